//! The indexes against a walk over all statements, and what a view shows.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::Claim;
use super::Graph;
use super::Snapshot;
use super::Tie;
use super::testing::SEED;
use super::testing::build;
use super::testing::checked;
use super::testing::ontology;
use super::testing::world;
use crate::diagnostics::Span;
use crate::facts::EntityIx;
use crate::facts::Statement;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::Holds;
use crate::model::Validity;
use crate::ontology::Direction;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;

fn all(graph: &Graph) -> (impl Iterator<Item = EntityIx>, Vec<StatementIx>) {
    (graph.entities(), graph.statements().collect())
}

#[test]
fn every_index_says_what_a_walk_over_all_statements_says() {
    let graph = world();
    let ontology = graph.ontology();
    let (entities, statements) = all(&graph);
    for entity in entities {
        assert_eq!(graph.by_id(graph.id_of(entity)), Some(entity));
        let about = |wanted: &dyn Fn(Claim<'_>) -> bool| -> Vec<StatementIx> {
            let own = statements.iter().copied();
            own.filter(|at| graph.subject(*at) == entity && wanted(graph.claim(*at)))
                .collect()
        };
        assert_eq!(graph.said_of(entity).collect::<Vec<_>>(), about(&|_| true));
        assert_eq!(
            graph.existence(entity).collect::<Vec<_>>(),
            about(&|claim| claim == Claim::Exists)
        );
        for property in (0..ontology.properties.len() as u16).map(PropertyId) {
            let own = |claim: Claim<'_>| matches!(claim, Claim::Property(at, _) if at == property);
            let values: Vec<StatementIx> = graph.values(entity, property).collect();
            assert_eq!(values, about(&own));
        }
        for relation in (0..ontology.relations.len() as u16).map(RelationId) {
            for direction in [Direction::Forward, Direction::Inverse] {
                let mut expected = BTreeSet::new();
                for at in &statements {
                    let Claim::Relation(said, object) = graph.claim(*at) else {
                        continue;
                    };
                    let (from, to) = match direction {
                        Direction::Forward => (graph.subject(*at), object),
                        Direction::Inverse => (object, graph.subject(*at)),
                    };
                    if said == relation && from == entity {
                        expected.insert((to, *at));
                    }
                    if said == relation && to == entity && ontology[relation].symmetric {
                        expected.insert((from, *at));
                    }
                }
                let links = graph.links(entity, relation, direction);
                let found: Vec<_> = links.map(|link| (link.other, link.statement)).collect();
                assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
            }
        }
        let mut ties = Vec::new();
        for relation in (0..ontology.relations.len() as u16).map(RelationId) {
            let ways = [Direction::Forward, Direction::Inverse];
            let ways = &ways[..if ontology[relation].symmetric { 1 } else { 2 }];
            for direction in ways {
                for link in graph.links(entity, relation, *direction) {
                    ties.push((relation, *direction, link.other, link.statement));
                }
            }
        }
        let found = graph.ties(entity);
        assert_eq!(found.len(), ties.len());
        let found = found.map(|tie| (tie.relation, tie.direction, tie.other, tie.statement));
        let mut found: Vec<_> = found.collect();
        found.sort_unstable();
        assert_eq!(found, ties);
        // What it is the subject of comes first.
        let about = |tie: Tie| (graph.subject(tie.statement) != entity, tie);
        assert!(graph.ties(entity).map(about).is_sorted());
        for tie in graph.ties(entity) {
            let dates = graph.validity(tie.statement);
            assert_eq!(tie.dated, *dates != Validity::ALWAYS);
        }
        let rests = |at: &&StatementIx| {
            let mut cited = graph.citations(**at);
            cited.any(|one| one.source == entity || one.via.contains(&entity))
        };
        let citing: Vec<StatementIx> = statements.iter().filter(rests).copied().collect();
        assert_eq!(graph.citing(entity).len(), citing.len());
        assert_eq!(graph.citing(entity).collect::<Vec<_>>(), citing);
        for of in ontology.type_ids() {
            let is_one = ontology[of].concrete.contains(&graph.kind_of(entity));
            assert_eq!(graph.of_type(of).contains(&entity), is_one);
        }
    }
    for at in statements {
        assert_eq!(graph.statement_by_id(&graph.statement_id(at)), Some(at));
    }
    assert!(graph.by_id("nobody").is_none());
}

#[test]
fn what_is_taken_out_of_the_columns_is_what_the_facts_say() {
    let ontology = ontology();
    let facts = checked(&ontology, &[SEED]).into_facts();
    let graph = world();
    let entities = facts.entities.iter();
    let entities: Vec<_> = entities.map(|one| (one.id.as_str(), one.kind)).collect();
    let kept = graph.entities();
    let kept: Vec<_> = kept
        .map(|one| (graph.id_of(one), graph.kind_of(one)))
        .collect();
    assert_eq!(kept, entities);
    let said = facts.statements.into_iter().map(|statement| Statement {
        span: Span::BUILT_IN,
        ..statement
    });
    let said: Vec<String> = said.map(|statement| format!("{statement:?}")).collect();
    let kept = graph.statements().map(|at| graph.statement(at));
    let kept: Vec<String> = kept.map(|statement| format!("{statement:?}")).collect();
    assert_eq!(kept, said);
}

#[test]
fn petgraph_has_a_node_for_each_entity_and_an_edge_for_each_statement_of_a_relation() {
    let graph = world();
    let (entities, statements) = all(&graph);
    assert_eq!(graph.net().node_count(), entities.count());
    let net = graph.net();
    let mut edges: Vec<_> = net
        .edge_indices()
        .map(|edge| {
            let (from, to) = net.edge_endpoints(edge).unwrap();
            let weight = net[edge];
            let ends = (net[from], net[to]);
            (weight.statement, weight.relation, ends)
        })
        .collect();
    edges.sort_unstable();
    let expected: Vec<_> = statements
        .iter()
        .filter_map(|at| match graph.claim(*at) {
            Claim::Relation(relation, object) => {
                Some((*at, relation, (graph.subject(*at), object)))
            }
            _ => None,
        })
        .collect();
    assert_eq!(edges, expected);
}

#[test]
fn a_view_shows_what_holds_on_its_day() {
    let graph = world();
    let (relation, back) = graph.relation("Law.implementedBy");
    let who = |day: &str, law: &str| {
        let view = graph.on(day);
        graph.linked(view.links(graph.ix(law), relation, back))
    };
    let both = [
        "integration-office.implements.integration-act",
        "settlement-board.implements.integration-act",
    ];
    // The board is abolished some day in February 2024.
    assert_eq!(who("2024-01-31", "integration-act"), both);
    assert_eq!(who("2024-02-10", "integration-act"), both);
    assert_eq!(who("2024-02-29", "integration-act"), both[..1]);
    assert_eq!(who("2009-12-31", "integration-act"), both[..1]);
    let board = graph.ix("settlement-board");
    assert_eq!(graph.on("2024-02-10").holds(board), Holds::Possibly);
    assert_eq!(graph.on("2024-03-01").holds(board), Holds::No);
    assert_eq!(
        graph.on("2024-03-01").holds(graph.ix("entry-act")),
        Holds::Yes
    );
    let ended = graph.on("2024-03-01").include_ended(true);
    assert_eq!(
        graph.linked(ended.links(graph.ix("integration-act"), relation, back)),
        both
    );
    let laws = |day: &str| graph.ids(graph.on(day).of_type(graph.kind("Law")));
    assert_eq!(
        laws("2024-02-14"),
        [
            "asylum-act",
            "entry-act",
            "integration-act",
            "settlement-act"
        ]
    );
    assert_eq!(
        laws("2024-02-15"),
        ["asylum-act", "entry-act", "integration-act"]
    );
}

#[test]
fn a_name_is_found_however_it_is_typed() {
    let graph = world();
    let called = |name: &str| {
        let namings = graph.called(name);
        graph.said(namings.iter().map(|naming| naming.statement))
    };
    for name in [
        "utlendingskontoret i tromso",
        " UTLENDINGSKONTORET  i Tromsoe",
        "Utlendingskontoret i Tromsø",
    ] {
        assert_eq!(called(name), ["migration-office.name.nb"], "{name}");
    }
    assert_eq!(called("mo"), ["migration-office.abbreviation"]);
    assert_eq!(called("border office"), ["migration-office.formerNames.en"]);
    assert_eq!(called("Nobody"), Vec::<&str>::new());
    let nearly = |name: &str| {
        let namings = graph.nearly_called(name, 2);
        graph.said(namings.iter().map(|naming| naming.statement))
    };
    assert_eq!(nearly("Entri Act"), ["entry-act.name.en"]);
    assert_eq!(
        nearly("office"),
        [
            "migration-office.formerNames.en",
            "integration-office.name.en"
        ]
    );
    assert_eq!(nearly("Quite another thing"), Vec::<&str>::new());
}

#[test]
fn a_citation_leads_to_its_section() {
    let graph = world();
    let at = graph
        .statement_by_id("migration-office.implements.asylum-act")
        .unwrap();
    let citation = &graph.statement(at).citations[0];
    assert_eq!(&*graph.section_of(citation).unwrap().title, "Laws");
    assert_eq!(graph.sections(graph.ix("yearbook")).len(), 0);
}

/// The tables of the seed, each as a file of its own.
fn tables() -> Vec<String> {
    let mut tables: Vec<String> = Vec::new();
    for line in SEED.lines() {
        if line.starts_with('[') {
            tables.push(String::new());
        }
        if let Some(table) = tables.last_mut() {
            table.push_str(line);
            table.push('\n');
        }
    }
    tables
}

#[test]
fn the_version_changes_with_what_is_said() {
    let ontology = ontology();
    let version = |seed: &str| Snapshot::new(build(&ontology, &[seed])).version();
    let here = version(SEED);
    assert_eq!(version(&format!("# a remark\n\n{SEED}")), here);
    assert_ne!(version(&SEED.replace("value = 950", "value = 951")), here);
    assert_ne!(
        version(&SEED.replace("lines = \"1-40\"", "lines = \"1-39\"")),
        here
    );
    assert_eq!(here.to_string().len(), 32);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_order_of_files_does_not_matter(tables in Just(tables()).prop_shuffle()) {
        let ontology = ontology();
        let files: Vec<&str> = tables.iter().map(String::as_str).collect();
        let shuffled = Snapshot::new(build(&ontology, &files));
        let whole = Snapshot::new(build(&ontology, &[SEED]));
        prop_assert_eq!(shuffled.version(), whole.version());
        let joined = Snapshot::new(build(&ontology, &[&tables.concat()]));
        prop_assert_eq!(joined.version(), whole.version());
    }

    #[test]
    fn a_view_never_shows_what_does_not_hold(number in 14_000..21_000) {
        let graph = world();
        let day = Day::from_number(number);
        let (view, known) = (graph.on(&day.to_string()), graph.shown_on(day));
        let (entities, _) = all(&graph);
        for entity in entities {
            for relation in (0..graph.ontology().relations.len() as u16).map(RelationId) {
                for direction in [Direction::Forward, Direction::Inverse] {
                    for link in view.links(entity, relation, direction) {
                        prop_assert_ne!(graph.validity(link.statement).holds(day), Holds::No);
                        prop_assert_ne!(view.holds(entity), Holds::No);
                        prop_assert_ne!(view.holds(link.other), Holds::No);
                    }
                    let links = || view.links(entity, relation, direction);
                    let mut each_once: Vec<_> = links().map(|link| link.other).collect();
                    each_once.dedup();
                    for view in [view, view.knowing(Some(&known))] {
                        let mut ends = Vec::new();
                        let shown = view.add_ends(entity, relation, direction, &mut ends);
                        prop_assert_eq!((shown, &ends), (links().count(), &each_once));
                    }
                }
            }
            for property in (0..graph.ontology().properties.len() as u16).map(PropertyId) {
                for statement in view.values(entity, property) {
                    prop_assert_ne!(graph.validity(statement).holds(day), Holds::No);
                }
            }
        }
    }
}
