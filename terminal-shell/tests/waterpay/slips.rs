//! The three barcodes for a store.

use serde_json::json;

use crate::terminal::Terminal;

#[test]
fn a_bill_that_is_owed_has_three_barcodes() {
    let ran = Terminal::new().run(&["slip", "samples/bill.jpg", "--json"]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    let object = ran.object();
    assert_eq!(
        object["slip"],
        json!({
            "barcodes": ["2512206KA", "0000286346512511", "251169000001222"],
            "amount": 1222,
            "limit": 20000,
            "counts_after_days": 3,
            "confirmed_by_biller": false,
        })
    );
    assert_eq!(object["bill"]["amount"], 1222);
}

#[test]
fn they_are_the_ones_that_are_printed_on_the_bill() {
    let terminal = Terminal::new();
    let printed = terminal.run(&["scan", "samples/bill.jpg", "--json"]).object()["barcodes"].clone();
    let drawn = terminal.run(&["slip", "samples/bill.jpg", "--json"]).object()["slip"]["barcodes"].clone();
    assert_eq!(drawn, printed);
}

#[test]
fn the_picture_is_drawn_into_a_file() {
    let terminal = Terminal::new();
    let file = terminal.folder().join("slip.svg");
    let ran = terminal.run(&["slip", "0000001", "--svg", file.to_str().unwrap()]);
    assert_eq!(ran.exit, Some(0), "{ran:?}");
    assert!(ran.out.contains("for trying out only") && ran.out.contains("Do not pay again until then"));
    let svg = std::fs::read_to_string(&file).unwrap();
    assert!(svg.starts_with("<svg ") && svg.contains(">00000000001"), "{svg}");
    let again = terminal.run(&["slip", "0000001", "--json", "--svg", file.to_str().unwrap()]);
    assert_eq!(again.object()["error"]["code"], "file_already_there", "no file is written over");
}

#[test]
fn a_bill_that_no_store_takes_has_none() {
    let table = [
        ("0000003", 1, "overdue_in_stores"),
        ("0000004", 1, "not_owed"),
        ("0000007", 0, "not_owed"),
        ("0000008", 0, "not_owed"),
        ("0000016", 0, "not_owed"),
        ("0000017", 6, "not_owed"),
        ("0000006", 4, "no_such_number"),
    ];
    for (number, exit, code) in table {
        let ran = Terminal::new().run(&["slip", number, "--json"]);
        assert_eq!(
            (ran.exit, &ran.object()["error"]["code"]),
            (Some(exit), &code.into()),
            "{number}: {ran:?}"
        );
    }
    let words = Terminal::new().run(&["slip", "0000004"]);
    assert!(words.err.contains("counter of the office that issued it"), "{}", words.err);
}

#[test]
fn a_bill_that_this_device_has_paid_is_not_taken_to_a_store() {
    let terminal = Terminal::new();
    terminal.run(&["pay", "0000001", "--yes"]);
    let paid = terminal.run(&["slip", "0000001", "--json"]);
    assert_eq!((paid.exit, &paid.object()["error"]["code"]), (Some(0), &"already_paid".into()), "{paid:?}");
}

#[test]
fn a_household_that_owes_nothing_needs_no_barcodes() {
    let ran = Terminal::new().run(&["slip", "0000005", "--json"]);
    let nothing = json!({ "bill": null, "slip": null, "differences": [] });
    assert_eq!((ran.exit, ran.object()), (Some(0), nothing));
    let named = Terminal::new().run(&["slip", "0000005", "--bill", "bill-of-nobody", "--json"]);
    assert_eq!((named.exit, &named.object()["error"]["code"]), (Some(1), &"no_such_bill".into()));
}

#[tokio::test]
async fn a_bill_that_may_have_been_paid_in_a_store_is_paid_here_only_by_its_amount() {
    let terminal = Terminal::new();
    terminal.run(&["slip", "0000001"]);
    let looked_up = terminal.run(&["bill", "0000001", "--json"]).object();
    let [perhaps] = &looked_up["perhaps_paid_elsewhere"].as_array().unwrap()[..] else {
        panic!("{looked_up}")
    };
    assert_eq!(perhaps["bill_id"], looked_up["bills"][0]["bill_id"]);
    let words = terminal.run(&["bill", "0000001"]).out;
    assert!(words.contains("Paid elsewhere?") && words.contains("please wait until"), "{words}");

    for agreement in [&["pay", "0000001", "--yes", "--json"][..], &["pay", "0000001", "--json"]] {
        let refused = terminal.run(agreement);
        assert_eq!(refused.object()["error"]["code"], "perhaps_paid_elsewhere", "{refused:?}");
        assert_eq!(refused.exit, Some(1));
    }
    assert!(terminal.charges().await.is_empty());

    let amount = looked_up["bills"][0]["amount"].to_string();
    let paid = terminal.run(&["pay", "0000001", "--amount", &amount, "--yes", "--json"]);
    assert_eq!(paid.object()["status"], "paid", "{paid:?}");
    assert_eq!(terminal.charges().await.len(), 1);
}
