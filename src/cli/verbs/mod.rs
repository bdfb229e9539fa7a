//! The verbs, one file each.

pub(super) mod build;
pub(super) mod check;
pub(super) mod config;
pub(super) mod explain;
pub(super) mod export;
pub(super) mod import;
pub(super) mod query;
pub(super) mod questions;
pub(super) mod schema;
pub(super) mod search;
pub(super) mod serve;
pub(super) mod stats;

use super::args::Cli;
use super::args::Verb;
use super::exit::Exit;
use super::exit::Failure;
use super::flags::ServerFlags;
use super::setup;

/// Does what was asked.
pub(super) fn run(cli: Cli) -> Result<Exit, Failure> {
    let Cli {
        config,
        common,
        server,
        verb,
    } = cli;
    let config = config.as_deref();
    let of_server = |own: ServerFlags| [&common.0[..], &server.0, &own.0].concat();
    let of_others = || match server.0.first() {
        None => Ok(common.0.clone()),
        Some((name, _)) => Err(Failure::usage(format!("`--{name}` is for the server only"))
            .help("leave it out, or use `govgraph serve`")),
    };
    let settings = || setup::settings(config, of_others()?);
    match verb {
        None => serve::run(&setup::settings(config, of_server(ServerFlags::default()))?),
        Some(Verb::Serve(own)) => serve::run(&setup::settings(config, of_server(own))?),
        Some(Verb::Config(own)) => config::run(config, of_server(own)),
        Some(Verb::Check(args)) => check::run(&settings()?, &args),
        Some(Verb::Build(args)) => build::run(&settings()?, &args),
        Some(Verb::Query(args)) => query::run(&settings()?, &args),
        Some(Verb::Search(args)) => search::run(&settings()?, &args),
        Some(Verb::Questions(args)) => questions::run(&settings()?, &args),
        Some(Verb::Schema(args)) => schema::run(&args, &settings()?),
        Some(Verb::Import(args)) => import::run(&settings()?, &args),
        Some(Verb::Export(args)) => export::run(&settings()?, &args),
        Some(Verb::Stats(args)) => stats::run(&settings()?, &args),
        Some(Verb::Explain(args)) => explain::run(&args),
    }
}
