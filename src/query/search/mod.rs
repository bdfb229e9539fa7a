//! Search: what a few words mean, over all names and other words of entities, in all languages.
//!
//! All words are looked for, each as it is, as the beginning of a word, or by its stem; the last
//! one may always be a beginning, as people see answers while they type. A word that is nowhere is
//! looked for with a slip or two. Where nothing has all words, what has most of them is answered;
//! where nothing has, names are suggested. The index is in `graph::text`.

mod found;
mod rank;
mod sieve;
mod snippet;
mod words;

pub use found::search;

use std::borrow::Cow;
use std::ops::Range;

use super::cursor::Keyed;
use super::page::Limits;
use super::page::Slice;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Naming;
use crate::graph::text::Part;
use crate::model::LangId;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// The longest text that is searched for, in characters.
pub const LONGEST: usize = 500;

/// How many answers a page of a search has.
const PAGE: Limits = Limits {
    default: 20,
    most: 100,
};

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The words.
    pub text: String,
    /// The languages wanted, the most wanted first: of two texts that fit equally well, that in the
    /// most wanted language is answered. All languages are searched.
    pub languages: Vec<LangId>,
    /// Only entities of one of these types and interfaces.
    pub types: Option<Vec<TypeId>>,
    /// So many.
    pub first: Option<i64>,
    /// After this cursor.
    pub after: Option<String>,
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The page of what fits, the best first.
    pub hits: Slice<Hit>,
    /// How much of what fits is of which type, whatever types were asked for; the most frequent
    /// first, then by name.
    pub types: Vec<(TypeId, usize)>,
    /// Where nothing was found: names that are near, the nearest first.
    pub suggestions: Vec<Naming>,
    /// Why nothing was found.
    pub nothing: Option<Nothing>,
}

/// Why a search found nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// There is no letter or digit in what was searched for.
    NoWords,
    /// Nothing has the words.
    NotFound,
    /// Only entities have them that do not exist on the day.
    NotOnDay,
    /// Only entities of other types have them.
    OtherTypes,
}

/// An entity that a search found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The entity.
    pub entity: EntityIx,
    /// How well it fits, in ten-thousandths: 10,000 if what was searched for is its name.
    pub score: u32,
    /// What of the entity fits best.
    pub part: Part,
    /// The language of the text that fits best.
    pub lang: Option<LangId>,
    /// The statement that gives the text, unless it belongs to the figures.
    pub statement: Option<StatementIx>,
    /// The text, or the part of it that fits if it is long.
    pub snippet: Box<str>,
    /// The parts of the snippet that fit, in UTF-16 code units, in their order.
    pub highlights: Vec<Range<usize>>,
    /// The words of the search that the entity does not have.
    pub missing: Vec<Box<str>>,
}

impl Hit {
    /// Returns the name of the field whose text fits best: of a property, or the part of a cube.
    pub fn field<'a>(&self, ontology: &'a Ontology) -> &'a str {
        match self.part {
            Part::Name(kind) => {
                let name = crate::graph::NAMING.iter().find(|(_, of)| *of == kind);
                name.map_or("name", |(name, _)| name)
            }
            Part::Property(id) => &ontology[id].name,
            Part::Measure => "measures",
            Part::Dimension => "dimensions",
            Part::Member => "members",
        }
    }
}

impl Keyed for Hit {
    fn key<'a>(&'a self, graph: &'a Graph) -> Cow<'a, str> {
        self.entity.key(graph)
    }
}
