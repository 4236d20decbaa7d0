//! A year's water, bill by bill, against the same months of the year before.

use super::{Legend, PastUse, WaterUse, Year, svg};
use crate::bill::CubicMetres;

/// The water that a household used in a year. A bill for December and January is of the year in which it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearOfWater {
    year: Year,
    months: Vec<ComparedUse>,
}

/// The water used in the months of one bill, and how that compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ComparedUse {
    /// What was used.
    pub water: WaterUse,
    /// What was used in the same months of the year before.
    pub year_before: YearBefore,
}

/// What was used in the same months of the year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearBefore {
    /// No bill for exactly these months was seen.
    NotKnown,
    /// More, as much, or not clearly less than now.
    Usual(WaterUse),
    /// Clearly less than now, as [`DailyUse`](super::DailyUse) judges it: perhaps there is a leak.
    UnusualRise(WaterUse),
}

impl YearOfWater {
    /// What `past` knows of `year`.
    pub fn of(past: &PastUse, year: Year) -> Self {
        let ends_in_it = |water: &&WaterUse| water.period.last().year() == year.common_era();
        let compared =
            |water: &WaterUse| ComparedUse { water: *water, year_before: YearBefore::of(*water, past) };
        Self { year, months: past.all().iter().filter(ends_in_it).map(compared).collect() }
    }

    /// Which year.
    pub fn year(&self) -> Year {
        self.year
    }

    /// Bill by bill, the oldest first.
    pub fn months(&self) -> &[ComparedUse] {
        &self.months
    }

    /// All of it together; no more than can be written, which is more than the whole county uses.
    pub fn in_all(&self) -> CubicMetres {
        CubicMetres(self.months.iter().map(|months| months.water.used.0).fold(0, u32::saturating_add))
    }

    /// The most litres a day of any bill that is compared: what the longest bar of a picture stands for.
    pub fn most_litres_a_day(&self) -> u64 {
        let years = self.months.iter().flat_map(|months| [Some(months.water), months.year_before.water()]);
        years.flatten().map(|water| water.daily().litres()).max().unwrap_or_default()
    }

    /// Both years as an SVG picture, a pair of bars for each bill: litres a day, on white paper of its own, so that a dark
    /// screen does no harm. An unusual rise is marked by a sign as well as by its colour.
    pub fn svg(&self, legend: &Legend) -> String {
        svg::picture(self, legend)
    }
}

impl YearBefore {
    fn of(now: WaterUse, past: &PastUse) -> Self {
        match now.period.a_year_before().and_then(|period| past.during(period)) {
            None => Self::NotKnown,
            Some(before) if now.daily().is_unusual_rise_over(before.daily()) => Self::UnusualRise(before),
            Some(before) => Self::Usual(before),
        }
    }

    /// What was used then, if it is known.
    pub fn water(self) -> Option<WaterUse> {
        match self {
            Self::NotKnown => None,
            Self::Usual(before) | Self::UnusualRise(before) => Some(before),
        }
    }

    /// Whether more is used now, clearly.
    pub fn is_unusual_rise(self) -> bool {
        match self {
            Self::UnusualRise(_) => true,
            Self::NotKnown | Self::Usual(_) => false,
        }
    }
}
