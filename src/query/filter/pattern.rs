//! Regular expressions that match in linear time and stay small.

use std::hash::Hash;
use std::hash::Hasher;

use regex::Regex;
use regex::RegexBuilder;

use crate::query::QueryError;

/// The most bytes that a compiled pattern may take.
const SIZE_LIMIT: usize = 256 * 1024;
/// The most bytes of a pattern as written.
const LENGTH_LIMIT: usize = 1_000;

/// A regular expression.
///
/// Matching takes time proportional to the text, whatever the expression; look-around and
/// back-references, which would break that, are not understood.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

impl Pattern {
    /// Reads a regular expression.
    pub fn new(pattern: &str) -> Result<Self, QueryError> {
        let bad = |problem: String| QueryError::BadPattern {
            pattern: pattern.to_owned(),
            problem,
        };
        if pattern.len() > LENGTH_LIMIT {
            return Err(bad(format!("it is longer than {LENGTH_LIMIT} bytes")));
        }
        let built = RegexBuilder::new(pattern)
            .size_limit(SIZE_LIMIT)
            .dfa_size_limit(SIZE_LIMIT)
            .nest_limit(50)
            .build();
        built.map(Self).map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => bad("it is too large".to_owned()),
            // The last line says what is wrong; those before draw where.
            other => {
                let text = other.to_string();
                let last = text.lines().last().unwrap_or_default();
                bad(last.trim_start_matches("error: ").to_owned())
            }
        })
    }

    /// Returns the expression as written.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Says whether the expression matches a part of a text.
    pub fn matches(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for Pattern {}

impl Hash for Pattern {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_that_cannot_be_read_says_why() {
        let problem = |pattern: &str| Pattern::new(pattern).unwrap_err().to_string();
        assert_eq!(
            problem("a(b"),
            "`a(b` is not a pattern that can be matched: unclosed group"
        );
        assert!(
            problem("(?=a)").contains("look-around"),
            "{}",
            problem("(?=a)")
        );
        assert!(problem("(\\w{100}){100}").ends_with("it is too large"));
        assert!(problem(&"a".repeat(2_000)).ends_with("it is longer than 1000 bytes"));
    }

    #[test]
    fn a_pattern_matches_a_part_of_the_text() {
        let pattern = Pattern::new("(?i)^lov om .*er$").unwrap();
        assert!(pattern.matches("Lov om statsborgere til bygder"));
        assert!(!pattern.matches("Forskrift til lov om bygder"));
    }
}
