//! What a world came to, without the names that its payments got, to be compared with another.

use jiff::Timestamp;
use waterpay_core::{
    bill::BillId,
    engine::{PaymentView, Stage},
    money::Twd,
};
use waterpay_sandbox::Charge;

/// What a world came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ending {
    charges: Vec<(BillId, Twd, Timestamp)>,
    shown: Vec<(usize, BillId, &'static str)>,
}

impl Ending {
    pub(super) fn add_charges(&mut self, charges: &[Charge]) {
        let charges = charges.iter().map(|charge| (charge.bill_id.clone(), charge.total, charge.at));
        self.charges.extend(charges);
        self.charges.sort_by(|one, other| (one.2, one.0.as_str()).cmp(&(other.2, other.0.as_str())));
    }

    pub(super) fn add_history(&mut self, phone: usize, history: &[PaymentView]) {
        let shown = history.iter().map(|view| (phone, view.intent.bill.clone(), name(&view.stage)));
        self.shown.extend(shown);
        self.shown
            .sort_by(|one, other| (one.0, one.1.as_str(), one.2).cmp(&(other.0, other.1.as_str(), other.2)));
    }

    /// How many charges there were.
    pub fn charges(&self) -> usize {
        self.charges.len()
    }
}

/// A stage in a word.
pub(super) fn name(stage: &Stage) -> &'static str {
    match stage {
        Stage::BeingConfirmed(_) => "being confirmed",
        Stage::NeedsResident(_) => "waiting for the resident",
        Stage::Paid(_) => "paid",
        Stage::Declined(_) => "declined",
        Stage::AlreadyPaid(_) => "already paid",
        Stage::Expired => "expired",
    }
}
