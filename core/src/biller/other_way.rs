//! The ways to pay a bill elsewhere: in a store, at a bank, at the counter of the waterworks.
//!
//! Which of them a biller has, and what is known of them, stands in its file. Their words are in
//! [`wording`](crate::wording). Fees are the channel's, and no source states them for Kinmen: where a file says nothing,
//! the resident is told to ask.

use serde::Deserialize;

use crate::money::Twd;

/// One way to pay elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherWay {
    /// Where.
    pub channel: Channel,
    /// The most that it takes at once, if there is a limit.
    #[serde(default)]
    pub limit: Option<Twd>,
    /// What it costs on top, where that is known; nothing, if it is known to be free.
    #[serde(default)]
    pub fee: Option<Twd>,
    /// After how many days at most a bill that was paid there counts as paid, where that is known. Until then it must not
    /// be paid again.
    #[serde(default)]
    pub counts_after_days: Option<u8>,
}

/// Where a bill can be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// 約定自動轉帳扣繳: the bank debits every bill by itself.
    AutomaticDebit,
    /// 銀行臨櫃.
    BankCounter,
    /// 便利商店, with the three barcodes of the bill.
    ConvenienceStore,
    /// 自來水廠櫃檯; the only one for a bill that is closed to all others.
    WaterworksCounter,
    /// 全國繳費網, the nationwide e-bill.
    NationwideEBill,
    /// 自動櫃員機轉帳.
    CashMachine,
    /// 網路銀行轉帳.
    OnlineBank,
}
