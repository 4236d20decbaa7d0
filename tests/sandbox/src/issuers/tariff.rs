//! The lines of a made-up bill. They follow the form of a real one; the prices are nobody's.

use waterpay_core::{
    bill::{Charge, ChargeKind, Charges, CubicMetres},
    money::{NotAnAmount, Twd},
};

const BASIC_FEE: u64 = 60;
const PRICE_OF_A_CUBIC_METRE: u64 = 12;
/// What protects the catchment, in percent of the water used; half a dollar is rounded up.
const SOURCE_CONSERVATION: u64 = 5;

/// The lines for water used.
pub(super) fn for_use(usage: CubicMetres) -> Vec<Charge> {
    let water = u64::from(usage.0) * PRICE_OF_A_CUBIC_METRE;
    vec![
        charged(ChargeKind::BasicFee, BASIC_FEE),
        charged(ChargeKind::WaterUse, water),
        charged(ChargeKind::SourceConservation, (water * SOURCE_CONSERVATION + 50) / 100),
    ]
}

/// Water used and lines that come to exactly `amount`, for a bill of which only the amount is known.
pub(super) fn for_amount(amount: Twd) -> (CubicMetres, Vec<Charge>) {
    let basic = amount.dollars().min(BASIC_FEE);
    let water = amount.dollars() - basic;
    let usage = u32::try_from(water / PRICE_OF_A_CUBIC_METRE).unwrap_or(u32::MAX);
    let mut lines = vec![charged(ChargeKind::BasicFee, basic)];
    if water > 0 {
        lines.push(charged(ChargeKind::WaterUse, water));
    }
    (CubicMetres(usage), lines)
}

/// A line that adds `dollars`.
pub(super) fn charged(kind: ChargeKind, dollars: u64) -> Charge {
    Charge::Charged {
        kind,
        amount: Twd::from_dollars(dollars).expect("an amount of a made-up bill is small"),
    }
}

/// The lines of `charges` and one more that brings them to `amount`.
pub(crate) fn with_adjustment_to(charges: &Charges, amount: Twd) -> Result<Charges, NotAnAmount> {
    let kind = ChargeKind::Adjustment;
    let adjustment = match amount.checked_sub(charges.total()) {
        Ok(more) => Charge::Charged { kind, amount: more },
        Err(_) => Charge::Credited { kind, amount: charges.total().checked_sub(amount)? },
    };
    Charges::new([charges.lines(), &[adjustment]].concat())
}
