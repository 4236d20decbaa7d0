//! A live camera frame: at most one code, in the time between two frames.

use std::time::Duration;

use super::budget::Budget;
use super::luma::LumaView;
use super::read_code::ReadCode;
use super::{cascade, looks};

/// How long one frame may take: at 25 frames a second the next is there then.
pub const FRAME_TIME: Duration = Duration::from_millis(40);

/// Reads at most one code (the topmost) within [`FRAME_TIME`].
pub fn read_frame(frame: LumaView<'_>) -> Option<ReadCode> {
    read_frame_within(frame, Budget::lasting(FRAME_TIME))
}

/// [`read_frame`] with another budget.
pub fn read_frame_within(frame: LumaView<'_>, budget: Budget) -> Option<ReadCode> {
    cascade::read(&frame.to_image(), &looks::FRAME, budget).into_iter().next()
}
