//! The written form of a citation: `source#section:12-14 via work-a, work-b`.
//!
//! Only the form is read here, with the place of each part; what the parts name is looked up in
//! `resolve`.

use std::ops::Range;

/// A citation in parts, each with its place in the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Written<'t> {
    pub(super) source: Part<'t>,
    pub(super) section: Option<Part<'t>>,
    /// The first and last line, and where they are written.
    pub(super) lines: Option<((u32, u32), Range<usize>)>,
    pub(super) via: Vec<Part<'t>>,
}

/// A part of a citation and its place in the text.
pub(super) type Part<'t> = (&'t str, Range<usize>);

/// Reads a citation; or says what is wrong with it, and where.
pub(super) fn parse(text: &str) -> Result<Written<'_>, (String, Range<usize>)> {
    let (place, via) = match text.split_once(" via ") {
        Some((place, via)) => (place, Some(via)),
        None => (text, None),
    };
    let (source, locator) = match place.split_once('#') {
        Some((source, locator)) => (source, Some(locator)),
        None => (place, None),
    };
    let source = trimmed(text, source);
    if source.0.is_empty() {
        return Err(("this citation names no source".to_owned(), 0..text.len()));
    }
    if let Some((_, after)) = source.0.split_once(':') {
        let at = range(text, after);
        let problem = format!("`{after}` stands after a source without a section");
        return Err((problem, at));
    }
    let mut written = Written {
        source,
        section: None,
        lines: None,
        via: Vec::new(),
    };
    if let Some(locator) = locator {
        let (section, numbers) = match locator.split_once(':') {
            Some((section, numbers)) => (section, Some(numbers)),
            None => (locator, None),
        };
        let section = trimmed(text, section);
        if section.0.is_empty() {
            return Err((
                "no section is named after `#`".to_owned(),
                range(text, locator),
            ));
        }
        written.section = Some(section);
        if let Some(numbers) = numbers {
            let (words, at) = trimmed(text, numbers);
            if words.is_empty() {
                let at = range(text, locator);
                return Err(("no line is named after `:`".to_owned(), at));
            }
            let found = lines(words);
            let problem = || format!("`{words}` is not a line or a stretch of lines");
            written.lines = Some((found.ok_or_else(|| (problem(), at.clone()))?, at));
        }
    }
    for work in via.into_iter().flat_map(|via| via.split(',')) {
        let work = trimmed(text, work);
        if work.0.is_empty() {
            return Err(("no work is named after `via`".to_owned(), work.1));
        }
        written.via.push(work);
    }
    Ok(written)
}

/// Reads `12` or `12-14`, counted from 1.
pub(super) fn lines(text: &str) -> Option<(u32, u32)> {
    let number = |digits: &str| {
        let legal = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        legal.then(|| digits.parse().ok()).flatten()
    };
    let (first, last) = match text.split_once('-') {
        Some((first, last)) => (number(first)?, number(last)?),
        None => (number(text)?, number(text)?),
    };
    (1 <= first && first <= last).then_some((first, last))
}

/// Returns a part without the spaces around it, and its place in the whole.
fn trimmed<'t>(whole: &str, part: &'t str) -> Part<'t> {
    let part = part.trim();
    (part, range(whole, part))
}

/// Returns the place of a part that was cut out of `whole`.
fn range(whole: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        match parse(text) {
            Ok(written) => {
                let via: Vec<&str> = written.via.iter().map(|(work, _)| *work).collect();
                format!(
                    "{} {:?} {:?} {via:?}",
                    written.source.0,
                    written.section.map(|(section, _)| section),
                    written.lines.map(|(lines, _)| lines)
                )
            }
            Err((problem, at)) => format!("{problem} at `{}`", &text[at]),
        }
    }

    #[test]
    fn every_form_is_read() {
        assert_eq!(read("overview"), "overview None None []");
        assert_eq!(read("overview#gov"), "overview Some(\"gov\") None []");
        assert_eq!(
            read("overview#gov:9"),
            "overview Some(\"gov\") Some((9, 9)) []"
        );
        assert_eq!(
            read("overview#gov:9-12 via act-a, act-b"),
            "overview Some(\"gov\") Some((9, 12)) [\"act-a\", \"act-b\"]"
        );
        assert_eq!(read("overview via act"), "overview None None [\"act\"]");
    }

    #[test]
    fn what_is_no_citation_says_where() {
        assert_eq!(read(""), "this citation names no source at ``");
        assert_eq!(read("#gov"), "this citation names no source at `#gov`");
        assert_eq!(
            read("overview:9"),
            "`9` stands after a source without a section at `9`"
        );
        assert_eq!(read("overview#"), "no section is named after `#` at ``");
        for lines in ["0", "12-9", "x", "9-", "1-2-3", "+1", "99999999999"] {
            let text = format!("overview#gov:{lines}");
            assert_eq!(
                read(&text),
                format!("`{lines}` is not a line or a stretch of lines at `{lines}`")
            );
        }
        assert_eq!(
            read("overview#gov:"),
            "no line is named after `:` at `gov:`"
        );
        assert_eq!(read("overview via "), "no work is named after `via` at ``");
        assert_eq!(
            read("overview via a,,b"),
            "no work is named after `via` at ``"
        );
    }

    proptest! {
        #[test]
        fn places_lie_in_the_text(text in "[a-z#:0-9, \\-øvia]{0,24}") {
            match parse(&text) {
                Ok(written) => {
                    for (part, at) in written.via.iter().chain([&written.source]) {
                        prop_assert_eq!(text.get(at.clone()), Some(*part));
                    }
                }
                Err((_, at)) => prop_assert!(text.get(at).is_some()),
            }
        }
    }
}
