//! Which bills have a slip, that what it says is that bill, and that what is drawn says the same.

mod drawn;
mod laws;
mod refusals;

use jiff::civil::Date;

use super::*;
use crate::{
    bill::{Bill, BillStatus, BillingPeriod, Charge, ChargeKind, Charges},
    biller::{Biller, BillerId, Catalogue},
    payment::examples::{bill, twd},
};

fn kinmen() -> &'static Biller {
    Catalogue::built_in().biller(&BillerId::new(BillerId::KINMEN_WATER)).unwrap()
}

/// An unpaid bill of 2209 dollars for April and May, due on the 20th of June, of a number that nobody has.
fn owed() -> Bill {
    Bill {
        account: kinmen().account("2037199").unwrap(),
        period: BillingPeriod::new("2027-04".parse().unwrap(), "2027-05".parse().unwrap()).unwrap(),
        charges: asking_for(2209),
        due: due(),
        status: BillStatus::Unpaid,
        ..bill()
    }
}

fn due() -> Date {
    jiff::civil::date(2027, 6, 20)
}

fn asking_for(dollars: u64) -> Charges {
    Charges::new(vec![Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(dollars) }]).unwrap()
}
