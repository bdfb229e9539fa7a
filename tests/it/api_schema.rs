//! The generated API: its committed description, its size, its validity.

use std::fs;
use std::path::Path;
use std::sync::Arc;

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
