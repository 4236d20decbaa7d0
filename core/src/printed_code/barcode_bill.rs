//! Whose bill three store barcodes are.

use jiff::Timestamp;

use super::{
    Claim, Expiry, NotABill, PrintedForm,
    store_barcodes::{NotStoreBarcodes, Segment, StoreBarcodes},
};
use crate::{
    biller::{BarcodeMarks, Biller, Catalogue, CheckRule},
    taipei::in_taipei,
};

/// The barcodes that `text` means to be, whole or not. `None` when it means to be something else.
pub(super) fn meant_by(text: &str) -> Option<Result<StoreBarcodes, NotStoreBarcodes>> {
    let barcodes = text.parse();
    match &barcodes {
        Err(NotStoreBarcodes::AnotherForm) => None,
        // Sixteen capitals alone are a word more likely than a number.
        Err(NotStoreBarcodes::Incomplete { there })
            if there[..] == [Segment::Second] && !text.bytes().any(|byte| byte.is_ascii_digit()) =>
        {
            None
        }
        Ok(_) | Err(NotStoreBarcodes::Incomplete { .. } | NotStoreBarcodes::MoreThanOnce { .. }) => {
            Some(barcodes)
        }
    }
}

/// The claim of a water bill's barcodes, read from the text `scanned`.
pub(super) fn read(
    barcodes: Result<StoreBarcodes, NotStoreBarcodes>,
    scanned: &str,
    now: Timestamp,
) -> Result<Claim, NotABill> {
    let barcodes = barcodes.map_err(NotABill::BrokenBarcodes)?;
    let Some((biller, marks)) = biller_of(&barcodes) else {
        let well_read = barcodes.keep(CheckRule::Store) || barcodes.have_no_check();
        return Err(if well_read {
            NotABill::OtherBill { payee_name: None }
        } else {
            NotABill::MisreadBarcodes
        });
    };
    if !barcodes.keep(marks.check) {
        return Err(NotABill::MisreadBarcodes);
    }
    let number = marks.sell_off_number.account_number_in(barcodes.sell_off_number());
    let account = number.and_then(|number| biller.account(number).ok());
    Ok(Claim {
        account: account.ok_or_else(|| NotABill::UnknownNumber { biller: biller.id.clone() })?,
        amount: Some(barcodes.amount()),
        due: Some(barcodes.due(in_taipei(now).date())),
        expiry: Expiry::NotStated,
        payee_name: None,
        form: PrintedForm::StoreBarcodes,
        text: scanned.to_owned(),
    })
}

fn biller_of(barcodes: &StoreBarcodes) -> Option<(&'static Biller, &'static BarcodeMarks)> {
    let is_theirs =
        |marks: &BarcodeMarks| marks.collection_items.iter().any(|item| item == barcodes.collection_item());
    let biller =
        Catalogue::built_in().find(|biller| biller.codes.store_barcodes.as_ref().is_some_and(is_theirs))?;
    Some((biller, biller.codes.store_barcodes.as_ref()?))
}
