//! A gateway on a socket that answers with one case after the other.

use std::{
    collections::VecDeque,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

use waterpay_core::{
    gateway::{Asked, wire::PROBLEM_JSON},
    payment::Intent,
};

use super::{
    Case,
    wrong::{Sent, answer},
};

/// What makes a phone send its request again.
const UNKNOWN: &str =
    r#"{"type":"urn:waterpay:problem:no-such-payment","title":"No such payment","status":404}"#;
/// What makes it ask how its payment stands.
const BUSY: &[u8] = b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/// The gateway. Dropped, it stops.
pub(super) struct Liar {
    address: SocketAddr,
    said: Arc<Mutex<Option<(Case, usize)>>>,
    stopped: Arc<AtomicBool>,
    serving: Option<JoinHandle<()>>,
}

impl Liar {
    /// Begins to answer, about `intent`.
    pub(super) fn start(intent: Intent, cases: VecDeque<Case>) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let said = Arc::new(Mutex::new(None));
        let stopped = Arc::new(AtomicBool::new(false));
        let mut script = Script { intent, cases, said: Arc::clone(&said) };
        let stop = Arc::clone(&stopped);
        let serving = thread::spawn(move || {
            for connection in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                // A client that goes away in the middle has heard enough.
                let _ = connection.and_then(|connection| script.serve(connection));
            }
        });
        Ok(Self { address, said, stopped, serving: Some(serving) })
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The last case that was answered with, and how many were left.
    pub(super) fn last_said(&self) -> Option<(Case, usize)> {
        *self.said.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Liar {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
        if let Some(serving) = self.serving.take() {
            let _ = serving.join();
        }
    }
}

struct Script {
    intent: Intent,
    cases: VecDeque<Case>,
    said: Arc<Mutex<Option<(Case, usize)>>>,
}

impl Script {
    fn serve(&mut self, connection: TcpStream) -> io::Result<()> {
        let mut connection = BufReader::new(connection);
        let asked = read_request(&mut connection)?;
        let mut connection = connection.into_inner();
        match self.cases.front().copied() {
            Some(case) if case.asked == asked => {
                self.cases.pop_front();
                *self.said.lock().unwrap_or_else(PoisonError::into_inner) = Some((case, self.cases.len()));
                write_answer(&mut connection, case.status, &answer(&self.intent, case.wrong))?;
            }
            Some(_) | None => match asked {
                Asked::ToPay => connection.write_all(BUSY)?,
                Asked::HowItStands => write_answer(&mut connection, 404, &unknown())?,
            },
        }
        connection.shutdown(Shutdown::Write)
    }
}

fn unknown() -> Sent {
    Sent { content_type: Some(PROBLEM_JSON), body: UNKNOWN.into(), leaves: UNKNOWN.len() }
}

/// Reads a request to its end, so that nothing of an answer is lost when the connection closes.
fn read_request(connection: &mut BufReader<TcpStream>) -> io::Result<Asked> {
    let mut asked = Asked::HowItStands;
    let mut body = 0;
    let mut line = String::new();
    while connection.read_line(&mut line)? > 2 {
        if line.starts_with("POST ") {
            asked = Asked::ToPay;
        }
        if let Some(length) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            body = length.trim().parse().map_err(io::Error::other)?;
        }
        line.clear();
    }
    connection.read_exact(&mut vec![0; body])?;
    Ok(asked)
}

fn write_answer(connection: &mut TcpStream, status: u16, sent: &Sent) -> io::Result<()> {
    let length = sent.body.len();
    let mut head = format!("HTTP/1.1 {status} Made up\r\nContent-Length: {length}\r\nConnection: close\r\n")
        .into_bytes();
    if let Some(content_type) = sent.content_type {
        head.extend(format!("Content-Type: {content_type}\r\n").into_bytes());
    }
    head.extend(b"\r\n");
    head.extend(&sent.body[..sent.leaves]);
    connection.write_all(&head)
}
