//! Which fields each type of TWQR must have, and which it may not have.

use super::{Field, FieldName, Purpose, TwqrFault, Zone};

/// Refuses fields that do not make up a code for `purpose`.
pub(super) fn keep(purpose: Purpose, fields: &[Field]) -> Result<(), TwqrFault> {
    let there =
        |number| fields.iter().any(|field| field.name.number == number && field.name.zone != Zone::Other);
    let (must_have, may_not_have): (&[u8], &[u8]) = match purpose {
        Purpose::Purchase | Purpose::TransferPurchase => (&[3, 11], &[]),
        Purpose::Transfer => (&[5, 6], &[]),
        Purpose::Bill => (&[1, 3, 7, 11], &[2, 5, 6, 9]),
    };
    if let Some(name) = fields.iter().map(|field| field.name).find(|name| refused(*name, may_not_have)) {
        return Err(TwqrFault::NotAllowed { name });
    }
    if let Some(number) = must_have.iter().copied().find(|number| !there(*number)) {
        return Err(TwqrFault::Missing { number });
    }
    modifiable(purpose, fields)
}

/// A bill's note may not be printed (D9), but may be left for the payer to write (M9).
fn refused(name: FieldName, may_not_have: &[u8]) -> bool {
    let note_to_write = name == FieldName { zone: Zone::Modifiable, number: 9 };
    may_not_have.contains(&name.number) && name.zone != Zone::Other && !note_to_write
}

/// A purchase leaves nothing to the payer. A bill that leaves one field leaves the amount. A transfer may leave any:
/// banks print their own customers' codes so.
fn modifiable(purpose: Purpose, fields: &[Field]) -> Result<(), TwqrFault> {
    let mut left = fields.iter().map(|field| field.name).filter(|name| name.zone == Zone::Modifiable);
    let Some(name) = left.next() else { return Ok(()) };
    let allowed = match purpose {
        Purpose::Purchase | Purpose::TransferPurchase => false,
        Purpose::Transfer => true,
        Purpose::Bill => name.number == 1 || left.next().is_some(),
    };
    if allowed { Ok(()) } else { Err(TwqrFault::NotAllowed { name }) }
}
