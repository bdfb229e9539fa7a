//! Lists in groups, and what is reckoned of them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::EN;
use super::everything;
use super::node;
use super::tests;
use super::text;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::graph::testing::world;
use crate::model::Decimal;
use crate::query::Budget;
use crate::query::Common;
use crate::query::Dated;
use crate::query::EdgeFilter;
use crate::query::EdgeTrait;
use crate::query::Filter;
use crate::query::GroupKey;
use crate::query::GroupMeasure;
use crate::query::GroupOrder;
use crate::query::GroupOrderKey;
use crate::query::GroupTrait;
use crate::query::Grouped;
use crate::query::Grouping;
use crate::query::Having;
use crate::query::LinkFilter;
use crate::query::Listed;
use crate::query::Member;
use crate::query::NumberOf;
use crate::query::QueryError;
use crate::query::Reckoning;
use crate::query::Test;
use crate::query::Unit;
use crate::query::aggregate;
use crate::query::facets;
use crate::query::groups;
use crate::query::members;

const DAY: &str = "2025-06-01";

fn grouped(graph: &Graph, of: &str, grouping: &Grouping) -> Grouped {
    let view = graph.on(DAY);
    let listed = Listed::Type(graph.kind(of));
    let budget = &mut Budget::unlimited();
    let all = members(view, listed, &LinkFilter::default(), budget).unwrap();
    groups(view, &all, grouping, budget).unwrap()
}

fn by(key: impl Into<GroupKey>) -> Grouping {
    Grouping {
        by: vec![key.into()],
        ..Grouping::default()
    }
}

fn over(graph: &Graph, fields: &[&str], by: GroupTrait) -> GroupKey {
    let over = fields.iter().map(|field| graph.field(field));
    GroupKey {
        over: over.collect(),
        by,
    }
}

fn edges_to(graph: &Graph, entity: &str, field: &str) -> Vec<Member> {
    let listed = Listed::Related(graph.ix(entity), graph.field(field));
    let (view, filter) = (graph.on(DAY), LinkFilter::default());
    members(view, listed, &filter, &mut Budget::unlimited()).unwrap()
}

/// Writes groups as `what: entities`.
fn told(graph: &Graph, grouped: &Grouped) -> Vec<String> {
    let named = |common: &Option<Common>| match common {
        None => "-".to_owned(),
        Some(Common::Type(of)) => graph.ontology()[*of].name.to_string(),
        Some(Common::Entity(entity)) => graph.id_of(*entity).to_owned(),
        Some(Common::Value(value)) => value.to_string(),
        Some(Common::Bucket(name)) => name.to_string(),
        Some(Common::Inferred(inferred)) => format!("inferred: {inferred}"),
    };
    let groups = grouped.groups.iter().map(|group| {
        let common: Vec<String> = group.common.iter().map(named).collect();
        let ids = graph.ids(group.entities.iter().copied());
        let twice = match group.edges.len() {
            edges if edges == ids.len() => String::new(),
            edges => format!(" ({edges} edges)"),
        };
        format!("{}: {}{twice}", common.join(" & "), ids.join(" "))
    });
    groups.collect()
}

#[test]
fn entities_are_grouped_by_type_value_relation_and_date() {
    let graph = world();
    let told = |of: &str, key: GroupKey| told(&graph, &grouped(&graph, of, &by(key)));
    let is = GroupKey::from;
    assert_eq!(
        told("Body", is(GroupTrait::Type)),
        [
            "Directorate: integration-office migration-office",
            "Ministry: ministry-of-justice ministry-of-labour"
        ]
    );
    let status = GroupTrait::Property(graph.property("Law.status"), EN);
    assert_eq!(
        told("Law", is(status)),
        ["IN_FORCE: asylum-act entry-act", "-: integration-act"]
    );
    let above = over(&graph, &["Body.subordinateTo"], GroupTrait::Itself);
    assert_eq!(
        told("Directorate", above),
        [
            "ministry-of-justice: migration-office",
            "ministry-of-labour: integration-office"
        ]
    );
    let adopted = Dated::Property(graph.property("Law.adopted"));
    assert_eq!(
        told("Law", is(GroupTrait::Bucket(adopted, Unit::Decade))),
        ["2000s: asylum-act entry-act", "2020s: integration-act"]
    );
    // `2008` is not known to the month.
    assert_eq!(
        told("Law", is(GroupTrait::Bucket(adopted, Unit::Month))),
        [
            "2008-05: entry-act",
            "2020-11: integration-act",
            "-: asylum-act"
        ]
    );
}

#[test]
fn groups_are_narrowed_ordered_and_cut() {
    let graph = world();
    let fee = graph.property("Law.fee");
    let mut grouping = by(GroupTrait::Property(graph.property("Law.status"), EN));
    grouping.order = vec![GroupOrder {
        by: GroupOrderKey::Common,
        descending: true,
    }];
    grouping.first = Some(1);
    let found = grouped(&graph, "Law", &grouping);
    assert_eq!((found.total, found.groups.len()), (2, 1));
    grouping.having = vec![Having {
        measure: GroupMeasure::Of(NumberOf::Property(fee), Reckoning::Sum),
        least: Some(Decimal::from(1000)),
        most: None,
    }];
    assert_eq!(
        told(&graph, &grouped(&graph, "Law", &grouping)),
        ["IN_FORCE: asylum-act entry-act"]
    );
    grouping.having = vec![Having {
        measure: GroupMeasure::Entities,
        least: None,
        most: Some(Decimal::from(0)),
    }];
    assert_eq!(grouped(&graph, "Law", &grouping), Grouped::default());
    for asked in [-1, 0, 5000] {
        let grouping = Grouping {
            first: Some(asked),
            ..Grouping::default()
        };
        let view = graph.on(DAY);
        let answer = groups(view, &[], &grouping, &mut Budget::unlimited());
        let error = QueryError::OutOfRange {
            argument: "first",
            asked,
            most: 1000,
        };
        assert_eq!(answer, Err(error));
    }
}

#[test]
fn a_key_may_lie_behind_a_relation() {
    let graph = world();
    let told = |of: &str, key: GroupKey| told(&graph, &grouped(&graph, of, &by(key)));
    let adopted = Dated::Property(graph.property("Law.adopted"));
    let year = over(
        &graph,
        &["Body.implements"],
        GroupTrait::Bucket(adopted, Unit::Year),
    );
    assert_eq!(
        told("Body", year),
        [
            "2008: integration-office migration-office",
            "-: ministry-of-justice ministry-of-labour",
            "2020: integration-office",
        ]
    );
    let above = over(
        &graph,
        &["Law.implementedBy", "Body.subordinateTo"],
        GroupTrait::Itself,
    );
    assert_eq!(
        told("Law", above),
        [
            "ministry-of-justice: asylum-act entry-act",
            "ministry-of-labour: asylum-act integration-act"
        ]
    );
}

#[test]
fn edges_are_grouped_by_what_is_said_of_them() {
    let graph = world();
    let told = |entity: &str, field: &str, by: EdgeTrait| {
        let all = edges_to(&graph, entity, field);
        let grouping = self::by(GroupTrait::Edge(by));
        let found = groups(graph.on(DAY), &all, &grouping, &mut Budget::unlimited());
        told(&graph, &found.unwrap())
    };
    let implements = |by| told("migration-office", "Body.implements", by);
    assert_eq!(
        implements(EdgeTrait::Source),
        ["survey: asylum-act entry-act", "yearbook: entry-act"]
    );
    assert_eq!(
        implements(EdgeTrait::Since(Unit::Month)),
        ["2024-03: asylum-act", "-: entry-act (2 edges)"]
    );
    assert_eq!(
        implements(EdgeTrait::Qualifier(0, EN, Unit::Year)),
        [
            "decides on permits: entry-act",
            "keeps the register: entry-act",
            "-: asylum-act"
        ]
    );
    assert_eq!(
        told("integration-office", "Body.implements", EdgeTrait::Basis),
        [
            "inferred: false: asylum-act",
            "inferred: true: integration-act"
        ]
    );
    assert_eq!(
        told("integration-office", "Body.siblings", EdgeTrait::Basis),
        Vec::<String>::new()
    );
}

#[test]
fn numbers_are_reckoned_once_for_each_entity_and_edge() {
    let graph = world();
    let view = graph.on(DAY);
    let budget = &mut Budget::unlimited();
    let one = |members: &[Member]| {
        let all = groups(
            view,
            members,
            &Grouping::default(),
            &mut Budget::unlimited(),
        );
        all.unwrap().groups.remove(0)
    };
    let number = |text: &str| Some(text.parse::<Decimal>().unwrap());
    let all = members(
        view,
        Listed::Type(graph.kind("Law")),
        &node(everything()),
        budget,
    )
    .unwrap();
    let fee = NumberOf::Property(graph.property("Law.fee"));
    let found = aggregate(view, &all, &one(&all), fee, budget).unwrap();
    assert_eq!(found.count, 2);
    assert_eq!(
        (found.least, found.greatest),
        (number("0"), number("1200.5"))
    );
    assert_eq!(
        (found.sum, found.mean),
        (number("1200.5"), number("600.25"))
    );
    // Two edges lead to the same law.
    let twice = edges_to(&graph, "migration-office", "Body.implements");
    let group = one(&twice);
    assert_eq!((group.entities.len(), group.edges.len()), (2, 3));
    let found = aggregate(view, &twice, &group, fee, budget).unwrap();
    assert_eq!((found.count, found.sum), (2, number("1200.5")));
    let share = NumberOf::Qualifier(1);
    let found = aggregate(view, &twice, &group, share, budget).unwrap();
    assert_eq!((found.count, found.sum), (1, number("70")));
    let none = edges_to(&graph, "ministry-of-justice", "Body.implements");
    let nothing = groups(view, &none, &Grouping::default(), budget).unwrap();
    assert_eq!(nothing, Grouped::default());
}

#[test]
fn groups_cost_more_than_the_members_that_make_them() {
    let graph = world();
    let view = graph.on(DAY);
    let all = Listed::Type(graph.kind("Entity"));
    let all = members(view, all, &node(everything()), &mut Budget::unlimited()).unwrap();
    let ask = |by: GroupKey, looks| groups(view, &all, &self::by(by), &mut Budget::new(looks));
    let looks = 8 * all.len() as u64;
    let apart = GroupKey::from(GroupTrait::Itself);
    assert_eq!(
        ask(apart, looks),
        Err(QueryError::TooCostly { limit: looks })
    );
    let one = GroupKey::from(GroupTrait::Bucket(Dated::Until, Unit::Decade));
    assert!(ask(one, looks).is_ok());
}

#[test]
fn a_facet_leaves_its_own_condition_out() {
    let graph = world();
    let status = graph.property("Law.status");
    let in_force = Filter::Property(status, tests([Test::Eq(text("IN_FORCE"))]));
    let dear = Filter::Property(graph.property("Law.fee"), tests([Test::IsNull(false)]));
    let count = |filter: &Filter| {
        let keys = [GroupTrait::Property(status, EN), GroupTrait::Type].map(GroupKey::from);
        let (view, law) = (graph.on(DAY).include_ended(true), graph.kind("Law"));
        let listed = Listed::Type(law);
        let filter = node(filter.clone());
        let found = facets(view, listed, &filter, &keys, None, &mut Budget::unlimited()).unwrap();
        let counts = found.iter().map(|(_, grouped)| {
            let groups = grouped.groups.iter();
            groups.map(|group| group.entities.len()).collect::<Vec<_>>()
        });
        counts.collect::<Vec<_>>()
    };
    assert_eq!(count(&everything()), [vec![2, 1, 1], vec![4]]);
    assert_eq!(count(&in_force), [vec![2, 1, 1], vec![2]]);
    let both = Filter::And(vec![in_force.clone(), dear]);
    assert_eq!(count(&both), [vec![2], vec![2]]);
    // Within `or` the condition says something about other keys too.
    let or = Filter::Or(vec![in_force]);
    assert_eq!(count(&or), [vec![2], vec![2]]);
}

#[test]
fn a_facet_of_edges_leaves_its_own_condition_out() {
    let graph = world();
    let listed = Listed::Related(graph.ix("migration-office"), graph.field("Body.implements"));
    let filter = LinkFilter {
        node: None,
        edge: Some(EdgeFilter::Qualifier(0, tests([Test::IsNull(true)]))),
    };
    let keys = [EdgeTrait::Qualifier(0, EN, Unit::Year), EdgeTrait::Basis];
    let keys = keys.map(|by| GroupKey::from(GroupTrait::Edge(by)));
    let budget = &mut Budget::unlimited();
    let found = facets(graph.on(DAY), listed, &filter, &keys, None, budget).unwrap();
    let told = found.iter().map(|(_, grouped)| told(&graph, grouped));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            vec![
                "decides on permits: entry-act",
                "keeps the register: entry-act",
                "-: asylum-act"
            ],
            vec!["inferred: false: asylum-act"]
        ]
    );
}

proptest! {
    #[test]
    fn groups_are_what_a_naive_scan_finds(
        of in prop::sample::select(vec!["Law", "Body", "Directorate", "Entity"]),
        ended in any::<bool>(),
        key in 0usize..3,
    ) {
        thread_local! {
            static WORLD: Graph = world();
        }
        WORLD.with(|graph| {
            let view = graph.on(DAY).include_ended(ended);
            let (relation, direction) = graph.relation("Body.implements");
            let staff = graph.property("Directorate.staff");
            let budget = &mut Budget::unlimited();
            let items = members(view, Listed::Type(graph.kind(of)), &node(everything()), budget);
            let items = items.unwrap();
            let keys = [
                GroupKey::from(GroupTrait::Type),
                over(graph, &["Body.implements"], GroupTrait::Itself),
                GroupKey::from(GroupTrait::Property(staff, EN)),
            ];
            let mut naive: BTreeMap<Option<Common>, BTreeSet<EntityIx>> = BTreeMap::new();
            for item in view.of_type(graph.kind(of)) {
                let mut has: BTreeSet<Option<Common>> = match key {
                    0 => [Some(Common::Type(graph.kind_of(item)))].into(),
                    1 => view
                        .links(item, relation, direction)
                        .map(|link| Some(Common::Entity(link.other)))
                        .collect(),
                    _ => view
                        .values(item, staff)
                        .filter_map(|at| Some(Some(Common::Value(graph.value(at)?.to_owned()))))
                        .collect(),
                };
                if has.is_empty() {
                    has.insert(None);
                }
                for common in has {
                    naive.entry(common).or_default().insert(item);
                }
            }
            let found = groups(view, &items, &by(keys[key].clone()), budget).unwrap();
            prop_assert_eq!(found.total, naive.len());
            for group in &found.groups {
                let entities = &naive[&group.common[0]];
                prop_assert_eq!(group.edges.len(), entities.len());
                prop_assert_eq!(&group.entities.iter().copied().collect::<BTreeSet<_>>(), entities);
            }
            Ok(())
        })?;
    }
}
