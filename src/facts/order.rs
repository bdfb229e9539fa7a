//! The defined order of statements, and the identifiers that follow from it.

use rustc_hash::FxHashMap;

use super::Claim;
use super::FactBase;
use super::Statement;
use crate::model::Value;
use crate::ontology::Ontology;

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
    let mut uses: FxHashMap<String, u32> = FxHashMap::default();
    for said in facts.statements.chunk_by(|a, b| a.subject == b.subject) {
        uses.clear();
        for statement in said {
            let base = base(facts, statement, ontology);
            let uses = uses.entry(base.clone()).or_default();
            *uses += 1;
            ids.push(match *uses {
                1 => base.into(),
                nth => format!("{base}.{nth}").into(),
            });
        }
    }
    for (statement, id) in facts.statements.iter_mut().zip(ids) {
        statement.id = id;
    }
}

/// Returns the identifier without the number that tells several apart.
fn base(facts: &FactBase, statement: &Statement, ontology: &Ontology) -> String {
    let id = |entity: super::EntityIx| {
        let entity = facts.entities.get(entity.0 as usize);
        entity.map_or("", |entity| entity.id.as_str())
    };
    let subject = id(statement.subject);
    match &statement.claim {
        Claim::Exists => format!("{subject}.exists"),
        Claim::Property(property, Value::Text { lang, .. }) => {
            let property = &ontology[*property].name;
            let language = ontology.languages.get(usize::from(lang.0));
            let tag = language.map_or("", |language| &language.tag);
            format!("{subject}.{property}.{tag}")
        }
        Claim::Property(property, _) => format!("{subject}.{}", ontology[*property].name),
        Claim::Relation(relation, object) => {
            format!("{subject}.{}.{}", ontology[*relation].name, id(*object))
        }
    }
}
