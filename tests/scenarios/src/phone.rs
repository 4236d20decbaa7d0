//! An app on a phone: what the resident does with it.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
    time::{Duration, Instant},
};

use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use tempfile::TempDir;
use waterpay_core::{
    bill::Bill,
    biller::{Account, BillerId, Catalogue, NotAnAccountNumber},
    engine::{Found, LookUp, PaymentView, Settings, WaterPay},
    gateway::{GatewayAddress, Pace},
    ledger::{ChangeNumber, Erasure, Page},
    payment::{Authorisation, DeviceKey, MethodId, PaymentId},
    printed_code::Claim,
};
use waterpay_sandbox::receipt_keys;

use crate::{
    Why,
    matching::must_match,
    scenario::{Choice, FilledIn, Signer},
    screen::{FailureKind, FailureSeen, PaymentSeen, Screen},
    told,
};

/// Quick enough for a test; the machine's decisions are the same at any pace.
const PACE: Pace = Pace { first: Duration::from_millis(20), longest: Duration::from_millis(200) };

const EVERYTHING: Page = Page { before: None, at_most: 100 };

/// A phone: its folder, its key, the app if it is open, and what is in front of the resident.
pub(crate) struct Phone {
    folder: TempDir,
    key: SigningKey,
    settings: Settings,
    app: Option<WaterPay>,
    pub(crate) looked_up: Option<LookUp>,
    offered: Option<Authorisation>,
    /// What was authorised here, of which account, since its ledger was last lost or damaged, and is not erased.
    pub(crate) authorised: Vec<(PaymentId, Account)>,
    pub(crate) shown: Screen,
}

impl Phone {
    /// A new phone with the app open.
    pub(crate) fn new(gateway: GatewayAddress) -> Result<Self, Why> {
        let folder = TempDir::new()?;
        let key = new_key()?;
        let point = key.verifying_key().to_sec1_point(false);
        let settings = Settings {
            folder: folder.path().join("waterpay"),
            gateway,
            receipt_keys: receipt_keys(),
            device_key: DeviceKey::from_bytes(point.as_bytes()).map_err(Why::runner)?,
            pace: PACE,
        };
        let mut phone = Self {
            folder,
            key,
            settings,
            app: None,
            looked_up: None,
            offered: None,
            authorised: vec![],
            shown: Screen::default(),
        };
        phone.open()?;
        Ok(phone)
    }

    pub(crate) fn open(&mut self) -> Result<(), Why> {
        if self.app.is_some() {
            return Err(Why::OutOfPlace("the app is open"));
        }
        self.app = Some(WaterPay::open(self.settings.clone()).map_err(Why::runner)?);
        Ok(())
    }

    pub(crate) fn is_open(&self) -> bool {
        self.app.is_some()
    }

    pub(crate) async fn close(&mut self) -> Result<(), Why> {
        let app = self.app.take().ok_or(Why::OutOfPlace("the app is closed"))?;
        self.looked_up = None;
        self.offered = None;
        self.shown = Screen::default();
        app.close().await.map_err(Why::runner)
    }

    pub(crate) async fn suspend(&self) -> Result<(), Why> {
        self.app()?.suspend().await.map_err(Why::runner)
    }

    pub(crate) async fn resume(&self) -> Result<(), Why> {
        self.app()?.resume().await.map_err(Why::runner)
    }

    pub(crate) async fn acknowledge_set_aside(&self) -> Result<(), Why> {
        self.app()?.set_aside_was_told().await.map_err(Why::runner)
    }

    pub(crate) fn lose_ledger(&mut self) -> Result<(), Why> {
        self.authorised.clear();
        Ok(fs::remove_dir_all(self.closed_folder()?)?)
    }

    pub(crate) fn damage_ledger(&mut self) -> Result<(), Why> {
        self.authorised.clear();
        let file = self.closed_folder()?.join("ledger.sqlite");
        Ok(File::options().write(true).open(file)?.write_all(&[b'x'; 100])?)
    }

    /// Keys a number in and looks it up.
    pub(crate) async fn key_in(&mut self, number: &str) -> Result<(), Why> {
        let account = self.app()?.keyed_in(number);
        self.look_up(account).await
    }

    /// Fills in what a biller has to know, and looks it up.
    pub(crate) async fn fill_in(&mut self, filled_in: &FilledIn) -> Result<(), Why> {
        let biller = Catalogue::built_in().biller(&BillerId::new(&filled_in.biller));
        let biller = biller.ok_or_else(|| Why::runner(io::Error::other("there is no such biller")))?;
        let values: Vec<&str> = filled_in.values.iter().map(String::as_str).collect();
        self.look_up(biller.account_of(&values)).await
    }

    async fn look_up(&mut self, account: Result<Account, NotAnAccountNumber>) -> Result<(), Why> {
        match account {
            Ok(account) => {
                let looked_up = self.app()?.look_up(account).await;
                self.show_look_up(looked_up.map_err(FailureSeen::from));
            }
            Err(why) => self.show_look_up(Err(why.into())),
        }
        Ok(())
    }

    /// Reads a photograph and looks up the first bill on it.
    pub(crate) async fn scan_photo(&mut self, photo: &Path) -> Result<(), Why> {
        let app = self.app()?;
        let claim = match app.read_photo(&fs::read(photo)?) {
            Err(_) => Err(FailureKind::UnreadablePhoto.into()),
            Ok(reading) => {
                let mut understood = reading.texts().map(|text| app.understand(text));
                // One bill on the photograph is enough; without any, the first code says why.
                match (understood.next(), understood.find(Result::is_ok)) {
                    (Some(Err(_)), Some(bill)) | (Some(bill), _) => bill.map_err(FailureSeen::from),
                    (None, _) => Err(FailureKind::NoCode.into()),
                }
            }
        };
        self.look_up_claim(claim).await
    }

    /// Looks up what a scanned text is about.
    pub(crate) async fn scan_text(&mut self, text: &str) -> Result<(), Why> {
        let claim = self.app()?.understand(text);
        self.look_up_claim(claim.map_err(FailureSeen::from)).await
    }

    /// Asks how a bill can be paid.
    pub(crate) async fn ask_methods(&mut self, bill: usize) -> Result<(), Why> {
        let methods = self.app()?.methods(self.bill(bill)?.clone()).await;
        match methods {
            Ok(methods) => {
                self.shown.methods =
                    Some(methods.iter().map(|method| method.id.as_str().to_owned()).collect());
                let expected = self.app()?.expected_cashback(self.bill(bill)?.clone(), methods).await;
                self.shown.expected_cashback =
                    expected.ok().map(|expected| expected.iter().map(|each| each.total).collect());
            }
            Err(failure) => self.shown.failure = Some(failure.into()),
        }
        Ok(())
    }

    /// Chooses how to pay.
    pub(crate) async fn prepare(&mut self, choice: &Choice) -> Result<(), Why> {
        self.offered = None;
        self.shown.offer = None;
        let method = MethodId::new(choice.method.clone());
        let prepared = self.app()?.prepare(self.bill(choice.bill)?.clone(), method).await;
        match prepared {
            Ok(offered) => {
                self.shown.offer = Some(told::offer(offered.quote()));
                self.offered = Some(offered);
            }
            Err(failure) => self.shown.failure = Some(failure.into()),
        }
        Ok(())
    }

    /// Whether something is prepared.
    pub(crate) fn has_offer(&self) -> bool {
        self.offered.is_some()
    }

    /// Signs what was offered, and pays.
    pub(crate) async fn authorise(&mut self, signer: Signer) -> Result<(), Why> {
        let offered = self.offered.clone().ok_or(Why::OutOfPlace("there is no offer"))?;
        let signature: Signature = match signer {
            Signer::OwnKey => self.key.sign(offered.to_sign()),
            Signer::ForeignKey => new_key()?.sign(offered.to_sign()),
        };
        let authorised = (offered.payment(), offered.quote().bill.account.clone());
        match self.app()?.pay(&offered, &signature.to_bytes()).await {
            Ok(_) => self.authorised.push(authorised),
            Err(failure) => self.shown.failure = Some(failure.into()),
        }
        Ok(())
    }

    /// Waits until the newest payment is as expected.
    pub(crate) async fn wait_for(&self, expected: &PaymentSeen, patience: Duration) -> Result<(), Why> {
        let until = Instant::now() + patience;
        let mut known = ChangeNumber::ZERO;
        loop {
            let newest = self.history().await?.into_iter().next();
            let seen = newest.as_ref().map(told::payment);
            let matched = must_match(expected, &seen.unwrap_or_default());
            let left = until.saturating_duration_since(Instant::now());
            if matched.is_ok() || left.is_zero() {
                return matched;
            }
            known = self.app()?.changed(known, left).await.map_err(Why::runner)?.upto;
        }
    }

    /// Nobody expects what was erased to be known here.
    pub(crate) fn forgets(&mut self, erasure: &Erasure) {
        self.authorised.retain(|(_, account)| !erasure.is_about(account));
    }

    /// What is in front of the resident. A failure is only seen once.
    pub(crate) async fn look(&mut self) -> Result<Screen, Why> {
        let history = self.history().await;
        let mut screen = self.shown.clone();
        self.shown.failure = None;
        if let Ok(history) = history {
            screen.payment = history.first().map(told::payment);
            screen.history = Some(history.iter().map(told::payment).collect());
        }
        self.look_at_households(&mut screen).await?;
        screen.ledger_set_aside = Some(self.app()?.set_aside().is_some());
        Ok(screen)
    }

    /// The failure that nobody has looked at.
    pub(crate) fn unseen_failure(&mut self) -> Option<FailureSeen> {
        self.shown.failure.take()
    }

    /// Every payment, the newest first.
    pub(crate) async fn history(&self) -> Result<Vec<PaymentView>, Why> {
        self.app()?.history(EVERYTHING).await.map_err(Why::runner)
    }

    /// One of the bills that were looked up.
    pub(crate) fn bill(&self, at: usize) -> Result<&Bill, Why> {
        match &self.looked_up {
            Some(LookUp::Due(Found { bills, .. }) | LookUp::NothingDue(Found { bills, .. })) => {
                bills.get(at).ok_or(Why::OutOfPlace("there is no such bill"))
            }
            Some(LookUp::NoSuchNumber(_)) | None => Err(Why::OutOfPlace("nothing was found")),
        }
    }

    async fn look_up_claim(&mut self, claim: Result<Claim, FailureSeen>) -> Result<(), Why> {
        match claim {
            Ok(claim) => {
                let looked_up = self.app()?.look_up_claim(claim).await;
                self.show_look_up(looked_up.map_err(FailureSeen::from));
            }
            Err(failure) => self.show_look_up(Err(failure)),
        }
        Ok(())
    }

    fn show_look_up(&mut self, looked_up: Result<LookUp, FailureSeen>) {
        self.shown = Screen::default();
        self.looked_up = None;
        self.offered = None;
        match looked_up {
            Ok(looked_up) => {
                told::look_up(&mut self.shown, &looked_up);
                self.looked_up = Some(looked_up);
            }
            Err(failure) => self.shown.failure = Some(failure),
        }
    }

    pub(crate) fn app(&self) -> Result<&WaterPay, Why> {
        self.app.as_ref().ok_or(Why::OutOfPlace("the app is closed"))
    }

    fn closed_folder(&self) -> Result<&Path, Why> {
        if self.is_open() {
            return Err(Why::OutOfPlace("the app is open"));
        }
        debug_assert!(self.settings.folder.starts_with(self.folder.path()));
        Ok(&self.settings.folder)
    }
}

fn new_key() -> Result<SigningKey, Why> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(Why::runner)?;
    // The first byte keeps the number below the order of the curve.
    seed[0] = 1;
    SigningKey::from_slice(&seed).map_err(Why::runner)
}
