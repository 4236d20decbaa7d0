//! The proofs that take longer than a suite may: `cargo run --release -p waterpay-faults -- model`, or `-- all`.
//!
//! What each of them proves is in `docs/guarantees.md`.

mod proofs;

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use clap::{Parser, Subcommand};
use proofs::Outcome;
use waterpay_faults::{Unkept, model::BrokenRule, simulator::Broken};

/// Proofs that WaterPay never pays twice, never forgets, and never says "paid" too early.
///
/// What is left to chance follows from the seed in `WATERPAY_SEED`, or from a new one, which is shown.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[command(flatten)]
    One(Proof),
    /// All of them, with a table of the figures at the end.
    All,
}

#[derive(Subcommand, Clone, Copy)]
enum Proof {
    /// Looks at every state that a bill's payments can come to, in four arrangements.
    Model {
        /// Breaks a rule, M1 to M11, and tells the shortest story of what comes of it.
        #[arg(long = "break", value_name = "RULE")]
        broken: Option<BrokenRule>,
    },
    /// Simulates worlds in which everything goes wrong.
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
    /// Kills terminals at any moment of a payment, and one of two that share a folder.
    Kills {
        /// How many kills.
        #[arg(long, default_value_t = 2_000)]
        kills: u32,
    },
    /// Takes the power away at every moment of a payment's life, and recovers from whatever may be left.
    PowerLoss {
        /// Breaks a rule, which must show.
        #[arg(long = "break", value_name = "RULE")]
        unkept: Option<Unkept>,
        /// Only as much as in the suite.
        #[arg(long)]
        quick: bool,
    },
    /// Lets every operation of the disk fail, in every way, once and for good.
    FailingDisk {
        /// Only as much as in the suite.
        #[arg(long)]
        quick: bool,
    },
    /// Injures ledgers in every way.
    Damage,
    /// Answers with every status and every kind of wrong body, on a socket.
    Answers,
    /// Tampers with receipts.
    Receipts {
        /// How many forgeries.
        #[arg(long, default_value_t = 1_000_000)]
        forgeries: u64,
    },
    /// Scans printed codes with hostile pieces in them.
    Codes {
        /// How many, beside those that are written down.
        #[arg(long, default_value_t = 100_000)]
        random: usize,
    },
    /// Tries the orders in which the engine's tasks can run.
    Schedules {
        /// How many of each property.
        #[arg(long, default_value_t = 100_000)]
        schedules: usize,
    },
}

/// Every proof in full, and its name in the table.
const ALL: [(&str, Proof); 10] = [
    ("model", Proof::Model { broken: None }),
    ("simulate", Proof::Simulate { payments: 1_000_000, broken: None, world: None }),
    ("kills", Proof::Kills { kills: 2_000 }),
    ("power-loss", Proof::PowerLoss { unkept: None, quick: false }),
    ("failing-disk", Proof::FailingDisk { quick: false }),
    ("damage", Proof::Damage),
    ("answers", Proof::Answers),
    ("receipts", Proof::Receipts { forgeries: 1_000_000 }),
    ("codes", Proof::Codes { random: 100_000 }),
    ("schedules", Proof::Schedules { schedules: 100_000 }),
];

fn main() -> ExitCode {
    let holds = match Arguments::parse().command {
        Command::One(proof) => shown(proof).holds,
        Command::All => all(),
    };
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Each is shown, also after one that did not hold.
fn all() -> bool {
    let proved = ALL.map(|(name, proof)| {
        let begun = Instant::now();
        (name, shown(proof), begun.elapsed())
    });
    show_line("\n| proof | holds | minutes | figures |\n|---|---|---:|---|");
    for (name, Outcome { holds, figures, .. }, took) in &proved {
        let (holds, minutes) = (if *holds { "yes" } else { "NO" }, minutes(*took));
        show_line(&format!("| {name} | {holds} | {minutes:.1} | {figures} |"));
    }
    proved.iter().all(|(_, outcome, _)| outcome.holds)
}

fn shown(proof: Proof) -> Outcome {
    let outcome = match proof {
        Proof::Model { broken } => proofs::model(broken),
        Proof::Simulate { broken, world: Some(seed), .. } => proofs::world(seed, broken),
        Proof::Simulate { payments, broken, world: None } => proofs::simulate(payments, broken),
        Proof::Kills { kills } => proofs::kills(kills),
        Proof::PowerLoss { unkept, quick } => proofs::power_loss(unkept, quick),
        Proof::FailingDisk { quick } => proofs::failing_disk(quick),
        Proof::Damage => proofs::damage(),
        Proof::Answers => proofs::answers(),
        Proof::Receipts { forgeries } => proofs::receipts(forgeries),
        Proof::Codes { random } => proofs::codes(random),
        Proof::Schedules { schedules } => proofs::schedules(schedules),
    };
    for line in &outcome.story {
        show_line(line);
    }
    show_line(&outcome.figures);
    outcome
}

fn minutes(duration: Duration) -> f64 {
    duration.as_secs_f64() / 60.0
}

#[expect(clippy::print_stdout, reason = "what this program is for")]
fn show_line(line: &str) {
    println!("{line}");
}
