//! The eight patterns by which data modules are turned, so that none looks like what shows where a code is (ISO/IEC 18004,
//! 7.8.2, table 10).

/// One of the eight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mask(u8);

impl Mask {
    /// The mask whose number is in the last three bits of `data`.
    pub(super) fn of_format(data: u8) -> Self {
        Self(data & 7)
    }

    /// Whether it turns a module from dark to light, and the other way round.
    pub(super) fn turns(self, column: usize, row: usize) -> bool {
        let product = column * row;
        let measure = match self.0 {
            0 => (row + column) % 2,
            1 => row % 2,
            2 => column % 3,
            3 => (row + column) % 3,
            4 => (row / 2 + column / 3) % 2,
            5 => product % 2 + product % 3,
            6 => (product % 2 + product % 3) % 2,
            _ => ((row + column) % 2 + product % 3) % 2,
        };
        measure == 0
    }
}
