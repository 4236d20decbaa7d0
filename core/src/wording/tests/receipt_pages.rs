//! What stands on a receipt's page, and what is said where there is none or where one is verified.

use super::everything::{Said, two};
use crate::{
    engine::{Failure, NoPage},
    payment::BadReceipt,
    printing::NotAFace,
    receipt_page::{NoFace, NoReceiptPage, proofs_in},
    wording::{ReceiptPageWords, Wording},
};

pub(super) fn receipt_pages(wording: &Wording) -> Said {
    let ReceiptPageWords { title, how_to_verify, what_is_signed, made_by } = wording.receipt_page();
    let mut said = vec![("receipt_page".to_owned(), vec![title, how_to_verify, what_is_signed, made_by])];
    let reasons = [
        NoReceiptPage::ProofTooLong,
        NoReceiptPage::Unproved(BadReceipt::AnotherPayment),
        NoReceiptPage::Face(NotAFace::Unreadable),
    ];
    said.extend(reasons.map(|why| two(&format!("NoReceiptPage {why:?}"), wording.no_receipt_page(why))));
    let faces = [NotAFace::Unreadable, NotAFace::NotTraditionalChinese, NotAFace::MayNotBeEmbedded];
    said.extend(faces.map(|why| two(&format!("NotAFace {why:?}"), wording.not_a_face(why))));
    let receipts = [
        BadReceipt::NotAReceipt,
        BadReceipt::UnknownKey,
        BadReceipt::WrongSignature,
        BadReceipt::AnotherPayment,
    ];
    said.extend(receipts.map(|why| two(&format!("BadReceipt {why:?}"), wording.bad_receipt(why))));
    let no_pages = [
        NoPage::NoReceipt(Failure::NotRunning),
        NoFace(None).into(),
        NoReceiptPage::Face(NotAFace::Unreadable).into(),
        NoReceiptPage::ProofTooLong.into(),
        NoReceiptPage::Unproved(BadReceipt::AnotherPayment).into(),
    ];
    said.extend(no_pages.map(|why| two(&format!("NoPage {why:?}"), wording.no_page(&why))));
    said.push(two("NoProof", wording.no_proof(&proofs_in(b"no proof").unwrap_err())));
    said.push(two("no_face_found", wording.no_face_found()));
    said.push(two("file_already_there", wording.file_already_there()));
    said
}
