//! What a version of QR Code Model 2 fixes: its side, where its alignment patterns are, and how many blocks its codewords
//! are divided into (ISO/IEC 18004, 5.3.1, table 9 and annex E).
//!
//! Which modules hold data is left to [`super::function_modules`], which codeword is in which block to [`super::blocks`].

use super::blocks::Blocks;

/// How much damage a code bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Low,
    Medium,
    Quartile,
    High,
}

/// One of the forty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Version(usize);

/// The side of the smallest version that says itself which it is, the seventh.
pub(crate) const SMALLEST_NAMED: usize = 45;

impl Version {
    /// `None` unless it is 1 to 40.
    pub(crate) fn numbered(number: usize) -> Option<Self> {
        (1..=40).contains(&number).then_some(Self(number))
    }

    /// The version with `side` modules a side; `None` if there is none.
    pub(crate) fn of_side(side: usize) -> Option<Self> {
        let number = side.checked_sub(17)?;
        if number.is_multiple_of(4) { Self::numbered(number / 4) } else { None }
    }

    pub(super) fn number(self) -> usize {
        self.0
    }

    /// Modules a side.
    pub(crate) fn side(self) -> usize {
        17 + 4 * self.0
    }

    /// Whether it says itself which it is.
    pub(super) fn is_named(self) -> bool {
        self.side() >= SMALLEST_NAMED
    }

    /// The columns, which are the rows too, of the middles of its alignment patterns. Where a finder pattern would be hit
    /// there is none.
    pub(crate) fn alignment_centres(self) -> Vec<usize> {
        if self.0 == 1 {
            return Vec::new();
        }
        let gaps = self.0 / 7 + 1;
        let (first, last) = (6, self.side() - 7);
        // Even and alike, what is left over being between the first two. One version breaks the rule.
        let gap = if self.0 == 32 { 26 } else { 2 * (last - first).div_ceil(2 * gaps) };
        [first].into_iter().chain((0..gaps).rev().map(|gap_after| last - gap_after * gap)).collect()
    }

    /// Codewords in all, of data and for correction.
    fn codewords(self) -> usize {
        let side = self.side();
        let finder_patterns = 3 * 8 * 8;
        let format_information = 2 * 15 + 1;
        let timing_patterns = 2 * (side - 16);
        let alignment_patterns = match self.alignment_centres().len() {
            0 => 0,
            // Those on a timing pattern share five modules with it.
            across => (across * across - 3) * 25 - 2 * (across - 2) * 5,
        };
        let version_information = if self.is_named() { 2 * 18 } else { 0 };
        let all_but_data =
            finder_patterns + format_information + timing_patterns + alignment_patterns + version_information;
        (side * side - all_but_data) / 8
    }

    pub(super) fn blocks(self, level: Level) -> Blocks {
        let rows = match level {
            Level::Low => &LOW,
            Level::Medium => &MEDIUM,
            Level::Quartile => &QUARTILE,
            Level::High => &HIGH,
        };
        let [count, checks] = rows[self.0 - 1];
        Blocks { codewords: self.codewords(), count: usize::from(count), checks: usize::from(checks) }
    }
}

/// Of each version: how many blocks, and how many codewords for correction in each.
type Rows = [[u8; 2]; 40];

#[rustfmt::skip]
static LOW: Rows = [
    [1, 7], [1, 10], [1, 15], [1, 20], [1, 26], [2, 18], [2, 20], [2, 24], [2, 30], [4, 18],
    [4, 20], [4, 24], [4, 26], [4, 30], [6, 22], [6, 24], [6, 28], [6, 30], [7, 28], [8, 28],
    [8, 28], [9, 28], [9, 30], [10, 30], [12, 26], [12, 28], [12, 30], [13, 30], [14, 30], [15, 30],
    [16, 30], [17, 30], [18, 30], [19, 30], [19, 30], [20, 30], [21, 30], [22, 30], [24, 30], [25, 30],
];

#[rustfmt::skip]
static MEDIUM: Rows = [
    [1, 10], [1, 16], [1, 26], [2, 18], [2, 24], [4, 16], [4, 18], [4, 22], [5, 22], [5, 26],
    [5, 30], [8, 22], [9, 22], [9, 24], [10, 24], [10, 28], [11, 28], [13, 26], [14, 26], [16, 26],
    [17, 26], [17, 28], [18, 28], [20, 28], [21, 28], [23, 28], [25, 28], [26, 28], [28, 28], [29, 28],
    [31, 28], [33, 28], [35, 28], [37, 28], [38, 28], [40, 28], [43, 28], [45, 28], [47, 28], [49, 28],
];

#[rustfmt::skip]
static QUARTILE: Rows = [
    [1, 13], [1, 22], [2, 18], [2, 26], [4, 18], [4, 24], [6, 18], [6, 22], [8, 20], [8, 24],
    [8, 28], [10, 26], [12, 24], [16, 20], [12, 30], [17, 24], [16, 28], [18, 28], [21, 26], [20, 30],
    [23, 28], [23, 30], [25, 30], [27, 30], [29, 30], [34, 28], [34, 30], [35, 30], [38, 30], [40, 30],
    [43, 30], [45, 30], [48, 30], [51, 30], [53, 30], [56, 30], [59, 30], [62, 30], [65, 30], [68, 30],
];

#[rustfmt::skip]
static HIGH: Rows = [
    [1, 17], [1, 28], [2, 22], [4, 16], [4, 22], [4, 28], [5, 26], [6, 26], [8, 24], [8, 28],
    [11, 24], [11, 28], [16, 22], [16, 24], [18, 24], [16, 30], [19, 28], [21, 28], [25, 26], [25, 28],
    [25, 30], [34, 24], [30, 30], [32, 30], [35, 30], [37, 30], [40, 30], [42, 30], [45, 30], [48, 30],
    [51, 30], [54, 30], [57, 30], [60, 30], [63, 30], [66, 30], [70, 30], [74, 30], [77, 30], [81, 30],
];
