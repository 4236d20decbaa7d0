//! A year of a household.

use serde_json::{Value, json};
use waterpay_core::{
    biller::Account,
    households::HouseholdName,
    looking_back::{ComparedUse, LookingBack, PaperSaved, WaterUse, YearOfWater},
    money::Twd,
};

use super::bill::period;

/// What was paid and used in a year; `name` if the household is saved.
pub(crate) fn looking_back(name: Option<&HouseholdName>, account: &Account, year: &LookingBack) -> Value {
    let paper = PaperSaved::by(year.paid.payments);
    json!({
        "name": name.map(HouseholdName::reveal),
        "account": { "biller": account.biller.as_str(), "number": account.number.reveal() },
        "year": year.year.common_era(),
        "paid": { "payments": year.paid.payments, "total": year.paid.total.ok().map(Twd::dollars) },
        "paper_saved": {
            "grams": paper.map_or(0, PaperSaved::grams),
            "assumed_sheets_a_payment": PaperSaved::SHEETS_A_PAYMENT,
            "assumed_grams_a_sheet": PaperSaved::GRAMS_A_SHEET,
        },
        "water": year.water.as_ref().map(water),
    })
}

fn water(year: &YearOfWater) -> Value {
    json!({
        "usage_cubic_metres": year.in_all().0,
        "months": year.months().iter().map(compared).collect::<Vec<_>>(),
    })
}

fn compared(months: &ComparedUse) -> Value {
    let mut object = used(&months.water);
    object["year_before"] = months.year_before.water().as_ref().map(used).into();
    object["unusual_rise"] = months.year_before.is_unusual_rise().into();
    object
}

fn used(water: &WaterUse) -> Value {
    json!({
        "period": period(water.period),
        "usage_cubic_metres": water.used.0,
        "litres_a_day": water.daily().litres(),
    })
}
