//! An open data folder: the core over the ledger in it, the device key, and the sandbox unless another gateway is used.

use std::{
    env,
    fmt::Write,
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use jiff::Timestamp;

use waterpay_core::{
    engine::{OpenFailed, Settings, Stage, WaterPay},
    gateway::{GatewayAddress, Pace},
    ledger::{FolderInUse, FolderLock, LedgerFault},
    payment::ReceiptKeys,
    wording::Label,
};
use waterpay_sandbox::{RunningSandbox, Sandbox, SandboxSettings, receipt_keys};

use crate::{
    arguments::Everywhere, data_folder::default_data_folder, device_key::KeyFile, screen::Screen,
    trouble::Trouble,
};

/// What a command works with.
pub(crate) struct Session {
    /// The core.
    pub(crate) water_pay: WaterPay,
    /// What authorises payments.
    pub(crate) key: KeyFile,
    sandbox: Option<EmbeddedSandbox>,
}

/// A sandbox over its folder. Dropped, it stops.
pub(crate) struct EmbeddedSandbox {
    /// The gateway.
    pub(crate) running: RunningSandbox,
    _folder: FolderLock,
}

impl Session {
    /// Opens the data folder and takes up every payment that was left unfinished.
    pub(crate) async fn open(everywhere: &Everywhere, screen: &mut Screen<'_>) -> Result<Self, Trouble> {
        let opened = open(everywhere);
        let session = screen.during(Label::Opening, opened).await??;
        if let Some(set_aside) = session.water_pay.set_aside() {
            let fault = LedgerFault::Damaged { why: set_aside.why, source: None };
            let words = screen.wording.ledger_fault(&fault);
            screen.alarm(&words.what_happened)?;
            screen.note(&set_aside.file.display().to_string())?;
            session.water_pay.set_aside_was_told().await?;
        }
        if session.sandbox.is_some() && !screen.is_json() {
            screen.note(&screen.wording.label(Label::Sandbox))?;
        }
        Ok(session)
    }

    /// Whether this is the sandbox that comes with the program.
    pub(crate) fn moves_no_money(&self) -> bool {
        self.sandbox.is_some()
    }

    /// Until when the other app's page is there, if it is a page of the embedded sandbox.
    pub(crate) fn hand_off_ends(&self, stage: &Stage) -> Instant {
        let now = Instant::now();
        match stage {
            Stage::NeedsResident(address) if self.moves_no_money() => {
                let left = address.until.duration_since(Timestamp::now());
                now + Duration::try_from(left).unwrap_or_default()
            }
            Stage::NeedsResident(_)
            | Stage::BeingConfirmed(_)
            | Stage::Paid(_)
            | Stage::Declined(_)
            | Stage::AlreadyPaid(_)
            | Stage::Expired => now,
        }
    }

    /// Lets go of everything.
    pub(crate) async fn close(self) {
        // The journal is read the next time, should this fail: nothing that is kept depends on it.
        let _ = self.water_pay.close().await;
    }
}

impl EmbeddedSandbox {
    /// Starts the sandbox of a data folder, on a port of 127.0.0.1.
    pub(crate) async fn start(data_folder: &Path, port: u16) -> Result<Self, Trouble> {
        let folder = data_folder.join("sandbox");
        let lock = FolderLock::acquire(&folder).map_err(Trouble::folder)?;
        let settings = SandboxSettings { folder: Some(folder), port, ..SandboxSettings::default() };
        let running = Sandbox::start(settings).await?;
        Ok(Self { running, _folder: lock })
    }
}

/// The data folder, made if it is not there.
pub(crate) fn data_folder(everywhere: &Everywhere) -> Result<PathBuf, Trouble> {
    let cannot_tell = |source| Trouble::folder(FolderInUse::CannotTell(source));
    let own = || default_data_folder(|name| env::var_os(name).map(PathBuf::from));
    let folder = everywhere.data_dir.clone().or_else(own);
    let folder = folder.ok_or_else(|| cannot_tell(io::ErrorKind::NotFound.into()))?;
    made_private(&folder).map_err(cannot_tell)?;
    Ok(folder)
}

/// Makes the folder if it is not there, for its owner alone: it holds water numbers, payments and the device key.
fn made_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made,
    }
}

/// The keys of the gateway that is used, with which receipts are verified.
pub(crate) fn trusted_keys(everywhere: &Everywhere) -> Result<ReceiptKeys, Trouble> {
    match everywhere.gateway {
        None => Ok(receipt_keys()),
        Some(_) => pinned(&everywhere.receipt_key),
    }
}

async fn open(everywhere: &Everywhere) -> Result<Session, Trouble> {
    let receipt_keys = trusted_keys(everywhere)?;
    let data_folder = data_folder(everywhere)?;
    let (ledger, gateway, sandbox) = match &everywhere.gateway {
        None => {
            let sandbox = EmbeddedSandbox::start(&data_folder, 0).await?;
            let address =
                sandbox.running.url().parse().expect("a port of this machine is a gateway's address");
            ("ledger".to_owned(), address, Some(sandbox))
        }
        Some(gateway) => (ledger_of(gateway), gateway.clone(), None),
    };
    let key = KeyFile::open(&data_folder)?;
    let settings = Settings {
        folder: data_folder.join(ledger),
        gateway,
        receipt_keys,
        device_key: key.public(),
        pace: Pace::default(),
    };
    let water_pay = WaterPay::open(settings)?;
    Ok(Session { water_pay, key, sandbox })
}

fn pinned(keys: &[[u8; 32]]) -> Result<ReceiptKeys, Trouble> {
    let invalid = |bad| OpenFailed::SetUp(io::Error::new(io::ErrorKind::InvalidInput, bad));
    Ok(ReceiptKeys::pinned(keys).map_err(invalid)?)
}

/// The name of a gateway's own ledger: a payment of one gateway must never be asked about at another, which would
/// rightly say that it was never executed there.
fn ledger_of(gateway: &GatewayAddress) -> String {
    let mut name = "ledger-of-".to_owned();
    for byte in gateway.to_string().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' => name.push(byte.into()),
            // Every other byte as its two digits, so that no two addresses share a name.
            _ => write!(name, "_{byte:02x}").expect("a String takes everything"),
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_gateway_has_a_ledger_of_its_own() {
        let ledger = |address: &str| ledger_of(&address.parse().unwrap());
        assert_eq!(ledger("https://pay.example.tw/"), "ledger-of-https_3a_2f_2fpay.example.tw");
        assert_ne!(ledger("https://pay.example.tw/a"), ledger("https://pay.example.tw-a"));
    }
}
