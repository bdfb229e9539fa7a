//! The rules for ontologies, one file for each group.
//!
//! A rule reads what is written and reports; it changes nothing. Which rules there are and in which
//! order they run is the lists below; what each is for stands in its file and is printed by
//! `explain`. What is built in is taken to be right: no finding points there.

mod clashes;
mod derived;
mod descriptions;
mod directives;
mod duplicates;
mod entity;
mod enums;
mod events;
mod families;
mod field_names;
mod field_types;
mod header;
mod hierarchy;
mod inherited;
mod inverses;
mod labels;
mod languages;
mod opposites;
mod qualifiers;
mod size;
mod spelling;
mod symmetry;
mod syntax;
mod terms;
mod texts;
mod type_names;
mod unknown_types;
mod unsupported;
mod weak;

use super::names::Names;
use super::parse::Parsed;
use super::written::Directives;
use super::written::FieldDecl;
use super::written::Signature;
use super::written::TypeDecl;
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
    pub(super) signatures: &'a [Signature],
}

type Rule = fn(&Context<'_>, &mut Diagnostics);

/// The rules that look at one definition at a time, and so hold whatever else is missing.
const LOCAL: &[Rule] = &[
    syntax::check,
    unsupported::check,
    directives::check,
    clashes::check,
    spelling::check,
    field_names::check,
    field_types::check,
    enums::check,
    terms::check,
    descriptions::check,
    labels::check,
];

/// The rules that look at the ontology as a whole.
const WHOLE: &[Rule] = &[
    header::check,
    languages::check,
    texts::check,
    duplicates::check,
    unknown_types::check,
    hierarchy::check,
    entity::check,
    type_names::check,
    inherited::check,
    families::check,
    qualifiers::check,
    symmetry::check,
    inverses::check,
    weak::check,
    opposites::check,
    derived::check,
    events::check,
    size::check,
];

/// Runs every rule; those for the whole only if every file could be read.
pub(super) fn check(context: &Context<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    let readable = context.parsed.iter().all(|file| file.errors.is_empty());
    let whole = if readable { WHOLE } else { &[] };
    for rule in LOCAL.iter().chain(whole) {
        rule(context, &mut diagnostics);
    }
    diagnostics
}

impl<'a> Context<'a> {
    /// Iterates over the types and interfaces that somebody wrote, sets of qualifiers left out.
    fn entity_types(&self) -> impl Iterator<Item = &'a TypeDecl> {
        let types = self.written.types.iter();
        types.filter(|declared| !declared.is_qualifiers() && !declared.is_built_in())
    }

    /// Iterates over the sets of qualifiers.
    fn qualifier_sets(&self) -> impl Iterator<Item = &'a TypeDecl> {
        let types = self.written.types.iter();
        types.filter(|declared| declared.is_qualifiers())
    }

    /// Iterates over the fields of entities that somebody wrote, with the type that has them.
    fn fields(&self) -> impl Iterator<Item = (&'a TypeDecl, &'a FieldDecl)> {
        let types = self.written.types.iter();
        types
            .filter(|declared| !declared.is_qualifiers())
            .flat_map(|declared| declared.fields.iter().map(move |field| (declared, field)))
            .filter(|(_, field)| !field.name.span.is_built_in())
    }

    /// Iterates over everything that may carry directives.
    fn directives(&self) -> impl Iterator<Item = &'a Directives> {
        let headers = self.written.headers.iter();
        let types = self.written.types.iter().chain(&self.written.extensions);
        let types = types.flat_map(|declared| {
            let fields = declared.fields.iter().map(|field| &field.directives);
            std::iter::once(&declared.directives).chain(fields)
        });
        let enums = self.written.enums.iter().flat_map(|declared| {
            let values = declared.values.iter().map(|value| &value.directives);
            std::iter::once(&declared.directives).chain(values)
        });
        headers.chain(types).chain(enums)
    }

    /// Returns the directive of the prelude with this name.
    fn signature(&self, name: &str) -> Option<&'a Signature> {
        self.signatures
            .iter()
            .find(|signature| &*signature.name == name)
    }

    /// Says whether a directive is there that nobody knows, so that it cannot be told which of the
    /// known ones is missing.
    fn has_unknown(&self, directives: &Directives) -> bool {
        let mut list = directives.list.iter();
        list.any(|directive| self.signature(&directive.name).is_none())
    }

    /// Returns a text as it could be written, in the default language.
    fn example(&self, text: &str) -> String {
        let tag = self.names.languages.first();
        let tag = tag.map_or("en".into(), |language| language.tag.replace('-', "_"));
        format!("{{{tag}: \"{text}\"}}")
    }
}
