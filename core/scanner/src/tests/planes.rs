//! What resizing, filters and thresholds keep.

use proptest::prelude::*;

use rxing::qrcode::cpp_port::detector::FindFinderPatterns;

use super::pictures::{FIRST, SECOND, paper, print, view};
use crate::Budget;
use crate::filter::{Filter, filtered};
use crate::finders::finder_patterns;
use crate::luma::LumaImage;
use crate::resample::{divided, doubled, fitted, halved};
use crate::threshold::Threshold;

fn images() -> impl Strategy<Value = LumaImage> {
    (1_usize..40, 1_usize..40).prop_flat_map(|(width, height)| {
        prop::collection::vec(any::<u8>(), width * height)
            .prop_map(move |pixels| LumaImage::from_rows(pixels, width).unwrap())
    })
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn scale(from: usize, to: usize) -> f64 {
    from as f64 / to as f64
}

/// The pixels of a line that new pixel `index` covers, and how much of each.
#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn overlaps(index: usize, scale: f64, length: usize) -> impl Iterator<Item = (usize, f64)> {
    let (from, to) = (index as f64 * scale, (index as f64 + 1.0) * scale);
    (0..length).filter_map(move |pixel| {
        let part = to.min(pixel as f64 + 1.0) - from.max(pixel as f64);
        (part > 0.0).then_some((pixel, part))
    })
}

fn range(image: &LumaImage) -> (u8, u8) {
    let pixels = || image.pixels().iter().copied();
    (pixels().min().unwrap(), pixels().max().unwrap())
}

/// Two codes over each other, some pixels turned over.
fn scribbles() -> impl Strategy<Value = LumaImage> {
    let places = prop::collection::vec((0_u32..150, 0_u32..150, 1_u32..5), 1..6);
    let specks = prop::collection::vec((0_u32..290, 0_u32..290, any::<u8>()), 0..300);
    (places, specks).prop_map(|(places, specks)| {
        let mut sheet = paper(290, 290);
        for (index, (left, top, module)) in places.into_iter().enumerate() {
            print(&mut sheet, if index % 2 == 0 { &FIRST } else { &SECOND }, left, top, module);
        }
        for (x, y, level) in specks {
            sheet.put_pixel(x, y, image::Luma([level]));
        }
        view(&sheet).to_image()
    })
}

proptest! {
    #[test]
    fn the_finder_patterns_are_those_that_rxing_finds(image in scribbles()) {
        let black = Threshold::Mean { window: 8, percent: 10 }.black(&image).unwrap();
        let endless = Budget::lasting(std::time::Duration::from_mins(1));
        let places = |patterns: Vec<_>| -> Vec<_> {
            patterns.into_iter().map(|pattern: rxing::common::cpp_essentials::ConcentricPattern| (pattern.p.x, pattern.p.y, pattern.size)).collect()
        };
        prop_assert_eq!(places(finder_patterns(&black, usize::MAX, endless)), places(FindFinderPatterns(&black, true, 0)));
    }

    #[test]
    fn another_size_has_no_brightness_that_was_not_there(image in images(), size in 1_usize..30) {
        let (darkest, lightest) = range(&image);
        for resized in [divided(&image, size), fitted(&image, size), doubled(&image)] {
            let (dark, light) = range(&resized);
            prop_assert!(darkest <= dark && light <= lightest);
        }
    }

    /// To a part of a pixel in 64.
    #[test]
    fn a_new_pixel_is_the_mean_of_the_area_that_it_covers(image in images(), size in 1_usize..30) {
        let shrunk = fitted(&image, size);
        let (across, down) = (scale(image.width(), shrunk.width()), scale(image.height(), shrunk.height()));
        for (index, &pixel) in shrunk.pixels().iter().enumerate() {
            let (x, y) = (index % shrunk.width(), index / shrunk.width());
            let rows = overlaps(y, down, image.height());
            let mean: f64 = rows
                .flat_map(|(row, tall)| {
                    let columns = overlaps(x, across, image.width());
                    let image = &image;
                    columns.map(move |(column, wide)| f64::from(image.row(row)[column]) * wide * tall)
                })
                .sum::<f64>()
                / (across * down);
            prop_assert!((f64::from(pixel) - mean).abs() < 9.0, "{pixel} for {mean}");
        }
    }

    #[test]
    fn sizes_come_out_as_asked_for(image in images(), size in 1_usize..30) {
        prop_assert_eq!(fitted(&image, size).long_side(), image.long_side().min(size));
        prop_assert_eq!(divided(&image, size).width(), (image.width() / size).max(1));
        prop_assert_eq!(doubled(&image).height(), 2 * image.height());
    }

    #[test]
    fn an_even_picture_stays_even_through_every_filter_but_inversion(level in any::<u8>(), side in 1_usize..20) {
        let even = LumaImage::from_rows(vec![level; side * side], side).unwrap();
        for filter in [Filter::Plain, Filter::Smoothed, Filter::Sharpened] {
            prop_assert_eq!(range(&filtered(&even, filter)), (level, level), "{:?}", filter);
        }
        prop_assert_eq!(range(&filtered(&even, Filter::Inverted)), (!level, !level));
    }

    #[test]
    fn a_mean_threshold_agrees_with_its_definition(image in images(), window in 1_usize..6) {
        let (percent, half) = (10, (image.long_side() / window).max(8) / 2);
        let black = Threshold::Mean { window, percent }.black(&image).unwrap();
        for y in 0..image.height() {
            for x in 0..image.width() {
                let rows = y.saturating_sub(half)..(y + half + 1).min(image.height());
                let columns = x.saturating_sub(half)..(x + half + 1).min(image.width());
                let area = (rows.len() * columns.len()) as u64;
                let sum: u64 = rows.flat_map(|row| &image.row(row)[columns.clone()]).map(|&pixel| u64::from(pixel)).sum();
                let expected = u64::from(image.row(y)[x]) * area * 100 <= sum * (100 - percent);
                let (column, row) = (u32::try_from(x).unwrap(), u32::try_from(y).unwrap());
                prop_assert_eq!(black.get(column, row), expected, "at {}, {}", x, y);
            }
        }
    }
}

#[test]
fn shrinking_takes_the_mean_of_what_each_pixel_covers() {
    let image = LumaImage::from_rows(vec![0, 90, 240, 0, 90, 240], 3).unwrap();
    assert_eq!(fitted(&image, 1).pixels(), [110]);
    // Two pixels from three: the first covers 0 and half of 90, the second the other half and 240.
    assert_eq!(fitted(&image, 2).pixels(), [30, 190]);
}

proptest! {
    #[test]
    fn half_a_picture_is_the_same_whichever_way_it_is_made(
        (width, height) in (1_usize..30, 1_usize..30),
        pixels in prop::collection::vec(any::<u8>(), 4 * 30 * 30),
    ) {
        let image = LumaImage::from_rows(pixels[..4 * width * height].to_vec(), 2 * width);
        let image = image.unwrap();
        let (quick, exact) = (halved(&image), divided(&image, 2));
        prop_assert_eq!((quick.width(), quick.height()), (exact.width(), exact.height()));
        for (quick, exact) in quick.pixels().iter().zip(exact.pixels()) {
            prop_assert!(quick.abs_diff(*exact) <= 1, "one is rounded and the other cut off");
        }
    }
}

#[test]
fn an_odd_row_and_column_are_left_out_of_the_half() {
    let image = LumaImage::from_rows(vec![0, 90, 7, 240, 30, 7, 7, 7, 7], 3).unwrap();
    assert_eq!(halved(&image).pixels(), [90]);
}
