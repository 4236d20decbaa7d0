//! What has to be given for a biller, asked for one after the other.

use waterpay_core::{
    biller::{Account, Biller, Catalogue},
    wording::{FieldWords, Label},
};

use crate::{screen::Screen, trouble::Trouble};

/// The account that a resident names: first whose, then the fields of that biller.
pub(crate) fn fill_in(screen: &mut Screen<'_>) -> Result<Account, Trouble> {
    let billers = Catalogue::built_in().billers();
    let names: Vec<String> = billers.iter().map(|biller| screen.wording.biller(&biller.id)).collect();
    let chosen = screen.choose(&screen.wording.label(Label::AskWhichBiller), &names)?;
    let biller = &billers[chosen.ok_or(Trouble::Cancelled)?];
    account(screen, biller)
}

fn account(screen: &mut Screen<'_>, biller: &Biller) -> Result<Account, Trouble> {
    let mut values = vec![];
    for field in screen.wording.fields(biller) {
        values.push(value(screen, field)?.ok_or(Trouble::Cancelled)?);
    }
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    biller.account_of(&values).map_err(Trouble::Number)
}

fn value(screen: &mut Screen<'_>, field: FieldWords) -> Result<Option<String>, Trouble> {
    let FieldWords { name, hint, choices } = field;
    if choices.is_empty() {
        let question = hint.map_or(name.clone(), |hint| format!("{name} ({hint})"));
        return Ok(screen.ask(&question)?);
    }
    let (values, names): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
    Ok(screen.choose(&name, &names)?.map(|at| values[at].clone()))
}
