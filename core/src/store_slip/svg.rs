//! Barcodes as one picture that scales: a unit is a module.

use std::fmt::Write;

use super::Bars;

/// 15 in 100 of the widest of the three, rounded up.
const HEIGHT: usize = 48;
/// From one barcode to the next: the bars, their text, and paper enough for a scanner to meet one at a time.
const PITCH: usize = HEIGHT + 40;
/// From the bars to the line on which their text stands.
const TEXT_BELOW: usize = 14;
/// CSS pixels of a module, until somebody scales it: half a millimetre, which fits on an A4 page.
const SCALE: usize = 2;

/// All of `barcodes`, one above the other.
pub(super) fn picture(barcodes: &[Bars]) -> String {
    let width = barcodes.iter().map(|bars| bars.modules().len()).max().unwrap_or_default();
    let height = barcodes.len() * PITCH;
    let (mut path, mut texts) = (String::new(), String::new());
    for (bars, top) in barcodes.iter().zip((Bars::QUIET..).step_by(PITCH)) {
        let mut left = (width - bars.modules().len()) / 2;
        for run in bars.modules().chunk_by(|one, next| one == next) {
            let run_width = run.len();
            if run[0] {
                write_to(&mut path, format_args!("M{left} {top}h{run_width}v{HEIGHT}h-{run_width}z"));
            }
            left += run_width;
        }
        let (middle, line) = (width / 2, top + HEIGHT + TEXT_BELOW);
        // The characters of Code 39 need no escaping.
        write_to(&mut texts, format_args!(r#"<text x="{middle}" y="{line}">{}</text>"#, bars.text()));
    }
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {width} {height}"><rect width="{width}" height="{height}" fill="#fff"/><path shape-rendering="crispEdges" d="{path}"/><g font-family="monospace" font-size="12" text-anchor="middle">{texts}</g></svg>
"##,
        width * SCALE,
        height * SCALE,
    )
}

fn write_to(text: &mut String, what: std::fmt::Arguments<'_>) {
    text.write_fmt(what).expect("a String takes everything");
}
