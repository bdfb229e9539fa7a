//! `facts/cycle`: a chain of an acyclic relation does not come back to where it started.
//!
//! Nothing is part of itself, by however many steps, and no body is above itself. The ontology
//! marks such relations `acyclic: true`. Only what can hold at one time makes a cycle: a body may
//! have been above another and be below it today. Statements that are marked
//! `rank = "deprecated"` do not count.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::Statement;
use crate::facts::codes;
use crate::model::Validity;
use crate::ontology::RelationId;

/// The statements of one relation, by subject.
type Links<'a> = FxHashMap<EntityIx, Vec<(EntityIx, &'a Statement)>>;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let acyclic = (0..)
        .map(RelationId)
        .zip(&context.ontology.relations)
        .filter(|(_, relation)| relation.acyclic);
    let mut by_relation: FxHashMap<RelationId, Links<'_>> =
        acyclic.map(|(at, _)| (at, Links::default())).collect();
    for statement in &context.facts.statements {
        if let Claim::Relation(relation, object) = &statement.claim
            && statement.rank != Rank::Deprecated
            && statement.subject != *object
            && let Some(links) = by_relation.get_mut(relation)
        {
            let from_here = links.entry(statement.subject).or_default();
            from_here.push((*object, statement));
        }
    }
    let mut relations: Vec<_> = by_relation.into_iter().collect();
    relations.sort_unstable_by_key(|(relation, _)| *relation);
    for (relation, links) in relations {
        for knot in knots(&links) {
            let chain = knot
                .iter()
                .find_map(|start| shortest_cycle(&links, &knot, *start));
            if let Some(chain) = chain {
                diagnostics.push(finding(context, relation, &chain));
            }
        }
    }
}

/// Returns the groups of entities in which each can be reached from each, by their first member.
///
/// Tarjan's algorithm, without recursion: chains may be long.
fn knots(links: &Links<'_>) -> Vec<Vec<EntityIx>> {
    struct Visit {
        entity: EntityIx,
        next: usize,
    }
    let mut starts: Vec<EntityIx> = links.keys().copied().collect();
    starts.sort_unstable();
    let mut number: FxHashMap<EntityIx, usize> = FxHashMap::default();
    let mut lowest: FxHashMap<EntityIx, usize> = FxHashMap::default();
    let mut open: Vec<EntityIx> = Vec::new();
    let mut is_open: FxHashMap<EntityIx, bool> = FxHashMap::default();
    let mut found = Vec::new();
    for start in starts {
        if number.contains_key(&start) {
            continue;
        }
        let mut path = vec![Visit {
            entity: start,
            next: 0,
        }];
        while let Some(visit) = path.last_mut() {
            let here = visit.entity;
            if visit.next == 0 {
                let fresh = number.len();
                number.insert(here, fresh);
                lowest.insert(here, fresh);
                open.push(here);
                is_open.insert(here, true);
            }
            let target = links.get(&here).and_then(|list| list.get(visit.next));
            visit.next += 1;
            if let Some((target, _)) = target {
                match number.get(target) {
                    None => path.push(Visit {
                        entity: *target,
                        next: 0,
                    }),
                    Some(known) if is_open.get(target) == Some(&true) => {
                        let low = lowest.entry(here).or_insert(*known);
                        *low = (*low).min(*known);
                    }
                    Some(_) => {}
                }
                continue;
            }
            path.pop();
            let low = lowest.get(&here).copied().unwrap_or_default();
            if let Some(above) = path.last() {
                let above = lowest.entry(above.entity).or_insert(low);
                *above = (*above).min(low);
            }
            if number.get(&here) == Some(&low) {
                let from = open
                    .iter()
                    .rposition(|entity| *entity == here)
                    .unwrap_or_default();
                let mut knot = open.split_off(from);
                for entity in &knot {
                    is_open.insert(*entity, false);
                }
                if knot.len() > 1 {
                    knot.sort_unstable();
                    found.push(knot);
                }
            }
        }
    }
    found.sort();
    found
}

/// Returns the shortest chain within `knot` from `start` back to it whose links can all hold at
/// one time.
fn shortest_cycle<'a>(
    links: &Links<'a>,
    knot: &[EntityIx],
    start: EntityIx,
) -> Option<Vec<&'a Statement>> {
    let mut came: FxHashMap<EntityIx, &'a Statement> = FxHashMap::default();
    let mut queue = VecDeque::from([(start, Validity::ALWAYS)]);
    while let Some((here, held)) = queue.pop_front() {
        for (target, statement) in links.get(&here).into_iter().flatten() {
            if !held.may_overlap(&statement.validity) || knot.binary_search(target).is_err() {
                continue;
            }
            if *target == start {
                let mut chain = vec![*statement];
                let mut at = here;
                while at != start {
                    let step = came.get(&at)?;
                    chain.push(step);
                    at = step.subject;
                }
                chain.reverse();
                return Some(chain);
            }
            if !came.contains_key(target) {
                came.insert(*target, statement);
                queue.push_back((*target, held.intersect(&statement.validity)));
            }
        }
    }
    None
}

/// How many links of a cycle are shown.
const SHOWN: usize = 8;

fn finding(context: &Context<'_>, relation: RelationId, chain: &[&Statement]) -> Diagnostic {
    let name = &context.ontology[relation].name;
    let id = |statement: &&Statement| format!("`{}`", context.id(statement.subject));
    let mut ids: Vec<String> = chain.iter().take(SHOWN).map(id).collect();
    if let Some(more) = chain.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        ids.push(format!("{more} more"));
    }
    ids.extend(chain.first().map(id));
    let message = format!("`{name}` goes round in a circle: {}", ids.join(", "));
    let mut places = chain.iter().take(SHOWN).map(|statement| statement.span);
    let first = places.next().unwrap_or(context.ontology[relation].span);
    let finding = Diagnostic::new(codes::CYCLE, message, first, "from here");
    let finding = places.fold(finding, |finding, span| finding.label(span, "and on"));
    finding.help("take out the link that is wrong, or say until when it held")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn the_chain_is_shown() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "a"
            cite = "overview"
            name = "A"
            subordinateTo = ["b", "x"]

            [[directorate]]
            id = "b"
            cite = "overview"
            name = "B"
            subordinateTo = "c"

            [[directorate]]
            id = "c"
            cite = "overview"
            name = "C"
            subordinateTo = ["a", "x"]

            [[directorate]]
            id = "x"
            cite = "overview"
            name = "X"
            subordinateTo = "y"

            [[directorate]]
            id = "y"
            cite = "overview"
            name = "Y"
            subordinateTo = "x"
        "#), @r#"
        facts/cycle: `subordinateTo` goes round in a circle: `a`, `b`, `c`, `a` | ‹"b"› from here | ‹"c"› and on | ‹"a"› and on | help: take out the link that is wrong, or say until when it held
        facts/cycle: `subordinateTo` goes round in a circle: `x`, `y`, `x` | ‹"y"› from here | ‹"x"› and on | help: take out the link that is wrong, or say until when it held
        "#);
    }

    #[test]
    fn of_a_long_chain_the_beginning_is_shown() {
        let mut seed = String::new();
        for at in 0..20 {
            let above = (at + 1) % 20;
            seed.push_str("[[directorate]]\ncite = \"overview\"\nname = \"Body\"\n");
            seed.push_str(&["id = \"b", &at.to_string(), "\"\n"].concat());
            seed.push_str(&["subordinateTo = \"b", &above.to_string(), "\"\n"].concat());
        }
        let report = report(&seed);
        assert_snapshot!(report.split(" | ").next().unwrap(), @r"facts/cycle: `subordinateTo` goes round in a circle: `b0`, `b1`, `b2`, `b3`, `b4`, `b5`, `b6`, `b7`, 12 more, `b0`");
    }

    #[test]
    fn what_held_at_different_times_is_no_cycle() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "a"
            cite = "overview"
            name = "A"
            subordinateTo = { to = "b", until = "2020-01-01" }

            [[directorate]]
            id = "b"
            cite = "overview"
            name = "B"
            subordinateTo = { to = "a", since = "2020-01-01" }

            [[directorate]]
            id = "c"
            cite = "overview"
            name = "C"
            subordinateTo = { to = "d", rank = "deprecated" }

            [[directorate]]
            id = "d"
            cite = "overview"
            name = "D"
            subordinateTo = "c"
        "#), @"");
    }
}
