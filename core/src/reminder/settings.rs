//! When a resident wants to be reminded.

use serde::{Deserialize, Serialize};

/// When reminders come: on these days before and after the due date, always on the due date itself, at this hour.
///
/// ```
/// # use waterpay_core::reminder::{ReminderDays, ReminderHour, ReminderSettings};
/// let usual = ReminderSettings::default();
/// assert_eq!(usual.before.as_slice(), [1, 7]);
/// assert_eq!(usual.hour.get(), 9);
///
/// let evenings = ReminderSettings {
///     before: ReminderDays::new([3])?,
///     overdue: ReminderDays::new([])?,
///     hour: ReminderHour::new(19)?,
/// };
/// assert!(ReminderHour::new(24).is_err());
/// # Ok::<(), waterpay_core::reminder::NotAReminderSetting>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderSettings {
    /// How many days before the due date.
    pub before: ReminderDays,
    /// How many days after the due date, as long as the bill is not paid.
    pub overdue: ReminderDays,
    /// At what time of the day.
    pub hour: ReminderHour,
}

/// A few different numbers of days, in ascending order, each from 1 to [`ReminderDays::FURTHEST`]; may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
pub struct ReminderDays(Vec<u8>);

/// A full hour of the day in Asia/Taipei, from 0 to 23.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ReminderHour(u8);

/// Why nobody can be reminded like that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAReminderSetting {
    /// A day has no such hour.
    #[error("an hour is from 0 to 23")]
    Hour,
    /// Zero, which is the due date itself, or more than [`ReminderDays::FURTHEST`].
    #[error("a reminder is from 1 to {} days before or after the due date", ReminderDays::FURTHEST)]
    Day,
    /// More than [`ReminderDays::MOST`].
    #[error("a bill has at most {} reminders before and after its due date", ReminderDays::MOST)]
    TooManyDays,
}

impl ReminderDays {
    /// The two months of a bill. Our own convention.
    pub const FURTHEST: u8 = 60;
    /// How many reminders of a bill there can be before its due date, and as many after it. Our own convention: the 64
    /// notifications that an iPhone keeps are then enough for five bills at least.
    pub const MOST: usize = 5;

    /// These days, in any order; a day that is named twice counts once.
    ///
    /// # Errors
    /// [`NotAReminderSetting::Day`] or [`NotAReminderSetting::TooManyDays`].
    pub fn new(days: impl IntoIterator<Item = u8>) -> Result<Self, NotAReminderSetting> {
        let mut ascending: Vec<u8> = vec![];
        for day in days {
            if let Err(place) = ascending.binary_search(&day) {
                ascending.insert(place, day);
            }
        }
        let days = ascending;
        if days.iter().any(|day| !(1..=Self::FURTHEST).contains(day)) {
            Err(NotAReminderSetting::Day)
        } else if days.len() > Self::MOST {
            Err(NotAReminderSetting::TooManyDays)
        } else {
            Ok(Self(days))
        }
    }

    /// The days, in ascending order.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }
}

impl ReminderHour {
    /// The full hour `hour`.
    ///
    /// # Errors
    /// [`NotAReminderSetting::Hour`] above 23.
    pub fn new(hour: u8) -> Result<Self, NotAReminderSetting> {
        if hour < 24 { Ok(Self(hour)) } else { Err(NotAReminderSetting::Hour) }
    }

    /// 0 to 23.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// A week and a day before, the day after and a week after, at nine in the morning. Our own convention.
impl Default for ReminderSettings {
    fn default() -> Self {
        Self { before: ReminderDays(vec![1, 7]), overdue: ReminderDays(vec![1, 7]), hour: ReminderHour(9) }
    }
}

impl TryFrom<Vec<u8>> for ReminderDays {
    type Error = NotAReminderSetting;

    fn try_from(days: Vec<u8>) -> Result<Self, NotAReminderSetting> {
        Self::new(days)
    }
}

impl From<ReminderDays> for Vec<u8> {
    fn from(days: ReminderDays) -> Self {
        days.0
    }
}

impl TryFrom<u8> for ReminderHour {
    type Error = NotAReminderSetting;

    fn try_from(hour: u8) -> Result<Self, NotAReminderSetting> {
        Self::new(hour)
    }
}

impl From<ReminderHour> for u8 {
    fn from(hour: ReminderHour) -> Self {
        hour.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_a_small_set_in_ascending_order() {
        let accepted: [(&[u8], &[u8]); 4] = [
            (&[], &[]),
            (&[7, 1], &[1, 7]),
            (&[60, 1, 60], &[1, 60]),
            (&[5, 4, 3, 2, 1, 1], &[1, 2, 3, 4, 5]),
        ];
        for (days, kept) in accepted {
            assert_eq!(ReminderDays::new(days.iter().copied()).unwrap().as_slice(), kept, "{days:?}");
        }
        let refused: [(&[u8], NotAReminderSetting); 3] = [
            (&[1, 2, 3, 4, 5, 6], NotAReminderSetting::TooManyDays),
            (&[0, 1], NotAReminderSetting::Day),
            (&[61], NotAReminderSetting::Day),
        ];
        for (days, reason) in refused {
            assert_eq!(ReminderDays::new(days.iter().copied()), Err(reason), "{days:?}");
        }
    }

    #[test]
    fn an_hour_is_one_of_the_twenty_four() {
        assert_eq!(ReminderHour::new(0).map(ReminderHour::get), Ok(0));
        assert_eq!(ReminderHour::new(23).map(ReminderHour::get), Ok(23));
        assert_eq!(ReminderHour::new(24), Err(NotAReminderSetting::Hour));
    }

    #[test]
    fn settings_that_were_kept_are_checked_when_they_are_read_back() {
        let json = r#"{"before":[1,7],"overdue":[1,7],"hour":9}"#;
        assert_eq!(serde_json::to_string(&ReminderSettings::default()).unwrap(), json);
        assert_eq!(serde_json::from_str::<ReminderSettings>(json).unwrap(), ReminderSettings::default());
        for (right, wrong) in [("[1,7]", "[0]"), ("[1,7]", "[1,2,3,4,5,6]"), ("9}", "24}")] {
            let json = json.replacen(right, wrong, 1);
            assert!(serde_json::from_str::<ReminderSettings>(&json).is_err(), "{json}");
        }
    }
}
