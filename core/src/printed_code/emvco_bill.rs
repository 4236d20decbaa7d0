//! Whose bill an EMVCo code is: by the TWQR in it, or by a biller's name and a bill number.

use jiff::Timestamp;

use super::{Claim, Expiry, NotABill, OtherCode, PrintedForm, displayed::displayed, emvco::EmvCo, twqr_bill};
use crate::{biller::Catalogue, personal::Personal};

/// The claim of a code that carries a water bill: `text`, which is `scanned` without the space around it.
pub(super) fn read(text: &str, scanned: &str, now: Timestamp) -> Result<Claim, NotABill> {
    let code: EmvCo = text.parse().map_err(NotABill::BrokenEmvCo)?;
    if let Some(found) = code.twqr() {
        return twqr_bill::read(&found, PrintedForm::EmvCo, scanned, now);
    }
    let names: Vec<String> = code.merchant_names().filter_map(displayed).collect();
    let biller =
        Catalogue::built_in().find(|biller| biller.codes.names.iter().any(|name| names.contains(name)));
    let (Some(biller), Some(number)) = (biller, code.bill_number()) else {
        return Err(NotABill::Other(OtherCode::MerchantPayment {
            scheme: code.scheme(),
            country: code.country().and_then(displayed),
        }));
    };
    let account = biller.account(number);
    Ok(Claim {
        account: account.map_err(|_| NotABill::UnknownNumber { biller: biller.id.clone() })?,
        amount: code.amount(),
        due: None,
        expiry: Expiry::NotStated,
        payee_name: names.into_iter().next().map(Personal::new),
        form: PrintedForm::EmvCo,
        text: scanned.to_owned(),
    })
}
