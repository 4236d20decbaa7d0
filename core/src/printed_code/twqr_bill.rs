//! Whose bill a TWQR is, by everything in it and around it that names a biller or a number.

use jiff::Timestamp;

use super::{
    Claim, Expiry, Fact, NotABill, PrintedForm,
    displayed::displayed,
    twqr::{FeeKind, Purpose, Twqr},
    unwrapping::{Unwrapped, Wrapper},
};
use crate::{
    biller::{Account, Biller, Catalogue, Merchant},
    personal::Personal,
};

/// The parameter that names the biller in the addresses around TWQRs.
const FEE_NAME: &str = "fee_name";

/// The claim of a bill's TWQR, found in the text `scanned`.
pub(super) fn read(
    found: &Unwrapped<'_>,
    form: PrintedForm,
    scanned: &str,
    now: Timestamp,
) -> Result<Claim, NotABill> {
    let code: Twqr = found.code.parse().map_err(NotABill::BrokenTwqr)?;
    let payee_name = displayed(code.payee()).map(Personal::new);
    let purpose = code.purpose();
    match purpose {
        Purpose::Bill => {}
        Purpose::Purchase | Purpose::TransferPurchase | Purpose::Transfer => {
            return Err(NotABill::AnotherTwqr { purpose, payee_name });
        }
    }
    let wrapper = found.wrapper.as_ref();
    let biller = biller_of(&code, payee_name.as_ref().map(Personal::reveal), wrapper)?;
    let Some(biller) = biller else {
        return Err(NotABill::OtherBill { payee_name });
    };
    Ok(Claim {
        account: account_of(biller, &code, wrapper)?,
        amount: code.amount(),
        due: code.due(),
        expiry: Expiry::at(now, code.valid_until()),
        payee_name,
        form,
        text: scanned.to_owned(),
    })
}

/// The one biller that every mark which names one agrees on.
fn biller_of(
    code: &Twqr,
    payee_name: Option<&str>,
    wrapper: Option<&Wrapper>,
) -> Result<Option<&'static Biller>, NotABill> {
    let catalogue = Catalogue::built_in();
    let has =
        |list: &[String], mark: Option<&str>| mark.is_some_and(|mark| list.iter().any(|one| one == mark));
    let by_name = catalogue.find(|biller| has(&biller.codes.names, payee_name));
    let by_kind =
        catalogue.find(|biller| has(&biller.codes.fee_kinds, code.fee_kind().and_then(FeeKind::code)));
    let fee_name = wrapper.and_then(|wrapper| wrapper.value(FEE_NAME));
    let by_address = catalogue.find(|biller| has(&biller.codes.fee_names, fee_name));
    let by_merchant = code.acquirers().iter().map(|acquirer| {
        let merchant = Merchant { bank: acquirer.bank.clone(), merchant: acquirer.merchant.clone() };
        catalogue.find(|biller| biller.codes.merchants.contains(&merchant))
    });
    let mut named = [by_name, by_kind, by_address].into_iter().chain(by_merchant).flatten();
    let first = named.next();
    if named.any(|other| Some(&other.id) != first.map(|biller| &biller.id)) {
        return Err(NotABill::Contradiction { about: Fact::Biller });
    }
    Ok(first)
}

/// The number in the code and the number in the address around it, which must be the same where both are.
fn account_of(biller: &Biller, code: &Twqr, wrapper: Option<&Wrapper>) -> Result<Account, NotABill> {
    let unknown = || NotABill::UnknownNumber { biller: biller.id.clone() };
    let account = |number: &str| biller.account(number).map_err(|_| unknown());
    let in_code = code
        .sell_off_number()
        .map(|number| {
            let layout = biller.codes.sell_off_number.as_ref();
            layout.and_then(|layout| layout.account_number_in(number)).ok_or_else(unknown).and_then(account)
        })
        .transpose()?;
    let parameters = biller.codes.number_parameters.iter();
    let in_address =
        parameters.filter_map(|parameter| wrapper?.value(parameter)).map(account).next().transpose()?;
    match (in_code, in_address) {
        (Some(one), Some(other)) if one != other => {
            Err(NotABill::Contradiction { about: Fact::AccountNumber })
        }
        (Some(account), _) | (None, Some(account)) => Ok(account),
        (None, None) => Err(NotABill::EncryptedNumber { biller: biller.id.clone() }),
    }
}
