//! Every executor gives the same answer, byte for byte: for all the questions that are written
//! anywhere in the project, and for documents made at random from the schema.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use govgraph::api::Context;
use govgraph::api::Executor;
use govgraph::api::Limits;
use govgraph::api::Request;
use govgraph::api::Response;
use govgraph::api::ResponseKind;
use govgraph::api::model::Composite;
use govgraph::api::model::Field;
use govgraph::api::model::Shape;
use govgraph::api::model::TypeIx;
use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;
use govgraph::model::LangId;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Map;
use serde_json::Value;

use crate::api_laws::HARBOURS;
use crate::api_laws::Maker;
use crate::asking::execute;

static COMPARED: LazyLock<Dataset> = LazyLock::new(|| reference(&fixture("harbours")));

fn fixture(name: &str) -> Origin {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let root = fixtures.join(name);
    Origin {
        schema: Place::Folder(root.join("schema")),
        facts: Place::Folder(root.join("seed")),
    }
}

/// Loads a data set that is answered by the reference executor.
fn reference(origin: &Origin) -> Dataset {
    let dataset = load(origin, &mut |_| ()).unwrap().dataset.unwrap();
    Dataset {
        api: dataset.api.executed_by(Executor::Reference),
        ..dataset
    }
}

fn ask(dataset: &Dataset, request: &Request) -> Response {
    let context = Context {
        today: "2026-01-01".parse().unwrap(),
        languages: vec![LangId(0)],
    };
    execute(dataset, request.clone(), context)
}

/// Asks both and returns what they agree on, or both answers.
fn agreed(one: &Dataset, other: &Dataset, request: &Request) -> Result<Response, (String, String)> {
    let (one, other) = (ask(one, request), ask(other, request));
    let text = |response: &Response| String::from_utf8_lossy(&response.body).into_owned();
    // What it takes may differ: the reference asks some merged fields twice.
    if (&one.body, one.kind) == (&other.body, other.kind) {
        Ok(one)
    } else {
        Err((text(&one), text(&other)))
    }
}

/// Says whether two answers are the same but for which failure is told of what is null: where several
/// fields fail below it, it is left open which are found, and the reference runs them side by side
/// (GraphQL September 2025, 6.4.4).
fn same_nulls(one: &str, other: &str) -> bool {
    let [one, other] =
        [one, other].map(|answer| serde_json::from_str::<Value>(answer).unwrap_or_default());
    let places = nulled(&one);
    !places.is_empty() && one["data"] == other["data"] && places == nulled(&other)
}

/// Lists the places that are null because of failures.
fn nulled(answer: &Value) -> BTreeSet<String> {
    let errors = answer["errors"].as_array().into_iter().flatten();
    let place = |error: &Value| {
        let (mut value, mut way) = (&answer["data"], String::new());
        for step in error["path"].as_array().into_iter().flatten() {
            value = match step {
                _ if value.is_null() => break,
                Value::String(key) => &value[key],
                step => &value[step.as_u64().unwrap() as usize],
            };
            way.push('/');
            way.push_str(&step.to_string());
        }
        way
    };
    errors.map(place).collect()
}

#[test]
fn answers_may_tell_other_failures_of_what_is_null_but_not_be_null_elsewhere() {
    let answer = |data: &str, path: &str| {
        let error = format!(r#"{{"message":"no","path":{path}}}"#);
        format!(r#"{{"errors":[{error}],"data":{data}}}"#)
    };
    let (whole, part) = ("null", r#"{"a":[{"b":null},{"b":1}]}"#);
    let first = answer(whole, r#"["a",0,"b"]"#);
    assert!(same_nulls(&first, &answer(whole, r#"["a",1,"c"]"#)));
    assert!(!same_nulls(&first, &answer(part, r#"["a",0,"b"]"#)));
    let deep = answer(part, r#"["a",0,"b","c"]"#);
    assert!(same_nulls(&deep, &answer(part, r#"["a",0,"b","d"]"#)));
    assert!(!same_nulls(&deep, &answer(part, r#"["a",1,"b","d"]"#)));
    assert!(!same_nulls(r#"{"data":{"a":1}}"#, r#"{"data":{"a":2}}"#));
}

#[test]
fn the_executors_agree_on_every_case() {
    let mut compared = 0;
    let ledgers = fixture("ledgers");
    let ledgers = (
        load(&ledgers, &mut |_| ()).unwrap().dataset.unwrap(),
        reference(&ledgers),
    );
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/api");
    for entry in fs::read_dir(cases).unwrap() {
        let folder = entry.unwrap().path();
        let query = fs::read_to_string(folder.join("query.graphql")).unwrap();
        let variables = fs::read_to_string(folder.join("variables.json"));
        let variables = variables.unwrap_or_else(|_| "{}".to_owned());
        let (planned, compared_with): (&Dataset, &Dataset) = if query.contains("# data: ledgers") {
            (&ledgers.0, &ledgers.1)
        } else {
            (&HARBOURS, &COMPARED)
        };
        let request = Request {
            query,
            variables: serde_json::from_str(&variables).unwrap(),
            ..Request::default()
        };
        let found = agreed(planned, compared_with, &request);
        assert!(found.is_ok(), "{}: {found:?}", folder.display());
        compared += 1;
    }
    assert!(compared > 30);
}

#[test]
fn the_executors_agree_on_every_saved_question() {
    let origin = || Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let planned = load(&origin(), &mut |_| ()).unwrap().dataset.unwrap();
    let compared = reference(&origin());
    for question in planned.api.questions() {
        let request = question.request(Map::new());
        let found = agreed(&planned, &compared, &request);
        assert!(found.is_ok(), "{}: {found:?}", question.id);
    }
}

/// Whoever may look at less is told so at the same places by both.
#[test]
fn the_executors_agree_on_where_too_much_is_asked() {
    let limited = |visited, executor| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/harbours");
        let origin = Origin {
            schema: Place::Folder(root.join("schema")),
            facts: Place::Folder(root.join("seed")),
        };
        let dataset = load(&origin, &mut |_| ()).unwrap().dataset.unwrap();
        let limits = Limits {
            visited,
            ..Limits::default()
        };
        Dataset {
            api: dataset.api.within(limits).executed_by(executor),
            ..dataset
        }
    };
    let query = "{ entities {\n  id\n  RELATIONS } }";
    let model = HARBOURS.api.schema().model();
    let Shape::Interface(entity) = &model[model.type_named("Entity").unwrap()].shape else {
        panic!("`Entity` is an interface");
    };
    let law = model.type_named("Law").unwrap();
    let Shape::Object(law) = &model[law].shape else {
        panic!("`Law` is an object type");
    };
    let lists = law.fields.iter().filter(|(name, field)| {
        let leads = matches!(
            model[field.ty.of].shape,
            Shape::Interface(_) | Shape::Object(_)
        );
        leads
            && field.arguments.contains_key("orderBy")
            && field.ty.list
            && !entity.fields.contains_key(*name)
    });
    let asked: Vec<String> = lists.map(|(name, _)| format!("{name} {{ id }}")).collect();
    assert!(!asked.is_empty());
    let relations = format!("... on Law {{ {} }}", asked.join("\n"));
    let request = Request {
        query: query.replace("RELATIONS", &relations),
        ..Request::default()
    };
    let mut refused = 0;
    for visited in 0..30 {
        let (one, other) = (
            limited(visited, Executor::Plan),
            limited(visited, Executor::Reference),
        );
        let found = agreed(&one, &other, &request);
        let response = found.unwrap_or_else(|found| panic!("{visited}: {found:?}"));
        let told = String::from_utf8(response.body).unwrap();
        refused += usize::from(told.contains("query/too-costly") && told.contains("locations"));
    }
    assert!(refused > 0);
}

/// Writes documents that fit the schema of the harbours.
struct Writer<'a> {
    maker: Maker<'a>,
    /// The next number, so that no two fields have the same response key unless that is meant.
    number: usize,
    variables: BTreeMap<String, (String, Value)>,
    fragments: Vec<String>,
}

impl Writer<'_> {
    fn document(mut self) -> Request {
        let model = self.maker.model;
        let mut body = String::new();
        self.selection(model.query, 0, &mut body);
        let mut query = "query".to_owned();
        let declared: Vec<String> = self
            .variables
            .iter()
            .map(|(name, (ty, _))| format!("${name}: {ty}"))
            .collect();
        if !declared.is_empty() {
            let _ = write!(query, " ({})", declared.join(", "));
        }
        let _ = write!(query, " {body}\n{}", self.fragments.join("\n"));
        let variables = self.variables.into_iter();
        Request {
            query,
            variables: variables.map(|(name, (_, value))| (name, value)).collect(),
            ..Request::default()
        }
    }

    fn selection(&mut self, of: TypeIx, depth: usize, out: &mut String) {
        let model = self.maker.model;
        out.push_str("{ ");
        let (fields, possible): (Option<&Composite>, &[TypeIx]) = match &model[of].shape {
            Shape::Object(composite) => (Some(composite), &[]),
            Shape::Interface(composite) => (Some(composite), &composite.possible),
            Shape::Union(members) => (None, members),
            _ => unreachable!("only types with fields are selected from"),
        };
        if fields.is_none() || self.maker.next().is_multiple_of(5) {
            out.push_str("__typename ");
        }
        if let Some(fields) = fields {
            let count = 1 + self.maker.next() % 4;
            for _ in 0..count {
                let at = self.maker.next() * 7 % fields.fields.len();
                let (name, field) = fields.fields.get_index(at).unwrap();
                self.field(name, field, depth, out);
            }
        }
        if !possible.is_empty() {
            for _ in 0..self.maker.next() % 3 {
                let on = possible[self.maker.next() % possible.len()];
                self.fragment(on, depth, out);
            }
        }
        // Nothing may be empty.
        out.push_str("__typename }");
    }

    fn fragment(&mut self, on: TypeIx, depth: usize, out: &mut String) {
        let name = &self.maker.model[on].name;
        let mut inner = String::new();
        self.selection(on, depth + 1, &mut inner);
        if self.maker.next().is_multiple_of(2) {
            let _ = write!(out, "... on {name}{} {inner} ", self.directive());
        } else {
            let number = self.fragments.len();
            self.fragments
                .push(format!("fragment F{number} on {name} {inner}"));
            let _ = write!(out, "...F{number}{} ", self.directive());
        }
    }

    fn directive(&mut self) -> String {
        let choice = self.maker.next();
        let kind = if choice.is_multiple_of(2) {
            "skip"
        } else {
            "include"
        };
        match choice % 16 {
            0 | 1 => format!(" @{kind}(if: {})", choice.is_multiple_of(32)),
            2 | 3 => {
                let name = format!("b{}", choice % 3);
                let value = Value::from(choice.is_multiple_of(3));
                let kept = self.variables.entry(name.clone());
                kept.or_insert(("Boolean!".to_owned(), value));
                format!(" @{kind}(if: ${name})")
            }
            _ => String::new(),
        }
    }

    fn field(&mut self, name: &str, field: &Field, depth: usize, out: &mut String) {
        let model = self.maker.model;
        let is_leaf = matches!(model[field.ty.of].shape, Shape::Enum(_) | Shape::Scalar(_));
        if !is_leaf && depth > 4 {
            return;
        }
        self.number += 1;
        let mut head = format!("f{}: {name}", self.number);
        let mut given = Vec::new();
        for (argument, known) in &*field.arguments {
            if !known.ty.required && !self.maker.next().is_multiple_of(3) {
                continue;
            }
            let value = self.argument(argument, known.ty.of, known.ty);
            given.push(format!("{argument}: {value}"));
        }
        if !given.is_empty() {
            let _ = write!(head, "({})", given.join(", "));
        }
        head.push_str(&self.directive());
        // The same key twice asks for both selections of the same thing.
        let twice = 1 + usize::from(self.maker.next().is_multiple_of(6));
        for _ in 0..twice {
            let _ = write!(out, "{head} ");
            if !is_leaf {
                self.selection(field.ty.of, depth + 1, out);
                out.push(' ');
            }
        }
    }

    fn argument(&mut self, name: &str, of: TypeIx, ty: govgraph::api::model::TypeRef) -> String {
        const IDS: [&str; 6] = [
            "north-harbour",
            "tonnage-law",
            "almanac",
            "harbour-office",
            "almanac.exists",
            "nothing",
        ];
        let model = self.maker.model;
        let is_id = |name: &str| matches!(name, "id" | "ids" | "from" | "to" | "of");
        let scalar = matches!(model[of].shape, Shape::Scalar(_));
        let value = if scalar && is_id(name) && name != "ids" && !ty.list {
            if &*model[of].name == "Date" {
                Value::from("2024-06-01")
            } else {
                Value::from(IDS[self.maker.next() % IDS.len()])
            }
        } else {
            self.maker.value(ty, 3)
        };
        if self.maker.next().is_multiple_of(2) {
            let variable = format!("v{}", self.variables.len());
            let mut written = model[of].name.to_string();
            if ty.list {
                written = format!("[{written}!]");
            }
            if ty.required {
                written.push('!');
            }
            self.variables.insert(variable.clone(), (written, value));
            return format!("${variable}");
        }
        self.literal(&value, of)
    }

    /// Writes a value as a literal: names of enumerations without quotes.
    fn literal(&self, value: &Value, of: TypeIx) -> String {
        let model = self.maker.model;
        match (value, &model[of].shape) {
            (Value::Array(items), _) => {
                let items: Vec<_> = items.iter().map(|item| self.literal(item, of)).collect();
                format!("[{}]", items.join(", "))
            }
            (Value::Object(fields), Shape::Input(input)) => {
                let fields: Vec<_> = fields
                    .iter()
                    .map(|(name, value)| {
                        let of = input.fields[&**name].value.ty.of;
                        format!("{name}: {}", self.literal(value, of))
                    })
                    .collect();
                format!("{{{}}}", fields.join(", "))
            }
            (Value::String(name), Shape::Enum(_)) => name.clone(),
            (value, _) => value.to_string(),
        }
    }
}

/// A tape of decisions that never ends in the same decision for ever.
pub(crate) fn request(tape: &[u8]) -> Request {
    let maker = Maker {
        model: HARBOURS.api.schema().model(),
        tape: tape.iter(),
    };
    let writer = Writer {
        maker,
        number: 0,
        variables: BTreeMap::new(),
        fragments: Vec::new(),
    };
    writer.document()
}

#[test]
fn the_executors_agree_on_documents_made_at_random() {
    let mut runner = TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let tapes = proptest::collection::vec(any::<u8>(), 0..300);
    let kinds = std::cell::RefCell::new(BTreeMap::<&str, usize>::new());
    let outcome = runner.run(&tapes, |tape| {
        let request = request(&tape);
        match agreed(&HARBOURS, &COMPARED, &request) {
            Ok(response) => {
                let kind = match response.kind {
                    ResponseKind::Data => "data",
                    ResponseKind::Partial => "partial",
                    ResponseKind::Refused(_) => "refused",
                };
                *kinds.borrow_mut().entry(kind).or_default() += 1;
                Ok(())
            }
            Err((planned, compared)) if same_nulls(&planned, &compared) => Ok(()),
            Err((planned, compared)) => {
                let Request {
                    query, variables, ..
                } = request;
                let variables = Value::Object(variables);
                Err(TestCaseError::fail(format!(
                    "{query}\n{variables}\nplan: {planned}\nreference: {compared}"
                )))
            }
        }
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    // Most documents must be answered, or nothing is compared.
    let kinds = kinds.into_inner();
    let counted = |kind| kinds.get(kind).copied().unwrap_or_default();
    assert!(counted("data") > 75, "{kinds:?}");
    assert!(counted("refused") < 150, "{kinds:?}");
}
