//! Each moment of a life, and each image that a power cut may leave then.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
};

use super::{
    Looked, Lost, PowerLoss, Recording, Unkept, Why,
    going_on::go_on,
    owed::Owed,
    recovery::{Recovered, recover},
};
use crate::{
    disk::{Image, ImageFolder, Kept, Medium, Step, Thoroughness, Trust, images},
    life::Script,
};

/// The search through one life, by every processor.
pub(super) struct Search<'a> {
    recording: &'a Recording,
    script: &'a Script,
    how: PowerLoss,
    /// The next moment to look at.
    next: AtomicUsize,
    /// What was recovered from each image so far; the same image is left at many moments.
    known: Mutex<HashMap<u64, Arc<Recovered>>>,
    found: Mutex<Result<Looked, Box<Lost>>>,
    is_over: AtomicBool,
}

impl<'a> Search<'a> {
    pub(super) fn new(recording: &'a Recording, script: &'a Script, how: PowerLoss) -> Self {
        let found = Ok(Looked { lives: 1, ..Looked::default() });
        Self {
            recording,
            script,
            how,
            next: AtomicUsize::new(0),
            known: Mutex::default(),
            found: Mutex::new(found),
            is_over: AtomicBool::new(false),
        }
    }

    pub(super) fn run(self) -> Result<Looked, Box<Lost>> {
        thread::scope(|scope| {
            for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
                scope.spawn(|| self.look_at_moments());
            }
        });
        self.found.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one moment after the other until there are no more.
    fn look_at_moments(&self) {
        let steps = &self.recording.steps;
        let trust = if self.how.unkept == Some(Unkept::LyingDisk) { Trust::Lies } else { Trust::Syncs };
        let (mut medium, mut taken) = (Medium::new(trust), 0);
        let folder = ImageFolder::new().expect("a folder for images");
        loop {
            let moment = self.next.fetch_add(1, Ordering::Relaxed);
            if moment > steps.len() || self.is_over.load(Ordering::Relaxed) {
                return;
            }
            steps[taken..moment].iter().for_each(|step| medium.take(step));
            taken = moment;
            if !self.how.every_moment && !self.is_telling(moment) {
                continue;
            }
            let looked = self.look_at(moment, &medium, &folder);
            self.is_over.fetch_or(looked.is_err(), Ordering::Relaxed);
            let mut found = lock(&self.found);
            match (found.as_mut(), looked) {
                (Ok(all), Ok(looked)) => all.add(&looked),
                (Ok(_), Err(lost)) => *found = Err(lost),
                (Err(_), _) => {}
            }
        }
    }

    /// Right before a sync, or right after something was sent or shown.
    fn is_telling(&self, moment: usize) -> bool {
        let steps = &self.recording.steps;
        matches!(steps.get(moment), None | Some(Step::Synced(_)))
            || moment.checked_sub(1).is_some_and(|last| matches!(steps[last], Step::Meanwhile(_)))
    }

    fn look_at(&self, moment: usize, medium: &Medium, folder: &ImageFolder) -> Result<Looked, Box<Lost>> {
        let steps = &self.recording.steps;
        let last = moment.checked_sub(1).map(|last| &steps[last]);
        let thoroughness = Thoroughness {
            every_subset_of: self.how.every_subset_of,
            pairs_and_tears: self.how.every_moment,
        };
        let owed = Owed::after(&steps[..moment], &self.recording.authorised);
        let unsettled = medium.unsettled();
        let mut looked = Looked { moments: 1, most_unsettled: unsettled, ..Looked::default() };
        if unsettled <= thoroughness.every_subset_of {
            looked.every_subset_of = unsettled;
        } else {
            looked.not_every_subset = 1;
        }
        let mut wrong = None;
        let newest = self.how.every_moment && last.is_some_and(Step::is_change);
        images(medium, thoroughness, newest, |kept, image| {
            wrong = self
                .look_into(image, kept, &owed, folder, &mut looked)
                .err()
                .map(|why| (kept.to_string(), why));
            wrong.is_none()
        });
        match wrong {
            None => Ok(looked),
            Some((kept, why)) => Err(Box::new(Lost {
                life: self.script.name,
                step: moment,
                steps: steps.len(),
                last: last.map_or("the beginning".to_owned(), Step::to_string),
                kept,
                why,
            })),
        }
    }

    fn look_into(
        &self,
        image: &Image,
        kept: &Kept,
        owed: &Owed<'_>,
        folder: &ImageFolder,
        looked: &mut Looked,
    ) -> Result<(), Why> {
        let mut hasher = DefaultHasher::new();
        image.hash(&mut hasher);
        let hash = hasher.finish();
        looked.cases += 1;
        let known = lock(&self.known).get(&hash).cloned();
        let recovered = if let Some(known) = known {
            known
        } else {
            let recovered = Arc::new(recover(folder.with(image).expect("room for an image")));
            let is_new = lock(&self.known).insert(hash, Arc::clone(&recovered)).is_none();
            looked.images += usize::from(is_new);
            looked.torn += usize::from(is_new && kept.is_torn());
            recovered
        };
        owed.is_kept_in(&recovered)?;
        if looked.cases % self.how.one_goes_on_of == 1 {
            looked.went_on += 1;
            let folder = folder.with(image).expect("room for an image");
            go_on(folder, self.script, self.recording, owed, |_| {}).map_err(Why::NotToTheEnd)?;
        }
        Ok(())
    }
}

fn lock<Value>(mutex: &Mutex<Value>) -> MutexGuard<'_, Value> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
