//! govgraph beside other servers: the same data, the same questions, one run.
//!
//! `cargo bench --bench rivals` starts each server by itself on this machine, checks that all give the
//! same answer to three questions, asks them over sixteen connections, and prints how much processor
//! time a request takes beside a server that sends ready bytes (the floor). Servers take turns in many
//! short rounds, and each is compared with the floor of its own round: what else the machine does
//! comes and goes more slowly than that. Some have a second row, where each request has a document
//! that was never sent before.
//!
//! Options, after `--`: `rounds 20`, `seconds 0.35` (of each turn), `warm 1.5` (seconds before the
//! first round), `entities 2000` (in the graph), `only floor,plan`. Everything takes 6 to 11 minutes.
//! What cannot be installed is left out, and the reason printed.
//!
//! The packages of the others come from npm (`package-lock.json` beside this file) and from the index
//! of Python (`requirements.txt`), `PostgreSQL` from the machine. Raphtory listens to every address of
//! the machine, so it is best measured in a network of its own (`unshare --net`) after a first run
//! that installed everything.

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
mod database;
#[path = "../support/governance.rs"]
mod governance;
mod install;
mod load;
mod ours;
mod peers;
mod process;
#[path = "../support/mod.rs"]
mod support;
mod table;
mod world;

use std::fs;
use std::time::Duration;

use peers::Peer;
use peers::Site;
use support::say;
use table::Row;
use world::World;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [serve, role, folder, entities] = words.as_slice()
        && serve == "serve"
    {
        return ours::serve(role, folder, entities.parse().unwrap());
    }
    let option = |name: &str| {
        let at = words.iter().position(|word| word == name);
        at.and_then(|at| words.get(at + 1)).map(String::as_str)
    };
    let whole = |name, usual: usize| option(name).map_or(usual, |given| given.parse().unwrap());
    let seconds = |name, usual: f64| {
        let given = option(name).map_or(usual, |given| given.parse().unwrap());
        Duration::from_secs_f64(given)
    };
    let (rounds, entities) = (whole("rounds", 20), whole("entities", world::ENTITIES));
    let (time, warm) = (seconds("seconds", 0.35), seconds("warm", 1.5));
    let only = option("only");
    let wanted = |name: &str| only.is_none_or(|only| only.split(',').any(|one| one == name));

    let world = World::make(entities);
    let folder = tempfile::tempdir().unwrap();
    world.write(folder.path());
    world.tell();
    let site = Site {
        folder: folder.path().to_owned(),
        entities,
    };
    let mut peers: Vec<(&str, Peer)> = Vec::new();
    for (name, start) in peers::ALL {
        if !wanted(name) {
            continue;
        }
        let started = start(&site).and_then(|mut peer| {
            answers::prepare(&mut peer, &world)?;
            Ok(peer)
        });
        match started {
            Ok(peer) => peers.push((name, peer)),
            Err(why) => say(&format!("left out: {name}: {why}")),
        }
    }
    let before = load_average();
    let mut rows = measure(&mut peers, warm, rounds, time);
    say(&format!(
        "Load {before} before and {} after; Node {}",
        load_average(),
        install::node_version()
    ));
    table::tell(&peers, &mut rows, rounds, time);
}

/// Asks all servers in turn. Who begins changes from round to round, so that each is as near to the
/// floor as any other. Who fails is left out.
fn measure(
    peers: &mut Vec<(&str, Peer)>,
    warm: Duration,
    rounds: usize,
    time: Duration,
) -> Vec<Row> {
    peers.retain(|(name, peer)| {
        let mut asked = peer.asked.iter();
        let failed = asked.find_map(|asked| load::load(peer, asked, warm).err());
        if let Some(why) = &failed {
            say(&format!("left out: {name}: {why}"));
        }
        failed.is_none()
    });
    let mut rows: Vec<Row> = peers.iter().map(|_| Row::default()).collect();
    let mut failed = Vec::new();
    let count = peers.len();
    let turns = (0..rounds).flat_map(|round| {
        let round = (0..3).map(move |question| (round, question));
        round.flat_map(move |(round, question)| {
            (0..count).map(move |at| (question, (at + round) % count))
        })
    });
    for (question, at) in turns {
        let (_, peer) = &mut peers[at];
        match load::load(peer, &peer.asked[question], time) {
            Ok(found) => rows[at][question].add(found),
            Err(why) => failed.push((at, why.to_string())),
        }
        peer.look();
    }
    // Rounds would not match the floor's any more.
    failed.sort();
    failed.dedup_by_key(|(at, _)| *at);
    for (at, why) in failed.into_iter().rev() {
        let (name, _) = peers.remove(at);
        rows.remove(at);
        say(&format!("left out: {name}: {why}"));
    }
    rows
}

/// Returns how many processes wanted a processor in the last minute, on average.
fn load_average() -> String {
    let told = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    told.split(' ').next().unwrap_or_default().to_owned()
}
