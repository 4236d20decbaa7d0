//! What error correction promises: all within its bound, nothing beyond it.

use proptest::prelude::*;
use rxing::common::reedsolomon::{PredefinedGenericGF, ReedSolomonEncoder};

use crate::symbol::reed_solomon::correct;

/// A block as an encoder that is not ours makes it.
fn encoded(data: &[u8], checks: usize) -> Vec<u8> {
    let mut block: Vec<i32> = data.iter().map(|&byte| i32::from(byte)).collect();
    block.resize(data.len() + checks, 0);
    let mut encoder = ReedSolomonEncoder::new(PredefinedGenericGF::QrCodeField256.into()).unwrap();
    encoder.encode(&mut block, checks).unwrap();
    block.into_iter().map(|codeword| u8::try_from(codeword).unwrap()).collect()
}

#[derive(Debug)]
struct Damage {
    block: Vec<u8>,
    damaged: Vec<u8>,
    checks: usize,
    erased: Vec<usize>,
    wrong: usize,
}

/// A block with `wrong` codewords changed and others erased, their number given as what is left of the checks.
fn damages(spare: impl Fn(usize, usize) -> usize) -> impl Strategy<Value = Damage> {
    (1_usize..110, 1_usize..15, any::<prop::sample::Index>())
        .prop_flat_map(|(length, half, wrong)| {
            let checks = 2 * half;
            let data = prop::collection::vec(any::<u8>(), length);
            let order = Just((0..length + checks).collect::<Vec<_>>()).prop_shuffle();
            let noise = prop::collection::vec(1_u8.., length + checks);
            (data, Just(checks), Just(wrong.index(half + 1)), order, noise)
        })
        .prop_map(move |(data, checks, wrong, order, noise)| {
            let block = encoded(&data, checks);
            let wrong = wrong.min(block.len());
            let erased = spare(checks, wrong).min(block.len() - wrong);
            let mut damaged = block.clone();
            for &place in &order[..wrong + erased] {
                damaged[place] ^= noise[place];
            }
            Damage { block, damaged, checks, erased: order[wrong..wrong + erased].to_vec(), wrong }
        })
}

proptest! {
    #[test]
    fn errors_and_erasures_within_the_bound_are_corrected(damage in damages(|checks, wrong| checks - 2 * wrong)) {
        let mut block = damage.damaged.clone();
        prop_assert_eq!(correct(&mut block, damage.checks, &damage.erased), Some(damage.wrong));
        prop_assert_eq!(block, damage.block);
    }

    #[test]
    fn beyond_the_bound_the_block_stays_or_becomes_another_code_within_it(
        damage in damages(|checks, wrong| (checks + 3).saturating_sub(2 * wrong)),
    ) {
        let mut block = damage.damaged.clone();
        match correct(&mut block, damage.checks, &damage.erased) {
            None => prop_assert_eq!(block, damage.damaged),
            Some(wrong) => {
                prop_assert!(2 * wrong + damage.erased.len() <= damage.checks);
                let data = block.len() - damage.checks;
                prop_assert_eq!(&encoded(&block[..data], damage.checks), &block);
            }
        }
    }
}
