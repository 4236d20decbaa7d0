//! [`WaterPay`]: the resident's journey, one object a process.

use std::{
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::Duration,
};

use waterpay_core::{
    bill,
    biller::{self, BillerId, NotAnAccountNumber},
    engine::{self, Failure},
    ledger::{ChangeNumber, Page},
    payment::{self, MethodId, PaymentId},
    wording::{self, Wording},
};

use crate::{
    Account, Authorisation, Bill, Changed, Claim, ExportForm, Language, LookUp, OtherWay, Payment,
    PaymentMethod, ReadCode, Reading, Receipt, SetAside, Settings, WaterPayError, error::guarded,
};

/// The resident's journey. Every method may be called from any thread. What moves money runs in tasks of the core's own
/// runtime: neither a cancelled call nor a closed screen stops it.
#[derive(uniffi::Object)]
pub struct WaterPay {
    pub(crate) engine: engine::WaterPay,
    language: RwLock<Language>,
    /// In the frame that was read last.
    code_in_frame: Mutex<Option<ReadCode>>,
}

#[uniffi::export]
impl WaterPay {
    /// Opens the folder, takes up every payment that was left unfinished, and is ready. May take a moment: not for the
    /// thread that draws.
    ///
    /// # Errors
    /// [`WaterPayError::NotOpened`].
    #[uniffi::constructor]
    pub fn open(settings: Settings) -> Result<Arc<Self>, WaterPayError> {
        let language = settings.language;
        let wording = Wording::of(language.into());
        guarded(wording, || {
            let settings = settings.read(wording)?;
            let engine = engine::WaterPay::open(settings)
                .map_err(|failed| WaterPayError::not_opened(&failed, wording))?;
            Ok(Arc::new(Self { engine, language: RwLock::new(language), code_in_frame: Mutex::default() }))
        })
    }

    /// Uses another language from now on. What was handed out before keeps its words.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn speak(&self, language: Language) -> Result<(), WaterPayError> {
        guarded(self.wording(), || {
            *self.language.write().unwrap_or_else(PoisonError::into_inner) = language;
            Ok(())
        })
    }

    /// A damaged ledger that was set aside and that the resident has not been told of. Nothing was deleted.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn set_aside(&self) -> Result<Option<SetAside>, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || Ok(self.engine.set_aside().map(|it| SetAside::shown(&it, wording))))
    }

    /// Keeps that the resident has been told of [`WaterPay::set_aside`].
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`]; the resident is then told again at the next start.
    pub async fn set_aside_was_told(&self) -> Result<(), WaterPayError> {
        self.engine.set_aside_was_told().await.map_err(|failure| self.not_done(&failure))
    }

    /// Whether there is a code in the next frame of the live camera: one that [`WaterPay::code_in_frame`] then gives. At
    /// most 40 milliseconds; what earlier frames showed helps.
    ///
    /// Two calls, since nearly every frame of the thirty a second is without a code, and a plain yes or no crosses in
    /// six tenths of the time of a record that may be missing.
    ///
    /// `luma` is the Y plane, borrowed for the call: `height` rows of `width` pixels, `stride` bytes apart. In Kotlin a
    /// direct `ByteBuffer` whose position is ignored, so always `slice()`.
    ///
    /// # Errors
    /// [`WaterPayError::NotAFrame`] when the sizes do not fit the bytes.
    pub fn read_frame(
        &self,
        luma: &[u8],
        width: u32,
        height: u32,
        stride: u32,
    ) -> Result<bool, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || {
            let read = self.engine.read_frame(luma, width, height, stride);
            let read = read.map_err(|reason| WaterPayError::not_a_frame(reason, wording))?;
            let is_read = read.is_some();
            *self.code_in_frame.lock().unwrap_or_else(PoisonError::into_inner) = read.map(ReadCode::from);
            Ok(is_read)
        })
    }

    /// The code in the frame that was read last, if it showed one.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn code_in_frame(&self) -> Result<Option<ReadCode>, WaterPayError> {
        let code = &self.code_in_frame;
        guarded(self.wording(), || Ok(code.lock().unwrap_or_else(PoisonError::into_inner).clone()))
    }

    /// What to say to a resident who aims and whose frames give no code: a sentence or two that stay for a while.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn how_to_aim(&self) -> Result<String, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || Ok(wording.hint(self.engine.hint())))
    }

    /// Reads every code on a photograph (JPEG, PNG or WebP), a file borrowed for the call as a frame is. Takes up to half a second: not for the thread that draws.
    ///
    /// # Errors
    /// [`WaterPayError::UnreadablePhoto`] when it is not one, or too large.
    pub fn read_photo(&self, photo: &[u8]) -> Result<Reading, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || {
            let read = self.engine.read_photo(photo);
            let read = read.map_err(|reason| WaterPayError::unreadable_photo(&reason, wording))?;
            let codes: Vec<ReadCode> =
                read.codes.into_iter().chain(read.store_barcodes).map(ReadCode::from).collect();
            Ok(Reading {
                no_code: codes.is_empty().then(|| wording.no_code_found().into()),
                codes,
                unpacking: read.unpacking,
                looking: read.looking,
            })
        })
    }

    /// What a printed code says.
    ///
    /// # Errors
    /// [`WaterPayError::NotABill`]: what it is instead.
    pub fn understand(&self, text: &str) -> Result<Claim, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || Ok(Claim::shown(self.claim(text)?, wording)))
    }

    /// The account of a number that the resident keyed in, in one line.
    ///
    /// # Errors
    /// [`WaterPayError::NotAnAccountNumber`]: what is wrong with it.
    pub fn keyed_in(&self, number: &str) -> Result<Account, WaterPayError> {
        guarded(self.wording(), || self.account_or_why(self.engine.keyed_in(number)))
    }

    /// Looks up what an account owes.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the gateway cannot tell.
    pub async fn look_up(&self, account: Account) -> Result<LookUp, WaterPayError> {
        let found = self.engine.look_up(account.try_into()?).await;
        found.map(|found| LookUp::shown(found, self.wording())).map_err(|failure| self.not_done(&failure))
    }

    /// Looks up the bill that a printed code is about, and says in what the two differ.
    ///
    /// # Errors
    /// [`WaterPayError::NotABill`] when it is about none, [`WaterPayError::NotDone`] when the gateway cannot tell.
    pub async fn look_up_code(&self, text: String) -> Result<LookUp, WaterPayError> {
        let claim = guarded(self.wording(), || self.claim(&text))?;
        let found = self.engine.look_up_claim(claim).await;
        found.map(|found| LookUp::shown(found, self.wording())).map_err(|failure| self.not_done(&failure))
    }

    /// The ways in which a bill can be paid.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the gateway cannot tell.
    pub async fn methods(&self, bill: Bill) -> Result<Vec<PaymentMethod>, WaterPayError> {
        let bill: bill::Bill = bill.try_into()?;
        let amount = bill.amount();
        let methods = self.engine.methods(bill).await.map_err(|failure| self.not_done(&failure))?;
        Ok(methods.into_iter().map(|it| PaymentMethod::shown(it, amount, self.wording())).collect())
    }

    /// Prepares to pay `bill` as it was shown; [`Authorisation::pay`] pays it.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`]; nothing was kept and nothing was sent to pay.
    pub async fn prepare(
        self: Arc<Self>,
        bill: Bill,
        method: MethodId,
    ) -> Result<Arc<Authorisation>, WaterPayError> {
        let prepared = self.engine.prepare(bill.try_into()?, method).await;
        prepared
            .map(|prepared| Authorisation::new(prepared, self.wording(), &self))
            .map_err(|failure| self.not_done(&failure))
    }

    /// Awaits the next change of any payment after `after` (0 at the beginning), for at most `at_most`.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the ledger fails or the engine is not running.
    pub async fn changed(&self, after: ChangeNumber, at_most: Duration) -> Result<Changed, WaterPayError> {
        let changed = self.engine.changed(after, at_most).await;
        changed.map(|it| Changed::shown(it, self.wording())).map_err(|failure| self.not_done(&failure))
    }

    /// One payment as it stands.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when there is none of that name, or the ledger fails.
    pub async fn payment(&self, id: PaymentId) -> Result<Payment, WaterPayError> {
        let view = self.engine.payment(id).await;
        self.payment_shown(view)
    }

    /// What was paid, or tried, the newest first: at most so many before one, or the newest.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the ledger fails.
    pub async fn history(
        &self,
        before: Option<PaymentId>,
        at_most: u32,
    ) -> Result<Vec<Payment>, WaterPayError> {
        let page = self.engine.history(Page { before, at_most }).await;
        let page = page.map_err(|failure| self.not_done(&failure))?;
        Ok(page.into_iter().map(|view| Payment::shown(view, self.wording())).collect())
    }

    /// The payments that are not finished, the newest first. None of their bills may be paid anywhere else.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the ledger fails.
    pub async fn unfinished(&self) -> Result<Vec<Payment>, WaterPayError> {
        let unfinished = self.engine.unfinished().await.map_err(|failure| self.not_done(&failure))?;
        Ok(unfinished.into_iter().map(|view| Payment::shown(view, self.wording())).collect())
    }

    /// The accounts whose bills were paid or tried on this phone, each once, the one of the newest payment first.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the ledger fails.
    pub async fn accounts(&self) -> Result<Vec<Account>, WaterPayError> {
        let accounts = self.engine.accounts().await.map_err(|failure| self.not_done(&failure))?;
        Ok(accounts.into_iter().map(|account| Account::shown(account, self.wording())).collect())
    }

    /// How else the bills of a biller can be paid.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn other_ways(&self, biller: &BillerId) -> Result<Vec<OtherWay>, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || {
            Ok(self.engine.other_ways(biller).iter().map(|way| OtherWay::shown(way, wording)).collect())
        })
    }

    /// The whole history for another program.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the ledger fails.
    pub async fn export(&self, form: ExportForm) -> Result<String, WaterPayError> {
        self.engine.export(form.into()).await.map_err(|failure| self.not_done(&failure))
    }

    /// The proof that a payment was settled, verified again.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] unless it is paid.
    pub async fn receipt(&self, id: PaymentId) -> Result<Receipt, WaterPayError> {
        let receipt = self.engine.receipt(id).await.map_err(|failure| self.not_done(&failure))?;
        Ok(Receipt::shown(&receipt, self.wording()))
    }

    /// Stops all work and lets go of every file, as a phone asks of an app that goes to the background.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the ledger could not be closed cleanly; it is closed all the same.
    pub async fn suspend(&self) -> Result<(), WaterPayError> {
        self.engine.suspend().await.map_err(|failure| self.not_done(&failure))
    }

    /// Opens the files again, and asks about every payment that is not finished.
    ///
    /// # Errors
    /// [`WaterPayError::NotDone`] when the folder cannot be opened again.
    pub async fn resume(&self) -> Result<(), WaterPayError> {
        self.engine.resume().await.map_err(|failure| self.not_done(&failure))
    }

    /// Suspends for good. Named `shut_down` on the other side, where `close` frees the object.
    ///
    /// # Errors
    /// As [`WaterPay::suspend`].
    #[uniffi::method(name = "shut_down")]
    pub async fn close(&self) -> Result<(), WaterPayError> {
        self.engine.close().await.map_err(|failure| self.not_done(&failure))
    }
}

impl WaterPay {
    /// Exported as [`Authorisation::pay`].
    pub(crate) async fn pay(
        &self,
        prepared: &payment::Authorisation,
        signature: &[u8],
    ) -> Result<Payment, WaterPayError> {
        let paid = self.engine.pay(prepared, signature).await;
        self.payment_shown(paid)
    }

    pub(crate) fn wording(&self) -> &'static Wording {
        let language = *self.language.read().unwrap_or_else(PoisonError::into_inner);
        Wording::of(wording::Language::from(language))
    }

    pub(crate) fn account_or_why(
        &self,
        account: Result<biller::Account, NotAnAccountNumber>,
    ) -> Result<Account, WaterPayError> {
        let account =
            account.map_err(|refused| WaterPayError::not_an_account_number(&refused, self.wording()))?;
        Ok(Account::shown(account, self.wording()))
    }

    fn claim(&self, text: &str) -> Result<waterpay_core::printed_code::Claim, WaterPayError> {
        self.engine.understand(text).map_err(|reason| WaterPayError::not_a_bill(reason, self.wording()))
    }

    fn payment_shown(&self, view: Result<engine::PaymentView, Failure>) -> Result<Payment, WaterPayError> {
        view.map(|view| Payment::shown(view, self.wording())).map_err(|failure| self.not_done(&failure))
    }

    pub(crate) fn not_done(&self, failure: &Failure) -> WaterPayError {
        WaterPayError::not_done(failure, self.wording())
    }
}
