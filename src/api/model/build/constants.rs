//! Scalars and enumerations that every API has, and those that list the names of the ontology.

use super::Builder;
use super::fields::items;
use crate::api::model::EnumItem;
use crate::api::model::ScalarKind;
use crate::api::model::ScalarType;
use crate::api::model::Shape;
use crate::ontology::EnumType;
use crate::ontology::Ontology;

/// The scalars: name, what they are, where that is specified.
const SCALARS: &[(&str, ScalarKind, Option<&str>, &str)] = &[
    ("Int", ScalarKind::Int, None, ""),
    ("Float", ScalarKind::Float, None, ""),
    ("String", ScalarKind::String, None, ""),
    ("Boolean", ScalarKind::Boolean, None, ""),
    ("ID", ScalarKind::Id, None, ""),
    (
        "Int64",
        ScalarKind::Int64,
        Some("https://www.w3.org/TR/xmlschema11-2/#long"),
        "A whole number of up to 64 bits, written as a number: `30000000`.",
    ),
    (
        "Decimal",
        ScalarKind::Decimal,
        Some("https://www.w3.org/TR/xmlschema11-2/#decimal"),
        "An exact decimal number, answered as a string so that no digit is lost: `\"12.50\"`. In arguments a number may be written too.",
    ),
    (
        "Date",
        ScalarKind::Date,
        Some("https://www.rfc-editor.org/rfc/rfc3339#section-5.6"),
        "A day: `\"2024-02-15\"`.",
    ),
    (
        "PartialDate",
        ScalarKind::PartialDate,
        Some("https://www.loc.gov/standards/datetime/"),
        "A date as precisely as it is known: a year `\"2024\"`, a month `\"2024-02\"`, a day `\"2024-02-15\"`, a season `\"2022-23\"` (21 spring, 22 summer, 23 autumn, 24 winter), or some day within a stretch `\"2025-06/2025-12\"`.",
    ),
    (
        "Url",
        ScalarKind::Url,
        Some("https://www.rfc-editor.org/rfc/rfc3986"),
        "An absolute address on the web: `\"https://example.org/law\"`.",
    ),
    (
        "Json",
        ScalarKind::Json,
        Some("https://www.rfc-editor.org/rfc/rfc8259"),
        "Any JSON value.",
    ),
];

const HOLDS: &[(&str, &str)] = &[
    (
        "YES",
        "It holds on the day, whatever its uncertain dates turn out to be.",
    ),
    (
        "POSSIBLY",
        "The day lies within an uncertain date, such as a month of which only some days count.",
    ),
    ("NO", "It has ended, or has not begun."),
];

const BASIS: &[(&str, &str)] = &[
    ("STATED", "The cited sources say it."),
    (
        "INFERRED",
        "It follows from what the cited sources say; `because` tells how.",
    ),
];

const ORIGIN: &[(&str, &str)] = &[
    ("SOURCE", "The wording is a source's own."),
    (
        "REGISTER",
        "The wording comes from a public register of names.",
    ),
    ("TRANSLATION", "The keepers of the data translated it."),
];

const RANK: &[(&str, &str)] = &[
    (
        "PREFERRED",
        "To be shown first among statements about the same.",
    ),
    ("NORMAL", "Neither preferred nor out of use."),
    (
        "DEPRECATED",
        "Kept for the record; known to be superseded or wrong.",
    ),
];

const NAME_KIND: &[(&str, &str)] = &[
    ("NAME", "The name itself."),
    ("ABBREVIATION", "Its customary short form, such as `UN`."),
    ("ALIAS", "Another name that sources use."),
    ("FORMER_NAME", "A name that it no longer has."),
];

const FIELD_SORT: &[(&str, &str)] = &[
    ("PROPERTY", "A value of the entity itself."),
    ("RELATION", "A link to other entities."),
    ("DERIVED", "A link that follows from a chain of others."),
];

const SORT_ORDER: &[(&str, &str)] = &[
    (
        "ASC",
        "The smallest, earliest or alphabetically first comes first; what has no value comes last.",
    ),
    (
        "DESC",
        "The greatest, latest or alphabetically last comes first; what has no value comes last.",
    ),
];

impl Builder<'_> {
    /// Defines the scalars and enumerations.
    pub(super) fn constants(&mut self) {
        for (name, kind, specified_by, description) in SCALARS {
            let scalar = ScalarType {
                kind: *kind,
                built_in: description.is_empty(),
                specified_by: *specified_by,
            };
            self.slots
                .define(name, *description, Shape::Scalar(scalar), None);
        }
        for (name, description, list) in [
            (
                "Holds",
                "Whether something holds on the day that is asked for.",
                HOLDS,
            ),
            (
                "Basis",
                "Whether a statement is said by its sources or follows from what they say.",
                BASIS,
            ),
            (
                "Origin",
                "Where the wording of a statement comes from.",
                ORIGIN,
            ),
            (
                "Rank",
                "How a statement is to be preferred among statements about the same.",
                RANK,
            ),
            ("NameKind", "In what way an entity bears a name.", NAME_KIND),
            ("FieldSort", "What sort of field an entity has.", FIELD_SORT),
            (
                "SortOrder",
                "In which direction a list is sorted.",
                SORT_ORDER,
            ),
        ] {
            let shape = items(list.iter().copied());
            self.slots.define(name, description, shape, None);
        }
        self.names_of_the_ontology();
        for item in &self.ontology.enums {
            self.ontology_enum(item);
        }
    }

    fn names_of_the_ontology(&mut self) {
        let languages = Shape::Enum(languages(self.ontology));
        let types = Shape::Enum(type_names(self.ontology));
        let fields = Shape::Enum(field_names(self.ontology));
        for (name, description, shape) in [
            (
                "Language",
                "The languages in which texts are given.",
                languages,
            ),
            (
                "TypeName",
                "The names of the entity types and interfaces.",
                types,
            ),
            (
                "FieldName",
                "The names of all properties and relations, for `statements` and `evidence`.",
                fields,
            ),
        ] {
            self.slots.define(name, description, shape, None);
        }
    }

    fn ontology_enum(&mut self, item: &EnumType) {
        let values = item.values.iter().map(|value| EnumItem {
            name: value.name.clone(),
            description: value.description.clone(),
        });
        let shape = Shape::Enum(values.collect());
        self.slots
            .define(&item.name, item.description.clone(), shape, Some(item.span));
    }
}

/// Returns the name of a language in the API: its tag in capitals, with `_` for `-`.
pub(in crate::api) fn language_code(tag: &str) -> String {
    tag.replace('-', "_").to_uppercase()
}

fn languages(ontology: &Ontology) -> Vec<EnumItem> {
    let languages = ontology.languages.iter().map(|language| EnumItem {
        name: language_code(&language.tag).into(),
        description: language
            .label
            .or_default(crate::model::LangId(0))
            .unwrap_or(&language.tag)
            .into(),
    });
    languages.collect()
}

fn type_names(ontology: &Ontology) -> Vec<EnumItem> {
    let types = ontology.types.iter().map(|item| EnumItem {
        name: item.name.clone(),
        description: item.description.clone(),
    });
    types.collect()
}

/// All names of fields, in alphabetical order; one name has one description, the first.
fn field_names(ontology: &Ontology) -> Vec<EnumItem> {
    let properties = ontology
        .properties
        .iter()
        .map(|property| (&property.name, &property.description));
    let relations = ontology.relations.iter().flat_map(|relation| {
        [
            (&relation.name, &relation.description),
            (&relation.inverse, &relation.inverse_description),
        ]
    });
    let derived = ontology
        .derived
        .iter()
        .map(|derived| (&derived.name, &derived.description));
    let mut all: Vec<EnumItem> = properties
        .chain(relations)
        .chain(derived)
        .map(|(name, description)| EnumItem {
            name: name.clone(),
            description: description.clone(),
        })
        .collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all.dedup_by(|later, first| later.name == first.name);
    all
}
