//! A gateway that outlives the terminal, and is slow where it matters: before or after the effect of a payment.

use std::{io, time::Duration};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use tokio::runtime::Runtime;
use waterpay_sandbox::{
    ArmedFault, Charge, Fault, Lasts, Operation, RunningSandbox, Sandbox, SandboxSettings,
};

/// A sandbox in this process.
#[derive(Debug)]
pub struct SlowGateway {
    runtime: Runtime,
    sandbox: RunningSandbox,
}

impl SlowGateway {
    /// Starts one with an empty book.
    pub fn start() -> io::Result<Self> {
        let runtime = Runtime::new()?;
        let sandbox = runtime.block_on(Sandbox::start(SandboxSettings::default()));
        Ok(Self { sandbox: sandbox.map_err(io::Error::other)?, runtime })
    }

    /// What tells a terminal to use it.
    pub fn arguments(&self) -> Vec<String> {
        let key = URL_SAFE_NO_PAD.encode(self.sandbox.receipt_public_key());
        vec!["--gateway".to_owned(), self.sandbox.url(), "--receipt-key".to_owned(), key]
    }

    /// From now on the effect of a payment comes so much later.
    pub fn wait_before_the_effect(&self, by: Duration) {
        self.slow_down(Fault::Late(by));
    }

    /// From now on the answer to a payment comes so much later than its effect.
    pub fn wait_after_the_effect(&self, by: Duration) {
        self.slow_down(Fault::Delay(by));
    }

    /// Every movement of money so far.
    pub fn charges(&self) -> io::Result<Vec<Charge>> {
        self.runtime.block_on(self.sandbox.control().charges()).map_err(io::Error::other)
    }

    fn slow_down(&self, fault: Fault) {
        let control = self.sandbox.control();
        control.disarm_faults();
        control.arm_fault(ArmedFault {
            fault,
            on: Some(Operation::SendPayment),
            lasts: Lasts::UntilDisarmed,
        });
    }
}
