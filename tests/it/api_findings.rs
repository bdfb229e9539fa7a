//! What is found about an ontology and about saved questions before the API is made.

use std::sync::Arc;

use govgraph::api::Questions;
use govgraph::api::Schema;
use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::ontology;
use govgraph::ontology::Ontology;

const ONTOLOGY: &str = r#"extend schema @ontology(
  title: {en: "Harbours"}
  languages: [{tag: "en", label: {en: "English", nb: "engelsk"}}, {tag: "nb", label: {en: "Norwegian", nb: "norsk"}}]
)
"A harbour."
type Harbour implements Entity @entity(plural: "harbours", label: {en: "harbour", nb: "havn"}) {
  "How deep it is."
  depth: Int @label(text: {en: "depth", nb: "dybde"})
}
"A ship."
type Ship implements Source @entity(plural: "ships", label: {en: "ship", nb: "skip"})
"#;

fn read() -> (SourceMap, Ontology) {
    let mut sources = SourceMap::default();
    let file = sources.add("schema/harbours.graphql", ONTOLOGY);
    let loaded = ontology::load(&sources, &[file]);
    let told = render(&loaded.diagnostics, &sources, Format::Plain);
    (sources, loaded.ontology.unwrap_or_else(|| panic!("{told}")))
}

/// Tells what is wrong with saved questions, or which there are.
fn questions(files: &[(&str, &str)]) -> String {
    let (mut sources, ontology) = read();
    let schema = Schema::new(Arc::new(ontology)).unwrap();
    let ids: Vec<_> = files
        .iter()
        .map(|(path, text)| sources.add(*path, *text))
        .collect();
    let loaded = Questions::load(&sources, &ids, &schema);
    let sound: Vec<&str> = loaded
        .questions
        .iter()
        .map(|question| &*question.id)
        .collect();
    let told = render(&loaded.diagnostics, &sources, Format::Plain);
    format!("sound: {sound:?}\n{told}")
}

/// Tells what is wrong with an ontology in which names were changed behind its loader's back, as
/// the loader itself refuses most of them.
fn clashes(change: impl Fn(&mut Ontology)) -> String {
    let (sources, mut ontology) = read();
    change(&mut ontology);
    match Schema::new(Arc::new(ontology)) {
        Ok(_) => "no clash".to_owned(),
        Err(found) => render(&found, &sources, Format::Plain),
    }
}

#[test]
fn a_sound_question_is_kept_with_its_words_and_variables() {
    let (mut sources, ontology) = read();
    let schema = Schema::new(Arc::new(ontology)).unwrap();
    let text = "# id: deep\n# title.en: Which harbours are\n#   deep enough?\n# title.nb: Hvilke havner er dype nok?\n# audience: sailor\n# variable.depth: 7\n\nquery Deep($depth: Int64!) {\n  harbours(where: {depth: {gte: $depth}}) { name }\n}\n";
    let file = sources.add("schema/questions/deep.graphql", text);
    let loaded = Questions::load(&sources, &[file], &schema);
    assert!(loaded.diagnostics.is_empty());
    let question = loaded.questions.get("deep").unwrap();
    let title = question.title.0[0].as_deref();
    assert_eq!(title, Some("Which harbours are deep enough?"));
    assert_eq!(question.audience.as_deref(), Some("sailor"));
    assert!(question.query.starts_with("query Deep"));
    let own = serde_json::from_str(r#"{"depth": 9}"#).unwrap();
    assert_eq!(question.request(own).variables["depth"], 9);
    assert_eq!(
        question.request(serde_json::Map::new()).variables["depth"],
        7
    );
}

#[test]
fn what_is_wrong_with_a_header_is_told_in_one_run() {
    insta::assert_snapshot!(questions(&[(
        "q/wrong.graphql",
        "# ident: a\n# title.de: Welche?\n# variable.x: harbour\n# a word\n{ harbours { name } }\n"
    )]));
}

#[test]
fn a_query_that_does_not_fit_is_told_where() {
    insta::assert_snapshot!(questions(&[
        (
            "q/a.graphql",
            "# id: a\n# title.en: A\n{\n  harbors { nam }\n}\n"
        ),
        (
            "q/b.graphql",
            "# id: b\n# title.en: B\nquery ($depth: Int64!) { harbours(where: {depth: {gt: $depth}}) { name } }\n"
        ),
        (
            "q/c.graphql",
            "# id: c\n# title.en: C\n{ harbours { name }\n"
        ),
        (
            "q/d.graphql",
            "# id: d\n# title.en: D\nquery A { harbours { name } } query B { ships { name } }\n"
        ),
        ("q/e.graphql", "# id: e\n# title.en: E\n"),
    ]));
}

#[test]
fn two_questions_do_not_share_an_id() {
    insta::assert_snapshot!(questions(&[
        (
            "q/a.graphql",
            "# id: a\n# title.en: A\n{ harbours { name } }\n"
        ),
        (
            "q/b.graphql",
            "# id: a\n# title.en: B\n{ ships { name } }\n"
        ),
    ]));
}

#[test]
fn a_name_that_the_api_needs_is_told_where_it_is_declared() {
    let fixed = clashes(|ontology| {
        let ship = ontology.type_named("Ship").unwrap();
        ontology.types[usize::from(ship.0)].name = "Validity".into();
    });
    let made = clashes(|ontology| {
        let ship = ontology.type_named("Ship").unwrap();
        ontology.types[usize::from(ship.0)].name = "HarbourWhere".into();
    });
    let field = clashes(|ontology| {
        let harbour = ontology.type_named("Harbour").unwrap();
        let fields = &mut ontology.types[usize::from(harbour.0)].fields;
        let depth = fields.shift_remove("depth").unwrap();
        fields.insert("evidence".into(), depth);
        for property in &mut ontology.properties {
            if &*property.name == "depth" {
                property.name = "evidence".into();
            }
        }
    });
    let root = clashes(|ontology| {
        let ship = ontology.type_named("Ship").unwrap();
        ontology.types[usize::from(ship.0)].plural = "harbours".into();
    });
    insta::assert_snapshot!([fixed, made, field, root].join("\n"));
}
