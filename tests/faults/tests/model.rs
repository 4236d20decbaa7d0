//! Every state of four arrangements keeps the promises, and each broken rule is seen. The whole of it:
//! `cargo run --release -p waterpay-faults -- model`.

use waterpay_faults::model::{BrokenPromise, BrokenRule, Topology, explore};

#[test]
fn no_state_breaks_a_promise_and_every_state_comes_to_an_end() {
    for topology in Topology::ALL {
        let explored = explore(topology.in_short(), None);
        if let Some(found) = explored.found {
            panic!("{}: {found}", topology.name);
        }
        println!("{}: {} states in {:?}", topology.name, explored.states, explored.took);
        assert!(explored.states > 10_000, "{}: only {} states", topology.name, explored.states);
    }
}

#[test]
fn each_broken_rule_is_seen_by_the_promise_that_it_breaks() {
    use BrokenPromise::{Forgotten, PaidTwice, ShownPaidTooEarly, ShownUnpaidButPaid};
    let broken = [
        (BrokenRule::SendBeforeCommit, Forgotten),
        (BrokenRule::FreshIdOnRetry, Forgotten),
        (BrokenRule::UnknownIsFailed, ShownUnpaidButPaid),
        (BrokenRule::FaultIsFailed, ShownUnpaidButPaid),
        (BrokenRule::NoDeadline, PaidTwice),
        (BrokenRule::CommitNotSynced, Forgotten),
        (BrokenRule::PendingIsPaid, ShownPaidTooEarly),
        (BrokenRule::NoBillGuard, PaidTwice),
        (BrokenRule::DamagedLedgerDeleted, Forgotten),
        (BrokenRule::NoUniqueLivePayment, PaidTwice),
        (BrokenRule::SecondTapPaysAgain, PaidTwice),
    ];
    assert_eq!(broken.map(|(rule, _)| rule), BrokenRule::ALL);
    for (rule, promise) in broken {
        let found = explore(rule.shows_in().in_short(), Some(rule)).found;
        let found = found.unwrap_or_else(|| panic!("{rule} ({}) is not seen", rule.about()));
        assert_eq!(found.promise, promise, "{rule}: {found}");
    }
}

#[test]
fn the_shortest_story_of_a_broken_rule_can_be_read() {
    let found = explore(Topology::ONE_PHONE, Some(BrokenRule::FaultIsFailed)).found.expect("it is seen");
    assert_eq!(
        found.to_string(),
        "shown as not paid, and money moved:\n   \
         1. phone 0 asks the gateway what it knows, and shows an offer\n   \
         2. the resident pays on phone 0: payment 0\n   \
         3. phone 0, payment 0: the request is sent\n   \
         4. the request of payment 0 arrives: settled; the answer is a 5xx\n   \
         5. phone 0, payment 0: hears: a 5xx\n"
    );
}
