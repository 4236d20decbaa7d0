//! What a phone does to an app: put it to sleep and wake it.
//!
//! Nothing here has to succeed for money to be safe: whatever is cut short is in the ledger and taken up again. One
//! suspension or resumption runs at a time.

use std::sync::Arc;

use super::{
    Failure, OpenFailed,
    books::Books,
    running::{Running, lock},
};

/// Takes the ledger away from everybody, stops every courier, then closes the ledger and lets go of the folder.
pub(super) async fn suspend(running: &Arc<Running>) -> Result<(), Failure> {
    let _turn = running.turn.lock().await;
    let suspended = Arc::clone(running);
    // What is on its way to the disk ends first; taking the ledger waits for it.
    let books = running.at_the_disk(move || suspended.take_books()).await?;
    let mut couriers = std::mem::take(&mut *lock(&running.couriers));
    couriers.stop().await;
    let Some(books) = books else { return Ok(()) };
    running.at_the_disk(move || books.close()).await?.map_err(Failure::Ledger)
}

/// Opens the ledger again if it was closed, and asks about every payment that is not finished.
pub(super) async fn resume(running: &Arc<Running>) -> Result<(), Failure> {
    let _turn = running.turn.lock().await;
    if running.has_books() {
        running.returns.send_modify(|returns| *returns += 1);
        return Ok(());
    }
    let resumed = Arc::clone(running);
    let opened = running.at_the_disk(move || Books::open(&resumed.settings, resumed.device.clock()));
    match opened.await? {
        Ok(opened) => {
            running.begin(opened);
            Ok(())
        }
        Err(OpenFailed::Ledger(fault)) => Err(Failure::Ledger(fault)),
        Err(OpenFailed::FolderInUse(_) | OpenFailed::SetUp(_)) => Err(Failure::NotRunning),
    }
}
