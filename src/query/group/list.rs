//! A list in groups.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Aggregate;
use super::Common;
use super::Group;
use super::GroupMeasure;
use super::GroupOrderKey;
use super::GroupTrait;
use super::Grouping;
use super::Having;
use super::Member;
use super::NumberOf;
use super::aggregate;
use super::keys::Has;
use super::keys::of_edge;
use super::keys::of_entity;
use crate::facts::EntityIx;
use crate::graph::View;
use crate::model::Decimal;
use crate::query::Budget;
use crate::query::QueryError;
use crate::query::filter::Check;
use crate::query::page;

/// How many groups are given at most.
const MOST: usize = 1000;

/// How many groups are given unless the question says.
const USUAL: usize = 100;

/// What a group counts for in looks: it is kept until all are known, so that memory is bounded too.
const NEW_GROUP: usize = 16;

/// The groups of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grouped {
    /// The groups that are wanted, in order.
    pub groups: Vec<Group>,
    /// How many there are in all that meet the conditions.
    pub total: usize,
}

type Row = Vec<Option<Common>>;

/// Puts the members of a list into groups; they come sorted by entity, as `members` gives them.
pub fn groups(
    view: View<'_>,
    members: &[Member],
    grouping: &Grouping,
    budget: &mut Budget,
) -> Result<Grouped, QueryError> {
    let first = page::first(grouping.first, USUAL, MOST)?;
    let mut found: BTreeMap<Row, Group> = BTreeMap::new();
    let mut check = Check::new(view, budget);
    let mut at = 0;
    for edges in members.chunk_by(|a, b| a.entity == b.entity) {
        let Some(entity) = edges.first().map(|member| member.entity) else {
            continue;
        };
        let has = of_all_edges(&mut check, entity, grouping)?;
        for member in edges {
            for row in rows(&mut check, member, &has, grouping)? {
                check.budget.spend(1)?;
                let group = match found.entry(row) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(new) => {
                        check.budget.spend(NEW_GROUP)?;
                        let common = new.key().clone();
                        new.insert(Group {
                            common,
                            entities: Vec::new(),
                            edges: Vec::new(),
                        })
                    }
                };
                if group.entities.last() != Some(&entity) {
                    group.entities.push(entity);
                }
                group.edges.push(at);
            }
            at += 1;
        }
    }
    let mut kept = Vec::with_capacity(found.len());
    for group in found.into_values() {
        let mut meter = Meter::new(view, members, &group);
        if meter.meets(&grouping.having, check.budget)? {
            let measures = meter.order(grouping, check.budget)?;
            kept.push((measures, group));
        }
    }
    kept.sort_by(|(a, one), (b, other)| compare(grouping, (a, one), (b, other)));
    let total = kept.len();
    let groups = kept.into_iter().take(first).map(|(_, group)| group);
    Ok(Grouped {
        groups: groups.collect(),
        total,
    })
}

/// Returns what an entity has for each key, whatever edge leads to it; nothing for keys of edges.
fn of_all_edges(
    check: &mut Check<'_, '_>,
    entity: EntityIx,
    grouping: &Grouping,
) -> Result<Vec<Option<Has>>, QueryError> {
    let keys = grouping.by.iter();
    keys.map(|key| match key.by {
        GroupTrait::Edge(_) => Ok(None),
        _ => of_entity(check, entity, key).map(Some),
    })
    .collect()
}

/// Returns the groups that a member stands in, as what they have in common: every combination of
/// what it has for each key.
fn rows(
    check: &mut Check<'_, '_>,
    member: &Member,
    has: &[Option<Has>],
    grouping: &Grouping,
) -> Result<Vec<Row>, QueryError> {
    let mut rows: Vec<Row> = vec![Vec::with_capacity(grouping.by.len())];
    for (key, has) in grouping.by.iter().zip(has) {
        let found = match (has, key.by) {
            (Some(has), _) => Cow::Borrowed(has),
            (None, GroupTrait::Edge(by)) => {
                Cow::Owned(of_edge(check.view, member.ground.as_ref(), by))
            }
            (None, _) => Cow::Owned(vec![None]),
        };
        check.budget.spend(rows.len().saturating_mul(found.len()))?;
        let longer = rows.iter().flat_map(|row| {
            found.iter().map(move |common| {
                let mut longer = row.clone();
                longer.push(common.clone());
                longer
            })
        });
        rows = longer.collect();
    }
    Ok(rows)
}

/// Measures one group; what is reckoned once is kept.
struct Meter<'a> {
    view: View<'a>,
    members: &'a [Member],
    group: &'a Group,
    known: Vec<(NumberOf, Aggregate)>,
}

impl<'a> Meter<'a> {
    fn new(view: View<'a>, members: &'a [Member], group: &'a Group) -> Self {
        Self {
            view,
            members,
            group,
            known: Vec::new(),
        }
    }

    fn measure(
        &mut self,
        measure: GroupMeasure,
        budget: &mut Budget,
    ) -> Result<Option<Decimal>, QueryError> {
        let count = |count: usize| Some(Decimal::from(count as u64));
        let (number, reckoning) = match measure {
            GroupMeasure::Entities => return Ok(count(self.group.entities.len())),
            GroupMeasure::Edges => return Ok(count(self.group.edges.len())),
            GroupMeasure::Of(number, reckoning) => (number, reckoning),
        };
        if let Some((_, known)) = self.known.iter().find(|(of, _)| *of == number) {
            return Ok(known.get(reckoning));
        }
        let found = aggregate(self.view, self.members, self.group, number, budget)?;
        let reckoned = found.get(reckoning);
        self.known.push((number, found));
        Ok(reckoned)
    }

    fn meets(&mut self, having: &[Having], budget: &mut Budget) -> Result<bool, QueryError> {
        for condition in having {
            // What has no such number meets no condition on it.
            let Some(number) = self.measure(condition.measure, budget)? else {
                return Ok(false);
            };
            let enough = condition.least.is_none_or(|least| number >= least);
            if !enough || condition.most.is_some_and(|most| number > most) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Returns the measures by which the group is put in order.
    fn order(
        &mut self,
        grouping: &Grouping,
        budget: &mut Budget,
    ) -> Result<Vec<Option<Decimal>>, QueryError> {
        let order = grouping.order.iter();
        order
            .map(|order| match order.by {
                GroupOrderKey::Common => Ok(None),
                GroupOrderKey::Measure(measure) => self.measure(measure, budget),
            })
            .collect()
    }
}

type Measured<'a> = (&'a Vec<Option<Decimal>>, &'a Group);

fn compare(grouping: &Grouping, one: Measured<'_>, other: Measured<'_>) -> Ordering {
    let in_common = |descending: bool| {
        let pairs = one.1.common.iter().zip(&other.1.common);
        let mut parts = pairs.map(|(a, b)| last(a.as_ref(), b.as_ref(), descending));
        let differ = parts.find(|part| *part != Ordering::Equal);
        differ.unwrap_or(Ordering::Equal)
    };
    let measures = one.0.iter().zip(other.0);
    let mut compared = grouping
        .order
        .iter()
        .zip(measures)
        .map(|(order, (a, b))| match order.by {
            GroupOrderKey::Measure(_) => last(a.as_ref(), b.as_ref(), order.descending),
            GroupOrderKey::Common => in_common(order.descending),
        });
    let ordered = compared.find(|ordering| *ordering != Ordering::Equal);
    let usual = || {
        if grouping.order.is_empty() {
            Reverse(one.1.entities.len()).cmp(&Reverse(other.1.entities.len()))
        } else {
            Ordering::Equal
        }
    };
    ordered.unwrap_or_else(usual).then_with(|| in_common(false))
}

/// Compares two of which what there is not comes last in both directions.
fn last<T: Ord>(one: Option<&T>, other: Option<&T>, descending: bool) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (one, other) => other.is_some().cmp(&one.is_some()),
    }
}
