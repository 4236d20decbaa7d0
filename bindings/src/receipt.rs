//! The proof that a payment was settled.

use waterpay_core::{
    bill::{BillId, PayeeId},
    engine,
    payment::{self, MethodId, PaymentId, PaymentReference},
    wording::Wording,
};

use crate::{Cashback, Moment, Money, mirror::mirror};

/// The form of an exported history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum ExportForm {
    /// A table (CSV) for a spreadsheet.
    Table,
    /// JSON, with the proof of each payment.
    Json,
}

/// A receipt of the gateway's whose signature has been verified on this phone.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Receipt {
    /// The payment.
    pub payment: PaymentId,
    /// The bill that it paid.
    pub bill: BillId,
    /// Who got the money.
    pub payee: PayeeId,
    /// What the bill asked for.
    pub amount: Money,
    /// What the way of paying cost on top, in words when that is nothing.
    pub fee: Money,
    /// What left the resident's purse.
    pub total: Money,
    /// How it was paid.
    pub method: MethodId,
    /// When the gateway settled it.
    pub settled_at: Moment,
    /// The gateway's name for the settlement, to quote at the counter.
    pub reference: PaymentReference,
    /// What the gateway gave back, if anything.
    pub cashback: Option<Cashback>,
    /// The receipt as the gateway signed it, a compact JWS, to be verified anywhere.
    pub proof: String,
}

mirror!(engine::ExportForm <=> ExportForm { Table, Json });

impl Receipt {
    pub(crate) fn shown(receipt: &payment::Receipt, wording: &Wording) -> Self {
        let claims = receipt.claims().clone();
        Self {
            payment: claims.payment_id,
            bill: claims.bill_id,
            payee: claims.payee_id,
            amount: Money::shown(claims.amount, wording),
            fee: Money::fee(claims.fee, wording),
            total: Money::shown(claims.total, wording),
            method: claims.method_id,
            settled_at: Moment::shown(claims.settled_at, wording),
            reference: claims.reference,
            cashback: claims.cashback.map(|cashback| {
                let words = wording.cashback_granted(&cashback);
                Cashback::shown(cashback, words, wording)
            }),
            proof: receipt.proof().as_str().to_owned(),
        }
    }
}
