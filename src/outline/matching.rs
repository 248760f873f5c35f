//! Which entry of a declared outline is which heading of the text.

use super::candidate::{Candidate, Read};
use super::nesting::{Item, Stack};
use super::prints::{NOTHING, Prints};
use super::unnumbered::UNNUMBERED;
use super::wording::{Sketch, Wording, key_print};

/// How alike, of 100, the titles of one place must be to be one heading in other words. Picked by trial: headings that
/// were reworded share half of their pairs and more, different headings of one speech rarely a quarter.
const REWORDED: usize = 30;
/// The same where the number differs too.
const RENUMBERED: usize = 60;
/// How many entries are compared with a heading whose words match none.
const COMPARED_MOST: usize = 64;

/// A declared outline held against the headings of the text.
#[derive(Debug, Default)]
pub(crate) struct Matching {
    /// For each entry: its form and number.
    pub items: Vec<Item>,
    /// For each entry: the entry it is under.
    pub parents: Vec<Option<usize>>,
    /// For each entry: its depth, 1 at the top.
    pub depths: Vec<u8>,
    /// For each entry: the heading that it is.
    pub headings: Vec<Option<(usize, How)>>,
    /// For each heading: its entry. Nothing where nothing is declared.
    entries: Vec<Option<usize>>,
}

/// How an entry is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    /// In its words and its order.
    Found,
    /// In its words, but elsewhere or under another number.
    Moved,
    /// In its place, in other words.
    Reworded,
}

/// What is asked of the words of a heading.
#[derive(Clone, Copy)]
struct Told {
    /// The print of the key of its number and its words.
    whole: u64,
    /// Its words alone.
    title: Sketch,
}

impl Told {
    /// What the words of this heading tell.
    fn of(read: &Read, heading: &Candidate) -> Self {
        let joined = read.joined(heading.paragraph());
        let title = heading.title(&joined);
        Self { whole: key_print(key_print(NOTHING, heading.number(&joined)), title), title: Sketch::of(title) }
    }
}

impl Matching {
    /// Matches the entries of `contents` with the headings.
    pub fn new(read: &Read, headings: &[Candidate]) -> Self {
        let listed = read.contents.map_or(&[][..], |contents| &contents.entries);
        if listed.is_empty() {
            return Self::default();
        }
        let items = Item::row(
            listed.iter().map(|entry| entry.marker.map_or((UNNUMBERED, 0), |marker| (marker.rank(), marker.value))),
        );
        let mut matching = Self {
            headings: vec![None; listed.len()],
            entries: vec![None; headings.len()],
            parents: Vec::with_capacity(listed.len()),
            depths: Vec::with_capacity(listed.len()),
            items,
        };
        matching.nest();
        let whole: Vec<u64> = listed.iter().map(|entry| key_print(NOTHING, &entry.words)).collect();
        let titles: Vec<Wording> = listed.iter().map(|entry| Wording::of(&entry.words[entry.title_at..])).collect();
        // Each heading is read once: in a long text that takes longer than all that is asked of it.
        let mut told: Vec<Option<Told>> = vec![None; headings.len()];
        let mut tell = |at: usize| *told[at].get_or_insert_with(|| Told::of(read, &headings[at]));
        matching.match_words(&whole, headings.len(), |at| tell(at).whole);
        let words: Vec<u64> = titles.iter().map(|title| title.print).collect();
        matching.match_words(&words, headings.len(), |at| tell(at).title.print);
        matching.mark_moved(headings);
        matching.match_places(&titles, read, headings, tell);
        matching
    }

    /// The entry that a heading is.
    pub fn entry(&self, heading: usize) -> Option<usize> {
        self.entries.get(heading).copied().flatten()
    }

    fn nest(&mut self) {
        let mut stack: Stack<usize> = Stack::new();
        for (at, item) in self.items.iter().enumerate() {
            let parent = stack.leave(*item, at);
            let depth =
                parent.and_then(|parent| self.depths.get(parent)).map_or(1, |depth: &u8| depth.saturating_add(1));
            self.parents.push(parent);
            self.depths.push(depth);
            stack.enter(*item, at);
        }
    }

    /// Matches by equal words: each heading with the next entry of these words, else with the first one. The words of entries
    /// are told by the prints of their keys, those of a heading by `print_of`.
    fn match_words(&mut self, keys: &[u64], headings: usize, mut print_of: impl FnMut(usize) -> u64) {
        // The first entry of each key, and behind each entry the next of its key.
        let mut first = Prints::default();
        let mut behind: Vec<Option<usize>> = vec![None; keys.len()];
        let mut left = 0;
        for (entry, key) in keys.iter().enumerate().rev() {
            if self.headings[entry].is_none() && *key != NOTHING {
                behind[entry] = first.insert(*key, entry);
                left += 1;
            }
        }
        let mut next = 0;
        for at in 0..headings {
            // Mostly every entry is found near the front.
            if left == 0 {
                break;
            }
            if let Some(entry) = self.entries[at] {
                next = entry + 1;
                continue;
            }
            let own = print_of(at);
            let Some(mut start) = first.get(own) else { continue };
            // What is taken at the front is passed for good.
            while let Some(later) = behind[start].filter(|_| self.headings[start].is_some()) {
                start = later;
            }
            first.insert(own, start);
            let free = std::iter::successors(Some(start), |entry| behind[*entry]).take(COMPARED_MOST);
            let mut free = free.filter(|entry| self.headings[*entry].is_none());
            let earliest = free.next();
            let Some(entry) =
                earliest.filter(|entry| *entry >= next).or_else(|| free.find(|entry| *entry >= next)).or(earliest)
            else {
                continue;
            };
            self.pair(at, entry, How::Found);
            left -= 1;
            next = entry + 1;
        }
    }

    fn pair(&mut self, heading: usize, entry: usize, how: How) {
        self.entries[heading] = Some(entry);
        self.headings[entry] = Some((heading, how));
    }

    /// Tells the pairs that stand out of order or bear another number.
    fn mark_moved(&mut self, headings: &[Candidate]) {
        let mut furthest = 0;
        for (at, heading) in headings.iter().enumerate() {
            let Some(entry) = self.entries[at] else { continue };
            let item = self.items[entry];
            if entry < furthest || (item.rank, item.value) != (heading.rank, heading.value) {
                self.headings[entry] = Some((at, How::Moved));
            }
            furthest = furthest.max(entry);
        }
    }

    /// Matches what is left by place: the same form and number between the same neighbours, and words that are alike.
    fn match_places(
        &mut self,
        titles: &[Wording],
        read: &Read,
        headings: &[Candidate],
        mut tell: impl FnMut(usize) -> Told,
    ) {
        let mut from = 0;
        for (at, heading) in headings.iter().enumerate() {
            if let Some(entry) = self.entries[at] {
                from = from.max(entry + 1);
                continue;
            }
            // Most headings are compared with no entry.
            let mut own = None;
            let same = (from..self.items.len())
                .take(COMPARED_MOST)
                .take_while(|entry| self.headings[*entry].is_none_or(|(_, how)| how == How::Moved))
                .filter(|entry| self.headings[*entry].is_none())
                .find(|entry| {
                    let item = self.items[*entry];
                    let least = if item.value == heading.value { REWORDED } else { RENUMBERED };
                    item.rank == heading.rank && tell(at).title.may_be_like(&titles[*entry], least) && {
                        let own =
                            own.get_or_insert_with(|| Wording::of(heading.title(&read.joined(heading.paragraph()))));
                        own.likeness(&titles[*entry]) >= least
                    }
                });
            if let Some(entry) = same {
                self.pair(at, entry, How::Reworded);
                from = entry + 1;
            }
        }
    }
}
