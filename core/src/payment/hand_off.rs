//! Where a resident is handed over to, to confirm a payment in another app.

use std::{fmt, str::FromStr};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::web_address::is_protected;

/// Where the resident confirms a payment in another app: an address for the shell to open, from the gateway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOffAddress {
    /// What to open. An app that is installed for it takes it over from the browser.
    pub url: HandOffUrl,
    /// Until when the other app accepts it.
    pub until: Timestamp,
}

/// An address that a shell may open: `https`, or `http` on this machine itself.
///
/// Other schemes would let an answer start scripts, files or any app on the phone. `Debug` hides the address, which
/// often lets whoever has it see the payment.
///
/// ```
/// # use waterpay_core::payment::HandOffUrl;
/// let url: HandOffUrl = "https://wallet.example.tw/confirm?id=1".parse()?;
/// assert_eq!(url.as_str(), "https://wallet.example.tw/confirm?id=1");
/// assert_eq!(format!("{url:?}"), "HandOffUrl(…)");
/// assert!("intent://confirm#Intent;end".parse::<HandOffUrl>().is_err());
/// # Ok::<(), waterpay_core::payment::NotAHandOffUrl>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct HandOffUrl(Url);

/// Not an address that a shell may open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("only https, or http on this machine, is opened")]
pub struct NotAHandOffUrl;

impl HandOffUrl {
    /// The address, to be opened.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl FromStr for HandOffUrl {
    type Err = NotAHandOffUrl;

    fn from_str(text: &str) -> Result<Self, NotAHandOffUrl> {
        Url::parse(text).ok().filter(is_protected).map(Self).ok_or(NotAHandOffUrl)
    }
}

impl TryFrom<String> for HandOffUrl {
    type Error = NotAHandOffUrl;

    fn try_from(text: String) -> Result<Self, NotAHandOffUrl> {
        text.parse()
    }
}

impl From<HandOffUrl> for String {
    fn from(url: HandOffUrl) -> Self {
        url.0.into()
    }
}

impl fmt::Debug for HandOffUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HandOffUrl(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_or_this_machine_is_opened() {
        for right in [
            "https://wallet.example.tw/confirm?id=1#now",
            "https://wallet.example.tw:8443/",
            "http://127.0.0.1:8480/wallet/1",
            "http://[::1]/wallet",
            "http://localhost:8480/wallet",
        ] {
            assert_eq!(right.parse::<HandOffUrl>().unwrap().as_str(), right, "{right} is opened as it came");
        }
        for wrong in [
            "",
            "/wallet/1",
            "wallet.example.tw",
            "https://",
            "http://wallet.example.tw/confirm",
            "http://localhost.example.tw/",
            "http://10.0.0.1/",
            "javascript:alert(1)",
            "JavaScript://wallet.example.tw/%0aalert(1)",
            "data:text/html,<script>alert(1)</script>",
            "file:///etc/passwd",
            "intent://confirm#Intent;scheme=wallet;end",
            "wallet://confirm/1",
            "tel:110",
        ] {
            assert_eq!(wrong.parse::<HandOffUrl>(), Err(NotAHandOffUrl), "{wrong}");
            let read = serde_json::from_value::<HandOffUrl>(wrong.into());
            assert!(read.is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_address_is_kept_as_it_came_and_not_shown_to_engineers() {
        let url: HandOffUrl = "https://wallet.example.tw/confirm?id=1".parse().unwrap();
        assert_eq!(String::from(url.clone()), "https://wallet.example.tw/confirm?id=1");
        assert_eq!(format!("{url:?}"), "HandOffUrl(…)");
    }
}
