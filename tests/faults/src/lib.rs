//! Kills a real terminal while it pays, and looks at what is left.
//!
//! | file | what it is about |
//! |---|---|
//! | `terminal` | a process that is run, or killed on the way |
//! | `gateway` | a gateway that outlives the terminal, and is slow where it matters |
//! | `evidence` | what the disk and the gateway say right after a kill |
//! | `moments` | when to kill, and other things left to chance |
//! | `ordeal` | one household after another: killed, looked at, asked, paid to the end |

mod evidence;
mod gateway;
mod moments;
mod ordeal;
mod terminal;

pub use evidence::Phase;
pub use gateway::SlowGateway;
pub use moments::Chance;
pub use ordeal::{Gateway, Ordeal, Tally, Unsound};
pub use terminal::{Ended, Terminal};
