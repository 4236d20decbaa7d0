//! The terminal, in processes that have a folder for temporary files and a home of their own.

use std::{
    error::Error,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    thread,
    time::Duration,
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;
use tempfile::TempDir;

use super::{Evidence, Field, Place, household, marking::MarkingGateway};

struct Shell<'a> {
    program: &'a Path,
    around: TempDir,
    gateway: Vec<String>,
}

impl<'a> Shell<'a> {
    fn new(program: &'a Path, gateway: Vec<String>) -> io::Result<Self> {
        let around = TempDir::new()?;
        for folder in ["home", "temporary"] {
            fs::create_dir(around.path().join(folder))?;
        }
        Ok(Self { program, around, gateway })
    }

    fn data(&self) -> PathBuf {
        self.around.path().join(household::FOLDER)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(self.program);
        command
            .env_clear()
            .env("HOME", self.around.path().join("home"))
            .env("TMPDIR", self.around.path().join("temporary"))
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full")
            .arg("--data-dir")
            .arg(self.data())
            .args(&self.gateway)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str], evidence: &mut Evidence) -> io::Result<Output> {
        let output = self.command(arguments).output()?;
        let place = if arguments.contains(&"--csv") { Place::Table } else { Place::Screen };
        let name = arguments.first().copied().unwrap_or_default();
        evidence.add(place, name, output.stdout.clone());
        evidence.add(Place::StandardError, name, output.stderr.clone());
        Ok(output)
    }

    /// Everything that it has left behind, wherever.
    fn files(&self, evidence: &mut Evidence) -> io::Result<()> {
        evidence.files(&self.data(), &Place::of_file)?;
        evidence.files(&self.around.path().join("temporary"), &|_| Place::Temporary)?;
        evidence.files(&self.around.path().join("home"), &|_| Place::OtherFile)
    }
}

/// Goes through a resident's way, and through what goes wrong on it.
pub(super) fn go(
    gateway: &MarkingGateway,
    terminal: &Path,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let shell = Shell::new(terminal, gateway.arguments())?;
    let (first, second, killed) = (gateway.household(), gateway.household(), gateway.household());
    shell.run(&["bill", &first], evidence)?;
    let key = fs::read_to_string(shell.data().join("device-key"))?;
    gateway.learn(Field::DeviceKey, URL_SAFE_NO_PAD.decode(key.trim_ascii())?);

    shell.run(&["pay", &first, "--yes"], evidence)?;
    let paid = shell.run(&["pay", &second, "--yes", "--json"], evidence)?;
    let id = payment(&paid).ok_or_else(|| format!("a payment was begun: {paid:?}"))?;
    shell.run(&["receipt", &id], evidence)?;
    shell.run(&["receipt", &id, "--proof"], evidence)?;
    shell.run(&["history"], evidence)?;
    shell.run(&["history", "--json"], evidence)?;
    shell.run(&["history", "--csv"], evidence)?;
    shell.run(&["pay", &gateway.household(), "--yes", "--method", "wallet", "--wait", "3"], evidence)?;
    shell.run(&["status", "--wait", "0"], evidence)?;
    shell.run(&["scan", household::PHOTO], evidence)?;
    shell.run(&["bill", household::PHOTO], evidence)?;
    shell.files(evidence)?;

    wrong(gateway, &shell, evidence)?;
    for moment in (0..20).map(|nth| Duration::from_millis(10 + 5 * nth)) {
        let mut process = shell.command(&["pay", &killed, "--yes", "--verbose"]).spawn()?;
        thread::sleep(moment);
        process.kill()?;
        let output = process.wait_with_output()?;
        evidence.add(Place::Screen, "killed", output.stdout);
        evidence.add(Place::StandardError, "killed", output.stderr);
        shell.files(evidence)?;
    }
    damaged(&shell, evidence)
}

/// A damaged ledger is set aside, and the resident is told where it is.
fn damaged(shell: &Shell<'_>, evidence: &mut Evidence) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(shell.data())? {
        let ledger = entry?.path().join("ledger.sqlite");
        if ledger.exists() {
            File::options().write(true).open(ledger)?.write_all(&[b'x'; 100])?;
        }
    }
    shell.run(&["history", "--verbose"], evidence)?;
    Ok(shell.files(evidence)?)
}

/// What somebody can get wrong, and what a gateway can.
fn wrong(gateway: &MarkingGateway, shell: &Shell<'_>, evidence: &mut Evidence) -> Result<(), Box<dyn Error>> {
    let number = gateway.household();
    for keyed_in in [&number[..6], &format!("{number}1"), &format!("{number}x")] {
        shell.run(&["bill", keyed_in, "--verbose"], evidence)?;
        shell.run(&["bill", keyed_in, "--verbose", "--json"], evidence)?;
    }
    shell.run(&["pay", &number, "--verbose"], evidence)?;
    shell.run(&["pay", &number, "--yes", "--amount", "1", "--verbose"], evidence)?;
    shell.run(&["pay", &number, "--yes", "--method", "no-such-way", "--verbose"], evidence)?;
    shell.run(&["status", "no-such-payment", "--verbose"], evidence)?;
    gateway.garble_everything();
    shell.run(&["pay", &number, "--yes", "--verbose"], evidence)?;
    shell.run(&["bill", &number, "--verbose", "--json"], evidence)?;
    gateway.be_plain();
    for leaf in (0..40).step_by(3) {
        gateway.garble(leaf);
        let output = shell.command(&["bill", &number, "--verbose"]).output()?;
        evidence.add(Place::StandardError, "garbled", output.stderr);
        gateway.be_plain();
    }
    let nobody = Shell {
        gateway: ["--gateway", "http://127.0.0.1:1"]
            .map(str::to_owned)
            .into_iter()
            .chain(shell.gateway[2..].to_vec())
            .collect(),
        ..Shell::new(shell.program, vec![])?
    };
    nobody.run(&["bill", &number, "--verbose"], evidence)?;
    nobody.files(evidence)?;
    Ok(())
}

/// The name of the payment in a line of JSON.
fn payment(output: &Output) -> Option<String> {
    let lines = output.stdout.split(|byte| *byte == b'\n');
    let mut values = lines.filter_map(|line| serde_json::from_slice::<Value>(line).ok());
    values.find_map(|value| value.pointer("/payment/payment_id")?.as_str().map(str::to_owned))
}
