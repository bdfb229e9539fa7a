//! The scalars of the API: which JSON each takes, and how values of the model are written in it.

use serde_json::Value as Json;

use super::model::ScalarKind;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::PartialDate;
use crate::model::ValueRef;

/// Reads a value of a scalar and returns it in its usual form; says in one line why it is none.
pub(super) fn read(kind: ScalarKind, json: &Json) -> Result<Json, String> {
    match kind {
        ScalarKind::Int => {
            let number = int(json)?;
            i32::try_from(number)
                .map(Json::from)
                .map_err(|_| format!("`{number}` is too large for `Int`"))
        }
        ScalarKind::Int64 => int(json).map(Json::from),
        ScalarKind::Float => given(json, json.is_number(), "a number"),
        ScalarKind::String => given(json, json.is_string(), "a string"),
        ScalarKind::Boolean => given(json, json.is_boolean(), "`true` or `false`"),
        ScalarKind::Id => match json {
            Json::String(_) => Ok(json.clone()),
            Json::Number(number) if number.is_i64() => Ok(number.to_string().into()),
            _ => Err(wants(json, "an id, as a string")),
        },
        ScalarKind::Decimal => decimal(json).map(|number| number.to_string().into()),
        ScalarKind::Date => date(json).map(|day| day.to_string().into()),
        ScalarKind::PartialDate => partial_date(json).map(|date| date.to_string().into()),
        ScalarKind::Url => given(json, json.is_string(), "an address, as a string"),
        ScalarKind::Json => Ok(json.clone()),
    }
}

/// Reads a whole number.
pub(super) fn int(json: &Json) -> Result<i64, String> {
    // A float without a fraction is a whole number in JSON's own terms.
    let whole = || {
        let float = json.as_f64().filter(|float| float.fract() == 0.0)?;
        format!("{float:.0}").parse().ok()
    };
    json.as_i64()
        .or_else(whole)
        .ok_or_else(|| wants(json, "a whole number of up to 64 bits"))
}

/// Reads a decimal number, given as a string or a number.
pub(super) fn decimal(json: &Json) -> Result<Decimal, String> {
    let read = match json {
        Json::String(text) => text.parse().ok(),
        Json::Number(number) => {
            let text = number.to_string();
            text.parse()
                .ok()
                .or_else(|| Decimal::from_scientific(&text).ok())
        }
        _ => None,
    };
    read.ok_or_else(|| wants(json, "a decimal number, such as `\"12.5\"`"))
}

/// Reads a day.
pub(super) fn date(json: &Json) -> Result<Day, String> {
    let text = json
        .as_str()
        .ok_or_else(|| wants(json, "a day, as a string"))?;
    text.parse()
        .map_err(|error: crate::model::DayError| error.to_string())
}

/// Reads a date known in part.
pub(super) fn partial_date(json: &Json) -> Result<PartialDate, String> {
    let text = json
        .as_str()
        .ok_or_else(|| wants(json, "a date, as a string"))?;
    text.parse()
        .map_err(|error: crate::model::PartialDateError| error.to_string())
}

/// Writes a value as the API answers it.
pub(super) fn write<'v>(value: impl Into<ValueRef<'v>>) -> Json {
    match value.into() {
        ValueRef::Int(number) => number.into(),
        ValueRef::Boolean(value) => value.into(),
        other => other.to_string().into(),
    }
}

fn given(json: &Json, fits: bool, what: &str) -> Result<Json, String> {
    if fits {
        Ok(json.clone())
    } else {
        Err(wants(json, what))
    }
}

fn wants(json: &Json, what: &str) -> String {
    format!("`{json}` is not {what}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(kind: ScalarKind, json: &Json) -> String {
        match read(kind, json) {
            Ok(json) => json.to_string(),
            Err(problem) => problem,
        }
    }

    #[test]
    fn each_scalar_takes_its_own_forms() {
        assert_eq!(told(ScalarKind::Int, &json!(2.0)), "2");
        assert_eq!(
            told(ScalarKind::Int, &json!(2.5)),
            "`2.5` is not a whole number of up to 64 bits"
        );
        assert_eq!(
            told(ScalarKind::Int, &json!(3_000_000_000_u32)),
            "`3000000000` is too large for `Int`"
        );
        assert_eq!(
            told(ScalarKind::Int64, &json!(3_000_000_000_u32)),
            "3000000000"
        );
        assert_eq!(told(ScalarKind::Id, &json!(7)), r#""7""#);
        assert_eq!(
            told(ScalarKind::Id, &json!(true)),
            "`true` is not an id, as a string"
        );
        assert_eq!(told(ScalarKind::Decimal, &json!("12.50")), r#""12.50""#);
        assert_eq!(told(ScalarKind::Decimal, &json!(1e-7)), r#""0.0000001""#);
        assert_eq!(
            told(ScalarKind::Decimal, &json!("many")),
            "`\"many\"` is not a decimal number, such as `\"12.5\"`"
        );
        assert_eq!(
            told(ScalarKind::Boolean, &json!("yes")),
            "`\"yes\"` is not `true` or `false`"
        );
        assert_eq!(
            told(ScalarKind::Date, &json!("2024-02-30")),
            "`2024-02-30` is not a day: write year-month-day, such as `2024-02-15`"
        );
        assert_eq!(
            told(ScalarKind::PartialDate, &json!("2022-23")),
            r#""2022-23""#
        );
        assert_eq!(
            told(ScalarKind::PartialDate, &json!(2022)),
            "`2022` is not a date, as a string"
        );
        assert_eq!(
            told(ScalarKind::Json, &json!({"any": [1]})),
            r#"{"any":[1]}"#
        );
    }
}
