//! From headings to sections: what each is under, what is missing, and how each is addressed.

use super::account::account;
use super::anchor::count_repeats;
use super::candidate::{Candidate, Read};
use super::matching::{How, Matching};
use super::nesting::{Item, Stack};
use super::{Declared, Heading, Missing, MissingId, Parent, Section, SectionId};
use crate::Span;

/// The sections of a text and what it declares.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    pub sections: Vec<Section>,
    pub missing: Vec<Missing>,
    pub declared: Option<Declared>,
}

/// What the tree is grown from.
pub(crate) struct Ground<'a> {
    /// The paragraphs, and the declared outline.
    pub read: &'a Read<'a>,
    /// The headings in the order of the text.
    pub headings: &'a [Candidate],
    /// The bytes of the lines of the declared outline.
    pub declared: Option<Span>,
    /// Where something was left out.
    pub gaps: &'a [usize],
    /// Where the text of the speech ends.
    pub end: usize,
}

impl Ground<'_> {
    /// Where the section of a heading starts: with the line of the heading.
    fn start(&self, heading: usize) -> usize {
        let lines = self.read.lines_of(self.headings[heading].paragraph());
        lines.first().map_or(self.end, |line| line.span.start())
    }
}

impl Tree {
    /// Puts the headings into a tree. The declared outline, where there is one, has the first word; then the document's
    /// own order of forms; and where a gap swallowed the heading of a part, the numbers prove it. What is under what can
    /// be changed by `shape` before sections end.
    pub fn grow(ground: &Ground, shape: impl FnOnce(&mut Self)) -> Self {
        let matching = Matching::new(ground.read, ground.headings);
        let mut grower = Grower {
            ground,
            items: Item::row(ground.headings.iter().map(|heading| (heading.rank, heading.value))),
            // Asked only where something was left out.
            next_of_rank: if ground.gaps.is_empty() { Vec::new() } else { next_of_rank(ground.headings) },
            missing_of: Vec::new(),
            matching: &matching,
            tree: Self { sections: Vec::with_capacity(ground.headings.len()), ..Self::default() },
            stack: Stack::new(),
            gaps: ground.gaps.iter().copied().peekable(),
        };
        grower.declare();
        for at in 0..ground.headings.len() {
            grower.add(at);
        }
        let mut tree = grower.tree;
        shape(&mut tree);
        tree.close(ground.end);
        tree.declared =
            ground.read.contents.zip(ground.declared).map(|(contents, span)| account(contents, span, &matching, &tree));
        count_repeats(&mut tree.sections, &mut tree.missing);
        tree
    }

    /// Ends every section where the next one begins that is not below it.
    fn close(&mut self, end: usize) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.sections.len() {
            let start = self.sections[at].span.start();
            while let Some(last) = open.last().copied().filter(|last| !self.is_under(at, *last)) {
                self.sections[last].span = self.sections[last].span.up_to(start);
                open.pop();
            }
            open.push(at);
        }
        for last in open {
            self.sections[last].span = self.sections[last].span.up_to(end);
        }
    }

    /// Whether section `at` is directly or through missing ones under section `outer`.
    fn is_under(&self, at: usize, outer: usize) -> bool {
        let mut parent = self.sections[at].parent;
        loop {
            match parent {
                Parent::Top => return false,
                Parent::Section(id) if id.index() == outer => return true,
                Parent::Section(id) => parent = self.sections[id.index()].parent,
                Parent::Missing(id) => parent = self.missing[id.index()].parent,
            }
        }
    }

    fn depth(&self, parent: Parent) -> u8 {
        match parent {
            Parent::Top => 0,
            Parent::Section(id) => self.sections[id.index()].depth,
            Parent::Missing(id) => self.missing[id.index()].depth,
        }
    }
}

/// For each heading, the next one of its rank.
fn next_of_rank(headings: &[Candidate]) -> Vec<Option<usize>> {
    let mut next = [None; 256];
    let mut found = vec![None; headings.len()];
    for (at, heading) in headings.iter().enumerate().rev() {
        found[at] = next[usize::from(heading.rank)].replace(at);
    }
    found
}

struct Grower<'a, G: Iterator<Item = usize>> {
    ground: &'a Ground<'a>,
    items: Vec<Item>,
    next_of_rank: Vec<Option<usize>>,
    matching: &'a Matching,
    /// For each declared entry, the missing section that it names.
    missing_of: Vec<Option<MissingId>>,
    tree: Tree,
    stack: Stack<Parent>,
    gaps: std::iter::Peekable<G>,
}

impl<G: Iterator<Item = usize>> Grower<'_, G> {
    /// Lists the declared sections that the text lacks.
    fn declare(&mut self) {
        let Some(contents) = self.ground.read.contents else { return };
        let mut place = self.ground.end;
        let mut places = vec![place; contents.entries.len()];
        for entry in (0..contents.entries.len()).rev() {
            if let Some((heading, How::Found | How::Reworded)) = self.matching.headings[entry] {
                place = place.min(self.ground.start(heading));
            }
            places[entry] = place;
        }
        for (at, entry) in contents.entries.iter().enumerate() {
            let is_missing = self.matching.headings[at].is_none();
            self.missing_of.push(is_missing.then(|| {
                let id = MissingId(u32::try_from(self.tree.missing.len()).unwrap_or(u32::MAX));
                self.tree.missing.push(Missing {
                    id,
                    repeat: 0,
                    omission: None,
                    number: entry.words[..entry.title_at].trim().to_owned(),
                    title: entry.words[entry.title_at..].trim().to_owned(),
                    depth: self.matching.depths[at],
                    parent: Parent::Top,
                    place: places[at],
                    declared: Some(at),
                });
                id
            }));
        }
        // The parents are set where they are missing too; a parent that the text has is known once it is placed.
        for at in 0..contents.entries.len() {
            let parent = self.matching.parents[at].and_then(|parent| self.missing_of[parent]);
            if let (Some(id), Some(parent)) = (self.missing_of[at], parent) {
                self.tree.missing[id.index()].parent = Parent::Missing(parent);
            }
        }
    }

    /// Adds heading `at` to the tree.
    fn add(&mut self, at: usize) {
        let heading = &self.ground.headings[at];
        let item = self.items[at];
        let entry = self.matching.entry(at);
        let is_in_place =
            entry.is_some_and(|entry| matches!(self.matching.headings[entry], Some((_, How::Found | How::Reworded))));
        let frames = entry.filter(|_| is_in_place).and_then(|entry| self.declared_frames(entry));
        let parent = if let Some(frames) = frames {
            self.stack.set(frames);
            self.stack.top()
        } else {
            self.prove_missing(at);
            self.stack.leave(item, at)
        }
        .unwrap_or(Parent::Top);
        let start = self.ground.start(at);
        while self.gaps.next_if(|gap| *gap < start).is_some() {}
        let id = SectionId(u32::try_from(at).unwrap_or(u32::MAX));
        self.stack.enter(item, Parent::Section(id));
        self.tree.sections.push(Section {
            id,
            repeat: 0,
            depth: self.tree.depth(parent).saturating_add(1),
            parent,
            span: Span::new(start, self.ground.end),
            heading: Heading {
                span: heading.span,
                marker: heading.marker(&self.ground.read.paragraphs),
                number: heading.number_span(),
                title: heading.title_span(),
                run_in: heading.run_in,
            },
        });
        if let Some(entry) = entry {
            self.adopt(entry, id);
        }
    }

    /// Puts the missing entries that are declared under `entry` under its section.
    fn adopt(&mut self, entry: usize, id: SectionId) {
        for child in entry + 1..self.matching.parents.len() {
            if self.matching.depths[child] <= self.matching.depths[entry] {
                break;
            }
            let Some(missing) = self.missing_of[child] else { continue };
            if self.matching.parents[child] == Some(entry) {
                self.tree.missing[missing.index()].parent = Parent::Section(id);
            }
            // What is listed under an entry between is its section's to place.
            let parent = self.tree.missing[missing.index()].parent;
            if parent != Parent::Top {
                self.tree.missing[missing.index()].depth = self.tree.depth(parent).saturating_add(1);
            }
        }
    }

    /// What a declared entry is under, outermost first; nothing where that is no longer open at this place of the text.
    fn declared_frames(&self, entry: usize) -> Option<Vec<(Item, Parent)>> {
        let mut frames = Vec::new();
        let mut at = entry;
        while let Some(parent) = self.matching.parents[at] {
            let target = match (self.missing_of[parent], self.matching.headings[parent]) {
                (Some(missing), _) => Parent::Missing(missing),
                (None, Some((heading, _))) => {
                    let id = SectionId(u32::try_from(heading).ok()?);
                    let is_open = self
                        .tree
                        .sections
                        .last()
                        .is_some_and(|last| last.id == id || self.tree.is_under(last.id.index(), id.index()));
                    if !is_open {
                        return None;
                    }
                    Parent::Section(id)
                }
                (None, None) => return None,
            };
            frames.push((Item { goes_on_at: None, ..self.matching.items[parent] }, target));
            at = parent;
        }
        frames.reverse();
        Some(frames)
    }

    /// Where something was left out before heading `at`, and the row of an open heading further out goes on with a number
    /// skipped, the skipped one was swallowed: what follows is under it. （一）, gap, （二）, （三）, 三、 – they are not
    /// the rest of 一、 but of 二、.
    fn prove_missing(&mut self, at: usize) {
        let passed_gap = self.gaps.peek().is_some_and(|gap| *gap < self.ground.start(at));
        if !passed_gap || self.ground.read.contents.is_some() {
            return;
        }
        let item = self.items[at];
        let skipped = self.stack.frames().iter().find_map(|(frame, target)| {
            let Parent::Section(id) = *target else { return None };
            let next = self.items[self.next_of_rank[id.index()]?];
            (frame.rank < item.rank && next.value == frame.value + 2).then_some((*frame, id))
        });
        let Some((frame, id)) = skipped else { return };
        let sibling = &self.tree.sections[id.index()];
        let Some(marker) = sibling.heading.marker else { return };
        let heading = &self.ground.headings[id.index()];
        let joined = self.ground.read.joined(heading.paragraph());
        let number = heading.number(&joined);
        let Some(number) = marker.numbering().write_like(number, frame.value, frame.value + 1) else { return };
        let missing = Missing {
            id: MissingId(u32::try_from(self.tree.missing.len()).unwrap_or(u32::MAX)),
            repeat: 0,
            omission: None,
            number,
            title: String::new(),
            depth: sibling.depth,
            parent: sibling.parent,
            place: self.ground.start(at),
            declared: None,
        };
        self.stack.leave(frame, at);
        self.stack.enter(Item { value: frame.value + 1, goes_on_at: None, ..frame }, Parent::Missing(missing.id));
        self.tree.missing.push(missing);
    }
}
