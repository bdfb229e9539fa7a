//! The words of a text, folded, with the places where they stand.
//!
//! A word is a run of letters and digits, with the marks that belong to them. An apostrophe within
//! a word is no part of its folding (`Norway's` is `norways`). Words that a hyphen or a full stop
//! joins are also one word together, so that `HK-dir` is found as `hkdir` and `U.S.A` as `usa`.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::graph::fold::Fold;
use crate::graph::fold::fold;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The bytes of the text that it fills.
    pub range: Range<usize>,
    /// Its letters, folded.
    pub fold: Fold,
}

/// The words of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Each word, in the order of the text.
    pub single: Vec<Word>,
    /// Words that hyphens or full stops join, as one, in the order of the text.
    pub joined: Vec<Word>,
}

/// Returns the words of a text.
pub fn words(text: &str) -> Words {
    let mut words = Words::default();
    let mut run = Run::default();
    let mut start: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        let Some(begun) = start else {
            if !is_joiner(letter) {
                run.close(text, &mut words.joined);
            }
            continue;
        };
        let next = letters.peek().map(|(_, next)| *next);
        let goes_on = is_combining_mark(letter)
            || is_apostrophe(letter) && next.is_some_and(char::is_alphanumeric);
        if goes_on {
            continue;
        }
        start = None;
        run.add(text, begun..at, &mut words.single);
        let joins = is_joiner(letter) && next.is_some_and(char::is_alphanumeric);
        if !joins {
            run.close(text, &mut words.joined);
        }
    }
    if let Some(begun) = start {
        run.add(text, begun..text.len(), &mut words.single);
    }
    run.close(text, &mut words.joined);
    words
}

/// Returns the shortest beginning of a word, in bytes, that folds to these letters or more.
///
/// A letter is never parted from its marks.
pub(super) fn beginning(word: &str, letters: &str) -> usize {
    if word.chars().count() > LONGEST_PARTED {
        return word.len();
    }
    let ends = word
        .char_indices()
        .skip(1)
        .filter(|(_, letter)| !is_combining_mark(*letter))
        .map(|(at, _)| at);
    let folds = |end: &usize| {
        let part = word.get(..*end).unwrap_or(word);
        fold_word(part)
            .both()
            .iter()
            .any(|folded| folded.starts_with(letters))
    };
    ends.into_iter().find(folds).unwrap_or(word.len())
}

/// Longer words are highlighted as a whole: finding a part of them would take too long.
const LONGEST_PARTED: usize = 64;

/// Words that stand together without a space, while they are read.
#[derive(Default)]
struct Run {
    range: Option<Range<usize>>,
    words: usize,
}

impl Run {
    fn add(&mut self, text: &str, range: Range<usize>, words: &mut Vec<Word>) {
        let start = self.range.as_ref().map_or(range.start, |range| range.start);
        self.range = Some(start..range.end);
        self.words += 1;
        if let Some(letters) = text.get(range.clone()) {
            push(letters, range, words);
        }
    }

    /// Adds the words as one, if there are several.
    fn close(&mut self, text: &str, joined: &mut Vec<Word>) {
        let several = self.words > 1;
        self.words = 0;
        let Some(range) = self.range.take().filter(|_| several) else {
            return;
        };
        if let Some(letters) = text.get(range.clone()) {
            push(letters, range, joined);
        }
    }
}

/// Adds a word, unless nothing is left of it when it is folded: a mark without a letter.
fn push(letters: &str, range: Range<usize>, words: &mut Vec<Word>) {
    let fold = fold_word(letters);
    if !fold.both().narrow.is_empty() {
        words.push(Word { range, fold });
    }
}

/// Folds the letters of a word, or of several that are joined.
fn fold_word(letters: &str) -> Fold {
    let between = |letter: char| is_apostrophe(letter) || is_joiner(letter);
    if letters.contains(between) {
        let letters: String = letters.chars().filter(|c| !between(*c)).collect();
        fold(&letters)
    } else {
        fold(letters)
    }
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘')
}

fn is_joiner(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(text: &str) -> String {
        let words = words(text);
        let tell = |list: &[Word]| {
            let list = list.iter().map(|word| {
                let both = word.fold.both();
                let folded: Vec<&str> = both.iter().collect();
                format!("{}={}", &text[word.range.clone()], folded.join("|"))
            });
            list.collect::<Vec<_>>().join(" ")
        };
        format!("{} + {}", tell(&words.single), tell(&words.joined))
    }

    #[test]
    fn words_are_told_with_their_foldings() {
        assert_eq!(
            told("Lov om Tromsø (2024)"),
            "Lov=lov om=om Tromsø=tromso|tromsoe 2024=2024 + "
        );
        assert_eq!(
            told("HK-dir, U.S.A. and Norway’s"),
            "HK=hk dir=dir U=u S=s A=a and=and Norway’s=norways + HK-dir=hkdir U.S.A=usa"
        );
        assert_eq!(told("A\u{30a}s' - b--c"), "A\u{30a}s=as|aas b=b c=c + ");
        assert_eq!(told(" .-' "), " + ");
    }

    #[test]
    fn a_beginning_is_as_short_as_it_can_be() {
        assert_eq!(beginning("Tromsø", "trom"), 4);
        assert_eq!(beginning("Tromsø", "tromsoe"), "Tromsø".len());
        assert_eq!(beginning("A\u{30a}lesund", "a"), 3);
        assert_eq!(beginning("Ålesund", "aal"), "Ål".len());
        assert_eq!(beginning("Norway's", "norways"), "Norway's".len());
        assert_eq!(beginning("HK-dir", "hkd"), "HK-d".len());
        assert_eq!(beginning("Tromsø", "bergen"), "Tromsø".len());
    }

    proptest! {
        #[test]
        fn words_lie_within_the_text_and_fold_to_something(text in "\\PC{0,40}") {
            let words = words(&text);
            let mut end = 0;
            for word in &words.single {
                prop_assert!(end <= word.range.start);
                prop_assert!(text.get(word.range.clone()).is_some());
                prop_assert!(!word.fold.both().narrow.is_empty());
                end = word.range.end;
            }
            for word in &words.joined {
                prop_assert!(text.get(word.range.clone()).is_some());
            }
        }
    }
}
