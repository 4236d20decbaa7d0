//! What data say, mode by mode, beside what a reader that is not ours makes of them.

use proptest::prelude::*;
use rxing::common::cpp_essentials::DecoderResult;
use rxing::qrcode::common::ErrorCorrectionLevel;
use rxing::qrcode::cpp_port::decoder::DecodeBitStream;

use super::encoding::version;
use crate::symbol::bit_stream::payload;
use crate::symbol::version::Version;

/// Numbers and how many bits each of them takes.
type Fields = Vec<(u32, usize)>;

fn bytes_of(fields: &Fields) -> Vec<u8> {
    let bits: Vec<u32> =
        fields.iter().flat_map(|&(value, bits)| (0..bits).rev().map(move |bit| value >> bit & 1)).collect();
    let byte = |eight: &[u32]| (0..8).fold(0, |byte, bit| byte << 1 | eight.get(bit).copied().unwrap_or(0));
    bits.chunks(8).map(|eight| u8::try_from(byte(eight)).unwrap()).collect()
}

fn ours(data: &[u8], number: usize) -> Option<Vec<u8>> {
    payload(data, 0, Version::numbered(number).unwrap())
}

fn others(data: &[u8], number: usize) -> Option<Vec<u8>> {
    let read = DecodeBitStream(data, version(number), ErrorCorrectionLevel::L).ok();
    read.filter(DecoderResult::isValid).map(|read| read.content().bytes().to_vec())
}

#[test]
fn each_mode_says_what_the_standard_says() {
    // Version 1. The examples of the standard, 7.4.3 to 7.4.6, then the rest.
    let table: [(&str, Fields, Option<&[u8]>); 20] = [
        ("nothing", vec![(0, 4)], Some(b"")),
        ("digits", vec![(1, 4), (8, 10), (12, 10), (345, 10), (67, 7)], Some(b"01234567")),
        ("one digit", vec![(1, 4), (1, 10), (9, 4)], Some(b"9")),
        ("no digit", vec![(1, 4), (1, 10), (10, 4)], None),
        ("no three digits", vec![(1, 4), (3, 10), (1000, 10)], None),
        ("characters", vec![(2, 4), (5, 9), (462, 11), (1849, 11), (2, 6)], Some(b"AC-42")),
        ("no characters", vec![(2, 4), (2, 9), (2025, 11)], None),
        ("bytes", vec![(4, 4), (3, 8), (0, 8), (0xff, 8), (0x80, 8)], Some(&[0, 0xff, 0x80])),
        ("bytes cut off", vec![(4, 4), (3, 8), (1, 8), (2, 8)], None),
        ("kanji", vec![(8, 4), (2, 8), (0x0d9f, 13), (0x1aaa, 13)], Some(&[0x93, 0x5f, 0xe4, 0xaa])),
        (
            "kanji at the ranges' ends",
            vec![(8, 4), (2, 8), (5951, 13), (5952, 13)],
            Some(&[0x9f, 0xff, 0xe0, 0x40]),
        ),
        ("chinese", vec![(13, 4), (1, 4), (1, 8), (0, 13)], Some(&[0xa1, 0xa1])),
        (
            "chinese at the ranges' ends",
            vec![(13, 4), (1, 4), (2, 8), (959, 13), (960, 13)],
            Some(&[0xab, 0x00, 0xb0, 0xa1]),
        ),
        ("another set of chinese", vec![(13, 4), (2, 4), (1, 8), (0, 13)], None),
        ("declared characters", vec![(7, 4), (26, 8), (4, 4), (1, 8), (65, 8)], Some(b"A")),
        ("two and three bytes", vec![(7, 4), (0x8000, 16), (7, 4), (0xc0_0000, 24)], Some(b"")),
        ("no declaration", vec![(7, 4), (0xe0, 8), (0, 24)], None),
        ("part of a text", vec![(3, 4), (0xffff, 16), (4, 4), (1, 8), (65, 8)], Some(b"A")),
        ("a function character", vec![(5, 4), (2, 4), (2, 9), (10 * 45 + 38, 11)], Some(b"A\x1d")),
        ("an application", vec![(9, 4), (165, 8), (9, 4), (7, 8)], None),
    ];
    for (name, fields, expected) in table {
        let mut data = bytes_of(&fields);
        assert_eq!(ours(&data, 1).as_deref(), expected, "{name}");
        assert_eq!(others(&data, 1).as_deref(), expected, "{name}");
        // A mode that is none ends all that is well so far.
        if expected.is_some() && fields.len() > 1 {
            data = bytes_of(&[fields, vec![(6, 4)]].concat());
            assert_eq!((ours(&data, 1), others(&data, 1)), (None, None), "{name}");
        }
    }
}

/// A segment of any mode, its count and contents mostly as they should be.
fn segment(number: usize) -> impl Strategy<Value = Fields> {
    let count_bits = move |mode: u32| {
        let widths = match mode {
            1 => [10, 12, 14],
            2 => [9, 11, 13],
            4 => [8, 16, 16],
            _ => [8, 10, 12],
        };
        widths[usize::from(number > 9) + usize::from(number > 26)]
    };
    let digits = (0..20_u32).prop_flat_map(move |count| {
        prop::collection::vec(0..1000_u32, (count / 3) as usize).prop_map(move |threes| {
            let mut fields: Fields = vec![(1, 4), (count, count_bits(1))];
            fields.extend(threes.iter().map(|&three| (three, 10)));
            fields.extend([None, Some((7, 4)), Some((42, 7))][(count % 3) as usize]);
            fields
        })
    });
    let characters = (0..20_u32).prop_flat_map(move |count| {
        // Percent signs are frequent, since they may mean something else.
        let character = prop_oneof![4 => 0..45_u32, 1 => Just(38_u32)];
        prop::collection::vec(character, count as usize).prop_map(move |values| {
            let mut fields: Fields = vec![(2, 4), (count, count_bits(2))];
            fields.extend(values.chunks(2).map(|pair| match pair {
                [one, other] => (one * 45 + other, 11),
                _ => (pair[0], 6),
            }));
            fields
        })
    });
    let wide = move |mode: u32, most: u32, bits: usize| {
        prop::collection::vec(0..most, 0..10).prop_map(move |values| {
            let mut fields: Fields = vec![(mode, 4)];
            fields.extend((mode == 13).then_some((1, 4)));
            fields.push((u32::try_from(values.len()).unwrap(), count_bits(mode)));
            fields.extend(values.iter().map(|&value| (value, bits)));
            fields
        })
    };
    let other = (0..16_u32, any::<u32>(), 0..33_usize);
    prop_oneof![
        3 => digits,
        3 => characters,
        3 => wide(4, 256, 8),
        2 => wide(8, 8192, 13),
        2 => wide(13, 8192, 13),
        1 => (0..0x4000_u32).prop_map(|number| vec![(7, 4), (0x8000 | number, 16)]),
        1 => any::<u16>().prop_map(|part| vec![(3, 4), (u32::from(part), 16)]),
        1 => Just(vec![(5, 4)]),
        1 => any::<u8>().prop_map(|application| vec![(9, 4), (u32::from(application), 8)]),
        1 => other.prop_map(|(mode, value, bits)| vec![(mode, 4), (value, bits)]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn segments_say_what_the_other_reader_makes_of_them(
        (number, fields, cut) in prop_oneof![1..10_usize, 10..27_usize, 27..41_usize].prop_flat_map(|number| {
            let segments = prop::collection::vec(segment(number), 0..5);
            (Just(number), segments.prop_map(|segments| segments.concat()), prop::option::of(0..60_usize))
        }),
    ) {
        let mut data = bytes_of(&fields);
        if let Some(cut) = cut {
            data.truncate(cut);
        }
        prop_assert_eq!(ours(&data, number), others(&data, number));
    }

    #[test]
    fn any_bytes_say_what_the_other_reader_makes_of_them(
        number in 1..41_usize,
        data in prop::collection::vec(any::<u8>(), 0..80),
    ) {
        prop_assert_eq!(ours(&data, number), others(&data, number));
    }
}
