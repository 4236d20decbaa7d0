//! Awaiting news of any payment. News is numbered by the ledger and announced by whoever recorded it.

use std::{sync::Arc, time::Duration};

use tokio::time::timeout;

use super::{Changed, Failure, PaymentView, running::Running};
use crate::ledger::{ChangeNumber, Changes};

/// What changed after `after`, once there is something, or nothing when the time has run out.
pub(super) async fn changed(
    running: &Arc<Running>,
    after: ChangeNumber,
    at_most: Duration,
) -> Result<Changed, Failure> {
    let changes = match timeout(at_most, awaited(running, after)).await {
        Ok(changes) => changes?,
        Err(_) => read(running, after).await?,
    };
    let payments = changes.payments.into_iter().map(PaymentView::from).collect();
    Ok(Changed { upto: changes.upto, payments })
}

async fn awaited(running: &Arc<Running>, after: ChangeNumber) -> Result<Changes, Failure> {
    let mut latest = running.latest.subscribe();
    loop {
        // The sender is dropped with the engine, which ends this task as well.
        let _ = latest.wait_for(|latest| *latest != after).await;
        let changes = read(running, after).await?;
        if changes.upto != after {
            return Ok(changes);
        }
        // The ledger is read a moment before what is in it is announced: the caller knows that news already.
        let _ = latest.changed().await;
    }
}

async fn read(running: &Arc<Running>, after: ChangeNumber) -> Result<Changes, Failure> {
    running.ledger(move |ledger| ledger.changes(after)).await?.map_err(Failure::Ledger)
}
