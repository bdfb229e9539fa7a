//! The few words that join the steps of a path into a sentence, by language.
//!
//! What the relations are called is the ontology's; these words belong to no field of knowledge. A
//! language that is not here is told without words of its own: names are repeated instead of
//! referred back to, and dates are written in the manner of EDTF.

use crate::model::PartialDate;

/// What one language needs.
#[derive(Debug)]
pub(super) struct Words {
    /// The tag of the language.
    tag: &'static str,
    /// The word by which a clause refers back to the name before it; none where that word depends
    /// on gender or moves the verb.
    pub(super) which: Option<&'static str>,
    /// The word that says no, where it stands before the verb after [`Words::which`] and behind it
    /// elsewhere.
    pub(super) not: Option<&'static str>,
    /// Before the date on which something began.
    pub(super) since: &'static str,
    /// Before the date on which something ended.
    pub(super) until: &'static str,
    /// That something holds only possibly.
    pub(super) possibly: &'static str,
    /// That something is inferred.
    pub(super) inferred: &'static str,
    /// The months.
    months: [&'static str; 12],
    /// The seasons, from spring to winter.
    seasons: [&'static str; 4],
    /// Whether the number of a day has a full stop behind it.
    ordinal: bool,
}

const WORDS: &[Words] = &[
    Words {
        tag: "en",
        which: Some("which"),
        not: None,
        since: "since",
        until: "until",
        possibly: "possibly",
        inferred: "inferred",
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        seasons: ["spring", "summer", "autumn", "winter"],
        ordinal: false,
    },
    Words {
        tag: "nb",
        which: Some("som"),
        not: Some("ikke"),
        since: "fra",
        until: "til",
        possibly: "muligens",
        inferred: "utledet",
        months: [
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember",
        ],
        seasons: ["våren", "sommeren", "høsten", "vinteren"],
        ordinal: true,
    },
    Words {
        tag: "nn",
        which: Some("som"),
        not: Some("ikkje"),
        since: "frå",
        until: "til",
        possibly: "kanskje",
        inferred: "utleidd",
        months: [
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember",
        ],
        seasons: ["våren", "sommaren", "hausten", "vinteren"],
        ordinal: true,
    },
    Words {
        tag: "da",
        which: Some("som"),
        not: Some("ikke"),
        since: "fra",
        until: "til",
        possibly: "muligvis",
        inferred: "udledt",
        months: [
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december",
        ],
        seasons: ["foråret", "sommeren", "efteråret", "vinteren"],
        ordinal: true,
    },
    Words {
        tag: "sv",
        which: Some("som"),
        not: Some("inte"),
        since: "från",
        until: "till",
        possibly: "möjligen",
        inferred: "härlett",
        months: [
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december",
        ],
        seasons: ["våren", "sommaren", "hösten", "vintern"],
        ordinal: false,
    },
    Words {
        tag: "de",
        which: None,
        not: None,
        since: "seit",
        until: "bis",
        possibly: "möglicherweise",
        inferred: "abgeleitet",
        months: [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
        ordinal: true,
    },
    Words {
        tag: "fr",
        which: Some("qui"),
        not: None,
        since: "depuis",
        until: "jusqu’à",
        possibly: "peut-être",
        inferred: "déduit",
        months: [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        seasons: ["printemps", "été", "automne", "hiver"],
        ordinal: false,
    },
];

/// Returns the words of a language, by its tag or the first part of it.
pub(super) fn words(tag: &str) -> Option<&'static Words> {
    let primary = tag.split('-').next().unwrap_or(tag);
    let is = |wanted: &str| {
        let mut all = WORDS.iter();
        all.find(|words| words.tag.eq_ignore_ascii_case(wanted))
    };
    is(tag).or_else(|| is(primary))
}

impl Words {
    /// Returns a date in words: a year, a month, a season, a day, or a stretch of these.
    pub(super) fn date(&self, date: &PartialDate) -> String {
        let parts = date.as_str().split('/');
        let parts: Vec<String> = parts.map(|part| self.point(part)).collect();
        parts.join("–")
    }

    fn point(&self, written: &str) -> String {
        let mut parts = written.split('-');
        let year = parts.next().unwrap_or(written);
        let number = |part: Option<&str>| part.and_then(|part| part.parse::<usize>().ok());
        let Some(month) = number(parts.next()) else {
            return written.to_owned();
        };
        // The months count from 1, the seasons of EDTF from 21.
        let month = match (month.checked_sub(1), month.checked_sub(21)) {
            (_, Some(season)) => self.seasons.get(season),
            (Some(month), None) => self.months.get(month),
            (None, None) => None,
        };
        let Some(month) = month else {
            return written.to_owned();
        };
        match number(parts.next()) {
            Some(day) if self.ordinal => format!("{day}. {month} {year}"),
            Some(day) => format!("{day} {month} {year}"),
            None => format!("{month} {year}"),
        }
    }

    /// Returns a phrase as it stands behind [`Words::which`].
    ///
    /// The languages of Scandinavia put `not` before the verb there: «deltar ikke i» becomes
    /// «ikke deltar i».
    pub(super) fn subordinate(&self, phrase: &str) -> String {
        let mut parts = phrase.splitn(3, ' ');
        let (verb, not, rest) = (parts.next(), parts.next(), parts.next());
        match (self.not, verb, not) {
            (Some(word), Some(verb), Some(not)) if word == not => {
                let rest = rest.map(|rest| format!(" {rest}")).unwrap_or_default();
                format!("{not} {verb}{rest}")
            }
            _ => phrase.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_falls_back_to_its_language() {
        assert_eq!(words("de-AT").map(|words| words.tag), Some("de"));
        assert_eq!(words("NB").map(|words| words.tag), Some("nb"));
        assert!(words("fi").is_none());
    }

    #[test]
    fn no_stands_before_the_verb_where_the_language_wants_it() {
        let nb = words("nb").unwrap();
        assert_eq!(nb.subordinate("deltar ikke i"), "ikke deltar i");
        assert_eq!(nb.subordinate("er ikke"), "ikke er");
        assert_eq!(nb.subordinate("tar ansvar ikke for"), "tar ansvar ikke for");
        let en = words("en").unwrap();
        assert_eq!(en.subordinate("takes no part in"), "takes no part in");
    }

    #[test]
    fn dates_are_said_as_precisely_as_they_are_known() {
        let told = |tag: &str, date: &str| words(tag).unwrap().date(&date.parse().unwrap());
        assert_eq!(told("en", "2024"), "2024");
        assert_eq!(told("en", "2024-02"), "February 2024");
        assert_eq!(told("en", "2024-02-15"), "15 February 2024");
        assert_eq!(told("nb", "2024-02-15"), "15. februar 2024");
        assert_eq!(told("de", "2021-23"), "Herbst 2021");
        assert_eq!(told("fr", "2025-06/2025-12"), "juin 2025–décembre 2025");
    }
}
