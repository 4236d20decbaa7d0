//! What programs read. `docs/terminal.md` explains every field, and the snapshots hold the shapes.

mod bill;
mod biller;
pub(crate) mod cashback;
mod household;
mod looking_back;
mod payment;
mod receipt;
mod reminder;
mod scan;
mod store_slip;
mod trouble;

pub(crate) use self::{
    bill::{bill, differences, look_up},
    biller::biller,
    household::{household, not_refreshed},
    looking_back::looking_back,
    payment::payment,
    receipt::receipt,
    reminder::{noticed, reminder},
    scan::{scanned, unreadable},
    store_slip::store_slip,
    trouble::trouble,
};
