//! What a household used in the past, gathered from every look-up: a bill that is paid soon vanishes from them.

use serde::{Deserialize, Serialize};

use super::DailyUse;
use crate::bill::{Bill, BillingPeriod, CubicMetres};

/// The water used in the months of one bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaterUse {
    /// The months.
    pub period: BillingPeriod,
    /// How much.
    pub used: CubicMetres,
}

/// The water used in the past, each month stated once, the oldest first: at most [`PastUse::AT_MOST`] bills.
///
/// What is stated last of some months takes the place of whatever was stated of any of them, so that no month is ever
/// counted twice.
///
/// ```
/// # use waterpay_core::{bill::{Bill, CubicMetres}, looking_back::PastUse};
/// # let bill: Bill = serde_json::from_str(r#"{
/// #     "id": "made-up", "account": {"biller": "kinmen-water", "number": "0012345"},
/// #     "payee": {"id": "kinmen-waterworks", "name": "金門縣自來水廠"},
/// #     "period": {"first": "2027-03", "last": "2027-04"}, "usage": 25, "due": "2027-06-20",
/// #     "charges": {"lines": [{"direction": "charged", "kind": "water_use", "amount": 400}], "total": 400},
/// #     "status": {"state": "unpaid"}
/// # }"#)?;
/// let mut past = PastUse::of(&[bill.clone()]);
/// past.learn(&[Bill { usage: Some(CubicMetres(24)), ..bill }]);
/// assert_eq!(past.all().len(), 1);
/// assert_eq!(past.all()[0].used, CubicMetres(24), "as the waterworks corrected it");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<WaterUse>", into = "Vec<WaterUse>")]
pub struct PastUse(Vec<WaterUse>);

impl PastUse {
    /// Ten years of bills for two months each. The oldest go first.
    pub const AT_MOST: usize = 60;

    /// What these bills state.
    pub fn of(bills: &[Bill]) -> Self {
        let mut past = Self::default();
        past.learn(bills);
        past
    }

    /// Takes in what these bills state, whether they are paid or not.
    pub fn learn(&mut self, bills: &[Bill]) {
        for bill in bills {
            if let Some(used) = bill.usage {
                self.state(WaterUse { period: bill.period, used });
            }
        }
    }

    /// All of it, the oldest first.
    pub fn all(&self) -> &[WaterUse] {
        &self.0
    }

    /// What was used in exactly these months.
    pub fn during(&self, period: BillingPeriod) -> Option<WaterUse> {
        self.0.iter().copied().find(|water| water.period == period)
    }

    fn state(&mut self, stated: WaterUse) {
        self.0.retain(|known| !known.period.meets(stated.period));
        let place = self.0.partition_point(|known| known.period < stated.period);
        self.0.insert(place, stated);
        let too_many = self.0.len().saturating_sub(Self::AT_MOST);
        self.0.drain(..too_many);
    }
}

impl WaterUse {
    /// What that is a day.
    pub fn daily(self) -> DailyUse {
        DailyUse::new(self.used, self.period.days())
    }
}

impl From<Vec<WaterUse>> for PastUse {
    fn from(stated: Vec<WaterUse>) -> Self {
        let mut past = Self::default();
        for water in stated {
            past.state(water);
        }
        past
    }
}

impl From<PastUse> for Vec<WaterUse> {
    fn from(past: PastUse) -> Self {
        past.0
    }
}
