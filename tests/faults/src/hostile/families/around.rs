//! Addresses around a good code, and in it.

use super::{NUMBER, PAYEE, encoded, good};
use crate::hostile::hosts::hosts;

pub(super) fn addresses(trap: &str) -> Vec<String> {
    let (plain, once) = (good(), encoded(&good()));
    let twice = encoded(&once);
    let around = |scheme: &str, host: &str, code: &str| {
        format!("{scheme}://{host}/payQR.aspx?fee_name=KinmenWater&WaterNo={NUMBER}&{code}")
    };
    let hosts = hosts(trap);
    let every_host = hosts.iter().flat_map(|host| {
        [around("https", host, &once), around("http", host, &plain), around("HTTPS", host, &twice)]
    });
    every_host.collect()
}

pub(super) fn redirects(trap: &str) -> Vec<String> {
    let code = encoded(&good());
    let targets = [
        format!("http://{trap}/"),
        format!("//{trap}/"),
        format!("\\\\{trap}\\"),
        encoded(&format!("http://{trap}/")),
        encoded(&encoded(&format!("https://{trap}/"))),
    ];
    let names = ["url", "next", "redirect_uri", "return_to", "gateway", "host", "callback", "payee"];
    let pairs = names.iter().flat_map(|name| targets.iter().map(move |target| (name, target)));
    pairs
        .map(|(name, target)| format!("https://pay.example.tw/?fee_name=KinmenWater&{name}={target}&{code}"))
        .collect()
}

pub(super) fn nested_addresses(trap: &str) -> Vec<String> {
    let nested = [
        format!("http://{trap}/v1/payments"),
        format!("https://pay.taipei@{trap}/"),
        format!("https:{trap}"),
        format!("ftp://{trap}/"),
        format!("file://{trap}/etc/hosts"),
        format!("javascript:fetch('http://{trap}')"),
        format!("intent://{trap}#Intent;scheme=http;end"),
    ];
    let fields = ["D8=水費11605", "D16=水費", "D3=m0eNNghSMfSQ", "D15=000"];
    let mut texts = vec![];
    for address in &nested {
        for field in fields {
            let (name, _) = field.split_once('=').expect("a field");
            texts.push(good().replace(field, &format!("{name}={}", encoded(address))));
        }
        texts.push(good().replace(PAYEE, &encoded(address)));
        texts.push(format!("{address}\n{}", good()));
        texts.push(format!("{}\n{address}", good()));
        texts.push(address.clone());
    }
    texts
}
