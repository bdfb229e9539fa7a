//! `govgraph import`: figures in other formats become seed files.
//!
//! The files are written for a person to read, correct and keep. Nothing is loaded into the data
//! set by this; `govgraph check` reads what was written like everything else.

#![allow(
    clippy::single_match_else,
    reason = "what is found and what is not stand side by side"
)]

mod jsonstat;
mod options;
mod target;
mod tidy;
mod write;

use clap::Args;
use clap::Subcommand;

use self::jsonstat::JsonStatArgs;
use self::tidy::CsvArgs;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::config::Settings;

/// What `import` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArgs {
    #[command(subcommand)]
    format: FormatArgs,
}

/// The formats that are read.
#[derive(Debug, Subcommand)]
enum FormatArgs {
    /// Reads JSON-stat, version 1 or 2, as PxWeb, Eurostat and others give it
    #[command(name = "jsonstat", after_help = jsonstat::EXAMPLES)]
    JsonStat(JsonStatArgs),
    /// Reads CSV, after a mapping that says which column is what
    #[command(name = "csv", after_help = tidy::EXAMPLES)]
    Csv(CsvArgs),
}

/// Reads a file of another format and writes seed files.
pub(in crate::cli) fn run(settings: &Settings, args: &ImportArgs) -> Result<Exit, Failure> {
    match &args.format {
        FormatArgs::JsonStat(args) => jsonstat::run(settings, args),
        FormatArgs::Csv(args) => tidy::run(settings, args),
    }
}
