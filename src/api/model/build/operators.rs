//! The operator inputs: how values of each sort are compared in filters.

use super::Builder;
use super::fields::Named;
use super::fields::input;
use super::fields::inputs;
use crate::api::model::InputField;
use crate::api::model::InputKind;
use crate::api::model::Operator;
use crate::api::model::TypeIx;
use crate::model::ValueKind;

/// Which operators a sort of value has.
#[derive(Clone, Copy)]
enum Sort {
    /// Equal or not; there is always a value.
    Constant,
    /// Equal or not, or none.
    Plain,
    /// The same, and less or greater.
    Ordered,
    /// Equal or not, and parts of it; there is always a value.
    Identifier,
    /// Everything, for characters.
    Words,
    /// Everything, for words in a language.
    Text,
}

/// The operator inputs that do not depend on the ontology: name, scalar, operators, description.
const FILTERS: &[(&str, &str, Sort, &str)] = &[
    (
        "IdFilter",
        "ID",
        Sort::Identifier,
        "Conditions on an id. All that are given must hold.",
    ),
    (
        "TextFilter",
        "String",
        Sort::Text,
        "Conditions on words. All that are given must hold of one and the same value, in any language unless `lang` names one. Case and diacritics do not count unless `exact` is true: `{contains: \"cafe\"}` finds *Café*.",
    ),
    (
        "StringFilter",
        "String",
        Sort::Words,
        "Conditions on characters that belong to no language. All that are given must hold of one and the same value.",
    ),
    (
        "CountFilter",
        "Int",
        Sort::Ordered,
        "Conditions on a number of things: `{gte: 2}` for at least two.",
    ),
    (
        "Int64Filter",
        "Int64",
        Sort::Ordered,
        "Conditions on a whole number. All that are given must hold of one and the same value.",
    ),
    (
        "DecimalFilter",
        "Decimal",
        Sort::Ordered,
        "Conditions on a decimal number. All that are given must hold of one and the same value.",
    ),
    (
        "BooleanFilter",
        "Boolean",
        Sort::Plain,
        "Conditions on a yes or no.",
    ),
    (
        "DateFilter",
        "Date",
        Sort::Ordered,
        "Conditions on a day. All that are given must hold of one and the same value.",
    ),
    (
        "PartialDateFilter",
        "PartialDate",
        Sort::Ordered,
        "Conditions on a date that may be known in part. One date is before another when all its days are before all of the other's: `{gte: \"2024\", lt: \"2025\"}` is within 2024 for sure.",
    ),
    (
        "TypeNameFilter",
        "TypeName",
        Sort::Constant,
        "Conditions on the type of an entity. An interface stands for all types that implement it.",
    ),
    (
        "HoldsFilter",
        "Holds",
        Sort::Constant,
        "Conditions on whether something holds on the day.",
    ),
    (
        "BasisFilter",
        "Basis",
        Sort::Constant,
        "Conditions on the basis of a statement.",
    ),
    (
        "OriginFilter",
        "Origin",
        Sort::Constant,
        "Conditions on where the wording of a statement comes from.",
    ),
    (
        "RankFilter",
        "Rank",
        Sort::Constant,
        "Conditions on the rank of a statement.",
    ),
];

impl Builder<'_> {
    /// Defines the operator inputs.
    pub(super) fn operators(&mut self) {
        for (name, of, sort, description) in FILTERS {
            self.operator_input(name, of, *sort, description, None);
        }
        for item in &self.ontology.enums {
            let name = format!("{}Filter", item.name);
            let description = format!("Conditions on a value of `{}`.", item.name);
            self.operator_input(
                &name,
                &item.name,
                Sort::Plain,
                &description,
                Some(item.span),
            );
        }
    }

    fn operator_input(
        &mut self,
        name: &str,
        of: &str,
        sort: Sort,
        description: &str,
        owner: Option<crate::diagnostics::Span>,
    ) {
        let value = self.slots.refer(of);
        let boolean = self.slots.refer("Boolean");
        let mut fields = equality(value);
        if matches!(sort, Sort::Ordered | Sort::Words | Sort::Text) {
            fields.extend(comparisons(value));
        }
        if matches!(sort, Sort::Identifier | Sort::Words | Sort::Text) {
            fields.extend(parts(self.slots.refer("String")));
        }
        if !matches!(sort, Sort::Constant | Sort::Identifier) && of != "Int" {
            fields.push(operator(
                "isNull",
                boolean,
                Operator::IsNull,
                "True: there is no value. False: there is one.",
            ));
        }
        if matches!(sort, Sort::Text) {
            let language = self.slots.refer("Language");
            fields.push(operator(
                "lang",
                language,
                Operator::Lang,
                "Look only at words in this language.",
            ));
        }
        if matches!(sort, Sort::Words | Sort::Text) {
            fields.push(operator(
                "exact",
                boolean,
                Operator::Exact,
                "Whether case and diacritics count. They do not unless this is true.",
            ));
        }
        self.slots.define(name, description, inputs(fields), owner);
    }

    /// Returns the scalar or enumeration in which values of this sort are answered.
    pub(super) fn scalar(&mut self, kind: &ValueKind) -> TypeIx {
        self.slots.refer(match kind {
            ValueKind::Text | ValueKind::String => "String",
            ValueKind::Int => "Int64",
            ValueKind::Decimal => "Decimal",
            ValueKind::Boolean => "Boolean",
            ValueKind::Date => "Date",
            ValueKind::PartialDate => "PartialDate",
            ValueKind::Url => "Url",
            ValueKind::Enum(name) => name,
        })
    }

    /// Returns the operator input for values of this sort.
    pub(super) fn filter(&mut self, kind: &ValueKind) -> TypeIx {
        match kind {
            ValueKind::Text => self.slots.refer("TextFilter"),
            ValueKind::String | ValueKind::Url => self.slots.refer("StringFilter"),
            ValueKind::Int => self.slots.refer("Int64Filter"),
            ValueKind::Decimal => self.slots.refer("DecimalFilter"),
            ValueKind::Boolean => self.slots.refer("BooleanFilter"),
            ValueKind::Date => self.slots.refer("DateFilter"),
            ValueKind::PartialDate => self.slots.refer("PartialDateFilter"),
            ValueKind::Enum(name) => self.slots.refer(&format!("{name}Filter")),
        }
    }
}

fn operator(name: &str, of: TypeIx, operator: Operator, description: &str) -> Named<InputField> {
    input(
        name,
        of.optional(),
        InputKind::Operator(operator),
        description,
    )
}

fn equality(value: TypeIx) -> Vec<Named<InputField>> {
    let list = |name, kind, description| {
        input(
            name,
            value.optional_list(),
            InputKind::Operator(kind),
            description,
        )
    };
    vec![
        operator("eq", value, Operator::Eq, "Equal to this."),
        operator(
            "ne",
            value,
            Operator::Ne,
            "Not equal to this; also true where there is no value.",
        ),
        list(
            "in",
            Operator::In,
            "Equal to one of these. An empty list matches nothing.",
        ),
        list(
            "notIn",
            Operator::NotIn,
            "Equal to none of these. An empty list matches everything.",
        ),
    ]
}

fn comparisons(value: TypeIx) -> [Named<InputField>; 4] {
    [
        operator("lt", value, Operator::Lt, "Less than this, or before it."),
        operator("lte", value, Operator::Lte, "At most this."),
        operator("gt", value, Operator::Gt, "Greater than this, or after it."),
        operator("gte", value, Operator::Gte, "At least this."),
    ]
}

fn parts(string: TypeIx) -> [Named<InputField>; 4] {
    [
        operator(
            "contains",
            string,
            Operator::Contains,
            "Contains this: `{contains: \"harb\"}`.",
        ),
        operator(
            "startsWith",
            string,
            Operator::StartsWith,
            "Starts with this.",
        ),
        operator("endsWith", string, Operator::EndsWith, "Ends with this."),
        operator(
            "matches",
            string,
            Operator::Matches,
            "A regular expression that matches a part of it, as it is written: `{matches: \"^Act on .* [0-9]{4}$\"}`. `(?i)` at the start makes case not count.",
        ),
    ]
}
