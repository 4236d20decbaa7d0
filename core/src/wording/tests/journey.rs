//! What a resident can read on the way from a photograph to a receipt, and where the way ends.

use std::{io, time::Duration};

use jiff::civil::{date, datetime};

use super::everything::{DECLINES, DOUBTS, Said, cashback, instant, one, twd, two};
use crate::{
    bill::{BillId, BillStatus, Household, PayeeId},
    biller::{Account, BillerId, Characters, NotAValue, NotAnAccountNumber},
    engine::{Difference, Failure, Found, LookUp, OpenFailed, Stage},
    gateway::{ExchangeFailed, GatewayFault, NotAGatewayAddress},
    ledger::{Damage, FolderInUse, LedgerFault},
    payment::{
        HandOffAddress, MethodId, PaymentId, PaymentReference, Receipt, ReceiptClaims, ReceiptKey,
        ReceiptKeys,
    },
    personal::Personal,
    scanner::{Hint, NotAFrame, UnreadablePhoto},
    water_number::WaterNumber,
    wording::{StageWords, Wording},
};

pub(super) fn journey(wording: &Wording) -> Said {
    let mut said = look_ups(wording);
    said.extend(photos(wording));
    for stage in stages() {
        let StageWords { title, explanation, next_step } = wording.stage(&stage);
        said.push((format!("Stage {}", name(&stage)), vec![title, explanation, next_step]));
    }
    said.extend(
        failures().map(|failure| two(&format!("Failure {}", name(&failure)), wording.failure(&failure))),
    );
    said.extend(
        ledger_faults()
            .map(|fault| two(&format!("LedgerFault {}", name(&fault)), wording.ledger_fault(&fault))),
    );
    let addresses =
        [NotAGatewayAddress::NotAnAddress, NotAGatewayAddress::NotSecure, NotAGatewayAddress::TooMuch];
    said.extend(
        addresses.map(|reason| {
            two(&format!("NotAGatewayAddress {reason:?}"), wording.not_a_gateway_address(reason))
        }),
    );
    let opening = [
        OpenFailed::FolderInUse(FolderInUse::ByAnother),
        OpenFailed::FolderInUse(FolderInUse::CannotTell(disk())),
        OpenFailed::Ledger(full()),
        OpenFailed::SetUp(disk()),
    ];
    said.extend(
        opening.map(|failed| two(&format!("OpenFailed {}", name(&failed)), wording.open_failed(&failed))),
    );
    said.push(one("Code expired", wording.code_expired(date(2027, 6, 30).at(23, 59, 59, 0))));
    said.push(one("More bills open", wording.more_bills_open(2)));
    said
}

/// The variant and, when they are short, its fields.
fn name(thing: &impl std::fmt::Debug) -> String {
    let text = format!("{thing:?}");
    let end = text.find(|character| "({ ".contains(character)).unwrap_or(text.len());
    if text.len() < 60 { text } else { text[..end].to_owned() }
}

fn look_ups(wording: &Wording) -> Said {
    let numbers = [
        ("kinmen-water", 0, NotAValue::WrongLength { shortest: 7, longest: 7, found: 6 }),
        ("kinmen-water", 0, NotAValue::WrongCharacters { allowed: Characters::Digits }),
        ("taipei-water", 0, NotAValue::WrongCharacters { allowed: Characters::LettersAndDigits }),
        ("roadside-parking", 0, NotAValue::WrongLength { shortest: 5, longest: 7, found: 2 }),
        ("roadside-parking", 0, NotAValue::WrongForm),
        ("roadside-parking", 1, NotAValue::NotAChoice),
        ("a biller of the year 2031", 0, NotAValue::WrongForm),
    ];
    let numbers = numbers.map(|(biller, field, reason)| {
        let refused = NotAnAccountNumber { biller: BillerId::new(biller), field, reason };
        two(&format!("{biller} {field} {reason:?}"), wording.not_an_account_number(&refused))
    });
    let found = || Found {
        household: Household {
            account: account(),
            masked_name: Personal::new("陳○明"),
            masked_address: Personal::new("金門縣○○鎮○○路"),
        },
        bills: vec![],
        printed: None,
        differences: vec![],
        as_of: instant(),
        known: vec![],
        perhaps_paid_elsewhere: vec![],
    };
    let look_ups = [
        ("Due", LookUp::Due(found())),
        ("NothingDue", LookUp::NothingDue(found())),
        ("NoSuchNumber", LookUp::NoSuchNumber(account())),
    ];
    let differences = [
        Difference::CodeNotAccepted,
        Difference::Payee {
            printed: Personal::new("Example Collectors"),
            now: "Example Waterworks".to_owned(),
        },
        Difference::Amount { printed: twd(899), now: twd(904) },
        Difference::Due { printed: date(2027, 3, 21), now: date(2027, 2, 16) },
        Difference::CodeExpired { at: datetime(2027, 6, 30, 23, 59, 59, 0) },
        Difference::NoSuchBillNow,
    ];
    let mut said = vec![];
    said.extend(numbers);
    said.extend(look_ups.map(|(name, found)| two(&format!("LookUp {name}"), wording.look_up(&found))));
    said.extend(differences.map(|found| one(&format!("Difference {found:?}"), wording.difference(&found))));
    said
}

fn photos(wording: &Wording) -> Said {
    let photos = [
        UnreadablePhoto::FileTooLarge { bytes: 1 << 30 },
        UnreadablePhoto::PictureTooLarge { width: 60_000, height: 60_000 },
        UnreadablePhoto::Empty,
        UnreadablePhoto::UnknownFormat,
        UnreadablePhoto::Damaged { source: None },
    ];
    let hints = [Hint::NothingSeen, Hint::TooFar, Hint::TooDark, Hint::Glare, Hint::Blurred];
    let mut said = vec![
        two("no_code_found", wording.no_code_found()),
        two("NotAFrame", wording.not_a_frame(NotAFrame::Empty)),
    ];
    said.extend(
        photos.map(|reason| two(&format!("UnreadablePhoto {reason:?}"), wording.unreadable_photo(&reason))),
    );
    said.extend(hints.map(|hint| one(&format!("Hint {hint:?}"), wording.hint(hint))));
    said
}

pub(super) fn stages() -> Vec<Stage> {
    let mut stages = vec![
        Stage::NeedsResident(HandOffAddress {
            url: "https://wallet.example/confirm".parse().unwrap(),
            until: instant(),
        }),
        Stage::Paid(receipt()),
        Stage::AlreadyPaid(reference()),
        Stage::Expired,
    ];
    stages.extend(DOUBTS.map(Stage::BeingConfirmed));
    stages.extend(DECLINES.map(Stage::Declined));
    stages
}

pub(super) fn failures() -> [Failure; 21] {
    let payment = payment_id();
    [
        Failure::GatewayUnreachable(GatewayFault::NoAnswer(ExchangeFailed::TooLarge)),
        Failure::GatewayBusy { retry_after: None },
        Failure::GatewayBusy { retry_after: Some(Duration::from_millis(400)) },
        Failure::GatewayBusy { retry_after: Some(Duration::from_secs(91)) },
        Failure::GatewayNotUnderstood(GatewayFault::DoesNotMatch),
        Failure::BillerNotServed { biller: BillerId::new("taiwan-water") },
        Failure::NoSuchBill,
        Failure::BillNotPayable { status: BillStatus::OverdueClosed },
        Failure::BillChanged,
        Failure::MethodNotOffered,
        Failure::PaymentUnderWay { payment },
        Failure::AlreadyPaid { payment, reference: None },
        Failure::AlreadyPaid { payment, reference: Some(reference()) },
        Failure::OfferExpired,
        Failure::NoRandomness(getrandom::Error::UNEXPECTED),
        Failure::BadSignature,
        Failure::NotStarted(full()),
        Failure::NoSuchPayment,
        Failure::NoReceipt { payment },
        Failure::Ledger(full()),
        Failure::NotRunning,
    ]
}

fn ledger_faults() -> [LedgerFault; 12] {
    let payment = payment_id();
    let refused = || rusqlite::Error::InvalidQuery;
    [
        full(),
        LedgerFault::Io(refused()),
        LedgerFault::Folder(disk()),
        LedgerFault::Locked(refused()),
        LedgerFault::Damaged { why: Damage::Malformed, source: None },
        LedgerFault::NewerSchema { found: 9, known: 1 },
        LedgerFault::OldSqlite { found: 3_040_000 },
        LedgerFault::SettingRefused { name: "synchronous" },
        LedgerFault::NoSuchPayment(payment),
        LedgerFault::AlreadyEnded(payment),
        LedgerFault::NeverKept(payment),
        LedgerFault::Unexpected(refused()),
    ]
}

fn full() -> LedgerFault {
    LedgerFault::DiskFull(rusqlite::Error::InvalidQuery)
}

fn disk() -> io::Error {
    io::Error::other("made up")
}

fn account() -> Account {
    "0012345".parse::<WaterNumber>().unwrap().into()
}

fn payment_id() -> PaymentId {
    PaymentId::new(instant(), [7; 10])
}

fn reference() -> PaymentReference {
    PaymentReference::new("R-0001")
}

fn receipt() -> Receipt {
    let key = ReceiptKey::from_seed(&[7; 32]);
    let proof = key.sign(&ReceiptClaims {
        payment_id: payment_id(),
        bill_id: BillId::new("bill"),
        payee_id: PayeeId::new("payee"),
        amount: twd(899),
        fee: twd(3),
        total: twd(902),
        currency: "TWD".to_owned(),
        method_id: MethodId::new("purse"),
        settled_at: instant(),
        reference: reference(),
        cashback: Some(cashback()),
    });
    Receipt::verify(proof, &ReceiptKeys::pinned(&[key.public()]).unwrap()).unwrap()
}
