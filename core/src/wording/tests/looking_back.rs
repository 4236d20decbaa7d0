//! A year of a household in words.

use super::everything::{Said, one, twd, two};
use crate::{
    bill::{BillingPeriod, CubicMetres},
    looking_back::{Paid, PaperSaved, WaterUse, Year},
    money::NotAnAmount,
    wording::{Language, Wording},
};

fn year() -> Year {
    Year::new(2027).unwrap()
}

fn water() -> WaterUse {
    let period = BillingPeriod::new("2026-12".parse().unwrap(), "2027-01".parse().unwrap()).unwrap();
    WaterUse { period, used: CubicMetres(33) }
}

pub(super) fn years(wording: &Wording) -> Said {
    let legend = wording.water_legend(year());
    let mut said = vec![
        one("looking_back", wording.looking_back(year())),
        one("paper_saved", wording.paper_saved(PaperSaved::by(6).unwrap())),
        one("use_of_year", wording.use_of_year(water())),
        one("use_in_all", wording.use_in_all(CubicMetres(198))),
        one("no_use_seen", wording.no_use_seen()),
        two("use_not_kept", wording.use_not_kept()),
        one("no_year_before", wording.no_year_before()),
        two("unusual_rise", wording.unusual_rise()),
        ("Legend".to_owned(), vec![legend.title, legend.year, legend.year_before, legend.unusual_rise]),
    ];
    let sums = [(0, Ok(twd(0))), (1, Ok(twd(320))), (6, Ok(twd(1_920)))];
    let too_much = [1, 2].map(|payments| (payments, Err(NotAnAmount::TooLarge)));
    said.extend(sums.into_iter().chain(too_much).map(|(payments, total)| {
        let paid = Paid { payments, total };
        one(&format!("{paid:?}"), wording.paid_in_year(&paid))
    }));
    said
}

#[test]
fn a_year_is_called_as_the_bills_of_the_language_call_it() {
    let chinese = Wording::of(Language::ZhHantTw);
    assert_eq!(chinese.calendar_year(year()), "116 年");
    assert_eq!(chinese.use_of_year(water()), "116 年：33 度，每天 532 公升");
    let english = Wording::of(Language::En);
    assert_eq!(english.calendar_year(year()), "2027");
    assert_eq!(english.use_of_year(water()), "2027: 33 m³, 532 litres a day");
    assert_eq!(Wording::of(Language::En).water_legend(year()).year_before, "2026");
}

#[test]
fn a_rise_says_what_to_look_at_and_paper_is_never_said_without_its_assumption() {
    for (language, leak, meter, sheet) in [
        (Language::ZhHantTw, "漏水", "水表", "假設"),
        (Language::En, "leak", "water meter", "if each payment"),
    ] {
        let wording = Wording::of(language);
        let words = wording.unusual_rise();
        assert!(words.what_to_do.contains(leak) && words.what_to_do.contains(meter), "{words:?}");
        let paper = wording.paper_saved(PaperSaved::by(1).unwrap());
        assert!(paper.contains(sheet) && paper.contains(&PaperSaved::GRAMS_A_SHEET.to_string()), "{paper}");
    }
}
