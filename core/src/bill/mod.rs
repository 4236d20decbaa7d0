//! A bill as the gateway states it: whose, for which months, how much, until when, and whether it is paid.

mod charges;
mod household;
mod late_fee;
mod period;
mod roc_date;
mod statement;
mod status;

pub use charges::{Charge, ChargeKind, ChargeName, Charges, ChargesDoNotAddUp};
pub use household::Household;
pub use late_fee::LateFee;
pub use period::{BillingPeriod, NotABillingPeriod, YearMonth};
pub use roc_date::RocDate;
pub(crate) use statement::by_id;
pub use statement::{Bill, BillId, CubicMetres, Payee, PayeeId};
pub use status::{BillStatus, Payable};
