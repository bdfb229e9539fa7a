//! Which figures are wanted, in which order, and what is made of them.

use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use super::Reader;
use super::walk::entity;
use crate::api::error::Problem;
use crate::api::model::Arguments;
use crate::api::model::FigurePart;
use crate::api::model::InputField;
use crate::api::model::InputKind;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::facts::cubes::Status;
use crate::graph::Graph;
use crate::model::ValueKind;
use crate::query::Tests;
use crate::query::cube;
use crate::query::cube::FigureFilter;
use crate::query::cube::FigureKey;
use crate::query::cube::FigureOrder;
use crate::query::cube::Functions;
use crate::query::cube::GroupKeyed;
use crate::query::cube::GroupOrder;
use crate::query::cube::MemberTest;
use crate::query::cube::Moved;
use crate::query::cube::Selection;
use crate::query::cube::Way;
use crate::query::cube::Whole;

impl Reader<'_> {
    /// Reads which observations of a cube are wanted.
    pub(in crate::api) fn selection(
        self,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<Selection, Problem> {
        let mut selection = Selection::default();
        for (part, field, name, json) in self.figure_parts(known, given, "where") {
            match part {
                FigurePart::Dimensions => {
                    let items = json.as_array().into_iter().flatten();
                    let tests = items.map(|item| self.members(field.value.ty.of, item));
                    selection.dimensions = tests.collect();
                }
                FigurePart::Measures => selection.measures = Some(strings(json)),
                FigurePart::Status => selection.status = Some(statuses(json)),
                FigurePart::Period => {
                    selection.period = self.figure_tests(part, field, name, json)?;
                }
                FigurePart::Value => {
                    selection.value = self.figure_tests(part, field, name, json)?;
                }
                _ => {}
            }
        }
        Ok(selection)
    }

    /// Reads which figures of all cubes are wanted.
    pub(in crate::api) fn figures(
        self,
        graph: &Graph,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Result<FigureFilter, Problem> {
        let mut filter = FigureFilter::default();
        for (part, field, name, json) in self.figure_parts(known, given, "where") {
            match part {
                FigurePart::Cubes => {
                    let mut cubes = Vec::new();
                    for id in strings(json) {
                        cubes.push(cube::cube_of(graph, entity(graph, &id)?)?);
                    }
                    filter.cubes = Some(cubes);
                }
                FigurePart::Words => filter.words = json.as_str().map(str::to_owned),
                FigurePart::Measures => filter.measures = Some(strings(json)),
                FigurePart::Status => filter.status = Some(statuses(json)),
                FigurePart::Period => filter.period = self.figure_tests(part, field, name, json)?,
                FigurePart::Value => filter.value = self.figure_tests(part, field, name, json)?,
                _ => {}
            }
        }
        Ok(filter)
    }

    /// Reads in which order observations are wanted.
    pub(in crate::api) fn figure_order(
        self,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Vec<FigureOrder> {
        let items = given.get("orderBy").and_then(Json::as_array);
        let of = known.get("orderBy").map(|value| value.ty.of);
        let (Some(items), Some(of)) = (items, of) else {
            return Vec::new();
        };
        let keys = items.iter().flat_map(|item| self.parts_of(of, item));
        let order = keys.filter_map(|(part, field, _, json)| {
            let key = match part {
                FigurePart::Value => FigureKey::Value,
                FigurePart::Period => FigureKey::Period,
                FigurePart::Measure => FigureKey::Measure,
                FigurePart::Dimension => return self.dimension_order(field.value.ty.of, json),
                _ => return None,
            };
            let descending = descends(json);
            Some(FigureOrder { key, descending })
        });
        order.collect()
    }

    fn dimension_order(self, of: TypeIx, json: &Json) -> Option<FigureOrder> {
        let (mut dimension, mut descending) = (None, false);
        for (part, _, _, json) in self.parts_of(of, json) {
            match part {
                FigurePart::Dimension => dimension = json.as_str(),
                FigurePart::Direction => descending = descends(json),
                _ => {}
            }
        }
        let key = FigureKey::Dimension(dimension?.to_owned());
        Some(FigureOrder { key, descending })
    }

    /// Reads in which order groups are wanted.
    pub(in crate::api) fn group_order(
        self,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Option<GroupOrder> {
        let (part, _, _, json) = self
            .figure_parts(known, given, "orderBy")
            .into_iter()
            .next()?;
        let key = match part {
            FigurePart::Keys => GroupKeyed::Keys,
            FigurePart::Count => GroupKeyed::Count,
            FigurePart::Sum => GroupKeyed::Sum,
            FigurePart::Mean => GroupKeyed::Mean,
            FigurePart::Min => GroupKeyed::Min,
            FigurePart::Max => GroupKeyed::Max,
            _ => return None,
        };
        let descending = descends(json);
        Some(GroupOrder { key, descending })
    }

    /// Reads in which order changes are wanted: by what, and whether the greatest comes first.
    pub(in crate::api) fn change_order(
        self,
        known: &Arguments,
        given: &Map<String, Json>,
    ) -> Option<(Moved, bool)> {
        let (part, _, _, json) = self
            .figure_parts(known, given, "orderBy")
            .into_iter()
            .next()?;
        let by = match part {
            FigurePart::Absolute => Moved::Absolute,
            FigurePart::Relative => Moved::Relative,
            FigurePart::Yearly => Moved::Yearly,
            _ => return None,
        };
        Some((by, descends(json)))
    }

    /// Reads of what figures are to be a part.
    pub(in crate::api) fn whole(self, known: &Arguments, given: &Map<String, Json>) -> Whole {
        let part = self.figure_parts(known, given, "of").into_iter().next();
        match part {
            Some((FigurePart::Measure, _, _, json)) => {
                Whole::Measure(json.as_str().unwrap_or_default().to_owned())
            }
            Some((FigurePart::Member, field, _, json)) => {
                let (mut dimension, mut code) = (String::new(), String::new());
                for (part, _, _, json) in self.parts_of(field.value.ty.of, json) {
                    let text = json.as_str().unwrap_or_default().to_owned();
                    match part {
                        FigurePart::Dimension => dimension = text,
                        FigurePart::Code => code = text,
                        _ => {}
                    }
                }
                Whole::Member { dimension, code }
            }
            _ => Whole::Selection,
        }
    }

    /// Reads a comparison of numbers that is an argument of its own.
    pub(in crate::api) fn decimals(
        self,
        known: &Arguments,
        given: &Map<String, Json>,
        name: &str,
    ) -> Result<Tests, Problem> {
        let of = known.get(name).map(|value| value.ty.of);
        match (of, given.get(name).and_then(Json::as_object)) {
            (Some(of), Some(json)) => self.tests(At::new(name), of, json, &ValueKind::Decimal),
            _ => Ok(Tests::default()),
        }
    }

    fn members(self, of: TypeIx, json: &Json) -> MemberTest {
        let mut test = MemberTest::default();
        for (part, _, _, json) in self.parts_of(of, json) {
            let text = || json.as_str().map(str::to_owned);
            match part {
                FigurePart::Dimension => test.dimension = text().unwrap_or_default(),
                FigurePart::In => test.among = Some(strings(json)),
                FigurePart::NotIn => test.not_among = strings(json),
                FigurePart::Entities => test.entities = Some(strings(json)),
                FigurePart::Within => test.within = text(),
                FigurePart::PartsOf => test.parts_of = text(),
                _ => {}
            }
        }
        test
    }

    fn figure_tests(
        self,
        part: FigurePart,
        field: &InputField,
        name: &str,
        json: &Json,
    ) -> Result<Tests, Problem> {
        let kind = match part {
            FigurePart::Period => ValueKind::PartialDate,
            _ => ValueKind::Decimal,
        };
        let whole = At::new("where");
        match json.as_object() {
            Some(json) => self.tests(whole.then(name), field.value.ty.of, json, &kind),
            None => Ok(Tests::default()),
        }
    }

    /// Returns the parts of an argument that are given, with what stands in them.
    fn figure_parts<'j>(
        self,
        known: &Arguments,
        given: &'j Map<String, Json>,
        name: &str,
    ) -> Vec<(FigurePart, &'j InputField, &'j str, &'j Json)>
    where
        Self: 'j,
    {
        let of = known.get(name).map(|value| value.ty.of);
        match (of, given.get(name)) {
            (Some(of), Some(json)) => self.parts_of(of, json),
            _ => Vec::new(),
        }
    }

    fn parts_of<'j>(
        self,
        of: TypeIx,
        json: &'j Json,
    ) -> Vec<(FigurePart, &'j InputField, &'j str, &'j Json)>
    where
        Self: 'j,
    {
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        let fields = json.as_object().into_iter().flatten();
        fields
            .filter(|(_, json)| !json.is_null())
            .filter_map(|(name, json)| {
                let field = input.fields.get(name.as_str())?;
                match field.kind {
                    InputKind::Figure(part) => Some((part, field, name.as_str(), json)),
                    _ => None,
                }
            })
            .collect()
    }
}

/// Returns what is to be made of groups; their sum if nothing is said.
pub(in crate::api) fn functions(names: Option<&[&str]>) -> Functions {
    let names = names.unwrap_or(&["SUM"]);
    Functions {
        sum: names.contains(&"SUM"),
        mean: names.contains(&"MEAN"),
        min: names.contains(&"MIN"),
        max: names.contains(&"MAX"),
    }
}

/// Returns in what ways figures are to have to do with an entity.
pub(in crate::api) fn ways(names: &[&str]) -> Vec<Way> {
    let names = names.iter();
    names
        .filter_map(|name| {
            Some(match *name {
                "CUBE" => Way::Cube,
                "MEMBER" => Way::Member,
                "CONCEPT" => Way::Concept,
                "PUBLISHER" => Way::Publisher,
                "BREAK" => Way::Break,
                _ => return None,
            })
        })
        .collect()
}

/// Returns the name of a status in the API.
pub(in crate::api) fn status_name(status: Option<Status>) -> String {
    let word = status.map_or("normal", Status::word);
    word.replace('-', "_").to_uppercase()
}

fn statuses(json: &Json) -> Vec<Option<Status>> {
    let mut known = vec![None];
    known.extend(Status::ALL.iter().map(|(_, status)| Some(*status)));
    let names = strings(json);
    known.retain(|status| names.contains(&status_name(*status)));
    known
}

fn strings(json: &Json) -> Vec<String> {
    let items = json.as_array().into_iter().flatten();
    items.filter_map(Json::as_str).map(str::to_owned).collect()
}

fn descends(json: &Json) -> bool {
    json.as_str() == Some("DESC")
}
