//! The app is put to sleep while it pays: it sleeps, nothing is lost, and what is said about the payment is true.

use std::sync::Arc;

use shuttle::{
    future::{block_on, spawn, yield_now},
    rand::{Rng as _, thread_rng},
};

use crate::{
    engine::{Failure, Stage, WaterPay},
    till::{Phone, Till, bill, method, tap, until_the_end},
};

/// What must be true, whichever comes first.
pub(crate) fn nothing_is_lost() {
    let phone = Phone::new().expect("a folder");
    let till = Arc::new(Till::default());
    block_on(async {
        let app = phone.open(&till);
        let authorisation = app.prepare(bill(), method()).await.expect("an offer");
        let id = authorisation.payment();
        let paying = spawn(tap(Arc::clone(&app), authorisation));
        let app = sleep_and_wake(app, &phone, &till).await;
        match paying.await.expect("nobody stops a tap") {
            Ok(_) => is_paid(&app, &till, id).await,
            Err(Failure::PaymentUnderWay { payment }) => {
                assert_eq!(payment, id);
                is_paid(&app, &till, id).await;
            }
            Err(Failure::NotRunning) => {
                let kept = app.payment(id).await;
                assert!(matches!(kept, Err(Failure::NoSuchPayment)), "told that nothing was kept: {kept:?}");
                assert!(till.sent().is_empty(), "told that nothing was kept, and it was sent");
            }
            Err(other) => panic!("a tap was answered with {other:?}"),
        }
        app.close().await.expect("the ledger is closed");
    });
}

/// Puts the app to sleep, and wakes it or opens another in its place.
async fn sleep_and_wake(app: Arc<WaterPay>, phone: &Phone, till: &Arc<Till>) -> Arc<WaterPay> {
    for _ in 0..thread_rng().gen_range(0..8) {
        yield_now().await;
    }
    app.suspend().await.expect("it falls asleep");
    let asked = till.exchanges();
    for _ in 0..4 {
        yield_now().await;
    }
    assert_eq!(till.exchanges(), asked, "an app that sleeps asks nothing");
    if thread_rng().r#gen() {
        let (first, second) = (Arc::clone(&app), Arc::clone(&app));
        let wakers =
            [spawn(async move { first.resume().await }), spawn(async move { second.resume().await })];
        for waker in wakers {
            waker.await.expect("nobody stops it").expect("it wakes");
        }
        app
    } else {
        phone.open(till)
    }
}

async fn is_paid(app: &WaterPay, till: &Till, id: crate::payment::PaymentId) {
    let stage = until_the_end(app, id).await;
    assert!(matches!(stage, Stage::Paid(_)), "it is paid: {stage:?}");
    assert_eq!(till.charges().len(), 1, "money moves once");
}
