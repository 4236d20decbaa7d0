//! A household that is made of values that stand nowhere else. All of it is made up.

use super::{Canary, Field};

pub(super) const NAME: &str = "金絲○雀";
pub(super) const ADDRESS: &str = "金門縣金絲雀路○○號";
pub(super) const OWN_NAME: &str = "金絲雀的阿嬤";
pub(super) const LABEL: &str = "金絲雀銀行 末四碼 9173";
pub(super) const NOT_IN_THE_CONTRACT: &str = "canary-who-paid-5520";
pub(super) const SECURITY_CODE: &str = "CanaryCode93";
/// A photograph of a bill, in whose code this stands.
pub(super) const PHOTO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../samples/bill.jpg");
pub(super) const SECURITY_CODE_OF_SAMPLES: &str = "MadeUpCode";
pub(super) const PRINTED_PAYEE: &str = "金絲雀收款人";
pub(super) const TOKEN: &str = "canary-token-81c3";
pub(super) const FOLDER: &str = "canary-person";

/// What is the same in every household.
pub(super) fn canaries() -> Vec<Canary> {
    let values = [
        (Field::MaskedName, NAME),
        (Field::MaskedAddress, ADDRESS),
        (Field::HouseholdName, OWN_NAME),
        (Field::MethodLabel, LABEL),
        (Field::NotInTheContract, NOT_IN_THE_CONTRACT),
        (Field::ScannedText, SECURITY_CODE),
        (Field::PrintedPayee, PRINTED_PAYEE),
        (Field::HandOffAddress, TOKEN),
        (Field::FolderName, FOLDER),
    ];
    values.into_iter().map(|(field, value)| Canary::new(field, value)).collect()
}

/// The `nth` household's water number, which is no other household's.
pub(super) fn number(nth: u32) -> String {
    format!("{}", 7_305_164 + nth * 97)
}

/// The code on a bill of `number`, by `payee`, for `dollars`.
pub(super) fn code(payee: &str, number: &str, dollars: u32) -> String {
    format!(
        "TWQRP://{payee}/158/03/V1?D1={dollars}00&D3={SECURITY_CODE}&D7={number}&D10=901\
         &D11=00,0040065224244555005500000100161000"
    )
}
