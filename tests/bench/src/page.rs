//! A sheet of dense print without any code, drawn from a seed: lines of square characters of random strokes, a few
//! ruled boxes, uneven light.

use crate::{chance::Chance, picture::Picture};

/// A sheet of this size.
pub fn page(width: usize, height: usize, chance: &mut Chance) -> Picture {
    let mut sheet = Picture::even(width, height, 228);
    let mut top = 12;
    while top < height {
        let size = 12 + chance.below(20);
        let mut left = 12 + chance.below(60);
        while left + size < width {
            if chance.below(8) == 0 {
                left += size * (1 + chance.below(6));
                continue;
            }
            character(&mut sheet, [left, top], size, chance);
            left += size + 2;
        }
        if chance.below(5) == 0 {
            stroke(&mut sheet, [4, top + size + 3], [width.saturating_sub(4), top + size + 3], 2);
        }
        top += size + 6 + chance.below(10);
    }
    light(&mut sheet, chance);
    sheet
}

/// As many strokes as a Chinese character has on average, mostly level and upright, sometimes a box.
fn character(sheet: &mut Picture, [left, top]: [usize; 2], size: usize, chance: &mut Chance) {
    let thick = 1 + size / 14;
    for _ in 0..8 {
        let [x, y] = [left + chance.below(size), top + chance.below(size)];
        let far = size / 3 + chance.below(size / 2);
        match chance.below(5) {
            0 | 1 => stroke(sheet, [left, y], [left + far, y], thick),
            2 => stroke(sheet, [x, top], [x, top + far], thick),
            3 => stroke(sheet, [x, top], [left + far, top + size], thick),
            _ => {
                let [right, bottom] = [left + far, top + far];
                stroke(sheet, [left, top], [right, top], thick);
                stroke(sheet, [left, bottom], [right, bottom], thick);
                stroke(sheet, [left, top], [left, bottom], thick);
                stroke(sheet, [right, top], [right, bottom], thick);
            }
        }
    }
}

fn stroke(sheet: &mut Picture, [x, y]: [usize; 2], [to_x, to_y]: [usize; 2], thick: usize) {
    let steps = x.abs_diff(to_x).max(y.abs_diff(to_y)).max(1);
    let between = |from: usize, to: usize, step: usize| (from * (steps - step) + to * step) / steps;
    for step in 0..=steps {
        let [x, y] = [between(x, to_x, step), between(y, to_y, step)];
        for (dx, dy) in (0..thick).flat_map(|dx| (0..thick).map(move |dy| (dx, dy))) {
            let (x, y) = (x + dx, y + dy);
            if x < sheet.width && y < sheet.height {
                sheet.pixels[y * sheet.width + x] = 40;
            }
        }
    }
}

/// Down to half as bright at one edge.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels"
)]
fn light(sheet: &mut Picture, chance: &mut Chance) {
    let [across, down] = [chance.between(0.0, 0.3), chance.between(0.0, 0.2)];
    let (width, height) = (sheet.width as f32, sheet.height as f32);
    for (place, pixel) in sheet.pixels.iter_mut().enumerate() {
        let (x, y) = ((place % sheet.width) as f32, (place / sheet.width) as f32);
        *pixel = (f32::from(*pixel) * (1.0 - across * x / width - down * y / height)) as u8;
    }
}
