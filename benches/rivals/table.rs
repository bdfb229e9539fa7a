//! What was measured, as tables for `docs/performance.md`.

use std::time::Duration;

use crate::load::CONNECTIONS;
use crate::load::Found;
use crate::peers::Peer;
use crate::support::say;

/// What came of asking one server one question, round after round.
#[derive(Default)]
pub(crate) struct Cell {
    /// Processor time of a request in each round, in microseconds.
    cpu: Vec<f64>,
    /// How long requests took, of all rounds.
    took: Vec<Duration>,
}

/// The cells of a server.
pub(crate) type Row = [Cell; 3];

impl Cell {
    pub(crate) fn add(&mut self, found: Found) {
        self.cpu.push(found.cpu);
        self.took.extend(found.took);
    }

    /// Returns how many times as much as another a request took, in each round.
    fn times(&self, other: &Self) -> Vec<f64> {
        let pairs = self.cpu.iter().zip(&other.cpu);
        pairs.map(|(own, other)| own / other).collect()
    }
}

/// Prints all tables.
pub(crate) fn tell(peers: &[(&str, Peer)], rows: &mut [Row], rounds: usize, time: Duration) {
    for cell in rows.iter_mut().flatten() {
        cell.took.sort_unstable();
    }
    let named = |name: &str| peers.iter().position(|(own, _)| *own == name);
    let floor = named("floor").and_then(|at| rows.get(at));
    let plan = named("plan").and_then(|at| rows.get(at));
    let (seconds, head) = (time.as_secs_f64(), "| Server | Q1 | | Q2 | | Q3 | |");
    say(&format!(
        "\nProcessor time of a request, and how many times the floor's in the same round: medians of {rounds} rounds \
         of {seconds} s, {CONNECTIONS} connections; eight of ten rounds in brackets\n"
    ));
    say(&format!(
        "{head} Peak memory |\n|---|---:|---:|---:|---:|---:|---:|---:|"
    ));
    for ((_, peer), row) in peers.iter().zip(rows.iter()) {
        let cells = row.iter().zip(floor.into_iter().flatten());
        let cells = cells.map(|(cell, floor)| {
            let times = if std::ptr::eq(cell, floor) {
                let [least, most] = [10, 90].map(|part| short(of(&cell.cpu, part)));
                format!("({least} to {most} µs)")
            } else {
                spread(&cell.times(floor))
            };
            format!(" {} µs | {times} |", short(of(&cell.cpu, 50)))
        });
        let cells: String = cells.collect();
        say(&format!("| {} |{cells} {} |", peer.title, peer.memory()));
    }
    if let Some(plan) = plan {
        say("\nHow many times the processor time of govgraph's plan in the same round\n");
        say("| Server | Q1 | Q2 | Q3 |\n|---|---:|---:|---:|");
        let others = peers.iter().zip(rows.iter());
        for ((_, peer), row) in others.filter(|(_, row)| !std::ptr::eq(*row, plan)) {
            let cells = row.iter().zip(plan);
            let cells = cells.map(|(cell, plan)| format!(" {} |", spread(&cell.times(plan))));
            say(&format!("| {} |{}", peer.title, cells.collect::<String>()));
        }
    }
    say("\nHow long a request took, in ms: 50, 90 and 99 of 100 no longer\n");
    say("| Server | Q1 | Q2 | Q3 |\n|---|---:|---:|---:|");
    for ((_, peer), row) in peers.iter().zip(rows.iter()) {
        let cells = row.iter().map(|cell| {
            let last = cell.took.len().saturating_sub(1);
            let at = |hundredths| cell.took.get(last * hundredths / 100);
            let at = |hundredths| at(hundredths).map_or(0.0, Duration::as_secs_f64);
            let [half, most, nearly] = [50, 90, 99].map(|part| short(at(part) * 1e3));
            format!(" {half}, {most}, {nearly} |")
        });
        say(&format!("| {} |{}", peer.title, cells.collect::<String>()));
    }
}

/// Writes the median, and between what eight of ten lie.
fn spread(numbers: &[f64]) -> String {
    let [least, half, most] = [10, 50, 90].map(|part| short(of(numbers, part)));
    format!("{half} ({least} to {most})")
}

/// Returns what so many of a hundred do not exceed.
fn of(numbers: &[f64], hundredths: usize) -> f64 {
    let mut numbers = numbers.to_vec();
    numbers.sort_by(f64::total_cmp);
    let at = numbers.len().saturating_sub(1) * hundredths / 100;
    numbers.get(at).copied().unwrap_or_default()
}

/// Writes a number with about three digits.
fn short(number: f64) -> String {
    match number {
        ..0.1 => format!("{number:.3}"),
        ..10.0 => format!("{number:.2}"),
        ..100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}
