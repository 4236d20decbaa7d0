//! What can happen, in words: the lines of a story.

use std::fmt;

use super::{
    decisions::Heard,
    world::{AtGateway, Errand, Reply},
};

/// One thing that happens. Its words are a line of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Happening {
    Prepares { phone: u8 },
    Taps { phone: u8, payment: u8 },
    Begins { phone: u8, payment: u8, errand: Errand },
    Arrives { payment: u8, at: AtGateway },
    ArrivesUnanswered { payment: u8, at: AtGateway },
    ArrivesWithFault { payment: u8, at: AtGateway },
    StrayArrives { payment: u8, at: AtGateway },
    StrayIsLost { payment: u8 },
    IsDoubled { payment: u8 },
    IsLost { payment: u8 },
    FaultBeforeEffect { payment: u8 },
    QuestionIsAnswered { payment: u8, reply: Reply },
    Hears { phone: u8, payment: u8, heard: Heard },
    HearsWithFullDisk { phone: u8, payment: u8, heard: Heard },
    IsDelayed { phone: u8, payment: u8 },
    RecordsLate { phone: u8, payment: u8 },
    GatewayDecides { payment: u8, at: AtGateway },
    GatewayForgets { payment: u8 },
    TimePasses,
    Ends { phone: u8 },
    LosesPower { phone: u8 },
    WritesBack { phone: u8 },
    Starts { phone: u8 },
    LedgerIsDamaged { phone: u8 },
}

impl fmt::Display for Happening {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Prepares { phone } => {
                write!(formatter, "phone {phone} asks the gateway what it knows, and shows an offer")
            }
            Self::Taps { phone, payment } => {
                write!(formatter, "the resident pays on phone {phone}: payment {payment}")
            }
            Self::Begins { phone, payment, errand } => {
                write!(formatter, "phone {phone}, payment {payment}: {}", begun(errand))
            }
            Self::Arrives { payment, at } => {
                write!(formatter, "the request of payment {payment} arrives: {}", state(at))
            }
            Self::ArrivesUnanswered { payment, at } => {
                write!(
                    formatter,
                    "the request of payment {payment} arrives: {}; the answer is lost",
                    state(at)
                )
            }
            Self::ArrivesWithFault { payment, at } => {
                write!(
                    formatter,
                    "the request of payment {payment} arrives: {}; the answer is a 5xx",
                    state(at)
                )
            }
            Self::StrayArrives { payment, at } => {
                write!(formatter, "a late copy of the request of payment {payment} arrives: {}", state(at))
            }
            Self::StrayIsLost { payment } => {
                write!(formatter, "a late copy of the request of payment {payment} is lost")
            }
            Self::IsDoubled { payment } => {
                write!(formatter, "the request of payment {payment} is doubled on its way")
            }
            Self::IsLost { payment } => write!(formatter, "what was sent for payment {payment} is lost"),
            Self::FaultBeforeEffect { payment } => {
                write!(formatter, "payment {payment}: the gateway answers with a 5xx and does nothing")
            }
            Self::QuestionIsAnswered { payment, reply } => {
                write!(formatter, "the gateway is asked about payment {payment}, and says: {}", said(reply))
            }
            Self::Hears { phone, payment, heard: what } => {
                write!(formatter, "phone {phone}, payment {payment}: {}", heard(what))
            }
            Self::HearsWithFullDisk { phone, payment, heard: what } => {
                write!(
                    formatter,
                    "phone {phone}, payment {payment}: {}, and the disk refuses to keep it",
                    heard(what)
                )
            }
            Self::IsDelayed { phone, payment } => {
                write!(
                    formatter,
                    "phone {phone} gives up on payment {payment}, whose request is still on its way"
                )
            }
            Self::RecordsLate { phone, payment } => {
                write!(formatter, "phone {phone} writes payment {payment} down at last")
            }
            Self::GatewayDecides { payment, at } => {
                write!(formatter, "the gateway decides on payment {payment}: {}", state(at))
            }
            Self::GatewayForgets { payment } => write!(formatter, "the gateway forgets payment {payment}"),
            Self::TimePasses => formatter.write_str("time passes"),
            Self::Ends { phone } => write!(formatter, "the app on phone {phone} is killed"),
            Self::LosesPower { phone } => write!(formatter, "phone {phone} loses power"),
            Self::WritesBack { phone } => write!(formatter, "phone {phone} writes its caches back"),
            Self::Starts { phone } => write!(formatter, "the app on phone {phone} starts"),
            Self::LedgerIsDamaged { phone } => write!(formatter, "the ledger of phone {phone} is damaged"),
        }
    }
}

fn begun(errand: Errand) -> &'static str {
    match errand {
        Errand::Sending => "the request is sent",
        Errand::Asking => "the question is sent",
        Errand::ToSend | Errand::ToAsk | Errand::Asleep | Errand::Unanswered | Errand::Answered(_) => {
            "nothing is sent"
        }
    }
}

fn state(at: AtGateway) -> &'static str {
    match at {
        AtGateway::Unseen => "never seen",
        AtGateway::Pending => "pending",
        AtGateway::Waiting => "waits for the resident",
        AtGateway::Settled => "settled",
        AtGateway::Declined => "declined",
        AtGateway::AlreadyPaid => "already paid",
        AtGateway::Expired => "expired",
    }
}

fn said(reply: Reply) -> &'static str {
    match reply {
        Reply::Settled => "settled",
        Reply::Pending => "pending",
        Reply::HandOff => "waits for the resident",
        Reply::Declined => "declined",
        Reply::AlreadyPaid => "already paid",
        Reply::Expired => "expired",
        Reply::Unknown(_) => "not known",
        Reply::Fault => "a 5xx",
    }
}

fn heard(what: Heard) -> String {
    match what {
        Heard::Begun => "begins".to_owned(),
        Heard::NotRecorded => "could not be written down".to_owned(),
        Heard::Woke => "its wait is over".to_owned(),
        Heard::NoAnswer => "gets no answer".to_owned(),
        Heard::Answered(reply) => format!("hears: {}", said(reply)),
    }
}
