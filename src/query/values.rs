//! What is said of an entity on a day.

use std::cmp::Ordering;
use std::cmp::Reverse;

use super::Budget;
use super::QueryError;
use super::derived;
use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::NAMING;
use crate::graph::NameKind;
use crate::graph::Naming;
use crate::graph::View;
use crate::model::Holds;
use crate::model::LangId;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::ontology::PropertyId;

/// What statements are to be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// When the entity exists.
    Existence,
    /// A property, a relation from either end, or the steps of a derived relation.
    Field(Field),
    /// All relations, from either end.
    Links,
}

/// Returns the statement that best gives a property's value on the day.
///
/// The best is one that holds, of the highest rank, surely before possibly, stated before inferred,
/// the one that began to hold last, the first in the order of the graph. Of words, the wanted
/// language is given, else the default language, else the first that there is; the statement's
/// value says which.
pub fn value(
    view: View<'_>,
    entity: EntityIx,
    property: PropertyId,
    lang: LangId,
) -> Option<StatementIx> {
    view.values(entity, property)
        .min_by(|a, b| compare(view, *a, *b, Some(lang)))
}

/// Returns the statements that give a property's different values on the day, the best first.
///
/// Of several statements of the same value only the best is given. With a language, words are
/// given in that language only, or in the one it falls back to.
pub fn values(
    view: View<'_>,
    entity: EntityIx,
    property: PropertyId,
    lang: Option<LangId>,
) -> Vec<StatementIx> {
    let mut all: Vec<StatementIx> = view.values(entity, property).collect();
    all.sort_by(|a, b| compare(view, *a, *b, lang));
    let best = all.first().map(|first| fallback(view, *first, lang));
    let mut different: Vec<StatementIx> = Vec::with_capacity(all.len());
    for statement in all {
        let same_language = best == Some(fallback(view, statement, lang));
        let given = given(view, statement);
        if same_language
            && !different
                .iter()
                .any(|seen| self::given(view, *seen) == given)
        {
            different.push(statement);
        }
    }
    different
}

/// Returns the names of an entity on the day, in all languages: its name, its short form, its other
/// names, then those that it once had, which need not hold on the day to be that.
pub fn names(view: View<'_>, entity: EntityIx) -> Vec<Naming> {
    let ontology = view.graph().ontology();
    let kind = view.graph().kind_of(entity);
    let mut names = Vec::new();
    for (field, kind_of_name) in NAMING {
        let once = kind_of_name == NameKind::FormerName;
        let view = view.include_ended(once || view.includes_ended());
        if let Some(Field::Property(property)) = ontology.field(kind, field) {
            names.extend(view.values(entity, property).map(|statement| Naming {
                kind: kind_of_name,
                entity,
                statement,
            }));
        }
    }
    names
}

/// Returns the statement that best says when an entity exists.
///
/// It is answered also where the entity does not exist on the day.
pub fn existence(view: View<'_>, entity: EntityIx) -> Option<StatementIx> {
    let all = view.graph().existence(entity);
    all.min_by(|a, b| compare(view, *a, *b, None))
}

/// Returns what is said of an entity on the day about these; everything if there are none.
///
/// The statements come in the order of the graph, each once. Everything is what is said of the
/// entity itself; what other entities are said to be to it is given where a relation is asked for
/// from its object's end.
pub fn statements(
    view: View<'_>,
    entity: EntityIx,
    about: &[About],
    budget: &mut Budget,
) -> Result<Vec<StatementIx>, QueryError> {
    let graph = view.graph();
    let mut all: Vec<StatementIx> = Vec::new();
    if about.is_empty() {
        all.extend(graph.said_of(entity));
    }
    for about in about {
        match about {
            About::Existence => all.extend(graph.existence(entity)),
            About::Field(Field::Property(property)) => {
                all.extend(graph.values(entity, *property));
            }
            About::Field(Field::Relation(relation, direction)) => {
                let links = graph.links(entity, *relation, *direction);
                all.extend(links.map(|link| link.statement));
            }
            About::Links => {
                let fields = &graph.ontology()[graph.kind_of(entity)].fields;
                for field in fields.values() {
                    if let Field::Relation(relation, direction) = field {
                        let links = graph.links(entity, *relation, *direction);
                        all.extend(links.map(|link| link.statement));
                    }
                }
            }
            About::Field(Field::Derived(id)) => {
                for inference in derived::follow(view, entity, *id, budget)? {
                    all.extend(inference.chains.iter().flatten());
                }
            }
        }
    }
    budget.spend(all.len())?;
    all.retain(|statement| view.shows_statement(*statement));
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Returns the value that a statement gives, if it is about a property.
pub(super) fn given(view: View<'_>, statement: StatementIx) -> Option<ValueRef<'_>> {
    view.graph().value(statement)
}

/// Returns how far the language of a statement's words is from the wanted one.
fn fallback(view: View<'_>, statement: StatementIx, wanted: Option<LangId>) -> u16 {
    match (given(view, statement), wanted) {
        (Some(ValueRef::Text { lang, .. }), Some(wanted)) => lang.distance(wanted),
        _ => 0,
    }
}

/// Puts the better of two statements about the same first.
fn compare(view: View<'_>, a: StatementIx, b: StatementIx, lang: Option<LangId>) -> Ordering {
    let graph = view.graph();
    let key = |at: StatementIx| {
        let holds = view.holds_statement(at);
        (
            (holds == Holds::No, fallback(view, at, lang)),
            (graph.rank(at), Reverse(holds)),
            matches!(graph.basis(at), Basis::Inferred { .. }),
            (Reverse(&graph.validity(at).since), at),
        )
    };
    key(a).cmp(&key(b))
}
