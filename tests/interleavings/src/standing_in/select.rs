//! Waits for the first of two.

use std::{future::poll_fn, pin::pin, task::Poll};

use shuttle::rand::{Rng as _, thread_rng};

/// Which of two was first.
#[derive(Debug)]
pub(crate) enum Either<First, Second> {
    /// The first one.
    First(First),
    /// The second one.
    Second(Second),
}

/// Whichever is first; if both are, either may be taken, as tokio's `select!` does. The other is dropped.
pub(crate) async fn either<First: Future, Second: Future>(
    first: First,
    second: Second,
) -> Either<First::Output, Second::Output> {
    let (mut first, mut second) = (pin!(first), pin!(second));
    poll_fn(move |context| {
        let second_goes_first: bool = thread_rng().r#gen();
        if second_goes_first && let Poll::Ready(output) = second.as_mut().poll(context) {
            return Poll::Ready(Either::Second(output));
        }
        if let Poll::Ready(output) = first.as_mut().poll(context) {
            return Poll::Ready(Either::First(output));
        }
        if !second_goes_first && let Poll::Ready(output) = second.as_mut().poll(context) {
            return Poll::Ready(Either::Second(output));
        }
        Poll::Pending
    })
    .await
}

/// `tokio::select!` with two branches. An order that the engine asks for is not kept: nothing may depend on it.
#[macro_export]
macro_rules! select {
    (biased; $($branches:tt)+) => {
        $crate::select!($($branches)+)
    };
    ($first:pat = $await_first:expr => $then_first:expr, $second:pat = $await_second:expr => $then_second:expr $(,)?) => {
        match $crate::standing_in::either($await_first, $await_second).await {
            $crate::standing_in::Either::First($first) => $then_first,
            $crate::standing_in::Either::Second($second) => $then_second,
        }
    };
}
