//! How the characters of a list are written: which they are, in which order they stand, and how frequent they are.

use super::super::coder::{Coder, End};
use super::guess::{Ask, Guess};

/// Behind the largest number of characters, and behind the last of Unicode.
const MOST: u32 = 1 << 13;

/// How many bits the class of a frequency has: the classes are half powers of two.
const CLASS_BITS: u32 = 6;

/// How frequent a character is, by its class.
const fn frequency(class: u32) -> u32 {
    (2 + (class & 1)) << (class / 2)
}

/// The highest class whose frequency is not above this one.
fn class(frequent: u32) -> u32 {
    (0..1 << CLASS_BITS)
        .take_while(|&class| class < 2 || class / 2 < 20 && frequency(class) <= frequent)
        .last()
        .unwrap_or(0)
}

/// Codes the characters and their frequencies, which come back rounded down. Of the order only the first part is free: the
/// rest, which is rare, is in the order of Unicode.
pub fn code(coder: &mut impl Coder, letters: Option<&[(char, u32)]>) -> Result<Vec<(char, u32)>, End> {
    let mut guess = Guess::new(16);
    let given = letters.unwrap_or_default();
    let mut sorted: Vec<char> = given.iter().map(|&(letter, _)| letter).collect();
    sorted.sort_unstable();
    let count = uniform(coder, MOST, number(sorted.len()))?;
    let mut left = Vec::new();
    let mut from = 0;
    for at in 0..count as usize {
        let gap = gap(coder, &mut guess, sorted.get(at).map_or(0, |&letter| u32::from(letter) - from))?;
        left.push(char::from_u32(from + gap).ok_or(End)?);
        from += gap;
    }
    let tail = given.windows(2).rposition(|pair| pair[0].0 > pair[1].0).map_or(0, |at| at + 1);
    let free = uniform(coder, MOST, number(tail))? as usize;
    let mut in_order = Vec::new();
    for at in 0..free {
        let place = given.get(at).and_then(|(letter, _)| left.binary_search(letter).ok());
        let place = uniform(coder, number(left.len()), place.map_or(0, number))? as usize;
        if place >= left.len() {
            return Err(End);
        }
        in_order.push(left.remove(place));
    }
    in_order.append(&mut left);
    let mut last = 0;
    let mut listed = Vec::new();
    for (at, letter) in in_order.into_iter().enumerate() {
        let rare = u32::from(at >= free);
        let near = [[last, 0, rare], [last / 4, 1, rare], [0, 2, rare], [0, 3, 0]];
        let class =
            guess.number(coder, Ask::Frequency, &near, CLASS_BITS, given.get(at).map(|&(_, count)| class(count)))?;
        listed.push((letter, frequency(class.min(40))));
        last = class;
    }
    Ok(listed)
}

/// Codes how far the next character is.
fn gap(coder: &mut impl Coder, guess: &mut Guess, gap: u32) -> Result<u32, End> {
    let near = [[0, 0, 0], [0, 1, 0], [0, 2, 0], [0, 3, 0]];
    let bits = guess.number(coder, Ask::Gap, &near, 5, Some(gap.checked_ilog2().map_or(0, |log| log + 1)))?;
    // The leading bit is known.
    match bits.checked_sub(1) {
        None => Ok(0),
        Some(rest) => {
            Ok((1 << rest.min(20)) + uniform(coder, 1 << rest.min(20), gap.saturating_sub(1 << rest.min(20)))?)
        }
    }
}

/// Codes a number below `limit`, all of which are as likely.
fn uniform(coder: &mut impl Coder, limit: u32, number: u32) -> Result<u32, End> {
    let (mut from, mut to) = (0, limit.max(1));
    while to - from > 1 {
        let middle = from.midpoint(to);
        let ones = (to - middle) * (1 << 16) / (to - from);
        if coder.bit(ones.clamp(1, (1 << 16) - 1), number >= middle)? { from = middle } else { to = middle }
    }
    Ok(from)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
