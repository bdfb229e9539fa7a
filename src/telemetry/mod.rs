//! What the program logs while it runs: set up once, before anything is worth logging.
//!
//! Lines go to standard error: for people on a terminal, one JSON object a line elsewhere. No log
//! line carries the text of a query or its variables. Reports of findings are not logs (`cli`). What is
//! counted is in `metrics`.

mod metrics;

use std::io::IsTerminal as _;
use std::panic;

use tracing::error;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

use crate::config::Log;
use crate::config::LogFormat;

pub use metrics::{Answered, InFlight, METRICS_TYPE, Metrics, Serving};

/// Why logging cannot be set up.
#[derive(Debug, thiserror::Error)]
#[error("`{filter}` is no log filter")]
pub struct TelemetryError {
    filter: String,
    source: ParseError,
}

/// Starts logging for the whole program; a second call changes nothing.
pub fn start(settings: &Log) -> Result<(), TelemetryError> {
    let filter = EnvFilter::try_new(&settings.level).map_err(|source| TelemetryError {
        filter: settings.level.clone(),
        source,
    })?;
    let terminal = std::io::stderr().is_terminal();
    let human = match settings.format {
        LogFormat::Human => true,
        LogFormat::Json => false,
        LogFormat::Auto => terminal,
    };
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    let started = if human {
        let colour = terminal && std::env::var_os("NO_COLOR").is_none();
        builder.with_ansi(colour).with_target(false).try_init()
    } else {
        builder.json().flatten_event(true).try_init()
    };
    if started.is_ok() {
        log_panics();
    }
    Ok(())
}

/// Makes a panic a log line with its place, so that it is found beside the request that met it.
fn log_panics() {
    panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string);
        let payload = info.payload();
        let message = payload
            .downcast_ref::<&str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
            .unwrap_or("unknown");
        error!(
            panic.place = place,
            panic.message = message,
            "a part of the program failed"
        );
    }));
}
