//! Digits in capital letters, for QR codes, which have a mode for those that takes 5½ bits a character: a link fits that is
//! a third longer than one in the characters of `digits`, which take 8.
//!
//! Of the 45 characters of that mode 41 are used: without the space and `%`, which addresses escape, `.`, which counts for
//! nothing in links, and `+`, which some programs take for a space. That is just enough: 9 of them have more values than 8
//! digits. So every 8 digits are written as 9 characters, and what is left as one character more than it has digits.

use super::damage::Damage;

/// The first character of a fragment in capitals; no other fragment has it.
pub const MARK: char = '$';

const CHARACTERS: &[u8; 41] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-/:";

/// How many digits are written together.
const GROUP: usize = 8;

/// A fragment of these digits.
pub fn written(digits: &[u8]) -> String {
    let mut fragment = String::from(MARK);
    for group in digits.chunks(GROUP) {
        let mut number = group.iter().fold(0, |number, digit| number << 6 | u64::from(*digit));
        let mut characters = [0; GROUP + 1];
        let characters = &mut characters[..=group.len()];
        for character in characters.iter_mut().rev() {
            *character = CHARACTERS[usize::try_from(number % BASE).unwrap_or_default()];
            number /= BASE;
        }
        fragment.extend(characters.iter().copied().map(char::from));
    }
    fragment
}

const BASE: u64 = CHARACTERS.len() as u64;

/// The digits of a fragment, [`MARK`] and all. Programs may have made its letters small. Characters that no digits are
/// written as give other ones: the check values tell.
pub fn read(fragment: &str) -> Result<Vec<u8>, Damage> {
    let value = |(at, character)| value(character).ok_or(Damage::Character { character, at });
    let values: Result<Vec<u64>, Damage> = fragment.chars().enumerate().skip(1).map(value).collect();
    let mut digits = Vec::new();
    for group in values?.chunks(GROUP + 1) {
        let number = group.iter().fold(0, |number, value| number * BASE + value);
        digits.extend((0..group.len() - 1).rev().map(|at| u8::try_from(number >> (6 * at) & 63).unwrap_or_default()));
    }
    Ok(digits)
}

/// Whether a fragment in capitals has this character.
pub fn has(character: char) -> bool {
    value(character).is_some()
}

fn value(character: char) -> Option<u64> {
    let capital = u8::try_from(character).ok()?.to_ascii_uppercase();
    (0..).zip(CHARACTERS).find(|(_, of)| **of == capital).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn digits_come_back(digits in prop::collection::vec(0..64u8, 0..40)) {
            let fragment = written(&digits);
            prop_assert_eq!(fragment.len(), 1 + digits.len() + digits.len().div_ceil(GROUP));
            prop_assert_eq!(read(&fragment).unwrap(), &digits[..]);
            prop_assert_eq!(read(&fragment.to_lowercase()).unwrap(), digits);
        }

        #[test]
        fn any_characters_are_digits(fragment in r"\$[0-9A-Z$*/:-]{0,40}") {
            let digits = read(&fragment).unwrap();
            prop_assert!(digits.len() < fragment.len() && digits.iter().all(|digit| *digit < 64));
        }
    }

    #[test]
    fn as_many_characters_are_enough_for_as_many_digits() {
        for count in 1..=8u32 {
            assert!(41u64.pow(count + 1) >= 64u64.pow(count));
        }
    }

    #[test]
    fn a_foreign_character_is_told_with_its_place() {
        assert_eq!(read("$AB+").unwrap_err(), Damage::Character { character: '+', at: 3 });
        assert!(!CHARACTERS.contains(&(super::super::found::SEPARATOR as u8)));
    }
}
