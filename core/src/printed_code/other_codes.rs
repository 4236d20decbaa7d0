//! Well-known codes that are no bill, so that a resident who scans one is told what it is.
//!
//! Recognised by how they start; nothing of them is opened, and nothing of them is kept.

use super::{emvco::Scheme, unwrapping::starts_with};

/// What a code is that is no bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OtherCode {
    /// A merchant's EMVCo code.
    MerchantPayment {
        /// The national scheme, if it is a known one.
        scheme: Option<Scheme>,
        /// Its country, two letters, as printed.
        country: Option<String>,
    },
    /// A link into the app of a wallet.
    WalletLink {
        /// Which wallet.
        app: WalletApp,
    },
    /// An electronic invoice (電子發票), one of its codes.
    ElectronicInvoice,
    /// The mobile barcode that electronic invoices are saved under (手機條碼載具).
    InvoiceCarrier,
    /// How to join a wireless network.
    WiFi,
    /// A contact.
    ContactCard,
    /// An appointment.
    CalendarEvent,
    /// A telephone number.
    Telephone,
    /// A text message to send.
    TextMessage,
    /// A mail to write.
    Mail,
    /// A place on the map.
    Location,
    /// The secret of a one-time password.
    OneTimePassword,
    /// A request for cryptocurrency.
    Cryptocurrency,
    /// Any other web address.
    WebAddress,
    /// Text of no known meaning.
    UnknownText,
}

/// A wallet whose links are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WalletApp {
    /// LINE and LINE Pay.
    Line,
    /// JKOPAY (街口支付).
    JkoPay,
}

const STARTS: [(&str, OtherCode); 22] = [
    ("WIFI:", OtherCode::WiFi),
    ("BEGIN:VCARD", OtherCode::ContactCard),
    ("MECARD:", OtherCode::ContactCard),
    ("BIZCARD:", OtherCode::ContactCard),
    ("BEGIN:VCALENDAR", OtherCode::CalendarEvent),
    ("BEGIN:VEVENT", OtherCode::CalendarEvent),
    ("tel:", OtherCode::Telephone),
    ("sms:", OtherCode::TextMessage),
    ("smsto:", OtherCode::TextMessage),
    ("mms:", OtherCode::TextMessage),
    ("mmsto:", OtherCode::TextMessage),
    ("mailto:", OtherCode::Mail),
    ("MATMSG:", OtherCode::Mail),
    ("SMTP:", OtherCode::Mail),
    ("geo:", OtherCode::Location),
    ("otpauth:", OtherCode::OneTimePassword),
    ("bitcoin:", OtherCode::Cryptocurrency),
    ("ethereum:", OtherCode::Cryptocurrency),
    ("line:", OtherCode::WalletLink { app: WalletApp::Line }),
    ("jkos:", OtherCode::WalletLink { app: WalletApp::JkoPay }),
    ("jkopay:", OtherCode::WalletLink { app: WalletApp::JkoPay }),
    ("www.", OtherCode::WebAddress),
];

const WALLET_SITES: [(&str, WalletApp); 5] = [
    ("line.me", WalletApp::Line),
    ("lin.ee", WalletApp::Line),
    ("jkopay.com", WalletApp::JkoPay),
    ("jkopay.app", WalletApp::JkoPay),
    ("jkos.com", WalletApp::JkoPay),
];

/// What `text`, which is no bill, is.
pub(super) fn recognised(text: &str) -> OtherCode {
    if let Some((_, code)) = STARTS.iter().find(|(start, _)| starts_with(text, start)) {
        return code.clone();
    }
    if let Some(host) = host_of(text) {
        let belongs_to =
            |site: &str| host.strip_suffix(site).is_some_and(|sub| sub.is_empty() || sub.ends_with('.'));
        let wallet = WALLET_SITES.iter().find(|(site, _)| belongs_to(site));
        return wallet.map_or(OtherCode::WebAddress, |(_, app)| OtherCode::WalletLink { app: *app });
    }
    if is_invoice(text) {
        OtherCode::ElectronicInvoice
    } else if is_invoice_carrier(text) {
        OtherCode::InvoiceCarrier
    } else {
        OtherCode::UnknownText
    }
}

/// The host of a web address, in small letters: what stands before an `@` is not it.
fn host_of(text: &str) -> Option<String> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| starts_with(text, scheme))?;
    let authority = text[scheme.len()..].split(['/', '\\', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    Some(host.to_ascii_lowercase())
}

/// The left code (number, day, random number, two amounts in hexadecimal, two tax numbers, 24 characters of
/// verification), the right code (`**` and the goods), or the barcode (period, number, random number).
fn is_invoice(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let number = |part: &str| part[..2].bytes().all(|byte| byte.is_ascii_uppercase()) && digits(&part[2..]);
    let is_left = |head: &str| {
        let amounts = head[21..37].bytes().all(|byte| byte.is_ascii_hexdigit());
        number(&head[..10]) && digits(&head[10..21]) && amounts && digits(&head[37..])
    };
    let left = text.len() >= 77 && text.get(..53).is_some_and(|head| head.is_ascii() && is_left(head));
    let barcode = text.len() == 19
        && text.is_ascii()
        && digits(&text[..5])
        && number(&text[5..15])
        && digits(&text[15..]);
    left || barcode || text.starts_with("**")
}

/// `/` and seven characters.
fn is_invoice_carrier(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"+-.".contains(&byte);
    text.len() == 8 && text.strip_prefix('/').is_some_and(|rest| rest.bytes().all(allowed))
}
