//! Sorting in few bytes.
//!
//! The standard library's sorting is fast and large, and comes once more for every kind of thing that is sorted: 13 KB of
//! the program. A list has few and short rows to sort; heapsort (Williams, 1964) does it in place and in no time to speak of.

/// Sorts numbers into the order that `before` tells.
pub fn sort(numbers: &mut [u32], before: &dyn Fn(u32, u32) -> bool) {
    for top in (0..numbers.len() / 2).rev() {
        sink(numbers, top, before);
    }
    for end in (1..numbers.len()).rev() {
        numbers.swap(0, end);
        sink(&mut numbers[..end], 0, before);
    }
}

/// Lets a number sink in the heap until none below it comes later.
fn sink(heap: &mut [u32], mut top: usize, before: &dyn Fn(u32, u32) -> bool) {
    loop {
        let mut last = top;
        for below in [2 * top + 1, 2 * top + 2] {
            if below < heap.len() && before(heap[last], heap[below]) {
                last = below;
            }
        }
        if last == top {
            return;
        }
        heap.swap(top, last);
        top = last;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn all_is_there_and_in_order(mut numbers in prop::collection::vec(0..40u32, 0..60)) {
            let mut expected = numbers.clone();
            expected.sort_unstable_by_key(|&number| std::cmp::Reverse(number));
            sort(&mut numbers, &|a, b| a > b);
            prop_assert_eq!(numbers, expected);
        }
    }
}
