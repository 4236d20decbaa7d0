//! What is on the page, and that nothing stands on anything else.

use proptest::prelude::*;

use super::{example, face, page, signed, texts};
use crate::{
    bill::{BillId, Payee},
    money::Twd,
    payment::{BadReceipt, Cashback, Intent, MethodId, PaymentReference, Receipt, ReceiptClaims, examples},
    printing::{Block, Length, Mark, Sheet},
    receipt_page::{NoReceiptPage, PaidAt, draw},
    wording::{Language, Wording},
};

/// Nothing over the edge, nothing over anything else.
fn assert_laid_out(sheet: &Sheet<'_>) {
    let bounds: Vec<Block> = sheet.marks.iter().map(Mark::bounds).collect();
    let margin = Length::millimetres(9);
    for (at, mark) in bounds.iter().enumerate() {
        let inside = mark.left >= margin
            && mark.top >= margin
            && mark.right() <= Sheet::WIDTH - margin
            && mark.bottom() <= Sheet::HEIGHT - margin;
        assert!(inside, "{mark:?}");
        let over = bounds[..at].iter().find(|other| other.overlaps(mark));
        assert_eq!(over, None, "{mark:?} in {:?}", texts(sheet));
    }
}

/// A payment whose texts are all `text`.
fn saying(text: &str, amount: Twd, cashback: bool) -> (Receipt, Intent) {
    let intent = examples::intent();
    let intent = Intent {
        bill: BillId::new(text),
        payee: Payee { name: text.to_owned(), ..intent.payee },
        method: MethodId::new(text),
        amount,
        total: amount,
        ..intent
    };
    let granted = || Cashback { amount, promotion: text.to_owned() };
    let claims = ReceiptClaims {
        reference: PaymentReference::new(text),
        cashback: cashback.then(granted),
        ..examples::claims(&intent)
    };
    (signed(&claims), intent)
}

#[test]
fn the_page_says_what_was_paid_in_both_languages() {
    for language in Language::ALL {
        let sheet = example(language);
        assert_laid_out(&sheet);
        assert_eq!(sheet.language, language.tag());
        let said = format!("# {}\n{}\n", sheet.title, texts(&sheet).join("\n"));
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("page_{}", language.tag()), said);
        });
    }
}

#[test]
fn only_the_page_of_the_sandbox_says_that_nothing_was_charged() {
    let intent = examples::intent();
    let receipt = examples::receipt(&intent);
    let says = |paid_at| {
        let sheet = draw(&receipt, &intent, paid_at, Wording::of(Language::En), face()).unwrap();
        texts(&sheet).contains(&"This is a test environment. No money will be charged.".to_owned())
    };
    assert!(says(PaidAt::Sandbox) && !says(PaidAt::Gateway));
}

#[test]
fn a_receipt_of_another_payment_is_not_drawn() {
    let intent = examples::intent();
    let other = Intent { bill: BillId::new("another"), ..examples::intent() };
    let drawn = page(&examples::receipt(&intent), &other, Language::En);
    assert_eq!(drawn.err(), Some(NoReceiptPage::Unproved(BadReceipt::AnotherPayment)));
}

#[test]
fn a_receipt_that_is_too_long_for_the_code_is_refused() {
    let (receipt, intent) = saying(&"水".repeat(300), examples::twd(1), true);
    assert_eq!(page(&receipt, &intent, Language::En).err(), Some(NoReceiptPage::ProofTooLong));
}

#[test]
fn the_longest_texts_and_amounts_stand_side_by_side() {
    for text in ["水".repeat(45), "W".repeat(120), "a b ".repeat(30)] {
        let (receipt, intent) = saying(&text, Twd::MAX, true);
        for language in Language::ALL {
            let sheet = page(&receipt, &intent, language).unwrap();
            assert_laid_out(&sheet);
            assert!(texts(&sheet).iter().any(|line| line.ends_with('…')), "{:?}", texts(&sheet));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_receipt_with_any_characters_has_a_page(text in ".{0,30}", dollars in 0..=9_999_999_999_u64, cashback: bool) {
        let (receipt, intent) = saying(&text, Twd::from_dollars(dollars).unwrap(), cashback);
        for language in Language::ALL {
            let sheet = page(&receipt, &intent, language).unwrap();
            assert_laid_out(&sheet);
            prop_assert!(sheet.pdf().unwrap().ends_with(b"%%EOF"));
        }
    }
}
