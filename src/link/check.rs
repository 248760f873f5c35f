//! Check values: whether a text is the very text that was sent.
//!
//! A CRC-32 (Peterson and Brown, “Cyclic Codes for Error Detection”, 1961; the polynomial of Ethernet and gzip), of which a
//! link carries 30 bits, and people say the same 30 bits as six characters.

/// The reversed polynomial, over the half bytes.
const TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut i = 0u32;
    while i < 16 {
        let mut sum = i;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
            bit += 1;
        }
        table[i as usize] = sum;
        i += 1;
    }
    table
};

/// The characters of a check value as people say it: no letter that sounds or looks like another (Crockford's base 32).
const SPOKEN: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The sum of what was added to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum(u32);

impl Sum {
    pub const fn new() -> Self {
        Self(u32::MAX)
    }

    pub fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 ^= u32::from(byte);
            self.0 = self.0 >> 4 ^ TABLE[(self.0 & 15) as usize];
            self.0 = self.0 >> 4 ^ TABLE[(self.0 & 15) as usize];
        }
    }

    /// The check value of all that was added.
    pub const fn check(self) -> Check {
        Check(!self.0).low(Check::BITS)
    }
}

/// The check value of a parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Check(pub(super) u32);

impl Check {
    /// How many bits it has.
    pub(super) const BITS: u32 = 30;

    /// So many of its bits.
    pub(super) const fn low(self, bits: u32) -> Self {
        Self(self.0 & ((1 << bits) - 1))
    }

    /// The 校验码: six characters for people to compare. Two links with the same one hold the same text, but by a chance of
    /// one in a thousand million.
    #[must_use]
    pub fn spoken(self) -> String {
        (0..6).rev().map(|at| char::from(SPOKEN[(self.0 >> (5 * at) & 31) as usize])).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_crc_that_everybody_has() {
        let mut sum = Sum::new();
        sum.add(b"12345");
        sum.add(b"6789");
        assert_eq!(sum.check(), Check(0xcbf4_3926 & 0x3fff_ffff));
        assert_eq!(sum.check().spoken(), "5Z8E96");
        assert_eq!(Sum::new().check().spoken(), "000000");
    }
}
