//! Which looks are taken, and in which order.

use super::detect::Detector;
use super::threshold::Threshold;

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

/// What is done to the picture before the threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    Plain,
    Smoothed,
    Sharpened,
    Inverted,
}

const fn look(size: Size, filter: Filter, threshold: Threshold, detector: Detector) -> Look {
    Look {
        size,
        filter,
        threshold,
        detector,
    }
}

/// Plain: no filter, zxing's threshold, the C++ port.
const fn plain(size: Size) -> Look {
    look(size, Filter::Plain, Hybrid, Detector::ZxingCpp)
}

const fn filtered(size: Size, filter: Filter) -> Look {
    look(size, filter, Hybrid, Detector::ZxingCpp)
}

const fn thresholded(size: Size, threshold: Threshold) -> Look {
    look(size, Filter::Plain, threshold, Detector::ZxingCpp)
}

const fn detected(size: Size, threshold: Threshold, detector: Detector) -> Look {
    look(size, Filter::Plain, threshold, detector)
}

const MEAN: Threshold = Threshold::Mean {
    window: 8,
    percent: 10,
};

use Detector::{Rqrr, Zxing};
use Filter::{Inverted, Sharpened, Smoothed};
use Size::{Divided, Doubled, Fitted, Full};
use Threshold::{Global, Hybrid};

/// For a photograph with a long side above [`LARGE`].
pub(super) const LARGE_PHOTO: &[Look] = &[
    plain(Fitted(400)),
    plain(Divided(4)),
    plain(Fitted(1000)),
    plain(Full),
    filtered(Fitted(640), Sharpened),
    filtered(Fitted(1000), Sharpened),
    thresholded(Fitted(1000), MEAN),
    plain(Divided(3)),
    detected(Fitted(640), Hybrid, Zxing),
    detected(Fitted(400), MEAN, Rqrr),
    detected(Fitted(640), Hybrid, Rqrr),
    filtered(Fitted(1000), Inverted),
    detected(Full, Hybrid, Zxing),
    detected(Fitted(1000), MEAN, Rqrr),
    detected(Fitted(1600), MEAN, Rqrr),
];

/// Above this long side a picture is first looked at in smaller sizes.
pub(super) const LARGE: usize = 1600;

/// For smaller photographs.
pub(super) const SMALL_PHOTO: &[Look] = &[
    plain(Full),
    thresholded(Divided(2), Global),
    thresholded(Full, MEAN),
    filtered(Full, Sharpened),
    filtered(Full, Inverted),
    filtered(Full, Smoothed),
    detected(Full, Hybrid, Zxing),
    thresholded(Full, Global),
    plain(Divided(2)),
    plain(Divided(4)),
    plain(Doubled),
    detected(Full, MEAN, Rqrr),
    detected(Full, Hybrid, Rqrr),
    thresholded(Doubled, MEAN),
];

/// For a live frame: few, since the next frame comes in 33 ms.
pub(super) const FRAME: &[Look] = &[
    plain(Full),
    thresholded(Divided(2), Global),
    filtered(Full, Smoothed),
    filtered(Full, Sharpened),
];
