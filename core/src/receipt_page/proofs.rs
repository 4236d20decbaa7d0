//! Receipts in what somebody hands over: the page as PDF, PNG or photograph, or the signed text in a file or a message.

use std::time::Duration;

use serde::de::IgnoredAny;

use crate::{
    payment::CompactJws,
    scanner::{UnreadablePhoto, read_photo_within},
};

/// Nobody holds a camera still, and the code of a receipt is a large one.
const TIME: Duration = Duration::from_secs(2);

/// There is nothing in it that could be a receipt.
#[derive(Debug, thiserror::Error)]
#[error("no receipt was found")]
pub struct NoProof(
    /// Why it is no picture either, if it begins like one.
    #[source]
    Option<UnreadablePhoto>,
);

/// Every compact JWS in a file, each once, in the order in which they are found. Whether one is a receipt, and genuine,
/// [`Receipt::verify`](crate::payment::Receipt::verify) tells.
///
/// Of a JPEG, PNG or WebP picture, the texts of its QR codes. Of any other file, the bytes that look like one: a text, a
/// message around it, or a PDF of ours, which has it uncompressed. A PDF that another program has written anew may have
/// lost it; its code can still be photographed.
///
/// ```
/// # use waterpay_core::receipt_page::proofs_in;
/// let message = b"Here is my receipt: eyJhbGciOiJFZERTQSJ9.e30.c2lnbmVk. Regards";
/// let proofs = proofs_in(message)?;
/// assert_eq!(proofs[0].as_str(), "eyJhbGciOiJFZERTQSJ9.e30.c2lnbmVk");
/// assert!(proofs_in(b"Here is none. www.example.tw").is_err());
/// # Ok::<(), waterpay_core::receipt_page::NoProof>(())
/// ```
///
/// # Errors
/// [`NoProof`] when there is none.
pub fn proofs_in(file: &[u8]) -> Result<Vec<CompactJws>, NoProof> {
    let mut proofs = Vec::new();
    let mut keep = |proof: CompactJws| {
        if !proofs.contains(&proof) {
            proofs.push(proof);
        }
    };
    match read_photo_within(file, TIME) {
        Ok(reading) => reading.texts().filter_map(proof).for_each(&mut keep),
        Err(UnreadablePhoto::UnknownFormat) => runs(file).filter_map(proof).for_each(&mut keep),
        Err(unreadable) => return Err(NoProof(Some(unreadable))),
    }
    if proofs.is_empty() { Err(NoProof(None)) } else { Ok(proofs) }
}

/// `text` if it is a JWS with a header of JSON, which three words with dots between them do not have.
fn proof(text: &str) -> Option<CompactJws> {
    let proof = CompactJws::parse(text.trim_matches('.')).ok()?;
    proof.header::<IgnoredAny>().ok()?;
    Some(proof)
}

/// The longest runs of characters that a compact JWS is made of.
fn runs(bytes: &[u8]) -> impl Iterator<Item = &str> {
    let of_one = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let runs = bytes.split(move |byte| !of_one(byte));
    runs.filter_map(|run| str::from_utf8(run).ok()).filter(|run| !run.is_empty())
}
