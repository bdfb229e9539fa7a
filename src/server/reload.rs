//! Serving other data without stopping: the files are read and checked again when the system asks for
//! it (SIGHUP) or when they have changed, and served if they have no faults. Otherwise the log says why,
//! and what was served before is served on.

use std::io;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::sync::mpsc as blocking;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use actix_web::rt::task::spawn_blocking;
use actix_web::web::Data;
#[cfg(unix)]
use tokio::signal::unix::Signal;
#[cfg(unix)]
use tokio::signal::unix::SignalKind;
#[cfg(unix)]
use tokio::signal::unix::signal;
use tokio::sync::mpsc;
use tokio::sync::mpsc::Sender;
use tokio::sync::oneshot;
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

/// Reads the data again whenever there is reason to, as long as the server runs. `watch` says how
/// often to look at the files, and how they looked before what is served was read; `hang_ups` are the
/// system's own reasons.
pub(super) async fn keep_fresh(
    state: Data<State>,
    from: config::Data,
    watch: Option<(Duration, Option<Stamp>)>,
    hang_ups: HangUps,
) {
    // Reasons that come while data are read are one reason to read them once more.
    let (ask, mut asked) = mpsc::channel(1);
    if let Some((every, seen)) = watch {
        actix_web::rt::spawn(watching(from.clone(), every, seen, ask.clone()));
    }
    actix_web::rt::spawn(hung_up(hang_ups, ask));
    let reader = match Reader::start(from) {
        Ok(reader) => reader,
        Err(error) => {
            error!(%error, "no thread can be started that reads the data again");
            return;
        }
    };
    while asked.recv().await.is_some() {
        let begun = Instant::now();
        let swapped = match reader.read().await {
            Some(Ok(loaded)) => take(&state, loaded, begun),
            Some(Err(reason)) => {
                error!(%reason, "the data cannot be read again; those from before are served on");
                false
            }
            None => {
                error!("reading the data again failed; those from before are served on");
                false
            }
        };
        state.metrics.reloaded(swapped);
    }
}

/// Whom what was read is told.
type Told = oneshot::Sender<Option<Result<Loaded, DatasetError>>>;

/// The one thread that reads data again.
///
/// An allocator keeps for each thread what that thread once freed. Read by whichever thread is idle, the
/// data would sooner or later be held free as often as there are threads.
struct Reader(blocking::Sender<Told>);

impl Reader {
    /// Starts the thread; it ends when this is dropped.
    fn start(from: config::Data) -> io::Result<Self> {
        let (ask, asked) = blocking::channel::<Told>();
        thread::Builder::new()
            .name("govgraph-reader".to_owned())
            .spawn(move || {
                for tell in asked {
                    let loaded = catch_unwind(AssertUnwindSafe(|| read(&from)));
                    // Nobody listens any more when the server stops.
                    drop(tell.send(loaded.ok()));
                }
            })?;
        Ok(Self(ask))
    }

    /// Reads the data; nothing comes back where that failed altogether.
    async fn read(&self) -> Option<Result<Loaded, DatasetError>> {
        let (tell, told) = oneshot::channel();
        self.0.send(tell).ok()?;
        told.await.ok().flatten()
    }
}

fn read(settings: &config::Data) -> Result<Loaded, DatasetError> {
    let loaded = dataset::load_for(&Origin::find(settings)?, settings.audience, &mut |_| ())?;
    if let Some(dataset) = &loaded.dataset {
        // Nobody waits for it yet, so that no search and no list has to.
        let graph = dataset.snapshot.graph();
        graph.text_index();
        graph.sort_names();
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
async fn watching(from: config::Data, every: Duration, mut served: Option<Stamp>, ask: Sender<()>) {
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

/// What the system sends to ask for the data to be read again.
#[cfg(unix)]
pub(super) type HangUps = io::Result<Signal>;

/// There is no such signal.
#[cfg(not(unix))]
pub(super) type HangUps = ();

/// Receives what the system sends, from the call on, which is made within a runtime. Before it, the
/// signal ends the program.
#[cfg(unix)]
pub(super) fn hang_ups() -> HangUps {
    signal(SignalKind::hangup())
}

#[cfg(not(unix))]
pub(super) fn hang_ups() -> HangUps {}

/// Asks for the data to be read when the system does.
#[cfg(unix)]
async fn hung_up(signals: HangUps, ask: Sender<()>) {
    match signals {
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
async fn hung_up((): HangUps, ask: Sender<()>) {
    // The sender is kept so that watching goes on alone.
    std::future::pending::<()>().await;
    drop(ask);
}
