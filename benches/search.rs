//! Promises about search, on made-up names: 10^4, 10^5 and 10^6 of them, half English and half
//! Norwegian, with words as uneven as in life.
//!
//! `cargo bench --bench search` measures how long making the index and searches of several sorts
//! take, and how many bytes a name. What was measured stands in `docs/performance.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a measurement stops at what it does not expect, and makes up its names"
)]

#[path = "support/dice.rs"]
mod dice;
mod support;

use std::sync::Arc;

use govgraph::diagnostics::SourceMap;
use govgraph::diagnostics::Span;
use govgraph::facts;
use govgraph::facts::Basis;
use govgraph::facts::Citation;
use govgraph::facts::Claim;
use govgraph::facts::Entity;
use govgraph::facts::EntityIx;
use govgraph::facts::FactBase;
use govgraph::facts::Origin;
use govgraph::facts::Rank;
use govgraph::facts::Statement;
use govgraph::graph::Graph;
use govgraph::graph::View;
use govgraph::graph::text::PassageIx;
use govgraph::model::LangId;
use govgraph::model::Validity;
use govgraph::model::Value;
use govgraph::ontology;
use govgraph::ontology::Field;
use govgraph::ontology::Ontology;
use govgraph::query;
use govgraph::query::Budget;
use govgraph::query::Search;

use dice::Dice;
use support::Times;
use support::each;
use support::head;
use support::row;
use support::say;

const SCHEMA: &str = r#"
extend schema @ontology(title: {en: "Names"}, languages: [{tag: "en", label: {en: "English"}}, {tag: "nb", label: {en: "Norwegian"}}])
"A body."
type Body implements Source @entity(plural: "bodies", label: {en: "body"})
"#;

/// A sort of searches: what it is called, and what is typed to find a name.
type Sort<'a> = (&'a str, &'a dyn Fn(&[&str]) -> String);

/// What words are made of; the Norwegian ones end as Norwegian words do.
const SYLLABLES: [&str; 48] = [
    "ar", "bei", "bo", "di", "dal", "en", "fis", "flyk", "for", "for", "gren", "hav", "in", "inn",
    "jus", "kon", "kom", "krin", "land", "lov", "mi", "mun", "nor", "op", "ord", "per", "plan",
    "pro", "re", "rett", "sam", "sen", "skat", "so", "stat", "sty", "søk", "til", "tra", "trygd",
    "ut", "vern", "vei", "vær", "øk", "åp", "æt", "ytt",
];
const ENDINGS: [[&str; 6]; 2] = [
    ["tion", "ment", "ing", "ity", "ate", "er"],
    ["sjon", "et", "else", "het", "ene", "loven"],
];
const LITTLE: [[&str; 4]; 2] = [["of", "and", "for", "the"], ["om", "og", "for", "i"]];

fn main() {
    for names in [10_000, 100_000, 1_000_000] {
        let facts = facts_with(names);
        let graph = Graph::build(Arc::clone(&facts.0), facts.1);
        measure(&graph, names);
    }
}

fn measure(graph: &Graph, names: usize) {
    head(&format!("{names} names"));
    row(
        "make the index",
        "",
        &Times::cold(1, |_| {
            graph.text_index();
        }),
    );
    let bytes = graph.text_index().bytes();
    let mut dice = Dice::new(7);
    let mut sample: Vec<Vec<&str>> = Vec::new();
    while sample.len() < 201 {
        let words = graph
            .text_index()
            .text(graph, PassageIx(dice.below(names) as u32))
            .split(' ');
        sample.push(words.collect());
    }
    let sorts: [Sort; 8] = [
        ("a whole name", &|name| name.join(" ")),
        ("two letters", &|name| start(name[0], 2)),
        ("four letters", &|name| start(name[0], 4)),
        ("a word and three letters", &|name| {
            format!("{} {}", name[0], start(name[name.len() - 1], 3))
        }),
        ("a frequent word and three letters", &|name| {
            format!("of {}", start(name[0], 3))
        }),
        ("a word with a slip", &|name| slip(name[0])),
        ("a name with a slip in each word", &|name| {
            let slips: Vec<String> = name.iter().map(|word| slip(word)).collect();
            slips.join(" ")
        }),
        ("what is nowhere", &|name| format!("xq{} wzk", name[0])),
    ];
    for (what, typed) in sorts {
        let asked = Times::of(sample.len() - 1, |number| {
            search(graph, &typed(&sample[number]))
        });
        row(what, "5 ms", &asked);
    }
    say(&format!("\n{} bytes a name", each(bytes, names)));
}

fn search(graph: &Graph, text: &str) -> usize {
    let view = View::new(graph, "2026-01-01".parse().unwrap());
    let asked = Search {
        text: text.to_owned(),
        ..Search::default()
    };
    let found = query::search(view, &asked, &mut Budget::unlimited());
    found.unwrap().hits.total.unwrap_or_default()
}

/// Returns the first letters of a word.
fn start(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// Returns a word with two letters in its middle swapped, if it is long enough for a slip.
fn slip(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let middle = letters.len() / 2;
    if letters.len() > 3 {
        letters.swap(middle - 1, middle);
    }
    letters.into_iter().collect()
}

/// Makes the ontology and so many names of half as many entities.
fn facts_with(names: usize) -> (Arc<Ontology>, facts::Checked) {
    let mut sources = SourceMap::default();
    let file = sources.add("names.graphql", SCHEMA);
    let ontology = Arc::new(ontology::load(&sources, &[file]).ontology.unwrap());
    let kind = ontology.type_named("Body").unwrap();
    let Some(Field::Property(property)) = ontology.field(kind, "name") else {
        unreachable!("every entity has a name");
    };
    let mut dice = Dice::new(1);
    let mut facts = FactBase::default();
    for at in 0..names / 2 {
        facts.entities.push(Entity {
            id: format!("body-{at:07}").parse().unwrap(),
            kind,
            span: Span::BUILT_IN,
        });
        let subject = EntityIx(at as u32);
        let mut say = |claim| {
            facts.statements.push(Statement {
                id: "".into(),
                subject,
                claim,
                qualifiers: Vec::new(),
                validity: Validity::ALWAYS,
                citations: vec![Citation {
                    source: subject,
                    section: None,
                    lines: None,
                    via: Vec::new(),
                }],
                basis: Basis::Stated,
                origin: Origin::Source,
                rank: Rank::Normal,
                note: None,
                span: Span::BUILT_IN,
            });
        };
        say(Claim::Exists);
        for lang in 0..2 {
            let text = name(&mut dice, usize::from(lang)).into();
            let lang = LangId(lang);
            say(Claim::Property(property, Value::Text { text, lang }));
        }
    }
    let facts = facts::made(facts, &ontology).unwrap();
    (ontology, facts)
}

/// Makes a name of three to five words, the second of them often a little one.
fn name(dice: &mut Dice, lang: usize) -> String {
    let mut words = vec![word(dice, lang)];
    if dice.below(3) > 0 {
        words.push(LITTLE[lang][dice.below(4)].to_owned());
    }
    for _ in 0..=dice.below(3) {
        words.push(word(dice, lang));
    }
    words.join(" ")
}

/// Makes a word: a few words are in a good part of all names, most in a few.
fn word(dice: &mut Dice, lang: usize) -> String {
    let part = dice.part();
    // As in texts: the second word is half as frequent as the first.
    let rank = (200_000f64.powf(part) - 1.0) as usize;
    let mut of = Dice::new(rank as u64 * 2 + lang as u64 + 1000);
    let syllables = 1 + of.below(3);
    let mut word = String::new();
    for _ in 0..syllables {
        word.push_str(SYLLABLES[of.below(SYLLABLES.len())]);
    }
    word.push_str(ENDINGS[lang][of.below(6)]);
    word
}
