//! Arithmetic coding: a text becomes a number between 0 and 1, as long as the text was surprising.
//!
//! The binary, carry-less coder of Mahoney's lpaq, after Witten, Neal and Cleary, “Arithmetic coding for data compression”
//! (1987): an interval is cut in two in the ratio of the probabilities, and the half that the bit names is kept. Where
//! both ends agree in their leading digit, it is written. Digits are of 6 bits, since a link is written in 64 characters.
//!
//! The decoder knows which of its bits it has read and which are yet to come: a bit that hangs on digits that were cut off
//! is not guessed, it is [`End`].

/// How many bits of the number are in view: 5 digits.
const VIEW: u32 = 30;

/// The digit in front.
const LEADING: u32 = VIEW - 6;

/// All bits in view.
const ALL: u32 = (1 << VIEW) - 1;

/// The digits are at an end: what comes next is not told by those that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End;

/// Both directions, so that one function can write a text and read it: they cannot differ then.
pub trait Coder {
    /// Codes a bit of which is known that it is a one with a probability of `ones` in 65536, neither 0 nor 65536. Writing,
    /// `bit` is the bit; reading, it counts for nothing. Gives the bit.
    fn bit(&mut self, ones: u32, bit: bool) -> Result<bool, End>;
}

/// The interval that is left, both ends included.
#[derive(Clone, Debug)]
struct Interval {
    low: u32,
    high: u32,
}

impl Interval {
    const fn new() -> Self {
        Self { low: 0, high: ALL }
    }

    /// The last place of the lower part, that of the ones.
    const fn cut(&self, ones: u32) -> u32 {
        let range = self.high - self.low;
        self.low + (range >> 16) * ones + (((range & 0xffff) * ones) >> 16)
    }

    const fn keep(&mut self, bit: bool, cut: u32) {
        if bit {
            self.high = cut;
        } else {
            self.low = cut + 1;
        }
    }

    /// The leading digit, where both ends agree in it, which is then gone.
    fn shift(&mut self) -> Option<u8> {
        let digit = self.low >> LEADING;
        if digit != self.high >> LEADING {
            return None;
        }
        self.low = (self.low << 6) & ALL;
        self.high = ((self.high << 6) & ALL) | 63;
        u8::try_from(digit).ok()
    }
}

/// Writes bits as digits from 0 to 63.
#[derive(Clone, Debug)]
pub struct Encoder {
    interval: Interval,
    digits: Vec<u8>,
}

impl Encoder {
    pub const fn new() -> Self {
        Self { interval: Interval::new(), digits: Vec::new() }
    }

    /// The digits, with as many added as are needed to tell the last bit, whatever follows them.
    pub fn finish(mut self) -> Vec<u8> {
        for open in [24, 18, 12, 6, 0] {
            // The first number that ends in so many zeros; all that starts like it must lie in the interval.
            let number = self.interval.low.div_ceil(1 << open) << open;
            if number <= ALL && number | ((1 << open) - 1) <= self.interval.high {
                for digit in (open..VIEW).step_by(6).rev() {
                    self.digits.extend(u8::try_from((number >> digit) & 63));
                }
                break;
            }
        }
        self.digits
    }
}

impl Coder for Encoder {
    fn bit(&mut self, ones: u32, bit: bool) -> Result<bool, End> {
        let cut = self.interval.cut(ones);
        self.interval.keep(bit, cut);
        while let Some(digit) = self.interval.shift() {
            self.digits.push(digit);
        }
        Ok(bit)
    }
}

/// Reads bits from digits.
#[derive(Clone, Debug)]
pub struct Decoder {
    interval: Interval,
    /// The part of the number that is in view; what is not there counts as zeros.
    number: u32,
    /// The bits in view that are not there.
    unknown: u32,
    digits: std::vec::IntoIter<u8>,
}

impl Decoder {
    pub fn new(digits: Vec<u8>) -> Self {
        let mut decoder = Self { interval: Interval::new(), number: 0, unknown: 0, digits: digits.into_iter() };
        for _ in 0..5 {
            decoder.shift();
        }
        decoder
    }

    /// How many digits are left.
    pub fn left(&self) -> usize {
        self.digits.len()
    }

    fn shift(&mut self) {
        let (digit, unknown) = self.digits.next().map_or((0, 63), |digit| (digit & 63, 0));
        self.number = ((self.number << 6) & ALL) | u32::from(digit);
        self.unknown = ((self.unknown << 6) & ALL) | unknown;
    }
}

impl Coder for Decoder {
    fn bit(&mut self, ones: u32, _: bool) -> Result<bool, End> {
        let cut = self.interval.cut(ones);
        let bit = self.number <= cut;
        if bit && self.number | self.unknown > cut {
            return Err(End);
        }
        self.interval.keep(bit, cut);
        while self.interval.shift().is_some() {
            self.shift();
        }
        Ok(bit)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Bits with their probabilities, those at the edges among them.
    fn bits() -> impl Strategy<Value = Vec<(u32, bool)>> {
        let ones = prop_oneof![1..65_536u32, Just(1), Just(65_535), Just(32_768)];
        prop::collection::vec((ones, any::<bool>()), 0..400)
    }

    fn write(bits: &[(u32, bool)]) -> Vec<u8> {
        let mut encoder = Encoder::new();
        for &(ones, bit) in bits {
            encoder.bit(ones, bit).unwrap();
        }
        encoder.finish()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(bits in bits(), tail in prop::collection::vec(0..64u8, 0..9)) {
            let mut digits = write(&bits);
            digits.extend(tail);
            let mut decoder = Decoder::new(digits);
            for &(ones, bit) in &bits {
                prop_assert_eq!(decoder.bit(ones, false), Ok(bit));
            }
        }

        #[test]
        fn what_is_cut_off_is_never_guessed(bits in bits(), share in 0.0..1.0) {
            let digits = write(&bits);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a share")]
            let kept = (digits.len() as f64 * share) as usize;
            let mut decoder = Decoder::new(digits[..kept].to_vec());
            for &(ones, bit) in &bits {
                match decoder.bit(ones, false) {
                    Ok(read) => prop_assert_eq!(read, bit),
                    Err(End) => return Ok(()),
                }
            }
        }
    }

    #[test]
    fn the_length_is_what_the_surprise_says() {
        // 6,000 bits that come true nine times in ten: 0.469 bits each, 6 bits a digit.
        let bits: Vec<_> = (0..6_000).map(|i| (58_982, i % 10 != 0)).collect();
        assert!((469..=472).contains(&write(&bits).len()), "{}", write(&bits).len());
        assert_eq!(write(&[]).len(), 1);
    }
}
