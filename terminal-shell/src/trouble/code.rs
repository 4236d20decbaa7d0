//! The names of troubles for scripts.

use waterpay_core::{
    backup::{NotOpened, NotRead},
    engine::{Failure, NotBackedUp, NotErased, NotRestored, OpenFailed},
    households::HouseholdsFault,
    ledger::FolderInUse,
    payment::BadReceipt,
    receipt_page::NoReceiptPage,
    store_slip::NoStoreSlip,
};

use super::Trouble;

impl Trouble {
    /// The name for scripts. It never changes; new ones may come.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Open(OpenFailed::FolderInUse(FolderInUse::ByAnother)) => "folder_in_use",
            Self::Open(OpenFailed::FolderInUse(FolderInUse::CannotTell(_))) => "folder_not_usable",
            Self::Open(OpenFailed::Ledger(_)) | Self::Journey(Failure::Ledger(_)) => "ledger",
            Self::Open(OpenFailed::SetUp(_)) => "set_up",
            Self::DeviceKey(_) => "device_key",
            Self::Sandbox(_) => "sandbox",
            Self::Journey(failure) => failure_code(failure),
            Self::NoStoreSlip(NoStoreSlip::NotTaken) => "not_taken_in_stores",
            Self::NoStoreSlip(NoStoreSlip::NotOwed { .. }) => "not_owed",
            Self::NoStoreSlip(NoStoreSlip::Overdue { .. }) => "overdue_in_stores",
            Self::NoStoreSlip(NoStoreSlip::OverLimit { .. }) => "over_store_limit",
            Self::FileNotRead { .. } => "file_not_read",
            Self::Photo { .. } => "unreadable_photo",
            Self::NoCode => "no_code",
            Self::NotABill(_) => "not_a_bill",
            Self::Number(_) => "not_a_water_number",
            Self::NoSuchNumber(_) => "no_such_number",
            Self::NobodyToAsk => "nobody_to_ask",
            Self::AmountNotAgreed => "amount_not_agreed",
            Self::PaperNotTrusted => "paper_not_trusted",
            Self::PerhapsPaidElsewhere => "perhaps_paid_elsewhere",
            Self::HouseholdName(_) => "not_a_household_name",
            Self::ReminderSetting(_) => "not_a_reminder_setting",
            Self::HouseholdNotConfirmed => "household_not_confirmed",
            Self::Households(fault) => households_code(fault),
            Self::ErasingNotConfirmed => "erasing_not_confirmed",
            Self::NotErased(why) => not_erased_code(why),
            Self::NoPassphrase => "no_passphrase",
            Self::Passphrase(_) => "not_a_passphrase",
            Self::PassphrasesDiffer => "passphrases_differ",
            Self::NotBackedUp(why) => not_backed_up_code(why),
            Self::NotRestored(why) => not_restored_code(why),
            Self::NoProof(_) => "no_receipt_found",
            Self::BadReceipt(bad) | Self::NoReceiptPage(NoReceiptPage::Unproved(bad)) => receipt_code(*bad),
            Self::NoReceiptPage(NoReceiptPage::ProofTooLong) => "receipt_too_long",
            Self::NoFaceFound => "no_face_found",
            Self::NoReceiptPage(NoReceiptPage::Face(_)) => "face_not_usable",
            Self::AlreadyThere { .. } => "file_already_there",
            Self::Cancelled => "cancelled",
            Self::Output(_) => "output",
        }
    }
}

fn households_code(fault: &HouseholdsFault) -> &'static str {
    match fault {
        HouseholdsFault::AlreadySaved => "household_already_saved",
        HouseholdsFault::TooMany => "too_many_households",
        HouseholdsFault::NotSaved => "household_not_saved",
        HouseholdsFault::SetAside { .. } | HouseholdsFault::Newer { .. } | HouseholdsFault::Disk(_) => {
            "households"
        }
        HouseholdsFault::Ledger(_) => "ledger",
        HouseholdsFault::NotRunning => "not_running",
    }
}

fn not_erased_code(why: &NotErased) -> &'static str {
    match why {
        NotErased::PaymentUnderWay { .. } => "payment_under_way",
        NotErased::Ledger(_) => "ledger",
        NotErased::Households(fault) => households_code(fault),
        NotErased::NotRunning => "not_running",
    }
}

fn not_backed_up_code(why: &NotBackedUp) -> &'static str {
    match why {
        NotBackedUp::NoRandomness(_) => "no_randomness",
        NotBackedUp::Ledger(_) => "ledger",
        NotBackedUp::Households(fault) => households_code(fault),
        NotBackedUp::NotRunning => "not_running",
    }
}

fn not_restored_code(why: &NotRestored) -> &'static str {
    match why {
        NotRestored::NotRead(NotRead::NotOpened(NotOpened::WrongPassphrase)) => "wrong_passphrase",
        NotRestored::NotRead(NotRead::NotOpened(NotOpened::Damaged)) => "backup_damaged",
        NotRestored::NotRead(
            NotRead::NotOpened(NotOpened::NotSuchAFile | NotOpened::TooMuchWork) | NotRead::SomethingElse,
        ) => "not_a_backup",
        NotRestored::NotRead(NotRead::Newer { .. }) => "newer_backup",
        NotRestored::Ledger(_) => "ledger",
        NotRestored::Households(fault) => households_code(fault),
        NotRestored::NotRunning => "not_running",
    }
}

fn receipt_code(bad: BadReceipt) -> &'static str {
    match bad {
        BadReceipt::NotAReceipt => "not_a_receipt",
        BadReceipt::UnknownKey => "receipt_key_unknown",
        BadReceipt::WrongSignature => "receipt_not_genuine",
        BadReceipt::AnotherPayment => "receipt_of_another_payment",
    }
}

fn failure_code(failure: &Failure) -> &'static str {
    match failure {
        Failure::GatewayUnreachable(_) => "gateway_unreachable",
        Failure::GatewayBusy { .. } => "gateway_busy",
        Failure::GatewayNotUnderstood(_) => "gateway_not_understood",
        Failure::BillerNotServed { .. } => "biller_not_served",
        Failure::NoSuchBill => "no_such_bill",
        Failure::BillNotPayable { .. } => "bill_not_payable",
        Failure::BillChanged => "bill_changed",
        Failure::MethodNotOffered => "method_not_offered",
        Failure::PaymentUnderWay { .. } => "payment_under_way",
        Failure::AlreadyPaid { .. } => "already_paid",
        Failure::OfferExpired => "offer_expired",
        Failure::NoRandomness(_) => "no_randomness",
        Failure::BadSignature => "bad_signature",
        Failure::NotStarted(_) => "not_started",
        Failure::NoSuchPayment => "no_such_payment",
        Failure::NoReceipt { .. } => "no_receipt",
        Failure::Ledger(_) => "ledger",
        Failure::NotRunning => "not_running",
    }
}
