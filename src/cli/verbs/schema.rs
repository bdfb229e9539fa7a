//! `govgraph schema`: prints the GraphQL schema that follows from the ontology, or the part of it
//! that documents need.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use clap::Args;

use crate::api::Fault;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::report;
use crate::config::Settings;
use crate::dataset;
use crate::dataset::Origin;

/// What `schema` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct SchemaArgs {
    /// Prints only what the documents in these files need: a small schema to generate clients from
    #[arg(long = "for", value_name = "FILE", num_args = 1..)]
    documents: Vec<PathBuf>,
}

/// Prints the schema of the ontology that the settings mean; needs no facts.
pub(in crate::cli) fn run(args: &SchemaArgs, settings: &Settings) -> Result<Exit, Failure> {
    let place = Origin::find_schema(&settings.data)?;
    let loaded = dataset::load_schema(&place, settings.data.audience)?;
    let Some(schema) = loaded.schema else {
        report::to_stderr(&loaded.diagnostics, &loaded.sources);
        return Ok(Exit::Findings);
    };
    if args.documents.is_empty() {
        output::say(schema.sdl())?;
        return Ok(Exit::Clean);
    }
    let documents = Documents::read(&args.documents)?;
    let part = schema
        .sdl_for(&documents.text)
        .map_err(|faults| documents.failure(faults))?;
    output::say(&part)?;
    Ok(Exit::Clean)
}

/// The documents of several files as one, since the fragments of one may be used in another.
#[derive(Default)]
struct Documents<'a> {
    text: String,
    /// The files, each with the number of lines before it.
    files: Vec<(usize, &'a Path)>,
}

impl<'a> Documents<'a> {
    fn read(paths: &'a [PathBuf]) -> Result<Self, Failure> {
        let mut all = Self::default();
        for path in paths {
            let text = fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
            all.files.push((all.text.lines().count(), path));
            all.text += &text;
            if !text.ends_with('\n') {
                all.text.push('\n');
            }
        }
        Ok(all)
    }

    /// Says what is wrong first, and in which file.
    fn failure(&self, faults: Vec<Fault>) -> Failure {
        let Some(fault) = faults.into_iter().next() else {
            return Failure::failed("the documents do not fit the schema");
        };
        let place = fault.place.and_then(|(line, column)| {
            let mut files = self.files.iter().rev();
            let (before, path) = files.find(|(before, _)| *before < line)?;
            Some(format!("{}:{}:{column}: ", path.display(), line - before))
        });
        let message = format!("{}{}", place.unwrap_or_default(), fault.message);
        let failure = Failure::failed(message);
        match fault.help {
            Some(help) => failure.help(help),
            None => failure,
        }
    }
}
