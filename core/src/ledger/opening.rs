//! From a folder to a ledger that can be trusted: made, opened, brought up to date, or set aside and made anew.

use std::{
    cell::OnceCell,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::Timestamp;
use rusqlite::Connection;

use super::{
    Damage, LedgerFault, SetAside, audit,
    connection::{begin_another_journal, checkpoint, checkpoint_when_closed, look_into, make, write_ahead},
    migration::{MIGRATIONS, migrate, recognise},
    salvage::salvage,
    set_aside::{SUFFIXES, has_journal, move_aside, record, remains},
};
use crate::{
    if_there::if_there,
    payment::{ReceiptKeys, ReceiptVerifier},
};

const NAME: &str = "ledger.sqlite";
/// Where a ledger is made; it gets its name when it is whole.
const UNFINISHED_NAME: &str = "ledger-unfinished.sqlite";

/// The payments of this phone, in one file. Dropping it loses nothing; [`close`](Self::close) also tidies up.
///
/// ```
/// # use waterpay_core::{ledger::Ledger, payment::ReceiptKeys};
/// # let folder = tempfile::tempdir()?;
/// # let (keys, now) = (ReceiptKeys::default(), jiff::Timestamp::UNIX_EPOCH);
/// let opened = Ledger::open(folder.path(), keys, now)?;
/// assert!(opened.set_aside.is_none(), "nothing was damaged");
/// assert!(opened.ledger.unfinished()?.is_empty(), "nothing has to be asked about");
/// opened.ledger.close()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Ledger {
    pub(super) file: PathBuf,
    pub(super) receipts: Arc<ReceiptVerifier>,
    /// Empty after the disk failed, until the next use opens the file again.
    pub(super) connection: OnceCell<Connection>,
}

/// A ledger, and what has to be known before it is used.
#[derive(Debug)]
pub struct Opened {
    /// The ledger.
    pub ledger: Ledger,
    /// A damaged ledger was set aside, and the resident has not been told since.
    pub set_aside: Option<SetAside>,
}

impl Ledger {
    /// Opens the ledger in `folder`, or makes one. A damaged one is set aside and kept, and what can still be proved of
    /// it is in the one that takes its place. Receipts are verified with
    /// `keys` when they are read.
    ///
    /// # Errors
    /// [`LedgerFault`], but never [`LedgerFault::Damaged`] because of what was found: that is set aside.
    pub fn open(folder: &Path, keys: ReceiptKeys, now: Timestamp) -> Result<Opened, LedgerFault> {
        fs::create_dir_all(folder).map_err(LedgerFault::Folder)?;
        let file = folder.join(NAME);
        match Self::opened(&file, keys.clone()) {
            Ok(Some(opened)) => return Ok(opened),
            Ok(None) => make_anew(&file, None)?,
            Err(LedgerFault::Damaged { why, .. }) => {
                let aside = move_aside(&file, now, why).map_err(LedgerFault::Folder)?;
                make_anew(&file, Some(&aside))?;
            }
            Err(fault) => return Err(fault),
        }
        Self::opened(&file, keys)?.ok_or(LedgerFault::damaged(Damage::Missing))
    }

    fn opened(file: &Path, keys: ReceiptKeys) -> Result<Option<Opened>, LedgerFault> {
        let Some(connection) = found(file, MIGRATIONS)? else {
            return Ok(None);
        };
        let receipts = Arc::new(ReceiptVerifier::new(keys));
        let ledger = Self { file: file.to_owned(), receipts, connection: OnceCell::from(connection) };
        let set_aside = ledger.not_told()?;
        Ok(Some(Opened { ledger, set_aside }))
    }

    /// Moves everything from the journal into the file, and closes it.
    ///
    /// # Errors
    /// [`LedgerFault`] when that failed. Nothing is lost: the journal is read the next time.
    pub fn close(mut self) -> Result<(), LedgerFault> {
        let Some(connection) = self.connection.take() else {
            return Ok(());
        };
        checkpoint(&connection)?;
        connection.close().map_err(|(_, error)| error.into())
    }

    /// The connection, opened again if it had been given up.
    pub(super) fn connection(&self) -> Result<&Connection, LedgerFault> {
        if let Some(connection) = self.connection.get() {
            return Ok(connection);
        }
        let connection = found(&self.file, MIGRATIONS)?.ok_or(LedgerFault::damaged(Damage::Missing))?;
        // What failed may be anywhere: in the journal, or in the folder when the journal was deleted.
        begin_another_journal(&connection)?;
        Ok(self.connection.get_or_init(|| connection))
    }
}

/// The ledger in `file`, checked and up to date; none where there never was one.
pub(super) fn found(file: &Path, migrations: &[&str]) -> Result<Option<Connection>, LedgerFault> {
    match if_there(fs::metadata(file)).map_err(LedgerFault::Folder)? {
        Some(metadata) if metadata.len() == 0 => return Err(LedgerFault::damaged(Damage::NotALedger)),
        Some(_) => {}
        None if remains(file).map_err(LedgerFault::Folder)? => {
            return Err(LedgerFault::damaged(Damage::Missing));
        }
        None => return Ok(None),
    }
    let left_behind = has_journal(file).map_err(LedgerFault::Folder)?;
    let connection = look_into(file).map_err(LedgerFault::of_an_audit)?;
    let structure = recognise(&connection, migrations).and_then(|()| audit::structure(&connection));
    structure.map_err(LedgerFault::of_an_audit)?;
    write_ahead(&connection)?;
    migrate(&connection, migrations)?;
    audit::contents(&connection, migrations).map_err(LedgerFault::of_an_audit)?;
    checkpoint_when_closed(&connection)?;
    if left_behind {
        begin_another_journal(&connection)?;
    }
    Ok(Some(connection))
}

/// Makes a ledger, with what the one that was set aside still proves.
fn make_anew(file: &Path, set_aside: Option<&SetAside>) -> Result<(), LedgerFault> {
    make_whole(file, |connection| {
        let Some(set_aside) = set_aside else { return Ok(()) };
        record(connection, set_aside)?;
        salvage(&set_aside.file, connection)
    })
}

/// Makes a ledger and fills it. It takes its name when it is whole and on the disk, so that a file of that name is never
/// half a one.
pub(super) fn make_whole(
    file: &Path,
    contents: impl FnOnce(&Connection) -> Result<(), LedgerFault>,
) -> Result<(), LedgerFault> {
    // What is left of an attempt that was cut short has never been a ledger, and holds nothing.
    for suffix in SUFFIXES {
        let left = file.with_file_name(format!("{UNFINISHED_NAME}{suffix}"));
        if_there(fs::remove_file(left)).map_err(LedgerFault::Folder)?;
    }
    let unfinished = file.with_file_name(UNFINISHED_NAME);
    let connection = make(&unfinished)?;
    write_ahead(&connection)?;
    migrate(&connection, MIGRATIONS)?;
    contents(&connection)?;
    checkpoint(&connection)?;
    checkpoint_when_closed(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    fs::rename(&unfinished, file).and_then(|()| sync_folder_of(file)).map_err(LedgerFault::Folder)
}

/// A rename is durable when the folder is.
fn sync_folder_of(file: &Path) -> io::Result<()> {
    match file.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        Some(_) | None => Ok(()),
    }
}
