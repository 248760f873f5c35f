//! How fast a speech is read out.

use std::ops::RangeInclusive;

/// A pace of reading aloud, in characters a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pace(u16);

impl Pace {
    /// The paces that can be chosen. Speech writers reckon with 150 to 200; who reads a simple text aloud, with 255.
    pub const RANGE: RangeInclusive<u16> = 120..=280;

    /// A pace of so many characters a minute, or the nearest that can be chosen.
    #[must_use]
    pub fn new(characters: u16) -> Self {
        Self(characters.clamp(*Self::RANGE.start(), *Self::RANGE.end()))
    }

    /// Its characters a minute.
    #[must_use]
    pub const fn characters(self) -> u16 {
        self.0
    }

    /// How long so many characters take, in whole tenths of a minute. Times of parts add up where each is the difference
    /// of the times at its end and at its start, both from the beginning of the speech.
    #[must_use]
    pub fn tenths(self, characters: usize) -> usize {
        let pace = usize::from(self.0);
        (characters * 10 + pace / 2) / pace
    }

    /// Between how many whole minutes so many characters take: nobody keeps a pace to the minute. At 180 characters a
    /// minute the pace of the quicker is 200, that of the slower 160.
    #[must_use]
    pub fn minutes(self, characters: usize) -> (usize, usize) {
        let minutes = |ninths: usize| {
            let nine_minutes = usize::from(self.0) * ninths;
            (characters * 9 + nine_minutes / 2) / nine_minutes
        };
        (minutes(10), minutes(8))
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self(180)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pace_is_one_that_can_be_chosen() {
        assert_eq!(
            [0, 119, 120, 200, 280, 999].map(|pace| Pace::new(pace).characters()),
            [120, 120, 120, 200, 280, 280]
        );
        assert_eq!(Pace::default().characters(), 180);
    }

    #[test]
    fn minutes_are_a_range_around_the_pace() {
        let pace = Pace::default();
        assert_eq!(
            [0, 80, 180, 3_229, 20_000].map(|length| pace.minutes(length)),
            [(0, 0), (0, 1), (1, 1), (16, 20), (100, 125)]
        );
        assert_eq!(Pace::new(270).minutes(2_700), (9, 11));
    }

    #[test]
    fn times_of_parts_add_up() {
        for pace in Pace::RANGE.map(Pace::new) {
            let starts: Vec<usize> = (0..400)
                .map(|part| part * part * 7 % 1_000 + part * 40)
                .scan(0, |at, length| {
                    *at += length;
                    Some(*at)
                })
                .collect();
            let parts: usize = starts.windows(2).map(|part| pace.tenths(part[1]) - pace.tenths(part[0])).sum();
            assert_eq!(parts, pace.tenths(starts[399]) - pace.tenths(starts[0]));
        }
        assert_eq!([9, 18, 180, 812].map(|length| Pace::default().tenths(length)), [1, 1, 10, 45]);
    }
}
