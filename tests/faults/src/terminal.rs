//! The terminal as a process: run to its end, or killed on the way.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use tempfile::TempDir;

/// A program over a data folder of its own.
#[derive(Debug)]
pub struct Terminal {
    program: PathBuf,
    folder: TempDir,
    gateway: Vec<String>,
}

/// What a process that ended by itself has said.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code; none when a signal ended it.
    pub exit: Option<i32>,
    /// What it printed, a JSON object a line.
    pub lines: Vec<Value>,
    /// What it said on standard error.
    pub complaint: String,
    /// How long it took.
    pub took: Duration,
}

/// A process that was started.
pub(crate) struct Started {
    process: Child,
    begun: Instant,
}

impl Terminal {
    /// `program` over a new folder. `gateway` is what it is told about the gateway; nothing for its own sandbox.
    pub fn new(program: &Path, gateway: Vec<String>) -> io::Result<Self> {
        Ok(Self { program: program.to_owned(), folder: TempDir::new()?, gateway })
    }

    /// The terminal's binary beside this program's, built by the cargo that runs this program.
    pub fn built() -> io::Result<PathBuf> {
        let beside = env::current_exe()?.with_file_name("waterpay-to-kill");
        let profile =
            if beside.parent().is_some_and(|folder| folder.ends_with("release")) { "release" } else { "dev" };
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let arguments = [
            "build",
            "--quiet",
            "--package",
            "waterpay-faults",
            "--bin",
            "waterpay-to-kill",
            "--profile",
            profile,
        ];
        let built = Command::new(cargo).args(arguments).status()?;
        if built.success() {
            Ok(beside)
        } else {
            Err(io::Error::other("cargo could not build waterpay-to-kill"))
        }
    }

    /// Runs a command to its end.
    pub fn run(&self, command: &[&str]) -> io::Result<Ended> {
        self.start(command)?.wait()
    }

    /// Starts a command and kills it after a while. Whether it was still there.
    pub fn run_and_kill(&self, command: &[&str], after: Duration) -> io::Result<bool> {
        self.start(command)?.killed_after(after)
    }

    /// A copy of its data folder, so that looking at it changes nothing of what the next process finds.
    pub fn copy_of_folder(&self) -> io::Result<TempDir> {
        let copy = TempDir::new()?;
        copy_into(self.folder.path(), copy.path())?;
        Ok(copy)
    }

    /// Starts a command, which may go on beside others.
    pub(crate) fn start(&self, command: &[&str]) -> io::Result<Started> {
        let own_settings = ["DATA_DIR", "GATEWAY", "RECEIPT_KEY", "LANGUAGE"];
        let mut process = Command::new(&self.program);
        for name in own_settings {
            process.env_remove(format!("WATERPAY_{name}"));
        }
        let begun = Instant::now();
        let process = process
            .arg("--data-dir")
            .arg(self.folder.path())
            .args(&self.gateway)
            .arg("--json")
            .args(command)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        Ok(Started { process, begun })
    }
}

impl Started {
    pub(crate) fn wait(self) -> io::Result<Ended> {
        let output = self.process.wait_with_output()?;
        let took = self.begun.elapsed();
        let lines = output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        Ok(Ended {
            exit: output.status.code(),
            lines: lines.map(serde_json::from_slice).collect::<Result<_, _>>()?,
            complaint: String::from_utf8_lossy(&output.stderr).into_owned(),
            took,
        })
    }

    /// Kills it after a while: SIGKILL, so that nothing of it is told. Whether it was still there.
    pub(crate) fn killed_after(mut self, after: Duration) -> io::Result<bool> {
        thread::sleep(after);
        let was_there = self.process.try_wait()?.is_none();
        self.process.kill()?;
        self.process.wait()?;
        Ok(was_there)
    }
}

fn copy_into(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&to)?;
            copy_into(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
