//! The lines of a bill, which always add up to what is owed.

use serde::{Deserialize, Serialize};

use crate::{
    gateway_name::gateway_name,
    money::{NotAnAmount, Twd},
};

/// The lines of a bill and their total. A total that is not the sum of its lines cannot be made.
///
/// ```
/// # use waterpay_core::{bill::{Charge, ChargeKind, Charges}, money::Twd};
/// let twd = |dollars| Twd::from_dollars(dollars).unwrap();
/// let charges = Charges::new(vec![
///     Charge::Charged { kind: ChargeKind::BasicFee, amount: twd(60) },
///     Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(440) },
///     Charge::Credited { kind: ChargeKind::Adjustment, amount: twd(20) },
/// ])?;
/// assert_eq!(charges.total(), twd(480));
/// # Ok::<(), waterpay_core::money::NotAnAmount>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stated", into = "Stated")]
pub struct Charges {
    lines: Vec<Charge>,
    total: Twd,
}

/// One line of a bill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "direction")]
pub enum Charge {
    /// Added to what is owed.
    Charged {
        /// For what.
        kind: ChargeKind,
        /// How much.
        amount: Twd,
    },
    /// Taken off what is owed, such as a correction of the bill before.
    Credited {
        /// For what.
        kind: ChargeKind,
        /// How much.
        amount: Twd,
    },
}

/// What a line of a bill is for. The names in both languages are in [`wording`](crate::wording).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "ChargeName", into = "ChargeName")]
pub enum ChargeKind {
    /// 基本費: for the meter, by its size.
    BasicFee,
    /// 用水費: for the water used.
    WaterUse,
    /// 代徵下水道使用費: sewerage, collected for the county.
    Sewerage,
    /// 代徵清除處理費: waste disposal, collected for the county.
    WasteDisposal,
    /// 水源保育與回饋費: protection of the catchment.
    SourceConservation,
    /// 營業稅: business tax.
    BusinessTax,
    /// 違約金: what the biller added because the bill is overdue. Never computed on the phone.
    LateFee,
    /// 追收 or 退還: a correction of an earlier bill.
    Adjustment,
    /// A discount, such as for bills sent without paper.
    Discount,
    /// One of the biller's own, whose name stands in its file, or one that this version does not know.
    Named {
        /// The gateway's name for it.
        name: ChargeName,
    },
}

/// The gateway's name for what a line of a bill is for, such as `parking_fee`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChargeName(String);

/// The total that was stated is not the sum of the lines that were stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the lines of the bill do not add up to its total of {stated:?}")]
pub struct ChargesDoNotAddUp {
    /// The total as stated.
    pub stated: Twd,
}

impl Charge {
    /// For what.
    pub fn kind(&self) -> &ChargeKind {
        match self {
            Self::Charged { kind, .. } | Self::Credited { kind, .. } => kind,
        }
    }
}

impl Charges {
    /// Adds `lines` up.
    ///
    /// # Errors
    /// When the sum is below zero or too large.
    pub fn new(lines: Vec<Charge>) -> Result<Self, NotAnAmount> {
        let (mut charged, mut credited) = (Twd::ZERO, Twd::ZERO);
        for line in &lines {
            match line {
                Charge::Charged { amount, .. } => charged = charged.checked_add(*amount)?,
                Charge::Credited { amount, .. } => credited = credited.checked_add(*amount)?,
            }
        }
        Ok(Self { lines, total: charged.checked_sub(credited)? })
    }

    /// The lines, in the order of the bill.
    pub fn lines(&self) -> &[Charge] {
        &self.lines
    }

    /// What is owed.
    pub fn total(&self) -> Twd {
        self.total
    }

    /// The late fee, if the biller has stated one: all lines about it, less what was taken off again.
    pub fn late_fee(&self) -> Option<Twd> {
        let lines = self.lines.iter().filter(|line| *line.kind() == ChargeKind::LateFee).cloned();
        Self::new(lines.collect()).ok().map(|fee| fee.total).filter(|fee| *fee > Twd::ZERO)
    }
}

impl From<ChargeName> for ChargeKind {
    fn from(name: ChargeName) -> Self {
        match name.as_str() {
            "basic_fee" => Self::BasicFee,
            "water_use" => Self::WaterUse,
            "sewerage" => Self::Sewerage,
            "waste_disposal" => Self::WasteDisposal,
            "source_conservation" => Self::SourceConservation,
            "business_tax" => Self::BusinessTax,
            "late_fee" => Self::LateFee,
            "adjustment" => Self::Adjustment,
            "discount" => Self::Discount,
            _ => Self::Named { name },
        }
    }
}

impl From<ChargeKind> for ChargeName {
    fn from(kind: ChargeKind) -> Self {
        Self::new(match kind {
            ChargeKind::BasicFee => "basic_fee",
            ChargeKind::WaterUse => "water_use",
            ChargeKind::Sewerage => "sewerage",
            ChargeKind::WasteDisposal => "waste_disposal",
            ChargeKind::SourceConservation => "source_conservation",
            ChargeKind::BusinessTax => "business_tax",
            ChargeKind::LateFee => "late_fee",
            ChargeKind::Adjustment => "adjustment",
            ChargeKind::Discount => "discount",
            ChargeKind::Named { name } => return name,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct Stated {
    lines: Vec<Charge>,
    total: Twd,
}

impl TryFrom<Stated> for Charges {
    type Error = ChargesDoNotAddUp;

    fn try_from(stated: Stated) -> Result<Self, ChargesDoNotAddUp> {
        match Self::new(stated.lines) {
            Ok(charges) if charges.total == stated.total => Ok(charges),
            Ok(_) | Err(_) => Err(ChargesDoNotAddUp { stated: stated.total }),
        }
    }
}

impl From<Charges> for Stated {
    fn from(charges: Charges) -> Self {
        Self { lines: charges.lines, total: charges.total }
    }
}

gateway_name!(ChargeName);

#[cfg(test)]
mod tests {
    use super::*;

    fn charges(lines: &str, total: u64) -> Result<Charges, serde_json::Error> {
        serde_json::from_str(&format!(r#"{{"lines":{lines},"total":{total}}}"#))
    }

    const LINES: &str = r#"[{"direction":"charged","kind":"water_use","amount":440},
        {"direction":"charged","kind":"late_fee","amount":5},
        {"direction":"credited","kind":"a kind of the year 2031","amount":20}]"#;

    #[test]
    fn a_total_that_is_not_the_sum_is_refused() {
        assert!(charges(LINES, 425).is_ok());
        assert!(charges(LINES, 426).is_err());
        assert!(charges(r#"[{"direction":"credited","kind":"adjustment","amount":1}]"#, 0).is_err());
    }

    #[test]
    fn a_kind_of_charge_that_is_new_does_not_stop_an_old_phone() {
        let charges = charges(LINES, 425).unwrap();
        let new = ChargeKind::Named { name: ChargeName::new("a kind of the year 2031") };
        assert_eq!(*charges.lines()[2].kind(), new);
        let as_it_came: serde_json::Value = serde_json::from_str(LINES).unwrap();
        assert_eq!(serde_json::to_value(charges.lines()).unwrap(), as_it_came);
    }

    #[test]
    fn every_kind_keeps_its_name() {
        let names = "basic_fee water_use sewerage waste_disposal source_conservation business_tax late_fee \
                     adjustment discount parking_fee";
        for name in names.split(' ') {
            let kind = ChargeKind::from(ChargeName::new(name));
            assert_eq!(matches!(kind, ChargeKind::Named { .. }), name == "parking_fee");
            assert_eq!(ChargeName::from(kind).as_str(), name);
        }
    }

    #[test]
    fn the_late_fee_is_what_the_waterworks_states() {
        assert_eq!(charges(LINES, 425).unwrap().late_fee(), Some(Twd::from_dollars(5).unwrap()));
        assert_eq!(charges("[]", 0).unwrap().late_fee(), None);
    }

    #[test]
    fn a_late_fee_on_several_lines_is_what_remains_of_them() {
        let twd = |dollars| Twd::from_dollars(dollars).unwrap();
        let late_fee = |charged: &[u64], credited: &[u64]| {
            let kind = ChargeKind::LateFee;
            let use_of_water = Charge::Charged { kind: ChargeKind::WaterUse, amount: twd(100) };
            let kind = || kind.clone();
            let charged =
                charged.iter().map(|dollars| Charge::Charged { kind: kind(), amount: twd(*dollars) });
            let credited =
                credited.iter().map(|dollars| Charge::Credited { kind: kind(), amount: twd(*dollars) });
            Charges::new([use_of_water].into_iter().chain(charged).chain(credited).collect())
                .unwrap()
                .late_fee()
        };
        assert_eq!(late_fee(&[5, 8], &[]), Some(twd(13)));
        assert_eq!(late_fee(&[5, 8], &[5]), Some(twd(8)));
        assert_eq!(late_fee(&[5], &[5]), None);
        assert_eq!(late_fee(&[], &[5]), None);
    }
}
