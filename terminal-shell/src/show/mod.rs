//! What people read: plain lines, a name and its value each.

mod bill;
mod biller;
pub(crate) mod cashback;
mod household;
mod looking_back;
mod payment;
mod receipt;
mod store_slip;

pub(crate) use self::{
    bill::{bill, differences, found, household, other_bills},
    biller::biller,
    household::saved_household,
    looking_back::looking_back,
    payment::{outcome, payment},
    receipt::{receipt, verified},
    store_slip::store_slip,
};
