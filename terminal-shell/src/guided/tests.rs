//! A resident at the keyboard: what they type, and what they read.

use tempfile::TempDir;
use waterpay_core::{
    biller::Catalogue,
    engine::LookUp,
    wording::{Language, Wording},
};

use super::guide;
use crate::{
    arguments::{Arguments, Everywhere},
    screen::{Form, Looks, Screen, Surface},
    session::Session,
};

fn everywhere(folder: &TempDir) -> Everywhere {
    let folder = folder.path().to_str().unwrap();
    let arguments = ["waterpay", "--data-dir", folder];
    <Arguments as clap::Parser>::try_parse_from(arguments).unwrap().everywhere
}

const LOOKS: Looks =
    Looks { form: Form::Words, out: Surface::Plain, err: Surface::Plain, columns: None, verbose: false };

/// What is read when `typed` is typed, a line an answer.
async fn guided(folder: &TempDir, language: Language, typed: &[&str]) -> String {
    let (mut out, mut err) = (vec![], vec![]);
    let typed = [typed, &[""]].concat().join(
        "
",
    );
    let mut screen = Screen {
        out: &mut out,
        err: &mut err,
        answers: Some(&mut typed.as_bytes()),
        wording: Wording::of(language),
        looks: LOOKS,
    };
    let session = Session::open(&everywhere(folder), &mut screen).await.unwrap();
    guide(&session, &mut screen).await.unwrap();
    session.close().await;
    String::from_utf8([out, err].concat()).unwrap()
}

#[track_caller]
fn in_this_order(read: &str, expected: &[&str]) {
    let mut rest = read;
    for words in expected {
        let at = rest.find(words).unwrap_or_else(|| panic!("{words:?} is missing in {rest}"));
        rest = &rest[at + words.len()..];
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_keys_in_a_number_and_pays_in_english() {
    let folder = tempfile::tempdir().unwrap();
    // A number, this is me, the third way to pay, yes; then the history, and out.
    let read = guided(&folder, Language::En, &["2", "0000001", "1", "3", "1", "4", "5"]).await;
    in_this_order(
        &read,
        &[
            "How shall the bill be found?",
            "5. Quit",
            "Enter the 7-digit water number",
            "Water number: 0000001",
            "Is this the household",
            "How do you want to pay?",
            "3. 沙盒信用卡 末四碼 0000, Card, NT$10",
            "Confirm the payment",
            "Fee: NT$10",
            "Total to pay: ",
            "Pay NT$",
            "Receipt",
            "The receipt has been verified.",
            "Payment history",
            "Paid",
        ],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_gives_a_photograph_and_pays_in_chinese() {
    let folder = tempfile::tempdir().unwrap();
    let photo = concat!("'", env!("CARGO_MANIFEST_DIR"), "/../samples/bill.jpg'");
    let read = guided(&folder, Language::ZhHantTw, &["1", photo, "1", "1", "1", "5"]).await;
    in_this_order(
        &read,
        &[
            "要怎麼查帳單？",
            "請輸入帳單照片的檔案位置",
            "水號：2863465",
            "1,222 元",
            "要繳 1,222 元給",
            "收據驗證無誤。",
        ],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_fills_in_a_plate_and_pays_for_parking() {
    let folder = tempfile::tempdir().unwrap();
    // Another kind of bill, the second biller, a plate, a motorcycle; then as for water.
    let typed = ["3", "2", "abc-1234", "2", "1", "1", "1", "5"];
    let read = guided(&folder, Language::En, &typed).await;
    in_this_order(
        &read,
        &[
            "Whose bill do you want to look up?",
            "2. Roadside parking",
            "Plate number (Such as ABC-1234)",
            "Vehicle",
            "2. Motorcycle",
            "Plate number: ABC1234 Motorcycle",
            "- Parking: NT$",
            "The receipt has been verified.",
        ],
    );
    assert!(!read.contains("Water used"), "{read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_of_several_bills_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let read = guided(&folder, Language::En, &["2", "0000002", "1", "2", "1", "1", "5"]).await;
    in_this_order(
        &read,
        &["Which bill?", "3. ", "How do you want to pay?", "The receipt has been verified."],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_is_expected_then_offered_then_granted_and_the_third_time_it_is_said_why_not() {
    const TITLE: &str = "前兩筆回饋 8 %，每筆最高 20 元";
    let folder = tempfile::tempdir().unwrap();
    let pays = ["2", "0000002", "1", "1", "1", "1"];
    // The last bill is the only one that is left.
    let pays_the_last = ["2", "0000002", "1", "1", "1", "5"];
    let read = guided(&folder, Language::En, &[&pays[..], &pays, &pays_the_last].concat()).await;
    let expected = format!("   - {TITLE}: NT$20 back, as expected now");
    let offered = format!("Cashback: {TITLE}: NT$20 back, as expected now");
    let granted = format!("Cashback: {TITLE}: NT$20 back\n");
    let why_not =
        "nothing back. It is for the first 2 payments of a household, which have been made.".to_owned();
    let (not_expected, not_offered) =
        (format!("   - {TITLE}: {why_not}"), format!("Cashback: {TITLE}: {why_not}"));
    let once = [expected.as_str(), "Confirm the payment", &offered, "Receipt\n", &granted];
    let last = [not_expected.as_str(), "Confirm the payment", &not_offered, "Receipt\n"];
    in_this_order(&read, &[&once[..], &once, &last].concat());
    assert_eq!(read.matches(&granted).count(), 2, "{read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_no_pays_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let not_me = ["2", "0000001", "2"];
    let not_this_much = ["2", "0000001", "1", "1", "2"];
    let read = guided(&folder, Language::En, &[&not_me[..], &not_this_much, &["4", "5"]].concat()).await;
    assert_eq!(read.matches("Nothing was paid.").count(), 2, "{read}");
    assert!(read.contains("Nothing has been paid yet."), "{read}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_is_said_and_the_journey_begins_again() {
    let folder = tempfile::tempdir().unwrap();
    let read =
        guided(&folder, Language::En, &["nine", "2", "12345", "1", "no-such-file.jpg", "2", "0000006", "5"])
            .await;
    for said in [
        "Please choose one of those listed.",
        "this has 5 characters instead of 7",
        "cannot be read",
        "was not found",
    ] {
        assert!(read.contains(said), "{said} in {read}");
    }
    assert_eq!(read.matches("How shall the bill be found?").count(), 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_input_is_the_end_of_the_journey() {
    for typed in [&[][..], &["2"], &["2", "0000001"], &["2", "0000001", "1"], &["2", "0000001", "1", "1"]] {
        let folder = tempfile::tempdir().unwrap();
        let read = guided(&folder, Language::En, typed).await;
        assert!(!read.contains("Receipt\n"), "{read}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_whose_barcodes_were_shown_is_asked_twice() {
    let folder = tempfile::tempdir().unwrap();
    shows_the_barcodes(&folder).await;
    // A number, this is me, no: perhaps a store has it. The same again, yes: no store has it; and how to pay, and yes.
    let once = ["2", "0000001", "1", "2"];
    let again = ["2", "0000001", "1", "1", "3", "1", "5"];
    let read = guided(&folder, Language::En, &[&once[..], &again].concat()).await;
    in_this_order(
        &read,
        &[
            "Paid elsewhere?",
            "Are you sure that it has not been paid in a store?",
            "Are you sure that it has not been paid in a store?",
            "How do you want to pay?",
            "Confirm the payment",
            "Receipt",
            // Said after the first answer, and written where errors go.
            "Nothing was paid.",
        ],
    );
}

/// The barcodes of the oldest bill of 0000001.
async fn shows_the_barcodes(folder: &TempDir) {
    let (mut out, mut err) = (vec![], vec![]);
    let mut screen = Screen {
        out: &mut out,
        err: &mut err,
        answers: None,
        wording: Wording::of(Language::En),
        looks: LOOKS,
    };
    let session = Session::open(&everywhere(folder), &mut screen).await.unwrap();
    let account = Catalogue::built_in().keyed_in("0000001").unwrap();
    let LookUp::Due(found) = session.water_pay.look_up(account).await.unwrap() else {
        panic!("something is due")
    };
    session.water_pay.store_slip(found.bills[0].clone()).await.unwrap().unwrap();
    session.close().await;
}
