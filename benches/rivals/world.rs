//! The data and the questions.

#![allow(dead_code, reason = "each bench uses a part of it")]

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use govgraph::api::Api;
use govgraph::api::Context;
use govgraph::api::Executor;
use govgraph::api::Limits;
use govgraph::api::Questions;
use govgraph::api::Request;
use govgraph::api::Schema;
use govgraph::dataset::Dataset;
use govgraph::graph::Graph;
use govgraph::graph::Snapshot;
use govgraph::model::LangId;
use serde_json::Value;
use serde_json::json;
use tokio::runtime::Builder;
use tokio::runtime::Runtime;

use crate::governance;
use crate::governance::Size;
use crate::support::say;

/// The day for which everything is asked.
pub(crate) const TODAY: &str = "2026-02-01";

/// How many entities there are where nobody wants more.
pub(crate) const ENTITIES: usize = 2_000;

/// The data as another server gets them: lists, and what of each thing.
const EXPORT: [(&str, &str); 3] = [
    (
        "bodies",
        "implements(first: 1000) { id } delivers(first: 1000) { id }",
    ),
    (
        "rules",
        "number ... on Regulation { basedOn(first: 1000) { id } }",
    ),
    ("programmes", ""),
];

/// How many directorates are looked at before one is chosen, and pages of laws.
const LOOKED_AT: [usize; 2] = [200, 60];

/// What is served and what is asked.
pub(crate) struct World {
    /// What holds on the day, without what only govgraph has (sources, validity, languages).
    pub(crate) data: Value,
    /// The questions.
    pub(crate) questions: [String; 3],
    /// The law of the first question, and the directorate of the third.
    pub(crate) ids: [String; 2],
    /// The answers, without what is around them.
    pub(crate) answers: [Value; 3],
}

/// Makes the data set that is served.
pub(crate) fn dataset(executor: Executor, entities: usize) -> Dataset {
    let relations = entities * 3_378 / 1_000;
    let size = Size {
        entities,
        relations,
    };
    served(governance::graph(size, 7), executor)
}

/// Serves a graph.
pub(crate) fn served(graph: Graph, executor: Executor) -> Dataset {
    let schema = Schema::new(Arc::clone(graph.ontology())).unwrap();
    let questions = Questions::default();
    Dataset {
        api: Api::new(schema, questions).unwrap().executed_by(executor),
        snapshot: Arc::new(Snapshot::new(graph)),
    }
}

impl World {
    /// Makes the data, and chooses what is asked by the size of the answers.
    pub(crate) fn make(entities: usize) -> Self {
        // Everything at once costs more than the server would allow.
        let limits = Limits {
            cost: u64::MAX,
            answered: u64::MAX,
            ..Limits::default()
        };
        let dataset = dataset(Executor::Reference, entities);
        let dataset = Dataset {
            api: dataset.api.within(limits),
            ..dataset
        };
        let data = slim(&export(&dataset));
        let mut applied: HashMap<&str, usize> = HashMap::new();
        for pair in data["implements"].as_array().unwrap() {
            *applied.entry(pair[1].as_str().unwrap()).or_default() += 1;
        }
        let of = |list: &str, kind: &str| -> Vec<String> {
            let list = data[list].as_array().unwrap().iter();
            let own = list.filter(|item| item["type"] == kind);
            own.map(|item| item["id"].as_str().unwrap().to_owned())
                .collect()
        };
        let laws = of("rules", "Law");
        let applied = |id: &str| applied.get(id).copied().unwrap_or(0);
        let law = laws.iter().min_by_key(|id| applied(id).abs_diff(5));
        let law = law.unwrap();
        let first =
            format!("{{ law(id: \"{law}\") {{ id name number implementedBy {{ id name }} }} }}");
        let second = laws_of_size(&dataset);
        let hops = |id: &str| {
            format!(
                "{{ directorate(id: \"{id}\") {{ id name implements {{ id name implementedBy {{ id name delivers {{ id name deliveredBy {{ id name }} }} }} }} }} }}"
            )
        };
        let directorates = of("bodies", "Directorate");
        let directorate = directorates
            .iter()
            .take(LOOKED_AT[0])
            .min_by_key(|id| fields(&ask(&dataset, &hops(id))).abs_diff(900));
        let directorate = directorate.unwrap();
        let questions = [first, second, hops(directorate)];
        let answers = questions.each_ref().map(|question| ask(&dataset, question));
        Self {
            ids: [law.clone(), directorate.clone()],
            data,
            questions,
            answers,
        }
    }

    /// Writes the data, and the answers as the server gives them, for the processes that serve them.
    pub(crate) fn write(&self, folder: &Path) {
        fs::write(folder.join("data.json"), self.data.to_string()).unwrap();
        for (at, answer) in self.answers.iter().enumerate() {
            let body = json!({"data": answer}).to_string();
            fs::write(folder.join(format!("answer-{at}.json")), body).unwrap();
        }
    }

    /// Tells what is asked.
    pub(crate) fn tell(&self) {
        let count = |name: &str| self.data[name].as_array().unwrap().len();
        say(&format!(
            "\n{} things and {} ties that hold on {TODAY}\n",
            count("bodies") + count("rules") + count("programmes"),
            count("implements") + count("delivers") + count("basedOn"),
        ));
        for (at, (question, answer)) in self.questions.iter().zip(&self.answers).enumerate() {
            let (fields, bytes) = (fields(answer), json!({"data": answer}).to_string().len());
            say(&format!(
                "- Q{}, {fields} fields, {bytes} bytes: `{question}`",
                at + 1
            ));
        }
        say("");
    }
}

/// Returns a question for fifty laws whose answer is as large as that of the smallest graph.
fn laws_of_size(dataset: &Dataset) -> String {
    let question = |after: &str| {
        format!(
            "{{ laws(first: 50{after}) {{ id name implementedBy {{ id name }} basisOf {{ id name implementedBy {{ id name }} }} }} }}"
        )
    };
    let mut all = vec![question("")];
    let mut after = Value::Null;
    while all.len() < LOOKED_AT[1] {
        let page = format!("lawsConnection(first: 50, after: {after})");
        let mut page = ask(
            dataset,
            &format!("{{ page: {page} {{ pageInfo {{ hasNextPage endCursor }} }} }}"),
        );
        let info = page["page"]["pageInfo"].take();
        if info["hasNextPage"] != true {
            break;
        }
        after = info["endCursor"].clone();
        all.push(question(&format!(", after: {after}")));
    }
    let size = |question: &String| fields(&ask(dataset, question)).abs_diff(3_080);
    all.into_iter().min_by_key(size).unwrap()
}

/// Asks for everything, in pages.
fn export(dataset: &Dataset) -> Value {
    let lists = EXPORT.map(|(list, more)| {
        let (mut all, mut after) = (Vec::new(), Value::Null);
        loop {
            let page = ask(
                dataset,
                &format!(
                    "{{ page: {list}Connection(first: 1000, after: {after}) {{ nodes {{ type: __typename id name {more} }} pageInfo {{ hasNextPage endCursor }} }} }}"
                ),
            );
            let mut page = page["page"].clone();
            if let Value::Array(nodes) = page["nodes"].take() {
                all.extend(nodes);
            }
            if page["pageInfo"]["hasNextPage"] != true {
                return (list.to_owned(), Value::Array(all));
            }
            after = page["pageInfo"]["endCursor"].take();
        }
    });
    Value::Object(lists.into_iter().collect())
}

/// Asks a question and returns the data.
fn ask(dataset: &Dataset, query: &str) -> Value {
    let mut body: Value = serde_json::from_slice(&answer(dataset, query)).unwrap();
    assert!(body["errors"].is_null(), "{body}");
    body["data"].take()
}

/// Asks a question and returns the answer.
pub(crate) fn answer(dataset: &Dataset, query: &str) -> Vec<u8> {
    thread_local! {
        static RUNTIME: Runtime = Builder::new_current_thread().enable_time().build().unwrap();
    }
    let context = Context {
        today: TODAY.parse().unwrap(),
        languages: vec![LangId(0)],
    };
    let request = Request {
        query: query.to_owned(),
        ..Request::default()
    };
    let snapshot = Arc::clone(&dataset.snapshot);
    let asked = dataset.api.execute(snapshot, request, context);
    RUNTIME.with(|runtime| runtime.block_on(asked)).body
}

/// Takes lists of ids out of things, as pairs.
fn slim(data: &Value) -> Value {
    let pairs = |list: &str, field: &str| -> Value {
        let mut pairs = Vec::new();
        for thing in data[list].as_array().unwrap() {
            for other in thing[field].as_array().into_iter().flatten() {
                pairs.push(json!([thing["id"], other["id"]]));
            }
        }
        Value::Array(pairs)
    };
    let plain = |list: &str| -> Value {
        let plain = |thing: &Value| {
            let own = thing
                .as_object()
                .unwrap()
                .iter()
                .filter(|(_, value)| !value.is_array());
            own.map(|(name, value)| (name.clone(), value.clone()))
                .collect()
        };
        data[list]
            .as_array()
            .unwrap()
            .iter()
            .map(plain)
            .collect::<Vec<Value>>()
            .into()
    };
    json!({
        "bodies": plain("bodies"),
        "rules": plain("rules"),
        "programmes": plain("programmes"),
        "implements": pairs("bodies", "implements"),
        "delivers": pairs("bodies", "delivers"),
        "basedOn": pairs("rules", "basedOn"),
    })
}

/// Counts the fields of an answer.
pub(crate) fn fields(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(fields).sum(),
        Value::Object(map) => map.len() + map.values().map(fields).sum::<usize>(),
        _ => 0,
    }
}
