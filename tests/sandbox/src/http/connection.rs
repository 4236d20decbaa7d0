//! TCP connections that can be cut while an answer is written, so that a client sees what a lost network looks like.

use std::{
    io::{self, ErrorKind},
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use axum::{
    extract::connect_info::Connected,
    serve::{IncomingStream, Listener},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

/// What cuts one connection.
#[derive(Debug, Clone, Default)]
pub(super) struct Scissors {
    /// How many bytes of the next write do not leave; after that write none does.
    withheld: Arc<Mutex<Option<usize>>>,
}

impl Scissors {
    /// Nothing leaves any more.
    pub(super) fn cut(&self) {
        self.cut_before_the_last(usize::MAX);
    }

    /// The next write leaves without its last `bytes` bytes, and then nothing leaves any more.
    pub(super) fn cut_before_the_last(&self, bytes: usize) {
        *self.withheld.lock().unwrap_or_else(PoisonError::into_inner) = Some(bytes);
    }

    /// How much of a write of `length` bytes may leave.
    fn allowed(&self, length: usize) -> io::Result<usize> {
        let mut withheld = self.withheld.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(bytes) = *withheld else {
            return Ok(length);
        };
        *withheld = Some(usize::MAX);
        match length.saturating_sub(bytes) {
            0 => Err(ErrorKind::ConnectionReset.into()),
            allowed => Ok(allowed),
        }
    }
}

/// A TCP listener whose connections come with their scissors.
pub(super) struct Connections(pub(super) TcpListener);

/// A TCP connection that can be cut.
pub(super) struct Connection {
    stream: TcpStream,
    scissors: Scissors,
}

impl Listener for Connections {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        let (stream, address) = Listener::accept(&mut self.0).await;
        let scissors = Scissors::default();
        (Connection { stream, scissors }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Connections>> for Scissors {
    fn connect_info(stream: IncomingStream<'_, Connections>) -> Self {
        stream.io().scissors.clone()
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        from: &[u8],
    ) -> Poll<io::Result<usize>> {
        match self.scissors.allowed(from.len()) {
            Ok(allowed) => Pin::new(&mut self.stream).poll_write(context, &from[..allowed]),
            Err(cut) => Poll::Ready(Err(cut)),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
