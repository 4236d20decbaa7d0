//! An environment that names a proxy: it is not asked. The environment is a process's own, so this test runs itself again
//! in a process that has one.

use std::{env, process::Command};

use super::{
    certificates::{Authority, Certificate},
    listener::Speaks,
    reckless::send_recklessly,
    *,
};
use crate::gateway::HttpGateway;

/// Set in the process that has a proxy: who is to send something there.
const WHO: &str = "WATERPAY_TEST_WHO_IS_PROXIED";

const BUSY: &str = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

#[test]
fn no_proxy_that_the_environment_names_is_asked() {
    for (who, is_asked) in [("adapter", false), ("reckless", true)] {
        let proxy = Listener::start(Speaks::Plain(BUSY.into()));
        let mut itself = Command::new(env::current_exe().unwrap());
        itself.args(["--exact", "--ignored", concat!(module_path!(), "::with_a_proxy")].map(without_crate));
        for name in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
            itself.env(name, proxy.http());
        }
        itself.env_remove("no_proxy").env_remove("NO_PROXY").env(WHO, who);
        let ran = itself.output().unwrap();
        let said = String::from_utf8_lossy(&ran.stdout);
        assert!(ran.status.success() && said.contains("1 passed"), "{said}");
        assert_eq!(proxy.heard().connections > 0, is_asked, "{who}");
    }
}

/// Test binaries name their tests without the crate.
fn without_crate(name: &str) -> &str {
    name.strip_prefix("waterpay_core::").unwrap_or(name)
}

#[tokio::test]
#[ignore = "run by the test above, in a process of its own"]
async fn with_a_proxy() {
    let authority = Authority::new();
    let tls = Listener::start(Speaks::Tls(authority.server(Certificate::Right), BUSY.into()));
    let plain = Listener::start(Speaks::Plain(BUSY.into()));
    if env::var(WHO).is_ok_and(|who| who == "reckless") {
        send_recklessly(&format!("{}/v1/payments", tls.https()), "made-up body").await;
        send_recklessly(&format!("{}/v1/payments", plain.http()), "made-up body").await;
        assert_eq!((tls.heard().connections, plain.heard().connections), (0, 0));
        return;
    }
    for (address, listener) in [(tls.https(), &tls), (plain.http(), &plain)] {
        let gateway = HttpGateway::trusting(authority.roots(), address.parse().unwrap()).unwrap();
        let (view, _) = paid_over(Arc::new(gateway), listener).await;
        assert!(listener.heard().has(&view.intent.payment.to_string()));
    }
}
