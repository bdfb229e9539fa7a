//! Facts that a program made, such as a generator, put to the same demands as those that were read.
//!
//! What people write is checked where it is read, with places to point at. What a program made has
//! no places, and a fault in it is a fault of the program; so the first thing that does not conform
//! to the ontology is told, and that is all.

use rustc_hash::FxHashMap;
use rustc_hash::FxHashSet;

use super::Checked;
use super::Claim;
use super::EntityIx;
use super::FactBase;
use super::Statement;
use super::order;
use super::rules;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::Severity;
use crate::model::Value;
use crate::model::ValueKind;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// Why facts that a program made are no facts.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// Entities are not sorted by id, or one comes twice.
    #[error("`{id}` does not come behind the entity before it")]
    Order {
        /// The id.
        id: String,
    },
    /// An entity is of no concrete type.
    #[error("`{id}` is of no type that an entity can be of")]
    Type {
        /// The id.
        id: String,
    },
    /// Something speaks of an entity that is not there.
    #[error("statement {number} speaks of an entity that is not there")]
    NoEntity {
        /// The place of the statement.
        number: usize,
    },
    /// A statement does not conform to the ontology.
    #[error("what statement {number} says of `{subject}` does not conform to the ontology")]
    Claim {
        /// The place of the statement.
        number: usize,
        /// What it is about.
        subject: String,
    },
    /// A statement cites nothing, or something that is no source, or a part that it does not have.
    #[error("statement {number} about `{subject}` does not cite a source")]
    Citation {
        /// The place of the statement.
        number: usize,
        /// What it is about.
        subject: String,
    },
    /// A cube is none: it is of another type, cites no source, or its figures do not have the
    /// dimensions and measures that it declares.
    #[error("cube {number} is no cube, cites nothing, or its figures do not fit its dimensions")]
    Cube {
        /// The place of the cube.
        number: usize,
    },
    /// A rule about the facts as a whole is broken.
    #[error("{message}")]
    Rule {
        /// What is wrong.
        message: String,
    },
}

/// Takes facts that a program made as checked, or says why they are none.
///
/// The entities must be sorted by id. Statements are put into their defined order, and each is
/// given its identifier.
pub fn made(mut facts: FactBase, ontology: &Ontology) -> Result<Checked, Unfit> {
    entities(&facts, ontology)?;
    let lists = facts.sections.iter();
    let parts: FxHashMap<EntityIx, usize> = lists
        .map(|list| (list.source, list.sections.len()))
        .collect();
    let fields = fields(ontology);
    for (number, statement) in facts.statements.iter().enumerate() {
        conforms(&facts, (&parts, &fields), ontology, number, statement)?;
    }
    for (number, cube) in facts.cubes.iter_mut().enumerate() {
        for dimension in &mut cube.dimensions {
            dimension.index();
        }
        let kind = |entity: EntityIx| {
            let entity = facts.entities.get(entity.0 as usize);
            entity.map(|entity| &ontology[entity.kind])
        };
        let is_cube = kind(cube.entity).is_some_and(|kind| kind.is_cube);
        let mut sources = cube.citations.iter().map(|citation| kind(citation.source));
        let cited = sources.all(|kind| kind.is_some_and(|kind| kind.is_source));
        let fits = cube.observations.fits(&cube.dimensions, &cube.measures);
        if !is_cube || !cited || cube.citations.is_empty() || !fits {
            return Err(Unfit::Cube { number });
        }
    }
    order::arrange(&mut facts, ontology);
    let context = rules::Context {
        ontology,
        facts: &facts,
        translations: None,
        unfinished: &FxHashSet::default(),
        broken: &FxHashSet::default(),
        complete: true,
    };
    let mut diagnostics = Diagnostics::default();
    rules::check(&context, &mut diagnostics);
    let is_error = |finding: &&Diagnostic| finding.code.severity() == Severity::Error;
    if let Some(error) = diagnostics.iter().find(is_error) {
        let message = error.message.clone();
        return Err(Unfit::Rule { message });
    }
    Ok(Checked(facts))
}

fn entities(facts: &FactBase, ontology: &Ontology) -> Result<(), Unfit> {
    for pair in facts.entities.windows(2) {
        if let [before, entity] = pair
            && before.id >= entity.id
        {
            let id = entity.id.to_string();
            return Err(Unfit::Order { id });
        }
    }
    for entity in &facts.entities {
        let kind = ontology.types.get(usize::from(entity.kind.0));
        if kind.is_none_or(|kind| kind.is_interface) {
            let id = entity.id.to_string();
            return Err(Unfit::Type { id });
        }
    }
    Ok(())
}

/// The fields that each type has: looked up for every statement.
type Fields = FxHashSet<(TypeId, Field)>;

fn fields(ontology: &Ontology) -> Fields {
    let types = ontology.type_ids();
    let own = types.flat_map(|kind| ontology[kind].fields.values().map(move |own| (kind, *own)));
    own.collect()
}

fn conforms(
    facts: &FactBase,
    (parts, fields): (&FxHashMap<EntityIx, usize>, &Fields),
    ontology: &Ontology,
    number: usize,
    statement: &Statement,
) -> Result<(), Unfit> {
    let entity = |at: EntityIx| facts.entities.get(at.0 as usize);
    let object = match &statement.claim {
        Claim::Relation(_, object) => *object,
        Claim::Exists | Claim::Property(..) => statement.subject,
    };
    let (Some(subject), Some(object)) = (entity(statement.subject), entity(object)) else {
        return Err(Unfit::NoEntity { number });
    };
    let cited = statement.citations.iter().all(|citation| {
        let source = entity(citation.source);
        let parts = parts.get(&citation.source).copied().unwrap_or(0);
        source.is_some_and(|source| ontology[source.kind].is_source)
            && citation.section.is_none_or(|at| usize::from(at) < parts)
            && citation.via.iter().all(|work| entity(*work).is_some())
    });
    if statement.citations.is_empty() || !cited {
        let subject = subject.id.to_string();
        return Err(Unfit::Citation { number, subject });
    }
    if says((ontology, fields), subject.kind, object.kind, statement) {
        return Ok(());
    }
    let subject = subject.id.to_string();
    Err(Unfit::Claim { number, subject })
}

/// Says whether the ontology allows what a statement says of these types.
fn says(
    (ontology, fields): (&Ontology, &Fields),
    subject: TypeId,
    object: TypeId,
    statement: &Statement,
) -> bool {
    let has = |field: Field| fields.contains(&(subject, field));
    let qualifiers = &statement.qualifiers;
    match &statement.claim {
        Claim::Exists => qualifiers.is_empty(),
        Claim::Property(property, value) => {
            has(Field::Property(*property))
                && is_of(ontology, value, &ontology[*property].kind)
                && qualifiers.is_empty()
        }
        Claim::Relation(relation, _) => {
            let set = ontology.relations.get(usize::from(relation.0));
            let set = set.and_then(|relation| relation.qualifiers);
            let set = set.map_or(&[][..], |set| &ontology[set].qualifiers);
            has(Field::Relation(*relation, Direction::Forward))
                && ontology.is_a(object, ontology[*relation].range)
                && qualifiers.iter().all(|(at, value)| {
                    set.get(usize::from(*at))
                        .is_some_and(|qualifier| is_of(ontology, value, &qualifier.kind))
                })
        }
    }
}

fn is_of(ontology: &Ontology, value: &Value, kind: &ValueKind) -> bool {
    match (value, kind) {
        (Value::Text { lang, .. }, ValueKind::Text) => {
            usize::from(lang.0) < ontology.languages.len()
        }
        (Value::Enum(value), ValueKind::Enum(name)) => {
            let known = ontology.enum_named(name);
            known.is_some_and(|known| known.values.iter().any(|item| item.name == *value))
        }
        (Value::String(_), ValueKind::String)
        | (Value::Int(_), ValueKind::Int)
        | (Value::Decimal(_), ValueKind::Decimal)
        | (Value::Boolean(_), ValueKind::Boolean)
        | (Value::Date(_), ValueKind::Date)
        | (Value::PartialDate(_), ValueKind::PartialDate)
        | (Value::Url(_), ValueKind::Url) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::testing;

    const SEED: &str = r#"
        [[directorate]]
        id = "udi"
        cite = "overview"
        name = "UDI"
        implements = "immigration-act"
        staff = 800
    "#;

    fn unfit(change: impl Fn(&mut FactBase)) -> String {
        let mut facts = testing::facts(SEED);
        change(&mut facts);
        made(facts, &testing::ontology()).unwrap_err().to_string()
    }

    /// Changes what is said of one entity in one way.
    fn change(facts: &mut FactBase, id: &str, with: impl Fn(&mut Statement)) {
        let mut all = facts.statements.iter_mut();
        with(all.find(|statement| &*statement.id == id).unwrap());
    }

    #[test]
    fn what_was_read_is_also_made() {
        let facts = testing::facts(SEED);
        let ids = |facts: &FactBase| -> Vec<String> {
            let all = facts.statements.iter();
            all.map(|statement| statement.id.to_string()).collect()
        };
        let mut shuffled = facts.clone();
        shuffled.statements.reverse();
        let made = made(shuffled, &testing::ontology()).unwrap();
        assert_eq!(ids(made.facts()), ids(&facts));
    }

    #[test]
    fn what_does_not_conform_is_refused() {
        assert_eq!(
            unfit(|facts| facts.entities.swap(0, 1)),
            "`immigration-act` does not come behind the entity before it"
        );
        let uncited = |facts: &mut FactBase| {
            change(facts, "udi.staff", |said| said.citations.clear());
        };
        let message = unfit(uncited);
        assert!(
            message.ends_with("about `udi` does not cite a source"),
            "{message}"
        );
        let no_number = |facts: &mut FactBase| {
            change(facts, "udi.staff", |said| {
                if let Claim::Property(_, value) = &mut said.claim {
                    *value = Value::Boolean(true);
                }
            });
        };
        let message = unfit(no_number);
        assert!(
            message.contains("says of `udi` does not conform"),
            "{message}"
        );
        let nowhere = |facts: &mut FactBase| {
            change(facts, "udi.implements.immigration-act", |said| {
                if let Claim::Relation(_, object) = &mut said.claim {
                    *object = EntityIx(9999);
                }
            });
        };
        assert!(unfit(nowhere).ends_with("speaks of an entity that is not there"));
        let nameless = |facts: &mut FactBase| {
            facts.statements.retain(|said| &*said.id != "udi.name.en");
        };
        assert_eq!(unfit(nameless), "`udi` has no name");
    }
}
