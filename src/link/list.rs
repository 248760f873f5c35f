//! The list: the characters, words and set phrases that every speech is likely to have, and how often they were counted.
//!
//! It is shipped in as few bytes as can be: as a tree of characters, level by level, each level guessed from those before
//! it (that 的发 goes on to 的发展 is likely where 发 goes on to 发展), with the coder and the mixer that texts are coded
//! with. One function writes and reads it: [`Lexicon::step`].
//!
//! A list is frozen: a link that was made with it is opened with it, for ever. A new list is a new version.

pub(super) mod forms;
mod guess;
pub(super) mod letters;
pub mod pack;

use super::coder::{Coder, End};
use super::letters::Letters;
use guess::{Ask, Guess};

/// The first list.
pub(super) const SHIPPED: &[u8] = include_bytes!("list/v1/list.bin");

/// What the first model has learned with it.
pub(super) const LEARNED: &[u8] = include_bytes!("list/v1/learned.bin");

/// How often an entry was counted, by its class: in quarters of an occurrence in a million characters. Class 0 is that of
/// the beginnings of entries which are no entries themselves.
pub(super) const COUNTS: [u16; 8] = [0, 1, 4, 16, 64, 256, 1024, 4096];

/// The longest entry, in characters.
const LONGEST: u8 = 9;

/// A beginning of an entry, or all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Node {
    /// The number of the beginning that is shorter by one; its own, where there is none.
    pub parent: u32,
    /// The rank of its last character.
    pub rank: u32,
    /// How often it was counted, as an index of [`COUNTS`].
    pub class: u32,
    /// How many characters it has.
    pub depth: u8,
}

/// The entries of a list, as they are written or read.
#[derive(Debug)]
pub(super) struct Lexicon {
    guess: Guess,
    nodes: Vec<Node>,
    /// The number of the node whose children come next.
    next: u32,
}

impl Lexicon {
    /// The characters of a list, and none of its entries yet.
    pub fn new(letters: &Letters) -> Self {
        let nodes = (0..letters.listed()).map(|rank| Node { parent: rank, rank, class: 0, depth: 1 }).collect();
        Self { guess: Guess::new(19), nodes, next: 0 }
    }

    /// All that is written or read by now; first the characters, by their ranks.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The number of the node whose children come next, if any does.
    pub fn next(&self) -> Option<u32> {
        ((self.next as usize) < self.nodes.len()).then_some(self.next)
    }

    /// The ranks of a node's characters.
    pub fn ranks(&self, number: u32) -> Vec<u32> {
        let node = self.nodes[number as usize];
        let mut ranks = if node.depth > 1 { self.ranks(node.parent) } else { Vec::new() };
        ranks.push(node.rank);
        ranks
    }

    /// Codes the children of the next node. Writing, `children` are their ranks and classes, sorted.
    pub fn step(
        &mut self,
        coder: &mut dyn Coder,
        letters: &Letters,
        children: Option<&[(u32, u32)]>,
    ) -> Result<(), End> {
        let parent = self.next;
        let node = self.nodes[parent as usize];
        let above = self.nodes[node.parent as usize];
        let (one, two, three) = (node.rank, above.rank, self.nodes[above.parent as usize].rank);
        let kinds = [one, two].map(|rank| letters.kind(rank));
        let depth = u32::from(node.depth);
        let most = if node.depth < LONGEST { letters.listed() } else { 0 };
        let mut from = 0;
        for count in 0..most {
            let child = children.and_then(|children| children.get(count as usize));
            let so_far = depth * 8 + count.min(7);
            let near = [
                [so_far, 0, 0],
                [so_far, one, 0],
                [so_far, one, two],
                [so_far, node.class, 1 << 20],
                [count.min(7), from / 16, 1 << 21 | one],
                [so_far * 8 + node.class, kinds[0], kinds[1]],
            ];
            if !self.guess.bit(coder, Ask::More, &near, child.is_some())? {
                break;
            }
            let near = [
                [depth, 0, 0],
                [one, 1, 0],
                [one, two, 2],
                [one, two, three],
                [kinds[0], kinds[1], 4],
                [one, from, 1 << 21],
            ];
            let rank = self.guess.letter(coder, letters, &near, from, child.map(|&(rank, _)| rank))?;
            let near = [
                [depth, 0, 0],
                [depth, rank, 1],
                [depth, one, rank],
                [node.class, depth, 2],
                [one, rank, 1 << 20],
                [node.class, depth, letters.kind(rank)],
            ];
            let class = self.guess.number(coder, Ask::Class, &near, 3, child.map(|&(_, class)| class))?;
            self.nodes.push(Node { parent, rank, class, depth: node.depth + 1 });
            from = rank + 1;
        }
        self.next += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::check::Sum;
    use super::*;

    #[test]
    fn what_ships_is_frozen() {
        for (shipped, length, check) in [(SHIPPED, 48_207, "W61NC4"), (LEARNED, 14_512, "1KGJYQ")] {
            let mut sum = Sum::new();
            sum.add(shipped);
            assert_eq!((shipped.len(), sum.check().spoken().as_str()), (length, check), "make another version");
        }
    }

    #[test]
    fn what_ships_is_made_of_its_source() {
        let source = pack::Source::read(include_str!("list/v1/source.txt")).unwrap();
        assert_eq!(source.pack(), SHIPPED);
    }
}
