//! The API as a subgraph of Apollo Federation 2: what it tells gateways of itself, and what it
//! answers when they refer to its things. That gateways are content with it is tested with one
//! (`tests/js/gateway`).

use std::path::Path;
use std::sync::LazyLock;

use govgraph::api::Context;
use govgraph::api::Executor;
use govgraph::api::Request;
use govgraph::api::Response;
use govgraph::api::ResponseKind;
use govgraph::api::model::Audience;
use govgraph::api::model::Shape;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load_for;
use serde_json::Value;
use serde_json::json;

use crate::api_laws::HARBOURS;
use crate::asking::execute;

pub(crate) static SUBGRAPH: LazyLock<Dataset> = LazyLock::new(subgraph);

/// The same, answered by the executor with which plans are compared.
static COMPARED: LazyLock<Dataset> = LazyLock::new(|| {
    let dataset = subgraph();
    Dataset {
        api: dataset.api.executed_by(Executor::Reference),
        ..dataset
    }
});

fn subgraph() -> Dataset {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/harbours");
    let origin = Origin {
        schema: Place::Folder(root.join("schema")),
        facts: Place::Folder(root.join("seed")),
    };
    let loaded = load_for(&origin, Audience::Gateways, &mut |_| ()).unwrap();
    loaded.dataset.unwrap()
}

fn run(dataset: &Dataset, request: Request) -> Response {
    let context = Context {
        today: "2026-01-01".parse().unwrap(),
        languages: Vec::new(),
    };
    execute(dataset, request, context)
}

/// Asks both executors, which agree.
fn ask(query: &str, variables: &Value) -> (Response, Value) {
    let request = Request {
        query: query.to_owned(),
        variables: variables.as_object().cloned().unwrap_or_default(),
        ..Request::default()
    };
    let (planned, compared) = (run(&SUBGRAPH, request.clone()), run(&COMPARED, request));
    let body = String::from_utf8(planned.body.clone()).unwrap();
    assert_eq!(body, String::from_utf8(compared.body).unwrap(), "{query}");
    let json = serde_json::from_str(&body).unwrap();
    (planned, json)
}

const ENTITIES: &str = "query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename
  ... on Node { id }
  ... on Law { name }
  ... on Entity { holds }
  ... on Statement { field }
} }";

fn entities(representations: &Value) -> Value {
    ask(ENTITIES, &json!({ "of": representations })).1
}

#[test]
fn only_gateways_see_a_subgraph() {
    let plain = HARBOURS.api.sdl();
    let composed = SUBGRAPH.api.sdl();
    assert!(!plain.contains("@key") && !plain.contains("_entities"));
    // But for what tells how to compose it, a subgraph is the schema as it is for clients.
    let (head, rest) = composed
        .split_once("directive @oneOf on INPUT_OBJECT\n\n")
        .unwrap();
    insta::assert_snapshot!(head, @r#"
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])
    "#);
    let bare = rest
        .replace(" @key(fields: \"id\")", "")
        .replace(" @shareable", "");
    assert_eq!(bare, plain);
    let refused = run(
        &HARBOURS,
        Request {
            query: "{ _service { sdl } }".to_owned(),
            ..Request::default()
        },
    );
    assert!(matches!(refused.kind, ResponseKind::Refused(_)));
}

#[test]
fn every_type_with_an_id_can_be_referred_to() {
    let model = SUBGRAPH.api.schema().model();
    let own = model.subgraph.as_ref().unwrap();
    let Shape::Interface(node) = &model[model.type_named("Node").unwrap()].shape else {
        panic!("`Node` is an interface");
    };
    let Shape::Union(members) = &model[own.entities].shape else {
        panic!("the entities are a union");
    };
    let mut members = members.clone();
    members.sort();
    assert_eq!(members, node.possible);
    let keyed = |line: &&str| line.contains("@key(");
    let lines: Vec<&str> = SUBGRAPH.api.sdl().lines().filter(keyed).collect();
    assert_eq!(lines.len(), members.len());
    assert!(lines.iter().all(|line| line.starts_with("type ")));
    assert!(lines.contains(&"type Law implements Node & Entity @key(fields: \"id\") {"));
}

#[test]
fn the_schema_is_told_as_it_is_printed() {
    let (_, told) = ask("{ _service { __typename sdl } }", &Value::Null);
    assert_eq!(told["data"]["_service"]["__typename"], "_Service");
    assert_eq!(told["data"]["_service"]["sdl"], SUBGRAPH.api.sdl());
    let (_, told) = ask(
        "{ __type(name: \"_Entity\") { kind possibleTypes { name } } }",
        &Value::Null,
    );
    assert_eq!(told["data"]["__type"]["kind"], "UNION");
}

#[test]
fn things_are_answered_in_the_order_in_which_they_are_represented() {
    let told = entities(&json!([
        {"__typename": "Law", "id": "tonnage-law"},
        {"__typename": "Law", "id": "nothing"},
        {"__typename": "Office", "id": "north-harbour", "more": [1]},
        // There is such a thing, but it is no law.
        {"__typename": "Law", "id": "north-harbour"},
        {"__typename": "Statement", "id": "tonnage-law.exists"},
        {"__typename": "Law", "id": "tonnage-law"},
        {"__typename": "Law", "id": 7},
    ]));
    let law =
        json!({"__typename": "Law", "id": "tonnage-law", "name": "Tonnage Law", "holds": "YES"});
    let statement = &told["data"]["_entities"][4];
    assert_eq!(
        told,
        json!({"data": {"_entities": [
            law,
            null,
            {"__typename": "Office", "id": "north-harbour", "holds": "YES"},
            null,
            {"__typename": "Statement", "id": "tonnage-law.exists", "field": statement["field"]},
            law,
            null,
        ]}})
    );
    assert_eq!(entities(&json!([])), json!({"data": {"_entities": []}}));
}

#[test]
fn literals_are_read_like_variables() {
    let query = "{ asOf(date: \"2024-06-01\") {
      _entities(representations: [{__typename: \"Law\", id: \"tonnage-law\"}, {__typename: \"Statement\", id: \"no\"}]) {
        ... on _Entity { __typename ... on Law { id } }
      }
    } }";
    let (_, told) = ask(query, &Value::Null);
    assert_eq!(
        told["data"]["asOf"]["_entities"],
        json!([{"__typename": "Law", "id": "tonnage-law"}, null])
    );
    let one = "query ($id: ID!) { _entities(representations: {__typename: \"Law\", id: $id}) { ... on Law { id } } }";
    let (_, told) = ask(one, &json!({"id": "tonnage-law"}));
    assert_eq!(told["data"]["_entities"], json!([{"id": "tonnage-law"}]));
}

#[test]
fn what_represents_nothing_is_told() {
    let told = |representation: Value| {
        let known = json!({"__typename": "Law", "id": "tonnage-law"});
        let told = entities(&json!([known, representation]));
        assert_eq!(told["data"], Value::Null, "{told}");
        let error = &told["errors"][0];
        assert_eq!(error["path"], json!(["_entities"]));
        assert_eq!(error["extensions"]["code"], "api/bad-argument");
        let help = error["extensions"]["help"].as_str();
        let help = help.map_or_else(String::new, |help| format!("; {help}"));
        format!("{}{help}", error["message"].as_str().unwrap())
    };
    let all = [
        told(json!({"__typename": "Lwa", "id": "tonnage-law"})),
        told(json!({"__typename": "Entity", "id": "tonnage-law"})),
        told(json!({"__typename": "PageInfo", "id": "tonnage-law"})),
        told(json!({"__typename": 3, "id": "tonnage-law"})),
        told(json!({"id": "tonnage-law"})),
        told(json!({"__typename": "Law"})),
        told(json!({"__typename": "Law", "id": null})),
        told(json!({"__typename": "Law", "id": {"eq": "tonnage-law"}})),
        told(json!("tonnage-law")),
    ];
    insta::assert_snapshot!(all.join("\n"), @r#"
    `representations.1.__typename`: there is no entity type `Lwa`; did you mean `Law`?
    `representations.1.__typename`: `Entity` is an interface; name the type of the thing itself
    `representations.1.__typename`: there is no entity type `PageInfo`
    `representations.1.__typename`: `3` is not a string
    `representations.1.__typename` is not given
    `representations.1.id` is not given; things of `Law` are known by their ids
    `representations.1.id` is not given; things of `Law` are known by their ids
    `representations.1.id`: `{"eq":"tonnage-law"}` is not an id, as a string
    `representations.1`: `"tonnage-law"` is not an object; write `{__typename: "...", id: "..."}`
    "#);
}

#[test]
fn as_many_things_are_answered_as_the_longest_list_has() {
    let many = |count: usize| -> Value {
        let law = json!({"__typename": "Law", "id": "tonnage-law"});
        std::iter::repeat_n(law, count).collect()
    };
    let told = entities(&many(1000));
    assert_eq!(told["data"]["_entities"].as_array().unwrap().len(), 1000);
    let told = entities(&many(1001));
    assert_eq!(told["errors"][0]["extensions"]["code"], "api/too-many-ids");
    // A field costs as many as are asked for, before anything is run.
    let query = "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Law { statements { id citations { locator } } } } }";
    let request = Request {
        query: query.to_owned(),
        variables: json!({"of": many(100)}).as_object().unwrap().clone(),
        ..Request::default()
    };
    assert_eq!(
        run(&SUBGRAPH, request).spent.cost,
        1 + 100 * (1 + 3 * (1 + 1 + 3))
    );
}
