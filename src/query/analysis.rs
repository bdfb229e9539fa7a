//! How a part of the graph is built: who is central in it, and into which groups it falls.
//!
//! A part is what a [`Through`] lets a walk go through, on the day of the view. What is computed is in
//! `graph`; here it is decided what of the graph it is computed over, and what of the outcome is told.

use std::cmp::Ordering;

use super::Budget;
use super::QueryError;
use super::Through;
use super::Way;
use super::page::within;
use super::through::Gate;
use crate::facts::EntityIx;
use crate::graph::Group;
use crate::graph::Portion;
use crate::graph::View;

/// A part of the graph that can be measured.
#[derive(Debug)]
pub struct Excerpt {
    portion: Portion,
    /// How many pairs of entities are tied.
    links: usize,
}

/// How central an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// To how many others it is tied.
    Degree,
    /// How often somebody comes by who follows ties at random.
    PageRank,
    /// On how many of the shortest ways between others it stands.
    Betweenness,
}

/// How central an entity is, among all of a part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The entity.
    pub entity: EntityIx,
    /// The measure.
    pub score: f64,
    /// How many have a greater score, plus one.
    pub rank: usize,
}

/// How a part falls into groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Falls {
    /// Into groups that nothing connects.
    Components,
    /// Into groups with many ties within and few to others.
    Communities,
}

/// The groups into which a part falls.
#[derive(Clone, Debug, PartialEq)]
pub struct Groups {
    /// The groups that were asked for, the largest first.
    pub groups: Vec<Group>,
    /// How many there are in all.
    pub count: usize,
    /// How well communities are told apart: the share of ties within beyond what chance would
    /// leave there.
    pub modularity: Option<f64>,
}

/// How many scores or groups are given when the question does not say.
const FIRST: usize = 10;
/// How many are given at most.
const MOST: usize = 1000;

/// Takes a part out of the graph, on the day of the view.
///
/// All its entities are of the types that `through` allows, if it says so.
pub fn excerpt(
    view: View<'_>,
    through: &Through,
    budget: &mut Budget,
) -> Result<Excerpt, QueryError> {
    let graph = view.graph();
    let gate = Gate::new(view, through);
    budget.spend(graph.entities().len())?;
    let all = (0..graph.entities().len() as u32).map(EntityIx);
    let entities: Vec<EntityIx> = all.filter(|entity| gate.allows(*entity)).collect();
    let mut steps = Vec::new();
    for entity in &entities {
        let ties = graph.ties(*entity);
        budget.spend(ties.len())?;
        let followed = ties.filter(|tie| gate.passes(tie, true));
        steps.extend(followed.map(|tie| (*entity, tie.other)));
    }
    let portion = Portion::new(entities, &steps);
    let arcs = portion.arcs();
    let links = match through.way {
        // Seen from both of its ends.
        Way::Either => arcs / 2,
        Way::Along | Way::Against => arcs,
    };
    Ok(Excerpt { portion, links })
}

impl Excerpt {
    /// Returns how many entities there are.
    pub fn entities(&self) -> usize {
        self.portion.entities().len()
    }

    /// Returns how many pairs of entities are tied; where only one direction counts, a pair that is
    /// tied in both counts twice.
    pub fn links(&self) -> usize {
        self.links
    }

    /// Tells the most central entities, the first of them first; equal ones by id.
    pub fn rank(
        &self,
        measure: Measure,
        first: Option<i64>,
        budget: &mut Budget,
    ) -> Result<Vec<Scored>, QueryError> {
        let first = within("first", first, FIRST, MOST)?;
        let mut check = |looks| budget.spend(looks);
        let scores: Vec<f64> = match measure {
            Measure::Degree => {
                check(self.entities())?;
                let degrees = self.portion.degrees().into_iter();
                degrees.map(f64::from).collect()
            }
            Measure::PageRank => self.portion.page_rank(&mut check)?,
            Measure::Betweenness => self.portion.betweenness(&mut check)?,
        };
        let entities = self.portion.entities().iter().copied();
        let mut all: Vec<(EntityIx, f64)> = entities.zip(scores).collect();
        // Entities are in the order of their ids, which is kept among equals.
        all.sort_by(|(_, a), (_, b)| b.partial_cmp(a).unwrap_or(Ordering::Equal));
        let mut told: Vec<Scored> = Vec::with_capacity(first.min(all.len()));
        for (at, (entity, score)) in all.into_iter().take(first).enumerate() {
            let rank = match told.last() {
                Some(last) if last.score <= score => last.rank,
                _ => at + 1,
            };
            told.push(Scored {
                entity,
                score,
                rank,
            });
        }
        Ok(told)
    }

    /// Tells into which groups the part falls, the largest first.
    pub fn groups(
        &self,
        falls: Falls,
        first: Option<i64>,
        budget: &mut Budget,
    ) -> Result<Groups, QueryError> {
        let first = within("first", first, FIRST, MOST)?;
        let mut check = |looks| budget.spend(looks);
        let (mut groups, modularity) = match falls {
            Falls::Components => (self.portion.components(&mut check)?, None),
            Falls::Communities => {
                let found = self.portion.communities(&mut check)?;
                (found.groups, Some(found.modularity))
            }
        };
        let count = groups.len();
        groups.truncate(first);
        Ok(Groups {
            groups,
            count,
            modularity,
        })
    }
}
