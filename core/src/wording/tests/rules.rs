//! What words must and must not say, whatever they say.

use super::{
    everything::{DECLINES, DOUBTS, everything, names_of_billers, slips},
    journey::{failures, stages},
};
use crate::{
    bill::BillStatus,
    biller::BillerId,
    engine::Failure,
    wording::{Label, Language, Wording},
};

/// Characters of Simplified Chinese and of Japanese that the catalogue could be taken for correct with.
const NOT_TAIWANESE: &str = "费缴账单码银额务确认请扫开选号机这为与发个门县图纪录进时间态据认证应总处现变经过还没会话让问题东\
    払済収会振込読号気広覧検桜図対歩変辺続駅発売転円帰";

fn is_han(character: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&character)
}

#[test]
fn no_words_are_left_untranslated_or_empty() {
    let chinese = Wording::of(Language::ZhHantTw);
    for (name, words) in everything(chinese).into_iter().chain(names_of_billers(chinese)) {
        for words in words {
            let has_words = words.contains(is_han) || name == "credit";
            assert!(has_words, "{name}: {words}");
        }
    }
    let english = Wording::of(Language::En);
    for (name, words) in everything(english).into_iter().chain(names_of_billers(english)) {
        for words in words {
            let has_words = words.contains(char::is_alphanumeric) && !words.contains(is_han);
            assert!(has_words, "{name}: {words}");
        }
    }
}

#[test]
fn chinese_is_written_as_in_taiwan() {
    for (name, words) in everything(Wording::of(Language::ZhHantTw)) {
        for words in words {
            let foreign: Vec<_> =
                words.chars().filter(|character| NOT_TAIWANESE.contains(*character)).collect();
            assert!(foreign.is_empty(), "{name}: {words} has {foreign:?}");
            let bytes: Vec<_> = words.chars().collect();
            let half_width = bytes.windows(2).any(|pair| {
                is_han(pair[0]) && matches!(pair[1], ',' | '.' | ';' | ':' | '?' | '!' | '(' | ')')
            });
            assert!(!half_width, "{name}: {words} has punctuation of half width");
        }
    }
}

#[test]
fn plain_terminals_get_no_invisible_marks() {
    for language in Language::ALL {
        for (name, words) in everything(Wording::of(language)) {
            for words in words {
                let invisible = words.contains(|character: char| {
                    character.is_control() || matches!(character, '\u{2066}'..='\u{2069}')
                });
                assert!(!invisible, "{name}: {words:?}");
            }
        }
    }
}

#[test]
fn a_bill_that_is_being_paid_is_not_to_be_paid_again() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        let sentence = wording.label(Label::DoNotPayAgain);
        assert_eq!(wording.bill_status(&BillStatus::BeingPaid).next_step, sentence);
    }
    assert_eq!(Wording::of(Language::ZhHantTw).label(Label::DoNotPayAgain), "確認中，請勿重複繳費。");
    assert_eq!(Wording::of(Language::En).label(Label::DoNotPayAgain), "Being confirmed, do not pay again.");
}

#[test]
fn a_payment_that_is_not_final_is_not_to_be_paid_again() {
    for language in Language::ALL {
        let wording = Wording::of(language);
        let sentence = wording.label(Label::DoNotPayAgain);
        for stage in stages() {
            let says_so = wording.stage(&stage).next_step.contains(&sentence);
            assert_eq!(says_so, !stage.is_final(), "{language} {stage:?}");
        }
        for failure in failures() {
            let says_so = wording.failure(&failure).what_to_do.contains(&sentence);
            let is_under_way = matches!(failure, Failure::PaymentUnderWay { .. });
            assert_eq!(says_so, is_under_way, "{language} {failure:?}");
        }
    }
}

#[test]
fn a_bill_that_is_paid_in_a_store_is_not_to_be_paid_again_until_it_counts() {
    for (name, slip) in slips() {
        let chinese = Wording::of(Language::ZhHantTw).store_slip(&slip).counts_after;
        assert!(chinese.contains("請勿重複繳費"), "{name}: {chinese}");
        let english = Wording::of(Language::En).store_slip(&slip).counts_after;
        assert!(english.contains("Do not pay again until"), "{name}: {english}");
    }
}

#[test]
fn nothing_that_went_wrong_is_called_a_failed_payment_or_the_residents_fault() {
    for (name, words) in everything(Wording::of(Language::ZhHantTw)) {
        for words in words {
            assert!(
                !["失敗", "錯誤", "您輸入錯", "無效", "違規"].iter().any(|hard| words.contains(hard)),
                "{name}: {words}"
            );
        }
    }
    for (name, words) in everything(Wording::of(Language::En)) {
        let hard = ["fail", "error", "invalid", "wrong", "illegal", "you must"];
        for words in words {
            assert!(!hard.iter().any(|hard| words.to_lowercase().contains(hard)), "{name}: {words}");
        }
    }
}

#[test]
fn a_doubt_is_never_a_failure() {
    for language in Language::ALL {
        for doubt in DOUBTS {
            let words = Wording::of(language).doubt(doubt).to_lowercase();
            for failing in ["失敗", "沒有扣款", "fail", "declin", "not paid", "nothing was charged"] {
                assert!(!words.contains(failing), "{language} {doubt:?}: {words}");
            }
        }
    }
}

#[test]
fn a_refusal_says_that_no_money_moved() {
    for reason in DECLINES {
        let chinese = Wording::of(Language::ZhHantTw).decline(reason).what_happened;
        assert!(chinese.ends_with("沒有扣款。"), "{chinese}");
        let english = Wording::of(Language::En).decline(reason).what_happened;
        assert!(english.ends_with("Nothing was charged."), "{english}");
    }
}

#[test]
fn a_biller_is_called_by_its_name_in_each_language_and_an_unknown_one_as_the_gateway_calls_it() {
    let kinmen = BillerId::new(BillerId::KINMEN_WATER);
    assert_eq!(Wording::of(Language::ZhHantTw).biller(&kinmen), "金門縣自來水廠");
    assert_eq!(Wording::of(Language::En).biller(&kinmen), "Kinmen County Waterworks");
    assert_eq!(Wording::of(Language::En).biller(&BillerId::new("matsu-water")), "matsu-water");
}
