//! Which line of a text a place means.

use super::outcome::Lost;
use super::place::Place;
use super::spot::{Spots, title};
use crate::outline::{key, likeness};

/// So many letters and numerals tell a line from those of other speeches by themselves; 同志们 and 一、总体要求 do not.
const TELLING: usize = 8;

/// How alike, of 100, words must be to be the same line edited: half of their pairs of neighbouring characters are shared
/// (Dice 1945). An edit that leaves less is another line.
const EDITED: usize = 50;

impl Spots {
    /// The line that `place` means, as an index into `all`.
    ///
    /// Words come first. Equal words are told apart by the paragraphs around them, then by their order where there are as
    /// many as there were. Words that are gone are looked for under another number, beside one paragraph that is as it was;
    /// then in words close to them, between two such paragraphs. In each case there must be just one.
    pub fn find(&self, place: &Place) -> Result<usize, Lost> {
        let words = key(place.words());
        if let Some(same) = self.by_key.get(&words) {
            return self.among(place, same, words.chars().count() >= TELLING);
        }
        let found = self.renumbered(place).or_else(|| self.edited(place, &words));
        found.ok_or(if self.outside.contains(&words) { Lost::Outside } else { Lost::Gone })
    }

    /// The one of these lines, all of its words, that `place` means.
    fn among(&self, place: &Place, same: &[usize], is_telling: bool) -> Result<usize, Lost> {
        let most = same.iter().map(|at| self.agreement(place, *at)).max().unwrap_or_default();
        if most > 0
            && let Some(one) = only(same.iter().copied().filter(|at| self.agreement(place, *at) == most))
        {
            return Ok(one);
        }
        let by_order = place.by_order(same.len()).and_then(|nth| same.get(nth).copied());
        let one = by_order.filter(|at| self.agreement(place, *at) == most).ok_or(Lost::Ambiguous)?;
        if most > 0 || is_telling { Ok(one) } else { Err(Lost::Doubtful) }
    }

    /// The line with the same words behind another number of the same form: a section was put in or taken out before it.
    fn renumbered(&self, place: &Place) -> Option<usize> {
        let same = self.by_title.get(&title(place.words())?)?;
        only(same.iter().copied().filter(|at| self.agreement(place, *at) > 0))
    }

    /// The line with words close to these between the same paragraphs.
    fn edited(&self, place: &Place, words: &str) -> Option<usize> {
        let between = self.by_neighbours.get(&place.neighbours())?;
        only(between.iter().copied().filter(|at| likeness(words, &self.all[*at].key) >= EDITED))
    }

    fn agreement(&self, place: &Place, at: usize) -> u8 {
        place.agreement(self.all[at].before, self.all[at].after)
    }
}

/// The only one there is.
fn only(mut found: impl Iterator<Item = usize>) -> Option<usize> {
    found.next().filter(|_| found.next().is_none())
}
