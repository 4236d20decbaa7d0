//! A server on this machine that writes down every byte it gets.

use std::{
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// No client needs longer to say something.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a server does with a connection.
#[derive(Clone)]
pub(super) enum Speaks {
    /// TLS; each request over it is answered with this.
    Tls(Arc<ServerConfig>, String),
    /// HTTP without TLS; each request is answered with this.
    Plain(String),
    /// Whatever it is told first, it answers with these bytes, and hears what else there is.
    Bytes(Vec<u8>),
    /// It hears something, and hangs up.
    Nothing,
}

/// What a server got.
#[derive(Debug, Clone, Default)]
pub(super) struct Heard {
    /// How often somebody connected and said something.
    pub(super) connections: usize,
    /// Every byte on the wire.
    pub(super) wire: Vec<u8>,
    /// Every byte of a request.
    pub(super) requests: Vec<u8>,
}

/// A server. Dropped, it stops.
pub(super) struct Listener {
    address: SocketAddr,
    heard: Arc<Mutex<Heard>>,
    stopped: Arc<AtomicBool>,
    serving: Option<JoinHandle<()>>,
}

impl Heard {
    /// Whether `text` is among what was on the wire or in a request.
    pub(super) fn has(&self, text: &str) -> bool {
        let is_in = |bytes: &[u8]| bytes.windows(text.len()).any(|part| part == text.as_bytes());
        is_in(&self.wire) || is_in(&self.requests)
    }
}

impl Listener {
    pub(super) fn start(speaks: Speaks) -> Self {
        Self::with_port(|_| speaks)
    }

    /// As [`Listener::start`], for a server that speaks of its own port.
    pub(super) fn with_port(speaks: impl FnOnce(u16) -> Speaks) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let speaks = speaks(address.port());
        let (heard, stopped) = (Arc::new(Mutex::new(Heard::default())), Arc::new(AtomicBool::new(false)));
        let (hearing, stop) = (Arc::clone(&heard), Arc::clone(&stopped));
        let serving = thread::spawn(move || {
            for connection in listener.incoming() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                // Clients hang up as they like; what they said until then is written down.
                let _ = connection.and_then(|connection| serve(connection, &speaks, &hearing));
            }
        });
        Self { address, heard, stopped, serving: Some(serving) }
    }

    pub(super) fn https(&self) -> String {
        format!("https://localhost:{}", self.address.port())
    }

    pub(super) fn http(&self) -> String {
        format!("http://localhost:{}", self.address.port())
    }

    pub(super) fn heard(&self) -> Heard {
        self.heard.lock().unwrap().clone()
    }

    /// Waits until somebody has connected that often.
    pub(super) async fn was_asked(&self, times: usize) {
        let asked = tokio::time::timeout(Duration::from_secs(10), async {
            while self.heard.lock().unwrap().connections < times {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
        asked.await.expect("the server is asked");
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
        let _ = self.serving.take().map(JoinHandle::join);
    }
}

fn serve(connection: TcpStream, speaks: &Speaks, heard: &Mutex<Heard>) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    heard.lock().unwrap().connections += 1;
    let mut tapped = Tapped { connection, heard };
    match speaks {
        Speaks::Tls(config, answer) => {
            let tls = ServerConnection::new(Arc::clone(config)).map_err(io::Error::other)?;
            let mut stream = StreamOwned::new(tls, tapped);
            converse(&mut stream, answer, heard)?;
            stream.conn.send_close_notify();
            stream.flush()
        }
        Speaks::Plain(answer) => converse(&mut tapped, answer, heard),
        Speaks::Bytes(answer) => {
            let _ = tapped.read(&mut [0; 16_384])?;
            tapped.write_all(answer)?;
            io::copy(&mut tapped, &mut io::sink()).map(drop)
        }
        Speaks::Nothing => tapped.read(&mut [0; 16_384]).map(drop),
    }
}

/// Hears one request to its end, and answers.
fn converse(stream: &mut (impl Read + Write), answer: &str, heard: &Mutex<Heard>) -> io::Result<()> {
    let mut request = vec![];
    let mut part = [0; 4_096];
    while !is_whole(&request) {
        let length = stream.read(&mut part)?;
        if length == 0 {
            return Ok(());
        }
        request.extend(&part[..length]);
        heard.lock().unwrap().requests.extend(&part[..length]);
    }
    stream.write_all(answer.as_bytes())?;
    stream.flush()
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_ascii_lowercase();
    text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        body.len() >= length.map_or(0, |length| length.trim().parse().unwrap())
    })
}

/// A connection that is written down.
struct Tapped<'a> {
    connection: TcpStream,
    heard: &'a Mutex<Heard>,
}

impl Read for Tapped<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.connection.read(into)?;
        self.heard.lock().unwrap().wire.extend(&into[..length]);
        Ok(length)
    }
}

impl Write for Tapped<'_> {
    fn write(&mut self, from: &[u8]) -> io::Result<usize> {
        self.connection.write(from)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.connection.flush()
    }
}
