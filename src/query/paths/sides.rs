//! A search from both ends at once: layers of entities around each, until they meet.
//!
//! A walk of length four from one end meets everything within four steps; two walks of length two
//! meet a small part of it. The end whose outermost layer has fewer ties goes first.

use super::marks::Marks;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::through::Gate;

/// What grows from one end: layer `n` is what walks of `n` steps lead to.
#[derive(Debug)]
pub(super) struct Side {
    /// Whether walks go on from this end, or come in to it.
    ahead: bool,
    /// Whether an entity stands only in the layer in which it is met first.
    ///
    /// If not, layers are sorted, and the two ends stand in their own first layer only.
    once: bool,
    /// The layers, the end itself first.
    layers: Vec<Layer>,
    /// For each entity, the number of the latest layer that it stands in, from 1 on; or that it has
    /// not been met, or may not be passed.
    marks: Marks,
}

/// What is so many steps away.
#[derive(Debug)]
struct Layer {
    stations: Vec<EntityIx>,
    /// How many ties they have.
    ties: usize,
}

const UNMET: u8 = 0;
const BARRED: u8 = u8::MAX;

/// The longest walk that layers can be counted for.
pub(super) const LONGEST: usize = 100;

impl Side {
    pub(super) fn new(graph: &Graph, end: EntityIx, ahead: bool, once: bool) -> Self {
        let mut marks = Marks::new(graph.entities().len());
        marks.set(end, if once { 1 } else { BARRED });
        let first = Layer {
            stations: vec![end],
            ties: graph.ties(end).len(),
        };
        Self {
            ahead,
            once,
            layers: vec![first],
            marks,
        }
    }

    /// Says whether walks go on from this end, or come in to it.
    pub(super) fn is_ahead(&self) -> bool {
        self.ahead
    }

    /// Keeps walks from passing an entity.
    pub(super) fn bar(&mut self, entity: EntityIx) {
        self.marks.set(entity, BARRED);
    }

    /// Returns how many steps the outermost layer is away.
    pub(super) fn depth(&self) -> usize {
        self.layers.len() - 1
    }

    /// Returns how many ties the outermost layer has.
    pub(super) fn open(&self) -> usize {
        self.layers.last().map_or(0, |layer| layer.ties)
    }

    /// Returns a layer.
    pub(super) fn layer(&self, depth: usize) -> &[EntityIx] {
        self.layers.get(depth).map_or(&[], |layer| &layer.stations)
    }

    /// Returns how many ties a layer has.
    pub(super) fn ties(&self, depth: usize) -> usize {
        self.layers.get(depth).map_or(0, |layer| layer.ties)
    }

    fn outermost(&self) -> &[EntityIx] {
        self.layer(self.depth())
    }

    /// Says whether an entity stands in a layer.
    pub(super) fn stands_in(&self, entity: EntityIx, depth: usize) -> bool {
        if self.once {
            self.mark(entity) == number(depth)
        } else {
            self.layer(depth).binary_search(&entity).is_ok()
        }
    }

    fn mark(&self, entity: EntityIx) -> u8 {
        self.marks.of(entity).unwrap_or(BARRED)
    }

    /// Returns what of the other side's outermost layer is one step away from this one's, sorted.
    pub(super) fn meets(
        &self,
        other: &Self,
        gate: &Gate<'_>,
        budget: &mut Budget,
    ) -> Result<Vec<EntityIx>, QueryError> {
        let graph = gate.view.graph();
        let wanted = number(other.depth());
        // The other end itself may be met but not passed.
        let end = match other.layers.as_slice() {
            [only] => only.stations.first().copied(),
            _ => None,
        };
        let mut met = Vec::new();
        for here in self.outermost() {
            let ties = graph.ties(*here);
            budget.spend(ties.len())?;
            for tie in ties {
                if (other.mark(tie.other) == wanted || end == Some(tie.other))
                    && gate.passes(&tie, self.ahead)
                {
                    met.push(tie.other);
                }
            }
        }
        met.sort_unstable();
        met.dedup();
        Ok(met)
    }

    /// Adds a layer: what is one step away from the outermost.
    pub(super) fn grow(&mut self, gate: &Gate<'_>, budget: &mut Budget) -> Result<(), QueryError> {
        let graph = gate.view.graph();
        let number = number(self.layers.len());
        let mut next = Vec::new();
        let mut open = 0;
        for here in self.layers.last().map_or(&[][..], |layer| &layer.stations) {
            let ties = graph.ties(*here);
            budget.spend(ties.len())?;
            for tie in ties {
                let mark = self.marks.of(tie.other).unwrap_or(BARRED);
                let met = mark != UNMET && (self.once || mark == BARRED || mark == number);
                if met || !gate.passes(&tie, self.ahead) {
                    continue;
                }
                if mark == UNMET && !gate.allows(tie.other) {
                    self.marks.set(tie.other, BARRED);
                    continue;
                }
                self.marks.set(tie.other, number);
                open += graph.ties(tie.other).len();
                next.push(tie.other);
            }
        }
        if !self.once {
            next.sort_unstable();
        }
        self.layers.push(Layer {
            stations: next,
            ties: open,
        });
        Ok(())
    }
}

/// Returns the mark of a layer.
///
/// INVARIANT: no walk is longer than [`LONGEST`], so that no layer is taken for a barrier.
fn number(depth: usize) -> u8 {
    u8::try_from(depth + 1).unwrap_or(BARRED - 1)
}
