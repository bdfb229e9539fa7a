//! "Did you mean": the known word nearest to what was written.

/// Returns the candidate that is nearest to `written`, if one is near enough to be meant.
///
/// Near means at most one slip (a letter too many, too few, wrong, or swapped with its neighbour)
/// for every three letters; case does not count. Among equals the first in the alphabet wins, so
/// that the order of the candidates does not matter.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let lower = written.to_lowercase();
    let limit = (lower.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| *candidate != written)
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
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
}
