//! The rules that facts keep: one file each, whose module comment explains the finding.
//!
//! A rule that looks at one written thing only makes its finding here and is called where that thing
//! is read or resolved. A rule that looks at the facts as a whole is a `check` in [`RULES`].

use rustc_hash::FxHashSet;

use super::Claim;
use super::EntityIx;
use super::FactBase;
use super::Statement;
use crate::diagnostics::Code;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;

pub(super) mod bad_citation;
pub(super) mod bad_date;
pub(super) mod bad_id;
pub(super) mod bad_number;
pub(super) mod bad_section;
pub(super) mod bad_sum;
pub(super) mod bad_table;
pub(super) mod blank_text;
pub(super) mod clashing_keys;
pub(super) mod cube_too_large;
mod cycle;
pub(super) mod duplicate_citation;
pub(super) mod duplicate_dataset;
pub(super) mod duplicate_id;
pub(super) mod duplicate_name;
pub(super) mod duplicate_observation;
mod duplicate_statement;
pub(super) mod line_outside_section;
pub(super) mod long_note;
pub(super) mod member_cycle;
pub(super) mod missing_citation;
pub(super) mod missing_dataset;
pub(super) mod missing_id;
mod missing_name;
mod missing_required;
pub(super) mod missing_translations;
pub(super) mod no_files;
pub(super) mod not_a_cube;
pub(super) mod not_a_source;
pub(super) mod origin_mismatch;
mod overlap;
pub(super) mod reversed_dates;
pub(super) mod self_relation;
pub(super) mod status_with_value;
pub(super) mod sum_does_not_hold;
mod symmetric_twice;
pub(super) mod syntax;
pub(super) mod too_many_decimals;
mod too_much;
pub(super) mod unknown_dimension;
pub(super) mod unknown_entity;
pub(super) mod unknown_key;
pub(super) mod unknown_language;
pub(super) mod unknown_measure;
pub(super) mod unknown_member;
pub(super) mod unknown_section;
pub(super) mod unknown_symbol;
pub(super) mod unknown_table;
pub(super) mod unknown_type;
pub(super) mod unknown_unit;
pub(super) mod unmatched_known;
mod unused_source;
pub(super) mod unused_table;
pub(super) mod wrong_columns;
pub(super) mod wrong_domain;
pub(super) mod wrong_qualifier;
pub(super) mod wrong_shape;
pub(super) mod wrong_target;
pub(super) mod wrong_value;

/// What a rule may look at. Rules read; they never change the facts.
pub(super) struct Context<'a> {
    pub(super) ontology: &'a Ontology,
    /// The facts, in their defined order.
    pub(super) facts: &'a FactBase,
    /// The source that stands for our own translations.
    pub(super) translations: Option<EntityIx>,
    /// Fields of entities of which something could not be read, so that nothing can be missed.
    pub(super) unfinished: &'a FxHashSet<(EntityIx, Field)>,
    /// Entities in whose tables a syntax error lies.
    pub(super) broken: &'a FxHashSet<EntityIx>,
    /// Whether every file could be read in full.
    pub(super) complete: bool,
}

impl Context<'_> {
    /// Says whether something else is wrong where a statement stands, so that what it is compared
    /// with may change.
    fn is_unfinished(&self, statement: &Statement) -> bool {
        let field = match &statement.claim {
            Claim::Exists => return statement.citations.is_empty(),
            Claim::Property(property, _) => Field::Property(*property),
            Claim::Relation(relation, _) => Field::Relation(*relation, Direction::Forward),
        };
        statement.citations.is_empty() || self.unfinished.contains(&(statement.subject, field))
    }

    /// Returns the id of an entity.
    fn id(&self, entity: EntityIx) -> &str {
        let entity = self.facts.entities.get(entity.0 as usize);
        entity.map_or("", |entity| entity.id.as_str())
    }
}

/// Every rule about the facts as a whole.
const RULES: &[fn(&Context<'_>, &mut Diagnostics)] = &[
    missing_required::check,
    cycle::check,
    overlap::check,
    duplicate_statement::check,
    symmetric_twice::check,
    unused_source::check,
    too_much::check,
];

/// Runs every rule about the facts as a whole.
pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for rule in RULES {
        rule(context, diagnostics);
    }
}

/// Says how many more findings there are of a sort of which the first few were shown.
pub(super) fn more(code: Code, count: usize, what: &str, span: Span) -> Diagnostic {
    let message = format!("the same is wrong with {count} more {what}");
    Diagnostic::new(code, message, span, "")
}

/// Lists words for a help line; at most a dozen, since nobody reads more there.
fn listed<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    let mut words: Vec<&str> = words.into_iter().collect();
    let more = words.len().saturating_sub(12);
    words.truncate(12);
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    let list = words.join(", ");
    match more {
        0 => list,
        _ => format!("{list} and {more} more"),
    }
}
