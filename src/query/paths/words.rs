//! The few words that join the steps of a path into a sentence, by language.
//!
//! What the relations are called is the ontology's; these words belong to no field of knowledge. A
//! language that is not here is told without words of its own: names are repeated instead of
//! referred back to, and dates are written in the manner of EDTF.

/// What one language needs.
#[derive(Debug)]
pub(super) struct Words {
    /// The tag of the language.
    tag: &'static str,
    /// The word by which a clause refers back to the name before it; none where that word depends
    /// on gender or moves the verb.
    pub(super) which: Option<&'static str>,
    /// The word that says no, where it stands before the verb after [`Words::which`] and behind it
    /// elsewhere.
    pub(super) not: Option<&'static str>,
    /// Before the date on which something began.
    pub(super) since: &'static str,
    /// Before the date on which something ended.
    pub(super) until: &'static str,
    /// That something holds only possibly.
    pub(super) possibly: &'static str,
    /// That something is inferred.
    pub(super) inferred: &'static str,
}

const WORDS: &[Words] = &[
    Words {
        tag: "en",
        which: Some("which"),
        not: None,
        since: "since",
        until: "until",
        possibly: "possibly",
        inferred: "inferred",
    },
    Words {
        tag: "nb",
        which: Some("som"),
        not: Some("ikke"),
        since: "fra",
        until: "til",
        possibly: "muligens",
        inferred: "utledet",
    },
    Words {
        tag: "nn",
        which: Some("som"),
        not: Some("ikkje"),
        since: "frå",
        until: "til",
        possibly: "kanskje",
        inferred: "utleidd",
    },
    Words {
        tag: "da",
        which: Some("som"),
        not: Some("ikke"),
        since: "fra",
        until: "til",
        possibly: "muligvis",
        inferred: "udledt",
    },
    Words {
        tag: "sv",
        which: Some("som"),
        not: Some("inte"),
        since: "från",
        until: "till",
        possibly: "möjligen",
        inferred: "härlett",
    },
    Words {
        tag: "de",
        which: None,
        not: None,
        since: "seit",
        until: "bis",
        possibly: "möglicherweise",
        inferred: "abgeleitet",
    },
    Words {
        tag: "fr",
        which: Some("qui"),
        not: None,
        since: "depuis",
        until: "jusqu’à",
        possibly: "peut-être",
        inferred: "déduit",
    },
];

/// Returns the words of a language, by its tag or the first part of it.
pub(super) fn words(tag: &str) -> Option<&'static Words> {
    let primary = tag.split('-').next().unwrap_or(tag);
    let is = |wanted: &str| {
        let mut all = WORDS.iter();
        all.find(|words| words.tag.eq_ignore_ascii_case(wanted))
    };
    is(tag).or_else(|| is(primary))
}

impl Words {
    /// Returns a phrase as it stands behind [`Words::which`].
    ///
    /// The languages of Scandinavia put `not` before the verb there: «deltar ikke i» becomes
    /// «ikke deltar i».
    pub(super) fn subordinate(&self, phrase: &str) -> String {
        let mut parts = phrase.splitn(3, ' ');
        let (verb, not, rest) = (parts.next(), parts.next(), parts.next());
        match (self.not, verb, not) {
            (Some(word), Some(verb), Some(not)) if word == not => {
                let rest = rest.map(|rest| format!(" {rest}")).unwrap_or_default();
                format!("{not} {verb}{rest}")
            }
            _ => phrase.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_falls_back_to_its_language() {
        assert_eq!(words("de-AT").map(|words| words.tag), Some("de"));
        assert_eq!(words("NB").map(|words| words.tag), Some("nb"));
        assert!(words("fi").is_none());
    }

    #[test]
    fn no_stands_before_the_verb_where_the_language_wants_it() {
        let nb = words("nb").unwrap();
        assert_eq!(nb.subordinate("deltar ikke i"), "ikke deltar i");
        assert_eq!(nb.subordinate("er ikke"), "ikke er");
        assert_eq!(nb.subordinate("tar ansvar ikke for"), "tar ansvar ikke for");
        let en = words("en").unwrap();
        assert_eq!(en.subordinate("takes no part in"), "takes no part in");
    }
}
