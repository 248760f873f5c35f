//! How the forms of the characters of a list are written: how many each character has, and which.

use super::super::coder::{Coder, End};
use super::super::letters::number;
use super::guess::{Ask, Guess};
use super::letters::uniform;

/// How many bits the number of forms of a character has.
const COUNT_BITS: u32 = 2;

/// How many bits the number of bits of a gap has.
const GAP_BITS: u32 = 4;

/// Codes the forms of characters, given by their numbers in Unicode and in their order. What looks alike stands together
/// in Unicode, so each form is told by how far it is from the last one, on which side.
pub fn code(coder: &mut dyn Coder, letters: &[char], given: Option<&[Vec<char>]>) -> Result<Vec<Vec<char>>, End> {
    let mut guess = Guess::new(14);
    let mut all = Vec::new();
    let (mut from, mut far, mut farther) = (letters.first().map_or(0, |&letter| u32::from(letter)), 0, 0);
    for (at, &letter) in letters.iter().enumerate() {
        let given = given.map(|given| &given[at]);
        let row = u32::from(letter) / 64;
        let near = [[far, 1, 0], [0, 1, row], [0, 1, row / 4], [0, 2, 0], [far, farther, 1], [0, 3, 0]];
        let count = guess.number(coder, Ask::Forms, &near, COUNT_BITS, given.map(|given| number(given.len())))?;
        let mut forms = Vec::new();
        for at in 0..count {
            let to = given.and_then(|given| given.get(at as usize)).map_or(0, |&form| u32::from(form));
            let near = [[far, 4, at], [far, farther, 4], [at, 5, 0], [at, 6, row / 4], [at, 6, row], [at, 7, farther]];
            let distance = to.abs_diff(from);
            let size = Some(((u32::BITS - distance.leading_zeros()) << 1) | u32::from(to < from));
            let size = guess.number(coder, Ask::FormGap, &near, GAP_BITS + 1, size)?;
            let leading = (1 << (size >> 1)) / 2;
            let distance = leading + uniform(coder, leading, distance.wrapping_sub(leading))?;
            from = if size & 1 == 0 { from.wrapping_add(distance) } else { from.wrapping_sub(distance) };
            (far, farther) = (size, far);
            forms.push(char::from_u32(from).ok_or(End)?);
        }
        all.push(forms);
    }
    Ok(all)
}
