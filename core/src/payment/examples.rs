//! A made-up quote, decision and receipt for tests of any room.

use std::sync::LazyLock;

use jiff::Timestamp;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};

use super::{
    Authorisation, Challenge, DeviceKey, Intent, MethodId, MethodKind, PaymentId, PaymentMethod,
    PaymentReference, Quote, QuoteId, Receipt, ReceiptClaims, ReceiptKey, ReceiptKeys,
};
use crate::{
    bill::{
        Bill, BillId, BillStatus, BillingPeriod, Charge, ChargeKind, Charges, CubicMetres, Payee, PayeeId,
    },
    biller::Account,
    money::Twd,
    personal::Personal,
    water_number::WaterNumber,
};

/// The key of a made-up phone.
pub(crate) fn phone() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).unwrap()
}

/// The public half of [`phone`].
pub(crate) fn device_key() -> DeviceKey {
    DeviceKey::from_bytes(phone().verifying_key().to_sec1_point(false).as_bytes()).unwrap()
}

/// The key of a made-up gateway.
pub(crate) fn gateway() -> ReceiptKey {
    ReceiptKey::from_seed(&[9; 32])
}

/// The public half of [`gateway`], pinned.
pub(crate) fn receipt_keys() -> ReceiptKeys {
    static KEYS: LazyLock<ReceiptKeys> =
        LazyLock::new(|| ReceiptKeys::pinned(&[gateway().public()]).unwrap());
    KEYS.clone()
}

pub(crate) fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).unwrap()
}

pub(crate) fn bill() -> Bill {
    let number: WaterNumber = "0000001".parse().unwrap();
    Bill {
        id: BillId::new("kinmen-water-0000001-202610"),
        account: Account::from(number),
        payee: Payee { id: PayeeId::new("kinmen-waterworks"), name: "金門縣自來水廠".into() },
        period: BillingPeriod::new("2026-09".parse().unwrap(), "2026-10".parse().unwrap()).unwrap(),
        usage: Some(CubicMetres(24)),
        charges: Charges::new(vec![Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(320) }])
            .unwrap(),
        due: jiff::civil::date(2026, 12, 20),
        status: BillStatus::Unpaid,
    }
}

pub(crate) fn quote() -> Quote {
    Quote {
        id: QuoteId::new("q-1"),
        bill: bill(),
        method: PaymentMethod {
            id: MethodId::new("card"),
            kind: MethodKind::Card,
            label: Personal::new("測試卡 末四碼 0000"),
            fee: twd(3),
            limit: None,
        },
        total: twd(323),
        cashback: None,
        not_after: "2026-11-24T08:10:00Z".parse().unwrap(),
        challenge: Challenge::new("made-up-challenge"),
    }
}

pub(crate) fn authorisation() -> Authorisation {
    let now: Timestamp = "2026-11-24T08:00:00Z".parse().unwrap();
    Authorisation::new(PaymentId::new(now, [1; 10]), quote(), device_key())
}

pub(crate) fn signature(authorisation: &Authorisation) -> Signature {
    phone().sign(authorisation.to_sign())
}

pub(crate) fn intent() -> Intent {
    static INTENT: LazyLock<Intent> = LazyLock::new(|| {
        let authorisation = authorisation();
        authorisation.signed(&signature(&authorisation).to_bytes()).unwrap()
    });
    INTENT.clone()
}

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
        settled_at: "2026-11-24T08:00:05Z".parse().unwrap(),
        reference: PaymentReference::new("S-0001"),
        cashback: None,
    }
}

pub(crate) fn receipt(intent: &Intent) -> Receipt {
    Receipt::verify(gateway().sign(&claims(intent)), &receipt_keys()).unwrap()
}
