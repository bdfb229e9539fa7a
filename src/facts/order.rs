//! The defined order of statements, and the identifiers that follow from it.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;

use super::Claim;
use super::EntityIx;
use super::FactBase;
use super::Statement;
use crate::model::LangId;
use crate::model::Value;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;

/// Everything that a statement says, in the order in which statements are compared: the subject,
/// what is said, when it holds, who says so, and then the rest. Not its place in a file.
pub(super) fn meaning(statement: &Statement) -> impl Ord {
    (
        (statement.subject, &statement.claim, &statement.validity),
        (&statement.citations, &statement.qualifiers),
        (&statement.basis, statement.origin, statement.rank),
        &statement.note,
    )
}

/// Puts the statements into their defined order and gives each its identifier.
///
/// Statements that mean the same keep the order in which they were read.
pub(super) fn arrange(facts: &mut FactBase, ontology: &Ontology) {
    facts.statements.sort_by(|a, b| meaning(a).cmp(&meaning(b)));
    let mut ids: Vec<Box<str>> = Vec::with_capacity(facts.statements.len());
    let mut uses: FxHashMap<Field, u32> = FxHashMap::default();
    let mut letters = String::new();
    for said in facts.statements.chunk_by(|a, b| a.subject == b.subject) {
        uses.clear();
        for statement in said {
            let uses = uses.entry(Field::of(&statement.claim)).or_default();
            *uses += 1;
            letters.clear();
            base(facts, statement, ontology, &mut letters);
            if *uses > 1 {
                // Writing to a string cannot fail.
                let _ = write!(letters, ".{uses}");
            }
            ids.push(letters.as_str().into());
        }
    }
    for (statement, id) in facts.statements.iter_mut().zip(ids) {
        statement.id = id;
    }
}

/// What statements of one subject have in common whose identifiers differ by a number only.
///
/// INVARIANT: no two fields of a type have the same name, and none is called `exists`.
#[derive(PartialEq, Eq, Hash)]
enum Field {
    Exists,
    Property(PropertyId, Option<LangId>),
    Relation(RelationId, EntityIx),
}

impl Field {
    fn of(claim: &Claim) -> Self {
        match claim {
            Claim::Exists => Self::Exists,
            Claim::Property(property, Value::Text { lang, .. }) => {
                Self::Property(*property, Some(*lang))
            }
            Claim::Property(property, _) => Self::Property(*property, None),
            Claim::Relation(relation, object) => Self::Relation(*relation, *object),
        }
    }
}

/// Writes the identifier without the number that tells several apart.
fn base(facts: &FactBase, statement: &Statement, ontology: &Ontology, into: &mut String) {
    let id = |entity: EntityIx| {
        let entity = facts.entities.get(entity.0 as usize);
        entity.map_or("", |entity| entity.id.as_str())
    };
    let mut put = |parts: &[&str]| parts.iter().for_each(|part| into.push_str(part));
    put(&[id(statement.subject), "."]);
    match &statement.claim {
        Claim::Exists => put(&["exists"]),
        Claim::Property(property, Value::Text { lang, .. }) => {
            let language = ontology.languages.get(usize::from(lang.0));
            let tag = language.map_or("", |language| &language.tag);
            put(&[&ontology[*property].name, ".", tag]);
        }
        Claim::Property(property, _) => put(&[&ontology[*property].name]),
        Claim::Relation(relation, object) => {
            put(&[&ontology[*relation].name, ".", id(*object)]);
        }
    }
}
