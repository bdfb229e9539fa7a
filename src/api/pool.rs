//! Where requests run that may take long: a few at a time and beside the threads that answer, so that
//! short requests need not wait for them.
//!
//! Whoever waits in vain is told so soon, instead of waiting with all the others. A request is stopped
//! when its time is over, or when nobody waits for its answer any more. Which requests run here is
//! decided by their cost (`cost`).

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use tokio::runtime::Handle;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Runs requests, so many at a time; clones share the places.
#[derive(Clone, Debug)]
pub(super) struct Pool {
    places: Arc<Semaphore>,
    at_once: usize,
    waiting: Arc<AtomicUsize>,
    most_waiting: usize,
    patience: Duration,
}

/// Why something was not run to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotRun {
    /// Too many run and wait already.
    Busy,
    /// It panicked, or there is nowhere to run it.
    Failed,
}

/// Tells work that it is to stop.
#[derive(Clone)]
pub(super) struct Stop {
    gone: Arc<AtomicBool>,
    until: Instant,
}

impl Stop {
    /// Stops after this time.
    pub(super) fn after(time: Duration) -> Self {
        Self {
            gone: Arc::default(),
            until: Instant::now() + time,
        }
    }

    /// Says whether it is time to stop.
    pub(super) fn is_now(&self) -> bool {
        self.gone.load(Ordering::Relaxed) || Instant::now() >= self.until
    }

    /// Returns what stops when this does, and after this time at the latest.
    pub(super) fn or_after(&self, time: Duration) -> Self {
        Self {
            gone: Arc::clone(&self.gone),
            until: self.until.min(Instant::now() + time),
        }
    }

    /// Returns the form that a budget takes.
    pub(super) fn asked(&self) -> Arc<dyn Fn() -> bool + Send + Sync> {
        let stop = self.clone();
        Arc::new(move || stop.is_now())
    }
}

impl fmt::Debug for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stop({})", self.is_now())
    }
}

/// Stops work when it is dropped.
struct Raised(Stop);

impl Drop for Raised {
    fn drop(&mut self) {
        self.0.gone.store(true, Ordering::Relaxed);
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
    /// Runs as many at a time, and lets as many wait, each for as long at most.
    pub(super) fn new(at_once: usize, most_waiting: usize, patience: Duration) -> Self {
        let at_once = at_once.clamp(1, Semaphore::MAX_PERMITS);
        Self {
            places: Arc::new(Semaphore::new(at_once)),
            at_once,
            waiting: Arc::default(),
            most_waiting,
            patience,
        }
    }

    /// Runs work to its end when there is a place for it.
    ///
    /// `stop` is raised when nobody waits for the answer any more.
    pub(super) async fn run<T, F>(&self, stop: Stop, work: F) -> Result<T, NotRun>
    where
        T: Send + 'static,
        F: Future<Output = T> + Send + 'static,
    {
        let place = self.place().await?;
        let raised = Raised(stop);
        let handle = Handle::try_current().map_err(|_| NotRun::Failed)?;
        let on = handle.clone();
        let done = handle.spawn_blocking(move || {
            let done = on.block_on(work);
            drop(place);
            done
        });
        let done = done.await.map_err(|_| NotRun::Failed);
        drop(raised);
        done
    }

    /// Returns how many run and how many wait.
    pub(super) fn load(&self) -> (usize, usize) {
        let running = self.at_once.saturating_sub(self.places.available_permits());
        (running, self.waiting.load(Ordering::Relaxed))
    }

    async fn place(&self) -> Result<OwnedSemaphorePermit, NotRun> {
        if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
            return Ok(place);
        }
        let waiting = self.waiting.fetch_add(1, Ordering::Relaxed);
        let _waits = Waits(Arc::clone(&self.waiting));
        if waiting >= self.most_waiting {
            return Err(NotRun::Busy);
        }
        let place = Arc::clone(&self.places).acquire_owned();
        match timeout(self.patience, place).await {
            Ok(Ok(place)) => Ok(place),
            Ok(Err(_)) | Err(_) => Err(NotRun::Busy),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread::sleep;

    const LONG: Duration = Duration::from_secs(60);

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build();
        runtime.unwrap().block_on(future)
    }

    fn wait_for(stop: &Stop) {
        while !stop.is_now() {
            sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn what_takes_too_long_is_told_to_stop() {
        let pool = Pool::new(1, 1, LONG);
        let stop = Stop::after(Duration::from_millis(1));
        let own = stop.clone();
        let stopped = block_on(pool.run(stop, async move {
            wait_for(&own);
            true
        }));
        assert_eq!(stopped, Ok(true));
    }

    #[test]
    fn a_part_stops_with_the_whole_or_before() {
        let whole = Stop::after(LONG);
        assert!(whole.or_after(Duration::ZERO).is_now());
        let part = whole.or_after(LONG);
        assert!(!part.is_now());
        drop(Raised(whole));
        assert!(part.is_now());
    }

    #[test]
    fn only_so_many_run_and_only_so_many_wait() {
        let pool = Pool::new(2, 32, LONG);
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let outcomes = block_on(async {
            let tasks: Vec<_> = (0..50)
                .map(|_| {
                    let (pool, running, most) = (pool.clone(), running.clone(), most.clone());
                    tokio::spawn(async move {
                        let work = async move {
                            let now = running.fetch_add(1, Ordering::SeqCst) + 1;
                            most.fetch_max(now, Ordering::SeqCst);
                            sleep(Duration::from_millis(1));
                            running.fetch_sub(1, Ordering::SeqCst);
                        };
                        pool.run(Stop::after(LONG), work).await
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
        assert!(outcomes.contains(&Err(NotRun::Busy)));
        assert_eq!(refused, 50 - 2 - 32);
        // Whoever comes later finds a place again.
        let later = pool.run(Stop::after(LONG), async { 7 });
        assert_eq!(block_on(later), Ok(7));
    }

    #[test]
    fn nobody_waits_longer_than_is_sensible() {
        let pool = Pool::new(1, 1, Duration::from_millis(1));
        block_on(async {
            let held = pool.place().await.unwrap();
            assert_eq!(pool.load(), (1, 0));
            let late = pool.run(Stop::after(LONG), async { 7 }).await;
            assert_eq!(late, Err(NotRun::Busy));
            drop(held);
            assert_eq!(pool.run(Stop::after(LONG), async { 7 }).await, Ok(7));
        });
    }

    #[test]
    fn what_nobody_waits_for_is_told_to_stop() {
        let pool = Pool::new(1, 1, LONG);
        let (seen, sees) = std::sync::mpsc::channel();
        block_on(async {
            let stop = Stop::after(LONG);
            let own = stop.clone();
            let work = async move {
                wait_for(&own);
                seen.send(()).unwrap();
            };
            let task = tokio::spawn(async move { pool.run(stop, work).await.is_ok() });
            tokio::task::yield_now().await;
            task.abort();
            assert!(task.await.is_err());
        });
        sees.recv_timeout(Duration::from_secs(30)).unwrap();
    }

    #[test]
    fn a_panic_harms_nobody_else() {
        let pool = Pool::new(1, 1, LONG);
        block_on(async {
            for _ in 0..3 {
                let broken = async { panic!("a fault on purpose") };
                let outcome: Result<(), NotRun> = pool.run(Stop::after(LONG), broken).await;
                assert_eq!(outcome, Err(NotRun::Failed));
            }
            assert_eq!(pool.run(Stop::after(LONG), async { 7 }).await, Ok(7));
        });
    }
}
