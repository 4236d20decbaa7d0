//! The engine, a resident's whole way: a number, a code, an offer, payments by three ways, history, receipt, export.

use std::{
    error::Error,
    fmt::Debug,
    path::PathBuf,
    time::{Duration, Instant},
};

use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use tempfile::TempDir;
use waterpay_core::{
    bill::Bill,
    engine::{ExportForm, Failure, Found, LookUp, PaymentView, Settings, Stage, WaterPay},
    gateway::{GatewayAddress, Pace},
    households::HouseholdName,
    ledger::{ChangeNumber, Page},
    payment::{Authorisation, DeviceKey, MethodId},
    wording::{Language, Wording},
};
use waterpay_sandbox::{Decision, receipt_keys};

use super::{Evidence, Field, Place, household, marking::MarkingGateway};

pub(super) const EVERYTHING: Page = Page { before: None, at_most: 1000 };
const PACE: Pace = Pace { first: Duration::from_millis(2), longest: Duration::from_millis(20) };
const PATIENCE: Duration = Duration::from_secs(20);

/// A phone: a folder whose name is private, and a key.
pub(super) struct Phone {
    _around: TempDir,
    pub(super) folder: PathBuf,
    pub(super) key: SigningKey,
}

impl Phone {
    pub(super) fn new(gateway: &MarkingGateway) -> Result<Self, Box<dyn Error>> {
        let around = TempDir::new()?;
        let mut secret = [1; 32];
        getrandom::fill(&mut secret[1..]).map_err(std::io::Error::other)?;
        gateway.learn(Field::DeviceKey, secret);
        Ok(Self {
            folder: around.path().join(household::FOLDER),
            _around: around,
            key: SigningKey::from_slice(&secret)?,
        })
    }

    pub(super) fn settings(&self, gateway: GatewayAddress) -> Result<Settings, Box<dyn Error>> {
        let point = self.key.verifying_key().to_sec1_point(false);
        Ok(Settings {
            folder: self.folder.clone(),
            gateway,
            receipt_keys: receipt_keys(),
            device_key: DeviceKey::from_bytes(point.as_bytes())?,
            pace: PACE,
        })
    }

    pub(super) fn sign(&self, authorisation: &Authorisation) -> Vec<u8> {
        let signature: Signature = self.key.sign(authorisation.to_sign());
        signature.to_bytes().to_vec()
    }
}

impl Evidence {
    /// Adds what a question was answered with, and gives it back.
    pub(super) fn answered<T: Debug>(&mut self, answer: Result<T, Failure>) -> Result<T, Failure> {
        match &answer {
            Ok(view) => self.view(view),
            Err(failure) => {
                self.error(failure);
                for language in [Language::En, Language::ZhHantTw] {
                    let words = Wording::of(language).failure(failure);
                    self.add(Place::Words, "a failure", format!("{words:?}"));
                }
            }
        }
        answer
    }

    /// Adds why a question was not answered, if it was not.
    pub(super) fn refused<T: Debug>(&mut self, answer: Result<T, Failure>) {
        if answer.is_err() {
            self.answered(answer).ok();
        }
    }
}

/// Goes through it all.
pub(super) fn go(gateway: &MarkingGateway, evidence: &mut Evidence) -> Result<(), Box<dyn Error>> {
    let phone = Phone::new(gateway)?;
    let app = WaterPay::open(phone.settings(gateway.address.clone())?)?;
    gateway.runtime.block_on(whole_way(gateway, &phone, &app, evidence))?;
    evidence.files(&phone.folder, &Place::of_file)?;
    gateway.runtime.block_on(app.close())?;
    evidence.files(&phone.folder, &Place::of_file)?;
    Ok(())
}

async fn whole_way(
    gateway: &MarkingGateway,
    phone: &Phone,
    app: &WaterPay,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    households(gateway, app, evidence).await?;
    for method in ["stored_value", "bank_account", "wallet"] {
        let bill = bill_of(app, &gateway.household(), evidence).await?;
        evidence.answered(app.methods(bill.clone()).await)?;
        let view = pay(gateway, phone, app, bill, method, evidence).await?;
        let id = view.intent.payment;
        if method == "wallet" {
            let waiting =
                until(app, &view, |stage| matches!(stage, Stage::NeedsResident(_)), evidence).await?;
            evidence.files(&phone.folder, &Place::of_file)?;
            evidence.view(&waiting);
            gateway.control().decide(id, Decision::Settle).await?;
        }
        until(app, &view, Stage::is_final, evidence).await?;
        evidence.answered(app.payment(id).await)?;
        evidence.answered(app.receipt(id).await)?;
    }
    printed_codes(gateway, app, evidence).await?;
    evidence.answered(app.history(EVERYTHING).await)?;
    evidence.answered(app.unfinished().await)?;
    evidence.answered(app.accounts().await)?;
    evidence.answered(app.changed(ChangeNumber::ZERO, Duration::ZERO).await)?;
    evidence.add(Place::Table, "the table", app.export(ExportForm::Table).await?);
    evidence.add(Place::Data, "the JSON", app.export(ExportForm::Json).await?);
    evidence.add(Place::Backup, "the backup", app.back_up("four made up words".parse()?).await?.file);
    evidence.view(&app.set_aside());
    Ok(())
}

/// A household is saved, asked about, and refused where it cannot be saved.
async fn households(
    gateway: &MarkingGateway,
    app: &WaterPay,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let account = app.keyed_in(&gateway.household())?;
    let LookUp::Due(found) = evidence.answered(app.look_up(account.clone()).await)? else {
        return Err("nothing is due".into());
    };
    let name: HouseholdName = household::OWN_NAME.parse()?;
    evidence.view(&name);
    app.save_household(&found, name.clone()).await?;
    let refused = [
        app.save_household(&found, name.clone()).await,
        app.rename_household(app.keyed_in(&household::number(9_001))?, name).await,
    ];
    for fault in refused.into_iter().filter_map(Result::err) {
        evidence.error(&fault);
        let words = Wording::of(Language::ZhHantTw).households_fault(&fault);
        evidence.add(Place::Words, "saved households", format!("{words:?}"));
    }
    evidence.view(&app.households().await?);
    evidence.view(&app.refresh_households().await?);
    Ok(())
}

/// A bill's code, the same by another payee, one for more than is owed; and codes that are no bill.
async fn printed_codes(
    gateway: &MarkingGateway,
    app: &WaterPay,
    evidence: &mut Evidence,
) -> Result<(), Box<dyn Error>> {
    let number = gateway.household();
    for payee in ["金門縣自來水廠", household::PRINTED_PAYEE] {
        let claim = app.understand(&household::code(payee, &number, 501))?;
        evidence.view(&claim);
        if let LookUp::Due(found) = evidence.answered(app.look_up_claim(claim).await)? {
            let words = found.differences.iter().map(|it| Wording::of(Language::En).difference(it));
            evidence.add(Place::Words, "differences", words.collect::<String>());
        }
    }
    let photo = std::fs::read(household::PHOTO)?;
    gateway.learn(Field::ScannedText, household::SECURITY_CODE_OF_SAMPLES);
    evidence.answered(app.read_photo(&photo).map_err(|_| Failure::NotRunning))?;
    let code = household::code(household::PRINTED_PAYEE, &number, 501);
    let no_bills = [
        code.replace("D7=", "D7=9"),
        code.replace("0040065224244555005500000100161000", "0060061112223334440000000112345678"),
        code.replace("/03/", "/01/"),
        code.replace("/03/", "/02/"),
        code.replace("D1=50100", "D1=50150"),
        code.replace("D10=901", "D10=392"),
        format!("{code}&M1=100"),
        format!("{code}&{number}"),
        code.replace("&D3=", "&D7="),
        format!(
            "https://ebill.example.tw/pay?fee_name=KinmenWater&WaterNo={number}&x=1?{}",
            code.replace(&number, "2037199")
        ),
        format!("TWQRP://{}/158/03/V1?D1=1", household::PRINTED_PAYEE),
        format!("000201{number}{}", household::NAME),
        format!("991231{number} ABCDEFGHIKLMNPQR 12349Y000007890"),
        format!("WIFI:S:{};P:{number};;", household::NAME),
        format!("tel:{number}"),
        format!("BEGIN:VCARD\nN:{}\nTEL:{number}\nEND:VCARD", household::NAME),
        format!("https://{number}.example.tw/{}", household::SECURITY_CODE),
        format!("{} {number}", household::NAME),
    ];
    for text in no_bills {
        match app.understand(&text) {
            Ok(claim) => evidence.view(&claim),
            Err(reason) => {
                evidence.error(&reason);
                for language in [Language::En, Language::ZhHantTw] {
                    let words = Wording::of(language).not_a_bill(&reason);
                    evidence.add(Place::Words, "not a bill", format!("{words:?}"));
                }
            }
        }
    }
    for keyed_in in
        [format!("{number}1"), format!("{number}x"), number[..6].to_owned(), format!("1{number}82")]
    {
        if let Err(reason) = app.keyed_in(&keyed_in) {
            evidence.error(&reason);
            let words = Wording::of(Language::En).not_an_account_number(&reason);
            evidence.add(Place::Words, "not a number", format!("{words:?}"));
        }
    }
    Ok(())
}

/// The bill of a household, as it is looked up.
pub(super) async fn bill_of(
    app: &WaterPay,
    number: &str,
    evidence: &mut Evidence,
) -> Result<Bill, Box<dyn Error>> {
    let account = app.keyed_in(number)?;
    evidence.view(&account);
    match evidence.answered(app.look_up(account).await)? {
        LookUp::Due(Found { bills, .. }) => bills.into_iter().next().ok_or("there is no bill".into()),
        LookUp::NothingDue(_) | LookUp::NoSuchNumber(_) => Err("nothing is due".into()),
    }
}

/// Authorises a bill, and begins to pay it.
pub(super) async fn pay(
    gateway: &MarkingGateway,
    phone: &Phone,
    app: &WaterPay,
    bill: Bill,
    method: &str,
    evidence: &mut Evidence,
) -> Result<PaymentView, Box<dyn Error>> {
    let authorisation = evidence.answered(app.prepare(bill, MethodId::new(method)).await)?;
    gateway.learn(Field::SignedRequest, authorisation.to_sign());
    Ok(evidence.answered(app.pay(&authorisation, &phone.sign(&authorisation)).await)?)
}

/// Waits for a payment, and adds all the news on the way.
pub(super) async fn until(
    app: &WaterPay,
    view: &PaymentView,
    is_it: impl Fn(&Stage) -> bool,
    evidence: &mut Evidence,
) -> Result<PaymentView, Box<dyn Error>> {
    let (id, mut after, begun) = (view.intent.payment, ChangeNumber::ZERO, Instant::now());
    while begun.elapsed() < PATIENCE {
        let changed = evidence.answered(app.changed(after, Duration::from_millis(200)).await)?;
        after = changed.upto;
        let mut views = changed.payments.into_iter();
        if let Some(view) = views.find(|view| view.intent.payment == id && is_it(&view.stage)) {
            return Ok(view);
        }
    }
    Err("the payment does not get there".into())
}
