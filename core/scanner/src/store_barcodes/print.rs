//! What the characters of Code 39 look like in a picture, printed and blurred in one way or another.

use crate::code39::wide_elements;

/// Values of a pattern.
pub(super) const SAMPLES: usize = 32;

/// Of the paper to the next character, which begins or ends with a bar, the half.
const GAP: f32 = 0.5;

/// Of the paper outside the stars, what is looked at.
const QUIET: f32 = 4.0;

/// What is looked at on both sides of a character, in narrow elements of paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides {
    pub(super) before: f32,
    pub(super) after: f32,
}

impl Sides {
    /// Of the star at the beginning.
    pub(super) const FIRST: Self = Self { before: QUIET, after: GAP };
    /// Of a character between others.
    pub(super) const INNER: Self = Self { before: GAP, after: GAP };
    /// Of the star at the end.
    pub(super) const LAST: Self = Self { before: GAP, after: QUIET };

    /// With the character between them, in narrow elements.
    pub(super) fn width(self, print: Print) -> f32 {
        self.before + print.width() + self.after
    }
}

/// How a barcode is printed and how sharply it is seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Print {
    /// Wide elements in narrow ones, 2 to 3.
    pub(super) wide: f32,
    /// The blur's sigma in narrow elements.
    pub(super) blur: f32,
}

impl Print {
    /// The width of a character in narrow elements.
    pub(super) fn width(self) -> f32 {
        6.0 + 3.0 * self.wide
    }

    /// The brightness expected of `character` between its `sides`: mean 0, length 1, at equal distances.
    pub(super) fn pattern(self, character: usize, sides: Sides) -> [f32; SAMPLES] {
        let wide = wide_elements(character);
        let mut values = [0.0; SAMPLES];
        let step = sides.width(self) / SAMPLES as f32;
        for (sample, value) in values.iter_mut().enumerate() {
            let place = (sample as f32 + 0.5) * step - sides.before;
            let bar = |from: f32, to: f32| self.beyond(place - to) - self.beyond(place - from);
            let mut edge = 0.0;
            for element in 0..9 {
                let next = edge + if wide >> element & 1 == 1 { self.wide } else { 1.0 };
                if element % 2 == 0 {
                    *value += bar(edge, next);
                }
                edge = next;
            }
            if sides.before == GAP {
                *value += bar(-2.0, -1.0);
            }
            if sides.after == GAP {
                *value += bar(edge + 1.0, edge + 2.0);
            }
        }
        normal(&mut values);
        values
    }

    /// How much of an edge's change is over at `distance` behind it: the logistic curve stands for the Gaussian's.
    fn beyond(self, distance: f32) -> f32 {
        1.0 / (1.0 + (-1.702 * distance / self.blur).exp())
    }
}

/// Takes the mean away and makes the length 1.
pub(super) fn normal(values: &mut [f32; SAMPLES]) {
    let mean = values.iter().sum::<f32>() / SAMPLES as f32;
    for value in values.iter_mut() {
        *value -= mean;
    }
    let length = values.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-6);
    for value in values.iter_mut() {
        *value /= length;
    }
}
