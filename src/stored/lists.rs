//! Lists, texts, pairs, and what may be missing.

use super::Broken;
use super::Reader;
use super::Stored;
use super::Writer;
use super::layout;

impl<T: Stored> Stored for Vec<T> {
    const LAYOUT: u64 = layout("list", &[("", T::LAYOUT)]);

    fn write(&self, into: &mut Writer<'_>) {
        self.len().write(into);
        T::write_list(self, into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        let count = from.count()?;
        T::read_list(count, from)
    }
}

impl<T: Stored> Stored for Box<[T]> {
    const LAYOUT: u64 = Vec::<T>::LAYOUT;

    fn write(&self, into: &mut Writer<'_>) {
        self.len().write(into);
        T::write_list(self, into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        Vec::read(from).map(Vec::into_boxed_slice)
    }
}

impl Stored for String {
    const LAYOUT: u64 = layout("text", &[]);

    fn write(&self, into: &mut Writer<'_>) {
        text(self, into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        Self::from_utf8(Vec::read(from)?).map_err(|_| from.nonsense())
    }
}

impl Stored for Box<str> {
    const LAYOUT: u64 = String::LAYOUT;

    fn write(&self, into: &mut Writer<'_>) {
        text(self, into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        String::read(from).map(String::into_boxed_str)
    }
}

fn text(text: &str, into: &mut Writer<'_>) {
    text.len().write(into);
    into.bytes(text.as_bytes());
}

impl<T: Stored> Stored for Option<T> {
    const LAYOUT: u64 = layout("option", &[("", T::LAYOUT)]);

    fn write(&self, into: &mut Writer<'_>) {
        self.is_some().write(into);
        if let Some(item) = self {
            item.write(into);
        }
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        if bool::read(from)? {
            T::read(from).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<A: Stored, B: Stored> Stored for (A, B) {
    const LAYOUT: u64 = layout("pair", &[("", A::LAYOUT), ("", B::LAYOUT)]);

    fn write(&self, into: &mut Writer<'_>) {
        let (one, other) = self;
        one.write(into);
        other.write(into);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        Ok((A::read(from)?, B::read(from)?))
    }
}

impl<const N: usize> Stored for [u8; N] {
    const LAYOUT: u64 = layout("bytes", &[("", N as u64)]);

    fn write(&self, into: &mut Writer<'_>) {
        into.bytes(self);
    }

    fn read(from: &mut Reader<'_>) -> Result<Self, Broken> {
        from.array()
    }
}
