//! Which reminders there are of which bills, and when.

use std::fmt;

use jiff::{Timestamp, ToSpan, civil::Date};

use super::{ReminderHour, ReminderSettings};
use crate::{
    bill::{Bill, BillId, BillStatus, LateFee, by_id},
    money::Twd,
    taipei::TAIPEI,
};

/// One reminder of one bill at one instant.
///
/// Only [`reminders`] makes one, so that there is none of a bill that is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    id: ReminderId,
    at: Timestamp,
    kind: ReminderKind,
    bill: Bill,
}

/// What a reminder says about the due date at the instant at which it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReminderKind {
    /// It is so many days from now, 1 at least.
    DaysBefore(u8),
    /// It is today.
    DueToday,
    /// It was so many days ago, 1 at least.
    Overdue(u8),
}

/// The name of a reminder, made of the bill's id and the kind, and so the same whenever the list is made anew, even
/// when the due date or the hour has moved. How it is spelled is our own convention and means nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReminderId(String);

/// The reminders that are still to come after `now`, the soonest first, at most one per bill and day.
///
/// `bills` are those known, of all households together; of a bill that comes twice the last counts. The caller leaves
/// out the bills that this phone itself has paid or is paying, of which the gateway may not have heard yet.
///
/// There are none of a bill that is paid, here or elsewhere, or being paid, or under automatic debit, or that asks for
/// nothing. There are none either of a bill in a status that this version does not know: it may mean just that, and a
/// reminder less is better than a bill paid twice. A bill that the gateway calls overdue is not announced as due soon,
/// whatever its date.
///
/// ```
/// # use waterpay_core::{bill::Bill, reminder::{ReminderKind, ReminderSettings, reminders}};
/// # let bill: Bill = serde_json::from_str(r#"{
/// #     "id": "made-up", "account": {"biller": "kinmen-water", "number": "0012345"},
/// #     "payee": {"id": "kinmen-waterworks", "name": "金門縣自來水廠"},
/// #     "period": {"first": "2027-03", "last": "2027-04"}, "usage": 25, "due": "2027-06-20",
/// #     "charges": {"lines": [{"direction": "charged", "kind": "water_use", "amount": 400}], "total": 400},
/// #     "status": {"state": "unpaid"}
/// # }"#).unwrap();
/// // Due on 20 June, and now it is noon of 14 June in Taipei.
/// let now = "2027-06-14T04:00:00Z".parse()?;
/// let coming = reminders(&[bill], &ReminderSettings::default(), now);
/// let kinds: Vec<_> = coming.iter().map(|reminder| reminder.kind()).collect();
/// assert_eq!(kinds, [
///     ReminderKind::DaysBefore(1),
///     ReminderKind::DueToday,
///     ReminderKind::Overdue(1),
///     ReminderKind::Overdue(7),
/// ]);
/// // Nine in the morning in Taipei.
/// assert_eq!(coming[1].at(), "2027-06-20T01:00:00Z".parse()?);
/// # Ok::<(), jiff::Error>(())
/// ```
pub fn reminders<'a>(
    bills: impl IntoIterator<Item = &'a Bill>,
    settings: &ReminderSettings,
    now: Timestamp,
) -> Vec<Reminder> {
    let mut reminders: Vec<Reminder> = vec![];
    for bill in by_id(bills) {
        for kind in kinds(bill, settings) {
            if let Some(reminder) = Reminder::of(bill, kind, settings.hour).filter(|it| it.at > now) {
                // What comes at the same instant stays in the order of the bills' ids.
                let place = reminders.partition_point(|earlier| earlier.at <= reminder.at);
                reminders.insert(place, reminder);
            }
        }
    }
    reminders
}

fn kinds(bill: &Bill, settings: &ReminderSettings) -> Vec<ReminderKind> {
    let before = settings.before.as_slice().iter().copied().map(ReminderKind::DaysBefore);
    let overdue = settings.overdue.as_slice().iter().copied().map(ReminderKind::Overdue);
    if bill.amount() == Twd::ZERO {
        return vec![];
    }
    match bill.status {
        BillStatus::Unpaid => before.chain([ReminderKind::DueToday]).chain(overdue).collect(),
        BillStatus::OverduePayable | BillStatus::OverdueClosed => overdue.collect(),
        BillStatus::BeingPaid
        | BillStatus::Paid { .. }
        | BillStatus::PaidElsewhere { .. }
        | BillStatus::AutomaticDebit { .. }
        | BillStatus::Unknown => vec![],
    }
}

impl Reminder {
    /// `None` when the instant lies beyond the calendar, as for a due date that means "never".
    fn of(bill: &Bill, kind: ReminderKind, hour: ReminderHour) -> Option<Self> {
        let wall_clock = kind.day(bill.due)?.at(hour.get().cast_signed(), 0, 0, 0);
        let at = TAIPEI.to_timestamp(wall_clock).ok()?;
        Some(Self { id: ReminderId::of(&bill.id, kind), at, kind, bill: bill.clone() })
    }

    /// Its name, under which the phone schedules it.
    pub fn id(&self) -> &ReminderId {
        &self.id
    }

    /// When it comes.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// What it says.
    pub fn kind(&self) -> ReminderKind {
        self.kind
    }

    /// Of which bill, as it was known when the list was made.
    pub fn bill(&self) -> &Bill {
        &self.bill
    }

    /// What it says about a late fee, if the bill is overdue when it comes. What the lines of a bill state before the
    /// gateway calls it overdue is about an earlier bill.
    pub fn late_fee(&self) -> Option<LateFee> {
        match self.kind {
            ReminderKind::DaysBefore(_) | ReminderKind::DueToday => None,
            ReminderKind::Overdue(_) => Some(LateFee::of(&self.bill).unwrap_or(LateFee::MayBeAdded)),
        }
    }
}

impl ReminderKind {
    fn day(self, due: Date) -> Option<Date> {
        match self {
            Self::DaysBefore(days) => due.checked_sub(i64::from(days).days()).ok(),
            Self::DueToday => Some(due),
            Self::Overdue(days) => due.checked_add(i64::from(days).days()).ok(),
        }
    }
}

impl ReminderId {
    fn of(bill: &BillId, kind: ReminderKind) -> Self {
        Self(match kind {
            ReminderKind::DaysBefore(days) => format!("{bill}/before-{days}"),
            ReminderKind::DueToday => format!("{bill}/due"),
            ReminderKind::Overdue(days) => format!("{bill}/overdue-{days}"),
        })
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReminderId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
