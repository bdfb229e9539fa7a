//! Values of properties and qualifiers, by the kind that the ontology gives them.

use super::Resolver;
use crate::facts::read::Kind;
use crate::facts::read::Node;
use crate::facts::rules::bad_date;
use crate::facts::rules::blank_text;
use crate::facts::rules::wrong_value;
use crate::model::Decimal;
use crate::model::Value;
use crate::model::ValueKind;

impl Resolver<'_, '_> {
    /// Reads a value that is not a `Text`. What is not of the kind is reported.
    pub(super) fn value(&mut self, what: &str, node: &Node<'_>, kind: &ValueKind) -> Option<Value> {
        let (wanted, example) = match (kind, &node.kind) {
            (_, Kind::Broken) => return None,
            (ValueKind::PartialDate, _) => return self.date(what, node).map(Value::PartialDate),
            (ValueKind::Date, _) => {
                let date = self.date(what, node)?;
                if date.is_exact() && date.as_str().len() == 10 {
                    return Some(Value::Date(date.earliest()));
                }
                let finding = bad_date::not_a_day(what, date.as_str(), node);
                self.diagnostics.push(finding);
                return None;
            }
            (
                ValueKind::Text | ValueKind::String | ValueKind::Url | ValueKind::Enum(_),
                Kind::String(text),
            ) => return self.characters(what, text, node, kind),
            (ValueKind::Int, Kind::Integer(digits, radix)) => {
                let number = i64::from_str_radix(digits, *radix).ok();
                if number.is_none() {
                    let limit = "a whole number has at most 18 digits";
                    let finding = wrong_value::number(what, digits, node.span, limit);
                    self.diagnostics.push(finding);
                }
                return number.map(Value::Int);
            }
            (ValueKind::Decimal, Kind::Integer(digits, radix)) => {
                return self.decimal(what, digits, *radix, node);
            }
            (ValueKind::Decimal, Kind::Float(digits)) => {
                return self.decimal(what, digits, 10, node);
            }
            (ValueKind::Boolean, Kind::Boolean(value)) => return Some(Value::Boolean(*value)),
            (ValueKind::Text | ValueKind::String, _) => ("a text", "\"...\"".to_owned()),
            (ValueKind::Url, _) => (
                "an address on the web",
                "\"https://www.example.org/page\"".to_owned(),
            ),
            (ValueKind::Enum(name), _) => {
                let values = self.ontology.enum_named(name);
                let first = values.and_then(|values| values.values.first());
                let first = first.map_or("...", |first| &first.name);
                ("a word in quotes", format!("\"{first}\""))
            }
            (ValueKind::Int, _) => ("a whole number", "55".to_owned()),
            (ValueKind::Decimal, _) => ("a number", "12.50".to_owned()),
            (ValueKind::Boolean, _) => ("true or false", "true".to_owned()),
        };
        let example = format!("{what} = {example}");
        let finding = wrong_value::kind(what, node, wanted, &example);
        self.diagnostics.push(finding);
        None
    }

    fn characters(
        &mut self,
        what: &str,
        text: &str,
        node: &Node<'_>,
        kind: &ValueKind,
    ) -> Option<Value> {
        let finding = match kind {
            _ if text.trim().is_empty() => blank_text::finding(what, node.span),
            ValueKind::Url if is_address(text) => return Some(Value::Url(text.into())),
            ValueKind::Url => wrong_value::address(what, text, node.span),
            ValueKind::Enum(name) => {
                let values = self.ontology.enum_named(name);
                let names = values.into_iter().flat_map(|values| &values.values);
                let names = names.map(|value| &*value.name);
                if names.clone().any(|name| name == text) {
                    return Some(Value::Enum(text.into()));
                }
                wrong_value::word(what, text, node.span, names)
            }
            _ => return Some(Value::String(text.into())),
        };
        self.diagnostics.push(finding);
        None
    }

    /// Reads a number exactly: digits as written, never by way of a binary fraction.
    fn decimal(&mut self, what: &str, digits: &str, radix: u32, node: &Node<'_>) -> Option<Value> {
        let number = if radix == 10 {
            let unsigned = digits.strip_prefix('+').unwrap_or(digits);
            Decimal::from_str_exact(unsigned).ok()
        } else {
            let number = i128::from_str_radix(digits, radix).ok();
            number.and_then(|number| Decimal::try_from_i128_with_scale(number, 0).ok())
        };
        if number.is_none() {
            let limit = "write the digits out, without an exponent, at most 28 of them";
            let finding = wrong_value::number(what, digits, node.span, limit);
            self.diagnostics.push(finding);
        }
        number.map(Value::Decimal)
    }
}

/// Says whether a text is an absolute address on the web.
fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace)
}
