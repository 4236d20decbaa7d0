//! Against a gateway that is not the program's own.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use waterpay_core::{bill::BillId, money::Twd, payment::ReceiptKey};
use waterpay_sandbox::{
    ArmedFault, Decision, Fault, Lasts, Operation, RunningSandbox, Sandbox, SandboxSettings,
};

use crate::terminal::{Ran, Terminal};

async fn gateway() -> RunningSandbox {
    Sandbox::start(SandboxSettings::default()).await.unwrap()
}

fn command(terminal: &Terminal, gateway: &RunningSandbox, arguments: &[&str]) -> Command {
    let key = URL_SAFE_NO_PAD.encode(gateway.receipt_public_key());
    let mut command = terminal.command(arguments);
    command.args(["--gateway", &gateway.url(), "--receipt-key", &key]);
    command
}

async fn run(terminal: &Terminal, gateway: &RunningSandbox, arguments: &[&str]) -> Ran {
    finished(command(terminal, gateway, arguments)).await
}

/// Runs it to its end without holding up the gateway, which is in this process.
async fn finished(mut command: Command) -> Ran {
    let finished = tokio::task::spawn_blocking(move || command.output().unwrap());
    finished.await.unwrap().into()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bill_is_paid_at_another_gateway() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    let paid = run(&terminal, &gateway, &["pay", "0000001", "--yes", "--json"]).await;
    assert_eq!(paid.object()["status"], "paid", "{paid:?}");
    assert_eq!(gateway.control().charges().await.unwrap().len(), 1);
    assert!(!terminal.folder().join("sandbox").exists());
    assert_eq!(terminal.run(&["history", "--json"]).out, "", "its payments are not among the sandbox's");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_anybody_to_ask_only_the_sandbox_of_the_program_is_paid() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    let refused = run(&terminal, &gateway, &["pay", "0000001"]).await;
    assert_eq!(refused.exit, Some(2));
    assert!(refused.err.contains("--yes"), "{}", refused.err);
    assert_eq!(gateway.control().charges().await.unwrap(), []);
    assert_eq!(terminal.run(&["pay", "0000001"]).exit, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_of_a_key_that_is_not_pinned_proves_nothing() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    let url = gateway.url();
    let another = URL_SAFE_NO_PAD.encode(ReceiptKey::from_seed(&[7; 32]).public());
    let mut command = terminal.command(&["pay", "0000001", "--yes", "--json", "--wait", "3"]);
    command.args(["--gateway", &url, "--receipt-key", &another]);
    let ran = finished(command).await;
    assert_eq!((ran.exit, &ran.object()["payment"]["doubt"]), (Some(6), &"bad_receipt".into()), "{ran:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_that_needs_another_app_says_where_and_goes_on() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    let mut command = command(&terminal, &gateway, &["pay", "0000013", "--yes", "--json", "--wait", "60"]);
    let mut paying = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(paying.stdout.take().unwrap()).lines();
    let mut next = || serde_json::from_str::<Value>(&lines.next().unwrap().unwrap()).unwrap();

    let first = next();
    assert_eq!(first["status"], "needs_resident");
    let url = first["payment"]["open"]["url"].as_str().unwrap();
    assert!(url.starts_with(&gateway.url()), "{url}");
    let payment = first["payment"]["payment_id"].as_str().unwrap().parse().unwrap();
    gateway.control().decide(payment, Decision::Settle).await.unwrap();

    let last = next();
    assert_eq!(last["status"], "paid");
    assert_eq!(last["payment"]["payment_id"], first["payment"]["payment_id"]);
    assert_eq!(paying.wait().unwrap().code(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_the_paper_says_is_only_paid_when_it_was_agreed_to() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    let pay = ["pay", "samples/bill.jpg", "--yes", "--json"];
    let looked_up = run(&terminal, &gateway, &["bill", "samples/bill.jpg", "--json"]).await.object();
    let bill = looked_up["bills"][0]["bill_id"].as_str().unwrap();
    let correct = |dollars| {
        let amount = Twd::from_dollars(dollars).unwrap();
        gateway.control().correct_bill(BillId::new(bill), amount)
    };
    correct(1223).await.unwrap();
    let refused = run(&terminal, &gateway, &pay).await;
    assert_eq!((refused.exit, &refused.object()["error"]["code"]), (Some(1), &"amount_not_agreed".into()));

    correct(1221).await.unwrap();
    let paid = run(&terminal, &gateway, &pay).await.object();
    assert_eq!((&paid["status"], &paid["payment"]["amount"]), (&"paid".into(), &1221.into()));
    assert_eq!(paid["differences"], serde_json::json!([{ "in": "amount", "printed": 1222, "now": 1221 }]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_the_gateway_does_not_recognise_is_only_paid_when_the_amount_was_agreed_to() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    gateway.control().arm_fault(ArmedFault {
        fault: Fault::CodeNotAccepted,
        on: Some(Operation::PrintedCodes),
        lasts: Lasts::UntilDisarmed,
    });
    let pay = ["pay", "samples/bill.jpg", "--yes", "--json"];
    let refused = run(&terminal, &gateway, &pay).await;
    assert_eq!((refused.exit, &refused.object()["error"]["code"]), (Some(1), &"paper_not_trusted".into()));
    assert_eq!(gateway.control().charges().await.unwrap(), []);

    let looked_up = run(&terminal, &gateway, &["bill", "samples/bill.jpg", "--json"]).await.object();
    assert_eq!(looked_up["differences"][0]["in"], "code_not_accepted");
    let amount = looked_up["bills"][0]["amount"].to_string();
    let agreed = [&pay[..], &["--amount", &amount]].concat();
    assert_eq!(run(&terminal, &gateway, &agreed).await.object()["status"], "paid");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_biller_for_which_the_gateway_does_not_collect_is_refused_by_its_name() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    gateway.control().arm_fault(ArmedFault {
        fault: Fault::BillerNotServed,
        on: Some(Operation::Bills),
        lasts: Lasts::UntilDisarmed,
    });
    let refused = run(&terminal, &gateway, &["pay", "ABC-1234-C", "--yes"]).await;
    assert_eq!(refused.exit, Some(3), "{refused:?}");
    assert!(refused.err.contains("Roadside parking"), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_promotion_says_what_is_expected_or_why_nothing_is() {
    let announced = include_str!("../../../tests/sandbox/promotions-2019.json");
    let settings = SandboxSettings {
        begins_at: Some("2019-05-31T04:00:00Z".parse().unwrap()),
        promotions: Some(serde_json::from_str(announced).unwrap()),
        ..SandboxSettings::default()
    };
    let (terminal, gateway) = (Terminal::new(), Sandbox::start(settings).await.unwrap());
    let by_card = ["pay", "0000001", "--yes", "--json", "--method", "card"];
    let paid = run(&terminal, &gateway, &by_card).await.object();
    assert_eq!(paid["expected_cashback"]["total"], 20);
    let [first_two, by_balance] = &paid["expected_cashback"]["promotions"].as_array().unwrap()[..] else {
        panic!("{paid}")
    };
    assert_eq!((&first_two["amount"], &first_two["why_not"]), (&20.into(), &Value::Null));
    let sources = json!({ "reason": "another_source", "sources": ["stored_value", "linked_bank_account"] });
    assert_eq!((&by_balance["amount"], &by_balance["why_not"]), (&Value::Null, &sources));
    assert_eq!(paid["payment"]["receipt"]["cashback"]["amount"], 20);

    let by_balance = ["pay", "2037199", "--yes", "--json"];
    let paid = run(&terminal, &gateway, &by_balance).await.object();
    assert_eq!(paid["payment"]["receipt"]["cashback"]["amount"], paid["expected_cashback"]["total"]);

    gateway.control().advance(jiff::SignedDuration::from_hours(12)).await.unwrap();
    let in_june = run(&terminal, &gateway, &["pay", "2037200", "--yes", "--json"]).await.object();
    let over = json!({ "reason": "over", "until": "2019-05-31T16:00:00Z" });
    assert_eq!(in_june["expected_cashback"]["total"], 0);
    for promotion in in_june["expected_cashback"]["promotions"].as_array().unwrap() {
        assert_eq!(promotion["why_not"], over);
    }
    assert_eq!(in_june["payment"]["receipt"]["cashback"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_cannot_tell_its_promotions_is_paid_all_the_same() {
    let (terminal, gateway) = (Terminal::new(), gateway().await);
    gateway.control().arm_fault(ArmedFault {
        fault: Fault::NotFound,
        on: Some(Operation::Promotions),
        lasts: Lasts::UntilDisarmed,
    });
    let paid = run(&terminal, &gateway, &["pay", "0000001", "--yes", "--json"]).await.object();
    assert_eq!((&paid["status"], &paid["expected_cashback"]), (&"paid".into(), &Value::Null));
}

#[test]
fn the_sandbox_is_served_with_what_is_needed_to_use_it() {
    let terminal = Terminal::new();
    let mut command = terminal.command(&["sandbox", "serve", "--port", "0", "--json"]);
    let mut serving = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(serving.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let served: Value = serde_json::from_str(&line).unwrap();
    let (url, key) = (served["url"].as_str().unwrap(), served["receipt_key"].as_str().unwrap());

    let paid = terminal.run(&["pay", "0000001", "--yes", "--json", "--gateway", url, "--receipt-key", key]);
    assert_eq!(paid.object()["status"], "paid", "{paid:?}");
    let second = terminal.run(&["history", "--json"]);
    assert_eq!(second.object()["error"]["code"], "folder_in_use", "the sandbox has one server at a time");
    serving.kill().unwrap();
    serving.wait().unwrap();
}
