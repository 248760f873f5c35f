//! Which line of a text a place means.

use std::collections::BTreeMap;

use super::outcome::Lost;
use super::place::{Place, is_telling};
use super::spot::{Spot, Spots, title};
use crate::outline::{key, likeness};

/// How alike, of 100, words must be to be the same line edited: half of their pairs of neighbouring characters are shared
/// (Dice 1945). An edit that leaves less is another line.
const EDITED: usize = 50;

/// The lines among which a place is looked for.
pub(super) struct Search<'a> {
    spots: &'a Spots,
    /// Those of the same words, as indices into all lines.
    by_key: BTreeMap<&'a str, Vec<usize>>,
    /// Those of the same words behind a number.
    by_title: BTreeMap<String, Vec<usize>>,
    /// Those between the same paragraphs.
    by_neighbours: BTreeMap<(u32, u32), Vec<usize>>,
}

impl Spots {
    /// Looks for places among those lines that are `in_it`.
    pub fn search(&self, in_it: impl Fn(&Spot) -> bool) -> Search<'_> {
        let mut search =
            Search { spots: self, by_key: BTreeMap::new(), by_title: BTreeMap::new(), by_neighbours: BTreeMap::new() };
        for (at, spot) in self.all.iter().enumerate().filter(|(_, spot)| in_it(spot)) {
            search.by_key.entry(&spot.key).or_default().push(at);
            if let Some(title) = title(&spot.words) {
                search.by_title.entry(title).or_default().push(at);
            }
            search.by_neighbours.entry((spot.before, spot.after)).or_default().push(at);
        }
        search
    }
}

impl<'a> Search<'a> {
    /// The place of a line; nothing where it holds no letter.
    pub fn place(&self, spot: &Spot) -> Option<Place> {
        let same = self.by_key.get(spot.key.as_str())?;
        let nth = same.iter().position(|other| self.spots.all[*other].line == spot.line)?;
        Place::new(&spot.words, spot.before, spot.after, nth, same.len())
    }

    /// The line that `place` means.
    ///
    /// Words come first. Equal words are told apart by the paragraphs around them, then by their order where there are as
    /// many as there were. Words that are gone are looked for under another number, beside one paragraph that is as it was;
    /// then in words close to them, between two such paragraphs. In each case there must be just one.
    pub fn find(&self, place: &Place) -> Result<&'a Spot, Lost> {
        let words = key(place.words());
        let found = match self.by_key.get(words.as_str()) {
            Some(same) => self.among(place, same, is_telling(&words))?,
            None => self
                .renumbered(place)
                .or_else(|| self.edited(place, &words))
                .ok_or_else(|| if self.is_outside(&words) { Lost::Outside } else { Lost::Gone })?,
        };
        Ok(&self.spots.all[found])
    }

    /// Whether these words stand only where the place is not looked for.
    fn is_outside(&self, words: &str) -> bool {
        self.spots.outside.contains(words) || self.spots.all.iter().any(|spot| spot.key == words)
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
        only(between.iter().copied().filter(|at| likeness(words, &self.spots.all[*at].key) >= EDITED))
    }

    fn agreement(&self, place: &Place, at: usize) -> u8 {
        place.agreement(self.spots.all[at].before, self.spots.all[at].after)
    }
}

/// The only one there is.
fn only(mut found: impl Iterator<Item = usize>) -> Option<usize> {
    found.next().filter(|_| found.next().is_none())
}
