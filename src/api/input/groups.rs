//! By what lists are grouped, which groups are wanted, and in which order.

use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use super::Reader;
use super::bad;
use crate::api::error::Problem;
use crate::api::model::Arguments;
use crate::api::model::GroupPart;
use crate::api::model::InputKind;
use crate::api::model::Shape;
use crate::api::scalar;
use crate::diagnostics::Meant;
use crate::model::ValueKind;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::QualifierSetId;
use crate::ontology::TypeId;
use crate::query::Dated;
use crate::query::EdgeTrait;
use crate::query::GroupKey;
use crate::query::GroupMeasure;
use crate::query::GroupOrder;
use crate::query::GroupOrderKey;
use crate::query::GroupTrait;
use crate::query::Grouping;
use crate::query::Having;
use crate::query::NumberOf;
use crate::query::QueryError;
use crate::query::Reckoning;
use crate::query::Unit;

/// How many relations may be followed to a key.
const MOST_HOPS: usize = 4;

/// How many keys a list may be grouped by at once.
const MOST_KEYS: usize = 8;

/// What a list that is grouped holds.
#[derive(Clone, Copy, Debug)]
pub(in crate::api) struct Scope {
    /// The type of its entities.
    pub(in crate::api) of: TypeId,
    /// What more is said of its edges.
    pub(in crate::api) set: Option<QualifierSetId>,
}

/// A key with what it is called in the answer.
#[derive(Clone, Debug)]
pub(in crate::api) struct NamedKey {
    /// The way to it, with dots.
    pub(in crate::api) name: Box<str>,
    /// What it is.
    pub(in crate::api) key: GroupKey,
    /// Of which kind its values are, where they have one.
    pub(in crate::api) kind: Option<ValueKind>,
}

/// The parts of a key, a condition or an order, as they are given.
#[derive(Default)]
struct Parts<'j> {
    field: Option<&'j str>,
    common: Option<&'j str>,
    qualifier: Option<&'j str>,
    over: Vec<&'j str>,
    unit: Option<&'j str>,
    measure: Option<&'j str>,
    of: Option<&'j str>,
    least: Option<&'j Json>,
    most: Option<&'j Json>,
    descending: bool,
}

impl Reader<'_> {
    /// Reads how a list is grouped; by what is read already.
    pub(in crate::api) fn grouping(
        self,
        scope: Scope,
        by: &[NamedKey],
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<Grouping, Problem> {
        let mut grouping = Grouping {
            by: by.iter().map(|named| named.key.clone()).collect(),
            first: given.get("first").and_then(Json::as_i64),
            ..Grouping::default()
        };
        for parts in self.group_parts("having", known, given) {
            let at = At::new("having");
            let measure = self.measure(scope, at, &parts)?;
            let number = |json: Option<&Json>| match json {
                None | Some(Json::Null) => Ok(None),
                Some(json) => scalar::decimal(json)
                    .map(Some)
                    .map_err(|problem| bad(at, problem)),
            };
            if let Some(measure) = measure {
                grouping.having.push(Having {
                    measure,
                    least: number(parts.least)?,
                    most: number(parts.most)?,
                });
            }
        }
        for parts in self.group_parts("orderBy", known, given) {
            let measure = self.measure(scope, At::new("orderBy"), &parts)?;
            grouping.order.push(GroupOrder {
                by: measure.map_or(GroupOrderKey::Common, GroupOrderKey::Measure),
                descending: parts.descending,
            });
        }
        Ok(grouping)
    }

    /// Reads the keys that an argument gives.
    pub(in crate::api) fn group_keys(
        self,
        scope: Scope,
        argument: &str,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<Vec<NamedKey>, Problem> {
        let at = At::new(argument);
        let all = self.group_parts(argument, known, given);
        if all.len() > MOST_KEYS {
            let problem = format!("{} keys, more than {MOST_KEYS}", all.len());
            return Err(bad(at, problem));
        }
        let keys = all.iter().map(|parts| self.group_key(scope, at, parts));
        keys.collect()
    }

    fn group_key(self, scope: Scope, at: At<'_>, parts: &Parts<'_>) -> Result<NamedKey, Problem> {
        let unit = match parts.unit {
            Some("DECADE") => Unit::Decade,
            Some("MONTH") => Unit::Month,
            _ => Unit::Year,
        };
        if parts.over.len() > MOST_HOPS {
            let problem = format!("`over` names more than {MOST_HOPS} relations");
            return Err(bad(at.then("over"), problem));
        }
        let mut here = scope.of;
        let mut over = Vec::new();
        for name in &parts.over {
            let field = self.field_of(here, name)?;
            let Some(to) = self.leads_to(field) else {
                let problem = format!("`{name}` leads to no entity");
                return Err(bad(at.then("over"), problem));
            };
            here = to;
            over.push(field);
        }
        let mut name = parts.over.join(".");
        let mut called = |part: &str| {
            if !name.is_empty() {
                name.push('.');
            }
            name.push_str(part);
        };
        let mut kind = None;
        let by = match (parts.field, parts.common, parts.qualifier) {
            (Some(field), None, None) => {
                called(field);
                match self.field_of(here, field)? {
                    Field::Property(id) => {
                        kind = Some(self.ontology[id].kind.clone());
                        match self.ontology[id].kind {
                            ValueKind::Date | ValueKind::PartialDate => {
                                GroupTrait::Bucket(Dated::Property(id), unit)
                            }
                            _ => GroupTrait::Property(id, self.lang),
                        }
                    }
                    relation => {
                        over.push(relation);
                        GroupTrait::Itself
                    }
                }
            }
            (None, Some(common), None) => {
                let (by, word) = match common {
                    "SINCE" => (GroupTrait::Bucket(Dated::Since, unit), "since"),
                    "UNTIL" => (GroupTrait::Bucket(Dated::Until, unit), "until"),
                    "EDGE_SINCE" => (GroupTrait::Edge(EdgeTrait::Since(unit)), "edge.since"),
                    "EDGE_UNTIL" => (GroupTrait::Edge(EdgeTrait::Until(unit)), "edge.until"),
                    "EDGE_BASIS" => (GroupTrait::Edge(EdgeTrait::Basis), "edge.basis"),
                    "EDGE_SOURCE" => (GroupTrait::Edge(EdgeTrait::Source), "edge.source"),
                    _ => (GroupTrait::Type, "type"),
                };
                called(word);
                by
            }
            (None, None, Some(qualifier)) => {
                called("edge");
                called(qualifier);
                let (place, of) = self.qualifier(scope, at, qualifier)?;
                kind = Some(of);
                GroupTrait::Edge(EdgeTrait::Qualifier(place, self.lang, unit))
            }
            _ => {
                let problem = "a key names just one thing that the list is grouped by";
                return Err(bad(at, problem).help(Some("write `{field: name}` or `{of: TYPE}`")));
            }
        };
        if matches!(by, GroupTrait::Edge(_)) && !over.is_empty() {
            let problem = "what is said of the edges of the list does not lie behind a relation";
            return Err(bad(at.then("over"), problem));
        }
        Ok(NamedKey {
            name: name.into(),
            key: GroupKey { over, by },
            kind,
        })
    }

    fn field_of(self, of: TypeId, name: &str) -> Result<Field, QueryError> {
        let field = self.ontology.field(of, name);
        field.ok_or_else(|| QueryError::unknown_field(self.ontology, of, name))
    }

    /// Returns the type of what a field leads to.
    pub(in crate::api) fn leads_to(self, field: Field) -> Option<TypeId> {
        let ontology = self.ontology;
        match field {
            Field::Property(_) => None,
            Field::Relation(id, Direction::Forward) => Some(ontology[id].range),
            Field::Relation(id, Direction::Inverse) => Some(ontology[id].domain),
            Field::Derived(id) => Some(ontology[id].range),
        }
    }

    /// Returns the place of a qualifier of the edges of a list, and of which kind its values are.
    fn qualifier(self, scope: Scope, at: At<'_>, name: &str) -> Result<(u16, ValueKind), Problem> {
        let Some(set) = scope.set.map(|set| &self.ontology[set]) else {
            let problem = format!("nothing more is said of these edges, so there is no `{name}`");
            return Err(bad(at, problem));
        };
        let mut all = (0u16..).zip(&set.qualifiers);
        if let Some((place, qualifier)) = all.find(|(_, qualifier)| &*qualifier.name == name) {
            return Ok((place, qualifier.kind.clone()));
        }
        let names = set.qualifiers.iter().map(|qualifier| &*qualifier.name);
        let problem = format!("`{}` has no `{name}`", set.name);
        Err(bad(at, problem).meant(Meant::of(name, names)))
    }

    /// Returns where the numbers that an `of` or `qualifier` names come from.
    pub(in crate::api) fn numbers(
        self,
        scope: Scope,
        at: At<'_>,
        of: Option<&str>,
        qualifier: Option<&str>,
    ) -> Result<NumberOf, Problem> {
        let (name, found, kind) = match (of, qualifier) {
            (Some(name), None) => match self.field_of(scope.of, name)? {
                Field::Property(id) => {
                    let kind = self.ontology[id].kind.clone();
                    (name, NumberOf::Property(id), Some(kind))
                }
                _ => return Err(bad(at, format!("`{name}` has no numbers to reckon with"))),
            },
            (None, Some(name)) => {
                let (place, kind) = self.qualifier(scope, at, name)?;
                (name, NumberOf::Qualifier(place), Some(kind))
            }
            _ => {
                let problem = "say of which property or qualifier with numbers, of one only";
                return Err(bad(at, problem));
            }
        };
        match kind {
            Some(ValueKind::Int | ValueKind::Decimal) => Ok(found),
            _ => Err(bad(at, format!("`{name}` has no numbers to reckon with"))),
        }
    }

    /// Reads what is measured; nothing where nothing is.
    fn measure(
        self,
        scope: Scope,
        at: At<'_>,
        parts: &Parts<'_>,
    ) -> Result<Option<GroupMeasure>, Problem> {
        let reckoning = match parts.measure {
            None => return Ok(None),
            Some("EDGES") => return Ok(Some(GroupMeasure::Edges)),
            Some("MIN") => Reckoning::Least,
            Some("MAX") => Reckoning::Greatest,
            Some("SUM") => Reckoning::Sum,
            Some("MEAN") => Reckoning::Mean,
            Some(_) => return Ok(Some(GroupMeasure::Entities)),
        };
        let numbers = self.numbers(scope, at, parts.of, parts.qualifier)?;
        Ok(Some(GroupMeasure::Of(numbers, reckoning)))
    }

    /// Returns what stands in a list of keys, conditions or orders.
    fn group_parts<'j>(
        self,
        name: &str,
        known: &Arguments,
        given: &'j Map<String, Json>,
    ) -> Vec<Parts<'j>> {
        let of = known.get(name).map(|value| value.ty.of);
        let list = given.get(name).and_then(Json::as_array);
        let (Some(of), Some(list)) = (of, list) else {
            return Vec::new();
        };
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        let items = list.iter().filter_map(Json::as_object);
        items
            .map(|item| {
                let mut parts = Parts::default();
                for (name, field) in &input.fields {
                    if let (InputKind::Group(part), Some(json)) = (field.kind, item.get(&**name)) {
                        parts.put(part, json);
                    }
                }
                parts
            })
            .collect()
    }
}

impl<'j> Parts<'j> {
    fn put(&mut self, part: GroupPart, json: &'j Json) {
        let text = json.as_str();
        match part {
            GroupPart::Field => self.field = text,
            GroupPart::Trait => self.common = text,
            GroupPart::Qualifier => self.qualifier = text,
            GroupPart::Over => {
                let names = json.as_array().into_iter().flatten();
                self.over = names.filter_map(Json::as_str).collect();
            }
            GroupPart::Bucket => self.unit = text,
            GroupPart::Measure => self.measure = text,
            GroupPart::Of => self.of = text,
            GroupPart::Least => self.least = Some(json),
            GroupPart::Most => self.most = Some(json),
            GroupPart::Direction => self.descending = text == Some("DESC"),
        }
    }
}
