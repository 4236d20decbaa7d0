//! What happens in the lives that are looked at.

use std::collections::BTreeSet;

use super::Reply;

/// A life: what the gateway answers to each request to pay, and what the resident and the phone do.
#[derive(Debug)]
pub(crate) struct Script {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// To the requests to pay, one after the other; afterwards they are settled at once.
    pub(crate) replies: &'static [Reply],
    /// What is done.
    pub(crate) deeds: &'static [Deed],
}

/// One thing that is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    /// The app is opened.
    Open,
    /// The bill of that number is paid: an offer, a signature, a tap.
    Pay(u8),
    /// The resident waits until the payment of that bill is at its end.
    SeeTheEnd(u8),
    /// The resident waits until the gateway has said that it works on it, or that something has to be confirmed.
    SeeNews(u8),
    /// Everything about the household of that bill is forgotten.
    Erase(u8),
    /// The gateway settles everything that is open, and from then on every payment at once.
    Settle,
    /// The app is closed as it should be: SQLite moves its journal into the file and deletes it.
    Close,
    /// The app's process is gone, between two steps.
    Leave,
}

use Deed::{Close, Erase, Leave, Open, Pay, SeeNews, SeeTheEnd, Settle};

/// All of them. Each begins with an empty folder: the ledger is made, and its schema is brought up to date from nothing.
pub(crate) const SCRIPTS: [Script; 8] = [
    Script { name: "paid", replies: &[], deeds: &[Open, Pay(1), SeeTheEnd(1), Close] },
    Script {
        name: "declined-then-paid",
        replies: &[Reply::Declines],
        deeds: &[Open, Pay(1), SeeTheEnd(1), Pay(1), SeeTheEnd(1), Close],
    },
    Script {
        name: "unknown-then-paid",
        replies: &[Reply::Breaks],
        deeds: &[Open, Pay(1), SeeNews(1), Leave, Open, Settle, SeeTheEnd(1), Close],
    },
    Script {
        name: "erased",
        replies: &[Reply::Settles, Reply::Pending],
        deeds: &[Open, Pay(1), SeeTheEnd(1), Pay(2), SeeNews(2), Erase(1), Settle, SeeTheEnd(2), Close],
    },
    Script {
        name: "two-payments",
        replies: &[Reply::Pending, Reply::HandsOff],
        deeds: &[Open, Pay(1), SeeNews(1), Pay(2), SeeNews(2), Settle, SeeTheEnd(2), SeeTheEnd(1), Close],
    },
    Script {
        name: "sent-again",
        replies: &[Reply::Lost, Reply::Lost],
        deeds: &[Open, Pay(1), SeeTheEnd(1), Leave],
    },
    Script {
        name: "closed-between",
        replies: &[Reply::Settles, Reply::Pending],
        deeds: &[
            Open,
            Pay(1),
            SeeTheEnd(1),
            Close,
            Open,
            Pay(2),
            SeeNews(2),
            Close,
            Open,
            Settle,
            SeeTheEnd(2),
            Close,
        ],
    },
    Script {
        name: "many",
        replies: &[Reply::Settles, Reply::Declines, Reply::Settles, Reply::Pending],
        deeds: &[
            Open,
            Pay(1),
            SeeTheEnd(1),
            Pay(2),
            SeeTheEnd(2),
            Pay(3),
            SeeTheEnd(3),
            Pay(4),
            SeeNews(4),
            Pay(5),
            SeeTheEnd(5),
            Settle,
            SeeTheEnd(4),
            Close,
        ],
    },
];

impl Script {
    /// The bills that are paid in it, each once, in order.
    pub(crate) fn bills(&self) -> Vec<u8> {
        let bills =
            self.deeds.iter().filter_map(|deed| if let Pay(number) = deed { Some(*number) } else { None });
        bills.collect::<BTreeSet<_>>().into_iter().collect()
    }
}
