//! Who can be asked about, and what a resident fills in for each.

use waterpay_core::{
    biller::{self, BillerId, Catalogue, Characters},
    personal::Personal,
    wording::{FieldWords, Wording},
};

use crate::{Account, WaterPay, WaterPayError, error::guarded};

/// Somebody whose bills can be looked up.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Biller {
    /// Its name in the catalogue and on the wire.
    pub id: BillerId,
    /// Its name.
    pub name: String,
    /// What one of its bills is called.
    pub bill: String,
    /// What a resident fills in, in this order.
    pub fields: Vec<BillerField>,
}

/// One thing to fill in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BillerField {
    /// What it is called.
    pub name: String,
    /// Where a resident finds it, or how it is written.
    pub hint: Option<String>,
    /// How it is filled in.
    pub form: FieldForm,
}

/// How something is filled in.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum FieldForm {
    /// Typed, with digits alone.
    Digits,
    /// Typed, with letters and digits.
    LettersAndDigits,
    /// One of these is chosen.
    Choices {
        /// In the order in which to show them.
        choices: Vec<FieldChoice>,
    },
}

/// One of several values.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct FieldChoice {
    /// What is handed back.
    pub value: String,
    /// What the resident reads.
    pub name: String,
}

#[uniffi::export]
impl WaterPay {
    /// Everybody whose bills can be looked up, in the order in which to show them.
    ///
    /// # Errors
    /// Only [`WaterPayError::Broken`].
    pub fn billers(&self) -> Result<Vec<Biller>, WaterPayError> {
        let wording = self.wording();
        guarded(wording, || {
            let billers = Catalogue::built_in().billers().iter();
            Ok(billers.map(|biller| Biller::shown(biller, wording)).collect())
        })
    }

    /// The account of what the resident filled in for a biller, in the order of its fields.
    ///
    /// # Errors
    /// [`WaterPayError::NotAnAccountNumber`]: what is wrong with which of them. [`WaterPayError::BadArgument`] for a biller
    /// that is none of [`WaterPay::billers`].
    pub fn filled_in(&self, biller: &BillerId, values: &[Personal]) -> Result<Account, WaterPayError> {
        guarded(self.wording(), || {
            let biller = Catalogue::built_in().biller(biller);
            let biller =
                biller.ok_or_else(|| WaterPayError::BadArgument { argument: "biller".to_owned() })?;
            let values: Vec<&str> = values.iter().map(Personal::reveal).collect();
            self.account_or_why(biller.account_of(&values))
        })
    }
}

impl Biller {
    pub(crate) fn shown(biller: &biller::Biller, wording: &Wording) -> Self {
        let words = wording.fields(biller);
        let fields = biller.fields.iter().zip(words).map(|(field, words)| BillerField::shown(field, words));
        Self {
            id: biller.id.clone(),
            name: wording.biller(&biller.id),
            bill: wording.bill_of(&biller.id),
            fields: fields.collect(),
        }
    }
}

impl BillerField {
    fn shown(field: &biller::Field, words: FieldWords) -> Self {
        let FieldWords { name, hint, choices } = words;
        let form = match field.characters() {
            Some(Characters::Digits) => FieldForm::Digits,
            Some(Characters::LettersAndDigits) => FieldForm::LettersAndDigits,
            None => {
                let choices = choices.into_iter().map(|(value, name)| FieldChoice { value, name });
                FieldForm::Choices { choices: choices.collect() }
            }
        };
        Self { name, hint, form }
    }
}
