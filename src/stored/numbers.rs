//! Numbers, with the lowest byte first.

use super::Broken;
use super::Reader;
use super::Stored;
use super::Writer;
use super::layout;

macro_rules! numbers {
    ($($kind:ty),+) => {$(
        impl Stored for $kind {
            const LAYOUT: u64 = layout(stringify!($kind), &[]);

            fn write(&self, into: &mut Writer<'_>) {
                into.bytes(&self.to_le_bytes());
            }

            fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
                from.array().map(Self::from_le_bytes)
            }

            fn write_list(list: &[Self], into: &mut Writer<'_>) {
                into.records(list, |item| item.to_le_bytes());
            }

            fn read_list(count: usize, from: &mut Reader<'_>) -> Result<Vec<Self>, Broken> {
                from.records(count, Self::from_le_bytes)
            }
        }
    )+};
}

numbers!(u8, u16, u32, u64, u128, i32, i64);

/// As 64 bits on every machine.
impl Stored for usize {
    const LAYOUT: u64 = u64::LAYOUT;

    fn write(&self, into: &mut Writer<'_>) {
        (*self as u64).write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        let number = u64::read(from)?;
        Self::try_from(number).map_err(|_| from.nonsense())
    }
}

impl Stored for bool {
    const LAYOUT: u64 = layout("bool", &[]);

    fn write(&self, into: &mut Writer<'_>) {
        u8::from(*self).write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        u8::read(from).map(|byte| byte != 0)
    }

    fn read_list(count: usize, from: &mut Reader<'_>) -> Result<Vec<Self>, Broken> {
        from.records(count, |[byte]| byte != 0)
    }
}
