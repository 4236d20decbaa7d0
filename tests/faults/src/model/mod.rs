//! Every interleaving of what can go wrong with the payments of one bill, on the very function that decides in
//! production: `waterpay_core::payment::machine::step`.
//!
//! A breadth-first search, so that what it finds wrong it tells by the shortest story. Around `step` stand models: of a
//! network that loses, delays, doubles and reorders, of a gateway that keeps its promises (`docs/gateway.md`), of a disk
//! and of processes that end at any moment. Their sizes are bounded, and the bounds are in [`Topology`].
//!
//! | file | what it is about |
//! |---|---|
//! | `topology` | how many phones, processes and mishaps, in four arrangements |
//! | `world` | one state of all that exists |
//! | `decisions` | what `step` decides, asked once for each case |
//! | `at_gateway` | what the gateway does with a request, by its promises |
//! | `ledger` | what the schema lets into the ledger, and what a broken phone would |
//! | `laws` | what can happen next |
//! | `courier` | what happens to the request, the question and the answer of one payment |
//! | `happenings` | the same in words |
//! | `promises` | what must be true of every state |
//! | `settling` | that every state comes to an end once nothing goes wrong any more |
//! | `broken_rule` | the rules that can be broken on purpose, so that the search is known to see |
//! | `search` | the search itself, and its story |
//!
//! It proves nothing about what is not in it: a disk that lies about syncing, a gateway that breaks a promise (except
//! where a broken rule says so), amounts, signatures and parsing, for which other tests exist.

mod at_gateway;
mod broken_rule;
mod courier;
mod decisions;
mod happenings;
mod laws;
mod ledger;
mod promises;
mod search;
mod settling;
mod topology;
mod world;

pub use broken_rule::BrokenRule;
pub use promises::BrokenPromise;
pub use search::{Explored, Found, explore};
pub use topology::Topology;
