//! Field 14: which utility's fee a bill is for, and that utility's own details behind commas.

use super::{TwqrFault, field::malformed};

/// Which utility's fee, by the first part of D14. The details are checked for their form and not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeeKind {
    /// `0`: a number of the national e-bill site.
    ElectronicBill,
    /// `1`: fuel tax; its details are not published.
    FuelTax,
    /// `2`: Taiwan Water; invoice carrier and billing year-month.
    TaiwanWater,
    /// `3`: Taipower; check code and carrier sequence.
    Taipower,
    /// `4`: gas; the bill's three store barcodes, of which the second is D7.
    Gas,
    /// A kind added since.
    Unknown,
}

impl FeeKind {
    /// The first part of D14, as [`CodeMarks::fee_kinds`](crate::biller::CodeMarks) lists it.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::ElectronicBill => Some("0"),
            Self::FuelTax => Some("1"),
            Self::TaiwanWater => Some("2"),
            Self::Taipower => Some("3"),
            Self::Gas => Some("4"),
            Self::Unknown => None,
        }
    }
}

/// Reads D14 of a bill whose D7 is `sell_off_number`.
pub(super) fn read(text: &str, sell_off_number: Option<&str>) -> Result<FeeKind, TwqrFault> {
    let (kind, details) = text.split_once(',').unwrap_or((text, ""));
    let details: Vec<&str> = details.split(',').collect();
    let lengths: Vec<usize> = details.iter().map(|detail| detail.chars().count()).collect();
    let (kind, has_form) = match kind {
        "0" => (FeeKind::ElectronicBill, matches!(lengths[..], [1..=48])),
        "1" => (FeeKind::FuelTax, true),
        "2" => (FeeKind::TaiwanWater, lengths == [8, 6] && is_year_month(details[1])),
        "3" => (FeeKind::Taipower, lengths == [3, 5]),
        "4" => (FeeKind::Gas, lengths == [9, 16, 15]),
        _ => (FeeKind::Unknown, true),
    };
    if !has_form {
        return Err(malformed(14));
    }
    match (kind, sell_off_number) {
        (FeeKind::Gas, Some(number)) if number != details[1] => {
            Err(TwqrFault::Contradiction { first: 7, second: 14 })
        }
        _ => Ok(kind),
    }
}

/// `yyyyMM`.
fn is_year_month(text: &str) -> bool {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let month = text.get(4..).and_then(|month| month.parse::<u8>().ok());
    is_digits && month.is_some_and(|month| (1..=12).contains(&month))
}
