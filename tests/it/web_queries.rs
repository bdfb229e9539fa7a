//! What the explorer asks is what the API answers, for every data set.
//!
//! Nothing here needs Node. That the types of the queries are generated anew is for `./check web`.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Schema;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;

fn explorer() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("web/explorer/src")
}

/// Puts the texts of all queries and fragments below a folder into one document.
fn queries(folder: &Path, out: &mut String) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            queries(&path, out);
        } else if path.extension().is_some_and(|name| name == "graphql") {
            out.push_str(&fs::read_to_string(path).unwrap());
            out.push('\n');
        }
    }
}

/// Fails if the explorer asks for something that the API of a data set does not have.
fn all_queries_are_valid(origin: &Origin) {
    let dataset = load(origin, &mut |_| ()).unwrap().dataset.unwrap();
    // The library does not know this directive of the specification by itself yet.
    let sdl = format!("{}\ndirective @oneOf on INPUT_OBJECT\n", dataset.api.sdl());
    let schema = Schema::parse_and_validate(sdl, "api.graphql").unwrap();
    let mut document = String::new();
    queries(&explorer(), &mut document);
    let parsed = ExecutableDocument::parse_and_validate(&schema, document, "explorer.graphql")
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(parsed.operations.len() >= 10);
}

#[test]
fn the_explorer_asks_what_the_api_of_the_built_in_data_set_answers() {
    all_queries_are_valid(&Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    });
}

#[test]
fn the_explorer_asks_what_the_api_of_another_data_set_answers() {
    let place = |name: &str| Place::Folder(Path::new("examples/ardovia").join(name));
    all_queries_are_valid(&Origin {
        schema: place("schema"),
        facts: place("seed"),
    });
}

/// The queries that are sent stand in the generated file, token by token.
#[test]
fn the_generated_queries_are_those_beside_the_pages() {
    let mut document = String::new();
    queries(&explorer(), &mut document);
    let generated = fs::read_to_string(explorer().join("api/generated.ts")).unwrap();
    let tokens = |text: &str| text.replace([' ', '\n', ','], "");
    let generated = tokens(&generated);
    let uncommented: Vec<&str> = document
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect();
    for definition in uncommented.join("\n").split("\n}\n") {
        assert!(
            generated.contains(&tokens(definition)),
            "web/explorer/src/api/generated.ts is older than a query: run `npm run generate` in \
             web/explorer/codegen\n{definition}"
        );
    }
}
