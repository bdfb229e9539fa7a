//! Seed files as written to facts as meant: every name looked up, every value of its kind.
//!
//! Entities are declared first, since anything may refer to anything; then the data set and the
//! sections of sources, which citations need; then the statements, and the figures. What cannot be resolved is
//! reported and left out, and the rest goes on.

mod cite;
mod cubes;
mod dataset;
mod entities;
mod keys;
mod property;
mod relation;
mod sections;
mod table;
mod text;
mod value;

use rustc_hash::FxHashSet;

pub(super) use self::cubes::{Tables, is_table};
use self::dataset::About;
use self::entities::Entities;
use self::sections::SectionIndex;
use super::EntityIx;
use super::FactBase;
use super::Statement;
use super::read::RawFile;
use crate::diagnostics::Diagnostics;
use crate::ontology::Field;
use crate::ontology::Ontology;

/// The facts as far as they could be resolved, and what rules must know of the rest.
pub(super) struct Resolved {
    /// The facts; the statements in the order in which they were read, without identifiers.
    pub(super) facts: FactBase,
    /// The source that stands for our own translations.
    pub(super) translations: Option<EntityIx>,
    /// Fields of entities of which something could not be resolved.
    pub(super) unfinished: FxHashSet<(EntityIx, Field)>,
    /// Entities in whose tables a syntax error lies.
    pub(super) broken: FxHashSet<EntityIx>,
    /// Whether every file could be read in full.
    pub(super) complete: bool,
}

/// What the statements are resolved with, and where they and the findings go.
struct Resolver<'a, 's> {
    ontology: &'a Ontology,
    entities: &'a Entities<'s>,
    sections: &'a SectionIndex,
    about: &'a About,
    diagnostics: &'a mut Diagnostics,
    statements: Vec<Statement>,
    unfinished: FxHashSet<(EntityIx, Field)>,
}

/// Resolves the files of a data set.
pub(super) fn resolve(
    files: Vec<RawFile<'_>>,
    tables: &mut Tables<'_>,
    ontology: &Ontology,
    diagnostics: &mut Diagnostics,
) -> Resolved {
    let complete = files.iter().all(|file| file.complete);
    let (entities, entries, further) = entities::declare(files, ontology, diagnostics);
    let about = dataset::resolve(&further.datasets, ontology, &entities, diagnostics);
    let sections = sections::resolve(&entries, ontology, diagnostics);
    let mut resolver = Resolver {
        ontology,
        entities: &entities,
        sections: &sections,
        about: &about,
        diagnostics,
        statements: Vec::new(),
        unfinished: FxHashSet::default(),
    };
    for entry in &entries {
        resolver.entry(entry);
    }
    let (units, cubes) = resolver.cubes(&further, tables);
    let (statements, unfinished) = (resolver.statements, resolver.unfinished);
    let broken = entries
        .iter()
        .filter(|entry| entry.table.broken)
        .filter_map(|entry| entry.subject)
        .collect();
    Resolved {
        translations: about.translations,
        unfinished,
        broken,
        complete,
        facts: FactBase {
            dataset: about.dataset,
            entities: entities.into_list(),
            statements,
            sections: sections.into_list(),
            units,
            cubes,
        },
    }
}
