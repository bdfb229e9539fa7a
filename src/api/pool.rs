//! Where long computations run: a few at a time and beside the threads that answer, so that short
//! requests need not wait for them.
//!
//! A computation is stopped when it has run too long, or when nobody waits for it any more.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use tokio::runtime::Handle;
use tokio::sync::Semaphore;

use super::error::Problem;
use super::error::internal;

/// How many computations may wait for each that runs.
const WAITING: usize = 16;

/// Runs computations, so many at a time.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    places: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    most_waiting: usize,
    time: Duration,
}

/// Tells a computation that it is to stop.
#[derive(Clone)]
pub(super) struct Stop(pub(super) Arc<dyn Fn() -> bool + Send + Sync>);

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stop({})", (self.0)())
    }
}

/// Raises a flag when it is dropped.
struct Raised(Arc<AtomicBool>);

impl Drop for Raised {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Counts somebody who waits.
struct Waits(Arc<AtomicUsize>);

impl Drop for Waits {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Pool {
    /// Runs as many computations at a time, each for as long at most.
    pub(super) fn new(at_once: usize, time: Duration) -> Self {
        let places = at_once.clamp(1, Semaphore::MAX_PERMITS);
        Self {
            places: Arc::new(Semaphore::new(places)),
            waiting: Arc::default(),
            most_waiting: places.saturating_mul(WAITING),
            time,
        }
    }

    /// Runs a computation when there is a place, or says that too many wait.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Stop) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let waits = Waits(Arc::clone(&self.waiting));
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= self.most_waiting {
            let message = "too many long computations are waiting";
            return Err(Problem::new("api/busy", message).help(Some("try again in a moment")));
        }
        let place = Arc::clone(&self.places).acquire_owned().await;
        drop(waits);
        let place = place.map_err(|_| internal("the pool of computations is closed"))?;
        let gone = Raised(Arc::default());
        let (flag, end) = (Arc::clone(&gone.0), Instant::now() + self.time);
        let stop = Stop(Arc::new(move || {
            flag.load(Ordering::Relaxed) || Instant::now() >= end
        }));
        let work = move || {
            let done = work(&stop);
            drop(place);
            done
        };
        match Handle::try_current() {
            Ok(handle) => {
                let done = handle.spawn_blocking(work).await;
                drop(gone);
                done.map_err(|error| internal(&error.to_string()))
            }
            // Nobody else is there to be kept waiting.
            Err(_) => Ok(work()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread::sleep;

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.unwrap().block_on(future)
    }

    #[test]
    fn what_takes_too_long_is_told_to_stop() {
        let pool = Pool::new(1, Duration::from_millis(1));
        let stopped = block_on(pool.run(|stop| {
            while !(stop.0)() {
                sleep(Duration::from_millis(1));
            }
            true
        }));
        assert_eq!(stopped, Ok(true));
    }

    #[test]
    fn only_so_many_run_and_only_so_many_wait() {
        let pool = Pool::new(2, Duration::from_secs(60));
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let outcomes = block_on(async {
            let tasks: Vec<_> = (0..50)
                .map(|_| {
                    let (pool, running, most) = (pool.clone(), running.clone(), most.clone());
                    tokio::spawn(async move {
                        let work = move |_: &Stop| {
                            let now = running.fetch_add(1, Ordering::SeqCst) + 1;
                            most.fetch_max(now, Ordering::SeqCst);
                            sleep(Duration::from_millis(1));
                            running.fetch_sub(1, Ordering::SeqCst);
                        };
                        pool.run(work).await.map_err(|problem| problem.code)
                    })
                })
                .collect();
            let mut outcomes = Vec::new();
            for task in tasks {
                outcomes.push(task.await.unwrap());
            }
            outcomes
        });
        assert!(most.load(Ordering::SeqCst) <= 2);
        let refused = outcomes.iter().filter(|outcome| outcome.is_err()).count();
        assert!(outcomes.contains(&Err("api/busy")));
        assert_eq!(refused, 50 - 2 - 2 * WAITING);
        // Whoever comes later finds a place again.
        assert_eq!(block_on(pool.run(|_| 7)), Ok(7));
    }

    #[test]
    fn what_nobody_waits_for_is_told_to_stop() {
        let pool = Pool::new(1, Duration::from_secs(60));
        let (seen, sees) = std::sync::mpsc::channel();
        block_on(async {
            let work = move |stop: &Stop| {
                while !(stop.0)() {
                    sleep(Duration::from_millis(1));
                }
                seen.send(()).unwrap();
            };
            let task = tokio::spawn(async move { pool.run(work).await.is_ok() });
            tokio::task::yield_now().await;
            task.abort();
            assert!(task.await.is_err());
        });
        sees.recv_timeout(Duration::from_secs(30)).unwrap();
    }
}
