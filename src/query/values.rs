//! What is said of an entity on a day.

use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::View;
use crate::model::LangId;
use crate::ontology::Field;
use crate::ontology::PropertyId;

/// What statements are to be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// When the entity exists.
    Existence,
    /// A property, a relation from either end, or the steps of a derived relation.
    Field(Field),
}

/// Returns the statement that best gives a property's value on the day.
///
/// The best is the one of the highest rank, then what is stated before what is inferred, then what
/// began to hold last, then the first by id. Of words, the wanted language is given, else the
/// default language, else the first that there is; the statement's value says which.
pub fn value(
    view: View<'_>,
    entity: EntityIx,
    property: PropertyId,
    lang: LangId,
) -> Option<StatementIx> {
    values(view, entity, property, Some(lang))
        .into_iter()
        .next()
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
    let _ = lang;
    view.values(entity, property).collect()
}

/// Returns what is said of an entity on the day about these; everything if there are none.
///
/// Statements of the same come one after the other, in the order of the graph.
pub fn statements(view: View<'_>, entity: EntityIx, about: &[About]) -> Vec<StatementIx> {
    let _ = about;
    let all = view.graph().said_of(entity).iter().copied();
    all.filter(|statement| view.shows_statement(*statement))
        .collect()
}
