//! No wrong answer on a socket says anything about a payment. All of them:
//! `cargo run --release -p waterpay-faults -- answers`.

use std::{
    io::{self, Write},
    num::NonZeroUsize,
};

use waterpay_core::gateway::Asked;
use waterpay_faults::answers::{Case, Unheard, Wrong, hear};

/// Shares no divisor with the number of kinds, so that each kind is heard under many statuses.
const NTH: NonZeroUsize = NonZeroUsize::new(5).expect("not 0");

#[tokio::test]
async fn no_wrong_answer_says_anything_and_the_right_one_says_paid() {
    let heard = hear(NTH, None).await.unwrap_or_else(|unheard| panic!("{unheard}"));
    writeln!(io::stderr(), "{heard}").expect("standard error");
    assert!(heard.to_pay + heard.how_it_stands >= 3_500, "{heard}");
    assert_eq!(heard.right, 6);
}

#[tokio::test]
async fn an_answer_that_is_believed_is_found() {
    let nearly_none = NonZeroUsize::new(5_000).expect("not 0");
    for wrong in [None, Some(Wrong::Declined), Some(Wrong::Expired)] {
        let believable = Case { asked: Asked::HowItStands, status: 200, wrong };
        match hear(nearly_none, Some(believable)).await {
            Err(Unheard::Believed { case, .. }) => assert_eq!(case, believable),
            other => panic!("{other:?}"),
        }
    }
}
