//! What is under what once headings were made, unmade and moved by hand.

use super::Outcome;
use crate::outline::Tree;
use crate::{Document, MissingId, Parent};

/// Where a heading comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    /// The section that it heads without corrections, as an index; nothing where it was made by hand.
    pub natural: Option<usize>,
    /// The correction that speaks of it, as an index, and the depth that it asks for.
    pub asked: Option<(usize, u8)>,
}

/// Puts right what is under what. Every heading that no correction speaks of keeps the level that it has in `natural`, or
/// moves with the one that it is under there. The declared outline and the gaps say what is missing in between, as `tree`
/// has it, as long as that does not change a level.
pub(super) fn put_right(tree: &mut Tree, natural: &Document, origins: &[Origin], outcomes: &mut [Outcome]) {
    let mut ladder = Ladder {
        missing: vec![Seen::default(); tree.missing.len()],
        grown: tree.missing.iter().map(|missing| missing.parent).collect(),
        tree,
        natural,
        shifts: Vec::with_capacity(natural.sections.len()),
        rungs: Vec::new(),
    };
    for (at, origin) in origins.iter().enumerate() {
        if let Some((correction, is_new)) = ladder.climb(at, *origin) {
            outcomes[correction] = if is_new { Outcome::Applied } else { Outcome::Idle };
        }
    }
    ladder.finish();
}

/// A heading, in the text or missing, that the place reached so far is under.
#[derive(Clone, Copy, Debug)]
struct Rung {
    target: Parent,
    /// The level that it was put on: what is on a deeper one comes under it.
    level: i32,
    /// How deep it stands: its level, unless levels above it are left out.
    depth: u8,
}

/// What has become of a missing section.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    /// It has its place in the tree.
    is_placed: bool,
    /// A heading that was put elsewhere by hand ended it: nothing comes under it any more.
    is_ended: bool,
    /// A heading that would be the first under it was put elsewhere by hand: it stands behind that.
    is_passed: bool,
}

struct Ladder<'a> {
    tree: &'a mut Tree,
    natural: &'a Document,
    /// For each section of the document without corrections: by how many levels it moves.
    shifts: Vec<i32>,
    /// What the place reached so far is under, outermost first.
    rungs: Vec<Rung>,
    missing: Vec<Seen>,
    /// For each missing section, what it was under before anything was put right.
    grown: Vec<Parent>,
}

impl Ladder<'_> {
    /// Puts heading `at` under what it belongs. Returns the correction that speaks of it, and whether it made a difference.
    fn climb(&mut self, at: usize, origin: Origin) -> Option<(usize, bool)> {
        let Some(index) = origin.natural else {
            let (correction, depth) = origin.asked?;
            let is_declared = self.tree.sections[at].depth == depth && !self.missing_above(at).is_empty();
            let rungs = if is_declared { self.by_itself(at, i32::from(depth)) } else { self.by_hand(depth) };
            let level = i32::from(depth).max(1 + level(&rungs));
            self.put(at, rungs, level, !is_declared);
            return Some((correction, true));
        };
        while self.shifts.len() <= index {
            self.shifts.push(self.inherited(self.shifts.len()));
        }
        let own = i32::from(self.natural.sections[index].depth);
        let level_here = own + self.shifts[index];
        let rungs = if self.tree.sections[at].depth == self.natural.sections[index].depth {
            self.by_itself(at, level_here)
        } else {
            below(self.rungs.clone(), level_here)
        };
        let Some((correction, depth)) = origin.asked else {
            self.put(at, rungs, level_here, false);
            return None;
        };
        let moved = self.by_hand(depth);
        if depth_under(&rungs) == depth || target(&rungs) == target(&moved) {
            self.put(at, rungs, level_here, false);
            return Some((correction, false));
        }
        let level = i32::from(depth).max(1 + level(&moved));
        self.shifts[index] = level - own;
        self.put(at, moved, level, true);
        Some((correction, true))
    }

    /// By how many levels a section of the document without corrections moves with the one that it is under.
    fn inherited(&self, index: usize) -> i32 {
        let mut parent = self.natural.sections[index].parent;
        loop {
            match parent {
                Parent::Top => return 0,
                Parent::Section(id) => return self.shifts.get(id.index()).copied().unwrap_or_default(),
                Parent::Missing(id) => parent = self.natural.missing[id.index()].parent,
            }
        }
    }

    /// What a heading of this level is under, missing sections as the tree has them.
    fn by_itself(&self, at: usize, level: i32) -> Vec<Rung> {
        let mut rungs = self.rungs.clone();
        for (above, id) in self.missing_above(at) {
            let own = Rung { target: Parent::Missing(id), level: level - above, depth: 0 };
            let seen = self.missing[id.index()];
            if seen.is_ended || rungs.iter().any(|rung| rung.target == own.target) {
                continue;
            }
            if seen.is_placed {
                // It was left and is entered again: only where what it is under is still open.
                let parent = self.tree.missing[id.index()].parent;
                let open = rungs.iter().rposition(|rung| rung.target == parent).map(|at| at + 1);
                let Some(open) = open.or((parent == Parent::Top).then_some(0)) else { continue };
                rungs.truncate(open);
            } else {
                rungs = below(rungs, own.level);
            }
            rungs.push(Rung { depth: depth_under(&rungs), ..own });
        }
        below(rungs, level)
    }

    /// What a heading is under that is put so deep by hand.
    fn by_hand(&self, depth: u8) -> Vec<Rung> {
        let mut rungs = self.rungs.clone();
        while rungs.last().is_some_and(|rung| rung.depth >= depth) {
            rungs.pop();
        }
        rungs
    }

    /// The missing sections that section `at` is directly under, outermost first, and how many levels above it each is.
    fn missing_above(&self, at: usize) -> Vec<(i32, MissingId)> {
        let mut missing = Vec::new();
        let mut parent = self.tree.sections[at].parent;
        for above in 1.. {
            let Parent::Missing(id) = parent else { break };
            missing.push((above, id));
            parent = self.grown[id.index()];
        }
        missing.reverse();
        missing
    }

    /// Puts section `at` under `rungs` and goes on from there.
    fn put(&mut self, at: usize, mut rungs: Vec<Rung>, level: i32, is_by_hand: bool) {
        if is_by_hand {
            for (_, id) in self.missing_above(at) {
                self.missing[id.index()].is_passed = true;
            }
            for left in self.rungs.iter().filter(|rung| !rungs.iter().any(|kept| kept.target == rung.target)) {
                if let Parent::Missing(id) = left.target {
                    self.missing[id.index()].is_ended = true;
                }
            }
        }
        let mut parent = Parent::Top;
        for rung in &rungs {
            if let Parent::Missing(id) = rung.target
                && !self.missing[id.index()].is_placed
            {
                let missing = &mut self.tree.missing[id.index()];
                (missing.parent, missing.depth) = (parent, rung.depth);
                let seen = &mut self.missing[id.index()];
                seen.is_placed = true;
                if seen.is_passed {
                    missing.place = self.tree.sections[at].span.start();
                }
            }
            parent = rung.target;
        }
        let depth = depth_under(&rungs);
        let section = &mut self.tree.sections[at];
        (section.parent, section.depth) = (parent, depth);
        rungs.push(Rung { target: Parent::Section(section.id), level, depth });
        self.rungs = rungs;
    }

    /// Tells the missing sections that nothing is under how deep they stand, and keeps all in the order in which they would
    /// stand: what is listed behind one that was passed over stands behind it too.
    fn finish(self) {
        let mut place = 0;
        for missing in &mut self.tree.missing {
            place = missing.place.max(place);
            missing.place = place;
        }
        for at in (0..self.missing.len()).filter(|at| !self.missing[*at].is_placed) {
            let above = match self.tree.missing[at].parent {
                Parent::Top => 0,
                Parent::Section(id) => self.tree.sections[id.index()].depth,
                Parent::Missing(id) => self.tree.missing[id.index()].depth,
            };
            self.tree.missing[at].depth = above.saturating_add(1);
        }
    }
}

/// The rungs above this level.
fn below(mut rungs: Vec<Rung>, level: i32) -> Vec<Rung> {
    while rungs.last().is_some_and(|rung| rung.level >= level) {
        rungs.pop();
    }
    rungs
}

/// What the innermost rung stands for.
fn target(rungs: &[Rung]) -> Parent {
    rungs.last().map_or(Parent::Top, |rung| rung.target)
}

/// The level of the innermost rung.
fn level(rungs: &[Rung]) -> i32 {
    rungs.last().map_or(0, |rung| rung.level)
}

/// How deep something under these rungs stands.
fn depth_under(rungs: &[Rung]) -> u8 {
    rungs.last().map_or(0, |rung| rung.depth).saturating_add(1)
}
