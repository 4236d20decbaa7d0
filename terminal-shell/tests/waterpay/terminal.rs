//! A terminal with a data folder of its own, in which `waterpay` is run.

use std::{
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;
use tempfile::TempDir;
use waterpay_sandbox::{Charge, Sandbox, SandboxSettings};

/// A data folder that no run before has seen. Nobody sits in front of it.
pub(crate) struct Terminal {
    folder: TempDir,
}

/// One run of the binary, after its end.
#[derive(Debug)]
pub(crate) struct Ran {
    /// The exit code.
    pub(crate) exit: Option<i32>,
    /// Standard output.
    pub(crate) out: String,
    /// Standard error.
    pub(crate) err: String,
}

impl Terminal {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The command, to be run in the folder of the repository, with nothing of the tester's own settings.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_waterpay"));
        command
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .arg("--data-dir")
            .arg(self.folder())
            .args(arguments)
            .stdin(Stdio::null());
        for variable in ["DATA_DIR", "GATEWAY", "RECEIPT_KEY", "LANGUAGE"] {
            command.env_remove(format!("WATERPAY_{variable}"));
        }
        command.env("LC_ALL", "C");
        command
    }

    /// Runs it to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.command(arguments).output().unwrap().into()
    }

    /// What the sandbox of this folder has charged so far.
    pub(crate) async fn charges(&self) -> Vec<Charge> {
        let settings =
            SandboxSettings { folder: Some(self.folder().join("sandbox")), ..SandboxSettings::default() };
        let sandbox = Sandbox::start(settings).await.unwrap();
        sandbox.control().charges().await.unwrap()
    }
}

impl Ran {
    /// The objects that were printed, one a line.
    pub(crate) fn objects(&self) -> Vec<Value> {
        let lines = self.out.lines();
        lines.map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}"))).collect()
    }

    /// The one object that was printed.
    pub(crate) fn object(&self) -> Value {
        let objects = self.objects();
        let [only] = &objects[..] else { panic!("{self:?}") };
        only.clone()
    }

    /// The payment id of the one object that was printed.
    pub(crate) fn payment_id(&self) -> String {
        self.object()["payment"]["payment_id"].as_str().unwrap().to_owned()
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { exit: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}
