//! Whole numbers in as few bytes as they need: groups of 7 bits, the lowest first; the eighth bit says that another group
//! follows (LEB128).

/// Adds a number.
pub fn push(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    bytes.extend(u8::try_from(number));
}

/// Takes a number from the front; nothing where there is none, or one of more than 32 bits.
pub fn pull(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..u32::BITS).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let group = u32::from(byte & 0x7f);
        if group << shift >> shift != group {
            return None;
        }
        number |= group << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_in_the_bytes_they_need() {
        for (number, length) in [(0, 1), (127, 1), (128, 2), (16_383, 2), (200_000, 3), (u32::MAX, 5)] {
            let mut bytes = Vec::new();
            push(&mut bytes, number);
            assert_eq!(bytes.len(), length, "{number}");
            bytes.push(7);
            let mut rest = &bytes[..];
            assert_eq!((pull(&mut rest), rest), (Some(number), &[7][..]));
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for mut bytes in [&[][..], &[0x80], &[0xff; 5], &[0xff, 0xff, 0xff, 0xff, 0x1f], &[0x80; 9]] {
            assert_eq!(pull(&mut bytes), None);
        }
    }
}
