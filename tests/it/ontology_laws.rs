//! What holds for any files: the loader never panics, points only into the files it was given, does
//! not care in which order they come, and what it accepts is a valid GraphQL schema.

use std::fmt::Write as _;

use apollo_compiler::Schema;
use govgraph::diagnostics::FileId;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::model::ValueKind;
use govgraph::ontology::Direction;
use govgraph::ontology::Field;
use govgraph::ontology::Loaded;
use govgraph::ontology::Ontology;
use govgraph::ontology::load;
use proptest::prelude::*;

use crate::ontology::DATASET;
use crate::ontology::WATERS;
use crate::ontology::describe;
use crate::ontology::repository;

/// Loads two files and checks what must hold whatever they say.
fn check(first: &str, second: &str) -> Loaded {
    let mut sources = SourceMap::default();
    let files = [
        sources.add("a.graphql", first),
        sources.add("b.graphql", second),
    ];
    let loaded = load(&sources, &files);
    for label in loaded.diagnostics.iter().flat_map(|found| &found.labels) {
        let span = label.span;
        let text = sources.text(span.file);
        assert!(files.contains(&span.file), "{label:?}");
        assert!(
            text.get(span.start as usize..span.end as usize).is_some(),
            "{label:?}"
        );
    }
    let plain = render(&loaded.diagnostics, &sources, Format::Plain);
    assert_eq!(
        plain.lines().count(),
        loaded.diagnostics.len() + 1,
        "{plain}"
    );
    render(
        &loaded.diagnostics,
        &sources,
        Format::Human { colour: true },
    );
    let reversed: Vec<FileId> = files.iter().rev().copied().collect();
    assert_eq!(load(&sources, &reversed).diagnostics, loaded.diagnostics);
    assert_eq!(loaded.ontology.is_none(), loaded.diagnostics.has_errors());
    if let Some(ontology) = &loaded.ontology {
        assert_valid(ontology);
    }
    loaded
}

/// What an author might leave out, repeat, or type at the wrong place.
#[derive(Clone, Debug)]
enum Slip {
    Delete(prop::sample::Index, usize),
    Repeat(prop::sample::Index, usize),
    Insert(prop::sample::Index, &'static str),
    Truncate(prop::sample::Index),
}

const WORDS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ":",
    "!",
    "@",
    "\"",
    "\"\"\"",
    "#",
    "&",
    "$x",
    "...",
    " ",
    "\n",
    "\u{feff}",
    "æ",
    "null",
    "true",
    "5",
    "1.5e3",
    "type",
    "interface",
    "enum",
    "extend",
    "union U = Lake",
    "implements Lake",
    "Entity",
    "Lake",
    "@entity",
    "@qualifiers",
    "@families",
    "@relation",
    "@path(via: \"x/y\")",
    "@search",
    "symmetric: true",
    "en: \"x\"",
    "\\u00e6",
    "\\",
    "Lake: Lake",
    "Family",
    "flowsInto",
];

fn slip() -> impl Strategy<Value = Slip> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        (at(), 0usize..60).prop_map(|(at, length)| Slip::Delete(at, length)),
        (at(), 0usize..200).prop_map(|(at, length)| Slip::Repeat(at, length)),
        (at(), prop::sample::select(WORDS)).prop_map(|(at, word)| Slip::Insert(at, word)),
        at().prop_map(Slip::Truncate),
    ]
}

fn slipped(text: &str, slips: &[Slip]) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for slip in slips {
        let end = letters.len();
        match slip {
            Slip::Delete(at, length) => {
                let at = at.index(end + 1);
                letters.drain(at..(at + length).min(end));
            }
            Slip::Repeat(at, length) => {
                let at = at.index(end + 1);
                let part = letters[at..(at + length).min(end)].to_vec();
                letters.splice(at..at, part);
            }
            Slip::Insert(at, word) => {
                let at = at.index(end + 1);
                letters.splice(at..at, word.chars());
            }
            Slip::Truncate(at) => letters.truncate(at.index(end + 1)),
        }
    }
    letters.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_read_or_refused(text in "([ -~]|\\PC|\n){0,200}", other in "(type|enum|[A-Za-z@:!{}\\[\\]()\" \n]){0,80}") {
        check(&text, &other);
    }

    #[test]
    fn any_slip_in_a_right_file_is_survived(
        first in proptest::collection::vec(slip(), 0..3),
        second in proptest::collection::vec(slip(), 0..4),
    ) {
        check(&slipped(DATASET, &first), &slipped(WATERS, &second));
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_and_names_of_files_do_not_matter(order in Just(repository()).prop_shuffle()) {
        let load_all = |texts: &[String], name: fn(usize) -> String| {
            let mut sources = SourceMap::default();
            let named = texts.iter().enumerate();
            let files: Vec<FileId> = named.map(|(at, text)| sources.add(name(at), text)).collect();
            load(&sources, &files).ontology.map(|ontology| describe(&ontology))
        };
        let there = load_all(&repository(), |at| format!("{at:03}"));
        prop_assert!(there.is_some());
        prop_assert_eq!(load_all(&order, |at| format!("{:03}", 500 - at)), there);
    }
}

#[test]
fn a_text_that_goes_deep_is_refused() {
    let deep = format!(
        "type A @x(y: {}1{}) {{ a: {}B }}",
        "[".repeat(20_000),
        "]".repeat(20_000),
        "[".repeat(20_000)
    );
    let loaded = check(&deep, DATASET);
    assert!(loaded.ontology.is_none());
}

#[test]
fn what_is_accepted_is_a_valid_schema() {
    assert!(check(DATASET, WATERS).ontology.is_some());
    assert!(
        check(&repository().concat(), "# Nothing.\nextend schema")
            .ontology
            .is_none()
    );
    assert!(
        check(&repository().concat(), "extend interface Entity")
            .ontology
            .is_none()
    );
}

/// Writes an ontology out as plain GraphQL, every field spelt out, and has it validated.
fn assert_valid(ontology: &Ontology) {
    let mut sdl = "type Query { any: [Entity!] }\n".to_owned();
    for scalar in ["Text", "Decimal", "Date", "PartialDate", "Url"] {
        let _ = writeln!(sdl, "scalar {scalar}");
    }
    for item in &ontology.enums {
        let values: Vec<&str> = item.values.iter().map(|value| &*value.name).collect();
        let _ = writeln!(sdl, "enum {} {{ {} }}", item.name, values.join(" "));
    }
    for item in &ontology.types {
        let kind = if item.is_interface {
            "interface"
        } else {
            "type"
        };
        let _ = write!(sdl, "{kind} {}", item.name);
        for (at, above) in item.implements.iter().enumerate() {
            let before = if at == 0 { " implements" } else { " &" };
            let _ = write!(sdl, "{before} {}", ontology[*above].name);
        }
        sdl.push_str(" {\n");
        for (name, field) in &item.fields {
            let _ = writeln!(sdl, "  {name}: {}", type_of(ontology, *field));
        }
        sdl.push_str("}\n");
    }
    if let Err(errors) = Schema::parse_and_validate(sdl, "accepted.graphql") {
        panic!("{errors}");
    }
}

fn type_of(ontology: &Ontology, field: Field) -> String {
    match field {
        Field::Property(id) => match &ontology[id].kind {
            ValueKind::Enum(name) => name.to_string(),
            kind => format!("{kind:?}"),
        },
        Field::Relation(id, Direction::Forward) => ontology[ontology[id].range].name.to_string(),
        Field::Relation(id, Direction::Inverse) => ontology[ontology[id].domain].name.to_string(),
        Field::Derived(id) => ontology[ontology[id].range].name.to_string(),
    }
}
