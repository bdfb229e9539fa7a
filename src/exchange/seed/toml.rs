//! TOML as people would write it: tables with headers, small tables on one line.

use std::fmt::Write as _;

use serde_json::Value;

use super::super::draft::Structure;

/// The parts of a cube that are lists of tables, in the order in which they are written.
const LISTS: [&str; 6] = ["measure", "dimension", "identity", "known", "break", "note"];
/// The parts of those that are lists of tables.
const INNER: &str = "sum";

/// Writes the header of a table that is one of several, with an empty line before it.
pub(super) fn header(text: &mut String, name: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "[[{name}]]");
}

/// Writes a key and its value.
pub(super) fn entry(text: &mut String, name: &str, content: &Value) {
    key(text, name);
    text.push_str(" = ");
    match content {
        // Long lists have a line for each element.
        Value::Array(items) if items.iter().any(Value::is_object) => {
            text.push_str("[\n");
            for item in items {
                text.push_str("    ");
                value(text, item);
                text.push_str(",\n");
            }
            text.push(']');
        }
        other => value(text, other),
    }
    text.push('\n');
}

/// Writes the keys of a table, and then the tables below it.
pub(super) fn tables(text: &mut String, name: &str, table: &Structure) {
    let is_list = |key: &str| LISTS.contains(&key) || key == INNER;
    for (key, value) in table
        .iter()
        .filter(|(key, value)| !is_list(key) || !value.is_array())
    {
        entry(text, key, value);
    }
    for list in LISTS.iter().chain([&INNER]) {
        let items = table.get(*list).and_then(Value::as_array);
        for item in items.into_iter().flatten() {
            if let Value::Object(item) = item {
                let name = format!("{name}.{list}");
                header(text, &name);
                tables(text, &name, item);
            }
        }
    }
}

fn key(text: &mut String, name: &str) {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if !name.is_empty() && name.bytes().all(bare) {
        text.push_str(name);
    } else {
        string(text, name);
    }
}

fn value(text: &mut String, content: &Value) {
    match content {
        Value::String(words) => string(text, words),
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    text.push_str(", ");
                }
                value(text, item);
            }
            text.push(']');
        }
        Value::Object(entries) => {
            text.push_str("{ ");
            for (at, (name, item)) in entries.iter().enumerate() {
                if at > 0 {
                    text.push_str(", ");
                }
                key(text, name);
                text.push_str(" = ");
                value(text, item);
            }
            text.push_str(" }");
        }
        // TOML knows no null; nothing is written that is null.
        Value::Null => string(text, ""),
        Value::Bool(_) | Value::Number(_) => {
            let _ = write!(text, "{content}");
        }
    }
}

/// Writes a basic string (TOML 1.0, "String").
fn string(text: &mut String, words: &str) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            '\r' => text.push_str("\\r"),
            control if control.is_control() => {
                let _ = write!(text, "\\u{:04X}", u32::from(control));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;
    use proptest::prelude::*;
    use serde_json::json;
    use toml::de::DeTable;
    use toml::de::DeValue;

    use super::*;

    fn back(value: &DeValue<'_>) -> Value {
        match value {
            DeValue::String(text) => Value::from(&**text),
            DeValue::Integer(number) => Value::from(number.as_str().parse::<i64>().unwrap()),
            DeValue::Boolean(yes) => Value::from(*yes),
            DeValue::Array(items) => items.iter().map(|item| back(item.get_ref())).collect(),
            DeValue::Table(table) => {
                let entries = table.iter();
                let entries = entries.map(|(key, value)| {
                    (key.get_ref().clone().into_owned(), back(value.get_ref()))
                });
                Value::Object(entries.collect())
            }
            other => panic!("{other:?} is not written"),
        }
    }

    #[test]
    fn a_structure_is_laid_out_as_people_would() {
        let structure = json!({
            "dimension": [{
                "id": "county",
                "members": ["a", { "code": "b c", "name": { "en": "B \"c\"" } }],
                "sum": [{ "whole": "a", "parts": ["b c"] }],
            }],
            "symbols": { "..": "missing" },
            "measure": [{ "id": "n", "decimals": 1 }],
        });
        let mut text = String::new();
        header(&mut text, "cube");
        tables(&mut text, "cube", structure.as_object().unwrap());
        assert_snapshot!(text, @r#"
        [[cube]]
        symbols = { ".." = "missing" }

        [[cube.measure]]
        id = "n"
        decimals = 1

        [[cube.dimension]]
        id = "county"
        members = [
            "a",
            { code = "b c", name = { en = "B \"c\"" } },
        ]

        [[cube.dimension.sum]]
        whole = "a"
        parts = ["b c"]
        "#);
        let read = DeTable::parse(&text).unwrap();
        let cubes = back(&DeValue::Table(read.into_inner()));
        assert_eq!(cubes["cube"][0], structure);
    }

    proptest! {
        #[test]
        fn any_text_is_read_back(words in "\\PC*|[\\x00-\\x7f\\u{80}-\\u{a0}]*", name in "\\PC{0,8}") {
            let mut text = String::new();
            let content = json!([{ name.as_str(): words }, true, 7]);
            entry(&mut text, &name, &content);
            let read = DeTable::parse(&text).unwrap();
            prop_assert_eq!(&back(read.get_ref().get(name.as_str()).unwrap().get_ref()), &content);
        }
    }
}
