//! "Did you mean": the known words nearest to what was written.

/// So many words are offered where several are near.
const OFFERED: usize = 3;

/// What was written that nothing is called, and what it may have been meant for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meant {
    /// What was written.
    pub written: Box<str>,
    /// The known words that are near, the nearest first; at most three.
    pub nearest: Box<[Box<str>]>,
}

impl Meant {
    /// Finds what may have been meant among what is known.
    pub fn of<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let near = near(written, known);
        Self {
            written: written.into(),
            nearest: near.into_iter().take(OFFERED).map(Box::from).collect(),
        }
    }

    /// Returns the question whether the nearest was meant, where any is near.
    pub fn help(&self) -> Option<String> {
        let nearest = self.nearest.first()?;
        Some(format!("did you mean `{nearest}`?"))
    }
}

/// Returns the candidate that is nearest to `written`, if one is near enough to be meant.
///
/// Near means at most one slip (a letter too many, too few, wrong, or swapped with its neighbour)
/// for every three letters; case does not count. Among equals the first in the alphabet wins, so
/// that the order of the candidates does not matter.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    distances(written, candidates)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Returns the candidates that are near to `written` as [`nearest`] says it, the nearest first, each
/// once.
pub fn near<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found: Vec<(usize, &str)> = distances(written, candidates).collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

/// Tells how many slips lie between what was written and each candidate that is near to it.
fn distances<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let lower = written.to_lowercase();
    let length = lower.chars().count();
    let limit = (length / 3).max(1);
    candidates
        .into_iter()
        // What is too short for so few slips needs not be compared; bytes are never fewer than letters.
        .filter(move |candidate| candidate.len() + limit >= length)
        .filter(move |candidate| *candidate != written)
        .map(move |candidate| {
            (
                strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(move |(distance, _)| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::Meant;
    use super::near;
    use super::nearest;

    #[test]
    fn a_slip_is_mended_and_a_stranger_is_not() {
        let known = ["directorate", "ministry", "law"];
        assert_eq!(nearest("directorat", known), Some("directorate"));
        assert_eq!(nearest("Ministry", known), Some("ministry"));
        assert_eq!(nearest("lwa", known), Some("law"));
        assert_eq!(nearest("programme", known), None);
        assert_eq!(nearest("", known), None);
    }

    #[test]
    fn several_are_offered_the_nearest_first_whatever_their_order() {
        let known = ["nav-b", "nav", "nva", "nav", "navy-x", "n"];
        assert_eq!(near("nav-", known), ["nav", "nav-b"]);
        let many = Meant::of("abcdef", ["abcdex", "abcdey", "abcdef", "abcdeg", "abcdeh"]);
        assert_eq!(*many.written, *"abcdef");
        assert_eq!(many.nearest.join(" "), "abcdeg abcdeh abcdex");
        assert_eq!(many.help().as_deref(), Some("did you mean `abcdeg`?"));
        assert_eq!(Meant::of("x", ["long"]).help(), None);
    }
}
