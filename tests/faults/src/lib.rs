//! Proofs that no fault makes WaterPay pay twice, forget a payment, or say "paid" too early.
//!
//! `model` looks at every state that the payments of a bill can come to, `damage` injures real ledgers; others kill a real
//! terminal while it pays, and look at what is left.
//!
//! | file | what it is about |
//! |---|---|
//! | `simulator` | whole worlds in which everything goes wrong, on the engine and the ledger of production |
//! | `model` | every interleaving of mishaps, on the function that decides in production |
//! | `answers` | every status with every kind of wrong body, on a socket |
//! | `damage` | ledgers whose files something happened to |
//! | `forgery` | receipts that somebody tampered with |
//! | `hostile` | printed codes that want something else than a bill's payment |
//! | `secrets` | what is private, searched for in everything that is written down |
//! | `terminal` | a process that is run, or killed on the way |
//! | `gateway` | a gateway that outlives the terminal, and is slow where it matters |
//! | `evidence` | what the disk and the gateway say right after a kill |
//! | `moments` | when to kill, and other things left to chance |
//! | `rivals` | two terminals over one folder, one of them killed |
//! | `ordeal` | one household after another: killed, looked at, asked, paid to the end |

pub mod answers;
pub mod damage;
mod disk;
mod evidence;
mod failing_disk;
mod forgery;
mod gateway;
pub mod hostile;
mod life;
mod made_up;
pub mod model;
mod moments;
mod ordeal;
mod power_loss;
mod rivals;
pub mod secrets;
pub mod simulator;
mod terminal;

pub use evidence::Phase;
pub use failing_disk::{Broken, BrokenPromise, Endured, FailingDisk, Fault, Lasts};
pub use forgery::{Accepted, Forgery, Tried, forge};
pub use gateway::SlowGateway;
pub use moments::Chance;
pub use ordeal::{Gateway, Killed, Ordeal, Tally, Unsound};
pub use power_loss::{Looked, Lost, PowerLoss, Unkept, Why};
pub use rivals::{Rivalry, Rivals};
pub use terminal::{Ended, Terminal};
