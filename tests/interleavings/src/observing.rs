//! Two screens await news while a payment is made: each sees it go forward only, is woken for its end, and is never
//! woken for nothing.

use std::{sync::Arc, time::Duration};

use shuttle::future::{block_on, spawn};

use crate::{
    engine::{Stage, WaterPay},
    ledger::ChangeNumber,
    payment::{Doubt, PaymentId},
    till::{Phone, Till, bill, method, tap},
    time::FOR_EVER,
};

/// What must be true, whoever is faster.
pub(crate) fn every_screen_sees_it_end() {
    let phone = Phone::new().expect("a folder");
    let till = Arc::new(Till::default());
    block_on(async {
        let app = phone.open(&till);
        let authorisation = app.prepare(bill(), method()).await.expect("an offer");
        let id = authorisation.payment();
        // One waits for as long as it takes, one looks again every second.
        let screens = [FOR_EVER, Duration::from_secs(1)];
        let screens = screens.map(|at_most| spawn(watch(Arc::clone(&app), id, at_most)));
        let paying = spawn(tap(Arc::clone(&app), authorisation));
        for screen in screens {
            screen.await.expect("nobody stops a screen");
        }
        paying.await.expect("nobody stops a tap").expect("it is begun");
        app.close().await.expect("the ledger is closed");
    });
}

async fn watch(app: Arc<WaterPay>, id: PaymentId, at_most: Duration) {
    let (mut after, mut seen) = (ChangeNumber::ZERO, 0);
    loop {
        let changed = app.changed(after, at_most).await.expect("the app is open");
        assert!(changed.upto >= after, "news is numbered forward");
        assert!(
            at_most < FOR_EVER || !changed.payments.is_empty(),
            "a screen that waits for as long as it takes is woken for nothing"
        );
        for view in changed.payments {
            assert_eq!(view.intent.payment, id);
            assert!(view.change > after && view.change <= changed.upto, "it is news");
            let stage = how_far(&view.stage);
            assert!(stage > seen, "a payment goes forward only: {:?}", view.stage);
            seen = stage;
            if view.stage.is_final() {
                return;
            }
        }
        after = changed.upto;
    }
}

fn how_far(stage: &Stage) -> u8 {
    match stage {
        Stage::BeingConfirmed(Doubt::Sent) => 1,
        Stage::BeingConfirmed(Doubt::Processing) => 2,
        Stage::Paid(_) => 3,
        Stage::BeingConfirmed(_)
        | Stage::NeedsResident(_)
        | Stage::Declined(_)
        | Stage::AlreadyPaid(_)
        | Stage::Expired => panic!("this gateway brings nobody to {stage:?}"),
    }
}
