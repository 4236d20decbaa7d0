//! From what the resident gives, a number or a photograph, to what is owed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use waterpay_core::{
    biller::{Account, Catalogue},
    engine::{Found, LookUp},
    printed_code::{Claim, NotABill, understand},
    scanner::{self, Reading},
    wording::Label,
};

use crate::{screen::Screen, session::Session, trouble::Trouble};

/// Whose bill is wanted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Sought {
    /// The household of a number.
    Account(Account),
    /// The bill on a photograph.
    Photo(PathBuf),
}

impl Sought {
    /// Reads `NUMBER|FILE`: whatever has the form of an account number is one, then whatever is a file or looks like
    /// the name of one.
    pub(crate) fn read(number_or_file: &str) -> Result<Self, Trouble> {
        match Catalogue::built_in().keyed_in(number_or_file) {
            Ok(account) => Ok(Self::Account(account)),
            Err(refused) => {
                let file = Path::new(number_or_file);
                let named_like_a_file = file.extension().is_some() || file.components().count() > 1;
                if file.exists() || named_like_a_file {
                    Ok(Self::Photo(file.to_owned()))
                } else {
                    Err(Trouble::Number(refused))
                }
            }
        }
    }

    /// Asks the gateway.
    pub(crate) async fn look_up(self, session: &Session, screen: &mut Screen<'_>) -> Result<Found, Trouble> {
        let answer = match self {
            Self::Account(account) => {
                let asked = session.water_pay.look_up(account);
                screen.during(Label::LookingUp, asked).await??
            }
            Self::Photo(file) => {
                let claim = claim_on(screen, file).await?;
                let asked = session.water_pay.look_up_claim(claim);
                screen.during(Label::LookingUp, asked).await??
            }
        };
        let words = screen.wording.look_up(&answer);
        match answer {
            LookUp::Due(found) | LookUp::NothingDue(found) => Ok(found),
            LookUp::NoSuchNumber(_) => Err(Trouble::NoSuchNumber(words)),
        }
    }
}

/// The codes on a photograph, and how it went.
pub(crate) async fn read_photo(screen: &mut Screen<'_>, file: PathBuf) -> Result<Reading, Trouble> {
    let bytes = fs::read(&file).map_err(|source| Trouble::FileNotRead { file: file.clone(), source })?;
    let looking = tokio::task::spawn_blocking(move || scanner::read_photo(&bytes));
    let read = screen.during(Label::ReadingPhoto, looking).await?;
    let read = read.expect("the scanner catches the panics of the libraries that it uses");
    read.map_err(|source| Trouble::Photo { file, source })
}

/// The first code that is a bill's; without one, what the first code is instead.
async fn claim_on(screen: &mut Screen<'_>, file: PathBuf) -> Result<Claim, Trouble> {
    let reading = read_photo(screen, file).await?;
    let now = Timestamp::now();
    let understood = reading.texts().map(|text| understand(text, now));
    let (claims, others): (Vec<_>, Vec<_>) = understood.partition(Result::is_ok);
    let first_other = || others.into_iter().find_map(Result::err);
    match claims.into_iter().find_map(Result::ok) {
        Some(claim) => Ok(claim),
        None => Err(first_other().map_or(Trouble::NoCode, |other: NotABill| Trouble::NotABill(other))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_number_and_a_file_is_a_file() {
        let account = |text| match Sought::read(text) {
            Ok(Sought::Account(account)) => account.number.reveal().to_owned(),
            other => panic!("{other:?}"),
        };
        assert_eq!(account("0000001"), "0000001");
        assert_eq!(account("００００-００１"), "0000001");
        assert_eq!(account("abc-1234-c"), "ABC1234-C");
        for file in ["bill.jpg", "no/such/bill", "Cargo.toml"] {
            assert_eq!(Sought::read(file).unwrap(), Sought::Photo(file.into()));
        }
        for neither in ["12345", "12345678", "bill", ""] {
            assert!(matches!(Sought::read(neither), Err(Trouble::Number(_))), "{neither}");
        }
    }
}
