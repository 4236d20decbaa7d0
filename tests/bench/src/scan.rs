//! Every picture of a folder through every reader.

use std::{collections::BTreeMap, fmt, path::Path};

use crate::{
    cpu::timed_well,
    figures::{Times, row, rule},
    picture::Picture,
    readers::Reader,
    truth::{Found, Kind, NoTruth, Truth},
};

/// What one reader made of the pictures of one folder.
#[derive(Debug, Default, Clone)]
pub struct Tally {
    read: usize,
    times: Times,
}

/// What all of them made of everything.
pub struct Scan {
    readers: Vec<Reader>,
    /// Pictures with a code, by folder.
    pictures: BTreeMap<String, usize>,
    without_code: usize,
    tallies: BTreeMap<String, Vec<Tally>>,
    false_reads: Vec<(Reader, String, Found)>,
    /// Files that are no pictures.
    unreadable: Vec<String>,
}

impl Scan {
    /// Reads the pictures of `folder`, those at most of a kind whose name contains `only`.
    ///
    /// # Errors
    /// [`NoTruth`].
    pub fn of(folder: &Path, readers: &[Reader], only: &str) -> Result<Self, NoTruth> {
        let mut scan = Self {
            readers: readers.to_vec(),
            pictures: BTreeMap::new(),
            without_code: 0,
            tallies: BTreeMap::new(),
            false_reads: vec![],
            unreadable: vec![],
        };
        for truth in Truth::of(folder)?.iter().filter(|truth| truth.folder().contains(only)) {
            match Picture::open(&truth.path(folder)) {
                Ok(picture) => scan.look(truth, &picture),
                Err(reason) => scan.unreadable.push(reason.to_string()),
            }
        }
        Ok(scan)
    }

    fn look(&mut self, truth: &Truth, picture: &Picture) {
        let has_code = truth.kind != Kind::NoCode;
        *self.pictures.entry(truth.folder().to_owned()).or_default() += usize::from(has_code);
        self.without_code += usize::from(!has_code);
        let tallies = self.tallies.entry(truth.folder().to_owned()).or_default();
        tallies.resize(self.readers.len(), Tally::default());
        for (&reader, tally) in self.readers.iter().zip(tallies) {
            let (found, took) = timed_well(|| reader.read(picture));
            let verdict = truth.judge(&found);
            tally.read += usize::from(verdict.read);
            tally.times.add(took);
            self.false_reads
                .extend(verdict.false_reads.into_iter().map(|it| (reader, truth.file.clone(), it)));
        }
    }

    /// Whether nobody of this project read anything that is not there.
    pub fn is_true(&self) -> bool {
        self.false_reads.iter().all(|(reader, ..)| *reader != Reader::WaterPay)
    }
}

impl fmt::Display for Scan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut head = vec!["CPU ms: median / p95 / longest".to_owned(), "with a code".to_owned()];
        head.extend(self.readers.iter().flat_map(|reader| [reader.name().to_owned(), "ms".to_owned()]));
        writeln!(formatter, "{}", row(&head))?;
        writeln!(formatter, "{}", rule(head.len()))?;
        let mut total = vec![Tally::default(); self.readers.len()];
        for (folder, tallies) in &self.tallies {
            writeln!(formatter, "{}", line(folder, self.pictures[folder], tallies))?;
            for (total, tally) in total.iter_mut().zip(tallies) {
                total.read += tally.read;
                total.times.append(&tally.times);
            }
        }
        writeln!(formatter, "{}", line("**all**", self.pictures.values().sum(), &total))?;
        writeln!(formatter, "\n{} more pictures have no code.", self.without_code)?;
        for reader in &self.readers {
            let count = self.false_reads.iter().filter(|(who, ..)| who == reader).count();
            writeln!(formatter, "{}: {count} false", reader.name())?;
        }
        for (reader, file, found) in &self.false_reads {
            writeln!(formatter, "false: {} on {file}: {:?}", reader.name(), found.text)?;
        }
        self.unreadable.iter().try_for_each(|reason| writeln!(formatter, "no picture: {reason}"))
    }
}

fn line(name: &str, pictures: usize, tallies: &[Tally]) -> String {
    let mut cells = vec![name.to_owned(), pictures.to_string()];
    cells.extend(tallies.iter().flat_map(|tally| [share(tally.read, pictures), tally.times.to_string()]));
    row(&cells)
}

#[expect(clippy::cast_precision_loss, reason = "some hundreds of pictures")]
fn share(read: usize, of: usize) -> String {
    if of == 0 { "–".to_owned() } else { format!("{read} = {:.1} %", 100.0 * read as f64 / of as f64) }
}
