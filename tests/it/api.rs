//! Questions to the API and their answers: one folder a case, on the data set of
//! `tests/fixtures/harbours`.
//!
//! A case is `query.graphql`, perhaps `variables.json`, and the answer beside them. Lines at the
//! top of the query may set the day, the wanted languages and the data set: `# today: 2024-01-01`,
//! `# languages: nb`, `# data: ledgers` (that of `tests/fixtures/ledgers`, which has figures).

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use govgraph::api::Context;
use govgraph::api::Limits;
use govgraph::api::Request;
use govgraph::api::Response;
use govgraph::api::ResponseKind;
use govgraph::api::accepted_languages;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::render;
use govgraph::model::LangId;

use crate::asking::execute;

static HARBOURS: LazyLock<Dataset> = LazyLock::new(|| fixture("harbours"));
static LEDGERS: LazyLock<Dataset> = LazyLock::new(|| fixture("ledgers"));

fn fixture(name: &str) -> Dataset {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    dataset(&fixtures.join(name))
}

/// Loads a data set whose ontology and facts lie in two folders of one.
fn dataset(root: &Path) -> Dataset {
    let origin = Origin {
        schema: Place::Folder(root.join("schema")),
        facts: Place::Folder(root.join("seed")),
    };
    let loaded = load(&origin, &mut |_| ()).unwrap();
    let told = render(&loaded.diagnostics, &loaded.sources, Format::Plain);
    loaded.dataset.unwrap_or_else(|| panic!("{told}"))
}

/// Asks a question of the harbours.
fn ask(request: Request, today: &str, languages: Vec<LangId>) -> Response {
    ask_of(&HARBOURS, request, today, languages)
}

fn ask_of(dataset: &Dataset, request: Request, today: &str, languages: Vec<LangId>) -> Response {
    let context = Context {
        today: today.parse().unwrap(),
        languages,
    };
    execute(dataset, request, context)
}

fn pretty(response: &Response) -> String {
    let json: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    serde_json::to_string_pretty(&json).unwrap()
}

#[test]
fn cases() {
    insta::glob!("../cases/api", "*/query.graphql", |path| {
        let query = fs::read_to_string(path).unwrap();
        let set = |key: &str| {
            let line = query.lines().find_map(|line| line.strip_prefix(key));
            line.map(str::trim)
        };
        let folder = path.parent().unwrap();
        let variables = fs::read_to_string(folder.join("variables.json"));
        let variables = variables.unwrap_or_else(|_| "{}".to_owned());
        let languages = set("# languages:").unwrap_or_default();
        let dataset = match set("# data:") {
            Some("ledgers") => &LEDGERS,
            other => {
                assert_eq!(other, None, "no such data set");
                &HARBOURS
            }
        };
        let request = Request {
            variables: serde_json::from_str(&variables).unwrap(),
            query: query.clone(),
            ..Request::default()
        };
        let languages = accepted_languages(dataset.api.schema().ontology(), languages);
        let response = ask_of(
            dataset,
            request,
            set("# today:").unwrap_or("2026-01-01"),
            languages,
        );
        insta::with_settings!({
            snapshot_path => folder,
            prepend_module_to_snapshot => false,
            snapshot_suffix => "",
            omit_expression => true,
        }, {
            insta::assert_snapshot!("answer", format!("{:?}\n{}", response.kind, pretty(&response)));
        });
    });
}

#[test]
fn a_request_without_an_operation_says_which_there_are() {
    let request = |name: Option<&str>| Request {
        query: "query A { dataset { title } } query B { dataset { version } }".to_owned(),
        operation_name: name.map(str::to_owned),
        ..Request::default()
    };
    let told = |name| {
        let response = ask(request(name), "2026-01-01", Vec::new());
        String::from_utf8(response.body).unwrap()
    };
    assert!(told(Some("A")).contains("Harbours of the islands"));
    assert!(told(None).contains("name one as `operationName`: `A`, `B`"));
    assert!(told(Some("C")).contains("the document has no operation `C`"));
}

#[test]
fn what_is_too_large_is_refused_before_it_is_checked() {
    let doubling: String = (0..20).fold(
        "query { ...F0 } fragment F20 on Query { dataset { title } }".to_owned(),
        |text, at| {
            let next = at + 1;
            format!("{text} fragment F{at} on Query {{ ...F{next} ...F{next} }}")
        },
    );
    let nested = format!(
        "{}name{}",
        "{ bodies { oversees ".repeat(30),
        "} } ".repeat(30)
    );
    let long = format!("{{ {} }}", "dataset { title } ".repeat(2_000));
    let aliases = (0..101).fold(String::new(), |mut text, at| {
        let _ = write!(text, "a{at}: dataset {{ title }} ");
        text
    });
    for query in [
        doubling,
        nested,
        long,
        format!("{{ {aliases} }}"),
        "[".repeat(50_000),
    ] {
        let request = Request {
            query,
            ..Request::default()
        };
        let response = ask(request, "2026-01-01", Vec::new());
        assert!(
            matches!(response.kind, ResponseKind::Refused(_)),
            "{}",
            pretty(&response)
        );
    }
}

#[test]
fn an_answer_larger_than_allowed_is_not_given() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/harbours");
    let mut world = dataset(&root);
    let ask = |world: &Dataset, query: &str| {
        let request = Request {
            query: query.to_owned(),
            ..Request::default()
        };
        let context = Context {
            today: "2026-01-01".parse().unwrap(),
            languages: Vec::new(),
        };
        let response = execute(world, request, context);
        String::from_utf8(response.body).unwrap()
    };
    world.api = world.api.within(Limits {
        answered: 4,
        ..Limits::default()
    });
    // One list and three names; a field of meta-information costs nothing.
    assert!(ask(&world, "{ bodies { name __typename } }").contains("Great Council"));
    assert_eq!(
        ask(&world, "{ bodies { id name } }"),
        r#"{"errors":[{"message":"the answer has more than 4 fields","extensions":{"code":"api/answer-too-large","help":"ask for fewer levels or shorter lists, in several requests"}}],"data":null}"#
    );
    world.api = world.api.within(Limits {
        visited: 2,
        ..Limits::default()
    });
    assert!(ask(&world, "{ law(id: \"tonnage-law\") { name } }").contains("Tonnage Law"));
    assert!(ask(&world, "{ bodies { name } }").contains("query/too-costly"));
    world.api = world.api.within(Limits {
        time: std::time::Duration::ZERO,
        ..Limits::default()
    });
    for query in ["{ bodies { name } }", "{ analysis { entityCount } }"] {
        let told = ask(&world, query);
        assert!(told.contains("api/too-slow"), "{told}");
        assert!(told.ends_with("\"data\":null}"), "{told}");
    }
}

#[test]
fn what_would_be_too_costly_is_not_begun() {
    let nested = "{ entities(first: 100) { statements { subject { links { subject { links { id } } } } } } }";
    let request = Request {
        query: "{ a: entities(first: 1000) { related: links { subject { links { citations { source { links { citations { locator } } } } } } } } }".to_owned(),
        ..Request::default()
    };
    let response = ask(request, "2026-01-01", Vec::new());
    insta::assert_snapshot!(pretty(&response));
    let request = Request {
        query: nested.to_owned(),
        extensions: serde_json::from_str("{\"cost\": true}").unwrap(),
        ..Request::default()
    };
    let response = ask(request, "2026-01-01", Vec::new());
    assert_eq!(response.kind, ResponseKind::Data);
    assert_eq!(response.spent.cost, 1 + 100 + 2 * 300 + 2 * 900 + 2700);
    let told: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    let cost = &told["extensions"]["cost"];
    assert_eq!(cost["expected"], response.spent.cost);
    assert_eq!(cost["answered"], response.spent.answered);
    assert!(response.spent.answered > 0 && response.spent.visited > 0);
}
