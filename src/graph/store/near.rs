//! Where a number stands among a few sorted ones.

/// So many numbers are looked at all at once, rather than by halving.
pub(super) const NEAR: usize = 32;

/// Returns how many of the first sorted numbers are below one, and how many are not above it.
///
/// All are compared at once, without a branch that the processor could take wrongly.
#[inline]
pub(super) fn within(numbers: &[u16; NEAR], first: usize, wanted: u16) -> (usize, usize) {
    let (mut below, mut until) = (0u16, 0u16);
    for (at, number) in (0u16..).zip(numbers) {
        let counts = u16::from(at < first as u16);
        below += counts * u16::from(*number < wanted);
        until += counts * u16::from(*number <= wanted);
    }
    (below.into(), until.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_number_stands_where_halving_finds_it(
            mut numbers in prop::array::uniform32(0..9u16),
            first in 0..=NEAR,
            wanted in 0..10u16,
        ) {
            // What stands behind is of something else.
            numbers[..first].sort_unstable();
            let own = &numbers[..first];
            let below = own.partition_point(|number| *number < wanted);
            let until = own.partition_point(|number| *number <= wanted);
            prop_assert_eq!(within(&numbers, first, wanted), (below, until));
        }
    }
}
