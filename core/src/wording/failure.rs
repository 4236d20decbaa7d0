//! Words for what did not happen, and for what the core could not do with its own files.
//!
//! A failure of a step says nothing about a payment that was sent earlier, so none of these words do, but those that
//! name a payment: they repeat that it must not be paid again.

use fluent_bundle::FluentArgs;

use super::{Wording, Words, catalogue::values};
use crate::{
    engine::{Failure, OpenFailed},
    gateway::NotAGatewayAddress,
    ledger::{FolderInUse, LedgerFault},
};

impl Wording {
    /// Why a step of the journey did not happen.
    pub fn failure(&self, failure: &Failure) -> Words {
        match failure {
            Failure::GatewayUnreachable(_) => self.plain("failure-gateway-unreachable"),
            Failure::GatewayBusy { retry_after: None } => self.plain("failure-gateway-busy"),
            Failure::GatewayBusy { retry_after: Some(wait) } => {
                self.words("failure-gateway-busy-for", &values([("wait", self.wait(*wait))]))
            }
            Failure::GatewayNotUnderstood(_) => self.plain("failure-gateway-not-understood"),
            Failure::BillerNotServed { biller } => {
                self.words("failure-biller-not-served", &values([("biller", self.biller(biller))]))
            }
            Failure::NoSuchBill => self.plain("failure-no-such-bill"),
            Failure::BillNotPayable { status } => {
                let status = self.bill_status(status);
                let values = values([("status", status.title), ("next-step", status.next_step)]);
                self.words("failure-bill-not-payable", &values)
            }
            Failure::BillChanged => self.plain("failure-bill-changed"),
            Failure::MethodNotOffered => self.plain("failure-method-not-offered"),
            Failure::PaymentUnderWay { .. } => self.plain("failure-payment-under-way"),
            Failure::AlreadyPaid { reference: None, .. } => self.plain("failure-already-paid"),
            Failure::AlreadyPaid { reference: Some(reference), .. } => self.words(
                "failure-already-paid-with-reference",
                &values([("reference", reference.to_string())]),
            ),
            Failure::OfferExpired => self.plain("failure-offer-expired"),
            Failure::NoRandomness(_) => self.plain("failure-no-randomness"),
            Failure::BadSignature => self.plain("failure-bad-signature"),
            Failure::NotStarted(fault) => Words {
                what_happened: self.say("failure-not-started"),
                what_to_do: self.ledger_fault(fault).what_to_do,
            },
            Failure::NoSuchPayment => self.plain("failure-no-such-payment"),
            Failure::NoReceipt { .. } => self.plain("failure-no-receipt"),
            Failure::Ledger(fault) => self.ledger_fault(fault),
            Failure::NotRunning => self.plain("failure-not-running"),
        }
    }

    /// Why the core could not be opened.
    pub fn open_failed(&self, failed: &OpenFailed) -> Words {
        match failed {
            OpenFailed::FolderInUse(FolderInUse::ByAnother) => self.plain("open-folder-in-use"),
            OpenFailed::FolderInUse(FolderInUse::CannotTell(_)) => self.plain("open-folder-not-usable"),
            OpenFailed::Ledger(fault) => self.ledger_fault(fault),
            OpenFailed::SetUp(_) => self.plain("open-set-up"),
        }
    }

    /// What is the matter with the history that is kept on the device.
    pub fn ledger_fault(&self, fault: &LedgerFault) -> Words {
        self.plain(match fault {
            LedgerFault::DiskFull(_) => "ledger-disk-full",
            LedgerFault::Folder(_) => "open-folder-not-usable",
            LedgerFault::Locked(_) => "ledger-locked",
            LedgerFault::Damaged { .. } => "ledger-damaged",
            LedgerFault::NewerSchema { .. } => "ledger-newer",
            LedgerFault::NoSuchPayment(_) => "failure-no-such-payment",
            LedgerFault::Io(_)
            | LedgerFault::OldSqlite { .. }
            | LedgerFault::SettingRefused { .. }
            | LedgerFault::AlreadyEnded(_)
            | LedgerFault::NeverKept(_)
            | LedgerFault::Unexpected(_) => "ledger-fault",
        })
    }

    /// Why what was typed cannot be the gateway's address.
    pub fn not_a_gateway_address(&self, reason: NotAGatewayAddress) -> Words {
        self.plain(match reason {
            NotAGatewayAddress::NotAnAddress => "address-not-an-address",
            NotAGatewayAddress::NotSecure => "address-not-secure",
            NotAGatewayAddress::TooMuch => "address-too-much",
        })
    }

    /// Words that need no values.
    pub(super) fn plain(&self, key: &str) -> Words {
        self.words(key, &FluentArgs::new())
    }
}
