//! The marks by which a printed code is known to be a biller's.
//!
//! Data only. Which mark stands where in which code is [`printed_code`](crate::printed_code)'s knowledge.

use serde::Deserialize;

use super::{Layout, SlipRule};

/// What the codes of one biller carry; nothing, for one that prints none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CodeMarks {
    /// Names that stand as payee in a TWQR or EMVCo code.
    pub names: Vec<String>,
    /// Values of the parameter `fee_name` in an address around a TWQR.
    pub fee_names: Vec<String>,
    /// Parameters that carry the account number in an address around a TWQR.
    pub number_parameters: Vec<String>,
    /// Merchants that collect for this biller, as TWQR field 11 names them.
    pub merchants: Vec<Merchant>,
    /// First parts of TWQR field 14 that are this biller's alone.
    pub fee_kinds: Vec<String>,
    /// How TWQR field 7 carries the account number, if it does.
    pub sell_off_number: Option<Layout>,
    /// How its three store barcodes look, where that is known.
    pub store_barcodes: Option<BarcodeMarks>,
}

/// A merchant at its bank.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merchant {
    /// Three digits.
    pub bank: String,
    /// Fifteen characters.
    pub merchant: String,
}

/// How a biller's three store barcodes look.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BarcodeMarks {
    /// Collection items: the last three characters of the first segment. The first of them is drawn.
    pub collection_items: Vec<String>,
    /// How the second segment carries the account number.
    pub sell_off_number: Layout,
    /// How the check characters of the third segment are made.
    pub check: CheckRule,
    /// How they are made for a resident without the paper, where that is settled.
    #[serde(default)]
    pub slip: Option<SlipRule>,
}

/// How the two check characters of the third store barcode are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckRule {
    /// The stores' common rule: sums of the odd and of the even places, modulo 11.
    Store,
    /// Taipei Water's own rule: two weighted sums modulo 11.
    TaipeiWater,
}
