//! How long a look takes on this phone, learnt from the looks that were taken.

use std::time::Duration;

/// The slowest pace so far, in nanoseconds a pixel.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Pace(f32);

impl Pace {
    /// A look at so many pixels took that long.
    pub(super) fn learn(&mut self, pixels: usize, took: Duration) {
        self.0 = self.0.max(took.as_secs_f32() * 1e9 / float(pixels.max(1)));
    }

    /// Twice as fast: for a look that was left out, so that one bad moment does not keep it out for ever.
    pub(super) fn doubled(self) -> Self {
        Self(self.0 / 2.0)
    }

    /// How long a look at so many pixels may take; nothing is known before the first.
    pub(super) fn expected(self, pixels: usize) -> Duration {
        Duration::from_secs_f32(self.0 * float(pixels) * 1e-9)
    }
}

#[expect(clippy::cast_precision_loss, reason = "an estimate")]
fn float(pixels: usize) -> f32 {
    pixels as f32
}
