//! Where whoever follows a code ends up: a port on this machine that counts who comes.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread::{self, JoinHandle},
};

/// A trap. Dropped, it is gone.
#[derive(Debug)]
pub struct Trap {
    address: SocketAddr,
    caught: Arc<AtomicUsize>,
    gone: Arc<AtomicBool>,
    waiting: Option<JoinHandle<()>>,
}

impl Trap {
    /// Sets it.
    pub fn set() -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let (caught, gone) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (catching, leaving) = (Arc::clone(&caught), Arc::clone(&gone));
        let waiting = thread::spawn(move || {
            for _ in listener.incoming() {
                if leaving.load(Ordering::SeqCst) {
                    return;
                }
                catching.fetch_add(1, Ordering::SeqCst);
            }
        });
        Ok(Self { address, caught, gone, waiting: Some(waiting) })
    }

    /// Where it is.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many came.
    pub fn caught(&self) -> usize {
        self.caught.load(Ordering::SeqCst)
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        self.gone.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(self.address));
        let _ = self.waiting.take().map(JoinHandle::join);
    }
}
