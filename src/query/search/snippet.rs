//! The part of a text that shows why it was found.

use std::ops::Range;

use super::words::Asked;
use crate::graph::text::TextIndex;
use crate::graph::text::words;
use crate::model::LangId;

/// A text or a part of it, and what fits in it, in UTF-16 code units.
pub(super) struct Snippet {
    pub(super) text: String,
    pub(super) highlights: Vec<Range<usize>>,
}

/// A text of so many characters is shown whole.
const WHOLE: usize = 240;
/// So many characters of a longer text are shown before the first word that fits, at most.
const BEFORE: usize = 60;
/// And so many in all.
const LENGTH: usize = 200;

/// What stands where a text is cut.
const CUT: &str = "…";

/// Finds the words of a search in a text and cuts out the part around the first of them.
pub(super) fn snippet(
    text: &str,
    asked: &[Asked],
    lang: Option<LangId>,
    index: &TextIndex,
) -> Snippet {
    let words = words(text);
    let mut touched: Vec<Range<usize>> = Vec::new();
    for word in words.single.iter().chain(&words.joined) {
        touched.extend(
            asked
                .iter()
                .filter_map(|asked| index.touched(&asked.wanted, text, word, lang)),
        );
    }
    touched.sort_unstable_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in touched {
        match merged.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    let ends = words.single.iter().map(|word| word.range.clone());
    let window = window(text, merged.first(), ends);
    let shown = text.get(window.clone()).unwrap_or(text);
    let mut cut = String::new();
    if window.start > 0 {
        cut.push_str(CUT);
    }
    let lead = cut.encode_utf16().count();
    cut.push_str(shown);
    if window.end < text.len() {
        cut.push_str(CUT);
    }
    let units = |byte: usize| {
        let before = text.get(window.start..byte).unwrap_or_default();
        lead + before.encode_utf16().count()
    };
    let inside = merged
        .iter()
        .filter(|range| window.start <= range.start && range.end <= window.end);
    let highlights = inside.map(|range| units(range.start)..units(range.end));
    Snippet {
        highlights: highlights.collect(),
        text: cut,
    }
}

/// Returns the part of a text around the first word that fits, from the start of a word to the end
/// of one.
fn window(
    text: &str,
    first: Option<&Range<usize>>,
    words: impl Iterator<Item = Range<usize>>,
) -> Range<usize> {
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if letters.len() <= WHOLE {
        return 0..text.len();
    }
    let first = first.cloned().unwrap_or(0..0);
    let at = letters.partition_point(|byte| *byte < first.start);
    let byte = |letter: usize| letters.get(letter).copied().unwrap_or(text.len());
    // A short rest before the first word is shown rather than cut.
    let earliest = if at <= BEFORE { 0 } else { byte(at - BEFORE) };
    let latest = byte(at.saturating_sub(BEFORE) + LENGTH);
    let (mut start, mut end) = (first.start, first.end);
    for word in words {
        if word.start >= earliest {
            start = start.min(word.start);
        }
        if word.end <= latest {
            end = end.max(word.end);
        }
    }
    let start = if earliest == 0 { 0 } else { start };
    let end = if latest == text.len() { latest } else { end };
    start..end
}
