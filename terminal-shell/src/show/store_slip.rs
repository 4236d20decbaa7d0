//! Three barcodes, as large as the terminal has them, or where they were drawn.

use std::{io, path::Path};

use waterpay_core::{
    store_slip::{Bars, StoreSlip},
    wording::StoreSlipWords,
};

use crate::screen::Screen;

/// Rows of a barcode. A character is about twice as high as wide, and two modules wide: of the widest barcode's 307
/// modules this is the least share that ISO/IEC 16388 asks for, 15 in 100.
const ROWS: usize = 12;

/// The slip: what to do with it, the barcodes, and that the bill must not be paid twice. `file` has them already.
pub(crate) fn store_slip(screen: &mut Screen<'_>, slip: &StoreSlip, file: Option<&Path>) -> io::Result<()> {
    let StoreSlipWords { title, how, counts_after, not_confirmed } = screen.wording.store_slip(slip);
    screen.line("")?;
    screen.heading(&title)?;
    if let Some(not_confirmed) = not_confirmed {
        screen.heading(&not_confirmed)?;
    }
    screen.line(&how)?;
    screen.line(&counts_after)?;
    match file {
        Some(file) => screen.line(&file.display().to_string()),
        None => barcodes(screen, &slip.bars()),
    }
}

fn barcodes(screen: &mut Screen<'_>, three: &[Bars; 3]) -> io::Result<()> {
    let columns = three.iter().map(|bars| bars.modules().len().div_ceil(2)).max().unwrap_or_default();
    if !screen.has_room_for_black_and_white(columns) {
        for bars in three {
            screen.line(bars.text())?;
        }
        let words = screen.wording.store_slip_too_narrow(columns);
        screen.note(&words.what_happened)?;
        return screen.note(&words.what_to_do);
    }
    screen.line("")?;
    for bars in three {
        let row = row(bars);
        screen.black_on_white("", columns)?;
        for _ in 0..ROWS {
            screen.black_on_white(&row, columns)?;
        }
        screen.black_on_white(&format!("{:>width$}{}", "", bars.text(), width = Bars::QUIET / 2), columns)?;
        screen.black_on_white("", columns)?;
    }
    Ok(())
}

/// A row of a barcode: two modules a character.
fn row(bars: &Bars) -> String {
    let character = |pair: &[bool]| match pair {
        [true, true] => '█',
        [true, ..] => '▌',
        [false, true] => '▐',
        _ => ' ',
    };
    bars.modules().chunks(2).map(character).collect()
}

#[cfg(test)]
mod tests;
