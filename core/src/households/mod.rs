//! The households whose bills a resident looks after: their own, their mother's, a shop.
//!
//! Each is saved under a name of the resident's own, after its masked name and address were seen: a wrong digit is
//! somebody else's bill. With it stays what it owed when the gateway was last asked, so that the first screen has
//! something to show at once, and without a network; and the water it used, so that a year can be looked back on after
//! its bills are paid and gone. Nothing here is about money that moves; payments are in the [`ledger`](crate::ledger),
//! and stay there when a household is removed.
//!
//! | file | what it is about |
//! |---|---|
//! | `name` | what a resident calls a household |
//! | `list` | the households in the resident's order, and what can be done with them; pure |
//! | `book` | the file that they are kept in, and with them which bills' [slips](crate::store_slip) were shown |
//! | `fault` | why something was not done |

mod book;
mod fault;
mod list;
mod name;

pub use book::HouseholdBook;
pub use fault::HouseholdsFault;
pub use list::{AT_MOST, Households, SavedHousehold};
pub use name::{HouseholdName, NotAHouseholdName};
