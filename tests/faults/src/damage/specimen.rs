//! A real ledger with payments in every state, and what its files were at each moment of its life.

use std::{fs, io, path::Path};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use jiff::{SignedDuration, Timestamp};
use waterpay_core::{
    bill::BillId,
    ledger::{ChangeNumber, Ledger, Recorded},
    payment::{
        CompactJws, DeclineReason, Doubt, HandOffAddress, Origin, Payment, PaymentId, PaymentReference,
        QuoteId, Receipt, State,
    },
};
use waterpay_sandbox::{receipt_key, receipt_keys};

use super::rows::{self, Rows};
use crate::{Chance, made_up};

/// The name of a ledger in its folder.
pub(crate) const NAME: &str = "ledger.sqlite";

/// A ledger's files. The third that SQLite keeps, its shared memory, is made anew from these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Files {
    pub(crate) main: Option<Vec<u8>>,
    pub(crate) journal: Option<Vec<u8>>,
}

/// What a ledger says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Contents {
    pub(crate) payments: Vec<Recorded>,
    pub(crate) rows: Rows,
}

/// The files of a ledger, and what they say.
#[derive(Debug)]
pub(crate) struct Moment {
    pub(crate) files: Files,
    pub(crate) contents: Contents,
}

/// Every moment of a ledger after something was written, and each at which it was closed.
#[derive(Debug)]
pub(crate) struct Life {
    pub(crate) moments: Vec<Moment>,
}

impl Files {
    pub(crate) fn of(file: &Path) -> io::Result<Self> {
        Ok(Self { main: read_if_there(file)?, journal: read_if_there(&journal_of(file))? })
    }

    pub(crate) fn write(&self, file: &Path) -> io::Result<()> {
        for (file, bytes) in [(file.to_owned(), &self.main), (journal_of(file), &self.journal)] {
            if let Some(bytes) = bytes {
                fs::write(file, bytes)?;
            }
        }
        Ok(())
    }
}

impl Contents {
    pub(crate) fn of(ledger: &Ledger, file: &Path) -> io::Result<Self> {
        let changes = ledger.changes(ChangeNumber::ZERO).map_err(io::Error::other)?;
        Ok(Self { payments: changes.payments, rows: rows::of(file).map_err(io::Error::other)? })
    }
}

impl Life {
    /// Three times the ledger is opened, written to, and closed.
    pub(crate) fn lived(chance: &mut Chance) -> io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut life = Self { moments: vec![] };
        let mut payments = Payments { chance, count: 0 };
        let (slow, lost, told) = (payments.next(), payments.next(), payments.next().told());
        life.session(
            folder.path(),
            vec![
                (slow.clone(), vec![State::Confirming(Doubt::Processing), slow.paid()]),
                (lost, vec![State::Expired]),
                (told.clone(), vec![]),
            ],
        )?;
        let (refused, overtaken) = (payments.next(), payments.next());
        let again = payments.next().for_the_bill_of(&refused);
        life.session(
            folder.path(),
            vec![
                (refused, vec![State::Declined(DeclineReason::InsufficientFunds)]),
                (again.clone(), vec![again.paid()]),
                (overtaken, vec![State::AlreadyPaid(PaymentReference::new("S-9999"))]),
            ],
        )?;
        let (in_wallet, silent) = (payments.next(), payments.next());
        life.session(
            folder.path(),
            vec![
                (told.clone(), vec![told.paid()]),
                (in_wallet, vec![handed_off()]),
                (silent, vec![State::Confirming(Doubt::NoAnswer)]),
                (payments.next(), vec![]),
            ],
        )?;
        Ok(life)
    }

    /// The last moment: closed, everything in one file.
    pub(crate) fn closed(&self) -> &Moment {
        self.moments.last().expect("a life has moments")
    }

    /// The last moment before it was closed: much of it is in the journal only.
    pub(crate) fn open(&self) -> &Moment {
        &self.moments[self.moments.len() - 2]
    }

    /// Opens the ledger, begins payments that are not there yet, adds what became of them, and closes it.
    fn session(&mut self, folder: &Path, payments: Vec<(MadeUp, Vec<State>)>) -> io::Result<()> {
        let mut ledger = Ledger::open(folder, receipt_keys(), began()).map_err(io::Error::other)?.ledger;
        self.remember(&ledger, folder)?;
        for (MadeUp(payment), states) in payments {
            let id = payment.intent.payment;
            if ledger.payment(id).map_err(io::Error::other)?.is_none() {
                match payment.intent.origin {
                    Origin::Here { .. } => drop(ledger.begin(&payment, began()).map_err(io::Error::other)?),
                    Origin::Elsewhere => {
                        drop(ledger.import(vec![payment], began()).map_err(io::Error::other)?);
                    }
                }
                self.remember(&ledger, folder)?;
            }
            for state in states {
                ledger.append(id, &state, later()).map_err(io::Error::other)?;
                self.remember(&ledger, folder)?;
            }
        }
        ledger.close().map_err(io::Error::other)?;
        let ledger = Ledger::open(folder, receipt_keys(), later()).map_err(io::Error::other)?.ledger;
        let contents = Contents::of(&ledger, &folder.join(NAME))?;
        ledger.close().map_err(io::Error::other)?;
        self.moments.push(Moment { files: Files::of(&folder.join(NAME))?, contents });
        Ok(())
    }

    fn remember(&mut self, ledger: &Ledger, folder: &Path) -> io::Result<()> {
        let file = folder.join(NAME);
        let contents = Contents::of(ledger, &file)?;
        self.moments.push(Moment { files: Files::of(&file)?, contents });
        Ok(())
    }
}

/// Payments that differ in everything that names them.
struct Payments<'a> {
    chance: &'a mut Chance,
    count: i64,
}

#[derive(Debug, Clone)]
struct MadeUp(Payment);

impl Payments<'_> {
    fn next(&mut self) -> MadeUp {
        self.count += 1;
        let mut byte = || u8::try_from(self.chance.below(256)).expect("a byte");
        let begun = began() + SignedDuration::from_secs(self.count);
        let mut intent = made_up::intent(begun, begun + SignedDuration::from_mins(10));
        intent.payment = PaymentId::new(begun, std::array::from_fn(|_| byte()));
        intent.bill = BillId::new(format!("made-up-bill-{}", intent.payment));
        let signed: [[u8; 300]; 2] = std::array::from_fn(|_| std::array::from_fn(|_| byte()));
        let [claims, signature] = signed.map(|bytes| BASE64.encode(bytes));
        let request =
            CompactJws::parse(format!("e30.{claims}.{signature}")).expect("three parts in base64url");
        intent.origin = Origin::Here { quote: QuoteId::new("made-up-quote"), request };
        MadeUp(Payment { state: State::Confirming(Doubt::Sent), ..Payment::drafted(intent) })
    }
}

impl MadeUp {
    fn told(mut self) -> Self {
        self.0.intent.origin = Origin::Elsewhere;
        self
    }

    fn for_the_bill_of(mut self, other: &Self) -> Self {
        self.0.intent.bill = other.0.intent.bill.clone();
        self
    }

    fn paid(&self) -> State {
        let proof = receipt_key().sign(&made_up::claims(&self.0.intent));
        State::Paid(Receipt::verify(proof, &receipt_keys()).expect("the sandbox's own receipt"))
    }
}

fn handed_off() -> State {
    let url = "https://wallet.example.tw/confirm?id=1".parse().expect("https");
    State::HandedOff(HandOffAddress { url, until: later() })
}

fn began() -> Timestamp {
    "2026-11-24T08:00:00Z".parse().expect("a timestamp")
}

fn later() -> Timestamp {
    began() + SignedDuration::from_mins(5)
}

fn journal_of(file: &Path) -> std::path::PathBuf {
    file.with_file_name(format!("{}-wal", file.file_name().unwrap_or_default().to_string_lossy()))
}

fn read_if_there(file: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
