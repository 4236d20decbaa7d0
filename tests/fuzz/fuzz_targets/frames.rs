//! Any frames in a row: no panic, no overrun, no code that says nothing. A bit is a cell of ink or paper, so that what is
//! invented soon looks like finder patterns; the first three bytes say how wide a row is, how large a cell, and how many
//! frames there are.
#![no_main]

use std::time::{Duration, Instant};

use libfuzzer_sys::fuzz_target;
use waterpay_core::scanner::{LiveScanner, LumaView, Seen};

/// Far more than a frame may take: coverage and a busy machine slow it down.
const ENDLESS: Duration = Duration::from_secs(4);

fuzz_target!(|bytes: &[u8]| {
    let [width, cell, frames, bits @ ..] = bytes else { return };
    let (cells, cell, frames) = (usize::from(*width) + 1, usize::from(*cell % 6) + 1, usize::from(*frames % 4) + 1);
    let ink: Vec<u8> = bits.iter().flat_map(|byte| (0..8).map(move |bit| if byte >> bit & 1 == 1 { 20 } else { 230 })).collect();
    let mut scanner = LiveScanner::new();
    for frame in ink.chunks(ink.len().div_ceil(frames).max(1)) {
        let rows = frame.chunks_exact(cells);
        let pixels: Vec<u8> = rows
            .flat_map(|row| std::iter::repeat_n(row, cell))
            .flat_map(|row| row.iter().flat_map(|&pixel| std::iter::repeat_n(pixel, cell)))
            .collect();
        let (width, height) = (cells * cell, pixels.len() / (cells * cell));
        let [width, height] = [width, height].map(|side| u32::try_from(side).expect("a few thousand"));
        let Ok(view) = LumaView::new(&pixels, width, height, width) else { continue };
        let begun = Instant::now();
        if let Seen::Code(code) = scanner.read(view) {
            assert!(!code.bytes.is_empty());
        }
        assert!(begun.elapsed() < ENDLESS);
    }
});
