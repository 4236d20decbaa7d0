//! Households that are visibly made up.

use waterpay_core::{bill::Household, personal::Personal, water_number::WaterNumber};

use super::Fingerprint;

/// Who lives behind `number`: always the same, and nobody.
pub(crate) fn household(number: WaterNumber) -> Household {
    let print = Fingerprint::of(&["household", number.as_str()]);
    let family = print.one_of(["測", "試", "範", "例", "虛", "擬"], 0);
    let given = print.one_of(["戶", "民", "君", "生"], 1);
    let town = print.one_of(["金城鎮", "金湖鎮", "金沙鎮", "金寧鄉", "烈嶼鄉"], 2);
    let road = print.one_of(["測試路", "範例路", "沙盒路", "示意街", "虛構街"], 3);
    Household {
        account: number.into(),
        masked_name: Personal::new(format!("{family}○{given}")),
        masked_address: Personal::new(format!("金門縣{town}{road}○○號")),
    }
}
