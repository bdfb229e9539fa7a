//! Findings as they are made, with a bound on how many of one sort are shown.

use std::collections::BTreeMap;

use crate::diagnostics::Code;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Severity;
use crate::diagnostics::Span;

/// How many findings of one sort are shown.
const SHOWN: usize = 5;

/// Collects findings; of those that may come by the million it shows the first few and counts the
/// rest.
#[derive(Debug, Default)]
pub(super) struct Report {
    diagnostics: Diagnostics,
    counts: BTreeMap<(&'static str, String), Count>,
}

#[derive(Debug)]
struct Count {
    found: usize,
    code: Code,
    place: Span,
}

impl Report {
    /// Adds a finding.
    pub(super) fn push(&mut self, finding: Diagnostic) {
        self.diagnostics.push(short(finding));
    }

    /// Adds a finding that is one of perhaps many about `what`; `place` is where the many are.
    pub(super) fn push_many(
        &mut self,
        code: Code,
        what: &str,
        place: Span,
        finding: impl FnOnce() -> Diagnostic,
    ) {
        let count = self
            .counts
            .entry((code.slug(), what.to_owned()))
            .or_insert(Count {
                found: 0,
                code,
                place,
            });
        count.found += 1;
        if count.found <= SHOWN {
            self.diagnostics.push(short(finding()));
        }
    }

    /// Returns how many findings there are.
    pub(super) fn len(&self) -> usize {
        let counted: usize = self.counts.values().map(|count| count.found).sum();
        self.diagnostics.len() + counted
    }

    /// Returns how many of those that are shown are errors.
    pub(super) fn errors(&self) -> usize {
        self.diagnostics.count(Severity::Error)
    }

    /// Returns the findings, followed by how many were not shown.
    pub(super) fn finish(self) -> Diagnostics {
        let mut diagnostics = self.diagnostics;
        for ((_, what), count) in self.counts {
            let more = count.found.saturating_sub(SHOWN);
            if more > 0 {
                let message = format!("{more} more findings of this sort about {what}");
                diagnostics.push(Diagnostic::new(count.code, message, count.place, ""));
            }
        }
        diagnostics
    }
}

/// Cuts a message that quotes a very long text.
fn short(mut finding: Diagnostic) -> Diagnostic {
    const LONGEST: usize = 400;
    if let Some((end, _)) = finding.message.char_indices().nth(LONGEST) {
        finding.message.truncate(end);
        finding.message.push('…');
    }
    finding
}
