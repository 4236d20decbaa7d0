//! The engine, and everything that can go wrong on a resident's way.

use std::{
    error::Error,
    fs::{self, File},
    io::Write as _,
    sync::Arc,
};

use waterpay_core::{
    engine::{Failure, Stage, WaterPay},
    gateway::{Exchange, Gateway, HttpGateway, Request},
    ledger::Ledger,
    payment::MethodId,
};
use waterpay_sandbox::{ArmedFault, Fault, Lasts, Operation, receipt_keys};

use super::{
    Evidence, Place,
    journey::{Phone, bill_of, pay, until},
    marking::MarkingGateway,
};

/// Lets it all go wrong.
pub(super) fn go(gateway: &MarkingGateway, evidence: &mut Evidence) -> Result<(), Box<dyn Error>> {
    let phone = Phone::new(gateway)?;
    let app = WaterPay::open(phone.settings(gateway.address.clone())?)?;
    gateway.runtime.block_on(async {
        misbehaving(gateway, &phone, &app, evidence).await?;
        garbled(gateway, &app, evidence).await?;
        refused(gateway, &phone, &app, evidence).await
    })?;
    if let Err(in_use) = WaterPay::open(phone.settings(gateway.address.clone())?) {
        evidence.error(&in_use);
    }
    gateway.runtime.block_on(app.close())?;
    evidence.answered(gateway.runtime.block_on(app.history(super::journey::EVERYTHING))).ok();
    evidence.files(&phone.folder, &Place::of_file)?;
    not_reached(gateway, &phone, evidence)?;
    panicking(gateway, &phone, evidence)?;
    damaged(gateway, &phone, evidence)
}

/// Each fault of the sandbox, with a question and with a payment.
async fn misbehaving(
    gateway: &MarkingGateway,
    phone: &Phone,
    app: &WaterPay,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let control = gateway.control();
    for fault in Fault::every(1) {
        let arm = |on| control.arm_fault(ArmedFault { fault, on: Some(on), lasts: Lasts::Times(1) });
        let bill = bill_of(app, &gateway.household(), evidence).await?;
        arm(Operation::Bills);
        evidence.answered(app.look_up(bill.account.clone()).await).ok();
        control.disarm_faults();
        arm(Operation::Quotes);
        evidence.answered(app.prepare(bill.clone(), MethodId::new("card")).await).ok();
        control.disarm_faults();
        arm(Operation::SendPayment);
        let view = pay(gateway, phone, app, bill, "card", evidence).await?;
        until(app, &view, Stage::is_final, evidence).await?;
        control.disarm_faults();
    }
    Ok(())
}

/// Every leaf of every answer is a text of private values once. Where that is a name that nobody may read anything
/// into, such as a bill's, it is taken for one.
async fn garbled(
    gateway: &MarkingGateway,
    app: &WaterPay,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let bill = bill_of(app, &gateway.household(), evidence).await?;
    for leaf in 0.. {
        gateway.garble(leaf);
        evidence.refused(app.look_up(bill.account.clone()).await);
        let looked_up = gateway.be_plain();
        gateway.garble(leaf);
        evidence.refused(app.methods(bill.clone()).await);
        let offered = gateway.be_plain();
        gateway.garble(leaf);
        evidence.refused(app.prepare(bill.clone(), MethodId::new("card")).await);
        if !(gateway.be_plain() || looked_up || offered) {
            break;
        }
    }
    gateway.garble_everything();
    evidence.answered(app.look_up(bill.account.clone()).await).ok();
    evidence.answered(app.methods(bill.clone()).await).ok();
    evidence.answered(app.prepare(bill, MethodId::new("card")).await).ok();
    gateway.be_plain();
    Ok(())
}

/// A signature that is not the phone's; a way to pay that is not there; a bill that is paid; a payment that is not known.
async fn refused(
    gateway: &MarkingGateway,
    phone: &Phone,
    app: &WaterPay,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let bill = bill_of(app, &gateway.household(), evidence).await?;
    let authorisation = evidence.answered(app.prepare(bill.clone(), MethodId::new("card")).await)?;
    evidence.answered(app.pay(&authorisation, &[1; 64]).await).ok();
    evidence.answered(app.prepare(bill.clone(), MethodId::new("no-such-way")).await).ok();
    evidence.answered(app.receipt(authorisation.payment()).await).ok();
    let view = pay(gateway, phone, app, bill.clone(), "card", evidence).await?;
    evidence.answered(app.pay(&authorisation, &phone.sign(&authorisation)).await).ok();
    evidence.answered(app.prepare(bill.clone(), MethodId::new("card")).await).ok();
    until(app, &view, Stage::is_final, evidence).await?;
    evidence.answered(app.prepare(bill, MethodId::new("card")).await).ok();
    for number in ["0000003", "0000004", "0000006", "0000007", "0000008", "0000010", "0000017"] {
        let looked_up = evidence.answered(app.look_up(app.keyed_in(number)?).await)?;
        evidence.view(&looked_up);
    }
    let unfinished = bill_of(app, &gateway.household(), evidence).await?;
    let view = pay(gateway, phone, app, unfinished, "wallet", evidence).await?;
    until(app, &view, |stage| matches!(stage, Stage::NeedsResident(_)), evidence).await?;
    Ok(())
}

/// Nobody listens where the gateway should be.
fn not_reached(
    gateway: &MarkingGateway,
    phone: &Phone,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let app = WaterPay::open(phone.settings("http://127.0.0.1:1".parse()?)?)?;
    gateway.runtime.block_on(async {
        let looked_up = evidence.answered(app.look_up(app.keyed_in(&gateway.household())?).await);
        assert!(matches!(looked_up, Err(Failure::GatewayUnreachable(_))), "nobody listens there");
        Ok(app.close().await?)
    })
}

/// A gateway whose code breaks, with everything that it was asked in what it says.
struct Panicking(HttpGateway);

impl Gateway for Panicking {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        let Request { path, body, .. } = &request;
        if path.contains("payments") {
            std::panic::resume_unwind(Box::new(format!(
                "{path} {:?}",
                body.as_ref().map(|body| &body.bytes)
            )));
        }
        self.0.exchange(request)
    }
}

/// What a panic says of what it was about reaches neither an error nor a log.
fn panicking(gateway: &MarkingGateway, phone: &Phone, evidence: &mut Evidence) -> Result<(), Box<dyn Error>> {
    let settings = phone.settings(gateway.address.clone())?;
    let panicking = Arc::new(Panicking(HttpGateway::new(gateway.address.clone())?));
    let app = WaterPay::open_with(settings, panicking)?;
    gateway.runtime.block_on(async {
        let bill = bill_of(&app, &gateway.household(), evidence).await?;
        let broken = evidence.answered(app.prepare(bill, MethodId::new("card")).await);
        assert!(matches!(broken, Err(Failure::NotRunning)), "the panic ended the question");
        Ok(app.close().await?)
    })
}

/// The ledger's file is overwritten at its beginning; the damage is told of. Then it cannot be opened at all.
fn damaged(gateway: &MarkingGateway, phone: &Phone, evidence: &mut Evidence) -> Result<(), Box<dyn Error>> {
    let file = phone.folder.join("ledger.sqlite");
    File::options().write(true).open(&file)?.write_all(&[b'x'; 100])?;
    let app = WaterPay::open(phone.settings(gateway.address.clone())?)?;
    evidence.view(&app.set_aside());
    gateway.runtime.block_on(app.close())?;
    evidence.files(&phone.folder, &Place::of_file)?;

    let set_aside = fs::read_dir(&phone.folder)?.filter_map(Result::ok);
    assert!(
        set_aside.map(|it| Place::of_file(&it.file_name().to_string_lossy())).any(|it| it == Place::SetAside)
    );
    fs::remove_file(&file)?;
    fs::create_dir(&file)?;
    if let Err(fault) = Ledger::open(&phone.folder, receipt_keys(), jiff::Timestamp::now()) {
        evidence.error(&fault);
    }
    Ok(())
}
