//! By what a list could be narrowed further, and how many entities would be left.

use std::sync::Arc;

use super::Dated;
use super::EdgeTrait;
use super::GroupKey;
use super::GroupTrait;
use super::Grouped;
use super::Grouping;
use super::Listed;
use super::Member;
use super::groups;
use super::members;
use crate::graph::View;
use crate::query::Budget;
use crate::query::EdgeFilter;
use crate::query::Filter;
use crate::query::LinkFilter;
use crate::query::QueryError;

/// The members that a key counts, and their groups.
pub type Facet = (Arc<[Member]>, Grouped);

/// Counts the members of a list that a filter leaves by each of several keys, and returns them with
/// their groups.
///
/// Conditions on a key itself are left out when its values are counted, so that a reader who chose
/// one value sees what the others would give; for a key over a relation those are the conditions on
/// the relation. Only conditions that must all hold are left out: one within `or` or `not` says
/// something about other keys too.
pub fn facets(
    view: View<'_>,
    listed: Listed,
    filter: &LinkFilter,
    keys: &[GroupKey],
    first: Option<i64>,
    budget: &mut Budget,
) -> Result<Vec<Facet>, QueryError> {
    let mut facets = Vec::with_capacity(keys.len());
    // Keys on which there are no conditions all look at the same members.
    let mut known: Option<(LinkFilter, Arc<[Member]>)> = None;
    for key in keys {
        let (node, edge) = (filter.node.as_ref(), filter.edge.as_ref());
        let others = LinkFilter {
            node: node.map(|node| Box::new(without(node, key))),
            edge: edge.map(|edge| edge_without(edge, key)),
        };
        let left = match &known {
            Some((of, left)) if *of == others => Arc::clone(left),
            _ => members(view, listed, &others, budget)?.into(),
        };
        known = Some((others, Arc::clone(&left)));
        let grouping = Grouping {
            by: vec![key.clone()],
            first,
            ..Grouping::default()
        };
        let grouped = groups(view, &left, &grouping, budget)?;
        facets.push((left, grouped));
    }
    Ok(facets)
}

/// Returns a filter without its conditions on a key.
fn without(filter: &Filter, key: &GroupKey) -> Filter {
    match filter {
        Filter::And(all) => {
            let others = all.iter().map(|filter| without(filter, key));
            Filter::And(others.collect())
        }
        filter if is_on(filter, key) => Filter::And(Vec::new()),
        filter => filter.clone(),
    }
}

/// Says whether a condition is on the values of a key.
fn is_on(filter: &Filter, key: &GroupKey) -> bool {
    if let Some(first) = key.over.first() {
        return matches!(filter, Filter::Related(of, _) if of == first);
    }
    match (filter, key.by) {
        (Filter::Type(_), GroupTrait::Type)
        | (Filter::Since(_), GroupTrait::Bucket(Dated::Since, _))
        | (Filter::Until(_), GroupTrait::Bucket(Dated::Until, _)) => true,
        (
            Filter::Property(of, _),
            GroupTrait::Property(key, _) | GroupTrait::Bucket(Dated::Property(key), _),
        ) => *of == key,
        _ => false,
    }
}

/// Returns a filter of edges without its conditions on a key.
fn edge_without(filter: &EdgeFilter, key: &GroupKey) -> EdgeFilter {
    match filter {
        EdgeFilter::And(all) => {
            let others = all.iter().map(|filter| edge_without(filter, key));
            EdgeFilter::And(others.collect())
        }
        filter if is_on_edge(filter, key) => EdgeFilter::And(Vec::new()),
        filter => filter.clone(),
    }
}

/// Says whether a condition on edges is on the values of a key.
fn is_on_edge(filter: &EdgeFilter, key: &GroupKey) -> bool {
    match (filter, key.by) {
        (EdgeFilter::Qualifier(of, _), GroupTrait::Edge(EdgeTrait::Qualifier(key, _, _))) => {
            *of == key
        }
        (EdgeFilter::Since(_), GroupTrait::Edge(EdgeTrait::Since(_)))
        | (EdgeFilter::Until(_), GroupTrait::Edge(EdgeTrait::Until(_)))
        | (EdgeFilter::Basis(_), GroupTrait::Edge(EdgeTrait::Basis))
        | (
            EdgeFilter::SomeCitation(_) | EdgeFilter::EveryCitation(_) | EdgeFilter::NoCitation(_),
            GroupTrait::Edge(EdgeTrait::Source),
        ) => true,
        _ => false,
    }
}
