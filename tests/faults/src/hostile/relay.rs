//! Between a phone and its gateway: passes everything on, and reads what the phone asks for.

use std::{
    io::{self, Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

use waterpay_core::biller::{BillerId, Catalogue};

/// What was said on each connection, as far as it has not been read yet.
type Said = Arc<Mutex<Vec<Vec<u8>>>>;

/// A relay. Dropped, it takes no more connections.
pub(super) struct Relay {
    address: SocketAddr,
    said: Said,
    stopped: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Relay {
    pub(super) fn start(gateway: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let (said, stopped) = (Said::default(), Arc::new(AtomicBool::new(false)));
        let (hearing, stop) = (Arc::clone(&said), Arc::clone(&stopped));
        let accepting = thread::spawn(move || {
            for connection in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                // A connection that fails is for the phone to notice.
                let _ = connection.and_then(|phone| pass_on(phone, gateway, &hearing));
            }
        });
        Ok(Self { address, said, stopped, accepting: Some(accepting) })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many requests there were since this was asked last.
    ///
    /// # Errors
    /// The first that is not of the contract, or not to this host.
    pub(super) fn requests(&self) -> Result<usize, String> {
        let mut count = 0;
        for said in lock(&self.said).iter_mut() {
            for head in heads(&std::mem::take(said)) {
                if !is_of_the_contract(&head, self.address) {
                    return Err(head);
                }
                count += 1;
            }
        }
        Ok(count)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
        let _ = self.accepting.take().map(JoinHandle::join);
    }
}

fn pass_on(mut phone: TcpStream, gateway: SocketAddr, said: &Said) -> io::Result<()> {
    let mut gateway = TcpStream::connect(gateway)?;
    let (mut to_phone, mut from_gateway) = (phone.try_clone()?, gateway.try_clone()?);
    let said = Arc::clone(said);
    let at = {
        let mut said = lock(&said);
        said.push(vec![]);
        said.len() - 1
    };
    thread::spawn(move || {
        let mut part = [0; 16_384];
        while let Ok(length @ 1..) = phone.read(&mut part) {
            lock(&said)[at].extend(&part[..length]);
            if gateway.write_all(&part[..length]).is_err() {
                break;
            }
        }
        gateway.shutdown(Shutdown::Both)
    });
    thread::spawn(move || {
        let _ = io::copy(&mut from_gateway, &mut to_phone);
        to_phone.shutdown(Shutdown::Both)
    });
    Ok(())
}

/// The heads of the requests, one after the other.
fn heads(mut said: &[u8]) -> Vec<String> {
    let mut heads = vec![];
    while let Some(end) = said.windows(4).position(|part| part == b"\r\n\r\n") {
        let head = String::from_utf8_lossy(&said[..end]).into_owned();
        let length = field(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        said = said.get(end + 4 + length..).unwrap_or_default();
        heads.push(head);
    }
    if !said.is_empty() {
        heads.push(String::from_utf8_lossy(said).into_owned());
    }
    heads
}

fn is_of_the_contract(head: &str, address: SocketAddr) -> bool {
    let path = head.split(' ').nth(1).unwrap_or_default();
    let is_plain = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let is_known = |id: &str| Catalogue::built_in().biller(&BillerId::new(id)).is_some();
    let is_ours = match path.split('/').collect::<Vec<_>>()[..] {
        ["", "v1", "printed-codes" | "quotes" | "device-keys"] => true,
        ["", "v1", "billers", biller, "accounts", number, "bills" | "payments"] => {
            is_known(biller) && is_plain(number)
        }
        ["", "v1", "bills", bill, "payment-methods"] => is_plain(bill),
        _ => false,
    };
    is_ours && field(head, "host") == Some(address.to_string())
}

/// The value of the one field of this name.
fn field(head: &str, name: &str) -> Option<String> {
    let mut values = head.lines().skip(1).filter_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
    });
    values.next().filter(|_| values.next().is_none())
}

fn lock<Value>(mutex: &Mutex<Value>) -> std::sync::MutexGuard<'_, Value> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_to_another_host_or_for_anything_else_is_seen() {
        let address: SocketAddr = "127.0.0.1:8480".parse().expect("an address");
        let asked = |path: &str, host: &str| format!("GET {path} HTTP/1.1\r\nHost: {host}");
        let right = "/v1/billers/kinmen-water/accounts/2037199/bills";
        assert!(is_of_the_contract(&asked(right, "127.0.0.1:8480"), address));
        for (path, host) in [
            (right, "127.0.0.1:8481"),
            (right, "127.0.0.1:8480\r\nHost: 127.0.0.1:8481"),
            ("/v1/billers/kinmen-water/accounts/..%2F/bills", "127.0.0.1:8480"),
            ("/v1/billers/somebody/accounts/2037199/bills", "127.0.0.1:8480"),
            ("http://127.0.0.1:8481/v1/quotes", "127.0.0.1:8480"),
            ("/v1/payments", "127.0.0.1:8480"),
        ] {
            assert!(!is_of_the_contract(&asked(path, host), address), "{path} {host}");
        }
    }

    #[test]
    fn requests_are_told_apart_by_their_lengths() {
        let said = b"POST /a HTTP/1.1\r\nContent-Length: 3\r\n\r\n{}!GET /b HTTP/1.1\r\n\r\nGET /c";
        let heads = heads(said);
        assert_eq!(heads.len(), 3);
        assert!(heads[0].starts_with("POST /a") && heads[1].starts_with("GET /b") && heads[2] == "GET /c");
    }
}
