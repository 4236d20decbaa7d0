//! Words on a receipt's page, where there is none, and for whoever verifies one.

use fluent_bundle::FluentArgs;

use super::{Wording, Words};
use crate::{
    engine::NoPage,
    payment::BadReceipt,
    printing::NotAFace,
    receipt_page::{NoProof, NoReceiptPage},
};

/// What the page says beside what was paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptPageWords {
    /// Stands over everything.
    pub title: String,
    /// Beside the code: what whoever is shown the page can do.
    pub how_to_verify: String,
    /// Which of the page's words the signature covers, and where the others are from.
    pub what_is_signed: String,
    /// By what it was made.
    pub made_by: String,
}

impl Wording {
    /// The words on the page.
    pub fn receipt_page(&self) -> ReceiptPageWords {
        let part = |part| self.catalogue.say_part("receipt-page", part, &FluentArgs::new());
        ReceiptPageWords {
            title: self.say("receipt-page"),
            how_to_verify: part("how-to-verify"),
            what_is_signed: part("what-is-signed"),
            made_by: part("made-by"),
        }
    }

    /// Why a receipt has no page.
    pub fn no_receipt_page(&self, reason: NoReceiptPage) -> Words {
        match reason {
            NoReceiptPage::Unproved(bad) => self.bad_receipt(bad),
            NoReceiptPage::ProofTooLong => self.plain("receipt-page-proof-too-long"),
            NoReceiptPage::Face(reason) => self.not_a_face(reason),
        }
    }

    /// Why a phone makes no page, where nobody can name a font.
    pub fn no_page(&self, why: &NoPage) -> Words {
        match why {
            NoPage::NoReceipt(failure) => self.failure(failure),
            NoPage::NoFace(_) | NoPage::NotDrawn(NoReceiptPage::Face(_)) => self.plain("no-page-no-face"),
            NoPage::NotDrawn(NoReceiptPage::ProofTooLong) => self.plain("no-page-proof-too-long"),
            NoPage::NotDrawn(NoReceiptPage::Unproved(bad)) => self.bad_receipt(*bad),
        }
    }

    /// Why a file is not a face to print with.
    pub fn not_a_face(&self, reason: NotAFace) -> Words {
        self.plain(match reason {
            NotAFace::Unreadable => "not-a-face-unreadable",
            NotAFace::NotTraditionalChinese => "not-a-face-not-traditional-chinese",
            NotAFace::MayNotBeEmbedded => "not-a-face-may-not-be-embedded",
        })
    }

    /// A computer without a face to print with.
    pub fn no_face_found(&self) -> Words {
        self.plain("no-face-found")
    }

    /// A file that would have to be overwritten.
    pub fn file_already_there(&self) -> Words {
        self.plain("file-already-there")
    }

    /// No receipt in what somebody handed over, whatever the reason.
    pub fn no_proof(&self, _: &NoProof) -> Words {
        self.plain("no-proof-found")
    }

    /// Why something is not the proof of a payment.
    pub fn bad_receipt(&self, reason: BadReceipt) -> Words {
        self.plain(match reason {
            BadReceipt::NotAReceipt => "bad-receipt-not-a-receipt",
            BadReceipt::UnknownKey => "bad-receipt-unknown-key",
            BadReceipt::WrongSignature => "bad-receipt-wrong-signature",
            BadReceipt::AnotherPayment => "bad-receipt-another-payment",
        })
    }
}
