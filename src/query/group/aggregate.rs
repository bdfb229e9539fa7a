//! Numbers of several entities or edges reckoned together.

use super::Group;
use super::Member;
use super::NumberOf;
use super::Reckoning;
use crate::graph::View;
use crate::model::Decimal;
use crate::model::LangId;
use crate::model::ValueRef;
use crate::query::Budget;
use crate::query::Ground;
use crate::query::QueryError;
use crate::query::value;

/// Numbers reckoned together. Each entity counts once, with the best of its values on the day; so does
/// each edge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aggregate {
    /// How many entities or edges have a number.
    pub count: usize,
    /// The smallest.
    pub least: Option<Decimal>,
    /// The greatest.
    pub greatest: Option<Decimal>,
    /// All together; nothing where there is none, or where it cannot be written exactly.
    pub sum: Option<Decimal>,
    /// The sum divided by the count, to 12 decimals.
    pub mean: Option<Decimal>,
}

impl Aggregate {
    /// Returns one of the numbers.
    pub fn get(&self, reckoning: Reckoning) -> Option<Decimal> {
        match reckoning {
            Reckoning::Least => self.least,
            Reckoning::Greatest => self.greatest,
            Reckoning::Sum => self.sum,
            Reckoning::Mean => self.mean,
        }
    }
}

/// Reckons numbers of a group of the members of a list together.
pub fn aggregate(
    view: View<'_>,
    members: &[Member],
    group: &Group,
    of: NumberOf,
    budget: &mut Budget,
) -> Result<Aggregate, QueryError> {
    let graph = view.graph();
    match of {
        NumberOf::Property(property) => {
            budget.spend(group.entities.len())?;
            let values = group.entities.iter().filter_map(|entity| {
                let best = value(view, *entity, property, LangId::default())?;
                number(graph.value(best)?)
            });
            Ok(reckon(values))
        }
        NumberOf::Qualifier(wanted) => {
            budget.spend(group.edges.len())?;
            let values = group.edges.iter().filter_map(|at| {
                let Some(Ground::Statement(at)) = members.get(*at)?.ground.as_ref() else {
                    return None;
                };
                let mut values = graph.qualifiers(*at).iter();
                let (_, value) = values.find(|(of, _)| *of == wanted)?;
                number(value.into())
            });
            Ok(reckon(values))
        }
    }
}

fn number(value: ValueRef<'_>) -> Option<Decimal> {
    match value {
        ValueRef::Int(number) => Some(Decimal::from(number)),
        ValueRef::Decimal(number) => Some(number),
        _ => None,
    }
}

fn reckon(numbers: impl Iterator<Item = Decimal>) -> Aggregate {
    let mut found = Aggregate::default();
    let mut sum = Some(Decimal::ZERO);
    for number in numbers {
        found.count += 1;
        found.least = Some(found.least.map_or(number, |least| least.min(number)));
        found.greatest = Some(found.greatest.map_or(number, |most| most.max(number)));
        sum = sum.and_then(|sum| sum.checked_add(number));
    }
    if found.count > 0 {
        found.sum = sum.map(|sum| sum.normalize());
        let count = Decimal::from(found.count as u64);
        let mean = sum.and_then(|sum| sum.checked_div(count));
        found.mean = mean.map(|mean| mean.round_dp(12).normalize());
    }
    found
}
