//! A year's water as a picture that scales: a pair of bars for each bill, the year before on the left.

use std::fmt::Write;

use super::{ComparedUse, WaterUse, YearOfWater};

/// The words of a picture, in whatever language: [`Wording::water_legend`](crate::wording::Wording::water_legend).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Legend {
    /// What the bars show, and in which unit.
    pub title: String,
    /// The year itself.
    pub year: String,
    /// The year before it.
    pub year_before: String,
    /// What the sign over a bar means.
    pub unusual_rise: String,
}

/// Height of the longest bar.
const LONGEST: u64 = 160;
const BAR: u64 = 26;
/// From one pair of bars to the next.
const PITCH: u64 = 76;
const MARGIN: u64 = 20;
/// Room for the legend over the bars, and for a figure over the longest.
const TOP: u64 = 84;
/// Room for the months under them.
const BOTTOM: u64 = 32;
/// The legend's words fit, however few bills there are.
const NARROWEST: u64 = 420;

const NOW: &str = "#0b6fb8";
const BEFORE: &str = "#aebbc4";
const RISE: &str = "#c4380d";

pub(super) fn picture(year: &YearOfWater, legend: &Legend) -> String {
    let (mut drawn, mut left) = (String::new(), MARGIN);
    draw_legend(&mut drawn, legend);
    for months in year.months() {
        draw_months(&mut drawn, months, left, year.most_litres_a_day());
        left += PITCH;
    }
    let (width, height) = (NARROWEST.max(left + MARGIN), TOP + LONGEST + BOTTOM);
    let title = escaped(&legend.title);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}"><title>{title}</title><rect width="{width}" height="{height}" fill="#fff"/><g font-family="sans-serif" font-size="12" fill="#222">{drawn}</g></svg>
"##
    )
}

fn draw_legend(drawn: &mut String, legend: &Legend) {
    text(drawn, MARGIN, 24, "start", &legend.title);
    let entries = [(BEFORE, &legend.year_before), (NOW, &legend.year)];
    for ((colour, words), left) in entries.into_iter().zip([MARGIN, MARGIN + 90]) {
        rectangle(drawn, left, 36, 12, 12, colour);
        text(drawn, left + 18, 46, "start", words);
    }
    rectangle(drawn, MARGIN + 180, 36, 12, 12, RISE);
    text(drawn, MARGIN + 198, 46, "start", &format!("! {}", legend.unusual_rise));
}

fn draw_months(drawn: &mut String, months: &ComparedUse, left: u64, most: u64) {
    let floor = TOP + LONGEST;
    let mut bar = |water: WaterUse, left: u64, colour: &str, sign: &str| {
        let litres = water.daily().litres();
        let long = (LONGEST * litres + most / 2).checked_div(most).unwrap_or_default();
        rectangle(drawn, left, floor - long, BAR, long, colour);
        text(drawn, left + BAR / 2, floor - long - 6, "middle", &format!("{sign}{litres}"));
    };
    if let Some(before) = months.year_before.water() {
        bar(before, left, BEFORE, "");
    }
    let (colour, sign) = if months.year_before.is_unusual_rise() { (RISE, "!") } else { (NOW, "") };
    bar(months.water, left + BAR + 4, colour, sign);
    let (first, last) = (months.water.period.first().month(), months.water.period.last().month());
    let label = if first == last { first.to_string() } else { format!("{first}–{last}") };
    text(drawn, left + BAR + 2, floor + 20, "middle", &label);
}

fn rectangle(drawn: &mut String, left: u64, top: u64, width: u64, height: u64, colour: &str) {
    let attributes =
        format_args!(r#"<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="{colour}"/>"#);
    drawn.write_fmt(attributes).expect("a String takes everything");
}

fn text(drawn: &mut String, x: u64, y: u64, anchor: &str, words: &str) {
    let words = escaped(words);
    let element = format_args!(r#"<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>"#);
    drawn.write_fmt(element).expect("a String takes everything");
}

/// As XML wants it between two tags.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
