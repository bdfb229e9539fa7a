//! Helps the tests of `graph` and `query`: a small invented country, and graphs from text.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxBuildHasher;

use super::Graph;
use super::Tie;
use super::View;
use crate::diagnostics::Format;
use crate::diagnostics::SourceMap;
use crate::diagnostics::render;
use crate::facts;
use crate::facts::Checked;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::ontology;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

/// The ontology of the invented country.
pub(crate) const SCHEMA: &str = r#"
extend schema @ontology(
  title: {en: "Ruritania", nb: "Ruritania"}
  languages: [{tag: "en", label: {en: "English", nb: "engelsk"}}, {tag: "nb", label: {en: "Norwegian", nb: "norsk"}}, {tag: "se", label: {en: "Sami", nb: "samisk"}}]
)

enum Family @families {
  "What bodies must do."
  DUTY @label(text: {en: "duty", nb: "plikt"})
}

"The state that a law is in."
enum Status {
  "It applies."
  IN_FORCE @label(text: {en: "in force", nb: "i kraft"})
  "It no longer applies."
  REPEALED @label(text: {en: "repealed", nb: "opphevet"})
}

"How a body carries out a duty."
type Duty @qualifiers {
  "In what role."
  role: Text @label(text: {en: "role", nb: "rolle"})
  "With what part of its work, in per cent."
  share: Int @label(text: {en: "share", nb: "andel"})
}

"A body through which the state acts."
interface Body implements Entity @entity(plural: "bodies", label: {en: "body", nb: "organ"}) {
  "The body that it answers to."
  subordinateTo: [Body!] @relation(inverse: "subordinates", inverseDescription: "Bodies that answer to it.", reads: {en: "is subordinate to", nb: "er underlagt"}, inverseReads: {en: "is superior to", nb: "er overordnet"}, family: "DUTY", acyclic: true)
  "Laws that it carries into practice."
  implements: [Law!] @relation(inverse: "implementedBy", inverseDescription: "Bodies that carry it into practice.", reads: {en: "implements", nb: "iverksetter"}, inverseReads: {en: "is implemented by", nb: "iverksettes av"}, family: "DUTY", qualifiers: "Duty")
  "Bodies that it works together with."
  cooperatesWith: [Body!] @relation(symmetric: true, reads: {en: "co-operates with", nb: "samarbeider med"}, family: "DUTY")
  "Bodies that answer to the same body."
  siblings: [Body!] @path(via: "subordinateTo/subordinates", reads: {en: "stands beside", nb: "står ved siden av"})
}

"A ministry."
type Ministry implements Body @entity(plural: "ministries", label: {en: "ministry", nb: "departement"})
"A directorate."
type Directorate implements Body @entity(plural: "directorates", label: {en: "directorate", nb: "direktorat"}) {
  "How many people work there."
  staff: Int @label(text: {en: "staff", nb: "ansatte"})
}
"A law."
type Law implements Entity @entity(plural: "laws", label: {en: "law", nb: "lov"}) {
  "When it was adopted."
  adopted: PartialDate @label(text: {en: "adopted", nb: "vedtatt"})
  "The fee it sets."
  fee: Decimal @label(text: {en: "fee", nb: "gebyr"})
  "Its state."
  status: Status @label(text: {en: "status", nb: "status"})
  "Ministries above the bodies that implement it."
  ministries: [Ministry!] @path(via: "implementedBy/subordinateTo", reads: {en: "falls under", nb: "hører under"})
}
"A report."
type Report implements Source @entity(plural: "reports", label: {en: "report", nb: "rapport"})
"A book that a report cites."
type Book implements Entity @entity(plural: "books", label: {en: "book", nb: "bok"})
"#;

/// What the sources of the invented country say.
pub(crate) const SEED: &str = r#"
[dataset]
title = { en = "Ruritania", nb = "Ruritania" }
description = { en = "An invented country.", nb = "Et oppdiktet land." }
licence = "CC0"

[[report]]
id = "survey"
name = { en = "Survey of the state" }
cite = ["survey"]
sections = [ { id = "bodies", title = "Bodies", lines = "1-40" }, { id = "laws", title = "Laws", lines = "41-90" } ]

[[report]]
id = "yearbook"
name = { en = "Yearbook" }
cite = ["yearbook"]

[[book]]
id = "old-book"
name = { en = "Old book" }
cite = ["survey#bodies:3"]

[[ministry]]
id = "ministry-of-justice"
name = { en = "Ministry of Justice", nb = "Justisdepartementet" }
cite = ["survey#bodies:1"]

[[ministry]]
id = "ministry-of-labour"
name = { en = "Ministry of Labour", nb = "Arbeidsdepartementet" }
cite = ["survey#bodies:2"]
cooperatesWith = ["ministry-of-justice"]

[[directorate]]
id = "migration-office"
name = { en = "Migration Office", nb = "Utlendingskontoret i Tromsø", se = "Romssa doaimmahat" }
abbreviation = "MO"
aliases = ["Foreigners' Office"]
formerNames = ["Border Office"]
cite = ["survey#bodies:5"]
staff = [ { value = 900, cite = ["survey#bodies:6"], until = "2025" }, { value = 950, since = "2025", cite = ["yearbook"] }, { value = 940, since = "2025", cite = ["survey#bodies:6"], because = "counted from the table" } ]
subordinateTo = [ { to = "ministry-of-justice", cite = ["survey#bodies:5 via old-book"] } ]
implements = [
  { to = "entry-act", role = "decides on permits", share = 70, cite = ["survey#laws:41"] },
  { to = "entry-act", role = "keeps the register", cite = ["yearbook"] },
  { to = "asylum-act", since = "2024-03", cite = ["survey#laws:50-52"] },
]

[[directorate]]
id = "integration-office"
name = { en = "Integration Office", nb = "Integreringskontoret" }
cite = ["survey#bodies:8"]
staff = 120
subordinateTo = [ "ministry-of-labour", { to = "ministry-of-justice", until = "2020", cite = ["yearbook"] } ]
implements = [ { to = "integration-act", because = "it runs the programme", share = 30, cite = ["yearbook"] }, { to = "asylum-act", cite = ["survey#laws:51"] } ]
cooperatesWith = ["migration-office"]

[[directorate]]
id = "settlement-board"
name = { en = "Settlement Board" }
since = "2010"
until = "2024-02"
cite = ["survey#bodies:9"]
subordinateTo = "ministry-of-labour"
implements = "integration-act"

[[law]]
id = "entry-act"
name = { en = "Entry Act", nb = "Innreiseloven" }
cite = ["survey#laws:41"]
adopted = "2008-05-15"
fee = 1200.5
status = "IN_FORCE"

[[law]]
id = "asylum-act"
name = { en = "Asylum Act", nb = "Asylloven" }
cite = ["survey#laws:50"]
adopted = "2008"
fee = 0
status = "IN_FORCE"

[[law]]
id = "integration-act"
name = { en = "Integration Act", nb = "Integreringsloven" }
cite = ["survey#laws:60"]
adopted = "2020-11"

[[law]]
id = "settlement-act"
name = { en = "Act on the Settlement Board", nb = "Bosettingsloven" }
cite = ["survey#laws:70"]
until = "2024-02-15"
status = "REPEALED"
"#;

/// Reads the ontology of the invented country.
pub(crate) fn ontology() -> Arc<Ontology> {
    ontology_of(SCHEMA)
}

/// Reads an ontology, which must be without findings.
pub(crate) fn ontology_of(schema: &str) -> Arc<Ontology> {
    let mut sources = SourceMap::default();
    let file = sources.add("schema.graphql", schema);
    let loaded = ontology::load(&sources, &[file]);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    Arc::new(loaded.ontology.expect(&findings))
}

/// Builds the graph of seed files, which must be without errors.
pub(crate) fn build(ontology: &Arc<Ontology>, seed: &[&str]) -> Graph {
    Graph::build(Arc::clone(ontology), checked(ontology, seed))
}

/// Reads seed files, which must be without errors.
pub(crate) fn checked(ontology: &Arc<Ontology>, seed: &[&str]) -> Checked {
    let mut sources = SourceMap::default();
    let files: Vec<_> = (0..)
        .zip(seed)
        .map(|(at, text)| sources.add(format!("{at}.toml"), *text))
        .collect();
    let loaded = facts::load(&sources, &files, ontology);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    loaded.facts.expect(&findings)
}

/// Builds the graph of the invented country.
pub(crate) fn world() -> Graph {
    build(&ontology(), &[SEED])
}

/// Returns how many steps petgraph needs from one node of a net to another.
pub(crate) fn distance(edges: &[(u32, u32)], from: u32, to: u32) -> Option<usize> {
    let net = petgraph::graph::DiGraph::<(), ()>::from_edges(edges);
    let (from, to) = (from.into(), to.into());
    if net.node_weight(from).is_none() || net.node_weight(to).is_none() {
        return None;
    }
    let found = petgraph::algo::dijkstra(&net, from, Some(to), |_| 1);
    found.get(&to).copied()
}

/// Says whether petgraph comes back to a node of a net by following its edges.
pub(crate) fn is_cyclic(edges: &[(u32, u32)]) -> bool {
    let net = petgraph::graph::DiGraph::<(), ()>::from_edges(edges);
    petgraph::algo::is_cyclic_directed(&net)
}

/// Returns all paths of petgraph that visit no node twice and have at most so many steps.
pub(crate) fn simple_paths(
    edges: &[(u32, u32)],
    from: u32,
    to: u32,
    longest: usize,
) -> BTreeSet<Vec<u32>> {
    let net = petgraph::graph::DiGraph::<(), ()>::from_edges(edges);
    let (from, to) = (from.into(), to.into());
    if net.node_weight(from).is_none() || net.node_weight(to).is_none() {
        return BTreeSet::new();
    }
    let paths = petgraph::algo::all_simple_paths::<Vec<_>, _, FxBuildHasher>(
        &net,
        from,
        to,
        0,
        Some(longest - 1),
    );
    let numbers = |path: Vec<petgraph::graph::NodeIndex>| {
        let numbers = path.into_iter().map(|node| node.index() as u32);
        numbers.collect()
    };
    paths.map(numbers).collect()
}

/// Reads a day.
pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

impl Graph {
    /// Looks at the graph on a day.
    pub(crate) fn on(&self, text: &str) -> View<'_> {
        View::new(self, day(text))
    }

    /// Returns the entity of an id that there is.
    pub(crate) fn ix(&self, id: &str) -> EntityIx {
        self.by_id(id).expect(id)
    }

    /// Returns the type of a name that there is.
    pub(crate) fn kind(&self, name: &str) -> TypeId {
        self.ontology.type_named(name).expect(name)
    }

    /// Returns the field of a type.
    pub(crate) fn field(&self, path: &str) -> Field {
        let (of, name) = path.split_once('.').expect(path);
        self.ontology.field(self.kind(of), name).expect(path)
    }

    /// Returns the property of a type.
    pub(crate) fn property(&self, path: &str) -> PropertyId {
        match self.field(path) {
            Field::Property(property) => property,
            other => panic!("{path} is {other:?}"),
        }
    }

    /// Returns the relation of a type, and the direction.
    pub(crate) fn relation(&self, path: &str) -> (RelationId, Direction) {
        match self.field(path) {
            Field::Relation(relation, direction) => (relation, direction),
            other => panic!("{path} is {other:?}"),
        }
    }

    /// Names entities by their ids.
    pub(crate) fn ids(&self, entities: impl IntoIterator<Item = EntityIx>) -> Vec<&str> {
        let ids = entities.into_iter().map(|entity| self.id_of(entity));
        ids.collect()
    }

    /// Names statements by their ids.
    pub(crate) fn said(&self, statements: impl IntoIterator<Item = StatementIx>) -> Vec<String> {
        let ids = statements.into_iter().map(|at| self.statement_id(at));
        ids.collect()
    }

    /// Names links by the ids of their statements.
    pub(crate) fn linked(&self, links: impl IntoIterator<Item = Tie>) -> Vec<String> {
        self.said(links.into_iter().map(|link| link.statement))
    }
}
