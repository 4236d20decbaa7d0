//! [`WaterPay`]: what every shell holds, one a process.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tokio::runtime::{Handle, Runtime};

use super::{
    Changed, Device, ExportForm, Failure, LookUp, OpenFailed, PaymentView, Settings, Stage,
    books::Books,
    device::ThisDevice,
    journey, lifecycle, news, paying, preparing,
    running::{Running, lock},
    task::{Asked, Owned, Stopped, asked, owned},
};
use crate::{
    bill::Bill,
    biller::{Account, BillerId, Catalogue, NotAnAccountNumber, OtherWay},
    gateway::{Gateway, HttpGateway},
    ledger::{ChangeNumber, Page, SetAside},
    payment::{Authorisation, MethodId, PaymentId, PaymentMethod, Receipt},
    printed_code::{Claim, NotABill, understand},
    scanner::{self, Hint, LiveScanner, LumaView, NotAFrame, ReadCode, Reading, Seen, UnreadablePhoto},
};

/// The resident's journey. Every method may be called from any thread; the `async` ones from any executor.
pub struct WaterPay {
    pub(super) running: Arc<Running>,
    runtime: Option<Runtime>,
    /// There is one camera.
    camera: Mutex<LiveScanner>,
    /// What its last frame lacked; apart, so that who asks need not wait for a frame.
    hint: Mutex<Hint>,
}

impl WaterPay {
    /// Opens the folder, takes up every payment that was left unfinished, and is ready.
    ///
    /// # Errors
    /// [`OpenFailed::FolderInUse`] while another `WaterPay` has the folder, and whatever keeps the ledger from opening.
    pub fn open(settings: Settings) -> Result<Self, OpenFailed> {
        let gateway = HttpGateway::new(settings.gateway.clone()).map_err(OpenFailed::SetUp)?;
        Self::open_with(settings, Arc::new(gateway))
    }

    /// As [`WaterPay::open`], with a gateway that is reached in another way than over the network.
    ///
    /// # Errors
    /// As [`WaterPay::open`].
    pub fn open_with(settings: Settings, gateway: Arc<dyn Gateway>) -> Result<Self, OpenFailed> {
        let books = Books::open(&settings, ThisDevice.clock())?;
        let runtime = runtime().map_err(OpenFailed::SetUp)?;
        let running = Running::new(settings, gateway, runtime.handle().clone(), Arc::new(ThisDevice));
        running.begin(books);
        Ok(Self { running, runtime: Some(runtime), camera: Mutex::default(), hint: Mutex::default() })
    }

    /// As [`WaterPay::open_with`], in a runtime and on a device of the caller's, such as simulated ones. The runtime has
    /// timers, and outlives what is opened here.
    ///
    /// # Errors
    /// As [`WaterPay::open`].
    pub fn open_on(
        settings: Settings,
        gateway: Arc<dyn Gateway>,
        runtime: Handle,
        device: Arc<dyn Device>,
    ) -> Result<Self, OpenFailed> {
        let books = Books::open(&settings, device.clock())?;
        let running = Running::new(settings, gateway, runtime, device);
        running.begin(books);
        Ok(Self { running, runtime: None, camera: Mutex::default(), hint: Mutex::default() })
    }

    /// A damaged ledger that was set aside and that the resident has not been told of. Nothing was deleted.
    pub fn set_aside(&self) -> Option<SetAside> {
        self.running.set_aside()
    }

    /// Keeps that the resident has been told of [`WaterPay::set_aside`].
    ///
    /// # Errors
    /// [`Failure`] when the ledger fails; the resident is then told again at the next start.
    pub async fn set_aside_was_told(&self) -> Result<(), Failure> {
        let running = Arc::clone(&self.running);
        self.owned(async move {
            let now = running.clock.now();
            running.ledger(move |ledger| ledger.set_aside_was_told(now)).await?.map_err(Failure::Ledger)?;
            running.forget_set_aside();
            Ok(())
        })
        .await
    }

    /// Looks for a code in the next frame of the live camera: at most one code, at most 40 milliseconds. What earlier
    /// frames showed helps.
    ///
    /// # Errors
    /// [`NotAFrame`] when the sizes do not fit the bytes.
    pub fn read_frame(
        &self,
        luma: &[u8],
        width: u32,
        height: u32,
        stride: u32,
    ) -> Result<Option<ReadCode>, NotAFrame> {
        let frame = LumaView::new(luma, width, height, stride)?;
        // A panic while it was looked at leaves at worst an odd memory, which the next frames replace.
        let seen = self.camera.lock().unwrap_or_else(PoisonError::into_inner).read(frame);
        let (code, hint) = match seen {
            Seen::Code(code) => (Some(code), Hint::default()),
            Seen::NoCode(hint) => (None, hint),
        };
        *self.hint.lock().unwrap_or_else(PoisonError::into_inner) = hint;
        Ok(code)
    }

    /// What keeps the live camera's frames from being read, as far as the last ones tell.
    pub fn hint(&self) -> Hint {
        *self.hint.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads every code on a photograph (JPEG, PNG or WebP).
    ///
    /// # Errors
    /// [`UnreadablePhoto`] when it is not one, or too large.
    pub fn read_photo(&self, photo: &[u8]) -> Result<Reading, UnreadablePhoto> {
        scanner::read_photo(photo)
    }

    /// What a printed code says.
    ///
    /// # Errors
    /// [`NotABill`]: what it is instead.
    pub fn understand(&self, text: &str) -> Result<Claim, NotABill> {
        understand(text, self.running.clock.now())
    }

    /// The account of a number that the resident keyed in, in one line.
    ///
    /// # Errors
    /// [`NotAnAccountNumber`]: what is wrong with it.
    pub fn keyed_in(&self, number: &str) -> Result<Account, NotAnAccountNumber> {
        Catalogue::built_in().keyed_in(number)
    }

    /// Looks up what an account owes.
    ///
    /// # Errors
    /// [`Failure`] when the gateway cannot tell.
    pub async fn look_up(&self, account: Account) -> Result<LookUp, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move { journey::look_up(&running, account, None).await }).await
    }

    /// Looks up the bill that a printed code is about, and says in what the two differ.
    ///
    /// # Errors
    /// [`Failure`] when the gateway cannot tell.
    pub async fn look_up_claim(&self, claim: Claim) -> Result<LookUp, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move { journey::look_up(&running, claim.account.clone(), Some(claim)).await }).await
    }

    /// The ways in which a bill can be paid.
    ///
    /// # Errors
    /// [`Failure`] when the gateway cannot tell.
    pub async fn methods(&self, bill: Bill) -> Result<Vec<PaymentMethod>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move { journey::methods(&running, &bill).await }).await
    }

    /// Prepares to pay `bill`: everything that the resident decides on, and the bytes to sign.
    ///
    /// # Errors
    /// [`Failure`]; nothing was kept and nothing was sent to pay.
    pub async fn prepare(&self, bill: Bill, method: MethodId) -> Result<Authorisation, Failure> {
        let running = Arc::clone(&self.running);
        self.owned(async move { preparing::prepare(&running, bill, method).await }).await
    }

    /// Pays what was prepared. Returns at once with the state, which is nearly always "being confirmed".
    ///
    /// Once called, it happens: dropping the future stops nothing.
    ///
    /// # Errors
    /// [`Failure`]; unless it names a payment, nothing was kept, and nothing was or will be sent.
    pub async fn pay(&self, authorisation: &Authorisation, signature: &[u8]) -> Result<PaymentView, Failure> {
        let intent = authorisation.signed(signature).map_err(|_| Failure::BadSignature)?;
        let payment = intent.payment;
        let running = Arc::clone(&self.running);
        let paying = async move { Ok::<_, Stopped>(paying::pay(&running, intent).await) };
        // An engine that ends in this very moment may or may not have kept it.
        owned(paying, &self.running.runtime).await.unwrap_or(Err(Failure::PaymentUnderWay { payment }))
    }

    /// Awaits the next change of any payment after `after`, for at most `at_most`.
    ///
    /// # Errors
    /// [`Failure`] when the ledger fails or the engine is not running.
    pub async fn changed(&self, after: ChangeNumber, at_most: Duration) -> Result<Changed, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move { news::changed(&running, after, at_most).await }).await
    }

    /// One payment as it stands.
    ///
    /// # Errors
    /// [`Failure::NoSuchPayment`], or that the ledger fails.
    pub async fn payment(&self, id: PaymentId) -> Result<PaymentView, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move { journey::view(&running, id).await }).await
    }

    /// What was paid, or tried, the newest first.
    ///
    /// # Errors
    /// [`Failure`] when the ledger fails.
    pub async fn history(&self, page: Page) -> Result<Vec<PaymentView>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move {
            let history =
                running.ledger(move |ledger| ledger.history(page)).await?.map_err(Failure::Ledger)?;
            Ok(history.into_iter().map(PaymentView::from).collect())
        })
        .await
    }

    /// The payments that are not finished, the newest first. None of their bills may be paid anywhere else.
    ///
    /// # Errors
    /// [`Failure`] when the ledger fails.
    pub async fn unfinished(&self) -> Result<Vec<PaymentView>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move {
            let unfinished = running.ledger(|ledger| ledger.unfinished_recorded()).await?;
            Ok(unfinished.map_err(Failure::Ledger)?.into_iter().map(PaymentView::from).collect())
        })
        .await
    }

    /// The accounts whose bills were paid or tried on this phone, each once, the one of the newest payment first.
    ///
    /// # Errors
    /// [`Failure`] when the ledger fails.
    pub async fn accounts(&self) -> Result<Vec<Account>, Failure> {
        let running = Arc::clone(&self.running);
        self.asked(async move { running.ledger(|ledger| ledger.accounts()).await?.map_err(Failure::Ledger) })
            .await
    }

    /// How else the bills of a biller can be paid; none for a biller that is not known.
    pub fn other_ways(&self, biller: &BillerId) -> &'static [OtherWay] {
        Catalogue::built_in().biller(biller).map_or(&[], |biller| biller.other_ways.as_slice())
    }

    /// The whole history for another program, the newest first; the columns are those of `docs/terminal.md`.
    ///
    /// # Errors
    /// [`Failure`] when the ledger fails.
    pub async fn export(&self, form: ExportForm) -> Result<String, Failure> {
        let mut all: Vec<PaymentView> = vec![];
        loop {
            let before = all.last().map(|view| view.intent.payment);
            let page = self.history(Page { before, at_most: 100 }).await?;
            if page.is_empty() {
                return Ok(form.of(&all));
            }
            all.extend(page);
        }
    }

    /// The proof that a payment was settled, verified again.
    ///
    /// # Errors
    /// [`Failure::NoReceipt`] unless it is paid.
    pub async fn receipt(&self, id: PaymentId) -> Result<Receipt, Failure> {
        match self.payment(id).await?.stage {
            // Whoever asks for the proof is given more than that it was verified once.
            Stage::Paid(receipt) => {
                Receipt::verify(receipt.proof().clone(), &self.running.settings.receipt_keys)
                    .map_err(|_| Failure::NoReceipt { payment: id })
            }
            Stage::BeingConfirmed(_)
            | Stage::NeedsResident(_)
            | Stage::Declined(_)
            | Stage::AlreadyPaid(_)
            | Stage::Expired => Err(Failure::NoReceipt { payment: id }),
        }
    }

    /// Stops all work and lets go of every file, as a phone asks of an app that goes to the background.
    ///
    /// Payments that are under way stay under way at the gateway; [`WaterPay::resume`] asks about them.
    ///
    /// # Errors
    /// [`Failure::Ledger`] when the ledger could not be closed cleanly; it is closed all the same.
    pub async fn suspend(&self) -> Result<(), Failure> {
        let running = Arc::clone(&self.running);
        self.owned(async move { lifecycle::suspend(&running).await }).await
    }

    /// Opens the files again if they were let go of, and asks about every payment that is not finished.
    ///
    /// # Errors
    /// [`Failure::Ledger`] or [`Failure::NotRunning`] when the folder cannot be opened again.
    pub async fn resume(&self) -> Result<(), Failure> {
        let running = Arc::clone(&self.running);
        self.owned(async move { lifecycle::resume(&running).await }).await
    }

    /// Suspends for good.
    ///
    /// # Errors
    /// As [`WaterPay::suspend`].
    pub async fn close(&self) -> Result<(), Failure> {
        self.suspend().await
    }

    /// Begins `work` in the engine's own runtime, where nobody's cancellation reaches it.
    fn owned<Output: Send + 'static>(
        &self,
        work: impl Future<Output = Result<Output, Failure>> + Send + 'static,
    ) -> Owned<Output, Failure> {
        owned(work, &self.running.runtime)
    }

    /// Begins `work`, which only asks, in the engine's own runtime, and stops it when the caller goes away.
    pub(super) fn asked<Output: Send + 'static>(
        &self,
        work: impl Future<Output = Result<Output, Failure>> + Send + 'static,
    ) -> Asked<Output, Failure> {
        asked(work, &self.running.runtime)
    }
}

impl Drop for WaterPay {
    fn drop(&mut self) {
        // The folder is free at once, also for a shell that forgot to close.
        drop(self.running.take_books());
        // Nobody works on, in whichever runtime.
        let couriers = std::mem::take(&mut *lock(&self.running.couriers));
        drop(couriers);
        // A shell may drop this inside its own executor, where waiting for threads is forbidden.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// Threads that wait for the disk, or for a name to be looked up. The ledger has one writer, so more of them would only
/// wait for each other; tokio's own bound is 512, which a phone that is busy otherwise would reach.
const WAITING_THREADS: usize = 8;

/// The runtime in which everything that moves money runs.
fn runtime() -> io::Result<Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(WAITING_THREADS)
        .thread_name("waterpay")
        .enable_all()
        .build()
}
