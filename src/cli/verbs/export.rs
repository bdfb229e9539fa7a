//! `govgraph export`: figures of the data set in formats of others.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;

use clap::Args;
use clap::Subcommand;

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::config::Settings;
use crate::diagnostics::nearest;
use crate::exchange::Choice;
use crate::exchange::Export;
use crate::exchange::ExportError;
use crate::exchange::Format;
use crate::exchange::Pieces;
use crate::facts::cubes::CubeIx;
use crate::graph::Graph;
use crate::graph::View;
use crate::query::Budget;

const EXAMPLES: &str = "\
Examples:
  govgraph export csv moves-by-county > moves.csv
  govgraph export csv moves-by-county --labels --where county=north,south --where year=2024
  govgraph export jsonstat moves-by-county --where measure=arrivals --lang nb -o moves.json";

/// What `export` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArgs {
    #[command(subcommand)]
    format: FormatArgs,
}

/// The formats that are written.
#[derive(Debug, Subcommand)]
enum FormatArgs {
    /// Writes JSON-stat 2.0
    #[command(name = "jsonstat", after_help = EXAMPLES)]
    JsonStat(Wanted),
    /// Writes CSV: a row an observation, with codes
    #[command(name = "csv", after_help = EXAMPLES)]
    Csv(CsvArgs),
}

/// What is wanted, and where it is to go.
#[derive(Debug, Args)]
struct Wanted {
    /// The id of the cube
    cube: String,

    /// Which members, measures or periods: county=north,south; may be repeated
    #[arg(long = "where", value_name = "DIMENSION=CODE,...")]
    choice: Vec<String>,

    /// The file to write; without it, or with -, the figures are printed
    #[arg(long, short, value_name = "FILE")]
    out: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct CsvArgs {
    #[command(flatten)]
    wanted: Wanted,

    /// Writes beside codes what they stand for
    #[arg(long)]
    labels: bool,
}

/// Writes a cube or a part of it.
pub(in crate::cli) fn run(settings: &Settings, args: &ExportArgs) -> Result<Exit, Failure> {
    let (wanted, format) = match &args.format {
        FormatArgs::JsonStat(wanted) => (wanted, Format::JsonStat),
        FormatArgs::Csv(args) => {
            let labels = args.labels;
            (&args.wanted, Format::Csv { labels })
        }
    };
    let choice = Choice::read(&wanted.choice).map_err(|error| refused(&error))?;
    let (_, dataset) = setup::dataset(settings)?;
    let graph = dataset.snapshot.graph();
    let language = setup::language(settings, graph.ontology())?;
    let cube = cube(graph, &wanted.cube)?;
    let view = View::new(graph, settings.data.clock.today());
    // Whoever sits at the machine may have it all.
    let budget = &mut Budget::unlimited();
    let export =
        Export::new(view, cube, &choice, language, budget).map_err(|error| refused(&error))?;
    let mut pieces = export.pieces(format);
    match wanted.out.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => to_file(path, graph, &mut pieces)?,
        None => {
            while let Some(piece) = pieces.next(graph) {
                if !output::pour(&piece)? {
                    break;
                }
            }
        }
    }
    Ok(Exit::Clean)
}

fn to_file(path: &Path, graph: &Graph, pieces: &mut Pieces) -> Result<(), Failure> {
    let mut write = || {
        let mut file = File::create(path)?;
        while let Some(piece) = pieces.next(graph) {
            file.write_all(&piece)?;
        }
        file.flush()
    };
    write().map_err(|error| {
        Failure::failed(format!("`{}` cannot be written: {error}", path.display()))
    })
}

/// Looks up a cube.
fn cube(graph: &Graph, id: &str) -> Result<CubeIx, Failure> {
    if let Some(cube) = graph.by_id(id).and_then(|entity| graph.cube_of(entity)) {
        return Ok(cube);
    }
    let problem = match graph.by_id(id) {
        Some(_) => format!("`{id}` has no figures of its own"),
        None => format!("there is no cube `{id}`"),
    };
    let failure = Failure::usage(problem);
    let known = graph.cubes().iter().map(|cube| graph.id_of(cube.entity));
    let known: Vec<&str> = known.collect();
    Err(match nearest(id, known.iter().copied()) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None if known.is_empty() => failure.help("the data set has no cubes"),
        None => failure.help(format!("the cubes are `{}`", known.join("`, `"))),
    })
}

fn refused(error: &ExportError) -> Failure {
    let failure = Failure::usage(error.to_string());
    match error.help() {
        Some(help) => failure.help(help),
        None => failure,
    }
}
