//! Helps the tests of figures: an invented country with two cubes, and cubes from text.

use std::sync::Arc;

use crate::diagnostics::Format;
use crate::diagnostics::SourceMap;
use crate::diagnostics::render;
use crate::facts;
use crate::graph::Graph;
use crate::graph::testing;

const SCHEMA: &str = r#"
extend schema @ontology(
  title: {en: "Ruritania", nb: "Ruritania"}
  languages: [{tag: "en", label: {en: "English", nb: "engelsk"}}, {tag: "nb", label: {en: "Norwegian", nb: "norsk"}}]
)
"A table of figures."
type Table implements Cube @entity(plural: "tables", label: {en: "table", nb: "tabell"})
"A report."
type Report implements Source @entity(plural: "reports", label: {en: "report", nb: "rapport"})
"A place, a body or whatever else."
type Thing implements Entity @entity(plural: "things", label: {en: "thing", nb: "ting"})
"#;

/// Units, sources and things that cubes speak of.
const FRAME: &str = r#"
[dataset]
title = { en = "Ruritania", nb = "Ruritania" }

[[report]]
id = "yearbook"
cite = "yearbook"
name = { en = "Yearbook" }
sections = [{ id = "moves", title = "Moves", lines = "10-40" }]

[[table]]
id = "moves"
cite = "yearbook#moves"
name = { en = "Moves by place", nb = "Flyttinger etter sted" }

[[table]]
id = "facts"
cite = "yearbook#moves"
name = { en = "Facts in short", nb = "Korte fakta" }

[[thing]]
id = "strelsau"
cite = "yearbook"
name = { en = "Strelsau", nb = "Strelsau" }

[[thing]]
id = "ruritania"
cite = "yearbook"
name = { en = "Ruritania", nb = "Ruritania" }

[[thing]]
id = "statistics"
cite = "yearbook"
name = { en = "Statistics Ruritania", nb = "Ruritanias statistikk" }

[[thing]]
id = "league"
cite = "yearbook"
name = { en = "League of Nations", nb = "Folkeforbundet" }

[[thing]]
id = "census-of-1990"
cite = "yearbook"
name = { en = "Census of 1990", nb = "Folketellingen i 1990" }

[[unit]]
id = "moves"
name = { en = "moves", nb = "flyttinger" }

[[unit]]
id = "persons"
name = { en = "persons", nb = "personer" }

[[unit]]
id = "per-cent"
name = { en = "per cent", nb = "prosent" }
"#;

/// Moves by place and year; regions that add up for those who come, not for those who leave; a
/// coast that lies in the whole but in no region known.
const MOVES: &str = r#"
[[cube]]
entity = "moves"
data = "moves.csv"
cite = "yearbook#moves"
publisher = "statistics"
symbols = { ":" = "confidential" }
measure = [
  { id = "in", name = { en = "Moves in", nb = "Innflytting" }, unit = "moves", kind = "flow" },
  { id = "out", name = { en = "Moves out", nb = "Utflytting" }, unit = "moves", kind = "flow" },
  { id = "net", name = { en = "Net moves", nb = "Nettoflytting" }, unit = "moves", kind = "flow" },
  { id = "people", name = { en = "People", nb = "Folk" }, unit = "persons", kind = "stock" },
  { id = "rate", name = { en = "Moves in, per cent", nb = "Innflytting, prosent" }, unit = "per-cent", kind = "rate", decimals = 1 },
]

[[cube.dimension]]
id = "place"
name = { en = "Place", nb = "Sted" }
kind = "place"
members = [
  { code = "all", name = { en = "The whole country", nb = "Hele landet" } },
  { code = "north", name = { en = "The north", nb = "Nord" } },
  { code = "south", name = { en = "The south", nb = "Sør" } },
  { code = "city", entity = "strelsau", within = "north" },
  { code = "coast", name = { en = "The coast", nb = "Kysten" }, within = "all" },
]
sum = [{ whole = "all", parts = ["north", "south"], measures = ["in", "people"] }]

[[cube.dimension]]
id = "year"
name = { en = "Year", nb = "År" }
kind = "time"

[[cube.identity]]
result = "net"
plus = ["in"]
minus = ["out"]

[[cube.known]]
where = { place = "all", year = "1991", measure = "net" }
note = { en = "Published so.", nb = "Slik publisert." }

[[cube.break]]
since = "1990-06"
until = "1991-02"
measures = ["people"]
event = "census-of-1990"
note = { en = "Counted anew.", nb = "Talt på nytt." }

[[cube.note]]
where = { place = "coast" }
text = { en = "Estimated.", nb = "Anslått." }
"#;

const MOVES_CSV: &str = "\
place,year,in,out,net,people,rate,line
all,1990,100,60,40,1000,10.0,11
all,1991,110,70,41,1100,10.0,12
all,1992,130,80,50,1200,10.8,13
north,1990,40,35,5,400,10.0,14
north,1991,50,30,20,500,10.0,15
north,1992,60,40,20,500,12.0,16
south,1990,60,45,15,600,10.0,17
south,1991,60,:,,600,10.0,18
south,1992,70,50,20,700,10.0,19
city,1990,30,10,20,300,10.0,20
city,1991,30,10,20,300,10.0,21
coast,1990,20,20,0,200,10.0,22
";

/// Figures of one thing after different publishers.
const FACTS: &str = r#"
[[cube]]
entity = "facts"
data = "facts.csv"
cite = "yearbook#moves"

[[cube.measure]]
id = "population"
name = { en = "Population", nb = "Folkemengde" }
unit = "persons"
kind = "stock"

[[cube.measure]]
id = "settlers"
name = { en = "Settlers", nb = "Nybyggere" }
unit = "persons"
kind = "stock"
differs = [{ from = "arrivals", because = { en = "Those who stayed, not those who came.", nb = "De som ble, ikke de som kom." } }]

[[cube.measure]]
id = "arrivals"
name = { en = "Arrivals", nb = "Ankomne" }
unit = "persons"
kind = "flow"

[[cube.dimension]]
id = "subject"
name = { en = "About", nb = "Om" }
entities = true

[[cube.dimension]]
id = "publisher"
name = { en = "According to", nb = "Ifølge" }
kind = "publisher"
entities = true
members = ["statistics", "league", { code = "nobody", entity = "", name = { en = "nobody", nb = "ingen" } }]
"#;

const FACTS_CSV: &str = "\
measure,subject,publisher,period,value
population,ruritania,statistics,1990,1000
population,ruritania,league,1990,1020
population,ruritania,nobody,,990
population,ruritania,league,1991,1100
population,strelsau,statistics,1990,300
population,strelsau,league,1990,300
settlers,ruritania,statistics,1990,20
arrivals,ruritania,league,1990,35
";

/// Builds the graph of the country with its two cubes, `moves` and `facts`.
pub(crate) fn moves() -> Graph {
    build(&[
        ("moves.toml", MOVES),
        ("moves.csv", MOVES_CSV),
        ("facts.toml", FACTS),
        ("facts.csv", FACTS_CSV),
    ])
}

/// Builds a graph of the frame and some files.
pub(crate) fn build(files: &[(&str, &str)]) -> Graph {
    let ontology = testing::ontology_of(SCHEMA);
    let mut sources = SourceMap::default();
    let mut ids = vec![sources.add("frame.toml", FRAME)];
    ids.extend(files.iter().map(|(path, text)| sources.add(*path, *text)));
    let loaded = facts::load(&sources, &ids, &ontology);
    let findings = render(&loaded.diagnostics, &sources, Format::Plain);
    Graph::build(Arc::clone(&ontology), loaded.facts.expect(&findings))
}
