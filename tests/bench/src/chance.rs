//! Chance that a seed repeats: xorshift64* (Vigna, 2016).

/// A stream of numbers from a seed.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The stream of `seed`.
    pub fn new(seed: u64) -> Self {
        // Neighbouring seeds would begin alike, and zero would stay zero.
        Self((seed ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Evenly from `least` to `most`.
    pub fn between(&mut self, least: f32, most: f32) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "24 bits fit")]
        let share = (self.next() >> 40) as f32 / (1_u32 << 24) as f32;
        least + share * (most - least)
    }

    /// Evenly from 0 to `end`, without it.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).expect("less than a usize")
    }

    /// About normal, of mean 0 and standard deviation `sigma`: the sum of four even ones.
    pub fn normal(&mut self, sigma: f32) -> f32 {
        let sum: f32 = (0..4).map(|_| self.between(-1.0, 1.0)).sum();
        // An even one from -1 to 1 has the variance 1/3.
        sum * sigma * (3.0_f32 / 4.0).sqrt()
    }
}
