//! What the members of a list have for a key.

use std::borrow::Cow;

use super::Common;
use super::Dated;
use super::EdgeTrait;
use super::GroupKey;
use super::GroupTrait;
use super::Unit;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::graph::View;
use crate::model::Day;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::model::Value;
use crate::model::ValueRef;
use crate::query::Ground;
use crate::query::QueryError;
use crate::query::filter::Check;
use crate::query::filter::ReadyLink;
use crate::query::values::values;

/// What a member has for a key, sorted, each once; one `None` where it has nothing.
pub(super) type Has = Vec<Option<Common>>;

/// Returns what an entity has for a key.
pub(super) fn of_entity(
    check: &mut Check<'_, '_>,
    entity: EntityIx,
    key: &GroupKey,
) -> Result<Has, QueryError> {
    let mut here = vec![entity];
    for field in &key.over {
        let all = &ReadyLink::default();
        let mut next = Vec::new();
        for entity in here {
            check.others(entity, *field, all, |other| next.push(other))?;
        }
        next.sort_unstable();
        next.dedup();
        here = next;
    }
    let mut found = Vec::new();
    for entity in here {
        look(check, entity, key.by, &mut found)?;
    }
    Ok(sorted(found))
}

/// Returns what an edge has for something by which edges are told apart.
pub(super) fn of_edge(view: View<'_>, ground: Option<&Ground>, by: EdgeTrait) -> Has {
    let graph = view.graph();
    let (Some(validity), Some(citations)) = (
        ground.map(|ground| validity(graph, ground)),
        ground.map(|ground| citations(graph, ground)),
    ) else {
        return vec![None];
    };
    let in_bucket = |date: &Option<PartialDate>, unit| {
        let date = date.as_ref().and_then(|date| bucket(date, unit));
        date.map(Common::Bucket).into_iter().collect()
    };
    let said = match ground {
        Some(Ground::Statement(at)) => Some(*at),
        Some(Ground::Derived(_)) | None => None,
    };
    sorted(match by {
        EdgeTrait::Since(unit) => in_bucket(&validity.since, unit),
        EdgeTrait::Until(unit) => in_bucket(&validity.until, unit),
        EdgeTrait::Basis => {
            let stated = said.is_some_and(|said| *graph.basis(said) == Basis::Stated);
            vec![Common::Inferred(!stated)]
        }
        EdgeTrait::Source => {
            let sources = citations.iter().map(|one| Common::Entity(one.source));
            sources.collect()
        }
        EdgeTrait::Qualifier(at, lang, unit) => {
            let values = said.map_or(&[][..], |said| graph.qualifiers(said)).iter();
            let values = values.filter(|(of, _)| *of == at);
            let values: Vec<&Value> = values.map(|(_, value)| value).collect();
            let best = in_language(&values, lang);
            let common = best.filter_map(|value| match value {
                Value::Date(day) => bucket(&PartialDate::from(*day), unit).map(Common::Bucket),
                Value::PartialDate(date) => bucket(date, unit).map(Common::Bucket),
                value => Some(Common::Value(value.clone())),
            });
            common.collect()
        }
    })
}

/// Returns the values in a language, in the default language if there is none, else all.
fn in_language<'v>(values: &[&'v Value], lang: LangId) -> impl Iterator<Item = &'v Value> {
    let language = |value: &Value| match value {
        Value::Text { lang, .. } => Some(*lang),
        _ => None,
    };
    let has = |wanted| values.iter().any(|value| language(value) == Some(wanted));
    let wanted = [lang, LangId::default()].into_iter().find(|of| has(*of));
    let fits = move |value: &&Value| wanted.is_none() || language(value) == wanted;
    values
        .iter()
        .copied()
        .filter(fits)
        .collect::<Vec<_>>()
        .into_iter()
}

fn validity<'a>(graph: &'a Graph, ground: &'a Ground) -> &'a Validity {
    match ground {
        Ground::Statement(at) => graph.validity(*at),
        Ground::Derived(inference) => &inference.validity,
    }
}

fn citations<'a>(graph: &'a Graph, ground: &'a Ground) -> Cow<'a, [Citation]> {
    match ground {
        Ground::Statement(at) => Cow::Owned(graph.citations(*at).collect()),
        Ground::Derived(inference) => Cow::Borrowed(&inference.citations),
    }
}

/// Adds what an entity has for something by which entities are told apart.
fn look(
    check: &mut Check<'_, '_>,
    entity: EntityIx,
    by: GroupTrait,
    found: &mut Vec<Common>,
) -> Result<(), QueryError> {
    let view = check.view;
    let graph = view.graph();
    match by {
        GroupTrait::Edge(_) => {}
        GroupTrait::Itself => found.push(Common::Entity(entity)),
        GroupTrait::Type => found.push(Common::Type(graph.kind_of(entity))),
        GroupTrait::Property(property, lang) => {
            for at in values(view, entity, property, Some(lang)) {
                check.budget.spend(1)?;
                found.extend(graph.value(at).map(|value| Common::Value(value.to_owned())));
            }
        }
        GroupTrait::Bucket(Dated::Property(property), unit) => {
            for at in view.values(entity, property) {
                check.budget.spend(1)?;
                let name = match graph.value(at) {
                    Some(ValueRef::PartialDate(date)) => bucket(date, unit),
                    Some(ValueRef::Date(day)) => bucket(&PartialDate::from(day), unit),
                    _ => None,
                };
                found.extend(name.map(Common::Bucket));
            }
        }
        GroupTrait::Bucket(dated, unit) => {
            for at in graph.existence(entity) {
                check.budget.spend(1)?;
                let when = graph.validity(at);
                let date = match dated {
                    Dated::Until => when.until.as_ref(),
                    _ => when.since.as_ref(),
                };
                if let (Some(date), true) = (date, view.shows_statement(at)) {
                    found.extend(bucket(date, unit).map(Common::Bucket));
                }
            }
        }
    }
    Ok(())
}

fn sorted(mut found: Vec<Common>) -> Has {
    found.sort_unstable();
    found.dedup();
    if found.is_empty() {
        return vec![None];
    }
    found.into_iter().map(Some).collect()
}

/// Returns the stretch of the calendar that a date surely lies in; nothing where it is not known so
/// precisely.
fn bucket(date: &PartialDate, unit: Unit) -> Option<Box<str>> {
    let named = |day: Day| match unit {
        Unit::Decade => format!("{:03}0s", day.year() / 10),
        Unit::Year => format!("{:04}", day.year()),
        Unit::Month => format!("{:04}-{:02}", day.year(), day.month()),
    };
    let (first, last) = (named(date.earliest()), named(date.latest()));
    (first == last).then(|| first.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_lies_in_a_stretch_only_if_it_is_known_so_precisely() {
        let of = |text: &str, unit| bucket(&text.parse().unwrap(), unit);
        assert_eq!(of("2024-02-15", Unit::Month).as_deref(), Some("2024-02"));
        assert_eq!(of("2024-02", Unit::Year).as_deref(), Some("2024"));
        assert_eq!(of("2024", Unit::Decade).as_deref(), Some("2020s"));
        assert_eq!(of("2024", Unit::Month), None);
        assert_eq!(of("2024-24", Unit::Year), None);
        assert_eq!(of("2024-24", Unit::Decade).as_deref(), Some("2020s"));
        assert_eq!(of("0987", Unit::Decade).as_deref(), Some("0980s"));
    }
}
