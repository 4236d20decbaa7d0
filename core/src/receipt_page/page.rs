//! What is on the page, from top to bottom.

use super::layout::Layout;
use crate::{
    payment::{BadReceipt, Intent, Receipt},
    printing::{Attachment, Code, Face, NotAFace, Sheet, TooLong},
    wording::{Label, ReceiptPageWords, Wording},
};

/// Lines for a text of the gateway's, which may be of any length; the rest is an ellipsis. What is ours has one.
const GATEWAYS: usize = 2;
const OURS: usize = 1;

/// Where it was paid, and so what the receipt is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidAt {
    /// A gateway that moves money.
    Gateway,
    /// A sandbox, which the page says: nothing was charged.
    Sandbox,
}

/// Why a receipt has no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReceiptPage {
    /// The receipt is not about this payment.
    #[error("the receipt does not prove the payment")]
    Unproved(#[from] BadReceipt),
    /// Its proof does not fit into the code, in modules that printers can draw: above some 1,800 characters.
    #[error("the receipt is too long for a code")]
    ProofTooLong,
    /// The face is damaged.
    #[error("the face cannot be used")]
    Face(#[from] NotAFace),
}

impl From<TooLong> for NoReceiptPage {
    fn from(_: TooLong) -> Self {
        Self::ProofTooLong
    }
}

/// The page of `receipt`, which is the proof of `intent`, in the language of `wording`.
///
/// Amounts, times and names of the payment are those that the gateway signed; the payee's name, the account number and
/// the months are the intent's, and the page says so. The account number is whole: it is what the receipt proves
/// to be paid for, as on the bill.
///
/// # Errors
/// [`NoReceiptPage`]; never [`NoReceiptPage::Face`], which only writing the sheet can find.
pub fn draw<'face>(
    receipt: &Receipt,
    intent: &Intent,
    paid_at: PaidAt,
    wording: &Wording,
    face: &'face Face<'face>,
) -> Result<Sheet<'face>, NoReceiptPage> {
    receipt.proves(intent)?;
    let proof = receipt.proof().as_str();
    let code = Code::of(proof, Layout::CODE)?;
    let words = wording.receipt_page();
    let mut layout = Layout::new(face);
    layout.title(&words.title);
    match paid_at {
        PaidAt::Gateway => {}
        PaidAt::Sandbox => layout.note(&wording.label(Label::Sandbox)),
    }
    layout.rule();
    what_for(&mut layout, receipt, intent, wording);
    layout.rule();
    how_much(&mut layout, receipt, wording);
    layout.rule();
    when_and_how(&mut layout, receipt, wording);
    let ReceiptPageWords { title, how_to_verify, what_is_signed, made_by } = words;
    layout.code(code, &[&how_to_verify, &what_is_signed, &made_by]);
    Ok(Sheet {
        face,
        title: format!("{title} {}", wording.period(intent.period)),
        language: wording.language().tag().to_owned(),
        marks: layout.marks(),
        attachment: Attachment {
            name: "receipt.jws",
            media_type: "application/jose",
            content: proof.as_bytes().to_vec(),
        },
    })
}

fn what_for(layout: &mut Layout<'_>, receipt: &Receipt, intent: &Intent, wording: &Wording) {
    let label = |label| wording.label(label);
    layout.row(&label(Label::PayeeField), &intent.payee.name, GATEWAYS);
    let number = wording.account_number(&intent.account);
    layout.row(&wording.account_number_name(&intent.account.biller), number.reveal(), OURS);
    layout.row(&label(Label::PeriodField), &wording.period(intent.period), OURS);
    layout.row(&label(Label::BillNumberField), receipt.claims().bill_id.as_str(), GATEWAYS);
}

fn how_much(layout: &mut Layout<'_>, receipt: &Receipt, wording: &Wording) {
    let (label, claims) = (|label| wording.label(label), receipt.claims());
    layout.amount(&label(Label::AmountField), &wording.amount(claims.amount));
    layout.amount(&label(Label::FeeField), &wording.fee(claims.fee));
    layout.total(&label(Label::TotalPaidField), &wording.amount(claims.total));
    if let Some(cashback) = &claims.cashback {
        layout.row(&label(Label::CashbackField), &wording.cashback_granted(cashback), GATEWAYS);
    }
}

fn when_and_how(layout: &mut Layout<'_>, receipt: &Receipt, wording: &Wording) {
    let (label, claims) = (|label| wording.label(label), receipt.claims());
    layout.row(&label(Label::SettledAtField), &wording.date_time(claims.settled_at), OURS);
    layout.row(&label(Label::MethodField), claims.method_id.as_str(), GATEWAYS);
    layout.row(&label(Label::ReferenceField), claims.reference.as_str(), GATEWAYS);
    layout.row(&label(Label::PaymentField), &claims.payment_id.to_string(), OURS);
}
