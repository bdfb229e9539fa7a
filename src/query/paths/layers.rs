//! All walks of one length between two ends, as layers of stations with weighted steps between
//! them, and a way to take them out in order: the most telling first.

use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::sides::Side;
use crate::facts::EntityIx;
use crate::graph::Tie;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::through::Gate;
use crate::query::weight::Weight;

/// The stations of all walks of one length. Every station of a layer leads on to the next one.
#[derive(Debug)]
pub(super) struct Layers {
    /// The stations of each layer, by id.
    stations: Vec<Vec<EntityIx>>,
    /// For each station of each layer but the last: the steps from there on, the least weight of
    /// the whole rest first, then by id.
    steps: Vec<Vec<Vec<Step>>>,
}

/// A step into the next layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Step {
    /// The least that the step and the rest of the walk can weigh.
    rest: Weight,
    /// The place of the station in the next layer.
    to: u32,
    /// What the step and the station that it leads to weigh.
    own: Weight,
}

/// A step as it is found: from a place, to a place, by the lightest tie.
type Found = (u32, u32, Weight);

impl Layers {
    /// Puts together what two sides have found: they meet at `met`, which stands in layer `at` of
    /// walks of `length` steps.
    pub(super) fn new(
        (ahead, behind): (&Side, &Side),
        (met, at): (Vec<EntityIx>, usize),
        length: usize,
        gate: &Gate<'_>,
        budget: &mut Budget,
    ) -> Result<Self, QueryError> {
        let mut stations = vec![Vec::new(); length + 1];
        let mut found: Vec<Vec<Found>> = vec![Vec::new(); length];
        // From where they meet back to the start.
        let mut here = met.clone();
        for depth in (0..at).rev() {
            let (layer, steps) = step_out(&here, (ahead, depth), gate, budget)?;
            let turned = steps.into_iter().map(|(of, to, weight)| (to, of, weight));
            put(&mut found, depth, lightest(turned.collect()));
            put(
                &mut stations,
                depth + 1,
                std::mem::replace(&mut here, layer),
            );
        }
        put(&mut stations, 0, here);
        // And on to the end.
        let mut here = met;
        for depth in at..length {
            let (layer, steps) = step_out(&here, (behind, length - depth - 1), gate, budget)?;
            put(&mut found, depth, lightest(steps));
            put(&mut stations, depth, std::mem::replace(&mut here, layer));
        }
        put(&mut stations, length, here);
        let steps = weighed(&stations, found, gate);
        Ok(Self { stations, steps })
    }

    /// Returns the walks that visit no station twice, the most telling first.
    pub(super) fn walks(&self) -> Walks<'_> {
        let mut open = BinaryHeap::new();
        if let Some(first) = self.steps(0, 0).first() {
            open.push(Reverse(Open {
                weight: first.rest,
                places: vec![0, first.to],
                so_far: Weight::default(),
                nth: 0,
            }));
        }
        Walks { layers: self, open }
    }

    /// Returns the steps from a place in a layer.
    fn steps(&self, depth: usize, place: u32) -> &[Step] {
        let layer = self.steps.get(depth);
        let steps = layer.and_then(|layer| layer.get(place as usize));
        steps.map_or(&[], Vec::as_slice)
    }

    /// Returns the station at a place in a layer.
    fn station(&self, depth: usize, place: u32) -> Option<EntityIx> {
        self.stations.get(depth)?.get(place as usize).copied()
    }
}

/// Finds what stands in a layer of a side and is tied to the stations here, which are sorted, and the
/// steps there: each by its place here and its place in what is found.
fn step_out(
    here: &[EntityIx],
    (side, depth): (&Side, usize),
    gate: &Gate<'_>,
    budget: &mut Budget,
) -> Result<(Vec<EntityIx>, Vec<Found>), QueryError> {
    let graph = gate.view.graph();
    let weigh = |tie: &Tie| Weight::of_tie(gate.view, tie);
    let place_in = |list: &[EntityIx], entity| list.binary_search(&entity).ok();
    let ties_here: usize = here.iter().map(|entity| graph.ties(*entity).len()).sum();
    // Between the same stations the same ties are seen from both ends; a hub is looked at from the
    // other.
    let mut found: Vec<(u32, EntityIx, Weight)> = Vec::new();
    if ties_here <= side.ties(depth) {
        for (place, entity) in (0u32..).zip(here) {
            let ties = graph.ties(*entity);
            budget.spend(ties.len())?;
            for tie in ties {
                if side.stands_in(tie.other, depth) && gate.passes(&tie, !side.is_ahead()) {
                    found.push((place, tie.other, weigh(&tie)));
                }
            }
        }
    } else {
        let [least, greatest] = [here.first(), here.last()].map(Option::<&EntityIx>::copied);
        for entity in side.layer(depth) {
            let ties = graph.ties(*entity);
            budget.spend(ties.len())?;
            for tie in ties {
                let other = Some(tie.other);
                if other < least || other > greatest {
                    continue;
                }
                if let Some(place) = place_in(here, tie.other)
                    && gate.passes(&tie, side.is_ahead())
                {
                    found.push((place as u32, *entity, weigh(&tie)));
                }
            }
        }
    }
    let mut layer: Vec<EntityIx> = found.iter().map(|(_, other, _)| *other).collect();
    layer.sort_unstable();
    layer.dedup();
    let steps = found.into_iter().map(|(place, other, weight)| {
        let to = place_in(&layer, other).unwrap_or_default();
        (place, to as u32, weight)
    });
    let steps = steps.collect();
    Ok((layer, steps))
}

/// Keeps the lightest of the steps between the same two places.
fn lightest(mut steps: Vec<Found>) -> Vec<Found> {
    steps.sort_unstable();
    steps.dedup_by_key(|(from, to, _)| (*from, *to));
    steps
}

fn put<T>(list: &mut [T], at: usize, item: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = item;
    }
}

/// Adds to each step what the rest of the walk weighs at least, from the end back to the start.
fn weighed(
    stations: &[Vec<EntityIx>],
    found: Vec<Vec<Found>>,
    gate: &Gate<'_>,
) -> Vec<Vec<Vec<Step>>> {
    let last = found.len();
    let mut all: Vec<Vec<Vec<Step>>> = Vec::with_capacity(last);
    // What is left to go from each station of the layer behind; nothing from the end.
    let mut rest: Vec<Weight> = vec![Weight::default()];
    for (depth, found) in found.into_iter().enumerate().rev() {
        let here = stations.get(depth).map_or(0, Vec::len);
        let next = stations.get(depth + 1).map_or(&[][..], Vec::as_slice);
        let stops: Vec<Weight> = if depth + 1 == last {
            vec![Weight::default(); next.len()]
        } else {
            let weigh = |entity: &EntityIx| Weight::of_station(gate.view, *entity);
            next.iter().map(weigh).collect()
        };
        let of = |list: &[Weight], place: u32| list.get(place as usize).copied();
        let mut steps: Vec<Vec<Step>> = vec![Vec::new(); here];
        for (from, to, tie) in found {
            let own = tie + of(&stops, to).unwrap_or_default();
            let rest = own + of(&rest, to).unwrap_or_default();
            if let Some(list) = steps.get_mut(from as usize) {
                list.push(Step { rest, to, own });
            }
        }
        for list in &mut steps {
            list.sort_unstable();
        }
        let least = |list: &Vec<Step>| list.first().map_or(Weight::default(), |step| step.rest);
        rest = steps.iter().map(least).collect();
        all.push(steps);
    }
    all.reverse();
    all
}

/// The walks of [`Layers`], one after the other.
///
/// A beginning is taken from the heap, the lightest first; what remains to be found begins with it
/// and its lightest step, or with its next sibling. So no more is kept than was looked at.
#[derive(Debug)]
pub(super) struct Walks<'a> {
    layers: &'a Layers,
    open: BinaryHeap<Reverse<Open>>,
}

/// The beginning of walks.
#[derive(Debug, PartialEq, Eq)]
struct Open {
    /// The least that a walk with this beginning can weigh.
    weight: Weight,
    /// The places of the stations, layer by layer.
    places: Vec<u32>,
    /// What the beginning weighs without its last step.
    so_far: Weight,
    /// Which of the steps from the station before is the last one.
    nth: usize,
}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |open: &Self| open.weight;
        key(self)
            .cmp(&key(other))
            .then_with(|| self.places.cmp(&other.places))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Walks<'_> {
    /// Returns the next walk.
    pub(super) fn next(
        &mut self,
        budget: &mut Budget,
    ) -> Result<Option<Vec<EntityIx>>, QueryError> {
        while let Some(Reverse(open)) = self.open.pop() {
            budget.spend(1)?;
            let depth = open.places.len() - 1;
            let (Some((last, before)), Some(from)) = (
                open.places.split_last(),
                open.places.get(depth.wrapping_sub(1)),
            ) else {
                continue;
            };
            let siblings = self.layers.steps(depth - 1, *from);
            if let Some(sibling) = siblings.get(open.nth + 1) {
                self.open.push(Reverse(Open {
                    weight: open.so_far + sibling.rest,
                    places: extended(before, sibling.to),
                    so_far: open.so_far,
                    nth: open.nth + 1,
                }));
            }
            if self.is_repeated(before, *last) {
                continue;
            }
            let so_far = match siblings.get(open.nth) {
                Some(step) => open.so_far + step.own,
                None => continue,
            };
            match self.layers.steps(depth, *last).first() {
                Some(first) => self.open.push(Reverse(Open {
                    weight: so_far + first.rest,
                    places: extended(&open.places, first.to),
                    so_far,
                    nth: 0,
                })),
                None => return Ok(Some(self.stations(&open.places))),
            }
        }
        Ok(None)
    }

    /// Says whether the last station was visited before.
    fn is_repeated(&self, before: &[u32], last: u32) -> bool {
        let here = self.layers.station(before.len(), last);
        let mut earlier = before.iter().enumerate();
        earlier.any(|(depth, place)| self.layers.station(depth, *place) == here)
    }

    fn stations(&self, places: &[u32]) -> Vec<EntityIx> {
        let places = places.iter().enumerate();
        places
            .filter_map(|(depth, place)| self.layers.station(depth, *place))
            .collect()
    }
}

fn extended(places: &[u32], last: u32) -> Vec<u32> {
    let mut longer = Vec::with_capacity(places.len() + 1);
    longer.extend(places);
    longer.push(last);
    longer
}
