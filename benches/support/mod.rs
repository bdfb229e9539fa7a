//! What all benches share: times of many runs, memory of the process, and a table of both.
//!
//! A bench measures and never judges: it prints the least, the median, the 95th percentile and the
//! greatest time beside the promise, as a row of a table that `docs/performance.md` can take over.
//!
//! No library is used. The promises are medians over many different questions of one graph that
//! takes seconds to build, whole processes, and bytes; a harness that repeats one closure until its
//! mean is certain gives none of these.

#![allow(dead_code, reason = "each bench uses a part of it")]

use std::io::Write as _;
use std::time::Duration;
use std::time::Instant;

/// How long something took, over several runs.
pub(crate) struct Times(Vec<Duration>);

impl Times {
    /// Runs something so many times after once that is not counted, and tells each run its number.
    pub(crate) fn of<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> Self {
        drop(std::hint::black_box(run(runs)));
        Self::cold(runs, run)
    }

    /// Runs something so many times; the first counts too.
    pub(crate) fn cold<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> Self {
        let times = (0..runs).map(|number| {
            let began = Instant::now();
            let result = run(number);
            let took = began.elapsed();
            drop(std::hint::black_box(result));
            took
        });
        Self::new(times.collect())
    }

    /// Takes times that were measured elsewhere.
    pub(crate) fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// Returns the time that so many of a hundred runs did not exceed.
    fn percentile(&self, hundredths: usize) -> Duration {
        let last = self.0.len().saturating_sub(1);
        let at = last * hundredths / 100;
        self.0.get(at).copied().unwrap_or_default()
    }

    /// Returns the median divided by a number of parts, in nanoseconds.
    pub(crate) fn nanoseconds_each(&self, parts: usize) -> u128 {
        self.percentile(50).as_nanos() / parts.max(1) as u128
    }
}

/// Prints the head of a table of times.
pub(crate) fn head(title: &str) {
    say(&format!("\n{title}\n"));
    say("| What | Promise | Least | Median | 95 % | Greatest | Runs |");
    say("|---|---:|---:|---:|---:|---:|---:|");
}

/// Prints a row of a table of times.
pub(crate) fn row(what: &str, promise: &str, times: &Times) {
    let at = |hundredths| shown(times.percentile(hundredths));
    let (least, median, most) = (at(0), at(50), at(100));
    let (late, runs) = (at(95), times.0.len());
    say(&format!(
        "| {what} | {promise} | {least} | {median} | {late} | {most} | {runs} |"
    ));
}

/// Prints a line.
pub(crate) fn say(line: &str) {
    // Whoever listens may have left; then there is nobody to tell.
    drop(writeln!(std::io::stdout(), "{line}"));
}

/// Writes a time with the unit that fits it.
fn shown(time: Duration) -> String {
    let nanoseconds = time.as_secs_f64() * 1e9;
    let (number, unit) = match nanoseconds {
        ..1e3 => (nanoseconds, "ns"),
        ..1e6 => (nanoseconds / 1e3, "µs"),
        ..1e9 => (nanoseconds / 1e6, "ms"),
        _ => (nanoseconds / 1e9, "s"),
    };
    if number < 10.0 {
        format!("{number:.2} {unit}")
    } else if number < 100.0 {
        format!("{number:.1} {unit}")
    } else {
        format!("{number:.0} {unit}")
    }
}

/// Writes how much one of so many parts has of a whole, with two decimals.
pub(crate) fn each(whole: usize, parts: usize) -> String {
    let hundredths = whole * 100 / parts.max(1);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// Returns how many bytes of memory the process holds, and held at most; nothing where the system
/// does not say it as Linux does.
pub(crate) fn memory() -> Option<(usize, usize)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let bytes = |name: &str| -> Option<usize> {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        let kilobytes = line.trim().strip_suffix("kB")?.trim();
        kilobytes.parse::<usize>().ok().map(|number| number * 1024)
    };
    Some((bytes("VmRSS:")?, bytes("VmHWM:")?))
}
