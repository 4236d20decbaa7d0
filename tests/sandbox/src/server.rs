//! Starting and stopping a sandbox.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use jiff::Timestamp;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};
use waterpay_core::gateway::wire::Promotions;

use crate::{
    book::Book,
    clock::Clock,
    control::Control,
    gateway::{Gateway, Refusal},
    http,
    receipt_key::receipt_key,
};

/// How long answers that are under way may take when the sandbox stops.
const GRACE: Duration = Duration::from_secs(1);

/// What a sandbox needs to know to start.
#[derive(Debug, Clone, Default)]
pub struct SandboxSettings {
    /// Where it keeps its book, which has to exist; none: in memory.
    pub folder: Option<PathBuf>,
    /// The port on 127.0.0.1; 0: any free one.
    pub port: u16,
    /// What its clock shows when it begins a new book, and after a reset; none: the real time.
    pub begins_at: Option<Timestamp>,
    /// What it promises to give back; none: its own promotion, that of `docs/sandbox.md`.
    pub promotions: Option<Promotions>,
}

/// A gateway to run against.
#[derive(Debug)]
pub struct Sandbox;

/// A sandbox that listens. Dropped, it stops.
#[derive(Debug)]
pub struct RunningSandbox {
    address: SocketAddr,
    control: Control,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<()>,
}

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
pub enum CannotStart {
    /// The port is taken, or may not be used.
    #[error("the sandbox cannot listen on its port")]
    Port(#[source] io::Error),
    /// It was to begin at a time that its bills cannot have.
    #[error("the sandbox's clock begins between the years 2000 and 8999")]
    Beginning,
    /// The book cannot be opened, or is not a sandbox's.
    #[error("the sandbox cannot open its book")]
    Book(#[source] Refusal),
}

impl Sandbox {
    /// Starts to listen on 127.0.0.1, in the runtime of the caller.
    ///
    /// # Errors
    /// [`CannotStart`].
    pub async fn start(settings: SandboxSettings) -> Result<RunningSandbox, CannotStart> {
        if settings.begins_at.is_some_and(|time| !Clock::can_show(time)) {
            return Err(CannotStart::Beginning);
        }
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, settings.port)).await.map_err(CannotStart::Port)?;
        let address = listener.local_addr().map_err(CannotStart::Port)?;
        let control = open(&settings, address).map_err(CannotStart::Book)?;
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(http::serve(listener, control.clone(), stopped));
        Ok(RunningSandbox { address, control, stop, serving })
    }
}

impl RunningSandbox {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address as the root of every path of the contract, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The public half of the key that signs its receipts, for a phone to pin.
    pub fn receipt_public_key(&self) -> [u8; 32] {
        receipt_key().public()
    }

    /// A handle to rule it by.
    pub fn control(&self) -> &Control {
        &self.control
    }

    /// Stops listening; answers that are under way get a moment.
    pub async fn stop(self) {
        drop(self.stop);
        let abort = self.serving.abort_handle();
        if tokio::time::timeout(GRACE, self.serving).await.is_err() {
            abort.abort();
        }
    }
}

fn open(settings: &SandboxSettings, address: SocketAddr) -> Result<Control, Refusal> {
    let book = Book::open(settings.folder.as_deref())?;
    let clock = match book.clock_offset()? {
        Some(offset) => Clock::ahead_by(offset),
        None => Clock::at_the_beginning(settings.begins_at),
    };
    book.set_clock_offset(clock.offset())?;
    let wallet_pages =
        format!("http://{address}/wallet").parse().expect("the sandbox listens on this machine");
    let mut gateway = Gateway::new(book, receipt_key(), wallet_pages, clock.now())?;
    if let Some(promotions) = &settings.promotions {
        gateway.announce(promotions.clone());
    }
    Ok(Control::over(gateway, clock, settings.begins_at))
}
