//! `govgraph questions`: lists the saved questions.

use clap::Args;
use clap::ValueEnum;
use serde_json::json;

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::cli::table::Table;
use crate::config::Settings;

/// What `questions` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct QuestionsArgs {
    /// How the list is written
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

/// How lists are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ListFormat {
    /// Columns
    Table,
    /// One JSON document
    Json,
}

/// Lists the saved questions of the data set that the settings mean.
pub(in crate::cli) fn run(settings: &Settings, args: &QuestionsArgs) -> Result<Exit, Failure> {
    let (_, dataset) = setup::dataset(settings)?;
    let language = setup::language(settings, dataset.api.schema().ontology())?;
    let text = match args.format {
        ListFormat::Table => {
            let mut table = Table::new(["id", "question"]);
            for question in dataset.api.questions() {
                table.row([
                    &question.id,
                    question.title.or_default(language).unwrap_or(""),
                ]);
            }
            table.to_string()
        }
        ListFormat::Json => {
            let list: Vec<_> = dataset
                .api
                .questions()
                .iter()
                .map(|question| {
                    json!({
                        "id": question.id,
                        "title": question.title.or_default(language),
                        "description": question.description.or_default(language),
                        "query": question.query,
                        "variables": question.variables,
                    })
                })
                .collect();
            format!("{:#}\n", serde_json::Value::from(list))
        }
    };
    output::say(&text)?;
    Ok(Exit::Clean)
}
