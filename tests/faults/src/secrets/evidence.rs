//! Everything that a run wrote down, and the search through it.

use std::{
    collections::BTreeMap,
    error::Error,
    fmt::{self, Debug, Write as _},
    fs, io,
    path::Path,
};

use super::{Canaries, Canary, Field, Form, Place};

/// What was written down, and where.
#[derive(Default)]
pub struct Evidence {
    texts: Vec<(Place, String, Vec<u8>)>,
}

/// What the search found.
#[derive(Debug, Default)]
pub struct Searched {
    /// How many texts were searched.
    pub texts: usize,
    /// Their bytes.
    pub bytes: usize,
    /// How many values were looked for.
    pub canaries: usize,
    /// What was found: in which place, what, in which text, and how it was written there.
    pub found: BTreeMap<(Place, Field), Vec<(String, Form)>>,
}

/// What a search is to find fault with.
#[derive(Debug, thiserror::Error)]
pub enum Leak {
    /// Something private is where it does not belong.
    #[error("{field:?} is in {place:?}, as {form:?} in {text}; {others} more like it")]
    Found {
        /// Where.
        place: Place,
        /// What.
        field: Field,
        /// In which form.
        form: Form,
        /// In what, as far as that has a name, with what stands before it.
        text: String,
        /// How many other misplaced values there are.
        others: usize,
    },
    /// Something is not where it has to be, so the search did not see.
    #[error("{field:?} was not found in {place:?}, where it belongs: the search is blind")]
    Blind {
        /// Where it was looked for.
        place: Place,
        /// What.
        field: Field,
    },
}

impl Evidence {
    /// Adds a text.
    pub fn add(&mut self, place: Place, name: impl Into<String>, text: impl Into<Vec<u8>>) {
        self.texts.push((place, name.into(), text.into()));
    }

    /// Adds a value that a screen is drawn from.
    pub fn view(&mut self, view: &(impl Debug + ?Sized)) {
        self.add(Place::Views, std::any::type_name_of_val(view), format!("{view:?} {view:#?}"));
    }

    /// Adds an error with its causes.
    pub fn error(&mut self, error: &dyn Error) {
        let mut text = format!("{error:?} {error:#?}");
        let mut next = Some(error);
        while let Some(cause) = next {
            write!(text, "\n{cause}").expect("a String takes everything");
            next = cause.source();
        }
        self.add(Place::Errors, "an error", text);
    }

    /// Adds every file under `folder`; `place` says where a file of that name is.
    pub fn files(&mut self, folder: &Path, place: &dyn Fn(&str) -> Place) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if entry.file_type()?.is_dir() {
                self.files(&entry.path(), place)?;
            } else {
                self.add(place(&name), name, fs::read(entry.path())?);
            }
        }
        Ok(())
    }

    /// Takes what another has.
    pub fn append(&mut self, other: Self) {
        self.texts.extend(other.texts);
    }

    /// How many texts there are of a place.
    pub fn count(&self, place: Place) -> usize {
        self.texts.iter().filter(|(this, ..)| *this == place).count()
    }

    /// Looks for every canary in every text.
    pub fn search(&self, canaries: &[Canary]) -> Searched {
        let bytes = self.texts.iter().map(|(.., text)| text.len()).sum();
        let mut searched =
            Searched { texts: self.texts.len(), bytes, canaries: canaries.len(), found: BTreeMap::new() };
        let canaries = Canaries::new(canaries);
        for (place, name, text) in &self.texts {
            for (field, form, at) in canaries.found_in(text) {
                let before = String::from_utf8_lossy(&text[at.saturating_sub(60)..at]);
                let found = searched.found.entry((*place, field)).or_default();
                found.push((format!("{name}: …{before}"), form));
            }
        }
        searched
    }
}

impl Searched {
    /// Whether everything private is where it belongs, and nowhere else.
    ///
    /// # Errors
    /// [`Leak::Found`], or [`Leak::Blind`] when something was not seen where it has to be.
    pub fn judge(&self) -> Result<(), Leak> {
        self.only_where_it_belongs()?;
        match Place::all_that_belongs().find(|cell| !self.found.contains_key(cell)) {
            Some((place, field)) => Err(Leak::Blind { place, field }),
            None => Ok(()),
        }
    }

    /// Whether nothing private is where it does not belong.
    ///
    /// # Errors
    /// [`Leak::Found`].
    pub fn only_where_it_belongs(&self) -> Result<(), Leak> {
        let mut misplaced = self
            .found
            .iter()
            .filter(|((place, field), _)| !place.belongs().contains(field))
            .collect::<Vec<_>>();
        let others = misplaced.len().saturating_sub(1);
        match misplaced.pop() {
            Some(((place, field), found)) => {
                let (text, form) = found[0].clone();
                Err(Leak::Found { place: *place, field: *field, form, text, others })
            }
            None => Ok(()),
        }
    }
}

impl fmt::Display for Searched {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { texts, bytes, canaries, found } = self;
        let kinds = found.len();
        write!(
            formatter,
            "{canaries} private values in {} forms looked for in {texts} texts of {bytes} bytes: found in {kinds} pairs \
             of place and value, each of them one where it belongs",
            Form::ALL.len()
        )
    }
}
