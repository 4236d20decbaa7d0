//! What the parts of an open engine share: ledger, gateway, keys, and the number of the latest news.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::{
    runtime::Handle,
    sync::{Notify, watch},
    task::JoinSet,
};

use super::{
    Failure, Settings,
    gateway_clock::{GatewayClock, TellingTheTime},
};
use crate::{
    gateway::{Gateway, GatewayClient},
    ledger::{ChangeNumber, FolderLock, Ledger, LedgerFault},
};

/// An engine while it is open. Shared by every call and every courier.
pub(super) struct Running {
    pub(super) settings: Settings,
    pub(super) gateway: GatewayClient,
    pub(super) clock: Arc<GatewayClock>,
    pub(super) runtime: Handle,
    /// Wakes couriers that wait, when the app comes back or the network does.
    pub(super) nudge: Notify,
    /// The number of the latest news, for those who await it.
    pub(super) latest: watch::Sender<ChangeNumber>,
    pub(super) couriers: Mutex<JoinSet<()>>,
    books: Mutex<Option<Books>>,
}

/// The ledger, and the lock on its folder that goes with it.
pub(super) struct Books {
    pub(super) ledger: Ledger,
    pub(super) lock: FolderLock,
}

impl Running {
    pub(super) fn new(
        settings: Settings,
        gateway: Arc<dyn Gateway>,
        runtime: Handle,
        books: Books,
    ) -> Result<Arc<Self>, LedgerFault> {
        let clock = Arc::new(GatewayClock::default());
        let gateway = Arc::new(TellingTheTime {
            gateway,
            clock: Arc::clone(&clock),
        });
        let latest = watch::Sender::new(books.ledger.latest()?);
        Ok(Arc::new(Self {
            settings,
            gateway: GatewayClient::new(gateway),
            clock,
            runtime,
            nudge: Notify::new(),
            latest,
            couriers: Mutex::new(JoinSet::new()),
            books: Mutex::new(Some(books)),
        }))
    }

    /// Runs `work` on the ledger, on a thread where waiting for the disk holds nobody up.
    pub(super) async fn ledger<Output, Work>(self: &Arc<Self>, work: Work) -> Result<Output, Failure>
    where
        Output: Send + 'static,
        Work: FnOnce(&mut Ledger) -> Output + Send + 'static,
    {
        let running = Arc::clone(self);
        let work = move || running.books().as_mut().map(|books| work(&mut books.ledger));
        self.runtime
            .spawn_blocking(work)
            .await
            .ok()
            .flatten()
            .ok_or(Failure::NotRunning)
    }

    /// Takes the ledger away; from now on everything that needs it fails with [`Failure::NotRunning`].
    pub(super) fn take_books(&self) -> Option<Books> {
        self.books().take()
    }

    pub(super) fn put_books(&self, books: Books) {
        *self.books() = Some(books);
    }

    pub(super) fn has_books(&self) -> bool {
        self.books().is_some()
    }

    /// Tells everybody who awaits news.
    pub(super) fn announce(&self, change: ChangeNumber) {
        self.latest.send_if_modified(|latest| {
            let newer = change > *latest;
            *latest = change.max(*latest);
            newer
        });
    }

    /// A panic while the ledger was in use leaves SQLite to undo the open transaction; the ledger itself stays usable.
    fn books(&self) -> std::sync::MutexGuard<'_, Option<Books>> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
