//! The water numbers that stand for a special case each. `docs/sandbox.md` has the same table for readers.

use waterpay_core::{payment::DeclineReason, water_number::WaterNumber};

/// A case that a resident, or a test, can meet by keying in a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Special {
    /// `0000001`: one unpaid bill.
    OneBill,
    /// `0000002`: three bills, two of them overdue.
    ThreeBills,
    /// `0000003`: overdue, with a late fee, and still payable.
    OverduePayable,
    /// `0000004`: overdue, and payable at the counter only.
    OverdueClosed,
    /// `0000005`: a household that owes nothing.
    NothingDue,
    /// `0000006`: nobody's number.
    NoSuchNumber,
    /// `0000007`: paid in a store, and not yet written off.
    PaidElsewhere,
    /// `0000008`: the bank will debit it.
    AutomaticDebit,
    /// `0000009`: corrected since the paper was printed.
    AmountChanged,
    /// `0000010`: every payment is declined for want of money.
    InsufficientFunds,
    /// `0000011`: every payment is declined because of a limit.
    LimitExceeded,
    /// `0000012`: corrected once, after the first quote.
    ChangesAfterQuote,
    /// `0000013`: payable by handing over to a wallet only.
    WalletOnly,
    /// `0000014`: a payment settles a few seconds after it was accepted.
    SlowToSettle,
    /// `0000015`: a payment settles, and the first answer about it is lost.
    AnswerLost,
    /// `0000016`: paid.
    AlreadyPaid,
    /// `0000017`: being paid on another phone.
    BeingPaidElsewhere,
    /// `0000018`: another phone pays between this one's quote and its payment.
    OvertakenByAnotherPhone,
    /// `0000019`: paid bills of two years, and one that asks for much more water than a year before.
    YearsOfBills,
}

impl Special {
    /// All of them, in the order of their numbers, which begin at `0000001`.
    pub const ALL: [Self; 19] = [
        Self::OneBill,
        Self::ThreeBills,
        Self::OverduePayable,
        Self::OverdueClosed,
        Self::NothingDue,
        Self::NoSuchNumber,
        Self::PaidElsewhere,
        Self::AutomaticDebit,
        Self::AmountChanged,
        Self::InsufficientFunds,
        Self::LimitExceeded,
        Self::ChangesAfterQuote,
        Self::WalletOnly,
        Self::SlowToSettle,
        Self::AnswerLost,
        Self::AlreadyPaid,
        Self::BeingPaidElsewhere,
        Self::OvertakenByAnotherPhone,
        Self::YearsOfBills,
    ];

    /// What `number` stands for, if it is in the table.
    pub fn of(number: WaterNumber) -> Option<Self> {
        let place: usize = number.as_str().parse().ok()?;
        Self::ALL.get(place.checked_sub(1)?).copied()
    }

    /// The number that stands for it.
    pub fn number(self) -> WaterNumber {
        let place = Self::ALL.iter().position(|special| *special == self).expect("ALL has every case");
        format!("{:07}", place + 1).parse().expect("a number below a hundred, in seven digits")
    }

    /// Why every payment of the bill is declined, if it is.
    pub(crate) fn declines(self) -> Option<DeclineReason> {
        match self {
            Self::InsufficientFunds => Some(DeclineReason::InsufficientFunds),
            Self::LimitExceeded => Some(DeclineReason::LimitExceeded),
            Self::OneBill
            | Self::ThreeBills
            | Self::OverduePayable
            | Self::OverdueClosed
            | Self::NothingDue
            | Self::NoSuchNumber
            | Self::PaidElsewhere
            | Self::AutomaticDebit
            | Self::AmountChanged
            | Self::ChangesAfterQuote
            | Self::WalletOnly
            | Self::SlowToSettle
            | Self::AnswerLost
            | Self::AlreadyPaid
            | Self::BeingPaidElsewhere
            | Self::OvertakenByAnotherPhone
            | Self::YearsOfBills => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_has_its_number_and_no_other_number_is_special() {
        for special in Special::ALL {
            assert_eq!(Special::of(special.number()), Some(special));
        }
        assert_eq!(Special::OneBill.number().as_str(), "0000001");
        assert_eq!(Special::YearsOfBills.number().as_str(), "0000019");
        for ordinary in ["0000000", "0000020", "1000001", "2037199"] {
            assert_eq!(Special::of(ordinary.parse().unwrap()), None, "{ordinary}");
        }
    }
}
