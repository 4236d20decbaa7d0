//! `docs/gateway-examples.json`: the examples of the contract, answered by the sandbox's own logic.

use jiff::Timestamp;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde::Serialize;
use serde_json::{Map, Value, json};
use waterpay_core::{
    biller::BillerId,
    gateway::wire::{PaymentResource, QuoteRequest},
    payment::{Authorisation, CompactJws, DeviceKey, MethodId, Origin, PaymentId},
};
use waterpay_sandbox::{Book, Gateway, QUOTES_LAST, Special, receipt_key};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/gateway-examples.json");

/// A phone and a gateway without a network between them.
struct Example {
    gateway: Gateway,
    key: SigningKey,
    now: Timestamp,
    examples: Map<String, Value>,
}

impl Example {
    fn new() -> Self {
        let now = "2027-01-05T04:00:00Z".parse().unwrap();
        let wallet = "https://wallet.example.tw/pay".parse().unwrap();
        let gateway = Gateway::new(Book::open(None).unwrap(), receipt_key(), wallet, now).unwrap();
        let key = SigningKey::from_slice(&[1; 32]).unwrap();
        Self { gateway, key, now, examples: Map::new() }
    }

    fn add(&mut self, name: &str, value: &impl Serialize) {
        self.examples.insert(name.to_owned(), json!({ "value": value }));
    }

    fn device_key(&self) -> DeviceKey {
        DeviceKey::from_bytes(self.key.verifying_key().to_sec1_point(false).as_bytes()).unwrap()
    }

    /// Quotes, authorises and pays the bill of a special number `later` than now.
    fn pays(&mut self, special: Special, method: &str, later: jiff::SignedDuration) -> PaymentResource {
        let order = self.authorises(&format!("{special:?}"), special, method);
        self.sends(&order, later)
    }

    /// Quotes and authorises the bill of a special number, by a payment that `name` gives its id.
    fn authorises(&mut self, name: &str, special: Special, method: &str) -> (PaymentId, CompactJws) {
        let biller = BillerId::new(BillerId::KINMEN_WATER);
        let bills = self.gateway.account_bills(&biller, special.number().as_str(), self.now).unwrap();
        let request = QuoteRequest {
            bill_id: bills.bills[0].id.clone(),
            method_id: MethodId::new(method),
            key_id: self.device_key().key_id(),
        };
        let quote = self.gateway.quote(&request, self.now).unwrap();
        let id = PaymentId::new(self.now, *format!("{name}-------").as_bytes().first_chunk().unwrap());
        let authorisation = Authorisation::new(id, quote.clone(), self.device_key());
        let signature: Signature = self.key.sign(authorisation.to_sign());
        let Origin::Here { request, .. } = authorisation.signed(&signature.to_bytes()).unwrap().origin else {
            panic!("an authorisation made here")
        };
        if special == Special::OneBill {
            self.add("accountBills", &bills);
            self.add("quote", &quote);
            self.add("authorisation", &request);
        }
        (id, request)
    }

    fn sends(
        &mut self,
        (id, request): &(PaymentId, CompactJws),
        later: jiff::SignedDuration,
    ) -> PaymentResource {
        let sent_at = self.now.checked_add(later).unwrap();
        self.gateway.pay(*id, request.as_str(), sent_at).unwrap().payment
    }
}

fn examples() -> Value {
    let mut example = Example::new();
    let (soon, too_late) = (jiff::SignedDuration::from_secs(20), QUOTES_LAST * 2);
    let jwk = example.device_key().to_jwk();
    example.gateway.register_key(&jwk, example.now).unwrap();
    example.add("deviceKey", &jwk);
    example.add("deviceKeyRegistered", &json!({"key_id": example.device_key().key_id()}));
    for (name, special, method, later) in [
        ("settled", Special::OneBill, "stored_value", soon),
        ("pending", Special::SlowToSettle, "bank_account", soon),
        ("requiresAction", Special::WalletOnly, "wallet", soon),
        ("declined", Special::InsufficientFunds, "card", soon),
        ("alreadyPaid", Special::OvertakenByAnotherPhone, "stored_value", soon),
        ("expiredNeverExecuted", Special::OverduePayable, "stored_value", too_late),
    ] {
        let payment = example.pays(special, method, later);
        example.add(name, &payment);
    }
    let first = example.authorises("the first of two", Special::OverduePayable, "wallet");
    let second = example.authorises("a second", Special::OverduePayable, "stored_value");
    example.sends(&first, soon);
    let payment = example.sends(&second, soon);
    example.add("beingPaid", &payment);
    let biller = BillerId::new(BillerId::KINMEN_WATER);
    let bills = example.gateway.account_bills(&biller, "0000002", example.now).unwrap();
    let methods = example.gateway.payment_methods(&bills.bills[0].id, example.now).unwrap();
    let payments = example.gateway.account_payments(&biller, "0000001", example.now).unwrap();
    let promotions = example.gateway.promotions();
    example.add("bill", &bills.bills[0]);
    example.add("paymentMethods", &methods);
    example.add("accountPayments", &payments);
    example.add("promotions", &promotions);
    Value::Object(example.examples)
}

/// `UPDATE_EXAMPLES=1` writes the file anew.
#[test]
fn the_examples_of_the_contract_are_what_the_sandbox_answers() {
    let examples = examples();
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        let text = serde_json::to_string_pretty(&examples).unwrap();
        std::fs::write(FILE, text + "\n").unwrap();
    }
    let written: Value = serde_json::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap();
    assert_eq!(written, examples);
}
