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
/// # use waterpay_core::biller::{Catalogue, NotAnAccountNumber};
/// let catalogue = Catalogue::built_in();
/// let account = catalogue.keyed_in(" 001-2345 ")?;
/// assert_eq!((account.biller.as_str(), account.number.reveal()), ("kinmen-water", "0012345"));
/// assert_eq!(catalogue.keyed_in("9112430446")?.biller.as_str(), "taipei-water");
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

    /// The account whose number a resident keyed in, in one line: of the first biller whose numbers look like it.
    ///
    /// # Errors
    /// When it is no biller's number, what makes it none of the first biller's.
    pub fn keyed_in(&self, number: &str) -> Result<Account, NotAnAccountNumber> {
        let mut read = self.billers.iter().map(|biller| biller.account(number));
        let first = read.next().expect("the built-in catalogue has a biller");
        first.or_else(|wrong| read.find_map(Result::ok).ok_or(wrong))
    }

    /// Every biller, in the order of their files.
    pub fn billers(&self) -> &[Biller] {
        &self.billers
    }
}
