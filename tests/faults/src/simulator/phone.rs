//! A phone: its app is started, killed, started again on what the disk then holds, put to sleep and woken.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use tempfile::TempDir;
use tokio::{runtime::Handle, sync::Notify};
use waterpay_core::{
    engine::{Settings, WaterPay},
    gateway::Pace,
    ledger::ChangeNumber,
    payment::{Authorisation, DeviceKey},
};
use waterpay_sandbox::receipt_keys;

use super::{
    broken::Broken,
    clock::WallClock,
    device::{Life, SimulatedDevice},
    ending::name,
    gateway::Sender,
    judge::Wrong,
    mishap::Mishap,
    mishearing::Sent,
    network::Link,
    world::{World, lock},
};

/// A simulated phone.
pub(super) struct Phone {
    pub(super) world: Arc<World>,
    pub(super) sender: Sender,
    key: SigningKey,
    clock: WallClock,
    disk: TempDir,
    /// Each start has a folder of its own, which begins as what the last one left on the disk.
    starts: Mutex<u32>,
    sent: Arc<Mutex<Sent>>,
    app: Mutex<Option<Arc<App>>>,
    started: Notify,
}

/// The app while it runs.
pub(super) struct App {
    pub(super) water_pay: WaterPay,
    pub(super) life: Life,
}

impl Phone {
    pub(super) fn new(world: &Arc<World>, sender: Sender, clock: WallClock) -> io::Result<Arc<Self>> {
        let mut secret = [1; 32];
        secret[31] = u8::try_from(sender).unwrap_or_default();
        Ok(Arc::new(Self {
            world: Arc::clone(world),
            sender,
            key: SigningKey::from_slice(&secret).expect("a number below the order of the curve"),
            clock,
            disk: disk()?,
            starts: Mutex::new(0),
            sent: Arc::default(),
            app: Mutex::default(),
            started: Notify::new(),
        }))
    }

    /// The app, once it runs.
    pub(super) async fn app(&self) -> Arc<App> {
        loop {
            let started = self.started.notified();
            if let Some(app) = lock(&self.app).clone() {
                return app;
            }
            started.await;
        }
    }

    /// What the key store signs.
    pub(super) fn sign(&self, authorisation: &Authorisation) -> Vec<u8> {
        let signature: Signature = self.key.sign(authorisation.to_sign());
        signature.to_bytes().to_vec()
    }

    /// Starts the app, and starts it again whenever it was killed.
    pub(super) async fn live(self: Arc<Self>) {
        loop {
            let life = Life::begin();
            match self.start(&life) {
                Ok(water_pay) => {
                    let app = Arc::new(App { water_pay, life: life.clone() });
                    tokio::spawn(watch_the_screen(Arc::clone(&self), Arc::clone(&app)));
                    *lock(&self.app) = Some(app);
                    self.started.notify_waiters();
                }
                Err(why) => return lock(&self.world.judge).is_wrong(Wrong::DoesNotStart(why)),
            }
            life.over().await;
            drop(lock(&self.app).take());
            self.world.tell(|| format!("  phone {} has stopped", self.sender));
            if let Err(why) = self.keep_what_is_on_the_disk() {
                return lock(&self.world.judge).is_wrong(Wrong::DoesNotStart(why.to_string()));
            }
            self.world.pass(Duration::from_millis(500), Duration::from_mins(4)).await;
        }
    }

    /// Kills the app and puts it to sleep at times, until nothing goes wrong any more.
    pub(super) async fn be_handled(self: Arc<Self>) {
        let world = &self.world;
        loop {
            world.pass(Duration::from_secs(10), Duration::from_mins(40)).await;
            if world.is_calm() {
                return;
            }
            let app = self.app().await;
            if world.goes_wrong(1) {
                world.met(Mishap::Crashed);
                app.life.end();
            } else if world.once_in(3) {
                self.come_to_the_front(&app).await;
            } else if world.once_in(2) {
                world.met(Mishap::Suspended);
                drop(app.life.unless_it_ends(app.water_pay.suspend()).await);
                world.pass_unless_calm(Duration::from_secs(1), Duration::from_mins(10)).await;
                // The disk may be full just now.
                while let Ok(Err(_)) = app.life.unless_it_ends(app.water_pay.resume()).await {
                    world.pass(Duration::from_secs(1), Duration::from_secs(20)).await;
                }
            }
        }
    }

    /// The resident looks at the app, which then asks at once. Only where not more than one payment waits: tokio wakes
    /// several in an order that no seed decides.
    async fn come_to_the_front(&self, app: &App) {
        let unfinished = app.life.unless_it_ends(app.water_pay.unfinished()).await;
        if unfinished.is_ok_and(|unfinished| unfinished.is_ok_and(|unfinished| unfinished.len() == 1)) {
            self.world.met(Mishap::CameToTheFront);
            drop(app.life.unless_it_ends(app.water_pay.resume()).await);
        }
    }

    fn start(&self, life: &Life) -> Result<WaterPay, String> {
        let clock = self.clock;
        let (world, sender, life) = (Arc::clone(&self.world), self.sender, life.clone());
        let device = SimulatedDevice { world: Arc::clone(&world), life: life.clone(), clock };
        let link = Link { world, sender, life, clock, sent: Arc::clone(&self.sent) };
        let settings = Settings {
            folder: self.folder(),
            gateway: "https://gateway.example.tw".parse().expect("an address"),
            receipt_keys: receipt_keys(),
            device_key: DeviceKey::from_bytes(self.key.verifying_key().to_sec1_point(false).as_bytes())
                .expect("the public half of a key"),
            pace: Pace::default(),
        };
        let opened = WaterPay::open_on(settings, Arc::new(link), Handle::current(), Arc::new(device));
        self.world.tell(|| format!("  phone {} starts", self.sender));
        opened.map_err(|why| format!("{why:?}"))
    }

    fn folder(&self) -> PathBuf {
        self.disk.path().join(lock(&self.starts).to_string())
    }

    /// What is on the disk at this moment is what the next start finds.
    fn keep_what_is_on_the_disk(&self) -> io::Result<()> {
        let before = self.folder();
        *lock(&self.starts) += 1;
        let after = self.folder();
        fs::create_dir(&after)?;
        if self.world.setting.broken == Some(Broken::ForgetfulPhone) {
            return Ok(());
        }
        if !self.world.is_calm() && self.world.once_in(12) {
            self.world.met(Mishap::LedgerLost);
            lock(&self.world.judge).ledger_lost(self.sender);
            return Ok(());
        }
        for entry in fs::read_dir(&before)? {
            let name = entry?.file_name();
            let is_lock = name == "in-use.lock";
            let is_lied_about = self.world.setting.broken == Some(Broken::LyingDisk)
                && name.to_string_lossy().ends_with("-wal");
            if !is_lock && !is_lied_about {
                fs::copy(before.join(&name), after.join(&name))?;
            }
        }
        Ok(())
    }
}

/// A folder in memory where the system has one: what is not there after a crash is simulated, and not left to a disk.
fn disk() -> io::Result<TempDir> {
    let in_memory = Path::new("/dev/shm");
    if in_memory.is_dir() { tempfile::tempdir_in(in_memory) } else { tempfile::tempdir() }
}

/// Looks at everything that the app shows, as it shows it.
async fn watch_the_screen(phone: Arc<Phone>, app: Arc<App>) {
    let world = &phone.world;
    let mut seen = ChangeNumber::ZERO;
    loop {
        let asked = app.water_pay.changed(seen, Duration::from_mins(10));
        match app.life.unless_it_ends(asked).await {
            Ok(Ok(changed)) => {
                for view in &changed.payments {
                    world.tell(|| {
                        format!(
                            "  phone {} shows {} as {}",
                            phone.sender,
                            view.intent.payment,
                            name(&view.stage)
                        )
                    });
                    let charges = || lock(&world.gateway).charges(world.now());
                    lock(&world.judge).is_shown(view, charges);
                }
                seen = changed.upto;
            }
            Ok(Err(_)) => tokio::time::sleep(Duration::from_secs(20)).await,
            Err(_) => return,
        }
    }
}
