//! What a sandbox with a folder knows after a restart.

use std::path::PathBuf;

use jiff::SignedDuration;
use waterpay_core::bill::BillStatus;
use waterpay_sandbox::{RunningSandbox, Sandbox, SandboxSettings, Special};

use crate::phone::{Phone, charges_for, proof, settings};

/// A folder that goes when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("waterpay-sandbox-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    async fn start(&self) -> RunningSandbox {
        let folder = Some(self.0.clone());
        Sandbox::start(SandboxSettings { folder, ..settings() }).await.unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

#[tokio::test]
async fn payments_keys_quotes_bills_and_the_clock_are_there_after_a_restart() {
    let folder = Folder::new("restart");
    let sandbox = folder.start().await;
    let phone = Phone::at(&sandbox).await;
    sandbox.control().advance(SignedDuration::from_hours(1000)).await.unwrap();
    let paid = phone.order(Special::OneBill, "stored_value").await;
    let first = phone.send(&paid).await;
    let waiting = phone.order(Special::WalletOnly, "wallet").await;
    phone.send(&waiting).await;
    let quoted = phone.order(Special::OverduePayable, "stored_value").await;
    let before = sandbox.control().now();
    sandbox.stop().await;

    let sandbox = folder.start().await;
    assert!(sandbox.control().now() >= before);
    let phone = Phone { url: sandbox.url(), ..phone };
    assert_eq!(phone.send(&paid).await.body, first.body);
    assert_eq!(charges_for(&sandbox, &paid).await, 1);
    assert!(matches!(phone.status_of(Special::OneBill).await, BillStatus::Paid { .. }));
    proof(&phone.send(&quoted).await.outcome(), &quoted);
    let shown = phone.ask(waiting.id).await;
    let page = shown.body["outcome"]["action"]["url"].as_str().unwrap();
    assert!(page.starts_with(&sandbox.url()), "the wallet's page is where the sandbox is now");
}

#[tokio::test]
async fn a_reset_forgets_everything() {
    let folder = Folder::new("reset");
    let sandbox = folder.start().await;
    let phone = Phone::at(&sandbox).await;
    sandbox.control().advance(SignedDuration::from_hours(1000)).await.unwrap();
    let paid = phone.order(Special::OneBill, "stored_value").await;
    phone.send(&paid).await;
    let before = sandbox.control().now();
    sandbox.control().reset().await.unwrap();
    assert!(sandbox.control().now() < before);
    assert_eq!(charges_for(&sandbox, &paid).await, 0);
    assert_eq!(phone.ask(paid.id).await.status, 404);
    assert_eq!(phone.status_of(Special::OneBill).await, BillStatus::Unpaid);
    sandbox.stop().await;

    let sandbox = folder.start().await;
    assert_eq!(charges_for(&sandbox, &paid).await, 0);
}
