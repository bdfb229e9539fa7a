//! A small invented country in which offices come and go, and sources disagree.

use std::sync::Arc;

use crate::graph::Graph;
use crate::graph::testing::build;
use crate::graph::testing::ontology_of;
use crate::ontology::Ontology;

const SCHEMA: &str = r#"
extend schema @ontology(
  title: {en: "Strelsau", nb: "Strelsau"}
  languages: [{tag: "en", label: {en: "English", nb: "engelsk"}}, {tag: "nb", label: {en: "Norwegian", nb: "norsk"}}]
)

enum Family @families {
  "What bodies must do."
  DUTY @label(text: {en: "duty", nb: "plikt"})
}

"What an event did."
enum EventKind {
  "It began."
  LAUNCHED @label(text: {en: "launched", nb: "innført"})
  "It was changed."
  AMENDED @label(text: {en: "amended", nb: "endret"})
}

"How a duty is carried out."
type Duty @qualifiers {
  "In what role."
  role: Text @label(text: {en: "role", nb: "rolle"})
}

"A town."
type Town implements Entity @entity(plural: "towns", label: {en: "town", nb: "by"})
"An office."
type Office implements Entity @entity(plural: "offices", label: {en: "office", nb: "kontor"}) {
  "How many people work there."
  staff: Int @label(text: {en: "staff", nb: "ansatte"})
  "What it costs in a year."
  cost: Decimal @label(text: {en: "cost", nb: "kostnad"})
  "When it was founded."
  founded: PartialDate @label(text: {en: "founded", nb: "grunnlagt"})
  "Where it sits."
  seat: Town @relation(inverse: "offices", inverseDescription: "Offices that sit there.", reads: {en: "sits in", nb: "ligger i"}, inverseReads: {en: "is the seat of", nb: "er sete for"}, family: "DUTY")
  "Its head."
  headedBy: Person @relation(inverse: "heads", inverseDescription: "What the person heads.", reads: {en: "is headed by", nb: "ledes av"}, inverseReads: {en: "heads", nb: "leder"}, family: "DUTY", inverseSingle: true)
  "What it must pay."
  pays: [Benefit!] @relation(inverse: "paidBy", inverseDescription: "Who pays it.", reads: {en: "pays", nb: "betaler"}, inverseReads: {en: "is paid by", nb: "betales av"}, family: "DUTY", qualifiers: "Duty", opposite: "refuses")
  "What it does not pay."
  refuses: [Benefit!] @relation(inverse: "refusedBy", inverseDescription: "Who does not pay it.", reads: {en: "does not pay", nb: "betaler ikke"}, inverseReads: {en: "is not paid by", nb: "betales ikke av"}, family: "DUTY", qualifiers: "Duty")
}
"A person."
type Person implements Entity @entity(plural: "persons", label: {en: "person", nb: "person"})
"A benefit."
type Benefit implements Entity @entity(plural: "benefits", label: {en: "benefit", nb: "ytelse"})
"Something that happened."
type Event implements Entity @entity(plural: "events", label: {en: "event", nb: "hendelse"}) @event(date: "date", changes: "changes", kind: "kind") {
  "When."
  date: PartialDate @label(text: {en: "date", nb: "dato"})
  "Of what kind."
  kind: EventKind @label(text: {en: "kind", nb: "slag"})
  "What it changed."
  changes: [Entity!] @relation(inverse: "changedIn", inverseDescription: "Events that changed it.", reads: {en: "changed", nb: "endret"}, inverseReads: {en: "was changed in", nb: "ble endret i"}, family: "DUTY")
}
"A report."
type Report implements Source @entity(plural: "reports", label: {en: "report", nb: "rapport"})
"#;

/// What stands before all facts of the country.
pub(super) const FRAME: &str = r#"
[dataset]
title = { en = "Strelsau" }
licence = "CC0"

[[report]]
id = "survey"
name = { en = "Survey" }
cite = ["survey"]

[[report]]
id = "yearbook"
name = { en = "Yearbook" }
cite = ["yearbook"]
"#;

const SEED: &str = r#"
[[town]]
id = "zenda"
name = { en = "Zenda" }
cite = ["survey"]

[[town]]
id = "hofbau"
name = { en = "Hofbau" }
cite = ["survey"]

[[person]]
id = "sapt"
name = { en = "Sapt" }
cite = ["survey"]

[[person]]
id = "tarlenheim"
name = { en = "Tarlenheim" }
cite = ["survey"]

[[benefit]]
id = "pension"
name = { en = "Pension" }
cite = ["survey"]

[[benefit]]
id = "grant"
name = { en = "Grant" }
cite = ["survey"]

[[office]]
id = "tax-office"
name = [{ value = { en = "Tax Office" }, since = "2020" }, { value = { en = "Toll Office" }, until = "2020" }]
cite = ["survey"]
since = "1990"
founded = "1989"
staff = [{ value = 55, until = "2026-01" }, { value = 60, since = "2026-01" }, { value = 57, during = "2025-06/2025-08", cite = ["yearbook"] }]
cost = [{ value = 100.5, during = "2024" }, { value = 90, during = "2024", cite = ["yearbook"], because = "taken from the accounts" }]
seat = [{ to = "zenda", until = "2015-03-01" }, { to = "hofbau", since = "2015-03-01" }]
headedBy = [{ to = "sapt", since = "2020" }]
pays = ["pension", { to = "grant", since = "2022", until = "2024-02" }]
refuses = [{ to = "pension", cite = ["yearbook"], during = "2023" }]

[[office]]
id = "border-office"
name = { en = "Border Office" }
cite = ["survey"]
until = "2024-02"
headedBy = [{ to = "sapt", cite = ["yearbook"], since = "2021", until = "2022" }]

[[event]]
id = "grant-launched"
name = { en = "The grant is introduced" }
cite = ["survey"]
date = [ "2022-03", { value = "2022-05", cite = ["yearbook"] } ]
kind = "LAUNCHED"
changes = ["grant", "tax-office"]

[[event]]
id = "pension-amended"
name = { en = "The pension is raised" }
cite = ["survey"]
date = "2024-11"
kind = "AMENDED"
changes = "pension"

[[event]]
id = "pension-amended-later"
name = { en = "The raise of the pension takes effect" }
cite = ["yearbook"]
date = "2025-01-01"
kind = "AMENDED"
changes = "pension"
"#;

pub(super) fn ontology() -> Arc<Ontology> {
    ontology_of(SCHEMA)
}

/// Builds the graph of the country.
pub(super) fn strelsau() -> Graph {
    build(&ontology(), &[FRAME, SEED])
}
