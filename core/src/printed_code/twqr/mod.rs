//! TWQR (`TWQRP://…`), Taiwan's common payment code, read to the letter.
//!
//! ```text
//! TWQRP://<payee>/<country>/<type>/<version>?<fields>
//! ```
//!
//! Fields are numbered and stand in four zones: `D` as printed, `M` for the payer to change, `E` encrypted for the
//! acquirer's server, `O` a bank's own. A number stands in one of D, M and E only. Which fields a type must have and
//! may not have is in `rules`, what each may say in `field`, the two fields with a grammar of their own in `acquirer`
//! (D11) and `fee_kind` (D14).
//!
//! Where the code is in a scanned text, and what a bill says to a resident, is left to the files around this folder.
//! Sources: the field table of the Financial Information Service Co. as banks' programs quote it. The security code
//! (D3) can be verified by the acquirer alone, so all of a code is a claim.

mod acquirer;
mod fault;
mod fee_kind;
mod field;
mod print;
mod rules;

#[cfg(test)]
mod tests;

use std::str::FromStr;

use jiff::civil::{Date, DateTime};

pub use acquirer::{Acquirer, Tool};
pub use fault::{NotTwqr, TwqrFault};
pub use fee_kind::FeeKind;
pub use field::{Field, FieldName, Zone};

use super::{percent, punycode, unwrapping::starts_with};
use crate::money::Twd;

/// A well-formed TWQR.
///
/// ```
/// # use waterpay_core::printed_code::twqr::{Twqr, Purpose};
/// let code: Twqr = "TWQRP://藏藝點/158/01/V1?D1=12000&D2=000123&D3=AeHoYzwSULbZ&D10=901\
///     &D11=00,00400482497653500150010001;01,00400482497653500150010001".parse()?;
/// assert_eq!(code.purpose(), Purpose::Purchase);
/// assert_eq!(code.amount().map(|amount| amount.dollars()), Some(120));
/// assert_eq!(code.to_string().parse(), Ok(code));
/// # Ok::<(), waterpay_core::printed_code::twqr::NotTwqr>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Twqr {
    payee: String,
    country: String,
    version: String,
    purpose: Purpose,
    fields: Vec<Field>,
    amount: Option<Twd>,
    due: Option<Date>,
    valid_until: Option<DateTime>,
    acquirers: Vec<Acquirer>,
    fee_kind: Option<FeeKind>,
}

/// What a TWQR is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Type 01: buying something (購物).
    Purchase,
    /// Type 01 whose D11 names an account to transfer to (購物轉帳).
    TransferPurchase,
    /// Type 02: a transfer between accounts (轉帳).
    Transfer,
    /// Type 03: a bill (繳費).
    Bill,
}

impl Twqr {
    /// The payee's name as printed: may have any character, see `displayed`.
    pub fn payee(&self) -> &str {
        &self.payee
    }

    /// What it is for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// D1 or M1.
    pub fn amount(&self) -> Option<Twd> {
        self.amount
    }

    /// D4 as a day, unless it says "none" (99991231) or is one of the shorter forms whose meaning is not published.
    pub fn due(&self) -> Option<Date> {
        self.due
    }

    /// D12: until when the code itself may be used, in Asia/Taipei, unless it says "for ever" (99991231235959).
    pub fn valid_until(&self) -> Option<DateTime> {
        self.valid_until
    }

    /// D7: the number under which the payee books the payment (銷帳編號). `None` also when only E7 has it.
    pub fn sell_off_number(&self) -> Option<&str> {
        self.plain(7)
    }

    /// D11: who collects. Empty also when only E11 has it.
    pub fn acquirers(&self) -> &[Acquirer] {
        &self.acquirers
    }

    /// D14: which utility's fee it is.
    pub fn fee_kind(&self) -> Option<FeeKind> {
        self.fee_kind
    }

    /// All fields, in the order printed.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    fn plain(&self, number: u8) -> Option<&str> {
        plain(&self.fields, number)
    }
}

impl FromStr for Twqr {
    type Err = NotTwqr;

    /// Reads a code that starts with `TWQRP://`, in any case of letters.
    fn from_str(text: &str) -> Result<Self, NotTwqr> {
        let nameless = |fault| NotTwqr { purpose: None, fault };
        let (path, query) = path_and_query(text).map_err(nameless)?;
        let [payee, country, code, version] = path;
        let purpose = match code {
            "01" => Purpose::Purchase,
            "02" => Purpose::Transfer,
            "03" => Purpose::Bill,
            _ => return Err(nameless(TwqrFault::Type)),
        };
        let head = Head { payee, country, version, purpose };
        head.with_fields(query).map_err(|fault| NotTwqr { purpose: Some(purpose), fault })
    }
}

/// What stands before the fields, not yet checked but for the type.
struct Head<'a> {
    payee: &'a str,
    country: &'a str,
    version: &'a str,
    purpose: Purpose,
}

impl Head<'_> {
    fn with_fields(self, query: &str) -> Result<Twqr, TwqrFault> {
        let payee = payee_named(self.payee)?;
        if self.country.len() != 3 || !self.country.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(TwqrFault::Country);
        }
        let fields = field::read_all(query)?;
        rules::keep(self.purpose, &fields)?;

        let acquirers =
            plain(&fields, 11).map_or(Ok(Vec::new()), |text| acquirer::read(text, self.purpose))?;
        let fee_kind = plain(&fields, 14).map(|text| fee_kind::read(text, plain(&fields, 7))).transpose()?;
        let transfers = acquirers.iter().any(|acquirer| acquirer.tool == Tool::Account);
        Ok(Twqr {
            payee,
            country: self.country.to_owned(),
            version: self.version.to_owned(),
            purpose: if transfers { Purpose::TransferPurchase } else { self.purpose },
            amount: plain(&fields, 1).map(field::amount).transpose()?,
            due: plain(&fields, 4).and_then(field::due),
            valid_until: plain(&fields, 12).and_then(field::valid_until),
            acquirers,
            fee_kind,
            fields,
        })
    }
}

/// The value of a field in zone D or M.
fn plain(fields: &[Field], number: u8) -> Option<&str> {
    let field = fields.iter().find(|field| {
        field.name.number == number && matches!(field.name.zone, Zone::Fixed | Zone::Modifiable)
    })?;
    Some(&field.value)
}

fn path_and_query(text: &str) -> Result<([&str; 4], &str), TwqrFault> {
    let after =
        starts_with(text, print::SCHEME).then(|| &text[print::SCHEME.len()..]).ok_or(TwqrFault::Path)?;
    let (path, query) = after.split_once('?').unwrap_or((after, ""));
    let parts: Vec<&str> = path.split('/').collect();
    let path: [&str; 4] = parts.try_into().map_err(|_| TwqrFault::Path)?;
    if path[3].is_empty() || !path[3].bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(TwqrFault::Path);
    }
    Ok((path, query))
}

/// Raw, percent-encoded or as an internationalised host: all three are printed.
fn payee_named(text: &str) -> Result<String, TwqrFault> {
    let payee = if punycode::is_marked(text) {
        punycode::decoded(text)
    } else {
        percent::decoded(text).map(std::borrow::Cow::into_owned)
    };
    payee.filter(|payee| (1..=20).contains(&payee.chars().count())).ok_or(TwqrFault::Payee)
}
