//! The steps of a derived relation, as written in `@path(via: "implementedBy/subordinateTo")`.

use super::Direction;
use super::names::Names;
use super::names::RelationDecl;
use super::written::Word;
use crate::diagnostics::Span;

/// Cuts a path into its steps, each with its place.
pub(super) fn steps(via: &Word) -> impl Iterator<Item = Word> {
    let plain = usize::try_from(via.span.end - via.span.start) == Ok(via.text.len());
    let mut at = via.span.start;
    via.text.split('/').map(move |step| {
        let length = u32::try_from(step.len()).unwrap_or(u32::MAX);
        let span = Span {
            start: at,
            end: at.saturating_add(length),
            ..via.span
        };
        at = span.end.saturating_add(1);
        Word {
            text: step.into(),
            // Where the text is written with escapes its parts cannot be pointed at.
            span: if plain { span } else { via.span },
        }
    })
}

/// Returns the relation that a step names, its place among the relations, and the direction in
/// which the step follows it.
pub(super) fn step<'a>(
    names: &'a Names<'a>,
    name: &str,
) -> Option<(usize, &'a RelationDecl<'a>, Direction)> {
    let mut relations = names.relations.iter().enumerate();
    relations.find_map(|(at, relation)| {
        if &*relation.field.name.text == name {
            Some((at, relation, Direction::Forward))
        } else if relation
            .inverse()
            .is_some_and(|inverse| &*inverse.text == name)
        {
            Some((at, relation, Direction::Inverse))
        } else {
            None
        }
    })
}
