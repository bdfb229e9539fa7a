//! What is written comes back, and what was changed on the way is found.

use proptest::prelude::*;

use super::Broken;
use super::HEAD;
use super::Stored;
use super::Writer;
use super::stored;
use super::testing::framed;
use super::testing::opened;

#[derive(Clone, Copy, Debug, PartialEq)]
struct Place(u32);

stored!(number Place(u32));

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Plain,
    Named { name: Box<str> },
    Counted(u16, i64),
}

stored!(enum Kind { Plain, Named { name: Box<str> }, Counted(of: u16, number: i64) });

#[derive(Clone, Debug, PartialEq)]
struct Thing {
    places: Vec<Place>,
    kinds: Box<[Kind]>,
    numbers: Box<[(u32, u32)]>,
    words: Option<String>,
    long: bool,
}

stored!(struct Thing {
    places: Vec<Place>,
    kinds: Box<[Kind]>,
    numbers: Box<[(u32, u32)]>,
    words: Option<String>,
    long: bool,
} if is_long_if_it_says_so);

impl Thing {
    fn is_long_if_it_says_so(&self) -> bool {
        self.long == (self.places.len() > 100)
    }
}

fn written(thing: &impl Stored, layout: u64) -> Vec<u8> {
    framed(layout, |into| {
        into.part("things");
        thing.write(into);
    })
}

fn read<T: Stored>(bytes: &[u8], layout: u64) -> Result<T, Broken> {
    opened(bytes, layout, |from| {
        from.part("things")?;
        T::read(from)
    })
}

fn thing() -> impl Strategy<Value = Thing> {
    let kind = prop_oneof![
        Just(Kind::Plain),
        "[a-zæ]{0,5}".prop_map(|name| Kind::Named { name: name.into() }),
        any::<(u16, i64)>().prop_map(|(of, number)| Kind::Counted(of, number)),
    ];
    let places = prop::collection::vec(any::<u32>().prop_map(Place), 0..300);
    let numbers = prop::collection::vec(any::<(u32, u32)>(), 0..9);
    let words = prop::option::of("[a-zø ]{0,9}");
    let kinds = prop::collection::vec(kind, 0..9);
    (places, kinds, numbers, words).prop_map(|(places, kinds, numbers, words)| Thing {
        long: places.len() > 100,
        kinds: kinds.into(),
        numbers: numbers.into(),
        places,
        words,
    })
}

proptest! {
    #[test]
    fn what_is_written_comes_back(thing in thing()) {
        prop_assert_eq!(read::<Thing>(&written(&thing, 7), 7), Ok(thing));
    }

    #[test]
    fn whatever_is_changed_is_found(thing in thing(), at in any::<prop::sample::Index>(), bit in 0..8u8) {
        let mut bytes = written(&thing, 7);
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(read::<Thing>(&bytes, 7).is_err());
    }

    #[test]
    fn whatever_is_cut_off_or_added_is_found(thing in thing(), at in any::<prop::sample::Index>()) {
        let mut bytes = written(&thing, 7);
        let size = bytes.len() as u64;
        prop_assert!(read::<Thing>(&bytes[..at.index(bytes.len())], 7).is_err());
        bytes.push(0);
        prop_assert_eq!(read::<Thing>(&bytes, 7), Err(Broken::Longer { at: size }));
    }

    #[test]
    fn bytes_that_nobody_wrote_are_refused_in_peace(body in prop::collection::vec(any::<u8>(), 0..200)) {
        let bytes = framed(7, |into: &mut Writer<'_>| {
            into.part("things");
            into.bytes(&body);
        });
        drop(read::<Thing>(&bytes, 7));
    }
}

#[test]
fn lists_go_over_the_ends_of_blocks() {
    let odd: Vec<u8> = vec![1; 3];
    let thing = (odd, (0..700_000u32).map(Place).collect::<Vec<_>>());
    let bytes = written(&thing, 7);
    assert!(bytes.len() > 2 << 20);
    assert_eq!(read(&bytes, 7), Ok(thing));
}

#[test]
fn a_length_that_the_file_cannot_hold_is_not_believed() {
    for count in [u64::MAX, 1 << 40, 1000] {
        let bytes = written(&count, 7);
        let error = read::<Vec<u64>>(&bytes, 7).unwrap_err();
        assert!(
            matches!(error, Broken::Nonsense { part: "things", .. }),
            "{error}"
        );
    }
}

#[test]
fn a_file_of_another_layout_or_kind_is_told_apart() {
    let bytes = written(&1u32, 7);
    let program = env!("CARGO_PKG_VERSION").to_owned();
    assert_eq!(read::<u32>(&bytes, 8), Err(Broken::Version { program }));
    assert_eq!(read::<u32>(b"[[entity]]", 7), Err(Broken::Other));
    assert_eq!(read::<u32>(&[b' '; 2 * HEAD], 7), Err(Broken::Other));
    assert_eq!(read::<u32>(b"", 7), Err(Broken::Other));
    assert_eq!(read::<u32>(&bytes[..30], 7), Err(Broken::CutOff { at: 30 }));
    assert_ne!(Kind::LAYOUT, Thing::LAYOUT);
}

#[test]
fn blocks_that_changed_places_are_found() {
    let thing: Vec<u8> = (0..3u32 << 20).map(|at| at as u8).collect();
    let mut bytes = written(&thing, 7);
    let (first, second) = (HEAD, HEAD + 8 + (1 << 20));
    let moved = bytes[first..second].to_vec();
    bytes.copy_within(second..second + moved.len(), first);
    bytes[second..second + moved.len()].copy_from_slice(&moved);
    let error = read::<Vec<u8>>(&bytes, 7).unwrap_err();
    assert_eq!(error, Broken::Damaged { at: HEAD as u64 });
}
