//! The words that are searched for, ready to be looked up.

use crate::graph::text::TextIndex;
use crate::graph::text::Wanted;
use crate::graph::text::slips;
use crate::graph::text::words;

/// A word of what is searched for.
#[derive(Debug)]
pub(super) struct Asked {
    /// As it was written.
    pub(super) written: Box<str>,
    /// As it is looked for.
    pub(super) wanted: Wanted,
    /// Whether it may be looked for with slips.
    may_slip: bool,
}

/// Where more words are searched for, none is looked for with slips: each takes a look through the
/// whole dictionary.
const MOST_WITH_SLIPS: usize = 16;

/// Returns the words of what is searched for, each once.
///
/// Any word may be the beginning of one, but a single letter only at the end of what is written.
pub(super) fn asked(index: &TextIndex, text: &str) -> Vec<Asked> {
    let words = words(text).single;
    let last = words.len().saturating_sub(1);
    let may_slip = words.len() <= MOST_WITH_SLIPS;
    let mut seen = Vec::new();
    let mut asked = Vec::new();
    for (at, word) in words.into_iter().enumerate() {
        let letters = word.fold.both().narrow.chars().count();
        let beginning = at == last || letters > 1;
        if seen.contains(&(word.fold.clone(), beginning)) {
            continue;
        }
        seen.push((word.fold.clone(), beginning));
        asked.push(Asked {
            written: text.get(word.range).unwrap_or_default().into(),
            wanted: Wanted::new(word.fold, beginning, index.stems()),
            may_slip,
        });
    }
    asked
}

impl Asked {
    /// Returns the same word with as many slips as its length allows, and no more than `most`;
    /// nothing if it allows no more than before.
    pub(super) fn with_slips(&self, most: u8) -> Option<Self> {
        let slips = slips(self.wanted.length()).min(most);
        (slips > 0 && self.may_slip).then(|| self.slipped(slips))
    }

    /// Returns the same word with slips that its length does not allow, to suggest names.
    pub(super) fn with_more_slips(&self) -> Self {
        let slips = match self.wanted.length() {
            0..=2 => 0,
            3..=4 => 1,
            _ => 2,
        };
        self.slipped(if self.may_slip { slips } else { 0 })
    }

    fn slipped(&self, slips: u8) -> Self {
        Self {
            written: self.written.clone(),
            wanted: self.wanted.with_slips(slips),
            may_slip: self.may_slip,
        }
    }
}
