//! The fixed words of every screen: titles, buttons, prompts, names of fields.
//!
//! The table stands in a macro, so that a crate that has to mirror the labels for another language reads the same one.

use super::Wording;

/// Hands the table of labels, `/// what it is` and `Label => "key in the catalogue",` a line, to the macro `$then`.
#[macro_export]
macro_rules! with_labels {
    ($then:ident) => {
        $then! {
            /// The sentence for every outcome that is not known.
            DoNotPayAgain => "do-not-pay-again",

            /// Title of the first screen.
            Home => "title-home",
            /// Title of a bill.
            Bill => "title-bill",
            /// Title before the resident authorises.
            Confirmation => "title-confirmation",
            /// Title of a receipt.
            Receipt => "title-receipt",
            /// Title of what was paid.
            History => "title-history",
            /// Title of the households that the resident saved.
            SavedHouseholds => "title-saved-households",

            /// Opens the album, or asks for a file.
            ChoosePhoto => "action-choose-photo",
            /// Leads to the number pad.
            EnterNumber => "action-enter-number",
            /// Leads to the bills of others than the waterworks of Kinmen.
            OtherBillers => "action-other-billers",
            /// Opens the app in which the resident confirms.
            OpenOtherApp => "action-open-other-app",
            /// Shows what was paid.
            ShowHistory => "action-show-history",
            /// Leaves the app.
            Quit => "action-quit",
            /// Agrees.
            Yes => "answer-yes",
            /// Does not agree.
            No => "answer-no",

            /// Asks how to begin.
            AskHowToBegin => "ask-how-to-begin",
            /// Asks for the water number.
            AskWaterNumber => "ask-water-number",
            /// Asks whose bill is to be looked up.
            AskWhichBiller => "ask-which-biller",
            /// Asks for a picture file.
            AskPhoto => "ask-photo",
            /// Asks which of several bills.
            AskWhichBill => "ask-which-bill",
            /// Asks how to pay.
            AskHowToPay => "ask-how-to-pay",
            /// Asks to compare name and address, since a water number has no check digit.
            AskIsThisYou => "ask-is-this-you",
            /// Title of the reminders that are still to come.
            Reminders => "title-reminders",
            /// Where none is to come.
            NoReminders => "note-no-reminders",
            /// Asks for the same comparison before a household is saved.
            AskSaveHousehold => "ask-save-household",
            /// Asks for the same comparison where no answer is awaited.
            CheckHousehold => "note-check-household",
            /// Says that what was typed is not one of the choices.
            AskForOneOfThese => "ask-for-one-of-these",

            /// Who gets the money.
            PayeeField => "field-payee",
            /// The number of the household at its biller.
            AccountNumberField => "field-account-number",
            /// The masked name.
            NameField => "field-name",
            /// The masked address.
            AddressField => "field-address",
            /// The months of the bill.
            PeriodField => "field-period",
            /// The water used.
            UsageField => "field-usage",
            /// The due date.
            DueField => "field-due",
            /// How a bill or a payment stands.
            StatusField => "field-status",
            /// What the bill asks for.
            AmountField => "field-amount",
            /// What the way of paying costs on top.
            FeeField => "field-fee",
            /// What will leave the resident's purse.
            TotalToPayField => "field-total-to-pay",
            /// What left the resident's purse.
            TotalPaidField => "field-total-paid",
            /// What a payment is about, however it ended.
            TotalField => "field-total",
            /// What comes back.
            CashbackField => "field-cashback",
            /// The way of paying.
            MethodField => "field-method",
            /// Until when the offer stands.
            NotAfterField => "field-not-after",
            /// When the payment was begun.
            BegunAtField => "field-begun-at",
            /// When the payment was settled.
            SettledAtField => "field-settled-at",
            /// What to quote at the counter.
            ReferenceField => "field-reference",
            /// The bill's own name.
            BillNumberField => "field-bill-number",
            /// The payment's own name.
            PaymentField => "field-payment",

            /// While the ledger is opened and unfinished payments are found.
            Opening => "progress-opening",
            /// While a picture is searched.
            ReadingPhoto => "progress-reading-photo",
            /// While the gateway is asked for bills.
            LookingUp => "progress-looking-up",
            /// While the gateway makes its offer.
            Preparing => "progress-preparing",
            /// While the outcome is awaited.
            AwaitingResult => "progress-awaiting-result",

            /// Nothing has been paid yet.
            NoHistory => "note-no-history",
            /// Where no household is saved.
            NoHouseholds => "note-no-households",
            /// No payment is unfinished.
            AllFinished => "note-all-finished",
            /// The receipt's signature was checked on this device.
            ReceiptVerified => "note-receipt-verified",
            /// The gateway is the sandbox.
            Sandbox => "note-sandbox",

            // The bill.
            /// Heads the lines of a bill.
            Charges => "title-charges",
            /// Heads what differs between the paper and the bill.
            Differences => "title-differences",
            /// Heads the other open bills of the household.
            OtherBills => "title-other-bills",
            /// Leads to the ways to pay.
            Pay => "action-pay",
            /// Leads to the payment that is under way.
            FollowPayment => "action-follow-payment",
            /// Leads to the receipt.
            ShowReceipt => "action-show-receipt",
            /// Leads to the ways to pay elsewhere, and is their title.
            OtherWays => "title-other-ways",

            // The ways to pay.
            /// The most that a way of paying pays at once.
            LimitField => "field-limit",
            /// Why a way of paying cannot be chosen.
            AboveLimit => "note-above-limit",
            /// There is no way to pay here now.
            NoMethods => "note-no-methods",

            // Before the resident authorises.
            /// Opens the key store's dialogue, and pays.
            Authorise => "action-authorise",
            /// While the key store's dialogue is open.
            Authorising => "progress-authorising",
            /// The resident changed their mind.
            NothingPaid => "note-nothing-paid",
            /// The key store cannot be used now.
            KeyNotUsable => "note-key-not-usable",

            // A payment on its way, its receipt, and all of them.
            /// Title of a payment.
            Payment => "title-payment",
            /// Leads back to the bill, as it is now.
            LookUpAgain => "action-look-up-again",
            /// Leads back to the first screen.
            Done => "action-done",
            /// What the reference is for.
            QuoteReference => "note-quote-reference",
            /// Hands the signed receipt to another app.
            ShareReceipt => "action-share-receipt",
            /// Hands the whole history to another app.
            ExportHistory => "action-export-history",
            /// The same for other programs, with the proofs.
            ExportHistoryData => "action-export-history-data",
            /// Hands the receipt's page to another app, as a picture.
            ShareReceiptPicture => "action-share-receipt-picture",
            /// Prints the receipt's page.
            PrintReceipt => "action-print-receipt",

            // Every screen.
            /// Leads to the screen before this one.
            Back => "action-back",
            /// Asks again for what could not be had.
            TryAgain => "action-try-again",

            // The first screen.
            /// What to do there.
            HowItBegins => "note-how-it-begins",
            /// Leads to the camera, and is the title there.
            ScanBill => "action-scan-bill",
            /// Heads the payments without a result.
            Unfinished => "title-unfinished",
            /// Heads the households whose bills were paid on this phone.
            Households => "title-households",
            /// Asks again what they owe.
            Refresh => "action-refresh",
            /// The resident has read a notice.
            Understood => "action-understood",

            // The camera.
            /// What the camera's picture is, for a screen reader.
            CameraPicture => "name-camera-picture",
            /// What to do with the camera.
            AimAtCode => "note-aim-at-code",
            /// The resident does not let the app use the camera.
            CameraNotAllowed => "note-camera-not-allowed",
            /// There is no camera to use.
            CameraNotThere => "note-camera-not-there",

            // The number, and whose it is.
            /// Looks up what was keyed in.
            LookUpBill => "action-look-up-bill",
            /// Where the number is to be found.
            WhereTheNumberIs => "note-where-the-number-is",
            /// Title of a household.
            Household => "title-household",
            /// Leads to all that a bill says, and to paying it.
            ViewBill => "action-view-bill",

            // The saved households.
            /// Heads what is new about their bills.
            News => "title-news",
            /// Leads to saving a household, and saves it.
            SaveHousehold => "action-save-household",
            /// What the resident calls a household.
            HouseholdNameField => "field-household-name",
            /// What such a name may be.
            HouseholdNameExample => "note-household-name-example",
            /// Leads to changing the list, and is the title there.
            EditHouseholds => "action-edit-households",
            /// Leads to another name.
            RenameHousehold => "action-rename-household",
            /// Keeps the other name.
            KeepName => "action-keep-name",
            /// Puts a household before the one above it.
            MoveUp => "action-move-up",
            /// Puts a household after the one below it.
            MoveDown => "action-move-down",
            /// Takes a household off the list.
            RemoveHousehold => "action-remove-household",
            /// Asks before a household is taken off the list.
            AskRemoveHousehold => "ask-remove-household",
            /// Changes nothing.
            LeaveAsItIs => "action-leave-as-it-is",

            // Reminders.
            /// Turns reminders on.
            RemindMe => "choice-remind-me",
            /// Of what reminders come, and of what not.
            WhatRemindersAreFor => "note-what-reminders-are-for",
            /// How many days before the due date.
            DaysBeforeField => "field-days-before",
            /// How many days after it.
            DaysOverdueField => "field-days-overdue",
            /// At which hour.
            ReminderHourField => "field-reminder-hour",
            /// The phone does not let the app announce anything.
            RemindersNotAllowed => "note-reminders-not-allowed",

            // The ways to pay elsewhere, and what paying gives back.
            /// Leads to the barcodes for the till of a store.
            ShowStoreBarcodes => "action-show-store-barcodes",
            /// Answers that a bill was not paid elsewhere, and leads to the ways to pay it here.
            NotPaidElsewhere => "action-not-paid-elsewhere",
            /// What is expected to come back.
            ExpectedCashbackField => "field-expected-cashback",

            // A year, and erasing.
            /// Leads to a household's year.
            LookBack => "action-look-back",
            /// Leads to the year before the one that is shown.
            YearBefore => "action-year-before",
            /// Leads to the year after it.
            YearAfter => "action-year-after",
            /// Title of the question before something is erased.
            Erasing => "title-erasing",
            /// Leads to erasing what is known of a household.
            EraseHousehold => "action-erase-household",
            /// Leads to erasing all there is.
            EraseEverything => "action-erase-everything",
            /// Erases, for good.
            EraseNow => "action-erase-now",

            // A backup.
            /// Leads to backups, and is the title there.
            Backups => "title-backups",
            /// What is in a backup, and what it is for.
            WhatBackupsAreFor => "note-what-backups-are-for",
            /// Leads to making one, is the title there, and makes it.
            MakeBackup => "action-make-backup",
            /// Hands the file to another app.
            SaveBackup => "action-save-backup",
            /// Leads to restoring one, is the title there, and restores it.
            RestoreBackup => "action-restore-backup",
            /// Asks for the file.
            ChooseBackup => "action-choose-backup",

            // The settings.
            /// Leads to the settings, and is their title.
            Settings => "title-settings",
            /// Which language.
            LanguageField => "field-language",
            /// The language of the phone.
            PhonesLanguage => "choice-phones-language",
            /// What the language calls itself, to be chosen by whoever reads no other.
            OwnName => "choice-own-name",
            /// Light or dark.
            AppearanceField => "field-appearance",
            /// As the phone is set.
            PhonesAppearance => "choice-phones-appearance",
            /// Dark on light.
            Light => "choice-light",
            /// Light on dark.
            Dark => "choice-dark",
            /// Heads what is made sure of, and where.
            WhatIsVerified => "title-what-is-verified",
            /// A printed code is only used to find the bill.
            PaperIsVerified => "note-paper-is-verified",
            /// Only the phone's own key authorises.
            ResidentIsVerified => "note-resident-is-verified",
            /// Receipts are checked on the phone.
            ReceiptsAreVerified => "note-receipts-are-verified",
            /// Where the history is.
            HistoryStaysHere => "note-history-stays-here",
        }
    };
}

/// Makes the labels, their keys and the list of all of them from one table.
macro_rules! labels {
    ($($(#[doc = $doc:literal])+ $label:ident => $key:literal,)+) => {
        /// Fixed words, the same in every shell.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Label {
            $($(#[doc = $doc])+ $label,)+
        }

        impl Label {
            /// Every label there is.
            pub const ALL: &[Self] = &[$(Self::$label,)+];

            fn key(self) -> &'static str {
                match self {
                    $(Self::$label => $key,)+
                }
            }
        }
    };
}

with_labels!(labels);

impl Wording {
    /// The words of a label.
    pub fn label(&self, label: Label) -> String {
        self.say(label.key())
    }
}
