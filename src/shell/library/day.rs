//! When something was, as one says it.

use crate::shell::language::{LibraryWords, fill};

/// What the clock of the reader says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// The time, in milliseconds since 1970.
    pub now: u64,
    /// How many minutes are to be taken from it for the time of the place.
    pub offset: i32,
}

const MINUTE: i64 = 60_000;
const MINUTES_A_DAY: i64 = 24 * 60;

impl Clock {
    /// When that was.
    pub fn said(self, when: u64, words: &LibraryWords) -> String {
        let (today, _) = self.local(self.now);
        let (day, minute) = self.local(when);
        if day == today {
            return fill(words.today, &[&[two(minute / 60), two(minute % 60)].join(":")]);
        }
        if day + 1 == today {
            return words.yesterday.to_owned();
        }
        let (year, month, date) = civil(day);
        let month = words.months[month];
        let [year, date] = [year, date].map(|number| number.to_string());
        if civil(today).0.to_string() == year {
            fill(words.date, &[month, &date])
        } else {
            fill(words.far, &[&year, month, &date])
        }
    }

    /// Today, as it stands in the name of a file.
    pub fn date(self) -> String {
        let (year, month, date) = civil(self.local(self.now).0);
        let month = i64::try_from(month + 1).unwrap_or_default();
        [year.to_string(), two(month), two(date)].join("-")
    }

    /// The day, counted from the first of 1970, and the minute in it.
    fn local(self, when: u64) -> (i64, i64) {
        let minutes = i64::try_from(when).unwrap_or_default() / MINUTE - i64::from(self.offset);
        (minutes.div_euclid(MINUTES_A_DAY), minutes.rem_euclid(MINUTES_A_DAY))
    }
}

/// A number below 100 in two digits.
fn two(number: i64) -> String {
    [number / 10, number % 10].map(|digit| digit.to_string()).concat()
}

/// The year, the month counted from 0, and the date of a day (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”:
/// years begin in March there, so that the odd day is the last one).
fn civil(day: i64) -> (i64, usize, i64) {
    let day = day + 719_468;
    let (era, of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let month = (month + 2) % 12;
    (era * 400 + year + i64::from(month < 2), usize::try_from(month).unwrap_or_default(), date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::language::Language;

    /// Noon of the 3rd of March 2024 in Beijing.
    const NOON: u64 = 1_709_438_400_000;
    const DAY: u64 = 86_400_000;

    #[test]
    fn days_are_told_as_one_tells_them() {
        let clock = Clock { now: NOON, offset: -480 };
        for (when, chinese, english) in [
            (NOON, "今天 12:00", "Today 12:00"),
            (NOON - DAY / 2, "今天 00:00", "Today 00:00"),
            (NOON - DAY / 2 - 1, "昨天", "Yesterday"),
            (NOON - 2 * DAY, "3月1日", "Mar 1"),
            (NOON - 3 * DAY, "2月29日", "Feb 29"),
            (NOON - 62 * DAY, "1月1日", "Jan 1"),
            (NOON - 63 * DAY, "2023年12月31日", "2023 Dec 31"),
            (NOON + DAY, "3月4日", "Mar 4"),
            (0, "1970年1月1日", "1970 Jan 1"),
        ] {
            let said = [Language::ZhHans, Language::English].map(|of| clock.said(when, &of.words().shelf));
            assert_eq!(said, [chinese, english]);
        }
        assert_eq!((clock.date(), Clock { now: NOON, offset: 800 }.date()), ("2024-03-03".into(), "2024-03-02".into()));
        assert_eq!(Clock { now: NOON, offset: 300 }.said(NOON, &Language::ZhHans.words().shelf), "今天 23:00");
    }
}
