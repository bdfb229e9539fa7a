//! Laws of what lies around, below and beside an entity, against naive walks.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::net::Allowed;
use super::net::Net;
use super::net::a_net;
use super::net::knot;
use super::net::what_is_allowed;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::View;
use crate::graph::testing::is_cyclic;
use crate::graph::testing::world;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::RelationId;
use crate::query::Budget;
use crate::query::Descent;
use crate::query::Neighbourhood;
use crate::query::Surroundings;
use crate::query::Through;
use crate::query::Truncated;
use crate::query::Way;
use crate::query::connections;
use crate::query::descendants;
use crate::query::neighbourhood;

type Ties = BTreeSet<(EntityIx, RelationId, EntityIx, StatementIx)>;

/// A walk over all statements: what ties things together on the day and may be followed.
fn ties(view: View<'_>, through: &Through, middle: EntityIx) -> Ties {
    let graph = view.graph();
    let ontology = graph.ontology();
    let may_pass = |entity: EntityIx| {
        let kind = graph.kind_of(entity);
        let is_one = |list: &[_]| list.iter().any(|of| ontology.is_a(kind, *of));
        let allowed = through.types.as_ref().is_none_or(|list| is_one(list));
        let avoided = is_one(&through.avoid.types) || through.avoid.entities.contains(&entity);
        view.shows(entity) && (entity == middle || (allowed && !avoided))
    };
    let mut ties = Ties::new();
    for at in graph.statements() {
        let Claim::Relation(id, object) = graph.claim(at) else {
            continue;
        };
        let family = ontology[id].family;
        let allowed = through
            .relations
            .as_ref()
            .is_none_or(|list| list.contains(&id))
            && through
                .families
                .as_ref()
                .is_none_or(|list| list.contains(&family))
            && !through.avoid.relations.contains(&id)
            && !through.avoid.families.contains(&family);
        let shown = may_pass(graph.subject(at)) && may_pass(object) && view.shows_statement(at);
        if allowed && shown {
            ties.insert((graph.subject(at), id, object, at));
        }
    }
    ties
}

/// Returns what one step leads to, with the relation and the direction in which it is seen.
fn next(
    graph: &Graph,
    ties: &Ties,
    way: Way,
    from: EntityIx,
) -> BTreeSet<(EntityIx, RelationId, Direction)> {
    let mut all = BTreeSet::new();
    for (subject, relation, object, _) in ties {
        let symmetric = graph.ontology()[*relation].symmetric;
        if *subject == from && (way != Way::Against || symmetric) {
            all.insert((*object, *relation, Direction::Forward));
        }
        if *object == from && (way != Way::Along || symmetric) {
            let direction = if symmetric {
                Direction::Forward
            } else {
                Direction::Inverse
            };
            all.insert((*subject, *relation, direction));
        }
    }
    all
}

fn ask(view: View<'_>, question: &Surroundings) -> Neighbourhood {
    neighbourhood(view, question, &mut Budget::unlimited()).unwrap()
}

fn question(graph: &Graph, net: &Net, allowed: &Allowed, depth: i64) -> Surroundings {
    let middle = knot(graph, 0);
    Surroundings {
        depth: Some(depth),
        through: allowed.through(graph, net, [middle, middle]),
        ..Surroundings::new(middle)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_neighbourhood_is_what_a_naive_walk_meets(
        net in a_net(),
        allowed in what_is_allowed(),
        depth in 1i64..4,
        ended in prop::bool::weighted(0.2),
    ) {
        let graph = net.graph();
        let view = graph.on("2024-02-10").include_ended(ended);
        let question = question(&graph, &net, &allowed, depth);
        let found = ask(view, &question);
        let ties = ties(view, &question.through, question.of);

        let mut depths = BTreeMap::from([(question.of, 0)]);
        let mut layer = vec![question.of];
        let mut edges: BTreeMap<_, BTreeSet<StatementIx>> = BTreeMap::new();
        for depth in 1..=usize::try_from(depth).unwrap() {
            let mut met = BTreeSet::new();
            for here in layer {
                for (there, id, direction) in next(&graph, &ties, question.through.way, here) {
                    met.insert(there);
                    for (subject, relation, object, at) in &ties {
                        let forward = *subject == here && *object == there;
                        let back = *subject == there && *object == here;
                        let symmetric = graph.ontology()[id].symmetric;
                        let seen = match direction {
                            Direction::Forward => forward || (symmetric && back),
                            Direction::Inverse => back,
                        };
                        if *relation == id && seen {
                            let edge = (*subject, *relation, *object);
                            edges.entry(edge).or_default().insert(*at);
                        }
                    }
                }
            }
            layer = met.into_iter().filter(|entity| !depths.contains_key(entity)).collect();
            depths.extend(layer.iter().map(|entity| (*entity, depth)));
        }
        let nodes = found.nodes.iter().map(|node| (node.entity, node.depth));
        prop_assert_eq!(nodes.collect::<BTreeMap<_, _>>(), depths);
        let told = found.edges.iter().map(|edge| {
            let statements = edge.statements.iter().copied().collect::<BTreeSet<_>>();
            ((edge.from, edge.relation, edge.to), statements)
        });
        prop_assert_eq!(told.collect::<BTreeMap<_, _>>(), edges);
        prop_assert!(found.nodes.is_sorted_by_key(|node| node.depth));
        prop_assert_eq!(found.left_out, []);
        prop_assert_eq!(found.truncated, None);
    }

    #[test]
    fn what_is_left_out_is_counted(
        net in a_net(),
        allowed in what_is_allowed(),
        depth in 1i64..4,
        first in 1i64..6,
        per_relation in prop::option::of(1i64..3),
    ) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let whole = question(&graph, &net, &allowed, depth);
        let few = Surroundings { first: Some(first), per_relation, ..whole.clone() };
        let (all, part) = (ask(view, &whole), ask(view, &few));
        let ids = |found: &Neighbourhood| -> Vec<(EntityIx, usize)> {
            found.nodes.iter().map(|node| (node.entity, node.depth)).collect()
        };
        let most = usize::try_from(first).unwrap() + 1;
        prop_assert!(part.nodes.len() <= most);
        if per_relation.is_none() {
            let cut = most.min(all.nodes.len());
            prop_assert_eq!(ids(&part), &ids(&all)[..cut]);
        }

        // Each node that was looked around tells what of its own is missing.
        let ties = ties(view, &whole.through, whole.of);
        let given: BTreeSet<EntityIx> = part.nodes.iter().map(|node| node.entity).collect();
        let mut missing: BTreeMap<_, BTreeSet<EntityIx>> = BTreeMap::new();
        for node in &part.nodes {
            let mut own = BTreeSet::new();
            if node.depth < usize::try_from(depth).unwrap() {
                for (there, id, direction) in next(&graph, &ties, whole.through.way, node.entity) {
                    if !given.contains(&there) {
                        own.insert(there);
                        missing.entry((id, direction)).or_default().insert(there);
                    }
                }
            }
            prop_assert_eq!(node.left_out, own.len());
        }
        let told = part.left_out.iter().map(|left| ((left.relation, left.direction), left.count));
        let missing = missing.into_iter().map(|(key, all)| (key, all.len()));
        prop_assert_eq!(told.collect::<Vec<_>>(), missing.collect::<Vec<_>>());
        let cut = (!part.left_out.is_empty()).then_some(Truncated::First);
        prop_assert_eq!(part.truncated, cut);
        // Two runs agree.
        prop_assert_eq!(ask(view, &few), part);
    }

    #[test]
    fn descendants_are_what_a_naive_walk_meets_and_cycles_are_told(
        net in a_net(),
        max_depth in prop::option::of(1i64..4),
        both in any::<bool>(),
        back in any::<bool>(),
    ) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let relation = |name| graph.ontology().relation_named(name).unwrap().0;
        let direction = if back { Direction::Inverse } else { Direction::Forward };
        let mut over = vec![(relation("ties"), direction)];
        if both {
            over.push((relation("lists"), direction));
        }
        let top = knot(&graph, 0);
        let question = Descent { max_depth, ..Descent::new(top, over.clone()) };
        let found = descendants(view, &question, &mut Budget::unlimited()).unwrap();

        let below = |entity: EntityIx| -> BTreeSet<EntityIx> {
            let ties = over.iter().flat_map(|(id, way)| view.links(entity, *id, *way));
            ties.map(|link| link.other).collect()
        };
        let deepest = max_depth.map_or(usize::MAX, |depth| usize::try_from(depth).unwrap());
        let mut depths = BTreeMap::from([(top, 0)]);
        let mut layer = vec![top];
        let mut edges = Vec::new();
        let mut deeper = false;
        for depth in 1.. {
            let mut met = BTreeSet::new();
            for here in &layer {
                for there in below(*here) {
                    if depths.contains_key(&there) || depth <= deepest {
                        edges.push((here.0, there.0));
                        met.insert(there);
                    } else {
                        deeper = true;
                    }
                }
            }
            layer = met.into_iter().filter(|entity| !depths.contains_key(entity)).collect();
            depths.extend(layer.iter().map(|entity| (*entity, depth)));
            if layer.is_empty() {
                break;
            }
        }
        let told = found.found.iter().map(|item| (item.entity, item.depth));
        let told: BTreeMap<EntityIx, usize> = told.chain([(top, 0)]).collect();
        prop_assert_eq!(&told, &depths);
        prop_assert_eq!(found.deeper, deeper);
        for item in &found.found {
            prop_assert_eq!(depths[&item.parent] + 1, item.depth);
            let above = edges.iter().filter(|(_, to)| *to == item.entity.0).map(|(from, _)| *from);
            let parents = item.other_parents.iter().map(|parent| parent.0);
            let parents: BTreeSet<u32> = parents.chain([item.parent.0]).collect();
            prop_assert_eq!(parents.len(), item.other_parents.len() + 1);
            prop_assert_eq!(parents, above.collect::<BTreeSet<_>>());
        }
        prop_assert_eq!(!found.cycles.is_empty(), is_cyclic(&edges));
        let different: BTreeSet<_> = found.cycles.iter().collect();
        prop_assert_eq!(different.len(), found.cycles.len());
        for cycle in &found.cycles {
            let around = cycle.iter().zip(cycle.iter().cycle().skip(1));
            for (from, to) in around {
                prop_assert!(edges.contains(&(from.0, to.0)));
            }
        }
    }

    #[test]
    fn what_is_reached_over_a_symmetric_relation_is_what_hangs_together(net in a_net()) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let (beside, way) = graph.ontology().relation_named("beside").unwrap();
        let top = knot(&graph, 0);
        let question = Descent::new(top, vec![(beside, way)]);
        let found = descendants(view, &question, &mut Budget::unlimited()).unwrap();
        let mut met = BTreeSet::from([top]);
        let mut trail = vec![top];
        while let Some(here) = trail.pop() {
            let links = view.links(here, beside, way).map(|link| link.other);
            trail.extend(links.filter(|other| met.insert(*other)));
        }
        let told: BTreeSet<EntityIx> = found.found.iter().map(|item| item.entity).collect();
        met.remove(&top);
        prop_assert_eq!(told, met);
        prop_assert_eq!(found.cycles, Vec::<Vec<EntityIx>>::new());
    }

    #[test]
    fn connections_are_counted_as_they_are_listed(net in a_net()) {
        let graph = net.graph();
        let view = graph.on("2024-02-10");
        let entity = knot(&graph, 0);
        let counted = connections(view, entity, &mut Budget::unlimited()).unwrap();
        let ontology = graph.ontology();
        let mut expected = Vec::new();
        for field in ontology[graph.kind_of(entity)].fields.values() {
            let Field::Relation(relation, direction) = *field else {
                continue;
            };
            let others: Vec<EntityIx> =
                view.links(entity, relation, direction).map(|link| link.other).collect();
            if !others.is_empty() {
                let different: BTreeSet<EntityIx> = others.iter().copied().collect();
                expected.push((relation, direction, different.len(), others.len()));
            }
        }
        let told = counted.iter();
        let told = told.map(|one| (one.relation, one.direction, one.entities, one.statements));
        prop_assert_eq!(told.collect::<Vec<_>>(), expected);
        for one in &counted {
            prop_assert_eq!(one.types.iter().map(|(_, count)| count).sum::<usize>(), one.entities);
        }
    }
}

#[test]
fn what_a_symmetric_relation_reaches_is_no_cycle() {
    let graph = world();
    let (with, way) = graph.relation("Body.cooperatesWith");
    let view = graph.on("2024-06-01");
    let ask = |over| {
        let question = Descent::new(graph.ix("migration-office"), over);
        let found = descendants(view, &question, &mut Budget::unlimited()).unwrap();
        let ids = graph.ids(found.found.iter().map(|item| item.entity));
        let parents = found.found.iter().map(|item| item.other_parents.len());
        (ids.join(" "), parents.sum::<usize>(), found.cycles.len())
    };
    assert_eq!(
        ask(vec![(with, way)]),
        ("integration-office".to_owned(), 0, 0)
    );
    // Down and up again is no cycle either.
    let (above, up) = graph.relation("Body.subordinateTo");
    let (_, down) = graph.relation("Body.subordinates");
    let siblings = ask(vec![(above, up), (above, down)]);
    assert_eq!(siblings, ("ministry-of-justice".to_owned(), 0, 0));
}

#[test]
fn what_stands_below_a_ministry_is_told_with_what_stands_above_it() {
    let graph = world();
    let (subordinates, way) = graph.relation("Ministry.subordinates");
    let (implements, _) = graph.relation("Directorate.implements");
    let view = graph.on("2019-01-01");
    let question = Descent::new(graph.ix("ministry-of-justice"), vec![(subordinates, way)]);
    let found = descendants(view, &question, &mut Budget::unlimited()).unwrap();
    let ids = graph.ids(found.found.iter().map(|item| item.entity));
    assert_eq!(ids, ["integration-office", "migration-office"]);

    // A ministry implements nothing by itself, but has the field; a law has no subordinates.
    let law = Descent::new(graph.ix("entry-act"), vec![(subordinates, way)]);
    let error = descendants(view, &law, &mut Budget::unlimited()).unwrap_err();
    assert_eq!(error.to_string(), "`Law` has no field `subordinates`");
    let question = Descent::new(question.of, vec![(implements, Direction::Forward)]);
    let found = descendants(view, &question, &mut Budget::unlimited()).unwrap();
    assert_eq!(found.found, []);
}

#[test]
fn several_in_the_middle_and_all_links_between_make_a_map() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let one = Surroundings::new(graph.ix("migration-office"));
    let map = Surroundings {
        with: vec![graph.ix("integration-office"), graph.ix("migration-office")],
        between: true,
        ..one.clone()
    };
    let (one, map) = (ask(view, &one), ask(view, &map));
    let middle = map.nodes.iter().filter(|node| node.depth == 0).count();
    assert_eq!(middle, 2);
    let given: BTreeSet<EntityIx> = map.nodes.iter().map(|node| node.entity).collect();
    assert!(one.nodes.iter().all(|node| given.contains(&node.entity)));
    // Every link between two of them is there, also of two that are each one step away.
    for (subject, relation, object, at) in ties(view, &Through::default(), graph.ix("entry-act")) {
        if given.contains(&subject) && given.contains(&object) {
            let found = map.edges.iter().any(|edge| {
                (edge.from, edge.relation, edge.to) == (subject, relation, object)
                    && edge.statements.contains(&at)
            });
            assert!(found, "{at:?}");
        }
    }
    assert!(map.edges.len() > one.edges.len());
}

#[test]
fn a_long_search_gives_what_it_has_found() {
    let graph = world();
    let view = graph.on("2024-06-01");
    let question = Surroundings {
        depth: Some(3),
        ..Surroundings::new(graph.ix("migration-office"))
    };
    let whole = ask(view, &question);
    let mut budget = Budget::new(10);
    let part = neighbourhood(view, &question, &mut budget).unwrap();
    assert_eq!(part.truncated, Some(Truncated::Looks));
    assert!(part.nodes.len() < whole.nodes.len());
    let (subordinates, way) = graph.relation("Ministry.subordinates");
    let question = Descent::new(graph.ix("ministry-of-justice"), vec![(subordinates, way)]);
    let part = descendants(view, &question, &mut Budget::new(1)).unwrap();
    assert_eq!(part.truncated, Some(Truncated::Looks));
    assert_eq!(part.found, []);
}
