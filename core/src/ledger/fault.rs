//! Why something could not be kept or read. None of it carries personal data: SQLite's own texts name tables, columns
//! and rules, never the values, and other texts are taken out.

use rusqlite::{ErrorCode, ffi};
use serde::{Deserialize, Serialize};

use crate::payment::PaymentId;

/// What went wrong with the ledger.
#[derive(Debug, thiserror::Error)]
pub enum LedgerFault {
    /// Make room and try again; nothing was written.
    #[error("no room is left for the ledger")]
    DiskFull(#[source] rusqlite::Error),
    /// The disk failed. What was being written may or may not be there; the ledger reads again before it goes on.
    #[error("the ledger could not be read or written")]
    Io(#[source] rusqlite::Error),
    /// The folder of the ledger, or a file in it, could not be made, read or renamed.
    #[error("the folder of the ledger could not be used")]
    Folder(#[source] std::io::Error),
    /// Another connection holds the file, and did not let go in time.
    #[error("the ledger is locked by another connection")]
    Locked(#[source] rusqlite::Error),
    /// The file does not say what was written to it. Opening the ledger again sets it aside.
    #[error("the ledger is damaged")]
    Damaged {
        /// In what way.
        why: Damage,
        /// What SQLite said, where it said something.
        #[source]
        source: Option<rusqlite::Error>,
    },
    /// A newer version of the app wrote the file. It has not been touched.
    #[error("the ledger has schema {found}, and this version knows none after {known}")]
    NewerSchema {
        /// The schema of the file.
        found: u32,
        /// The newest schema that is known here.
        known: u32,
    },
    /// The linked SQLite has a known fault that loses commits (the WAL-reset race before 3.51.3).
    #[error("SQLite {found} is too old")]
    OldSqlite {
        /// The version, as `3051003` for 3.51.3.
        found: i32,
    },
    /// SQLite did not take a setting that the safety of the file depends on.
    #[error("SQLite did not take the setting {name}")]
    SettingRefused {
        /// The setting.
        name: &'static str,
    },
    /// The ledger has no payment of that name.
    #[error("the ledger does not have that payment")]
    NoSuchPayment(PaymentId),
    /// The payment has ended, and what was to be appended is not a receipt.
    #[error("the payment has ended")]
    AlreadyEnded(PaymentId),
    /// Payments that are only drafted, or were never started, are not kept.
    #[error("a payment that was not begun is not kept")]
    NeverKept(PaymentId),
    /// Anything else that SQLite refused: a fault of this program.
    #[error("the ledger refused")]
    Unexpected(#[source] rusqlite::Error),
}

/// Why a payment was not begun. Nothing may be sent.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// The bill has a payment whose outcome is not known yet.
    #[error("the bill has a live payment")]
    LivePayment(PaymentId),
    /// The bill has been paid.
    #[error("the bill has been paid")]
    AlreadyPaid(PaymentId),
    /// This very payment was begun before, and has ended without a receipt. A new one may be begun.
    #[error("the payment has ended")]
    AlreadyEnded(PaymentId),
    /// The ledger could not keep it. Certainly nothing of it is there, now or later: another may be begun.
    #[error("the ledger could not keep the payment")]
    Ledger(#[from] LedgerFault),
    /// The disk failed while the payment was being kept, and again when the ledger was read to see. It may be among the
    /// unfinished ones the next time, and is then asked about; until the ledger can be read, nobody knows.
    #[error("whether the ledger kept the payment is not known")]
    Unsure(#[source] LedgerFault),
}

/// In what way a file is not the ledger that it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Damage {
    /// Not a SQLite file, or one of another application.
    NotALedger,
    /// SQLite finds its structure broken.
    Malformed,
    /// A table, index or rule is missing or is not the one of this schema.
    SchemaChanged,
    /// Something written was changed or removed afterwards.
    HistoryChanged,
    /// A value cannot be read.
    Unreadable,
    /// The file is gone, and its journal or a file set aside before shows that there was one.
    Missing,
}

impl LedgerFault {
    pub(super) fn damaged(why: Damage) -> Self {
        Self::Damaged { why, source: None }
    }

    /// What a fault means while a file is looked through. One that ends before what it refers to is for SQLite a disk
    /// that failed, and one whose header it cannot make sense of a wrong question: both will be so the next time too.
    pub(super) fn of_an_audit(self) -> Self {
        let codes = [ffi::SQLITE_IOERR_SHORT_READ, ffi::SQLITE_ERROR, ffi::SQLITE_TOOBIG].map(Some);
        if let Self::Io(source) | Self::Unexpected(source) = &self
            && codes.contains(&extended_code(source))
        {
            Self::damaged(Damage::Malformed)
        } else {
            self
        }
    }
}

/// The code of SQLite's own, also of an error that has the place in the question beside it.
fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    if let rusqlite::Error::SqlInputError { error, .. } = error {
        return Some(error.extended_code);
    }
    error.sqlite_extended_error_code()
}

impl From<rusqlite::Error> for LedgerFault {
    fn from(source: rusqlite::Error) -> Self {
        let source = without_foreign_text(source);
        let damaged = |why, source| Self::Damaged { why, source: Some(source) };
        let unreadable = matches!(
            source,
            rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::Utf8Error(..)
        );
        if unreadable {
            return damaged(Damage::Unreadable, source);
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull(source),
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::PermissionDenied
                | ErrorCode::ReadOnly
                | ErrorCode::NoLargeFileSupport
                | ErrorCode::FileLockingProtocolFailed,
            ) => Self::Io(source),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked(source),
            Some(ErrorCode::DatabaseCorrupt) => damaged(Damage::Malformed, source),
            Some(ErrorCode::NotADatabase) => damaged(Damage::NotALedger, source),
            _ => Self::Unexpected(source),
        }
    }
}

/// Without what is neither SQLite's own text nor the schema's: the path, which may hold a person's name, and the words
/// of a damaged file, which may be anything.
pub(super) fn without_foreign_text(error: rusqlite::Error) -> rusqlite::Error {
    let bare = |code| rusqlite::Error::SqliteFailure(code, None);
    if matches!(error, rusqlite::Error::InvalidPath(_) | rusqlite::Error::NulError(_)) {
        bare(ffi::Error::new(ffi::SQLITE_CANTOPEN))
    } else if let rusqlite::Error::SqliteFailure(code, Some(_)) = error
        && matches!(code.code, ErrorCode::CannotOpen | ErrorCode::DatabaseCorrupt)
    {
        bare(code)
    } else {
        error
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Type;

    use super::*;

    fn of(code: i32) -> LedgerFault {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), Some("what SQLite says".into())).into()
    }

    #[test]
    fn each_of_sqlite_s_failures_is_what_a_shell_can_act_on() {
        assert!(matches!(of(ffi::SQLITE_FULL), LedgerFault::DiskFull(_)));
        for disk in [
            ffi::SQLITE_IOERR,
            ffi::SQLITE_IOERR_FSYNC,
            ffi::SQLITE_CANTOPEN,
            ffi::SQLITE_PERM,
            ffi::SQLITE_READONLY,
            ffi::SQLITE_NOLFS,
            ffi::SQLITE_PROTOCOL,
        ] {
            assert!(matches!(of(disk), LedgerFault::Io(_)), "{disk}");
        }
        for busy in [ffi::SQLITE_BUSY, ffi::SQLITE_LOCKED, ffi::SQLITE_BUSY_SNAPSHOT] {
            assert!(matches!(of(busy), LedgerFault::Locked(_)), "{busy}");
        }
        let damages = [(ffi::SQLITE_CORRUPT, Damage::Malformed), (ffi::SQLITE_NOTADB, Damage::NotALedger)];
        for (code, expected) in damages {
            assert!(matches!(of(code), LedgerFault::Damaged { why, .. } if why == expected), "{code}");
        }
        for fault in [ffi::SQLITE_ERROR, ffi::SQLITE_CONSTRAINT, ffi::SQLITE_MISUSE, ffi::SQLITE_NOMEM] {
            assert!(matches!(of(fault), LedgerFault::Unexpected(_)), "{fault}");
        }
    }

    #[test]
    fn a_value_of_another_type_is_damage() {
        let unreadable = [
            rusqlite::Error::InvalidColumnType(0, "amount".into(), Type::Null),
            rusqlite::Error::IntegralValueOutOfRange(0, -1),
            rusqlite::Error::FromSqlConversionFailure(0, Type::Text, "no number".into()),
            rusqlite::Error::Utf8Error(0, String::from_utf8(vec![0xff]).unwrap_err().utf8_error()),
        ];
        for error in unreadable {
            let fault = LedgerFault::from(error);
            assert!(matches!(fault, LedgerFault::Damaged { why: Damage::Unreadable, .. }), "{fault:?}");
        }
    }

    #[test]
    fn while_a_file_is_looked_through_what_ends_too_early_or_makes_no_sense_is_damage() {
        for code in [ffi::SQLITE_IOERR_SHORT_READ, ffi::SQLITE_ERROR, ffi::SQLITE_TOOBIG] {
            let fault = of(code).of_an_audit();
            assert!(matches!(fault, LedgerFault::Damaged { why: Damage::Malformed, .. }), "{fault:?}");
        }
        assert!(matches!(of(ffi::SQLITE_IOERR_READ).of_an_audit(), LedgerFault::Io(_)));
        assert!(matches!(of(ffi::SQLITE_NOMEM).of_an_audit(), LedgerFault::Unexpected(_)));
        assert!(matches!(of(ffi::SQLITE_BUSY).of_an_audit(), LedgerFault::Locked(_)));
    }

    #[test]
    fn neither_a_path_nor_a_damaged_file_s_words_are_passed_on() {
        let shown = |error| format!("{:?}", without_foreign_text(error));
        let failed = |code| rusqlite::Error::SqliteFailure(ffi::Error::new(code), Some("王小明".into()));
        let foreign = [
            rusqlite::Error::InvalidPath("/home/王小明/ledger".into()),
            failed(ffi::SQLITE_CANTOPEN),
            failed(ffi::SQLITE_CORRUPT),
        ];
        for error in foreign {
            let shown = shown(error);
            assert!(!shown.contains("王小明"), "{shown}");
        }
        assert!(shown(failed(ffi::SQLITE_CONSTRAINT)).contains("王小明"), "the schema's own words stay");
    }
}
