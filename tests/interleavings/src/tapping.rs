//! Two taps on one offer, one on another offer of the same bill, and a second screen that asks for an offer of its own,
//! all at once: one payment begins, and everybody is told of that one.

use std::{collections::BTreeSet, sync::Arc};

use shuttle::future::{block_on, spawn};

use crate::{
    engine::{Failure, PaymentView, Stage, WaterPay},
    ledger::Page,
    payment::PaymentId,
    search::Broken,
    till::{Phone, Till, bill, method, tap, until_the_end},
};

/// What must be true, however they overtake one another.
pub(crate) fn one_payment_begins() {
    let phone = Phone::new().expect("a folder");
    let till = Arc::new(Till::default());
    block_on(async {
        let app = phone.open(&till);
        if Broken::NoIndex.is_on() {
            phone.without_index().expect("the index is there");
        }
        let first = app.prepare(bill(), method()).await.expect("an offer");
        let second = app.prepare(bill(), method()).await.expect("another offer");
        let taps = [
            spawn(tap(Arc::clone(&app), first.clone())),
            spawn(tap(Arc::clone(&app), first)),
            spawn(tap(Arc::clone(&app), second)),
            spawn(second_screen(Arc::clone(&app))),
        ];
        let mut named = BTreeSet::new();
        for tap in taps {
            named.insert(payment_named_in(tap.await.expect("nobody stops a tap")));
        }
        assert_eq!(named.len(), 1, "everybody is told of the same payment");
        let begun = named.into_iter().next().expect("there is one");
        let stage = until_the_end(&app, begun).await;
        assert!(matches!(stage, Stage::Paid(_)), "it is paid: {stage:?}");

        assert_eq!(till.charges().len(), 1, "money moves once");
        let sent = till.sent();
        assert!(sent.iter().all(|request| request == &sent[0]), "every request is the same");
        let history = app.history(Page { before: None, at_most: 10 }).await.expect("the app is open");
        assert_eq!(history.len(), 1, "one payment is kept");
        app.close().await.expect("the ledger is closed");
    });
}

async fn second_screen(app: Arc<WaterPay>) -> Result<PaymentView, Failure> {
    let authorisation = app.prepare(bill(), method()).await?;
    tap(app, authorisation).await
}

fn payment_named_in(told: Result<PaymentView, Failure>) -> PaymentId {
    match told {
        Ok(view) => view.intent.payment,
        Err(Failure::PaymentUnderWay { payment } | Failure::AlreadyPaid { payment, .. }) => payment,
        Err(other) => panic!("a tap was answered with {other:?}"),
    }
}
