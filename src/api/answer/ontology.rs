//! What the description of the ontology answers.

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::misplaced;
use crate::api::error::Problem;
use crate::api::model::EnumInfoField;
use crate::api::model::FamilyInfoField;
use crate::api::model::FieldInfoField;
use crate::api::model::FieldKind;
use crate::api::model::OntologyField;
use crate::api::model::RelationInfoField;
use crate::api::model::TypeInfoField;
use crate::model::Day;
use crate::model::Localised;
use crate::model::ValueKind;
use crate::ontology::Direction;
use crate::ontology::FamilyId;
use crate::ontology::Field;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

pub(super) fn answer(run: &Run, thing: &Thing, asked: Asked<'_>) -> Result<Answer, Problem> {
    let teller = Teller { run, asked };
    Ok(match (asked.field.kind, thing) {
        (FieldKind::Ontology(field), Thing::Ontology(day)) => teller.ontology(*day, field),
        (FieldKind::TypeInfo(field), Thing::Type(day, id)) => teller.entity_type(*day, *id, field),
        (FieldKind::FieldInfo(field), Thing::Field(day, of, id)) => {
            teller.field(*day, *of, *id, field)
        }
        (FieldKind::RelationInfo(field), Thing::Relation(day, id)) => {
            teller.relation(*day, *id, field)
        }
        (FieldKind::FamilyInfo(field), Thing::Family(id)) => teller.family(*id, field),
        (FieldKind::EnumInfo(field), Thing::Enum(at)) => teller.enumeration(*at, field),
        (FieldKind::EnumInfo(field), Thing::EnumValue(of, at)) => {
            teller.enum_value(*of, *at, field)
        }
        _ => return Err(misplaced()),
    })
}

/// What all answers about the ontology need.
#[derive(Clone, Copy)]
struct Teller<'a> {
    run: &'a Run,
    asked: Asked<'a>,
}

impl Teller<'_> {
    fn words(self, text: &Localised, otherwise: &str) -> Answer {
        Answer::text(self.run.words(self.asked, text).unwrap_or(otherwise))
    }

    fn ontology(self, day: Day, field: OntologyField) -> Answer {
        let ontology = self.run.ontology();
        match field {
            OntologyField::Types => types(day, ontology.type_ids()),
            OntologyField::Type => {
                let found = ontology.type_named(self.asked.string("name"));
                Answer::maybe(found.map(|id| Thing::Type(day, id)))
            }
            OntologyField::Relations => {
                let all = (0u16..).zip(&ontology.relations);
                Answer::Many(
                    all.map(|(at, _)| Thing::Relation(day, RelationId(at)))
                        .collect(),
                )
            }
            OntologyField::Families => {
                let all = (0u16..).zip(&ontology.families);
                Answer::Many(all.map(|(at, _)| Thing::Family(FamilyId(at))).collect())
            }
            OntologyField::Enums => {
                Answer::Many((0..ontology.enums.len()).map(Thing::Enum).collect())
            }
        }
    }

    fn entity_type(self, day: Day, id: TypeId, field: TypeInfoField) -> Answer {
        let item = &self.run.ontology()[id];
        match field {
            TypeInfoField::Name => Answer::text(&*item.name),
            TypeInfoField::Description => {
                let wanted = self.run.wanted(self.asked);
                let first = wanted.first().copied();
                let own = first.and_then(|lang| item.description_in.exact(lang));
                Answer::text(own.unwrap_or(&item.description))
            }
            TypeInfoField::Label => self.words(&item.label, &item.name),
            TypeInfoField::LabelPlural => match self.run.words(self.asked, &item.label_plural) {
                Some(label) => Answer::text(label),
                None => self.words(&item.label, &item.name),
            },
            TypeInfoField::IsInterface => Answer::Value(Json::Bool(item.is_interface)),
            TypeInfoField::Weak => Answer::Value(Json::Bool(item.weak)),
            TypeInfoField::Singular => Answer::text(&*item.singular),
            TypeInfoField::Plural => Answer::text(&*item.plural),
            TypeInfoField::Implements => types(day, item.implements.iter().copied()),
            TypeInfoField::Concrete => types(day, item.concrete.iter().copied()),
            TypeInfoField::Maps => texts(&item.maps),
            TypeInfoField::Count => {
                Answer::Value(Json::from(self.run.view(day).of_type(id).count()))
            }
            TypeInfoField::Fields => {
                let all = item.fields.values();
                Answer::Many(all.map(|field| Thing::Field(day, id, *field)).collect())
            }
        }
    }

    fn field(self, day: Day, of: TypeId, id: Field, field: FieldInfoField) -> Answer {
        let ontology = self.run.ontology();
        let known = ontology[of].fields.iter().find(|(_, field)| **field == id);
        let name = known.map_or("", |(name, _)| &**name);
        match field {
            FieldInfoField::Name => Answer::text(name),
            FieldInfoField::Description => Answer::text(match id {
                Field::Property(id) => &*ontology[id].description,
                Field::Relation(id, Direction::Forward) => &*ontology[id].description,
                Field::Relation(id, Direction::Inverse) => &*ontology[id].inverse_description,
                Field::Derived(id) => &*ontology[id].description,
            }),
            FieldInfoField::Label => match id {
                Field::Property(id) => self.words(&ontology[id].label, name),
                Field::Relation(id, Direction::Forward) => self.words(&ontology[id].reads, name),
                Field::Relation(id, Direction::Inverse) => {
                    self.words(&ontology[id].inverse_reads, name)
                }
                Field::Derived(id) => self.words(&ontology[id].reads, name),
            },
            FieldInfoField::Kind => Answer::text(match id {
                Field::Property(_) => "PROPERTY",
                Field::Relation(..) => "RELATION",
                Field::Derived(_) => "DERIVED",
            }),
            FieldInfoField::Many => Answer::Value(Json::Bool(match id {
                Field::Property(id) => ontology[id].many,
                Field::Relation(id, Direction::Forward) => ontology[id].many,
                Field::Relation(id, Direction::Inverse) => ontology[id].inverse_many,
                Field::Derived(_) => true,
            })),
            FieldInfoField::ValueType => match id {
                Field::Property(id) => Answer::text(value_type(&ontology[id].kind)),
                Field::Relation(..) | Field::Derived(_) => Answer::Nothing,
            },
            FieldInfoField::Relation => match id {
                Field::Relation(id, _) => Answer::One(Thing::Relation(day, id)),
                Field::Property(_) | Field::Derived(_) => Answer::Nothing,
            },
            FieldInfoField::Target => Answer::maybe(
                match id {
                    Field::Property(_) => None,
                    Field::Relation(id, Direction::Forward) => Some(ontology[id].range),
                    Field::Relation(id, Direction::Inverse) => Some(ontology[id].domain),
                    Field::Derived(id) => Some(ontology[id].range),
                }
                .map(|target| Thing::Type(day, target)),
            ),
        }
    }

    fn relation(self, day: Day, id: RelationId, field: RelationInfoField) -> Answer {
        let ontology = self.run.ontology();
        let relation = &ontology[id];
        match field {
            RelationInfoField::Name => Answer::text(&*relation.name),
            RelationInfoField::Inverse => Answer::text(&*relation.inverse),
            RelationInfoField::Description => Answer::text(&*relation.description),
            RelationInfoField::Domain => Answer::One(Thing::Type(day, relation.domain)),
            RelationInfoField::Range => Answer::One(Thing::Type(day, relation.range)),
            RelationInfoField::Reads => self.words(&relation.reads, &relation.name),
            RelationInfoField::InverseReads => {
                self.words(&relation.inverse_reads, &relation.inverse)
            }
            RelationInfoField::Family => Answer::One(Thing::Family(relation.family)),
            RelationInfoField::Qualifiers => {
                let set = relation.qualifiers.map(|set| &ontology[set].qualifiers);
                let names = set.into_iter().flatten().map(|item| &item.name);
                Answer::Values(names.map(|name| Json::from(&**name)).collect())
            }
            RelationInfoField::Maps => texts(&relation.maps),
            RelationInfoField::Weak => Answer::Value(Json::Bool(relation.weak)),
            RelationInfoField::Count => Answer::Value(Json::from(self.run.count_of(id))),
        }
    }

    fn family(self, id: FamilyId, field: FamilyInfoField) -> Answer {
        let family = &self.run.ontology()[id];
        match field {
            FamilyInfoField::Name => Answer::text(&*family.name),
            FamilyInfoField::Description => Answer::text(&*family.description),
            FamilyInfoField::Label => self.words(&family.label, &family.name),
            FamilyInfoField::Weak => Answer::Value(Json::Bool(family.weak)),
        }
    }

    fn enumeration(self, at: usize, field: EnumInfoField) -> Answer {
        let Some(item) = self.run.ontology().enums.get(at) else {
            return Answer::Nothing;
        };
        match field {
            EnumInfoField::Name => Answer::text(&*item.name),
            EnumInfoField::Description => Answer::text(&*item.description),
            _ => {
                let all = 0..item.values.len();
                Answer::Many(all.map(|value| Thing::EnumValue(at, value)).collect())
            }
        }
    }

    fn enum_value(self, of: usize, at: usize, field: EnumInfoField) -> Answer {
        let item = self.run.ontology().enums.get(of);
        let Some(value) = item.and_then(|item| item.values.get(at)) else {
            return Answer::Nothing;
        };
        match field {
            EnumInfoField::ValueLabel => self.words(&value.label, &value.name),
            EnumInfoField::ValueDescription => Answer::text(&*value.description),
            _ => Answer::text(&*value.name),
        }
    }
}

fn types(day: Day, ids: impl IntoIterator<Item = TypeId>) -> Answer {
    let ids = ids.into_iter();
    Answer::Many(ids.map(|id| Thing::Type(day, id)).collect())
}

fn texts(list: &[Box<str>]) -> Answer {
    Answer::Values(list.iter().map(|text| Json::from(&**text)).collect())
}

/// Returns the name of a sort of values as the ontology writes it.
pub(super) fn value_type(kind: &ValueKind) -> &str {
    match kind {
        ValueKind::Text => "Text",
        ValueKind::String => "String",
        ValueKind::Int => "Int",
        ValueKind::Decimal => "Decimal",
        ValueKind::Boolean => "Boolean",
        ValueKind::Date => "Date",
        ValueKind::PartialDate => "PartialDate",
        ValueKind::Url => "Url",
        ValueKind::Enum(name) => name,
    }
}
