//! The UniFFI face of WaterPay: the resident's journey of `waterpay_core::engine`, as Kotlin and Swift see it.
//!
//! Everything here mirrors the core once, a file an area, and decides nothing. Values cross with their words beside
//! them, in the language that the shell has chosen; an unknown variant of the core does not compile here. Every export
//! returns a `Result`, and [`WaterPayError`] is the one error: what a shell switches on, what a resident reads, and what
//! an engineer looks for. News travels only by [`WaterPay::changed`]; nothing here calls a shell.
//!
//! `docs/decisions/one-face-for-all-shells.md` says why it looks the way it does.

uniffi::setup_scaffolding!("waterpay");

mod account;
mod authorisation;
mod backup;
mod bill;
mod biller;
mod erasing;
mod error;
mod figures;
mod household;
mod look_up;
mod looking_back;
mod mirror;
mod names;
mod offer;
mod other_way;
mod payment;
mod printed_code;
mod problem;
mod promotion;
mod receipt;
mod receipt_page;
mod reminder;
mod scanning;
mod settings;
mod store_slip;
mod water_pay;
mod words;

pub use account::{Account, Household};
pub use authorisation::Authorisation;
pub use backup::{BackedUp, BackupProblem, PassphraseWords, Restored};
pub use bill::{Bill, BillStatus, Charge, ChargeKind, Payee};
pub use biller::{Biller, BillerField, FieldChoice, FieldForm};
pub use erasing::{Erased, Erasure, ErasureQuestion};
pub use error::WaterPayError;
pub use figures::{Day, Moment, Money, Period, Usage};
pub use household::{Change, HouseholdsChange, News, NotRefreshed, Refreshed, SavedHousehold};
pub use look_up::{Difference, DifferenceKind, Found, FoundBill, LookUp, NextStep};
pub use looking_back::{ComparedUse, DailyUse, LookingBack, WaterLegend, YearOfWater};
pub use offer::{Cashback, MethodKind, Offer, PaymentMethod};
pub use other_way::{Channel, OtherWay};
pub use payment::{Changed, DeclineReason, Doubt, HandOff, Payment, SetAside, Stage};
pub use printed_code::{Claim, CodeProblem, PrintedForm};
pub use problem::{
    HouseholdsProblem, JourneyProblem, LedgerProblem, NumberProblem, OpenProblem, PhotoProblem,
};
pub use promotion::ExpectedCashback;
pub use receipt::{ExportForm, Receipt};
pub use receipt_page::ReceiptPageProblem;
pub use reminder::{Announcement, Reminder, ReminderKind, ReminderTimes, usual_reminder_times};
pub use scanning::{ReadCode, Reading};
pub use settings::{Pace, Settings};
pub use store_slip::{Barcode, StoreSlip, StoreSlipProblem};
pub use water_pay::WaterPay;
pub use words::{Label, Language, StageWords, StatusWords, Words, labels, language_of_locale};
