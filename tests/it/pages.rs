//! What the pages for newcomers print is true: the README's request gets the README's answer, its
//! examples are answered, and the files of `docs/authoring.md` load as they stand there.

use std::fs;
use std::path::Path;

use govgraph::api::Context;
use govgraph::api::Request;
use govgraph::api::ResponseKind;
use govgraph::dataset;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::render;

use crate::asking::execute;

fn ask(dataset: &Dataset, query: &str) -> (ResponseKind, String) {
    let context = Context {
        today: "2026-11-21".parse().unwrap(),
        languages: Vec::new(),
    };
    let request = Request {
        query: query.to_owned(),
        ..Request::default()
    };
    let response = execute(dataset, request, context);
    (response.kind, String::from_utf8(response.body).unwrap())
}

fn load(origin: &Origin) -> Dataset {
    let loaded = dataset::load(origin, &mut |_| ()).unwrap();
    let report = render(&loaded.diagnostics, &loaded.sources, Format::Plain);
    assert!(loaded.diagnostics.is_empty(), "{report}");
    loaded.dataset.unwrap()
}

/// The fenced blocks of a page whose opening line begins with `fence`, each with what follows it.
fn blocks<'a>(page: &'a str, fence: &str) -> Vec<(&'a str, &'a str)> {
    let opening = format!("```{fence}");
    page.split(opening.as_str())
        .skip(1)
        .map(|rest| {
            let (info, body) = rest.split_once('\n').unwrap();
            (info.trim(), body.split("```").next().unwrap())
        })
        .collect()
}

#[test]
fn the_first_request_of_the_readme_gets_the_answer_printed_there() {
    let page = fs::read_to_string("README.md").unwrap();
    let dataset = load(&Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    });
    let sent = page
        .split("-d '")
        .nth(1)
        .unwrap()
        .split('\'')
        .next()
        .unwrap();
    let sent: serde_json::Value = serde_json::from_str(sent).unwrap();
    let (_, answer) = ask(&dataset, sent["query"].as_str().unwrap());
    let printed: String = blocks(&page, "json")[0]
        .1
        .lines()
        .map(str::trim_start)
        .collect();
    assert_eq!(answer, printed);
}

#[test]
fn the_queries_of_the_readme_are_answered() {
    let page = fs::read_to_string("README.md").unwrap();
    let dataset = load(&Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    });
    let queries = blocks(&page, "graphql");
    assert!(queries.len() >= 2);
    for (_, query) in queries {
        let (kind, answer) = ask(&dataset, query);
        assert_eq!(kind, ResponseKind::Data, "{query}\n{answer}");
    }
}

#[test]
fn the_files_of_the_authoring_page_load_and_answer() {
    let page = fs::read_to_string("docs/authoring.md").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut written = 0;
    for fence in ["graphql", "toml"] {
        for (info, body) in blocks(&page, fence) {
            if let Some(name) = info.strip_prefix("file=") {
                let path = folder.path().join(name);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, body).unwrap();
                written += 1;
            }
        }
    }
    assert_eq!(written, 2, "an ontology and a file of facts");
    let town = |name: &str| Place::Folder(Path::new(folder.path()).join("my-town").join(name));
    let dataset = load(&Origin {
        schema: town("schema"),
        facts: town("seed"),
    });
    let query = blocks(&page, "graphql")
        .into_iter()
        .find(|(info, _)| *info == "query")
        .unwrap()
        .1;
    let (kind, answer) = ask(&dataset, query);
    assert_eq!(kind, ResponseKind::Data, "{answer}");
    assert!(answer.contains("Tap water"), "{answer}");
}

#[test]
fn the_files_that_the_page_of_clients_shows_are_those_of_the_examples() {
    let page = fs::read_to_string("docs/clients.md").unwrap();
    let mut shown = 0;
    for fence in ["graphql", "typescript", "toml", "rust", "python"] {
        for (info, body) in blocks(&page, fence) {
            let name = info.strip_prefix("file=").unwrap();
            let file = fs::read_to_string(name).unwrap();
            assert!(
                file == body,
                "docs/clients.md does not show {name} as it is: copy the file into the page"
            );
            shown += 1;
        }
    }
    assert_eq!(shown, 7);
}

#[test]
fn the_invented_country_loads_without_a_finding() {
    let place = |name: &str| Place::Folder(Path::new("examples/ardovia").join(name));
    let dataset = load(&Origin {
        schema: place("schema"),
        facts: place("seed"),
    });
    // The board of the Marshes, and its inspection, began in 2030.
    let watched = |day: &str| {
        let query = format!(
            "{{ asOf(date: \"{day}\") {{ canton(id: \"les-marais\") {{ watchedOverBy {{ name(lang: EN) }} }} }} }}"
        );
        ask(&dataset, &query).1
    };
    assert_eq!(
        watched("2026-11-21"),
        r#"{"data":{"asOf":{"canton":{"watchedOverBy":[]}}}}"#
    );
    assert_eq!(
        watched("2031-01-01"),
        r#"{"data":{"asOf":{"canton":{"watchedOverBy":[{"name":"Water Inspectorate"}]}}}}"#
    );
}
