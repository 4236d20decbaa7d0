//! A text as the modules of a Code 39 barcode (ISO/IEC 16388).
//!
//! A module is as wide as a narrow element. A wide one has three: the standard allows 2 to 3, wants more than 2 for
//! modules as small as a phone's, and of the whole numbers that leaves 3, which is also told apart best. Between
//! characters is one module, outside the stars ten, both the least that the standard allows: what is left of the screen
//! makes the modules larger. There is no check character of Code 39's own, as on every such bill.

use std::fmt;

use crate::scanner::code39::{CHARACTERS, STAR, wide_elements};

/// Modules of a wide element.
const WIDE: usize = 3;

/// One barcode, to be drawn as it is: each module a whole number of pixels wide and as high as there is room, dark on
/// white. `Debug` hides what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Bars {
    text: String,
    modules: Vec<bool>,
}

impl Bars {
    /// Modules of white paper before the first bar and after the last, which are part of the barcode.
    pub const QUIET: usize = 10;

    /// The barcode of one of the three store barcodes' texts.
    pub(super) fn of(text: &str) -> Self {
        let places = text.bytes().map(|byte| CHARACTERS.iter().position(|character| *character == byte));
        let places = places.map(|place| place.expect("a segment has characters of Code 39 only"));
        let mut modules = vec![false; Self::QUIET];
        for place in [STAR].into_iter().chain(places).chain([STAR]) {
            let wide = wide_elements(place);
            for element in 0..9 {
                let width = if wide >> element & 1 == 1 { WIDE } else { 1 };
                modules.extend(std::iter::repeat_n(element % 2 == 0, width));
            }
            modules.push(false);
        }
        // The last gap is the first module of the quiet zone.
        modules.extend([false; Self::QUIET - 1]);
        Self { text: text.to_owned(), modules }
    }

    /// What it says, to be printed below it: without the stars.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Dark or not, from left to right, the quiet zones included.
    ///
    /// 195, 307 and 291 for the three of a bill. Whoever draws them needs at least 15 in 100 of that for their height,
    /// so that a hand-held scanner meets all of it (ISO/IEC 16388).
    pub fn modules(&self) -> &[bool] {
        &self.modules
    }
}

impl fmt::Debug for Bars {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Bars({} modules, …)", self.modules.len())
    }
}
