//! A resident's life with an app: what is tapped, what the gateway answers, what is seen. On a disk that is watched.
//!
//! | file | what it is about |
//! |---|---|
//! | `scripts` | what happens, in what order |
//! | `resident` | taps, and looks at the screen |
//! | `witness` | a gateway that remembers what it was sent |
//! | `mark` | what was sent and what was seen, between the steps of a recording |

mod mark;
mod resident;
mod scripts;
mod witness;

pub(crate) use mark::Mark;
pub(crate) use resident::{Refused, Resident, device_key};
pub(crate) use scripts::{Deed, SCRIPTS, Script};
pub(crate) use witness::{Reply, Witness};
