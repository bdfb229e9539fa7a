//! Names in the ways of writing that are used: `CountyMunicipality`, `countyMunicipality`,
//! `county-municipality`, `COUNTY_MUNICIPALITY`.

/// Returns a name in kebab case. A run of capitals counts as one word (`NGOReport` is
/// `ngo-report`), digits belong to the word before them.
pub(super) fn kebab(name: &str) -> String {
    words(name).join("-")
}

/// Returns a name of a type in camel case that begins small.
pub(super) fn lower_camel(name: &str) -> String {
    let first = words(name).into_iter().next().unwrap_or_default();
    let mut rest = name.trim_start_matches('_').chars();
    rest.by_ref().take(first.chars().count()).for_each(drop);
    join(first, rest.as_str())
}

/// Returns a name in camel case that begins with a capital.
pub(super) fn upper_camel(name: &str) -> String {
    let mut letters = name.trim_start_matches('_').chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    join(first.into_iter().collect(), letters.as_str())
}

/// Returns a name in capitals, its words joined by `_`.
pub(super) fn screaming(name: &str) -> String {
    words(name).join("_").to_ascii_uppercase()
}

/// Says whether a name is written as types are.
pub(super) fn is_type(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Says whether a name is written as fields are.
pub(super) fn is_field(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Says whether a name is written as values of enumerations are.
pub(super) fn is_value(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name
            .bytes()
            .all(|b| matches!(b, b'A'..=b'Z' | b'0'..=b'9' | b'_'))
}

/// Adds a rest in which words are joined by `_` to the first word.
fn join(first: String, rest: &str) -> String {
    let mut name = first;
    for (at, word) in rest.split(['_', '-', ' ']).enumerate() {
        let mut letters = word.chars();
        match letters.next() {
            Some(letter) if at > 0 => {
                name.push(letter.to_ascii_uppercase());
                name.push_str(letters.as_str());
            }
            Some(_) => name.push_str(word),
            None => {}
        }
    }
    name
}

fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut before = None;
    for (at, letter) in letters.iter().enumerate() {
        let after = letters.get(at + 1);
        let starts = match before {
            None | Some('_' | '-' | ' ') => true,
            Some(_) if !letter.is_ascii_uppercase() => false,
            Some(before) => {
                !char::is_ascii_uppercase(&before) || after.is_some_and(char::is_ascii_lowercase)
            }
        };
        before = Some(*letter);
        if matches!(letter, '_' | '-' | ' ') {
            continue;
        }
        let small = letter.to_ascii_lowercase();
        match words.last_mut() {
            Some(word) if !starts => word.push(small),
            _ => words.push(small.to_string()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_at_its_capitals() {
        for (name, dashed, small) in [
            ("Law", "law", "law"),
            (
                "CountyMunicipality",
                "county-municipality",
                "countyMunicipality",
            ),
            ("NGOReport", "ngo-report", "ngoReport"),
            ("NGO", "ngo", "ngo"),
            ("Iso3166Code", "iso3166-code", "iso3166Code"),
            ("", "", ""),
        ] {
            assert_eq!(kebab(name), dashed);
            assert_eq!(lower_camel(name), small);
        }
    }

    #[test]
    fn a_name_in_the_wrong_way_of_writing_can_be_put_right() {
        assert_eq!(upper_camel("county_municipality"), "CountyMunicipality");
        assert_eq!(upper_camel("lawText"), "LawText");
        assert_eq!(lower_camel("in_force_from"), "inForceFrom");
        assert_eq!(lower_camel("InForce"), "inForce");
        assert_eq!(lower_camel("county municipalities"), "countyMunicipalities");
        assert_eq!(screaming("notMember"), "NOT_MEMBER");
        assert_eq!(screaming("not_member"), "NOT_MEMBER");
        assert_eq!(lower_camel("__x"), "x");
    }
}
