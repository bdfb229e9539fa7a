//! What processes cost, as the kernel counts it.

use std::collections::HashMap;
use std::fs;
use std::time::Duration;

/// The processor time that each thread of some processes has had so far.
pub(crate) struct Account(HashMap<u32, u64>);

impl Account {
    pub(crate) fn of(processes: &[u32]) -> Self {
        let mut nanoseconds = HashMap::new();
        for process in processes {
            for thread in numbers(&format!("/proc/{process}/task")) {
                let path = format!("/proc/{process}/task/{thread}/schedstat");
                let told = fs::read_to_string(path).unwrap_or_default();
                let first = told.split(' ').next().and_then(|first| first.parse().ok());
                nanoseconds.insert(thread, first.unwrap_or_default());
            }
        }
        Self(nanoseconds)
    }

    /// Returns what was added since an earlier account. What ended in between is not counted.
    pub(crate) fn since(&self, before: &Self) -> Duration {
        let added = self.0.iter().map(|(thread, now)| {
            let before = before.0.get(thread).copied().unwrap_or_default();
            now.saturating_sub(before)
        });
        Duration::from_nanos(added.sum())
    }
}

/// Returns the most memory that a process held at one time, in bytes.
pub(crate) fn peak(process: u32) -> usize {
    kilobytes(&format!("/proc/{process}/status"), "VmHWM:") * 1024
}

/// Returns the memory that processes hold together, in bytes; what they share counts once.
pub(crate) fn held(processes: &[u32]) -> usize {
    let own = |process: &u32| kilobytes(&format!("/proc/{process}/smaps_rollup"), "Pss:");
    processes.iter().map(own).sum::<usize>() * 1024
}

/// Returns processes with all that they have started, and so on.
pub(crate) fn families(of: &[u32]) -> Vec<u32> {
    let parent = |process: u32| -> Option<u32> {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        let (_, rest) = stat.rsplit_once(')')?;
        rest.split_whitespace().nth(1)?.parse().ok()
    };
    let all = numbers("/proc");
    let all: Vec<(u32, Option<u32>)> = all.map(|process| (process, parent(process))).collect();
    let (mut found, mut next) = (Vec::new(), of.to_vec());
    while let Some(one) = next.pop() {
        found.push(one);
        let children = all.iter().filter(|(_, parent)| *parent == Some(one));
        next.extend(children.map(|(child, _)| child));
    }
    found
}

/// Returns the names in a folder that are numbers.
fn numbers(folder: &str) -> impl Iterator<Item = u32> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

fn kilobytes(path: &str, name: &str) -> usize {
    let told = fs::read_to_string(path).unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
    number.unwrap_or_default()
}
