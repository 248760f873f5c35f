//! Places in a text by the number of characters before them: how they travel, since bytes say nothing to others.

/// How many characters a text has.
pub(crate) fn characters(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

/// The byte so many characters behind byte `from`, the end of the text at most; nothing where there is none.
pub(crate) fn behind(text: &str, from: usize, characters: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let mut places = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
    places.nth(characters).map(|at| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_from_a_byte_on() {
        let text = "读a𠮷";
        let places: Vec<_> = (0..5).map(|count| behind(text, 0, count)).collect();
        assert_eq!(places, [Some(0), Some(3), Some(4), Some(8), None]);
        assert_eq!(
            (behind(text, 3, 1), behind(text, 8, 0), behind(text, 1, 0), behind(text, 9, 0)),
            (Some(4), Some(8), None, None)
        );
        assert_eq!((characters(text), characters("")), (3, 0));
    }
}
