//! All billers that are known, from the data files of `core/billers/`.

use std::sync::LazyLock;

use super::{Account, Biller, BillerId, NotAnAccountNumber};

static FILES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/billers.rs"));

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
    let billers = FILES
        .iter()
        .map(|(file, json)| {
            serde_json::from_slice(json.as_bytes())
                .unwrap_or_else(|wrong| panic!("core/billers/{file}: {wrong}"))
        })
        .collect();
    Catalogue { billers }
});

/// The billers.
///
/// ```
/// # use waterpay_core::biller::{BillerId, Catalogue, NotAnAccountNumber};
/// let catalogue = Catalogue::built_in();
/// let account = catalogue.keyed_in(" 001-2345 ")?;
/// assert_eq!(account.number.reveal(), "0012345");
/// assert_eq!(catalogue.biller(&account.biller).map(|biller| biller.payable), Some(true));
///
/// assert_eq!(
///     catalogue.keyed_in("9112430446"),
///     Err(NotAnAccountNumber::AnotherBiller { biller: BillerId::new("taipei-water") }),
/// );
/// # Ok::<(), NotAnAccountNumber>(())
/// ```
#[derive(Debug)]
pub struct Catalogue {
    billers: Vec<Biller>,
}

impl Catalogue {
    /// The catalogue that this build carries, read once.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The biller of that name.
    pub fn biller(&self, id: &BillerId) -> Option<&Biller> {
        self.find(|biller| biller.id == *id)
    }

    /// The first biller, in the order of their files, for which `is_it` holds.
    pub fn find(&self, is_it: impl Fn(&Biller) -> bool) -> Option<&Biller> {
        self.billers.iter().find(|biller| is_it(biller))
    }

    /// The account whose number a resident keyed in: one of a biller that can be paid here.
    ///
    /// # Errors
    /// [`NotAnAccountNumber::AnotherBiller`] when the number is well formed only for a biller that cannot be paid
    /// here; otherwise what makes it no number of the biller that can.
    pub fn keyed_in(&self, number: &str) -> Result<Account, NotAnAccountNumber> {
        let mut wrong = None;
        for biller in self.billers.iter().filter(|biller| biller.payable) {
            match biller.account(number) {
                Ok(account) => return Ok(account),
                Err(reason) => wrong = wrong.or(Some(reason)),
            }
        }
        match self.find(|biller| biller.account(number).is_ok()) {
            Some(another) => Err(NotAnAccountNumber::AnotherBiller { biller: another.id.clone() }),
            None => Err(wrong.expect("the built-in catalogue has a biller that can be paid")),
        }
    }

    /// Every biller, in the order of their files.
    #[cfg(test)]
    pub(super) fn billers(&self) -> &[Biller] {
        &self.billers
    }
}
