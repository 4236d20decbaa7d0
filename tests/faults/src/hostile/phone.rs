//! A phone that scans one code after the other, and would pay what it finds.

use std::time::Duration;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use tempfile::TempDir;
use waterpay_core::{
    bill::Bill,
    biller::Catalogue,
    engine::{LookUp, Settings, WaterPay},
    gateway::Pace,
    payment::{Authorisation, SignedAuthorisation},
};
use waterpay_sandbox::{RunningSandbox, receipt_keys};

use super::{HostileCode, LedAstray, Scanned, Trap, relay::Relay};
use crate::made_up;

/// Nothing is paid, so nothing is asked again.
const PACE: Pace = Pace { first: Duration::from_secs(1), longest: Duration::from_secs(1) };

/// Scans `codes` with a phone whose gateway is `sandbox`, and says how far they came.
///
/// # Errors
/// [`LedAstray`]: the first code that led elsewhere.
pub async fn scan(
    codes: &[HostileCode],
    sandbox: &RunningSandbox,
    trap: &Trap,
) -> Result<Scanned, LedAstray> {
    let folder = TempDir::new()?;
    let relay = Relay::start(sandbox.address())?;
    let water_pay = WaterPay::open(Settings {
        folder: folder.path().to_owned(),
        gateway: format!("http://{}", relay.address()).parse().expect("this machine's address"),
        receipt_keys: receipt_keys(),
        device_key: made_up::device_key(),
        pace: PACE,
    })?;
    let mut scanned = Scanned { codes: codes.len(), ..Scanned::default() };
    for code in codes {
        go_the_whole_way(&water_pay, code, &mut scanned).await?;
        scanned.requests += relay.requests().map_err(|head| LedAstray::OtherRequest(code.clone(), head))?;
        if trap.caught() > 0 {
            return Err(LedAstray::Trapped(code.clone()));
        }
    }
    Ok(scanned)
}

async fn go_the_whole_way(
    water_pay: &WaterPay,
    code: &HostileCode,
    scanned: &mut Scanned,
) -> Result<(), LedAstray> {
    let Ok(claim) = water_pay.understand(&code.text) else {
        scanned.refused += 1;
        return Ok(());
    };
    let Ok(LookUp::Due(found)) = water_pay.look_up_claim(claim).await else {
        scanned.without_bill += 1;
        return Ok(());
    };
    scanned.told_apart += usize::from(!found.differences.is_empty());
    for bill in found.bills {
        let Some(offered) = prepared(water_pay, &bill).await else { continue };
        if !is_paid_to_the_catalogues_payee(&offered, &bill) {
            return Err(LedAstray::OtherPayee(code.clone(), offered.payment()));
        }
        scanned.prepared += 1;
    }
    Ok(())
}

async fn prepared(water_pay: &WaterPay, bill: &Bill) -> Option<Authorisation> {
    let methods = water_pay.methods(bill.clone()).await.ok()?;
    let method = methods.into_iter().next()?;
    water_pay.prepare(bill.clone(), method.id).await.ok()
}

/// Looks at the very bytes that the resident would sign.
fn is_paid_to_the_catalogues_payee(offered: &Authorisation, bill: &Bill) -> bool {
    let claims = || -> Option<SignedAuthorisation> {
        let text = std::str::from_utf8(offered.to_sign()).ok()?;
        let (_, claims) = text.split_once('.')?;
        serde_json::from_slice(&BASE64.decode(claims).ok()?).ok()
    };
    let biller = Catalogue::built_in().biller(&bill.account.biller);
    biller.zip(claims()).is_some_and(|(biller, claims)| {
        claims.payee_id == biller.payee_id && claims.payee_id == bill.payee.id && claims.bill_id == bill.id
    })
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use waterpay_core::{
        bill::{Payee, PayeeId},
        payment::{PaymentId, Quote},
    };

    use super::*;

    #[test]
    fn an_offer_to_somebody_else_is_seen() {
        let now = Timestamp::now();
        let offer = |bill| {
            let quote = Quote { bill, ..made_up::offer(now) };
            Authorisation::new(PaymentId::new(now, [1; 10]), quote, made_up::device_key())
        };
        let bill = made_up::offer(now).bill;
        let stolen = Bill {
            payee: Payee { id: PayeeId::new("somebody-else"), name: bill.payee.name.clone() },
            ..bill.clone()
        };
        assert!(is_paid_to_the_catalogues_payee(&offer(bill.clone()), &bill));
        for (offered, shown) in [(&stolen, &bill), (&stolen, &stolen), (&bill, &stolen)] {
            assert!(!is_paid_to_the_catalogues_payee(&offer(offered.clone()), shown));
        }
    }
}
