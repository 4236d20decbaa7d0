//! What promotions are expected to give back, before there is an offer.

use waterpay_core::{payment, payment::cashback::Expectation, wording::Wording};

use crate::{Bill, Money, PaymentMethod, WaterPay, WaterPayError};

/// What is expected to come back for a bill by one way to pay, as far as this phone knows. The offer goes before it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ExpectedCashback {
    /// In all.
    pub total: Money,
    /// A line a promotion: what it is expected to give, or why it gives nothing; and what they give together.
    pub words: Vec<String>,
}

#[uniffi::export]
impl WaterPay {
    /// What is expected to come back for `bill` by each of `methods`, in their order. Takes three seconds at most.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the gateway cannot tell; the bill can be paid all the same.
    pub async fn expected_cashback(
        &self,
        bill: Bill,
        methods: Vec<PaymentMethod>,
    ) -> Result<Vec<ExpectedCashback>, WaterPayError> {
        let methods = methods.into_iter().map(payment::PaymentMethod::from).collect();
        let expected = self.engine.expected_cashback(bill.try_into()?, methods).await;
        let expected = expected.map_err(|failure| self.not_done(&failure))?;
        Ok(expected.iter().map(|it| ExpectedCashback::shown(it, self.wording())).collect())
    }
}

impl ExpectedCashback {
    fn shown(expectation: &Expectation, wording: &Wording) -> Self {
        let parts = expectation.parts.iter().map(|part| wording.promotion(part));
        Self {
            total: Money::shown(expectation.total, wording),
            words: parts.chain(wording.cashback_in_all(expectation)).collect(),
        }
    }
}
