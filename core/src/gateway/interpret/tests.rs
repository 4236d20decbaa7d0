//! Every status with every kind of body: only the contract's own answer about this very payment says anything.

use std::time::Duration;

use super::*;
use crate::{
    bill::{BillId, PayeeId},
    gateway::{Response, examples::resource, wire::AccountPayments},
    payment::{
        CompactJws, DeclineReason, MethodId, PaymentId, PaymentReference, ReceiptKey,
        examples::{claims, gateway, intent, receipt, receipt_keys, twd},
    },
};

fn settled() -> PaymentResource {
    resource(Outcome::Settled { receipt: gateway().sign(&claims(&intent())) })
}

fn response(status: u16, content_type: &str, body: Vec<u8>) -> Response {
    Response { status, content_type: content_type.into(), body, ..Response::default() }
}

fn json(status: u16, resource: &PaymentResource) -> Response {
    response(status, JSON, serde_json::to_vec(resource).unwrap())
}

fn read(asked: Asked, response: Response) -> Answer {
    interpret(&intent(), &receipt_keys(), asked, &Ok(response))
}

fn is_unclear(answer: &Answer) -> bool {
    matches!(answer, Answer::Unclear { .. })
}

#[test]
fn the_contract_s_own_answers_are_believed() {
    let reference = PaymentReference::new("S-0002");
    let table = [
        (Outcome::Pending, Answer::Pending),
        (
            Outcome::Declined { reason: DeclineReason::LimitExceeded },
            Answer::Declined(DeclineReason::LimitExceeded),
        ),
        (Outcome::AlreadyPaid { reference: reference.clone() }, Answer::AlreadyPaid(reference)),
        (Outcome::ExpiredNeverExecuted, Answer::ExpiredNeverExecuted),
        (settled().outcome, Answer::Settled(receipt(&intent()))),
    ];
    for (outcome, answer) in table {
        for asked in [Asked::ToPay, Asked::HowItStands] {
            assert_eq!(read(asked, json(200, &resource(outcome.clone()))), answer);
        }
    }
}

#[test]
fn a_status_of_a_later_contract_leaves_its_payment_in_doubt_and_the_others_of_the_list_readable() {
    let mut later = serde_json::to_value(settled()).unwrap();
    later["outcome"] = serde_json::json!({ "status": "reversed", "by": "the year 2031" });
    let unclear = Answer::Unclear { doubt: Doubt::NotUnderstood, retry_after: None };
    for asked in [Asked::ToPay, Asked::HowItStands] {
        let body = serde_json::to_vec(&later).unwrap();
        assert_eq!(read(asked, response(200, JSON, body)), unclear);
    }
    let list = serde_json::json!({ "payments": [settled(), later] });
    let list: AccountPayments = serde_json::from_value(list).unwrap();
    let states: Vec<_> = list
        .payments
        .into_iter()
        .map(|payment| state_of(payment.outcome, &intent(), &receipt_keys()))
        .collect();
    let in_doubt = State::Confirming(Doubt::NotUnderstood);
    assert_eq!(states, [State::Paid(receipt(&intent())), in_doubt]);
}

#[test]
fn a_refusal_that_says_it_is_not_finished_is_not_believed() {
    let refusals = [
        Outcome::Declined { reason: DeclineReason::LimitExceeded },
        Outcome::AlreadyPaid { reference: PaymentReference::new("S-0002") },
        Outcome::ExpiredNeverExecuted,
    ];
    for refusal in refusals {
        assert!(is_unclear(&read(Asked::ToPay, json(202, &resource(refusal)))));
    }
    assert_eq!(read(Asked::ToPay, json(202, &resource(Outcome::Pending))), Answer::Pending);
    assert!(matches!(read(Asked::ToPay, json(202, &settled())), Answer::Settled(_)));
}

#[test]
fn a_wallet_s_address_that_may_not_be_opened_leaves_the_payment_in_doubt() {
    let waiting = |url: &str| {
        let mut waiting = serde_json::to_value(settled()).unwrap();
        waiting["outcome"] = serde_json::json!({
            "status": "requires_action",
            "action": { "url": url, "until": "2027-05-01T00:00:00Z" },
        });
        response(200, JSON, serde_json::to_vec(&waiting).unwrap())
    };
    let answer = read(Asked::ToPay, waiting("https://wallet.example.tw/confirm/1"));
    let Answer::HandOff(address) = answer else { panic!("{answer:?}") };
    assert_eq!(address.url.as_str(), "https://wallet.example.tw/confirm/1");
    for wrong in ["javascript:alert(1)", "wallet://confirm/1", "http://wallet.example.tw/1"] {
        assert_eq!(
            read(Asked::ToPay, waiting(wrong)),
            Answer::Unclear { doubt: Doubt::NotUnderstood, retry_after: None },
            "{wrong}"
        );
    }
}

#[test]
fn no_other_status_content_type_or_body_says_anything() {
    let right = serde_json::to_vec(&settled()).unwrap();
    let bodies =
        [vec![], right[..right.len() / 2].to_vec(), b"{}".to_vec(), b"<html>".to_vec(), right.clone()];
    for status in 100..=599 {
        for body in &bodies {
            for content_type in [JSON, PROBLEM_JSON, "text/html", ""] {
                let believable = matches!(status, 200..=202) && content_type == JSON && *body == right;
                for asked in [Asked::ToPay, Asked::HowItStands] {
                    let answer = read(asked, response(status, content_type, body.clone()));
                    assert_eq!(!is_unclear(&answer), believable, "{status} {content_type} {asked:?}");
                }
            }
        }
    }
}

#[test]
fn an_answer_about_anything_else_says_nothing() {
    let right = settled();
    let others = [
        PaymentResource { payment_id: PaymentId::new(right.not_after, [3; 10]), ..right.clone() },
        PaymentResource { bill_id: BillId::new("another"), ..right.clone() },
        PaymentResource {
            account: "7654321".parse::<crate::water_number::WaterNumber>().unwrap().into(),
            ..right.clone()
        },
        PaymentResource {
            payee: crate::bill::Payee { id: PayeeId::new("another"), name: right.payee.name.clone() },
            ..right.clone()
        },
        PaymentResource { amount: twd(321), ..right.clone() },
        PaymentResource { fee: twd(4), ..right.clone() },
        PaymentResource { total: twd(324), ..right.clone() },
        PaymentResource { method_id: MethodId::new("another"), ..right.clone() },
        PaymentResource { not_after: right.not_after + Duration::from_secs(1), ..right.clone() },
    ];
    for other in others {
        let answer = read(Asked::HowItStands, json(200, &other));
        assert_eq!(answer, Answer::Unclear { doubt: Doubt::DoesNotMatch, retry_after: None }, "{other:?}");
    }
}

#[test]
fn settled_without_a_valid_proof_of_this_payment_is_not_paid() {
    let another = crate::payment::ReceiptClaims { amount: twd(1), ..claims(&intent()) };
    for receipt in [
        ReceiptKey::from_seed(&[1; 32]).sign(&claims(&intent())),
        gateway().sign(&another),
        CompactJws::parse("YQ.YQ.YQ").unwrap(),
    ] {
        let answer = read(Asked::HowItStands, json(200, &resource(Outcome::Settled { receipt })));
        assert_eq!(answer, Answer::Unclear { doubt: Doubt::BadReceipt, retry_after: None });
    }
}

#[test]
fn only_the_gateway_s_own_404_to_a_question_means_that_it_does_not_know_the_payment() {
    let problem = |kind: &str| format!(r#"{{"type":"{kind}","title":"t","status":404}}"#).into_bytes();
    let date = Some("2026-11-24T08:00:00Z".parse().unwrap());
    let right =
        Response { date, ..response(404, PROBLEM_JSON, problem("urn:waterpay:problem:no-such-payment")) };
    assert_eq!(read(Asked::HowItStands, right.clone()), Answer::Unknown { gateway_time: date });
    assert!(is_unclear(&read(Asked::ToPay, right)));
    for wrong in [
        response(404, PROBLEM_JSON, problem("about:blank")),
        response(404, PROBLEM_JSON, problem("urn:waterpay:problem:no-such-bill")),
        response(404, "text/html", b"<h1>Not Found</h1>".to_vec()),
        response(410, PROBLEM_JSON, problem("urn:waterpay:problem:no-such-payment")),
    ] {
        assert!(is_unclear(&read(Asked::HowItStands, wrong)));
    }
}

#[test]
fn why_it_is_unclear_and_how_long_to_wait_are_kept() {
    let table = [
        (100, Doubt::NotUnderstood),
        (204, Doubt::NotUnderstood),
        (307, Doubt::NotUnderstood),
        (400, Doubt::RequestRefused),
        (409, Doubt::Busy),
        (422, Doubt::RequestRefused),
        (425, Doubt::Busy),
        (429, Doubt::Busy),
        (500, Doubt::GatewayFault),
        (503, Doubt::Busy),
        (504, Doubt::GatewayFault),
    ];
    let retry_after = Some(Duration::from_secs(7));
    for (status, doubt) in table {
        let answer = read(Asked::ToPay, Response { retry_after, ..response(status, "", vec![]) });
        assert_eq!(answer, Answer::Unclear { doubt, retry_after }, "{status}");
    }
    let broken = Err(ExchangeFailed::TooLarge);
    let answer = interpret(&intent(), &receipt_keys(), Asked::ToPay, &broken);
    assert_eq!(answer, Answer::Unclear { doubt: Doubt::NoAnswer, retry_after: None });
}
