//! One line that tells how far loading has come, on a terminal and only if it takes long.

use std::io;
use std::io::IsTerminal as _;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

use super::output;
use crate::dataset::Progress;
use crate::dataset::Stage;

/// Nothing is shown of what takes less than this.
const PATIENCE: Duration = Duration::from_millis(300);
const BETWEEN: Duration = Duration::from_millis(100);

/// Shows the newest progress from time to time, until it is dropped.
pub(super) struct Ticker {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    done: Condvar,
}

#[derive(Default)]
struct State {
    newest: Option<Progress>,
    done: bool,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ticker {
    /// Starts to show progress, if standard error is a terminal.
    pub(super) fn start() -> Self {
        let shared = Arc::new(Shared::default());
        let thread = io::stderr().is_terminal().then(|| {
            let shared = Arc::clone(&shared);
            thread::spawn(move || show(&shared))
        });
        Self { shared, thread }
    }

    /// Says how far loading has come.
    pub(super) fn tell(&self, progress: Progress) {
        self.shared.state().newest = Some(progress);
    }
}

impl Drop for Ticker {
    fn drop(&mut self) {
        self.shared.state().done = true;
        self.shared.done.notify_all();
        if let Some(thread) = self.thread.take() {
            // A ticker that failed has shown less than it could, and that is all.
            let _ = thread.join();
        }
    }
}

fn show(shared: &Shared) {
    let begun = Instant::now();
    let mut shown = false;
    let mut pause = PATIENCE;
    loop {
        let (state, _) = shared
            .done
            .wait_timeout_while(shared.state(), pause, |state| !state.done)
            .unwrap_or_else(PoisonError::into_inner);
        if state.done {
            break;
        }
        if let Some(progress) = state.newest {
            drop(state);
            output::note(&format!("\r\x1b[2K{}", line(progress, begun.elapsed())));
            shown = true;
        }
        pause = BETWEEN;
    }
    if shown {
        output::note("\r\x1b[2K");
    }
}

fn line(progress: Progress, elapsed: Duration) -> String {
    let what = match progress.stage {
        Stage::Reading => "reading files",
        Stage::Ontology => "checking the ontology",
        Stage::Facts => "checking the facts",
        Stage::Graph => "building the graph",
        Stage::Api => "preparing the API",
    };
    let count = if progress.of > 0 {
        format!(" {} of {}", progress.done, progress.of)
    } else {
        String::new()
    };
    format!("{what}{count} ({:.1} s)", elapsed.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_counts_where_there_is_something_to_count() {
        let told =
            |stage, done, of| line(Progress { stage, done, of }, Duration::from_millis(1250));
        assert_eq!(told(Stage::Reading, 3, 40), "reading files 3 of 40 (1.2 s)");
        assert_eq!(told(Stage::Graph, 0, 0), "building the graph (1.2 s)");
    }
}
