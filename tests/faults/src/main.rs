//! The proofs that take longer than a suite may: `cargo run --release -p waterpay-faults -- model`.

use std::{process::ExitCode, sync::Mutex, thread};

use clap::{Parser, Subcommand};
use waterpay_faults::model::{BrokenRule, Explored, Topology, explore};

/// Proofs that WaterPay never pays twice, never forgets, and never says "paid" too early.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    proof: Proof,
}

#[derive(Subcommand)]
enum Proof {
    /// Looks at every state that a bill's payments can come to, in four arrangements.
    Model {
        /// Breaks a rule, M1 to M11, and tells the shortest story of what comes of it.
        #[arg(long = "break", value_name = "RULE")]
        broken: Option<BrokenRule>,
    },
}

fn main() -> ExitCode {
    let holds = match Arguments::parse().proof {
        Proof::Model { broken } => model(broken),
    };
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// All arrangements, two at a time; or the one in which a broken rule shows.
fn model(broken: Option<BrokenRule>) -> bool {
    let topologies = broken.map_or(Topology::ALL.to_vec(), |rule| vec![rule.shows_in()]);
    let waiting = Mutex::new(topologies.into_iter());
    let take = || waiting.lock().expect("a search does not panic").next();
    let search = || {
        let mut explored = vec![];
        while let Some(topology) = take() {
            explored.push((topology, explore(topology, broken)));
        }
        explored
    };
    let explored = thread::scope(|scope| {
        let other = scope.spawn(search);
        let mut explored = search();
        explored.extend(other.join().expect("a search does not panic"));
        explored
    });
    for (topology, explored) in &explored {
        show(topology, explored);
    }
    let states: usize = explored.iter().map(|(_, explored)| explored.states).sum();
    show_line(&format!("{states} states in all"));
    explored.iter().all(|(_, explored)| explored.found.is_none())
}

fn show(topology: &Topology, explored: &Explored) {
    let Explored { states, happenings, took, found } = explored;
    let seconds = took.as_secs_f64();
    show_line(&format!(
        "{}: {states} states, {happenings} happenings, {seconds:.1} s ({})",
        topology.name, topology.about
    ));
    match found {
        Some(found) => show_line(&found.to_string()),
        None => show_line("  no promise is broken, and every state comes to an end"),
    }
}

#[expect(clippy::print_stdout, reason = "what this program is for")]
fn show_line(line: &str) {
    println!("{line}");
}
