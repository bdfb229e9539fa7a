//! Planted faults: every table that a plan is made of is broken in every place, and the comparison
//! with the other executor must notice each time. What is not noticed here would not be noticed in
//! the large comparison either (`tests/it/executors.rs`, `tests/js/conformance`).

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Map;
use serde_json::Value as Json;

use super::Asks;
use super::Given;
use super::Plan;
use super::Set;
use super::SetIx;
use super::Short;
use super::Step;
use super::Then;
use super::compile::compile;
use super::run;
use crate::api::Api;
use crate::api::Context;
use crate::api::Executor;
use crate::api::Questions;
use crate::api::Request;
use crate::api::Response;
use crate::api::Run;
use crate::api::Schema;
use crate::api::Spent;
use crate::api::Stop;
use crate::api::document::Document;
use crate::api::model::ApiModel;
use crate::api::model::Field;
use crate::api::model::FieldKind;
use crate::api::model::Shape;
use crate::graph::Snapshot;
use crate::graph::testing::day;
use crate::graph::testing::world;
use crate::model::LangId;

/// A document whose answer depends on every part of its plan.
#[derive(Clone, Copy)]
struct Case {
    query: &'static str,
    /// As JSON.
    variables: &'static str,
    /// The response keys on the way of a failure, up to the one that becomes null.
    nulls: &'static [&'static str],
    /// The response keys of fields that fail.
    fails: &'static [&'static str],
}

const CASES: &[Case] = &[
    Case {
        query: "{ entities { __typename id name } law(id: \"entry-act\") { adopted status fee } }",
        variables: "{}",
        nulls: &[],
        fails: &[],
    },
    Case {
        query: "{ a: directorate(id: \"migration-office\") { b: name c: abbreviation d: staff e: aliases f: formerNames g: holds } }",
        variables: "{}",
        nulls: &[],
        fails: &[],
    },
    Case {
        query: "query Q($first: Int, $id: ID!, $more: Boolean!) {
          directorates(first: $first, orderBy: [{name: DESC}]) { id subordinateTo { id ...Names @include(if: $more) } }
          entity(id: $id) { id ... on Law { implementedBy { name id implements(includeEnded: true) { id } } } ... on Body { name } }
        }
        fragment Names on Entity { name }",
        variables: r#"{"first": 2, "id": "asylum-act", "more": true}"#,
        nulls: &[],
        fails: &[],
    },
    Case {
        query: "{ bodies { ... on Directorate { staff name } ... on Ministry { id subordinates(first: 1, includeEnded: true) { name id } } } }",
        variables: "{}",
        nulls: &[],
        fails: &[],
    },
    Case {
        query: "{ directorate(id: \"integration-office\") { implementsConnection {
          totalCount
          edges { cursor basis because share node { id name } citations { locator source { id } } since }
          pageInfo { hasNextPage endCursor }
        } statements(fields: [implements]) { id basis holds subject { id } citations { source { name } locator } } } }",
        variables: "{}",
        nulls: &[],
        fails: &[],
    },
    Case {
        query: "{ resolve(name: \"MO\") { __typename ... on Resolved { query entity { id } } }
          asOf(date: \"2019-06-01\") { directorate(id: \"integration-office\") { subordinateTo { id } } }
          nodes(ids: [\"entry-act\", \"nothing\"]) { id } }",
        variables: "{}",
        nulls: &[],
        fails: &[],
    },
    Case {
        query: "{ entity(id: \"asylum-act\") { id ... on Law { implementedBy { name wrong: statements(fields: [fee]) { id } } } } }",
        variables: "{}",
        nulls: &["wrong", "implementedBy", "entity"],
        fails: &["wrong"],
    },
    Case {
        query: "{ nodes(ids: [\"entry-act\", \"asylum-act\"]) { id ... on Law { wrong: statements(fields: [staff]) { id } } } }",
        variables: "{}",
        nulls: &["wrong"],
        fails: &["wrong"],
    },
    Case {
        query: "{ law(id: \"entry-act\") { id } laws(first: 5000) { id } }",
        variables: "{}",
        nulls: &["laws"],
        fails: &["laws"],
    },
];

/// What is broken in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// The step is not there.
    Dropped,
    /// It bears the response key of the next.
    Keys,
    /// It comes after the next.
    Order,
    /// It asks another field, one that answers the same sort of thing.
    Column(usize),
    /// It asks the name of the type.
    TypeName,
    /// It asks something else of what it answers.
    Target(usize),
    /// It asks of a type what is meant for another.
    Types(usize),
    /// It asks nothing that there is of a type.
    Unmet(usize),
    /// It forgets its arguments.
    Arguments,
    /// One thing is taken for a list, or a list for one.
    List,
    /// Null stops where it may not, or does not where it may.
    Null,
    /// A failure does not know its place in the document.
    Place,
}

/// What is broken in what is known of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flag {
    /// All that is asked of an entity is taken for values.
    Values,
    /// The name of the type is not known to be asked for.
    Unnamed,
}

impl Flag {
    fn plant(self, set: &mut Set) {
        match self {
            Self::Values => set.values = true,
            Self::Unnamed => set.named = false,
        }
    }
}

/// Returns the flags that would change what is answered to a set that some entity is asked.
fn flags(set: &Set) -> Vec<Flag> {
    let is_short = |step: &Step| matches!(&step.asks, Asks::Field { short: Some(_), .. });
    if !set.steps.iter().any(is_short) {
        return Vec::new();
    }
    let flags = [(Flag::Values, !set.values), (Flag::Unnamed, set.named)];
    let planted = flags.into_iter().filter(|(_, planted)| *planted);
    planted.map(|(flag, _)| flag).collect()
}

struct World {
    api: Api,
    snapshot: Arc<Snapshot>,
}

impl World {
    fn new() -> Self {
        let graph = world();
        let schema = Schema::new(Arc::clone(graph.ontology())).unwrap();
        let api = Api::new(schema, Questions::default()).unwrap();
        Self {
            api: api.executed_by(Executor::Reference),
            snapshot: Arc::new(Snapshot::new(graph)),
        }
    }

    fn model(&self) -> &ApiModel {
        self.api.schema().model()
    }

    fn context() -> Context {
        Context {
            today: day("2025-06-01"),
            languages: vec![LangId(0)],
        }
    }

    /// Answers by the other executor.
    fn compared(&self, case: &Case) -> String {
        let request = Request {
            query: case.query.to_owned(),
            variables: variables(case),
            ..Request::default()
        };
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        let snapshot = Arc::clone(&self.snapshot);
        let asked = self.api.execute(snapshot, request, Self::context());
        String::from_utf8(runtime.unwrap().block_on(asked).body).unwrap()
    }

    fn document(&self, case: &Case) -> Document {
        let checker = self.api.core.schema.checker();
        let limits = &self.api.limits.document;
        checker.check(self.model(), case.query, limits).unwrap()
    }

    fn plan(&self, document: &Document, case: &Case) -> Plan {
        let operation = document.operation(None).unwrap();
        compile(self.model(), document, operation, &variables(case)).unwrap()
    }

    /// Answers by a plan.
    fn planned(&self, document: &Document, plan: &Plan, case: &Case) -> String {
        let limits = self.api.limits();
        let run = Run::new(
            Arc::clone(&self.api.core),
            Arc::clone(&self.snapshot),
            Self::context(),
            limits,
            Stop::after(Duration::from_secs(60)),
        );
        let written = run::run(
            plan,
            &run,
            &variables(case),
            document.text(),
            limits.answered,
        );
        let response = Response::written(written, Spent::default(), None);
        String::from_utf8(response.body).unwrap()
    }
}

fn variables(case: &Case) -> Map<String, Json> {
    serde_json::from_str(case.variables).unwrap()
}

#[test]
fn every_planted_fault_is_noticed() {
    let world = World::new();
    let (mut planted, mut unmet, mut survived) = (0, 0, String::new());
    for case in CASES {
        let document = world.document(case);
        let wanted = world.compared(case);
        let sound = world.plan(&document, case);
        assert_eq!(world.planned(&document, &sound, case), wanted);
        for set in 0..sound.sets.len() {
            let mut without = world.plan(&document, case);
            without.sets[set] = Set::new(Vec::new());
            if world.planned(&document, &without, case) == wanted {
                // It is meant for a type of which the case meets nothing.
                unmet += 1;
                continue;
            }
            // What stands beside a failure is null with it.
            let flags = if case.fails.is_empty() {
                flags(&sound.sets[set])
            } else {
                Vec::new()
            };
            for flag in flags {
                let mut broken = world.plan(&document, case);
                flag.plant(&mut broken.sets[set]);
                planted += 1;
                if world.planned(&document, &broken, case) == wanted {
                    let _ = writeln!(survived, "{flag:?} of a set: {}", case.query);
                }
            }
            for at in 0..sound.sets[set].steps.len() {
                for fault in faults(&world, &sound, case, set, at) {
                    let unnoticed = |fault: Fault| {
                        let mut broken = world.plan(&document, case);
                        plant(&world, &mut broken, set, at, fault);
                        world.planned(&document, &broken, case) == wanted
                    };
                    // A case does not meet every type that there might be.
                    if let Fault::Types(nth) = fault
                        && unnoticed(Fault::Unmet(nth))
                    {
                        continue;
                    }
                    planted += 1;
                    if unnoticed(fault) {
                        let name = &sound.sets[set].steps[at].name;
                        let _ = writeln!(survived, "{fault:?} of `{name}`: {}", case.query);
                    }
                }
            }
        }
    }
    assert!(survived.is_empty(), "not noticed:\n{survived}");
    assert!(planted > 300 && unmet < 12, "{planted} {unmet}");
}

/// Returns the faults that would change the answer at a step.
fn faults(world: &World, plan: &Plan, case: &Case, set: usize, at: usize) -> Vec<Fault> {
    let steps = &plan.sets[set].steps;
    let step = &steps[at];
    let named = |names: &[&str]| names.contains(&&*step.name);
    let mut faults = vec![Fault::Dropped];
    if !case.fails.is_empty() {
        // What stands beside a failure is null with it, whatever it would have answered.
        let fails = [Fault::Dropped, Fault::Place].map(|fault| (fault, case.fails));
        let all = fails.into_iter().chain([(Fault::Null, case.nulls)]);
        return all
            .filter(|(_, names)| named(names))
            .map(|(fault, _)| fault)
            .collect();
    }
    if at + 1 < steps.len() {
        faults.extend([Fault::Keys, Fault::Order]);
    }
    let Asks::Field {
        field, given, then, ..
    } = &step.asks
    else {
        return faults;
    };
    faults.push(Fault::TypeName);
    faults.extend((0..others(world, field).len()).map(Fault::Column));
    match then {
        Then::Leaf => {}
        Then::Object(_, own) | Then::Any(own) => {
            let other = |at: &usize| !alike(plan, *own, SetIx(*at as u32));
            // Sets come after those within them: an earlier one leads nowhere back.
            faults.extend((0..set).filter(other).map(Fault::Target));
        }
        Then::ByType(sets) => {
            faults.extend((0..sets.len()).map(Fault::Types));
        }
    }
    let empty = |read: &Map<String, Json>| read.values().all(Json::is_boolean);
    if !matches!(&plan.given[*given], Given::Fixed(Ok(read)) if empty(read)) {
        faults.push(Fault::Arguments);
    }
    if is_either(field) {
        faults.push(Fault::List);
    }
    faults
}

/// Says whether two sets ask the same of whatever they are asked of.
fn alike(plan: &Plan, one: SetIx, other: SetIx) -> bool {
    let (one, other) = (&plan.sets[one.0 as usize], &plan.sets[other.0 as usize]);
    let same = |(one, other): (&Step, &Step)| {
        let field = |step: &Step| match &step.asks {
            Asks::TypeName => None,
            Asks::Field { field, .. } => Some(Arc::as_ptr(field)),
        };
        one.key == other.key && field(one) == field(other)
    };
    one.steps.len() == other.steps.len() && one.steps.iter().zip(&other.steps).all(same)
}

/// Says whether what is answered depends on whether it is a list.
fn is_either(field: &Field) -> bool {
    use crate::api::model::EntityField::Property;
    use crate::api::model::EntityField::Related;
    matches!(field.kind, FieldKind::Entity(Property(_) | Related(_)))
}

fn is_it(one: &Arc<Field>, field: &Field) -> bool {
    std::ptr::eq(Arc::as_ptr(one), field)
}

/// Returns the other fields that might be taken for a field.
fn others(world: &World, field: &Field) -> Vec<Arc<Field>> {
    let mut others: Vec<Arc<Field>> = Vec::new();
    for (_, item) in world.model().iter() {
        let Shape::Object(composite) = &item.shape else {
            continue;
        };
        let own = composite.fields.values();
        if !own.clone().any(|one| is_it(one, field)) {
            continue;
        }
        for other in own {
            let alike = other.ty == field.ty && Arc::ptr_eq(&other.arguments, &field.arguments);
            let known = others.iter().any(|known| Arc::ptr_eq(known, other));
            if alike && !known && !is_it(other, field) {
                others.push(Arc::clone(other));
            }
        }
    }
    others
}

fn plant(world: &World, plan: &mut Plan, set: usize, at: usize, fault: Fault) {
    let Plan { sets, given, .. } = plan;
    let mut list = std::mem::take(&mut sets[set].steps).into_vec();
    match fault {
        Fault::Dropped => drop(list.remove(at)),
        Fault::Keys => swap_keys(&mut list, at),
        Fault::Order => {
            list.swap(at, at + 1);
            // What stands before a key belongs to the place.
            swap_before(&mut list, at);
        }
        fault => break_step(world, &mut list[at], given, fault),
    }
    if fault == Fault::Dropped && at == 0 && !list.is_empty() {
        list[0].key = format!("{{{}", &list[0].key[1..]).into();
    }
    sets[set] = Set::new(list);
}

fn swap_keys(list: &mut [Step], at: usize) {
    let (one, other) = list.split_at_mut(at + 1);
    std::mem::swap(&mut one[at].key, &mut other[0].key);
    std::mem::swap(&mut one[at].name, &mut other[0].name);
    swap_before(list, at);
}

fn swap_before(list: &mut [Step], at: usize) {
    let before = |step: &Step| step.key[..1].to_owned();
    let (one, other) = (before(&list[at]), before(&list[at + 1]));
    list[at].key = format!("{other}{}", &list[at].key[1..]).into();
    list[at + 1].key = format!("{one}{}", &list[at + 1].key[1..]).into();
}

fn break_step(world: &World, step: &mut Step, all: &mut [Given], fault: Fault) {
    if fault == Fault::Place {
        step.offset = None;
    }
    if fault == Fault::TypeName {
        step.asks = Asks::TypeName;
    }
    let Asks::Field {
        field,
        given,
        then,
        short,
    } = &mut step.asks
    else {
        return;
    };
    let changed = |change: fn(&mut Field)| {
        let mut field = (**field).clone();
        change(&mut field);
        Arc::new(field)
    };
    match fault {
        Fault::Column(nth) => *field = others(world, field).swap_remove(nth),
        Fault::Arguments => all[*given] = Given::Fixed(Ok(Map::new())),
        Fault::List => *field = changed(|field| field.ty.list = !field.ty.list),
        Fault::Null => *field = changed(|field| field.ty.required = !field.ty.required),
        Fault::Target(set) => match then {
            Then::Object(_, own) | Then::Any(own) => own.0 = u32::try_from(set).unwrap(),
            Then::Leaf | Then::ByType(_) => unreachable!("planted elsewhere"),
        },
        Fault::Unmet(nth) => {
            if let Then::ByType(sets) = then {
                let mut list = sets.to_vec();
                list[nth].1 = SetIx(u32::MAX);
                *sets = list.into();
            }
        }
        Fault::Types(nth) => {
            if let Then::ByType(sets) = then {
                let mut list = sets.to_vec();
                let own = list[nth].1;
                let other = list.iter().find(|(_, set)| *set != own);
                list[nth].1 = other.map_or(SetIx(u32::MAX), |(_, set)| *set);
                *sets = list.into();
            }
        }
        Fault::Dropped | Fault::Keys | Fault::Order | Fault::TypeName | Fault::Place => {}
    }
    // As it would have been compiled.
    let read = all[*given].fixed();
    *short = read.and_then(|read| Short::of(field, read));
}
