//! Words for what comes back: expected before paying, granted after it, and why not.

use fluent_bundle::FluentArgs;

use super::{Wording, catalogue::values};
use crate::{
    money::Twd,
    payment::{
        Cashback,
        cashback::{Expectation, Gives, Part, Sources, Whose, WhyNot},
    },
};

impl Wording {
    /// What the offer states to come back, and by which promotion: before paying.
    pub fn cashback_expected(&self, cashback: &Cashback) -> String {
        self.expected(cashback.amount, &cashback.promotion)
    }

    /// What the gateway gave back, and by which promotion: on a receipt.
    pub fn cashback_granted(&self, cashback: &Cashback) -> String {
        self.say_with("cashback-granted", &self.of_cashback(cashback.amount, &cashback.promotion))
    }

    /// What several promotions together are expected to give back. None unless there are several that give something:
    /// a single one says so itself.
    pub fn cashback_in_all(&self, expectation: &Expectation) -> Option<String> {
        let several = expectation.parts.iter().filter_map(Part::amount).count() > 1;
        let amount = self.amount(expectation.total);
        several.then(|| self.say_with("cashback-in-all", &values([("amount", amount)])))
    }

    /// What a promotion is expected to give back, or why it gives nothing.
    pub fn promotion(&self, Part { promotion: _, title, gives }: &Part) -> String {
        match gives {
            Gives::Amount(amount) => self.expected(*amount, title),
            Gives::Nothing(why) => {
                let values = values([("promotion", title.clone()), ("why", self.why_no_cashback(why))]);
                self.say_with("cashback-nothing", &values)
            }
            Gives::NotTold => self.say_with("cashback-not-told", &values([("promotion", title.clone())])),
        }
    }

    /// Why a promotion gives nothing.
    pub fn why_no_cashback(&self, why: &WhyNot) -> String {
        match why {
            WhyNot::AnotherPayee => self.say("no-cashback-another-payee"),
            WhyNot::NotYetBegun { from } => {
                self.say_with("no-cashback-not-yet-begun", &values([("date", self.day(*from))]))
            }
            WhyNot::Over { until } => {
                self.say_with("no-cashback-over", &values([("date", self.last_day(*until))]))
            }
            WhyNot::PaymentsUsedUp { first } => {
                let key = match first.of {
                    Whose::Household => "no-cashback-used-up-by-household",
                    Whose::Payer => "no-cashback-used-up-by-payer",
                };
                self.say_with(key, &values([("count", first.count.get())]))
            }
            WhyNot::RoundsToNothing => self.say("no-cashback-rounds-to-nothing"),
            WhyNot::AnotherSource { sources } => {
                self.say_with("no-cashback-another-source", &values([("ways", self.ways(sources))]))
            }
            WhyNot::BetterOne { title } => {
                self.say_with("no-cashback-better-one", &values([("promotion", title.clone())]))
            }
        }
    }

    /// That the offer has no cashback although the phone expected some.
    pub fn cashback_not_in_offer(&self) -> String {
        self.say("cashback-not-in-offer")
    }

    fn expected(&self, amount: Twd, promotion: &str) -> String {
        self.say_with("cashback-expected", &self.of_cashback(amount, promotion))
    }

    fn of_cashback(&self, amount: Twd, promotion: &str) -> FluentArgs<'static> {
        values([("amount", self.amount(amount)), ("promotion", promotion.to_owned())])
    }

    /// The kinds of ways to pay, one after another.
    fn ways(&self, sources: &Sources) -> String {
        let mut kinds = sources.kinds().iter().map(|kind| self.method_kind(*kind));
        let first = kinds.next().unwrap_or_default();
        kinds.fold(first, |ways, next| {
            self.say_with("cashback-ways", &values([("ways", ways), ("next", next)]))
        })
    }
}
