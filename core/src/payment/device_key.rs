//! The public half of the key that the phone's key store made and never gives away: P-256, for ES256 signatures.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::{
    agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey as Peer, agree_ephemeral},
    digest::{SHA256, digest},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1, ECDSA_P256_SHA256_FIXED, UnparsedPublicKey, VerificationAlgorithm},
};
use serde::{Deserialize, Serialize};

/// What stands before the 65 bytes of an uncompressed point in a `SubjectPublicKeyInfo` of P-256 (RFC 5480).
const SUBJECT_PUBLIC_KEY_INFO: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
    0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// A point on P-256 that authorisations are checked against, uncompressed (SEC 1 section 2.3.3).
#[derive(Clone, PartialEq, Eq)]
pub struct DeviceKey([u8; 65]);

/// The key as a JSON Web Key (RFC 7517, RFC 7518 section 6.2), for the gateway. Field order is that of RFC 7638.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JsonWebKey {
    /// Always `P-256`.
    pub crv: String,
    /// Always `EC`.
    pub kty: String,
    /// The x coordinate, base64url.
    pub x: String,
    /// The y coordinate, base64url.
    pub y: String,
}

/// The bytes are not a public key on P-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a public key on P-256")]
pub struct NotADeviceKey;

impl DeviceKey {
    /// Reads what key stores export: an uncompressed SEC 1 point (Secure Enclave) or a `SubjectPublicKeyInfo` of one in DER
    /// (Android).
    ///
    /// # Errors
    /// [`NotADeviceKey`] for other encodings, other curves and points that are not on the curve.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotADeviceKey> {
        let point = bytes.strip_prefix(&SUBJECT_PUBLIC_KEY_INFO).unwrap_or(bytes);
        let point: [u8; 65] = point.try_into().map_err(|_| NotADeviceKey)?;
        if is_on_the_curve(&point) { Ok(Self(point)) } else { Err(NotADeviceKey) }
    }

    /// Reads a JSON Web Key.
    ///
    /// # Errors
    /// [`NotADeviceKey`] when it is not of P-256.
    pub fn from_jwk(jwk: &JsonWebKey) -> Result<Self, NotADeviceKey> {
        if jwk.kty != "EC" || jwk.crv != "P-256" {
            return Err(NotADeviceKey);
        }
        let mut point = vec![0x04];
        for coordinate in [&jwk.x, &jwk.y] {
            point.extend(URL_SAFE_NO_PAD.decode(coordinate).map_err(|_| NotADeviceKey)?);
        }
        if point.len() == 65 { Self::from_bytes(&point) } else { Err(NotADeviceKey) }
    }

    /// The key for the gateway.
    pub fn to_jwk(&self) -> JsonWebKey {
        JsonWebKey {
            crv: "P-256".to_owned(),
            kty: "EC".to_owned(),
            x: URL_SAFE_NO_PAD.encode(&self.0[1..33]),
            y: URL_SAFE_NO_PAD.encode(&self.0[33..65]),
        }
    }

    /// The key's name: its thumbprint by RFC 7638, SHA-256, base64url.
    pub fn key_id(&self) -> String {
        let canonical = serde_json::to_vec(&self.to_jwk()).expect("four strings are JSON");
        URL_SAFE_NO_PAD.encode(digest(&SHA256, &canonical))
    }

    /// The signature as a JWS has it, r and s (RFC 7518 section 3.4), if `signature` is this key's over `bytes`: given like
    /// that, or in DER (RFC 3279).
    pub fn verified(&self, bytes: &[u8], signature: &[u8]) -> Option<[u8; 64]> {
        let is_good = |rule: &'static dyn VerificationAlgorithm| {
            UnparsedPublicKey::new(rule, &self.0).verify(bytes, signature).is_ok()
        };
        if is_good(&ECDSA_P256_SHA256_FIXED) {
            signature.try_into().ok()
        } else if is_good(&ECDSA_P256_SHA256_ASN1) {
            r_and_s(signature)
        } else {
            None
        }
    }
}

impl fmt::Debug for DeviceKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("DeviceKey").field(&self.key_id()).finish()
    }
}

/// ring judges a point when it is to agree with its owner on a secret, so it is made to, and nobody hears of the secret.
fn is_on_the_curve(point: &[u8; 65]) -> bool {
    let own = EphemeralPrivateKey::generate(&ECDH_P256, &SystemRandom::new());
    own.and_then(|own| agree_ephemeral(own, &Peer::new(&ECDH_P256, point), |_| ())).is_ok()
}

/// The two integers of a signature in DER that has been verified: so its form is that of the standard.
fn r_and_s(signature: &[u8]) -> Option<[u8; 64]> {
    let mut both = [0; 64];
    let mut rest = signature.get(2..)?;
    for half in both.chunks_mut(32) {
        let [_, length, after @ ..] = rest else { return None };
        let (integer, after) = after.split_at_checked(usize::from(*length))?;
        let digits = integer.strip_prefix(&[0]).unwrap_or(integer);
        half.get_mut(32_usize.checked_sub(digits.len())?..)?.copy_from_slice(digits);
        rest = after;
    }
    Some(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The public key of RFC 7515 appendix A.3.1.
    fn example() -> JsonWebKey {
        JsonWebKey {
            kty: "EC".into(),
            crv: "P-256".into(),
            x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU".into(),
            y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0".into(),
        }
    }

    #[test]
    fn the_key_of_the_standard_verifies_the_signature_of_the_standard() {
        let key = DeviceKey::from_jwk(&example()).unwrap();
        let signed = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNv\
            bS9pc19yb290Ijp0cnVlfQ";
        let signature = URL_SAFE_NO_PAD
            .decode("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")
            .unwrap();
        assert_eq!(key.verified(signed.as_bytes(), &signature).unwrap().as_slice(), signature);
        assert_eq!(key.verified(b"something else", &signature), None);
    }

    /// The thumbprint of that key as RFC 7638 section 3 makes it, computed apart from this code.
    #[test]
    fn a_key_is_named_by_its_thumbprint() {
        let key = DeviceKey::from_jwk(&example()).unwrap();
        assert_eq!(key.key_id(), "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
    }

    #[test]
    fn the_point_and_its_wrapped_form_are_the_same_key() {
        let key = DeviceKey::from_jwk(&example()).unwrap();
        assert_eq!(key.to_jwk(), example());
        let wrapped = [SUBJECT_PUBLIC_KEY_INFO.as_slice(), &key.0].concat();
        for bytes in [&key.0[..], &wrapped] {
            assert_eq!(DeviceKey::from_bytes(bytes), Ok(key.clone()));
        }
    }

    #[test]
    fn what_is_not_on_the_curve_is_no_key() {
        let mut off_the_curve = DeviceKey::from_jwk(&example()).unwrap().0;
        off_the_curve[64] ^= 1;
        for bytes in [&[][..], &[0; 65], &[4; 65], &off_the_curve] {
            assert_eq!(DeviceKey::from_bytes(bytes), Err(NotADeviceKey));
        }
    }

    #[test]
    fn a_json_web_key_of_another_kind_curve_or_length_is_no_key() {
        let short = JsonWebKey { x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVA".into(), ..example() };
        let long = JsonWebKey { y: format!("{}AAAA", example().y), ..example() };
        let others = [
            JsonWebKey { kty: "OKP".into(), ..example() },
            JsonWebKey { crv: "P-384".into(), ..example() },
            JsonWebKey { x: "not base64url!".into(), ..example() },
            JsonWebKey { x: String::new(), y: format!("{}{}", example().x, example().y), ..example() },
            short,
            long,
        ];
        for (index, key) in others.iter().enumerate() {
            assert_eq!(DeviceKey::from_jwk(key), Err(NotADeviceKey), "case {index}");
        }
    }
}
