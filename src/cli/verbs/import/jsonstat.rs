//! `govgraph import jsonstat`.

use clap::Args;

use super::options::Options;
use super::write;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::config::Settings;
use crate::exchange;

pub(super) const EXAMPLES: &str = "\
Examples:
  govgraph import jsonstat moves.json --id moves-by-county --source yearbook#table-2
  govgraph import jsonstat moves.json --id moves-by-county --source yearbook \\
      --kind arrivals=flow --kind population=stock --out seed/moves
  govgraph import jsonstat bundle.json --dataset oecd --id unemployment --source outlook --lang en";

/// What `import jsonstat` takes.
#[derive(Debug, Args)]
pub(super) struct JsonStatArgs {
    #[command(flatten)]
    options: Options,

    /// The dataset to read, where the file holds several [default: all]
    #[arg(long, value_name = "NAME")]
    dataset: Option<String>,

    /// The dimension that names what is measured [default: the one with the role metric]
    #[arg(long, value_name = "DIMENSION")]
    measures: Option<String>,

    /// Passes over what govgraph itself wrote into the file
    #[arg(long)]
    plain: bool,
}

/// Reads a JSON-stat file and writes seed files.
pub(super) fn run(settings: &Settings, args: &JsonStatArgs) -> Result<Exit, Failure> {
    let mut wishes = args.options.wishes()?;
    wishes.dataset.clone_from(&args.dataset);
    wishes.measures.clone_from(&args.measures);
    wishes.plain = args.plain;
    write::import(
        settings,
        &args.options,
        wishes,
        &[],
        |sources, files, wishes, target| match files {
            [file, ..] => exchange::from_json_stat(sources, *file, wishes, target),
            [] => exchange::Imported::default(),
        },
    )
}
