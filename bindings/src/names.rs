//! Ids, dates and amounts as they cross: each has one plain form on the wire and a type of its own on the other side.
//!
//! What a shell hands back is parsed here, at the edge. A text that is no such value is a fault of the shell
//! ([`WaterPayError::BadArgument`]); residents' own input goes through `keyed_in` and `understand` instead.

use std::time::SystemTime;

use jiff::{Timestamp as Instant, civil::Date};
use waterpay_core::{
    bill::{BillId, ChargeName, PayeeId, YearMonth},
    biller::BillerId,
    ledger::ChangeNumber,
    money::Twd,
    payment::{MethodId, PaymentId, PaymentReference},
    personal::Personal,
};

use crate::WaterPayError;

fn bad(argument: &str) -> WaterPayError {
    WaterPayError::BadArgument { argument: argument.to_owned() }
}

// Whole New Taiwan dollars.
uniffi::custom_type!(Twd, i64, {
    remote,
    try_lift: |dollars| {
        let amount = u64::try_from(dollars).ok().and_then(|dollars| Twd::from_dollars(dollars).ok());
        Ok(amount.ok_or_else(|| bad("amount"))?)
    },
    lower: |amount| i64::try_from(amount.dollars()).expect("the largest amount has eleven digits"),
});

// ISO 8601, `2027-02-20`.
uniffi::custom_type!(Date, String, {
    remote,
    try_lift: |text| Ok(text.parse().map_err(|_| bad("date"))?),
    lower: |date| date.to_string(),
});

// `2027-02`.
uniffi::custom_type!(YearMonth, String, {
    remote,
    try_lift: |text| Ok(text.parse().map_err(|_| bad("month"))?),
    lower: |month| month.to_string(),
});

// An instant; the platform's own type for one.
uniffi::custom_type!(Instant, SystemTime, {
    remote,
    try_lift: |time| Ok(Instant::try_from(time).map_err(|_| bad("instant"))?),
    lower: |instant| SystemTime::try_from(instant).expect("a phone's clock reaches from year -9999 to 9999"),
});

// A UUID version 7.
uniffi::custom_type!(PaymentId, String, {
    remote,
    try_lift: |text| Ok(text.parse().map_err(|_| bad("payment id"))?),
    lower: |id| id.to_string(),
});

// Counts changes; what comes after the largest is never reached.
uniffi::custom_type!(ChangeNumber, i64, {
    remote,
    try_lift: |number| Ok(ChangeNumber::new(u64::try_from(number).map_err(|_| bad("change number"))?)),
    lower: |number| i64::try_from(number.number()).unwrap_or(i64::MAX),
});

// Text about a person, whose own description hides it on every side of the boundary.
uniffi::custom_type!(Personal, String, {
    remote,
    try_lift: |text| Ok(Personal::new(text)),
    lower: |text| text.reveal().to_owned(),
});

/// The names that the gateway gives, which are only handed back.
macro_rules! gateway_names {
    ($($name:ident,)+) => {
        $(uniffi::custom_type!($name, String, {
            remote,
            try_lift: |text| Ok($name::new(text)),
            lower: |name| name.to_string(),
        });)+
    };
}

gateway_names!(BillId, BillerId, ChargeName, MethodId, PayeeId, PaymentReference,);
