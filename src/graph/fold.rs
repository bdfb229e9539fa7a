//! Text without case and diacritics, for comparison.
//!
//! Letters that people write in two ways fold in two ways: `ø` is `o` and `oe`, `å` is `a` and
//! `aa`, `æ` is `ae`. A text that has such letters has two foldings, and two texts match when any
//! of their foldings do. (Folding `oe` to `o` instead would lose the `e` that a search for part of
//! a word like `poem` needs.)

use std::borrow::Cow;

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
    let mut narrow = String::with_capacity(text.len());
    let mut wide = Cow::Borrowed("");
    // Composed first, so that a letter and its mark are one letter however they were typed.
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        let (one, two) = match letter {
            'å' => ("a", "aa"),
            'ä' => ("a", "ae"),
            'æ' => ("ae", "ae"),
            'ø' | 'ö' => ("o", "oe"),
            'œ' => ("oe", "oe"),
            'ü' => ("u", "ue"),
            'đ' | 'ð' => ("d", "d"),
            'ŋ' => ("n", "ng"),
            'ŧ' => ("t", "t"),
            'þ' => ("th", "th"),
            'ß' => ("ss", "ss"),
            'ł' => ("l", "l"),
            'ı' => ("i", "i"),
            _ => {
                let plain = letter.nfkd().filter(|part| !is_combining_mark(*part));
                for part in plain {
                    narrow.push(part);
                    if let Cow::Owned(wide) = &mut wide {
                        wide.push(part);
                    }
                }
                continue;
            }
        };
        if one != two && matches!(wide, Cow::Borrowed(_)) {
            wide = Cow::Owned(narrow.clone());
        }
        narrow.push_str(one);
        if let Cow::Owned(wide) = &mut wide {
            wide.push_str(two);
        }
    }
    Fold {
        narrow: narrow.into(),
        wide: match wide {
            Cow::Borrowed(_) => None,
            Cow::Owned(wide) => Some(wide.into()),
        },
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
