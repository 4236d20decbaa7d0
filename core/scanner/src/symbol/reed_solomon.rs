//! Reed–Solomon decoding of errors and erasures.
//!
//! An erased codeword costs one check codeword, a wrong one two. The key equation is solved by the Berlekamp–Massey
//! algorithm begun with the erasures' locator (R. E. Blahut, "Theory and Practice of Error Control Codes", 1983, 7.5),
//! the values come from Forney's formula. Field and generator are those of ISO/IEC 18004, 7.5.2.

/// x^8 + x^4 + x^3 + x^2 + 1.
const FIELD: u16 = 0x11d;

/// The powers of the field's generator, twice, and their logarithms.
struct Field {
    power: [u8; 510],
    logarithm: [u8; 256],
}

const fn field() -> Field {
    let mut field = Field { power: [0; 510], logarithm: [0; 256] };
    let mut value = 1_u16;
    let mut exponent = 0;
    while exponent < 255 {
        // Below 256: it is reduced in each step.
        let [_, byte] = value.to_be_bytes();
        field.power[exponent] = byte;
        field.power[exponent + 255] = byte;
        let [_, logarithm] = (exponent as u16).to_be_bytes();
        field.logarithm[byte as usize] = logarithm;
        value <<= 1;
        if value > 255 {
            value ^= FIELD;
        }
        exponent += 1;
    }
    field
}

static GF: Field = field();

fn product(one: u8, other: u8) -> u8 {
    if one == 0 || other == 0 { 0 } else { GF.power[log(one) + log(other)] }
}

fn log(value: u8) -> usize {
    usize::from(GF.logarithm[usize::from(value)])
}

/// `one / other`; `other` is not zero.
fn quotient(one: u8, other: u8) -> u8 {
    if one == 0 { 0 } else { GF.power[log(one) + 255 - log(other)] }
}

/// A polynomial's value, lowest coefficient first.
fn value(polynomial: &[u8], at: u8) -> u8 {
    polynomial.iter().rev().fold(0, |sum, &coefficient| product(sum, at) ^ coefficient)
}

/// The sums that are all zero for a correct `block`: its values at the first `checks` powers of the generator.
fn syndromes(block: &[u8], checks: usize) -> Vec<u8> {
    let at = |root: u8| block.iter().fold(0, |sum, &codeword| product(sum, root) ^ codeword);
    (0..checks).map(|exponent| at(GF.power[exponent])).collect()
}

/// Corrects `block`, whose last `checks` codewords are check codewords, where those at `erased` are unknown, and says how
/// many others were wrong. `None`, and `block` as it was, if that is beyond the code: `2 * wrong + erased > checks`.
pub(super) fn correct(block: &mut [u8], checks: usize, erased: &[usize]) -> Option<usize> {
    if erased.len() > checks {
        return None;
    }
    let syndromes = syndromes(block, checks);
    if syndromes.iter().all(|&syndrome| syndrome == 0) {
        return Some(0);
    }
    let length = block.len();
    let locator = locator(&syndromes, erased.iter().map(|&index| length - 1 - index));
    let degree = locator.iter().rposition(|&coefficient| coefficient != 0)?;
    let evaluator: Vec<u8> = (0..checks)
        .map(|n| (0..=n.min(degree)).fold(0, |sum, k| sum ^ product(locator[k], syndromes[n - k])))
        .collect();
    let mut found = Vec::with_capacity(degree);
    for index in 0..length {
        let inverse = GF.power[(255 - (length - 1 - index) % 255) % 255];
        if value(&locator, inverse) != 0 {
            continue;
        }
        // Forney: with the first root at exponent zero, the value is x * evaluator(1/x) / locator'(1/x).
        let slope = locator.iter().enumerate().skip(1).step_by(2).fold(0, |sum, (power, &coefficient)| {
            sum ^ product(coefficient, GF.power[(log(inverse) * (power - 1)) % 255])
        });
        if slope == 0 {
            return None;
        }
        let error = quotient(value(&evaluator, inverse), product(slope, inverse));
        found.push((index, error));
    }
    if found.len() != degree {
        return None;
    }
    let wrong = found.iter().filter(|(index, error)| *error != 0 && !erased.contains(index)).count();
    if 2 * wrong + erased.len() > checks {
        return None;
    }
    let mut corrected = block.to_vec();
    for &(index, error) in &found {
        corrected[index] ^= error;
    }
    if self::syndromes(&corrected, checks).iter().any(|&syndrome| syndrome != 0) {
        return None;
    }
    block.copy_from_slice(&corrected);
    Some(wrong)
}

/// The polynomial whose roots are the inverses of the places of all erasures and errors.
fn locator(syndromes: &[u8], erased: impl Iterator<Item = usize>) -> Vec<u8> {
    let checks = syndromes.len();
    let mut locator = vec![0; checks + 2];
    locator[0] = 1;
    let mut erasures = 0;
    for exponent in erased {
        let root = GF.power[exponent % 255];
        for power in (1..locator.len()).rev() {
            locator[power] ^= product(locator[power - 1], root);
        }
        erasures += 1;
    }
    let mut before = locator.clone();
    let mut length = erasures;
    for step in erasures..checks {
        before.rotate_right(1);
        before[0] = 0;
        let discrepancy = (0..=step).fold(0, |sum, k| sum ^ product(locator[k], syndromes[step - k]));
        if discrepancy == 0 {
            continue;
        }
        let kept = locator.clone();
        for (coefficient, &earlier) in locator.iter_mut().zip(&before) {
            *coefficient ^= product(discrepancy, earlier);
        }
        if 2 * length <= step + erasures {
            length = step + 1 + erasures - length;
            before = kept;
            for coefficient in &mut before {
                *coefficient = quotient(*coefficient, discrepancy);
            }
        }
    }
    locator
}
