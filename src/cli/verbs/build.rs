//! `govgraph build`: checks a data set and writes it into one file, for fast starts of large data.

use std::path::PathBuf;

use clap::Args;

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::config::Settings;
use crate::dataset;

/// What `build` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct BuildArgs {
    /// The file to write; `--data FILE` reads it
    #[arg(long, short, value_name = "FILE")]
    out: PathBuf,
}

/// Writes the data set that the settings mean.
pub(in crate::cli) fn run(settings: &Settings, args: &BuildArgs) -> Result<Exit, Failure> {
    let (dataset, texts) = setup::with_texts(settings)?;
    let path = args.out.display();
    let size = dataset::keep(&args.out, &texts, &dataset.snapshot)
        .map_err(|error| Failure::failed(format!("`{path}` cannot be written: {error}")))?;
    let graph = dataset.snapshot.graph();
    output::say(&format!(
        "wrote {} entities and {} statements into `{path}`, {size} bytes\n",
        graph.entities().len(),
        graph.statements().len(),
    ))?;
    Ok(Exit::Clean)
}
