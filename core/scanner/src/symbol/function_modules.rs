//! Which modules hold no data: patterns that show where a code is, and what it says of itself (ISO/IEC 18004, 6.3, 7.9 and
//! 7.10).

use super::version::Version;

/// The modules of a version that hold no data.
pub(super) struct FunctionModules {
    side: usize,
    /// Row by row.
    taken: Vec<bool>,
}

impl FunctionModules {
    pub(super) fn of(version: Version) -> Self {
        let side = version.side();
        let mut modules = Self { side, taken: vec![false; side * side] };
        // Finder patterns with their separators and the format information beside them.
        modules.take(0, 0, 9, 9);
        modules.take(side - 8, 0, 8, 9);
        modules.take(0, side - 8, 9, 8);
        // Timing patterns.
        modules.take(6, 0, 1, side);
        modules.take(0, 6, side, 1);
        let centres = version.alignment_centres();
        let (first, last) = (6, side - 7);
        for &row in &centres {
            for &column in &centres {
                let in_finder_patterns = [(first, first), (last, first), (first, last)];
                if !in_finder_patterns.contains(&(column, row)) {
                    modules.take(column - 2, row - 2, 5, 5);
                }
            }
        }
        if version.is_named() {
            modules.take(side - 11, 0, 3, 6);
            modules.take(0, side - 11, 6, 3);
        }
        modules
    }

    fn take(&mut self, left: usize, top: usize, columns: usize, rows: usize) {
        for row in top..top + rows {
            self.taken[row * self.side + left..][..columns].fill(true);
        }
    }

    pub(super) fn contains(&self, column: usize, row: usize) -> bool {
        self.taken[row * self.side + column]
    }
}
