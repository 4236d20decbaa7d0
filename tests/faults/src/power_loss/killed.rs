//! The app is killed right before a sync, opened again, goes on, and then the power goes.
//!
//! A kill takes nothing from the files, but what was not synced then is not on the disk for good later either, unless
//! somebody syncs it: what the second life finds it must not simply believe.

use std::sync::Arc;

use super::{Lost, Recording, Why, going_on::go_on, owed::Owed, recovery::recover};
use crate::{
    disk::{ImageFolder, Medium, Recorder, Step, Trust, Watching, extremes},
    life::Script,
};

/// How many kills, and how many power cuts after them.
#[derive(Debug, Default)]
pub(super) struct Killed {
    pub(super) kills: usize,
    pub(super) power_cuts: usize,
}

/// Kills a life before each of its syncs. After everything that is sent or shown afterwards the power goes.
pub(super) fn kill_and_lose_power(script: &Script, recording: &Recording) -> Result<Killed, Box<Lost>> {
    let mut killed = Killed::default();
    let mut medium = Medium::new(Trust::Syncs);
    for (kill, step) in recording.steps.iter().enumerate() {
        if matches!(step, Step::Synced(_)) && medium.unsettled() > 0 {
            killed.kills += 1;
            killed.power_cuts +=
                second_life(script, recording, kill, medium.clone()).map_err(|(step, why)| {
                    Box::new(Lost {
                        life: script.name,
                        step: kill,
                        steps: recording.steps.len(),
                        last: "the app was killed".to_owned(),
                        kept: format!("and after step {step} of the next life the power was lost"),
                        why,
                    })
                })?;
        }
        medium.take(step);
    }
    Ok(killed)
}

fn second_life(
    script: &Script,
    recording: &Recording,
    kill: usize,
    mut medium: Medium,
) -> Result<usize, (usize, Why)> {
    let first = &recording.steps[..kill];
    let [_, left, _] = extremes(&medium);
    let folder = ImageFolder::new().expect("a folder for a life");
    let path = folder.with(&left).expect("room for an image").to_owned();
    let recorder = Arc::new(Recorder::going_on(path.clone(), first.to_vec()));
    let watching = Watching::begin(&path, recorder.clone()).expect("a folder that is there");
    let owed = Owed::after(first, &recording.authorised);
    let tell = Arc::clone(&recorder);
    let authorised = go_on(&path, script, recording, &owed, move |mark| tell.mark(mark));
    drop(watching);
    let authorised = authorised.map_err(|why| (0, Why::NotToTheEnd(why)))?;

    let steps = recorder.steps();
    let images = ImageFolder::new().expect("a folder for images");
    let mut power_cuts = 0;
    for (index, step) in steps.iter().enumerate().skip(kill) {
        medium.take(step);
        if matches!(step, Step::Meanwhile(_)) {
            let owed = Owed::after(&steps[..=index], &authorised);
            for image in extremes(&medium) {
                power_cuts += 1;
                let recovered = recover(images.with(&image).expect("room for an image"));
                owed.is_kept_in(&recovered).map_err(|why| (index + 1 - kill, why))?;
            }
        }
    }
    Ok(power_cuts)
}
