//! A made-up decision to pay a made-up bill, and what a receipt of it says.

use jiff::Timestamp;
use waterpay_core::{
    bill::{BillId, BillingPeriod, Payee, PayeeId},
    biller::Account,
    money::Twd,
    payment::{Intent, MethodId, Origin, PaymentId, PaymentReference, ReceiptClaims},
    water_number::WaterNumber,
};

/// To pay the bill of 0000001 before `not_after`, decided at `begun`.
pub(crate) fn intent(begun: Timestamp, not_after: Timestamp) -> Intent {
    let number: WaterNumber = "0000001".parse().expect("seven digits");
    let amount = Twd::from_dollars(320).expect("an amount");
    let month = "2026-10".parse().expect("a month");
    Intent {
        payment: PaymentId::new(begun, [1; 10]),
        bill: BillId::new("made-up-bill"),
        account: Account::from(number),
        payee: Payee { id: PayeeId::new("kinmen-waterworks"), name: "金門縣自來水廠".into() },
        period: BillingPeriod::new(month, month).expect("one month"),
        amount,
        fee: Twd::ZERO,
        total: amount,
        method: MethodId::new("card"),
        not_after,
        origin: Origin::Elsewhere,
    }
}

/// What the receipt of `intent` says.
pub(crate) fn claims(intent: &Intent) -> ReceiptClaims {
    ReceiptClaims {
        payment_id: intent.payment,
        bill_id: intent.bill.clone(),
        payee_id: intent.payee.id.clone(),
        amount: intent.amount,
        fee: intent.fee,
        total: intent.total,
        currency: "TWD".into(),
        method_id: intent.method.clone(),
        settled_at: intent.not_after,
        reference: PaymentReference::new("S-0001"),
        cashback: None,
    }
}
