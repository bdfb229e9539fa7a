//! Laws of the API that hold for any filter: what it can be asked it answers, and the answers to
//! related questions agree.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use govgraph::api::Context;
use govgraph::api::Request;
use govgraph::api::model::ApiModel;
use govgraph::api::model::InputType;
use govgraph::api::model::ScalarKind;
use govgraph::api::model::Shape;
use govgraph::api::model::TypeIx;
use govgraph::api::model::TypeRef;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;
use govgraph::model::Day;
use govgraph::model::PartialDate;
use proptest::prelude::*;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::asking::execute;

pub(crate) static HARBOURS: LazyLock<Dataset> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/harbours");
    let origin = Origin {
        schema: Place::Folder(root.join("schema")),
        facts: Place::Folder(root.join("seed")),
    };
    load(&origin, &mut |_| ()).unwrap().dataset.unwrap()
});

fn ask(query: &str, variables: Value) -> Value {
    let Value::Object(variables) = variables else {
        panic!("variables are an object");
    };
    let request = Request {
        query: query.to_owned(),
        variables,
        ..Request::default()
    };
    let context = Context {
        today: "2026-01-01".parse().unwrap(),
        languages: Vec::new(),
    };
    let response = execute(&HARBOURS, request, context);
    serde_json::from_slice(&response.body).unwrap()
}

/// Makes values of input types out of a tape of decisions.
pub(crate) struct Maker<'a> {
    pub(crate) model: &'a ApiModel,
    pub(crate) tape: std::slice::Iter<'a, u8>,
}

impl Maker<'_> {
    pub(crate) fn next(&mut self) -> usize {
        self.tape.next().copied().map_or(0, usize::from)
    }

    pub(crate) fn value(&mut self, of: TypeRef, depth: usize) -> Value {
        if of.list {
            let length = self.next() % 3;
            return (0..length).map(|_| self.named(of.of, depth)).collect();
        }
        self.named(of.of, depth)
    }

    fn named(&mut self, of: TypeIx, depth: usize) -> Value {
        let choice = self.next();
        match &self.model[of].shape {
            Shape::Enum(items) => items[choice % items.len()].name.as_ref().into(),
            Shape::Input(input) => self.object(input, depth),
            Shape::Scalar(scalar) => match scalar.kind {
                ScalarKind::Boolean => choice.is_multiple_of(2).into(),
                ScalarKind::Int | ScalarKind::Int64 => (choice % 60).into(),
                ScalarKind::Decimal => ["3", "12.50", "-1"][choice % 3].into(),
                ScalarKind::Date => ["1985-04-01", "2024-01-01"][choice % 2].into(),
                ScalarKind::PartialDate => {
                    ["2024", "2020-06", "2021-23", "1890"][choice % 4].into()
                }
                _ => ["o", "Harbour", "almanac", "tonnage-law", "ø", ""][choice % 6].into(),
            },
            _ => Value::Null,
        }
    }

    fn object(&mut self, input: &InputType, depth: usize) -> Value {
        let mut made = Map::new();
        let wanted = if input.one_of { 1 } else { self.next() % 3 };
        for _ in 0..wanted {
            let at = self.next() % input.fields.len();
            let (name, field) = input.fields.get_index(at).unwrap();
            let nests = matches!(self.model[field.value.ty.of].shape, Shape::Input(_));
            if depth < 6 || !nests {
                made.insert(name.to_string(), self.value(field.value.ty, depth + 1));
            }
        }
        made.into()
    }
}

fn filter(tape: &[u8]) -> Value {
    let model = HARBOURS.api.schema().model();
    let of = model.type_named("BodyWhere").unwrap();
    let tape = tape.iter();
    Maker { model, tape }.named(of, 0)
}

fn ids(answer: &Value, field: &str) -> Vec<String> {
    let list = answer["data"][field].as_array();
    let list = list.unwrap_or_else(|| panic!("{answer}"));
    let ids = list
        .iter()
        .map(|item| item["id"].as_str().unwrap().to_owned());
    ids.collect()
}

/// Every way in which the API shows what holds on a day: entities, values, edges, paths, surroundings,
/// and what is counted.
const ON_A_DAY: &str = "query ($date: Date!) { asOf(date: $date) {
  entities(first: 1000) { id validity { since until } statements { ...Said } }
  bodies {
    id
    staff
    answersToConnection { ...Bodies }
    overseesConnection { ...Bodies }
    worksWithConnection { ...Bodies }
    colleaguesConnection { ...Bodies }
    carriesOutConnection { totalCount edges { since until node { id } statement { ...Said } } groupBy(by: []) { groups { count edgeCount } } }
    carriesOut { id }
  }
  withLaws: bodies(where: {carriesOut: {some: {}}}) { id }
  withTwo: bodies(where: {carriesOut: {count: {gte: 2}}}) { id }
  withStaff: bodies(where: {staff: {isNull: false}}) { id }
  bodiesConnection { totalCount groupBy(by: [{field: carriesOut}]) { groups { count keys { value } } } }
  laws { id carriedOutBy { id } }
  paths(from: \"north-harbour\", to: \"south-harbour\", mode: SIMPLE, maxLength: 4) { paths { certainty steps { from { id } to { id } statement { ...Said } } } }
  neighbourhood(of: \"tonnage-law\", depth: 2) { nodes { entity { id } } edges { from { id } to { id } statement { ...Said } } }
  descendants(of: \"great-council\", over: [oversees]) { nodes { entity { id } statement { ...Said } } }
  connections(of: \"tonnage-law\") { field entities statements }
} }
fragment Said on Statement { id holds validity { since until } }
fragment Bodies on BodyConnection { totalCount edges { since until node { id } inferredFrom { ...Said } statement { ...Said } } }";

/// Says whether something may hold on a day, as a reader of its dates would reckon.
fn may_hold(since: &Value, until: &Value, day: Day) -> bool {
    let date = |text: &Value| {
        let text = text.as_str()?;
        Some(text.parse::<PartialDate>().unwrap())
    };
    date(since).is_none_or(|since| since.earliest() <= day)
        && date(until).is_none_or(|until| until.latest() > day)
}

/// Looks at everything in an answer that has dates.
fn look_for_dates(value: &Value, day: Day, seen: &mut usize) -> Result<(), TestCaseError> {
    match value {
        Value::Array(items) => items
            .iter()
            .try_for_each(|item| look_for_dates(item, day, seen)),
        Value::Object(fields) => {
            if let (Some(since), Some(until)) = (fields.get("since"), fields.get("until")) {
                *seen += 1;
                prop_assert!(may_hold(since, until, day), "{day}: {value}");
            }
            prop_assert_ne!(
                fields.get("holds"),
                Some(&json!("NO")),
                "{}: {}",
                day,
                value
            );
            fields
                .values()
                .try_for_each(|item| look_for_dates(item, day, seen))
        }
        _ => Ok(()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_shown_on_a_day_may_hold_on_that_day(number in -30_000..23_000) {
        let day = Day::from_number(number);
        let answer = ask(ON_A_DAY, json!({"date": day.to_string()}));
        prop_assert_eq!(answer.get("errors"), None);
        let mut seen = 0;
        look_for_dates(&answer, day, &mut seen)?;
        prop_assert!(seen > 10);
        let shown = &answer["data"]["asOf"];
        let list = |value: &Value| value.as_array().unwrap().clone();
        let id = |value: &Value| value["id"].as_str().unwrap().to_owned();
        let entities: BTreeSet<String> = list(&shown["entities"]).iter().map(id).collect();
        // Whoever is met on the way is there on that day.
        for node in list(&shown["neighbourhood"]["nodes"]).iter().chain(&list(&shown["descendants"]["nodes"])) {
            prop_assert!(entities.contains(&id(&node["entity"])) || id(&node["entity"]) == "tonnage-law");
        }
        for path in list(&shown["paths"]["paths"]) {
            prop_assert_ne!(&path["certainty"], &json!("NO"));
            for step in list(&path["steps"]) {
                prop_assert!(entities.contains(&id(&step["from"])) && entities.contains(&id(&step["to"])));
            }
        }
        // Filters, counts and groups say what the lists say.
        let bodies = list(&shown["bodies"]);
        let with = |least: usize| -> Vec<String> {
            let some = bodies.iter().filter(|body| list(&body["carriesOut"]).len() >= least);
            some.map(id).collect()
        };
        let listed = |name: &str| -> Vec<String> { list(&shown[name]).iter().map(id).collect() };
        prop_assert_eq!(listed("withLaws"), with(1));
        prop_assert_eq!(listed("withTwo"), with(2));
        let staffed = bodies.iter().filter(|body| !body["staff"].is_null()).map(id);
        prop_assert_eq!(listed("withStaff"), staffed.collect::<Vec<_>>());
        prop_assert_eq!(&shown["bodiesConnection"]["totalCount"], &json!(bodies.len()));
        for body in &bodies {
            let laws = &body["carriesOutConnection"];
            let (edges, groups) = (list(&laws["edges"]), list(&laws["groupBy"]["groups"]));
            prop_assert_eq!(&laws["totalCount"], &json!(edges.len()));
            if let Some(group) = groups.first() {
                prop_assert_eq!(&group["count"], &json!(list(&body["carriesOut"]).len()));
                prop_assert_eq!(&group["edgeCount"], &json!(edges.len()));
            }
        }
        let groups = list(&shown["bodiesConnection"]["groupBy"]["groups"]);
        for law in list(&shown["laws"]) {
            let group = groups.iter().find(|group| group["keys"][0]["value"] == law["id"]);
            let counted = group.map_or(json!(0), |group| group["count"].clone());
            prop_assert_eq!(counted, json!(list(&law["carriedOutBy"]).len()));
            if law["id"] == "tonnage-law" {
                let connections = list(&shown["connections"]);
                let own = connections.iter().find(|one| one["field"] == "carriedOutBy");
                let counted = own.map_or(json!(0), |own| own["entities"].clone());
                prop_assert_eq!(counted, json!(list(&law["carriedOutBy"]).len()));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn every_filter_is_answered_and_so_is_its_opposite(tape in proptest::collection::vec(any::<u8>(), 0..60)) {
        let filter = filter(&tape);
        let query = "query ($is: BodyWhere, $not: BodyWhere, $twice: BodyWhere) {
          is: bodies(where: $is, includeEnded: true) { id }
          not: bodies(where: $not, includeEnded: true) { id }
          twice: bodies(where: $twice, includeEnded: true) { id }
          all: bodies(includeEnded: true) { id }
          counted: bodiesConnection(where: $is, includeEnded: true) { totalCount }
        }";
        let answer = ask(query, json!({"is": filter, "not": {"not": filter}, "twice": {"not": {"not": filter}}}));
        prop_assert_eq!(answer.get("errors"), None, "{}", filter);
        let (is, not) = (ids(&answer, "is"), ids(&answer, "not"));
        prop_assert_eq!(&is, &ids(&answer, "twice"));
        let mut both: Vec<String> = is.iter().chain(&not).cloned().collect();
        both.sort();
        prop_assert_eq!(both, ids(&answer, "all"));
        prop_assert_eq!(&answer["data"]["counted"]["totalCount"], &json!(is.len()));
    }

    #[test]
    fn pages_joined_are_the_whole_in_both_directions(tape in proptest::collection::vec(any::<u8>(), 0..40), size in 1..4) {
        let filter = filter(&tape);
        let query = "query ($where: BodyWhere, $first: Int, $after: String, $last: Int, $before: String) {
          bodiesConnection(where: $where, first: $first, after: $after, last: $last, before: $before, orderBy: [{staff: DESC}], includeEnded: true) {
            nodes { id }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }";
        let page = |variables: Value| {
            let answer = ask(query, variables);
            let connection = answer["data"]["bodiesConnection"].clone();
            let nodes = ids(&json!({"data": connection}), "nodes");
            (nodes, connection["pageInfo"].clone())
        };
        let (whole, _) = page(json!({"where": filter}));
        let (mut forwards, mut after) = (Vec::new(), Value::Null);
        loop {
            let (nodes, info) = page(json!({"where": filter, "first": size, "after": after}));
            forwards.extend(nodes);
            after = info["endCursor"].clone();
            if info["hasNextPage"] == json!(false) {
                break;
            }
        }
        prop_assert_eq!(&forwards, &whole);
        let (mut backwards, mut before) = (Vec::new(), Value::Null);
        loop {
            let (mut nodes, info) = page(json!({"where": filter, "last": size, "before": before}));
            nodes.extend(std::mem::take(&mut backwards));
            backwards = nodes;
            before = info["startCursor"].clone();
            if info["hasPreviousPage"] == json!(false) {
                break;
            }
        }
        prop_assert_eq!(&backwards, &whole);
    }

    #[test]
    fn any_text_is_answered_or_refused(text in "[ -~\\n]{0,40}") {
        let answer = ask(&text, json!({}));
        prop_assert!(answer.get("data").is_some() || answer.get("errors").is_some());
        prop_assert_ne!(&answer["errors"][0]["extensions"]["code"], &json!("api/internal"));
    }
}
