//! Ways to write an address so that it leads to the trap, or looks like somebody else's.

/// Hosts as a code may name them. `trap` is where the trap is: `127.0.0.1` and a port.
pub(super) fn hosts(trap: &str) -> Vec<String> {
    let port = trap.rsplit_once(':').map_or("0", |(_, port)| port);
    let with_port = [
        // Plainly, and in every other form that browsers take for it.
        "127.0.0.1",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "017700000001",
        "0177.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "0.0.0.0",
        // Digits and dots of other scripts, which some readers fold into these.
        "１２７.０.０.１",
        "①②⑦.⓪.⓪.①",
        "١٢٧.٠.٠.١",
        "१२७.०.०.१",
        "127。0。0。1",
        "127．0．0．1",
        "127｡0｡0｡1",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "ℓocalhost",
        "local\u{AD}host",
        "local\u{200B}host",
        // A user name that looks like the host.
        "pay.taipei@127.0.0.1",
        "pay.taipei:443@127.0.0.1",
        "pay.taipei%2F@127.0.0.1",
        "pay.taipei%00@127.0.0.1",
        "www.water.gov.tw\\@127.0.0.1",
        "pay.taipei#@127.0.0.1",
        "pay.taipei?@127.0.0.1",
        "127.0.0.1\\@pay.taipei",
        "127.0.0.1#@pay.taipei",
        "user:password@localhost",
        "@127.0.0.1",
        "a@b@127.0.0.1",
        // Parts of the address in disguise.
        "%31%32%37.0.0.1",
        "127%2E0%2E0%2E1",
        "%6cocalhost",
        "127.0.0.1%2F.pay.taipei",
        "127.0.0.1%20",
        "127.0.0.1\t",
        "127.0.0.1\u{0}",
        "\u{202E}1.0.0.721",
        "\u{2066}127.0.0.1\u{2069}",
    ];
    let without_port = [
        // Names that look like others: other scripts, and how they are written in ASCII.
        "раy.taipei",
        "xn--y-7sbp.taipei",
        "pay.tаipei",
        "ｐａｙ．ｔａｉｐｅｉ",
        "pay.taipei.example.tw",
        "pay-taipei.example.tw",
        "water.kinmen.gov.tw.example.tw",
        "xn--9rq178ap5jworfke3z2av2f.example.tw",
        "金門縣自來水廠.example.tw",
        "xn--",
        "xn--a-.example.tw",
        "xn--99999999999.example.tw",
        // Places that phones and clouds keep for themselves.
        "169.254.169.254",
        "[fe80::1%25eth0]",
        "10.0.2.2",
        "router.local",
        "wpad",
        // No places at all.
        "",
        ".",
        "..",
        "[",
        "[::1",
        "256.256.256.256",
        "127.0.0.1:",
        "127.0.0.1:0",
        "127.0.0.1:65536",
        "127.0.0.1:-1",
        "127.0.0.1:８０",
        "127.0.0.1:80:80",
    ];
    let led = with_port.into_iter().map(|host| format!("{host}:{port}"));
    led.chain(without_port.into_iter().map(str::to_owned)).collect()
}
