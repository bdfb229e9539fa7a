//! How two entities are connected: shortest and simple paths over the relations.
//!
//! A path is told by its stations; where two stations are tied more than once, that is one step with
//! its best statement and the others beside it. Equally short paths come in the order that
//! `weight` gives, the most telling first. On the day of the view a path exists only if all its
//! statements and stations hold; it is certain only if they all surely do.
//!
//! `sides` finds how far apart the ends are, `layers` keeps all walks of one length and takes them
//! out in order, `sentence` tells a path in words.

mod layers;
mod marks;
mod sentence;
mod sides;
mod steps;
mod words;

use self::layers::Layers;
use self::sides::LONGEST;
use self::sides::Side;
use super::Budget;
use super::QueryError;
use super::page::within;
use super::through::Gate;
use super::through::Part;
use super::through::Through;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::model::Holds;

pub use sentence::sentence;
pub use steps::{Path, Step, Tied};

/// How two entities are connected, as a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathQuestion {
    /// Where the paths begin.
    pub from: EntityIx,
    /// Where they end.
    pub to: EntityIx,
    /// What they may go through.
    pub through: Through,
    /// Which of them are wanted.
    pub mode: PathMode,
    /// How many steps they may have.
    pub max_length: Option<i64>,
    /// How many are wanted.
    pub first: Option<i64>,
    /// What may be asked for.
    pub limits: PathLimits,
}

/// Which paths are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PathMode {
    /// The shortest: all of the least length.
    #[default]
    Shortest,
    /// All that visit no station twice, the shortest first.
    Simple,
}

/// How much may be asked for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathLimits {
    /// How long paths may be when the question does not say.
    pub length: usize,
    /// How long they may be at most.
    pub longest: usize,
    /// How many are given when the question does not say.
    pub first: usize,
    /// How many are given at most.
    pub most: usize,
    /// How many looks at an entity or a tie one search may take.
    pub looks: u64,
}

impl Default for PathLimits {
    fn default() -> Self {
        Self {
            length: 8,
            longest: 20,
            first: 10,
            most: 100,
            looks: 2_000_000,
        }
    }
}

/// How two entities are connected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// The paths: the shortest first, then the most telling.
    pub paths: Vec<Path>,
    /// Why there are perhaps more; none if these are all that were asked for.
    pub truncated: Option<Truncated>,
    /// Why there is none, if there surely is none.
    pub none: Option<NoPath>,
}

/// Why not all paths are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Truncated {
    /// So many were wanted.
    First,
    /// The search looked at as much as it may.
    Looks,
}

/// Why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoPath {
    /// This end does not exist on the day.
    Ended(EntityIx),
    /// What may be followed leaves no relation at all.
    NothingAllowed,
    /// Nothing that may be followed connects the ends, however long.
    Unconnected,
    /// No path is as short as it has to be.
    TooFar,
}

/// What would have to be taken away from a question for a path to exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Obstacle {
    /// A part of what the paths may go through.
    Part(Part),
    /// That everything holds on the day.
    Day,
    /// The greatest length.
    Length,
}

/// Finds how two entities are connected.
pub fn paths(
    view: View<'_>,
    question: &PathQuestion,
    budget: &mut Budget,
) -> Result<Paths, QueryError> {
    let (length, first) = question.check(view)?;
    let none = |why| Paths {
        none: Some(why),
        ..Paths::default()
    };
    let ends = [question.from, question.to];
    if let Some(ended) = ends.into_iter().find(|end| !view.shows(*end)) {
        return Ok(none(NoPath::Ended(ended)));
    }
    let gate = Gate::new(view, &question.through);
    if gate.is_shut() {
        return Ok(none(NoPath::NothingAllowed));
    }
    let mut own = budget.part(question.limits.looks);
    let mut search = Search {
        gate,
        from: question.from,
        to: question.to,
        wanted: first,
        found: Vec::new(),
        more: false,
    };
    let outcome = match question.mode {
        PathMode::Shortest => search.shortest(length, &mut own),
        PathMode::Simple => search.simple(length, &mut own),
    };
    budget.settle(&own);
    let mut answer = Paths::default();
    match outcome {
        Ok(_) if search.more => answer.truncated = Some(Truncated::First),
        Ok(apart) if search.found.is_empty() => answer.none = apart.or(Some(NoPath::TooFar)),
        Ok(_) => {}
        Err(QueryError::TooCostly { .. }) => answer.truncated = Some(Truncated::Looks),
        Err(error) => return Err(error),
    }
    let told = search.found.iter();
    answer.paths = told.map(|walk| steps::path(&search.gate, walk)).collect();
    Ok(answer)
}

/// Finds which single condition of a question stands between its two ends, with the length of the
/// paths that there would be without it.
///
/// As far as can be told with as many looks as one search may take.
pub fn obstacles(
    view: View<'_>,
    question: &PathQuestion,
    budget: &mut Budget,
) -> Result<Vec<(Obstacle, usize)>, QueryError> {
    let (length, _) = question.check(view)?;
    let mut own = budget.part(question.limits.looks);
    let mut looser: Vec<(Obstacle, View<'_>, Through, usize)> = Vec::new();
    for (part, rest) in question.through.without_each() {
        looser.push((Obstacle::Part(part), view, rest, length));
    }
    if !view.includes_ended() {
        let through = question.through.clone();
        looser.push((Obstacle::Day, view.include_ended(true), through, length));
    }
    looser.push((Obstacle::Length, view, question.through.clone(), LONGEST));
    let mut found = Vec::new();
    for (obstacle, view, through, length) in looser {
        let ends = [question.from, question.to];
        if ends.into_iter().any(|end| !view.shows(end)) {
            continue;
        }
        let gate = Gate::new(view, &through);
        match meet(&gate, question.from, question.to, length, &mut own) {
            Ok(Meeting::At { length, .. }) => found.push((obstacle, length)),
            Ok(Meeting::Never(_)) => {}
            Err(QueryError::TooCostly { .. }) => break,
            Err(error) => return Err(error),
        }
    }
    budget.settle(&own);
    Ok(found)
}

impl PathQuestion {
    /// Asks for the shortest paths between two entities, whatever they go through.
    pub fn new(from: EntityIx, to: EntityIx) -> Self {
        Self {
            from,
            to,
            through: Through::default(),
            mode: PathMode::Shortest,
            max_length: None,
            first: None,
            limits: PathLimits::default(),
        }
    }

    /// Returns how long paths may be and how many are wanted, or what is wrong with the question.
    fn check(&self, view: View<'_>) -> Result<(usize, usize), QueryError> {
        let id = |entity: EntityIx| view.graph().id_of(entity).to_owned();
        if self.from == self.to {
            return Err(QueryError::SameEnds { id: id(self.from) });
        }
        let avoided = &self.through.avoid.entities;
        let ends = [self.from, self.to];
        if let Some(end) = ends.into_iter().find(|end| avoided.contains(end)) {
            return Err(QueryError::AvoidedEnd { id: id(end) });
        }
        let limits = &self.limits;
        let longest = limits.longest.min(LONGEST);
        let length = within("maxLength", self.max_length, limits.length, longest)?;
        let first = within("first", self.first, limits.first, limits.most)?;
        Ok((length, first))
    }
}

/// Where two sides meet.
enum Meeting {
    /// In a layer of walks of some length.
    At {
        ahead: Side,
        behind: Side,
        met: Vec<EntityIx>,
        layer: usize,
        length: usize,
    },
    /// Nowhere.
    Never(NoPath),
}

/// Lets two sides grow until they meet.
fn meet(
    gate: &Gate<'_>,
    from: EntityIx,
    to: EntityIx,
    longest: usize,
    budget: &mut Budget,
) -> Result<Meeting, QueryError> {
    let graph = gate.view.graph();
    let mut ahead = Side::new(graph, from, true, true);
    let mut behind = Side::new(graph, to, false, true);
    loop {
        let length = ahead.depth() + behind.depth() + 1;
        let on = ahead.open() <= behind.open();
        let (near, far) = if on {
            (&mut ahead, &behind)
        } else {
            (&mut behind, &ahead)
        };
        if near.open() == 0 {
            return Ok(Meeting::Never(NoPath::Unconnected));
        }
        let met = near.meets(far, gate, budget)?;
        if !met.is_empty() {
            return Ok(Meeting::At {
                layer: ahead.depth() + usize::from(on),
                length,
                met,
                ahead,
                behind,
            });
        }
        if length >= longest {
            return Ok(Meeting::Never(NoPath::TooFar));
        }
        near.grow(gate, budget)?;
    }
}

/// A search and what it has found so far; that outlives a search that was cut short.
struct Search<'a> {
    gate: Gate<'a>,
    from: EntityIx,
    to: EntityIx,
    wanted: usize,
    found: Vec<Vec<EntityIx>>,
    /// Whether there are more than are wanted.
    more: bool,
}

impl Search<'_> {
    /// Finds the paths of the least length; says why there is none.
    fn shortest(
        &mut self,
        longest: usize,
        budget: &mut Budget,
    ) -> Result<Option<NoPath>, QueryError> {
        match meet(&self.gate, self.from, self.to, longest, budget)? {
            Meeting::At {
                ahead,
                behind,
                met,
                layer,
                length,
            } => {
                self.take((&ahead, &behind), (met, layer), length, budget)?;
                Ok(None)
            }
            Meeting::Never(why) => Ok(Some(why)),
        }
    }

    /// Finds the paths that visit no station twice, one length after the other; says why there is
    /// none.
    fn simple(
        &mut self,
        longest: usize,
        budget: &mut Budget,
    ) -> Result<Option<NoPath>, QueryError> {
        let shortest = match meet(&self.gate, self.from, self.to, longest, budget)? {
            Meeting::At { length, .. } => length,
            Meeting::Never(why) => return Ok(Some(why)),
        };
        let graph = self.gate.view.graph();
        let mut ahead = Side::new(graph, self.from, true, false);
        let mut behind = Side::new(graph, self.to, false, false);
        ahead.bar(self.to);
        behind.bar(self.from);
        for length in 1..=longest {
            let on = ahead.open() <= behind.open();
            let (near, far) = if on {
                (&mut ahead, &behind)
            } else {
                (&mut behind, &ahead)
            };
            let met = if length < shortest {
                Vec::new()
            } else {
                near.meets(far, &self.gate, budget)?
            };
            if !met.is_empty() {
                let layer = ahead.depth() + usize::from(on);
                self.take((&ahead, &behind), (met, layer), length, budget)?;
                if self.more {
                    break;
                }
            }
            if length < longest {
                let near = if on { &mut ahead } else { &mut behind };
                near.grow(&self.gate, budget)?;
            }
        }
        Ok(None)
    }

    /// Takes the paths of one length, as many as are still wanted.
    fn take(
        &mut self,
        sides: (&Side, &Side),
        met: (Vec<EntityIx>, usize),
        length: usize,
        budget: &mut Budget,
    ) -> Result<(), QueryError> {
        let layers = Layers::new(sides, met, length, &self.gate, budget)?;
        let mut walks = layers.walks();
        while let Some(walk) = walks.next(budget)? {
            if self.found.len() == self.wanted {
                self.more = true;
                break;
            }
            self.found.push(walk);
        }
        Ok(())
    }
}

/// Says whether all of these hold.
fn least(all: impl Iterator<Item = Holds>) -> Holds {
    all.min().unwrap_or(Holds::Yes)
}
