//! What entities of a type are filtered and sorted by.

use super::Builder;
use super::fields::input;
use super::fields::inputs;
use super::fields::one_of;
use super::links::logic;
use crate::api::model::ByName;
use crate::api::model::EntityTest;
use crate::api::model::InputField;
use crate::api::model::InputKind;
use crate::api::model::OrderKey;
use crate::api::rules::name_clash;
use crate::ontology;
use crate::ontology::TypeId;

impl Builder<'_> {
    /// Defines what entities of a type are filtered by.
    pub(super) fn condition(&mut self, id: TypeId) {
        let ontology = self.ontology;
        let item = &ontology[id];
        let name = format!("{}Where", item.name);
        let this = self.slots.refer(&name);
        let mut fields: ByName<InputField> = logic(this).into_iter().collect();
        for (name, filter, test, description) in [
            (
                "id",
                "IdFilter",
                EntityTest::Id,
                "Its id: `{in: [\"harbour-office\", \"harbour-act\"]}`.",
            ),
            (
                "type",
                "TypeNameFilter",
                EntityTest::Type,
                "What kind of thing it is.",
            ),
            (
                "since",
                "PartialDateFilter",
                EntityTest::Since,
                "When it began to exist.",
            ),
            (
                "until",
                "PartialDateFilter",
                EntityTest::Until,
                "When it ceased to exist.",
            ),
            (
                "holds",
                "HoldsFilter",
                EntityTest::Holds,
                "Whether it exists on the day.",
            ),
        ] {
            let ty = self.slots.refer(filter).optional();
            fields.extend([input(name, ty, InputKind::Entity(test), description)]);
        }
        for (key, field) in &item.fields {
            let (ty, test) = match (*field, self.target(*field)) {
                (ontology::Field::Property(id), _) => {
                    (self.filter(&ontology[id].kind), EntityTest::Property(id))
                }
                (_, Some(target)) => (self.link_filter(target.pair), EntityTest::Link(*field)),
                (_, None) => continue,
            };
            let description = self.description_of(*field);
            let (key, made) = input(key, ty.optional(), InputKind::Entity(test), &description);
            if fields.insert(key.clone(), made).is_some() {
                let place = self.place_of(*field);
                self.slots.report(name_clash::of_fields(&name, &key, place));
            }
        }
        let description = format!(
            "Conditions on entities of the type `{}`. All that are given must hold.",
            item.name
        );
        self.slots
            .define(&name, description, inputs(fields), Some(item.span));
    }

    /// Defines what entities of a type are sorted by.
    pub(super) fn order(&mut self, id: TypeId) {
        let ontology = self.ontology;
        let item = &ontology[id];
        let name = format!("{}Order", item.name);
        let direction = self.slots.refer("SortOrder").optional();
        let relation = self.slots.refer("RelationOrder").optional();
        let key = |name: &str, ty, key, description: &str| {
            input(name, ty, InputKind::Order(key), description)
        };
        let mut fields = vec![
            key("id", direction, OrderKey::Id, "By its id."),
            key(
                "since",
                direction,
                OrderKey::Since,
                "By when it began to exist.",
            ),
            key(
                "until",
                direction,
                OrderKey::Until,
                "By when it ceased to exist.",
            ),
        ];
        for (name, field) in &item.fields {
            match *field {
                ontology::Field::Property(id) if ontology[id].many => {}
                ontology::Field::Property(id) => fields.push(key(
                    name,
                    direction,
                    OrderKey::Property(id),
                    &ontology[id].description,
                )),
                link => fields.push(key(
                    name,
                    relation,
                    OrderKey::Count(link),
                    &self.description_of(link),
                )),
            }
        }
        let description = format!(
            "A key by which entities of the type `{}` are sorted. Exactly one is given; a list gives several.",
            item.name
        );
        self.slots
            .define(&name, description, one_of(fields), Some(item.span));
    }
}
