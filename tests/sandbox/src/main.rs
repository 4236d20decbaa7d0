//! `waterpay-sandbox`: serves a sandbox gateway on this machine until it is interrupted, or nobody needs it any more.

use std::{
    io::{self, Write},
    path::PathBuf,
    thread,
};

use clap::Parser;
use jiff::Timestamp;
use tokio::sync::oneshot;
use waterpay_sandbox::{Sandbox, SandboxSettings};

/// A bill gateway to run against. It knows made-up households and moves made-up money only.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The port on 127.0.0.1; 0 takes any free one.
    #[arg(long, default_value_t = 8480)]
    port: u16,
    /// Where to keep bills, payments and keys; without it they are gone when the sandbox stops.
    #[arg(long)]
    folder: Option<PathBuf>,
    /// What its clock shows when it begins with nothing, as 2027-01-05T04:00:00Z; without it, the real time.
    #[arg(long)]
    begins_at: Option<Timestamp>,
    /// What it promises to give back: a file as GET /v1/promotions answers; without it, its own promotion.
    #[arg(long)]
    promotions: Option<PathBuf>,
    /// Stop also when the standard input ends: a test that holds it takes the sandbox along, however it ends.
    #[arg(long)]
    until_input_ends: bool,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let Arguments { port, folder, begins_at, promotions, until_input_ends } = Arguments::parse();
    if let Some(folder) = &folder {
        std::fs::create_dir_all(folder)?;
    }
    let promotions = promotions.map(std::fs::read).transpose()?;
    let promotions = promotions.map(|stated| serde_json::from_slice(&stated)).transpose()?;
    let sandbox = Sandbox::start(SandboxSettings { folder, port, begins_at, promotions }).await?;
    writeln!(io::stdout(), "The sandbox gateway listens on {}", sandbox.url())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        () = end_of_input(), if until_input_ends => {}
    }
    sandbox.stop().await;
    Ok(())
}

async fn end_of_input() {
    let (ended, end) = oneshot::channel();
    // A thread of its own, which the end of the program need not wait for.
    thread::spawn(move || {
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        let _ = ended.send(());
    });
    let _ = end.await;
}
