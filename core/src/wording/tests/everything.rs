//! All that a resident can ever read, said once: the list behind every other test here.
//!
//! A variant that is missing in the lists below is found by the catalogue test, since nobody asks for its words.

use std::{io, time::Duration};

use jiff::{Timestamp, civil::date};

use super::{
    backups::backups, journey::journey, looking_back::years, printed_codes::printed_codes,
    receipt_pages::receipt_pages, reminders::announcements,
};
use crate::{
    bill::{BillStatus, BillingPeriod, ChargeKind, ChargeName, CubicMetres, Payee, PayeeId},
    biller::{BillerId, Catalogue, OtherWay},
    engine::{Failure, NotErased, NotRefreshed},
    households::{HouseholdsFault, NotAHouseholdName},
    ledger::{Erased, Erasure, LedgerFault},
    money::Twd,
    payment::{
        Cashback, DeclineReason, Doubt, MethodKind,
        cashback::{Expectation, FirstPayments, Gives, Part, PromotionId, Sources, Whose, WhyNot},
        examples,
    },
    store_slip::{NoStoreSlip, PerhapsPaidElsewhere, StoreSlip},
    wording::{Label, ShellFault, StatusWords, Wording, Words},
};

/// What is said about what: a name for reviewers, and the words in their order.
pub(super) type Said = Vec<(String, Vec<String>)>;

/// Everything that `wording` can say.
pub(super) fn everything(wording: &Wording) -> Said {
    let mut said = figures(wording);
    said.extend(bills(wording));
    said.extend(payments(wording));
    said.extend(cashback_words(wording));
    said.extend(printed_codes(wording));
    said.extend(journey(wording));
    said.extend(billers(wording));
    said.extend(other_ways(wording));
    said.extend(households(wording));
    said.extend(announcements(wording));
    said.extend(store_slips(wording));
    said.extend(erasing(wording));
    said.extend(backups(wording));
    said.extend(years(wording));
    said.extend(receipt_pages(wording));
    said.extend(Label::ALL.iter().map(|label| (format!("Label {label:?}"), vec![wording.label(*label)])));
    said.extend(
        ShellFault::ALL
            .into_iter()
            .map(|fault| two(&format!("ShellFault {fault:?}"), wording.shell_fault(fault))),
    );
    said
}

/// What stands in the billers' files, and not in the catalogues.
pub(super) fn names_of_billers(wording: &Wording) -> Said {
    let known = Catalogue::built_in().billers().iter().flat_map(|biller| {
        let fields = wording.fields(biller).into_iter().map(|field| {
            let choices = field.choices.into_iter().map(|(_, name)| name);
            let said = [field.name].into_iter().chain(field.hint).chain(choices);
            (format!("Field of {}", biller.id), said.collect())
        });
        let charges = biller.charges.iter().map(|own| {
            let kind = ChargeKind::Named { name: own.kind.clone() };
            one(&format!("Charge {} of {}", own.kind, biller.id), wording.charge(&biller.id, &kind))
        });
        let id = &biller.id;
        let names = vec![wording.biller(id), wording.bill_of(id), wording.account_number_name(id)];
        let fields: Vec<_> = fields.chain(charges).collect();
        [(format!("Biller {id}"), names)].into_iter().chain(fields)
    });
    let parked = Catalogue::built_in().keyed_in("ABC-1234-C").unwrap();
    let number = one("An account number", wording.account_number(&parked).reveal().to_owned());
    known.chain([number]).collect()
}

fn billers(wording: &Wording) -> Said {
    let unknown = BillerId::new("a biller of the year 2031");
    let names = vec![wording.bill_of(&unknown), wording.account_number_name(&unknown)];
    vec![("A biller that is not known".to_owned(), names)]
}

fn other_ways(wording: &Wording) -> Said {
    let kinmen = Catalogue::built_in().biller(&BillerId::new(BillerId::KINMEN_WATER)).unwrap();
    let say = |way: &OtherWay| {
        let words = wording.other_way(way);
        let said = [Some(words.name), Some(words.how), words.limit, Some(words.fee), words.counts_after];
        (format!("OtherWay {:?}, fee {:?}", way.channel, way.fee), said.into_iter().flatten().collect())
    };
    let at_a_price = OtherWay { fee: Some(twd(15)), ..kinmen.other_ways[0] };
    kinmen.other_ways.iter().chain([&at_a_price]).map(say).collect()
}

fn households(wording: &Wording) -> Said {
    let mut said = vec![
        one("owed", wording.owed(twd(320))),
        one("owed nothing", wording.owed(Twd::ZERO)),
        one("known since", wording.known_since(instant())),
    ];
    let reasons = [
        NotAHouseholdName::Empty,
        NotAHouseholdName::TooLong { characters: 21 },
        NotAHouseholdName::NotOneLine,
    ];
    said.extend(
        reasons.map(|reason| {
            two(&format!("NotAHouseholdName {reason:?}"), wording.not_a_household_name(reason))
        }),
    );
    let disk = || io::Error::other("made up");
    let faults = [
        HouseholdsFault::AlreadySaved,
        HouseholdsFault::TooMany,
        HouseholdsFault::NotSaved,
        HouseholdsFault::SetAside { file: "households-damaged-1.json".into() },
        HouseholdsFault::Newer { found: 2 },
        HouseholdsFault::Disk(disk()),
        HouseholdsFault::Ledger(LedgerFault::Folder(disk())),
        HouseholdsFault::NotRunning,
    ];
    said.extend(
        faults.iter().map(|fault| two(&format!("HouseholdsFault {fault}"), wording.households_fault(fault))),
    );
    let whys = [NotRefreshed::NoSuchNumber, NotRefreshed::Failed(Failure::NotRunning)];
    said.extend(whys.iter().map(|why| two(&format!("NotRefreshed {why}"), wording.not_refreshed(why))));
    said
}

fn erasing(wording: &Wording) -> Said {
    let account = examples::bill().account;
    let payment = examples::intent().payment;
    let mut said = vec![
        one("ask to erase a household", wording.ask_to_erase(&Erasure::Household(account))),
        one("ask to erase everything", wording.ask_to_erase(&Erasure::Everything)),
        one("what erasing leaves", wording.what_erasing_leaves()),
        two("erasing not confirmed", wording.erasing_not_confirmed()),
    ];
    let aside = vec!["ledger-damaged-20270503T040000Z.sqlite".to_owned()];
    said.extend([vec![], aside].map(|still_aside| {
        let erased = Erased { payments: 3, still_aside };
        (format!("{erased:?}"), wording.erased(&erased))
    }));
    let disk = || io::Error::other("made up");
    let whys = [
        NotErased::PaymentUnderWay { payment },
        NotErased::Ledger(LedgerFault::Folder(disk())),
        NotErased::Households(HouseholdsFault::Disk(disk())),
        NotErased::NotRunning,
    ];
    let name = |why: &NotErased| match why {
        NotErased::PaymentUnderWay { .. } => "PaymentUnderWay",
        NotErased::Ledger(_) => "Ledger",
        NotErased::Households(_) => "Households",
        NotErased::NotRunning => "NotRunning",
    };
    said.extend(whys.iter().map(|why| two(&format!("NotErased {}", name(why)), wording.not_erased(why))));
    said
}

fn store_slips(wording: &Wording) -> Said {
    let mut said: Said = slips()
        .into_iter()
        .map(|(name, slip)| {
            let words = wording.store_slip(&slip);
            let said = [Some(words.title), Some(words.how), Some(words.counts_after), words.not_confirmed];
            (format!("StoreSlip {name}"), said.into_iter().flatten().collect())
        })
        .collect();
    let reasons = [
        NoStoreSlip::NotTaken,
        NoStoreSlip::NotOwed { status: BillStatus::BeingPaid },
        NoStoreSlip::Overdue { due: date(2027, 6, 20) },
        NoStoreSlip::OverLimit { limit: twd(20_000) },
    ];
    said.extend(
        reasons.map(|reason| two(&format!("NoStoreSlip {reason:?}"), wording.no_store_slip(&reason))),
    );
    let perhaps = PerhapsPaidElsewhere {
        bill: examples::bill().id,
        shown_on: date(2027, 6, 18),
        until: date(2027, 6, 21),
    };
    said.push(two("PerhapsPaidElsewhere", wording.perhaps_paid_elsewhere(&perhaps)));
    said.push(one("ask_if_paid_elsewhere", wording.ask_if_paid_elsewhere(&perhaps)));
    said.push(two("store_slip_too_narrow", wording.store_slip_too_narrow(154)));
    said
}

/// By this project's convention; and as a biller may confirm it that does not say when a payment counts.
pub(super) fn slips() -> [(&'static str, StoreSlip); 2] {
    let bill = examples::bill();
    let kinmen = Catalogue::built_in().biller(&bill.account.biller).unwrap();
    let mut confirmed = kinmen.clone();
    confirmed.other_ways.iter_mut().for_each(|way| way.counts_after_days = None);
    confirmed.codes.store_barcodes.as_mut().unwrap().slip.as_mut().unwrap().confirmed_by_biller = true;
    let slip = |biller| StoreSlip::for_bill(&bill, biller, bill.due).unwrap();
    [("by convention", slip(kinmen)), ("confirmed", slip(&confirmed))]
}

fn figures(wording: &Wording) -> Said {
    let mut said = vec![
        one("amount", wording.amount(twd(1_234_567))),
        one("credit", wording.credit(twd(20))),
        one("fee of nothing", wording.fee(Twd::ZERO)),
        one("fee", wording.fee(twd(15))),
        one("date_time", wording.date_time(instant())),
        one("usage", wording.usage(CubicMetres(25))),
        one("wait of 0.4 seconds", wording.wait(Duration::from_millis(400))),
        one("wait of 90 seconds", wording.wait(Duration::from_secs(90))),
        one("wait of 91 seconds", wording.wait(Duration::from_secs(91))),
    ];
    for month in 1..=12 {
        said.push(one("date", wording.date(date(2027, month, 20))));
    }
    for (first, last) in [("2027-04", "2027-04"), ("2027-03", "2027-04"), ("2026-12", "2027-01")] {
        let period = BillingPeriod::new(first.parse().unwrap(), last.parse().unwrap()).unwrap();
        said.push(one("period", wording.period(period)));
    }
    said
}

fn bills(wording: &Wording) -> Said {
    let statuses = [
        BillStatus::Unpaid,
        BillStatus::OverduePayable,
        BillStatus::OverdueClosed,
        BillStatus::BeingPaid,
        BillStatus::Paid { at: instant() },
        BillStatus::PaidElsewhere { at: instant() },
        BillStatus::AutomaticDebit { on: date(2027, 6, 20) },
        BillStatus::Unknown,
    ];
    let kinds = [
        ChargeKind::BasicFee,
        ChargeKind::WaterUse,
        ChargeKind::Sewerage,
        ChargeKind::WasteDisposal,
        ChargeKind::SourceConservation,
        ChargeKind::BusinessTax,
        ChargeKind::LateFee,
        ChargeKind::Adjustment,
        ChargeKind::Discount,
        ChargeKind::Named { name: ChargeName::new("a kind of the year 2031") },
    ];
    let statuses = statuses.iter().map(|status| {
        let StatusWords { title, next_step } = wording.bill_status(status);
        (format!("BillStatus {status:?}"), vec![title, next_step])
    });
    let kinmen = BillerId::new(BillerId::KINMEN_WATER);
    let kinds = kinds.map(|kind| one(&format!("ChargeKind {kind:?}"), wording.charge(&kinmen, &kind)));
    statuses.chain(kinds).collect()
}

fn payments(wording: &Wording) -> Said {
    let kinds = [
        MethodKind::StoredValue,
        MethodKind::LinkedBankAccount,
        MethodKind::Card,
        MethodKind::WalletHandOff,
        MethodKind::Other,
    ];
    let payee = Payee { id: PayeeId::new("payee"), name: "Example Waterworks".to_owned() };
    let mut said = vec![one("confirm_payment", wording.confirm_payment(twd(902), &payee))];
    said.extend(kinds.map(|kind| one(&format!("MethodKind {kind:?}"), wording.method_kind(kind))));
    said.extend(DECLINES.map(|reason| two(&format!("DeclineReason {reason:?}"), wording.decline(reason))));
    said.extend(DOUBTS.map(|doubt| one(&format!("Doubt {doubt:?}"), wording.doubt(doubt))));
    said
}

fn cashback_words(wording: &Wording) -> Said {
    let title = || "Example promotion".to_owned();
    let first = |count: u32, of| FirstPayments { count: count.try_into().unwrap(), of };
    let sources = |kinds: &[MethodKind]| Sources::new(kinds.to_vec()).unwrap();
    let reasons = [
        WhyNot::AnotherPayee,
        WhyNot::NotYetBegun { from: instant() },
        WhyNot::Over { until: instant() },
        // 00:00 in Taipei, so the day before was the last.
        WhyNot::Over { until: "2019-05-31T16:00:00Z".parse().unwrap() },
        WhyNot::PaymentsUsedUp { first: first(1, Whose::Household) },
        WhyNot::PaymentsUsedUp { first: first(2, Whose::Household) },
        WhyNot::PaymentsUsedUp { first: first(1, Whose::Payer) },
        WhyNot::PaymentsUsedUp { first: first(2, Whose::Payer) },
        WhyNot::RoundsToNothing,
        WhyNot::AnotherSource { sources: sources(&[MethodKind::Card]) },
        WhyNot::AnotherSource {
            sources: sources(&[MethodKind::StoredValue, MethodKind::LinkedBankAccount, MethodKind::Card]),
        },
        WhyNot::BetterOne { title: "Example of a better promotion".to_owned() },
    ];
    let part = |gives| Part { promotion: PromotionId::new("example"), title: title(), gives };
    let parts = vec![part(Gives::Amount(twd(8))), part(Gives::Amount(twd(10)))];
    let all = Expectation { parts, total: twd(18) };
    let mut said = vec![
        one("cashback expected", wording.cashback_expected(&cashback())),
        one("cashback granted", wording.cashback_granted(&cashback())),
        one("cashback in all", wording.cashback_in_all(&all).unwrap()),
        one("cashback not in the offer", wording.cashback_not_in_offer()),
        one("Gives Amount", wording.promotion(&part(Gives::Amount(twd(18))))),
        one("Gives NotTold", wording.promotion(&part(Gives::NotTold))),
    ];
    said.extend(reasons.map(|why| {
        let name = format!("Gives Nothing {why:?}");
        one(&name, wording.promotion(&part(Gives::Nothing(why))))
    }));
    said
}

pub(super) const DECLINES: [DeclineReason; 9] = [
    DeclineReason::InsufficientFunds,
    DeclineReason::LimitExceeded,
    DeclineReason::MethodUnavailable,
    DeclineReason::BillChanged,
    DeclineReason::BillClosed,
    DeclineReason::BeingPaid,
    DeclineReason::CancelledByResident,
    DeclineReason::SuspectedFraud,
    DeclineReason::Other,
];

pub(super) const DOUBTS: [Doubt; 9] = [
    Doubt::Sent,
    Doubt::Processing,
    Doubt::NoAnswer,
    Doubt::Busy,
    Doubt::GatewayFault,
    Doubt::RequestRefused,
    Doubt::NotUnderstood,
    Doubt::DoesNotMatch,
    Doubt::BadReceipt,
];

pub(super) fn cashback() -> Cashback {
    Cashback { amount: twd(18), promotion: "Example promotion".to_owned() }
}

pub(super) fn twd(dollars: u64) -> Twd {
    Twd::from_dollars(dollars).unwrap()
}

/// Late in the evening in UTC, and already the next day in Taipei.
pub(super) fn instant() -> Timestamp {
    "2027-06-19T22:05:59Z".parse().unwrap()
}

pub(super) fn one(name: &str, words: String) -> (String, Vec<String>) {
    (name.to_owned(), vec![words])
}

pub(super) fn two(name: &str, words: Words) -> (String, Vec<String>) {
    (name.to_owned(), vec![words.what_happened, words.what_to_do])
}
