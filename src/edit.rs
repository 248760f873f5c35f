//! Editing a text in a box that counts in UTF-16 and knows one kind of line break, as those of browsers do.
//!
//! A line feed, a carriage return and both together are one unit there. All else is as many units as in UTF-16. A browser
//! lays out all that is in a box at once, ten million characters in seconds: of a long text a box holds a part.

use std::ops::Range;

/// The most bytes of a text that a box is given: some 67,000 Chinese characters, more than in hardly any speech, which a
/// browser lays out within a tenth of a second.
const MOST: usize = 200_000;

/// What a box holds of a text: all of it, or where that is too long, whole lines around a place. What stands before the
/// part and behind it stays as it is while the part is edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Boxed {
    /// What was put into the box, as it stands in the text.
    text: String,
    /// How many bytes of the text stand before it.
    before: usize,
    /// How many bytes of the text stand behind it.
    behind: usize,
    /// How many bytes of the part stand before the place that it is around.
    place: usize,
}

impl Boxed {
    /// Of this text so much as a box takes, with a byte of it in the middle, where there is enough on both sides.
    #[must_use]
    pub fn around(text: &str, byte: usize) -> Self {
        let byte = text.floor_char_boundary(byte);
        let start = byte.saturating_sub(MOST / 2).min(text.len().saturating_sub(MOST));
        let end = text.len().min(start + MOST);
        let (start, end) = (text.ceil_char_boundary(start).min(byte), text.floor_char_boundary(end).max(byte));
        // A line longer than that is cut within.
        let start = if start == 0 { 0 } else { text[start..byte].find('\n').map_or(start, |at| start + at + 1) };
        let end = if end == text.len() { end } else { text[byte..end].rfind('\n').map_or(end, |at| byte + at + 1) };
        Self { text: text[start..end].to_owned(), before: start, behind: text.len() - end, place: byte - start }
    }

    /// What is to be in the box.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many units of the box stand before the place that it is around.
    #[must_use]
    pub fn caret(&self) -> usize {
        units(&self.text[..self.place])
    }

    /// Whether it is not all of the text.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        self.before > 0 || self.behind > 0
    }

    /// Where the part is in a text of so many bytes, which has been edited in it and nowhere else.
    #[must_use]
    pub fn span(&self, length: usize) -> Range<usize> {
        let end = length.saturating_sub(self.behind).max(self.before);
        self.before..end
    }

    /// The whole text, `now` being what it was when the box was read last, and this is in the box.
    #[must_use]
    pub fn whole(&self, now: &str, boxed: &str) -> String {
        let Range { start, end } = self.span(now.len());
        [&now[..start], &written(&self.text, boxed), &now[end..]].concat()
    }

    /// The byte of the whole text at which the box, with this in it, has passed so many units.
    #[must_use]
    pub fn byte_at(&self, boxed: &str, units: usize) -> usize {
        self.before + byte_at(&written(&self.text, boxed), units)
    }
}

/// How many units of a box hold this text.
#[must_use]
pub fn units(text: &str) -> usize {
    steps(text).map(|(_, units)| units).sum()
}

/// The byte of the text at which a box has passed so many units; its end where it has not so many. A unit inside of a
/// character is one before it.
#[must_use]
pub fn byte_at(text: &str, units: usize) -> usize {
    let mut passed = 0;
    let next = steps(text).find(|(_, own)| {
        passed += own;
        passed > units
    });
    next.map_or(text.len(), |(at, _)| at)
}

/// The text that was written in a box which `before` was put into: with line breaks as they were before, where these were
/// all of one kind, and `before` itself where nothing was changed.
fn written(before: &str, written: &str) -> String {
    if boxed(before) == written {
        return before.to_owned();
    }
    let count = |mark: &str| before.matches(mark).count();
    let (both, feeds, returns) = (count("\r\n"), count("\n"), count("\r"));
    match (both, feeds, returns) {
        (1.., _, _) if feeds == both && returns == both => written.replace('\n', "\r\n"),
        (0, 0, 1..) => written.replace('\n', "\r"),
        _ => written.to_owned(),
    }
}

/// The text as a box holds it.
fn boxed(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The characters of a text, each with its first byte and its units.
fn steps(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let bytes = text.as_bytes();
    text.char_indices().map(move |(at, c)| {
        let is_second = c == '\n' && at.checked_sub(1).is_some_and(|before| bytes[before] == b'\r');
        (at, if is_second { 0 } else { c.len_utf16() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_bytes_lead_to_each_other() {
        let text = "一\r\n二𠀀\r三\n";
        assert_eq!(units(text), 8);
        let places: Vec<usize> = (0..=9).map(|units| byte_at(text, units)).collect();
        let of = |c| text.find(c).unwrap();
        // The line feed behind a carriage return takes no unit of its own: the place behind both is the next character.
        assert_eq!(
            places,
            [
                0,
                of('\r'),
                of('二'),
                of('𠀀'),
                of('𠀀'),
                text.rfind('\r').unwrap(),
                of('三'),
                text.len() - 1,
                text.len(),
                text.len()
            ]
        );
        for (at, _) in text.char_indices().filter(|(_, c)| *c != '\n') {
            assert_eq!(byte_at(text, units(&text[..at])), at);
        }
    }

    /// What a box holds of a text, around a byte; the text is put together again of its parts.
    fn part(text: &str, byte: usize) -> Range<usize> {
        let part = Boxed::around(text, byte);
        let byte = text.floor_char_boundary(byte);
        let span = part.span(text.len());
        assert_eq!(part.text(), &text[span.clone()]);
        assert_eq!(part.whole(text, &boxed(part.text())), text);
        assert!(span.start <= byte && byte <= span.end && span.len() <= MOST);
        assert_eq!(part.is_part(), span != (0..text.len()));
        // Between a carriage return and a line feed there is no place in a box.
        let place = byte + usize::from(text[..byte].ends_with('\r') && text[byte..].starts_with('\n'));
        assert_eq!(part.byte_at(&boxed(part.text()), part.caret()), place, "it is around its place");
        span
    }

    #[test]
    fn a_box_holds_a_short_text_and_of_a_long_one_whole_lines_around_a_place() {
        let line = "今年的工作，一件一件说。\r\n";
        let short = line.repeat(MOST / line.len());
        for byte in [0, short.len() / 2, short.len(), usize::MAX] {
            assert_eq!(part(&short, byte), 0..short.len());
        }
        let long = line.repeat(4 * MOST / line.len());
        for byte in (0..=long.len()).step_by(9_973).filter(|byte| long.is_char_boundary(*byte)) {
            let span = part(&long, byte);
            let are_whole = [span.start, span.end].iter().all(|edge| edge.is_multiple_of(line.len()));
            assert!(are_whole && span.len() > MOST - 2 * line.len(), "{span:?}");
        }
        let middle = part(&long, long.len() / 2);
        assert!((middle.start + middle.end).abs_diff(long.len()) <= 2 * line.len(), "{middle:?}");
    }

    #[test]
    fn a_line_longer_than_a_box_is_cut_between_characters() {
        for text in ["讲".repeat(MOST), "讲话\r".repeat(MOST), "🎤\r\n".repeat(MOST)] {
            for byte in [0, 1, 5, MOST - 1, MOST, text.len() - 1].map(|byte| text.floor_char_boundary(byte)) {
                assert!(part(&text, byte).len() > MOST - 16);
            }
        }
    }

    #[test]
    fn what_is_around_a_part_stays_while_it_is_edited() {
        let text = "一、读书\r\n".repeat(MOST / 4);
        let part = Boxed::around(&text, text.len() / 2);
        let span = part.span(text.len());
        let mut now = text.clone();
        for own in ["写\n", "", "写了很多\n又写\n"] {
            now = part.whole(&now, own);
            let wide = own.replace('\n', "\r\n");
            assert_eq!(now, [&text[..span.start], &wide, &text[span.end..]].concat(), "line breaks are its own");
            assert_eq!(&now[part.span(now.len())], wide);
        }
        assert_eq!(part.byte_at("写了很多\n又写\n", 5), span.start + "写了很多\r\n".len());
    }

    #[test]
    fn line_breaks_stay_what_they_were() {
        assert_eq!(written("甲\r\n乙\r\n", "甲\n乙丙\n"), "甲\r\n乙丙\r\n");
        assert_eq!(written("甲\r乙", "甲\n乙丙"), "甲\r乙丙");
        assert_eq!(written("甲\n乙", "甲\n乙丙"), "甲\n乙丙");
        assert_eq!(written("甲\r\n乙\n丙", "甲\n乙\n丙"), "甲\r\n乙\n丙", "nothing was changed");
        assert_eq!(written("甲\r\n乙\n丙", "甲\n乙\n丁"), "甲\n乙\n丁", "there is no one kind");
    }
}
