//! The name of a type in the other ways of writing: `CountyMunicipality` as `countyMunicipality`
//! and `county-municipality`.

/// Returns a name of a type in kebab case. A run of capitals counts as one word (`NGOReport` is
/// `ngo-report`), digits belong to the word before them.
pub(super) fn kebab(name: &str) -> String {
    words(name).join("-")
}

/// Returns a name of a type in camel case that begins small.
pub(super) fn lower_camel(name: &str) -> String {
    let first = words(name).into_iter().next().unwrap_or_default();
    let rest: String = name.chars().skip(first.chars().count()).collect();
    first + &rest
}

fn words(name: &str) -> Vec<String> {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut before = None;
    for (at, letter) in letters.iter().enumerate() {
        let after = letters.get(at + 1);
        let starts = match before {
            None | Some('_') => true,
            Some(_) if !letter.is_ascii_uppercase() => false,
            Some(before) => {
                !char::is_ascii_uppercase(&before) || after.is_some_and(char::is_ascii_lowercase)
            }
        };
        before = Some(*letter);
        if *letter == '_' {
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
}
