//! Ways to pay, and what the gateway offers for one of them.

use waterpay_core::{
    money::Twd,
    payment::{self, MethodId, Quote},
    personal::Personal,
    wording::Wording,
};

use crate::{Bill, Moment, Money, mirror::mirror};

/// A way to pay that the gateway offers for a bill.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct PaymentMethod {
    /// The gateway's name for it.
    pub id: MethodId,
    /// What sort of thing it is, for an icon.
    pub kind: MethodKind,
    /// The same in words.
    pub kind_words: String,
    /// What the resident calls it, as `○○銀行 末四碼 0000`.
    pub label: Personal,
    /// What it costs on top of the bill, in words when that is nothing.
    pub fee: Money,
    /// The most that it pays at once, if there is a limit.
    pub limit: Option<Money>,
    /// Whether the bill is within the limit.
    pub takes_this_bill: bool,
}

/// Where the money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum MethodKind {
    /// Money kept with the gateway.
    StoredValue,
    /// A bank account linked with the gateway.
    LinkedBankAccount,
    /// A card.
    Card,
    /// Another app, which the resident is handed over to and comes back from.
    WalletHandOff,
    /// A kind that this version does not know; its label still says what it is.
    Other,
}

/// What a resident decides on: this bill, paid this way, for this much, until then. All of it is the gateway's word.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Offer {
    /// The bill as it is now.
    pub bill: Bill,
    /// The way of paying.
    pub method: PaymentMethod,
    /// What leaves the resident's purse.
    pub total: Money,
    /// What the gateway expects to give back, if anything.
    pub cashback: Option<Cashback>,
    /// The payment is never executed after this.
    pub not_after: Moment,
    /// The question before the resident authorises, with total and payee.
    pub question: String,
}

/// Money back.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Cashback {
    /// How much.
    pub amount: Money,
    /// The name of the promotion.
    pub promotion: String,
    /// Both in a sentence: what is expected before paying, what was granted on a receipt.
    pub words: String,
}

impl PaymentMethod {
    /// `bill` is the amount of the bill that is to be paid.
    pub(crate) fn shown(method: payment::PaymentMethod, bill: Twd, wording: &Wording) -> Self {
        Self {
            takes_this_bill: method.takes(bill),
            id: method.id,
            kind: method.kind.into(),
            kind_words: wording.method_kind(method.kind),
            label: method.label,
            fee: Money::fee(method.fee, wording),
            limit: method.limit.map(|limit| Money::shown(limit, wording)),
        }
    }
}

impl From<PaymentMethod> for payment::PaymentMethod {
    fn from(method: PaymentMethod) -> Self {
        Self {
            id: method.id,
            kind: method.kind.into(),
            label: method.label,
            fee: method.fee.amount,
            limit: method.limit.map(|limit| limit.amount),
        }
    }
}

impl Offer {
    pub(crate) fn shown(quote: Quote, wording: &Wording) -> Self {
        Self {
            question: wording.confirm_payment(quote.total, &quote.bill.payee),
            method: PaymentMethod::shown(quote.method, quote.bill.amount(), wording),
            bill: Bill::shown(quote.bill, wording),
            total: Money::shown(quote.total, wording),
            cashback: quote.cashback.map(|cashback| {
                let words = wording.cashback_expected(&cashback);
                Cashback::shown(cashback, words, wording)
            }),
            not_after: Moment::shown(quote.not_after, wording),
        }
    }
}

impl Cashback {
    pub(crate) fn shown(cashback: payment::Cashback, words: String, wording: &Wording) -> Self {
        Self { amount: Money::shown(cashback.amount, wording), promotion: cashback.promotion, words }
    }
}

mirror!(payment::MethodKind <=> MethodKind { StoredValue, LinkedBankAccount, Card, WalletHandOff, Other });
