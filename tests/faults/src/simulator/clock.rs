//! How the clocks of phones go. No payment may depend on it.

use jiff::{SignedDuration, Timestamp};

use super::{broken::Broken, mishap::Mishap, world::World};

const TEN_YEARS: SignedDuration = SignedDuration::from_hours(87_660);

/// How a phone's own clock goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WallClock {
    /// Right.
    True,
    /// Ten years ahead.
    Ahead,
    /// Ten years behind.
    Behind,
    /// Somewhere else at each look, up to ten years ahead or behind.
    Jumping,
    /// At a standstill, where every world begins.
    Frozen,
}

impl WallClock {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::True, Self::Ahead, Self::Behind, Self::Jumping, Self::Frozen];

    /// Half of the clocks are right, and none where it is to be seen that deadlines are judged by them.
    pub(super) fn any(world: &World) -> Self {
        let chosen = match world.below(8) {
            0 => Self::Ahead,
            1 => Self::Behind,
            2 => Self::Jumping,
            3 => Self::Frozen,
            _ => Self::True,
        };
        let is_to_be_wrong = world.setting.broken == Some(Broken::OwnClock);
        world.setting.clocks.unwrap_or(if is_to_be_wrong { Self::Ahead } else { chosen })
    }

    /// What it shows now. It takes no chance, so that worlds with other clocks are the same otherwise.
    pub(super) fn read(self, world: &World) -> Timestamp {
        match self {
            Self::True => world.now(),
            Self::Ahead => {
                world.met(Mishap::ClockOff);
                world.now() + TEN_YEARS
            }
            Self::Behind => {
                world.met(Mishap::ClockOff);
                world.now() - TEN_YEARS
            }
            Self::Jumping => {
                world.met(Mishap::ClockJumped);
                let hours = i64::try_from(world.elapsed().as_millis() * 7919 % 175_320).unwrap_or_default();
                world.now() - TEN_YEARS + SignedDuration::from_hours(hours)
            }
            Self::Frozen => {
                world.met(Mishap::ClockFrozen);
                World::BEGINNING
            }
        }
    }
}
