//! In which script a text is: which form of a character comes, of those that have several.
//!
//! A text seldom changes its script, and writes the same character in the same form; where it is not so (里 is 裏, and 里 in
//! 公里), the last time of this very character says most. What is expected moves with what comes, by a sixteenth, as the
//! probabilities of Mahoney's lpaq do.

use super::super::coder::{Coder, End};

/// How often the same script comes again until it is certain.
const LONGEST_RUN: i8 = 3;

/// What the last characters were: so many in the one script, or in the other, at the end; at first neither.
const RUNS: usize = 2 * LONGEST_RUN as usize + 1;

/// How fast what is expected moves, as a power of two.
const RATE: u32 = 4;

/// What is known of a script, at a place in a text.
#[derive(Clone, Debug)]
pub struct Script {
    /// How many characters of the same script came last; less than 0 for that of the list.
    run: i8,
    /// By rank, in which form a character came last, and one; 0 where it has not come.
    last: Vec<u8>,
    /// How likely another form than that of the list is, in 65536: by the run, and whether this character has not come yet,
    /// came as in the list or came in another form.
    other: [[u16; 3]; RUNS],
    /// How likely it is not the next of its forms: by whether that is not known, is not the one that came last, or is.
    later: [u16; 3],
}

impl Script {
    /// At the beginning of a text, with so many characters in the list.
    pub fn new(listed: u32) -> Self {
        let of_list = [64, 16, 20_000];
        let of_other = [60_000, 4_000, 64_000];
        let between = [30_000, 2_000, 60_000];
        let other = [of_list, of_list, [600, 64, 40_000], [800, 64, 60_000], between, of_other, of_other];
        Self { run: 0, last: vec![0; listed as usize], other, later: [6_000, 64_000, 1_000] }
    }

    /// Codes which form the character with this rank has, of 0, that of the list, to `most`. Writing, `form` is it.
    pub fn code(&mut self, coder: &mut dyn Coder, rank: u32, most: usize, form: usize) -> Result<usize, End> {
        let Some(last) = self.last.get_mut(rank as usize).filter(|_| most > 0) else { return Ok(0) };
        let row = &mut self.other[usize::from((self.run + LONGEST_RUN).unsigned_abs())];
        let mut which = 0;
        if adaptive(coder, &mut row[usize::from((*last).min(2))], form > 0)? {
            which = 1;
            while which < most {
                let known = if *last < 2 { 0 } else { 1 + usize::from(usize::from(*last) == which + 1) };
                if !adaptive(coder, &mut self.later[known], form > which)? {
                    break;
                }
                which += 1;
            }
        }
        *last = u8::try_from(which + 1).unwrap_or(u8::MAX);
        self.run = match which {
            0 => (self.run - 1).clamp(-LONGEST_RUN, -1),
            _ => (self.run + 1).clamp(1, LONGEST_RUN),
        };
        Ok(which)
    }
}

/// Codes a bit, and moves what is expected towards it.
fn adaptive(coder: &mut dyn Coder, ones: &mut u16, bit: bool) -> Result<bool, End> {
    let bit = coder.bit((*ones).max(1).into(), bit)?;
    if bit {
        *ones += (u16::MAX - *ones) >> RATE;
    } else {
        *ones -= *ones >> RATE;
    }
    Ok(bit)
}

#[cfg(test)]
mod tests {
    use super::super::super::coder::{Decoder, Encoder};
    use super::*;

    /// How many digits the forms of characters take, which come back; each has three beside that of the list.
    fn length(forms: &[(u32, usize)]) -> usize {
        let mut coder = Encoder::new();
        let mut script = Script::new(9);
        for &(rank, form) in forms {
            assert_eq!(script.code(&mut coder, rank, 3, form), Ok(form));
        }
        let digits = coder.finish();
        let mut coder = Decoder::new(digits.clone());
        let mut script = Script::new(9);
        for &(rank, form) in forms {
            assert_eq!(script.code(&mut coder, rank, 3, 0), Ok(form));
        }
        digits.len()
    }

    #[test]
    fn a_script_that_stays_costs_nothing() {
        let forms = |form: fn(u32) -> usize| (0..900).map(|at| (at % 9, form(at))).collect::<Vec<_>>();
        assert!(length(&forms(|_| 0)) <= 1);
        assert!(length(&forms(|_| 1)) <= 10);
        assert!(length(&forms(|at| usize::from(at % 9 > 2))) <= 60, "characters that stay as they are");
        assert!(length(&forms(|at| (at % 4) as usize)) > 100);
    }

    #[test]
    fn a_character_without_forms_is_not_asked() {
        let mut coder = Encoder::new();
        let mut script = Script::new(9);
        assert_eq!((script.code(&mut coder, 8, 0, 1), script.code(&mut coder, 9, 1, 1)), (Ok(0), Ok(0)));
        assert_eq!(coder.finish(), Encoder::new().finish());
    }
}
