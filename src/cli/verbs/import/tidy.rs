//! `govgraph import csv`.

use std::path::PathBuf;

use clap::Args;

use super::options::Options;
use super::write;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::config::Settings;
use crate::exchange;

pub(super) const EXAMPLES: &str = "\
Examples:
  govgraph import csv moves.csv --map moves-mapping.toml --id moves-by-county --source yearbook#table-2

A mapping says which column is what:
  decimal = \",\"
  thousands = \" \"
  [[dimension]]
  column = \"County\"
  kind = \"place\"
  [[dimension]]
  column = \"Year\"
  kind = \"time\"
  [[measure]]
  column = \"Arrivals\"
  unit = \"persons\"
  kind = \"flow\"";

/// What `import csv` takes.
#[derive(Debug, Args)]
pub(super) struct CsvArgs {
    #[command(flatten)]
    options: Options,

    /// The file that says which column is what
    #[arg(long, value_name = "FILE")]
    map: PathBuf,
}

/// Reads a CSV file and writes seed files.
pub(super) fn run(settings: &Settings, args: &CsvArgs) -> Result<Exit, Failure> {
    let wishes = args.options.wishes()?;
    write::import(
        settings,
        &args.options,
        wishes,
        &[args.map.as_path()],
        |sources, files, wishes, target| match files {
            [file, map, ..] => exchange::from_csv(sources, *file, *map, wishes, target),
            _ => exchange::Imported::default(),
        },
    )
}
