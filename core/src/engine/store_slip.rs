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
    /// Asks the ledger and not the gateway: a store may be where there is no network. That the bill may have been paid
    /// with them is remembered, and [`Found::next_step`](super::Found::next_step) says so for some days.
    ///
    /// # Errors
    /// Inside, [`NoStoreSlip`]: why stores do not take the bill. Barcodes that the biller has not confirmed to be made
    /// like this are not given but where the gateway runs on this very machine and so nobody is paid: whoever paid by
    /// them might wait in vain for the bill to count as paid. Outside, [`Failure::PaymentUnderWay`] or
    /// [`Failure::AlreadyPaid`] when this phone has a payment of it, and whatever keeps the ledger from telling.
    pub async fn store_slip(&self, bill: Bill) -> Result<Result<StoreSlip, NoStoreSlip>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move {
            preparing::nothing_under_way(&running, &bill).await?;
            let today = in_taipei(running.clock.now()).date();
            let biller = Catalogue::built_in().biller(&bill.account.biller);
            let slip = biller
                .ok_or(NoStoreSlip::NotTaken)
                .and_then(|biller| StoreSlip::for_bill(&bill, biller, today));
            let is_for_use =
                |slip: &StoreSlip| slip.is_confirmed_by_biller() || running.settings.gateway.is_loopback();
            let slip =
                slip.and_then(|slip| if is_for_use(&slip) { Ok(slip) } else { Err(NoStoreSlip::NotTaken) });
            if let Ok(shown) = slip.clone() {
                running.books(move |books| books.households.remember_slip(&bill, &shown, today)).await?;
            }
            Ok(slip)
        })
        .await
    }
}
