//! A receipt's page as a file, for a printer or to be handed on.

use std::path::PathBuf;

use super::{Failure, WaterPay, running::NoLedger};
use crate::{
    payment::PaymentId,
    printing::{Face, NotAFace, Sheet},
    receipt_page::{NoFace, NoReceiptPage, PaidAt, draw, first_usable},
    wording::Wording,
};

/// Makes a file of a sheet. A phone carries what it calls, and no more.
type Write = fn(&Sheet<'_>) -> Result<Vec<u8>, NotAFace>;

/// What a page is drawn with.
#[derive(Clone)]
pub struct Drawing {
    /// Where it was paid, which the page says.
    pub paid_at: PaidAt,
    /// Files of faces, the likeliest first: the first that can be printed with is.
    pub faces: Vec<PathBuf>,
    /// The language.
    pub wording: &'static Wording,
}

/// Why there is no page.
#[derive(Debug, thiserror::Error)]
pub enum NoPage {
    /// There is no receipt.
    #[error("there is no receipt")]
    NoReceipt(#[source] Failure),
    /// There is nothing to draw letters with.
    #[error("there is no face")]
    NoFace(#[from] NoFace),
    /// The receipt has no page.
    #[error("the receipt has no page")]
    NotDrawn(#[from] NoReceiptPage),
}

impl WaterPay {
    /// The page of a payment that is paid, its receipt verified again, for a printer (PDF): text that can be searched,
    /// with the proof attached. Takes some tenths of a second, and the memory of a face.
    ///
    /// # Errors
    /// [`NoPage`].
    pub async fn receipt_pdf(&self, payment: PaymentId, drawing: Drawing) -> Result<Vec<u8>, NoPage> {
        self.receipt_page(payment, drawing, pdf).await
    }

    /// The same page for a message (PNG).
    ///
    /// # Errors
    /// [`NoPage`].
    pub async fn receipt_picture(&self, payment: PaymentId, drawing: Drawing) -> Result<Vec<u8>, NoPage> {
        self.receipt_page(payment, drawing, png).await
    }

    async fn receipt_page(
        &self,
        payment: PaymentId,
        drawing: Drawing,
        write: Write,
    ) -> Result<Vec<u8>, NoPage> {
        let receipt = self.receipt(payment).await.map_err(NoPage::NoReceipt)?;
        let intent = self.payment(payment).await.map_err(NoPage::NoReceipt)?.intent;
        let Drawing { paid_at, faces, wording } = drawing;
        let page = self.running.at_the_disk(move || {
            let file = first_usable(faces)?;
            let face = Face::parse(&file).map_err(NoReceiptPage::from)?;
            let sheet = draw(&receipt, &intent, paid_at, wording, &face)?;
            Ok(write(&sheet).map_err(NoReceiptPage::from)?)
        });
        page.await?
    }
}

fn pdf(sheet: &Sheet<'_>) -> Result<Vec<u8>, NotAFace> {
    sheet.pdf()
}

fn png(sheet: &Sheet<'_>) -> Result<Vec<u8>, NotAFace> {
    sheet.png()
}

impl From<NoLedger> for NoPage {
    fn from(_: NoLedger) -> Self {
        Self::NoReceipt(Failure::NotRunning)
    }
}
