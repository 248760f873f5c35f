//! Texts as deflate with the codes of Huffman (“A Method for the Construction of Minimum-Redundancy Codes”, 1952) alone: it
//! looks for no repetitions.
//!
//! What repeats itself, and all that is language, is shorter by the model. What is not are signs without any order, such as a
//! key or a picture in base64, and of those this makes as little as can be made. So it is a small part of a compressor and
//! leaves nothing out that would ever be used.

/// Byte 256 ends a text.
const END: usize = 256;

/// The longest code, in bits.
const LONGEST: u32 = 15;

/// How many bits the codes have that lengths of codes are written in, by the numbers of the lengths: 14 and 15 are rare. 18
/// stands for 11 to 138 lengths of 0, 16 and 17 for what is not written here.
const BITS_OF_LENGTHS: [u32; 19] = [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 0, 0, 4];

/// In which order these are told (RFC 1951, 3.2.7).
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// The number that stands for many lengths of 0, for so many at least and at most.
const ZEROS: (usize, usize, usize) = (18, 11, 138);

/// Bytes as one block of deflate.
pub fn write(bytes: &[u8]) -> Vec<u8> {
    let mut counts = [0; END + 1];
    for &byte in bytes {
        counts[usize::from(byte)] += 1;
    }
    counts[END] = 1;
    let lengths = lengths(&counts);
    let codes = codes(&lengths);
    let mut bits = Bits::default();
    // The last block, with codes of its own: 257 for bytes, one for distances, which is none, and all 19 for lengths.
    for (number, count) in [(1, 1), (2, 2), (0, 5), (0, 5), (15, 4)] {
        bits.push(number, count);
    }
    for at in ORDER {
        bits.push(BITS_OF_LENGTHS[at], 3);
    }
    write_lengths(&mut bits, &lengths);
    for at in bytes.iter().copied().map(usize::from).chain([END]) {
        bits.push(codes[at], lengths[at]);
    }
    bits.bytes
}

/// Writes the lengths of the codes of bytes, and that of the code of distances.
fn write_lengths(bits: &mut Bits, lengths: &[u32]) {
    let codes = codes(&BITS_OF_LENGTHS);
    let (zeros, least, most) = ZEROS;
    let mut rest = lengths;
    while let Some(&length) = rest.first() {
        let run = rest.iter().take(most).take_while(|&&length| length == 0).count();
        let (number, taken) = if run < least { (length as usize, 1) } else { (zeros, run) };
        bits.push(codes[number], BITS_OF_LENGTHS[number]);
        if number == zeros {
            bits.push(u32::try_from(run - least).unwrap_or_default(), 7);
        }
        rest = &rest[taken..];
    }
    bits.push(codes[0], BITS_OF_LENGTHS[0]);
}

/// How many bits the code of each number has, by how often it comes; 0 where it does not.
fn lengths(counts: &[u32]) -> Vec<u32> {
    let mut counts = counts.to_vec();
    loop {
        // What is to be joined: how often it comes, and which numbers are below it.
        let of = |number: usize| (counts[number], vec![number]);
        let mut trees: Vec<(u32, Vec<usize>)> = (0..counts.len()).filter(|&at| counts[at] > 0).map(of).collect();
        let mut lengths = vec![0; counts.len()];
        while trees.len() > 1 {
            let mut joined = (0, Vec::new());
            for _ in 0..2 {
                let rarest = (0..trees.len()).min_by_key(|&at| trees[at].0).unwrap_or_default();
                let (count, numbers) = trees.swap_remove(rarest);
                joined.0 += count;
                joined.1.extend(numbers);
            }
            for &number in &joined.1 {
                lengths[number] += 1;
            }
            trees.push(joined);
        }
        if lengths.iter().all(|&length| length <= LONGEST) {
            return lengths;
        }
        for count in &mut counts {
            *count = count.div_ceil(2);
        }
    }
}

/// The codes of numbers by their lengths (RFC 1951, 3.2.2), as they are pushed: the first bit is the lowest.
fn codes(lengths: &[u32]) -> Vec<u32> {
    let mut codes = vec![0; lengths.len()];
    let mut next = 0;
    for length in 1..=LONGEST {
        next <<= 1;
        for (code, _) in codes.iter_mut().zip(lengths).filter(|&(_, &of)| of == length) {
            *code = u32::reverse_bits(next) >> (u32::BITS - length);
            next += 1;
        }
    }
    codes
}

/// Bits in bytes, the lowest ones first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    /// How many bits of the last byte are taken; 0 for all.
    taken: u32,
}

impl Bits {
    fn push(&mut self, number: u32, count: u32) {
        for at in 0..count {
            if self.taken == 0 {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= u8::from(number >> at & 1 == 1) << self.taken;
            }
            self.taken = (self.taken + 1) % 8;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_numbers_have_short_codes() {
        assert_eq!(lengths(&[40, 0, 8, 7, 1, 1]), [1, 0, 2, 3, 4, 4]);
        assert_eq!(codes(&[1, 0, 2, 3, 3]), [0b0, 0, 0b01, 0b011, 0b111]);
    }

    #[test]
    fn no_code_is_too_long_and_all_are_used() {
        let rare: Vec<u32> = (0..30).map(|at| 1 << at).collect();
        let lengths = lengths(&rare);
        assert!(lengths.iter().all(|&length| (1..=LONGEST).contains(&length)));
        assert_eq!(lengths.iter().map(|length| 1 << (LONGEST - length)).sum::<u32>(), 1 << LONGEST);
    }
}
