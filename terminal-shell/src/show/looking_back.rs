//! A year of a household: figures in words, and a bar beside each, this year's over that of the year before.

use std::io;

use waterpay_core::looking_back::{ComparedUse, LookingBack, PaperSaved, WaterUse, YearOfWater};

use crate::screen::Screen;

/// Characters of the longest bar: with the figures behind it, a line fits a terminal of 80.
const LONGEST: u64 = 30;
/// What a bar ends with, by the eighths of a character that are left.
const ENDS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// What was paid and used in a year by the household that is `called` so.
pub(crate) fn looking_back(
    screen: &mut Screen<'_>,
    called: &str,
    looking_back: &LookingBack,
) -> io::Result<()> {
    let wording = screen.wording;
    screen.line("")?;
    screen.heading(called)?;
    screen.line(&wording.looking_back(looking_back.year))?;
    screen.line(&wording.paid_in_year(&looking_back.paid))?;
    if let Some(paper) = PaperSaved::by(looking_back.paid.payments) {
        screen.line(&wording.paper_saved(paper))?;
    }
    match &looking_back.water {
        Some(year) if year.months().is_empty() => screen.line(&wording.no_use_seen()),
        Some(year) => water(screen, year),
        None => {
            let words = wording.use_not_kept();
            screen.line(&words.what_happened)?;
            screen.line(&words.what_to_do)
        }
    }
}

fn water(screen: &mut Screen<'_>, year: &YearOfWater) -> io::Result<()> {
    screen.line(&screen.wording.use_in_all(year.in_all()))?;
    for months in year.months() {
        compared(screen, months, year.most_litres_a_day())?;
    }
    Ok(())
}

fn compared(screen: &mut Screen<'_>, months: &ComparedUse, most: u64) -> io::Result<()> {
    let wording = screen.wording;
    screen.line("")?;
    screen.heading(&wording.period(months.water.period))?;
    let line = |water: WaterUse| {
        format!("{} {}", bar(water.daily().litres(), most), wording.use_of_year(water))
            .trim_start()
            .to_owned()
    };
    screen.line(&line(months.water))?;
    match months.year_before.water() {
        Some(before) => screen.line(&line(before))?,
        None => screen.line(&wording.no_year_before())?,
    }
    if months.year_before.is_unusual_rise() {
        let words = wording.unusual_rise();
        screen.heading(&words.what_happened)?;
        screen.line(&words.what_to_do)?;
    }
    Ok(())
}

/// A bar for so many litres, where the longest is for `most`.
fn bar(litres: u64, most: u64) -> String {
    let eighths = (8 * LONGEST * litres + most / 2).checked_div(most).unwrap_or_default();
    let eighths = usize::try_from(eighths).expect("no bar is longer than the longest");
    "█".repeat(eighths / 8) + ENDS[eighths % 8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_litres_to_an_eighth_of_a_character() {
        let table = [
            (0, 0, String::new()),
            (0, 1000, String::new()),
            (1000, 1000, "█".repeat(30)),
            (500, 1000, "█".repeat(15)),
            (550, 1000, "█".repeat(16) + "▌"),
            (33, 1000, "█".into()),
            (5, 1000, "▏".into()),
        ];
        for (litres, most, expected) in table {
            assert_eq!(bar(litres, most), expected, "{litres} of {most}");
        }
    }
}
