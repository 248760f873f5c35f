//! Editing a text in a box that counts in UTF-16 and knows one kind of line break, as those of browsers do.
//!
//! A line feed, a carriage return and both together are one unit there. All else is as many units as in UTF-16.

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
#[must_use]
pub fn written(before: &str, written: &str) -> String {
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

    #[test]
    fn line_breaks_stay_what_they_were() {
        assert_eq!(written("甲\r\n乙\r\n", "甲\n乙丙\n"), "甲\r\n乙丙\r\n");
        assert_eq!(written("甲\r乙", "甲\n乙丙"), "甲\r乙丙");
        assert_eq!(written("甲\n乙", "甲\n乙丙"), "甲\n乙丙");
        assert_eq!(written("甲\r\n乙\n丙", "甲\n乙\n丙"), "甲\r\n乙\n丙", "nothing was changed");
        assert_eq!(written("甲\r\n乙\n丙", "甲\n乙\n丁"), "甲\n乙\n丁", "there is no one kind");
    }
}
