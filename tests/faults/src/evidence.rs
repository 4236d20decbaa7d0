//! What the disk and the gateway say right after a kill.

use std::{fs, io, path::Path};

use jiff::Timestamp;
use waterpay_core::{
    engine::{PaymentView, Stage},
    ledger::{Ledger, Page},
};
use waterpay_sandbox::{Book, Charge, Gateway, receipt_key, receipt_keys};
use waterpay_scenarios::{
    Why,
    invariants::{charges_are_known, one_charge_a_bill, paid_means_paid},
};

use crate::Terminal;

/// How far a payment had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Nothing was decided that the disk knows of.
    BeforeIntent,
    /// The decision was on the disk, and no money had moved.
    BeforeCharge,
    /// Money had moved, and the disk did not know.
    BeforeReceipt,
    /// The receipt was on the disk.
    AfterReceipt,
}

/// The payments that a phone knows and the money that moved.
pub(crate) struct Evidence {
    pub(crate) history: Vec<PaymentView>,
    pub(crate) charges: Vec<Charge>,
}

impl Evidence {
    /// Looks at a copy of the terminal's files; `charges` are those of a gateway of its own, if it has one.
    pub(crate) fn of(terminal: &Terminal, charges: Option<Vec<Charge>>) -> io::Result<Self> {
        let copy = terminal.copy_of_folder()?;
        let charges = match charges {
            Some(charges) => charges,
            None => charges_in(&copy.path().join("sandbox"))?,
        };
        Ok(Self { history: history_in(copy.path())?, charges })
    }

    /// What must be true at any moment: money moves once, for a decision that was on the disk before.
    pub(crate) fn is_sound(&self) -> Result<(), Why> {
        let paying: Vec<_> = self.charges.iter().map(|charge| charge.payment_id).collect();
        one_charge_a_bill(&self.charges)?;
        charges_are_known(&paying, &self.history, &self.charges)?;
        paid_means_paid(&self.history, &self.charges, &receipt_keys())
    }

    /// The payments of one household.
    pub(crate) fn payments_of(&self, number: &str) -> Vec<&PaymentView> {
        let of_number = |view: &&PaymentView| view.intent.account.number.reveal() == number;
        self.history.iter().filter(of_number).collect()
    }

    /// How far the payment of one household has come.
    pub(crate) fn phase(&self, number: &str) -> Phase {
        let Some(newest) = self.payments_of(number).first().copied() else {
            return Phase::BeforeIntent;
        };
        let charged = |charge: &Charge| charge.payment_id == newest.intent.payment;
        if matches!(newest.stage, Stage::Paid(_)) {
            Phase::AfterReceipt
        } else if self.charges.iter().any(charged) {
            Phase::BeforeReceipt
        } else {
            Phase::BeforeCharge
        }
    }
}

/// A kill may come before there is a ledger, and leave the beginning of one.
fn history_in(data_folder: &Path) -> io::Result<Vec<PaymentView>> {
    for entry in fs::read_dir(data_folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("ledger") {
            let opened =
                Ledger::open(&entry.path(), receipt_keys(), Timestamp::now()).map_err(io::Error::other)?;
            if let Some(set_aside) = opened.set_aside {
                let damaged = format!("a kill damaged the ledger: {:?}", set_aside.why);
                return Err(io::Error::other(damaged));
            }
            let everything = Page { before: None, at_most: u32::MAX };
            let history = opened.ledger.history(everything).map_err(io::Error::other)?;
            return Ok(history.into_iter().map(PaymentView::from).collect());
        }
    }
    Ok(vec![])
}

fn charges_in(folder: &Path) -> io::Result<Vec<Charge>> {
    if !folder.exists() {
        return Ok(vec![]);
    }
    let book = Book::open(Some(folder)).map_err(io::Error::other)?;
    let now = Timestamp::now();
    let wallet_pages = "https://wallet.example.tw/pay".parse().map_err(io::Error::other)?;
    let mut gateway = Gateway::new(book, receipt_key(), wallet_pages, now).map_err(io::Error::other)?;
    gateway.charges(now).map_err(io::Error::other)
}
