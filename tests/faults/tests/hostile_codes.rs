//! Whatever a printed code says, the gateway and the payee stay the same. More random ones:
//! `cargo run --release -p waterpay-faults -- codes`.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
    net::TcpStream,
};

use waterpay_faults::{
    Chance,
    hostile::{Family, LedAstray, Trap, codes, random_codes, scan},
};
use waterpay_sandbox::{ArmedFault, Fault, Lasts, Sandbox, SandboxSettings};

#[tokio::test]
async fn no_hostile_code_leads_to_another_host_or_payee() {
    let trap = Trap::set().expect("a port");
    let sandbox = Sandbox::start(SandboxSettings::default()).await.expect("a port");
    let codes = codes(&trap.address().to_string());
    assert!(codes.len() >= 500, "only {} codes", codes.len());
    let scanned = scan(&codes, &sandbox, &trap).await.unwrap_or_else(|astray| panic!("{astray}"));
    writeln!(io::stderr(), "{scanned}").expect("standard error");
    assert!(scanned.refused > 100 && scanned.prepared > 100 && scanned.told_apart > 0, "{scanned}");
}

#[tokio::test]
async fn no_code_with_hostile_pieces_at_random_places_leads_to_another_host_or_payee() {
    let (seed, mut chance) = Chance::from_environment().expect("a seed");
    let trap = Trap::set().expect("a port");
    let sandbox = Sandbox::start(SandboxSettings::default()).await.expect("a port");
    let codes = random_codes(&trap.address().to_string(), 2_000, &mut chance);
    let scanned = scan(&codes, &sandbox, &trap).await;
    let scanned = scanned.unwrap_or_else(|astray| panic!("WATERPAY_SEED={seed}: {astray}"));
    writeln!(io::stderr(), "WATERPAY_SEED={seed}: {scanned}").expect("standard error");
    assert!(scanned.refused > 0 && scanned.prepared > 0, "WATERPAY_SEED={seed}: {scanned}");
}

#[tokio::test]
async fn a_gateway_that_names_somebody_else_as_payee_is_not_believed_for_any_code() {
    let trap = Trap::set().expect("a port");
    let sandbox = Sandbox::start(SandboxSettings::default()).await.expect("a port");
    sandbox.control().arm_fault(ArmedFault {
        fault: Fault::WrongPayee,
        on: None,
        lasts: Lasts::UntilDisarmed,
    });
    let codes = codes(&trap.address().to_string());
    let scanned = scan(&codes, &sandbox, &trap).await.unwrap_or_else(|astray| panic!("{astray}"));
    assert_eq!(scanned.prepared, 0, "{scanned}");
    assert!(scanned.without_bill > 100, "{scanned}");
}

#[test]
fn the_codes_are_of_every_family_and_no_two_are_the_same() {
    let mut families = BTreeMap::<_, BTreeSet<_>>::new();
    let codes = codes("127.0.0.1:1");
    for code in &codes {
        families.entry(code.family).or_default().insert(&code.text);
    }
    assert_eq!(families.values().map(BTreeSet::len).sum::<usize>(), codes.len());
    assert_eq!(families.len() + 1, Family::ALL.len(), "all but the random ones: {families:?}");
}

#[tokio::test]
async fn whoever_comes_to_the_trap_is_told_of() {
    let trap = Trap::set().expect("a port");
    let address = trap.address().to_string();
    let codes = codes(&address);
    let baits = codes.iter().filter(|code| code.text.contains(&address)).count();
    assert!(baits > 100, "only {baits} codes name the trap");

    let sandbox = Sandbox::start(SandboxSettings::default()).await.expect("a port");
    TcpStream::connect(address).expect("the trap is there");
    while trap.caught() == 0 {
        tokio::task::yield_now().await;
    }
    let scanned = scan(&codes[..1], &sandbox, &trap).await;
    assert!(matches!(scanned, Err(LedAstray::Trapped(_))), "{scanned:?}");
}
