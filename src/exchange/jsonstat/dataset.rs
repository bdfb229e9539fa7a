//! A dataset as a draft of a cube.

use serde_json::Value as Tree;

use super::super::draft::Axis;
use super::super::draft::Cells;
use super::super::draft::Dimension;
use super::super::draft::Draft;
use super::super::draft::Member;
use super::super::draft::Names;
use super::super::draft::Note;
use super::super::draft::Structure;
use super::super::draft::period;
use super::super::draft::words;
use super::super::json::Kind;
use super::super::json::Object;
use super::super::json::Value;
use super::super::rules::bad_number;
use super::super::rules::many_measures;
use super::super::rules::missing_property;
use super::super::rules::more_decimals;
use super::super::rules::no_figures;
use super::super::rules::no_source;
use super::super::rules::not_a_time;
use super::super::rules::repeated;
use super::super::rules::unknown_dimension;
use super::super::rules::unknown_language;
use super::super::rules::wrong_size;
use super::super::rules::wrong_type;
use super::category::Described;
use super::extension::Extension;
use super::measures::Measures;
use super::own::Own;
use super::own::Said;
use super::reader::Reader;
use super::values::Grid;
use crate::diagnostics::Span;

const DATASET_KEYS: [&str; 16] = [
    "version",
    "class",
    "href",
    "label",
    "source",
    "updated",
    "extension",
    "link",
    "note",
    "error",
    "id",
    "size",
    "role",
    "value",
    "status",
    "dimension",
];
const ROLES: [&str; 3] = ["time", "geo", "metric"];
/// What stood within `dimension` before version 2.
const OF_DATASET: [&str; 3] = ["id", "size", "role"];
const MOST_DIMENSIONS: usize = 64;
const MOST_MEASURES: usize = u16::MAX as usize;

/// What roles the dimensions have.
#[derive(Debug, Default)]
struct Roles {
    time: Vec<String>,
    geo: Vec<String>,
    metric: Vec<String>,
    span: Option<Span>,
}

impl<'s> Reader<'s> {
    /// Reads a dataset; nothing where it cannot be read.
    pub(super) fn dataset(&mut self, value: Value<'s>, id: String) -> Option<Draft> {
        let errors = self.report.errors();
        let object = self.object("the dataset", value)?;
        self.known(&object, &DATASET_KEYS);
        let start = self.start(value);
        for key in ["dimension", "value"] {
            if object.get(key).is_none() {
                let finding = missing_property::finding("the dataset", key, start);
                self.report.push(finding);
            }
        }
        let dimension = object.get("dimension")?;
        let descriptions = self.object("`dimension`", dimension)?;
        let of_dataset = |key: &str| object.get(key).or_else(|| descriptions.get(key));
        let ids = self.required(of_dataset("id"), "id", start);
        let sizes = self.required(of_dataset("size"), "size", start);
        let (ids, sizes) = (ids?, sizes?);
        let size_span = self.start(sizes);
        let names = self.texts("`id`", ids)?;
        let sizes = self.sizes(sizes, names.len(), self.start(ids))?;
        self.names(&names);
        let roles = self.roles(of_dataset("role"), &names);
        let described = self.descriptions(&descriptions, &names, &sizes);
        let extension = self.extension(&object);
        let language = self.language(&extension);
        let metric = self.metric(&roles, &names);
        let own = self.own(&object);
        let own = own.filter(|(own, _)| match &described {
            Some(described) => self.fits(own, described, metric),
            None => false,
        });
        if self.wishes.source.is_none() && own.is_none() {
            self.report.push(no_source::finding(start));
        }
        let times = own.as_ref().and_then(|(own, _)| own.times());
        let times = times.and_then(|times| names.iter().position(|(name, _)| name == times));
        let sizes: Vec<u64> = sizes.into_iter().map(|(size, _)| size).collect();
        let Some(grid) = Grid::new(sizes, metric, times, size_span) else {
            self.report.push(wrong_size::uncountable(size_span));
            return None;
        };
        let said = match &own {
            Some((own, cells)) => {
                let all = described.as_ref();
                let times = times.and_then(|at| all.and_then(|all| all.get(at)));
                self.said(own, *cells, times, &grid)
            }
            None => Said::default(),
        };
        // Whether there are as many values as cells is told even where a dimension is broken.
        let mut statuses = self.statuses(object.get("status"), &grid, &extension);
        let of_cube = grid.sizes.iter().enumerate();
        let of_cube = of_cube.filter(|(at, _)| Some(*at) != metric && Some(*at) != times);
        let mut cells = Cells::new(of_cube.map(|(_, size)| *size).collect())?;
        let value = object.get("value")?;
        self.values(value, &grid, &mut statuses, &said, &mut cells);
        if cells.list().is_empty() && self.report.errors() == errors {
            self.report.push(no_figures::finding(self.start(value)));
        }
        let label = self.words("the label of the dataset", object.get("label"));
        let described = described?;
        let language = language?;
        let parts = Parts {
            id,
            label,
            metric,
            roles,
            described,
            language,
            cells,
            start,
        };
        let draft = match own {
            Some((own, _)) => self.own_draft(parts, own, times),
            None => self.draft(parts, &object, extension),
        };
        (self.report.errors() == errors).then_some(draft)
    }

    fn required(&mut self, value: Option<Value<'s>>, key: &str, start: Span) -> Option<Value<'s>> {
        if value.is_none() {
            let finding = missing_property::finding("the dataset", key, start);
            self.report.push(finding);
        }
        value
    }

    /// Reads the sizes of dimensions, each with its place.
    fn sizes(
        &mut self,
        value: Value<'s>,
        dimensions: usize,
        ids: Span,
    ) -> Option<Vec<(u64, Span)>> {
        let elements = self.list("`size`", value)?;
        let mut sizes = Vec::with_capacity(elements.len());
        for element in elements {
            let span = self.span(element);
            match element.whole() {
                Some(size) => sizes.push((size, span)),
                None => {
                    let wanted = "a whole number that is not negative";
                    let kind = element.kind();
                    let finding = wrong_type::size(element.written(), wanted, kind, span);
                    self.report.push(finding);
                    return None;
                }
            }
        }
        if sizes.len() != dimensions {
            let span = self.start(value);
            self.report
                .push(wrong_size::count(sizes.len(), dimensions, span, ids));
            return None;
        }
        if dimensions > MOST_DIMENSIONS {
            self.report
                .push(wrong_size::too_wide("dimensions", MOST_DIMENSIONS, ids));
            return None;
        }
        Some(sizes)
    }

    /// Reports dimensions that are listed twice.
    fn names(&mut self, names: &[(String, Span)]) {
        for (at, (name, span)) in names.iter().enumerate() {
            let first = names.iter().take(at).find(|(other, _)| other == name);
            if let Some((_, first)) = first {
                let problem = format!("the dimension `{name}` is listed");
                self.report
                    .push(repeated::finding(&problem, *span, Some(*first)));
            }
        }
    }

    fn roles(&mut self, value: Option<Value<'s>>, names: &[(String, Span)]) -> Roles {
        let mut roles = Roles::default();
        let Some(value) = value.filter(|value| value.kind() != Kind::Null) else {
            return roles;
        };
        let Some(object) = self.object("`role`", value) else {
            return roles;
        };
        self.known(&object, &ROLES);
        roles.span = Some(self.start(value));
        for role in ROLES {
            let Some(value) = object.get(role).filter(|value| value.kind() != Kind::Null) else {
                continue;
            };
            let mut of_role = Vec::new();
            for (name, span) in self
                .texts(&format!("`{role}` of `role`"), value)
                .unwrap_or_default()
            {
                if names.iter().any(|(known, _)| *known == name) {
                    of_role.push(name);
                } else {
                    let known = names.iter().map(|(known, _)| known.as_str());
                    self.report
                        .push(unknown_dimension::finding(&name, span, known));
                }
            }
            match role {
                "time" => roles.time = of_role,
                "geo" => roles.geo = of_role,
                _ => roles.metric = of_role,
            }
        }
        roles
    }

    /// Reads the descriptions of dimensions; nothing where one of them cannot be read.
    fn descriptions(
        &mut self,
        descriptions: &Object<'s>,
        names: &[(String, Span)],
        sizes: &[(u64, Span)],
    ) -> Option<Vec<Described<'s>>> {
        for (key, value) in &descriptions.entries {
            let listed = names.iter().any(|(name, _)| name == key);
            let of_dataset = OF_DATASET.contains(&&**key);
            if !listed && !of_dataset {
                let span = self.document.key_span(key, *value);
                let code = super::super::codes::UNKNOWN_DIMENSION;
                self.report.push_many(code, "`dimension`", span, || {
                    unknown_dimension::unlisted(key, span)
                });
            }
        }
        let mut all = Vec::with_capacity(names.len());
        let mut whole = true;
        for ((name, span), (size, size_place)) in names.iter().zip(sizes) {
            let Some(value) = descriptions.get(name) else {
                let known = descriptions.entries.iter().map(|(key, _)| &**key);
                let finding = unknown_dimension::undescribed(name, *span, known);
                self.report.push(finding);
                whole = false;
                continue;
            };
            let Some(described) = self.dimension(name, value) else {
                whole = false;
                continue;
            };
            let count = described.codes.len();
            if count as u64 != *size {
                let finding =
                    wrong_size::dimension(name, *size, count, *size_place, described.category);
                self.report.push(finding);
                whole = false;
            }
            all.push(described);
        }
        whole.then_some(all)
    }

    /// Returns the language of the texts.
    fn language(&mut self, extension: &Extension) -> Option<String> {
        let known = &self.wishes.languages;
        if let Some(told) = &self.wishes.language {
            return Some(told.clone());
        }
        if let Some((written, span)) = &extension.language {
            let primary = written.split(['-', '_']).next().unwrap_or(written);
            // What statistical offices call Norwegian is mostly Bokmål.
            let other = if primary == "no" { "nb" } else { primary };
            let found = [written.as_str(), primary, other]
                .into_iter()
                .find_map(|tag| known.iter().find(|known| known.eq_ignore_ascii_case(tag)));
            if found.is_none() {
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                let finding = unknown_language::finding(written, &known, *span);
                self.report.push(finding);
            }
            return found.cloned();
        }
        known.first().cloned()
    }

    /// Returns the place of the dimension that names what is measured.
    fn metric(&mut self, roles: &Roles, names: &[(String, Span)]) -> Option<usize> {
        let place = |wanted: &str| names.iter().position(|(name, _)| name == wanted);
        if let Some(wanted) = self.wishes.measures.as_deref() {
            let found = place(wanted);
            if found.is_none() {
                let known = names.iter().map(|(known, _)| known.as_str());
                let span = names.first().map_or(roles.span, |(_, span)| Some(*span));
                if let Some(span) = span {
                    self.report
                        .push(unknown_dimension::finding(wanted, span, known));
                }
            }
            return found;
        }
        match roles.metric.as_slice() {
            [] => None,
            [only] => place(only),
            several => {
                let several: Vec<&str> = several.iter().map(String::as_str).collect();
                if let Some(span) = roles.span {
                    self.report.push(many_measures::finding(&several, span));
                }
                None
            }
        }
    }
}

/// What was read of a dataset.
struct Parts<'s> {
    id: String,
    label: Option<String>,
    metric: Option<usize>,
    roles: Roles,
    described: Vec<Described<'s>>,
    language: String,
    cells: Cells,
    start: Span,
}

impl<'s> Reader<'s> {
    /// Puts together what was read of a file that we wrote ourselves.
    fn own_draft(&mut self, parts: Parts<'s>, own: Own, times: Option<usize>) -> Draft {
        let taken = self.taken(own, &parts.cells);
        let title = parts.label.unwrap_or_else(|| parts.id.clone());
        let described = parts.described.into_iter().enumerate();
        let of_cube = described.filter(|(at, _)| Some(*at) != parts.metric && Some(*at) != times);
        let dimensions = of_cube.map(|(_, dimension)| Axis {
            id: dimension.name,
            codes: dimension.codes,
        });
        Draft {
            name: if taken.name.is_empty() {
                words(&parts.language, &title)
            } else {
                taken.name
            },
            id: parts.id,
            origin: Vec::new(),
            cite: taken.cite,
            shared: taken.shared,
            units: taken.units,
            structure: taken.structure,
            dimensions: dimensions.collect(),
            measures: taken.measures,
            cells: parts.cells,
        }
    }

    /// Puts together what was read.
    fn draft(&mut self, parts: Parts<'s>, object: &Object<'s>, extension: Extension) -> Draft {
        let Parts {
            id,
            label,
            metric,
            roles,
            mut described,
            language,
            cells,
            start,
        } = parts;
        let mut names = Names::default();
        let metric = metric
            .filter(|at| *at < described.len())
            .map(|at| described.remove(at));
        let dimensions: Vec<(Dimension, &Described<'s>)> = described
            .iter()
            .enumerate()
            .map(|(at, dimension)| (self.made(at, dimension, &roles, &mut names), dimension))
            .collect();
        let title = label.clone().unwrap_or_else(|| id.clone());
        let mut measures = match &metric {
            Some(metric) => self.measures(metric, &language, &extension, &mut names),
            None => self.nameless(&title, &language, &extension, &mut names, start),
        };
        if measures.list.len() > MOST_MEASURES {
            let span = metric.as_ref().map_or(start, |metric| metric.category);
            self.report
                .push(wrong_size::too_wide("measures", MOST_MEASURES, span));
        }
        self.decimals(
            &mut measures,
            &cells,
            metric.as_ref().map_or(start, |it| it.category),
        );

        let mut notes: Vec<Note> = Vec::new();
        let table = self.notes("`note` of the dataset", object.get("note"));
        notes.extend(table.into_iter().map(|text| Note {
            cells: Vec::new(),
            text,
        }));
        notes.append(&mut measures.notes);
        if let Some(metric) = &metric {
            let ids: Vec<&str> = measures
                .list
                .iter()
                .map(|measure| measure.id.as_str())
                .collect();
            remarks(metric, "measure", &ids, &mut notes);
        }
        for (dimension, described) in &dimensions {
            let codes = dimension.members.iter().map(|member| member.code.as_str());
            let codes: Vec<&str> = codes.collect();
            remarks(described, &dimension.id, &codes, &mut notes);
        }

        let mut structure = Structure::new();
        let tables = measures.list.iter().map(|measure| measure.table(&language));
        structure.insert("measure".to_owned(), tables.collect());
        let tables = dimensions
            .iter()
            .map(|(dimension, _)| dimension.table(&language));
        let tables: Vec<Tree> = tables.collect();
        if !tables.is_empty() {
            structure.insert("dimension".to_owned(), tables.into());
        }
        let tables: Vec<Tree> = notes.iter().map(|note| note.table(&language)).collect();
        if !tables.is_empty() {
            structure.insert("note".to_owned(), tables.into());
        }
        Draft {
            name: words(&language, &title),
            origin: self.origin(label, object, extension.origin),
            cite: Vec::new(),
            shared: Vec::new(),
            units: measures.units,
            structure,
            dimensions: dimensions
                .iter()
                .map(|(dimension, _)| dimension.axis())
                .collect(),
            measures: measures
                .list
                .iter()
                .map(|measure| (measure.id.clone(), measure.decimals))
                .collect(),
            cells,
            id,
        }
    }

    /// Makes a dimension of a cube.
    fn made(
        &mut self,
        at: usize,
        described: &Described<'s>,
        roles: &Roles,
        names: &mut Names,
    ) -> Dimension {
        let is = |role: &[String]| role.contains(&described.name);
        let mut kind = if is(&roles.geo) { "place" } else { "category" };
        let mut periods = vec![None; described.codes.len()];
        if is(&roles.time) {
            periods = described.codes.iter().map(|code| period(code)).collect();
            match periods.iter().position(Option::is_none) {
                None => kind = "time",
                Some(strange) => {
                    let code = described.codes.get(strange).map_or("", String::as_str);
                    let finding = not_a_time::finding(code, &described.name, described.category);
                    self.report.push(finding);
                }
            }
        }
        let members = described
            .codes
            .iter()
            .zip(&described.labels)
            .zip(&described.within);
        let members = members
            .zip(periods)
            .map(|(((code, label), within), period)| Member {
                code: code.clone(),
                name: label.clone(),
                period: period.filter(|_| kind == "time"),
                within: within
                    .iter()
                    .filter_map(|at| described.codes.get(*at).cloned())
                    .collect(),
            });
        Dimension {
            id: names.claim(&described.name, &format!("dimension-{}", at + 1)),
            name: described
                .label
                .clone()
                .unwrap_or_else(|| described.name.clone()),
            kind,
            members: members.collect(),
        }
    }

    /// Finds out with how many decimals the figures of each measure are written.
    fn decimals(&mut self, measures: &mut Measures, cells: &Cells, span: Span) {
        let mut found = vec![0u8; measures.list.len()];
        for cell in cells.list() {
            if let (Some(figure), Some(found)) =
                (cell.figure(), found.get_mut(usize::from(cell.measure)))
            {
                *found = figure.decimals().max(*found);
            }
        }
        let declared = measures.declared.iter();
        for ((measure, found), declared) in measures.list.iter_mut().zip(&found).zip(declared) {
            if let Some(declared) = declared.filter(|declared| declared < found) {
                let finding = more_decimals::finding(&measure.name, *found, declared, span);
                self.report.push(finding);
            }
            measure.decimals = declared.unwrap_or(0).max(*found);
        }
        let mut uneven = vec![false; measures.list.len()];
        for cell in cells.list() {
            let at = usize::from(cell.measure);
            if let (Some(figure), Some(measure), Some(uneven)) =
                (cell.figure(), measures.list.get(at), uneven.get_mut(at))
                && !figure.fits(measure.decimals)
                && !std::mem::replace(uneven, true)
            {
                let finding = bad_number::uneven(&measure.name, measure.decimals, span);
                self.report.push(finding);
            }
        }
    }

    /// Returns what a file says of itself, a line each.
    fn origin(
        &mut self,
        label: Option<String>,
        object: &Object<'s>,
        further: Vec<String>,
    ) -> Vec<String> {
        let mut lines: Vec<String> = label.into_iter().collect();
        for key in ["source", "updated", "href"] {
            let words = self.words(&format!("`{key}`"), object.get(key));
            lines.extend(words.map(|words| format!("{key}: {words}")));
        }
        lines.extend(further);
        lines
    }
}

/// Adds the remarks on a dimension and its categories, which are called `codes` now.
fn remarks(described: &Described<'_>, id: &str, codes: &[&str], notes: &mut Vec<Note>) {
    for text in &described.notes {
        let label = described.label.as_ref().unwrap_or(&described.name);
        notes.push(Note {
            cells: Vec::new(),
            text: format!("{label}: {text}"),
        });
    }
    for (at, text) in &described.category_notes {
        let Some(code) = codes.get(*at) else { continue };
        notes.push(Note {
            cells: vec![(id.to_owned(), (*code).to_owned())],
            text: text.clone(),
        });
    }
}
