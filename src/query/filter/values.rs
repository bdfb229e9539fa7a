//! Tests of values, made ready once and then put to each value.

use super::Pattern;
use super::Test;
use super::Tests;
use crate::graph::Part;
use crate::graph::fold::Fold;
use crate::graph::fold::Folded;
use crate::graph::fold::fold;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::LangId;
use crate::model::PartialDate;
use crate::model::Value;
use crate::model::ValueRef;

/// A value as tests see it.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) enum Seen<'a> {
    /// Words of a statement, whose folding is at hand.
    Words(&'a str, Folded<'a>),
    /// Letters that are not folded, such as an id.
    Letters(&'a str),
    /// A number of related entities.
    Count(usize),
    /// A date of a validity.
    Date(&'a PartialDate),
    /// Any other value.
    Value(ValueRef<'a>),
}

/// Tests with everything worked out that does not depend on the value.
#[derive(Debug)]
pub(in crate::query) struct Ready {
    lang: Option<LangId>,
    pub(super) is_null: Vec<bool>,
    pub(super) must: Vec<Probe>,
    must_not: Vec<Probe>,
}

/// A test of one value.
#[derive(Debug)]
pub(super) enum Probe {
    /// It is one of these.
    Among(Vec<Operand>),
    Less(Operand),
    AtMost(Operand),
    Greater(Operand),
    AtLeast(Operand),
    Contains(Letters),
    StartsWith(Letters),
    EndsWith(Letters),
    Matches(Pattern),
}

/// What a value is compared with.
#[derive(Debug)]
pub(super) enum Operand {
    Words(Letters),
    Number(Decimal),
    Days(Day, Day),
    Boolean(bool),
}

/// Words to look for; without a folding where case and diacritics count.
#[derive(Debug)]
pub(super) struct Letters {
    pub(super) text: Box<str>,
    pub(super) folded: Option<Fold>,
}

impl Ready {
    pub(in crate::query) fn new(tests: &Tests) -> Self {
        let mut ready = Self {
            lang: tests.lang,
            is_null: Vec::new(),
            must: Vec::new(),
            must_not: Vec::new(),
        };
        let letters = |text: &str| Letters {
            text: text.into(),
            folded: (!tests.exact).then(|| fold(text)),
        };
        let operand = |value: &Value| match value {
            Value::Text { text, .. }
            | Value::String(text)
            | Value::Url(text)
            | Value::Enum(text) => Operand::Words(letters(text)),
            Value::Int(number) => Operand::Number(Decimal::from(*number)),
            Value::Decimal(number) => Operand::Number(*number),
            Value::Boolean(value) => Operand::Boolean(*value),
            Value::Date(day) => Operand::Days(*day, *day),
            Value::PartialDate(date) => Operand::Days(date.earliest(), date.latest()),
        };
        let all = |values: &[Value]| Probe::Among(values.iter().map(operand).collect());
        for test in &tests.tests {
            let probe = match test {
                Test::IsNull(wanted) => {
                    ready.is_null.push(*wanted);
                    continue;
                }
                Test::Ne(value) => {
                    ready.must_not.push(Probe::Among(vec![operand(value)]));
                    continue;
                }
                Test::NotIn(values) => {
                    ready.must_not.push(all(values));
                    continue;
                }
                Test::Eq(value) => Probe::Among(vec![operand(value)]),
                Test::In(values) => all(values),
                Test::Lt(value) => Probe::Less(operand(value)),
                Test::Lte(value) => Probe::AtMost(operand(value)),
                Test::Gt(value) => Probe::Greater(operand(value)),
                Test::Gte(value) => Probe::AtLeast(operand(value)),
                Test::Contains(text) => Probe::Contains(letters(text)),
                Test::StartsWith(text) => Probe::StartsWith(letters(text)),
                Test::EndsWith(text) => Probe::EndsWith(letters(text)),
                Test::Matches(pattern) => Probe::Matches(pattern.clone()),
            };
            ready.must.push(probe);
        }
        ready
    }

    /// Iterates over the words of which a value must be one, letter by letter, if it must.
    pub(super) fn among(&self) -> Option<impl Iterator<Item = &str>> {
        let words = |operand: &Operand| matches!(operand, Operand::Words(_));
        let all = self.must.iter().find_map(|probe| match probe {
            Probe::Among(all) if all.iter().all(words) => Some(all),
            _ => None,
        });
        all.map(|all| {
            all.iter().filter_map(|operand| match operand {
                Operand::Words(letters) => Some(&*letters.text),
                _ => None,
            })
        })
    }

    /// Returns the longest part that the words must have of which one must pass, if they must have one,
    /// and whether nothing else is asked of them.
    pub(super) fn part(&self) -> Option<(Part<'_>, bool)> {
        let longest = self.must.iter().filter_map(Probe::part);
        let longest = longest.max_by_key(Part::len)?;
        let nothing_else = matches!(*self.must, [Probe::Contains(_)])
            && self.must_not.is_empty()
            && self.is_null.is_empty();
        Some((longest, nothing_else))
    }

    /// Says whether words in a language are looked at.
    pub(super) fn looks_at(&self, lang: LangId) -> bool {
        self.lang.is_none_or(|wanted| wanted == lang)
    }

    /// Begins to look at the values of one thing.
    pub(in crate::query) fn run(&self) -> Run<'_> {
        Run {
            ready: self,
            any: false,
            found: false,
            excluded: false,
        }
    }

    /// Says whether the tests pass on this one value.
    pub(in crate::query) fn passes(&self, seen: Seen<'_>) -> bool {
        let mut run = self.run();
        run.look(seen);
        run.passed()
    }
}

/// The tests of one thing, while its values are put to them.
#[derive(Debug)]
pub(in crate::query) struct Run<'r> {
    ready: &'r Ready,
    any: bool,
    found: bool,
    excluded: bool,
}

impl Run<'_> {
    /// Puts a value to the tests.
    pub(in crate::query) fn look(&mut self, seen: Seen<'_>) {
        self.any = true;
        self.found = self.found || self.ready.must.iter().all(|probe| probe.passes(seen));
        self.excluded = self.excluded || self.ready.must_not.iter().any(|probe| probe.passes(seen));
    }

    /// Puts a statement's or qualifier's value to the tests, unless it is in another language.
    pub(super) fn look_at(&mut self, value: ValueRef<'_>, folded: Option<Folded<'_>>) {
        let words = match value {
            ValueRef::Text { lang, .. } if !self.ready.looks_at(lang) => return,
            ValueRef::Text { text, .. } | ValueRef::String(text) | ValueRef::Url(text) => text,
            ValueRef::Enum(text) => return self.look(Seen::Letters(text)),
            _ => return self.look(Seen::Value(value)),
        };
        match folded {
            Some(folded) => self.look(Seen::Words(words, folded)),
            None => self.look(Seen::Words(words, fold(words).both())),
        }
    }

    /// Says whether all tests passed on the values that were looked at.
    pub(in crate::query) fn passed(&self) -> bool {
        let null = self.ready.is_null.iter().all(|wanted| *wanted != self.any);
        let found = self.found || self.ready.must.is_empty();
        null && found && !self.excluded
    }
}

impl Probe {
    /// Returns a part that words must have to pass, if they must have one.
    fn part(&self) -> Option<Part<'_>> {
        match self {
            Self::Contains(letters) | Self::EndsWith(letters) => letters.part(),
            _ => None,
        }
    }

    fn passes(&self, seen: Seen<'_>) -> bool {
        use std::cmp::Ordering::{Equal, Greater, Less};
        let compared = |operand: &Operand, wanted: &[std::cmp::Ordering]| {
            operand
                .compare(seen)
                .is_some_and(|found| wanted.contains(&found))
        };
        match self {
            Self::Among(operands) => operands.iter().any(|operand| operand.same(seen)),
            Self::Less(Operand::Days(earliest, _)) => {
                days(seen).is_some_and(|(_, latest)| latest < *earliest)
            }
            Self::AtMost(Operand::Days(_, end)) => {
                days(seen).is_some_and(|(_, latest)| latest <= *end)
            }
            Self::Greater(Operand::Days(_, latest)) => {
                days(seen).is_some_and(|(earliest, _)| earliest > *latest)
            }
            Self::AtLeast(Operand::Days(start, _)) => {
                days(seen).is_some_and(|(earliest, _)| earliest >= *start)
            }
            Self::Less(operand) => compared(operand, &[Less]),
            Self::AtMost(operand) => compared(operand, &[Less, Equal]),
            Self::Greater(operand) => compared(operand, &[Greater]),
            Self::AtLeast(operand) => compared(operand, &[Greater, Equal]),
            Self::Contains(part) => part.with(seen, |a, b| a.contains(b)),
            Self::StartsWith(part) => part.with(seen, |a, b| a.starts_with(b)),
            Self::EndsWith(part) => part.with(seen, |a, b| a.ends_with(b)),
            Self::Matches(pattern) => words(seen).is_some_and(|text| pattern.matches(text)),
        }
    }
}

impl Operand {
    fn same(&self, seen: Seen<'_>) -> bool {
        match self {
            Self::Words(letters) => letters.with(seen, |a, b| a == b),
            Self::Number(number) => self::number(seen) == Some(*number),
            Self::Days(earliest, latest) => days(seen) == Some((*earliest, *latest)),
            Self::Boolean(value) => {
                matches!(seen, Seen::Value(ValueRef::Boolean(seen)) if seen == *value)
            }
        }
    }

    /// Says how a value stands to this, where they can be compared.
    fn compare(&self, seen: Seen<'_>) -> Option<std::cmp::Ordering> {
        match self {
            Self::Words(letters) => match (seen, &letters.folded) {
                (Seen::Words(_, folded), Some(own)) => Some(folded.narrow.cmp(own.both().narrow)),
                _ => words(seen).map(|text| text.cmp(&*letters.text)),
            },
            Self::Number(number) => self::number(seen).map(|seen| seen.cmp(number)),
            Self::Boolean(value) => match seen {
                Seen::Value(ValueRef::Boolean(seen)) => Some(seen.cmp(value)),
                _ => None,
            },
            Self::Days(..) => None,
        }
    }
}

impl Letters {
    /// Returns them as a part that words may have; nothing where all words have it.
    fn part(&self) -> Option<Part<'_>> {
        let part = match &self.folded {
            Some(folded) => Part::Folded(folded.both()),
            None => Part::Written(&self.text),
        };
        (part.len() > 0).then_some(part)
    }

    /// Says whether a comparison is true of a value's words and these.
    fn with(&self, seen: Seen<'_>, matches: impl Fn(&str, &str) -> bool) -> bool {
        match (seen, &self.folded) {
            (Seen::Words(_, words), Some(own)) => words.any(own.both(), matches),
            _ => words(seen).is_some_and(|text| matches(text, &self.text)),
        }
    }
}

fn words(seen: Seen<'_>) -> Option<&str> {
    match seen {
        Seen::Words(text, _) | Seen::Letters(text) => Some(text),
        Seen::Count(_) | Seen::Date(_) | Seen::Value(_) => None,
    }
}

pub(super) fn number(seen: Seen<'_>) -> Option<Decimal> {
    match seen {
        Seen::Count(count) => Some(Decimal::from(count)),
        Seen::Value(ValueRef::Int(number)) => Some(Decimal::from(number)),
        Seen::Value(ValueRef::Decimal(number)) => Some(number),
        Seen::Words(..) | Seen::Letters(_) | Seen::Date(_) | Seen::Value(_) => None,
    }
}

pub(super) fn days(seen: Seen<'_>) -> Option<(Day, Day)> {
    match seen {
        Seen::Date(date) | Seen::Value(ValueRef::PartialDate(date)) => {
            Some((date.earliest(), date.latest()))
        }
        Seen::Value(ValueRef::Date(day)) => Some((day, day)),
        _ => None,
    }
}
