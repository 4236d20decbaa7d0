//! How else a bill can be paid.

use waterpay_core::{biller, wording::Wording};

use crate::mirror::mirror;

/// One way to pay elsewhere, in words.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct OtherWay {
    /// Where, for an icon.
    pub channel: Channel,
    /// What it is called.
    pub name: String,
    /// What to do there.
    pub how: String,
    /// The most that it takes at once, if there is a limit.
    pub limit: Option<String>,
    /// What it costs on top, or that it is not known here.
    pub fee: String,
    /// When a bill that was paid there counts as paid, where that is known, and that it must not be paid again until then.
    pub counts_after: Option<String>,
}

/// Where a bill can be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Channel {
    /// 約定自動轉帳扣繳.
    AutomaticDebit,
    /// 銀行臨櫃.
    BankCounter,
    /// 便利商店.
    ConvenienceStore,
    /// 自來水廠櫃檯.
    WaterworksCounter,
    /// 全國繳費網.
    NationwideEBill,
    /// 自動櫃員機轉帳.
    CashMachine,
    /// 網路銀行轉帳.
    OnlineBank,
}

impl OtherWay {
    pub(crate) fn shown(way: &biller::OtherWay, wording: &Wording) -> Self {
        let words = wording.other_way(way);
        Self {
            channel: way.channel.into(),
            name: words.name,
            how: words.how,
            limit: words.limit,
            fee: words.fee,
            counts_after: words.counts_after,
        }
    }
}

mirror!(biller::Channel => Channel {
    AutomaticDebit,
    BankCounter,
    ConvenienceStore,
    WaterworksCounter,
    NationwideEBill,
    CashMachine,
    OnlineBank,
});
