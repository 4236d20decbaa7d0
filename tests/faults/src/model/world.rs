//! One state of all that exists: phones with disks and processes, what is on its way, the gateway, the time.
//!
//! Plain small values, since there are millions of these. Everything is about one bill.

/// How many payments of the bill there can be.
pub(super) const PAYMENTS: usize = 3;
/// Phones.
pub(super) const PHONES: usize = 2;
/// Processes on one phone: the app, and an extension of it.
pub(super) const PROCESSES: usize = 2;
/// The last instant. A payment is executed only before its deadline, one instant after its beginning, and its absence is
/// believed from one instant after the deadline on.
pub(super) const LAST_INSTANT: u8 = 4;

/// Where a payment stands, as far as a decision can depend on it: `State` without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Stands {
    Drafted,
    Sent,
    Processing,
    NoAnswer,
    Fault,
    HandedOff,
    Paid,
    Declined,
    AlreadyPaid,
    Expired,
}

/// An answer on its way back: `Answer` without what it carries, but for the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Reply {
    Settled,
    Pending,
    HandOff,
    Declined,
    AlreadyPaid,
    Expired,
    /// The gateway does not know the payment, and says what time it is.
    Unknown(u8),
    /// A fault of the gateway, before or after the effect.
    Fault,
}

/// A payment at the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum AtGateway {
    Unseen,
    Pending,
    /// Waits for the resident in a wallet.
    Waiting,
    Settled,
    Declined,
    AlreadyPaid,
    Expired,
}

/// What a courier is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Errand {
    /// About to send the request to pay.
    ToSend,
    /// About to ask.
    ToAsk,
    /// Waiting to be woken.
    Asleep,
    /// A request to pay is on its way to the gateway.
    Sending,
    /// A question is.
    Asking,
    /// What was sent will never be answered.
    Unanswered,
    /// An answer is on its way back.
    Answered(Reply),
}

/// A courier in a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Courier {
    pub(super) stands: Stands,
    pub(super) errand: Errand,
    /// Its state is not on the disk yet. Only a broken rule lets that be.
    pub(super) unrecorded: bool,
}

/// A process of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Process {
    pub(super) runs: bool,
    /// The resident has an offer in front of her.
    pub(super) offer: bool,
    pub(super) couriers: [Option<Courier>; PAYMENTS],
}

/// A payment on the disk of a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Kept {
    pub(super) stands: Stands,
    /// It was decided on this phone and can be sent again.
    pub(super) here: bool,
}

/// A phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Phone {
    pub(super) processes: [Process; PROCESSES],
    /// What its ledger says.
    pub(super) ledger: [Option<Kept>; PAYMENTS],
    /// What of that survives the loss of power. The same, unless a rule is broken.
    pub(super) synced: [Option<Kept>; PAYMENTS],
    /// What the resident was told last.
    pub(super) told: [Option<Stands>; PAYMENTS],
    /// The payment went down with a damaged ledger, and the gateway has not been asked since.
    pub(super) went_down: [bool; PAYMENTS],
}

/// How much may still go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Allowance {
    /// Processes that end, phones that lose power.
    pub(super) crashes: u8,
    /// Requests and answers that are lost, and faults of the gateway.
    pub(super) losses: u8,
    /// Requests that arrive twice.
    pub(super) doubles: u8,
    /// Writes that the disk refuses.
    pub(super) refusals: u8,
    /// Ledgers that are damaged.
    pub(super) damages: u8,
    /// Times that the gateway forgets ids. Only a broken promise allows it.
    pub(super) forgets: u8,
}

/// All that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct World {
    pub(super) instant: u8,
    /// By payment: the deadline; 0 as long as there is no such payment.
    pub(super) deadline: [u8; PAYMENTS],
    /// By payment: the phone that it was decided on.
    pub(super) decided_on: [u8; PAYMENTS],
    pub(super) gateway: [AtGateway; PAYMENTS],
    /// By payment: whether a request has ever reached the gateway.
    pub(super) arrived: [bool; PAYMENTS],
    /// By payment: how often money moved.
    pub(super) charges: [u8; PAYMENTS],
    /// By payment: requests under way for which nobody waits any more.
    pub(super) strays: [u8; PAYMENTS],
    pub(super) phones: [Phone; PHONES],
    pub(super) allowance: Allowance,
}

impl Stands {
    /// Whether the outcome is not known yet.
    pub(super) fn is_open(self) -> bool {
        match self {
            Self::Sent | Self::Processing | Self::NoAnswer | Self::Fault | Self::HandedOff => true,
            Self::Drafted | Self::Paid | Self::Declined | Self::AlreadyPaid | Self::Expired => false,
        }
    }

    /// Whether the resident reads that no money moved.
    pub(super) fn is_refusal(self) -> bool {
        match self {
            Self::Declined | Self::AlreadyPaid | Self::Expired => true,
            Self::Drafted
            | Self::Sent
            | Self::Processing
            | Self::NoAnswer
            | Self::Fault
            | Self::HandedOff
            | Self::Paid => false,
        }
    }
}

impl AtGateway {
    /// Whether the gateway has not decided yet.
    pub(super) fn is_open(self) -> bool {
        match self {
            Self::Pending | Self::Waiting => true,
            Self::Unseen | Self::Settled | Self::Declined | Self::AlreadyPaid | Self::Expired => false,
        }
    }
}

impl World {
    /// Nobody has paid anything; the processes that `topology` has are running.
    pub(super) fn before_anything(topology: &super::Topology) -> Self {
        let process = |runs| Process { runs, offer: false, couriers: [None; PAYMENTS] };
        let phone = |phone| Phone {
            processes: std::array::from_fn(|number| {
                process(phone < topology.phones && number < topology.processes)
            }),
            ledger: [None; PAYMENTS],
            synced: [None; PAYMENTS],
            told: [None; PAYMENTS],
            went_down: [false; PAYMENTS],
        };
        Self {
            instant: 0,
            deadline: [0; PAYMENTS],
            decided_on: [0; PAYMENTS],
            gateway: [AtGateway::Unseen; PAYMENTS],
            arrived: [false; PAYMENTS],
            charges: [0; PAYMENTS],
            strays: [0; PAYMENTS],
            phones: std::array::from_fn(phone),
            allowance: topology.allowance,
        }
    }

    /// A payment that does not exist yet, if there may be another.
    pub(super) fn unused(&self, topology: &super::Topology) -> Option<usize> {
        (0..topology.payments).find(|&payment| self.deadline[payment] == 0)
    }
}
