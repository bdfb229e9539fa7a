//! Which entities there are, and which table says something of which.

use std::cell::Cell;

use indexmap::IndexMap;
use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;
use crate::facts::Entity;
use crate::facts::EntityIx;
use crate::facts::read::Kind;
use crate::facts::read::RawFile;
use crate::facts::read::RawTable;
use crate::facts::rules::bad_id;
use crate::facts::rules::duplicate_id;
use crate::facts::rules::missing_id;
use crate::facts::rules::unknown_entity;
use crate::facts::rules::unknown_type;
use crate::model::EntityId;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// How many comparisons of ids may be spent on "did you mean" in one run.
const GUESSES: usize = 500_000;

/// All entities of the data set, sorted by id.
#[derive(Debug)]
pub(super) struct Entities<'s> {
    list: Vec<Entity>,
    by_id: FxHashMap<EntityId, EntityIx>,
    /// Ids of tables that could not be read or whose type is unknown: reported there, so that
    /// nothing that refers to them need be.
    ghosts: FxHashSet<Box<str>>,
    /// Ids that files with syntax errors seem to declare.
    lost: FxHashSet<&'s str>,
    guesses: Cell<usize>,
}

/// A table that says something of an entity.
#[derive(Debug)]
pub(super) struct Entry<'s> {
    /// The table as written.
    pub(super) table: RawTable<'s>,
    /// The type by which its keys are understood.
    pub(super) kind: TypeId,
    /// The entity; nothing where its id is missing, wrong, or declared before. The table is still
    /// checked.
    pub(super) subject: Option<EntityIx>,
    /// Whether it declares the entity, rather than saying more about it.
    pub(super) declares: bool,
}

/// What an id may turn out to name.
pub(super) enum Named {
    /// An entity.
    Known(EntityIx),
    /// Something that is reported elsewhere.
    Ghost,
    /// Nothing.
    Unknown,
}

impl Entities<'_> {
    /// Returns an entity.
    pub(super) fn get(&self, at: EntityIx) -> Option<&Entity> {
        self.list.get(at.0 as usize)
    }

    /// Looks up an id.
    pub(super) fn named(&self, id: &str) -> Named {
        match self.by_id.get(id) {
            Some(at) => Named::Known(*at),
            None if self.ghosts.contains(id) || self.lost.contains(id) => Named::Ghost,
            None => Named::Unknown,
        }
    }

    /// Makes the finding that an id names nothing.
    pub(super) fn unknown(&self, id: &str, span: Span) -> Diagnostic {
        let left = self.guesses.get().checked_sub(self.list.len());
        let near = left.and_then(|left| {
            self.guesses.set(left);
            nearest(id, self.list.iter().map(|entity| entity.id.as_str()))
        });
        unknown_entity::finding(id, span, near)
    }

    /// Adds an entity, unless its id is taken.
    fn declare(
        &mut self,
        id: EntityId,
        kind: TypeId,
        table: &RawTable<'_>,
        first: &mut FxHashMap<EntityId, Span>,
        diagnostics: &mut Diagnostics,
    ) -> Option<EntityId> {
        let span = table.about();
        if let Some(first) = first.get(&id) {
            diagnostics.push(duplicate_id::finding(id.as_str(), span, *first));
            return None;
        }
        first.insert(id.clone(), span);
        self.list.push(Entity {
            id: id.clone(),
            kind,
            span,
        });
        Some(id)
    }

    /// Takes the entities out.
    pub(super) fn into_list(self) -> Vec<Entity> {
        self.list
    }
}

/// A table whose id is read but not yet looked up.
struct Pending<'s> {
    table: RawTable<'s>,
    /// The type, unless the table only says more about an entity.
    kind: Option<TypeId>,
    id: Option<EntityId>,
}

/// The tables that declare no entity and say nothing of one.
#[derive(Debug, Default)]
pub(super) struct Further<'s> {
    /// What the data set is.
    pub(super) datasets: Vec<RawTable<'s>>,
    /// In what figures are counted.
    pub(super) units: Vec<RawTable<'s>>,
    /// What is counted, where several cubes share it.
    pub(super) measures: Vec<RawTable<'s>>,
    /// The figures of entities.
    pub(super) cubes: Vec<RawTable<'s>>,
}

/// Finds out which entities the files declare. Returns them, the tables that say something of them,
/// and the other tables.
pub(super) fn declare<'s>(
    files: Vec<RawFile<'s>>,
    ontology: &Ontology,
    diagnostics: &mut Diagnostics,
) -> (Entities<'s>, Vec<Entry<'s>>, Further<'s>) {
    let mut entities = Entities {
        list: Vec::new(),
        by_id: FxHashMap::default(),
        ghosts: FxHashSet::default(),
        lost: FxHashSet::default(),
        guesses: Cell::new(GUESSES),
    };
    let mut further = Further::default();
    let mut pending: Vec<Pending<'s>> = Vec::new();
    let mut first: FxHashMap<EntityId, Span> = FxHashMap::default();
    for file in files {
        entities.lost.extend(file.lost_ids);
        let mut strange = Strange::default();
        for table in file.tables {
            let aside = match &*table.key.text {
                "dataset" => Some(&mut further.datasets),
                "unit" => Some(&mut further.units),
                "measure" => Some(&mut further.measures),
                "cube" => Some(&mut further.cubes),
                _ => None,
            };
            if let Some(list) = aside {
                list.push(table);
            } else if table.key.text == "about" {
                let id = read_id(&table, diagnostics);
                let kind = None;
                pending.push(Pending { table, kind, id });
            } else if let Some(kind) = ontology.type_keys.get(&*table.key.text) {
                let id = read_id(&table, diagnostics);
                let id =
                    id.and_then(|id| entities.declare(id, *kind, &table, &mut first, diagnostics));
                let kind = Some(*kind);
                pending.push(Pending { table, kind, id });
            } else {
                let id = table.get("id").and_then(|node| node.as_str());
                entities.ghosts.extend(id.map(Box::from));
                strange.add(&table);
            }
        }
        for (key, (span, uses)) in strange.keys {
            diagnostics.push(unknown_type::finding(ontology, &key, span, uses));
        }
    }
    entities.list.sort_by(|a, b| a.id.cmp(&b.id));
    entities.by_id = (0..)
        .map(EntityIx)
        .zip(&entities.list)
        .map(|(at, entity)| (entity.id.clone(), at))
        .collect();
    let entries = pending
        .into_iter()
        .filter_map(|pending| entry(&entities, pending, diagnostics))
        .collect();
    (entities, entries, further)
}

/// The keys in one file that are no types: where each is first, and how often it is used.
#[derive(Default)]
struct Strange {
    keys: IndexMap<Box<str>, (Span, usize)>,
}

impl Strange {
    fn add(&mut self, table: &RawTable<'_>) {
        let first = (table.key.span, 0);
        let (_, uses) = self.keys.entry((&*table.key.text).into()).or_insert(first);
        *uses += 1;
    }
}

/// Looks up what a table is about. A table about nothing that is known cannot be understood.
fn entry<'s>(
    entities: &Entities<'s>,
    pending: Pending<'s>,
    diagnostics: &mut Diagnostics,
) -> Option<Entry<'s>> {
    let Pending { table, kind, id } = pending;
    let named = id.as_ref().map(|id| entities.named(id.as_str()));
    let subject = match named {
        Some(Named::Known(subject)) => Some(subject),
        _ => None,
    };
    if let Some(kind) = kind {
        return Some(Entry {
            table,
            kind,
            subject,
            declares: true,
        });
    }
    if let (Some(id), Some(Named::Unknown)) = (&id, named) {
        diagnostics.push(entities.unknown(id.as_str(), table.about()));
    }
    let kind = entities.get(subject?)?.kind;
    Some(Entry {
        table,
        kind,
        subject,
        declares: false,
    })
}

fn read_id(table: &RawTable<'_>, diagnostics: &mut Diagnostics) -> Option<EntityId> {
    let Some(node) = table.get("id") else {
        if !table.broken {
            let declares = table.key.text != "about";
            diagnostics.push(missing_id::finding(table.header, declares));
        }
        return None;
    };
    let id = node.as_str().and_then(|text| text.parse().ok());
    if id.is_none() && !matches!(node.kind, Kind::Broken) {
        diagnostics.push(bad_id::finding(node));
    }
    id
}
