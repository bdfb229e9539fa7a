//! What is to be known of figures, as plain words for readers of other formats: footnotes, breaks
//! in the series, and sums that do not hold as published.

use serde_json::Map;
use serde_json::Value;

use super::labels::Labels;
use super::structure::Structure;
use crate::facts::cubes::Break;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Violation;
use crate::model::PartialDate;
use crate::model::Validity;

/// Remarks by what they are about.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// On the whole, or on a choice of cells that they begin by naming.
    pub(super) whole: Vec<String>,
    /// On single members and measures: a dimension or `measure`, a code, and the remark.
    pub(super) single: Vec<(String, String, String)>,
}

impl Notes {
    /// Returns the remarks on what is written of a dimension.
    pub(super) fn of(&self, dimension: &str) -> Map<String, Value> {
        let mut notes: Map<String, Value> = Map::new();
        for (_, code, text) in self.single.iter().filter(|(of, ..)| of == dimension) {
            let list = notes
                .entry(code.clone())
                .or_insert_with(|| Value::Array(Vec::new()));
            if let Value::Array(list) = list {
                list.push(Value::from(text.as_str()));
            }
        }
        notes
    }
}

/// Collects the remarks on the part of a cube that is written.
pub(super) fn collect(structure: &Structure<'_>, labels: &Labels<'_>) -> Notes {
    let mut notes = Notes::default();
    let cube = structure.cube;
    for note in &cube.notes {
        let Some(text) = labels.text(&note.text) else {
            continue;
        };
        let Some(place) = structure.place(&note.cells) else {
            continue;
        };
        let mut parts = place.iter();
        match (parts.next(), parts.next()) {
            (None, _) => notes.whole.push(text.to_owned()),
            (Some((of, codes)), None) if note.cells.periods.is_empty() => {
                for code in words(codes) {
                    let single = (of.clone(), code.to_owned(), text.to_owned());
                    notes.single.push(single);
                }
            }
            _ => notes.whole.push(format!("({}) {text}", chosen(&place))),
        }
    }
    for item in &cube.breaks {
        let measures = item.measures.iter();
        let mut measures = measures.filter(|at| structure.frame.has_measure(**at));
        if (item.measures.is_empty() || measures.next().is_some())
            && lasts(item, structure)
            && let Some(text) = labels.text(&item.note)
        {
            notes.whole.push(format!("({}) {text}", stretch(item)));
        }
    }
    for violation in &cube.violations {
        if let Some(text) = violation.note.as_ref().and_then(|note| labels.text(note))
            && let Some(place) = cell(structure, violation)
        {
            let Violation {
                found, expected, ..
            } = violation;
            notes
                .whole
                .push(format!("({place}: {found} ≠ {expected}) {text}"));
        }
    }
    notes
}

/// Names the cell of a sum that does not hold; nothing where it is not written.
fn cell(structure: &Structure<'_>, violation: &Violation) -> Option<String> {
    let observations = &structure.cube.observations;
    let measure = observations.measure(violation.row);
    if !structure.frame.has_measure(measure) {
        return None;
    }
    let mut words = vec![structure.cube.measure(measure)?.id.to_string()];
    for (at, dimension) in (0..).map(DimensionIx).zip(&structure.cube.dimensions) {
        let member = observations.member(at, violation.row);
        if !structure.frame.has_member(at, member) {
            return None;
        }
        words.push(dimension.member(member)?.code.to_string());
    }
    words.extend(
        observations
            .period(violation.row)
            .map(PartialDate::to_string),
    );
    Some(words.join(", "))
}

/// Says whether a break may last at a time that is written; where figures have no times of their
/// own it may.
fn lasts(item: &Break, structure: &Structure<'_>) -> bool {
    let dimensions = (0..).map(DimensionIx).zip(&structure.cube.dimensions);
    let mut times = dimensions.filter(|(_, dimension)| dimension.kind == DimensionKind::Time);
    let Some((at, dimension)) = times.next() else {
        return true;
    };
    let Validity { since, until } = &item.validity;
    let members = (0..).map(MemberIx).zip(&dimension.members);
    let mut members = members.filter(|(member, _)| structure.frame.has_member(at, *member));
    members.any(|(_, member)| {
        member.period.as_ref().is_none_or(|date| {
            let begun = since.as_ref().map(PartialDate::earliest) <= Some(date.latest());
            let over = until.as_ref().map(PartialDate::latest);
            begun && over.is_none_or(|over| over > date.earliest())
        })
    })
}

fn stretch(item: &Break) -> String {
    let date = |date: &Option<PartialDate>| {
        let date = date.as_ref();
        date.map(|date| date.as_str().to_owned())
            .unwrap_or_default()
    };
    let (since, until) = (date(&item.validity.since), date(&item.validity.until));
    format!("{since} – {until}").trim().to_owned()
}

/// Writes a choice of cells on one line.
fn chosen(place: &Map<String, Value>) -> String {
    let parts = place.iter().map(|(of, codes)| {
        let codes: Vec<&str> = words(codes).collect();
        format!("{of}: {}", codes.join(", "))
    });
    parts.collect::<Vec<_>>().join("; ")
}

/// Iterates over a text or the texts of a list.
fn words(codes: &Value) -> impl Iterator<Item = &str> {
    let several = codes.as_array().into_iter().flatten();
    codes
        .as_str()
        .into_iter()
        .chain(several.filter_map(Value::as_str))
}
