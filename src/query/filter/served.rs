//! What the orders of values say that a condition on a property can be true of, without looking.
//!
//! What is found here is at least what passes: it is put to the whole condition afterwards.

use std::cmp::Ordering;
use std::ops::Range;

use super::values::Letters;
use super::values::Operand;
use super::values::Probe;
use super::values::Ready;
use super::values::Seen;
use super::values::days;
use super::values::number;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Spelt;
use crate::graph::fold::fold;
use crate::model::Day;
use crate::model::ValueKind;
use crate::model::ValueRef;
use crate::ontology::PropertyId;

/// The statements of which one must pass, as stretches of an order.
#[derive(Debug)]
pub(super) struct Served<'a> {
    order: Order<'a>,
    stretches: Vec<Range<usize>>,
}

#[derive(Clone, Copy, Debug)]
enum Order<'a> {
    Values(&'a [StatementIx]),
    Words(Spelt<'a>),
}

impl Served<'_> {
    /// Returns how many statements there are.
    pub(super) fn len(&self) -> usize {
        self.stretches.iter().map(ExactSizeIterator::len).sum()
    }

    /// Returns what the statements are about, by id.
    pub(super) fn subjects(&self, graph: &Graph) -> Vec<EntityIx> {
        let mut all: Vec<EntityIx> = Vec::with_capacity(self.len());
        for stretch in &self.stretches {
            match self.order {
                Order::Values(order) => {
                    let own = order.get(stretch.clone()).unwrap_or(&[]);
                    all.extend(own.iter().map(|at| graph.subject(*at)));
                }
                Order::Words(spelt) => {
                    let own = spelt.statements(stretch.clone());
                    all.extend(own.map(|at| graph.subject(at)));
                }
            }
        }
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// Finds where the values lie of which one must pass; nothing where no order tells.
pub(super) fn served<'a>(
    graph: &'a Graph,
    property: PropertyId,
    tests: &Ready,
) -> Option<Served<'a>> {
    match graph.ontology()[property].kind {
        ValueKind::Text | ValueKind::String => by_words(graph, property, tests),
        // Addresses are compared by a folding that is not at hand.
        ValueKind::Url => None,
        _ => by_values(graph, property, tests),
    }
}

fn by_words<'a>(graph: &'a Graph, property: PropertyId, tests: &Ready) -> Option<Served<'a>> {
    let can_serve = |probe: &&Probe| match probe {
        Probe::Among(_) => true,
        Probe::StartsWith(letters)
        | Probe::Less(Operand::Words(letters))
        | Probe::AtMost(Operand::Words(letters))
        | Probe::Greater(Operand::Words(letters))
        | Probe::AtLeast(Operand::Words(letters)) => letters.folded.is_some(),
        _ => false,
    };
    let probes: Vec<&Probe> = tests.must.iter().filter(can_serve).collect();
    if probes.is_empty() {
        return None;
    }
    let spelt = graph.spelt(property);
    let all = probes.into_iter().map(|probe| Served {
        order: Order::Words(spelt),
        stretches: words(spelt, probe),
    });
    all.min_by_key(Served::len)
}

/// Finds the words that pass a test.
fn words(spelt: Spelt<'_>, probe: &Probe) -> Vec<Range<usize>> {
    let narrow = |operand: &Operand| match operand {
        Operand::Words(Letters {
            folded: Some(fold), ..
        }) => fold.both().narrow.to_owned(),
        _ => String::new(),
    };
    match probe {
        Probe::Among(operands) => {
            let mut all = Vec::new();
            for operand in operands {
                let Operand::Words(letters) = operand else {
                    continue;
                };
                // What is the same as it is written is the same when it is folded.
                let own = letters.folded.is_none().then(|| fold(&letters.text));
                let Some(folded) = letters.folded.as_ref().or(own.as_ref()) else {
                    continue;
                };
                for wanted in folded.both().iter() {
                    all.push(spelt.between(|seen| seen < wanted, |seen| seen == wanted));
                }
            }
            all
        }
        Probe::StartsWith(Letters {
            folded: Some(folded),
            ..
        }) => {
            let begin =
                |wanted: &str| spelt.between(|seen| seen < wanted, |seen| seen.starts_with(wanted));
            folded.both().iter().map(begin).collect()
        }
        Probe::Less(operand) => {
            let wanted = narrow(operand);
            vec![spelt.between(|_| false, |seen| seen < &*wanted)]
        }
        Probe::AtMost(operand) => {
            let wanted = narrow(operand);
            vec![spelt.between(|_| false, |seen| seen <= &*wanted)]
        }
        Probe::Greater(operand) => {
            let wanted = narrow(operand);
            vec![spelt.between(|seen| seen <= &*wanted, |_| true)]
        }
        Probe::AtLeast(operand) => {
            let wanted = narrow(operand);
            vec![spelt.between(|seen| seen < &*wanted, |_| true)]
        }
        _ => std::iter::once(0..spelt.len()).collect(),
    }
}

fn by_values<'a>(graph: &'a Graph, property: PropertyId, tests: &Ready) -> Option<Served<'a>> {
    let can_serve = |probe: &Probe| {
        matches!(
            probe,
            Probe::Among(_)
                | Probe::Less(_)
                | Probe::AtMost(_)
                | Probe::Greater(_)
                | Probe::AtLeast(_)
        )
    };
    if !tests.must.iter().any(can_serve) && !tests.is_null.contains(&false) {
        return None;
    }
    let order = graph.in_order(property);
    let values = Values { graph, order };
    let mut stretches: Vec<Range<usize>> = std::iter::once(0..order.len()).collect();
    for probe in &tests.must {
        stretches = match probe {
            Probe::Among(operands) => {
                let mut own: Vec<Range<usize>> = operands
                    .iter()
                    .map(|operand| {
                        values.until(operand, Ordering::is_lt)
                            ..values.until(operand, Ordering::is_le)
                    })
                    .collect();
                own.sort_by_key(|stretch| stretch.start);
                own.dedup();
                common(&stretches, &own)
            }
            // Dates stand by their first day, so that only what their first day tells is used.
            Probe::Less(Operand::Days(start, _)) => {
                let end = values.until(&Operand::Days(*start, Day::MIN), Ordering::is_lt);
                within(&stretches, &(0..end))
            }
            Probe::AtMost(Operand::Days(_, last)) => {
                let end = values.until(&Operand::Days(*last, Day::MAX), Ordering::is_le);
                within(&stretches, &(0..end))
            }
            Probe::Greater(Operand::Days(_, last)) => {
                let start = values.until(&Operand::Days(*last, Day::MAX), Ordering::is_le);
                within(&stretches, &(start..order.len()))
            }
            Probe::AtLeast(Operand::Days(first, _)) => {
                let start = values.until(&Operand::Days(*first, Day::MIN), Ordering::is_lt);
                within(&stretches, &(start..order.len()))
            }
            Probe::Less(operand) => {
                within(&stretches, &(0..values.until(operand, Ordering::is_lt)))
            }
            Probe::AtMost(operand) => {
                within(&stretches, &(0..values.until(operand, Ordering::is_le)))
            }
            Probe::Greater(operand) => {
                let start = values.until(operand, Ordering::is_le);
                within(&stretches, &(start..order.len()))
            }
            Probe::AtLeast(operand) => {
                let start = values.until(operand, Ordering::is_lt);
                within(&stretches, &(start..order.len()))
            }
            _ => continue,
        };
    }
    Some(Served {
        order: Order::Values(order),
        stretches,
    })
}

/// Returns what lies in a stretch.
fn within(stretches: &[Range<usize>], stretch: &Range<usize>) -> Vec<Range<usize>> {
    common(stretches, std::slice::from_ref(stretch))
}

/// Returns what lies in a stretch of both lists; the stretches of a list do not overlap.
fn common(a: &[Range<usize>], b: &[Range<usize>]) -> Vec<Range<usize>> {
    let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (a, b)));
    let shared = pairs.map(|(a, b)| a.start.max(b.start)..a.end.min(b.end));
    shared.filter(|stretch| !stretch.is_empty()).collect()
}

/// The values of a property in order.
#[derive(Clone, Copy)]
struct Values<'a> {
    graph: &'a Graph,
    order: &'a [StatementIx],
}

impl Values<'_> {
    /// Returns how many values stand to an operand as wanted, which those do that come first; none if
    /// they cannot be compared.
    fn until(self, operand: &Operand, wanted: fn(Ordering) -> bool) -> usize {
        self.order.partition_point(|at| {
            let value = self.graph.value(*at);
            value.is_some_and(|value| compare(value, operand).is_some_and(wanted))
        })
    }
}

/// Says how a value stands to an operand in the order of values.
fn compare(value: ValueRef<'_>, operand: &Operand) -> Option<Ordering> {
    match operand {
        Operand::Words(letters) => match value {
            ValueRef::Enum(name) => Some(name.cmp(&letters.text)),
            _ => None,
        },
        Operand::Number(wanted) => number(Seen::Value(value)).map(|number| number.cmp(wanted)),
        Operand::Days(earliest, latest) => {
            days(Seen::Value(value)).map(|days| days.cmp(&(*earliest, *latest)))
        }
        Operand::Boolean(wanted) => match value {
            ValueRef::Boolean(value) => Some(value.cmp(wanted)),
            _ => None,
        },
    }
}
