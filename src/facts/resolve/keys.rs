//! The keys that describe a statement: when it holds, who says so, on what basis, how it ranks.

use super::Resolver;
use crate::diagnostics::Span;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::read::Table;
use crate::facts::rules::bad_date;
use crate::facts::rules::blank_text;
use crate::facts::rules::clashing_keys;
use crate::facts::rules::long_note;
use crate::facts::rules::reversed_dates;
use crate::facts::rules::unknown_key::STATEMENT_KEYS;
use crate::facts::rules::wrong_value;
use crate::model::PartialDate;
use crate::model::Validity;

/// What the statement keys of a table say.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) validity: Validity,
    /// The citations, if any are written; empty if none of them could be resolved.
    pub(super) citations: Option<Vec<Citation>>,
    pub(super) basis: Basis,
    /// The origin, and where it is written.
    pub(super) origin: Option<(Origin, Span)>,
    pub(super) rank: Rank,
    pub(super) note: Option<Box<str>>,
}

impl Said {
    /// A statement without keys of its own.
    pub(super) fn nothing() -> Self {
        Self {
            validity: Validity::ALWAYS,
            citations: None,
            basis: Basis::Stated,
            origin: None,
            rank: Rank::Normal,
            note: None,
        }
    }
}

/// Says whether a key describes a statement.
pub(super) fn is_statement_key(key: &str) -> bool {
    STATEMENT_KEYS.contains(&key)
}

impl Resolver<'_, '_> {
    /// Reads the statement keys of a table; other keys are left to the caller.
    pub(super) fn said(&mut self, entries: &Table<'_>) -> Said {
        let mut said = Said::nothing();
        let (mut since, mut until, mut during) = (None, None, None);
        for (key, node) in entries {
            match &*key.text {
                "cite" => said.citations = Some(self.citations(node)),
                "since" => since = self.date("since", node).map(|date| (date, node.span)),
                "until" => until = self.date("until", node).map(|date| (date, node.span)),
                "during" => during = Some((self.date("during", node), key.span)),
                "because" => {
                    if let Some(because) = self.words("because", node) {
                        said.basis = Basis::Inferred { because };
                    }
                }
                "rank" => {
                    const RANKS: [(&str, Rank); 2] = [
                        ("preferred", Rank::Preferred),
                        ("deprecated", Rank::Deprecated),
                    ];
                    if let Some(rank) = self.one_of("rank", node, &RANKS) {
                        said.rank = rank;
                    }
                }
                "origin" => {
                    const ORIGINS: [(&str, Origin); 2] = [
                        ("register", Origin::Register),
                        ("translation", Origin::Translation),
                    ];
                    let origin = self.one_of("origin", node, &ORIGINS);
                    said.origin = origin.map(|origin| (origin, node.span));
                }
                "note" => {
                    said.note = self.words("note", node);
                    if let Some(note) = &said.note
                        && let Some(finding) = long_note::finding(note, node.span)
                    {
                        self.diagnostics.push(finding);
                    }
                }
                _ => {}
            }
        }
        if let Some((during, span)) = during {
            for (key, _) in entries {
                if matches!(&*key.text, "since" | "until") {
                    let finding = clashing_keys::finding("during", span, &key.text, key.span);
                    self.diagnostics.push(finding);
                }
            }
            if let Some(during) = during {
                said.validity = Validity {
                    since: Some(PartialDate::from(during.earliest())),
                    until: Some(PartialDate::from(during.latest().next())),
                };
            }
            return said;
        }
        let places = since.as_ref().zip(until.as_ref());
        let places = places.map(|((_, since), (_, until))| (*since, *until));
        said.validity = Validity {
            since: since.map(|(date, _)| date),
            until: until.map(|(date, _)| date),
        };
        if let Some((since, until)) = places
            && let Some(finding) = reversed_dates::finding(&said.validity, since, until)
        {
            self.diagnostics.push(finding);
        }
        said
    }

    /// Reads a date as far as it is known: a text, or a whole day without quotes.
    pub(super) fn date(&mut self, what: &str, node: &Node<'_>) -> Option<PartialDate> {
        let text = match &node.kind {
            Kind::String(text) => text.trim(),
            Kind::Date(text) => text,
            Kind::Broken => return None,
            _ => {
                self.diagnostics.push(bad_date::kind(what, node));
                return None;
            }
        };
        match text.parse::<PartialDate>() {
            Ok(date) => Some(date),
            Err(error) => {
                let finding = bad_date::unreadable(node, &error.to_string());
                self.diagnostics.push(finding);
                None
            }
        }
    }

    /// Reads a text that belongs to no language and may not be blank.
    pub(super) fn words(&mut self, what: &str, node: &Node<'_>) -> Option<Box<str>> {
        let finding = match node.as_str() {
            Some(text) if text.trim().is_empty() => blank_text::finding(what, node.span),
            Some(text) => return Some(text.into()),
            None if matches!(node.kind, Kind::Broken) => return None,
            None => {
                let example = format!("{what} = \"...\"");
                wrong_value::kind(what, node, "a text", &example)
            }
        };
        self.diagnostics.push(finding);
        None
    }

    /// Reads one of a few words.
    pub(super) fn one_of<T: Copy>(
        &mut self,
        what: &str,
        node: &Node<'_>,
        known: &[(&str, T)],
    ) -> Option<T> {
        let text = self.words(what, node)?;
        let found = known.iter().find(|(word, _)| *word == &*text);
        if found.is_none() {
            let words = known.iter().map(|(word, _)| *word);
            let finding = wrong_value::word(what, &text, node.span, words);
            self.diagnostics.push(finding);
        }
        found.map(|(_, meaning)| *meaning)
    }
}
