//! Which line of a text a place means.

use super::chains::Chains;
use super::outcome::Lost;
use super::place::{Place, is_telling, print};
use super::spot::{Spot, Spots, title};
use crate::outline::{key, likeness};

/// How alike, of 100, words must be to be the same line edited: half of their pairs of neighbouring characters are shared
/// (Dice 1945). An edit that leaves less is another line.
const EDITED: usize = 50;

/// The lines among which a place is looked for.
pub(super) struct Search<'a> {
    /// The lines, in order.
    lines: Vec<&'a Spot>,
    /// All lines, those among which nothing is looked for as well.
    spots: &'a Spots,
    /// By their words.
    words: Chains,
    /// By their words behind a number.
    titles: Chains,
    /// By the paragraphs around them.
    neighbours: Chains,
}

impl Spots {
    /// Looks for places among those lines that are `in_it`.
    pub fn search(&self, in_it: &dyn Fn(&Spot) -> bool) -> Search<'_> {
        let lines: Vec<&Spot> = self.all.iter().filter(|spot| in_it(spot)).collect();
        let [mut words, mut titles, mut neighbours] = [(); 3].map(|()| Chains::with_room(lines.len()));
        for spot in &lines {
            words.push(spot.print);
            titles.push(spot.title);
            neighbours.push(between(spot.before, spot.after));
        }
        Search { lines, spots: self, words, titles, neighbours }
    }
}

/// One number for the prints of two paragraphs.
const fn between(before: u32, after: u32) -> u32 {
    before.rotate_left(7) ^ after
}

impl<'a> Search<'a> {
    /// The place of a line; nothing where it holds no letter.
    pub fn place(&self, spot: &Spot) -> Option<Place> {
        let same = self.same(&spot.key);
        let nth = same.iter().position(|other| self.lines[*other].line == spot.line)?;
        Place::new(&spot.words, spot.before, spot.after, nth, same.len())
    }

    /// The lines whose words have this key.
    fn same(&self, key: &str) -> Vec<usize> {
        let mut same: Vec<usize> = self.words.under(print(key)).filter(|at| self.lines[*at].key == key).collect();
        same.reverse();
        same
    }

    /// The line that `place` means.
    ///
    /// Words come first. Equal words are told apart by the paragraphs around them, then by their order where there are as
    /// many as there were. Words that are gone are looked for under another number, beside one paragraph that is as it was;
    /// then in words close to them, between two such paragraphs. In each case there must be just one.
    pub fn find(&self, place: &Place) -> Result<&'a Spot, Lost> {
        let words = key(place.words());
        let same = self.same(&words);
        let found = if same.is_empty() {
            self.renumbered(place)
                .or_else(|| self.edited(place, &words))
                .ok_or_else(|| if self.spots.has(&words) { Lost::Outside } else { Lost::Gone })?
        } else {
            self.among(place, &same, is_telling(&words))?
        };
        Ok(self.lines[found])
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
        let own = title(place.words())?;
        let same = |at: &usize| self.agreement(place, *at) > 0 && title(&self.lines[*at].words).as_ref() == Some(&own);
        only(self.titles.under(print(&own)).filter(same))
    }

    /// The line with words close to these between the same paragraphs.
    fn edited(&self, place: &Place, words: &str) -> Option<usize> {
        let (before, after) = place.neighbours();
        let close = |at: &usize| {
            let spot = self.lines[*at];
            (spot.before, spot.after) == (before, after) && likeness(words, &spot.key) >= EDITED
        };
        only(self.neighbours.under(between(before, after)).filter(close))
    }

    fn agreement(&self, place: &Place, at: usize) -> u8 {
        place.agreement(self.lines[at].before, self.lines[at].after)
    }
}

/// The only one there is.
fn only(mut found: impl Iterator<Item = usize>) -> Option<usize> {
    found.next().filter(|_| found.next().is_none())
}
