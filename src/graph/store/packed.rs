//! Numbers that take as many bits as the greatest of them, one behind the other.

use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;

/// Numbers of one width.
pub(in crate::graph) type Packed = Records<1>;

/// Records of several numbers, each of which has a width of its own.
#[derive(Debug)]
pub(in crate::graph) struct Records<const PARTS: usize> {
    /// The bits, with a word more than they need, so that two can always be read.
    words: Box<[u64]>,
    /// How many bits each part takes: 64 at most.
    widths: [u32; PARTS],
    len: usize,
}

impl<const PARTS: usize> Stored for Records<PARTS> {
    const LAYOUT: u64 = layout("widths, len, words", &[("", PARTS as u64)]);

    fn write(&self, into: &mut Writer<'_>) {
        let Self { words, widths, len } = self;
        for width in widths {
            width.write(into);
        }
        len.write(into);
        words.write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        let mut widths = [0; PARTS];
        for width in &mut widths {
            *width = u32::read(from)?;
        }
        let read = Self {
            widths,
            len: Stored::read(from)?,
            words: Stored::read(from)?,
        };
        if read.is_sound() {
            Ok(read)
        } else {
            Err(from.nonsense())
        }
    }
}

impl<const PARTS: usize> Records<PARTS> {
    /// Says whether there are words for all of them.
    fn is_sound(&self) -> bool {
        let each = self.widths.iter().map(|width| u64::from(*width)).sum();
        let bits = (self.len as u64).checked_mul(each);
        let words = bits.map(|bits| bits.div_ceil(64));
        self.widths.iter().all(|width| *width <= 64)
            && words.is_some_and(|words| words <= self.words.len() as u64)
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Returns the record in a place.
    pub(super) fn get(&self, at: usize) -> Option<[u64; PARTS]> {
        if at >= self.len {
            return None;
        }
        let each: u32 = self.widths.iter().sum();
        let mut bit = at * each as usize;
        let mut parts = [0; PARTS];
        for (part, width) in parts.iter_mut().zip(self.widths) {
            *part = self.part(bit, width)?;
            bit += width as usize;
        }
        Some(parts)
    }

    fn part(&self, bit: usize, width: u32) -> Option<u64> {
        if width == 0 {
            return Some(0);
        }
        let (word, shift) = (bit / 64, bit % 64);
        let low = self.words.get(word)? >> shift;
        // In two steps, since nothing can be moved by 64 at once.
        let high = (self.words.get(word + 1)? << 1) << (63 - shift);
        Some((low | high) & (u64::MAX >> (64 - width)))
    }

    /// Returns how many bytes they take.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.words)
    }
}

impl Packed {
    /// Packs numbers.
    pub(super) fn of(numbers: &[u32]) -> Self {
        let greatest = numbers.iter().max().copied().unwrap_or_default();
        let mut growing = GrowingRecords::new([width(greatest.into())], numbers.len());
        for number in numbers {
            growing.push([u64::from(*number)]);
        }
        growing.finish()
    }

    /// Returns the number in a place.
    pub(super) fn number(&self, at: usize) -> Option<u64> {
        self.get(at).map(|[number]| number)
    }
}

/// Returns how many bits a number takes.
pub(super) fn width(number: u64) -> u32 {
    64 - number.leading_zeros()
}

/// [`Records`] that grow one by one.
#[derive(Debug)]
pub(super) struct GrowingRecords<const PARTS: usize> {
    words: Vec<u64>,
    widths: [u32; PARTS],
    len: usize,
    /// How many bits there are.
    bits: usize,
}

impl<const PARTS: usize> GrowingRecords<PARTS> {
    /// Begins records with parts of so many bits; so many records are expected.
    pub(super) fn new(widths: [u32; PARTS], expected: usize) -> Self {
        let widths = widths.map(|width| width.min(64));
        let each: u32 = widths.iter().sum();
        Self {
            words: Vec::with_capacity(expected * each as usize / 64 + 2),
            widths,
            len: 0,
            bits: 0,
        }
    }

    /// Adds a record; what does not fit the widths is cut off.
    pub(super) fn push(&mut self, parts: [u64; PARTS]) {
        self.len += 1;
        for (part, width) in parts.into_iter().zip(self.widths) {
            if width == 0 {
                continue;
            }
            let part = part & (u64::MAX >> (64 - width));
            let (word, shift) = (self.bits / 64, self.bits % 64);
            self.words.resize(word + 2, 0);
            if let Some([low, high]) = self.words.get_mut(word..word + 2) {
                *low |= part << shift;
                *high |= (part >> 1) >> (63 - shift);
            }
            self.bits += width as usize;
        }
    }

    pub(super) fn finish(self) -> Records<PARTS> {
        Records {
            words: self.words.into(),
            widths: self.widths,
            len: self.len,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_packed_comes_back(
            widths in prop::array::uniform3(0..=64u32),
            given in prop::collection::vec(prop::array::uniform3(any::<u64>()), 0..100),
        ) {
            let cut = |parts: [u64; 3]| {
                let mut parts = parts;
                for (part, width) in parts.iter_mut().zip(widths) {
                    *part = if width == 0 { 0 } else { *part >> (64 - width) };
                }
                parts
            };
            let mut growing = GrowingRecords::new(widths, given.len());
            for parts in &given {
                growing.push(cut(*parts));
            }
            let records = growing.finish();
            for (at, parts) in given.iter().enumerate() {
                prop_assert_eq!(records.get(at), Some(cut(*parts)));
            }
            prop_assert_eq!(records.get(given.len()), None);
        }

        #[test]
        fn the_greatest_number_decides_the_width(
            numbers in prop::collection::vec(0..5_000u32, 0..50),
        ) {
            let packed = Packed::of(&numbers);
            prop_assert!(packed.widths[0] <= 13);
            for (at, number) in numbers.iter().enumerate() {
                prop_assert_eq!(packed.number(at), Some(u64::from(*number)));
            }
        }
    }
}
