//! Serving other data without stopping: the files are read and checked again when the system asks for
//! it (SIGHUP) or when they have changed, and served if they have no faults. Otherwise the log says why,
//! and what was served before is served on.

use std::time::Duration;
use std::time::Instant;

use actix_web::rt::task::spawn_blocking;
use actix_web::web::Data;
use tokio::sync::mpsc;
use tokio::sync::mpsc::Sender;
use tokio::time::sleep;
use tracing::error;
use tracing::info;
use tracing::warn;

use super::state::State;
use crate::config;
use crate::dataset;
use crate::dataset::DatasetError;
use crate::dataset::Loaded;
use crate::dataset::Origin;
use crate::dataset::Stamp;
use crate::diagnostics::Severity;

/// Findings that are logged of one refusal; `govgraph check` shows the others.
const TOLD: usize = 20;

/// Reads the data again whenever there is reason to, as long as the server runs.
pub(super) async fn keep_fresh(state: Data<State>, from: config::Data, watch: Option<Duration>) {
    // Reasons that come while data are read are one reason to read them once more.
    let (ask, mut asked) = mpsc::channel(1);
    if let Some(every) = watch {
        actix_web::rt::spawn(watching(from.clone(), every, ask.clone()));
    }
    actix_web::rt::spawn(hung_up(ask));
    while asked.recv().await.is_some() {
        let begun = Instant::now();
        let settings = from.clone();
        let read = spawn_blocking(move || read(&settings)).await;
        let swapped = match read {
            Ok(Ok(loaded)) => take(&state, loaded, begun),
            Ok(Err(reason)) => {
                error!(%reason, "the data cannot be read again; those from before are served on");
                false
            }
            Err(reason) => {
                error!(%reason, "reading the data again failed; those from before are served on");
                false
            }
        };
        state.metrics.reloaded(swapped);
    }
}

fn read(settings: &config::Data) -> Result<Loaded, DatasetError> {
    let loaded = dataset::load_for(&Origin::find(settings)?, settings.audience, &mut |_| ())?;
    if let Some(dataset) = &loaded.dataset {
        // Nobody waits for it yet, so that no search has to.
        dataset.snapshot.graph().text_index();
    }
    Ok(loaded)
}

/// Serves what was loaded if it has no faults; says whether it does.
fn take(state: &State, loaded: Loaded, begun: Instant) -> bool {
    let duration_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    if let Some(dataset) = loaded.dataset {
        let version = dataset.snapshot.version();
        state.swap(dataset);
        info!(snapshot = %version, duration_ms, "the data were read again and are served");
        return true;
    }
    let faults = loaded
        .diagnostics
        .iter()
        .filter(|finding| finding.code.severity() == Severity::Error);
    for finding in faults.take(TOLD) {
        let place = finding.labels.first().map(|label| {
            let (line, column) = loaded.sources.line_and_column(label.span);
            format!("{}:{line}:{column}", loaded.sources.path(label.span.file))
        });
        warn!(
            finding.code = finding.code.slug(),
            finding.place = place,
            "{}",
            finding.message
        );
    }
    let errors = loaded.diagnostics.count(Severity::Error);
    error!(
        errors,
        duration_ms, "the data have faults; those from before are served on"
    );
    false
}

/// Asks for the data to be read when their files have changed and rest again.
async fn watching(from: config::Data, every: Duration, ask: Sender<()>) {
    let mut served = None;
    let mut before = None;
    loop {
        let settings = from.clone();
        let now = spawn_blocking(move || {
            let origin = Origin::find(&settings).ok()?;
            Stamp::of(&origin).ok()
        });
        // What cannot be looked at is about to change.
        let now = now.await.ok().flatten();
        if served.is_none() {
            served.clone_from(&now);
        } else if now.is_some() && now != served && now == before {
            served.clone_from(&now);
            if ask.send(()).await.is_err() {
                return;
            }
        }
        before = now;
        sleep(every).await;
    }
}

/// Asks for the data to be read when the system does.
#[cfg(unix)]
async fn hung_up(ask: Sender<()>) {
    use tokio::signal::unix::SignalKind;
    use tokio::signal::unix::signal;

    match signal(SignalKind::hangup()) {
        Ok(mut signals) => {
            while signals.recv().await.is_some() {
                info!("asked to read the data again");
                if ask.send(()).await.is_err() {
                    return;
                }
            }
        }
        Err(error) => warn!(%error, "SIGHUP cannot be received"),
    }
}

#[cfg(not(unix))]
async fn hung_up(ask: Sender<()>) {
    // There is no such signal; the sender is kept so that watching goes on alone.
    std::future::pending::<()>().await;
    drop(ask);
}
