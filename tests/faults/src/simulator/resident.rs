//! A resident who wants a bill paid: looks it up, decides, taps once or twice, watches, and tries again if it failed.

use std::{sync::Arc, time::Duration};

use waterpay_core::{
    bill::{Bill, BillId},
    biller::Account,
    engine::{Failure, LookUp, NextStep, PaymentView},
    payment::{Authorisation, MethodId, PaymentId},
    water_number::WaterNumber,
};

use super::{
    broken::Broken,
    device::Killed,
    mishap::Mishap,
    phone::{App, Phone},
    world::{World, lock},
};

/// Nobody tries for ever.
const ATTEMPTS: u32 = 6;

/// What one attempt came to.
enum Attempt {
    /// There is nothing more to do about the bill.
    Done,
    /// It did not work out; another time.
    Again,
}

/// Pays the bills of a number with a phone, from any moment of the first `within` on.
pub(super) async fn pay(phone: Arc<Phone>, number: WaterNumber, within: Duration) {
    let world = Arc::clone(&phone.world);
    world.pass(Duration::ZERO, within).await;
    for _ in 0..ATTEMPTS {
        let app = phone.app().await;
        if world.is_calm() {
            return;
        }
        if let Ok(Attempt::Done) = attempt(&phone, &app, number).await {
            return;
        }
        world.pass(Duration::from_secs(5), Duration::from_mins(5)).await;
    }
}

async fn attempt(phone: &Phone, app: &App, number: WaterNumber) -> Result<Attempt, Killed> {
    let found = app.life.unless_it_ends(app.water_pay.look_up(Account::from(number))).await?;
    let found = match found {
        Ok(LookUp::Due(found)) => found,
        Ok(LookUp::NothingDue(_) | LookUp::NoSuchNumber(_)) => return Ok(Attempt::Done),
        Err(_) => return Ok(Attempt::Again),
    };
    for bill in &found.bills {
        match found.next_step(bill) {
            NextStep::Pay | NextStep::PayUnlessPaidElsewhere(_) => return decide(phone, app, bill).await,
            NextStep::FollowPayment(id) => return follow(&phone.world, app, id).await,
            NextStep::ShowReceipt(_) | NextStep::Nothing => {}
        }
    }
    Ok(Attempt::Done)
}

async fn decide(phone: &Phone, app: &App, bill: &Bill) -> Result<Attempt, Killed> {
    let world = &phone.world;
    let Ok(offer) = offer(world, app, bill).await? else { return Ok(Attempt::Again) };
    think(world).await;
    if world.is_calm() {
        return Ok(Attempt::Done);
    }
    match world.below(12) {
        0 => {
            world.met(Mishap::TappedTwice);
            let taps = async { tokio::join!(tap(phone, app, &offer), tap(phone, app, &offer)) };
            app.life.unless_it_ends(taps).await?;
        }
        1 => {
            let Ok(other) = self::offer(world, app, bill).await? else { return Ok(Attempt::Again) };
            world.met(Mishap::TookTwoOffers);
            let taps = async { tokio::join!(tap(phone, app, &offer), tap(phone, app, &other)) };
            app.life.unless_it_ends(taps).await?;
        }
        _ => app.life.unless_it_ends(tap(phone, app, &offer)).await?,
    }
    if lock(&world.judge).payers(&bill.id).len() > 1 {
        world.met(Mishap::SecondPhone);
    }
    follow(world, app, offer.payment()).await
}

/// Seldom longer than the offer lasts; nearly as long where it is to be seen that nobody keeps to its end.
async fn think(world: &World) {
    let (least, most) = match world.setting.broken {
        Some(Broken::NoDeadline) => (Duration::from_secs(560), Duration::from_secs(598)),
        Some(_) | None if world.once_in(30) => (Duration::from_secs(1), Duration::from_mins(12)),
        Some(_) | None => (Duration::from_secs(1), Duration::from_secs(40)),
    };
    world.pass(least, most).await;
}

async fn offer(world: &World, app: &App, bill: &Bill) -> Result<Result<Authorisation, Failure>, Killed> {
    let method =
        ["stored_value", "bank_account", "card", "wallet"][usize::try_from(world.below(4)).unwrap_or(0)];
    app.life.unless_it_ends(app.water_pay.prepare(bill.clone(), MethodId::new(method))).await
}

/// Pays, and takes the phone at its word.
async fn tap(phone: &Phone, app: &App, offer: &Authorisation) {
    let (world, id, bill) = (&phone.world, offer.payment(), &offer.quote().bill.id);
    world.tell(|| format!("the resident pays on phone {}: {id}", phone.sender));
    lock(&world.judge).was_tapped(id);
    let paid = app.water_pay.pay(offer, &phone.sign(offer)).await;
    lock(&world.judge).was_answered(id);
    match said(id, &paid) {
        Said::UnderWay => lock(&world.judge).has_begun(phone.sender, id, bill),
        Said::Refused => lock(&world.judge).was_refused(id),
        Said::Another => {}
    }
    if let Err(why) = paid {
        world.tell(|| format!("  phone {} does not: {why}", phone.sender));
    }
}

/// What a phone said about the payment that it was asked to make.
enum Said {
    /// It is under way, or may be.
    UnderWay,
    /// Nothing was kept, and nothing was or will be sent.
    Refused,
    /// Another payment is in its way.
    Another,
}

fn said(id: PaymentId, paid: &Result<PaymentView, Failure>) -> Said {
    match paid {
        Ok(_) => Said::UnderWay,
        Err(Failure::PaymentUnderWay { payment } | Failure::AlreadyPaid { payment, .. }) => {
            if *payment == id { Said::UnderWay } else { Said::Another }
        }
        Err(_) => Said::Refused,
    }
}

/// Looks at a payment now and then until it has an outcome, or patience is at its end.
async fn follow(world: &World, app: &App, id: PaymentId) -> Result<Attempt, Killed> {
    for _ in 0..10 {
        match app.life.unless_it_ends(app.water_pay.payment(id)).await? {
            Ok(view) if view.stage.is_final() => break,
            Ok(_) => {}
            Err(_) => return Ok(Attempt::Again),
        }
        app.life.unless_it_ends(world.pass(Duration::from_secs(2), Duration::from_mins(3))).await?;
    }
    Ok(Attempt::Again)
}

/// What a phone says when it is to pay a bill that is charged: the payment that has paid it.
pub(super) async fn who_has_paid(app: &App, bill: &BillId, account: &Account) -> Option<PaymentId> {
    let found = match app.water_pay.look_up(account.clone()).await {
        Ok(LookUp::Due(found) | LookUp::NothingDue(found)) => found,
        Ok(LookUp::NoSuchNumber(_)) | Err(_) => return None,
    };
    let bill = found.bills.into_iter().find(|found| found.id == *bill)?;
    match app.water_pay.prepare(bill, MethodId::new("card")).await {
        Err(Failure::AlreadyPaid { payment, .. }) => Some(payment),
        Ok(_) | Err(_) => None,
    }
}
