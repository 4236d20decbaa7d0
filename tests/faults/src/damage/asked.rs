//! Paying over an injured ledger: not before the gateway was asked, and then what it knows is known again.
//!
//! Where a file alone cannot show what it has lost, with the whole ledger gone or reset to an earlier moment, this is
//! the rule that holds.

use std::{
    fmt, io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use waterpay_core::{
    bill::Bill,
    engine::{Failure, LookUp, PaymentView, Settings, Stage, WaterPay},
    gateway::{GatewayAddress, HttpGateway, Pace},
    payment::{Authorisation, DeviceKey, MethodId, PaymentId},
};
use waterpay_sandbox::{Charge, RunningSandbox, Sandbox, SandboxSettings, receipt_keys};
use waterpay_scenarios::{Why, invariants::one_charge_a_bill};

use super::{
    line::{Condition, Line},
    mishap::{Mishap, mishaps},
    specimen::{Files, NAME},
};

/// Two ordinary households, and one whose payments wait for the resident in a wallet.
const PAID: [&str; 2] = ["3000001", "3000002"];
const IN_WALLET: &str = "0000013";
/// Nobody has begun to pay this one's bill.
const OPEN: &str = "3000003";
const PATIENCE: Duration = Duration::from_secs(30);
const PACE: Pace = Pace { first: Duration::from_millis(20), longest: Duration::from_millis(200) };

/// How many injured ledgers were paid over, and how often a payment was refused as it must be.
#[derive(Debug, Default)]
pub struct Asked {
    ledgers: u32,
    unasked: u32,
    known_again: u32,
}

/// What must never be.
#[derive(Debug, thiserror::Error)]
pub enum NotAsked {
    /// A payment was prepared although the gateway was not reached.
    #[error("{0}: a payment of {1} was prepared before the gateway was asked: {2}")]
    PreparedUnasked(&'static str, String, String),
    /// A bill that was paid, or is being paid, can be paid again.
    #[error("{0}: what became of the payment of {1} is not known again: {2}")]
    Forgotten(&'static str, String, String),
    /// The resident is not told that something was damaged.
    #[error("{0}: the resident is not told")]
    Silent(&'static str),
    /// A bill that nobody has paid can no longer be paid.
    #[error("{0}: the bill of {OPEN} cannot be paid any more: {1}")]
    OffForEver(&'static str, String),
    /// Money moved twice.
    #[error("{0}")]
    Twice(#[from] Why),
    /// The test could not do its work.
    #[error("the test failed")]
    Io(#[from] io::Error),
}

/// What the gateway is like when the injured ledger is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// It knows every payment of an account, as it promises (G5).
    Whole,
    /// It has forgotten them.
    Lost,
}

/// Pays bills, injures the ledger in each way, and tries to pay them again.
///
/// # Errors
/// [`NotAsked`] at the first thing that is wrong.
pub fn ask_before_paying(memory: Memory) -> Result<Asked, NotAsked> {
    let runtime = Runtime::new()?;
    let world = World::made(&runtime)?;
    runtime.block_on(world.live_and_be_injured(memory))
}

struct World {
    sandbox: RunningSandbox,
    key: SigningKey,
}

impl World {
    fn made(runtime: &Runtime) -> io::Result<Self> {
        let sandbox =
            runtime.block_on(Sandbox::start(SandboxSettings::default())).map_err(io::Error::other)?;
        let key = SigningKey::from_slice(&[1; 32]).map_err(io::Error::other)?;
        Ok(Self { sandbox, key })
    }

    async fn live_and_be_injured(&self, memory: Memory) -> Result<Asked, NotAsked> {
        let folder = TempDir::new()?;
        let file = folder.path().join(NAME);
        let app = self.open(folder.path(), Condition::Up)?;
        let mut bills = vec![];
        let mut early = None;
        for number in PAID {
            bills.push((number, self.pay(&app, number, |stage| matches!(stage, Stage::Paid(_))).await?));
            early.get_or_insert(Files::of(&file)?);
        }
        let waits = |stage: &Stage| matches!(stage, Stage::NeedsResident(_));
        bills.push((IN_WALLET, self.pay(&app, IN_WALLET, waits).await?));
        let open_bill = bill_of(&app, OPEN).await?;
        let late = Files::of(&file)?;
        app.close().await.map_err(io::Error::other)?;
        let closed = Files::of(&file)?;

        let mut asked = Asked::default();
        for mishap in mishaps(early.expect("a payment was made"), late, closed) {
            self.pay_over(&mishap, &bills, &open_bill, memory, &mut asked).await?;
        }
        Ok(asked)
    }

    /// Opens the injured ledger without a line to the gateway, then with one.
    async fn pay_over(
        &self,
        mishap: &Mishap,
        bills: &[(&'static str, Bill)],
        open_bill: &Bill,
        memory: Memory,
        asked: &mut Asked,
    ) -> Result<(), NotAsked> {
        let name = mishap.name;
        let folder = TempDir::new()?;
        mishap.files.write(&folder.path().join(NAME))?;
        let before = self.charges().await?;
        let app = self.open(folder.path(), Condition::Down)?;
        if mishap.shows && app.set_aside().is_none() {
            return Err(NotAsked::Silent(name));
        }
        for (number, bill) in bills.iter().chain([&(OPEN, open_bill.clone())]) {
            match prepare(&app, bill).await {
                Err(Failure::GatewayUnreachable(_)) => asked.unasked += 1,
                other => {
                    let other = format!("{:?}", other.map(drop));
                    return Err(NotAsked::PreparedUnasked(name, (*number).to_owned(), other));
                }
            }
        }
        app.close().await.map_err(io::Error::other)?;

        let condition = match memory {
            Memory::Whole => Condition::Up,
            Memory::Lost => Condition::Forgetful,
        };
        let app = self.open(folder.path(), condition)?;
        for (number, bill) in bills {
            let found = prepare(&app, bill).await;
            let known = match &found {
                Err(Failure::AlreadyPaid { payment, .. }) => is(&app, *payment, is_paid).await?,
                Err(Failure::PaymentUnderWay { payment }) => {
                    is(&app, *payment, |view| is_paid(view) || !view.stage.is_final()).await?
                }
                Ok(_) | Err(_) => false,
            };
            if !known {
                let found = format!("{:?}", found.map(drop));
                return Err(NotAsked::Forgotten(name, (*number).to_owned(), found));
            }
            asked.known_again += 1;
        }
        if let Err(failure) = prepare(&app, open_bill).await {
            return Err(NotAsked::OffForEver(name, failure.to_string()));
        }
        app.close().await.map_err(io::Error::other)?;
        let after = self.charges().await?;
        one_charge_a_bill(&after)?;
        if after.len() != before.len() {
            return Err(NotAsked::Twice(Why::ChargedAgain(after.len())));
        }
        asked.ledgers += 1;
        Ok(())
    }

    async fn charges(&self) -> io::Result<Vec<Charge>> {
        self.sandbox.control().charges().await.map_err(io::Error::other)
    }

    fn open(&self, folder: &Path, condition: Condition) -> io::Result<WaterPay> {
        let gateway: GatewayAddress =
            self.sandbox.url().parse().map_err(|_| io::Error::other("not an address"))?;
        let point = self.key.verifying_key().to_sec1_point(false);
        let settings = Settings {
            folder: PathBuf::from(folder),
            gateway: gateway.clone(),
            receipt_keys: receipt_keys(),
            device_key: DeviceKey::from_bytes(point.as_bytes()).map_err(io::Error::other)?,
            pace: PACE,
        };
        let line = Line { gateway: HttpGateway::new(gateway)?, condition };
        WaterPay::open_with(settings, Arc::new(line)).map_err(io::Error::other)
    }

    /// Pays the bill of a household, and waits until its payment is as it shall be.
    async fn pay(&self, app: &WaterPay, number: &str, until: impl Fn(&Stage) -> bool) -> io::Result<Bill> {
        let bill = bill_of(app, number).await?;
        let offer = prepare(app, &bill).await.map_err(io::Error::other)?;
        let signature: Signature = self.key.sign(offer.to_sign());
        let mut view = app.pay(&offer, &signature.to_bytes()).await.map_err(io::Error::other)?;
        let end = Instant::now() + PATIENCE;
        while !until(&view.stage) {
            if Instant::now() > end {
                return Err(io::Error::other(format!("the payment of {number} does not come to its end")));
            }
            app.changed(view.change, Duration::from_secs(1)).await.map_err(io::Error::other)?;
            view = app.payment(view.intent.payment).await.map_err(io::Error::other)?;
        }
        Ok(bill)
    }
}

async fn bill_of(app: &WaterPay, number: &str) -> io::Result<Bill> {
    let account = app.keyed_in(number).map_err(io::Error::other)?;
    match app.look_up(account).await.map_err(io::Error::other)? {
        LookUp::Due(found) => found.bills.into_iter().next(),
        LookUp::NothingDue(_) | LookUp::NoSuchNumber(_) => None,
    }
    .ok_or_else(|| io::Error::other(format!("{number} has no bill")))
}

async fn prepare(app: &WaterPay, bill: &Bill) -> Result<Authorisation, Failure> {
    // Without a line the ways to pay cannot be asked for either; any name does then.
    let methods = app.methods(bill.clone()).await.unwrap_or_default();
    let method = methods.first().map_or_else(|| MethodId::new("card"), |method| method.id.clone());
    app.prepare(bill.clone(), method).await
}

async fn is(app: &WaterPay, id: PaymentId, is: impl Fn(&PaymentView) -> bool) -> io::Result<bool> {
    Ok(is(&app.payment(id).await.map_err(io::Error::other)?))
}

fn is_paid(view: &PaymentView) -> bool {
    matches!(view.stage, Stage::Paid(_))
}

impl fmt::Display for Asked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { ledgers, unasked, known_again } = self;
        write!(
            formatter,
            "{ledgers} injured ledgers paid over: {unasked} payments not prepared without the gateway, {known_again} known \
             again with it, none paid twice"
        )
    }
}
