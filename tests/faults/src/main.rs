//! The proofs that take longer than a suite may: `cargo run --release -p waterpay-faults -- model`.

use std::{num::NonZeroUsize, process::ExitCode, sync::Mutex, thread};

use clap::{Parser, Subcommand};
use tokio::runtime::Runtime;
use waterpay_faults::{
    Chance,
    answers::{Unheard, hear},
    forge,
    hostile::{self, LedAstray, Trap, random_codes, scan},
    model::{BrokenRule, Explored, Topology, explore},
    simulator::{Broken, Simulation, replay, simulate},
};
use waterpay_sandbox::{Sandbox, SandboxSettings};

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
    /// Tampers with receipts, from the seed in `WATERPAY_SEED` or a new one.
    Receipts {
        /// How many forgeries.
        #[arg(long, default_value_t = 1_000_000)]
        forgeries: u64,
    },
    /// Simulates worlds in which everything goes wrong, from the seed in `WATERPAY_SEED` or a new one.
    Simulate {
        /// How many payments.
        #[arg(long, default_value_t = 1_000_000)]
        payments: u64,
        /// Breaks a promise of the gateway or a rule of the phone.
        #[arg(long = "break", value_name = "WHAT")]
        broken: Option<Broken>,
        /// Runs the world of this seed again, and tells its story.
        #[arg(long, value_name = "SEED")]
        world: Option<u64>,
    },
    /// Answers with every status and every kind of wrong body, on a socket.
    Answers,
    /// Scans printed codes with hostile pieces in them, from the seed in `WATERPAY_SEED` or a new one.
    Codes {
        /// How many, beside those that are written down.
        #[arg(long, default_value_t = 100_000)]
        random: usize,
    },
    /// All of them.
    All,
}

fn main() -> ExitCode {
    let holds = match Arguments::parse().proof {
        Proof::Model { broken } => model(broken),
        Proof::Receipts { forgeries } => receipts(forgeries),
        Proof::Simulate { broken, world: Some(seed), .. } => story(seed, broken),
        Proof::Simulate { payments, broken, world: None } => worlds(payments, broken),
        Proof::Answers => answers(),
        Proof::Codes { random } => codes(random),
        // Each is shown, also after one that did not hold.
        Proof::All => [model(None), receipts(1_000_000), worlds(1_000_000, None), answers(), codes(100_000)]
            .into_iter()
            .all(|holds| holds),
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

fn receipts(forgeries: u64) -> bool {
    let tampered = Chance::from_environment().map(|(seed, mut chance)| (seed, forge(forgeries, &mut chance)));
    match &tampered {
        Ok((seed, Ok(tried))) => show_line(&format!("receipts, WATERPAY_SEED={seed}: {tried}")),
        Ok((seed, Err(accepted))) => show_line(&format!("receipts, WATERPAY_SEED={seed}: {accepted}")),
        Err(fault) => show_line(&format!("receipts: no seed: {fault}")),
    }
    matches!(tampered, Ok((_, Ok(_))))
}

fn worlds(payments: u64, broken: Option<Broken>) -> bool {
    let simulated =
        Chance::from_environment().map(|(seed, _)| (seed, simulate(Simulation { seed, payments, broken })));
    match &simulated {
        Ok((seed, Ok(figures))) => show_line(&format!("simulated, WATERPAY_SEED={seed}: {figures}")),
        Ok((seed, Err(failed))) => show_line(&format!("simulated, WATERPAY_SEED={seed}: {failed}")),
        Err(fault) => show_line(&format!("simulated: no seed: {fault}")),
    }
    matches!(simulated, Ok((_, Ok(_))))
}

fn story(seed: u64, broken: Option<Broken>) -> bool {
    match replay(seed, broken) {
        Ok((story, wrong)) => {
            for line in &story {
                show_line(line);
            }
            show_line(&wrong.as_ref().map_or("nothing was wrong".to_owned(), ToString::to_string));
            wrong.is_none()
        }
        Err(fault) => {
            show_line(&format!("the simulator failed: {fault}"));
            false
        }
    }
}

fn answers() -> bool {
    let heard = Runtime::new()
        .map_err(Unheard::from)
        .and_then(|runtime| runtime.block_on(hear(NonZeroUsize::MIN, None)));
    match &heard {
        Ok(heard) => show_line(&format!("answers: {heard}")),
        Err(unheard) => show_line(&format!("answers: {unheard}")),
    }
    heard.is_ok()
}

fn codes(random: usize) -> bool {
    let scanned = Chance::from_environment().map_err(LedAstray::from).and_then(|(seed, mut chance)| {
        show_line(&format!("codes, WATERPAY_SEED={seed}"));
        Runtime::new()?.block_on(async {
            let (trap, sandbox) = (Trap::set()?, Sandbox::start(SandboxSettings::default()).await?);
            let mut codes = hostile::codes(&trap.address().to_string());
            codes.extend(random_codes(&trap.address().to_string(), random, &mut chance));
            scan(&codes, &sandbox, &trap).await
        })
    });
    match &scanned {
        Ok(scanned) => show_line(&format!("codes: {scanned}")),
        Err(astray) => show_line(&format!("codes: {astray}")),
    }
    scanned.is_ok()
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
