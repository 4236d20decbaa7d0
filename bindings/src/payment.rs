//! A payment as a screen shows it, and what is new.

use waterpay_core::{
    bill::BillId,
    engine::{self, PaymentView},
    ledger::{self, ChangeNumber, LedgerFault},
    payment::{self, MethodId, PaymentId, PaymentReference},
    wording::Wording,
};

use crate::{Account, Moment, Money, Payee, Period, Receipt, StageWords, Words, mirror::mirror};

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Payment {
    /// Its name.
    pub id: PaymentId,
    /// The bill.
    pub bill: BillId,
    /// Whose bill.
    pub account: Account,
    /// Who gets the money.
    pub payee: Payee,
    /// The months of the bill.
    pub period: Period,
    /// What the bill asks for.
    pub amount: Money,
    /// What the way of paying costs on top, in words when that is nothing.
    pub fee: Money,
    /// What leaves the resident's purse.
    pub total: Money,
    /// How it is paid.
    pub method: MethodId,
    /// It is never executed after this.
    pub not_after: Moment,
    /// When it was decided.
    pub begun_at: Moment,
    /// When there was news last.
    pub changed_at: Moment,
    /// The number of that news.
    pub change: ChangeNumber,
    /// Where it stands.
    pub stage: Stage,
    /// The same in words.
    pub words: StageWords,
    /// Whether nothing more will happen to it.
    pub is_final: bool,
}

/// Where a payment stands.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Stage {
    /// The outcome is not known. The resident must not pay again.
    BeingConfirmed {
        /// Why.
        doubt: Doubt,
    },
    /// The resident has to confirm in another app.
    NeedsResident {
        /// Where.
        hand_off: HandOff,
    },
    /// Paid, with the proof.
    Paid {
        /// The proof.
        receipt: Receipt,
    },
    /// Refused; no money moved.
    Declined {
        /// Why.
        reason: DeclineReason,
    },
    /// Another payment had paid the bill; no money moved for this one.
    AlreadyPaid {
        /// That one's reference.
        reference: PaymentReference,
    },
    /// The deadline passed; no money moved.
    Expired,
}

/// Where the resident confirms a payment in another app.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct HandOff {
    /// What to open: `https`, or `http` on this machine.
    pub url: String,
    /// Until when the other app accepts it.
    pub until: Moment,
}

/// Why the outcome of a payment is not known yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Doubt {
    /// The request is on its way.
    Sent,
    /// The gateway has the payment and has not finished it.
    Processing,
    /// No connection, a broken one, or no answer in time.
    NoAnswer,
    /// The gateway is too busy.
    Busy,
    /// The gateway had a fault of its own.
    GatewayFault,
    /// The gateway refused the request, which says nothing about an earlier one.
    RequestRefused,
    /// An answer that cannot be read.
    NotUnderstood,
    /// An answer about something else.
    DoesNotMatch,
    /// A receipt that does not verify.
    BadReceipt,
}

/// Why the gateway refused a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum DeclineReason {
    /// Not enough money.
    InsufficientFunds,
    /// More than the way of paying allows.
    LimitExceeded,
    /// The way of paying is not usable now.
    MethodUnavailable,
    /// The bill changed after it was shown.
    BillChanged,
    /// The bill can no longer be paid here.
    BillClosed,
    /// Another payment of the bill is on its way.
    BeingPaid,
    /// The resident cancelled, or did not confirm in the other app.
    CancelledByResident,
    /// The issuer of the money suspects fraud.
    SuspectedFraud,
    /// A reason that this version does not know.
    Other,
}

/// News since a change that the shell already knows.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Changed {
    /// Ask for what comes after this next.
    pub upto: ChangeNumber,
    /// The payments that changed, each once, as they are now. Empty when the time ran out.
    pub payments: Vec<Payment>,
}

/// A damaged ledger that was set aside. Nothing was deleted.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct SetAside {
    /// Where it is kept.
    pub file: String,
    /// When that was found.
    pub at: Moment,
    /// For the resident.
    pub words: Words,
}

impl Payment {
    pub(crate) fn shown(view: PaymentView, wording: &Wording) -> Self {
        let PaymentView { intent, stage, begun_at, changed_at, change } = view;
        Self {
            id: intent.payment,
            bill: intent.bill,
            account: Account::shown(intent.account, wording),
            payee: intent.payee.into(),
            period: Period::shown(intent.period, wording),
            amount: Money::shown(intent.amount, wording),
            fee: Money::fee(intent.fee, wording),
            total: Money::shown(intent.total, wording),
            method: intent.method,
            not_after: Moment::shown(intent.not_after, wording),
            begun_at: Moment::shown(begun_at, wording),
            changed_at: Moment::shown(changed_at, wording),
            change,
            words: wording.stage(&stage).into(),
            is_final: stage.is_final(),
            stage: Stage::shown(stage, wording),
        }
    }
}

impl Stage {
    fn shown(stage: engine::Stage, wording: &Wording) -> Self {
        match stage {
            engine::Stage::BeingConfirmed(doubt) => Self::BeingConfirmed { doubt: doubt.into() },
            engine::Stage::NeedsResident(address) => Self::NeedsResident {
                hand_off: HandOff {
                    url: address.url.as_str().to_owned(),
                    until: Moment::shown(address.until, wording),
                },
            },
            engine::Stage::Paid(receipt) => Self::Paid { receipt: Receipt::shown(&receipt, wording) },
            engine::Stage::Declined(reason) => Self::Declined { reason: reason.into() },
            engine::Stage::AlreadyPaid(reference) => Self::AlreadyPaid { reference },
            engine::Stage::Expired => Self::Expired,
        }
    }
}

impl Changed {
    pub(crate) fn shown(changed: engine::Changed, wording: &Wording) -> Self {
        let payments = changed.payments.into_iter().map(|view| Payment::shown(view, wording)).collect();
        Self { upto: changed.upto, payments }
    }
}

impl SetAside {
    pub(crate) fn shown(set_aside: &ledger::SetAside, wording: &Wording) -> Self {
        let fault = LedgerFault::Damaged { why: set_aside.why, source: None };
        Self {
            file: set_aside.file.display().to_string(),
            at: Moment::shown(set_aside.at, wording),
            words: wording.ledger_fault(&fault).into(),
        }
    }
}

mirror!(payment::Doubt => Doubt {
    Sent,
    Processing,
    NoAnswer,
    Busy,
    GatewayFault,
    RequestRefused,
    NotUnderstood,
    DoesNotMatch,
    BadReceipt,
});

mirror!(payment::DeclineReason => DeclineReason {
    InsufficientFunds,
    LimitExceeded,
    MethodUnavailable,
    BillChanged,
    BillClosed,
    BeingPaid,
    CancelledByResident,
    SuspectedFraud,
    Other,
});
