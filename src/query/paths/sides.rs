//! A search from both ends at once: layers of entities around each, until they meet.
//!
//! A walk of length four from one end meets everything within four steps; two walks of length two
//! meet a small part of it. The end whose outermost layer has fewer ties goes first.

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
    layers: Vec<Vec<EntityIx>>,
    /// For each entity, the number of the latest layer that it stands in, from 1 on; or that it has
    /// not been met, or may not be passed.
    marks: Vec<u8>,
    /// How many ties the outermost layer has.
    open: usize,
}

const UNMET: u8 = 0;
const BARRED: u8 = u8::MAX;

/// The longest walk that layers can be counted for.
pub(super) const LONGEST: usize = 100;

impl Side {
    pub(super) fn new(graph: &Graph, end: EntityIx, ahead: bool, once: bool) -> Self {
        let mut marks = vec![UNMET; graph.entities().len()];
        if let Some(mark) = marks.get_mut(end.0 as usize) {
            *mark = if once { 1 } else { BARRED };
        }
        Self {
            ahead,
            once,
            layers: vec![vec![end]],
            marks,
            open: graph.ties(end).len(),
        }
    }

    /// Keeps walks from passing an entity.
    pub(super) fn bar(&mut self, entity: EntityIx) {
        if let Some(mark) = self.marks.get_mut(entity.0 as usize) {
            *mark = BARRED;
        }
    }

    /// Returns how many steps the outermost layer is away.
    pub(super) fn depth(&self) -> usize {
        self.layers.len() - 1
    }

    /// Returns how many ties the outermost layer has.
    pub(super) fn open(&self) -> usize {
        self.open
    }

    /// Returns a layer.
    pub(super) fn layer(&self, depth: usize) -> &[EntityIx] {
        self.layers.get(depth).map_or(&[], Vec::as_slice)
    }

    fn outermost(&self) -> &[EntityIx] {
        self.layers.last().map_or(&[], Vec::as_slice)
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
        let mark = self.marks.get(entity.0 as usize);
        mark.copied().unwrap_or(BARRED)
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
            [first] => first.first().copied(),
            _ => None,
        };
        let mut met = Vec::new();
        for here in self.outermost() {
            let ties = graph.ties(*here);
            budget.spend(ties.len())?;
            for tie in ties {
                if (other.mark(tie.other) == wanted || end == Some(tie.other))
                    && gate.passes(tie, self.ahead)
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
        for here in self.layers.last().into_iter().flatten() {
            let ties = graph.ties(*here);
            budget.spend(ties.len())?;
            for tie in ties {
                let Some(mark) = self.marks.get_mut(tie.other.0 as usize) else {
                    continue;
                };
                let met = *mark != UNMET && (self.once || *mark == BARRED || *mark == number);
                if met || !gate.passes(tie, self.ahead) {
                    continue;
                }
                if *mark == UNMET && !gate.allows(tie.other) {
                    *mark = BARRED;
                    continue;
                }
                *mark = number;
                open += graph.ties(tie.other).len();
                next.push(tie.other);
            }
        }
        if !self.once {
            next.sort_unstable();
        }
        self.layers.push(next);
        self.open = open;
        Ok(())
    }
}

/// Returns the mark of a layer.
///
/// INVARIANT: no walk is longer than [`LONGEST`], so that no layer is taken for a barrier.
fn number(depth: usize) -> u8 {
    u8::try_from(depth + 1).unwrap_or(BARRED - 1)
}
