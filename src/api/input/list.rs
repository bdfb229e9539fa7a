//! The arguments of lists and connections.

use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use super::Reader;
use crate::api::error::Problem;
use crate::api::model::Arguments;
use crate::api::model::InputKind;
use crate::api::model::OrderKey;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::ontology::QualifierSetId;
use crate::query::EdgeKey;
use crate::query::EdgeOrder;
use crate::query::Filter;
use crate::query::Key;
use crate::query::LinkFilter;
use crate::query::Order;
use crate::query::Page;

/// What a list or connection is asked for.
#[derive(Clone, Debug)]
pub(in crate::api) struct ListArguments {
    /// Conditions on the entities and on the edges that lead to them.
    pub(in crate::api) filter: LinkFilter,
    /// How the entities are sorted.
    pub(in crate::api) order: Vec<Order>,
    /// How the edges are sorted: by their own keys, then by those of the entities.
    pub(in crate::api) edge_order: Vec<EdgeOrder>,
    /// Which part is wanted.
    pub(in crate::api) page: Page,
    /// Whether what does not hold on the day is wanted too.
    pub(in crate::api) include_ended: bool,
}

impl ListArguments {
    /// Returns the condition on the entities.
    pub(in crate::api) fn node_filter(&self) -> Filter {
        let filter = self.filter.node.as_deref();
        filter.cloned().unwrap_or(Filter::And(Vec::new()))
    }
}

impl Reader<'_> {
    /// Reads the arguments of a list or connection whose edges have the qualifiers of a set.
    pub(in crate::api) fn list(
        self,
        known: &Arguments,
        given: &Map<String, Json>,
        set: Option<QualifierSetId>,
    ) -> Result<ListArguments, Problem> {
        let mut filter = LinkFilter::default();
        let of = |name: &str| known.get(name).map(|value| value.ty.of);
        if let (Some(of), Some(json)) = (of("where"), object(given, "where")) {
            filter.node = Some(Box::new(self.filter(At::new("where"), of, json)?));
        }
        if let (Some(of), Some(json)) = (of("edge"), object(given, "edge")) {
            filter.edge = Some(self.edge(At::new("edge"), of, json, set)?);
        }
        let order = self.order(of("orderBy"), given.get("orderBy"));
        let mut edge_order = self.edge_order(of("edgeOrder"), given.get("edgeOrder"));
        edge_order.extend(order.iter().map(|by| EdgeOrder {
            key: EdgeKey::Node(by.key),
            descending: by.descending,
        }));
        Ok(ListArguments {
            filter,
            order,
            edge_order,
            page: page(given),
            include_ended: include_ended(given),
        })
    }

    fn order(self, of: Option<TypeIx>, json: Option<&Json>) -> Vec<Order> {
        self.keys(of, json)
            .into_iter()
            .filter_map(|(key, value)| {
                let (key, value) = match key {
                    OrderKey::Id => (Key::Id, value),
                    OrderKey::Since => (Key::Since, value),
                    OrderKey::Until => (Key::Until, value),
                    OrderKey::Property(id) => (Key::Property(id, self.lang), value),
                    OrderKey::Count(field) => {
                        (Key::Count(field), value.as_object()?.values().next()?)
                    }
                    OrderKey::CountDirection | OrderKey::EdgeSince | OrderKey::EdgeUntil => {
                        return None;
                    }
                };
                let descending = descending(value)?;
                Some(Order { key, descending })
            })
            .collect()
    }

    fn edge_order(self, of: Option<TypeIx>, json: Option<&Json>) -> Vec<EdgeOrder> {
        self.keys(of, json)
            .into_iter()
            .filter_map(|(key, value)| {
                let key = match key {
                    OrderKey::EdgeSince => EdgeKey::Since,
                    OrderKey::EdgeUntil => EdgeKey::Until,
                    _ => return None,
                };
                let descending = descending(value)?;
                Some(EdgeOrder { key, descending })
            })
            .collect()
    }

    /// Returns the keys that a list of order inputs gives, each with what is written for it.
    fn keys(self, of: Option<TypeIx>, json: Option<&Json>) -> Vec<(OrderKey, &Json)> {
        let (Some(of), Some(Json::Array(items))) = (of, json) else {
            return Vec::new();
        };
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        let given = items
            .iter()
            .filter_map(|item| item.as_object()?.iter().next());
        given
            .filter_map(
                |(name, value)| match input.fields.get(name.as_str())?.kind {
                    InputKind::Order(key) => Some((key, value)),
                    _ => None,
                },
            )
            .collect()
    }
}

/// Returns which part of a list is wanted.
pub(in crate::api) fn page(given: &Map<String, Json>) -> Page {
    let number = |name| given.get(name).and_then(Json::as_i64);
    let cursor = |name| given.get(name).and_then(Json::as_str).map(str::to_owned);
    Page {
        first: number("first"),
        after: cursor("after"),
        last: number("last"),
        before: cursor("before"),
        ..Page::default()
    }
}

/// Says whether what does not hold on the day is wanted too.
pub(in crate::api) fn include_ended(given: &Map<String, Json>) -> bool {
    given.get("includeEnded").and_then(Json::as_bool) == Some(true)
}

fn object<'j>(given: &'j Map<String, Json>, name: &str) -> Option<&'j Map<String, Json>> {
    given.get(name)?.as_object()
}

/// Says whether a direction is from the greatest down; nothing where none is written.
fn descending(json: &Json) -> Option<bool> {
    json.as_str().map(|direction| direction == "DESC")
}
