//! The way to the till: a bill's three barcodes, unless this phone is paying the bill itself.

use std::sync::Arc;

use super::{Failure, WaterPay, preparing};
use crate::{
    bill::Bill,
    biller::Catalogue,
    store_slip::{NoStoreSlip, StoreSlip},
    taipei::in_taipei,
};

impl WaterPay {
    /// The three barcodes with which `bill`, as it was last looked up, is paid in a convenience store today, in Taipei.
    /// Asks the ledger and not the gateway: a store may be where there is no network.
    ///
    /// # Errors
    /// Inside, [`NoStoreSlip`]: why stores do not take the bill. Outside, [`Failure::PaymentUnderWay`] or
    /// [`Failure::AlreadyPaid`] when this phone has a payment of it, and whatever keeps the ledger from telling.
    pub async fn store_slip(&self, bill: Bill) -> Result<Result<StoreSlip, NoStoreSlip>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move {
            preparing::nothing_under_way(&running, &bill).await?;
            let today = in_taipei(running.clock.now()).date();
            let biller = Catalogue::built_in().biller(&bill.account.biller);
            Ok(biller
                .ok_or(NoStoreSlip::NotTaken)
                .and_then(|biller| StoreSlip::for_bill(&bill, biller, today)))
        })
        .await
    }
}
