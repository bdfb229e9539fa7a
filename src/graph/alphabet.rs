//! Where letters stand in the alphabet of a language.
//!
//! Without case and diacritics `å` would stand beside `a`; Norwegian, Danish, Swedish and Finnish
//! readers look for it, and for its neighbours, behind `z`. Other languages are ordered as folded.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::fold::fold;

/// The letters behind `z`, each with those that stand in the same place.
type Tail = [(char, &'static [char]); 3];

/// Characters that follow `z` and precede all letters beyond ASCII.
const DANISH: Tail = [('{', &['æ', 'ä']), ('|', &['ø', 'ö']), ('}', &['å'])];
const SWEDISH: Tail = [('{', &['å']), ('|', &['ä', 'æ']), ('}', &['ö', 'ø'])];

/// Returns what a text in a language is ordered by, given its folding.
///
/// The language is a BCP 47 tag.
pub fn sort_key<'a>(text: &str, narrow: impl Into<Cow<'a, str>>, tag: &str) -> Cow<'a, str> {
    let tail = match tag.split('-').next().unwrap_or(tag) {
        "nb" | "nn" | "no" | "da" => DANISH,
        "sv" | "fi" => SWEDISH,
        _ => return narrow.into(),
    };
    if text.is_ascii() {
        return narrow.into();
    }
    let placed: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|letter| {
            let place = tail.iter().find(|(_, letters)| letters.contains(&letter));
            place.map_or(letter, |(place, _)| *place)
        })
        .collect();
    Cow::Owned(fold(&placed).both().narrow.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ordered(tag: &str) -> String {
        let mut words = [
            "Åland", "ære", "zink", "Ørsta", "Ás", "ask", "Alta", "übrig", "Tysk",
        ];
        words.sort_by_key(|word| {
            let folded = fold(word);
            let key = sort_key(word, folded.both().narrow, tag);
            key.into_owned()
        });
        words.join(" ")
    }

    #[test]
    fn each_language_has_its_own_end_of_the_alphabet() {
        assert_eq!(ordered("nb"), "Alta Ás ask Tysk übrig zink ære Ørsta Åland");
        assert_eq!(
            ordered("sv-FI"),
            "Alta Ás ask Tysk übrig zink Åland ære Ørsta"
        );
        assert_eq!(ordered("en"), "ære Åland Alta Ás ask Ørsta Tysk übrig zink");
    }
}
