//! `govgraph query`: asks the data set a question, without a server.
//!
//! The answer is the same, byte for byte, as that of the server to the same request.

mod lists;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::io::IsTerminal as _;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use clap::Args;
use clap::ValueEnum;
use serde_json::Map;
use serde_json::Value;

use crate::api::Context;
use crate::api::Questions;
use crate::api::Request;
use crate::api::ResponseKind;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::config::Settings;
use crate::dataset::Dataset;
use crate::diagnostics::nearest;
use crate::model::Day;

/// What `query` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct QueryArgs {
    /// GraphQL text, a file that has it, or - for standard input
    #[arg(
        value_name = "QUERY",
        required_unless_present = "question",
        conflicts_with = "question"
    )]
    query: Option<String>,

    /// Asks a saved question instead; `govgraph questions` lists them
    #[arg(long, value_name = "ID")]
    question: Option<String>,

    /// Which operation to run, where there are several
    #[arg(long, value_name = "NAME")]
    operation: Option<String>,

    /// Values of variables, as a JSON object
    #[arg(long, value_name = "JSON")]
    variables: Option<String>,

    /// Value of one variable, as JSON or plain text; may be repeated
    #[arg(long = "var", value_name = "NAME=VALUE")]
    var: Vec<String>,

    /// The day for which to answer [default: today]
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,

    /// How the answer is written [default: pretty on a terminal, otherwise json]
    #[arg(long, value_enum)]
    output: Option<AnswerFormat>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AnswerFormat {
    /// The bytes that the server would send
    Json,
    /// The same with indentation
    Pretty,
    /// The lists in the answer as tables
    Table,
}

/// Runs one request and prints the answer.
pub(in crate::cli) fn run(settings: &Settings, args: &QueryArgs) -> Result<Exit, Failure> {
    let today = match &args.as_of {
        None => settings.data.clock.today(),
        Some(day) => day
            .parse::<Day>()
            .map_err(|error| Failure::usage(error.to_string()))?,
    };
    let variables = variables(args)?;
    let text = match &args.query {
        Some(query) => read(query)?,
        None => String::new(),
    };
    let (_, dataset) = setup::dataset(settings)?;
    let language = setup::language(settings, dataset.api.schema().ontology())?;
    let mut request = match &args.question {
        Some(id) => saved(dataset.api.questions(), id)?,
        None => Request {
            query: text,
            ..Request::default()
        },
    };
    request.operation_name.clone_from(&args.operation);
    known(&request.query, &args.var)?;
    request.variables.extend(variables);
    let context = Context {
        today,
        languages: vec![language],
    };
    let response = execute(&dataset, request, context)?;
    let format = args.output.unwrap_or_else(|| {
        if io::stdout().is_terminal() {
            AnswerFormat::Pretty
        } else {
            AnswerFormat::Json
        }
    });
    print(&response.body, format)?;
    match response.kind {
        ResponseKind::Data => Ok(Exit::Clean),
        ResponseKind::Partial | ResponseKind::Refused(_) => Ok(Exit::Failed),
    }
}

/// Returns the text that an argument is, names, or announces on standard input.
fn read(query: &str) -> Result<String, Failure> {
    if query == "-" {
        let mut text = String::new();
        return match io::stdin().read_to_string(&mut text) {
            Ok(_) => Ok(text),
            Err(error) => Err(Failure::failed(format!(
                "the query cannot be read from standard input: {error}"
            ))),
        };
    }
    // Every GraphQL document has a brace, and hardly any file name.
    if query.contains('{') {
        return Ok(query.to_owned());
    }
    fs::read_to_string(query).map_err(|error| {
        Failure::file(Path::new(query), &error).help(
            "write a query such as `{ dataset { title } }`, or the name of a file that has one",
        )
    })
}

/// Returns the request of a saved question.
fn saved(questions: &Questions, id: &str) -> Result<Request, Failure> {
    if let Some(question) = questions.get(id) {
        return Ok(Request {
            query: question.query.to_string(),
            variables: question.variables.clone(),
            ..Request::default()
        });
    }
    let failure = Failure::usage(format!("there is no saved question `{id}`"));
    let ids = questions.iter().map(|question| &*question.id);
    Err(match nearest(id, ids) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure.help("`govgraph questions` lists them"),
    })
}

/// Returns the variables of all flags; a single one wins over the object.
fn variables(args: &QueryArgs) -> Result<Map<String, Value>, Failure> {
    let mut variables = match &args.variables {
        None => Map::new(),
        Some(text) => match serde_json::from_str(text) {
            Ok(Value::Object(variables)) => variables,
            Ok(_) => {
                return Err(Failure::usage("`--variables` is not a JSON object")
                    .help("write, for example, `{\"id\": \"udi\"}`"));
            }
            Err(error) => {
                let message = format!("`--variables` is not JSON: {error}");
                return Err(Failure::usage(message).help("write, for example, `{\"id\": \"udi\"}`"));
            }
        },
    };
    for pair in &args.var {
        let Some((name, value)) = pair.split_once('=') else {
            let message = format!("`--var {pair}` has no value");
            return Err(Failure::usage(message).help("write `--var name=value`"));
        };
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::from(value));
        variables.insert(name.to_owned(), value);
    }
    Ok(variables)
}

/// Refuses single variables of which a document knows nothing: the answer would be that to another
/// question. An object of several may be meant for several documents.
fn known(document: &str, pairs: &[String]) -> Result<(), Failure> {
    let used: BTreeSet<&str> = document
        .split('$')
        .skip(1)
        .filter_map(|rest| {
            rest.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '_'))
                .next()
        })
        .filter(|name| !name.is_empty())
        .collect();
    for name in pairs
        .iter()
        .filter_map(|pair| Some(pair.split_once('=')?.0))
    {
        if !used.contains(name) {
            let failure = Failure::usage(format!("the question has no variable `{name}`"));
            return Err(match nearest(name, used.iter().copied()) {
                Some(near) => failure.help(format!("did you mean `{near}`?")),
                None if used.is_empty() => failure.help("it has none"),
                None => {
                    let all: Vec<_> = used.iter().map(|one| format!("`{one}`")).collect();
                    failure.help(format!("it has {}", all.join(", ")))
                }
            });
        }
    }
    Ok(())
}

/// Runs a request to its end on this thread.
fn execute(
    dataset: &Dataset,
    request: Request,
    context: Context,
) -> Result<crate::api::Response, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| Failure::failed(format!("the query cannot be run: {error}")))?;
    let snapshot = Arc::clone(&dataset.snapshot);
    Ok(runtime.block_on(dataset.api.execute(snapshot, request, context)))
}

fn print(body: &[u8], format: AnswerFormat) -> Result<(), Failure> {
    let unreadable = |error| Failure::failed(format!("the answer is not JSON: {error}"));
    match format {
        AnswerFormat::Json => {
            output::say(&String::from_utf8_lossy(body))?;
            output::say("\n")?;
        }
        AnswerFormat::Pretty => {
            let answer: Value = serde_json::from_slice(body).map_err(unreadable)?;
            output::say(&format!("{answer:#}\n"))?;
        }
        AnswerFormat::Table => {
            let answer: Value = serde_json::from_slice(body).map_err(unreadable)?;
            output::say(&lists::tables(&answer))?;
            for error in lists::errors(&answer) {
                output::note(&format!("error: {error}\n"));
            }
        }
    }
    Ok(())
}
