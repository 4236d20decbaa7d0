//! How many frames of a phone in a hand pass until a bill is read.

use std::{fmt, path::Path, time::Duration};

use waterpay_scanner::{Budget, FRAME_TIME, LiveScanner, PHOTO_TIME, Photo, Point, Seen};

use crate::{
    cpu::timed,
    figures::{Times, percentile, row, rule},
    hand::{HEIGHT, Hand, WIDTH, resized},
    picture::{NotAPicture, Picture},
    readers::Reader,
    truth::{Found, NoTruth, Truth},
};

/// So many frames are looked at: a second.
const PATIENCE: usize = 30;

/// How the hand goes about it.
#[derive(Debug, Clone, Copy)]
pub struct Way {
    /// The first seed; each further hand has the next one.
    pub seed: u64,
    /// Hands for each bill.
    pub hands: u64,
    /// How near the phone is held: how much of the frame's height the code takes.
    pub fills: f32,
    /// How many times longer than on a phone a frame may take by the clock on the wall.
    pub slack: u32,
}

/// How hard a bill is, as its photographer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hardness {
    Easy,
    Medium,
    Hard,
}

impl Hardness {
    const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    fn of(hard: f64) -> Self {
        match hard {
            ..0.4 => Self::Easy,
            0.4..0.7 => Self::Medium,
            _ => Self::Hard,
        }
    }
}

/// One hand over one bill.
struct Attempt {
    hardness: Hardness,
    /// From 1; none if it was not read.
    frames: Option<usize>,
    /// The same for each plain reader, which remembers nothing.
    plain: Vec<Option<usize>>,
    times: Times,
}

/// All of them.
pub struct Live {
    readers: Vec<Reader>,
    attempts: Vec<Attempt>,
    /// What was read and is not on the bill.
    pub false_reads: Vec<String>,
}

impl Live {
    /// Holds a phone over each bill of `folder`, and gives its frames to the live scanner and, for comparison, to each of
    /// `readers`.
    ///
    /// # Errors
    /// [`NoTruth`].
    pub fn of(folder: &Path, readers: &[Reader], way: Way) -> Result<Self, NoTruth> {
        let mut live = Self { readers: readers.to_vec(), attempts: vec![], false_reads: vec![] };
        for truth in Truth::of(folder)? {
            match scene(&truth.path(folder), way) {
                Ok((scene, aim)) => {
                    for hand in 0..way.hands {
                        live.attempt(
                            &truth,
                            &scene,
                            Hand::aiming_at(aim, way.seed + hand),
                            FRAME_TIME * way.slack,
                        );
                    }
                }
                Err(reason) => live.false_reads.push(reason.to_string()),
            }
        }
        Ok(live)
    }

    fn attempt(&mut self, truth: &Truth, scene: &Picture, mut hand: Hand, at_most: Duration) {
        let hardness = Hardness::of(truth.hard.unwrap_or(0.0));
        let plain = vec![None; self.readers.len()];
        let mut attempt = Attempt { hardness, frames: None, plain, times: Times::default() };
        let mut scanner = LiveScanner::new();
        for frame in 1..=PATIENCE {
            let picture = hand.frame(scene);
            if attempt.frames.is_none() {
                let (seen, took) = timed(|| scanner.read_within(picture.view(), Budget::lasting(at_most)));
                attempt.times.add(took);
                if let Seen::Code(code) = seen {
                    let verdict = truth.judge(&[Found { text: code.text, bytes: code.bytes }]);
                    attempt.frames = verdict.read.then_some(frame);
                    let what =
                        |found: &Found| format!("false on {}, frame {frame}: {:?}", truth.file, found.text);
                    self.false_reads.extend(verdict.false_reads.iter().map(what));
                }
            }
            for (reader, read) in self.readers.iter().zip(&mut attempt.plain) {
                if read.is_none() && truth.judge(&reader.read(&picture)).read {
                    *read = Some(frame);
                }
            }
            if attempt.frames.is_some() && attempt.plain.iter().all(Option::is_some) {
                break;
            }
        }
        self.attempts.push(attempt);
    }
}

/// The photograph in pixels of a frame, and where its code is; in the middle, if the scanner cannot say.
fn scene(path: &Path, way: Way) -> Result<(Picture, [f32; 2]), NotAPicture> {
    let photograph = Picture::open(path)?;
    // A hand that does not know where the code is aims beside it, so there is time to find it.
    let code = Photo::unpacked(photograph.view()).read(10 * way.slack * PHOTO_TIME).into_iter().next();
    let side =
        code.as_ref().map_or(usual_side(&photograph), |code| side_of_code(&photograph, code.centre, way));
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "pixels"
    )]
    let scene = resized(&photograph, (photograph.width as f32 * HEIGHT as f32 * way.fills / side) as usize);
    #[expect(clippy::cast_precision_loss, reason = "pixels")]
    let aim = match code {
        Some(code) => {
            [code.centre.x, code.centre.y].map(|side| side * scene.width as f32 / photograph.width as f32)
        }
        None => [scene.width as f32 / 2.0, scene.height as f32 / 2.0],
    };
    Ok((scene, aim))
}

/// Where the scanner cannot say.
#[expect(clippy::cast_precision_loss, reason = "pixels")]
fn usual_side(photograph: &Picture) -> f32 {
    photograph.width as f32 * 0.08
}

/// The side of the smallest square around `centre` that can still be read.
#[expect(clippy::cast_precision_loss, reason = "pixels")]
fn side_of_code(photograph: &Picture, centre: Point, way: Way) -> f32 {
    const STEP: f32 = 0.9;
    let mut side = photograph.width.min(photograph.height) as f32 / 2.0;
    loop {
        let square = photograph.square_around([centre.x, centre.y], side * STEP);
        if Photo::unpacked(square.view()).read(way.slack * PHOTO_TIME).is_empty() {
            return side;
        }
        side *= STEP;
    }
}

impl fmt::Display for Live {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "Frames of {WIDTH} x {HEIGHT} until read: median / p95; how many were read within {PATIENCE}.\n"
        )?;
        let mut head = vec![
            "bill".to_owned(),
            "attempts".to_owned(),
            "live scanner".to_owned(),
            "CPU ms a frame".to_owned(),
        ];
        head.extend(self.readers.iter().map(|reader| format!("plain {}", reader.name())));
        writeln!(formatter, "{}\n{}", row(&head), rule(head.len()))?;
        for hardness in Hardness::ALL {
            let of = |attempt: &&Attempt| attempt.hardness == hardness;
            let attempts: Vec<&Attempt> = self.attempts.iter().filter(of).collect();
            writeln!(
                formatter,
                "{}",
                line(&format!("{hardness:?}").to_lowercase(), &attempts, self.readers.len())
            )?;
        }
        let all: Vec<&Attempt> = self.attempts.iter().collect();
        writeln!(formatter, "{}\n", line("**all**", &all, self.readers.len()))?;
        writeln!(formatter, "{} false", self.false_reads.len())?;
        self.false_reads.iter().try_for_each(|what| writeln!(formatter, "{what}"))
    }
}

fn line(name: &str, attempts: &[&Attempt], readers: usize) -> String {
    let mut times = Times::default();
    for attempt in attempts {
        times.append(&attempt.times);
    }
    let mut cells = vec![name.to_owned(), attempts.len().to_string()];
    cells.push(frames(&attempts.iter().map(|attempt| attempt.frames).collect::<Vec<_>>()));
    cells.push(times.to_string());
    cells.extend(
        (0..readers).map(|reader| frames(&attempts.iter().map(|it| it.plain[reader]).collect::<Vec<_>>())),
    );
    row(&cells)
}

fn frames(attempts: &[Option<usize>]) -> String {
    let read = attempts.iter().flatten().count();
    let mut ordered: Vec<usize> = attempts.iter().map(|frames| frames.unwrap_or(usize::MAX)).collect();
    ordered.sort_unstable();
    let [median, most] = [50, 95].map(|percent| match percentile(&ordered, percent) {
        None | Some(usize::MAX) => "never".to_owned(),
        Some(frames) => frames.to_string(),
    });
    format!("{median} / {most}; {read} of {}", attempts.len())
}
