//! When to kill, and other things left to chance: from a seed, so that a run can be run again.

use std::{env, io, time::Duration};

/// Numbers that follow from a seed: `SplitMix64` (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators",
/// OOPSLA 2014).
#[derive(Debug, Clone)]
pub struct Chance {
    state: u64,
}

/// What the golden ratio leaves of one. Its multiples, without their whole part, are as evenly spread as can be,
/// however many they are (Weyl).
const GOLDEN: f64 = 0.618_033_988_749_894_9;

impl Chance {
    /// From the seed in `WATERPAY_SEED`, or a new one.
    pub fn from_environment() -> io::Result<(u64, Self)> {
        let seed = match env::var("WATERPAY_SEED") {
            Ok(seed) => seed.parse().map_err(io::Error::other)?,
            Err(_) => getrandom::u64().map_err(io::Error::other)?,
        };
        Ok((seed, Self::from_seed(seed)))
    }

    /// From this seed.
    pub fn from_seed(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A number below `below`, which is not 0.
    pub fn below(&mut self, below: u64) -> u64 {
        self.next() % below
    }

    /// `count` places between 0 and 1, evenly spread from a random one on.
    pub fn spread(&mut self, count: u32) -> Vec<f64> {
        let first = f64::from(u32::try_from(self.next() >> 32).unwrap_or_default()) / f64::from(u32::MAX);
        (0..count).map(|nth| (first + f64::from(nth) * GOLDEN).fract()).collect()
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

/// The place in a run that takes `whole`, a little beyond its end included.
pub(crate) fn moment(place: f64, whole: Duration) -> Duration {
    whole.mul_f64(place * 1.1)
}
