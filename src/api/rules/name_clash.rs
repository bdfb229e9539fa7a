//! `api/name-clash`: no declaration takes a name that the API needs for something else.
//!
//! From a type `Law` follow the GraphQL types `Law`, `LawWhere`, `LawOrder`, `LawConnection`,
//! `LawEdge` and, where relations lead to it, `LawFilter` and `LawMatch` (with the name of a set of
//! qualifiers after `Law` where the relation has one); from an enumeration `Unit` follows
//! `UnitFilter`. Beside them the API has types of its own, such as `Statement` and `Citation`, and
//! every entity has fields of its own, such as `holds` and `evidence`; a relation `implements` also
//! gives a field `implementsConnection`. A type, enumeration or field of the ontology with one of
//! these names would hide it. Rename the declaration.

use crate::api::codes;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;

/// Says that one name would have to mean two types.
pub(in crate::api) fn of_types(
    name: &str,
    first: Option<Span>,
    second: Option<Span>,
) -> Diagnostic {
    let message = format!("`{name}` would name two types of the API");
    let mut places = [second, first].into_iter().flatten();
    let found = match places.next() {
        Some(place) => Diagnostic::new(codes::NAME_CLASH, message, place, "this needs the name"),
        None => Diagnostic::without_place(codes::NAME_CLASH, message),
    };
    let found = places.fold(found, |found, place| found.label(place, "and so does this"));
    found.help("rename the type or enumeration")
}

/// Says that one name would have to mean two fields of a type.
pub(in crate::api) fn of_fields(of: &str, name: &str, place: Span) -> Diagnostic {
    let message = format!("`{name}` would name two fields of `{of}` in the API");
    Diagnostic::new(codes::NAME_CLASH, message, place, "this needs the name")
        .help("rename the property or relation")
}
