//! `facts/overlap`: one source does not give two values where there can be only one.
//!
//! A property that is not a list has one value at a time, and a relation to one target leads to one
//! at a time. Two *sources* may disagree: that is a conflict, and the graph shows both. Two values
//! from the *same* sources for the same time are mostly a date that was forgotten. Statements that
//! are marked `rank = "deprecated"` do not count.

use rustc_hash::FxHashMap;

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::Statement;
use crate::facts::codes;
use crate::model::Day;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::Value;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;

/// That of which there is one at a time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Single {
    Property(EntityIx, PropertyId, Option<LangId>),
    Object(EntityIx, RelationId),
    Subject(EntityIx, RelationId),
}

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut by_object: FxHashMap<Single, Vec<&Statement>> = FxHashMap::default();
    let same_field = |a: &Statement, b: &Statement| {
        a.subject == b.subject
            && match (&a.claim, &b.claim) {
                (Claim::Property(a, _), Claim::Property(b, _)) => a == b,
                (Claim::Relation(a, _), Claim::Relation(b, _)) => a == b,
                _ => false,
            }
    };
    // What one subject says in one field is together in the defined order.
    for field in context.facts.statements.chunk_by(same_field) {
        let mut counted: Vec<(Single, &Statement)> = Vec::new();
        let counts = |one: &&Statement| one.rank != Rank::Deprecated && !context.is_unfinished(one);
        for statement in field.iter().filter(counts) {
            if let Claim::Relation(relation, object) = &statement.claim
                && !context.ontology[*relation].inverse_many
            {
                let single = Single::Subject(*object, *relation);
                by_object.entry(single).or_default().push(statement);
            }
            if field.len() > 1
                && let Some(single) = single(context, statement)
            {
                counted.push((single, statement));
            }
        }
        counted.sort_by_key(|(single, _)| *single);
        for same in counted.chunk_by(|(a, _), (b, _)| a == b) {
            if let [(single, _), _, ..] = same {
                let group = same.iter().map(|(_, statement)| *statement).collect();
                check_group(context, *single, group, diagnostics);
            }
        }
    }
    let mut by_object: Vec<_> = by_object.into_iter().collect();
    by_object.sort_unstable_by_key(|(single, _)| *single);
    for (single, group) in by_object {
        check_group(context, single, group, diagnostics);
    }
}

/// Returns that of which a subject can have only one at a time, if the statement is about such.
fn single(context: &Context<'_>, statement: &Statement) -> Option<Single> {
    let subject = statement.subject;
    match &statement.claim {
        Claim::Property(property, value) if !context.ontology[*property].many => {
            let lang = match value {
                Value::Text { lang, .. } => Some(*lang),
                _ => None,
            };
            Some(Single::Property(subject, *property, lang))
        }
        Claim::Relation(relation, _) if !context.ontology[*relation].many => {
            Some(Single::Object(subject, *relation))
        }
        _ => None,
    }
}

/// Looks for overlaps among the statements of which one holds at a time. Sweeps over them by their
/// beginning, so that many statements do not cost the square of their number.
fn check_group(
    context: &Context<'_>,
    single: Single,
    mut group: Vec<&Statement>,
    diagnostics: &mut Diagnostics,
) {
    group.sort_by_cached_key(|statement| (sources(statement), begin(statement)));
    for same in group.chunk_by(|a, b| sources(a) == sources(b)) {
        let mut longest: Option<&Statement> = None;
        for statement in same {
            if let Some(earlier) = longest {
                if begin(statement) < end(earlier) && differ(single, statement, earlier) {
                    diagnostics.push(finding(context, single, statement, earlier));
                }
                if end(earlier) >= end(statement) {
                    continue;
                }
            }
            longest = Some(statement);
        }
    }
}

/// The sources of a statement, whatever the place in them.
fn sources(statement: &Statement) -> Vec<EntityIx> {
    let mut sources: Vec<EntityIx> = statement
        .citations
        .iter()
        .map(|citation| citation.source)
        .collect();
    sources.sort_unstable();
    sources.dedup();
    sources
}

/// The first day on which the statement holds for certain.
fn begin(statement: &Statement) -> Day {
    let since = statement.validity.since.as_ref();
    since.map_or(Day::MIN, PartialDate::latest)
}

/// The first day on which it no longer holds for certain.
fn end(statement: &Statement) -> Day {
    let until = statement.validity.until.as_ref();
    until.map_or(Day::MAX, PartialDate::earliest)
}

fn differ(single: Single, a: &Statement, b: &Statement) -> bool {
    match single {
        Single::Subject(..) => a.subject != b.subject,
        _ => a.claim != b.claim,
    }
}

fn finding(context: &Context<'_>, single: Single, a: &Statement, b: &Statement) -> Diagnostic {
    let message = match single {
        Single::Property(subject, property, _) => format!(
            "`{}` of `{}` has one value at a time, and one source gives two",
            context.ontology[property].name,
            context.id(subject)
        ),
        Single::Object(subject, relation) => format!(
            "`{}` of `{}` leads to one thing at a time, and one source gives two",
            context.ontology[relation].name,
            context.id(subject)
        ),
        Single::Subject(object, relation) => format!(
            "`{}` has one `{}` at a time, and one source gives two",
            context.id(object),
            context.ontology[relation].inverse
        ),
    };
    Diagnostic::new(codes::OVERLAP, message, a.span, "for the same time")
        .label(b.span, "for the same time")
        .help("say from when or until when each holds (`since`, `until`), or mark one `rank = \"deprecated\"`")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn one_source_gives_one_value_at_a_time() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = [800, { value = 900, cite = "our-translations" }, { value = 1000, cite = "overview#health" }]
            seat = ["oslo", { to = "bergen", since = "2024" }]
            abbreviation = ["UDI", { value = "SUS", rank = "deprecated" }]
            budget = [{ value = 1.5, until = "2024" }, { value = 2.5, since = "2024" }, { value = 3.5, since = "2025", cite = "our-translations" }]
            summary = { en = "one", nb = "en" }

            [[place]]
            id = "bergen"
            cite = "overview"
            name = "Bergen"

            [[law]]
            id = "a-act"
            cite = "overview"
            name = "A Act"
            number = "1"
            appliesIn = "oslo"
            replaces = "immigration-act"

            [[law]]
            id = "b-act"
            cite = "overview"
            name = "B Act"
            number = "2"
            appliesIn = "oslo"
            replaces = "immigration-act"
        "#), @r#"
        facts/overlap: `staff` of `udi` has one value at a time, and one source gives two | ‹{ value = 1000, cite = "overview#health" }› for the same time | ‹800› for the same time | help: say from when or until when each holds (`since`, `until`), or mark one `rank = "deprecated"`
        facts/overlap: `seat` of `udi` leads to one thing at a time, and one source gives two | ‹"bergen"› for the same time | ‹"oslo"› for the same time | help: say from when or until when each holds (`since`, `until`), or mark one `rank = "deprecated"`
        facts/overlap: `immigration-act` has one `replacedBy` at a time, and one source gives two | ‹"immigration-act"› for the same time | ‹"immigration-act"› for the same time | help: say from when or until when each holds (`since`, `until`), or mark one `rank = "deprecated"`
        "#);
    }
}
