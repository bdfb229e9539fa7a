//! The ontology loader through its public door: what correct files mean.

use std::fmt::Write as _;

use govgraph::diagnostics::Format;
use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::render;
use govgraph::ontology::Direction;
use govgraph::ontology::Field;
use govgraph::ontology::Ontology;
use govgraph::ontology::load;

/// Returns the ontology in short, or what is wrong with it.
fn outline(files: &[(&str, &str)]) -> String {
    let mut sources = SourceMap::default();
    let ids: Vec<_> = files
        .iter()
        .map(|(path, text)| sources.add(*path, *text))
        .collect();
    let loaded = load(&sources, &ids);
    match loaded.ontology {
        Some(ontology) => describe(&ontology),
        None => render(&loaded.diagnostics, &sources, Format::Plain),
    }
}

pub(crate) fn describe(ontology: &Ontology) -> String {
    let mut out = String::new();
    for id in ontology.type_ids() {
        let item = &ontology[id];
        let kind = if item.is_interface {
            "interface"
        } else {
            "type"
        };
        let above: Vec<&str> = item
            .implements
            .iter()
            .map(|id| &*ontology[*id].name)
            .collect();
        let _ = writeln!(
            out,
            "{kind} {} ({}, {}, {}) is {above:?}",
            item.name, item.key, item.singular, item.plural
        );
        for (name, field) in &item.fields {
            let what = match field {
                Field::Property(id) => format!("{:?}", ontology[*id].kind),
                Field::Relation(id, Direction::Forward) => {
                    format!("-> {}", ontology[ontology[*id].range].name)
                }
                Field::Relation(id, Direction::Inverse) => {
                    format!("<- {}", ontology[ontology[*id].domain].name)
                }
                Field::Derived(id) => {
                    let steps = ontology[*id]
                        .path
                        .iter()
                        .map(|(id, direction)| match direction {
                            Direction::Forward => &*ontology[*id].name,
                            Direction::Inverse => &*ontology[*id].inverse,
                        });
                    steps.collect::<Vec<_>>().join(" then ")
                }
            };
            let _ = writeln!(out, "  {name}: {what}");
        }
    }
    out
}

/// The least that every ontology must have.
pub(crate) const DATASET: &str = r#"
    extend schema @ontology(
      title: {en: "Waterways", nn: "Vassvegar"}
      languages: [{tag: "en", label: {en: "English"}}, {tag: "nn", namesOnly: true, label: {en: "Nynorsk"}}]
    )
    "The families."
    enum Family @families {
      "What flows where."
      FLOW @label(text: {en: "flow"})
    }
    "A publication."
    type Publication implements Source @entity(plural: "publications", label: {en: "publication"})
"#;

pub(crate) const WATERS: &str = r#"
    "Something that water flows through."
    interface Water implements Entity @entity(plural: "waters", label: {en: "water"}) {
      "How deep it is, in metres."
      depth: Decimal
      "Where it flows to."
      flowsInto: [Water!] @relation(inverse: "fedBy", reads: {en: "flows into"}, inverseReads: {en: "is fed by"}, family: "FLOW", acyclic: true)
    }
    "A lake."
    type Lake implements Water @entity(plural: "lakes", label: {en: "lake"}) {
      "Seas at the end."
      seas: [Sea!] @path(via: "flowsInto/flowsInto", reads: {en: "ends in"})
    }
    "A sea."
    type Sea implements Water @entity(plural: "seas", label: {en: "sea"}) {
      "Seas beside it."
      touches: [Sea!] @relation(symmetric: true, reads: {en: "touches"}, family: "FLOW")
    }
    extend interface Entity {
      "Where it is described."
      describedIn: [Publication!] @relation(inverse: "describes", reads: {en: "is described in"}, inverseReads: {en: "describes"}, family: "FLOW")
    }
"#;

/// Returns the files of the ontology in `schema/`.
pub(crate) fn repository() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        path.extension().is_some_and(|end| end == "graphql") && !path.ends_with("api.graphql")
    });
    paths.sort();
    let read = |path| std::fs::read_to_string(path).unwrap();
    paths.into_iter().map(read).collect()
}

#[test]
fn the_ontology_of_this_repository_has_no_findings() {
    let mut sources = SourceMap::default();
    let files: Vec<_> = (0..)
        .zip(repository())
        .map(|(at, text): (usize, String)| sources.add(format!("{at}"), text))
        .collect();
    let loaded = load(&sources, &files);
    let report = render(&loaded.diagnostics, &sources, Format::Plain);
    assert_eq!(report, "no findings\n");
    assert!(loaded.ontology.is_some());
}

#[test]
fn fields_come_inherited_then_own_then_inverse() {
    insta::assert_snapshot!(outline(&[("dataset", DATASET), ("waters", WATERS)]));
}

#[test]
fn the_order_and_names_of_files_do_not_matter() {
    let there = outline(&[("a", DATASET), ("b", WATERS)]);
    assert_eq!(outline(&[("b", DATASET), ("a", WATERS)]), there);
    assert_eq!(outline(&[("x", &format!("{WATERS}{DATASET}"))]), there);
}

#[test]
fn what_is_weak_makes_others_weak() {
    let header = DATASET.replace(
        r#"@label(text: {en: "flow"})"#,
        r#"@label(text: {en: "flow"}) @weak "What is done." WORK @label(text: {en: "work"})"#,
    );
    let waters = WATERS.replace(r#"label: {en: "water"})"#, r#"label: {en: "water"}) @weak"#);
    let mills = r#"
        "A mill."
        type Mill implements Entity @entity(plural: "mills", label: {en: "mill"}) {
          "Mills that take turns with it."
          takesTurnsWith: [Mill!] @weak @relation(symmetric: true, reads: {en: "takes turns with"}, family: "WORK")
          "Mills that do the same work."
          equals: [Mill!] @relation(symmetric: true, reads: {en: "equals"}, family: "WORK")
        }
    "#;
    let mut sources = SourceMap::default();
    let ids = [
        sources.add("dataset.graphql", header),
        sources.add("waters.graphql", waters),
        sources.add("mills.graphql", mills),
    ];
    let loaded = load(&sources, &ids);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    let ontology = loaded.ontology.expect(&findings);
    let types = ontology.types.iter().filter(|item| item.weak);
    let types: Vec<&str> = types.map(|item| &*item.name).collect();
    // An interface, what implements it, and the sources, which the prelude marks.
    assert_eq!(types, ["Lake", "Publication", "Sea", "Source", "Water"]);
    let relations = ontology.relations.iter().filter(|item| item.weak);
    let relations: Vec<&str> = relations.map(|item| &*item.name).collect();
    assert_eq!(
        relations,
        ["describedIn", "flowsInto", "takesTurnsWith", "touches"]
    );
}
