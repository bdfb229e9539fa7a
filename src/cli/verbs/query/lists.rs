//! An answer as tables: each list of objects is one, with a column for each field below it.

use serde_json::Map;
use serde_json::Value;

use crate::cli::table::Table;

/// Writes the lists in an answer as tables under their names.
pub(super) fn tables(answer: &Value) -> String {
    let mut blocks = Vec::new();
    if let Some(data) = answer.get("data") {
        walk("", data, &mut blocks);
    }
    blocks.join("\n")
}

/// Returns the messages of an answer's errors, each with the place in the answer and the cure.
pub(super) fn errors(answer: &Value) -> Vec<String> {
    let list = answer.get("errors").and_then(Value::as_array);
    let of_one = |error: &Value| {
        let message = error.get("message").and_then(Value::as_str).unwrap_or("");
        let path = error.get("path").and_then(Value::as_array);
        let path: Vec<String> = path.into_iter().flatten().map(plain).collect();
        let place = match path.join(".") {
            path if path.is_empty() => String::new(),
            path => format!(" (at `{path}`)"),
        };
        let help = error.pointer("/extensions/help").and_then(Value::as_str);
        let help = help.map_or_else(String::new, |help| format!("\n  help: {help}"));
        format!("{message}{place}{help}")
    };
    list.into_iter().flatten().map(of_one).collect()
}

fn walk(name: &str, value: &Value, blocks: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let mut own = Vec::new();
            let mut lists = Vec::new();
            split("", fields, &mut own, &mut lists);
            if !own.is_empty() {
                let mut table = Table::new(["field", "value"]);
                for (field, value) in own {
                    table.row([field, value]);
                }
                blocks.push(headed(name, &table));
            }
            for (field, list) in lists {
                walk(&join(name, &field), list, blocks);
            }
        }
        Value::Array(items) => blocks.push(headed(name, &table(items))),
        _ => {}
    }
}

/// Parts the fields of an object into those that fit on a line and those that are lists of
/// objects; objects in it are looked into.
fn split<'a>(
    name: &str,
    fields: &'a Map<String, Value>,
    own: &mut Vec<(String, String)>,
    lists: &mut Vec<(String, &'a Value)>,
) {
    for (field, value) in fields {
        let field = join(name, field);
        match value {
            Value::Object(inner) => split(&field, inner, own, lists),
            Value::Array(items) if items.iter().any(Value::is_object) => {
                lists.push((field, value));
            }
            value => own.push((field, cell(value))),
        }
    }
}

/// Writes a list as a table with a column for each field that one of its objects has.
fn table(items: &[Value]) -> Table {
    let rows: Vec<Vec<(String, String)>> = items
        .iter()
        .map(|item| {
            let mut row = Vec::new();
            flatten("", item, &mut row);
            row
        })
        .collect();
    let mut columns: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !columns.contains(&name.as_str()) {
            columns.push(name);
        }
    }
    // Where an object is missing in one row, its fields in the others are columns enough.
    let all = columns.clone();
    columns.retain(|name| {
        let below = format!("{name}.");
        name.is_empty() || !all.iter().any(|other| other.starts_with(&below))
    });
    let mut table = Table::new(columns.iter().map(|name| match *name {
        "" => "value",
        name => name,
    }));
    for row in &rows {
        let of_column = |column: &&str| {
            let found = row.iter().find(|(name, _)| name == column);
            found.map_or("", |(_, value)| value.as_str())
        };
        table.row(columns.iter().map(of_column));
    }
    table
}

fn flatten(name: &str, value: &Value, row: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                flatten(&join(name, field), value, row);
            }
        }
        value => row.push((name.to_owned(), cell(value))),
    }
}

/// Writes a value on one line: what is in a list within a list stands side by side.
fn cell(value: &Value) -> String {
    match value {
        Value::Array(items) => items.iter().map(cell).collect::<Vec<_>>().join("; "),
        Value::Object(fields) => {
            let values = fields.values().map(cell).filter(|text| !text.is_empty());
            values.collect::<Vec<_>>().join(", ")
        }
        value => plain(value),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        value => value.to_string(),
    }
}

fn join(name: &str, field: &str) -> String {
    if name.is_empty() {
        field.to_owned()
    } else {
        format!("{name}.{field}")
    }
}

fn headed(name: &str, table: &Table) -> String {
    if name.is_empty() {
        table.to_string()
    } else {
        format!("{name}\n\n{table}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_list_is_a_table_and_what_is_below_it_a_column() {
        let answer = json!({"data": {"laws": [
            {"name": "Act A", "in": {"year": 1998}, "tags": ["x", "y"],
             "implementedBy": [{"id": "udi", "name": "Directorate"}, {"id": "imdi", "name": null}]},
            {"name": "Act B", "since": "2004", "in": null},
        ]}});
        insta::assert_snapshot!(tables(&answer), @r"
        laws

        name   in.year  tags  implementedBy           since
        -----  -------  ----  ----------------------  -----
        Act A  1998     x; y  udi, Directorate; imdi
        Act B                                         2004
        ");
    }

    #[test]
    fn a_single_thing_is_told_field_by_field() {
        let answer = json!({"data": {"law": {"name": "Act A", "of": {"country": "x"},
            "amendedBy": [{"name": "Act C"}]}, "missing": null, "then": {"rules": [{"v": 1}]}}});
        insta::assert_snapshot!(tables(&answer), @r"
        field           value
        --------------  -----
        law.name        Act A
        law.of.country  x
        missing

        law.amendedBy

        name
        -----
        Act C

        then.rules

        v
        -
        1
        ");
    }

    #[test]
    fn errors_say_where() {
        let answer = json!({"errors": [
            {"message": "no such thing", "path": ["laws", 0, "name"]},
            {"message": "worse", "extensions": {"help": "mend it"}}]});
        assert_eq!(
            errors(&answer),
            ["no such thing (at `laws.0.name`)", "worse\n  help: mend it"]
        );
        assert_eq!(tables(&answer), "");
    }
}
