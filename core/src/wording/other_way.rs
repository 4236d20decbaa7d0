//! Words for the ways to pay elsewhere.

use fluent_bundle::FluentArgs;

use super::{Wording, catalogue::values};
use crate::{
    biller::{Channel, OtherWay},
    money::Twd,
};

/// A way to pay elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherWayWords {
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

impl Wording {
    /// How to pay elsewhere.
    pub fn other_way(&self, way: &OtherWay) -> OtherWayWords {
        let key = match way.channel {
            Channel::AutomaticDebit => "other-way-automatic-debit",
            Channel::BankCounter => "other-way-bank-counter",
            Channel::ConvenienceStore => "other-way-convenience-store",
            Channel::WaterworksCounter => "other-way-waterworks-counter",
            Channel::NationwideEBill => "other-way-nationwide-e-bill",
            Channel::CashMachine => "other-way-cash-machine",
            Channel::OnlineBank => "other-way-online-bank",
        };
        let limit = |limit| self.say_with("other-way-limit", &values([("amount", self.amount(limit))]));
        let counts_after =
            |days: u8| self.say_with("other-way-counts-after", &values([("days", u32::from(days))]));
        OtherWayWords {
            name: self.say(key),
            how: self.catalogue.say_part(key, "how", &FluentArgs::new()),
            limit: way.limit.map(limit),
            fee: self.other_way_fee(way.fee),
            counts_after: way.counts_after_days.map(counts_after),
        }
    }

    fn other_way_fee(&self, fee: Option<Twd>) -> String {
        match fee {
            None => self.say("other-way-fee-not-known"),
            Some(fee) if fee == Twd::ZERO => self.say("other-way-no-fee"),
            Some(fee) => self.say_with("other-way-fee", &values([("fee", self.amount(fee))])),
        }
    }
}
