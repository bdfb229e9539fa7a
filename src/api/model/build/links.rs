//! What leads from one entity to others: connections, edges, and the conditions on them.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::Builder;
use super::fields::FieldMap;
use super::fields::Named;
use super::fields::argument;
use super::fields::arguments;
use super::fields::field;
use super::fields::field_with;
use super::fields::flag;
use super::fields::input;
use super::fields::inputs;
use crate::api::model::Arguments;
use crate::api::model::Composite;
use crate::api::model::EdgeField;
use crate::api::model::InputField;
use crate::api::model::InputKind;
use crate::api::model::InputValue;
use crate::api::model::Quantifier;
use crate::api::model::Shape;
use crate::api::model::StatementTest;
use crate::api::model::TypeIx;
use crate::api::rules::name_clash;
use crate::diagnostics::Span;
use crate::ontology;
use crate::ontology::Direction;
use crate::ontology::QualifierSetId;
use crate::ontology::TypeId;

/// What the edges of a relation lead to and what more is said of them.
///
/// Relations with the same target and the same qualifiers share their types.
pub(super) type Pair = (TypeId, Option<QualifierSetId>);

/// What is already defined, and the arguments that many fields share.
#[derive(Default)]
pub(super) struct Links {
    connections: BTreeSet<Pair>,
    filters: BTreeSet<Pair>,
    arguments: BTreeMap<(Pair, Use), Arc<Arguments>>,
}

/// Where arguments are used.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// On a list of all entities of a type.
    RootList,
    /// On the connection of all entities of a type.
    RootConnection,
    /// On a list of related entities.
    RelatedList,
    /// On a connection of related entities.
    RelatedConnection,
}

/// What a field of an entity type leads to.
pub(super) struct Target {
    pub(super) pair: Pair,
    pub(super) many: bool,
}

impl Builder<'_> {
    /// Returns what a relation or derived relation leads to; nothing for a property.
    pub(super) fn target(&self, field: ontology::Field) -> Option<Target> {
        match field {
            ontology::Field::Property(_) => None,
            ontology::Field::Relation(id, direction) => {
                let relation = &self.ontology[id];
                let (to, many) = match direction {
                    Direction::Forward => (relation.range, relation.many),
                    Direction::Inverse => (relation.domain, relation.inverse_many),
                };
                let pair = (to, relation.qualifiers);
                Some(Target { pair, many })
            }
            ontology::Field::Derived(id) => {
                let pair = (self.ontology[id].range, None);
                Some(Target { pair, many: true })
            }
        }
    }

    /// Returns the beginning of the names of the types of a pair, such as `LawDuty`.
    fn stem(&self, (to, qualifiers): Pair) -> String {
        let set = qualifiers.map_or("", |set| &*self.ontology[set].name);
        format!("{}{set}", self.ontology[to].name)
    }

    /// Returns on behalf of which declaration the types of a pair are made.
    fn owner(&self, (to, _): Pair) -> Span {
        self.ontology[to].span
    }

    /// Returns the connection of a pair.
    pub(super) fn connection_of(&mut self, pair: Pair) -> TypeIx {
        let stem = self.stem(pair);
        let connection = self.slots.refer(&format!("{stem}Connection"));
        if self.links.connections.insert(pair) {
            let node = self.slots.refer(&self.ontology[pair.0].name);
            let edge = self.slots.refer(&format!("{stem}Edge"));
            let shape = self.connection(node, edge);
            let shape = self.with_groups(shape);
            let label = &self.ontology[pair.0].name;
            let description = format!(
                "Entities of the type `{label}`, in pages, with what is said of each edge."
            );
            let owner = Some(self.owner(pair));
            self.slots
                .define(&format!("{stem}Connection"), description, shape, owner);
            self.edge_of(pair, &stem);
        }
        connection
    }

    fn edge_of(&mut self, pair: Pair, stem: &str) {
        let name = format!("{stem}Edge");
        let target = &self.ontology[pair.0].name;
        let node = self.slots.refer(target).required();
        let mut fields = FieldMap::from_iter([field(
            "node",
            node,
            EdgeField::Node,
            "The entity that it leads to.",
        )]);
        if let Some(set) = pair.1 {
            fields.extend(self.qualifier_fields(set));
        }
        for (key, shared) in self.edge_fields() {
            if fields.insert(key.clone(), shared).is_some() {
                let place = pair
                    .1
                    .map_or(self.owner(pair), |set| self.ontology[set].span);
                self.slots.report(name_clash::of_fields(&name, &key, place));
            }
        }
        let composite = Composite {
            implements: vec![self.slots.refer("Edge")],
            possible: Vec::new(),
            varied: Vec::new(),
            fields,
        };
        let description = match pair.1 {
            Some(set) => format!(
                "Leads to an entity of the type `{target}`. {}",
                self.ontology[set].description
            ),
            None => format!(
                "Leads to an entity of the type `{target}`. In a list of all such entities it tells when the entity exists, and who says so."
            ),
        };
        let owner = Some(self.owner(pair));
        self.slots
            .define(&name, description, Shape::Object(composite), owner);
    }

    fn qualifier_fields(&mut self, set: QualifierSetId) -> FieldMap {
        let ontology = self.ontology;
        let mut fields = FieldMap::default();
        for (at, qualifier) in (0u16..).zip(&ontology[set].qualifiers) {
            let ty = self.scalar(&qualifier.kind).optional();
            let arguments = self.value_arguments(&qualifier.kind);
            fields.extend([field_with(
                &qualifier.name,
                ty,
                EdgeField::Qualifier(at),
                &qualifier.description,
                &arguments,
            )]);
        }
        fields
    }

    /// Returns the condition on what a pair leads to, with its quantifiers.
    pub(super) fn link_filter(&mut self, pair: Pair) -> TypeIx {
        let stem = self.stem(pair);
        let name = format!("{stem}Filter");
        let filter = self.slots.refer(&name);
        if !self.links.filters.insert(pair) {
            return filter;
        }
        let owner = Some(self.owner(pair));
        let target = &self.ontology[pair.0].name;
        let condition = self.slots.refer(&format!("{stem}Match")).optional();
        let boolean = self.slots.refer("Boolean").optional();
        let count = self.slots.refer("CountFilter").optional();
        let quantifier =
            |name, ty, what, description| input(name, ty, InputKind::Quantifier(what), description);
        let shape = inputs([
            quantifier(
                "some",
                condition,
                Quantifier::Some,
                "At least one meets this.",
            ),
            quantifier(
                "every",
                condition,
                Quantifier::Every,
                "All meet this; true also where there are none.",
            ),
            quantifier("none", condition, Quantifier::None, "None meets this."),
            quantifier(
                "exists",
                boolean,
                Quantifier::Exists,
                "True: there is one. False: there is none.",
            ),
            quantifier(
                "count",
                count,
                Quantifier::Count,
                "How many there are: `{gte: 2}`.",
            ),
            quantifier(
                "counting",
                condition,
                Quantifier::Counting,
                "Which of them `count` counts; all of them without it.",
            ),
        ]);
        let description = format!(
            "Conditions on how many entities of the type `{target}` it leads to. All that are given must hold."
        );
        self.slots.define(&name, description, shape, owner);
        let node = self.slots.refer(&format!("{target}Where")).optional();
        let edge = self.edge_condition(pair.1).optional();
        let shape = inputs([
            input("node", node, InputKind::Node, "Conditions on the entity."),
            input(
                "edge",
                edge,
                InputKind::Edge,
                "Conditions on what is said of the edge: its qualifiers, dates and sources.",
            ),
        ]);
        let description = format!(
            "Conditions on one entity of the type `{target}` and on the edge that leads to it."
        );
        self.slots
            .define(&format!("{stem}Match"), description, shape, owner);
        filter
    }

    /// Returns the condition on edges with these qualifiers.
    fn edge_condition(&mut self, set: Option<QualifierSetId>) -> TypeIx {
        match set {
            Some(set) => self
                .slots
                .refer(&format!("{}EdgeWhere", self.ontology[set].name)),
            None => self.slots.refer("EdgeWhere"),
        }
    }

    /// Defines the conditions on edges for every set of qualifiers.
    pub(super) fn qualifier_sets(&mut self) {
        let ontology = self.ontology;
        for set in &ontology.qualifier_sets {
            let mut own = Vec::new();
            for (at, qualifier) in (0u16..).zip(&set.qualifiers) {
                let ty = self.filter(&qualifier.kind).optional();
                let kind = InputKind::Statement(StatementTest::Qualifier(at));
                own.push(input(&qualifier.name, ty, kind, &qualifier.description));
            }
            let name = format!("{}EdgeWhere", set.name);
            let description = format!(
                "Conditions on what is said of an edge. All that are given must hold. {}",
                set.description
            );
            self.edge_where(&name, &description, own, Some(set.span));
        }
    }

    /// Defines a condition on edges with these fields of its own.
    pub(super) fn edge_where(
        &mut self,
        name: &str,
        description: &str,
        own: Vec<Named<InputField>>,
        owner: Option<Span>,
    ) {
        let this = self.slots.refer(name);
        let mut fields: Vec<Named<InputField>> = logic(this);
        for (name, filter, test, description) in [
            (
                "since",
                "PartialDateFilter",
                StatementTest::Since,
                "When it begins to hold.",
            ),
            (
                "until",
                "PartialDateFilter",
                StatementTest::Until,
                "When it ceases to hold.",
            ),
            (
                "holds",
                "HoldsFilter",
                StatementTest::Holds,
                "Whether it holds on the day.",
            ),
            (
                "basis",
                "BasisFilter",
                StatementTest::Basis,
                "Whether it is stated or inferred.",
            ),
            (
                "rank",
                "RankFilter",
                StatementTest::Rank,
                "How it is to be preferred.",
            ),
            (
                "origin",
                "OriginFilter",
                StatementTest::Origin,
                "Where its wording comes from.",
            ),
            (
                "citations",
                "CitationFilter",
                StatementTest::Citations,
                "Who says so: `{some: {source: {eq: \"yearbook\"}}}`.",
            ),
        ] {
            let ty = self.slots.refer(filter).optional();
            fields.push(input(name, ty, InputKind::Statement(test), description));
        }
        for (key, _) in &own {
            if let (Some(place), true) = (owner, fields.iter().any(|(name, _)| name == key)) {
                self.slots.report(name_clash::of_fields(name, key, place));
            }
        }
        fields.extend(own);
        self.slots.define(name, description, inputs(fields), owner);
    }

    /// Returns the arguments of a list or connection.
    pub(super) fn list_arguments(&mut self, pair: Pair, of: Use) -> Arc<Arguments> {
        if let Some(known) = self.links.arguments.get(&(pair, of)) {
            return Arc::clone(known);
        }
        let target = &self.ontology[pair.0].name;
        let condition = self.slots.refer(&format!("{target}Where")).optional();
        let order = self.slots.refer(&format!("{target}Order")).optional_list();
        let boolean = self.slots.refer("Boolean").optional();
        let related = matches!(of, Use::RelatedList | Use::RelatedConnection);
        let mut list = vec![argument("where", condition, "Conditions on the entities.")];
        if related {
            let edge = self.edge_condition(pair.1).optional();
            list.push(argument(
                "edge",
                edge,
                "Conditions on what is said of the edges.",
            ));
        }
        list.push(argument(
            "orderBy",
            order,
            "How to sort: `[{name: ASC}]`. Ties are broken by id.",
        ));
        if of == Use::RelatedConnection {
            let order = self.slots.refer("EdgeOrder").optional_list();
            list.push(argument(
                "edgeOrder",
                order,
                "How to sort by what is said of the edges, before `orderBy`.",
            ));
        }
        list.extend(self.page_arguments(of != Use::RelatedList));
        list.push(flag(
            "includeEnded",
            boolean,
            "Whether to show also what has ended or not yet begun on the day.",
        ));
        let made = arguments(list);
        self.links.arguments.insert((pair, of), Arc::clone(&made));
        made
    }

    /// Returns the arguments that choose a page.
    pub(super) fn page_arguments(&mut self, cursors: bool) -> Vec<Named<InputValue>> {
        let int = self.slots.refer("Int").optional();
        let string = self.slots.refer("String").optional();
        let mut list = vec![argument(
            "first",
            int,
            "At most so many from the start: 100 unless said, 1000 at most.",
        )];
        if cursors {
            list.extend([
                argument("after", string, "Start after this cursor."),
                argument("last", int, "At most so many from the end."),
                argument("before", string, "End before this cursor."),
            ]);
        }
        list
    }
}

/// Returns the fields that combine conditions.
pub(super) fn logic(this: TypeIx) -> Vec<Named<InputField>> {
    vec![
        input(
            "and",
            this.optional_list(),
            InputKind::And,
            "All of these hold. An empty list is true.",
        ),
        input(
            "or",
            this.optional_list(),
            InputKind::Or,
            "At least one of these holds. An empty list is false.",
        ),
        input(
            "not",
            this.optional(),
            InputKind::Not,
            "This does not hold.",
        ),
    ]
}
