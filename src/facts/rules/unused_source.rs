//! `facts/unused-source`: a source is cited by something, or something points to it.
//!
//! A source that nothing cites tells the reader nothing; mostly its id was misspelt in a copy or
//! its statements are still to be written. What a source says of itself does not count.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let mut used = vec![false; context.facts.entities.len()];
    let mut mark = |entity: EntityIx| {
        if let Some(used) = used.get_mut(entity.0 as usize) {
            *used = true;
        }
    };
    context.translations.into_iter().for_each(&mut mark);
    for statement in &context.facts.statements {
        let cited = statement
            .citations
            .iter()
            .flat_map(|citation| citation.via.iter().chain([&citation.source]));
        let object = match &statement.claim {
            Claim::Relation(_, object) => Some(object),
            _ => None,
        };
        let others = cited
            .chain(object)
            .filter(|used| **used != statement.subject);
        others.copied().for_each(&mut mark);
    }
    for (entity, used) in context.facts.entities.iter().zip(&used) {
        if !used && context.ontology[entity.kind].is_source {
            let message = format!("nothing cites or mentions the source `{}`", entity.id);
            diagnostics.push(
                Diagnostic::new(codes::UNUSED_SOURCE, message, entity.span, "unused")
                    .help("cite it where it says something, or take it out"),
            );
        }
    }
}
