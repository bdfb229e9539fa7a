//! Laws that hold of any seed: reading never panics, points only into its files, loses nothing, and
//! does not depend on the order of files and tables.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use proptest::prelude::*;

use govgraph::diagnostics::FileId;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::facts;
use govgraph::facts::FactBase;
use govgraph::facts::Loaded;
use govgraph::ontology;
use govgraph::ontology::Ontology;

static ONTOLOGY: LazyLock<Ontology> = LazyLock::new(|| {
    let mut sources = SourceMap::default();
    let text = include_str!("../cases/facts/ontology.graphql");
    let file = sources.add("ontology.graphql", text);
    ontology::load(&sources, &[file]).ontology.unwrap()
});

const FRAME: &str = include_str!("../cases/facts/frame.toml");

/// A seed with every form of statement.
const RICH: &str = r#"
[[directorate]]
id = "udi"
cite = ["overview#governance:13"]
since = "1988"
note = "in our own words"
name = { en = "Directorate of Immigration", nb = "Utlendingsdirektoratet" }
translated = { nb = "Direktoratet for innvandring" }
abbreviation = "UDI"
aliases = ["the directorate", { nb = "direktoratet", cite = "overview#health", because = "it is called so" }]
formerNames = { value = { en = "SUS", nb = "Statens utlendingskontor" }, until = "1988-01-01", origin = "register" }
staff = [{ value = 800, until = "2020" }, { value = 900, since = "2020", rank = "preferred" }]
budget = 12.50
founded = 1988-01-01
moved = "2022-23"
open = true
homepage = "https://www.example.org"
status = "FREE"
seat = "oslo"
subordinateTo = "ministry-of-justice"
implements = [
  { to = ["immigration-act", "nationality-act"], role = { nb = "klageinstans", en = "appeals" }, share = 0.5, standing = "FREE", during = "2024/2025", cite = "overview#governance:12-14 via immigration-act, oslo" },
  "immigration-act",
]

[[law]]
id = "nationality-act"
cite = "overview#health"
name = "Nationality Act"
number = "2005-51"
appliesIn = ["oslo", { to = "bergen", limit = "the harbour" }]
replaces = "immigration-act"

[[place]]
id = "bergen"
cite = "overview"
name.en = "Bergen"
name.nb = "Bergen by"

[[about]]
id = "udi"
cite = "overview"
since = "1987"
because = "it is mentioned then"
worksWith = "ministry-of-justice"
implements = { to = "immigration-act", since = "2010" }
"#;

fn load(files: &[(String, String)]) -> (SourceMap, Loaded) {
    let mut sources = SourceMap::default();
    let ids: Vec<FileId> = files
        .iter()
        .map(|(path, text)| sources.add(path.as_str(), text.as_str()))
        .collect();
    let loaded = facts::load(&sources, &ids, &ONTOLOGY);
    (sources, loaded)
}

/// Loads a text beside the frame and checks that every finding points into its file and is told in
/// one line.
fn load_safely(text: &str) -> Result<(), TestCaseError> {
    let files = [
        ("frame.toml".to_owned(), FRAME.to_owned()),
        ("seed.toml".to_owned(), text.to_owned()),
    ];
    let (sources, loaded) = load(&files);
    for finding in &loaded.diagnostics {
        for label in &finding.labels {
            let text = sources.text(label.span.file);
            let range = label.span.start as usize..label.span.end as usize;
            prop_assert!(text.get(range).is_some(), "{finding:?}");
        }
    }
    let lines = render(&loaded.diagnostics, &sources, Format::Plain);
    prop_assert_eq!(lines.lines().count(), loaded.diagnostics.len() + 1);
    let broken = loaded.facts.is_none();
    prop_assert_eq!(broken, loaded.diagnostics.has_errors());
    Ok(())
}

/// Cuts a seed into its tables.
fn tables(text: &str) -> Vec<String> {
    let mut tables: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') || tables.is_empty() {
            tables.push(String::new());
        }
        let table = tables.last_mut().unwrap();
        table.push_str(line);
        table.push('\n');
    }
    tables
}

/// Everything that facts say, without places.
fn told(facts: &FactBase) -> String {
    let mut told = format!("{:?}\n", facts.dataset);
    for entity in &facts.entities {
        let _ = writeln!(told, "{} {:?}", entity.id, entity.kind);
    }
    for statement in &facts.statements {
        let _ = writeln!(
            told,
            "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
            statement.id,
            statement.subject,
            statement.claim,
            statement.qualifiers,
            statement.validity,
            statement.citations,
            statement.basis,
            statement.origin,
            statement.rank,
            statement.note,
        );
    }
    let _ = writeln!(told, "{:?}", facts.sections);
    told
}

/// Pieces of seed text, right and wrong.
fn tokens() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "[[directorate]]\n",
        "[[about]]\n",
        "[dataset]\n",
        "[[law]]",
        "[",
        "]",
        "{",
        "}",
        ",",
        "=",
        "\n",
        "id",
        "cite",
        "name",
        "implements",
        "staff",
        "budget",
        "since",
        "until",
        "during",
        "to",
        "value",
        "sections",
        "translated",
        "note",
        "\"udi\"",
        "\"overview#governance:12\"",
        "\"2024-02\"",
        "\"\"",
        "\"overview via \"",
        "12",
        "1.5",
        "2024-02-15",
        "true",
        "\"",
        "'",
        "\"\"\"",
        "\\u12",
        "# c",
        "ø",
        "\u{0}",
        " = \"immigration-act\"\n",
        "id = \"a\"\n",
        "cite = \"overview\"\n",
        ".",
        "-",
        "\r\n",
        "inf",
        "0x",
    ]);
    prop::collection::vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

/// A change of a text: at which part of it, how much is taken out, and what is put in.
type Change = (f64, usize, String);

fn changed(text: &str, changes: &[Change]) -> String {
    let mut text = text.to_owned();
    for (place, length, insert) in changes {
        #[allow(
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place within a short text"
        )]
        let mut start = (place * text.len() as f64) as usize;
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + length).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        text.replace_range(start..end, insert);
    }
    text
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let insert = prop_oneof![
        Just(String::new()),
        "[ -~]{0,6}",
        "\\PC{0,3}",
        tokens().prop_map(|text| text.chars().take(40).collect()),
    ];
    prop::collection::vec((0.0..1.0, 0_usize..30, insert), 1..4)
}

#[test]
fn the_rich_seed_is_without_fault() {
    let files = [
        ("frame.toml".to_owned(), FRAME.to_owned()),
        ("rich.toml".to_owned(), RICH.to_owned()),
    ];
    let (sources, loaded) = load(&files);
    assert_eq!(
        render(&loaded.diagnostics, &sources, Format::Plain),
        "no findings\n"
    );
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,200}") {
        load_safely(&text)?;
    }

    #[test]
    fn any_pieces_of_seed_text_are_read_without_panic(text in tokens()) {
        load_safely(&text)?;
    }

    #[test]
    fn any_change_of_a_good_seed_is_read_without_panic(changes in changes()) {
        load_safely(&changed(RICH, &changes))?;
    }

    #[test]
    fn the_order_of_files_and_tables_does_not_matter(
        order in Just(tables(FRAME).into_iter().chain(tables(RICH)).collect::<Vec<_>>()).prop_shuffle(),
        places in prop::collection::vec(0_usize..4, 32),
        names in Just(vec!["a", "b", "c", "d"]).prop_shuffle(),
    ) {
        let whole = [("all.toml".to_owned(), format!("{FRAME}\n{RICH}"))];
        let expected = load(&whole).1.facts.unwrap();
        let mut files: BTreeMap<usize, String> = BTreeMap::new();
        for (table, place) in order.iter().zip(places.iter().cycle()) {
            files.entry(*place).or_default().push_str(table);
        }
        let files: Vec<(String, String)> = files
            .into_iter()
            .map(|(place, text)| (format!("{}.toml", names[place]), text))
            .collect();
        let (sources, loaded) = load(&files);
        let findings = render(&loaded.diagnostics, &sources, Format::Plain);
        let Some(found) = loaded.facts else {
            return Err(TestCaseError::fail(findings));
        };
        prop_assert_eq!(told(found.facts()), told(expected.facts()));
    }

    #[test]
    fn every_statement_that_is_written_is_read(
        bodies in prop::collection::vec(
            (0_usize..4, prop::collection::vec(1_usize..4, 0..3), any::<bool>(), 0_usize..3),
            1..6,
        ),
    ) {
        let mut seed = String::new();
        let mut expected = 0;
        for (at, (aliases, duties, translated, values)) in bodies.iter().enumerate() {
            let _ = writeln!(seed, "[[directorate]]\nid = \"body-{at}\"\ncite = \"overview\"");
            let _ = writeln!(seed, "name = {{ en = \"Body {at}\", nb = \"Organ {at}\" }}");
            expected += 3;
            let list: Vec<String> = (0..*aliases).map(|nth| format!("\"alias {nth}\"")).collect();
            let _ = writeln!(seed, "aliases = [{}]", list.join(", "));
            expected += aliases;
            let mut since = 1900;
            let mut list = Vec::new();
            for targets in duties {
                let laws = vec!["\"immigration-act\""; *targets].join(", ");
                since += 1;
                list.push(format!("{{ to = [{laws}], since = \"{since}\" }}"));
                expected += targets;
            }
            let _ = writeln!(seed, "implements = [{}]", list.join(", "));
            if *translated {
                let _ = writeln!(seed, "translated = {{ nb = \"Kropp {at}\" }}");
                expected += 1;
            }
            for nth in 0..*values {
                let _ = writeln!(seed, "[[about]]\nid = \"body-{at}\"\ncite = \"overview\"\nstaff = {{ value = {nth}, during = \"{}\" }}", 2000 + nth);
                expected += 1;
            }
        }
        let files = [("frame.toml".to_owned(), FRAME.to_owned()), ("seed.toml".to_owned(), seed)];
        let (sources, loaded) = load(&files);
        let findings = render(&loaded.diagnostics, &sources, Format::Plain);
        let Some(found) = loaded.facts else {
            return Err(TestCaseError::fail(findings));
        };
        let about_bodies = |id: &str| id.starts_with("body-");
        let statements = &found.facts().statements;
        let count = statements.iter().filter(|statement| about_bodies(&statement.id)).count();
        prop_assert_eq!(count, expected);
        let mut ids: Vec<&str> = statements.iter().map(|statement| &*statement.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), statements.len());
    }
}
