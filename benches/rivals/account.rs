//! What processes cost, as the kernel counts it.

use std::fs;
use std::time::Duration;

/// Returns the processor time that processes have had so far, all their threads together.
pub(crate) fn cpu(processes: &[u32]) -> Duration {
    let mut nanoseconds = 0;
    for process in processes {
        let Ok(threads) = fs::read_dir(format!("/proc/{process}/task")) else {
            continue;
        };
        for thread in threads.flatten() {
            let told = fs::read_to_string(thread.path().join("schedstat"));
            let first = told
                .ok()
                .and_then(|told| told.split(' ').next()?.parse::<u64>().ok());
            nanoseconds += first.unwrap_or_default();
        }
    }
    Duration::from_nanos(nanoseconds)
}

/// Returns the most memory that a process held at one time, in bytes.
pub(crate) fn peak(process: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.map(|line| line.trim().trim_end_matches("kB").trim());
    kilobytes
        .and_then(|number| number.parse::<usize>().ok())
        .unwrap_or_default()
        * 1024
}

/// Returns the processes that a process has started.
pub(crate) fn children(of: u32) -> Vec<u32> {
    let parent = |process: u32| -> Option<u32> {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        let (_, rest) = stat.rsplit_once(')')?;
        rest.split_whitespace().nth(1)?.parse().ok()
    };
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let all = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    all.filter(|process| parent(*process) == Some(of)).collect()
}
