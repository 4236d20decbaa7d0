//! The gateway over HTTPS, by reqwest and rustls.
//!
//! What an HTTP stack does behind one's back is off: redirects (307 and 308 would send a payment to another host),
//! retries, proxies, referrers. One thing cannot be switched off through reqwest: a request that had not been begun when
//! a reused connection closed is begun on a new one. It is the same request with the same bytes. HTTP/1.1 is spoken and
//! not HTTP/2, which would gain little with one short question at a time and would weigh 250 KB.
//!
//! Trust is in the Mozilla roots compiled in; a phone's own trust store is not asked, so a root that somebody added to
//! the phone opens nothing.

use std::{io, time::Duration};

use jiff::{Timestamp, fmt::rfc2822};
use reqwest::{
    Client, ClientBuilder,
    header::{CONTENT_TYPE, DATE, HeaderMap, HeaderName, RETRY_AFTER},
    redirect,
};
use rustls::RootCertStore;

use super::{Exchange, ExchangeFailed, Gateway, GatewayAddress, Method, Request, Response, tls};

/// How long a connection may take to come about.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How long an exchange may take in all; the answer of a payment that is executed at once takes seconds.
const EXCHANGE_TIMEOUT: Duration = Duration::from_secs(30);

/// A gateway that is reached over the network.
#[derive(Debug, Clone)]
pub struct HttpGateway {
    address: GatewayAddress,
    client: Client,
}

impl HttpGateway {
    /// Prepares to reach `address`; connects only when there is something to ask.
    ///
    /// # Errors
    /// When the TLS library cannot be set up, which means that this build is broken.
    pub fn new(address: GatewayAddress) -> io::Result<Self> {
        Self::trusting(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() }, address)
    }

    /// Prepares to reach `address`, whose certificate has to come from one of `roots`.
    pub(crate) fn trusting(roots: RootCertStore, address: GatewayAddress) -> io::Result<Self> {
        Self::waiting(EXCHANGE_TIMEOUT, roots, address)
    }

    fn waiting(at_most: Duration, roots: RootCertStore, address: GatewayAddress) -> io::Result<Self> {
        let client = ClientBuilder::new()
            .tls_backend_preconfigured(tls::config(roots)?)
            .https_only(!address.is_loopback())
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .no_proxy()
            .referer(false)
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(at_most)
            .user_agent(concat!("WaterPay/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(io::Error::other)?;
        Ok(Self { address, client })
    }
}

impl Gateway for HttpGateway {
    fn exchange(&self, request: Request) -> Exchange<'_> {
        Box::pin(async move {
            let url = self.address.join(&request.path);
            let mut builder = match request.method {
                Method::Get => self.client.get(url),
                Method::Post => self.client.post(url),
            };
            if let Some(key) = request.idempotency_key {
                builder = builder.header(HeaderName::from_static("idempotency-key"), format!("\"{key}\""));
            }
            if let Some(body) = request.body {
                builder = builder.header(CONTENT_TYPE, body.content_type).body(body.bytes);
            }
            read(builder.send().await.map_err(failed)?).await
        })
    }
}

async fn read(mut response: reqwest::Response) -> Result<Response, ExchangeFailed> {
    let headers = response.headers();
    let date = text(headers, DATE).and_then(http_date);
    let mut answer = Response {
        status: response.status().as_u16(),
        content_type: text(headers, CONTENT_TYPE).map(media_type).unwrap_or_default(),
        date,
        retry_after: text(headers, RETRY_AFTER).and_then(|value| retry_after(value, date)),
        body: vec![],
    };
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if answer.body.len() + chunk.len() > Response::LARGEST_BODY {
            return Err(ExchangeFailed::TooLarge);
        }
        answer.body.extend_from_slice(&chunk);
    }
    Ok(answer)
}

/// reqwest puts the address into its errors, and the address may hold an account number.
fn failed(error: reqwest::Error) -> ExchangeFailed {
    let error = error.without_url();
    if error.is_connect() {
        ExchangeFailed::NotConnected(Box::new(error))
    } else if error.is_timeout() {
        ExchangeFailed::TimedOut(Box::new(error))
    } else {
        ExchangeFailed::Broken(Box::new(error))
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

fn media_type(value: &str) -> String {
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The preferred form of RFC 9110 section 5.6.7, which every server sends today.
fn http_date(value: &str) -> Option<Timestamp> {
    rfc2822::parse(value).ok().map(|zoned| zoned.timestamp())
}

/// RFC 9110 section 10.2.3: seconds, or a date by the gateway's own clock.
fn retry_after(value: &str, date: Option<Timestamp>) -> Option<Duration> {
    if let Ok(seconds) = value.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = http_date(value)?.duration_since(date?);
    Some(Duration::try_from(until).unwrap_or_default())
}

#[cfg(test)]
mod tests;
