//! Words for a biller: its name, what has to be filled in for it, and what its bills are called. They stand in its file.

use super::{Language, Wording, Words, catalogue::values};
use crate::{
    biller::{
        Account, Biller, BillerId, Catalogue, Characters, Field, FieldForm, Name, NotAValue,
        NotAnAccountNumber,
    },
    personal::Personal,
};

/// What a resident fills in so that a biller knows them, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldWords {
    /// What it is called.
    pub name: String,
    /// Where a resident finds it, or how it is written.
    pub hint: Option<String>,
    /// Where one of several values is chosen: each, and what it is called.
    pub choices: Vec<(String, String)>,
}

impl Wording {
    /// The name of a biller: from the built-in catalogue, else what the gateway calls it.
    pub fn biller(&self, id: &BillerId) -> String {
        Catalogue::built_in().biller(id).map_or_else(|| id.to_string(), |biller| self.named(&biller.name))
    }

    /// What a bill of that biller is called.
    pub fn bill_of(&self, id: &BillerId) -> String {
        let biller = Catalogue::built_in().biller(id);
        biller.map_or_else(|| self.say("bill-of-another-kind"), |biller| self.named(&biller.bill))
    }

    /// What a biller's account number is called: by the first thing that is filled in.
    pub fn account_number_name(&self, id: &BillerId) -> String {
        let field = Catalogue::built_in().biller(id).and_then(|biller| biller.fields.first());
        field.map_or_else(|| self.say("number-of-another-kind"), |field| self.named(&field.name))
    }

    /// An account number for a screen: what was typed, and what was chosen by its name.
    pub fn account_number(&self, account: &Account) -> Personal {
        let Some(biller) = Catalogue::built_in().biller(&account.biller) else {
            return Personal::new(account.number.reveal());
        };
        let shown: Vec<String> =
            biller.values(account).map(|(field, value)| self.value(field, value)).collect();
        Personal::new(shown.join(" "))
    }

    /// What a resident fills in for a biller.
    pub fn fields(&self, biller: &Biller) -> Vec<FieldWords> {
        biller.fields.iter().map(|field| self.field(field)).collect()
    }

    /// Why what the resident filled in is not an account number.
    pub fn not_an_account_number(&self, refused: &NotAnAccountNumber) -> Words {
        let biller = Catalogue::built_in().biller(&refused.biller);
        let field = biller.and_then(|biller| biller.fields.get(refused.field));
        let name = field.map_or_else(|| self.say("number-of-another-kind"), |field| self.named(&field.name));
        let mut values = values([("field", name)]);
        let key = match refused.reason {
            NotAValue::WrongLength { shortest, longest, found } => {
                values.set("expected", lengths(shortest, longest));
                values.set("found", found.to_string());
                "number-wrong-length"
            }
            NotAValue::WrongCharacters { allowed: Characters::Digits } => "number-digits-only",
            NotAValue::WrongCharacters { allowed: Characters::LettersAndDigits } => {
                "number-letters-and-digits-only"
            }
            NotAValue::WrongForm => "number-wrong-form",
            NotAValue::NotAChoice => "number-not-a-choice",
        };
        self.words(key, &values)
    }

    /// A name of the catalogue in this language.
    pub(super) fn named(&self, name: &Name) -> String {
        match self.language {
            Language::ZhHantTw => name.zh_hant_tw.clone(),
            Language::En => name.en.clone(),
        }
    }

    fn field(&self, field: &Field) -> FieldWords {
        let choices = match &field.form {
            FieldForm::Choices(choices) => {
                choices.iter().map(|choice| (choice.value.clone(), self.named(&choice.name))).collect()
            }
            FieldForm::Pictures(_) => vec![],
        };
        let hint = field.hint.as_ref().map(|hint| self.named(hint));
        FieldWords { name: self.named(&field.name), hint, choices }
    }

    fn value(&self, field: &Field, value: &str) -> String {
        match &field.form {
            FieldForm::Pictures(_) => value.to_owned(),
            FieldForm::Choices(choices) => {
                let chosen = choices.iter().find(|choice| choice.value == value);
                chosen.map_or_else(|| value.to_owned(), |choice| self.named(&choice.name))
            }
        }
    }
}

fn lengths(shortest: usize, longest: usize) -> String {
    if shortest == longest { shortest.to_string() } else { format!("{shortest}–{longest}") }
}
