//! Small nets of made-up things, of any shape, and what walks over them may go through.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use proptest::prelude::*;

use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::graph::Graph;
use crate::graph::testing::build;
use crate::graph::testing::ontology_of;
use crate::ontology::FamilyId;
use crate::ontology::Ontology;
use crate::query::Avoid;
use crate::query::Through;
use crate::query::Way;

const SCHEMA: &str = r#"
extend schema @ontology(title: {en: "Nets"}, languages: [{tag: "en", label: {en: "English"}}])

enum Family @families {
  "What is done."
  WORK @label(text: {en: "work"})
  "What stands in a list."
  LISTING @label(text: {en: "lists"}) @weak
}

"A knot of the net."
interface Knot implements Entity @entity(plural: "knots", label: {en: "knot"}) {
  "Knots that it ties."
  ties: [Knot!] @relation(inverse: "tiedBy", inverseDescription: "Knots that tie it.", reads: {en: "ties"}, inverseReads: {en: "is tied by"}, family: "WORK")
  "Knots that it lists."
  lists: [Knot!] @relation(inverse: "listedBy", inverseDescription: "Knots that list it.", reads: {en: "lists"}, inverseReads: {en: "is listed by"}, family: "LISTING")
  "Knots beside it."
  beside: [Knot!] @relation(symmetric: true, reads: {en: "is beside"}, family: "WORK")
}
"A knot that holds fast."
type Fast implements Knot @entity(plural: "fastKnots", label: {en: "fast knot"})
"A knot that tells little."
type Loose implements Knot @entity(plural: "looseKnots", label: {en: "loose knot"}) @weak
"A book."
type Book implements Source @entity(plural: "books", label: {en: "book"})
"#;

thread_local! {
    static ONTOLOGY: Arc<Ontology> = ontology_of(SCHEMA);
}

const RELATIONS: [&str; 3] = ["ties", "lists", "beside"];

/// A net: its knots (loose, and until when they exist), and what ties them together.
#[derive(Clone, Debug)]
pub(super) struct Net {
    pub(super) knots: Vec<(bool, Option<&'static str>)>,
    links: Vec<Linked>,
}

#[derive(Clone, Debug)]
struct Linked {
    from: usize,
    to: usize,
    relation: usize,
    until: Option<&'static str>,
    inferred: bool,
    rank: Rank,
}

/// Ends that fall before, around and after the day `2024-02-10`.
fn an_end() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![
        6 => Just(None),
        1 => prop::sample::select(vec!["2023", "2024-02", "2025"]).prop_map(Some),
    ]
}

pub(super) fn a_net() -> impl Strategy<Value = Net> {
    a_net_of(2..10, 24)
}

/// A net of so many knots, and of less than so many links.
pub(super) fn a_net_of(knots: Range<usize>, most: usize) -> impl Strategy<Value = Net> {
    knots.prop_flat_map(move |knots| {
        let rank = prop_oneof![8 => Just(Rank::Normal), 1 => Just(Rank::Deprecated), 1 => Just(Rank::Preferred)];
        let link = (
            (0..knots, 0..knots, 0..RELATIONS.len()),
            an_end(),
            prop::bool::weighted(0.2),
            rank,
        );
        let link = link.prop_map(|((from, to, relation), until, inferred, rank)| Linked {
            from,
            to,
            relation,
            until,
            inferred,
            rank,
        });
        let knot = (prop::bool::weighted(0.3), an_end());
        (
            prop::collection::vec(knot, knots),
            prop::collection::vec(link, 0..most),
        )
            .prop_map(|(knots, mut links)| {
                links.retain(|link| link.from != link.to);
                // A symmetric relation is said once, and nothing is said twice.
                for link in &mut links {
                    if link.relation == 2 && link.from > link.to {
                        std::mem::swap(&mut link.from, &mut link.to);
                    }
                }
                links.sort_by_key(|link| (link.from, link.to, link.relation));
                links.dedup_by_key(|link| (link.from, link.to, link.relation));
                Net { knots, links }
            })
    })
}

impl Net {
    /// Builds the graph; knot `n` has the id `kn`.
    pub(super) fn graph(&self) -> Graph {
        let mut seed = String::from(
            "[dataset]\ntitle = { en = \"Net\" }\ndescription = { en = \"A net.\" }\nlicence = \"CC0\"\n\
             [[book]]\nid = \"book\"\nname = { en = \"Book\" }\ncite = [\"book\"]\n",
        );
        for (at, (loose, until)) in self.knots.iter().enumerate() {
            let kind = if *loose { "loose" } else { "fast" };
            let _ = writeln!(
                seed,
                "[[{kind}]]\nid = \"k{at}\"\nname = {{ en = \"K{at}\" }}\ncite = [\"book\"]"
            );
            if let Some(until) = until {
                let _ = writeln!(seed, "until = \"{until}\"");
            }
            for (relation, name) in RELATIONS.iter().enumerate() {
                let own = |link: &&Linked| link.from == at && link.relation == relation;
                let mut said = String::new();
                for link in self.links.iter().filter(own) {
                    let _ = write!(said, "{{ to = \"k{}\"", link.to);
                    if let Some(until) = link.until {
                        let _ = write!(said, ", until = \"{until}\"");
                    }
                    if link.inferred {
                        said.push_str(", because = \"so it seems\"");
                    }
                    match link.rank {
                        Rank::Preferred => said.push_str(", rank = \"preferred\""),
                        Rank::Normal => {}
                        Rank::Deprecated => said.push_str(", rank = \"deprecated\""),
                    }
                    said.push_str(" }, ");
                }
                if !said.is_empty() {
                    let _ = writeln!(seed, "{name} = [{said}]");
                }
            }
        }
        ONTOLOGY.with(|ontology| build(ontology, &[&seed]))
    }
}

/// Returns the knot of a number.
pub(super) fn knot(graph: &Graph, number: usize) -> EntityIx {
    graph.ix(&format!("k{number}"))
}

/// What may be gone through, in the words of the made-up nets.
#[derive(Clone, Debug)]
pub(super) struct Allowed {
    relations: Option<Vec<usize>>,
    family: Option<u16>,
    no_lists: bool,
    types: Option<Vec<&'static str>>,
    no_loose: bool,
    avoided: Option<usize>,
    way: Way,
}

pub(super) fn what_is_allowed() -> impl Strategy<Value = Allowed> {
    let relations = prop::option::weighted(0.3, prop::sample::subsequence(vec![0, 1, 2], 1..3));
    let types = prop::option::weighted(
        0.2,
        prop::sample::subsequence(vec!["Fast", "Loose", "Knot"], 1..2),
    );
    let way = prop_oneof![
        3 => Just(Way::Either),
        1 => Just(Way::Along),
        1 => Just(Way::Against),
    ];
    (
        relations,
        prop::option::weighted(0.1, 0u16..2),
        prop::bool::weighted(0.2),
        types,
        prop::bool::weighted(0.2),
        prop::option::weighted(0.3, 0usize..10),
        way,
    )
        .prop_map(
            |(relations, family, no_lists, types, no_loose, avoided, way)| Allowed {
                relations,
                family,
                no_lists,
                types,
                no_loose,
                avoided,
                way,
            },
        )
}

impl Allowed {
    pub(super) fn through(&self, graph: &Graph, net: &Net, ends: [EntityIx; 2]) -> Through {
        let relation = |at: &usize| graph.ontology().relation_named(RELATIONS[*at]).unwrap().0;
        let relations = self.relations.as_ref();
        let types = self.types.as_ref();
        let avoided = self.avoided.filter(|at| *at < net.knots.len());
        let avoided = avoided.map(|at| knot(graph, at));
        Through {
            relations: relations.map(|list| list.iter().map(relation).collect()),
            families: self.family.map(|family| vec![FamilyId(family)]),
            types: types.map(|list| list.iter().map(|name| graph.kind(name)).collect()),
            avoid: Avoid {
                relations: Vec::new(),
                families: self.no_lists.then_some(FamilyId(1)).into_iter().collect(),
                types: self
                    .no_loose
                    .then(|| graph.kind("Loose"))
                    .into_iter()
                    .collect(),
                entities: avoided
                    .filter(|at| !ends.contains(at))
                    .into_iter()
                    .collect(),
            },
            way: self.way,
        }
    }
}
