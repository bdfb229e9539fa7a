//! govgraph beside other servers: the same data, the same questions, one run.
//!
//! `cargo bench --bench rivals` starts each server by itself on this machine, asks it the three
//! questions over sixteen connections, checks that all give the same answer, and prints how much
//! processor time a request takes beside a server that sends ready bytes (the floor). Rounds of all
//! servers alternate; medians count. `-- 5 1.5` asks for five rounds of 1.5 seconds each, `-- only
//! floor,plan` for some servers. What cannot be installed is left out, and the reason printed.
//!
//! The packages of the others come from npm (`package-lock.json` beside this file), Raphtory from the
//! Python that the variable `PYTHON` names, `PostgreSQL` from the machine. Raphtory listens to every
//! address of the machine, so it is best measured in a network of its own (`unshare --net`).

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::panic,
    reason = "a measurement stops at what it does not expect"
)]

mod account;
mod answers;
mod client;
#[path = "../support/governance.rs"]
mod governance;
mod ours;
mod peers;
#[path = "../support/mod.rs"]
mod support;
mod world;

use std::fmt::Write as _;
use std::time::Duration;

use peers::Peer;
use support::say;
use world::World;

/// How many connections ask at one time.
const CONNECTIONS: usize = 16;

/// What came of asking one server one question for a while.
struct Measured {
    /// Processor time of a request, in microseconds.
    cpu: f64,
    /// Half of all requests took no longer, in microseconds.
    half: f64,
    /// Ninety-nine in a hundred took no longer.
    most: f64,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some(("serve", role)) = words.first().map(String::as_str).zip(words.get(1)) {
        return ours::serve(role, words.get(2).map(String::as_str));
    }
    let numbers: Vec<f64> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let rounds = words.iter().find_map(|word| word.parse::<usize>().ok());
    let rounds = rounds.unwrap_or(5).max(1);
    let time = Duration::from_secs_f64(numbers.get(1).copied().unwrap_or(1.5).clamp(0.1, 60.0));
    let only = words.iter().position(|word| word == "only");
    let only = only.and_then(|at| words.get(at + 1));
    let wanted = |name: &str| only.is_none_or(|only| only.split(',').any(|one| one == name));

    let world = World::make();
    let folder = tempfile::tempdir().unwrap();
    world.write(folder.path());
    world.tell();
    let mut started = Vec::new();
    for (name, start) in peers::ALL {
        if !wanted(name) {
            continue;
        }
        match start(folder.path()) {
            Ok(mut peer) => match answers::prepare(&mut peer, &world) {
                Ok(()) => started.push((name, peer)),
                Err(why) => say(&format!("left out: {name}: {why}")),
            },
            Err(why) => say(&format!("left out: {name}: {why}")),
        }
    }
    let mut all: Vec<[Vec<Measured>; 3]> = started.iter().map(|_| <_>::default()).collect();
    // The first round makes everything warm and is not counted.
    for round in 0..=rounds {
        for ((_, peer), measured) in started.iter().zip(&mut all) {
            for (question, measured) in measured.iter_mut().enumerate() {
                let found = ask(peer, question, time);
                if round > 0 {
                    measured.push(found);
                }
            }
        }
    }
    tell(&started, &all, rounds, time);
}

/// Asks one question for a while and tells what it took.
fn ask(peer: &Peer, question: usize, time: Duration) -> Measured {
    let pids = peer.processes();
    let before = account::cpu(&pids);
    let mut took = client::load(peer.port, &peer.requests[question], CONNECTIONS, time);
    let spent = account::cpu(&pids).saturating_sub(before);
    took.sort_unstable();
    let at = |hundredths: usize| {
        let place = (took.len().saturating_sub(1)) * hundredths / 100;
        took.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e6)
    };
    Measured {
        cpu: spent.as_secs_f64() * 1e6 / took.len().max(1) as f64,
        half: at(50),
        most: at(99),
    }
}

fn tell(started: &[(&str, Peer)], all: &[[Vec<Measured>; 3]], rounds: usize, time: Duration) {
    let seconds = time.as_secs_f64();
    say(&format!(
        "\nProcessor time of a request (median of {rounds} rounds of {seconds} s, {CONNECTIONS} connections), and how many times the floor's\n"
    ));
    say("| Server | Q1 | | Q2 | | Q3 | | Peak memory |");
    say("|---|---:|---:|---:|---:|---:|---:|---:|");
    let cpu = |measured: &Vec<Measured>| median(measured, |one| one.cpu);
    let floor: Vec<f64> = all
        .first()
        .map_or(Vec::new(), |floor| floor.iter().map(cpu).collect());
    for ((name, peer), measured) in started.iter().zip(all) {
        let mut line = format!("| {name} |");
        for (measured, floor) in measured.iter().zip(&floor) {
            let own = cpu(measured);
            let _ = write!(line, " {} µs | {} |", short(own), short(own / floor));
        }
        let memory = account::peak(peer.child.id()) >> 20;
        say(&format!("{line} {memory} MiB |"));
    }
    say("\nHow long a request took: half of them no longer, and 99 of 100\n");
    say("| Server | Q1 | | Q2 | | Q3 | |");
    say("|---|---:|---:|---:|---:|---:|---:|");
    for ((name, _), measured) in started.iter().zip(all) {
        let mut line = format!("| {name} |");
        for measured in measured {
            let (half, most) = (
                median(measured, |one| one.half),
                median(measured, |one| one.most),
            );
            let _ = write!(
                line,
                " {} ms | {} ms |",
                short(half / 1e3),
                short(most / 1e3)
            );
        }
        say(&line);
    }
}

fn median(measured: &[Measured], of: impl Fn(&Measured) -> f64) -> f64 {
    let mut numbers: Vec<f64> = measured.iter().map(of).collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
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
