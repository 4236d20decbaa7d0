//! A text as a QR code (ISO/IEC 18004) that is still read after the paper was folded.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::{Block, Length};

/// The smallest module that printers and cameras of phones agree on.
const SMALLEST: Length = Length::tenths(4);
/// Larger modules only take room.
const LARGEST: Length = Length::tenths(6);
/// Modules of white paper on each side, which are part of the code.
const QUIET: i32 = 4;

/// A QR code in black on white paper, each module a whole number of tenths of a millimetre wide.
#[derive(Clone, PartialEq, Eq)]
pub struct Code {
    symbol: QrCode,
    module: Length,
}

/// The text does not fit into the square in modules of 0.4 mm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the text is too long for a code of this size")]
pub struct TooLong;

impl Code {
    /// `text` in a square with sides of at most `side`, the quiet zone included. With error correction M (15 in 100 of the
    /// code may be lost) if that fits, else L (7 in 100); more where it costs nothing.
    ///
    /// ```
    /// # use waterpay_printing::{Code, Length, TooLong};
    /// let side = Length::millimetres(60);
    /// assert!(Code::of(&"A".repeat(800), side)?.side() <= side);
    /// assert_eq!(Code::of(&"A".repeat(2000), side).err(), Some(TooLong));
    /// # Ok::<(), TooLong>(())
    /// ```
    ///
    /// # Errors
    /// [`TooLong`].
    pub fn of(text: &str, side: Length) -> Result<Self, TooLong> {
        let most_modules = side.in_tenths() / SMALLEST.in_tenths() - 2 * QUIET;
        // Version 1 has 21 modules a side, and each following one 4 more.
        let largest = u8::try_from((most_modules - 17) / 4).unwrap_or(0).min(Version::MAX.value());
        if largest == 0 {
            return Err(TooLong);
        }
        let bytes = [QrSegment::make_bytes(text.as_bytes())];
        let (smallest, largest) = (Version::MIN, Version::new(largest));
        let drawn =
            |correction| QrCode::encode_segments_advanced(&bytes, correction, smallest, largest, None, true);
        let symbol = drawn(QrCodeEcc::Medium).or_else(|_| drawn(QrCodeEcc::Low)).map_err(|_| TooLong)?;
        let module = (side / (symbol.size() + 2 * QUIET)).min(LARGEST);
        Ok(Self { symbol, module })
    }

    /// The side of the square that it takes, quiet zone included.
    pub fn side(&self) -> Length {
        self.module * (self.symbol.size() + 2 * QUIET)
    }

    /// How much white paper each of its sides has.
    pub fn quiet(&self) -> Length {
        self.module * QUIET
    }

    /// The side of a module.
    pub fn module(&self) -> Length {
        self.module
    }

    /// Its dark modules as blocks, a run each, in a square whose upper left corner is at `left` and `top`.
    pub(crate) fn blocks(&self, left: Length, top: Length) -> Vec<Block> {
        let size = self.symbol.size();
        let mut blocks = Vec::new();
        for row in 0..size {
            let mut column = 0;
            while column < size {
                let dark = self.symbol.get_module(column, row);
                let end = (column..size).find(|at| self.symbol.get_module(*at, row) != dark).unwrap_or(size);
                if dark {
                    blocks.push(Block {
                        left: left + self.quiet() + self.module * column,
                        top: top + self.quiet() + self.module * row,
                        width: self.module * (end - column),
                        height: self.module,
                    });
                }
                column = end;
            }
        }
        blocks
    }
}

/// Says how large it is: what it says may be about a person.
impl std::fmt::Debug for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Code({0} x {0} modules)", self.symbol.size())
    }
}
