//! The generated API: its committed description, its size, its validity.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::validation::Valid;
use govgraph::api::Schema;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::ontology;

/// Makes the API schema of the ontology in a folder.
fn schema_of(folder: &str) -> Schema {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "graphql"))
        .filter(|path| path.file_name().is_some_and(|name| name != "api.graphql"))
        .collect();
    paths.sort();
    let mut sources = SourceMap::default();
    let ids: Vec<_> = paths
        .iter()
        .map(|path| {
            sources.add(
                path.display().to_string(),
                fs::read_to_string(path).unwrap(),
            )
        })
        .collect();
    let loaded = ontology::load(&sources, &ids);
    let told = render(&loaded.diagnostics, &sources, Format::Plain);
    let ontology = loaded.ontology.unwrap_or_else(|| panic!("{told}"));
    Schema::new(Arc::new(ontology))
        .unwrap_or_else(|found| panic!("{}", render(&found, &sources, Format::Plain)))
}

#[test]
fn the_committed_description_of_the_api_is_current() {
    let schema = schema_of("schema");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/api.graphql");
    if std::env::var("GOVGRAPH_BLESS").is_ok_and(|value| value == "1") {
        fs::write(&path, schema.sdl()).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == schema.sdl(),
        "schema/api.graphql is not what the ontology gives: run `GOVGRAPH_BLESS=1 cargo test the_committed_description` and review the difference"
    );
}

/// Reads a schema as others do, with the directive of which the reader does not know.
fn read(sdl: &str) -> Valid<apollo_compiler::Schema> {
    let text = format!("{sdl}\ndirective @oneOf on INPUT_OBJECT\n");
    apollo_compiler::Schema::parse_and_validate(text, "part.graphql")
        .unwrap_or_else(|found| panic!("{}", found.errors))
}

#[test]
fn the_part_of_the_schema_that_a_question_needs_is_a_schema_in_which_it_is_valid() {
    let schema = schema_of("schema");
    let mut asked = 0;
    for entry in fs::read_dir("schema/questions").unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let part = schema.sdl_for(&text).unwrap();
        assert!(part.len() * 5 < schema.sdl().len(), "{text}");
        let read = read(&part);
        ExecutableDocument::parse_and_validate(&read, text.as_str(), "question.graphql")
            .unwrap_or_else(|found| panic!("{}", found.errors));
        asked += 1;
    }
    assert!(asked > 50);
    // What one question asks of an interface, all types that it may be can answer.
    let part = schema
        .sdl_for("{ laws { implementedBy { name } } }")
        .unwrap();
    assert!(part.contains("type Directorate implements"), "{part}");
    assert!(!part.contains("amends"), "{part}");
}

/// Counts the types that a schema defines.
fn types(schema: &Schema) -> usize {
    let own = |line: &&str| {
        [
            "type ",
            "interface ",
            "union ",
            "enum ",
            "input ",
            "scalar ",
        ]
        .iter()
        .any(|word| line.starts_with(word))
    };
    schema.sdl().lines().filter(own).count()
}

#[test]
fn an_entity_type_costs_fewer_than_ten_types_of_the_api() {
    for folder in [
        "schema",
        "examples/ardovia/schema",
        "tests/fixtures/harbours/schema",
    ] {
        let schema = schema_of(folder);
        let entity_types = schema.ontology().types.len();
        // What every API has, however small the ontology.
        let fixed = 160;
        let (all, most) = (types(&schema), fixed + 9 * entity_types);
        assert!(
            all <= most,
            "{folder}: {all} types for {entity_types} entity types"
        );
    }
}

#[test]
fn every_part_of_the_api_is_described() {
    use govgraph::api::model::Shape;
    let schema = schema_of("schema");
    let mut bare = Vec::new();
    for (_, item) in schema.model().iter() {
        let mut look = |path: String, description: &str| {
            let sentence = description.ends_with(['.', '?']) || description.ends_with('`');
            if !sentence {
                bare.push(format!("{path}: {description:?}"));
            }
        };
        match &item.shape {
            Shape::Object(of) | Shape::Interface(of) => {
                for (name, field) in &of.fields {
                    let path = format!("{}.{name}", item.name);
                    look(path.clone(), &field.description);
                    for (argument, value) in &*field.arguments {
                        look(format!("{path}({argument})"), &value.description);
                    }
                }
            }
            Shape::Input(of) => {
                for (name, field) in &of.fields {
                    look(format!("{}.{name}", item.name), &field.value.description);
                }
            }
            Shape::Enum(_) | Shape::Union(_) | Shape::Scalar(_) => {}
        }
        if !matches!(&item.shape, Shape::Scalar(scalar) if scalar.built_in) {
            look(item.name.to_string(), &item.description);
        }
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
}
