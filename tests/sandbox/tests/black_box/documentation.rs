//! `docs/sandbox.md` has every number, fault and request by name.

use waterpay_sandbox::{Fault, Operation, Special};

const PAGE: &str = include_str!("../../../../docs/sandbox.md");
const CONTRACT: &str = include_str!("../../../../docs/gateway.yaml");

#[test]
fn every_special_number_has_its_row() {
    for special in Special::ALL {
        assert!(PAGE.contains(&format!("| {} |", special.number())), "{special:?}");
    }
}

#[test]
fn every_fault_has_its_row() {
    for fault in Fault::every(0) {
        let name = fault.to_string().replace("=0", "=");
        assert!(PAGE.contains(&format!("| `{name}")), "{fault}");
    }
}

#[test]
fn every_request_is_named_and_is_in_the_contract() {
    for operation in Operation::ALL {
        let name = serde_json::to_string(&operation).unwrap().replace('"', "`");
        assert!(PAGE.contains(&name), "{name}");
        assert!(CONTRACT.contains(&format!("\n  {}:\n", operation.path())), "{name}");
    }
}
