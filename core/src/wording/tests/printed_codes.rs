//! What a resident can read about a code that is no water bill.

use super::everything::{Said, two};
use crate::{
    biller::BillerId,
    personal::Personal,
    printed_code::{Fact, NotABill, OtherCode, TaxForm, WalletApp, twqr::Purpose, understand},
    wording::Wording,
};

pub(super) fn printed_codes(wording: &Wording) -> Said {
    let biller = || BillerId::new("taipei-water");
    let mut reasons = vec![
        NotABill::Empty,
        NotABill::TooLong { bytes: 5000 },
        refused("TWQRP://"),
        refused("0002010102116304FFFF"),
        refused("151031K6A"),
        NotABill::MisreadBarcodes,
        NotABill::OtherBill { payee_name: None },
        NotABill::OtherBill { payee_name: Some(Personal::new("Example Power")) },
        NotABill::EncryptedNumber { biller: biller() },
        NotABill::UnknownNumber { biller: biller() },
        NotABill::Contradiction { about: Fact::Biller },
        NotABill::Contradiction { about: Fact::AccountNumber },
        NotABill::TaxForm(TaxForm { amount: None, due: None }),
    ];
    let purposes = [Purpose::Purchase, Purpose::TransferPurchase, Purpose::Transfer, Purpose::Bill];
    reasons.extend(purposes.map(|purpose| NotABill::AnotherTwqr { purpose, payee_name: None }));
    let others = [
        OtherCode::MerchantPayment { scheme: None, country: None },
        OtherCode::WalletLink { app: WalletApp::Line },
        OtherCode::WalletLink { app: WalletApp::JkoPay },
        OtherCode::ElectronicInvoice,
        OtherCode::InvoiceCarrier,
        OtherCode::WiFi,
        OtherCode::ContactCard,
        OtherCode::CalendarEvent,
        OtherCode::Telephone,
        OtherCode::TextMessage,
        OtherCode::Mail,
        OtherCode::Location,
        OtherCode::OneTimePassword,
        OtherCode::Cryptocurrency,
        OtherCode::WebAddress,
        OtherCode::UnknownText,
    ];
    reasons.extend(others.map(NotABill::Other));
    reasons
        .into_iter()
        .map(|reason| two(&format!("NotABill {reason:?}"), wording.not_a_bill(&reason)))
        .collect()
}

fn refused(text: &str) -> NotABill {
    let now = "2026-11-24T00:00:00Z".parse().unwrap();
    understand(text, now).expect_err("the text is no bill")
}
