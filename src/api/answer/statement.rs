//! What statements answer, and what they are made of.

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::entity;
use super::language::language_of;
use super::ontology::value_type;
use crate::api::model::CitationField;
use crate::api::model::QualifierField;
use crate::api::model::SectionField;
use crate::api::model::StatementField;
use crate::api::model::ValidityField;
use crate::api::model::language_code;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::model::Day;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::model::Value;
use crate::model::ValueRef;
use crate::query;

pub(super) fn answer(
    run: &Run,
    day: Day,
    at: StatementIx,
    field: StatementField,
    asked: Asked<'_>,
) -> Answer {
    let graph = run.graph();
    let ontology = run.ontology();
    let validity = graph.validity(at);
    match field {
        StatementField::Id => Answer::text(graph.statement_id(at)),
        StatementField::Subject => Answer::One(Thing::Entity(day, graph.subject(at))),
        StatementField::Field => Answer::maybe_text(match graph.claim(at) {
            Claim::Exists => None,
            Claim::Property(id, _) => Some(&*ontology[id].name),
            Claim::Relation(id, _) => Some(&*ontology[id].name),
        }),
        StatementField::Phrase => Answer::maybe_text(match graph.claim(at) {
            Claim::Exists => None,
            Claim::Property(id, _) => run.words(asked, &ontology[id].label),
            Claim::Relation(id, _) => run.words(asked, &ontology[id].reads),
        }),
        StatementField::Object => match graph.claim(at) {
            Claim::Relation(_, object) => Answer::One(Thing::Entity(day, object)),
            Claim::Exists | Claim::Property(..) => Answer::Nothing,
        },
        StatementField::Value => {
            Answer::maybe_text(run.value_of(at).map(|value| value.to_string()))
        }
        StatementField::ValueLabel => Answer::maybe_text(value_label(run, at, asked)),
        StatementField::Lang => lang(run, run.value_of(at)),
        StatementField::ValueType => Answer::maybe_text(match graph.claim(at) {
            Claim::Property(id, _) => Some(value_type(&ontology[id].kind)),
            Claim::Exists | Claim::Relation(..) => None,
        }),
        StatementField::Qualifiers => {
            let all = 0..graph.qualifiers(at).len();
            Answer::Many(all.map(|place| Thing::Qualifier(at, place)).collect())
        }
        StatementField::Since => date(validity.since.as_ref()),
        StatementField::Until => date(validity.until.as_ref()),
        StatementField::Validity => Answer::One(Thing::Validity(validity.clone())),
        StatementField::Holds => Answer::text(entity::holds(run.view(day).holds_statement(at))),
        StatementField::Basis => Answer::text(basis(graph.basis(at))),
        StatementField::Because => Answer::maybe_text(match graph.basis(at) {
            Basis::Stated => None,
            Basis::Inferred { because } => Some(&**because),
        }),
        StatementField::Origin => Answer::text(match graph.origin(at) {
            Origin::Source => "SOURCE",
            Origin::Register => "REGISTER",
            Origin::Translation => "TRANSLATION",
        }),
        StatementField::Rank => Answer::text(match graph.rank(at) {
            Rank::Preferred => "PREFERRED",
            Rank::Normal => "NORMAL",
            Rank::Deprecated => "DEPRECATED",
        }),
        StatementField::Note => Answer::maybe_text(graph.note(at)),
        StatementField::Citations => citations(day, graph.citations(at)),
        StatementField::ConflictsWith => entity::statements(day, query::contradicting(graph, at)),
    }
}

/// Returns the name of a basis in the API.
pub(in crate::api) fn basis(basis: &Basis) -> &'static str {
    match basis {
        Basis::Stated => "STATED",
        Basis::Inferred { .. } => "INFERRED",
    }
}

/// Answers citations as they are on a day.
pub(super) fn citations(day: Day, list: impl IntoIterator<Item = Citation>) -> Answer {
    let list = list.into_iter();
    Answer::Many(
        list.map(|citation| Thing::Citation(day, citation))
            .collect(),
    )
}

fn date(date: Option<&PartialDate>) -> Answer {
    Answer::maybe_text(date.map(PartialDate::as_str))
}

fn lang(run: &Run, value: Option<ValueRef<'_>>) -> Answer {
    Answer::maybe_text(language_of(value).and_then(|lang| {
        let known = run.ontology().languages.get(usize::from(lang.0))?;
        Some(language_code(&known.tag))
    }))
}

fn value_label(run: &Run, at: StatementIx, asked: Asked<'_>) -> Option<String> {
    let value = run.value_of(at)?;
    let label = match (run.graph().claim(at), value) {
        (Claim::Property(id, _), ValueRef::Enum(name)) => {
            enum_label(run, &run.ontology()[id].kind, name, asked)
        }
        _ => None,
    };
    Some(label.unwrap_or_else(|| value.to_string()))
}

pub(super) fn enum_label(
    run: &Run,
    kind: &crate::model::ValueKind,
    name: &str,
    asked: Asked<'_>,
) -> Option<String> {
    let crate::model::ValueKind::Enum(of) = kind else {
        return None;
    };
    let values = &run.ontology().enum_named(of)?.values;
    let value = values.iter().find(|value| &*value.name == name)?;
    run.words(asked, &value.label).map(str::to_owned)
}

pub(super) fn validity(validity: &Validity, field: ValidityField) -> Answer {
    match field {
        ValidityField::Since => date(validity.since.as_ref()),
        ValidityField::Until => date(validity.until.as_ref()),
    }
}

pub(super) fn qualifier(
    run: &Run,
    at: StatementIx,
    place: usize,
    field: QualifierField,
    asked: Asked<'_>,
) -> Answer {
    let graph = run.graph();
    let ontology = run.ontology();
    let Some((of, value)) = graph.qualifiers(at).get(place) else {
        return Answer::Nothing;
    };
    let known = match graph.claim(at) {
        Claim::Relation(id, _) => ontology[id]
            .qualifiers
            .and_then(|set| ontology[set].qualifiers.get(usize::from(*of))),
        Claim::Exists | Claim::Property(..) => None,
    };
    match (field, known) {
        (QualifierField::Name, Some(known)) => Answer::text(&*known.name),
        (QualifierField::Label, Some(known)) => {
            Answer::text(run.words(asked, &known.label).unwrap_or(&known.name))
        }
        (QualifierField::Lang, _) => lang(run, Some(value.into())),
        (QualifierField::ValueLabel, _) => Answer::text(match (known, value) {
            (Some(known), Value::Enum(name)) => {
                enum_label(run, &known.kind, name, asked).unwrap_or_else(|| name.to_string())
            }
            _ => value.to_string(),
        }),
        (QualifierField::Value, _) => Answer::text(value.to_string()),
        (QualifierField::ValueType, Some(known)) => Answer::text(value_type(&known.kind)),
        (QualifierField::Name | QualifierField::Label | QualifierField::ValueType, None) => {
            Answer::Nothing
        }
    }
}

pub(super) fn citation(run: &Run, day: Day, citation: &Citation, field: CitationField) -> Answer {
    let number = |number: Option<u32>| match number {
        Some(number) => Answer::Value(Json::from(number)),
        None => Answer::Nothing,
    };
    match field {
        CitationField::Source => Answer::One(Thing::Entity(day, citation.source)),
        CitationField::Section => Answer::maybe(
            citation
                .section
                .map(|at| Thing::Section(citation.source, usize::from(at))),
        ),
        CitationField::Locator => Answer::maybe_text(locator(run, citation)),
        CitationField::FirstLine => number(citation.lines.map(|(first, _)| first)),
        CitationField::LastLine => number(citation.lines.map(|(_, last)| last)),
        CitationField::Via => {
            let works = citation.via.iter();
            Answer::Many(works.map(|work| Thing::Entity(day, *work)).collect())
        }
    }
}

/// Returns where in its source a citation points, as people write it: `bodies:12-14`.
fn locator(run: &Run, citation: &Citation) -> Option<String> {
    let section = run.graph().section_of(citation).map(|section| &*section.id);
    let lines = citation.lines.map(|(first, last)| {
        if first == last {
            first.to_string()
        } else {
            format!("{first}-{last}")
        }
    });
    match (section, lines) {
        (Some(section), Some(lines)) => Some(format!("{section}:{lines}")),
        (Some(section), None) => Some(section.to_owned()),
        (None, lines) => lines,
    }
}

pub(super) fn section(run: &Run, source: EntityIx, at: usize, field: SectionField) -> Answer {
    let Some(section) = run.graph().sections(source).get(at) else {
        return Answer::Nothing;
    };
    let number = |number: Option<u32>| match number {
        Some(number) => Answer::Value(Json::from(number)),
        None => Answer::Nothing,
    };
    match field {
        SectionField::Id => Answer::text(&*section.id),
        SectionField::Title => Answer::text(&*section.title),
        SectionField::FirstLine => number(section.lines.map(|(first, _)| first)),
        SectionField::LastLine => number(section.lines.map(|(_, last)| last)),
    }
}
