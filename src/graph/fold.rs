//! Text without case and diacritics, for comparison.
//!
//! Letters that people write in two ways fold in two ways: `ø` is `o` and `oe`, `å` is `a` and
//! `aa`, `æ` is `ae`. A text that has such letters has two foldings, and two texts match when any
//! of their foldings do. (Folding `oe` to `o` instead would lose the `e` that a search for part of
//! a word like `poem` needs.)

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text folded in both ways; the same one twice where they do not differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folded<'a> {
    /// With one letter for one: `tromso`.
    pub narrow: &'a str,
    /// With two letters for one where people write two: `tromsoe`.
    pub wide: &'a str,
}

/// A folded text that owns its letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Fold {
    narrow: Box<str>,
    wide: Option<Box<str>>,
}

/// Folds a text.
pub fn fold(text: &str) -> Fold {
    if text.is_ascii() {
        return Fold {
            narrow: text.to_ascii_lowercase().into(),
            wide: None,
        };
    }
    let mut both = Both::default();
    // Composed first, so that a letter and its mark are one letter however they were typed.
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        if let Some((narrow, wide)) = special(letter) {
            both.put(narrow, wide);
            continue;
        }
        for part in letter.nfkd().filter(|part| !is_combining_mark(*part)) {
            match special(part) {
                Some((narrow, wide)) => both.put(narrow, wide),
                None => both.put(part.encode_utf8(&mut [0; 4]), ""),
            }
        }
    }
    Fold {
        narrow: both.narrow.into(),
        wide: both.wide.map(Into::into),
    }
}

/// Returns how a letter folds that is not its own base with a mark, in both ways.
fn special(letter: char) -> Option<(&'static str, &'static str)> {
    Some(match letter {
        'å' => ("a", "aa"),
        'ä' => ("a", "ae"),
        'æ' => ("ae", ""),
        'ø' | 'ö' => ("o", "oe"),
        'œ' => ("oe", ""),
        'ü' => ("u", "ue"),
        'đ' | 'ð' => ("d", ""),
        'ŋ' => ("n", "ng"),
        'ŧ' => ("t", ""),
        'þ' => ("th", ""),
        'ß' => ("ss", ""),
        'ł' => ("l", ""),
        'ı' => ("i", ""),
        _ => return None,
    })
}

/// Both foldings while they are made; the wide one from where it begins to differ.
#[derive(Default)]
struct Both {
    narrow: String,
    wide: Option<String>,
}

impl Both {
    /// Adds the folding of a letter; an empty wide one is the same as the narrow.
    fn put(&mut self, narrow: &str, wide: &str) {
        if wide.is_empty() {
            if let Some(letters) = &mut self.wide {
                letters.push_str(narrow);
            }
        } else {
            self.wide
                .get_or_insert_with(|| self.narrow.clone())
                .push_str(wide);
        }
        self.narrow.push_str(narrow);
    }
}

impl Fold {
    /// Returns both foldings.
    pub fn both(&self) -> Folded<'_> {
        Folded {
            narrow: &self.narrow,
            wide: self.wide.as_deref().unwrap_or(&self.narrow),
        }
    }
}

impl<'a> Folded<'a> {
    /// Says whether a comparison is true of any folding of this text with any of the other.
    pub fn any(self, other: Folded<'_>, matches: impl Fn(&str, &str) -> bool) -> bool {
        let against = |text: &str| {
            matches(text, other.narrow) || (other.wide != other.narrow && matches(text, other.wide))
        };
        against(self.narrow) || (self.wide != self.narrow && against(self.wide))
    }

    /// Iterates over the different foldings.
    pub fn iter(self) -> impl Iterator<Item = &'a str> {
        let second = (self.wide != self.narrow).then_some(self.wide);
        std::iter::once(self.narrow).chain(second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn same(a: &str, b: &str) -> bool {
        fold(a).both().any(fold(b).both(), |a, b| a == b)
    }

    #[test]
    fn letters_with_marks_are_found_however_they_are_typed() {
        for (written, typed) in [
            ("Tromsø", "tromso"),
            ("Tromsø", "TROMSOE"),
            ("Ålesund", "aalesund"),
            ("Ålesund", "alesund"),
            ("A\u{30a}lesund", "Ålesund"),
            ("Værøy", "vaeroy"),
            ("Østfold", "Oestfold"),
            ("Malmö", "malmø"),
            ("Älvsbyn", "ælvsbyn"),
            ("Münster", "muenster"),
            ("Kárášjohka", "karasjohka"),
            ("Čáhcesuolu", "cahcesuolu"),
            ("Deatnu gielda ŋ", "deatnu gielda n"),
            ("Ŧ Đ Ž", "t d z"),
            ("Łódź", "lodz"),
            ("ﬁskeri", "fiskeri"),
            ("Ǽ Ǿ", "ae o"),
        ] {
            assert!(same(written, typed), "{written} {typed}");
        }
        assert!(!same("Tromsø", "Troms"));
        assert!(!same("Bø", "Ba"));
    }

    #[test]
    fn a_part_of_a_word_is_found_inside_two_letters_that_could_be_one() {
        let has = |text: &str, part: &str| {
            fold(text)
                .both()
                .any(fold(part).both(), |a, b| a.contains(b))
        };
        assert!(has("Poem", "em"));
        assert!(has("Israel", "el"));
        assert!(has("Søknad", "soek"));
        assert!(has("Søknad", "sok"));
        assert!(has("Søknad", "økn"));
        assert!(!has("Søknad", "oekn?"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,12}") {
            let once = fold(&text);
            let again = fold(once.both().narrow);
            prop_assert_eq!(again.both().narrow, once.both().narrow);
        }

        #[test]
        fn a_text_is_the_same_as_itself_in_capitals(text in "[a-zæøåäöüáčđŋšŧž ]{0,12}") {
            prop_assert!(same(&text, &text.to_uppercase()));
        }
    }
}
