//! Everything below an entity, over one relation or several: parts of parts, subordinates of
//! subordinates.
//!
//! The answer is flat: each entity once, at its least depth, with the entity above it. A link that
//! leads back up is not followed and is told as a cycle.

use std::collections::BTreeMap;

use super::Budget;
use super::QueryError;
use super::Truncated;
use super::page::within;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::View;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::RelationId;

/// What is below an entity, as a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Descent {
    /// The entity at the top; it is not part of the answer.
    pub of: EntityIx,
    /// What leads one step down.
    pub over: Vec<(RelationId, Direction)>,
    /// How many steps to go down; as many as there are if it is not said.
    pub max_depth: Option<i64>,
    /// How many are wanted.
    pub first: Option<i64>,
    /// How many are given when the question does not say.
    pub default: usize,
    /// How many are given at most.
    pub most: usize,
    /// How many looks at an entity or a link one search may take.
    pub looks: u64,
}

/// The greatest depth that may be asked for; without one there is no limit.
const DEEPEST: usize = 1000;

/// What is below an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Descendants {
    /// By depth, then in the order of what stands above, then by id.
    pub found: Vec<Descendant>,
    /// Links that lead back up: what they run through, from the one that they lead back to down to
    /// the one that they start from.
    pub cycles: Vec<Vec<EntityIx>>,
    /// Why there are perhaps more.
    pub truncated: Option<Truncated>,
    /// Whether there is more below the greatest depth.
    pub deeper: bool,
}

/// Something below an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Descendant {
    /// It.
    pub entity: EntityIx,
    /// How many steps it is below.
    pub depth: usize,
    /// What stands right above it.
    pub parent: EntityIx,
    /// Who says that it does.
    pub statement: StatementIx,
    /// What else stands right above it, by id.
    pub other_parents: Vec<EntityIx>,
}

impl Descent {
    /// Asks for everything that is below an entity.
    pub fn new(of: EntityIx, over: Vec<(RelationId, Direction)>) -> Self {
        Self {
            of,
            over,
            max_depth: None,
            first: None,
            default: 1000,
            most: 10_000,
            looks: 2_000_000,
        }
    }
}

/// Finds what is below an entity.
pub fn descendants(
    view: View<'_>,
    question: &Descent,
    budget: &mut Budget,
) -> Result<Descendants, QueryError> {
    let max_depth = match question.max_depth {
        None => usize::MAX,
        asked => within("maxDepth", asked, DEEPEST, DEEPEST)?,
    };
    let wanted = within("first", question.first, question.default, question.most)?;
    let mut walk = Walk {
        view,
        over: &question.over,
        children: BTreeMap::new(),
        answer: Descendants::default(),
    };
    walk.check(question.of)?;
    let mut own = budget.part(question.looks);
    let outcome = walk.down(question.of, max_depth, wanted, &mut own);
    budget.settle(&own);
    match outcome {
        Ok(()) => {}
        Err(QueryError::TooCostly { .. }) => walk.answer.truncated = Some(Truncated::Looks),
        Err(error) => return Err(error),
    }
    walk.answer.cycles = walk.cycles(question.of);
    for found in &mut walk.answer.found {
        found.other_parents.sort_unstable();
    }
    Ok(walk.answer)
}

/// What a walk down has seen.
struct Walk<'a> {
    view: View<'a>,
    over: &'a [(RelationId, Direction)],
    /// What stands right below each entity that was looked at, and who says so; sorted.
    children: BTreeMap<EntityIx, Vec<(EntityIx, StatementIx)>>,
    answer: Descendants,
}

impl Walk<'_> {
    /// Says whether the top can have anything below it.
    fn check(&self, top: EntityIx) -> Result<(), QueryError> {
        let graph = self.view.graph();
        let ontology = graph.ontology();
        let kind = graph.kind_of(top);
        let has = |(relation, direction): &(RelationId, Direction)| {
            let mut fields = ontology[kind].fields.values();
            fields.any(|field| *field == Field::Relation(*relation, *direction))
        };
        match self.over.iter().find(|step| !has(step)) {
            None => Ok(()),
            Some((relation, direction)) => {
                let relation = &ontology[*relation];
                let name = match direction {
                    Direction::Forward => &relation.name,
                    Direction::Inverse => &relation.inverse,
                };
                Err(QueryError::unknown_field(ontology, kind, name))
            }
        }
    }

    /// Goes down, one depth after the other.
    fn down(
        &mut self,
        top: EntityIx,
        max_depth: usize,
        wanted: usize,
        budget: &mut Budget,
    ) -> Result<(), QueryError> {
        // Where each entity stands in the answer; the top stands nowhere.
        let mut places: BTreeMap<EntityIx, Option<usize>> = BTreeMap::from([(top, None)]);
        let mut here = vec![top];
        let mut depth = 0;
        while !here.is_empty() {
            depth += 1;
            let mut next = Vec::new();
            for parent in here {
                for (entity, statement) in self.children(parent, budget)? {
                    let answer = &mut self.answer;
                    match places.get(&entity) {
                        Some(place) => {
                            let known = place.and_then(|at| answer.found.get_mut(at));
                            if let Some(known) = known.filter(|known| known.parent != parent) {
                                known.other_parents.push(parent);
                            }
                        }
                        None if depth > max_depth => answer.deeper = true,
                        None if answer.found.len() == wanted => {
                            answer.truncated = Some(Truncated::First);
                        }
                        None => {
                            places.insert(entity, Some(answer.found.len()));
                            next.push(entity);
                            answer.found.push(Descendant {
                                entity,
                                depth,
                                parent,
                                statement,
                                other_parents: Vec::new(),
                            });
                        }
                    }
                }
            }
            here = next;
        }
        Ok(())
    }

    /// Returns what stands right below an entity, by id, with the first statement that says so.
    ///
    /// A statement that led down to the entity does not lead back up from it: over a symmetric
    /// relation, or over both directions of one, every link would be a cycle.
    fn children(
        &mut self,
        parent: EntityIx,
        budget: &mut Budget,
    ) -> Result<Vec<(EntityIx, StatementIx)>, QueryError> {
        let mut all = Vec::new();
        for (relation, direction) in self.over {
            let links = self.view.links(parent, *relation, *direction);
            all.extend(links.map(|link| (link.other, link.statement)));
        }
        budget.spend(all.len() + 1)?;
        all.retain(|(entity, statement)| {
            let down = self.children.get(entity);
            down.is_none_or(|down| down.binary_search(&(parent, *statement)).is_err())
        });
        all.sort_unstable();
        self.children.insert(parent, all.clone());
        all.dedup_by_key(|(entity, _)| *entity);
        Ok(all)
    }

    /// Finds the links that lead back up, by going down once more, depth first.
    fn cycles(&self, top: EntityIx) -> Vec<Vec<EntityIx>> {
        let below = |entity| self.children.get(&entity).map_or(&[][..], Vec::as_slice);
        let mut cycles = Vec::new();
        // Whether what was met is still above the one that is looked at.
        let mut above: BTreeMap<EntityIx, bool> = BTreeMap::from([(top, true)]);
        let mut trail = vec![(top, below(top).iter())];
        while let Some((here, rest)) = trail.last_mut() {
            let Some((next, _)) = rest.next() else {
                above.insert(*here, false);
                trail.pop();
                continue;
            };
            match above.get(next) {
                None => {
                    above.insert(*next, true);
                    trail.push((*next, below(*next).iter()));
                }
                Some(true) => {
                    // Several statements may say that one link leads back.
                    if rest
                        .as_slice()
                        .first()
                        .is_some_and(|(other, _)| other == next)
                    {
                        continue;
                    }
                    let stations = trail.iter().map(|(entity, _)| *entity);
                    cycles.push(stations.skip_while(|entity| entity != next).collect());
                }
                Some(false) => {}
            }
        }
        cycles
    }
}
