//! How codewords are divided into blocks, which are corrected one by one, and in which order they are printed: first ones
//! of all blocks, second ones of all blocks, … (ISO/IEC 18004, 7.6).

/// The blocks of a code. The last of them have a codeword of data more where the codewords cannot be divided evenly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Blocks {
    /// In all blocks.
    pub(super) codewords: usize,
    pub(super) count: usize,
    /// Codewords for correction, in each block.
    pub(super) checks: usize,
}

impl Blocks {
    /// Codewords of data in `block`.
    pub(super) fn data(self, block: usize) -> usize {
        self.data_of_short() + usize::from(block >= self.short())
    }

    fn data_of_short(self) -> usize {
        self.codewords / self.count - self.checks
    }

    /// How many blocks are short.
    fn short(self) -> usize {
        self.count - self.codewords % self.count
    }

    /// Where the codewords of `block` are printed: those of data, then those for correction.
    pub(super) fn places(self, block: usize) -> impl Iterator<Item = usize> {
        let each = move |first: usize, count: usize| (0..count).map(move |row| first + row * self.count);
        let first_long = self.data_of_short() * self.count;
        let last_of_long = block.checked_sub(self.short()).map(|long| first_long + long);
        let first_check = self.codewords - self.checks * self.count;
        each(block, self.data_of_short()).chain(last_of_long).chain(each(first_check + block, self.checks))
    }
}
