//! The search itself: what Knuth, Morris and Pratt found, over folded characters. It looks at every character of the
//! text once, and at none of them twice, whatever the pattern.

use super::fold::{fold, is_spaced};
use crate::Span;
use crate::text::{char_at, is_space, is_zero_width};

/// Words to search for, folded.
#[derive(Debug)]
pub(super) struct Pattern {
    /// What must follow on each other. A space stands only between two letters or digits.
    letters: Vec<char>,
    /// For each of them: with how many of the first ones the pattern ends when it has come this far.
    back: Vec<usize>,
}

impl Pattern {
    /// The pattern of these words; none where there is nothing but white space.
    pub fn of(words: &str) -> Option<Self> {
        let mut letters = Vec::new();
        let mut spaces = Spaces::default();
        for c in words.chars() {
            if let Some((space, c)) = spaces.read(c) {
                letters.extend(space.then_some(' '));
                letters.push(c);
            }
        }
        let mut back = vec![0; letters.len()];
        for at in 1..letters.len() {
            back[at] = advance(&letters, &back, back[at - 1], letters[at]);
        }
        (!letters.is_empty()).then_some(Self { letters, back })
    }
}

/// How far the pattern has come when `c` follows on the first `reached` letters of it.
fn advance(letters: &[char], back: &[usize], mut reached: usize, c: char) -> usize {
    while reached > 0 && letters[reached] != c {
        reached = back[reached - 1];
    }
    reached + usize::from(letters[reached] == c)
}

/// Which white space counts.
#[derive(Debug, Default)]
struct Spaces {
    /// The last character that was none.
    before: Option<char>,
    /// Whether white space has been seen behind it.
    seen: bool,
}

impl Spaces {
    /// The folded form of a character, and whether a space before it counts; nothing where it is white space itself.
    fn read(&mut self, c: char) -> Option<(bool, char)> {
        if is_space(c) {
            self.seen |= !is_zero_width(c);
            return None;
        }
        let c = fold(c);
        let counts = self.seen && is_spaced(c) && self.before.is_some_and(is_spaced);
        *self = Self { before: Some(c), seen: false };
        Some((counts, c))
    }
}

/// A search on its way through a text.
#[derive(Debug)]
pub(super) struct Search<'a> {
    pattern: &'a Pattern,
    /// How much of the pattern stands before the place that the search has come to.
    reached: usize,
    /// Where the last characters started: as many as the pattern has, in a ring.
    starts: Vec<usize>,
    /// Where the next start goes in the ring.
    next: usize,
    spaces: Spaces,
    /// What was found.
    pub hits: Vec<Span>,
}

impl<'a> Search<'a> {
    /// A search for this pattern, at the beginning.
    pub fn of(pattern: &'a Pattern) -> Self {
        let starts = vec![0; pattern.letters.len()];
        Self { pattern, reached: 0, starts, next: 0, spaces: Spaces::default(), hits: Vec::new() }
    }

    /// Another paragraph begins.
    pub fn begin(&mut self) {
        self.reached = 0;
        self.spaces = Spaces::default();
    }

    /// White space stands here.
    pub fn space(&mut self) {
        self.spaces.seen = true;
    }

    /// Goes through a stretch of the text.
    pub fn pass(&mut self, text: &str, span: Span) {
        let first = self.pattern.letters[0];
        let mut at = span.start();
        while at < span.end() {
            if self.reached == 0 {
                // No pattern opens with a space, so what stands before its first letter is of no account.
                let Some(way) = Span::new(at, span.end()).of(text).find(|c| fold(c) == first) else { return };
                at += way;
            }
            let Some(c) = char_at(text, at) else { return };
            let end = at + c.len_utf8();
            if let Some((space, c)) = self.spaces.read(c) {
                if space {
                    self.step(' ', Span::new(at, at));
                }
                self.step(c, Span::new(at, end));
            }
            at = end;
        }
    }

    /// The next folded character, which stands at `span`.
    fn step(&mut self, c: char, span: Span) {
        let Pattern { letters, back } = self.pattern;
        self.reached = advance(letters, back, self.reached, c);
        self.starts[self.next] = span.start();
        self.next = (self.next + 1) % letters.len();
        if self.reached == letters.len() {
            // The ring is full: the oldest start in it, where the next one goes, is that of the first letter.
            self.hits.push(Span::new(self.starts[self.next], span.end()));
            self.reached = 0;
        }
    }
}
