//! The engine that patterns run on in the page.
//!
//! It reads the part of the usual syntax that our patterns use: characters, `\` before one of them, `.`, classes, groups
//! `(?:…)`, `|`, the anchors `^` and `$`, and `? * + {m} {m,} {m,n}`, lazy with a `?` behind. It follows all ways through a
//! pattern at once (Thompson 1968, Pike's machine), so its time grows with the text and with the pattern, whatever they
//! are. Of several ways the one is taken that comes first in the pattern, as everywhere.

use std::iter::Peekable;
use std::str::Chars;

use crate::text::char_at;

/// A pattern, ready to be looked for.
pub struct Machine {
    steps: Vec<Step>,
    classes: Vec<Class>,
}

/// One step of a pattern. What is behind the last step has matched. Ways lead so many steps ahead, or back.
#[derive(Clone, Copy)]
enum Step {
    /// A character of this class, by its index.
    One(usize),
    /// Two ways, of which the first is better.
    Fork(isize, isize),
    /// Another place.
    Jump(isize),
    /// The beginning of the text.
    Start,
    /// Its end.
    End,
}

/// Some characters, or all others.
struct Class {
    is_other: bool,
    ranges: Vec<(char, char)>,
}

impl Machine {
    /// The machine of a pattern; none where it is no pattern.
    pub fn new(source: &str) -> Option<Self> {
        let mut reader = Reader { rest: source.chars().peekable(), classes: Vec::new() };
        let steps = reader.ways()?;
        reader.rest.peek().is_none().then_some(Self { steps, classes: reader.classes })
    }

    /// Where it is found first in a text at byte `from` or behind it: the first byte and the byte behind.
    pub fn find(&self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut run =
            Run { steps: &self.steps, end: text.len(), seen: vec![usize::MAX; self.steps.len() + 1], open: Vec::new() };
        // Better ways first.
        let (mut ways, mut more) = (Vec::new(), Vec::new());
        let mut found = None;
        let mut at = from;
        loop {
            if found.is_none() {
                run.enter(0, at, at, &mut ways);
            }
            let c = char_at(text, at);
            let next = at + c.map_or(0, char::len_utf8);
            for Way { step, start } in ways.drain(..) {
                let Some(Step::One(class)) = self.steps.get(step) else {
                    // It has matched: what is worse does not count any more.
                    found = Some((start, at));
                    break;
                };
                if c.is_some_and(|c| self.classes[*class].has(c)) {
                    run.enter(step + 1, start, next, &mut more);
                }
            }
            if c.is_none() || (more.is_empty() && found.is_some()) {
                return found;
            }
            std::mem::swap(&mut ways, &mut more);
            at = next;
        }
    }
}

/// A way through a pattern: the step that it has come to, and where in the text it began.
struct Way {
    step: usize,
    start: usize,
}

/// A pattern being looked for.
struct Run<'a> {
    steps: &'a [Step],
    /// Where the text ends.
    end: usize,
    /// For each step, the byte of the text at which a way came to it last.
    seen: Vec<usize>,
    /// Steps that a way has still to go into.
    open: Vec<usize>,
}

impl Run<'_> {
    /// Adds the way that has come to a step at byte `at`: as all the ways that it forks into before it needs a character.
    fn enter(&mut self, step: usize, start: usize, at: usize, ways: &mut Vec<Way>) {
        self.open.push(step);
        while let Some(step) = self.open.pop() {
            if std::mem::replace(&mut self.seen[step], at) == at {
                continue;
            }
            match self.steps.get(step) {
                Some(Step::Fork(first, second)) => {
                    self.open.extend([step.wrapping_add_signed(*second), step.wrapping_add_signed(*first)]);
                }
                Some(Step::Jump(way)) => self.open.push(step.wrapping_add_signed(*way)),
                Some(Step::Start) if at > 0 => {}
                Some(Step::End) if at < self.end => {}
                Some(Step::Start | Step::End) => self.open.push(step + 1),
                Some(Step::One(_)) | None => ways.push(Way { step, start }),
            }
        }
    }
}

impl Class {
    fn has(&self, c: char) -> bool {
        self.ranges.iter().any(|(first, last)| (*first..=*last).contains(&c)) != self.is_other
    }
}

/// Reads a pattern.
struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    classes: Vec<Class>,
}

impl Reader<'_> {
    /// Ways with `|` between them.
    fn ways(&mut self) -> Option<Vec<Step>> {
        let first = self.row()?;
        if self.rest.next_if_eq(&'|').is_none() {
            return Some(first);
        }
        let others = self.ways()?;
        let head = [Step::Fork(1, ahead(first.len() + 2))];
        Some([&head[..], &first, &[Step::Jump(ahead(others.len() + 1))], &others].concat())
    }

    /// Things one after the other.
    fn row(&mut self) -> Option<Vec<Step>> {
        let mut steps = Vec::new();
        while let Some(c) = self.rest.next_if(|c| !matches!(c, '|' | ')')) {
            let one = match c {
                '^' => vec![Step::Start],
                '$' => vec![Step::End],
                '(' => self.group()?,
                '[' => self.class()?,
                '.' => self.one(true, vec![('\n', '\n')]),
                '\\' => self.rest.next().map(|c| self.one(false, vec![(c, c)]))?,
                c => self.one(false, vec![(c, c)]),
            };
            steps.extend(self.repeated(one)?);
        }
        Some(steps)
    }

    fn group(&mut self) -> Option<Vec<Step>> {
        self.rest.next_if_eq(&'?')?;
        self.rest.next_if_eq(&':')?;
        let inner = self.ways()?;
        self.rest.next_if_eq(&')')?;
        Some(inner)
    }

    fn class(&mut self) -> Option<Vec<Step>> {
        let is_other = self.rest.next_if_eq(&'^').is_some();
        let mut ranges: Vec<(char, char)> = Vec::new();
        loop {
            let first = match self.rest.next()? {
                ']' => return Some(self.one(is_other, ranges)),
                '\\' => self.rest.next()?,
                c => c,
            };
            let last = if self.rest.next_if_eq(&'-').is_some() { self.rest.next()? } else { first };
            ranges.push((first, last));
        }
    }

    fn one(&mut self, is_other: bool, ranges: Vec<(char, char)>) -> Vec<Step> {
        self.classes.push(Class { is_other, ranges });
        vec![Step::One(self.classes.len() - 1)]
    }

    /// What was read, as often as is said behind it.
    fn repeated(&mut self, one: Vec<Step>) -> Option<Vec<Step>> {
        let (least, most) = match self.rest.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => {
                self.rest.next();
                let least = self.number();
                let most = if self.rest.next_if_eq(&',').is_none() {
                    Some(least)
                } else {
                    self.rest.peek().is_some_and(char::is_ascii_digit).then(|| self.number())
                };
                (least, most)
            }
            _ => return Some(one),
        };
        self.rest.next().filter(|c| matches!(c, '?' | '*' | '+' | '}'))?;
        let is_lazy = self.rest.next_if_eq(&'?').is_some();
        // Once more and on, or past it.
        let fork = |past: usize| {
            let past = ahead(past);
            if is_lazy { Step::Fork(past, 1) } else { Step::Fork(1, past) }
        };
        let more = match most {
            None => [&[fork(one.len() + 2)][..], &one, &[Step::Jump(-ahead(one.len() + 1))]].concat(),
            Some(most) => (least..most).fold(Vec::new(), |inner: Vec<Step>, _| {
                [&[fork(one.len() + inner.len() + 1)][..], &one, &inner].concat()
            }),
        };
        Some([one.repeat(least), more].concat())
    }

    fn number(&mut self) -> usize {
        let mut number = 0;
        while let Some(digit) = self.rest.peek().and_then(|c| c.to_digit(10)) {
            number = number * 10 + digit as usize;
            self.rest.next();
        }
        number
    }
}

/// So many steps ahead.
fn ahead(steps: usize) -> isize {
    isize::try_from(steps).unwrap_or(isize::MAX)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;

    use super::Machine;

    const PATTERNS: &[&str] = &[
        "",
        "a",
        "ab|a|abc",
        "(?:a|ab)(?:c|bcd)(?:d*)",
        "a*?b",
        "a{2,3}?c?",
        "(?:a|b){0,4}$",
        "^[^b-d]+.",
        "[a\\-c\\]]{2}",
        "(?:ab|a.)*c{2,}",
        "a?a?a?aaa",
        "(?:|a)+b",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn it_finds_what_the_large_engine_finds(text in "[a-d\\-\\]\n略]{0,12}") {
            static BOTH: LazyLock<Vec<(Machine, regex::Regex)>> = LazyLock::new(|| {
                let both = |source: &&str| (Machine::new(source).unwrap(), regex::Regex::new(source).unwrap());
                PATTERNS.iter().map(both).collect()
            });
            for (at, (machine, regex)) in BOTH.iter().enumerate() {
                for (from, _) in text.char_indices().chain([(text.len(), ' ')]) {
                    let found = regex.find_at(&text, from).map(|found| (found.start(), found.end()));
                    prop_assert_eq!(machine.find(&text, from), found, "{} in {:?}", PATTERNS[at], text);
                }
            }
        }
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for source in ["(a", "a)", "[a", "(a)", "a{2", "a\\"] {
            assert!(Machine::new(source).is_none(), "{source}");
        }
    }

    #[test]
    fn no_text_takes_long() {
        let machine = Machine::new("(?:a*)*(?:a|aa)+$").unwrap();
        let text = "a".repeat(20_000) + "b";
        assert_eq!(machine.find(&text, 0), None);
    }
}
