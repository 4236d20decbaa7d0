//! A bill as the gateway states it now.

use jiff::{Timestamp, civil::Date};
use waterpay_core::{
    bill::{self, BillId, ChargeName, Charges, CubicMetres, PayeeId},
    biller::BillerId,
    wording::Wording,
};

use crate::{Account, Day, Money, Period, StatusWords, Usage, WaterPayError, mirror::mirror};

/// A bill. Handed back to prepare a payment, it says what the resident has seen.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Bill {
    /// Which bill.
    pub id: BillId,
    /// Whose.
    pub account: Account,
    /// Who gets the money.
    pub payee: Payee,
    /// The months it is for.
    pub period: Period,
    /// The water used in them, on a bill for water.
    pub usage: Option<Usage>,
    /// Its lines, which add up to its amount.
    pub charges: Vec<Charge>,
    /// What is owed, before any fee for the way of paying.
    pub amount: Money,
    /// The last day to pay.
    pub due: Day,
    /// Whether it is paid.
    pub status: BillStatus,
    /// The same in words.
    pub status_words: StatusWords,
}

/// Who gets the money.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Payee {
    /// The gateway's name for it.
    pub id: PayeeId,
    /// The name for a screen.
    pub name: String,
}

/// One line of a bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Charge {
    /// For what.
    pub kind: ChargeKind,
    /// The same in words.
    pub name: String,
    /// How much; displayed with a minus when it is taken off.
    pub amount: Money,
    /// Whether it is taken off what is owed.
    pub credited: bool,
}

/// What a line of a bill is for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ChargeKind {
    /// 基本費.
    BasicFee,
    /// 用水費.
    WaterUse,
    /// 代徵下水道使用費.
    Sewerage,
    /// 代徵清除處理費.
    WasteDisposal,
    /// 水源保育與回饋費.
    SourceConservation,
    /// 營業稅.
    BusinessTax,
    /// 違約金.
    LateFee,
    /// 追收 or 退還.
    Adjustment,
    /// A discount.
    Discount,
    /// One of the biller's own, or one that this version does not know.
    Named {
        /// The gateway's name for it.
        name: ChargeName,
    },
}

/// What the gateway says of a bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum BillStatus {
    /// Owed, and not yet due.
    Unpaid,
    /// The due date has passed, and the bill can still be paid here.
    OverduePayable,
    /// The due date has passed, and only the waterworks' counter takes the money now.
    OverdueClosed,
    /// A payment is on its way, from this phone or another.
    BeingPaid,
    /// Paid, and written off.
    Paid {
        /// When it was settled.
        at: Timestamp,
    },
    /// Paid in a store or a bank, and not yet written off.
    PaidElsewhere {
        /// When the gateway heard of it.
        at: Timestamp,
    },
    /// The bank will debit it by itself.
    AutomaticDebit {
        /// When, in Asia/Taipei.
        on: Date,
    },
    /// A status that this version does not know.
    Unknown,
}

impl Bill {
    pub(crate) fn shown(bill: bill::Bill, wording: &Wording) -> Self {
        let biller = bill.account.biller.clone();
        let charges = bill.charges.lines().iter().map(|line| Charge::shown(line, &biller, wording));
        Self {
            amount: Money::shown(bill.amount(), wording),
            id: bill.id,
            account: Account::shown(bill.account, wording),
            payee: bill.payee.into(),
            period: Period::shown(bill.period, wording),
            usage: bill.usage.map(|usage| Usage::shown(usage, wording)),
            charges: charges.collect(),
            due: Day::shown(bill.due, wording),
            status: bill.status.into(),
            status_words: wording.bill_status(&bill.status).into(),
        }
    }
}

impl Charge {
    fn shown(line: &bill::Charge, biller: &BillerId, wording: &Wording) -> Self {
        let (kind, amount, credited) = match line {
            bill::Charge::Charged { kind, amount } => (kind, Money::shown(*amount, wording), false),
            bill::Charge::Credited { kind, amount } => (kind, Money::credit(*amount, wording), true),
        };
        Self { kind: kind.clone().into(), name: wording.charge(biller, kind), amount, credited }
    }
}

impl TryFrom<Bill> for bill::Bill {
    type Error = WaterPayError;

    fn try_from(bill: Bill) -> Result<Self, WaterPayError> {
        let lines = bill.charges.into_iter().map(bill::Charge::from).collect();
        let charges = Charges::new(lines)
            .ok()
            .filter(|charges| charges.total() == bill.amount.amount)
            .ok_or_else(|| WaterPayError::BadArgument { argument: "charges".to_owned() })?;
        Ok(Self {
            id: bill.id,
            account: bill.account.try_into()?,
            payee: bill::Payee { id: bill.payee.id, name: bill.payee.name },
            period: bill.period.try_into()?,
            usage: bill.usage.map(|usage| CubicMetres(usage.cubic_metres)),
            charges,
            due: bill.due.date,
            status: bill.status.into(),
        })
    }
}

impl From<bill::Payee> for Payee {
    fn from(payee: bill::Payee) -> Self {
        Self { id: payee.id, name: payee.name }
    }
}

impl From<Charge> for bill::Charge {
    fn from(line: Charge) -> Self {
        let (kind, amount) = (line.kind.into(), line.amount.amount);
        if line.credited { Self::Credited { kind, amount } } else { Self::Charged { kind, amount } }
    }
}

mirror!(bill::ChargeKind <=> ChargeKind {
    BasicFee,
    WaterUse,
    Sewerage,
    WasteDisposal,
    SourceConservation,
    BusinessTax,
    LateFee,
    Adjustment,
    Discount,
    Named { name },
});

mirror!(bill::BillStatus <=> BillStatus {
    Unpaid,
    OverduePayable,
    OverdueClosed,
    BeingPaid,
    Paid { at },
    PaidElsewhere { at },
    AutomaticDebit { on },
    Unknown,
});
