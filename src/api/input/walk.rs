//! What a walk over the graph may go through, from the arguments `via`, `avoid` and `direction`.

use serde_json::Map;
use serde_json::Value as Json;

use super::Reader;
use crate::api::error::Problem;
use crate::api::model::Arguments;
use crate::api::model::InputKind;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::api::model::WalkPart;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::ontology::Direction;
use crate::ontology::FamilyId;
use crate::ontology::RelationId;
use crate::query::Avoid;
use crate::query::QueryError;
use crate::query::Through;
use crate::query::Way;

/// Returns the entity of an id that must be there.
pub(in crate::api) fn entity(graph: &Graph, id: &str) -> Result<EntityIx, Problem> {
    let found = graph.by_id(id);
    found.ok_or_else(|| QueryError::unknown_entity(graph, id).into())
}

impl Reader<'_> {
    /// Reads what a walk may go through.
    pub(in crate::api) fn through(
        self,
        graph: &Graph,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<Through, Problem> {
        let mut through = Through {
            way: way(given.get("direction")),
            ..Through::default()
        };
        for (part, names) in self.walk_parts("via", known, given) {
            match part {
                WalkPart::Relations => through.relations = Some(self.relations(&names)),
                WalkPart::Families => through.families = Some(self.families(&names)),
                WalkPart::Types => {
                    let types = names.iter();
                    let types = types.filter_map(|name| self.ontology.type_named(name));
                    through.types = Some(types.collect());
                }
                WalkPart::Entities => {}
            }
        }
        let mut avoid = Avoid::default();
        for (part, names) in self.walk_parts("avoid", known, given) {
            match part {
                WalkPart::Relations => avoid.relations = self.relations(&names),
                WalkPart::Families => avoid.families = self.families(&names),
                WalkPart::Types => {
                    let types = names.iter();
                    let types = types.filter_map(|name| self.ontology.type_named(name));
                    avoid.types = types.collect();
                }
                WalkPart::Entities => {
                    let entities = names.iter().map(|id| entity(graph, id));
                    avoid.entities = entities.collect::<Result<_, _>>()?;
                }
            }
        }
        through.avoid = avoid;
        Ok(through)
    }

    /// Reads names of relations, each with the direction in which the name looks at it.
    pub(in crate::api) fn links(self, names: &[&str]) -> Vec<(RelationId, Direction)> {
        let names = names.iter();
        names
            .filter_map(|name| self.ontology.relation_named(name))
            .collect()
    }

    /// Returns the parts of an input that are given, with what stands in them.
    fn walk_parts<'j>(
        self,
        name: &str,
        known: &Arguments,
        given: &'j Map<String, Json>,
    ) -> Vec<(WalkPart, Vec<&'j str>)> {
        let of: Option<TypeIx> = known.get(name).map(|value| value.ty.of);
        let json = given.get(name).and_then(Json::as_object);
        let (Some(of), Some(json)) = (of, json) else {
            return Vec::new();
        };
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        let fields = input.fields.iter();
        fields
            .filter_map(|(name, field)| {
                let InputKind::Walk(part) = field.kind else {
                    return None;
                };
                let items = json.get(&**name)?.as_array()?;
                Some((part, items.iter().filter_map(Json::as_str).collect()))
            })
            .collect()
    }

    fn relations(self, names: &[&str]) -> Vec<RelationId> {
        self.links(names).into_iter().map(|(id, _)| id).collect()
    }

    fn families(self, names: &[&str]) -> Vec<FamilyId> {
        let families = (0u16..).map(FamilyId).zip(&self.ontology.families);
        families
            .filter(|(_, family)| names.contains(&&*family.name))
            .map(|(id, _)| id)
            .collect()
    }
}

fn way(json: Option<&Json>) -> Way {
    match json.and_then(Json::as_str) {
        Some("FORWARD") => Way::Along,
        Some("BACKWARD") => Way::Against,
        _ => Way::Either,
    }
}
