//! The bits of a QR code in words of 8, with their error correction: a code of Reed and Solomon over the field of 256
//! elements (“Polynomial Codes over Certain Finite Fields”, 1960).

/// For each version from 1 on, at the lowest level of error correction: how many words correct a block, and how many blocks
/// there are.
const BLOCKS: [(usize, usize); super::Qr::LARGEST] = [
    (7, 1),
    (10, 1),
    (15, 1),
    (20, 1),
    (26, 1),
    (18, 2),
    (20, 2),
    (24, 2),
    (30, 2),
    (18, 4),
    (20, 4),
    (24, 4),
    (26, 4),
    (30, 4),
    (22, 6),
    (24, 6),
    (28, 6),
    (30, 6),
    (28, 7),
    (28, 8),
    (28, 8),
    (28, 9),
    (30, 9),
    (30, 10),
    (26, 12),
];

/// The mode for bytes, and that for capitals.
const BYTES: (u32, u32) = (4, 4);
const CAPITALS: (u32, u32) = (2, 4);

/// The 45 characters of the mode for capitals.
const CHARACTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// Whether a text and a fragment in capitals fit into a version.
pub fn fits(version: usize, before: &str, capitals: &str) -> bool {
    let long = usize::from(version > 9);
    let bits = 4 + 8 + 8 * long + 8 * before.len() + 4 + 9 + 2 * long + (11 * capitals.len()).div_ceil(2);
    bits <= 8 * room(version).0
}

/// All the words of a version, in their order.
pub fn written(version: usize, before: &str, capitals: &str) -> Vec<u8> {
    let (room, correcting, blocks) = room(version);
    let words = padded(bits(version, before, capitals), room);
    let divisor = divisor(correcting);
    // The first blocks are one word shorter, where the words do not go into blocks evenly.
    let shorter = blocks - room % blocks;
    let length = room / blocks;
    let mut rest = &words[..];
    let mut data = vec![Vec::new(); length + 1];
    let mut corrections = vec![Vec::new(); correcting];
    for block in 0..blocks {
        let (block, behind) = rest.split_at(length + usize::from(block >= shorter));
        deal(block, &mut data);
        deal(&remainder(block, &divisor), &mut corrections);
        rest = behind;
    }
    data.extend(corrections);
    data.concat()
}

/// Puts one word on each heap.
fn deal(words: &[u8], heaps: &mut [Vec<u8>]) {
    for (heap, word) in heaps.iter_mut().zip(words) {
        heap.push(*word);
    }
}

/// How many words a version has for what is written, how many correct a block, and how many blocks there are.
fn room(version: usize) -> (usize, usize, usize) {
    let (correcting, blocks) = BLOCKS[version - 1];
    // All modules, without those that look the same in every code of the version.
    let aligned = super::grid::aligned(version).len();
    let alignment = if aligned > 0 { (25 * aligned - 10) * aligned - 55 } else { 0 };
    let modules = (16 * version + 128) * version + 64 - alignment - if version > 6 { 36 } else { 0 };
    (modules / 8 - correcting * blocks, correcting, blocks)
}

/// What is written, bit by bit.
fn bits(version: usize, before: &str, capitals: &str) -> Vec<bool> {
    let long = u32::from(version > 9);
    let mut bits = Vec::new();
    let mut push = |(value, count): (u32, u32)| {
        for at in (0..count).rev() {
            bits.push(value >> at & 1 == 1);
        }
    };
    let length = |text: &str| u32::try_from(text.len()).unwrap_or(u32::MAX);
    push(BYTES);
    push((length(before), 8 + 8 * long));
    before.bytes().for_each(|byte| push((byte.into(), 8)));
    push(CAPITALS);
    push((length(capitals), 9 + 2 * long));
    let value = |byte: &u8| (0..).zip(CHARACTERS).find(|(_, of)| *of == byte).map_or(0, |(value, _)| value);
    for pair in capitals.as_bytes().chunks(2) {
        match pair {
            [one, two] => push((45 * value(one) + value(two), 11)),
            rest => push((rest.first().map_or(0, value), 6)),
        }
    }
    bits
}

/// These bits as so many words: up to four that are nothing end them, and words that mean nothing fill up the rest.
fn padded(bits: Vec<bool>, room: usize) -> Vec<u8> {
    let mut words = vec![0; (bits.len() + 4).min(8 * room).div_ceil(8)];
    for (at, bit) in bits.into_iter().enumerate() {
        words[at / 8] |= u8::from(bit) << (7 - at % 8);
    }
    let filled = words.len();
    for at in filled..room {
        words.push(if (at - filled).is_multiple_of(2) { 0xec } else { 0x11 });
    }
    words
}

/// The polynomial that words are divided by to get so many words of error correction, without its first factor, which is 1.
fn divisor(degree: usize) -> Vec<u8> {
    let mut divisor = vec![0; degree];
    divisor[degree - 1] = 1;
    let mut root = 1;
    for _ in 0..degree {
        for at in 0..degree {
            divisor[at] = product(divisor[at], root) ^ divisor.get(at + 1).copied().unwrap_or(0);
        }
        root = product(root, 2);
    }
    divisor
}

/// What is left over when words are divided: their error correction.
fn remainder(words: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut rest = vec![0; divisor.len()];
    for word in words {
        let factor = word ^ rest[0];
        for at in 0..rest.len() {
            rest[at] = rest.get(at + 1).copied().unwrap_or(0) ^ product(divisor[at], factor);
        }
    }
    rest
}

/// The product of two elements of the field.
fn product(one: u8, two: u8) -> u8 {
    (0..8).rev().fold(0, |product, bit| {
        let doubled = product << 1 ^ if product & 0x80 > 0 { 0x1d } else { 0 };
        doubled ^ if two >> bit & 1 == 1 { one } else { 0 }
    })
}
