//! The file in which the saved households are kept, and which bills' store barcodes were shown.
//!
//! One small JSON file that is replaced whole: the new one is written beside it, synced, and takes its name. So a phone
//! that stops at any moment finds the old list or the new one. Whoever has the folder's lock may open it.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Households, HouseholdsFault};
use crate::{
    bill::{Bill, Household},
    if_there::if_there,
    ledger::Erasure,
    store_slip::{PerhapsPaidElsewhere, ShownSlips, StoreSlip},
};

const NAME: &str = "households.json";
const UNFINISHED_NAME: &str = "households-unfinished.json";
const DAMAGED_PREFIX: &str = "households-damaged-";
/// Since version 2 a household has its past use, since version 3 the slips that were shown are kept, and since version 4 a
/// bill need not be for water. An earlier reader would take that for damage or lose it.
const VERSION: u32 = 4;

/// The saved households of a folder, read when they are needed first.
pub struct HouseholdBook {
    folder: PathBuf,
    read: Option<Kept>,
    /// A damaged file that the resident has not been told of.
    set_aside: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Document {
    version: u32,
    households: Households,
    /// Files before version 3 have none.
    #[serde(default)]
    shown_slips: ShownSlips,
}

/// What is in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Kept {
    households: Households,
    shown_slips: ShownSlips,
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl HouseholdBook {
    /// The book of this folder, which need not be there yet.
    pub fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), read: None, set_aside: None }
    }

    /// The households as they are.
    ///
    /// # Errors
    /// [`HouseholdsFault`] when they cannot be read. A damaged file is set aside and told of once; the next call finds
    /// an empty list.
    pub fn households(&mut self) -> Result<&Households, HouseholdsFault> {
        Ok(&self.told()?.households)
    }

    /// Changes them. When this returns, the change is on the disk.
    ///
    /// # Errors
    /// [`HouseholdsFault`]: whatever `change` says, or that the list cannot be read or written; it is then as it was.
    pub fn change<Changed>(
        &mut self,
        change: impl FnOnce(&mut Households) -> Result<Changed, HouseholdsFault>,
    ) -> Result<Changed, HouseholdsFault> {
        let mut after = self.told()?.clone();
        let changed = change(&mut after.households)?;
        self.keep(after)?;
        Ok(changed)
    }

    /// Takes in what the gateway has just stated of a household, if that is saved. A list that cannot be read or written
    /// is no reason not to show what was asked for: it shows later what is known since earlier, and what is wrong with
    /// it is told when somebody asks for it.
    pub fn learn(&mut self, household: &Household, bills: &[Bill], at: Timestamp) {
        self.take_in(|kept| kept.households.learn(household, bills, at));
    }

    /// Remembers that the slip of `bill` was shown `today`, in Asia/Taipei. As with [`HouseholdBook::learn`], a file that
    /// cannot be written is no reason not to show it: the slip itself says that the bill must not be paid again.
    pub fn remember_slip(&mut self, bill: &Bill, slip: &StoreSlip, today: Date) {
        self.take_in(|kept| kept.shown_slips.remember(bill, slip, today));
    }

    /// Those of `bills` that may have been paid by a slip that was shown, as far as that can be read and known `today`.
    pub fn perhaps_paid_elsewhere(&mut self, bills: &[Bill], today: Date) -> Vec<PerhapsPaidElsewhere> {
        let Ok(kept) = self.read() else { return vec![] };
        bills.iter().filter_map(|bill| kept.shown_slips.perhaps_paid(&bill.id, today)).collect()
    }

    /// Forgets what was saved of a household, or everything. Gives back the names of damaged files that are kept and may
    /// still hold it.
    ///
    /// # Errors
    /// [`HouseholdsFault`] when that cannot be written.
    pub fn erase(&mut self, erasure: &Erasure) -> Result<Vec<String>, HouseholdsFault> {
        if_there(fs::remove_file(self.folder.join(UNFINISHED_NAME)))?;
        match erasure {
            Erasure::Household(account) => {
                let mut after = self.read()?.clone();
                // One that is not saved leaves nothing to forget.
                let _ = after.households.remove(account);
                after.shown_slips.forget(account);
                self.keep(after)?;
            }
            Erasure::Everything => {
                for name in self.damaged()?.iter().map(String::as_str).chain([NAME]) {
                    if_there(fs::remove_file(self.folder.join(name)))?;
                }
                self.sync_folder()?;
                (self.read, self.set_aside) = (None, None);
            }
        }
        Ok(self.damaged()?)
    }

    /// The names of the damaged files that were set aside.
    fn damaged(&self) -> io::Result<Vec<String>> {
        let mut names = vec![];
        for entry in fs::read_dir(&self.folder)? {
            let name = entry?.file_name().into_string().unwrap_or_default();
            if name.starts_with(DAMAGED_PREFIX) {
                names.insert(names.partition_point(|earlier| *earlier < name), name);
            }
        }
        Ok(names)
    }

    /// What is kept, once the resident has been told of a damaged file.
    fn told(&mut self) -> Result<&Kept, HouseholdsFault> {
        self.read()?;
        match self.set_aside.take() {
            Some(file) => Err(HouseholdsFault::SetAside { file }),
            None => self.read(),
        }
    }

    /// Changes what is kept, if it can be read and written.
    fn take_in(&mut self, change: impl FnOnce(&mut Kept)) {
        let Ok(before) = self.read() else { return };
        let mut after = before.clone();
        change(&mut after);
        // It is as it was before when it could not be written.
        let _ = self.keep(after);
    }

    fn keep(&mut self, after: Kept) -> Result<(), HouseholdsFault> {
        if self.read.as_ref() != Some(&after) {
            self.write(&after)?;
            self.read = Some(after);
        }
        Ok(())
    }

    fn read(&mut self) -> Result<&Kept, HouseholdsFault> {
        let read = match self.read.take() {
            Some(read) => read,
            None => self.on_the_disk()?,
        };
        Ok(self.read.insert(read))
    }

    fn on_the_disk(&mut self) -> Result<Kept, HouseholdsFault> {
        let Some(bytes) = if_there(fs::read(self.folder.join(NAME)))? else {
            return Ok(Kept::default());
        };
        match serde_json::from_slice::<Version>(&bytes) {
            Ok(Version { version: found }) if found > VERSION => Err(HouseholdsFault::Newer { found }),
            Ok(_) | Err(_) => {
                if let Ok(Document { households, shown_slips, .. }) = serde_json::from_slice(&bytes) {
                    return Ok(Kept { households, shown_slips });
                }
                self.set_aside = Some(self.set_aside()?);
                Ok(Kept::default())
            }
        }
    }

    /// Gives a damaged file the first name that is free, and keeps it.
    fn set_aside(&self) -> io::Result<String> {
        let mut names = (1_u32..).map(|nth| format!("{DAMAGED_PREFIX}{nth}.json"));
        let is_free = |name: &String| !self.folder.join(name).exists();
        let free = names.find(is_free).expect("numbers do not run out before the disk does");
        fs::rename(self.folder.join(NAME), self.folder.join(&free))?;
        self.sync_folder()?;
        Ok(free)
    }

    fn write(&self, kept: &Kept) -> Result<(), HouseholdsFault> {
        let Kept { households, shown_slips } = kept.clone();
        let document = Document { version: VERSION, households, shown_slips };
        let text = serde_json::to_vec(&document).map_err(io::Error::from)?;
        fs::create_dir_all(&self.folder)?;
        let unfinished = self.folder.join(UNFINISHED_NAME);
        let mut file = File::create(&unfinished)?;
        file.write_all(&text)?;
        file.sync_all()?;
        fs::rename(&unfinished, self.folder.join(NAME))?;
        Ok(self.sync_folder()?)
    }

    /// A rename is durable when the folder is.
    fn sync_folder(&self) -> io::Result<()> {
        if cfg!(unix) { File::open(&self.folder)?.sync_all() } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::list::tests::saved, *};
    use crate::{households::SavedHousehold, looking_back::PastUse};

    fn keep(folder: &Path, number: u32) {
        HouseholdBook::in_folder(folder).change(|list| list.save(saved(number, "Mother"))).unwrap();
    }

    fn kept(folder: &Path) -> Households {
        HouseholdBook::in_folder(folder).households().unwrap().clone()
    }

    #[test]
    fn what_was_saved_is_there_when_the_book_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        assert!(kept(folder.path()).all().is_empty());
        keep(folder.path(), 1);
        keep(folder.path(), 2);
        assert_eq!(kept(folder.path()).all(), [saved(1, "Mother"), saved(2, "Mother")]);
    }

    #[test]
    fn a_change_that_is_refused_or_cannot_be_written_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = HouseholdBook::in_folder(folder.path());
        book.change(|list| list.save(saved(1, "Mother"))).unwrap();
        let refused = book.change(|list| {
            list.remove(&saved(1, "Mother").household.account)?;
            list.remove(&saved(2, "Shop").household.account)
        });
        assert!(matches!(refused, Err(HouseholdsFault::NotSaved)), "{refused:?}");
        assert_eq!(book.households().unwrap().all().len(), 1);

        fs::create_dir(folder.path().join(UNFINISHED_NAME)).unwrap();
        let unwritten = book.change(|list| list.save(saved(2, "Shop")));
        assert!(matches!(unwritten, Err(HouseholdsFault::Disk(_))), "{unwritten:?}");
        assert_eq!(book.households().unwrap().all().len(), 1);
        assert_eq!(kept(folder.path()).all().len(), 1);
    }

    #[test]
    fn what_a_phone_that_stopped_left_unfinished_is_not_taken_for_the_list() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), 1);
        let whole = fs::read(folder.path().join(NAME)).unwrap();
        for length in [0, 1, whole.len() / 2, whole.len()] {
            fs::write(folder.path().join(UNFINISHED_NAME), &whole[..length]).unwrap();
            assert_eq!(kept(folder.path()).all(), [saved(1, "Mother")], "{length}");
        }
        keep(folder.path(), 2);
        assert_eq!(kept(folder.path()).all().len(), 2);
        assert!(!folder.path().join(UNFINISHED_NAME).exists());
    }

    #[test]
    fn a_damaged_file_is_told_of_once_and_kept_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), 1);
        let whole = fs::read(folder.path().join(NAME)).unwrap();
        for (nth, damaged) in [&whole[..whole.len() / 2], b"", b"\xff\xfe", b"{}"].into_iter().enumerate() {
            fs::write(folder.path().join(NAME), damaged).unwrap();
            let mut book = HouseholdBook::in_folder(folder.path());
            let told = book.households().unwrap_err();
            let HouseholdsFault::SetAside { file } = &told else { panic!("{told:?}") };
            assert_eq!(*file, format!("households-damaged-{}.json", nth + 1));
            assert_eq!(fs::read(folder.path().join(file)).unwrap(), damaged);
            assert!(book.households().unwrap().all().is_empty());
        }
    }

    #[test]
    fn a_damaged_file_that_a_look_up_came_upon_is_still_told_of() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(NAME), "{").unwrap();
        let mut book = HouseholdBook::in_folder(folder.path());
        let learnt = saved(1, "Mother");
        book.learn(&learnt.household, &learnt.bills, learnt.known_since);
        let told = book.change(|list| list.save(learnt.clone()));
        assert!(matches!(told, Err(HouseholdsFault::SetAside { .. })), "{told:?}");
        book.change(|list| list.save(learnt.clone())).unwrap();
        assert_eq!(kept(folder.path()).all(), [learnt]);
    }

    #[test]
    fn a_list_of_the_first_version_opens_without_past_use_and_is_written_with_it() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), 1);
        let file = folder.path().join(NAME);
        let mut document: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        document["version"] = 1.into();
        document["households"][0].as_object_mut().unwrap().remove("past_use").unwrap();
        fs::write(&file, document.to_string()).unwrap();
        let learnt = saved(1, "Mother");
        let before = SavedHousehold { past_use: PastUse::default(), ..learnt.clone() };
        assert_eq!(kept(folder.path()).all(), [before]);

        HouseholdBook::in_folder(folder.path()).learn(&learnt.household, &learnt.bills, learnt.known_since);
        assert_eq!(kept(folder.path()).all(), [learnt]);
        let version: Version = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        assert_eq!(version.version, VERSION);
    }

    #[test]
    fn a_list_of_a_newer_version_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let newer = format!(r#"{{"version":{},"families":[]}}"#, VERSION + 1);
        fs::write(folder.path().join(NAME), &newer).unwrap();
        let mut book = HouseholdBook::in_folder(folder.path());
        for _ in 0..2 {
            let refused = book.change(|list| list.save(saved(1, "Mother")));
            assert!(
                matches!(refused, Err(HouseholdsFault::Newer { found }) if found == VERSION + 1),
                "{refused:?}"
            );
        }
        assert_eq!(fs::read_to_string(folder.path().join(NAME)).unwrap(), newer);
    }
}
