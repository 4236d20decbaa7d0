//! Verifies receipts, and each only once: a history is read again with every piece of news and by whoever scrolls, and a
//! signature takes several times as long as all else that is read of a payment.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use ring::digest::{SHA256, digest};

use super::{BadReceipt, CompactJws, Receipt, ReceiptKeys};

/// Pinned keys, and which receipts were verified with them lately.
///
/// ```
/// # use waterpay_core::payment::{BadReceipt, CompactJws, ReceiptKeys, ReceiptVerifier};
/// let verifier = ReceiptVerifier::new(ReceiptKeys::default());
/// let proof = CompactJws::parse("e30.e30.AA")?;
/// assert_eq!(verifier.verify(proof), Err(BadReceipt::NotAReceipt));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct ReceiptVerifier {
    keys: ReceiptKeys,
    /// The receipts as they were signed, down to the last character; the one of longest ago first.
    verified: Mutex<VecDeque<Fingerprint>>,
}

/// SHA-256: nobody makes two receipts with the same one.
type Fingerprint = [u8; 32];

impl ReceiptVerifier {
    /// So many are remembered: more than a household has in its life, in 32 kB.
    pub const REMEMBERED: usize = 1000;

    /// A verifier that has not seen any receipt yet.
    pub fn new(keys: ReceiptKeys) -> Self {
        Self { keys, verified: Mutex::default() }
    }

    /// As [`Receipt::verify`]. The signature of a receipt that was verified lately is not computed again.
    ///
    /// # Errors
    /// As [`Receipt::verify`].
    pub fn verify(&self, proof: CompactJws) -> Result<Receipt, BadReceipt> {
        let fingerprint = fingerprint(&proof);
        let mut verified = self.verified.lock().unwrap_or_else(PoisonError::into_inner);
        if verified.contains(&fingerprint) {
            return Receipt::verified_before(proof, &self.keys);
        }
        let receipt = Receipt::verify(proof, &self.keys)?;
        if verified.len() == Self::REMEMBERED {
            verified.pop_front();
        }
        verified.push_back(fingerprint);
        Ok(receipt)
    }
}

fn fingerprint(proof: &CompactJws) -> Fingerprint {
    let hash = digest(&SHA256, proof.as_str().as_bytes());
    hash.as_ref().try_into().expect("SHA-256 has 32 bytes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payment::{
        PaymentReference, ReceiptClaims, ReceiptKey,
        examples::{claims, gateway, intent, receipt_keys},
    };

    fn verifier() -> ReceiptVerifier {
        ReceiptVerifier::new(receipt_keys())
    }

    fn remembered(verifier: &ReceiptVerifier) -> usize {
        verifier.verified.lock().unwrap().len()
    }

    #[test]
    fn a_receipt_that_is_verified_again_says_the_same_and_is_remembered_once() {
        let (verifier, proof) = (verifier(), gateway().sign(&claims(&intent())));
        let first = verifier.verify(proof.clone()).unwrap();
        assert_eq!(first, Receipt::verify(proof.clone(), &receipt_keys()).unwrap());
        assert_eq!(verifier.verify(proof).unwrap(), first);
        assert_eq!(remembered(&verifier), 1);
    }

    #[test]
    fn a_forgery_is_refused_however_often_the_true_receipt_was_seen() {
        let (verifier, proof) = (verifier(), gateway().sign(&claims(&intent())));
        verifier.verify(proof.clone()).unwrap();
        let mut text = proof.as_str().to_owned();
        for at in 0..text.len() {
            let true_character = text[at..=at].to_owned();
            text.replace_range(at..=at, if true_character == "A" { "B" } else { "A" });
            if let Ok(forged) = CompactJws::parse(text.clone()) {
                assert!(verifier.verify(forged.clone()).is_err(), "character {at}");
                assert!(verifier.verify(forged).is_err(), "character {at}, again");
            }
            text.replace_range(at..=at, &true_character);
        }
        assert_eq!(remembered(&verifier), 1);
    }

    #[test]
    fn a_receipt_of_a_stranger_is_refused_every_time() {
        let stranger = ReceiptKey::from_seed(&[1; 32]).sign(&claims(&intent()));
        let verifier = verifier();
        for _ in 0..2 {
            assert_eq!(verifier.verify(stranger.clone()), Err(BadReceipt::UnknownKey));
        }
        assert_eq!(remembered(&verifier), 0);
    }

    #[test]
    fn those_of_longest_ago_are_forgotten_and_verified_anew() {
        let verifier = verifier();
        let proof = |nth: usize| {
            let reference = PaymentReference::new(format!("R-{nth}"));
            gateway().sign(&ReceiptClaims { reference, ..claims(&intent()) })
        };
        for nth in 0..=ReceiptVerifier::REMEMBERED {
            verifier.verify(proof(nth)).unwrap();
            assert_eq!(remembered(&verifier), (nth + 1).min(ReceiptVerifier::REMEMBERED));
        }
        assert!(!verifier.verified.lock().unwrap().contains(&fingerprint(&proof(0))));
        assert_eq!(verifier.verify(proof(0)).unwrap().claims().reference.as_str(), "R-0");
    }
}
