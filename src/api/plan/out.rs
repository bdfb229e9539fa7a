//! The bytes of an answer while it grows.
//!
//! Some bytes more than are written are there already, as zeros, so that a short text is written by
//! copying as many bytes as the processor takes at once; what was too much is written over by what
//! comes next. To ask a vector for room for each piece takes longer than to copy the piece.

use std::io;
use std::ops::Range;

use super::key::Behind;
use super::key::Key;
use crate::graph::Letters;

/// Texts that are copied at once have fewer bytes, and longer ones fewer than these.
const SHORT: usize = 32;
const LONG: usize = 64;

/// Bytes that are made zero at a time: so few that they are still near when they are written.
const STEP: usize = 1024;

/// Bytes of which the first are written.
#[derive(Debug)]
pub(super) struct Out {
    /// What is written, and zeros or what was taken back.
    bytes: Vec<u8>,
    /// How many of them are written.
    end: usize,
}

impl Out {
    /// Makes room for so many bytes, and for the zeros behind them.
    pub(super) fn with_room(room: usize) -> Self {
        let mut bytes = Vec::with_capacity(room + STEP);
        bytes.resize(STEP, 0);
        Self { bytes, end: 0 }
    }

    /// Returns how many bytes are written.
    #[inline]
    pub(super) fn len(&self) -> usize {
        self.end
    }

    /// Takes back what was written behind so many bytes.
    pub(super) fn truncate(&mut self, length: usize) {
        self.end = self.end.min(length);
    }

    /// Writes a byte.
    #[inline]
    pub(super) fn push(&mut self, byte: u8) {
        match self.bytes.get_mut(self.end) {
            Some(to) => {
                *to = byte;
                self.end += 1;
            }
            None => self.extend_far(&[byte]),
        }
    }

    /// Writes some bytes.
    #[inline]
    pub(super) fn extend(&mut self, some: &[u8]) {
        match self.bytes.get_mut(self.end..self.end + some.len()) {
            Some(to) => {
                to.copy_from_slice(some);
                self.end += some.len();
            }
            None => self.extend_far(some),
        }
    }

    /// Writes some bytes for which there is no room yet.
    #[cold]
    fn extend_far(&mut self, some: &[u8]) {
        self.bytes.truncate(self.end);
        self.bytes.extend_from_slice(some);
        self.end = self.bytes.len();
        self.grow();
    }

    /// Makes more zeros.
    fn grow(&mut self) {
        self.bytes.resize(self.end + STEP, 0);
    }

    /// Writes once more what was written before.
    #[inline]
    pub(super) fn repeat(&mut self, range: Range<usize>) {
        let length = range.len();
        if range.end > self.end {
            return;
        }
        if self.end + length <= self.bytes.len() {
            self.bytes.copy_within(range, self.end);
            self.end += length;
        } else {
            self.bytes.truncate(self.end);
            self.bytes.extend_from_within(range);
            self.end = self.bytes.len();
            self.grow();
        }
    }

    /// Writes a key.
    #[inline]
    pub(super) fn key(&mut self, key: &Key, behind: Behind) {
        let length = key.length(behind);
        match self.ahead::<SHORT>() {
            Some(to) if length <= SHORT => {
                *to = *key.short();
                self.end += length;
            }
            _ => self.long_key(key, behind),
        }
    }

    #[inline(never)]
    fn long_key(&mut self, key: &Key, behind: Behind) {
        self.extend(key.as_bytes());
        if behind == Behind::Text {
            self.push(b'"');
        }
    }

    /// Writes letters that JSON holds as they are behind their key; most are few, as those of an id.
    #[inline]
    pub(super) fn few_letters(&mut self, key: &Key, letters: Letters<'_>) {
        if !self.at_once::<SHORT, { 2 * SHORT }>(key, letters.rest(), letters.len()) {
            self.any_letters(key, letters.rest(), letters.len());
        }
    }

    /// The same where most are more, as those of a name.
    #[inline]
    pub(super) fn letters(&mut self, key: &Key, letters: Letters<'_>) {
        if !self.at_once::<LONG, { SHORT + LONG }>(key, letters.rest(), letters.len()) {
            self.any_letters(key, letters.rest(), letters.len());
        }
    }

    #[inline(never)]
    fn any_letters(&mut self, key: &Key, rest: &[u8], length: usize) {
        self.key(key, Behind::Text);
        self.extend(rest.get(..length).unwrap_or_default());
        self.push(b'"');
    }

    /// Writes a short key and so many of some letters, which are fewer than `PIECE`, and quotes. Says
    /// whether there was room.
    ///
    /// `ROOM` is that of a key and of the letters.
    #[inline]
    fn at_once<const PIECE: usize, const ROOM: usize>(
        &mut self,
        key: &Key,
        rest: &[u8],
        length: usize,
    ) -> bool {
        let before = key.length(Behind::Text);
        if before > SHORT || length >= PIECE {
            return false;
        }
        let (Some(piece), Some(to)) = (rest.first_chunk::<PIECE>(), self.ahead::<ROOM>()) else {
            return false;
        };
        let Some(start) = to.first_chunk_mut() else {
            return false;
        };
        *start = *key.short();
        let Some(text) = to.get_mut(before..before + PIECE) else {
            return false;
        };
        text.copy_from_slice(piece);
        let Some(quote) = to.get_mut(before + length) else {
            return false;
        };
        *quote = b'"';
        self.end += before + length + 1;
        true
    }

    /// Returns the bytes that are written next, if there are so many.
    #[inline]
    fn ahead<const N: usize>(&mut self) -> Option<&mut [u8; N]> {
        self.bytes.get_mut(self.end..)?.first_chunk_mut()
    }

    /// Returns what is written.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.bytes.truncate(self.end);
        self.bytes
    }
}

impl io::Write for Out {
    #[inline]
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        self.extend(some);
        Ok(some.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_every_length_are_written_with_and_without_the_quote_of_a_text() {
        for (length, room) in (0..70).flat_map(|length| [(length, 0), (length, 400)]) {
            let text = format!("{{\"{}\":", "k".repeat(length));
            let key = Key::from(text.clone());
            let mut out = Out::with_room(room);
            out.extend(b"before");
            out.key(&key, Behind::Other);
            out.key(&key, Behind::Text);
            let written = String::from_utf8(out.finish()).unwrap();
            assert_eq!(written, format!("before{text}{text}\""));
        }
    }

    #[test]
    fn letters_of_every_length_are_written_between_quotes_and_nothing_of_what_stands_behind_them() {
        let all: String = (0..200u8).map(|at| char::from(b'a' + at % 26)).collect();
        for key in [1, 25, 26, 27, 28, 29, 40] {
            let key = format!("{{\"{}\":", "k".repeat(key));
            for (start, end) in (0..all.len()).flat_map(|at| [(at, at), (0, at), (at, all.len())]) {
                for room in [0, 100, 1000] {
                    let mut out = Out::with_room(room);
                    out.push(b'[');
                    let (key, letters) =
                        (Key::from(key.clone()), Letters::within(&all, start..end));
                    out.letters(&key, letters);
                    out.few_letters(&key, letters);
                    let written = String::from_utf8(out.finish()).unwrap();
                    let twice = format!("{}\"{}\"", &*key, &all[start..end]).repeat(2);
                    assert_eq!(written, format!("[{twice}"));
                }
            }
        }
    }

    #[test]
    fn what_is_taken_back_is_written_over_and_what_is_repeated_stands_twice() {
        let mut out = Out::with_room(4);
        out.extend(b"a long answer");
        assert_eq!(out.len(), 13);
        out.truncate(6);
        out.push(b' ');
        out.repeat(2..6);
        out.repeat(0..11);
        assert_eq!(out.finish(), b"a long longa long long");
    }
}
