//! Households that are visibly made up.

use waterpay_core::{bill::Household, biller::Account, personal::Personal};

use super::{Fingerprint, in_one_text, water_number};

/// Who has `account`: always the same, and nobody.
pub(crate) fn household(account: &Account) -> Household {
    let print = Fingerprint::of(&["household", &in_one_text(account)]);
    let family = print.one_of(["測", "試", "範", "例", "虛", "擬"], 0);
    let given = print.one_of(["戶", "民", "君", "生"], 1);
    let road = print.one_of(["測試路", "範例路", "沙盒路", "示意街", "虛構街"], 3);
    let town = match water_number(account) {
        Some(_) => {
            let town = print.one_of(["金城鎮", "金湖鎮", "金沙鎮", "金寧鄉", "烈嶼鄉"], 2);
            format!("金門縣{town}")
        }
        None => "沙盒市示意區".to_owned(),
    };
    Household {
        account: account.clone(),
        masked_name: Personal::new(format!("{family}○{given}")),
        masked_address: Personal::new(format!("{town}{road}○○號")),
    }
}
