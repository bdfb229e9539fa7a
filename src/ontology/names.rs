//! What is written, by name: the lookups that rules and resolution share.
//!
//! Everything iterates by name, so that nothing depends on the order of the files. Where a name is
//! declared twice the first declaration counts; a rule reports the second.

use std::collections::BTreeMap;

use super::written::Directive;
use super::written::EnumDecl;
use super::written::FieldDecl;
use super::written::TypeDecl;
use super::written::Value;
use super::written::Word;
use super::written::Written;
use crate::model::ValueKind;

/// The scalars that a property or a qualifier may have.
pub(super) const SCALARS: &[(&str, ValueKind)] = &[
    ("Text", ValueKind::Text),
    ("String", ValueKind::String),
    ("Int", ValueKind::Int),
    ("Decimal", ValueKind::Decimal),
    ("Boolean", ValueKind::Boolean),
    ("Date", ValueKind::Date),
    ("PartialDate", ValueKind::PartialDate),
    ("Url", ValueKind::Url),
];

/// How many languages an ontology may have: as many as fit into the number that stands for one.
pub(super) const MOST_LANGUAGES: usize = 250;

/// The declarations of an ontology, by name.
#[derive(Debug)]
pub(super) struct Names<'a> {
    /// Types and interfaces of entities.
    pub(super) types: BTreeMap<&'a str, &'a TypeDecl>,
    /// Sets of qualifiers.
    pub(super) qualifier_sets: BTreeMap<&'a str, &'a TypeDecl>,
    /// Enumerations of values.
    pub(super) enums: BTreeMap<&'a str, &'a EnumDecl>,
    /// The enumeration of the families.
    pub(super) families: Option<&'a EnumDecl>,
    /// The relations, by name and then by the type that declares them.
    pub(super) relations: Vec<RelationDecl<'a>>,
    /// The languages in their order, as far as they are named right.
    pub(super) languages: Vec<LanguageDecl<'a>>,
    ancestors: BTreeMap<&'a str, Vec<&'a TypeDecl>>,
}

/// A relation as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct RelationDecl<'a> {
    pub(super) domain: &'a TypeDecl,
    pub(super) field: &'a FieldDecl,
    pub(super) directive: &'a Directive,
}

/// A language as written.
#[derive(Debug)]
pub(super) struct LanguageDecl<'a> {
    pub(super) tag: Word,
    pub(super) label: Option<&'a Value>,
    /// Whether it serves only for texts of entities.
    pub(super) names_only: bool,
}

/// What a field is, by its directives and its type.
#[derive(Clone, Copy, Debug)]
pub(super) enum Role<'a> {
    Property,
    Relation(&'a Directive),
    Derived(&'a Directive),
}

impl FieldDecl {
    /// Says what the field is meant to be.
    pub(super) fn role(&self) -> Role<'_> {
        if let Some(relation) = self.directives.get("relation") {
            Role::Relation(relation)
        } else if let Some(path) = self.directives.get("path") {
            Role::Derived(path)
        } else {
            Role::Property
        }
    }
}

impl RelationDecl<'_> {
    /// Says whether it means the same in both directions.
    pub(super) fn is_symmetric(&self) -> bool {
        self.directive.flag("symmetric")
    }

    /// Returns its name seen from the object, where that is a field of its own.
    pub(super) fn inverse(&self) -> Option<Word> {
        if self.is_symmetric() {
            return None;
        }
        self.directive.text("inverse")
    }
}

impl<'a> Names<'a> {
    /// Looks through everything that is written.
    pub(super) fn new(written: &'a Written) -> Self {
        let mut types = BTreeMap::new();
        let mut qualifier_sets = BTreeMap::new();
        for declared in &written.types {
            let kind = if declared.is_qualifiers() {
                &mut qualifier_sets
            } else {
                &mut types
            };
            kind.entry(&*declared.name.text).or_insert(declared);
        }
        let mut enums = BTreeMap::new();
        let mut families = None;
        for declared in &written.enums {
            if declared.is_families() {
                families = families.or(Some(declared));
            } else {
                enums.entry(&*declared.name.text).or_insert(declared);
            }
        }
        let ancestors = types
            .iter()
            .map(|(name, declared)| (*name, ancestors(&types, declared)))
            .collect();
        Self {
            relations: relations(&types),
            languages: languages(written),
            types,
            qualifier_sets,
            enums,
            families,
            ancestors,
        }
    }

    /// Returns all interfaces that a type implements, directly or through others, the most general
    /// first; among equals by name.
    pub(super) fn ancestors(&self, name: &str) -> &[&'a TypeDecl] {
        self.ancestors.get(name).map_or(&[], Vec::as_slice)
    }

    /// Says whether things of the type `special` are also of the type `general`.
    pub(super) fn is_a(&self, special: &str, general: &str) -> bool {
        special == general
            || self
                .ancestors(special)
                .iter()
                .any(|ancestor| &*ancestor.name.text == general)
    }

    /// Returns the concrete types that are `name` or implement it, by name.
    pub(super) fn concrete(&self, name: &str) -> Vec<&'a str> {
        let of = |(key, declared): (&&'a str, &&'a TypeDecl)| {
            (!declared.is_interface && self.is_a(key, name)).then_some(*key)
        };
        self.types.iter().filter_map(of).collect()
    }

    /// Returns what sort of value a type name stands for, if it stands for one.
    pub(super) fn value_kind(&self, name: &str) -> Option<ValueKind> {
        let scalar = SCALARS.iter().find(|(scalar, _)| *scalar == name);
        scalar.map(|(_, kind)| kind.clone()).or_else(|| {
            self.enums
                .contains_key(name)
                .then(|| ValueKind::Enum(name.into()))
        })
    }

    /// Returns the place of a language in the ontology's list. Keys of texts cannot contain a
    /// hyphen, so `pt_BR` stands for `pt-BR`.
    pub(super) fn language(&self, key: &str) -> Option<usize> {
        let tag = key.replace('_', "-");
        self.languages
            .iter()
            .position(|language| language.tag.eq_ignore_ascii_case(&tag))
    }
}

fn ancestors<'a>(
    types: &BTreeMap<&'a str, &'a TypeDecl>,
    declared: &'a TypeDecl,
) -> Vec<&'a TypeDecl> {
    let mut found: BTreeMap<&str, &TypeDecl> = BTreeMap::new();
    let mut open = vec![declared];
    while let Some(next) = open.pop() {
        for parent in &next.implements {
            let Some((name, parent)) = types.get_key_value(&*parent.text) else {
                continue;
            };
            if parent.is_interface && found.insert(name, parent).is_none() {
                open.push(parent);
            }
        }
    }
    // In a cycle a type would be its own ancestor; a rule reports it.
    found.remove(&*declared.name.text);
    // An interface stands above another if the other implements it, so it has fewer ancestors
    // among those found.
    let mut open: Vec<&TypeDecl> = found.into_values().collect();
    let mut ordered: Vec<&TypeDecl> = Vec::with_capacity(open.len());
    while !open.is_empty() {
        let waits = |candidate: &TypeDecl| {
            candidate
                .implements
                .iter()
                .any(|parent| open.iter().any(|other| other.name.text == parent.text))
        };
        let next = open.iter().position(|candidate| !waits(candidate));
        ordered.push(open.remove(next.unwrap_or(0)));
    }
    ordered
}

fn relations<'a>(types: &BTreeMap<&'a str, &'a TypeDecl>) -> Vec<RelationDecl<'a>> {
    let mut relations = Vec::new();
    for domain in types.values() {
        for field in &domain.fields {
            if let Role::Relation(directive) = field.role() {
                relations.push(RelationDecl {
                    domain,
                    field,
                    directive,
                });
            }
        }
    }
    relations.sort_by(|a, b| a.field.name.text.cmp(&b.field.name.text));
    relations
}

fn languages(written: &Written) -> Vec<LanguageDecl<'_>> {
    let header = written
        .headers
        .iter()
        .find_map(|header| header.get("ontology"));
    let items = header.map_or(&[][..], |header| header.items("languages"));
    let mut languages: Vec<LanguageDecl<'_>> = Vec::new();
    for value in items.iter().take(MOST_LANGUAGES) {
        let tag = value.entry("tag").and_then(Value::text);
        let Some(tag) = tag.filter(|tag| is_tag(tag)) else {
            continue;
        };
        if !languages
            .iter()
            .any(|language| language.tag.eq_ignore_ascii_case(&tag))
        {
            languages.push(LanguageDecl {
                tag,
                label: value.entry("label"),
                names_only: value.entry("namesOnly").is_some_and(Value::is_true),
            });
        }
    }
    languages
}

/// Says whether a text has the form of a language tag (BCP 47): letters, then parts of letters and
/// digits.
pub(super) fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or("");
    let letters =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    letters
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}
