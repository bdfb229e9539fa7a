//! Operator inputs as tests of values.

use serde_json::Map;
use serde_json::Value as Json;

use super::At;
use super::Reader;
use super::bad;
use super::language;
use super::null_operator;
use crate::api::error::Problem;
use crate::api::model::InputKind;
use crate::api::model::Operator;
use crate::api::model::Shape;
use crate::api::model::TypeIx;
use crate::api::scalar;
use crate::model::Value;
use crate::model::ValueKind;
use crate::query::Pattern;
use crate::query::Test;
use crate::query::Tests;

impl Reader<'_> {
    /// Reads an operator input that compares values of one kind.
    pub(super) fn tests(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
        kind: &ValueKind,
    ) -> Result<Tests, Problem> {
        let mut tests = Tests::default();
        for (operator, name, value) in self.operators(of, json) {
            let at = at.then(name);
            if value.is_null() {
                return Err(null_operator(at));
            }
            match operator {
                Operator::Lang => tests.lang = language(self.ontology, Some(value)),
                Operator::Exact => tests.exact = value.as_bool().unwrap_or_default(),
                operator => tests.tests.push(test(at, operator, value, kind)?),
            }
        }
        Ok(tests)
    }

    /// Returns what an operator input leaves of a few constants.
    pub(super) fn chosen<T: Copy>(
        self,
        at: At<'_>,
        of: TypeIx,
        json: &Map<String, Json>,
        all: &[(&str, T)],
    ) -> Result<Vec<T>, Problem> {
        let mut left: Vec<(&str, T)> = all.to_vec();
        for (operator, name, value) in self.operators(of, json) {
            if value.is_null() {
                return Err(null_operator(at.then(name)));
            }
            let listed: Vec<&str> = match value {
                Json::Array(items) => items.iter().filter_map(Json::as_str).collect(),
                other => other.as_str().into_iter().collect(),
            };
            let keep = matches!(operator, Operator::Eq | Operator::In);
            left.retain(|(name, _)| listed.contains(name) == keep);
        }
        Ok(left.into_iter().map(|(_, item)| item).collect())
    }

    /// Iterates over the operators that are given, with their names and operands.
    pub(super) fn operators(
        self,
        of: TypeIx,
        json: &Map<String, Json>,
    ) -> Vec<(Operator, &str, &Json)> {
        let Shape::Input(input) = &self.model[of].shape else {
            return Vec::new();
        };
        json.iter()
            .filter_map(
                |(name, value)| match input.fields.get(name.as_str())?.kind {
                    InputKind::Operator(operator) => Some((operator, name.as_str(), value)),
                    _ => None,
                },
            )
            .collect()
    }
}

fn test(at: At<'_>, operator: Operator, json: &Json, kind: &ValueKind) -> Result<Test, Problem> {
    let one = || value(at, json, kind);
    let several = || -> Result<Vec<Value>, Problem> {
        let items = json.as_array().map_or(&[][..], Vec::as_slice);
        items.iter().map(|item| value(at, item, kind)).collect()
    };
    let text = || Box::from(json.as_str().unwrap_or_default());
    Ok(match operator {
        Operator::Eq => Test::Eq(one()?),
        Operator::Ne => Test::Ne(one()?),
        Operator::In => Test::In(several()?),
        Operator::NotIn => Test::NotIn(several()?),
        Operator::Lt => Test::Lt(one()?),
        Operator::Lte => Test::Lte(one()?),
        Operator::Gt => Test::Gt(one()?),
        Operator::Gte => Test::Gte(one()?),
        Operator::Contains => Test::Contains(text()),
        Operator::StartsWith => Test::StartsWith(text()),
        Operator::EndsWith => Test::EndsWith(text()),
        Operator::Matches => Test::Matches(Pattern::new(json.as_str().unwrap_or_default())?),
        // `lang` and `exact` are no tests of their own; the caller has read them.
        Operator::IsNull | Operator::Lang | Operator::Exact => {
            Test::IsNull(json.as_bool().unwrap_or_default())
        }
    })
}

/// Reads the value that something is compared with. Words are compared whatever their language.
fn value(at: At<'_>, json: &Json, kind: &ValueKind) -> Result<Value, Problem> {
    let wrong = |problem: String| bad(at, problem);
    let text = || Box::from(json.as_str().unwrap_or_default());
    Ok(match kind {
        ValueKind::Text | ValueKind::String => Value::String(text()),
        ValueKind::Url => Value::Url(text()),
        ValueKind::Enum(_) => Value::Enum(text()),
        ValueKind::Int => Value::Int(scalar::int(json).map_err(wrong)?),
        ValueKind::Decimal => Value::Decimal(scalar::decimal(json).map_err(wrong)?),
        ValueKind::Boolean => Value::Boolean(json.as_bool().unwrap_or_default()),
        ValueKind::Date => Value::Date(scalar::date(json).map_err(wrong)?),
        ValueKind::PartialDate => Value::PartialDate(scalar::partial_date(json).map_err(wrong)?),
    })
}
