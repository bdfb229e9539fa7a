//! Identifiers made of what other formats call things.

use crate::graph::fold;

/// The columns that have a meaning of their own in tables of figures.
const TAKEN: [&str; 8] = [
    "measure", "value", "period", "line", "cite", "because", "note", "status",
];

/// Turns a name into an identifier: lower-case letters, digits and single hyphens. Nothing is left
/// of names in other scripts.
///
/// A capital letter begins a new word, so that `ContentsCode` becomes `contents-code`.
pub(in crate::exchange) fn slug(name: &str) -> String {
    let mut parted = String::with_capacity(name.len());
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            parted.push(' ');
        }
        parted.push(letter);
        before = letter;
    }
    let folded = fold::fold(&parted);
    let mut slug = String::new();
    for letter in folded.both().narrow.chars() {
        if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Identifiers of one cube's measures and dimensions, no two alike.
#[derive(Debug)]
pub(in crate::exchange) struct Names {
    taken: Vec<String>,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            taken: TAKEN.iter().map(|name| (*name).to_owned()).collect(),
        }
    }
}

impl Names {
    /// Returns an identifier for something of this name that nothing else has.
    pub(in crate::exchange) fn claim(&mut self, name: &str, otherwise: &str) -> String {
        let slug = slug(name);
        let base = if slug.is_empty() { otherwise } else { &slug };
        let free = |name: &String| !self.taken.contains(name);
        let further = (2..).map(|number| format!("{base}-{number}"));
        let name = std::iter::once(base.to_owned()).chain(further).find(free);
        let name = name.unwrap_or_default();
        self.taken.push(name.clone());
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_made_of_names() {
        assert_eq!(slug("ContentsCode"), "contents-code");
        assert_eq!(slug("BE0101N1"), "be0101n1");
        assert_eq!(slug("Ålder"), "alder");
        assert_eq!(slug("per 1 000 (‰)"), "per-1-000");
        assert_eq!(slug("--x--"), "x");
        assert_eq!(slug("年"), "");
    }

    #[test]
    fn no_two_are_alike() {
        let mut names = Names::default();
        assert_eq!(names.claim("Sex", "x"), "sex");
        assert_eq!(names.claim("SEX", "x"), "sex-2");
        assert_eq!(names.claim("value", "x"), "value-2");
        assert_eq!(names.claim("年", "dimension-4"), "dimension-4");
    }
}
