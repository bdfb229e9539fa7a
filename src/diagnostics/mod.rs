//! Findings about text that people wrote: where, what is wrong, what to do.
//!
//! A finding has a code, a severity, one or more labelled places (in several files if need be) and
//! a help line. Findings are collected, never thrown; [`render()`] turns them into text for a
//! terminal, for a screen reader, or into JSON. Failures of the program itself (I/O, broken
//! invariants) are ordinary errors of the modules they happen in, not findings.

mod code;
mod line;
mod nearest;
mod render;
mod source;

pub(crate) use code::codes;
pub(crate) use code::request_codes;
pub use code::{Code, Severity};
pub use line::one_line;
pub use nearest::{Meant, near, nearest};
pub use render::{Format, render};
pub use source::{FileId, SourceMap, Span};

/// One finding about something that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule found it.
    pub code: Code,
    /// The problem: lower case, one line, no full stop, what was written in backticks.
    pub message: String,
    /// The places, the most important first. Empty only for findings about a folder as a whole.
    pub labels: Vec<Label>,
    /// The cure, where one is known.
    pub help: Option<String>,
}

/// A place in a file and what to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// A few words that stand beside the underline; may be empty.
    pub message: String,
}

impl Diagnostic {
    /// Starts a finding with its first place.
    pub fn new(
        code: Code,
        message: impl Into<String>,
        span: Span,
        label: impl Into<String>,
    ) -> Self {
        let labels = vec![Label {
            span,
            message: label.into(),
        }];
        Self {
            code,
            message: message.into(),
            labels,
            help: None,
        }
    }

    /// Starts a finding that has no place in a file, such as an empty folder.
    pub fn without_place(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            labels: Vec::new(),
            help: None,
        }
    }

    /// Adds a further place.
    #[must_use]
    pub fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            message: message.into(),
        });
        self
    }

    /// Says what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds "did you mean" where a candidate is near to what was written.
    #[must_use]
    pub fn did_you_mean<'a>(
        self,
        written: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        match nearest(written, candidates) {
            Some(near) => {
                let help = format!("did you mean `{near}`?");
                self.help(help)
            }
            None => self,
        }
    }
}

/// The findings of a run, in the order in which they were made until they are sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all findings of another run.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Says whether a finding is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Returns the number of findings of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list
            .iter()
            .filter(|finding| finding.code.severity() == severity)
            .count()
    }

    /// Says whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Returns the number of findings.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Iterates over the findings.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Sorts by file (in the order of their paths), position and code, and drops repetitions.
    pub fn sort(&mut self, sources: &SourceMap) {
        let key = |finding: &Diagnostic| {
            let place = finding.labels.first().map(|label| {
                (
                    sources.path(label.span.file).to_owned(),
                    label.span.start,
                    label.span.end,
                )
            });
            (place, finding.code.slug(), finding.message.clone())
        };
        self.list.sort_by_cached_key(key);
        self.list.dedup();
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
