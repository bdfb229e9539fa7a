//! Numbers for what structures consist of, known when the program is compiled.

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Returns the number of a structure, of its name and those of its parts with their numbers
/// (FNV-1a, 64 bits).
pub const fn layout(name: &str, parts: &[(&str, u64)]) -> u64 {
    let mut hash = feed(OFFSET, name.as_bytes());
    let mut rest = parts;
    while let [(name, of), after @ ..] = rest {
        hash = feed(hash, &[0]);
        hash = feed(hash, name.as_bytes());
        hash = feed(hash, &of.to_le_bytes());
        rest = after;
    }
    hash
}

const fn feed(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut rest = bytes;
    while let [byte, after @ ..] = rest {
        hash = (hash ^ *byte as u64).wrapping_mul(PRIME);
        rest = after;
    }
    hash
}

/// Returns the place of a name among others; that of none is 255.
pub const fn place(name: &str, among: &[&str]) -> u8 {
    let mut at = 0;
    let mut rest = among;
    while let [other, after @ ..] = rest {
        if same(name.as_bytes(), other.as_bytes()) {
            return at;
        }
        at += 1;
        rest = after;
    }
    u8::MAX
}

const fn same(mut one: &[u8], mut other: &[u8]) -> bool {
    loop {
        match (one, other) {
            ([], []) => return true,
            ([a, left @ ..], [b, right @ ..]) if *a == *b => (one, other) = (left, right),
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_kinds_and_order_of_parts_change_the_number() {
        let own = layout("Pair", &[("a", 1), ("b", 2)]);
        for other in [
            layout("Pair", &[("b", 2), ("a", 1)]),
            layout("Pair", &[("a", 1), ("b", 3)]),
            layout("Pair", &[("a", 1)]),
            layout("Other", &[("a", 1), ("b", 2)]),
        ] {
            assert_ne!(own, other);
        }
        assert_eq!(own, layout("Pair", &[("a", 1), ("b", 2)]));
    }

    #[test]
    fn a_name_has_one_place() {
        let names = ["Yes", "Ye", "No"];
        assert_eq!(names.map(|name| place(name, &names)), [0, 1, 2]);
        assert_eq!(place("Y", &names), u8::MAX);
    }
}
