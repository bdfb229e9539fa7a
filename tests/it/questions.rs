//! The saved questions of the built-in data set, each with its reviewed answer.
//!
//! The answers are those of `2026-02-01` in English; a change of the data that changes one shows
//! here.

use std::fmt::Write as _;
use std::path::Path;

use govgraph::api::Context;
use govgraph::api::Question;
use govgraph::api::Request;
use govgraph::api::ResponseKind;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::render;
use govgraph::model::LangId;
use serde_json::Map;
use serde_json::Value;

use crate::asking::execute;

pub(crate) fn builtin() -> Dataset {
    let origin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let loaded = load(&origin, &mut |_| ()).unwrap();
    let told = render(&loaded.diagnostics, &loaded.sources, Format::Plain);
    loaded.dataset.unwrap_or_else(|| panic!("{told}"))
}

/// Writes JSON with what fits on a line on one line.
pub(crate) fn lay_out(value: &Value, indent: usize, out: &mut String) {
    let short = value.to_string();
    if short.len() <= 170 {
        out.push_str(&short);
        return;
    }
    let pad = " ".repeat(indent + 2);
    match value {
        Value::Array(items) => {
            out.push('[');
            for item in items {
                let _ = write!(out, "\n{pad}");
                lay_out(item, indent + 2, out);
            }
            let _ = write!(out, "\n{}]", " ".repeat(indent));
        }
        Value::Object(fields) => {
            out.push('{');
            for (name, item) in fields {
                let _ = write!(out, "\n{pad}{name}: ");
                lay_out(item, indent + 2, out);
            }
            let _ = write!(out, "\n{}}}", " ".repeat(indent));
        }
        _ => out.push_str(&short),
    }
}

/// Asks a saved question in English, as on the first of February 2026.
pub(crate) fn answer(dataset: &Dataset, question: &Question) -> Value {
    let context = Context {
        today: "2026-02-01".parse().unwrap(),
        languages: vec![LangId(0)],
    };
    let request = question.request(Map::new());
    let response = execute(dataset, request, context);
    let answer: Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(
        response.kind,
        ResponseKind::Data,
        "{}: {answer}",
        question.id
    );
    answer["data"].clone()
}

#[test]
fn every_saved_question_has_its_reviewed_answer() {
    let dataset = builtin();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/questions");
    assert!(dataset.api.questions().iter().len() > 0);
    for question in dataset.api.questions() {
        let mut shown = format!("{}\n\n", question.title.exact(LangId(0)).unwrap());
        lay_out(&answer(&dataset, question), 0, &mut shown);
        insta::with_settings!({
            snapshot_path => &folder,
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, {
            insta::assert_snapshot!(&*question.id, shown);
        });
    }
}

#[test]
fn every_saved_question_is_asked_in_each_language_of_labels() {
    let dataset = builtin();
    let ontology = dataset.api.schema().ontology();
    for question in dataset.api.questions() {
        for (at, language) in ontology.languages.iter().enumerate() {
            if !language.names_only {
                let title = question.title.exact(LangId(u8::try_from(at).unwrap()));
                assert!(title.is_some(), "{} in {}", question.id, language.tag);
            }
        }
    }
}

#[test]
fn the_examples_of_the_documentation_are_answered() {
    let dataset = builtin();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/api.md");
    let text = std::fs::read_to_string(path).unwrap();
    let examples: Vec<&str> = text
        .split("```graphql\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert!(examples.len() > 5);
    for example in examples {
        let context = Context {
            today: "2026-02-01".parse().unwrap(),
            languages: Vec::new(),
        };
        let request = Request {
            query: example.to_owned(),
            ..Request::default()
        };
        let response = execute(&dataset, request, context);
        let told = String::from_utf8(response.body).unwrap();
        assert_eq!(response.kind, ResponseKind::Data, "{example}\n{told}");
    }
}
