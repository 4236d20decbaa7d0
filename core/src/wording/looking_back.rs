//! Words for a household's year: what was paid, what was used, and whether that is unusual.

use super::{Wording, Words, catalogue::values};
use crate::{
    bill::CubicMetres,
    looking_back::{Legend, Paid, PaperSaved, WaterUse, Year},
};

impl Wording {
    /// Stands over a year.
    pub fn looking_back(&self, year: Year) -> String {
        self.say_with("looking-back", &values([("year", self.calendar_year(year))]))
    }

    /// What was paid in it, and by how many payments.
    pub fn paid_in_year(&self, paid: &Paid) -> String {
        let mut count = values([("count", paid.payments)]);
        match paid.total {
            Ok(_) if paid.payments == 0 => self.say("paid-nothing"),
            Ok(total) => {
                count.set("amount", self.amount(total));
                self.say_with("paid-in-year", &count)
            }
            Err(_) => self.say_with("paid-in-year-too-much", &count),
        }
    }

    /// The paper that was saved, with what that assumes.
    pub fn paper_saved(&self, paper: PaperSaved) -> String {
        let grams = values([("grams", paper.grams()), ("grams-a-sheet", PaperSaved::GRAMS_A_SHEET.into())]);
        self.say_with("paper-saved", &grams)
    }

    /// What was used in the months of a bill, under the year in which they end: `2027: 33 m³, 541 litres a day`.
    pub fn use_of_year(&self, water: WaterUse) -> String {
        let values = values([
            ("year", self.year_of(water.period.last().first_day())),
            ("usage", self.usage(water.used)),
            ("litres", water.daily().litres().to_string()),
        ]);
        self.say_with("use-of-year", &values)
    }

    /// What was used in a whole year, as far as bills were seen.
    pub fn use_in_all(&self, used: CubicMetres) -> String {
        self.say_with("use-in-all", &values([("usage", self.usage(used))]))
    }

    /// That no bill of the year was seen.
    pub fn no_use_seen(&self) -> String {
        self.say("use-none")
    }

    /// That the use of a household that is not saved is not kept.
    pub fn use_not_kept(&self) -> Words {
        self.plain("use-not-kept")
    }

    /// That there is nothing to compare a bill's months with.
    pub fn no_year_before(&self) -> String {
        self.say("use-no-year-before")
    }

    /// That clearly more was used than in the same months of the year before, and how to find a leak.
    pub fn unusual_rise(&self) -> Words {
        self.plain("unusual-rise")
    }

    /// The words of the picture of a year's water.
    pub fn water_legend(&self, year: Year) -> Legend {
        let last_day_before =
            year.first_day().yesterday().expect("the calendar begins long before the first year");
        Legend {
            title: self.say("picture-title"),
            year: self.calendar_year(year),
            year_before: self.year_of(last_day_before),
            unusual_rise: self.say("picture-unusual-rise"),
        }
    }
}
