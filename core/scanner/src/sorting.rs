//! Lists of a few dozen items in order, by one copy of the standard library's sort.
//!
//! The library compiles its sort anew for every type of item and every comparison, some 4 KB each time, and a phone
//! carries all of them. Here places in the list are sorted, and then the items moved: one copy for all.

use std::cmp::Ordering;

/// Sorts `items`; what compares equal stays in its order.
pub(crate) fn sort_by<Item>(items: &mut [Item], mut compare: impl FnMut(&Item, &Item) -> Ordering) {
    let order = order(items.len(), &mut |one, other| compare(&items[one], &items[other]));
    for place in 0..order.len() {
        // Where the item that belongs here is by now: what was swapped away from an earlier place is followed.
        let mut from = order[place];
        while from < place {
            from = order[from];
        }
        items.swap(place, from);
    }
}

/// The places from 0 to `count` in the order that `compare` gives them.
pub(crate) fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|one, other| compare(*one, *other));
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_the_standard_library_sorts_them(keys in prop::collection::vec(0..9_u8, 0..40)) {
            let mut expected: Vec<(u8, usize)> = keys.into_iter().zip(0..).collect();
            let mut sorted = expected.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by(&mut sorted, |(one, _), (other, _)| one.cmp(other));
            prop_assert_eq!(sorted, expected);
        }
    }
}
