//! What a gateway asks of a subgraph, as the subgraph specification of Apollo Federation names it.

use super::Builder;
use super::fields::FieldMap;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::object;
use crate::api::model::Audience;
use crate::api::model::RootField;
use crate::api::model::ScalarKind;
use crate::api::model::ScalarType;
use crate::api::model::ServiceField;
use crate::api::model::Shape;
use crate::api::model::Subgraph;

const SERVICE: &str = "_Service";
const ANY: &str = "_Any";
const ENTITY: &str = "_Entity";

impl Builder<'_> {
    /// Returns the fields of the query type that only gateways ask for.
    pub(super) fn gateway_fields(&mut self) -> FieldMap {
        if self.audience == Audience::Clients {
            return FieldMap::default();
        }
        let service = self.slots.refer(SERVICE).required();
        let any = self.slots.refer(ANY).list();
        let entities = self.slots.refer(ENTITY).list_with_gaps();
        let representations = arguments([argument(
            "representations",
            any,
            "The things: the name of the type of each and its id, at most 1000.",
        )]);
        FieldMap::from_iter([
            field(
                "_service",
                service,
                RootField::Service,
                "What a gateway must know of this subgraph.",
            ),
            field_with(
                "_entities",
                entities,
                RootField::Entities,
                "The things that a gateway has met elsewhere, in the order asked for; nothing in the place of one that does not exist.",
                &representations,
            ),
        ])
    }

    /// Defines what gateways ask for, where they do.
    pub(super) fn subgraph(&mut self) -> Option<Subgraph> {
        if self.audience == Audience::Clients {
            return None;
        }
        let string = self.slots.refer("String").required();
        let sdl = field(
            "sdl",
            string,
            ServiceField::Sdl,
            "The schema, with what a gateway needs to compose it with others.",
        );
        let service = self.slots.define(
            SERVICE,
            "What a gateway must know of this subgraph.",
            object([sdl]),
            None,
        );
        let scalar = ScalarType {
            kind: ScalarKind::Json,
            built_in: false,
            specified_by: None,
        };
        let any = self.slots.define(
            ANY,
            "A thing as another subgraph refers to it: `{__typename: \"Law\", id: \"...\"}`.",
            Shape::Scalar(scalar),
            None,
        );
        // Everything that is a `Node`: gateways ask for types, not for interfaces.
        let types = self.ontology.type_ids().map(|id| &self.ontology[id]);
        let concrete = types.filter(|item| !item.is_interface);
        let names: Vec<&str> = concrete.map(|item| &*item.name).collect();
        let names = names.into_iter().chain(["Statement"]);
        let members = names.map(|name| self.slots.refer(name)).collect();
        let entities = self.slots.define(
            ENTITY,
            "Anything that other subgraphs may refer to.",
            Shape::Union(members),
            None,
        );
        Some(Subgraph {
            entities,
            added: vec![service, any, entities],
            shared: vec![self.slots.refer("PageInfo")],
        })
    }
}
