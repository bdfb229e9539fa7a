//! `where` inputs as filters.

use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use super::Reader;
use crate::api::error::Problem;
use crate::api::model::CitationTest;
use crate::api::model::EntityTest;
use crate::api::model::InputField;
use crate::api::model::InputKind;
use crate::api::model::Operator;
use crate::api::model::Quantifier as Asked;
use crate::api::model::Shape;
use crate::api::model::StatementTest;
use crate::api::model::TypeIx;
use crate::facts::Origin;
use crate::facts::Rank;
use crate::model::Holds;
use crate::model::ValueKind;
use crate::ontology::Field;
use crate::ontology::QualifierSetId;
use crate::ontology::TypeId;
use crate::query::BasisKind;
use crate::query::CitationFilter;
use crate::query::EdgeFilter;
use crate::query::Filter;
use crate::query::LinkFilter;
use crate::query::Quantifier;
use crate::query::Tests;

const HOLDS: &[(&str, Holds)] = &[
    ("YES", Holds::Yes),
    ("POSSIBLY", Holds::Possibly),
    ("NO", Holds::No),
];
const BASIS: &[(&str, BasisKind)] = &[
    ("STATED", BasisKind::Stated),
    ("INFERRED", BasisKind::Inferred),
];
const RANK: &[(&str, Rank)] = &[
    ("PREFERRED", Rank::Preferred),
    ("NORMAL", Rank::Normal),
    ("DEPRECATED", Rank::Deprecated),
];
const ORIGIN: &[(&str, Origin)] = &[
    ("SOURCE", Origin::Source),
    ("REGISTER", Origin::Register),
    ("TRANSLATION", Origin::Translation),
];

impl<'a> Reader<'a> {
    /// Reads a condition on entities.
    pub(super) fn filter(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
    ) -> Result<Filter, Problem> {
        let mut all = Vec::new();
        for (field, name, value) in self.parts(of, json) {
            let at = at.then(name);
            all.push(match field.kind {
                InputKind::And => {
                    Filter::And(each(at, value, |at, json| self.filter(at, of, json))?)
                }
                InputKind::Or => Filter::Or(each(at, value, |at, json| self.filter(at, of, json))?),
                InputKind::Not => Filter::Not(Box::new(self.filter(at, of, object(value))?)),
                InputKind::Entity(test) => {
                    self.entity_test(at, test, field.value.ty.of, object(value))?
                }
                _ => continue,
            });
        }
        Ok(Filter::And(all))
    }

    fn entity_test(
        self,
        at: At<'_>,
        test: EntityTest,
        of: TypeIx,
        json: &Map<String, Json>,
    ) -> Result<Filter, Problem> {
        let tests = |kind: &ValueKind| self.tests(at, of, json, kind);
        Ok(match test {
            EntityTest::Id => Filter::Id(tests(&ValueKind::String)?),
            EntityTest::Type => self.type_test(at, of, json)?,
            EntityTest::Since => Filter::Since(tests(&ValueKind::PartialDate)?),
            EntityTest::Until => Filter::Until(tests(&ValueKind::PartialDate)?),
            EntityTest::Holds => Filter::Holds(self.chosen(at, of, json, HOLDS)?),
            EntityTest::Property(id) => Filter::Property(id, tests(&self.ontology[id].kind)?),
            EntityTest::Link(field) => {
                let quantifiers = self.quantifiers(at, of, json, field)?;
                let each = quantifiers.into_iter();
                Filter::And(each.map(|one| Filter::Related(field, one)).collect())
            }
        })
    }

    /// Reads a condition on types. An interface stands for all that implement it.
    fn type_test(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
    ) -> Result<Filter, Problem> {
        let mut all = Vec::new();
        for (operator, name, value) in self.operators(of, json) {
            let named: Vec<TypeId> = match value {
                Json::Null => return Err(super::null_operator(at.then(name))),
                Json::Array(items) => items.iter().filter_map(|item| self.type_of(item)).collect(),
                one => self.type_of(one).into_iter().collect(),
            };
            let among = Filter::Type(named);
            all.push(match operator {
                Operator::Ne | Operator::NotIn => Filter::Not(Box::new(among)),
                _ => among,
            });
        }
        Ok(Filter::And(all))
    }

    fn type_of(self, json: &Json) -> Option<TypeId> {
        self.ontology.type_named(json.as_str()?)
    }

    /// Reads how many of the other ends of a relation must meet which condition.
    fn quantifiers(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
        field: Field,
    ) -> Result<Vec<Quantifier>, Problem> {
        let set = self.qualifiers_of(field);
        let mut all = Vec::new();
        let (mut count, mut counting) = (None, LinkFilter::default());
        for (part, name, value) in self.parts(of, json) {
            let InputKind::Quantifier(asked) = part.kind else {
                continue;
            };
            let at = at.then(name);
            let matching = || self.link(at, part.value.ty.of, object(value), set);
            match asked {
                Asked::Some => all.push(Quantifier::Some(matching()?)),
                Asked::Every => all.push(Quantifier::Every(matching()?)),
                Asked::None => all.push(Quantifier::None(matching()?)),
                Asked::Exists => {
                    all.push(Quantifier::Exists(value.as_bool().unwrap_or_default()));
                }
                Asked::Count => {
                    let kind = ValueKind::Int;
                    count = Some(self.tests(at, part.value.ty.of, object(value), &kind)?);
                }
                Asked::Counting => counting = matching()?,
            }
        }
        all.extend(count.map(|tests| Quantifier::Count(counting, tests)));
        Ok(all)
    }

    fn qualifiers_of(self, field: Field) -> Option<QualifierSetId> {
        match field {
            Field::Relation(id, _) => self.ontology[id].qualifiers,
            Field::Property(_) | Field::Derived(_) => None,
        }
    }

    /// Reads a condition on an edge and the entity at its other end.
    fn link(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
        set: Option<QualifierSetId>,
    ) -> Result<LinkFilter, Problem> {
        let mut link = LinkFilter::default();
        for (part, name, value) in self.parts(of, json) {
            let at = at.then(name);
            match part.kind {
                InputKind::Node => {
                    let filter = self.filter(at, part.value.ty.of, object(value))?;
                    link.node = Some(Box::new(filter));
                }
                InputKind::Edge => {
                    link.edge = Some(self.edge(at, part.value.ty.of, object(value), set)?);
                }
                _ => {}
            }
        }
        Ok(link)
    }

    /// Reads a condition on what is said of an edge whose qualifiers are of a set.
    pub(super) fn edge(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
        set: Option<QualifierSetId>,
    ) -> Result<EdgeFilter, Problem> {
        let mut all = Vec::new();
        for (part, name, value) in self.parts(of, json) {
            let at = at.then(name);
            let ty = part.value.ty.of;
            let inner = |at: At<'_>, json: &Map<String, Json>| self.edge(at, of, json, set);
            all.push(match part.kind {
                InputKind::And => EdgeFilter::And(each(at, value, inner)?),
                InputKind::Or => EdgeFilter::Or(each(at, value, inner)?),
                InputKind::Not => EdgeFilter::Not(Box::new(inner(at, object(value))?)),
                InputKind::Statement(test) => {
                    self.statement_test(at, test, ty, object(value), set)?
                }
                _ => continue,
            });
        }
        Ok(EdgeFilter::And(all))
    }

    fn statement_test(
        self,
        at: At<'_>,
        test: StatementTest,
        of: TypeIx,
        json: &Map<String, Json>,
        set: Option<QualifierSetId>,
    ) -> Result<EdgeFilter, Problem> {
        let tests = |kind: &ValueKind| self.tests(at, of, json, kind);
        Ok(match test {
            StatementTest::Since => EdgeFilter::Since(tests(&ValueKind::PartialDate)?),
            StatementTest::Until => EdgeFilter::Until(tests(&ValueKind::PartialDate)?),
            StatementTest::Holds => EdgeFilter::Holds(self.chosen(at, of, json, HOLDS)?),
            StatementTest::Basis => EdgeFilter::Basis(self.chosen(at, of, json, BASIS)?),
            StatementTest::Rank => EdgeFilter::Rank(self.chosen(at, of, json, RANK)?),
            StatementTest::Origin => EdgeFilter::Origin(self.chosen(at, of, json, ORIGIN)?),
            StatementTest::Citations => self.citations(at, of, json)?,
            StatementTest::Qualifier(place) => {
                let known =
                    set.and_then(|set| self.ontology[set].qualifiers.get(usize::from(place)));
                let kind = known.map_or(&ValueKind::String, |qualifier| &qualifier.kind);
                EdgeFilter::Qualifier(place, tests(kind)?)
            }
        })
    }

    fn citations(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
    ) -> Result<EdgeFilter, Problem> {
        let mut all = Vec::new();
        for (part, name, value) in self.parts(of, json) {
            let InputKind::Quantifier(asked) = part.kind else {
                continue;
            };
            let filter = self.citation(at.then(name), part.value.ty.of, object(value))?;
            all.push(match asked {
                Asked::Every => EdgeFilter::EveryCitation(filter),
                Asked::None => EdgeFilter::NoCitation(filter),
                _ => EdgeFilter::SomeCitation(filter),
            });
        }
        Ok(EdgeFilter::And(all))
    }

    fn citation(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
    ) -> Result<CitationFilter, Problem> {
        let mut filter = CitationFilter::default();
        for (part, name, value) in self.parts(of, json) {
            let InputKind::Citation(test) = part.kind else {
                continue;
            };
            let kind = ValueKind::String;
            let tests: Option<Tests> =
                Some(self.tests(at.then(name), part.value.ty.of, object(value), &kind)?);
            match test {
                CitationTest::Source => filter.source = tests,
                CitationTest::Section => filter.section = tests,
                CitationTest::Via => filter.via = tests,
            }
        }
        Ok(filter)
    }

    /// Returns the parts of an input that are given, with what each means. One that is null counts
    /// as not given.
    fn parts<'j>(
        self,
        of: TypeIx,
        json: &'j Map<String, Json>,
    ) -> Vec<(&'a InputField, &'j str, &'j Json)> {
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        json.iter()
            .filter(|(_, value)| !value.is_null())
            .filter_map(|(name, value)| {
                let field = input.fields.get(name.as_str())?;
                Some((field, name.as_str(), value))
            })
            .collect()
    }
}

/// Returns the fields of an object; none of what is no object.
fn object(json: &Json) -> &Map<String, Json> {
    static NONE: std::sync::LazyLock<Map<String, Json>> = std::sync::LazyLock::new(Map::new);
    json.as_object().unwrap_or(&NONE)
}

/// Reads each condition of a list.
fn each<T>(
    at: At<'_>,
    json: &Json,
    read: impl Fn(At<'_>, &Map<String, Json>) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    let items = json.as_array().map_or(&[][..], Vec::as_slice);
    let mut all = Vec::with_capacity(items.len());
    for (number, item) in items.iter().enumerate() {
        all.push(read(at.then(&number.to_string()), object(item))?);
    }
    Ok(all)
}
