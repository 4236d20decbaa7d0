//! Words for where a payment stands. As long as it is not final they say that it must not be paid again.

use fluent_bundle::FluentArgs;

use super::{StageWords, Wording, catalogue::values};
use crate::engine::Stage;

impl Wording {
    /// Where a payment stands, why, and what that asks of the resident.
    pub fn stage(&self, stage: &Stage) -> StageWords {
        match stage {
            Stage::BeingConfirmed(doubt) => StageWords {
                title: self.say("stage-being-confirmed"),
                explanation: self.doubt(*doubt),
                next_step: self.catalogue.say_part("stage-being-confirmed", "next-step", &FluentArgs::new()),
            },
            Stage::NeedsResident(address) => {
                self.stage_words("stage-needs-resident", &values([("until", self.date_time(address.until))]))
            }
            Stage::Paid(receipt) => {
                let claims = receipt.claims();
                let values = values([
                    ("total", self.amount(claims.total)),
                    ("at", self.date_time(claims.settled_at)),
                    ("reference", claims.reference.to_string()),
                ]);
                self.stage_words("stage-paid", &values)
            }
            Stage::Declined(reason) => {
                let decline = self.decline(*reason);
                StageWords {
                    title: self.say("stage-declined"),
                    explanation: decline.what_happened,
                    next_step: decline.what_to_do,
                }
            }
            Stage::AlreadyPaid(reference) => {
                self.stage_words("stage-already-paid", &values([("reference", reference.to_string())]))
            }
            Stage::Expired => self.stage_words("stage-expired", &FluentArgs::new()),
        }
    }

    /// A message with its parts `explanation` and `next-step`.
    fn stage_words(&self, key: &str, values: &FluentArgs<'_>) -> StageWords {
        StageWords {
            title: self.catalogue.say(key, values),
            explanation: self.catalogue.say_part(key, "explanation", values),
            next_step: self.catalogue.say_part(key, "next-step", values),
        }
    }
}
