//! How structures become the bytes of a file and come back, for fast starts with large data.
//!
//! A structure says next to itself, with `stored!`, of what it consists; the compiler holds what is
//! written and what is read to the same fields. Bytes go out and come in by blocks with a checksum
//! each ([`Writer`], [`Reader`]), so that nothing is looked at that was changed since it was written,
//! and no length is believed that the file could not hold. Files themselves are not here
//! (`dataset`); the whole form is described in `docs/snapshot-file.md`.

mod broken;
mod layout;
mod lists;
mod macros;
mod numbers;
mod reader;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod writer;

pub use broken::Broken;
pub use layout::{layout, place};
pub(crate) use macros::stored;
pub use reader::Reader;
pub use writer::Writer;

/// What can be written to a file and read from it.
pub trait Stored: Sized {
    /// A number that changes with the names, kinds and order of what is written.
    ///
    /// A file is read only by a program in which it is the same, so that a change of a structure
    /// cannot be forgotten. A change of meaning that leaves all names as they are needs another
    /// [`FORMAT`].
    const LAYOUT: u64;

    /// Writes it.
    fn write(&self, into: &mut Writer<'_>);

    /// Reads it, as it was written.
    fn read(from: &mut Reader<'_>) -> Result<Self, Broken>;

    /// Writes several; numbers do so in one go.
    fn write_list(list: &[Self], into: &mut Writer<'_>) {
        for item in list {
            item.write(into);
        }
    }

    /// Reads so many; numbers do so in one go.
    fn read_list(count: usize, from: &mut Reader<'_>) -> Result<Vec<Self>, Broken> {
        // What takes a byte in the file may take a hundred in memory.
        let mut list = Vec::with_capacity(count.min(CAUTION));
        for _ in 0..count {
            list.push(Self::read(from)?);
        }
        Ok(list)
    }
}

/// With what a file begins: no text does, and whoever changes the ends of lines destroys it.
pub const MAGIC: [u8; 8] = *b"\x89govgr\r\n";

/// The version of the form of the file, and of the meaning of what stands in it.
pub const FORMAT: u32 = 1;

/// How long the head of a file is.
const HEAD: usize = 56;
/// How much of the head its checksum covers, and how far it lies from the start.
const SUMMED: usize = 12;
/// How many bytes the name of the program's version may take.
const PROGRAM: usize = HEAD - SUMMED - 12;
/// The most bytes that a block holds.
const BLOCK: usize = 1 << 20;
/// How many items room is made for before the first of them is read.
const CAUTION: usize = 4096;
