//! `facts/unused-source`: a source is cited by something, or something speaks of it.
//!
//! A source that nothing cites tells the reader nothing; mostly its id was misspelt in a copy, or
//! its statements are still to be written. What a source says of itself does not count. A work that
//! another source speaks of is a thing like others, and need not be cited.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    if !context.complete {
        return;
    }
    let mut used = vec![false; context.facts.entities.len()];
    let mut mark = |entity: EntityIx| {
        if let Some(used) = used.get_mut(entity.0 as usize) {
            *used = true;
        }
    };
    if let Some(translations) = context.translations {
        mark(translations);
    }
    for statement in &context.facts.statements {
        let subject = statement.subject;
        for citation in &statement.citations {
            if citation.source != subject {
                mark(citation.source);
                mark(subject);
            }
            let works = citation.via.iter().filter(|work| **work != subject);
            works.copied().for_each(&mut mark);
        }
        if let Claim::Relation(_, object) = &statement.claim {
            mark(*object);
        }
    }
    for cube in &context.facts.cubes {
        let rows = cube.observations.all_citations().iter().flatten();
        let breaks = cube.breaks.iter().flat_map(|item| &item.citations);
        let notes = cube.notes.iter().flat_map(|note| &note.citations);
        for citation in cube.citations.iter().chain(rows).chain(breaks).chain(notes) {
            mark(citation.source);
            citation.via.iter().copied().for_each(&mut mark);
        }
        let members = cube
            .dimensions
            .iter()
            .flat_map(|dimension| &dimension.members);
        let members = members.filter_map(|member| member.entity);
        members.chain(cube.publisher).for_each(&mut mark);
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

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_source_that_nothing_cites_is_reported() {
        assert_snapshot!(report(r#"
            [[publication]]
            id = "forgotten"
            cite = "forgotten"
            name = "Forgotten"

            [[publication]]
            id = "mentioned"
            cite = "overview via through"
            name = "Mentioned"

            [[publication]]
            id = "through"
            cite = "overview#health via mentioned"
            name = "Through"
        "#), @r#"facts/unused-source: nothing cites or mentions the source `forgotten` | ‹"forgotten"› unused | help: cite it where it says something, or take it out"#);
    }
}
