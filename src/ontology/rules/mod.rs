//! The rules for ontologies, one file for each group.
//!
//! A rule reads what is written and reports; it changes nothing. Which rules there are and in which
//! order they run is the list below; what each is for stands in its file and is printed by
//! `explain`.

mod syntax;

use super::names::Names;
use super::parse::Parsed;
use super::written::Written;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::SourceMap;

/// What a rule may look at.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) sources: &'a SourceMap,
    pub(super) parsed: &'a [Parsed],
    pub(super) written: &'a Written,
    pub(super) names: &'a Names<'a>,
}

type Rule = fn(&Context<'_>, &mut Diagnostics);

/// The rules that look at one definition at a time, and so hold whatever else is missing.
const LOCAL: &[Rule] = &[syntax::check];

/// Runs every rule.
pub(super) fn check(context: &Context<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for rule in LOCAL {
        rule(context, &mut diagnostics);
    }
    diagnostics
}
