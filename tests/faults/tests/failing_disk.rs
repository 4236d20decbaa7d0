//! On a disk that fails nothing is sent without its intent being there for good, nothing panics, and everything comes to
//! its end once it is well. Every operation, in every way: `cargo run --release -p waterpay-faults -- failing-disk`.

use waterpay_faults::FailingDisk;

#[test]
fn whatever_fails_on_the_disk_no_promise_is_broken() {
    let endured = FailingDisk::QUICK.endure().unwrap_or_else(|broken| panic!("{}", broken[0]));
    assert!(endured.operations() > 100, "{endured}");
    assert!(endured.refused > 50 && endured.sent > 100, "{endured}");
}
