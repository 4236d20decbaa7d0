//! What looking back costs over a history of 100,000 payments, against the clock on the wall:
//! `cargo bench -p waterpay-bench --bench ledger`. `docs/performance.md` keeps the answers.
//!
//! All are paid with receipts that verify, and half of them are of one household in one year: far more than anybody has,
//! so that a summary that is fast here is fast.

use criterion::{Criterion, criterion_group, criterion_main};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use waterpay_core::{
    bill::{BillId, BillingPeriod, Payee, PayeeId},
    biller::Account,
    ledger::{Ledger, Page},
    looking_back::Year,
    money::Twd,
    payment::{
        Intent, MethodId, Origin, Payment, PaymentId, PaymentReference, Receipt, ReceiptClaims, ReceiptKey,
        ReceiptKeys, State,
    },
    water_number::WaterNumber,
};

const PAYMENTS: u32 = 100_000;
/// From one payment to the next: 50,000 of them fit into a year.
const APART: SignedDuration = SignedDuration::from_mins(10);

fn began() -> Timestamp {
    "2026-12-31T16:00:00Z".parse().expect("the new year of 2027 in Taipei")
}

/// The household of the first half, and of the second.
fn account(nth: u32) -> Account {
    let number = if nth < PAYMENTS / 2 { "0000001" } else { "0000002" };
    Account::from(number.parse::<WaterNumber>().expect("seven digits"))
}

fn paid(nth: u32, key: &ReceiptKey, keys: &ReceiptKeys) -> Payment {
    let dollars = |dollars| Twd::from_dollars(dollars).expect("a small amount");
    let made = began() + APART * i32::try_from(nth).expect("not that many");
    let month = "2027-03".parse().expect("a month");
    let intent = Intent {
        payment: PaymentId::new(made, [7; 10]),
        bill: BillId::new(format!("bill-{nth}")),
        account: account(nth),
        payee: Payee { id: PayeeId::new("kinmen-waterworks"), name: "範例自來水廠".into() },
        period: BillingPeriod::new(month, month).expect("one month"),
        amount: dollars(899),
        fee: dollars(3),
        total: dollars(902),
        method: MethodId::new("card"),
        not_after: made + SignedDuration::from_mins(10),
        origin: Origin::Elsewhere,
    };
    let proof = key.sign(&ReceiptClaims {
        payment_id: intent.payment,
        bill_id: intent.bill.clone(),
        payee_id: intent.payee.id.clone(),
        amount: intent.amount,
        fee: intent.fee,
        total: intent.total,
        currency: "TWD".into(),
        method_id: intent.method.clone(),
        settled_at: made,
        reference: PaymentReference::new(format!("R-{nth}")),
        cashback: None,
    });
    let receipt = Receipt::verify(proof, keys).expect("its own key is pinned");
    Payment { state: State::Paid(receipt), ..Payment::drafted(intent) }
}

fn ledger(folder: &TempDir) -> Ledger {
    let key = ReceiptKey::from_seed(&[7; 32]);
    let keys = ReceiptKeys::pinned(&[key.public()]).expect("a key");
    let opened = Ledger::open(folder.path(), keys.clone(), began()).expect("a ledger is made");
    let mut ledger = opened.ledger;
    let payments = (0..PAYMENTS).map(|nth| paid(nth, &key, &keys)).collect();
    let imported = ledger.import(payments, began()).expect("they are kept");
    assert_eq!(imported.len(), PAYMENTS as usize);
    ledger
}

fn looking_back(criterion: &mut Criterion) {
    let folder = TempDir::new().expect("a folder");
    let ledger = ledger(&folder);
    let year = Year::new(2027).expect("a year").span();
    let paid = ledger.paid_in_all(&account(0), year.clone()).expect("a sum");
    assert_eq!(paid.payments, PAYMENTS / 2, "all of the first household's are of that year");
    criterion.bench_function("a year of 50,000 payments added up", |bench| {
        bench.iter(|| ledger.paid_in_all(&account(0), year.clone()));
    });
    let middle = PaymentId::new(began() + APART * 50_000, [7; 10]);
    for (name, before) in [("the newest", None), ("in the middle", Some(middle))] {
        for at_most in [8, 20] {
            criterion.bench_function(
                &format!("{at_most} payments of the history, {name}, seen lately"),
                |bench| {
                    bench.iter(|| ledger.history(Page { before, at_most }));
                },
            );
        }
    }
    for at_most in [8, 20] {
        // From page to page, across all samples, so that a receipt comes again only after many more than are remembered.
        let mut before = None;
        criterion.bench_function(&format!("{at_most} payments of the history, not seen lately"), |bench| {
            bench.iter(|| {
                let page = ledger.history(Page { before, at_most }).expect("a page");
                before = page.last().map(|recorded| recorded.payment.intent.payment);
                page
            });
        });
    }
}

criterion_group!(benches, looking_back);
criterion_main!(benches);
