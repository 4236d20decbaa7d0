//! Times put in order, and how they are printed.

use std::{fmt, time::Duration};

/// Durations of many readings.
#[derive(Debug, Default, Clone)]
pub struct Times(Vec<Duration>);

impl Times {
    /// One more.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// All of `other` as well.
    pub fn append(&mut self, other: &Self) {
        self.0.extend(&other.0);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The one that `percent` of them do not exceed, in milliseconds; 0 if there are none.
    pub fn percentile(&self, percent: usize) -> f64 {
        let mut ordered = self.0.clone();
        ordered.sort();
        percentile(&ordered, percent).map_or(0.0, |took| took.as_secs_f64() * 1e3)
    }
}

/// `median / p95 / longest`, in milliseconds.
impl fmt::Display for Times {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [median, most, all] = [50, 95, 100].map(|percent| self.percentile(percent));
        write!(formatter, "{median:.1} / {most:.1} / {all:.1}")
    }
}

/// The value that `percent` of `ordered` do not exceed.
pub fn percentile<T: Copy>(ordered: &[T], percent: usize) -> Option<T> {
    let last = ordered.len().checked_sub(1)?;
    ordered.get((last * percent).div_ceil(100)).copied()
}

/// A line of a Markdown table.
pub fn row(cells: &[String]) -> String {
    format!("| {} |", cells.join(" | "))
}

/// The line under a table's head: the first column to the left, the others to the right.
pub fn rule(columns: usize) -> String {
    format!("|---|{}", "---:|".repeat(columns.saturating_sub(1)))
}
