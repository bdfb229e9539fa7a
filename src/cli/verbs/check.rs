//! `govgraph check`: reads everything and reports everything that is wrong with it.

use clap::Args;
use clap::ValueEnum;

use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::progress::Ticker;
use crate::cli::setup;
use crate::config::Settings;
use crate::dataset;
use crate::diagnostics::Format;
use crate::diagnostics::render;

/// What `check` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct CheckArgs {
    /// Ends with exit code 3 where there are only warnings, too
    #[arg(long, value_name = "WHAT")]
    deny: Option<Deny>,

    /// How the report is written
    #[arg(long, value_enum, default_value = "human")]
    format: ReportFormat,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Deny {
    /// Warnings count like errors
    Warnings,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ReportFormat {
    /// With the lines and underlines
    Human,
    /// One line a finding, for screen readers and other programs
    Plain,
    /// One JSON document
    Json,
}

/// Checks the data set that the settings mean.
pub(in crate::cli) fn run(settings: &Settings, args: &CheckArgs) -> Result<Exit, Failure> {
    let origin = setup::origin(settings)?;
    let loaded = {
        let ticker = Ticker::start();
        dataset::load_for(&origin, settings.data.audience, &mut |progress| {
            ticker.tell(progress);
        })?
    };
    let format = match args.format {
        ReportFormat::Human => Format::Human {
            colour: output::colour_on_stdout(),
        },
        ReportFormat::Plain => Format::Plain,
        ReportFormat::Json => Format::Json,
    };
    let mut report = render(&loaded.diagnostics, &loaded.sources, format);
    if !report.ends_with('\n') {
        report.push('\n');
    }
    output::say(&report)?;
    let denied = args.deny.is_some() && !loaded.diagnostics.is_empty();
    if loaded.diagnostics.has_errors() || denied {
        Ok(Exit::Findings)
    } else {
        Ok(Exit::Clean)
    }
}
