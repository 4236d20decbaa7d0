//! Where the account number stands inside a longer number that a code carries.

use serde::Deserialize;

/// A picture of a sell-off number (銷帳編號), one character for each of its characters.
///
/// `N` is a character of the account number, `#` any digit, `?` any character, and everything else stands for itself.
///
/// ```
/// # use waterpay_core::biller::Layout;
/// let layout = Layout::try_from("0000NNNNNNN#####".to_owned())?;
/// assert_eq!(layout.account_number_in("0000203719911605"), Some("2037199"));
/// assert_eq!(layout.account_number_in("1000203719911605"), None);
/// # Ok::<(), waterpay_core::biller::NotALayout>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Layout(String);

/// Why a text is not a layout: it is not ASCII, or has no single run of `N`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a layout is ASCII and has one run of N")]
pub struct NotALayout;

impl Layout {
    /// The account number in `sell_off_number`, if that has this layout.
    pub fn account_number_in<'a>(&self, sell_off_number: &'a str) -> Option<&'a str> {
        let fits = |(pattern, byte): (u8, u8)| match pattern {
            b'N' => byte.is_ascii_alphanumeric(),
            b'#' => byte.is_ascii_digit(),
            b'?' => byte.is_ascii_graphic(),
            itself => byte == itself,
        };
        if sell_off_number.len() != self.0.len() || !self.0.bytes().zip(sell_off_number.bytes()).all(fits) {
            return None;
        }
        let start = self.0.find('N')?;
        sell_off_number.get(start..start + self.number_length())
    }

    /// How many characters of the account number it shows.
    pub(super) fn number_length(&self) -> usize {
        self.0.bytes().filter(|byte| *byte == b'N').count()
    }
}

impl TryFrom<String> for Layout {
    type Error = NotALayout;

    fn try_from(picture: String) -> Result<Self, NotALayout> {
        let around = picture.trim_start_matches(|character| character != 'N');
        let around = around.trim_start_matches('N');
        let one_run = picture.contains('N') && !around.contains('N');
        if picture.is_ascii() && one_run { Ok(Self(picture)) } else { Err(NotALayout) }
    }
}
