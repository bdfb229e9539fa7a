//! `exchange/unstated-kind`: it is known what sort of figure a measure gives.
//!
//! Stocks, flows and shares are added up in different ways, and JSON-stat has no place to say which
//! is which. A measure of which it is not known is imported with `kind = "unstated"`, and its
//! figures are never added. Say what it is with `--kind flow`, or for one of several measures
//! `--kind births=flow`.

use super::listed;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::exchange::codes;

/// Reports the measures of which the kind is not known, each by its id and name.
pub(in crate::exchange) fn finding(measures: &[(&str, &str)], span: Span) -> Diagnostic {
    let names = listed(measures.iter().map(|(_, name)| *name));
    let problem = match measures {
        [_] => format!("the file does not say whether {names} is a stock, a flow or a share"),
        _ => format!("the file does not say whether {names} are stocks, flows or shares"),
    };
    let id = measures.first().map_or("", |(id, _)| id);
    let (whose, which) = match measures {
        [_] => ("its", "it is"),
        _ => ("their", "each is"),
    };
    Diagnostic::new(codes::UNSTATED_KIND, problem, span, "").help(format!(
        "{whose} figures will not be added; say what {which}, such as `--kind {id}=stock`"
    ))
}
