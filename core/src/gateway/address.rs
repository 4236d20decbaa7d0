//! Where the gateway is: compiled in or configured, never read from a printed code.

use std::{fmt, str::FromStr};

use url::Url;

use crate::web_address::{is_loopback, is_protected};

/// The root of a gateway: `https`, or `http` on this machine itself.
///
/// ```
/// # use waterpay_core::gateway::GatewayAddress;
/// assert!("https://pay.example.tw".parse::<GatewayAddress>().is_ok());
/// assert!("http://127.0.0.1:8480".parse::<GatewayAddress>().is_ok());
/// assert!("http://pay.example.tw".parse::<GatewayAddress>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayAddress(Url);

/// Why an address cannot be a gateway's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAGatewayAddress {
    /// Not an absolute address with a host.
    #[error("not an address with a host")]
    NotAnAddress,
    /// Neither `https` nor `http` on this machine.
    #[error("a gateway is reached by https only")]
    NotSecure,
    /// Has a user name, a query or a fragment, which a gateway's root has not.
    #[error("a gateway's address is a host and at most a path")]
    TooMuch,
}

impl GatewayAddress {
    /// The address of a path below the root.
    pub(super) fn join(&self, path: &str) -> Url {
        let mut url = self.0.clone();
        let root = url.path().trim_end_matches('/').to_owned();
        url.set_path(&format!("{root}{path}"));
        url
    }

    /// Whether the gateway runs on this very machine, which is the only case without TLS.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }
}

impl FromStr for GatewayAddress {
    type Err = NotAGatewayAddress;

    fn from_str(text: &str) -> Result<Self, NotAGatewayAddress> {
        let url = Url::parse(text.trim()).map_err(|_| NotAGatewayAddress::NotAnAddress)?;
        if !url.has_host() {
            return Err(NotAGatewayAddress::NotAnAddress);
        }
        if !url.username().is_empty()
            || url.password().is_some()
            || url.query().is_some()
            || url.fragment().is_some()
        {
            return Err(NotAGatewayAddress::TooMuch);
        }
        if is_protected(&url) { Ok(Self(url)) } else { Err(NotAGatewayAddress::NotSecure) }
    }
}

impl fmt::Display for GatewayAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_path_changes_whom_a_request_goes_to(path in any::<String>(), root in "(/[a-z]{0,5}){0,2}") {
            let address: GatewayAddress = format!("https://pay.example.tw:8443{root}").parse().unwrap();
            for path in [format!("/{path}"), path] {
                let url = address.join(&path);
                let whom = (url.scheme(), url.host_str(), url.port(), url.username(), url.password());
                prop_assert_eq!(whom, ("https", Some("pay.example.tw"), Some(8443), "", None));
                prop_assert_eq!((url.query(), url.fragment()), (None, None));
            }
        }
    }

    #[test]
    fn only_https_or_this_machine_is_a_gateway() {
        use NotAGatewayAddress::{NotAnAddress, NotSecure, TooMuch};
        let table = [
            ("https://pay.example.tw", Ok(())),
            ("https://pay.example.tw/kinmen/", Ok(())),
            ("http://127.0.0.1:8480", Ok(())),
            ("http://[::1]:8480", Ok(())),
            ("http://localhost:1", Ok(())),
            ("http://localhost.example.tw", Err(NotSecure)),
            ("http://10.0.0.1", Err(NotSecure)),
            ("ftp://127.0.0.1", Err(NotSecure)),
            ("https://user@pay.example.tw", Err(TooMuch)),
            ("https://pay.example.tw/?next=1", Err(TooMuch)),
            ("https://xn--8prx93a.example.tw", Ok(())),
            ("https://付款.example.tw", Err(NotAnAddress)),
            ("pay.example.tw", Err(NotAnAddress)),
            ("", Err(NotAnAddress)),
        ];
        for (text, expected) in table {
            assert_eq!(text.parse::<GatewayAddress>().map(|_| ()), expected, "{text}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        let address = |text: &str| text.parse::<GatewayAddress>().unwrap();
        for here in ["http://127.0.0.1:8480", "http://[::1]:8480", "https://localhost"] {
            assert!(address(here).is_loopback(), "{here}");
        }
        assert!(!address("https://pay.example.tw").is_loopback());
    }

    #[test]
    fn an_address_is_shown_as_it_was_given() {
        for text in ["https://pay.example.tw", "https://pay.example.tw/kinmen", "http://127.0.0.1:8480"] {
            assert_eq!(text.parse::<GatewayAddress>().unwrap().to_string(), text);
            assert_eq!(format!("{text}/").parse::<GatewayAddress>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_path_cannot_leave_the_gateway() {
        let address: GatewayAddress = "https://pay.example.tw/kinmen/".parse().unwrap();
        assert_eq!(address.join("/v1/bills/a").as_str(), "https://pay.example.tw/kinmen/v1/bills/a");
        assert_eq!(
            address.join("/v1/bills/a?b#c").as_str(),
            "https://pay.example.tw/kinmen/v1/bills/a%3Fb%23c"
        );
    }
}
