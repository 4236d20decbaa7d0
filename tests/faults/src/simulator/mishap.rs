//! What can go wrong in the simulated world, and how often it did.

use std::fmt;

/// Something that goes wrong, or that a resident does in haste.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mishap {
    /// No connection came about.
    NotConnected,
    /// A request was lost on its way.
    RequestLost,
    /// A request arrived twice.
    Doubled,
    /// A request arrived after the phone had given up waiting.
    Late,
    /// A request to pay arrived after one of the same payment that was sent later.
    Reordered,
    /// The work was done, and the answer was lost.
    AnswerLost,
    /// The answer came after the phone had given up waiting.
    AnswerLate,
    /// 500, and nothing was done.
    ErrorBefore,
    /// The work was done, and the answer was a 500.
    ErrorAfter,
    /// 409, as if the same request were being worked on.
    InProgress,
    /// 425.
    TooEarly,
    /// 429 with `Retry-After`.
    TooManyRequests,
    /// 503 with `Retry-After`.
    Unavailable,
    /// 202, and settled later.
    SettledLater,
    /// 202, and declined later.
    DeclinedLater,
    /// 202, and still on its way at the deadline.
    ExpiredOnItsWay,
    /// The resident was sent to a wallet.
    HandedOff,
    /// The gateway was restarted, with requests under way.
    GatewayRestarted,
    /// The phone stopped at any moment.
    Crashed,
    /// The phone stopped before it sent a request.
    CrashedBeforeSending,
    /// The phone stopped after the gateway had done its work, before the answer.
    CrashedBeforeAnswer,
    /// The phone stopped before something was on its disk.
    CrashedBeforeDisk,
    /// The phone stopped right after something was on its disk.
    CrashedAfterDisk,
    /// The phone's disk was full for a moment.
    DiskFull,
    /// The phone's disk could not sync for a moment.
    DiskFailed,
    /// The phone's ledger was gone after it stopped.
    LedgerLost,
    /// The app was put to sleep and woken.
    Suspended,
    /// The app was brought to the front while a payment was under way.
    CameToTheFront,
    /// The resident tapped twice on the same offer.
    TappedTwice,
    /// The resident took two offers of the same bill at the same time.
    TookTwoOffers,
    /// Two phones tried to pay the same bill.
    SecondPhone,
    /// A clock was read that is wrong by ten years.
    ClockOff,
    /// A clock was read that jumps about.
    ClockJumped,
    /// A clock was read that stands still.
    ClockFrozen,
}

/// How often each was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally([u64; Mishap::ALL.len()]);

impl Mishap {
    /// All of them.
    pub const ALL: [Self; 34] = [
        Self::NotConnected,
        Self::RequestLost,
        Self::Doubled,
        Self::Late,
        Self::Reordered,
        Self::AnswerLost,
        Self::AnswerLate,
        Self::ErrorBefore,
        Self::ErrorAfter,
        Self::InProgress,
        Self::TooEarly,
        Self::TooManyRequests,
        Self::Unavailable,
        Self::SettledLater,
        Self::DeclinedLater,
        Self::ExpiredOnItsWay,
        Self::HandedOff,
        Self::GatewayRestarted,
        Self::Crashed,
        Self::CrashedBeforeSending,
        Self::CrashedBeforeAnswer,
        Self::CrashedBeforeDisk,
        Self::CrashedAfterDisk,
        Self::DiskFull,
        Self::DiskFailed,
        Self::LedgerLost,
        Self::Suspended,
        Self::CameToTheFront,
        Self::TappedTwice,
        Self::TookTwoOffers,
        Self::SecondPhone,
        Self::ClockOff,
        Self::ClockJumped,
        Self::ClockFrozen,
    ];
}

impl Default for Tally {
    fn default() -> Self {
        Self([0; Mishap::ALL.len()])
    }
}

impl Tally {
    pub(super) fn count(&mut self, mishap: Mishap) {
        self.0[mishap as usize] += 1;
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(sum, more)| *sum += more);
    }

    /// How often each was met.
    pub fn by_kind(&self) -> impl Iterator<Item = (Mishap, u64)> {
        Mishap::ALL.into_iter().zip(self.0)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, (mishap, times)) in self.by_kind().enumerate() {
            let comma = if nth == 0 { "" } else { ", " };
            write!(formatter, "{comma}{mishap:?} {times}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mishap_is_counted_as_itself() {
        for (place, mishap) in Mishap::ALL.into_iter().enumerate() {
            assert_eq!(place, mishap as usize);
        }
    }
}
