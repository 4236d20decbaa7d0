//! Plays one scenario: a gateway, phones, and one step after the other.

use std::{collections::BTreeMap, path::Path, time::Duration};

use jiff::SignedDuration;
use tokio::runtime::Runtime;
use waterpay_core::gateway::GatewayAddress;
use waterpay_sandbox::{
    ArmedFault, Control, Decision, Lasts, RunningSandbox, Sandbox, SandboxSettings, receipt_keys,
};

use crate::{
    Broken, Scenario, Why,
    invariants::{charges_are_known, one_charge_a_bill, paid_means_paid},
    matching::must_match,
    phone::Phone,
    scenario::{Afterwards, AppAct, GatewayAct, LedgerAct, Signer, Step, Verdict},
    told,
};

/// The phone that a scenario begins with.
const FIRST: &str = "first";

/// Plays `scenario` against a sandbox of its own, which ends with it. `patience` is how long it waits for a payment.
///
/// # Errors
/// [`Broken`]: what is not as the scenario says, or as it always has to be.
pub fn play(scenario: &Scenario, patience: Duration) -> Result<(), Broken> {
    let begin = |why: Why| Broken { at: "before the first step".to_owned(), why };
    let runtime = Runtime::new().map_err(|error| begin(error.into()))?;
    runtime.block_on(async {
        let mut world = World::new(scenario, patience).await.map_err(begin)?;
        let played = world.play(scenario).await;
        world.sandbox.stop().await;
        played
    })
}

struct World {
    sandbox: RunningSandbox,
    address: GatewayAddress,
    phones: BTreeMap<String, Phone>,
    in_hand: String,
    /// The backup that was made last.
    backup: Option<Vec<u8>>,
    patience: Duration,
}

impl World {
    async fn new(scenario: &Scenario, patience: Duration) -> Result<Self, Why> {
        let settings =
            SandboxSettings { begins_at: scenario.gateway_begins_at, ..SandboxSettings::default() };
        let sandbox = Sandbox::start(settings).await.map_err(Why::runner)?;
        let address: GatewayAddress = sandbox.url().parse().map_err(Why::runner)?;
        let phones = BTreeMap::from([(FIRST.to_owned(), Phone::new(address.clone())?)]);
        Ok(Self { sandbox, address, phones, in_hand: FIRST.to_owned(), backup: None, patience })
    }

    async fn play(&mut self, scenario: &Scenario) -> Result<(), Broken> {
        for (number, step) in (1..).zip(&scenario.steps) {
            let broken = |why| Broken { at: format!("step {number}"), why };
            if !matches!(step, Step::See(_)) {
                self.nothing_unseen().map_err(broken)?;
            }
            self.step(step).await.map_err(broken)?;
        }
        let broken = |why| Broken { at: "afterwards".to_owned(), why };
        self.nothing_unseen().map_err(broken)?;
        self.afterwards(&scenario.afterwards).await.map_err(broken)?;
        self.invariants().await.map_err(broken)
    }

    async fn step(&mut self, step: &Step) -> Result<(), Why> {
        let patience = self.patience;
        let photographs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let phone = self.phone();
        match step {
            Step::KeyIn(number) => phone.key_in(number).await,
            Step::FillIn(filled_in) => phone.fill_in(filled_in).await,
            Step::ScanPhoto(photo) => phone.scan_photo(&photographs.join(photo)).await,
            Step::ScanText(text) => phone.scan_text(text).await,
            Step::AskMethods(pick) => phone.ask_methods(pick.bill).await,
            Step::DrawSlip(pick) => phone.draw_slip(pick.bill).await,
            Step::Households(act) => phone.change_households(act).await,
            Step::Erase(forgotten) => phone.erase(forgotten).await,
            Step::BackUp(passphrase) => {
                if let Some(file) = phone.back_up(passphrase).await? {
                    self.backup = Some(file);
                }
                Ok(())
            }
            Step::Restore(passphrase) => {
                let file = self.backup.clone().ok_or(Why::OutOfPlace("there is no backup"))?;
                self.phone().restore(file, passphrase).await
            }
            Step::Prepare(choice) => phone.prepare(choice).await,
            Step::Authorise(signer) => phone.authorise(*signer).await,
            Step::Pay(choice) => {
                phone.prepare(choice).await?;
                if phone.has_offer() { phone.authorise(Signer::OwnKey).await } else { Ok(()) }
            }
            Step::See(expected) => {
                let seen = phone.look().await?;
                match (&expected.failure, seen.failure.clone()) {
                    (None, Some(failure)) => Err(Why::Unseen(Box::new(failure))),
                    (Some(_), _) | (None, None) => must_match(expected, &seen),
                }
            }
            Step::WaitFor(expected) => phone.wait_for(expected, patience).await,
            Step::Gateway(act) => self.at_the_gateway(act).await,
            Step::App(AppAct::Suspend) => phone.suspend().await,
            Step::App(AppAct::Resume) => phone.resume().await,
            Step::App(AppAct::Close) => phone.close().await,
            Step::App(AppAct::Open) => phone.open(),
            Step::App(AppAct::AcknowledgeSetAside) => phone.acknowledge_set_aside().await,
            Step::Ledger(LedgerAct::Lose) => phone.lose_ledger(),
            Step::Ledger(LedgerAct::Damage) => phone.damage_ledger(),
            Step::TakePhone(name) => self.take_phone(name),
        }
    }

    async fn at_the_gateway(&mut self, act: &GatewayAct) -> Result<(), Why> {
        let control = self.control();
        match act {
            GatewayAct::Misbehave(misbehaviour) => {
                control.arm_fault(ArmedFault {
                    fault: misbehaviour.fault,
                    on: misbehaviour.on,
                    lasts: misbehaviour.times.map_or(Lasts::UntilDisarmed, Lasts::Times),
                });
                Ok(())
            }
            GatewayAct::Behave => {
                control.disarm_faults();
                Ok(())
            }
            GatewayAct::AdvanceSeconds(seconds) => {
                let advanced = control.advance(SignedDuration::from_secs(*seconds)).await;
                advanced.map(drop).map_err(Why::runner)
            }
            GatewayAct::Decide(verdict) => {
                let history = self.phone().history().await?;
                let newest = history.first().ok_or(Why::OutOfPlace("there is no payment"))?;
                let decision = match verdict {
                    Verdict::Confirm => Decision::Settle,
                    Verdict::Cancel => Decision::Cancel,
                    Verdict::Decline => Decision::Decline,
                    Verdict::Expire => Decision::Expire,
                };
                let decided = control.decide(newest.intent.payment, decision).await;
                decided.map(drop).map_err(Why::runner)
            }
            GatewayAct::CorrectBill(correction) => {
                let bill = self.phone().bill(correction.bill)?.id.clone();
                let corrected = control.correct_bill(bill, correction.amount).await;
                corrected.map(drop).map_err(Why::runner)
            }
            GatewayAct::Forget => control.reset().await.map_err(Why::runner),
        }
    }

    async fn afterwards(&mut self, expected: &Afterwards) -> Result<(), Why> {
        let history = self.phone().history().await?;
        let stages: Vec<_> = history.iter().map(|view| told::stage(&view.stage)).collect();
        must_match(&expected.ledger, &stages)?;
        let charges = self.control().charges().await.map_err(Why::runner)?;
        let totals: Vec<_> = charges.iter().map(|charge| charge.total).collect();
        must_match(&expected.gateway.charges, &totals)
    }

    async fn invariants(&mut self) -> Result<(), Why> {
        let charges = self.control().charges().await.map_err(Why::runner)?;
        one_charge_a_bill(&charges)?;
        for phone in self.phones.values_mut() {
            if !phone.is_open() {
                phone.open()?;
            }
            phone.resume().await?;
            let history = phone.history().await?;
            paid_means_paid(&history, &charges, &receipt_keys())?;
            let authorised: Vec<_> = phone.authorised.iter().map(|(payment, _)| *payment).collect();
            charges_are_known(&authorised, &history, &charges)?;
            phone.close().await?;
        }
        Ok(())
    }

    fn nothing_unseen(&mut self) -> Result<(), Why> {
        match self.phone().unseen_failure() {
            Some(failure) => Err(Why::Unseen(Box::new(failure))),
            None => Ok(()),
        }
    }

    fn take_phone(&mut self, name: &str) -> Result<(), Why> {
        if !self.phones.contains_key(name) {
            self.phones.insert(name.to_owned(), Phone::new(self.address.clone())?);
        }
        name.clone_into(&mut self.in_hand);
        Ok(())
    }

    fn phone(&mut self) -> &mut Phone {
        self.phones.get_mut(&self.in_hand).expect("only a phone that is there is taken")
    }

    fn control(&self) -> Control {
        self.sandbox.control().clone()
    }
}
