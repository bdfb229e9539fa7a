//! Which part of a cube is wanted, as people write it: `county=north,south`.

use super::error::ExportError;

/// Which members, measures and times are wanted; everything of what is not mentioned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choice {
    /// By dimension, `measure` or `period`: what is written behind it, each of which may be several
    /// codes with commas between them.
    parts: Vec<(String, Vec<String>)>,
}

impl Choice {
    /// Reads what is written, each with a dimension, an equals sign and codes.
    pub fn read(written: &[String]) -> Result<Self, ExportError> {
        let mut choice = Self::default();
        for written in written {
            let parts = written.split_once('=');
            let Some((name, codes)) = parts.filter(|(name, _)| !name.is_empty()) else {
                let written = written.clone();
                return Err(ExportError::Form { written });
            };
            let known = choice.parts.iter_mut().find(|(known, _)| known == name);
            match known {
                Some((_, all)) => all.push(codes.to_owned()),
                None => choice.parts.push((name.to_owned(), vec![codes.to_owned()])),
            }
        }
        Ok(choice)
    }

    /// Says whether everything is wanted.
    pub fn is_everything(&self) -> bool {
        self.parts.is_empty()
    }

    /// Iterates over what is mentioned.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&str, &[String])> {
        let parts = self.parts.iter();
        parts.map(|(name, codes)| (name.as_str(), codes.as_slice()))
    }
}

/// Takes codes apart, but not where the whole is a code itself.
pub(super) fn codes(written: &[String], is_code: impl Fn(&str) -> bool) -> Vec<String> {
    let mut codes = Vec::new();
    for written in written {
        if is_code(written) {
            codes.push(written.clone());
        } else {
            codes.extend(written.split(',').map(str::to_owned));
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_names_something_and_its_codes() {
        let read = |written: &[&str]| {
            let written: Vec<String> = written.iter().map(|text| (*text).to_owned()).collect();
            Choice::read(&written)
        };
        let choice = read(&["a=1,2", "b==", "a=3"]).unwrap();
        let parts: Vec<(&str, Vec<&str>)> = choice
            .parts()
            .map(|(name, codes)| (name, codes.iter().map(String::as_str).collect()))
            .collect();
        assert_eq!(parts, [("a", vec!["1,2", "3"]), ("b", vec!["="])]);
        assert!(read(&[]).unwrap().is_everything());
        for wrong in ["a", "=1", ""] {
            let error = read(&[wrong]).unwrap_err();
            assert_eq!(error.to_string(), format!("`{wrong}` chooses nothing"));
        }
    }

    #[test]
    fn a_code_may_have_a_comma() {
        let known = |code: &str| code == "a,b";
        assert_eq!(codes(&["a,b".to_owned()], known), ["a,b"]);
        assert_eq!(codes(&["a,b,c".to_owned()], known), ["a", "b", "c"]);
    }
}
