use super::{after, gateway_key, handed_off, ledger, noon, paid, paid_by, payment, told};
use crate::{
    ledger::{ChangeNumber, NotBegun},
    payment::{DeclineReason, Doubt, Payment, PaymentReference, ReceiptKey, State},
};

#[test]
fn payments_told_of_are_kept_unless_they_are_known_or_clash() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let (live, settled) = (payment(1, "live"), payment(2, "settled"));
    ledger.begin(&live, noon()).unwrap();
    ledger.begin(&settled, noon()).unwrap();
    ledger.append(settled.intent.payment, &paid(&settled), noon()).unwrap();
    let elsewhere = told(3, "elsewhere", State::Expired);
    let elsewhere = Payment { state: paid(&elsewhere), ..elsewhere };
    let payments = vec![
        told(1, "live", State::Expired),
        told(4, "live", State::Expired),
        told(5, "settled", State::Confirming(Doubt::Processing)),
        elsewhere.clone(),
        told(6, "pending", State::Confirming(Doubt::Processing)),
    ];
    let imported = ledger.import(payments.clone(), after(9)).unwrap();
    assert_eq!(imported, payments[2..]);
    assert_eq!(ledger.import(payments.clone(), after(9)).unwrap(), []);
    assert_eq!(ledger.payment(live.intent.payment).unwrap().unwrap().payment, live);
    assert_eq!(ledger.payment(elsewhere.intent.payment).unwrap().unwrap().payment, elsewhere);
    let unfinished = [live, payments[2].clone(), payments[4].clone()];
    assert_eq!(ledger.unfinished().unwrap(), unfinished);
    let again = ledger.begin(&payment(7, "elsewhere"), after(10));
    assert!(matches!(again, Err(NotBegun::AlreadyPaid(id)) if id == elsewhere.intent.payment));
}

#[test]
fn a_receipt_told_of_settles_a_payment_that_has_none() {
    let words = [
        State::Confirming(Doubt::NoAnswer),
        handed_off(),
        State::Declined(DeclineReason::Other),
        State::AlreadyPaid(PaymentReference::new("R-2")),
        State::Expired,
    ];
    for word in words {
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = ledger(&folder);
        let here = payment(1, "bill-1");
        let id = here.intent.payment;
        ledger.begin(&here, noon()).unwrap();
        ledger.append(id, &word, after(1)).unwrap();
        let before = ledger.latest().unwrap();

        let settlement = told(1, "bill-1", paid(&here));
        let settled = Payment { state: paid(&here), ..here };
        let imported = ledger.import(vec![settlement.clone()], after(2)).unwrap();
        assert_eq!(imported, std::slice::from_ref(&settled), "{word:?}");
        let news = ledger.changes(before).unwrap();
        assert_eq!(news.payments.len(), 1);
        assert_eq!(news.payments[0].payment, settled, "as it was decided here");

        assert_eq!(ledger.import(vec![settlement], after(3)).unwrap(), []);
        assert_eq!(ledger.latest().unwrap(), news.upto, "the same is not news");
    }
}

#[test]
fn a_receipt_told_of_for_a_bill_that_is_being_paid_here_waits_until_that_has_ended() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let here = payment(1, "bill-1");
    ledger.begin(&here, noon()).unwrap();
    let elsewhere = told(2, "bill-1", State::Expired);
    let elsewhere = Payment { state: paid(&elsewhere), ..elsewhere };
    assert_eq!(ledger.import(vec![elsewhere.clone()], after(1)).unwrap(), []);
    assert_eq!(ledger.unfinished().unwrap(), std::slice::from_ref(&here));
    ledger.append(here.intent.payment, &State::Expired, after(2)).unwrap();
    assert_eq!(ledger.import(vec![elsewhere.clone()], after(3)).unwrap(), [elsewhere]);
}

#[test]
fn a_receipt_of_something_else_settles_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = ledger(&folder);
    let here = payment(1, "bill-1");
    ledger.begin(&here, noon()).unwrap();
    ledger.append(here.intent.payment, &State::Expired, after(1)).unwrap();
    // The gateway tells of the same name with another bill, and its receipt proves what it tells.
    let another_bill = told(1, "bill-2", State::Expired);
    let proofs = [paid_by(&gateway_key(), &another_bill), paid_by(&ReceiptKey::from_seed(&[8; 32]), &here)];
    for proof in proofs {
        for bill in ["bill-1", "bill-2"] {
            let told = told(1, bill, proof.clone());
            assert_eq!(ledger.import(vec![told], after(2)).unwrap(), []);
        }
    }
    assert_eq!(ledger.latest().unwrap(), ChangeNumber::new(2));
}
