//! The words for what a resident sees.
//!
//! The same types say what must be seen and what is seen. In the former, what is not named may be anything.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use waterpay_core::{
    money::Twd,
    payment::{DeclineReason, Doubt},
};

/// Everything in front of the resident.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// Why the last step did not happen.
    pub failure: Option<FailureSeen>,
    /// What the last look-up came to.
    pub look_up: Option<LookUpKind>,
    /// Its bills, the oldest first.
    pub bills: Option<Vec<BillSeen>>,
    /// In what the printed code differs.
    pub differences: Option<Vec<DifferenceSeen>>,
    /// The ways to pay that were asked for last.
    pub methods: Option<Vec<String>>,
    /// What is expected to come back by each of them, in their order; none while the gateway cannot tell.
    pub expected_cashback: Option<Vec<Twd>>,
    /// The three barcodes that were asked for last.
    pub slip: Option<Vec<String>>,
    /// The saved households, in the resident's order.
    pub households: Option<Vec<HouseholdSeen>>,
    /// What the last refresh of them brought.
    pub news: Option<Vec<NewsSeen>>,
    /// The names of those that could not be asked about then.
    pub not_refreshed: Option<Vec<String>>,
    /// The reminders of their bills that are to come, the soonest first.
    pub reminders: Option<Vec<ReminderSeen>>,
    /// How many payments were erased last.
    pub erased: Option<u64>,
    /// What the last backup brought that was restored.
    pub restored: Option<RestoredSeen>,
    /// The offer that waits for the resident.
    pub offer: Option<OfferSeen>,
    /// The newest payment on this phone.
    pub payment: Option<PaymentSeen>,
    /// Every payment on this phone, the newest first.
    pub history: Option<Vec<PaymentSeen>>,
    /// Whether the app says that a damaged ledger was set aside.
    pub ledger_set_aside: Option<bool>,
}

/// What a look-up came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LookUpKind {
    /// There is something to pay, or on its way.
    Due,
    /// Nothing is.
    NothingDue,
    /// Nobody has the number.
    NoSuchNumber,
}

/// A bill on the screen.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BillSeen {
    /// What is owed.
    pub amount: Option<Twd>,
    /// What its lines are for, in English.
    pub charges: Option<Vec<String>>,
    /// The part of it that is for being late; 0 if none is.
    pub late_fee: Option<Twd>,
    /// The last day to pay.
    pub due: Option<Date>,
    /// Whether it is paid.
    pub status: Option<StatusSeen>,
    /// Whether it is the one that the printed code is about.
    pub printed: Option<bool>,
    /// Whether the resident is asked first if it was not paid in a store.
    pub perhaps_paid_elsewhere: Option<bool>,
}

/// A saved household.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HouseholdSeen {
    /// What the resident calls it.
    pub name: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// What is owed as last known.
    pub owed: Option<Twd>,
    /// Its bills as last known, the oldest first.
    pub bills: Option<Vec<BillSeen>>,
}

/// Something new about a bill of a saved household.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct NewsSeen {
    /// Of which household.
    pub name: Option<String>,
    /// What is new.
    pub change: Option<ChangeSeen>,
    /// What the bill asks for now.
    pub amount: Option<Twd>,
}

/// What is new about a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeSeen {
    NewBill,
    Amount,
    Due,
    AmountAndDue,
    Paid,
}

/// A reminder that is to come.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ReminderSeen {
    /// Of which household.
    pub name: Option<String>,
    /// What it says about the due date.
    pub kind: Option<ReminderSeenKind>,
    /// How many days before or after; not for `due_today`.
    pub days: Option<u8>,
    /// When it comes.
    pub at: Option<Timestamp>,
    /// What the bill asks for.
    pub amount: Option<Twd>,
}

/// What a reminder says about the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderSeenKind {
    DaysBefore,
    DueToday,
    Overdue,
}

/// The status of a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusSeen {
    Unpaid,
    OverduePayable,
    OverdueClosed,
    BeingPaid,
    Paid,
    PaidElsewhere,
    AutomaticDebit,
    Unknown,
}

/// A difference between the printed code and the bill.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DifferenceSeen {
    /// In what.
    pub about: Option<About>,
    /// What is printed.
    pub printed: Option<serde_json::Value>,
    /// What counts.
    pub now: Option<serde_json::Value>,
}

/// What a printed code and its bill can differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The gateway does not accept the code.
    CodeNotAccepted,
    /// Who gets the money.
    Payee,
    /// The amount.
    Amount,
    /// The due date.
    Due,
    /// The code is past its own end.
    CodeExpired,
    /// There is no such bill.
    NoSuchBillNow,
}

/// What a backup brought that was not there.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct RestoredSeen {
    /// How many payments.
    pub payments: Option<usize>,
    /// How many saved households.
    pub households: Option<usize>,
}

/// What the resident is asked to authorise.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OfferSeen {
    /// What the bill asks for.
    pub amount: Option<Twd>,
    /// What the way to pay costs.
    pub fee: Option<Twd>,
    /// Both.
    pub total: Option<Twd>,
    /// What comes back; 0 if nothing does.
    pub cashback: Option<Twd>,
}

/// A payment on the screen.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentSeen {
    /// Where it stands.
    pub stage: Option<Stage>,
    /// Why it was declined.
    pub reason: Option<DeclineReason>,
    /// Why it is still being confirmed.
    pub doubt: Option<Doubt>,
    /// What the bill asked for.
    pub amount: Option<Twd>,
    /// What the way to pay cost.
    pub fee: Option<Twd>,
    /// Both.
    pub total: Option<Twd>,
    /// What came back by its receipt; 0 if nothing did.
    pub cashback: Option<Twd>,
}

/// Where a payment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Not known yet: do not pay again.
    BeingConfirmed,
    /// The resident has to confirm in another app.
    NeedsResident,
    /// Paid, with a receipt.
    Paid,
    /// Refused.
    Declined,
    /// Another payment paid the bill.
    AlreadyPaid,
    /// Too late; no money moved.
    Expired,
}

/// Why a step did not happen.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FailureSeen {
    /// Why.
    pub kind: Option<FailureKind>,
    /// For `bill_not_payable` and `not_owed`: the bill's status.
    pub status: Option<StatusSeen>,
    /// For `gateway_busy`: how long it asks to be left alone, if it said.
    pub retry_after_seconds: Option<u64>,
    /// For `not_a_bill`: what the code is instead.
    pub instead: Option<Instead>,
    /// For `biller_not_served`: whose.
    pub biller: Option<String>,
    /// For what was filled in and is none: in which of the biller's fields, from 0.
    pub field: Option<usize>,
}

/// Why something did not happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    WrongLength,
    WrongCharacters,
    WrongForm,
    NotAChoice,
    UnreadablePhoto,
    NoCode,
    NotABill,
    GatewayUnreachable,
    GatewayBusy,
    GatewayNotUnderstood,
    BillerNotServed,
    NoSuchBill,
    BillNotPayable,
    BillChanged,
    MethodNotOffered,
    PaymentUnderWay,
    AlreadyPaid,
    OfferExpired,
    NoRandomness,
    BadSignature,
    NotStarted,
    NoSuchPayment,
    NoReceipt,
    LedgerFailed,
    NotRunning,
    HouseholdName,
    HouseholdAlreadySaved,
    TooManyHouseholds,
    HouseholdNotSaved,
    HouseholdsFailed,
    NotTakenInStores,
    NotOwed,
    OverdueInStores,
    OverStoreLimit,
    PassphraseTooShort,
    PassphraseTooLong,
    WrongPassphrase,
    NotABackup,
    BackupDamaged,
    BackupNewer,
}

/// What a code is that leads to no water bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Instead {
    Empty,
    TooLong,
    BrokenTwqr,
    BrokenEmvco,
    BrokenBarcodes,
    MisreadBarcodes,
    PurchaseOrTransfer,
    OtherBill,
    EncryptedNumber,
    UnknownNumber,
    Contradiction,
    TaxForm,
    OtherCode,
}
