//! The device's private key, kept in a file.
//!
//! A phone has a key store that signs and never gives the key away. A terminal has none that is the same everywhere, so
//! the key is 32 bytes in base64url in a file that only its owner may read. Whoever can read that file can authorise
//! payments as this device: keep the data folder as you would keep an SSH key without a passphrase.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use waterpay_core::payment::{Authorisation, DeviceKey};

const NAME: &str = "device-key";

/// The key that authorises payments from this device.
pub(crate) struct KeyFile(SigningKey);

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub(crate) enum KeyFault {
    /// The file can be neither read nor made.
    #[error("the key file {} cannot be used", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// There is a file, and it holds no key. It is left as it is.
    #[error("the key file {} holds no key", file.display())]
    NotAKey {
        /// Which.
        file: PathBuf,
    },
    /// The system has no randomness to give.
    #[error("the system gave no randomness for a new key")]
    NoRandomness(#[source] getrandom::Error),
}

impl KeyFile {
    /// The key in `folder`, made there the first time.
    pub(crate) fn open(folder: &Path) -> Result<Self, KeyFault> {
        let file = folder.join(NAME);
        let fault = |source| KeyFault::File { file: file.clone(), source };
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => {
                let made = URL_SAFE_NO_PAD.encode(new_key()?.to_bytes());
                keep(&file, &made).map_err(fault)?;
                fs::read_to_string(&file).map_err(fault)?
            }
            Err(source) => return Err(fault(source)),
        };
        let bytes = URL_SAFE_NO_PAD.decode(text.trim_ascii()).ok();
        let key = bytes.and_then(|bytes| SigningKey::from_slice(&bytes).ok());
        key.map(Self).ok_or(KeyFault::NotAKey { file })
    }

    /// The public half, for the core.
    pub(crate) fn public(&self) -> DeviceKey {
        DeviceKey::from_bytes(self.0.verifying_key().to_sec1_point(false).as_bytes())
            .expect("the public half of a P-256 key is a point on P-256")
    }

    /// Authorises a payment.
    pub(crate) fn sign(&self, authorisation: &Authorisation) -> Vec<u8> {
        let signature: Signature = self.0.sign(authorisation.to_sign());
        signature.to_bytes().to_vec()
    }
}

fn new_key() -> Result<SigningKey, KeyFault> {
    loop {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(KeyFault::NoRandomness)?;
        // Fewer than one draw in 2^32 is not below the order of the curve.
        if let Ok(key) = SigningKey::from_slice(&bytes) {
            return Ok(key);
        }
    }
}

/// Writes `text` to `file` whole, or not at all. Where another process was faster, its file stays.
fn keep(file: &Path, text: &str) -> io::Result<()> {
    let unfinished = file.with_file_name(format!("{NAME}-{}", std::process::id()));
    let mut written = private().open(&unfinished)?;
    written.write_all(text.as_bytes())?;
    written.sync_all()?;
    let linked = fs::hard_link(&unfinished, file);
    fs::remove_file(&unfinished)?;
    match linked {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = File::options();
    options.write(true).create(true).truncate(true).mode(0o600);
    options
}

/// On other systems the user's data folder is private already.
#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let first = KeyFile::open(folder.path()).unwrap().public();
        assert_eq!(KeyFile::open(folder.path()).unwrap().public(), first);
        let files: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(files.len(), 1, "nothing is left of its making");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_the_key() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        KeyFile::open(folder.path()).unwrap();
        let mode = fs::metadata(folder.path().join(NAME)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_file_that_holds_no_key_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(NAME);
        for damaged in ["", "AAAA", "not base64!", &"A".repeat(43)] {
            fs::write(&file, damaged).unwrap();
            assert!(matches!(KeyFile::open(folder.path()), Err(KeyFault::NotAKey { .. })), "{damaged}");
            assert_eq!(fs::read_to_string(&file).unwrap(), damaged);
        }
    }
}
