//! A file that a passphrase opens, in the format of <https://age-encryption.org/v1>: a header with one `scrypt` stanza, then
//! the content in chunks of 64 KiB, each sealed with ChaCha20-Poly1305 (the STREAM construction).
//!
//! Published, and followed to the letter, so that whoever lost this app can still open the file. Only what a passphrase
//! needs of it is here: no other recipients, no armour.

use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD};
use ring::{
    aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey},
    hkdf, hmac,
};
use scrypt::{Params, scrypt};

use super::Passphrase;

const VERSION: &str = "age-encryption.org/v1";
/// What the salt of the passphrase's key begins with.
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
/// Logarithm of the work that makes a key of the passphrase: 64 MiB of memory, some tenths of a second.
const WORK: u8 = 16;
/// Files that ask for more would take more memory than a phone has: 256 MiB here.
const MOST_WORK: u8 = 18;
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;

/// Sixteen bytes that nobody can foresee.
type Sixteen = [u8; 16];
/// A key of 32 bytes.
type Key = [u8; 32];

/// What nobody can foresee of a file. Never used for two files.
#[derive(Clone)]
pub struct Chance(pub [u8; 48]);

/// Why a file was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotOpened {
    /// It is no file that a passphrase opens, or its header is damaged.
    #[error("not an age file with a passphrase")]
    NotSuchAFile,
    /// To open it would take more memory than a phone has.
    #[error("the file asks for more work than is done here")]
    TooMuchWork,
    /// Another passphrase opens it.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// It was opened, and its content is not as it was sealed.
    #[error("the file is damaged")]
    Damaged,
}

/// Seals `content`.
pub(super) fn seal(content: &[u8], passphrase: &Passphrase, chance: &Chance) -> Vec<u8> {
    seal_with(content, passphrase, chance, WORK)
}

fn seal_with(content: &[u8], passphrase: &Passphrase, chance: &Chance, work: u8) -> Vec<u8> {
    let [file_key, salt, nonce] = chance.parts();
    let mut wrapped = file_key.to_vec();
    sealing_key(&wrapping_key(passphrase, &salt, work))
        .seal_in_place_append_tag(zero_nonce(), Aad::empty(), &mut wrapped)
        .expect("sixteen bytes are not too long");
    let (salt, wrapped) = (STANDARD_NO_PAD.encode(salt), STANDARD_NO_PAD.encode(wrapped));
    let authenticated = format!("{VERSION}\n-> scrypt {salt} {work}\n{wrapped}\n---");
    let code = hmac::sign(&header_key(&file_key), authenticated.as_bytes());
    let mut file = format!("{authenticated} {}\n", STANDARD_NO_PAD.encode(code)).into_bytes();
    file.extend(nonce);
    let key = sealing_key(&content_key(&file_key, &nonce));
    // An empty content is one empty chunk.
    let chunks = if content.is_empty() { vec![content] } else { content.chunks(CHUNK).collect() };
    for (at, chunk) in chunks.iter().enumerate() {
        let mut sealed = chunk.to_vec();
        key.seal_in_place_append_tag(chunk_nonce(at, chunks.len()), Aad::empty(), &mut sealed)
            .expect("a chunk is not too long");
        file.append(&mut sealed);
    }
    file
}

/// Opens a file.
///
/// # Errors
/// [`NotOpened`].
pub(super) fn open(file: &[u8], passphrase: &Passphrase) -> Result<Vec<u8>, NotOpened> {
    let header = Header::of(file).ok_or(NotOpened::NotSuchAFile)?;
    if header.work > MOST_WORK {
        return Err(NotOpened::TooMuchWork);
    }
    let mut wrapped = header.wrapped;
    let file_key = sealing_key(&wrapping_key(passphrase, &header.salt, header.work))
        .open_in_place(zero_nonce(), Aad::empty(), &mut wrapped)
        .map_err(|_| NotOpened::WrongPassphrase)?;
    let file_key: Sixteen = (&*file_key).try_into().map_err(|_| NotOpened::NotSuchAFile)?;
    hmac::verify(&header_key(&file_key), header.authenticated, &header.code)
        .map_err(|_| NotOpened::NotSuchAFile)?;
    let (nonce, sealed) = header.rest.split_first_chunk::<16>().ok_or(NotOpened::Damaged)?;
    opened_chunks(sealed, &sealing_key(&content_key(&file_key, nonce))).ok_or(NotOpened::Damaged)
}

fn opened_chunks(sealed: &[u8], key: &LessSafeKey) -> Option<Vec<u8>> {
    let chunks: Vec<&[u8]> = sealed.chunks(CHUNK + TAG).collect();
    let mut content = vec![];
    for (at, chunk) in chunks.iter().enumerate() {
        let mut chunk = chunk.to_vec();
        let opened = key.open_in_place(chunk_nonce(at, chunks.len()), Aad::empty(), &mut chunk).ok()?;
        // Only an empty content has an empty chunk.
        if opened.is_empty() && at > 0 {
            return None;
        }
        content.extend_from_slice(opened);
    }
    // Even an empty content has a chunk.
    (!chunks.is_empty()).then_some(content)
}

/// The parts of a header.
struct Header<'a> {
    salt: Sixteen,
    work: u8,
    wrapped: Key,
    code: Key,
    authenticated: &'a [u8],
    rest: &'a [u8],
}

impl<'a> Header<'a> {
    fn of(file: &'a [u8]) -> Option<Self> {
        let mut read = 0;
        let mut line = || {
            let rest = &file[read..];
            let end = rest.iter().position(|byte| *byte == b'\n')?;
            read += end + 1;
            std::str::from_utf8(&rest[..end]).ok()
        };
        let (version, stanza, wrapped, end) = (line()?, line()?, line()?, line()?);
        let code = end.strip_prefix("--- ")?;
        let mut arguments = stanza.strip_prefix("-> scrypt ")?.split(' ');
        let (salt, work) = (arguments.next()?, arguments.next()?);
        if version != VERSION || arguments.next().is_some() {
            return None;
        }
        Some(Self {
            salt: decoded(salt)?,
            work: whole_number(work)?,
            wrapped: decoded(wrapped)?,
            code: decoded(code)?,
            authenticated: &file[..read - " ".len() - code.len() - "\n".len()],
            rest: &file[read..],
        })
    }
}

impl Chance {
    fn parts(&self) -> [Sixteen; 3] {
        let sixteen = |part: usize| std::array::from_fn(|at| self.0[16 * part + at]);
        [sixteen(0), sixteen(1), sixteen(2)]
    }
}

/// Base64 without padding, in its only form, of so many bytes.
fn decoded<const LENGTH: usize>(text: &str) -> Option<[u8; LENGTH]> {
    STANDARD_NO_PAD.decode(text).ok()?.try_into().ok()
}

/// A number from 1 in its only form. One that is too large for a byte is more work than anybody does.
fn whole_number(text: &str) -> Option<u8> {
    let is_one =
        !text.starts_with('0') && !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    is_one.then(|| text.parse().unwrap_or(u8::MAX))
}

fn wrapping_key(passphrase: &Passphrase, salt: &Sixteen, work: u8) -> Key {
    let salt = [SALT_LABEL, salt].concat();
    let parameters = Params::new(work, 8, 1).expect("as much work as is done here fits");
    let mut key = Key::default();
    scrypt(passphrase.as_bytes(), &salt, &parameters, &mut key).expect("a key of 32 bytes is not too long");
    key
}

fn header_key(file_key: &Sixteen) -> hmac::Key {
    hmac::Key::new(hmac::HMAC_SHA256, &derived(file_key, &[], b"header"))
}

fn content_key(file_key: &Sixteen, nonce: &Sixteen) -> Key {
    derived(file_key, nonce, b"payload")
}

/// HKDF-SHA-256 (RFC 5869).
fn derived(file_key: &Sixteen, salt: &[u8], label: &[u8]) -> Key {
    let extracted = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(file_key);
    let mut key = Key::default();
    let label = [label];
    let expanded = extracted.expand(&label, hkdf::HKDF_SHA256).and_then(|expanded| expanded.fill(&mut key));
    expanded.expect("a key is as long as a hash");
    key
}

fn sealing_key(key: &Key) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, key).expect("the key has 32 bytes"))
}

/// A key that wraps a file key does nothing else.
fn zero_nonce() -> Nonce {
    Nonce::assume_unique_for_key([0; 12])
}

/// Eleven bytes of the chunk's number, and one that says whether it is the last of so many.
fn chunk_nonce(at: usize, chunks: usize) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(at as u64).to_be_bytes());
    nonce[11] = u8::from(at + 1 == chunks);
    Nonce::assume_unique_for_key(nonce)
}

#[cfg(test)]
mod tests;
