//! Reading deflate (RFC 1951), bit by bit, after Adler's `puff`.
//!
//! The page has this in place of a crate, which would be faster and take 5 KB of it. Nothing is set aside but what was read:
//! what is not deflate, or has no end, or never ends, gives what could be read before that. A test holds it against
//! `miniz_oxide`.

/// The longest code, in bits.
const LONGEST: usize = 15;

/// The number that ends a block; those above are lengths of what is repeated.
const END: usize = 256;

/// In which order the codes of lengths are told (3.2.7).
pub const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The bytes, as far as they can be read, and `most` of them at most.
pub fn read(packed: &[u8], most: usize) -> Vec<u8> {
    let mut reader = Reader { packed, at: 0, bytes: Vec::new(), most };
    while reader.block() == Some(false) {}
    reader.bytes
}

struct Reader<'a> {
    packed: &'a [u8],
    /// How many bits are read.
    at: usize,
    bytes: Vec<u8>,
    most: usize,
}

impl Reader<'_> {
    fn bit(&mut self) -> Option<usize> {
        let byte = self.packed.get(self.at / 8)?;
        self.at += 1;
        Some(usize::from(byte >> ((self.at - 1) % 8) & 1))
    }

    /// A number of so many bits, the lowest first.
    fn number(&mut self, count: usize) -> Option<usize> {
        (0..count).try_fold(0, |number, at| Some(number | self.bit()? << at))
    }

    /// The number whose code comes next.
    fn coded(&mut self, codes: &Codes) -> Option<usize> {
        let (mut code, mut first, mut before) = (0, 0, 0);
        for count in codes.counts {
            code = code << 1 | self.bit()?;
            first <<= 1;
            if code < first + count {
                return codes.numbers.get(before + code - first).copied();
            }
            first += count;
            before += count;
        }
        None
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        (self.bytes.len() < self.most).then(|| self.bytes.push(byte))
    }

    /// Reads a block. Tells whether it is the last one; nothing where it cannot be read.
    fn block(&mut self) -> Option<bool> {
        let is_last = self.number(1)? == 1;
        match self.number(2)? {
            0 => self.stored()?,
            1 => self.repeated(&Codes::of(&fixed()), &Codes::of(&[5; 30]))?,
            2 => {
                let [bytes, distances] = self.own_codes()?;
                self.repeated(&bytes, &distances)?;
            }
            _ => return None,
        }
        Some(is_last)
    }

    /// Bytes as they are.
    fn stored(&mut self) -> Option<()> {
        self.at = self.at.next_multiple_of(8);
        let [length, inverted] = [self.number(16)?, self.number(16)?];
        if length ^ inverted != 0xffff {
            return None;
        }
        for _ in 0..length {
            let byte = self.number(8)?;
            self.push(u8::try_from(byte).ok()?)?;
        }
        Some(())
    }

    /// The codes that a block tells, of bytes and of distances.
    fn own_codes(&mut self) -> Option<[Codes; 2]> {
        let bytes = 257 + self.number(5)?;
        let count = bytes + 1 + self.number(5)?;
        let told = 4 + self.number(4)?;
        let mut of_lengths = [0; ORDER.len()];
        for &at in ORDER.iter().take(told) {
            of_lengths[at] = self.number(3)?;
        }
        let codes = Codes::of(&of_lengths);
        let mut lengths: Vec<usize> = Vec::new();
        while lengths.len() < count {
            let (length, times) = match self.coded(&codes)? {
                16 => (*lengths.last()?, 3 + self.number(2)?),
                17 => (0, 3 + self.number(3)?),
                18 => (0, 11 + self.number(7)?),
                length => (length, 1),
            };
            lengths.extend(std::iter::repeat_n(length, times));
        }
        Some([Codes::of(&lengths[..bytes]), Codes::of(lengths.get(bytes..count)?)])
    }

    /// Bytes, and repetitions of those before.
    fn repeated(&mut self, codes: &Codes, distances: &Codes) -> Option<()> {
        loop {
            let number = self.coded(codes)?;
            if let Ok(byte) = u8::try_from(number) {
                self.push(byte)?;
                continue;
            }
            let length = match number {
                END => return Some(()),
                285 => 258,
                _ => 3 + self.scaled(number - END - 1, 4)?,
            };
            let distance = self.coded(distances)?;
            let distance = 1 + self.scaled(distance, 2)?;
            for _ in 0..length {
                let from = self.bytes.len().checked_sub(distance)?;
                self.push(self.bytes[from])?;
            }
        }
    }

    /// A number that is told by its class, `steps` classes to a power of two, and more bits the larger it is (3.2.5).
    fn scaled(&mut self, class: usize, steps: usize) -> Option<usize> {
        let more = (class / steps).saturating_sub(1);
        let least = if class < 2 * steps { class } else { (steps + class % steps) << more };
        (class < 30).then_some(least + self.number(more)?)
    }
}

/// The codes of numbers, which are known by their lengths (3.2.2).
struct Codes {
    /// How many there are of each length, from 1 on.
    counts: [usize; LONGEST],
    /// The numbers, by their codes.
    numbers: Vec<usize>,
}

impl Codes {
    fn of(lengths: &[usize]) -> Self {
        let mut codes = Self { counts: [0; LONGEST], numbers: Vec::new() };
        for (count, length) in codes.counts.iter_mut().zip(1..) {
            let before = codes.numbers.len();
            codes.numbers.extend((0..lengths.len()).filter(|&number| lengths[number] == length));
            *count = codes.numbers.len() - before;
        }
        codes
    }
}

/// The lengths of the codes of blocks that tell none.
fn fixed() -> Vec<usize> {
    (0..288)
        .map(|number| match number {
            144..256 => 9,
            256..280 => 7,
            _ => 8,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_others_write_is_read(bytes in prop::collection::vec(0..7u8, 0..900), times in 1..50usize, level in 0..10u8) {
            let bytes = bytes.repeat(times);
            let packed = miniz_oxide::deflate::compress_to_vec(&bytes, level);
            prop_assert_eq!(read(&packed, bytes.len()), &bytes[..]);
            prop_assert_eq!(read(&packed, bytes.len() / 2), &bytes[..bytes.len() / 2], "no more than asked for");
            let cut = read(&packed[..packed.len() / 2], bytes.len());
            prop_assert!(bytes.starts_with(&cut));
        }

        #[test]
        fn what_is_no_deflate_is_read_as_others_read_it(packed in prop::collection::vec(any::<u8>(), 0..90)) {
            if let Ok(bytes) = miniz_oxide::inflate::decompress_to_vec_with_limit(&packed, 9_999) {
                prop_assert_eq!(read(&packed, 9_999), bytes);
            }
            prop_assert!(read(&packed, 99).len() <= 99);
        }
    }

    #[test]
    fn all_lengths_and_distances_are_read() {
        let mut number = 1u32;
        let mut chance = || {
            number = super::super::super::tally::hash(number, 0);
            number
        };
        let mut bytes: Vec<u8> = (0..40_000).map(|_| u8::try_from(chance() & 255).unwrap_or_default()).collect();
        for length in 3..300 {
            let from = chance() as usize % (bytes.len() - length);
            bytes.extend_from_within(from..from + length);
        }
        assert_eq!(read(&miniz_oxide::deflate::compress_to_vec(&bytes, 9), usize::MAX), bytes);
    }
}
