//! The arguments: verbs and what each of them takes.

use std::path::PathBuf;

use clap::Parser;
use clap::Subcommand;

use super::flags::CommonFlags;
use super::flags::ServerFlags;
use super::verbs::build::BuildArgs;
use super::verbs::check::CheckArgs;
use super::verbs::explain::ExplainArgs;
use super::verbs::export::ExportArgs;
use super::verbs::import::ImportArgs;
use super::verbs::query::QueryArgs;
use super::verbs::questions::QuestionsArgs;
use super::verbs::schema::SchemaArgs;
use super::verbs::search::SearchArgs;
use super::verbs::stats::StatsArgs;

/// Answers questions about how a field of government hangs together, with the source of every
/// statement.
#[derive(Debug, Parser)]
#[command(name = "govgraph", version, max_term_width = 100)]
pub(super) struct Cli {
    /// Settings file [default: govgraph.toml in the working folder, if there is one]
    #[arg(long, global = true, value_name = "FILE", help_heading = "Data")]
    pub(super) config: Option<PathBuf>,

    #[command(flatten)]
    pub(super) common: CommonFlags,

    #[command(flatten)]
    pub(super) server: ServerFlags,

    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// What the program can be asked to do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Starts the server; also what happens without a verb
    Serve(ServerFlags),
    /// Checks the ontology, the facts and the saved questions, and reports everything found
    Check(CheckArgs),
    /// Checks the data and writes them into one file, from which large data are served at once
    Build(BuildArgs),
    /// Asks a question: GraphQL text, a file, - for standard input, or a saved question
    Query(QueryArgs),
    /// Finds entities by a few words of their names, summaries and figures
    Search(SearchArgs),
    /// Lists the saved questions
    Questions(QuestionsArgs),
    /// Prints the GraphQL schema, or the part of it that documents need
    Schema(SchemaArgs),
    /// Makes seed files of figures in other formats
    Import(ImportArgs),
    /// Writes figures in other formats
    Export(ExportArgs),
    /// Counts what the data set holds
    Stats(StatsArgs),
    /// Explains a code of a finding; without one, lists them all
    Explain(ExplainArgs),
    /// Prints the settings in force and where each comes from
    Config(ServerFlags),
}
