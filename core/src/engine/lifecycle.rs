//! What a phone does to an app: start it, put it to sleep, wake it, end it.
//!
//! Nothing here has to succeed for money to be safe: whatever is cut short is in the ledger and taken up again.

use std::{
    io,
    sync::{Arc, PoisonError},
};

use jiff::Timestamp;
use tokio::runtime::Runtime;

use super::{
    Failure, OpenFailed, Settings, courier,
    running::{Books, Running},
};
use crate::ledger::{FolderLock, Ledger, SetAside};

/// Stops every courier, then closes the ledger and lets go of the folder.
pub(super) async fn suspend(running: &Arc<Running>) -> Result<(), Failure> {
    let mut couriers = std::mem::take(&mut *running.couriers.lock().unwrap_or_else(PoisonError::into_inner));
    couriers.shutdown().await;
    let suspended = Arc::clone(running);
    let closed = running
        .runtime
        .spawn_blocking(move || match suspended.take_books() {
            Some(Books { ledger, lock }) => {
                let closed = ledger.close();
                drop(lock);
                closed
            }
            None => Ok(()),
        });
    closed
        .await
        .map_err(|_| Failure::NotRunning)?
        .map_err(Failure::Ledger)
}

/// Opens the ledger again if it was closed, and asks about every payment that is not finished.
pub(super) async fn resume(running: &Arc<Running>) -> Result<(), Failure> {
    if running.has_books() {
        running.nudge.notify_waiters();
        return Ok(());
    }
    let resumed = Arc::clone(running);
    let opened = running.runtime.spawn_blocking(move || {
        let (books, _) = open_books(&resumed.settings)?;
        resumed.put_books(books);
        Ok::<(), OpenFailed>(())
    });
    match opened.await {
        Ok(Ok(())) => courier::recover_unfinished(running).await,
        Ok(Err(OpenFailed::Ledger(fault))) => Err(Failure::Ledger(fault)),
        Ok(Err(OpenFailed::FolderInUse(_) | OpenFailed::SetUp(_))) | Err(_) => Err(Failure::NotRunning),
    }
}

/// Takes the folder for this process, and opens the ledger in it.
pub(super) fn open_books(settings: &Settings) -> Result<(Books, Option<SetAside>), OpenFailed> {
    let lock = FolderLock::acquire(&settings.folder).map_err(OpenFailed::FolderInUse)?;
    let opened = Ledger::open(&settings.folder, settings.receipt_keys.clone(), Timestamp::now());
    let opened = opened.map_err(OpenFailed::Ledger)?;
    Ok((
        Books {
            ledger: opened.ledger,
            lock,
        },
        opened.set_aside,
    ))
}

/// The runtime in which everything that moves money runs.
pub(super) fn runtime() -> io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("waterpay")
        .enable_all()
        .build()
}
