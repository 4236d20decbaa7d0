//! The page, and the way back from it.

mod pages;
mod proofs;

use std::sync::LazyLock;

use crate::{
    payment::{Intent, Receipt, ReceiptClaims, examples},
    printing::{Face, Mark, Sheet},
    receipt_page::{NoReceiptPage, PaidAt, draw},
    wording::{Language, Wording},
};

fn face() -> &'static Face<'static> {
    static FACE: LazyLock<Face<'static>> =
        LazyLock::new(|| Face::parse(include_bytes!("../../../printing/faces/sample.otf")).unwrap());
    &FACE
}

fn signed(claims: &ReceiptClaims) -> Receipt {
    Receipt::verify(examples::gateway().sign(claims), &examples::receipt_keys()).unwrap()
}

fn page(receipt: &Receipt, intent: &Intent, language: Language) -> Result<Sheet<'static>, NoReceiptPage> {
    draw(receipt, intent, PaidAt::Sandbox, Wording::of(language), face())
}

/// The page of the made-up receipt.
fn example(language: Language) -> Sheet<'static> {
    let intent = examples::intent();
    page(&examples::receipt(&intent), &intent, language).unwrap()
}

/// What a page says, a line each.
fn texts(sheet: &Sheet<'_>) -> Vec<String> {
    let text = |mark: &Mark| match mark {
        Mark::Text { line, .. } => Some(line.text()),
        Mark::Block(_) | Mark::Code { .. } => None,
    };
    sheet.marks.iter().filter_map(text).collect()
}
