//! Words for a bill: its status, its late fee and its lines.

use fluent_bundle::FluentArgs;

use super::{StatusWords, Wording, catalogue::values};
use crate::{
    bill::{BillStatus, ChargeKind, LateFee},
    biller::{BillerId, Catalogue},
};

impl Wording {
    /// How a bill stands, and what that asks of the resident.
    pub fn bill_status(&self, status: &BillStatus) -> StatusWords {
        let (key, values) = match status {
            BillStatus::Unpaid => ("bill-unpaid", FluentArgs::new()),
            BillStatus::OverduePayable => ("bill-overdue-payable", FluentArgs::new()),
            BillStatus::OverdueClosed => ("bill-overdue-closed", FluentArgs::new()),
            BillStatus::BeingPaid => ("bill-being-paid", FluentArgs::new()),
            BillStatus::Paid { at } => ("bill-paid", values([("at", self.date_time(*at))])),
            BillStatus::PaidElsewhere { at } => {
                ("bill-paid-elsewhere", values([("at", self.date_time(*at))]))
            }
            BillStatus::Unknown => ("bill-unknown", FluentArgs::new()),
            BillStatus::AutomaticDebit { on } => ("bill-automatic-debit", values([("on", self.date(*on))])),
        };
        StatusWords {
            title: self.say_with(key, &values),
            next_step: self.catalogue.say_part(key, "next-step", &values),
        }
    }

    /// What an overdue bill says about a late fee: the amount as a fact when the bill states one, else only that there
    /// may be one.
    pub fn late_fee(&self, late_fee: LateFee) -> String {
        match late_fee {
            LateFee::Charged(amount) => {
                self.say_with("late-fee-charged", &values([("amount", self.amount(amount))]))
            }
            LateFee::MayBeAdded => self.say("late-fee-may-be-added"),
        }
    }

    /// What a line of a bill of that biller is for.
    pub fn charge(&self, biller: &BillerId, kind: &ChargeKind) -> String {
        self.say(match kind {
            ChargeKind::BasicFee => "charge-basic-fee",
            ChargeKind::WaterUse => "charge-water-use",
            ChargeKind::Sewerage => "charge-sewerage",
            ChargeKind::WasteDisposal => "charge-waste-disposal",
            ChargeKind::SourceConservation => "charge-source-conservation",
            ChargeKind::BusinessTax => "charge-business-tax",
            ChargeKind::LateFee => "charge-late-fee",
            ChargeKind::Adjustment => "charge-adjustment",
            ChargeKind::Discount => "charge-discount",
            ChargeKind::Named { name } => {
                let biller = Catalogue::built_in().biller(biller);
                let mut own = biller.iter().flat_map(|biller| &biller.charges);
                match own.find(|own| own.kind == *name) {
                    Some(own) => return self.named(&own.name),
                    None => "charge-other",
                }
            }
        })
    }
}
