//! Names for content that do not change from run to run or from release to release.

use std::hash::Hasher;

use sha2::Digest as _;
use sha2::Sha256;

/// A hasher over SHA-256 for whatever can be hashed.
///
/// The standard library's own hashers may change from release to release, and the default methods
/// of the trait feed numbers as the machine keeps them.
#[derive(Clone, Default)]
pub(crate) struct Digest(Sha256);

impl Digest {
    /// Returns the whole digest.
    pub(crate) fn bytes(self) -> [u8; 32] {
        self.0.finalize().into()
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_i16(&mut self, number: i16) {
        self.write(&number.to_le_bytes());
    }

    fn write_i32(&mut self, number: i32) {
        self.write(&number.to_le_bytes());
    }

    fn write_i64(&mut self, number: i64) {
        self.write(&number.to_le_bytes());
    }

    fn write_i128(&mut self, number: i128) {
        self.write(&number.to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.write_i64(number as i64);
    }

    fn finish(&self) -> u64 {
        let bytes = self.clone().bytes();
        bytes.first_chunk().copied().map_or(0, u64::from_le_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::Hash;

    #[test]
    fn the_digest_of_a_value_is_written_down() {
        let mut digest = Digest::default();
        ("udi", 7usize, Some(-3i32), [1u16, 2]).hash(&mut digest);
        assert_eq!(format!("{:016x}", digest.finish()), "9fe3ee06bf1c9a01");
    }
}
