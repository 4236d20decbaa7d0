//! JSON Web Signature in compact form (RFC 7515 section 7.1): three base64url parts without padding.
//!
//! Which algorithm is right is decided by who reads: an authorisation is ES256, a receipt is `EdDSA`, and a header
//! that says anything else is refused there. This file only takes the parts apart and puts them together.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A well-formed compact JWS. Nothing is known yet about its signature.
///
/// `Debug` hides the text, which can be read by anybody and names a payment and whose it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CompactJws {
    text: String,
    payload_at: usize,
    signature_at: usize,
}

/// Why a text is not a compact JWS, or its parts are not the JSON that was expected.
#[derive(Debug, thiserror::Error)]
pub enum NotACompactJws {
    /// Not three parts.
    #[error("a compact JWS has three parts")]
    Parts,
    /// A part is not base64url without padding.
    #[error("a part is not base64url")]
    Base64(#[source] base64::DecodeError),
    /// A part is not the JSON that was expected.
    #[error("a part is not the expected JSON")]
    Json(#[source] serde_json::Error),
}

impl CompactJws {
    /// Takes the parts apart.
    ///
    /// # Errors
    /// [`NotACompactJws`] unless there are three parts of base64url.
    pub fn parse(text: impl Into<String>) -> Result<Self, NotACompactJws> {
        let text = text.into();
        let first = text.find('.').ok_or(NotACompactJws::Parts)?;
        let second = text[first + 1..].find('.').ok_or(NotACompactJws::Parts)? + first + 1;
        if text[second + 1..].contains('.') {
            return Err(NotACompactJws::Parts);
        }
        for part in [&text[..first], &text[first + 1..second], &text[second + 1..]] {
            URL_SAFE_NO_PAD.decode(part).map_err(NotACompactJws::Base64)?;
        }
        Ok(Self { payload_at: first + 1, signature_at: second + 1, text })
    }

    /// Puts a signing input and the signature over it together.
    pub(super) fn assemble(signing_input: &str, signature: &[u8]) -> Self {
        let text = format!("{signing_input}.{}", URL_SAFE_NO_PAD.encode(signature));
        Self::parse(text).expect("a signing input is two parts of base64url")
    }

    /// The text as it is sent and kept, byte for byte.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes that the signature is over: header and payload.
    pub fn signing_input(&self) -> &[u8] {
        &self.text.as_bytes()[..self.signature_at - 1]
    }

    /// The signature, decoded.
    pub fn signature(&self) -> Vec<u8> {
        decoded(&self.text[self.signature_at..])
    }

    /// The protected header.
    ///
    /// # Errors
    /// [`NotACompactJws::Json`] when it is not a `Header`.
    pub fn header<Header: DeserializeOwned>(&self) -> Result<Header, NotACompactJws> {
        serde_json::from_slice(&decoded(&self.text[..self.payload_at - 1])).map_err(NotACompactJws::Json)
    }

    /// The claims.
    ///
    /// # Errors
    /// [`NotACompactJws::Json`] when they are not `Claims`.
    pub fn claims<Claims: DeserializeOwned>(&self) -> Result<Claims, NotACompactJws> {
        let payload = &self.text[self.payload_at..self.signature_at - 1];
        serde_json::from_slice(&decoded(payload)).map_err(NotACompactJws::Json)
    }
}

/// Header and claims as the bytes to be signed (RFC 7515 section 5.1).
pub(super) fn signing_input(header: &impl Serialize, claims: &impl Serialize) -> String {
    let part = |json: serde_json::Result<Vec<u8>>| {
        URL_SAFE_NO_PAD.encode(json.expect("headers and claims have string keys and no fallible serialiser"))
    };
    format!("{}.{}", part(serde_json::to_vec(header)), part(serde_json::to_vec(claims)))
}

fn decoded(part: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(part).expect("the constructor has decoded every part")
}

impl fmt::Debug for CompactJws {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "CompactJws({} bytes)", self.text.len())
    }
}

impl TryFrom<String> for CompactJws {
    type Error = NotACompactJws;

    fn try_from(text: String) -> Result<Self, NotACompactJws> {
        Self::parse(text)
    }
}

impl From<CompactJws> for String {
    fn from(jws: CompactJws) -> Self {
        jws.text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// RFC 7515 appendix A.3.1, the example of ES256.
    const EXAMPLE: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt\
        cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSA\
        pmWQxfKTUJqPP3-Kg6NU1Q";

    #[test]
    fn the_example_of_the_standard_is_taken_apart() {
        let jws = CompactJws::parse(EXAMPLE).unwrap();
        let header: serde_json::Value = jws.header().unwrap();
        let claims: serde_json::Value = jws.claims().unwrap();
        assert_eq!(header["alg"], "ES256");
        assert_eq!(claims["iss"], "joe");
        assert_eq!(jws.signature().len(), 64);
        assert_eq!(jws.as_str(), EXAMPLE);
        assert_eq!(String::from(jws), EXAMPLE);
    }

    #[test]
    fn a_log_learns_how_long_it_is_and_nothing_else() {
        let jws = CompactJws::parse("YQ.YmM.ZGVm").unwrap();
        assert_eq!(format!("{jws:?}"), "CompactJws(11 bytes)");
    }

    #[test]
    fn fewer_or_more_parts_padding_and_the_other_alphabet_are_refused() {
        for wrong in ["", "a", "YQ.YQ", "YQ.YQ.YQ.YQ", "YQ==.YQ.YQ", "YQ.Y+Q.YQ", "YQ.YQ.Y Q"] {
            assert!(CompactJws::parse(wrong).is_err(), "{wrong:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in ".*") {
            if let Ok(jws) = CompactJws::parse(text.clone()) {
                prop_assert_eq!(jws.as_str(), text);
                let _ = jws.header::<serde_json::Value>();
                let _ = jws.claims::<serde_json::Value>();
            }
        }
    }
}
