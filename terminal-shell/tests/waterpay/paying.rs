//! Paying, and what the runs after it know.

use crate::terminal::Terminal;

#[test]
fn a_bill_is_paid_by_its_number_and_the_receipt_is_shown() {
    let ran = Terminal::new().run(&["pay", "0000001", "--yes"]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    for said in ["Not paid yet", "Receipt\n", "The receipt has been verified."] {
        assert!(ran.out.contains(said), "{said} in {}", ran.out);
    }
    assert!(ran.err.contains("This is a test environment."));
}

#[test]
fn a_bill_is_paid_in_chinese() {
    let ran = Terminal::new().run(&["pay", "0000001", "--yes", "--language", "zh-Hant-TW"]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    for said in ["水號：0000001", "繳費收據\n", "收據驗證無誤。"] {
        assert!(ran.out.contains(said), "{said} in {}", ran.out);
    }
}

#[test]
fn the_language_is_the_locale_s_unless_it_is_chosen() {
    let terminal = Terminal::new();
    let mut chinese = terminal.command(&["history"]);
    let ran = chinese.env("LC_ALL", "zh_TW.UTF-8").output().unwrap();
    assert!(String::from_utf8(ran.stdout).unwrap().starts_with("繳費紀錄\n"));
    assert!(terminal.run(&["history"]).out.starts_with("Payment history\n"));
}

#[tokio::test]
async fn a_photograph_is_paid_once_however_often_it_is_tried() {
    let terminal = Terminal::new();
    let pay = ["pay", "samples/bill.jpg", "--yes", "--json"];
    let first = terminal.run(&pay);
    assert_eq!((first.exit, &first.object()["status"]), (Some(0), &"paid".into()), "{first:?}");
    let again = terminal.run(&pay);
    assert_eq!((again.exit, &again.object()["status"]), (Some(0), &"already_paid".into()), "{again:?}");
    assert_eq!(again.payment_id(), first.payment_id());

    let charges = terminal.charges().await;
    assert_eq!(charges.len(), 1);
    assert_eq!((charges[0].payment_id.to_string(), charges[0].total.dollars()), (first.payment_id(), 1222));
}

#[tokio::test]
async fn a_bill_without_its_qr_code_is_paid_by_its_store_barcodes() {
    let mut photograph =
        image::open(concat!(env!("CARGO_MANIFEST_DIR"), "/../samples/bill.jpg")).unwrap().into_luma8();
    let (width, height) = photograph.dimensions();
    for (x, y) in (width * 3 / 5..width).flat_map(|x| (0..height * 7 / 10).map(move |y| (x, y))) {
        photograph.put_pixel(x, y, image::Luma([90]));
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("torn.png");
    photograph.save(&file).unwrap();
    let torn = file.to_str().unwrap();

    let terminal = Terminal::new();
    let scanned = terminal.run(&["scan", "--json", torn]).object();
    assert_eq!(scanned["codes"].as_array().unwrap().len(), 0, "{scanned}");
    assert_eq!(scanned["barcodes"].as_array().unwrap().len(), 3, "{scanned}");

    let paid = terminal.run(&["pay", torn, "--yes", "--json"]);
    assert_eq!((paid.exit, &paid.object()["status"]), (Some(0), &"paid".into()), "{paid:?}");
    let charges = terminal.charges().await;
    assert_eq!((charges.len(), charges[0].total.dollars()), (1, 1222));
}

#[test]
fn the_history_is_a_table_for_a_spreadsheet() {
    let terminal = Terminal::new();
    terminal.run(&["pay", "0000001", "--yes"]);
    let table = terminal.run(&["history", "--csv"]).out;
    let rows: Vec<&str> = table.trim_start_matches('\u{FEFF}').lines().collect();
    assert_eq!(rows.len(), 2, "{table}");
    assert!(rows[0].starts_with("payment_id,biller,account_number,"));
    assert!(rows[1].contains(",kinmen-water,0000001,") && rows[1].contains(",501,0,501,paid,"), "{table}");
}

#[test]
fn the_history_and_the_receipt_are_there_after_a_restart() {
    let terminal = Terminal::new();
    let paid = terminal.run(&["pay", "samples/bill-in-a-link.jpg", "--yes", "--json"]).payment_id();
    let history = terminal.run(&["history"]);
    assert!(history.out.contains(&paid) && history.out.contains("NT$736"), "{}", history.out);
    let receipt = terminal.run(&["receipt", &paid]);
    assert!(receipt.out.contains("The receipt has been verified."), "{}", receipt.out);
    let proof = terminal.run(&["receipt", &paid, "--proof"]).out;
    assert_eq!(proof.trim_end().split('.').count(), 3, "a compact JWS: {proof}");
    let status = terminal.run(&["status", &paid]);
    assert_eq!((status.exit, status.out.contains("Paid")), (Some(0), true));
}

#[test]
fn what_is_left_being_confirmed_is_taken_up_by_the_next_run() {
    let terminal = Terminal::new();
    let left = terminal.run(&["pay", "0000014", "--yes", "--json", "--wait", "0"]);
    assert_eq!((left.exit, &left.object()["status"]), (Some(6), &"being_confirmed".into()), "{left:?}");
    let followed = terminal.run(&["pay", "0000014", "--yes", "--json", "--wait", "60"]);
    assert_eq!(followed.exit, Some(0), "{followed:?}");
    assert_eq!(followed.payment_id(), left.payment_id());
    let status = terminal.run(&["status"]);
    assert_eq!((status.exit, status.out.trim()), (Some(0), "No payment is waiting for its result."));
}

#[test]
fn a_payment_without_a_result_says_not_to_pay_again() {
    let terminal = Terminal::new();
    let left = terminal.run(&["pay", "0000017", "--yes"]);
    assert_eq!(left.exit, Some(6), "{left:?}");
    assert!(left.out.contains("do not pay again"), "{}", left.out);
}

#[test]
fn the_oldest_of_several_bills_is_paid_unless_another_is_named() {
    let terminal = Terminal::new();
    let bills = terminal.run(&["bill", "0000002", "--json"]).object()["bills"].clone();
    let id = |at: usize| bills[at]["bill_id"].as_str().unwrap();
    let newest = terminal.run(&["pay", "0000002", "--yes", "--json", "--bill", id(2)]).object();
    assert_eq!(newest["bill"]["bill_id"], id(2));
    let oldest = terminal.run(&["pay", "0000002", "--yes", "--json"]).object();
    assert_eq!(oldest["bill"]["bill_id"], id(0));
}

#[test]
fn a_bill_is_paid_in_the_way_that_was_named() {
    let terminal = Terminal::new();
    let paid = terminal.run(&["pay", "0000001", "--yes", "--json", "--method", "card"]).object();
    assert_eq!((&paid["payment"]["method_id"], &paid["payment"]["fee"]), (&"card".into(), &10.into()));
}

#[tokio::test]
async fn an_amount_that_was_named_is_the_only_one_that_is_paid() {
    let terminal = Terminal::new();
    let pay = |amount| terminal.run(&["pay", "samples/bill.jpg", "--yes", "--json", "--amount", amount]);
    let refused = pay("1221");
    assert_eq!((refused.exit, &refused.object()["error"]["code"]), (Some(1), &"amount_not_agreed".into()));
    assert!(terminal.charges().await.is_empty());
    assert_eq!(pay("1222").object()["status"], "paid");
}
