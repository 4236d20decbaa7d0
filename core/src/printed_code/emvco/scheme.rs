//! The national payment schemes that print EMVCo codes, told by the identifiers that they registered.

/// A payment scheme of another country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Thailand.
    PromptPay,
    /// Singapore.
    PayNow,
    /// Indonesia.
    Qris,
    /// Vietnam.
    VietQr,
    /// Cambodia.
    Khqr,
    /// Malaysia.
    DuitNow,
    /// Hong Kong.
    Fps,
    /// Japan.
    Jpqr,
    /// Brazil.
    Pix,
}

/// Scheme, start of its globally unique identifier (capitals), country. KHQR puts an account there instead.
const SCHEMES: [(Scheme, Option<&str>, &str); 9] = [
    (Scheme::PromptPay, Some("A000000677"), "TH"),
    (Scheme::PayNow, Some("SG.PAYNOW"), "SG"),
    (Scheme::Qris, Some("ID.CO.QRIS"), "ID"),
    (Scheme::VietQr, Some("A000000727"), "VN"),
    (Scheme::Khqr, None, "KH"),
    (Scheme::DuitNow, Some("A000000615"), "MY"),
    (Scheme::Fps, Some("HK.COM.HKICL"), "HK"),
    (Scheme::Jpqr, Some("JP.OR.PAYMENTSJAPAN"), "JP"),
    (Scheme::Pix, Some("BR.GOV.BCB.PIX"), "BR"),
];

impl Scheme {
    /// By the identifiers of a code's merchant accounts, or else by its country.
    pub(super) fn of<'a>(identifiers: impl Iterator<Item = &'a str>, country: Option<&str>) -> Option<Self> {
        let identifiers: Vec<String> = identifiers.map(str::to_ascii_uppercase).collect();
        let carries = |start: &str| identifiers.iter().any(|identifier| identifier.starts_with(start));
        let named = SCHEMES.iter().find(|(_, start, _)| start.is_some_and(carries));
        let (scheme, _, _) = named.or_else(|| SCHEMES.iter().find(|(_, _, home)| country == Some(home)))?;
        Some(*scheme)
    }
}
