//! Searches of the built-in data: `tests/cases/search/*.txt`, one search a line, each with the
//! entity that must come first.
//!
//! A line is `searched text => id`; `=> -` means that nothing is found, `=> ... ?id` that nothing
//! is found and the id is suggested. Lines that begin with `#` set the language for those below:
//! `# lang: nb`.

use std::fs;
use std::path::Path;

use govgraph::dataset::Dataset;
use govgraph::dataset::Origin;
use govgraph::dataset::Place;
use govgraph::dataset::load;
use govgraph::facts::EntityIx;
use govgraph::graph::View;
use govgraph::graph::text::Part;
use govgraph::graph::text::PassageIx;
use govgraph::model::LangId;
use govgraph::query::Budget;
use govgraph::query::Found;
use govgraph::query::Search;
use govgraph::query::search;

fn builtin() -> Dataset {
    let origin = Origin {
        schema: Place::BuiltIn,
        facts: Place::BuiltIn,
    };
    let loaded = load(&origin, &mut |_| ()).unwrap();
    loaded.dataset.unwrap()
}

fn find(dataset: &Dataset, text: &str, lang: LangId, first: i64) -> Found {
    let view = View::new(dataset.snapshot.graph(), "2026-02-01".parse().unwrap());
    let asked = Search {
        text: text.to_owned(),
        languages: vec![lang],
        first: Some(first),
        ..Search::default()
    };
    // The usual limits of a request must be enough for any of these.
    search(view, &asked, &mut Budget::new(2_000_000)).unwrap()
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let dataset = builtin();
    let graph = dataset.snapshot.graph();
    let id = |entity: EntityIx| graph.id_of(entity);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/search");
    let mut wrong = Vec::new();
    let mut tried = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut lang = LangId::default();
        for line in fs::read_to_string(&path).unwrap().lines() {
            if let Some(tag) = line.strip_prefix("# lang:") {
                lang = graph.ontology().language(tag.trim()).unwrap();
            }
            let Some((text, wanted)) = line.split_once(" => ") else {
                assert!(line.is_empty() || line.starts_with('#'), "{line}");
                continue;
            };
            let (text, wanted) = (text.trim(), wanted.trim());
            tried += 1;
            let found = find(&dataset, text, lang, 5);
            let hits: Vec<&str> = found.hits.items.iter().map(|hit| id(hit.entity)).collect();
            let suggested = found.suggestions.first();
            let got = match (hits.first(), suggested) {
                (Some(first), _) => (*first).to_owned(),
                (None, Some(naming)) => format!("?{}", id(naming.entity)),
                (None, None) => "-".to_owned(),
            };
            if got != wanted {
                let file = path.file_name().unwrap().to_string_lossy();
                wrong.push(format!(
                    "{file}: `{text}` finds {got}, not {wanted}; {hits:?}"
                ));
            }
        }
    }
    assert!(tried > 80, "only {tried} searches were found");
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_name_of_the_built_in_data_is_found_by_its_beginnings() {
    let dataset = builtin();
    let graph = dataset.snapshot.graph();
    let index = graph.text_index();
    let mut names = 0;
    for (at, passage) in (0..).map(PassageIx).zip(index.passages()) {
        if !matches!(passage.part, Part::Name(_)) {
            continue;
        }
        names += 1;
        let text = index.text(graph, at);
        let letters = text.chars().count();
        // The whole, and one beginning of another length for each name.
        for length in [letters, (2 + names % letters.max(1)).min(letters)] {
            let beginning: String = text.chars().take(length).collect();
            let view = View::new(graph, "2026-02-01".parse().unwrap()).include_ended(true);
            let mut asked = Search {
                text: beginning.clone(),
                first: Some(100),
                ..Search::default()
            };
            let mut has = false;
            loop {
                let found = search(view, &asked, &mut Budget::unlimited()).unwrap();
                has |= found
                    .hits
                    .items
                    .iter()
                    .any(|hit| hit.entity == passage.entity);
                let last = found.hits.items.last();
                let (true, Some(last)) = (!has && found.hits.has_next, last) else {
                    break;
                };
                asked.after = Some(found.hits.cursor(graph, last));
            }
            assert!(has, "{text:?} is not found by {beginning:?}");
        }
    }
    assert!(names > 500, "only {names} names were found");
}

#[test]
fn the_name_that_a_reader_knows_is_shown_where_it_fits_too() {
    let dataset = builtin();
    let ontology = dataset.snapshot.graph().ontology();
    let shown = |tag: &str, text: &str| {
        let lang = ontology.language(tag).unwrap();
        let found = find(&dataset, text, lang, 1);
        found.hits.items[0].snippet.to_string()
    };
    // The stem of the English word is what was searched for, that of the Norwegian one is not.
    assert_eq!(shown("nb", "integr"), "Integreringsloven");
    assert_eq!(shown("en", "integr"), "Integration Act");
    // Only one language has the word.
    assert_eq!(shown("nb", "immigration act"), "Immigration Act");
}
