//! Values that look random and are always the same: names and amounts come from the water number, not from chance.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

/// The SHA-256 of some text, to draw names, amounts and ids from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of the parts, each closed off from the next.
    pub(crate) fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        Self(hash.finalize().into())
    }

    /// A number below `bound`; another `place` gives an independent one. There are 16 places.
    pub(crate) fn below(&self, bound: u16, place: usize) -> u16 {
        u16::from_be_bytes([self.0[2 * place], self.0[2 * place + 1]]) % bound
    }

    /// One of `choices`.
    pub(crate) fn one_of<T: Copy, const COUNT: usize>(&self, choices: [T; COUNT], place: usize) -> T {
        choices[usize::from(self.0[2 * place]) % COUNT]
    }

    /// The first `bytes` bytes in hexadecimal.
    pub(crate) fn hex(&self, bytes: usize) -> String {
        self.0[..bytes].iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").expect("writing to a string does not fail");
            text
        })
    }

    /// The last ten bytes.
    pub(crate) fn ten_bytes(&self) -> [u8; 10] {
        self.0[22..].try_into().expect("32 bytes less 22 are 10")
    }
}
