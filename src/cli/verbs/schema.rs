//! `govgraph schema`: prints the GraphQL schema that follows from the ontology.

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::report;
use crate::config::Settings;
use crate::dataset;
use crate::dataset::Origin;

/// Prints the schema of the ontology that the settings mean; needs no facts.
pub(in crate::cli) fn run(settings: &Settings) -> Result<Exit, Failure> {
    let place = Origin::find_schema(&settings.data)?;
    let loaded = dataset::load_schema(&place, settings.data.audience)?;
    let Some(schema) = loaded.schema else {
        report::to_stderr(&loaded.diagnostics, &loaded.sources);
        return Ok(Exit::Findings);
    };
    output::say(schema.sdl())?;
    Ok(Exit::Clean)
}
