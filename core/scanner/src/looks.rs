//! Which looks are taken, and in which order.
//!
//! Cheap looks that read much come first; one that reads nothing new but is made for a kind of picture that residents
//! take (a dark ground, a steep view) stays if it is cheap. Our own reader comes after the plain looks at a large
//! photograph, so that what those read takes no longer, and at once at a small one, where it is cheaper than other looks.
//!
//! Measured on 622 photographs, 40 of them bills, each with a code: how many pictures reached the look, how many it read,
//! and the median CPU time of one core of a 2024 server, the resizing of a picture of 7 megapixels included. "grey" is
//! our own reader, "and grey" the same after zxing-cpp's, where that reads nothing. Its rows were measured on a busy machine and
//! divided by 2.7, as much as the other rows had become slower there.
//!
//! | large photograph | reached | read | ms | | small photograph | reached | read | ms |
//! |---|---|---|---|---|---|---|---|---|
//! | 400 | 108 | 40 | 4 | | full, and grey | 514 | 489 | 0.3 |
//! | 1000 | 68 | 35 | 8 | | half, global, and grey | 25 | 14 | 1 |
//! | 1600 | 33 | 9 | 15 | | half, smoothed, and grey | 11 | 1 | 1 |
//! | 1000, grey | 24 | 11 | 12 | | inverted, and grey | 10 | 3 | 1 |
//! | 1600, grey | 13 | 3 | 20 | | sharpened, and grey | 7 | 1 | 2 |
//! | 1000, sharpened, fine mean, and grey | 10 | 1 | 15 | | coarse mean, and grey | 6 | 0 | 1 |
//! | 1600, sharpened, fine mean, and grey | 9 | 3 | 30 | | global, and grey | 6 | 0 | 1 |
//! | full, and grey | 6 | 0 | 33 | | half, smoothed, global, and grey | 6 | 1 | 2 |
//! | full, global, and grey | 6 | 1 | 13 | | smoothed, fine mean, and grey | 5 | 0 | 2 |
//! | 1000, coarse mean, and grey | 5 | 0 | 11 | | zxing | 5 | 0 | 1 |
//! | 1000, inverted, and grey | 5 | 0 | 8 | | half, smoothed, medium mean, and grey | 5 | 0 | 2 |
//! | 640, sharpened, and grey | 5 | 0 | 6 | | smoothed, and grey | 5 | 0 | 2 |
//! | 640, medium mean, and grey | 5 | 0 | 6 | | doubled, and grey | 5 | 0 | 2 |
//! | 640, zxing | 5 | 0 | 4 | | doubled, sharpened, global, and grey | 5 | 0 | 3 |
//!
//! 611 of the 622 were read, none falsely; without our own reader and with rqrr in its place 578. zxing-cpp 3.1.1 reads
//! 543 of the same. rqrr was left out when it read nothing any more that another look did not read.

use super::detect::Detector;
use super::filter::Filter;
use super::threshold::Threshold;

use Detector::{BlackThenGrey, Grey, Zxing, ZxingCpp};
use Filter::{Inverted, Plain, Sharpened, Smoothed};
use Size::{Divided, Doubled, Fitted, Full};
use Threshold::{Global, Hybrid};

/// One way of looking at a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) size: Size,
    pub(super) filter: Filter,
    pub(super) threshold: Threshold,
    pub(super) detector: Detector,
}

/// The size at which a look is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// As it came.
    Full,
    /// Shrunk to this long side; left out where the picture is not larger.
    Fitted(usize),
    /// Shrunk by this whole factor.
    Divided(usize),
    /// Twice as large; left out above [`MAX_DOUBLED`] pixels of the long side.
    Doubled,
}

/// The largest long side that is worth doubling: in larger pictures modules are not that small.
pub(super) const MAX_DOUBLED: usize = 1000;

/// Looks in their order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan {
    /// Taken one after another until one reads something.
    pub(super) looks: &'static [Look],
    /// Taken after a success, for codes too small for the look that succeeded.
    pub(super) closer: Option<Look>,
}

pub(super) const fn look(size: Size, filter: Filter, threshold: Threshold, detector: Detector) -> Look {
    Look { size, filter, threshold, detector }
}

/// Plain: no filter, zxing's threshold, the C++ port.
const fn plain(size: Size) -> Look {
    look(size, Plain, Hybrid, ZxingCpp)
}

/// The same, with our own reader after it.
const fn thorough(size: Size) -> Look {
    look(size, Plain, Hybrid, BlackThenGrey)
}

/// A wide square: evens out light over the whole code.
const COARSE: Threshold = Threshold::Mean { window: 8, percent: 10 };

/// A narrow square, a few modules wide: follows the edge of a shadow or of a lamp's reflection.
const FINE: Threshold = Threshold::Mean { window: 64, percent: 3 };

/// Between the two.
const MEDIUM: Threshold = Threshold::Mean { window: 24, percent: 5 };

/// For a photograph with a long side above [`LARGE`].
pub(super) const LARGE_PHOTO: Plan = Plan {
    closer: Some(plain(Fitted(1600))),
    looks: &[
        plain(Fitted(400)),
        plain(Fitted(1000)),
        plain(Fitted(1600)),
        look(Fitted(1000), Plain, Hybrid, Grey),
        look(Fitted(1600), Plain, Hybrid, Grey),
        look(Fitted(1000), Sharpened, FINE, BlackThenGrey),
        look(Fitted(1600), Sharpened, FINE, BlackThenGrey),
        thorough(Full),
        look(Full, Plain, Global, BlackThenGrey),
        look(Fitted(1000), Plain, COARSE, BlackThenGrey),
        look(Fitted(1000), Inverted, Hybrid, BlackThenGrey),
        look(Fitted(640), Sharpened, Hybrid, BlackThenGrey),
        look(Fitted(640), Plain, MEDIUM, BlackThenGrey),
        look(Fitted(640), Plain, Hybrid, Zxing),
    ],
};

/// For smaller photographs.
pub(super) const SMALL_PHOTO: Plan = Plan {
    closer: None,
    looks: &[
        thorough(Full),
        look(Divided(2), Plain, Global, BlackThenGrey),
        look(Divided(2), Smoothed, Hybrid, BlackThenGrey),
        look(Full, Inverted, Hybrid, BlackThenGrey),
        look(Full, Sharpened, Hybrid, BlackThenGrey),
        look(Full, Plain, COARSE, BlackThenGrey),
        look(Full, Plain, Global, BlackThenGrey),
        look(Divided(2), Smoothed, Global, BlackThenGrey),
        look(Full, Smoothed, FINE, BlackThenGrey),
        look(Full, Plain, Hybrid, Zxing),
        look(Divided(2), Smoothed, MEDIUM, BlackThenGrey),
        look(Full, Smoothed, Hybrid, BlackThenGrey),
        look(Doubled, Plain, Hybrid, BlackThenGrey),
        look(Doubled, Sharpened, Global, BlackThenGrey),
    ],
};

/// Above this long side a photograph is first looked at in smaller sizes.
pub(super) const LARGE: usize = 1600;
