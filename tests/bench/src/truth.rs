//! What is on the pictures of a folder: its `truth.jsonl`, one object a line.
//!
//! | field | meaning |
//! |---|---|
//! | `file` | the picture, from this folder or from the one above |
//! | `truth` | `text`, `consensus`, `unread` or `no code` |
//! | `texts` | texts that count as right |
//! | `payloads_hex` | payload bytes that count as right |
//! | `barcodes` | the segments of the store barcodes, if there are |
//! | `hard` | 0 (easy) to 1 (hard), if it is known |

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, WINDOWS_1252};
use serde::Deserialize;

/// Encodings that codes without a declaration are met in.
const ENCODINGS: [&Encoding; 7] = [UTF_8, WINDOWS_1252, SHIFT_JIS, GB18030, BIG5, EUC_KR, EUC_JP];

/// How well the truth about a picture is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Whoever published it says what it says.
    Text,
    /// Several independent decoders agree; another reading of another code on it may be right as well.
    Consensus,
    /// There is a code, and nobody has read it: anything read counts.
    Unread,
    /// There is none: anything read is false.
    #[serde(rename = "no code")]
    NoCode,
}

/// One picture, and what is known of it.
#[derive(Debug, Clone, Deserialize)]
pub struct Truth {
    /// The name in the file of truths.
    pub file: String,
    /// How well it is known.
    #[serde(rename = "truth")]
    pub kind: Kind,
    #[serde(default)]
    texts: Vec<String>,
    #[serde(default)]
    payloads_hex: Vec<String>,
    /// The segments of the store barcodes.
    #[serde(default)]
    pub barcodes: Vec<String>,
    /// From 0 to 1.
    pub hard: Option<f64>,
}

/// A folder's truths cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NoTruth {
    /// The file cannot be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A line is not what it has to be.
    #[error("{}, line {line}: {source}", path.display())]
    NotATruth {
        /// Which file.
        path: PathBuf,
        /// Which line, from 1.
        line: usize,
        /// Why.
        source: serde_json::Error,
    },
}

/// What a reader says about one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The text, if the reader gives one.
    pub text: String,
    /// The payload, if the reader gives it.
    pub bytes: Vec<u8>,
}

/// What came of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Whether a code that is on it was read.
    pub read: bool,
    /// Whatever was read and is not on it.
    pub false_reads: Vec<Found>,
}

impl Truth {
    /// Every truth of `folder`.
    ///
    /// # Errors
    /// [`NoTruth`].
    pub fn of(folder: &Path) -> Result<Vec<Self>, NoTruth> {
        let path = folder.join("truth.jsonl");
        let lines = match fs::read_to_string(&path) {
            Ok(lines) => lines,
            Err(source) => return Err(NoTruth::Unreadable { path, source }),
        };
        let parsed = lines.lines().enumerate().map(|(index, line)| {
            serde_json::from_str(line).map_err(|source| NoTruth::NotATruth {
                path: path.clone(),
                line: index + 1,
                source,
            })
        });
        parsed.collect()
    }

    /// Where the picture is.
    pub fn path(&self, folder: &Path) -> PathBuf {
        let here = folder.join(&self.file);
        match folder.parent() {
            Some(above) if !here.exists() => above.join(&self.file),
            Some(_) | None => here,
        }
    }

    /// The kind of picture: the folder that it is in.
    pub fn folder(&self) -> &str {
        self.file.split('/').next().unwrap_or(&self.file)
    }

    /// Holds `found` against what is there.
    pub fn judge(&self, found: &[Found]) -> Verdict {
        let right = self.right();
        let is_right = |found: &&Found| !readings(found).is_disjoint(&right);
        let says_something = |found: &&Found| !readings(found).is_empty();
        let wrong =
            || found.iter().filter(|found| says_something(found) && !is_right(found)).cloned().collect();
        match self.kind {
            Kind::Text => Verdict { read: found.iter().any(|it| is_right(&it)), false_reads: wrong() },
            Kind::Consensus => Verdict { read: found.iter().any(|it| is_right(&it)), false_reads: vec![] },
            Kind::Unread => Verdict { read: found.iter().any(|it| says_something(&it)), false_reads: vec![] },
            Kind::NoCode => Verdict { read: false, false_reads: found.to_vec() },
        }
    }

    fn right(&self) -> BTreeSet<String> {
        let texts = self.texts.iter().map(|text| tidied(text));
        let payloads = self.payloads_hex.iter().filter_map(|hex| bytes_of(hex));
        texts.chain(payloads.flat_map(|bytes| decodings(&bytes))).collect()
    }
}

/// Every text that one reported code may stand for.
fn readings(found: &Found) -> BTreeSet<String> {
    let texts = decodings(&found.bytes).into_iter().chain([tidied(&found.text)]);
    texts.filter(|text| !text.is_empty()).collect()
}

fn decodings(bytes: &[u8]) -> Vec<String> {
    let decoded = ENCODINGS.iter().filter_map(|encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| tidied(&text))
    });
    let latin: String = bytes.iter().map(|&byte| char::from(byte)).collect();
    decoded.chain([tidied(&latin)]).collect()
}

/// Lines end alike, and nothing is around the text.
fn tidied(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r'], "\n").replace('\u{feff}', "");
    lines.trim_matches(['\0', ' ', '\n', '\t']).to_owned()
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes().chunks(2);
    digits.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn truth(line: &str) -> Truth {
        serde_json::from_str(line).expect("a truth")
    }

    fn found(text: &str) -> [Found; 1] {
        [Found { text: text.into(), bytes: vec![] }]
    }

    #[test]
    fn a_text_that_is_not_on_the_picture_is_false() {
        let known = truth(r#"{"file":"a/1.png","truth":"text","texts":["bill"],"payloads_hex":[]}"#);
        assert!(known.judge(&found("bill\r\n")).read);
        let verdict = known.judge(&found("bell"));
        assert_eq!((verdict.read, verdict.false_reads.len()), (false, 1));
        assert_eq!(known.judge(&[]), Verdict { read: false, false_reads: vec![] });
    }

    #[test]
    fn whatever_is_read_where_no_code_is_is_false() {
        let none = truth(r#"{"file":"a/1.png","truth":"no code","texts":[],"payloads_hex":[]}"#);
        assert_eq!(none.judge(&found("anything")).false_reads.len(), 1);
    }

    #[test]
    fn a_payload_is_right_in_every_encoding_that_it_may_be_in() {
        // "水" in Big5.
        let big5 = truth(r#"{"file":"a/1.png","truth":"text","texts":[],"payloads_hex":["a4f4"]}"#);
        assert!(big5.judge(&found("水")).read);
        assert!(big5.judge(&[Found { text: String::new(), bytes: vec![0xa4, 0xf4] }]).read);
    }

    #[test]
    fn where_nobody_has_read_the_code_anything_counts() {
        let unread = truth(r#"{"file":"a/1.png","truth":"unread","texts":[],"payloads_hex":[]}"#);
        assert!(unread.judge(&found("something")).read);
        assert!(!unread.judge(&[]).read);
    }
}
