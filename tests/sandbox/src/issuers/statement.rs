//! The bills that the waterworks of Kinmen issues: for two months each, due on the 20th of the even months.

use jiff::{Span, Timestamp, ToSpan, civil::Date, tz::Offset};
use waterpay_core::{
    bill::{
        Bill, BillId, BillStatus, BillingPeriod, Charge, ChargeKind, Charges, CubicMetres, Payee, YearMonth,
    },
    biller::{Account, Catalogue},
    money::Twd,
    water_number::WaterNumber,
};

use super::{Fingerprint, Special, tariff};

/// A bill that has not been given its name yet.
#[derive(Debug, Clone)]
pub(crate) struct NewBill {
    pub(crate) period: BillingPeriod,
    pub(super) usage: Option<CubicMetres>,
    pub(super) charges: Charges,
    due: Date,
    /// What it starts as; a payment, and the passing of the due date, show later.
    status: BillStatus,
}

/// What tells a bill of a number from its other bills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Issued by the waterworks after this many others.
    Issued { ordinal: u32 },
    /// Stated by a printed code.
    Code { due: Date },
}

/// The civil date in Taipei.
pub(crate) fn taipei(now: Timestamp) -> Date {
    Offset::constant(8).to_datetime(now).date()
}

/// The first due date that is not before `today`.
pub(crate) fn next_due_date(today: Date) -> Date {
    let this_month = Date::new(today.year(), today.month(), 20).expect("every month has a 20th");
    let whole_months = i64::from(today.month() % 2 != 0);
    let candidate = this_month.saturating_add(whole_months.months());
    if candidate < today { candidate.saturating_add(2.months()) } else { candidate }
}

pub(super) fn bills_to_issue(number: WaterNumber, now: Timestamp) -> Vec<NewBill> {
    let due = next_due_date(taipei(now));
    let print = Fingerprint::of(&["bill", number.as_str(), &due.to_string()]);
    let usage = |place| CubicMetres(10 + u32::from(print.below(200, place)));
    let two_months_before = |times: i64| due.saturating_sub(Span::new().months(2 * times));
    let unpaid = |usage| for_water(usage, vec![], due, BillStatus::Unpaid);
    let overdue = |usage, due| {
        let late_fee = vec![tariff::charged(ChargeKind::LateFee, 5)];
        for_water(usage, late_fee, due, BillStatus::OverduePayable)
    };
    match Special::of(number) {
        Some(Special::NothingDue | Special::NoSuchNumber) => vec![],
        Some(Special::ThreeBills) => vec![
            overdue(CubicMetres(30), two_months_before(2)),
            overdue(CubicMetres(40), two_months_before(1)),
            unpaid(CubicMetres(50)),
        ],
        Some(Special::OverduePayable) => vec![overdue(CubicMetres(35), two_months_before(1))],
        Some(Special::OverdueClosed) => {
            let late_fee = vec![tariff::charged(ChargeKind::LateFee, 20)];
            vec![for_water(CubicMetres(35), late_fee, two_months_before(2), BillStatus::OverdueClosed)]
        }
        Some(Special::PaidElsewhere) => {
            vec![for_water(CubicMetres(35), vec![], due, BillStatus::PaidElsewhere { at: now })]
        }
        Some(Special::AutomaticDebit) => {
            vec![for_water(CubicMetres(35), vec![], due, BillStatus::AutomaticDebit { on: due })]
        }
        Some(Special::AmountChanged) => {
            let correction = Charge::Credited {
                kind: ChargeKind::Adjustment,
                amount: Twd::from_dollars(24).expect("a small amount"),
            };
            vec![for_water(CubicMetres(35), vec![correction], due, BillStatus::Unpaid)]
        }
        Some(Special::AlreadyPaid) => {
            vec![for_water(CubicMetres(35), vec![], due, BillStatus::Paid { at: now })]
        }
        Some(Special::YearsOfBills) => {
            let paid = (1..=12).rev().map(two_months_before);
            let paid =
                paid.map(|due| for_water(by_season(due), vec![], due, BillStatus::Paid { at: noon(due) }));
            paid.chain([unpaid(CubicMetres(61))]).collect()
        }
        Some(
            Special::OneBill
            | Special::InsufficientFunds
            | Special::LimitExceeded
            | Special::ChangesAfterQuote
            | Special::WalletOnly
            | Special::SlowToSettle
            | Special::AnswerLost
            | Special::BeingPaidElsewhere
            | Special::OvertakenByAnotherPhone,
        ) => vec![unpaid(CubicMetres(35))],
        None => vec![unpaid(usage(0))],
    }
}

/// What a household uses whose summers are hot: by the month in which the bill is due.
fn by_season(due: Date) -> CubicMetres {
    let every_year = match due.month() {
        1..=4 => 28,
        5..=8 => 33,
        _ => 38,
    };
    CubicMetres(every_year + u32::from(due.year() % 2 == 0))
}

fn noon(day: Date) -> Timestamp {
    Offset::constant(8)
        .to_timestamp(day.at(12, 0, 0, 0))
        .expect("the day of a bill is far from the calendar's end")
}

pub(super) fn stated_by_a_code(amount: Twd, due: Date) -> NewBill {
    let (usage, lines) = tariff::for_amount(amount);
    issued(period_before(due), Some(usage), lines, due, BillStatus::Unpaid)
}

pub(super) fn issued(
    period: BillingPeriod,
    usage: Option<CubicMetres>,
    lines: Vec<Charge>,
    due: Date,
    status: BillStatus,
) -> NewBill {
    let charges = Charges::new(lines).expect("the lines of a made-up bill come to an amount that is one");
    NewBill { period, usage, charges, due, status }
}

/// A bill for water.
fn for_water(usage: CubicMetres, more_lines: Vec<Charge>, due: Date, status: BillStatus) -> NewBill {
    let lines = [tariff::for_use(usage), more_lines].concat();
    issued(period_before(due), Some(usage), lines, due, status)
}

/// The two months before the month of the due date.
pub(super) fn period_before(due: Date) -> BillingPeriod {
    let first = YearMonth::of(due.saturating_sub(2.months()));
    let last = YearMonth::of(due.saturating_sub(1.month()));
    BillingPeriod::new(first, last).expect("two months before is not after one month before")
}

impl NewBill {
    /// The bill of `account`, which is `in_one_text`.
    pub(super) fn named(self, account: &Account, in_one_text: &str, origin: Origin) -> Bill {
        let origin = match origin {
            Origin::Issued { ordinal } => format!("issued {ordinal}"),
            Origin::Code { due } => format!("code {due}"),
        };
        let print = Fingerprint::of(&["bill id", in_one_text, &origin]);
        let biller =
            Catalogue::built_in().biller(&account.biller).expect("an account is of a biller that is known");
        Bill {
            id: BillId::new(format!("bill-{}", print.hex(6))),
            account: account.clone(),
            payee: Payee {
                id: biller.payee_id.clone(), name: format!("{}（沙盒）", biller.name.zh_hant_tw)
            },
            period: self.period,
            usage: self.usage,
            charges: self.charges,
            due: self.due,
            status: self.status,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_due_date_is_the_next_20th_of_an_even_month() {
        let table = [
            (date(2026, 11, 24), date(2026, 12, 20)),
            (date(2026, 12, 20), date(2026, 12, 20)),
            (date(2026, 12, 21), date(2027, 2, 20)),
            (date(2027, 1, 1), date(2027, 2, 20)),
        ];
        for (today, due) in table {
            assert_eq!(next_due_date(today), due, "{today}");
        }
    }

    #[test]
    fn the_day_is_that_of_taipei() {
        assert_eq!(taipei("2026-12-20T15:59:59Z".parse().unwrap()), date(2026, 12, 20));
        assert_eq!(taipei("2026-12-20T16:00:00Z".parse().unwrap()), date(2026, 12, 21));
    }

    #[test]
    fn an_ordinary_household_owes_between_100_and_3000_dollars() {
        let now = "2026-11-24T08:00:00Z".parse().unwrap();
        for number in (20..2000).map(|number| format!("{number:07}").parse().unwrap()) {
            let bills = bills_to_issue(number, now);
            let amount = bills[0].charges.total().dollars();
            assert!(bills.len() == 1 && (100..=3000).contains(&amount), "{amount}");
        }
    }

    #[test]
    fn a_code_gives_the_bill_that_it_states_to_the_dollar() {
        for dollars in [1, 44, 60, 61, 2209] {
            let amount = Twd::from_dollars(dollars).unwrap();
            let bill = stated_by_a_code(amount, date(2027, 6, 20));
            assert_eq!(bill.charges.total(), amount);
            assert_eq!(bill.period.to_string(), "2027-04/2027-05");
        }
    }
}
