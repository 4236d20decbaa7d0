//! The proofs that take longer than a suite may: `cargo run --release -p waterpay-faults -- model`.

use std::{process::ExitCode, thread};

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

/// All arrangements two at a time, the largest first; or the one in which a broken rule shows.
fn model(broken: Option<BrokenRule>) -> bool {
    let searches: Vec<Topology> = match broken {
        Some(rule) => vec![rule.shows_in()],
        None => Topology::ALL.to_vec(),
    };
    let explored = thread::scope(|scope| {
        let (first, second): (Vec<_>, Vec<_>) =
            searches.iter().enumerate().partition(|(place, _)| place % 2 == 0);
        let search = |some: Vec<(usize, &Topology)>| {
            some.into_iter().map(|(_, &topology)| (topology, explore(topology, broken))).collect::<Vec<_>>()
        };
        let other = scope.spawn(move || search(second));
        let mut explored = search(first);
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
