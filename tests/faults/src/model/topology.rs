//! How many phones and processes there are, and how much may go wrong, in four arrangements.

use super::world::Allowance;

/// An arrangement to be searched.
#[derive(Debug, Clone, Copy)]
pub struct Topology {
    /// What it is called.
    pub name: &'static str,
    /// What it is about.
    pub about: &'static str,
    pub(super) phones: usize,
    pub(super) processes: usize,
    pub(super) payments: usize,
    /// How many requests for which nobody waits can be under way for one payment.
    pub(super) strays: u8,
    pub(super) allowance: Allowance,
    /// What is allowed in short.
    short: Allowance,
}

const NOTHING: Allowance =
    Allowance { crashes: 0, losses: 0, doubles: 0, refusals: 0, damages: 0, forgets: 0 };

impl Topology {
    /// All of them, those that take longest first.
    pub const ALL: [Self; 4] = [Self::ONE_PHONE, Self::TWO_PHONES, Self::TWO_PROCESSES, Self::DAMAGED_LEDGER];

    /// The same with less going wrong, for a suite that runs often.
    #[must_use]
    pub fn in_short(self) -> Self {
        Self { payments: 2, strays: 1, allowance: self.short, ..self }
    }

    /// One phone on which much goes wrong.
    pub const ONE_PHONE: Self = Self {
        name: "one phone",
        about: "crashes, lost and doubled messages, a full disk, taps again and again",
        phones: 1,
        processes: 1,
        payments: 3,
        strays: 2,
        allowance: Allowance { crashes: 2, losses: 2, doubles: 1, refusals: 1, ..NOTHING },
        short: Allowance { crashes: 1, losses: 1, doubles: 1, refusals: 1, ..NOTHING },
    };

    /// The folder's lock keeps a second process away; here it does not, so that only the ledger's rules are left.
    pub const TWO_PROCESSES: Self = Self {
        name: "two processes",
        about: "app and extension on one ledger, as if the lock on its folder did not exist",
        phones: 1,
        processes: 2,
        payments: 2,
        strays: 1,
        allowance: Allowance { crashes: 1, losses: 1, ..NOTHING },
        short: Allowance { crashes: 1, ..NOTHING },
    };

    /// Two phones of a household.
    pub const TWO_PHONES: Self = Self {
        name: "two phones",
        about: "both pay the same bill",
        phones: 2,
        processes: 1,
        payments: 2,
        strays: 1,
        allowance: Allowance { crashes: 1, losses: 1, ..NOTHING },
        short: Allowance { losses: 1, ..NOTHING },
    };

    /// A ledger that is lost in the middle of it all.
    pub const DAMAGED_LEDGER: Self = Self {
        name: "damaged ledger",
        about: "the file is set aside, and a new ledger begins without what was in it",
        phones: 1,
        processes: 1,
        payments: 2,
        strays: 1,
        allowance: Allowance { crashes: 1, losses: 1, doubles: 1, damages: 1, ..NOTHING },
        short: Allowance { crashes: 1, doubles: 1, damages: 1, ..NOTHING },
    };
}
