//! Conditions on changes and on conflicts.

use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use super::Reader;
use super::bad;
use super::language;
use super::walk::entity;
use crate::api::error::Problem;
use crate::api::model::Arguments;
use crate::api::model::InputKind;
use crate::api::model::Shape;
use crate::api::model::ToldPart;
use crate::api::scalar;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::model::Day;
use crate::ontology::TypeId;
use crate::query::Certainty;
use crate::query::ChangeFilter;
use crate::query::ChangeKind;
use crate::query::ConflictFilter;
use crate::query::ConflictKind;
use crate::query::Matter;
use crate::query::Telling;
use crate::query::Trait;

/// Reads an argument that is a day.
pub(in crate::api) fn day(given: &Map<String, Json>, name: &str) -> Result<Option<Day>, Problem> {
    match given.get(name) {
        None | Some(Json::Null) => Ok(None),
        Some(json) => {
            let day = scalar::date(json).map_err(|problem| bad(At::new(name), problem))?;
            Ok(Some(day))
        }
    }
}

/// Returns the trait of a name.
pub(in crate::api) fn told_trait(name: &str) -> Option<Trait> {
    let mut all = TRAITS.iter();
    all.find(|(_, known)| *known == name).map(|(of, _)| *of)
}

/// Returns the name of a trait.
pub(in crate::api) fn trait_name(of: Trait) -> &'static str {
    let mut all = TRAITS.iter();
    all.find(|(known, _)| *known == of)
        .map_or("", |(_, name)| name)
}

const TRAITS: &[(Trait, &str)] = &[
    (Trait::Kind, "KIND"),
    (Trait::Matter, "MATTER"),
    (Trait::Certainty, "CERTAINTY"),
    (Trait::Type, "TYPE"),
    (Trait::Interface, "INTERFACE"),
    (Trait::Field, "FIELD"),
    (Trait::Source, "SOURCE"),
    (Trait::Year, "YEAR"),
    (Trait::WithinOneSource, "WITHIN_ONE_SOURCE"),
    (Trait::BothStated, "BOTH_STATED"),
];

impl Reader<'_> {
    /// Reads how what is wanted is told.
    fn telling(self, given: &Map<String, Json>) -> Telling {
        Telling {
            languages: language(self.ontology, given.get("lang"))
                .into_iter()
                .collect(),
            by_field: given.get("byField").and_then(Json::as_bool) == Some(true),
        }
    }

    /// Reads which changes are wanted.
    pub(in crate::api) fn changes(
        self,
        graph: &Graph,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<ChangeFilter, Problem> {
        let mut filter = ChangeFilter {
            telling: self.telling(given),
            ..ChangeFilter::default()
        };
        for (part, json) in self.told_parts(known, given) {
            let names = strings(json);
            match part {
                ToldPart::Types => filter.types = Some(self.types(&names)),
                ToldPart::Entities => filter.entities = Some(entities(graph, &names)?),
                ToldPart::Fields => filter.fields = Some(self.fields(&names)),
                ToldPart::Kinds => filter.kinds = Some(named(&names, change_kind)),
                ToldPart::Matters => filter.matters = Some(named(&names, matter)),
                ToldPart::Certainty => filter.certainty = Some(named(&names, certainty)),
                ToldPart::Sources => filter.sources = Some(entities(graph, &names)?),
                ToldPart::WithinOneSource | ToldPart::BothStated => {}
            }
        }
        Ok(filter)
    }

    /// Reads which conflicts are wanted.
    pub(in crate::api) fn conflicts(
        self,
        graph: &Graph,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<ConflictFilter, Problem> {
        let mut filter = ConflictFilter {
            telling: self.telling(given),
            ..ConflictFilter::default()
        };
        for (part, json) in self.told_parts(known, given) {
            let names = strings(json);
            match part {
                ToldPart::Types => filter.types = Some(self.types(&names)),
                ToldPart::Entities => filter.entities = Some(entities(graph, &names)?),
                ToldPart::Sources => filter.sources = Some(entities(graph, &names)?),
                ToldPart::Fields => filter.fields = Some(self.fields(&names)),
                ToldPart::Kinds => filter.kinds = Some(named(&names, conflict_kind)),
                ToldPart::Certainty => filter.certainty = Some(named(&names, certainty)),
                ToldPart::WithinOneSource => filter.within_one_source = json.as_bool(),
                ToldPart::BothStated => filter.both_stated = json.as_bool(),
                ToldPart::Matters => {}
            }
        }
        Ok(filter)
    }

    /// Returns the parts of the condition that are given, with what stands in them.
    fn told_parts<'j>(
        self,
        known: &Arguments,
        given: &'j Map<String, Json>,
    ) -> Vec<(ToldPart, &'j Json)> {
        let of = known.get("where").map(|value| value.ty.of);
        let json = given.get("where").and_then(Json::as_object);
        let (Some(of), Some(json)) = (of, json) else {
            return Vec::new();
        };
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        let fields = input.fields.iter();
        fields
            .filter_map(|(name, field)| match field.kind {
                InputKind::Told(part) => {
                    let json = json.get(&**name).filter(|json| !json.is_null())?;
                    Some((part, json))
                }
                _ => None,
            })
            .collect()
    }

    fn types(self, names: &[&str]) -> Vec<TypeId> {
        let names = names.iter();
        names
            .filter_map(|name| self.ontology.type_named(name))
            .collect()
    }

    /// Returns names of fields as their subjects have them.
    fn fields(self, names: &[&str]) -> Vec<Box<str>> {
        let names = names.iter();
        names
            .map(|name| match self.ontology.relation_named(name) {
                Some((id, _)) => self.ontology[id].name.clone(),
                None => Box::from(*name),
            })
            .collect()
    }
}

fn strings(json: &Json) -> Vec<&str> {
    let items = json.as_array().into_iter().flatten();
    items.filter_map(Json::as_str).collect()
}

fn entities(graph: &Graph, ids: &[&str]) -> Result<Vec<EntityIx>, Problem> {
    ids.iter().map(|id| entity(graph, id)).collect()
}

fn named<T>(names: &[&str], of: impl Fn(&str) -> Option<T>) -> Vec<T> {
    names.iter().filter_map(|name| of(name)).collect()
}

fn change_kind(name: &str) -> Option<ChangeKind> {
    Some(match name {
        "BEGAN" => ChangeKind::Began,
        "CHANGED" => ChangeKind::Changed,
        "ENDED" => ChangeKind::Ended,
        "HAPPENED" => ChangeKind::Happened,
        "DATED" => ChangeKind::Dated,
        _ => return None,
    })
}

fn matter(name: &str) -> Option<Matter> {
    Some(match name {
        "EXISTENCE" => Matter::Existence,
        "PROPERTIES" => Matter::Properties,
        "RELATIONS" => Matter::Relations,
        "EVENTS" => Matter::Events,
        "DATES" => Matter::Dates,
        _ => return None,
    })
}

fn conflict_kind(name: &str) -> Option<ConflictKind> {
    Some(match name {
        "VALUE" => ConflictKind::Value,
        "DATE" => ConflictKind::Date,
        "TARGET" => ConflictKind::Target,
        "OPPOSITE" => ConflictKind::Opposite,
        "SAME_CHANGE" => ConflictKind::SameChange,
        "FIGURE" => ConflictKind::Figure,
        "MEASURE" => ConflictKind::Measure,
        _ => return None,
    })
}

fn certainty(name: &str) -> Option<Certainty> {
    Some(match name {
        "CERTAIN" => Certainty::Certain,
        "POSSIBLE" => Certainty::Possible,
        _ => return None,
    })
}
