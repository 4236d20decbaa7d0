//! The engine on real threads, against the sandbox: many taps, many screens, and an app that is closed in the middle.

use std::{collections::BTreeSet, error::Error, sync::Arc, time::Duration};

use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use waterpay_core::{
    bill::Bill,
    engine::{Failure, LookUp, PaymentView, Settings, Stage, WaterPay},
    gateway::Pace,
    ledger::{ChangeNumber, Page},
    payment::{Authorisation, DeviceKey, MethodId, PaymentId},
};
use waterpay_sandbox::{RunningSandbox, Sandbox, SandboxSettings, receipt_keys};

type Tested = Result<(), Box<dyn Error + Send + Sync>>;

const TAPS: usize = 64;
const LONG: Duration = Duration::from_secs(20);

struct Phone {
    sandbox: RunningSandbox,
    folder: TempDir,
    key: SigningKey,
}

impl Phone {
    async fn new() -> Result<Self, Box<dyn Error + Send + Sync>> {
        let sandbox = Sandbox::start(SandboxSettings::default()).await?;
        Ok(Self { sandbox, folder: TempDir::new()?, key: SigningKey::from_slice(&[5; 32])? })
    }

    fn open(&self) -> Result<Arc<WaterPay>, Box<dyn Error + Send + Sync>> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let pace = Pace { first: Duration::from_millis(2), longest: Duration::from_millis(20) };
        let settings = Settings {
            folder: self.folder.path().join("waterpay"),
            gateway: self.sandbox.url().parse()?,
            receipt_keys: receipt_keys(),
            device_key: DeviceKey::from_bytes(point.as_bytes())?,
            pace,
        };
        Ok(Arc::new(WaterPay::open(settings)?))
    }

    fn sign(&self, authorisation: &Authorisation) -> Vec<u8> {
        let signature: Signature = self.key.sign(authorisation.to_sign());
        signature.to_bytes().to_vec()
    }

    async fn charges(&self) -> Result<usize, Box<dyn Error + Send + Sync>> {
        Ok(self.sandbox.control().charges().await?.len())
    }
}

async fn bill_of(app: &WaterPay, number: &str) -> Result<Bill, Box<dyn Error + Send + Sync>> {
    match app.look_up(app.keyed_in(number)?).await? {
        LookUp::Due(found) => found.bills.into_iter().next().ok_or_else(|| "no bill".into()),
        LookUp::NothingDue(_) | LookUp::NoSuchNumber(_) => Err("nothing is due".into()),
    }
}

/// Every piece of news about the payment until its end, as one screen gets it.
async fn watched(app: Arc<WaterPay>, id: PaymentId) -> Vec<(ChangeNumber, Stage)> {
    let (mut after, mut news) = (ChangeNumber::ZERO, vec![]);
    loop {
        let changed = app.changed(after, LONG).await.expect("the app is open");
        assert!(changed.upto > after, "the screen is woken for news alone");
        after = changed.upto;
        news.extend(changed.payments.into_iter().map(|view| {
            assert_eq!(view.intent.payment, id);
            (view.change, view.stage)
        }));
        if news.last().is_some_and(|(_, stage)| stage.is_final()) {
            return news;
        }
    }
}

fn payment_named_in(told: &Result<PaymentView, Failure>) -> PaymentId {
    match told {
        Ok(view) => view.intent.payment,
        Err(Failure::PaymentUnderWay { payment } | Failure::AlreadyPaid { payment, .. }) => *payment,
        Err(other) => panic!("a tap was answered with {other:?}"),
    }
}

#[test]
fn sixty_four_taps_at_once_begin_one_payment_and_every_screen_sees_it_end() -> Tested {
    Runtime::new()?.block_on(async {
        let phone = Phone::new().await?;
        let app = phone.open()?;
        let bill = bill_of(&app, "0000014").await?;
        let mut offers = vec![];
        for _ in 0..TAPS {
            offers.push(app.prepare(bill.clone(), MethodId::new("card")).await?);
        }
        let taps: Vec<_> = offers
            .into_iter()
            .map(|offer| (phone.sign(&offer), offer, Arc::clone(&app)))
            .map(|(signature, offer, app)| tokio::spawn(async move { app.pay(&offer, &signature).await }))
            .collect();
        let mut named = BTreeSet::new();
        for tap in taps {
            named.insert(payment_named_in(&tap.await?));
        }
        assert_eq!(named.len(), 1, "everybody is told of the same payment");
        let begun = named.into_iter().next().ok_or("one")?;

        let screens = [(); 4].map(|()| tokio::spawn(watched(Arc::clone(&app), begun)));
        for screen in screens {
            let news = screen.await?;
            assert!(news.is_sorted_by(|(one, _), (next, _)| one < next), "news comes in its order: {news:?}");
            assert!(matches!(news.last(), Some((_, Stage::Paid(_)))), "{news:?}");
        }
        assert_eq!(phone.charges().await?, 1);
        assert_eq!(app.history(Page { before: None, at_most: 100 }).await?.len(), 1);
        Ok(())
    })
}

#[test]
fn an_app_that_is_closed_in_the_middle_of_a_tap_loses_no_payment() -> Tested {
    Runtime::new()?.block_on(async {
        let phone = Phone::new().await?;
        let mut begun = 0;
        for round in 0..40_u32 {
            let app = phone.open()?;
            let bill = bill_of(&app, &format!("{}", 3_000_000 + round)).await?;
            let offer = app.prepare(bill, MethodId::new("card")).await?;
            let (id, signature, paying) = (offer.payment(), phone.sign(&offer), Arc::clone(&app));
            let tap = tokio::spawn(async move { paying.pay(&offer, &signature).await });
            tokio::time::sleep(Duration::from_micros(u64::from(round) * 150)).await;
            app.close().await?;
            let told = tap.await?;
            drop(app);

            let app = phone.open()?;
            match told {
                Err(Failure::NotRunning) => {
                    assert!(matches!(app.payment(id).await, Err(Failure::NoSuchPayment)));
                }
                told => {
                    assert_eq!(payment_named_in(&told), id);
                    let news = watched_until_paid(&app, id).await;
                    assert!(matches!(news, Stage::Paid(_)), "{news:?}");
                    begun += 1;
                }
            }
            app.close().await?;
        }
        assert_eq!(phone.charges().await?, begun, "one charge for each payment that was begun");
        Ok(())
    })
}

async fn watched_until_paid(app: &WaterPay, id: PaymentId) -> Stage {
    loop {
        let view = app.payment(id).await.expect("what was begun is kept");
        if view.stage.is_final() {
            return view.stage;
        }
        app.changed(view.change, Duration::from_millis(200)).await.expect("the app is open");
    }
}
