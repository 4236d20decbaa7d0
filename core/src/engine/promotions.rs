//! What may come back for a bill, before it is paid: asked of the gateway, worked out on the phone.
//!
//! It is an expectation and nothing more. The phone knows the payments in its own ledger only, and not those of other
//! phones; the offer of [`WaterPay::prepare`] states what the gateway is going to give and goes before this, and the
//! receipt states what it gave. Paying never waits for it: a gateway that cannot tell keeps nobody from anything.

use std::{sync::Arc, time::Duration};

use super::{Failure, WaterPay, running::Running};
use crate::{
    bill::Bill,
    gateway::{ExchangeFailed, GatewayFault},
    ledger::Recorded,
    payment::{
        Origin, PaymentMethod, State,
        cashback::{Earlier, Expectation, Paying, Promotion, expected},
    },
};

/// How long the gateway is waited for. The resident is about to choose how to pay.
const PATIENCE: Duration = Duration::from_secs(3);

impl WaterPay {
    /// What is expected to come back for `bill` by each of `methods`, in their order, as far as this phone knows. The
    /// offer goes before it.
    ///
    /// Takes three seconds at most.
    ///
    /// # Errors
    /// [`Failure`] when the gateway cannot tell. The bill can be paid all the same.
    pub async fn expected_cashback(
        &self,
        bill: Bill,
        methods: Vec<PaymentMethod>,
    ) -> Result<Vec<Expectation>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move {
            let promotions = promotions(&running).await?;
            let earlier = earlier(&running, &bill).await?;
            let at = running.clock.now();
            let by = |method: PaymentMethod| Paying {
                payee: bill.payee.id.clone(),
                amount: bill.amount(),
                source: method.kind,
                at,
                earlier: earlier.clone(),
            };
            let expectations = methods.into_iter().map(|method| expected(&promotions, &by(method)));
            // No gateway gives back more than there is money.
            expectations.collect::<Result<_, _>>().map_err(|_| GatewayFault::DoesNotMatch.into())
        })
        .await
    }
}

async fn promotions(running: &Running) -> Result<Vec<Promotion>, GatewayFault> {
    let told = tokio::time::timeout(PATIENCE, running.gateway.promotions()).await;
    told.unwrap_or_else(|elapsed| Err(GatewayFault::NoAnswer(ExchangeFailed::TimedOut(elapsed.into()))))
}

/// The payments of this phone's ledger that may be among the first ones that a promotion is for.
async fn earlier(running: &Arc<Running>, bill: &Bill) -> Result<Vec<Earlier>, Failure> {
    let paid = running.ledger(|ledger| ledger.paid()).await?.map_err(Failure::Ledger)?;
    let counted = |Recorded { payment, .. }: Recorded| match payment.state {
        State::Paid(receipt) => Some(Earlier {
            settled_at: receipt.claims().settled_at,
            same_household: payment.intent.account == bill.account,
            same_payer: matches!(payment.intent.origin, Origin::Here { .. }),
            payee: payment.intent.payee.id,
        }),
        State::Drafted
        | State::Confirming(_)
        | State::HandedOff(_)
        | State::Declined(_)
        | State::AlreadyPaid(_)
        | State::Expired => None,
    };
    Ok(paid.into_iter().filter_map(counted).collect())
}
