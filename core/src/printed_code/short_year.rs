//! Days printed with two digits for the year, as store barcodes and tax forms do.

use jiff::civil::Date;

use crate::bill::RocDate;

/// Most print the Republic's year (115 is 2026, printed 15; 96 was 2007), some the common one.
const CENTURIES: [i16; 3] = [2011, 1911, 2000];

/// The day that `yyMMdd` may mean which is nearest to `today`: the readings lie eleven years and more apart, and a
/// bill is seldom even one year old.
///
/// `None` unless it is six digits and a day in at least one reading.
pub(super) fn day_near(yymmdd: &str, today: Date) -> Option<Date> {
    readings(yymmdd).min_by_key(|day| (day.duration_since(today)).abs())
}

/// Whether `yymmdd` may mean a day at all.
pub(super) fn is_a_day(yymmdd: &str) -> bool {
    readings(yymmdd).next().is_some()
}

/// `day` as most print it: with the Republic's year.
pub(super) fn written(day: Date) -> String {
    let year = RocDate::from(day).year().rem_euclid(100);
    format!("{year:02}{:02}{:02}", day.month(), day.day())
}

fn readings(yymmdd: &str) -> impl Iterator<Item = Date> {
    let is_digits = yymmdd.len() == 6 && yymmdd.bytes().all(|byte| byte.is_ascii_digit());
    let two = move |at: usize| yymmdd.get(at..at + 2).filter(|_| is_digits)?.parse::<i8>().ok();
    CENTURIES.into_iter().filter_map(move |century| {
        let (year, month, day) = (two(0)?, two(2)?, two(4)?);
        Date::new(century + i16::from(year), month, day).ok()
    })
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_reading_nearest_to_today_is_meant() {
        let today = date(2026, 11, 24);
        let table = [
            ("160620", Some(date(2027, 6, 20))),
            ("150930", Some(date(2026, 9, 30))),
            ("261001", Some(date(2026, 10, 1))),
            ("991231", Some(date(2010, 12, 31))),
            ("160229", Some(date(2016, 2, 29))),
            ("170229", Some(date(2028, 2, 29))),
            ("161301", None),
            ("160631", None),
            ("16062", None),
            ("+60620", None),
            ("16年x", None),
        ];
        for (text, day) in table {
            assert_eq!(day_near(text, today), day, "{text}");
            assert_eq!(is_a_day(text), day.is_some(), "{text}");
        }
        assert_eq!(day_near("960402", date(2007, 3, 1)), Some(date(2007, 4, 2)));
    }

    proptest! {
        #[test]
        fn a_day_that_was_written_is_read_back_within_five_years(before in -1825..=1825_i32, since in 0..30_000_i32) {
            let day = date(1990, 1, 1).saturating_add(since.days());
            prop_assert_eq!(day_near(&written(day), day.saturating_sub(before.days())), Some(day));
        }
    }
}
