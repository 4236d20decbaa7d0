//! The core's values in the words of the scenarios.

use serde_json::json;
use waterpay_core::{
    bill::{Bill, BillStatus, Charge},
    biller::{NotAValue, NotAnAccountNumber},
    engine::{Difference, Failure, Found, LookUp, NextStep, PaymentView, Stage as CoreStage},
    money::Twd,
    payment::Quote,
    printed_code::NotABill,
    wording::{Language, Wording},
};

use crate::screen::{
    About, BillSeen, DifferenceSeen, FailureKind, FailureSeen, Instead, LookUpKind, OfferSeen, PaymentSeen,
    Screen, Stage, StatusSeen,
};

/// Puts a look-up on the screen.
pub(crate) fn look_up(screen: &mut Screen, look_up: &LookUp) {
    let (kind, found) = match look_up {
        LookUp::Due(found) => (LookUpKind::Due, Some(found)),
        LookUp::NothingDue(found) => (LookUpKind::NothingDue, Some(found)),
        LookUp::NoSuchNumber(_) => (LookUpKind::NoSuchNumber, None),
    };
    screen.look_up = Some(kind);
    screen.bills = found.map(bills);
    screen.differences = found.map(|found| found.differences.iter().map(difference).collect());
}

pub(crate) fn bills(found: &Found) -> Vec<BillSeen> {
    let seen = |(at, bill): (usize, &Bill)| BillSeen {
        amount: Some(bill.amount()),
        charges: Some(bill.charges.lines().iter().map(|line| said(bill, line)).collect()),
        late_fee: Some(bill.charges.late_fee().unwrap_or(Twd::ZERO)),
        due: Some(bill.due),
        status: Some(status(bill.status)),
        printed: Some(found.printed == Some(at)),
        perhaps_paid_elsewhere: Some(matches!(found.next_step(bill), NextStep::PayUnlessPaidElsewhere(_))),
    };
    found.bills.iter().enumerate().map(seen).collect()
}

fn said(bill: &Bill, line: &Charge) -> String {
    Wording::of(Language::En).charge(&bill.account.biller, line.kind())
}

pub(crate) fn status(status: BillStatus) -> StatusSeen {
    match status {
        BillStatus::Unpaid => StatusSeen::Unpaid,
        BillStatus::OverduePayable => StatusSeen::OverduePayable,
        BillStatus::OverdueClosed => StatusSeen::OverdueClosed,
        BillStatus::BeingPaid => StatusSeen::BeingPaid,
        BillStatus::Paid { .. } => StatusSeen::Paid,
        BillStatus::PaidElsewhere { .. } => StatusSeen::PaidElsewhere,
        BillStatus::AutomaticDebit { .. } => StatusSeen::AutomaticDebit,
        BillStatus::Unknown => StatusSeen::Unknown,
    }
}

fn difference(difference: &Difference) -> DifferenceSeen {
    let (about, printed, now) = match difference {
        Difference::CodeNotAccepted => (About::CodeNotAccepted, json!(null), json!(null)),
        Difference::Payee { printed, now } => (About::Payee, json!(printed.reveal()), json!(now)),
        Difference::Amount { printed, now } => (About::Amount, json!(printed), json!(now)),
        Difference::Due { printed, now } => (About::Due, json!(printed), json!(now)),
        Difference::CodeExpired { at } => (About::CodeExpired, json!(at), json!(null)),
        Difference::NoSuchBillNow => (About::NoSuchBillNow, json!(null), json!(null)),
    };
    DifferenceSeen { about: Some(about), printed: Some(printed), now: Some(now) }
}

/// An offer.
pub(crate) fn offer(quote: &Quote) -> OfferSeen {
    OfferSeen {
        amount: Some(quote.bill.amount()),
        fee: Some(quote.method.fee),
        total: Some(quote.total),
        cashback: Some(quote.cashback.as_ref().map_or(Twd::ZERO, |cashback| cashback.amount)),
    }
}

/// A payment.
pub(crate) fn payment(view: &PaymentView) -> PaymentSeen {
    let mut seen = PaymentSeen {
        stage: Some(stage(&view.stage)),
        amount: Some(view.intent.amount),
        fee: Some(view.intent.fee),
        total: Some(view.intent.total),
        ..PaymentSeen::default()
    };
    match &view.stage {
        CoreStage::BeingConfirmed(doubt) => seen.doubt = Some(*doubt),
        CoreStage::Declined(reason) => seen.reason = Some(*reason),
        CoreStage::Paid(receipt) => {
            let cashback = receipt.claims().cashback.as_ref();
            seen.cashback = Some(cashback.map_or(Twd::ZERO, |cashback| cashback.amount));
        }
        CoreStage::NeedsResident(_) | CoreStage::AlreadyPaid(_) | CoreStage::Expired => {}
    }
    seen
}

/// Where a payment stands.
pub(crate) fn stage(stage: &CoreStage) -> Stage {
    match stage {
        CoreStage::BeingConfirmed(_) => Stage::BeingConfirmed,
        CoreStage::NeedsResident(_) => Stage::NeedsResident,
        CoreStage::Paid(_) => Stage::Paid,
        CoreStage::Declined(_) => Stage::Declined,
        CoreStage::AlreadyPaid(_) => Stage::AlreadyPaid,
        CoreStage::Expired => Stage::Expired,
    }
}

impl From<FailureKind> for FailureSeen {
    fn from(kind: FailureKind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }
}

impl From<NotAnAccountNumber> for FailureSeen {
    fn from(refused: NotAnAccountNumber) -> Self {
        let kind = match refused.reason {
            NotAValue::WrongLength { .. } => FailureKind::WrongLength,
            NotAValue::WrongCharacters { .. } => FailureKind::WrongCharacters,
            NotAValue::WrongForm => FailureKind::WrongForm,
            NotAValue::NotAChoice => FailureKind::NotAChoice,
        };
        Self { field: Some(refused.field), ..kind.into() }
    }
}

impl From<NotABill> for FailureSeen {
    fn from(why: NotABill) -> Self {
        let instead = match why {
            NotABill::Empty => Instead::Empty,
            NotABill::TooLong { .. } => Instead::TooLong,
            NotABill::BrokenTwqr(_) => Instead::BrokenTwqr,
            NotABill::BrokenEmvCo(_) => Instead::BrokenEmvco,
            NotABill::BrokenBarcodes(_) => Instead::BrokenBarcodes,
            NotABill::MisreadBarcodes => Instead::MisreadBarcodes,
            NotABill::AnotherTwqr { .. } => Instead::PurchaseOrTransfer,
            NotABill::OtherBill { .. } => Instead::OtherBill,
            NotABill::EncryptedNumber { .. } => Instead::EncryptedNumber,
            NotABill::UnknownNumber { .. } => Instead::UnknownNumber,
            NotABill::Contradiction { .. } => Instead::Contradiction,
            NotABill::TaxForm(_) => Instead::TaxForm,
            NotABill::Other(_) => Instead::OtherCode,
        };
        Self { instead: Some(instead), ..FailureKind::NotABill.into() }
    }
}

impl From<Failure> for FailureSeen {
    fn from(failure: Failure) -> Self {
        let kind = match failure {
            Failure::GatewayBusy { retry_after } => {
                return Self {
                    retry_after_seconds: retry_after.map(|wait| wait.as_secs()),
                    ..FailureKind::GatewayBusy.into()
                };
            }
            Failure::BillerNotServed { biller } => {
                return Self { biller: Some(biller.to_string()), ..FailureKind::BillerNotServed.into() };
            }
            Failure::BillNotPayable { status: bill } => {
                return Self { status: Some(status(bill)), ..FailureKind::BillNotPayable.into() };
            }
            Failure::GatewayUnreachable(_) => FailureKind::GatewayUnreachable,
            Failure::GatewayNotUnderstood(_) => FailureKind::GatewayNotUnderstood,
            Failure::NoSuchBill => FailureKind::NoSuchBill,
            Failure::BillChanged => FailureKind::BillChanged,
            Failure::MethodNotOffered => FailureKind::MethodNotOffered,
            Failure::PaymentUnderWay { .. } => FailureKind::PaymentUnderWay,
            Failure::AlreadyPaid { .. } => FailureKind::AlreadyPaid,
            Failure::OfferExpired => FailureKind::OfferExpired,
            Failure::NoRandomness(_) => FailureKind::NoRandomness,
            Failure::BadSignature => FailureKind::BadSignature,
            Failure::NotStarted(_) => FailureKind::NotStarted,
            Failure::NoSuchPayment => FailureKind::NoSuchPayment,
            Failure::NoReceipt { .. } => FailureKind::NoReceipt,
            Failure::Ledger(_) => FailureKind::LedgerFailed,
            Failure::NotRunning => FailureKind::NotRunning,
        };
        kind.into()
    }
}
