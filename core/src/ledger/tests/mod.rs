//! Made-up payments, and the ledgers that the tests keep them in.

mod adding_up;
mod damage;
mod erasing;
mod failing_disk;
mod folder;
mod importing;
mod keeping;
mod migrating;
mod migrating_killed;
mod old_ledgers;
mod reading;
mod reading_back;
mod rules;
mod salvaging;

use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use super::{Ledger, Opened};
use crate::{
    bill::{BillId, BillingPeriod, Payee, PayeeId},
    money::Twd,
    payment::{
        CompactJws, Doubt, HandOffAddress, Intent, MethodId, Origin, Payment, PaymentId, PaymentReference,
        QuoteId, Receipt, ReceiptClaims, ReceiptKey, ReceiptKeys, State,
    },
    water_number::WaterNumber,
};

fn noon() -> Timestamp {
    "2027-05-03T04:00:00.123456789Z".parse().unwrap()
}

fn after(seconds: i64) -> Timestamp {
    noon() + SignedDuration::from_secs(seconds)
}

fn gateway_key() -> ReceiptKey {
    ReceiptKey::from_seed(&[7; 32])
}

fn keys() -> ReceiptKeys {
    ReceiptKeys::pinned(&[gateway_key().public()]).unwrap()
}

fn open(folder: &TempDir) -> Opened {
    Ledger::open(folder.path(), keys(), noon()).unwrap()
}

fn ledger(folder: &TempDir) -> Ledger {
    let opened = open(folder);
    assert_eq!(opened.set_aside, None);
    opened.ledger
}

/// The `n`-th payment made, of a bill of that name.
fn payment(n: u8, bill: &str) -> Payment {
    let number: WaterNumber = "0012345".parse().unwrap();
    let intent = Intent {
        payment: PaymentId::new(after(i64::from(n)), [n; 10]),
        bill: BillId::new(bill),
        account: number.into(),
        payee: Payee { id: PayeeId::new("payee-1"), name: "範例自來水廠".into() },
        period: BillingPeriod::new("2027-03".parse().unwrap(), "2027-04".parse().unwrap()).unwrap(),
        amount: Twd::from_dollars(899).unwrap(),
        fee: Twd::from_dollars(3).unwrap(),
        total: Twd::from_dollars(902).unwrap(),
        method: MethodId::new("purse"),
        not_after: after(600),
        origin: Origin::Here {
            quote: QuoteId::new("quote-1"),
            request: CompactJws::parse("e30.e30.AAAA").unwrap(),
        },
    };
    Payment { state: State::Confirming(Doubt::Sent), ..Payment::drafted(intent) }
}

/// The same, as the gateway tells of it.
fn told(n: u8, bill: &str, state: State) -> Payment {
    let mut told = payment(n, bill);
    told.intent.origin = Origin::Elsewhere;
    Payment { state, ..told }
}

fn paid(payment: &Payment) -> State {
    paid_by(&gateway_key(), payment)
}

fn paid_by(key: &ReceiptKey, payment: &Payment) -> State {
    let intent = payment.intent.clone();
    let proof = key.sign(&ReceiptClaims {
        payment_id: intent.payment,
        bill_id: intent.bill,
        payee_id: intent.payee.id,
        amount: intent.amount,
        fee: intent.fee,
        total: intent.total,
        currency: "TWD".into(),
        method_id: intent.method,
        settled_at: after(1),
        reference: PaymentReference::new("R-0001"),
        cashback: None,
    });
    let trusted = ReceiptKeys::pinned(&[key.public()]).unwrap();
    State::Paid(Receipt::verify(proof, &trusted).unwrap())
}

fn handed_off() -> State {
    State::HandedOff(HandOffAddress {
        url: "https://wallet.example/confirm?id=1".parse().unwrap(),
        until: after(300),
    })
}
