//! The one place at which a structure says what is written of it.

/// Makes a structure or enumeration [`Stored`](crate::stored::Stored).
///
/// Every field is named with its type, in the order in which it is written. A field that is left out
/// does not compile. Behind `if` may stand a method that says whether what was read makes sense.
///
/// ```text
/// stored!(struct Section { id: Box<str>, title: Box<str>, lines: Option<(u32, u32)> });
/// stored!(struct Localised(texts: Box<[Option<Box<str>>]>));
/// stored!(enum Basis { Stated, Inferred { because: Box<str> } });
/// stored!(number EntityIx(u32));
/// ```
macro_rules! stored {
    (struct $name:ident { $($field:ident: $kind:ty),+ $(,)? } $(if $sound:ident)?) => {
        impl $crate::stored::Stored for $name {
            const LAYOUT: u64 = $crate::stored::layout(
                stringify!($name),
                &[$((stringify!($field), <$kind as $crate::stored::Stored>::LAYOUT)),+],
            );

            fn write(&self, into: &mut $crate::stored::Writer<'_>) {
                let Self { $($field),+ } = self;
                $(<$kind as $crate::stored::Stored>::write($field, into);)+
            }

            fn read(
                from: &mut $crate::stored::Reader<'_>,
            ) -> Result<Self, $crate::stored::Broken> {
                let read = Self {
                    $($field: <$kind as $crate::stored::Stored>::read(from)?),+
                };
                $(if !read.$sound() {
                    return Err(from.nonsense());
                })?
                Ok(read)
            }
        }
    };
    (struct $name:ident($($field:ident: $kind:ty),+)) => {
        impl $crate::stored::Stored for $name {
            const LAYOUT: u64 = $crate::stored::layout(
                stringify!($name),
                &[$((stringify!($field), <$kind as $crate::stored::Stored>::LAYOUT)),+],
            );

            fn write(&self, into: &mut $crate::stored::Writer<'_>) {
                let Self($($field),+) = self;
                $(<$kind as $crate::stored::Stored>::write($field, into);)+
            }

            fn read(
                from: &mut $crate::stored::Reader<'_>,
            ) -> Result<Self, $crate::stored::Broken> {
                Ok(Self($(<$kind as $crate::stored::Stored>::read(from)?),+))
            }
        }
    };
    (enum $name:ident { $(
        $variant:ident
        $({ $($field:ident: $kind:ty),+ $(,)? })?
        $(($($part:ident: $of:ty),+))?
    ),+ $(,)? }) => {
        impl $crate::stored::Stored for $name {
            const LAYOUT: u64 = $crate::stored::layout(
                stringify!($name),
                &[$((stringify!($variant), $crate::stored::layout("", &[
                    $($((stringify!($field), <$kind as $crate::stored::Stored>::LAYOUT),)+)?
                    $($((stringify!($part), <$of as $crate::stored::Stored>::LAYOUT),)+)?
                ]))),+],
            );

            fn write(&self, into: &mut $crate::stored::Writer<'_>) {
                const NAMES: &[&str] = &[$(stringify!($variant)),+];
                match self {
                    $(Self::$variant $({ $($field),+ })? $(($($part),+))? => {
                        let place = const { $crate::stored::place(stringify!($variant), NAMES) };
                        $crate::stored::Stored::write(&place, into);
                        $($(<$kind as $crate::stored::Stored>::write($field, into);)+)?
                        $($(<$of as $crate::stored::Stored>::write($part, into);)+)?
                    })+
                }
            }

            fn read(
                from: &mut $crate::stored::Reader<'_>,
            ) -> Result<Self, $crate::stored::Broken> {
                const NAMES: &[&str] = &[$(stringify!($variant)),+];
                let found = <u8 as $crate::stored::Stored>::read(from)?;
                $(if found == const { $crate::stored::place(stringify!($variant), NAMES) } {
                    return Ok(Self::$variant
                        $({ $($field: <$kind as $crate::stored::Stored>::read(from)?),+ })?
                        $(($(<$of as $crate::stored::Stored>::read(from)?),+))?);
                })+
                Err(from.nonsense())
            }
        }
    };
    (number $name:ident($of:ty)) => {
        impl $crate::stored::Stored for $name {
            const LAYOUT: u64 = $crate::stored::layout(
                stringify!($name),
                &[("", <$of as $crate::stored::Stored>::LAYOUT)],
            );

            fn write(&self, into: &mut $crate::stored::Writer<'_>) {
                $crate::stored::Stored::write(&self.0, into);
            }

            fn read(
                from: &mut $crate::stored::Reader<'_>,
            ) -> Result<Self, $crate::stored::Broken> {
                let number = <$of as $crate::stored::Stored>::read(from)?;
                from.see::<Self>(u64::from(number));
                Ok(Self(number))
            }

            fn write_list(list: &[Self], into: &mut $crate::stored::Writer<'_>) {
                into.records(list, |item| item.0.to_le_bytes());
            }

            fn read_list(
                count: usize,
                from: &mut $crate::stored::Reader<'_>,
            ) -> Result<Vec<Self>, $crate::stored::Broken> {
                let list = from.records(count, |bytes| Self(<$of>::from_le_bytes(bytes)))?;
                let largest = list.iter().map(|item| item.0).max();
                if let Some(largest) = largest {
                    from.see::<Self>(u64::from(largest));
                }
                Ok(list)
            }
        }
    };
}

pub(crate) use stored;
