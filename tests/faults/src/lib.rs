//! Proofs that no fault makes WaterPay pay twice, forget a payment, or say "paid" too early.
//!
//! `model` looks at every state that the payments of a bill can come to; the other files kill a real terminal while it
//! pays, and look at what is left.
//!
//! | file | what it is about |
//! |---|---|
//! | `simulator` | whole worlds in which everything goes wrong, on the engine and the ledger of production |
//! | `model` | every interleaving of mishaps, on the function that decides in production |
//! | `answers` | every status with every kind of wrong body, on a socket |
//! | `forgery` | receipts that somebody tampered with |
//! | `hostile` | printed codes that want something else than a bill's payment |
//! | `terminal` | a process that is run, or killed on the way |
//! | `gateway` | a gateway that outlives the terminal, and is slow where it matters |
//! | `evidence` | what the disk and the gateway say right after a kill |
//! | `moments` | when to kill, and other things left to chance |
//! | `ordeal` | one household after another: killed, looked at, asked, paid to the end |

pub mod answers;
mod evidence;
mod forgery;
mod gateway;
pub mod hostile;
mod made_up;
pub mod model;
mod moments;
mod ordeal;
pub mod simulator;
mod terminal;

pub use evidence::Phase;
pub use forgery::{Accepted, Forgery, Tried, forge};
pub use gateway::SlowGateway;
pub use moments::Chance;
pub use ordeal::{Gateway, Ordeal, Tally, Unsound};
pub use terminal::{Ended, Terminal};
