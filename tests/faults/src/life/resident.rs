//! Taps, and looks at the screen.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::Arc,
    time::{Duration, Instant},
};

use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use tokio::runtime::Runtime;
use waterpay_core::{
    engine::{Failure, NotErased, OpenFailed, PaymentView, Settings, Stage, WaterPay},
    gateway::Pace,
    ledger::{ChangeNumber, Erasure, Page, SetAside},
    payment::{DeviceKey, Intent, PaymentId},
};
use waterpay_sandbox::receipt_keys;

use super::{
    Deed, Mark, Script, Witness,
    witness::{bill, method},
};

/// How the app asks again: fast, since nobody is there whom it could bother.
const PACE: Pace = Pace { first: Duration::from_millis(1), longest: Duration::from_millis(4) };

/// A resident with a phone.
pub(crate) struct Resident {
    folder: PathBuf,
    gateway: Arc<Witness>,
    tell: Box<dyn Fn(Mark)>,
    patience: Duration,
    runtime: Runtime,
    app: Option<WaterPay>,
    /// Everything that was ever authorised.
    pub(crate) authorised: BTreeMap<PaymentId, Intent>,
    /// The last payment of each bill that was authorised.
    last: BTreeMap<u8, PaymentId>,
}

/// What the resident was told in place of what was to happen.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The app did not open.
    ToOpen(OpenFailed),
    /// A step of the journey failed.
    Step(Failure),
    /// Nothing was erased, or not for certain.
    ToErase(NotErased),
    /// The app is not open, or nothing was begun of which there could be news.
    Nothing,
    /// There was no such news for as long as the resident waited; this was shown last.
    #[expect(dead_code, reason = "shown by `Debug`")]
    Waited(Option<Box<Stage>>),
}

/// What a phone shows: every payment that it knows.
pub(crate) type Seen = Vec<PaymentView>;

impl Resident {
    pub(crate) fn new(
        folder: PathBuf,
        gateway: Arc<Witness>,
        patience: Duration,
        tell: Box<dyn Fn(Mark)>,
    ) -> Self {
        let runtime =
            tokio::runtime::Builder::new_current_thread().build().expect("an executor of one thread");
        let (authorised, last) = (BTreeMap::new(), BTreeMap::new());
        Self { folder, gateway, tell, patience, runtime, app: None, authorised, last }
    }

    /// Does one thing.
    pub(crate) fn does(&mut self, deed: Deed) -> Result<(), Refused> {
        match deed {
            Deed::Open => self.open(),
            Deed::Pay(number) => self.pay(number),
            Deed::SeeTheEnd(number) => self.see(number, Stage::is_final),
            Deed::SeeNews(number) => self.see(number, |stage| match stage {
                Stage::BeingConfirmed(doubt) => *doubt != waterpay_core::payment::Doubt::Sent,
                Stage::NeedsResident(_)
                | Stage::Paid(_)
                | Stage::Declined(_)
                | Stage::AlreadyPaid(_)
                | Stage::Expired => true,
            }),
            Deed::Erase(number) => self.erase(number),
            Deed::Settle => {
                self.gateway.settle();
                Ok(())
            }
            Deed::Close => {
                let closed = self.app.as_ref().map(|app| self.runtime.block_on(app.close()));
                self.app = None;
                closed.unwrap_or(Ok(())).map_err(Refused::Step)
            }
            Deed::Leave => {
                self.app = None;
                Ok(())
            }
        }
    }

    /// Opens the app, waits for the end of everything that is unfinished, and pays every bill of a script that is not
    /// paid.
    pub(crate) fn comes_to_the_end(&mut self, script: &Script) -> Result<(), Refused> {
        self.does(Deed::Open)?;
        let until = Instant::now() + self.patience;
        while let Some(unfinished) = self.history()?.into_iter().find(|view| !view.stage.is_final()) {
            if Instant::now() > until {
                return Err(Refused::Waited(Some(Box::new(unfinished.stage))));
            }
            std::thread::sleep(PACE.first);
        }
        for number in script.bills() {
            let is_paid = |view: &PaymentView| {
                view.intent.bill == bill(number).id && matches!(view.stage, Stage::Paid(_))
            };
            if !self.history()?.iter().any(is_paid) {
                self.does(Deed::Pay(number))?;
                self.does(Deed::SeeTheEnd(number))?;
            }
        }
        Ok(())
    }

    /// Everything that the app shows.
    pub(crate) fn history(&self) -> Result<Seen, Refused> {
        let app = self.app.as_ref().ok_or(Refused::Nothing)?;
        let everything = Page { before: None, at_most: u32::MAX };
        self.runtime.block_on(app.history(everything)).map_err(Refused::Step)
    }

    /// A damaged ledger that was set aside.
    pub(crate) fn set_aside(&self) -> Option<SetAside> {
        self.app.as_ref().and_then(WaterPay::set_aside)
    }

    fn open(&mut self) -> Result<(), Refused> {
        let settings = Settings {
            folder: self.folder.clone(),
            gateway: "https://gateway.example.tw".parse().expect("an address"),
            receipt_keys: receipt_keys(),
            device_key: device_key(),
            pace: PACE,
        };
        self.app = Some(WaterPay::open_with(settings, self.gateway.clone()).map_err(Refused::ToOpen)?);
        Ok(())
    }

    fn pay(&mut self, number: u8) -> Result<(), Refused> {
        let app = self.app.as_ref().ok_or(Refused::Nothing)?;
        let of_the_bill = self.gateway.known().into_iter().filter(|known| known.bill_id == bill(number).id);
        let payments: Vec<_> = of_the_bill.map(|known| known.payment_id).collect();
        if !payments.is_empty() {
            (self.tell)(Mark::Told { payments });
        }
        let authorisation = match self.runtime.block_on(app.prepare(bill(number), method().id)) {
            Ok(authorisation) => authorisation,
            // It was forgotten here, and the gateway knows.
            Err(Failure::AlreadyPaid { payment, .. }) => {
                self.last.insert(number, payment);
                return Ok(());
            }
            Err(failure) => return Err(Refused::Step(failure)),
        };
        let signature: Signature = phone().sign(authorisation.to_sign());
        let signature = signature.to_bytes();
        let intent = authorisation.signed(&signature).expect("it is the phone's signature");
        self.last.insert(number, intent.payment);
        self.authorised.insert(intent.payment, intent);
        let paid = self.runtime.block_on(app.pay(&authorisation, &signature));
        if let Err(failure) = &paid
            && !matches!(failure, Failure::PaymentUnderWay { .. } | Failure::AlreadyPaid { .. })
        {
            (self.tell)(Mark::Refused { payment: authorisation.payment() });
        }
        let view = paid.map_err(Refused::Step)?;
        (self.tell)(Mark::Shown { payment: view.intent.payment, stage: view.stage });
        Ok(())
    }

    fn erase(&mut self, number: u8) -> Result<(), Refused> {
        let account = bill(number).account;
        let of_the_household = self.history()?.into_iter().filter(|view| view.intent.account == account);
        let payments: Vec<_> = of_the_household.map(|view| view.intent.payment).collect();
        let app = self.app.as_ref().ok_or(Refused::Nothing)?;
        (self.tell)(Mark::Erasing { payments: payments.clone() });
        let erased = self.runtime.block_on(app.erase(Erasure::Household(account)));
        erased.map_err(Refused::ToErase)?;
        (self.tell)(Mark::Erased { payments });
        Ok(())
    }

    /// Looks at the screen until the last payment of a bill stands like that.
    fn see(&self, number: u8, stands: impl Fn(&Stage) -> bool) -> Result<(), Refused> {
        let (app, payment) = self.app.as_ref().zip(self.last.get(&number)).ok_or(Refused::Nothing)?;
        let (until, mut after, mut shown) = (Instant::now() + self.patience, ChangeNumber::ZERO, None);
        while Instant::now() < until {
            let changed =
                self.runtime.block_on(app.changed(after, self.patience / 4)).map_err(Refused::Step)?;
            after = changed.upto;
            for view in changed.payments.into_iter().filter(|view| view.intent.payment == *payment) {
                (self.tell)(Mark::Shown { payment: *payment, stage: view.stage.clone() });
                if stands(&view.stage) {
                    return Ok(());
                }
                shown = Some(Box::new(view.stage));
            }
        }
        Err(Refused::Waited(shown))
    }
}

fn phone() -> SigningKey {
    SigningKey::from_slice(&[7; 32]).expect("a made-up key")
}

/// The public half of the made-up phone's key.
pub(crate) fn device_key() -> DeviceKey {
    DeviceKey::from_bytes(phone().verifying_key().to_sec1_point(false).as_bytes()).expect("a point")
}
