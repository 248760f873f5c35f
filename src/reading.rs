//! What a reader does with a document, as pure functions: which section is current at a scroll position.
//!
//! All lengths are whole CSS pixels. Positions are measured from the top of the text, whatever is scrolled away.

/// What a scroller shows of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// How far it is scrolled: 0 at the top, `max` at the end.
    pub offset: i32,
    /// How far it can be scrolled; 0 where all of the text is in view.
    pub max: i32,
    /// The height of what is in view.
    pub height: i32,
    /// How far below the upper edge a heading lands that is jumped to.
    pub padding: i32,
}

impl View {
    /// The reading line: the last heading on or above it is the current one.
    ///
    /// It lies `padding` below the upper edge of the view, as long as there is a whole view left to scroll. From there
    /// it sinks, and reaches the lower edge when the end is reached: so each heading is passed, however short the last
    /// sections are. It never moves up when the reader scrolls down.
    #[must_use]
    pub fn line(self) -> i32 {
        let zone = self.max.min(self.height);
        let into = (self.offset - (self.max - zone)).clamp(0, zone.max(0));
        let reach = (self.height - self.padding).max(0);
        // A zone of 0 has no inside: all of the text is in view, and the line stays at the top.
        let sunk = i64::from(into) * i64::from(reach) / i64::from(zone.max(1));
        self.offset + self.padding + i32::try_from(sunk).unwrap_or(reach)
    }
}

/// Which of the headings is current where the reader has `reached` a place: the last one at or before it. `headings` are
/// the places of all of them in ascending order, either upper edges on the page, or blocks of the document.
///
/// It is the first one as long as the reader is above it, so that there is exactly one wherever there is any.
#[must_use]
pub fn current<T: PartialOrd>(headings: &[T], reached: &T) -> Option<usize> {
    let passed = headings.partition_point(|heading| heading <= reached);
    (!headings.is_empty()).then(|| passed.saturating_sub(1))
}

/// An item that the reader chose: it is current, whatever the reading line says, until the reader scrolls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The row of the outline.
    pub row: usize,
    /// The scroll offset at which it was chosen.
    pub offset: i32,
}

/// How far the reader scrolls before a [`Pin`] comes loose. Less than that is a trembling finger.
const PIN_HOLDS: i32 = 8;

impl Pin {
    /// Whether the choice still stands at this scroll offset.
    #[must_use]
    pub const fn holds(self, offset: i32) -> bool {
        self.offset.abs_diff(offset) < PIN_HOLDS.unsigned_abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The layouts that are gone through offset by offset: tops of headings, height of text and of view.
    const LAYOUTS: [(&str, &[i32], i32, i32); 3] = [
        ("wide", &[620, 700, 1_310, 1_640, 1_660, 2_900, 2_960, 3_400, 3_900, 3_960], 4_100, 852),
        ("narrow", &[310, 420, 2_200, 2_240, 3_900, 5_000, 5_050, 7_300, 7_420, 7_480], 7_600, 796),
        ("hardly scrolls", &[10, 200, 380, 700, 890, 940], 1_000, 852),
    ];

    /// Sections five pixels high, in the middle, at the end, and all of them.
    const FLAT: [(&str, &[i32], i32, i32); 3] = [
        ("flat ones among high ones", &[300, 305, 900, 905, 910, 3_900, 3_905, 3_910, 3_915, 4_090, 4_095], 4_100, 852),
        ("a narrow text with a flat end", &[40, 45, 2_000, 7_500, 7_505, 7_510, 7_515, 7_590, 7_595], 7_600, 796),
        ("less than two views of flat ones", &[0, 5, 10, 15, 500, 505, 700, 705, 1_100, 1_105, 1_195], 1_200, 852),
    ];

    fn view(text: i32, height: i32, offset: i32) -> View {
        View { offset, max: text - height, height, padding: 4 }
    }

    #[test]
    fn exactly_one_is_current_and_it_never_goes_back() {
        for (name, tops, text, height) in LAYOUTS {
            let mut seen = vec![0; tops.len()];
            let mut before = 0;
            for offset in 0..=text - height {
                let now = current(tops, &view(text, height, offset).line()).expect("there are headings");
                assert!(now >= before, "{name}: from {before} back to {now} at {offset}");
                seen[now] += 1;
                before = now;
            }
            assert_eq!(before, tops.len() - 1, "{name}: the last one is current at the end");
            assert_eq!(seen.iter().sum::<i32>(), text - height + 1, "{name}");
            assert!(seen.iter().all(|offsets| *offsets > 0), "{name}: each is current somewhere: {seen:?}");
        }
    }

    #[test]
    fn every_section_higher_than_four_pixels_gets_its_turn_the_same_both_ways() {
        for (name, tops, text, height) in LAYOUTS.into_iter().chain(FLAT) {
            // The line goes down by no more than this with every pixel; a text that hardly scrolls hurries.
            let max = text - height;
            let stride = 1 + (height - 4 + max.min(height) - 1) / max.min(height);
            let at = |offset| current(tops, &view(text, height, offset).line());
            let down: Vec<_> = (0..=max).map(at).collect();
            let mut up: Vec<_> = (0..=max).rev().map(at).collect();
            up.reverse();
            assert_eq!(down, up, "{name}: the same both ways");
            for (index, top) in tops.iter().enumerate() {
                let height = tops.get(index + 1).copied().unwrap_or(text) - top;
                let seen = down.iter().filter(|now| **now == Some(index)).count();
                assert!(seen > 0 || height < stride, "{name}: section {index}, {height} high, gets no turn");
            }
            assert!(stride <= 5 || max * 3 < height, "{name}: only a text that hardly scrolls hurries by {stride}");
        }
    }

    #[test]
    fn far_from_the_end_the_line_is_at_the_top() {
        for (name, tops, text, height) in LAYOUTS {
            let plain = (0..(text - 2 * height).max(0)).step_by(7);
            for offset in plain {
                assert_eq!(view(text, height, offset).line(), offset + 4, "{name} at {offset}");
            }
            for (index, top) in tops.iter().enumerate().filter(|(_, top)| **top < text - 2 * height) {
                assert_eq!(current(tops, &view(text, height, top - 4).line()), Some(index), "{name}: jumped to {top}");
                assert_ne!(
                    current(tops, &view(text, height, top - 5).line()),
                    Some(index).filter(|_| index > 0),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn a_text_that_fits_and_a_text_without_headings() {
        let fits = View { offset: 0, max: 0, height: 800, padding: 4 };
        assert_eq!(fits.line(), 4);
        assert_eq!(current(&[100, 200], &fits.line()), Some(0));
        assert_eq!(current(&[], &fits.line()), None);
        assert_eq!(current(&[0], &View { offset: 0, max: 0, height: 0, padding: 4 }.line()), Some(0));
    }

    #[test]
    fn a_view_beyond_its_ends_is_as_at_its_ends() {
        // Rubber-band scrolling leaves the range for a moment.
        let (_, tops, text, height) = LAYOUTS[0];
        assert_eq!(current(tops, &view(text, height, -60).line()), Some(0));
        assert_eq!(current(tops, &view(text, height, text - height + 60).line()), Some(tops.len() - 1));
    }

    #[test]
    fn a_pin_holds_for_less_than_eight_pixels() {
        let pin = Pin { row: 3, offset: 500 };
        let held: Vec<i32> = (480..520).filter(|offset| pin.holds(*offset)).collect();
        assert_eq!((held.first(), held.last(), held.len()), (Some(&493), Some(&507), 15));
    }
}
