//! The stems of words: `laws` and `law`, `direktoratet` and `direktorat` have one in common.
//!
//! Each language of an ontology that the Snowball project has an algorithm for is stemmed by it;
//! words of other languages are looked for as they are. Words are stemmed after they are folded,
//! and searched words likewise, so that `søknader` and `soknader` have the same stem.

use std::borrow::Cow;
use std::fmt;

use frostem::Algorithm;
use frostem::Stemmer;

use crate::model::LangId;
use crate::ontology::Ontology;

/// A way to stem words, by its place among those that the languages need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StemId(pub u8);

/// The ways to stem words that the languages of an ontology need.
#[derive(Default)]
pub struct Stems {
    /// The way for each language.
    of: Vec<Option<StemId>>,
    ways: Vec<Stemmer>,
}

/// Languages that write words that are made of others as one.
const JOINING: [Algorithm; 8] = [
    Algorithm::Danish,
    Algorithm::Dutch,
    Algorithm::Estonian,
    Algorithm::Finnish,
    Algorithm::German,
    Algorithm::Hungarian,
    Algorithm::Norwegian,
    Algorithm::Swedish,
];

/// Shorter words are their own stems.
const SHORTEST: usize = 3;

impl Stems {
    /// Finds the ways to stem the languages of an ontology.
    pub(super) fn new(ontology: &Ontology) -> Self {
        let mut stems = Self::default();
        for language in &ontology.languages {
            let way = algorithm(&language.tag).and_then(|algorithm| {
                let known = stems
                    .ways
                    .iter()
                    .position(|way| way.algorithm() == algorithm);
                let at = known.unwrap_or_else(|| {
                    stems.ways.push(Stemmer::new(algorithm));
                    stems.ways.len() - 1
                });
                u8::try_from(at).ok().map(StemId)
            });
            stems.of.push(way);
        }
        stems
    }

    /// Returns the way to stem the words of a language.
    pub fn of(&self, lang: Option<LangId>) -> Option<StemId> {
        self.of.get(usize::from(lang?.0)).copied().flatten()
    }

    /// Iterates over all ways.
    pub fn ways(&self) -> impl Iterator<Item = StemId> + use<> {
        (0..u8::try_from(self.ways.len()).unwrap_or(u8::MAX)).map(StemId)
    }

    /// Says whether the language writes words that are made of others as one: `utlendingsloven`.
    pub fn joins(&self, way: StemId) -> bool {
        let stemmer = self.ways.get(usize::from(way.0));
        stemmer.is_some_and(|stemmer| JOINING.contains(&stemmer.algorithm()))
    }

    /// Returns the stem of a folded word.
    pub fn stem<'a>(&self, way: StemId, word: &'a str) -> Cow<'a, str> {
        match self.ways.get(usize::from(way.0)) {
            Some(stemmer) if word.chars().count() > SHORTEST => stemmer.stem(word),
            _ => Cow::Borrowed(word),
        }
    }
}

impl fmt::Debug for Stems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.ways.iter().map(|way| way.algorithm().name());
        f.debug_list().entries(names).finish()
    }
}

/// Returns the algorithm for a language, by its BCP 47 tag.
fn algorithm(tag: &str) -> Option<Algorithm> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    let primary = primary.to_ascii_lowercase();
    let name = match &*primary {
        // Snowball has one algorithm for both written forms.
        "nb" | "nn" => "no",
        other => other,
    };
    // Only codes of languages: Snowball has historical algorithms with names of their own.
    let is_code = name.len() == 2 || name.len() == 3;
    is_code.then(|| Algorithm::from_name(name).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_way_where_one_is_known() {
        let name = |tag: &str| algorithm(tag).map(Algorithm::name);
        assert_eq!(name("en-GB"), Some("english"));
        assert_eq!(name("nb"), Some("norwegian"));
        assert_eq!(name("nn"), Some("norwegian"));
        assert_eq!(name("FI"), Some("finnish"));
        assert_eq!(name("se"), None);
        assert_eq!(name("porter"), None);
        assert_eq!(name(""), None);
    }
}
