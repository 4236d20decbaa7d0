//! What the parts of an open engine share: ledger, gateway, keys, and the number of the latest news.

use std::sync::{Arc, PoisonError};

use tokio::{
    runtime::Handle,
    sync::{oneshot, watch},
};

use super::{
    Device, DiskWork, Failure, Settings,
    books::{Books, OpenedBooks},
    courier::Couriers,
    gateway_clock::{GatewayClock, TellingTheTime},
    task::{Begun, Outcome, Stopped},
};
use crate::{
    gateway::{Gateway, GatewayClient},
    ledger::{ChangeNumber, Ledger, SetAside},
    locks::{Mutex, MutexGuard},
    payment::Payment,
};

/// An engine while it is open. Shared by every call and every courier.
pub(super) struct Running {
    pub(super) settings: Settings,
    pub(super) gateway: GatewayClient,
    pub(super) clock: Arc<GatewayClock>,
    pub(super) runtime: Handle,
    pub(super) device: Arc<dyn Device>,
    /// Counts how often the app or the network came back; couriers that wait are woken by it.
    pub(super) returns: watch::Sender<u64>,
    /// The number of the latest news, for those who await it.
    pub(super) latest: watch::Sender<ChangeNumber>,
    pub(super) couriers: Mutex<Couriers>,
    /// Held for the whole of a suspension or a resumption, so that they follow one another.
    pub(super) turn: tokio::sync::Mutex<()>,
    books: Mutex<Option<Books>>,
    set_aside: Mutex<Option<SetAside>>,
}

/// Why work on the ledger gave no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoLedger {
    /// There is none; the work was not done.
    Closed,
    /// The engine ended while the work was under way; whether it was done is not known.
    Ended,
}

impl Running {
    pub(super) fn new(
        settings: Settings,
        gateway: Arc<dyn Gateway>,
        runtime: Handle,
        device: Arc<dyn Device>,
    ) -> Arc<Self> {
        let clock = Arc::new(GatewayClock::until_heard(Arc::clone(&device)));
        let gateway = Arc::new(TellingTheTime { gateway, clock: Arc::clone(&clock) });
        Arc::new(Self {
            settings,
            gateway: GatewayClient::new(gateway),
            clock,
            runtime,
            device,
            returns: watch::Sender::new(0),
            latest: watch::Sender::new(ChangeNumber::ZERO),
            couriers: Mutex::default(),
            turn: tokio::sync::Mutex::default(),
            books: Mutex::default(),
            set_aside: Mutex::default(),
        })
    }

    /// Makes books that were just opened everybody's, and sends couriers for what is unfinished in them.
    pub(super) fn begin(self: &Arc<Self>, opened: OpenedBooks) {
        let OpenedBooks { books, unfinished, latest, set_aside } = opened;
        *lock(&self.set_aside) = set_aside;
        *lock(&self.books) = Some(books);
        self.latest.send_replace(latest);
        for payment in unfinished {
            Couriers::take_up(self, payment);
        }
    }

    /// Runs `work` on the ledger, where waiting for the disk holds nobody up.
    pub(super) fn ledger<Output: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Ledger) -> Output + Send + 'static,
    ) -> Begun<Output, NoLedger> {
        self.books(move |books| work(&mut books.ledger))
    }

    /// Runs `work` on the ledger and the saved households, where waiting for the disk holds nobody up.
    pub(super) fn books<Output: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&mut Books) -> Output + Send + 'static,
    ) -> Begun<Output, NoLedger> {
        let running = Arc::clone(self);
        let (left, outcome) = Outcome::pair();
        let work = move || left.leave(lock(&running.books).as_mut().map(work).ok_or(NoLedger::Closed));
        Begun::new(self.begin_at_the_disk(Box::new(work)), outcome)
    }

    /// Runs `work`, which waits for the disk, where that holds nobody up. Once called it is done, whoever stops waiting.
    pub(super) fn at_the_disk<Output: Send + 'static>(
        &self,
        work: impl FnOnce() -> Output + Send + 'static,
    ) -> Begun<Output, NoLedger> {
        let (left, outcome) = Outcome::pair();
        let work = move || left.leave(Ok(work()));
        Begun::new(self.begin_at_the_disk(Box::new(work)), outcome)
    }

    /// What is given back ends with the work. Work that panicked or was never begun has left nothing, which its own caller
    /// sees.
    fn begin_at_the_disk(&self, work: DiskWork) -> oneshot::Receiver<()> {
        let (done, ended) = oneshot::channel();
        let work = move || {
            work();
            // Nobody may be waiting any more.
            let _ = done.send(());
        };
        self.device.begin_at_the_disk(Box::new(work), &self.runtime);
        ended
    }

    /// Takes the ledger away; from now on everything that needs it finds it closed.
    pub(super) fn take_books(&self) -> Option<Books> {
        lock(&self.books).take()
    }

    pub(super) fn has_books(&self) -> bool {
        lock(&self.books).is_some()
    }

    pub(super) fn set_aside(&self) -> Option<SetAside> {
        lock(&self.set_aside).clone()
    }

    pub(super) fn forget_set_aside(&self) {
        *lock(&self.set_aside) = None;
    }

    /// The ledger was made anew without a part of what was in it, and its numbers began again.
    pub(super) fn announce_anew(&self, latest: ChangeNumber) {
        self.latest.send_replace(latest);
    }

    /// Tells of payments that others knew and that were just kept here, and sends couriers for what is unfinished.
    pub(super) fn take_up(self: &Arc<Self>, imported: Vec<Payment>, latest: ChangeNumber) {
        self.announce(latest);
        for payment in imported.into_iter().filter(|payment| payment.state.is_open()) {
            Couriers::take_up(self, payment);
        }
    }

    /// Tells everybody who awaits news.
    pub(super) fn announce(&self, change: ChangeNumber) {
        self.latest.send_if_modified(|latest| {
            let newer = change > *latest;
            *latest = change.max(*latest);
            newer
        });
    }
}

impl From<Stopped> for NoLedger {
    fn from(_: Stopped) -> Self {
        Self::Ended
    }
}

impl From<Stopped> for Failure {
    fn from(_: Stopped) -> Self {
        Self::NotRunning
    }
}

impl From<NoLedger> for Failure {
    fn from(_: NoLedger) -> Self {
        Self::NotRunning
    }
}

/// A panic while the ledger was in use leaves SQLite to undo the open transaction; what is locked stays usable.
pub(super) fn lock<Value>(mutex: &Mutex<Value>) -> MutexGuard<'_, Value> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
