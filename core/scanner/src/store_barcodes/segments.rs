//! From what each character may be to what the three barcodes say.
//!
//! Two check characters stand over all three segments: one over the odd places, one over the even. So every character
//! that is in doubt is decided together with all the others: of all texts that keep the check characters the likeliest
//! is taken, if it is nearly as likely as the likeliest text of all and far more likely than the next that keeps them.

use super::fit::Likelihoods;
use crate::code39::CHARACTERS;
use crate::sorting::sort_by;
use crate::store_check::{self, Parity};

/// The lengths of the three segments.
pub(super) const LENGTHS: [usize; 3] = [9, 16, 15];

/// How much less likely than the likeliest text of all the chosen one may be (natural logarithm).
const MOST_GIVEN_UP: f32 = 6.0;

/// How much more likely than the next the chosen one has to be.
const LEAST_AHEAD: f32 = 8.0;

/// A text, of the places decided so far, and how much likelihood it gives up.
#[derive(Clone)]
struct Choice {
    given_up: f32,
    text: Vec<u8>,
}

/// The texts of the three segments, one after another, if they are beyond doubt.
pub(super) fn chosen(segments: [&[Likelihoods]; 3]) -> Option<[String; 3]> {
    let (odd, odd_ahead) = chosen_of(segments, Parity::Odd)?;
    let (even, even_ahead) = chosen_of(segments, Parity::Even)?;
    if odd.given_up + even.given_up > MOST_GIVEN_UP || odd_ahead.min(even_ahead) < LEAST_AHEAD {
        return None;
    }
    let mut sides = [odd.text.into_iter(), even.text.into_iter()];
    let texts = LENGTHS.map(|length| {
        (0..length).filter_map(|place| sides[place % 2].next()).map(char::from).collect::<String>()
    });
    is_a_day(&texts[0]).then_some(texts)
}

/// The best choice for the characters at odd or even places, and how far it is ahead of the next.
fn chosen_of(segments: [&[Likelihoods]; 3], parity: Parity) -> Option<(Choice, f32)> {
    let first = match parity {
        Parity::Odd => 0,
        Parity::Even => 1,
    };
    // For each remainder of the sum the best two.
    let mut sums: [Vec<Choice>; 11] = Default::default();
    sums[0].push(Choice { given_up: 0.0, text: Vec::new() });
    let check_place = 4 + first;
    for (segment, likelihoods) in segments.into_iter().enumerate() {
        for (place, likelihoods) in likelihoods.iter().enumerate().skip(first).step_by(2) {
            if (segment, place) != (2, check_place) {
                sums = extended(&sums, likelihoods, |character| is_expected(segment, place, character));
            }
        }
    }
    // The check character is put in at its place.
    let check = &segments[2][check_place];
    let at = (LENGTHS[0] - first).div_ceil(2) + (LENGTHS[1] - first).div_ceil(2) + 2;
    let mut ends: Vec<Choice> = Vec::new();
    for (remainder, choices) in (0..).zip(&sums) {
        let character = store_check::character(parity, remainder);
        for choice in choices {
            let mut choice = choice.clone();
            choice.given_up += given_up(check, character)?;
            choice.text.insert(at, character);
            ends.push(choice);
        }
    }
    sort_by(&mut ends, |one, other| one.given_up.total_cmp(&other.given_up));
    let mut ends = ends.into_iter();
    let (best, next) = (ends.next()?, ends.next()?);
    let ahead = next.given_up - best.given_up;
    Some((best, ahead))
}

fn extended(
    sums: &[Vec<Choice>; 11],
    likelihoods: &Likelihoods,
    is_expected: impl Fn(u8) -> bool,
) -> [Vec<Choice>; 11] {
    let mut next: [Vec<Choice>; 11] = Default::default();
    for &character in CHARACTERS.iter().filter(|&&character| is_expected(character)) {
        let (Some(lost), Some(value)) = (given_up(likelihoods, character), store_check::value(character))
        else {
            continue;
        };
        for (remainder, choices) in sums.iter().enumerate() {
            for choice in choices {
                let sum = &mut next[(remainder + value as usize) % 11];
                let total = choice.given_up + lost;
                let rank = sum.iter().filter(|other| other.given_up <= total).count();
                if rank < 2 {
                    let text = [choice.text.as_slice(), &[character]].concat();
                    sum.insert(rank, Choice { given_up: total, text });
                    sum.truncate(2);
                }
            }
        }
    }
    next
}

/// How much less likely `character` is than the likeliest.
fn given_up(likelihoods: &Likelihoods, character: u8) -> Option<f32> {
    let most = likelihoods.iter().copied().fold(0.0, f32::max);
    let place = CHARACTERS.iter().position(|&other| other == character)?;
    Some(most - likelihoods[place])
}

/// Whether `character` can stand at `place` of `segment`: six digits and three capitals; sixteen capitals; digits.
fn is_expected(segment: usize, place: usize, character: u8) -> bool {
    let may_be_a_capital = segment == 1 || (segment == 0 && place >= 6);
    character.is_ascii_digit() || (may_be_a_capital && character.is_ascii_uppercase())
}

/// Whether the text begins with a month and a day after its year.
fn is_a_day(text: &str) -> bool {
    let number = |place: usize| text[place..place + 2].parse::<u8>().unwrap_or(0);
    (1..=12).contains(&number(2)) && (1..=31).contains(&number(4))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BILL: [&str; 3] = ["1606206KA", "0000203719911605", "16055X000002209"];

    /// Likelihoods that leave no doubt about any character but those at `places` (segment and place).
    fn seen(places: &[(usize, usize)]) -> [Vec<Likelihoods>; 3] {
        [0, 1, 2].map(|segment| {
            let characters = BILL[segment].bytes().enumerate();
            let likelihoods = characters.map(|(place, character)| {
                let is_doubtful = places.contains(&(segment, place));
                let likelihood = |other| if is_doubtful || other == character { 30.0 } else { 0.0 };
                CHARACTERS.map(likelihood)
            });
            likelihoods.collect()
        })
    }

    fn chosen_with(places: &[(usize, usize)]) -> Option<[String; 3]> {
        let [first, second, third] = seen(places);
        chosen([&first, &second, &third])
    }

    #[test]
    fn a_digit_that_nobody_saw_is_the_one_that_keeps_the_check_characters() {
        let bill = BILL.map(str::to_owned);
        for places in
            [[].as_slice(), &[(0, 0)], &[(0, 3)], &[(2, 14)], &[(2, 4)], &[(2, 5)], &[(0, 2), (2, 7)]]
        {
            assert_eq!(chosen_with(places), Some(bill.clone()), "{places:?}");
        }
    }

    #[test]
    fn two_that_nobody_saw_under_one_check_character_are_no_reading() {
        assert_eq!(chosen_with(&[(0, 0), (2, 2)]), None);
        assert_eq!(chosen_with(&[(2, 4), (2, 14)]), None);
    }

    #[test]
    fn a_letter_that_counts_as_much_as_another_is_not_guessed() {
        assert_eq!(chosen_with(&[(0, 7)]), None, "B, K, S and 2 count the same");
    }
}
