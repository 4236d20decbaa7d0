//! What people read: plain lines, a name and its value each.

mod bill;
mod payment;
mod receipt;

pub(crate) use self::{
    bill::{bill, differences, found, household, other_bills},
    payment::{outcome, payment},
    receipt::receipt,
};
