//! Promotions: what may come back after a payment, and why not.
//!
//! A promotion is data of the gateway's ([`Promotion`]): a title for people and, where it can be put so, a [`Rule`] for
//! machines. [`expected()`] works out what each of them gives for one payment, or why it gives nothing ([`WhyNot`]). The
//! gateway of the sandbox grants by this very function, so that there is one reading of the rules.
//!
//! On a phone the result is only what it expects. The offer of the gateway says what it is going to give, and goes before
//! it; the receipt says what it gave ([`Cashback`](super::Cashback), in both).
//!
//! What a rule means is our own convention:
//!
//! - The share is of the bill's amount, without the fee. Each promotion is rounded down to whole dollars by itself, then
//!   capped; only then are they added.
//! - A promotion runs from `from` on and ends before `until`, both instants, judged when the offer is made.
//! - The first payments are counted from `from` on, and only those of the payee's bills if the promotion has a payee.
//!   Every settled payment counts, whether or not anything came back for it.
//! - Promotions stack, unless they have the same name in `one_of`: of those only the one that gives most counts, of
//!   equals the one whose id comes first.
//!
//! ```
//! # use waterpay_core::{bill::PayeeId, money::Twd, payment::{MethodKind, cashback::{self, Paying, Promotion}}};
//! let promotions: Vec<Promotion> = serde_json::from_str(
//!     r#"[{ "id": "first-two", "title": "8 % back, at most 20", "until": null, "payee_id": null,
//!           "rule": { "basis_points": 800, "at_most": 20 } }]"#,
//! )?;
//! let paying = Paying {
//!     payee: PayeeId::new("kinmen-waterworks"),
//!     amount: Twd::from_dollars(124)?,
//!     source: MethodKind::Card,
//!     at: "2027-01-05T04:00:00Z".parse()?,
//!     earlier: vec![],
//! };
//! assert_eq!(cashback::expected(&promotions, &paying)?.total.dollars(), 9, "8 % are 9.92");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod expected;
mod promotion;
#[cfg(test)]
mod tests;

pub use expected::{Earlier, Expectation, Gives, Part, Paying, WhyNot, expected};
pub use promotion::{FirstPayments, NotARule, Promotion, PromotionId, Rule, Share, Sources, Whose};
