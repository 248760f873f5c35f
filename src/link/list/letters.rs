//! How the characters of a list are written: which they are, in which order they stand, and how frequent they are.

use super::super::coder::{Coder, End};
use super::super::letters::number;
use super::guess::{Ask, Guess};

/// Behind the largest number of characters, and behind the last of Unicode.
const MOST: u32 = 1 << 13;

/// How many bits the class of a frequency has: the classes are half powers of two.
const CLASS_BITS: u32 = 6;

/// How frequent a character is, by its class.
const fn frequency(class: u32) -> u32 {
    (2 + (class & 1)) << (class / 2)
}

/// The highest class whose frequency is not above this one; the lowest one is that of all that is rarer.
fn class(frequent: u32) -> u32 {
    (1..40).take_while(|&class| frequency(class) <= frequent).last().unwrap_or(0)
}

/// The characters of a list, as they are written.
#[derive(Debug, Default)]
pub struct Given {
    /// The characters with their frequencies, in their order.
    pub in_order: Vec<(char, u32)>,
    /// The characters in the order of Unicode.
    pub sorted: Vec<char>,
}

/// Codes the characters and their frequencies, which come back rounded down. Of the order only the first part is free: the
/// rest, which is rare, is in the order of Unicode.
pub fn code(coder: &mut dyn Coder, given: &Given) -> Result<Vec<(char, u32)>, End> {
    let mut guess = Guess::new(14);
    let mut left = Vec::new();
    let mut from = 0;
    for at in 0..uniform(coder, MOST, number(given.sorted.len()))? {
        let gap = given.sorted.get(at as usize).map_or(0, |&letter| u32::from(letter) - from);
        from += code_gap(coder, &mut guess, gap)?;
        left.push(char::from_u32(from).ok_or(End)?);
    }
    let mut in_order = Vec::new();
    let free = given.in_order.windows(2).rposition(|pair| pair[0].0 > pair[1].0).map_or(0, |at| at + 1);
    for at in 0..uniform(coder, MOST, number(free))? {
        let place = given.in_order.get(at as usize).and_then(|(letter, _)| left.binary_search(letter).ok());
        let place = uniform(coder, number(left.len()), number(place.unwrap_or(0)))? as usize;
        if place >= left.len() {
            return Err(End);
        }
        in_order.push(left.remove(place));
    }
    let free = in_order.len();
    in_order.append(&mut left);
    let mut listed = Vec::new();
    let mut last = 0;
    for (at, letter) in in_order.into_iter().enumerate() {
        let rare = u32::from(at >= free);
        let near = [[last, 0, rare], [last / 4, 1, rare], [0, 2, rare], [0, 3, 0], [0, 4, 0], [0, 5, 0]];
        let given = given.in_order.get(at).map(|&(_, frequency)| class(frequency));
        last = guess.number(coder, Ask::Frequency, &near, CLASS_BITS, given)?;
        listed.push((letter, frequency(last.min(40))));
    }
    Ok(listed)
}

/// Codes how far the next character is: how many bits that has, and all of them but the leading one, which is known.
fn code_gap(coder: &mut dyn Coder, guess: &mut Guess, gap: u32) -> Result<u32, End> {
    let near = [[0, 0, 0], [0, 1, 0], [0, 2, 0], [0, 3, 0], [0, 4, 0], [0, 5, 0]];
    let bits = guess.number(coder, Ask::Gap, &near, 4, Some(u32::BITS - gap.leading_zeros()))?;
    let leading = (1 << bits) / 2;
    Ok(leading + uniform(coder, leading, gap.wrapping_sub(leading))?)
}

/// Codes a number below `limit`, which is below 65536; all are as likely.
pub fn uniform(coder: &mut dyn Coder, limit: u32, number: u32) -> Result<u32, End> {
    let (mut from, mut to) = (0, limit.max(1));
    while to - from > 1 {
        let middle = from.midpoint(to);
        let ones = (to - middle) * (1 << 16) / (to - from);
        if coder.bit(ones.clamp(1, (1 << 16) - 1), number >= middle)? { from = middle } else { to = middle }
    }
    Ok(from)
}
