//! What a resident does for households: saves them, asks about all of them, goes to a store, has them forgotten.

use waterpay_core::{
    biller::Catalogue,
    engine::{Failure, Found, HouseholdView, LookUp, NotErased, Refreshed},
    households::{HouseholdName, HouseholdsFault},
    ledger::Erasure,
    money::Twd,
    reminder::{Change, Noticed, Reminder, ReminderKind, ReminderSettings},
    store_slip::NoStoreSlip,
};

use crate::{
    Why,
    phone::Phone,
    scenario::{Forgotten, HouseholdsAct},
    screen::{
        ChangeSeen, FailureKind, FailureSeen, HouseholdSeen, NewsSeen, ReminderSeen, ReminderSeenKind, Screen,
    },
    told,
};

impl Phone {
    /// Asks for the barcodes of a bill.
    pub(crate) async fn draw_slip(&mut self, bill: usize) -> Result<(), Why> {
        self.shown.slip = None;
        match self.app()?.store_slip(self.bill(bill)?.clone()).await {
            Ok(Ok(slip)) => self.shown.slip = Some(slip.barcodes().segments().map(str::to_owned).into()),
            Ok(Err(reason)) => self.shown.failure = Some(reason.into()),
            Err(failure) => self.shown.failure = Some(failure.into()),
        }
        Ok(())
    }

    /// Does something with the saved households.
    pub(crate) async fn change_households(&mut self, act: &HouseholdsAct) -> Result<(), Why> {
        let app = self.app()?;
        let changed = match act {
            HouseholdsAct::Save(name) => {
                let Ok(name) = name.parse() else { return self.refuse_the_name() };
                app.save_household(self.found()?, name).await
            }
            HouseholdsAct::Rename(change) => {
                let Ok(name) = change.name.parse() else { return self.refuse_the_name() };
                app.rename_household(self.saved(change.place).await?.found.household.account, name).await
            }
            HouseholdsAct::Move(change) => {
                app.move_household(self.saved(change.place).await?.found.household.account, change.to).await
            }
            HouseholdsAct::Remove(place) => {
                app.remove_household(self.saved(*place).await?.found.household.account).await
            }
            HouseholdsAct::Refresh => match app.refresh_households().await {
                Ok(refreshed) => {
                    self.show_news(&refreshed);
                    Ok(())
                }
                Err(fault) => Err(fault),
            },
        };
        if let Err(fault) = changed {
            self.shown.failure = Some(fault.into());
        }
        Ok(())
    }

    /// Has something forgotten.
    pub(crate) async fn erase(&mut self, forgotten: &Forgotten) -> Result<(), Why> {
        let erasure = match forgotten {
            Forgotten::Household(number) => {
                Erasure::Household(Catalogue::built_in().keyed_in(number).map_err(Why::runner)?)
            }
            Forgotten::Everything => Erasure::Everything,
        };
        self.shown.erased = None;
        match self.app()?.erase(erasure.clone()).await {
            Ok(erased) => {
                self.forgets(&erasure);
                self.shown.erased = Some(erased.payments);
            }
            Err(why) => self.shown.failure = Some(why.into()),
        }
        Ok(())
    }

    /// What is there to be seen of the saved households; nothing while the app is suspended.
    pub(crate) async fn look_at_households(&self, screen: &mut Screen) -> Result<(), Why> {
        let app = self.app()?;
        if let Ok(households) = app.households().await {
            screen.households = Some(households.iter().map(household).collect());
        }
        if let Ok(reminders) = app.reminders(&ReminderSettings::default()).await {
            screen.reminders = Some(reminders.iter().map(|(name, it)| reminder(name, it)).collect());
        }
        Ok(())
    }

    #[expect(clippy::unnecessary_wraps, reason = "it is what a step comes to")]
    fn refuse_the_name(&mut self) -> Result<(), Why> {
        self.shown.failure = Some(FailureKind::HouseholdName.into());
        Ok(())
    }

    fn show_news(&mut self, refreshed: &Refreshed) {
        self.shown.news = Some(refreshed.noticed.iter().map(|(name, noticed)| news(name, noticed)).collect());
        let names = refreshed.not_refreshed.iter().map(|(name, _)| name.reveal().to_owned());
        self.shown.not_refreshed = Some(names.collect());
    }

    fn found(&self) -> Result<&Found, Why> {
        match &self.looked_up {
            Some(LookUp::Due(found) | LookUp::NothingDue(found)) => Ok(found),
            Some(LookUp::NoSuchNumber(_)) | None => Err(Why::OutOfPlace("nothing was found")),
        }
    }

    async fn saved(&self, place: usize) -> Result<HouseholdView, Why> {
        let saved = self.app()?.households().await.map_err(Why::runner)?;
        saved.into_iter().nth(place).ok_or(Why::OutOfPlace("no household is saved there"))
    }
}

fn household(view: &HouseholdView) -> HouseholdSeen {
    HouseholdSeen {
        name: Some(view.name.reveal().to_owned()),
        number: Some(view.found.household.account.number.reveal().to_owned()),
        owed: view.owed().ok(),
        bills: Some(told::bills(&view.found)),
    }
}

fn news(name: &HouseholdName, noticed: &Noticed) -> NewsSeen {
    let change = match noticed.change {
        Change::NewBill => ChangeSeen::NewBill,
        Change::Amount { .. } => ChangeSeen::Amount,
        Change::Due { .. } => ChangeSeen::Due,
        Change::AmountAndDue { .. } => ChangeSeen::AmountAndDue,
        Change::Paid => ChangeSeen::Paid,
    };
    let amount: Twd = noticed.bill.amount();
    NewsSeen { name: Some(name.reveal().to_owned()), change: Some(change), amount: Some(amount) }
}

fn reminder(name: &HouseholdName, reminder: &Reminder) -> ReminderSeen {
    let (kind, days) = match reminder.kind() {
        ReminderKind::DaysBefore(days) => (ReminderSeenKind::DaysBefore, Some(days)),
        ReminderKind::DueToday => (ReminderSeenKind::DueToday, None),
        ReminderKind::Overdue(days) => (ReminderSeenKind::Overdue, Some(days)),
    };
    ReminderSeen {
        name: Some(name.reveal().to_owned()),
        kind: Some(kind),
        days,
        at: Some(reminder.at()),
        amount: Some(reminder.bill().amount()),
    }
}

impl From<NoStoreSlip> for FailureSeen {
    fn from(reason: NoStoreSlip) -> Self {
        match reason {
            NoStoreSlip::NotTaken => FailureKind::NotTakenInStores.into(),
            NoStoreSlip::NotOwed { status } => {
                Self { status: Some(told::status(status)), ..FailureKind::NotOwed.into() }
            }
            NoStoreSlip::Overdue { .. } => FailureKind::OverdueInStores.into(),
            NoStoreSlip::OverLimit { .. } => FailureKind::OverStoreLimit.into(),
        }
    }
}

impl From<HouseholdsFault> for FailureSeen {
    fn from(fault: HouseholdsFault) -> Self {
        match fault {
            HouseholdsFault::AlreadySaved => FailureKind::HouseholdAlreadySaved,
            HouseholdsFault::TooMany => FailureKind::TooManyHouseholds,
            HouseholdsFault::NotSaved => FailureKind::HouseholdNotSaved,
            HouseholdsFault::SetAside { .. }
            | HouseholdsFault::Newer { .. }
            | HouseholdsFault::Disk(_)
            | HouseholdsFault::Ledger(_) => FailureKind::HouseholdsFailed,
            HouseholdsFault::NotRunning => FailureKind::NotRunning,
        }
        .into()
    }
}

impl From<NotErased> for FailureSeen {
    fn from(why: NotErased) -> Self {
        match why {
            NotErased::PaymentUnderWay { payment } => Failure::PaymentUnderWay { payment }.into(),
            NotErased::Ledger(fault) => Failure::Ledger(fault).into(),
            NotErased::Households(fault) => fault.into(),
            NotErased::NotRunning => Failure::NotRunning.into(),
        }
    }
}
