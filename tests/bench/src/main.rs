//! A command for each question about the scanner: `cargo run --release -p waterpay-bench -- scan FOLDER`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "what a command is for")]

use std::{
    fs::write,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use waterpay_bench::{
    chance::Chance,
    cpu::timed,
    figures::{Times, row, rule},
    hand::{HEIGHT, Hand, WIDTH},
    hints::Hints,
    live::{Live, Way},
    memory::{Counting, peak_of},
    page::page,
    picture::{Picture, bytes_of},
    readers::Reader,
    scan::Scan,
    truth::Truth,
};
use waterpay_scanner::{LiveScanner, Seen, read_photo};

#[global_allocator]
static MEMORY: Counting = Counting;

/// What the scanner is worth beside other readers, in the same run.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    question: Question,
}

#[derive(Subcommand)]
enum Question {
    /// Read share, false reads and times, by folder.
    Scan {
        /// A folder with a `truth.jsonl`.
        folder: PathBuf,
        /// Only folders whose name contains this.
        #[arg(long, default_value = "")]
        only: String,
        /// Without the other readers.
        #[arg(long)]
        alone: bool,
    },
    /// Frames of a phone in a hand until a bill is read.
    Live {
        /// A folder with a `truth.jsonl`.
        folder: PathBuf,
        /// The first seed.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Hands for each bill.
        #[arg(long, default_value_t = 3)]
        hands: u64,
        /// How much of the frame's height the code takes. The screen shows a square to hold it in that takes 0.72.
        #[arg(long, default_value_t = 0.65)]
        fills: f32,
        /// How many times longer than on a phone a frame may take, on a machine that others use as well.
        #[arg(long, default_value_t = 1)]
        slack: u32,
        /// Without the other readers.
        #[arg(long)]
        alone: bool,
    },
    /// Time for frames of dense print without a code.
    EmptyFrames {
        /// The first seed.
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// Sheets; over each, a hand moves for a second.
        #[arg(long, default_value_t = 10)]
        sheets: u64,
        /// Writes the first frame there, as a PGM picture.
        #[arg(long)]
        show: Option<PathBuf>,
    },
    /// What a resident who aims is told over each picture, by folder.
    Hints {
        /// A folder with a `truth.jsonl`.
        folder: PathBuf,
        /// As for `live`.
        #[arg(long, default_value_t = 1)]
        slack: u32,
    },
    /// How many of a bill's three store barcodes are read, all or none.
    Barcodes {
        /// A folder with a `truth.jsonl`.
        folder: PathBuf,
    },
    /// Time and memory for large photographs, unpacking included in the memory and not in the time.
    Photos {
        /// A folder with a `truth.jsonl`.
        folder: PathBuf,
        /// Megapixels that make a photograph large.
        #[arg(long, default_value_t = 9.0)]
        megapixels: f64,
    },
}

fn main() -> ExitCode {
    let answered = match Arguments::parse().question {
        Question::Scan { folder, only, alone } => scan(&folder, &only, alone),
        Question::Live { folder, seed, hands, fills, slack, alone } => {
            live(&folder, Way { seed, hands, fills, slack }, alone)
        }
        Question::EmptyFrames { seed, sheets, show } => empty_frames(seed, sheets, show.as_deref()),
        Question::Hints { folder, slack } => hints(&folder, slack),
        Question::Barcodes { folder } => barcodes(&folder),
        Question::Photos { folder, megapixels } => photos(&folder, megapixels),
    };
    match answered {
        Ok(holds) if holds => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

type Answered = Result<bool, Box<dyn std::error::Error>>;

fn scan(folder: &Path, only: &str, alone: bool) -> Answered {
    let readers = if alone { &[Reader::WaterPay] } else { Reader::ALL };
    quiet();
    let scan = Scan::of(folder, readers, only)?;
    print!("{scan}");
    Ok(scan.is_true())
}

fn live(folder: &Path, way: Way, alone: bool) -> Answered {
    let others = if alone { &[] } else { Reader::ALL };
    // rqrr takes as long as all others together, and the scanner is there already.
    let others: Vec<Reader> =
        others.iter().copied().filter(|reader| !matches!(reader, Reader::WaterPay | Reader::Rqrr)).collect();
    quiet();
    let live = Live::of(folder, &others, way)?;
    println!("seed {}, {} hands, fills {}\n", way.seed, way.hands, way.fills);
    print!("{live}");
    Ok(live.false_reads.is_empty())
}

fn empty_frames(seed: u64, sheets: u64, show: Option<&Path>) -> Answered {
    let others: Vec<Reader> = Reader::ALL.iter().copied().filter(|it| *it != Reader::WaterPay).collect();
    let mut live = Times::default();
    let mut times = vec![Times::default(); others.len()];
    let mut false_reads = 0;
    // One scanner for all of it, as in an app that is held over one sheet after another.
    let mut scanner = LiveScanner::new();
    for seed in seed..seed + sheets {
        let sheet = page(WIDTH + 400, HEIGHT + 400, &mut Chance::new(seed));
        #[expect(clippy::cast_precision_loss, reason = "pixels")]
        let mut hand = Hand::aiming_at([sheet.width as f32 / 2.0, sheet.height as f32 / 2.0], seed);
        for frame in 0..30 {
            let picture = hand.frame(&sheet);
            if let (0, 0, Some(path)) = (frame, live.len(), show) {
                save(&picture, path)?;
            }
            let (sight, took) = timed(|| scanner.read(picture.view()));
            live.add(took);
            false_reads += usize::from(matches!(sight, Seen::Code(_)));
            for (reader, times) in others.iter().zip(&mut times) {
                times.add(timed(|| reader.read(&picture)).1);
            }
        }
    }
    println!("{} frames of {WIDTH} x {HEIGHT} without a code, seed {seed}; {false_reads} read\n", live.len());
    println!("{}\n{}", row(&["reader".into(), "CPU ms: median / p95 / longest".into()]), rule(2));
    println!("{}", row(&["live scanner".into(), live.to_string()]));
    for (reader, times) in others.iter().zip(times) {
        println!("{}", row(&[format!("plain {}", reader.name()), times.to_string()]));
    }
    Ok(false_reads == 0)
}

fn hints(folder: &Path, slack: u32) -> Answered {
    quiet();
    print!("{}", Hints::of(folder, slack)?);
    Ok(true)
}

fn barcodes(folder: &Path) -> Answered {
    let (mut with, mut read, mut falsely) = (0, 0, 0);
    quiet();
    for truth in Truth::of(folder)? {
        let photo = bytes_of(&truth.path(folder))?;
        let found = read_photo(&photo).ok().and_then(|reading| reading.store_barcodes);
        let printed = truth.barcodes.join("\n");
        with += u32::from(!printed.is_empty());
        match found {
            Some(code) if code.text == printed => read += 1,
            Some(_) => falsely += 1,
            None => {}
        }
    }
    println!(
        "{with} photographs of bills with store barcodes, perhaps not in sight; all three read of {read}; {falsely} false"
    );
    Ok(falsely == 0)
}

fn photos(folder: &Path, megapixels: f64) -> Answered {
    let mut times = vec![Times::default(); Reader::ALL.len()];
    let (mut unpacking, mut most) = (Times::default(), (0, String::new()));
    quiet();
    for truth in Truth::of(folder)? {
        let path = truth.path(folder);
        let Ok(picture) = Picture::open(&path) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "some millions")]
        if (picture.pixels.len() as f64) < megapixels * 1e6 {
            continue;
        }
        for (reader, times) in Reader::ALL.iter().zip(&mut times) {
            times.add(timed(|| reader.read(&picture)).1);
        }
        drop(picture);
        let bytes = bytes_of(&path)?;
        let ((reading, took), peak) = peak_of(|| timed(|| read_photo(&bytes)));
        reading?;
        unpacking.add(took);
        most = most.max((peak + bytes.len(), truth.file));
    }
    println!("{} photographs of at least {megapixels} megapixels\n", unpacking.len());
    println!("{}\n{}", row(&["reader".into(), "CPU ms: median / p95 / longest".into()]), rule(2));
    for (reader, times) in Reader::ALL.iter().zip(times) {
        println!("{}", row(&[reader.name().into(), times.to_string()]));
    }
    println!("{}", row(&["WaterPay, unpacking the file as well".into(), unpacking.to_string()]));
    println!("\nmost memory at a time, the file included: {:.1} MiB, for {}", mebibytes(most.0), most.1);
    Ok(true)
}

#[expect(clippy::cast_precision_loss, reason = "some millions")]
fn mebibytes(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

fn save(picture: &Picture, path: &Path) -> std::io::Result<()> {
    let head = format!("P5 {} {} 255\n", picture.width, picture.height);
    write(path, [head.as_bytes(), &picture.pixels].concat())
}

/// A decoder that panics is caught and counts as nothing read; it need not say so among the figures.
fn quiet() {
    std::panic::set_hook(Box::new(|_| {}));
}
