//! Findings, shown.

use super::output;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Format;
use crate::diagnostics::SourceMap;
use crate::diagnostics::render;

/// Shows findings on standard error, where there are any.
pub(super) fn to_stderr(diagnostics: &Diagnostics, sources: &SourceMap) {
    if !diagnostics.is_empty() {
        let colour = output::colour_on_stderr();
        let mut text = render(diagnostics, sources, Format::Human { colour });
        if !text.ends_with('\n') {
            text.push('\n');
        }
        output::note(&text);
    }
}
