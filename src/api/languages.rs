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
