//! The vectors of the format's authors, and our own files.

use std::{fs, path::Path};

use proptest::prelude::*;
use ring::digest::{SHA256, digest};

use super::*;
use crate::backup::passphrase::tests::of_any_length;

/// A vector of the age test kit: what is known of a file, and the file.
struct Vector {
    name: String,
    expect: String,
    content: Option<String>,
    passphrase: Passphrase,
    file: Vec<u8>,
}

fn vectors() -> Vec<Vector> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/backup/testkit");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| vector(file)).collect()
}

fn vector(path: &Path) -> Vector {
    let bytes = fs::read(path).unwrap();
    let end = bytes.windows(2).position(|window| window == b"\n\n").unwrap();
    let known = std::str::from_utf8(&bytes[..end]).unwrap();
    let field = |name: &str| {
        let mut lines = known.lines();
        lines.find_map(|line| line.strip_prefix(&format!("{name}: "))).map(str::to_owned)
    };
    Vector {
        name: path.file_name().unwrap().to_str().unwrap().to_owned(),
        expect: field("expect").unwrap(),
        content: field("payload"),
        passphrase: of_any_length(&field("passphrase").unwrap()),
        file: bytes[end + 2..].to_vec(),
    }
}

#[test]
fn every_vector_with_a_passphrase_is_judged_as_the_formats_authors_say() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 25);
    for Vector { name, expect, content, passphrase, file } in vectors {
        let opened = open(&file, &passphrase);
        match expect.as_str() {
            "success" => {
                let hash = digest(&SHA256, &opened.unwrap());
                let hash: Vec<_> = hash.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!(Some(hash.concat()), content, "{name}");
            }
            // To a program that knows only passphrases, a recipient of another kind is no such file.
            "no match" if name == "scrypt_uppercase" => {
                assert_eq!(opened, Err(NotOpened::NotSuchAFile), "{name}");
            }
            "no match" => assert_eq!(opened, Err(NotOpened::WrongPassphrase), "{name}"),
            "header failure" => {
                let refused = [NotOpened::NotSuchAFile, NotOpened::TooMuchWork];
                assert!(opened.as_ref().is_err_and(|why| refused.contains(why)), "{name}: {opened:?}");
            }
            other => panic!("{name} expects {other}"),
        }
    }
}

fn passphrase() -> Passphrase {
    "a made up passphrase".parse().unwrap()
}

/// With so little work that a test may do it a thousand times.
fn lightly_sealed(content: &[u8], chance: &Chance) -> Vec<u8> {
    seal_with(content, &passphrase(), chance, 1)
}

fn chance() -> Chance {
    Chance(std::array::from_fn(|at| u8::try_from(at).unwrap()))
}

#[test]
fn a_file_asks_for_as_much_work_as_is_promised() {
    let file = seal(b"who owes what", &passphrase(), &chance());
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt EBESExQVFhcYGRobHB0eHw 16\n"));
    assert_eq!(open(&file, &passphrase()), Ok(b"who owes what".to_vec()));
}

#[test]
fn what_was_sealed_is_opened_again_whatever_its_length() {
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 7] {
        let content: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let file = lightly_sealed(&content, &chance());
        assert!(open(&file, &passphrase()) == Ok(content), "{length}");
    }
}

#[test]
fn another_passphrase_opens_nothing() {
    let file = lightly_sealed(b"who owes what", &chance());
    let other = "A made up passphrase".parse().unwrap();
    assert_eq!(open(&file, &other), Err(NotOpened::WrongPassphrase));
}

#[test]
fn two_files_of_the_same_content_have_nothing_in_common_but_their_form() {
    let other = Chance(chance().0.map(|byte| byte + 100));
    let [one, other] = [chance(), other].map(|chance| lightly_sealed(b"who owes what", &chance));
    let form = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    assert_eq!(form, "age-encryption.org/v1\n-> scrypt ".len());
    assert_eq!(one.len(), other.len());
}

#[test]
fn chunks_are_opened_only_in_their_order_and_to_the_last() {
    let content = vec![7; 3 * CHUNK];
    let file = lightly_sealed(&content, &chance());
    let sealed = CHUNK + TAG;
    let (head, chunks) = file.split_at(file.len() - 3 * sealed);
    let chunk = |nth: usize| &chunks[nth * sealed..(nth + 1) * sealed];
    let of = |parts: &[&[u8]]| open(&[&[head], parts].concat().concat(), &passphrase());
    assert!(of(&[chunk(0), chunk(1), chunk(2)]) == Ok(content));
    for damaged in [
        &[chunk(1), chunk(0), chunk(2)][..],
        &[chunk(0), chunk(2)],
        &[chunk(0), chunk(1)],
        &[chunk(0), chunk(1), chunk(2), chunk(2)],
        &[chunk(0), chunk(1), &chunk(2)[..CHUNK]],
        &[chunk(0), chunk(1), chunk(2), b"."],
        &[],
    ] {
        assert!(of(damaged) == Err(NotOpened::Damaged), "of {} parts", damaged.len());
    }
}

proptest! {
    #[test]
    fn a_file_with_a_bit_turned_is_not_opened(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut file = lightly_sealed(b"who owes what", &chance());
        let at = at.index(file.len());
        file[at] ^= 1 << bit;
        prop_assert!(open(&file, &passphrase()).is_err(), "byte {} of {:?}", at, file.len());
    }
}

#[test]
fn whatever_is_no_such_file_is_refused_without_any_work() {
    let known_work = |work: &str| {
        format!(
            "{VERSION}\n-> scrypt {} {work}\n{}\n--- {}\n",
            "A".repeat(22),
            "A".repeat(43),
            "A".repeat(43)
        )
    };
    let table = [
        (String::new(), NotOpened::NotSuchAFile),
        ("\n\n\n\n".to_owned(), NotOpened::NotSuchAFile),
        (known_work("16").replace("v1", "v2"), NotOpened::NotSuchAFile),
        (known_work("16").replace('\n', "\r\n"), NotOpened::NotSuchAFile),
        (known_work("0"), NotOpened::NotSuchAFile),
        (known_work("19"), NotOpened::TooMuchWork),
        (known_work("255"), NotOpened::TooMuchWork),
        (known_work("99999999999999999999"), NotOpened::TooMuchWork),
    ];
    for (file, expected) in table {
        assert_eq!(open(file.as_bytes(), &passphrase()), Err(expected), "{file}");
    }
}
