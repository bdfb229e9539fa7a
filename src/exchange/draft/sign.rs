//! What the signs and letters mean by which publishers mark cells.

use crate::facts::cubes::Status;

/// What is known of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Sign {
    /// It says nothing that is not so of any figure.
    Normal,
    /// It means this status.
    Status(Status),
}

/// The commonest codes of the SDMX code list of observation statuses, in lower case.
const LETTERS: [(&str, &str); 8] = [
    ("b", "break"),
    ("c", "confidential"),
    ("e", "estimated"),
    ("m", "missing"),
    ("p", "provisional"),
    ("r", "revised"),
    ("u", "unreliable"),
    ("z", "not-applicable"),
];

/// The signs of the PX format that mean the same wherever they are used.
const SIGNS: [(&str, &str); 3] = [
    (".", "not-applicable"),
    ("..", "missing"),
    ("...", "not-yet"),
];

/// The sign that means something else outside the PX format.
const COLON: (&str, &str) = (":", "confidential");

/// Words by which publishers explain their signs, in English and in lower case.
const PHRASES: [(&str, &str); 14] = [
    ("not applicable", "not-applicable"),
    ("confidential", "confidential"),
    ("not yet", "not-yet"),
    ("not available", "missing"),
    ("missing", "missing"),
    ("low reliability", "unreliable"),
    ("unreliable", "unreliable"),
    ("provisional", "provisional"),
    ("preliminary", "provisional"),
    ("estimated", "estimated"),
    ("estimate", "estimated"),
    ("forecast", "estimated"),
    ("revised", "revised"),
    ("break", "break"),
];

/// Returns what a status means: by what the user says, by what the file says of it, or by custom.
pub(in crate::exchange) fn meaning(
    sign: &str,
    told: &[(String, Option<Status>)],
    label: Option<&str>,
    is_px: bool,
) -> Option<Sign> {
    if let Some((_, status)) = told.iter().find(|(written, _)| written == sign) {
        return Some(status.map_or(Sign::Normal, Sign::Status));
    }
    if let Some(label) = label {
        let label = label.to_lowercase();
        let phrase = PHRASES.iter().find(|(phrase, _)| label.contains(phrase));
        if let Some((_, word)) = phrase {
            return status(word).map(Sign::Status);
        }
        return None;
    }
    let lower = sign.to_lowercase();
    if lower.is_empty() || lower == "a" || lower == "normal" {
        return Some(Sign::Normal);
    }
    let word = [LETTERS.as_slice(), &SIGNS]
        .concat()
        .into_iter()
        .chain(is_px.then_some(COLON))
        .find(|(known, _)| *known == lower);
    status(word.map_or(&lower, |(_, word)| word)).map(Sign::Status)
}

/// Returns the status of a word.
fn status(word: &str) -> Option<Status> {
    let found = Status::ALL.iter().find(|(known, _)| *known == word);
    found.map(|(_, status)| *status)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(sign: &str, label: Option<&str>, is_px: bool) -> String {
        let own = [
            ("x".to_owned(), Some(Status::Revised)),
            ("y".to_owned(), None),
        ];
        match meaning(sign, &own, label, is_px) {
            Some(Sign::Normal) => "normal".to_owned(),
            Some(Sign::Status(status)) => status.word().to_owned(),
            None => "unknown".to_owned(),
        }
    }

    #[test]
    fn the_user_comes_first_then_the_file_then_custom() {
        assert_eq!(told("x", Some("estimated"), false), "revised");
        assert_eq!(told("y", None, false), "normal");
        assert_eq!(told("p", Some("Break in time series"), false), "break");
        assert_eq!(told(":", Some("not available"), true), "missing");
        assert_eq!(told("q", Some("something else"), false), "unknown");
        assert_eq!(told("P", None, false), "provisional");
        assert_eq!(told("a", None, false), "normal");
        assert_eq!(told("..", None, false), "missing");
        assert_eq!(told(":", None, false), "unknown");
        assert_eq!(told(":", None, true), "confidential");
        assert_eq!(told("not-applicable", None, false), "not-applicable");
        assert_eq!(told("f", None, false), "unknown");
    }
}
