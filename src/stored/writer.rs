//! From structures to blocks.

use std::fmt;

use crc32fast::Hasher;

use super::BLOCK;
use super::FORMAT;
use super::HEAD;
use super::MAGIC;
use super::PROGRAM;
use super::SUMMED;
use super::Stored;

/// Takes bytes.
type Take<'a> = dyn FnMut(&[u8]) + 'a;

/// Takes structures apart and gives their bytes on, a block at a time.
///
/// Whoever takes the bytes keeps what goes wrong with them: nobody between here and there could do
/// anything about it.
pub struct Writer<'a> {
    block: Vec<u8>,
    number: u32,
    to: Box<Take<'a>>,
}

impl fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer")
            .field("block", &self.number)
            .finish_non_exhaustive()
    }
}

impl<'a> Writer<'a> {
    /// Begins a file whose structures have a layout.
    pub fn new(layout: u64, to: impl FnMut(&[u8]) + 'a) -> Self {
        let mut to = Box::new(to);
        to(&head(layout));
        Self {
            block: Vec::with_capacity(BLOCK),
            number: 0,
            to,
        }
    }

    /// Begins a part of the file, so that what is wrong in it can be told by its name.
    pub fn part(&mut self, name: &'static str) {
        Box::<str>::from(name).write(self);
    }

    /// Writes bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let room = BLOCK - self.block.len();
            let (now, later) = rest.split_at(room.min(rest.len()));
            self.block.extend_from_slice(now);
            if self.block.len() == BLOCK {
                self.close();
            }
            rest = later;
        }
    }

    /// Writes items that take the same number of bytes each.
    pub fn records<T: Copy, const N: usize>(&mut self, list: &[T], to: impl Fn(T) -> [u8; N]) {
        for item in list {
            let bytes = to(*item);
            if self.block.len() + N < BLOCK {
                self.block.extend_from_slice(&bytes);
            } else {
                self.bytes(&bytes);
            }
        }
    }

    /// Ends the file.
    pub fn finish(mut self) {
        if !self.block.is_empty() {
            self.close();
        }
        self.close();
    }

    /// Gives the block on.
    fn close(&mut self) {
        (self.to)(&(self.block.len() as u32).to_le_bytes());
        (self.to)(&sum(self.number, &self.block).to_le_bytes());
        (self.to)(&self.block);
        self.block.clear();
        self.number = self.number.wrapping_add(1);
    }
}

/// Returns the checksum of a block, which no other block in its place has.
pub(super) fn sum(number: u32, block: &[u8]) -> u32 {
    let mut sum = Hasher::new();
    sum.update(&number.to_le_bytes());
    sum.update(block);
    sum.finalize()
}

/// Returns the head of a file: what it is, its checksum, the format, the layout, and who wrote it.
fn head(layout: u64) -> Vec<u8> {
    let mut rest = Vec::with_capacity(HEAD);
    rest.extend(FORMAT.to_le_bytes());
    rest.extend(layout.to_le_bytes());
    let program = env!("CARGO_PKG_VERSION").bytes();
    rest.extend(program.chain(std::iter::repeat(0)).take(PROGRAM));
    let mut head = Vec::with_capacity(HEAD);
    head.extend(MAGIC);
    head.extend(crc32fast::hash(&rest).to_le_bytes());
    debug_assert_eq!(head.len(), SUMMED);
    head.extend(rest);
    head
}
