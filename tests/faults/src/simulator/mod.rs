//! Whole worlds, simulated: the engine, the ledger and the reading of answers that run on phones, against the sandbox's
//! own gateway, over a network, on clocks and on disks where everything goes wrong that can.
//!
//! A world follows from its seed alone, and takes milliseconds for hours. Residents pay their bills on one to three
//! phones; for two hours of the world's time requests and answers are lost, doubled, delayed, refused; phones stop, sleep
//! and lose their ledgers, clocks lie, the gateway restarts. Then all that ends, and everything has to be settled soon.
//!
//! | file | what it is about |
//! |---|---|
//! | `run` | one world from its beginning to its end |
//! | `world` | what everything in it shares |
//! | `phone`, `device`, `clock` | the app that is killed and started again; chance and disk; a clock that lies |
//! | `full_disk` | a disk that fails for a moment |
//! | `network` | what arrives, and what comes back |
//! | `gateway` | the sandbox's gateway, with the bank and the wallet behind it |
//! | `resident` | what somebody does who wants a bill paid |
//! | `happening` | something that others await |
//! | `judge` | what must never happen |
//! | `ending` | what a world came to, to be compared with another |
//! | `mishap` | what can go wrong, and how often it did |
//! | `broken`, `mishearing` | promises and rules that are broken on purpose |

mod broken;
mod clock;
mod device;
mod ending;
mod full_disk;
mod gateway;
mod happening;
mod judge;
mod mishap;
mod mishearing;
mod network;
mod phone;
mod resident;
mod run;
mod simulate;
mod world;

pub use broken::Broken;
pub use clock::WallClock;
pub use ending::Ending;
pub use judge::Wrong;
pub use mishap::{Mishap, Tally};
pub use simulate::{Failed, Figures, Simulation, replay, simulate, with_clocks};
