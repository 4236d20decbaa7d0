//! A receipt's page as a picture, to be printed or handed on.

use waterpay_core::{
    engine::Drawing,
    payment::PaymentId,
    printing::NotAFace,
    receipt_page::{NoFace, NoReceiptPage, PaidAt},
};

use crate::{WaterPay, WaterPayError};

/// Why a receipt has no page.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum ReceiptPageProblem {
    /// None of the faces can be printed with.
    NoFace,
    /// The receipt is not about this payment.
    Unproved,
    /// The proof is too long for a code. The receipt can be shared as a text.
    ProofTooLong,
}

#[uniffi::export]
impl WaterPay {
    /// The page of a payment that is paid, its receipt verified again, as a picture (PNG) of A5 with the proof in a code.
    /// `moves_no_money`: whether the gateway is a sandbox, which the page says. `faces`: files of fonts with Traditional
    /// Chinese, the likeliest first; what is not there is passed over.
    ///
    /// # Errors
    /// [`WaterPayError::NoReceiptPage`]; [`WaterPayError::NotDone`] unless it is paid.
    pub async fn receipt_picture(
        &self,
        payment: PaymentId,
        moves_no_money: bool,
        faces: Vec<String>,
    ) -> Result<Vec<u8>, WaterPayError> {
        let wording = self.wording();
        let paid_at = if moves_no_money { PaidAt::Sandbox } else { PaidAt::Gateway };
        let faces = faces.into_iter().map(Into::into).collect();
        let picture = self.engine.receipt_picture(payment, Drawing { paid_at, faces, wording }).await;
        picture.map_err(|why| WaterPayError::no_page(&why, wording))
    }
}

impl From<&NoReceiptPage> for ReceiptPageProblem {
    fn from(reason: &NoReceiptPage) -> Self {
        match reason {
            NoReceiptPage::Unproved(_) => Self::Unproved,
            NoReceiptPage::ProofTooLong => Self::ProofTooLong,
            NoReceiptPage::Face(
                NotAFace::Unreadable | NotAFace::NotTraditionalChinese | NotAFace::MayNotBeEmbedded,
            ) => Self::NoFace,
        }
    }
}

impl From<&NoFace> for ReceiptPageProblem {
    fn from(_: &NoFace) -> Self {
        Self::NoFace
    }
}
