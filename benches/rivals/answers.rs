//! The questions as each server takes them, and its answers in one form.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::client;
use crate::client::Connection;
use crate::load::Asked;
use crate::load::NUMBER;
use crate::peers::Peer;
use crate::world::World;

/// How a server takes the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Not at all: each has an address of its own.
    Ready,
    /// As they are.
    Plain,
    /// With a level for each table between two others.
    PostGraphile,
    /// As nodes with properties.
    Raphtory,
}

/// Prepares the requests to a server, and says how its answers differ from what they should be.
pub(crate) fn prepare(peer: &mut Peer, world: &World) -> Result<(), String> {
    let written = match peer.form {
        Form::Ready | Form::Plain => world.questions.clone(),
        Form::PostGraphile => tables(world),
        Form::Raphtory => nodes(world),
    };
    for (at, query) in written.iter().enumerate() {
        let path = match peer.form {
            Form::Ready => format!("/{at}"),
            Form::Raphtory => "/".to_owned(),
            Form::Plain | Form::PostGraphile => "/graphql".to_owned(),
        };
        let query = if peer.unknown {
            format!("query {NUMBER} {query}")
        } else {
            query.clone()
        };
        let request = client::post(&path, &json!({"query": query}).to_string());
        let mut connection = Connection::open(peer.port).map_err(|why| why.to_string())?;
        let body = connection.ask(&request).map_err(|why| why.to_string())?;
        let text = String::from_utf8_lossy(body);
        let answer: Value = serde_json::from_str(&text).map_err(|_| shortened("no JSON", &text))?;
        let data = match peer.form {
            Form::Ready | Form::Plain => answer["data"].clone(),
            Form::PostGraphile => without_tables(&answer["data"]),
            Form::Raphtory => sorted(&without_nodes(&answer["data"])),
        };
        let wanted = match peer.form {
            Form::Raphtory => sorted(&world.answers[at]),
            _ => world.answers[at].clone(),
        };
        if data != wanted {
            return Err(shortened(&format!("another answer to Q{}", at + 1), &text));
        }
        let answer = body.to_vec();
        peer.asked[at] = Asked { request, answer };
    }
    Ok(())
}

fn shortened(what: &str, text: &str) -> String {
    let text: String = text.chars().take(300).collect();
    format!("{what}: {text}")
}

fn tables(world: &World) -> [String; 3] {
    let [law, directorate] = &world.ids;
    let implemented = "implementedBy: implementsByRuleId(orderBy: [BODY_ID_ASC]) { nodes { bodyByBodyId { id: rowId name";
    let end = "} } }";
    [
        format!(
            "{{ law: ruleByRowId(rowId: \"{law}\") {{ id: rowId name number {implemented} {end} }} }}"
        ),
        format!(
            "{{ laws: allRules(condition: {{type: \"Law\"}}, first: 50, orderBy: [ROW_ID_ASC]) {{ nodes {{ id: rowId name {implemented} {end} \
             basisOf: basedOnsByLawId(orderBy: [REGULATION_ID_ASC]) {{ nodes {{ ruleByRegulationId {{ id: rowId name {implemented} {end} {end} }} }} }}"
        ),
        format!(
            "{{ directorate: bodyByRowId(rowId: \"{directorate}\") {{ id: rowId name \
             implements: implementsByBodyId(orderBy: [RULE_ID_ASC]) {{ nodes {{ ruleByRuleId {{ id: rowId name {implemented} \
             delivers: deliversByBodyId(orderBy: [PROGRAMME_ID_ASC]) {{ nodes {{ programmeByProgrammeId {{ id: rowId name \
             deliveredBy: deliversByProgrammeId(orderBy: [BODY_ID_ASC]) {{ nodes {{ bodyByBodyId {{ id: rowId name {end} {end} {end} {end} }} }}"
        ),
    ]
}

/// Takes out the levels that the tables between two others bring.
fn without_tables(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(without_tables).collect(),
        Value::Object(fields) => {
            let mut all = fields.iter();
            match (all.next(), all.next()) {
                (Some((name, inner)), None) if name == "nodes" || name.contains("By") => {
                    without_tables(inner)
                }
                _ => map(fields, without_tables),
            }
        }
        other => other.clone(),
    }
}

fn map(fields: &Map<String, Value>, each: impl Fn(&Value) -> Value) -> Value {
    let fields = fields.iter();
    fields
        .map(|(name, value)| (name.clone(), each(value)))
        .collect()
}

fn nodes(world: &World) -> [String; 3] {
    let [law, directorate] = &world.ids;
    let own = "id: name name: properties { get(key: \"name\") { value } }";
    let last = |name: &str, layer: &str| {
        format!("{name}: layer(name: \"{layer}\") {{ inNeighbours {{ list {{ {own} }} }} }}")
    };
    // Who was reached over one layer cannot be left over another, so what is on the way is told by types.
    let tie = |name: &str, way: &str, types: &[&str], inner: &str| {
        format!(
            "{name}: {way} {{ typeFilter(nodeTypes: {types:?}) {{ list {{ {own} {inner} }} }} }}"
        )
    };
    let bodies = &["Directorate", "Ministry", "Municipality"];
    let implemented = last("implementedBy", "implements");
    let basis = tie("basisOf", "inNeighbours", &["Regulation"], &implemented);
    let delivered = last("deliveredBy", "delivers");
    let delivers = tie("delivers", "outNeighbours", &["Programme"], &delivered);
    let applied = tie("implementedBy", "inNeighbours", bodies, &delivers);
    let applies = tie(
        "implements",
        "outNeighbours",
        &["Law", "Regulation"],
        &applied,
    );
    let number = "number: properties { get(key: \"number\") { value } }";
    [
        format!(
            "{{ graph(path: \"g\") {{ law: node(name: \"{law}\") {{ {own} {number} {implemented} }} }} }}"
        ),
        format!(
            "{{ graph(path: \"g\") {{ laws: nodes {{ typeFilter(nodeTypes: [\"Law\"]) {{ page(limit: 50) {{ {own} {implemented} {basis} }} }} }} }} }}"
        ),
        format!(
            "{{ graph(path: \"g\") {{ directorate: node(name: \"{directorate}\") {{ {own} {applies} }} }} }}"
        ),
    ]
}

/// Takes out the levels of nodes, layers and properties.
fn without_nodes(value: &Value) -> Value {
    const LEVELS: [&str; 8] = [
        "get",
        "graph",
        "inNeighbours",
        "list",
        "outNeighbours",
        "page",
        "typeFilter",
        "value",
    ];
    match value {
        Value::Array(items) => items.iter().map(without_nodes).collect(),
        Value::Object(fields) => {
            let mut all = fields.iter();
            match (all.next(), all.next()) {
                (Some((name, inner)), None) if LEVELS.contains(&name.as_str()) => {
                    without_nodes(inner)
                }
                _ => map(fields, without_nodes),
            }
        }
        other => other.clone(),
    }
}

/// Puts lists in order, for a server that has none.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(sorted).collect();
            items.sort_by(|a, b| a["id"].as_str().cmp(&b["id"].as_str()));
            Value::Array(items)
        }
        Value::Object(fields) => map(fields, sorted),
        other => other.clone(),
    }
}
