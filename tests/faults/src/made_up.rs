//! A made-up phone, its decision to pay a made-up bill, and what a receipt of it says.

use jiff::{SignedDuration, Timestamp, civil::date};
use p256::ecdsa::SigningKey;
use waterpay_core::{
    bill::{
        Bill, BillId, BillStatus, BillingPeriod, Charge, ChargeKind, Charges, CubicMetres, Payee, PayeeId,
    },
    biller::Account,
    money::Twd,
    payment::{
        Challenge, DeviceKey, Intent, MethodId, MethodKind, Origin, PaymentId, PaymentMethod,
        PaymentReference, Quote, QuoteId, ReceiptClaims,
    },
    personal::Personal,
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

/// The key of a phone.
pub(crate) fn phone_key() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).expect("a number below the order")
}

/// The public half of [`phone_key`].
pub(crate) fn device_key() -> DeviceKey {
    let point = phone_key().verifying_key().to_sec1_point(false);
    DeviceKey::from_bytes(point.as_bytes()).expect("a point on the curve")
}

/// An offer, for half an hour, that leads to [`intent`].
pub(crate) fn offer(now: Timestamp) -> Quote {
    let intent = intent(now, now + SignedDuration::from_mins(30));
    let charge = Charge::Charged { kind: ChargeKind::WaterUse, amount: intent.amount };
    let bill = Bill {
        id: intent.bill,
        account: intent.account,
        payee: intent.payee,
        period: intent.period,
        usage: Some(CubicMetres(24)),
        charges: Charges::new(vec![charge]).expect("one line"),
        due: date(2026, 12, 20),
        status: BillStatus::Unpaid,
    };
    let method = PaymentMethod {
        id: intent.method,
        kind: MethodKind::Card,
        label: Personal::new("測試卡 末四碼 0000"),
        fee: intent.fee,
        limit: None,
    };
    Quote {
        id: QuoteId::new("made-up-offer"),
        bill,
        method,
        total: intent.total,
        cashback: None,
        not_after: intent.not_after,
        challenge: Challenge::new("made-up-challenge"),
    }
}
