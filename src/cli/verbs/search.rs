//! `govgraph search`: finds entities by a few words.

use clap::Args;
use serde_json::Value;
use serde_json::json;

use super::questions::ListFormat;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::cli::table::Table;
use crate::config::Settings;
use crate::dataset::Dataset;
use crate::graph::Graph;
use crate::graph::View;
use crate::model::LangId;
use crate::ontology::TypeId;
use crate::query;
use crate::query::Budget;
use crate::query::Found;
use crate::query::Hit;
use crate::query::Nothing;
use crate::query::QueryError;
use crate::query::Search;

/// What `search` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct SearchArgs {
    /// The words, in any language; the last one may be the beginning of one
    #[arg(required = true, value_name = "TEXT")]
    words: Vec<String>,
    /// Only entities of this type; may be given several times
    #[arg(long = "type", value_name = "TYPE")]
    types: Vec<String>,
    /// At most so many, up to 100 [default: 20]
    #[arg(long, value_name = "COUNT", allow_negative_numbers = true)]
    first: Option<i64>,
    /// Finds also what does not exist today
    #[arg(long)]
    include_ended: bool,
    /// How what is found is written
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

/// Searches the data set that the settings mean.
pub(in crate::cli) fn run(settings: &Settings, args: &SearchArgs) -> Result<Exit, Failure> {
    let (_, dataset) = setup::dataset(settings)?;
    let language = setup::language(settings, dataset.api.schema().ontology())?;
    let found = find(settings, args, &dataset, language).map_err(|error| {
        let failure = Failure::usage(error.to_string());
        match error.help() {
            Some(help) => failure.help(help),
            None => failure,
        }
    })?;
    let graph = dataset.snapshot.graph();
    let text = match args.format {
        ListFormat::Table => table(graph, &found),
        ListFormat::Json => format!("{:#}\n", json(graph, &found)),
    };
    output::say(&text)?;
    Ok(Exit::Clean)
}

fn find(
    settings: &Settings,
    args: &SearchArgs,
    dataset: &Dataset,
    language: LangId,
) -> Result<Found, QueryError> {
    let graph = dataset.snapshot.graph();
    let ontology = graph.ontology();
    let types = args.types.iter().map(|name| {
        let found = ontology.type_named(name);
        found.ok_or_else(|| QueryError::unknown_type(ontology, name))
    });
    let types: Vec<TypeId> = types.collect::<Result<_, _>>()?;
    let search = Search {
        text: args.words.join(" "),
        languages: vec![language],
        types: (!types.is_empty()).then_some(types),
        first: args.first,
        after: None,
    };
    let view = View::new(graph, settings.data.clock.today()).include_ended(args.include_ended);
    // Whoever sits at the machine may have it all.
    query::search(view, &search, &mut Budget::unlimited())
}

/// Tells what was found in columns, and below how much of which type.
fn table(graph: &Graph, found: &Found) -> String {
    let counts = types(graph, found);
    let counts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    let Some(nothing) = found.nothing else {
        let mut table = Table::new(["id", "type", "found in", "text"]);
        for hit in &found.hits.items {
            let (id, of) = named(graph, hit);
            table.row([id, of, hit.field(graph.ontology()), &hit.snippet]);
        }
        let total = found.hits.total.unwrap_or_default();
        return format!("{table}\n{total} found: {}\n", counts.join(", "));
    };
    match nothing {
        Nothing::NoWords => "nothing to search for: there is no letter or digit\n".to_owned(),
        Nothing::NotOnDay => {
            "nothing found that exists today; `--include-ended` shows the rest\n".to_owned()
        }
        Nothing::OtherTypes => {
            format!(
                "nothing found of these types; of others: {}\n",
                counts.join(", ")
            )
        }
        Nothing::NotFound if found.suggestions.is_empty() => "nothing found\n".to_owned(),
        Nothing::NotFound => {
            let mut table = Table::new(["id", "name"]);
            for naming in &found.suggestions {
                let name = graph.words(naming.statement).unwrap_or_default();
                table.row([graph.id_of(naming.entity), name]);
            }
            format!("nothing found; the nearest names are\n\n{table}")
        }
    }
}

/// Tells what was found as the API does.
fn json(graph: &Graph, found: &Found) -> Value {
    let ontology = graph.ontology();
    let hits = found.hits.items.iter().map(|hit| {
        let (id, of) = named(graph, hit);
        let lang = hit
            .lang
            .and_then(|lang| ontology.languages.get(usize::from(lang.0)));
        let highlights = hit.highlights.iter();
        json!({
            "id": id,
            "type": of,
            "score": f64::from(hit.score) / 10_000.0,
            "matchedField": hit.field(ontology),
            "lang": lang.map(|lang| &*lang.tag),
            "snippet": &*hit.snippet,
            "highlights": highlights.map(|of| [of.start, of.end]).collect::<Vec<_>>(),
            "missing": hit.missing,
        })
    });
    let facets = types(graph, found).into_iter();
    let suggestions = found.suggestions.iter().map(|naming| {
        json!({
            "id": graph.id_of(naming.entity),
            "name": graph.words(naming.statement),
        })
    });
    json!({
        "totalCount": found.hits.total,
        "hits": hits.collect::<Vec<_>>(),
        "facets": facets.map(|(name, count)| json!({"type": name, "count": count})).collect::<Vec<_>>(),
        "suggestions": suggestions.collect::<Vec<_>>(),
    })
}

fn named<'a>(graph: &'a Graph, hit: &Hit) -> (&'a str, &'a str) {
    let kind = graph.kind_of(hit.entity);
    (graph.id_of(hit.entity), &graph.ontology()[kind].name)
}

fn types<'a>(graph: &'a Graph, found: &Found) -> Vec<(&'a str, usize)> {
    let types = found.types.iter();
    types
        .map(|(of, count)| (&*graph.ontology()[*of].name, *count))
        .collect()
}
