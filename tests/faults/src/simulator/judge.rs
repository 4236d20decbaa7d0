//! What must never happen in a simulated world, looked for whenever a phone shows something, and at the end.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use waterpay_core::{
    bill::BillId,
    engine::{PaymentView, Stage},
    payment::PaymentId,
};
use waterpay_sandbox::{Charge, receipt_keys};
use waterpay_scenarios::invariants::{one_charge_a_bill, paid_means_paid};

use super::{gateway::Sender, network::Arrivals};

/// What a world remembers in order to be judged.
#[derive(Debug, Default)]
pub(super) struct Judge {
    pub(super) arrivals: Arrivals,
    begun: BTreeMap<PaymentId, Begun>,
    /// Taps that no phone has answered, since it still works on them or has stopped.
    unanswered: BTreeMap<PaymentId, u32>,
    refused: BTreeSet<PaymentId>,
    shown_paid: BTreeSet<PaymentId>,
    shown_unpaid: BTreeSet<PaymentId>,
    wrong: Option<Wrong>,
}

/// A payment that a phone had begun.
#[derive(Debug, Clone)]
struct Begun {
    by: Sender,
    bill: BillId,
    ledger_lost_since: bool,
}

/// A promise that was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A bill was charged more than once.
    PaidTwice,
    /// A phone showed a payment as paid for which no money had moved.
    PaidTooEarly(PaymentId),
    /// A phone showed a payment as failed, and money moved for it.
    ShownUnpaidButPaid(PaymentId),
    /// A phone said that nothing was or will be sent, and money moved.
    RefusedButPaid(PaymentId),
    /// A phone does not know a payment that it had begun.
    Forgotten(PaymentId),
    /// A phone does not show a payment as paid for which money moved, although nothing goes wrong any more.
    NotShownAsPaid(PaymentId),
    /// A phone whose ledger was lost would pay a bill again.
    WouldPayAgain(PaymentId),
    /// A phone does not come to know how a payment stands.
    NotSettled(PaymentId),
    /// A phone does not start.
    DoesNotStart(String),
}

impl Judge {
    /// A resident pays.
    pub(super) fn was_tapped(&mut self, id: PaymentId) {
        *self.unanswered.entry(id).or_default() += 1;
    }

    /// A phone said something about a payment to whoever tapped.
    pub(super) fn was_answered(&mut self, id: PaymentId) {
        self.unanswered.entry(id).and_modify(|taps| *taps -= 1);
    }

    /// A phone said that a payment is under way, or may be.
    pub(super) fn has_begun(&mut self, by: Sender, id: PaymentId, bill: &BillId) {
        self.begun.entry(id).or_insert(Begun { by, bill: bill.clone(), ledger_lost_since: false });
    }

    /// A phone said that it keeps nothing of a payment, and that nothing was or will be sent.
    pub(super) fn was_refused(&mut self, id: PaymentId) {
        self.refused.insert(id);
    }

    /// A phone has lost what it knew.
    pub(super) fn ledger_lost(&mut self, by: Sender) {
        for begun in self.begun.values_mut().filter(|begun| begun.by == by) {
            begun.ledger_lost_since = true;
        }
    }

    /// Which phones tried to pay a bill.
    pub(super) fn payers(&self, bill: &BillId) -> BTreeSet<Sender> {
        self.begun.values().filter(|begun| begun.bill == *bill).map(|begun| begun.by).collect()
    }

    /// How many payments were begun.
    pub(super) fn payments(&self) -> u64 {
        self.begun.len() as u64
    }

    /// A phone shows a payment; `charges` are all so far.
    pub(super) fn is_shown(&mut self, view: &PaymentView, charges: impl FnOnce() -> Vec<Charge>) {
        let id = view.intent.payment;
        match view.stage {
            Stage::Paid(_) if self.shown_paid.insert(id) => {
                if paid_means_paid(std::slice::from_ref(view), &charges(), &receipt_keys()).is_err() {
                    self.is_wrong(Wrong::PaidTooEarly(id));
                }
            }
            Stage::Declined(_) | Stage::AlreadyPaid(_) | Stage::Expired if self.shown_unpaid.insert(id) => {
                if charges().iter().any(|charge| charge.payment_id == id) {
                    self.is_wrong(Wrong::ShownUnpaidButPaid(id));
                }
            }
            Stage::BeingConfirmed(_)
            | Stage::NeedsResident(_)
            | Stage::Paid(_)
            | Stage::Declined(_)
            | Stage::AlreadyPaid(_)
            | Stage::Expired => {}
        }
    }

    /// The first thing that is wrong is what is told.
    pub(super) fn is_wrong(&mut self, wrong: Wrong) {
        self.wrong.get_or_insert(wrong);
    }

    /// What was wrong so far.
    pub(super) fn wrong(&self) -> Option<Wrong> {
        self.wrong.clone()
    }

    /// What the gateway says at the end.
    pub(super) fn at_the_end(&mut self, charges: &[Charge]) {
        if one_charge_a_bill(charges).is_err() {
            self.is_wrong(Wrong::PaidTwice);
        }
        for Charge { payment_id, .. } in charges {
            if self.shown_unpaid.contains(payment_id) {
                self.is_wrong(Wrong::ShownUnpaidButPaid(*payment_id));
            }
            // A second tap on the same offer may be taken where the first was refused; each is answered for itself, and
            // a tap on a phone that stopped before it could say so may have been taken too.
            let was_taken = self.begun.contains_key(payment_id)
                || self.unanswered.get(payment_id).is_some_and(|taps| *taps > 0);
            if self.refused.contains(payment_id) && !was_taken {
                self.is_wrong(Wrong::RefusedButPaid(*payment_id));
            }
        }
    }

    /// What a phone shows at the end.
    pub(super) fn history_at_the_end(&mut self, by: Sender, history: &[PaymentView], charges: &[Charge]) {
        let known: BTreeMap<_, _> = history.iter().map(|view| (view.intent.payment, &view.stage)).collect();
        if let Some(view) = history.iter().find(|view| !view.stage.is_final()) {
            self.is_wrong(Wrong::NotSettled(view.intent.payment));
        }
        for view in history {
            let view = std::slice::from_ref(view);
            if paid_means_paid(view, charges, &receipt_keys()).is_err() {
                self.is_wrong(Wrong::PaidTooEarly(view[0].intent.payment));
            }
        }
        let own = self.begun.iter().filter(|(_, begun)| begun.by == by && !begun.ledger_lost_since);
        let own: Vec<PaymentId> = own.map(|(id, _)| *id).collect();
        for id in own {
            let was_charged = charges.iter().any(|charge| charge.payment_id == id);
            match known.get(&id) {
                None => self.is_wrong(Wrong::Forgotten(id)),
                Some(Stage::Paid(_)) => {}
                Some(_) if was_charged => self.is_wrong(Wrong::NotShownAsPaid(id)),
                Some(_) => {}
            }
        }
    }

    /// The charges of a phone whose ledger was lost since.
    pub(super) fn charges_of_a_lost_ledger(&self, by: Sender, charges: &[Charge]) -> Vec<Charge> {
        let lost = |charge: &&Charge| {
            self.begun.get(&charge.payment_id).is_some_and(|begun| begun.by == by && begun.ledger_lost_since)
        };
        charges.iter().filter(lost).cloned().collect()
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PaidTwice => formatter.write_str("a bill was charged more than once"),
            Self::PaidTooEarly(id) => write!(formatter, "{id} is shown as paid, and no money had moved"),
            Self::ShownUnpaidButPaid(id) => write!(formatter, "{id} is shown as failed, and money moved"),
            Self::RefusedButPaid(id) => write!(formatter, "{id} was refused on the phone, and money moved"),
            Self::Forgotten(id) => write!(formatter, "{id} is not known any more on its phone"),
            Self::NotShownAsPaid(id) => write!(formatter, "{id} is not shown as paid, and money moved"),
            Self::WouldPayAgain(id) => write!(formatter, "{id} paid a bill that its phone would pay again"),
            Self::NotSettled(id) => write!(formatter, "{id} is not settled in time"),
            Self::DoesNotStart(why) => write!(formatter, "a phone does not start: {why}"),
        }
    }
}
