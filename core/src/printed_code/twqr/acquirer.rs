//! Field 11: who collects the money, `<tool>,<info>` once or more, with `;` between.

use std::fmt;

use super::{Purpose, TwqrFault, field::malformed};

/// One collecting side of a TWQR. `Debug` hides the account of [`Tool::Account`] with all the rest.
#[derive(Clone, PartialEq, Eq)]
pub struct Acquirer {
    /// By which means of payment.
    pub tool: Tool,
    /// Three digits.
    pub bank: String,
    /// The merchant at that bank, 15 characters; for [`Tool::Account`] its account, 16 digits.
    pub merchant: String,
    /// The merchant's terminal, 8 characters; empty for [`Tool::Account`].
    pub terminal: String,
    /// What is paid for, 8 characters; empty in all but bills.
    pub fee: String,
}

/// By which means of payment a collecting side takes money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// `00`: the payer's bank account. The only one that a bill has.
    Debit,
    /// `01`: message 2541.
    Card2541,
    /// `02`: message 2525.
    Card2525,
    /// `51`: a transfer to the account named.
    Account,
}

/// Reads D11 of a code for `purpose`.
pub(super) fn read(text: &str, purpose: Purpose) -> Result<Vec<Acquirer>, TwqrFault> {
    let acquirers: Vec<Acquirer> = text
        .split(';')
        .map(|element| element_of(element, purpose).ok_or(malformed(11)))
        .collect::<Result<_, _>>()?;
    let debits = acquirers.iter().filter(|it| it.tool == Tool::Debit).count();
    let others = acquirers.len() - debits;
    if debits > 1 || others > 1 { Err(malformed(11)) } else { Ok(acquirers) }
}

fn element_of(element: &str, purpose: Purpose) -> Option<Acquirer> {
    let (tool, info) = element.split_once(',')?;
    if !info.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let (tool, fee_length) = match (tool, purpose) {
        ("00", Purpose::Bill) => (Tool::Debit, 8),
        (_, Purpose::Bill) => return None,
        ("00", _) => (Tool::Debit, 0),
        ("01", _) => (Tool::Card2541, 0),
        ("02", _) => (Tool::Card2525, 0),
        ("51", _) => (Tool::Account, 0),
        _ => return None,
    };
    let (merchant_length, terminal_length) = if tool == Tool::Account { (16, 0) } else { (15, 8) };
    let (bank, rest) = info.split_at_checked(3)?;
    let (merchant, rest) = rest.split_at_checked(merchant_length)?;
    let (terminal, fee) = rest.split_at_checked(terminal_length)?;
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let fits = fee.len() == fee_length && is_digits(bank) && (tool != Tool::Account || is_digits(merchant));
    fits.then(|| Acquirer {
        tool,
        bank: bank.to_owned(),
        merchant: merchant.to_owned(),
        terminal: terminal.to_owned(),
        fee: fee.to_owned(),
    })
}

impl fmt::Debug for Acquirer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Acquirer({:?}, …)", self.tool)
    }
}
