//! Which languages a client wants, from the words of an `Accept-Language` header.

use crate::model::LangId;
use crate::ontology::Ontology;

/// Returns the ontology's languages that `header` names, the most wanted first (RFC 9110, 12.5.4).
///
/// Tags that the ontology lacks, weights of zero and everything malformed are passed over.
pub fn accepted_languages(ontology: &Ontology, header: &str) -> Vec<LangId> {
    let mut wanted: Vec<(f32, LangId)> = header
        .split(',')
        .filter_map(|part| {
            let (tag, weight) = part.split_once(';').unwrap_or((part, "q=1"));
            let lang = ontology.language(tag.trim())?;
            let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
            (weight > 0.0 && weight <= 1.0).then_some((weight, lang))
        })
        .collect();
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut languages: Vec<LangId> = Vec::new();
    for (_, lang) in wanted {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    languages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::testing::ontology;

    #[test]
    fn the_most_wanted_language_that_there_is_comes_first() {
        let ontology = ontology();
        let tags = |header: &str| -> Vec<String> {
            accepted_languages(&ontology, header)
                .into_iter()
                .map(|lang| ontology.languages[usize::from(lang.0)].tag.to_string())
                .collect()
        };
        assert_eq!(tags("nb"), ["nb"]);
        assert_eq!(tags("da, en;q=0.5, nb-NO;q=0.8"), ["nb", "en"]);
        assert_eq!(tags("en ; q=0.3 , nb"), ["nb", "en"]);
        assert_eq!(tags("nb;q=0, en"), ["en"]);
        assert_eq!(tags("nb, nb;q=0.1"), ["nb"]);
        for nothing in ["", ",", "*", "nb;q=x", "nb;q=2", "nb;q=NaN", "xx"] {
            assert!(tags(nothing).is_empty(), "{nothing}");
        }
    }
}
