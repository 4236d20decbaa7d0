//! Words for a printed code that leads to no water bill: what it is instead, and what to do.

use super::{Wording, Words, catalogue::values};
use crate::printed_code::{Fact, NotABill, OtherCode, WalletApp, twqr::Purpose};

impl Wording {
    /// Why a printed code leads to no water bill.
    pub fn not_a_bill(&self, reason: &NotABill) -> Words {
        match reason {
            NotABill::Empty => self.plain("code-empty"),
            NotABill::TooLong { .. } => self.plain("code-too-long"),
            NotABill::BrokenTwqr(_) | NotABill::BrokenEmvCo(_) => self.plain("code-broken"),
            NotABill::BrokenBarcodes(_) => self.plain("code-broken-barcodes"),
            NotABill::MisreadBarcodes => self.plain("code-misread-barcodes"),
            NotABill::AnotherTwqr { purpose, .. } => self.instead(match purpose {
                Purpose::Purchase => "code-kind-purchase",
                Purpose::TransferPurchase => "code-kind-transfer-purchase",
                Purpose::Transfer => "code-kind-transfer",
                Purpose::Bill => "code-kind-other-bill",
            }),
            NotABill::OtherBill { payee_name: None } => self.instead("code-kind-other-bill"),
            NotABill::OtherBill { payee_name: Some(payee) } => {
                self.words("code-bill-of-another-payee", &values([("payee", payee.reveal().to_owned())]))
            }
            NotABill::EncryptedNumber { biller } => {
                self.words("code-encrypted-number", &values([("biller", self.biller(biller))]))
            }
            NotABill::UnknownNumber { biller } => {
                self.words("code-unknown-number", &values([("biller", self.biller(biller))]))
            }
            NotABill::Contradiction { about: Fact::Biller } => self.plain("code-contradicts-biller"),
            NotABill::Contradiction { about: Fact::AccountNumber } => {
                self.plain("code-contradicts-account-number")
            }
            NotABill::TaxForm(_) => self.instead("code-kind-tax-form"),
            NotABill::Other(other) => self.instead(kind(other)),
        }
    }

    /// Names what the code is instead of a water bill.
    fn instead(&self, kind: &str) -> Words {
        self.words("code-not-a-water-bill", &values([("kind", self.say(kind))]))
    }
}

fn kind(other: &OtherCode) -> &'static str {
    match other {
        OtherCode::MerchantPayment { .. } => "code-kind-merchant-payment",
        OtherCode::WalletLink { app: WalletApp::Line } => "code-kind-line-link",
        OtherCode::WalletLink { app: WalletApp::JkoPay } => "code-kind-jkopay-link",
        OtherCode::ElectronicInvoice => "code-kind-electronic-invoice",
        OtherCode::InvoiceCarrier => "code-kind-invoice-carrier",
        OtherCode::WiFi => "code-kind-wifi",
        OtherCode::ContactCard => "code-kind-contact-card",
        OtherCode::CalendarEvent => "code-kind-calendar-event",
        OtherCode::Telephone => "code-kind-telephone",
        OtherCode::TextMessage => "code-kind-text-message",
        OtherCode::Mail => "code-kind-mail",
        OtherCode::Location => "code-kind-location",
        OtherCode::OneTimePassword => "code-kind-one-time-password",
        OtherCode::Cryptocurrency => "code-kind-cryptocurrency",
        OtherCode::WebAddress => "code-kind-web-address",
        OtherCode::UnknownText => "code-kind-unknown-text",
    }
}
