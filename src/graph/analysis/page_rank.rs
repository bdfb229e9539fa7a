//! `PageRank`: how often somebody comes by who follows steps at random.
//!
//! After Brin and Page (1998): with the probability of the damping factor one of the steps is
//! followed, otherwise one starts anew anywhere; where no step leads on one starts anew as well.

use super::Portion;
use super::measure;

/// How likely it is that another step is followed.
const DAMPING: f64 = 0.85;
/// The sum of all changes below which the ranks have settled.
const SETTLED: f64 = 1e-10;
/// The most rounds; with this damping they have long settled then.
const ROUNDS: usize = 200;

impl Portion {
    /// Returns the rank of each entity; together they are one.
    ///
    /// A step that rests on several ties is followed as often as they are many.
    pub fn page_rank<E>(
        &self,
        check: &mut impl FnMut(usize) -> Result<(), E>,
    ) -> Result<Vec<f64>, E> {
        let count = self.entities.len();
        let size = measure(count);
        let outward: Vec<f64> = self
            .nodes()
            .map(|node| self.weighted(node).map(|(_, ties)| f64::from(ties)).sum())
            .collect();
        let mut ranks = vec![1.0 / size; count];
        for _ in 0..ROUNDS {
            check(count + self.arcs())?;
            let lost = ranks.iter().zip(&outward);
            let lost: f64 = lost
                .filter(|(_, outward)| **outward == 0.0)
                .map(|(rank, _)| *rank)
                .sum();
            let anew = (1.0 - DAMPING + DAMPING * lost) / size;
            let mut next = vec![anew; count];
            for ((node, rank), outward) in self.nodes().zip(&ranks).zip(&outward) {
                for (other, ties) in self.weighted(node) {
                    if let Some(slot) = next.get_mut(other as usize) {
                        *slot += DAMPING * rank * f64::from(ties) / outward;
                    }
                }
            }
            let change = next.iter().zip(&ranks);
            let change: f64 = change.map(|(new, old)| (new - old).abs()).sum();
            ranks = next;
            if change < SETTLED {
                break;
            }
        }
        Ok(ranks)
    }
}
