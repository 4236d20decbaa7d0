use std::fs;

use proptest::prelude::*;
use tempfile::TempDir;

use super::{after, damage::all, ledger, noon, open, paid, payment};
use crate::{
    biller::Account,
    ledger::{
        ChangeNumber, Erased, Erasure, Ledger, LedgerFault, NotErased, Recorded, connection::look_into,
    },
    payment::{Payment, State},
    water_number::WaterNumber,
};

const MOTHER: &str = "7654321";
const SHOP: &str = "1112223";

fn account(number: &str) -> Account {
    number.parse::<WaterNumber>().unwrap().into()
}

fn mother() -> Erasure {
    Erasure::Household(account(MOTHER))
}

/// The `n`-th payment, of a bill of its own of that household.
fn payment_of(number: &str, n: u8) -> Payment {
    let mut payment = payment(n, &format!("bill-{number}-{n}"));
    payment.intent.account = account(number);
    payment
}

fn settle(ledger: &mut Ledger, payment: &Payment) {
    ledger.begin(payment, noon()).unwrap();
    ledger.append(payment.intent.payment, &paid(payment), after(1)).unwrap();
}

/// Two payments of the mother's, paid and expired, around one of the shop's.
fn two_households(folder: &TempDir) -> Ledger {
    let mut ledger = ledger(folder);
    settle(&mut ledger, &payment_of(MOTHER, 1));
    settle(&mut ledger, &payment_of(SHOP, 2));
    let third = payment_of(MOTHER, 3);
    ledger.begin(&third, after(2)).unwrap();
    ledger.append(third.intent.payment, &State::Expired, after(3)).unwrap();
    ledger
}

/// What is recorded, without the numbers, which begin anew.
fn without_numbers(recorded: Vec<Recorded>) -> Vec<Recorded> {
    recorded.into_iter().map(|recorded| Recorded { change: ChangeNumber::ZERO, ..recorded }).collect()
}

/// The files of the folder in which `text` stands.
fn files_with(folder: &TempDir, text: &str) -> Vec<String> {
    let files = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let with = files.filter(|file| {
        let bytes = fs::read(file).unwrap();
        bytes.windows(text.len()).any(|window| window == text.as_bytes())
    });
    with.map(|file| file.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

#[test]
fn nothing_of_an_erased_household_is_in_any_file_and_the_others_are_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = two_households(&folder);
    let shop = without_numbers(ledger.payments_of_bill(&payment_of(SHOP, 2).intent.bill).unwrap());
    let mothers = [1, 3].map(|n| payment_of(MOTHER, n).intent.payment.to_string());
    assert!(!files_with(&folder, MOTHER).is_empty() && !files_with(&folder, &mothers[0]).is_empty());

    let erased = ledger.erase(&mother()).unwrap();
    assert_eq!(erased, Erased { payments: 2, still_aside: vec![] });
    assert_eq!(without_numbers(all(&ledger)), shop);
    for gone in [MOTHER, &mothers[0], &mothers[1]] {
        assert_eq!(files_with(&folder, gone), Vec::<String>::new(), "{gone}");
    }
    // It is a whole ledger, that can be added to and opened again.
    settle(&mut ledger, &payment_of(SHOP, 4));
    ledger.close().unwrap();
    assert_eq!(self::ledger(&folder).accounts().unwrap(), [account(SHOP)]);
    assert_eq!(files_with(&folder, MOTHER), Vec::<String>::new());
}

#[test]
fn to_erase_again_or_what_was_never_there_is_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = two_households(&folder);
    assert_eq!(ledger.erase(&mother()).unwrap().payments, 2);
    assert_eq!(ledger.erase(&mother()).unwrap().payments, 0);
    assert_eq!(ledger.erase(&Erasure::Everything).unwrap().payments, 1);
    assert_eq!(ledger.erase(&Erasure::Everything).unwrap().payments, 0);
    assert_eq!(all(&ledger), []);
    settle(&mut ledger, &payment_of(MOTHER, 1));
}

#[test]
fn a_payment_that_is_not_finished_is_not_erased_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = two_households(&folder);
    let live = payment_of(MOTHER, 5);
    ledger.begin(&live, after(4)).unwrap();
    let before = all(&ledger);
    for erasure in [mother(), Erasure::Everything] {
        let refused = ledger.erase(&erasure);
        assert!(matches!(refused, Err(NotErased::UnderWay(id)) if id == live.intent.payment), "{refused:?}");
        assert_eq!(all(&ledger), before);
    }
    // It is nobody else's obstacle.
    assert_eq!(ledger.erase(&Erasure::Household(account(SHOP))).unwrap().payments, 1);
    assert_eq!(ledger.unfinished().unwrap(), [live]);
}

#[test]
fn nothing_is_erased_while_somebody_else_has_the_file_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut ledger = two_households(&folder);
    let before = all(&ledger);
    let other = look_into(&folder.path().join("ledger.sqlite")).unwrap();
    other.execute_batch("BEGIN; SELECT * FROM payment").unwrap();
    ledger.connection().unwrap().busy_timeout(std::time::Duration::ZERO).unwrap();
    let refused = ledger.erase(&mother());
    assert!(matches!(refused, Err(NotErased::Ledger(LedgerFault::Locked(_)))), "{refused:?}");
    assert_eq!(all(&ledger), before);
    drop(other);
    assert_eq!(ledger.erase(&mother()).unwrap().payments, 2);
}

#[test]
fn what_a_phone_that_stopped_while_erasing_left_is_the_old_ledger() {
    let folder = tempfile::tempdir().unwrap();
    let ledger_before = two_households(&folder);
    let before = all(&ledger_before);
    ledger_before.close().unwrap();
    let erased = tempfile::tempdir().unwrap();
    let whole = erased.path().join("ledger.sqlite");
    fs::copy(folder.path().join("ledger.sqlite"), &whole).unwrap();
    ledger(&erased).erase(&mother()).unwrap();
    let whole = fs::read(whole).unwrap();
    for length in [0, 1, whole.len() / 2, whole.len()] {
        fs::write(folder.path().join("ledger-unfinished.sqlite"), &whole[..length]).unwrap();
        assert_eq!(all(&ledger(&folder)), before, "{length}");
    }
    assert_eq!(ledger(&folder).erase(&mother()).unwrap().payments, 2);
    assert!(!folder.path().join("ledger-unfinished.sqlite").exists());
}

#[test]
fn damaged_files_are_named_and_go_with_everything() {
    let folder = tempfile::tempdir().unwrap();
    two_households(&folder).close().unwrap();
    let file = folder.path().join("ledger.sqlite");
    let mut bytes = fs::read(&file).unwrap();
    bytes[3] ^= 4;
    fs::write(&file, bytes).unwrap();
    let opened = open(&folder);
    let aside = opened.set_aside.clone().unwrap();
    let mut ledger = opened.ledger;

    let erased = ledger.erase(&mother()).unwrap();
    assert_eq!(erased.still_aside, [aside.file.file_name().unwrap().to_str().unwrap()]);
    assert!(aside.file.exists());
    assert_eq!(ledger.not_told().unwrap(), Some(aside.clone()), "the resident is still told");
    assert_eq!(ledger.erase(&Erasure::Everything).unwrap().still_aside, Vec::<String>::new());
    assert!(!aside.file.exists());
    assert_eq!(ledger.not_told().unwrap(), None);
    ledger.close().unwrap();
    assert_eq!(files_with(&folder, SHOP), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_stays_stays_in_its_order(whose in prop::collection::vec(0..3_usize, 0..12), erased in 0..3_usize) {
        let numbers = [MOTHER, SHOP, "0000009"];
        let folder = tempfile::tempdir().unwrap();
        let mut ledger = ledger(&folder);
        for (n, whose) in (1..).zip(&whose) {
            settle(&mut ledger, &payment_of(numbers[*whose], n));
        }
        let erasure = Erasure::Household(account(numbers[erased]));
        let stays = |recorded: &Recorded| !erasure.is_about(&recorded.payment.intent.account);
        let staying: Vec<_> = all(&ledger).into_iter().filter(stays).collect();
        ledger.erase(&erasure).unwrap();
        prop_assert_eq!(without_numbers(all(&ledger)), without_numbers(staying));
    }
}
