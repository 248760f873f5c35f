//! Digits from 0 to 63 and the characters that stand for them: those that no program escapes in an address (RFC 4648,
//! section 5, without padding). In QR codes other characters do: see [`capitals`].

use super::capitals;
use super::damage::Damage;

const CHARACTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The character of a digit.
pub fn character(digit: u8) -> char {
    char::from(CHARACTERS[usize::from(digit & 63)])
}

/// The digit of a character, if it is one of the 64.
pub fn digit(character: char) -> Option<u8> {
    Some(match character {
        'A'..='Z' => character as u8 - b'A',
        'a'..='z' => character as u8 - b'a' + 26,
        '0'..='9' => character as u8 - b'0' + 52,
        '-' => 62,
        '_' => 63,
        _ => return None,
    })
}

/// Digits that are read one after the other.
#[derive(Clone, Debug)]
pub struct Digits(std::vec::IntoIter<u8>);

/// There are no more digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended;

impl Digits {
    /// The digits of a fragment.
    pub fn of(fragment: &str) -> Result<Self, Damage> {
        if fragment.starts_with(capitals::MARK) {
            return capitals::read(fragment).map(|digits| Self(digits.into_iter()));
        }
        let digits: Result<Vec<u8>, Damage> = (0..)
            .zip(fragment.chars())
            .map(|(at, character)| digit(character).ok_or(Damage::Character { character, at }))
            .collect();
        Ok(Self(digits?.into_iter()))
    }

    /// A number of so many bits, a multiple of 6.
    pub fn fixed(&mut self, bits: u32) -> Result<u32, Ended> {
        (0..bits / 6).try_fold(0, |number, _| Ok(number << 6 | u32::from(self.0.next().ok_or(Ended)?)))
    }

    /// A number in groups of 5 bits, the highest first; a sixth bit says that another group follows. What has more than 30
    /// bits is the largest number.
    pub fn number(&mut self) -> Result<u32, Ended> {
        let mut number: u32 = 0;
        loop {
            let digit = u32::from(self.0.next().ok_or(Ended)?);
            number = if number >> 25 == 0 { number << 5 | digit & 31 } else { u32::MAX };
            if digit < 32 {
                return Ok(number);
            }
        }
    }

    /// So many bytes, four digits for three of them.
    pub fn bytes(&mut self, count: usize) -> Result<Vec<u8>, Ended> {
        let digits: Vec<u8> = self.0.by_ref().take((count * 8).div_ceil(6)).collect();
        let mut bytes = unpacked(&digits);
        bytes.truncate(count);
        if bytes.len() == count { Ok(bytes) } else { Err(Ended) }
    }

    /// All that is left.
    pub fn rest(self) -> Vec<u8> {
        self.0.collect()
    }
}

/// Adds a number of so many bits, a multiple of 6.
pub fn push_fixed(digits: &mut Vec<u8>, bits: u32, number: u32) {
    digits.extend((0..bits / 6).rev().map(|at| low(number >> (6 * at), 63)));
}

/// Adds a number in groups of 5 bits.
pub fn push_number(digits: &mut Vec<u8>, number: u32) {
    let groups = (u32::BITS - number.leading_zeros()).div_ceil(5).max(1);
    digits.extend((0..groups).rev().map(|at| low(number >> (5 * at), 31) | if at == 0 { 0 } else { 32 }));
}

/// The digits of bytes, four for three of them; the last ones may be fewer.
pub fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut digits = Vec::with_capacity((bytes.len() * 8).div_ceil(6));
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or(0)));
        digits.extend((0..=group.len()).map(|at| low(bits >> (18 - 6 * at), 63)));
    }
    digits
}

/// The bytes in digits; the bits that are left over are no byte.
pub fn unpacked(digits: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(digits.len() * 6 / 8);
    for group in digits.chunks(4) {
        let bits = (0..4).fold(0, |bits, at| bits << 6 | u32::from(group.get(at).copied().unwrap_or(0)));
        bytes.extend((1..group.len()).map(|at| low(bits >> (24 - 8 * at), 255)));
    }
    bytes
}

/// The lowest bits of a number.
fn low(number: u32, mask: u32) -> u8 {
    u8::try_from(number & mask).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_and_bytes_come_back(number in 0..1u32 << 30, bytes in prop::collection::vec(any::<u8>(), 0..20), check in 0..1u32 << 18) {
            let mut digits = Vec::new();
            push_number(&mut digits, number);
            push_fixed(&mut digits, 18, check);
            digits.extend(packed(&bytes));
            let fragment: String = digits.iter().copied().map(character).collect();
            let mut digits = Digits::of(&fragment).unwrap();
            prop_assert_eq!(digits.number(), Ok(number));
            prop_assert_eq!(digits.fixed(18), Ok(check));
            prop_assert_eq!(digits.bytes(bytes.len()), Ok(bytes));
            prop_assert!(digits.rest().is_empty());
        }
    }

    #[test]
    fn a_number_without_end_is_large_and_not_an_overflow() {
        assert_eq!(Digits::of(&("_".repeat(40) + "A")).unwrap().number(), Ok(u32::MAX));
        assert_eq!(Digits::of("___").unwrap().number(), Err(Ended));
        assert_eq!(Digits::of("AB").unwrap().bytes(usize::MAX / 16), Err(Ended));
    }

    #[test]
    fn a_foreign_character_is_told_with_its_place() {
        assert_eq!(Digits::of("AB=").unwrap_err(), Damage::Character { character: '=', at: 2 });
    }
}
