//! Which bills have a slip, and what its three barcodes say.

use jiff::civil::Date;

use super::{Bars, svg};
use crate::{
    bill::{Bill, BillStatus},
    biller::{Biller, Channel, OtherWay},
    money::Twd,
    printed_code::store_barcodes::{Parts, StoreBarcodes},
};

/// The three barcodes of one bill, and what a store does with them. `Debug` hides the number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreSlip {
    barcodes: StoreBarcodes,
    store: OtherWay,
    confirmed_by_biller: bool,
}

/// Why a bill has no slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoStoreSlip {
    /// Stores do not take this payee's bills, or how its barcodes are made is not known.
    #[error("stores do not take the bills of this payee")]
    NotTaken,
    /// The bill is not simply owed: it is paid, on its way, debited by the bank, closed, or of unknown status.
    #[error("the bill is not to be paid in a store: {status:?}")]
    NotOwed {
        /// How it stands.
        status: BillStatus,
    },
    /// The due date is past: stores refuse the barcodes.
    #[error("the bill was due on {due}")]
    Overdue {
        /// The last day on which they were taken.
        due: Date,
    },
    /// The bill asks for more than stores take at once.
    #[error("stores take at most {limit} at once")]
    OverLimit {
        /// The most that they take.
        limit: Twd,
    },
}

impl StoreSlip {
    /// The slip of `bill`, which is one of `biller`'s. `today` is the day in Taipei; the due date itself is in time.
    ///
    /// ```
    /// # use waterpay_core::{bill::Bill, biller::Catalogue, store_slip::{NoStoreSlip, StoreSlip}};
    /// # let bill: Bill = serde_json::from_str(r#"{
    /// #     "id": "bill-1", "account": { "biller": "kinmen-water", "number": "2037199" },
    /// #     "payee": { "id": "kinmen-waterworks", "name": "金門縣自來水廠" },
    /// #     "period": { "first": "2027-04", "last": "2027-05" }, "usage": 96, "due": "2027-06-20",
    /// #     "charges": { "lines": [{ "direction": "charged", "kind": "water_use", "amount": 2209 }], "total": 2209 },
    /// #     "status": { "state": "unpaid" }
    /// # }"#)?;
    /// let kinmen = Catalogue::built_in().biller(&bill.account.biller).ok_or("not in the catalogue")?;
    /// let slip = StoreSlip::for_bill(&bill, kinmen, bill.due)?;
    /// assert_eq!(slip.barcodes().segments(), ["1606206KA", "0000203719911605", "16055X000002209"]);
    ///
    /// let too_late = StoreSlip::for_bill(&bill, kinmen, bill.due.tomorrow()?);
    /// assert_eq!(too_late, Err(NoStoreSlip::Overdue { due: bill.due }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`NoStoreSlip`]. A bill that is paid is never said to be only late or large.
    pub fn for_bill(bill: &Bill, biller: &Biller, today: Date) -> Result<Self, NoStoreSlip> {
        is_owed(bill, today)?;
        let is_theirs = bill.account.biller == biller.id && bill.payee.id == biller.payee_id;
        let store = biller.other_ways.iter().find(|way| way.channel == Channel::ConvenienceStore);
        let marks =
            biller.codes.store_barcodes.as_ref().filter(|_| is_theirs).ok_or(NoStoreSlip::NotTaken)?;
        let (store, rule) = store.zip(marks.slip.as_ref()).ok_or(NoStoreSlip::NotTaken)?;
        if let Some(limit) = store.limit.filter(|limit| bill.amount() > *limit) {
            return Err(NoStoreSlip::OverLimit { limit });
        }
        let (number, month) = (bill.account.number.reveal(), bill.period.last());
        let parts = Parts {
            due: bill.due,
            collection_item: marks.collection_items.first().ok_or(NoStoreSlip::NotTaken)?,
            sell_off_number: &rule.sell_off_number.filled(number, month),
            period: &rule.period.filled(number, month),
            amount: bill.amount(),
        };
        let barcodes = StoreBarcodes::of_parts(parts, marks.check).ok_or(NoStoreSlip::NotTaken)?;
        Ok(Self { barcodes, store: *store, confirmed_by_biller: rule.confirmed_by_biller })
    }

    /// What the three say.
    pub fn barcodes(&self) -> &StoreBarcodes {
        &self.barcodes
    }

    /// The stores' limit, and after how many days a bill that was paid there counts as paid.
    pub fn store(&self) -> &OtherWay {
        &self.store
    }

    /// Whether the biller itself says that its bills' barcodes are made like this. Otherwise they follow a convention of
    /// this project's and are for trying out, which a shell says beside them.
    pub fn is_confirmed_by_biller(&self) -> bool {
        self.confirmed_by_biller
    }

    /// The three barcodes as modules, in the order in which a till reads them.
    pub fn bars(&self) -> [Bars; 3] {
        self.barcodes.segments().map(Bars::of)
    }

    /// The three barcodes as an SVG picture, one above the other with their texts: black on white paper of its own, so a
    /// dark screen does no harm. One unit of its `viewBox` is a module; scale it by whole numbers of pixels.
    pub fn svg(&self) -> String {
        svg::picture(&self.bars())
    }
}

fn is_owed(bill: &Bill, today: Date) -> Result<(), NoStoreSlip> {
    let status = bill.status;
    match status {
        BillStatus::Unpaid if today <= bill.due => Ok(()),
        BillStatus::Unpaid | BillStatus::OverduePayable => Err(NoStoreSlip::Overdue { due: bill.due }),
        BillStatus::OverdueClosed
        | BillStatus::BeingPaid
        | BillStatus::Paid { .. }
        | BillStatus::PaidElsewhere { .. }
        | BillStatus::AutomaticDebit { .. }
        | BillStatus::Unknown => Err(NoStoreSlip::NotOwed { status }),
    }
}
