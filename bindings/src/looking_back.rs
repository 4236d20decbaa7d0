//! A household's year: what was paid, and how much water was used.

use waterpay_core::{
    looking_back::{self, PaperSaved, WaterUse, Year},
    wording::Wording,
};

use crate::{Account, Period, WaterPay, WaterPayError, Words};

/// A year of one household, as far as this phone knows it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LookingBack {
    /// Which year, of the common era.
    pub year: i16,
    /// Stands over it.
    pub title: String,
    /// What was paid with WaterPay.
    pub paid: String,
    /// The paper that this saved, with what that assumes; none where nothing was paid.
    pub paper: Option<String>,
    /// The water that was used.
    pub water: YearOfWater,
}

/// The water that a household used in a year.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum YearOfWater {
    /// It is kept of saved households only, and this one is not.
    NotKept {
        /// For the resident.
        words: Words,
    },
    /// No bill of the year was seen.
    NotSeen {
        /// For the resident.
        words: String,
    },
    /// Bill by bill, the oldest first: at least one.
    Seen {
        /// All of it together, in words.
        in_all: String,
        /// Stands over bars of litres a day.
        legend: WaterLegend,
        /// What the longest bar stands for, in litres a day.
        most_litres_a_day: i64,
        /// A pair of bars each.
        months: Vec<ComparedUse>,
    },
}

/// The words beside a picture of bars.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WaterLegend {
    /// What the bars are of.
    pub title: String,
    /// What the bars of the year are called.
    pub year: String,
    /// What those of the year before are.
    pub year_before: String,
}

/// The water used in the months of one bill, and how that compares.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ComparedUse {
    /// The months of the bill.
    pub period: Period,
    /// What was used.
    pub now: DailyUse,
    /// What was used in the same months of the year before, if a bill of exactly these was seen.
    pub year_before: Option<DailyUse>,
    /// The same in words, or that none was seen.
    pub year_before_words: String,
    /// Pointed out when clearly more is used now: what that may mean, and how to look for a leak.
    pub unusual_rise: Option<Words>,
}

/// What was used in the months of a bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DailyUse {
    /// Litres a day, rounded.
    pub litres: i64,
    /// That and the cubic metres, under the year.
    pub words: String,
}

#[uniffi::export]
impl WaterPay {
    /// A year of a household: the one that it is now in Taipei, unless another one is given. Nobody is asked.
    ///
    /// # Errors
    /// [`WaterPayError::BadArgument`] for a year outside of 1912 to 2910, [`WaterPayError::HouseholdsFailed`] when the
    /// households or the ledger cannot be read.
    pub async fn look_back(&self, account: Account, year: Option<i16>) -> Result<LookingBack, WaterPayError> {
        let year = year.map(Year::new).transpose();
        let year = year.map_err(|_| WaterPayError::BadArgument { argument: "year".to_owned() })?;
        let looking = self.engine.looking_back(account.try_into()?, year).await;
        let looking = looking.map_err(|fault| WaterPayError::households_failed(&fault, self.wording()))?;
        Ok(LookingBack::shown(&looking, self.wording()))
    }
}

impl LookingBack {
    fn shown(looking: &looking_back::LookingBack, wording: &Wording) -> Self {
        Self {
            year: looking.year.common_era(),
            title: wording.looking_back(looking.year),
            paid: wording.paid_in_year(&looking.paid),
            paper: PaperSaved::by(looking.paid.payments).map(|paper| wording.paper_saved(paper)),
            water: match &looking.water {
                None => YearOfWater::NotKept { words: wording.use_not_kept().into() },
                Some(year) => YearOfWater::shown(year, wording),
            },
        }
    }
}

impl YearOfWater {
    fn shown(year: &looking_back::YearOfWater, wording: &Wording) -> Self {
        if year.months().is_empty() {
            return Self::NotSeen { words: wording.no_use_seen() };
        }
        let legend = wording.water_legend(year.year());
        Self::Seen {
            in_all: wording.use_in_all(year.in_all()),
            legend: WaterLegend { title: legend.title, year: legend.year, year_before: legend.year_before },
            most_litres_a_day: litres(year.most_litres_a_day()),
            months: year.months().iter().map(|months| ComparedUse::shown(months, wording)).collect(),
        }
    }
}

impl ComparedUse {
    fn shown(months: &looking_back::ComparedUse, wording: &Wording) -> Self {
        let year_before = months.year_before.water().map(|water| DailyUse::shown(water, wording));
        let year_before_words = year_before.as_ref().map(|before| before.words.clone());
        Self {
            period: Period::shown(months.water.period, wording),
            now: DailyUse::shown(months.water, wording),
            year_before,
            year_before_words: year_before_words.unwrap_or_else(|| wording.no_year_before()),
            unusual_rise: months.year_before.is_unusual_rise().then(|| wording.unusual_rise().into()),
        }
    }
}

impl DailyUse {
    fn shown(water: WaterUse, wording: &Wording) -> Self {
        Self { litres: litres(water.daily().litres()), words: wording.use_of_year(water) }
    }
}

fn litres(litres: u64) -> i64 {
    i64::try_from(litres).unwrap_or(i64::MAX)
}
