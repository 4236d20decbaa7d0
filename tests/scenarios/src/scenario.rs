//! The words of a scenario file. An unknown one is an error.

use jiff::Timestamp;
use serde::Deserialize;
use waterpay_core::money::Twd;
use waterpay_sandbox::{Fault, Operation};

use crate::screen::{PaymentSeen, Screen, Stage};

/// One journey.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// For editors; says nothing to a runner.
    #[serde(rename = "$schema")]
    pub schema: Option<String>,
    /// What is true when it passes.
    pub title: String,
    /// Why that matters to a resident.
    pub why: String,
    /// What the gateway's clock shows at the beginning; the real time if not said.
    pub gateway_begins_at: Option<Timestamp>,
    /// What happens, in its order.
    pub steps: Vec<Step>,
    /// What must be there when all is done.
    pub afterwards: Afterwards,
}

/// Something that the resident, the app or the gateway does, or that must be seen.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// The resident keys in a number, and it is looked up.
    KeyIn(String),
    /// The resident fills in the fields of a biller, and it is looked up.
    FillIn(FilledIn),
    /// The resident takes a photograph, a file of the repository; its first bill is looked up.
    ScanPhoto(String),
    /// The camera read this text; it is looked up.
    ScanText(String),
    /// The app asks how a bill can be paid.
    AskMethods(Pick),
    /// The resident asks for the barcodes with which a bill is paid in a store.
    DrawSlip(Pick),
    /// The resident does something with the saved households.
    Households(HouseholdsAct),
    /// The resident wants something forgotten.
    Erase(Forgotten),
    /// The resident makes a backup with this passphrase, and keeps it elsewhere.
    BackUp(String),
    /// The resident restores the backup that was made last, on whatever phone, with this passphrase.
    Restore(String),
    /// The resident chooses how to pay, and sees the offer.
    Prepare(Choice),
    /// The resident authorises the offer, and it is paid.
    Authorise(Signer),
    /// Both at once.
    Pay(Choice),
    /// This must be seen now.
    See(Box<Screen>),
    /// The payment must come to this.
    WaitFor(PaymentSeen),
    /// The gateway, or somebody there, does something.
    Gateway(GatewayAct),
    /// The phone does something to the app.
    App(AppAct),
    /// Something happens to the ledger while the app is closed.
    Ledger(LedgerAct),
    /// The resident takes another phone, or this one again.
    TakePhone(String),
}

/// What is filled in for a biller.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilledIn {
    /// The biller's name in the catalogue.
    pub biller: String,
    /// In the order of its fields.
    pub values: Vec<String>,
}

/// Which of the bills that were looked up.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// Its place in the list, from 0.
    #[serde(default)]
    pub bill: usize,
}

/// Which bill, and how to pay it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its place in the list, from 0.
    #[serde(default)]
    pub bill: usize,
    /// The gateway's name for the way to pay.
    pub method: String,
}

/// What a resident does with the saved households. A place is one in their list, from 0.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HouseholdsAct {
    /// Saves the one that was looked up last under this name.
    Save(String),
    /// Calls one otherwise.
    Rename(NewName),
    /// Puts one elsewhere.
    Move(NewPlace),
    /// Forgets the one at this place.
    Remove(usize),
    /// Asks about all of them.
    Refresh,
}

/// Another name for a saved household.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewName {
    /// Which.
    pub place: usize,
    /// What it is called from now on.
    pub name: String,
}

/// Another place for a saved household.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPlace {
    /// Where it is.
    pub place: usize,
    /// Where it is to be.
    pub to: usize,
}

/// What is to be forgotten.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Forgotten {
    /// The household of this number.
    Household(String),
    /// Everything.
    Everything,
}

/// Whose key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signer {
    /// The one in this phone.
    OwnKey,
    /// Another one.
    ForeignKey,
}

/// What happens at the gateway.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum GatewayAct {
    /// From now on it misbehaves.
    Misbehave(Misbehaviour),
    /// It behaves again.
    Behave,
    /// Time passes there.
    AdvanceSeconds(i64),
    /// Somebody decides the payment.
    Decide(Verdict),
    /// The waterworks corrects a bill.
    CorrectBill(Correction),
    /// It forgets everything.
    Forget,
}

/// A fault of the sandbox, for some requests.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Misbehaviour {
    /// The sandbox's name for it.
    pub fault: Fault,
    /// With which request; with every one if not said.
    pub on: Option<Operation>,
    /// How many times; until it behaves again if not said.
    pub times: Option<u32>,
}

/// What becomes of a payment that somebody has to decide.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The resident confirms in the wallet.
    Confirm,
    /// The resident cancels there.
    Cancel,
    /// The bank says no.
    Decline,
    /// Nobody decides in time.
    Expire,
}

/// A new amount of a bill.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Its place in the list, from 0.
    #[serde(default)]
    pub bill: usize,
    /// What it asks for now.
    pub amount: Twd,
}

/// What a phone does to an app.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppAct {
    /// Sends it to the background.
    Suspend,
    /// Brings it back.
    Resume,
    /// Ends it.
    Close,
    /// Starts it.
    Open,
    /// The resident reads that a damaged ledger was set aside.
    AcknowledgeSetAside,
}

/// What happens to the ledger while the app is closed.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerAct {
    /// Its folder is emptied.
    Lose,
    /// The beginning of its file is overwritten.
    Damage,
}

/// What must be there when all is done.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Afterwards {
    /// The payments in the ledger of the phone in hand, the newest first.
    pub ledger: Vec<Stage>,
    /// What the gateway has.
    pub gateway: AtTheGateway,
}

/// What the gateway must have in the end.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtTheGateway {
    /// The money that moved: each total, in its order.
    pub charges: Vec<Twd>,
}
