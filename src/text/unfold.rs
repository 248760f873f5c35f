//! Line breaks that were lost: a whole speech, or a whole section, in one line.

mod ahead;
mod breaks;
mod cue;
mod parallel;

use super::Span;
use super::line::{Line, LineKind, trim};
use crate::numbering::Role;
use breaks::Breaks;

/// Shorter lines, in bytes, hold no section.
const LEAST: usize = 300;

/// A part of a line, in bytes, holds a section from here on.
const PART_LEAST: usize = 150;

/// Takes lines apart in which line breaks were lost. A text whose headings stand at the start of lines is left alone: in
/// it, numbers inside a line are an enumeration.
pub(crate) fn unfold(text: &str, lines: &mut Vec<Line>) {
    // A mark of omission cuts a long line into parts, which may be shorter.
    let is_part = |at: usize| !lines[at].is_fresh || lines.get(at + 1).is_some_and(|next| !next.is_fresh);
    let least = |at: usize| if lines[at].inside.heads && is_part(at) { PART_LEAST } else { LEAST };
    let is_long = |at: usize| lines[at].kind == LineKind::Text && lines[at].content.len() >= least(at);
    let opening = |line: &Line| {
        let marker = line.marker().filter(|marker| marker.numbering().role == Role::Heading);
        marker.filter(|_| line.kind == LineKind::Text).map(|marker| marker.rank())
    };
    let (mut at_start, mut inside) = (Count::default(), Count::default());
    let mut long: Vec<usize> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(rank) = opening(line).filter(|_| line.is_fresh) {
            at_start.add(rank);
        }
        long.extend(is_long(at).then_some(at));
    }
    // Where no heading opens inside a line, its breaks are not asked for before they are needed.
    let breaks: Vec<Option<Breaks>> = long
        .iter()
        .map(|at| &lines[*at])
        .map(|line| line.inside.heads.then(|| Breaks::of(line.content.of(text))))
        .collect();
    let weight: usize = long.iter().map(|at| lines[*at].span.len()).sum();
    breaks
        .iter()
        .flatten()
        .flat_map(|breaks| &breaks.headings)
        .filter(|title| title.at > 0)
        .for_each(|title| inside.add(title.rank));
    // 1. 2. 3. in one paragraph are an enumeration, unless such paragraphs are nearly all there is.
    let is_outline = inside.outer >= 2 && inside.outer >= at_start.outer * 2;
    let is_all = inside.all >= 3 && inside.all >= at_start.all * 2 && weight * 5 >= text.len() * 3;
    let decide = |(at, breaks): (usize, Option<Breaks>)| {
        let words = lines[at].content.of(text);
        match breaks {
            Some(breaks) => (is_outline || is_all || breaks.count_on(words)).then_some((at, breaks)),
            None => (is_outline || is_all).then(|| (at, Breaks::of(words))),
        }
    };
    let mut apart = long.into_iter().zip(breaks).filter_map(decide).collect::<Vec<_>>().into_iter().peekable();
    let Some((first, _)) = apart.peek() else { return };
    // All at once: taking out one line after another would move those behind it each time.
    let first = *first;
    for (at, line) in (first..).zip(lines.split_off(first)) {
        match apart.next_if(|(folded, _)| *folded == at) {
            Some((_, breaks)) => push_parts(text, &line, &breaks, lines),
            None => lines.push(line),
        }
    }
}

/// Adds the parts of a line.
fn push_parts(text: &str, whole: &Line, breaks: &Breaks, lines: &mut Vec<Line>) {
    let mut start = whole.span.start();
    for end in breaks.places.iter().map(|place| whole.content.start() + place).chain([whole.span.end()]) {
        let inner = Span::new(start.max(whole.content.start()), end.min(whole.content.end()));
        let part = Line::of_words(text, Span::new(start, end), trim(text, inner));
        let is_first = start == whole.span.start();
        let indent = if is_first { whole.indent } else { 0 };
        lines.push(Line { indent, is_fresh: is_first && whole.is_fresh, ..part });
        start = end;
    }
}

/// How many headings there are.
#[derive(Default)]
struct Count {
    all: usize,
    /// Those of forms that number sections rather than lists.
    outer: usize,
}

impl Count {
    fn add(&mut self, rank: u8) {
        self.all += 1;
        self.outer += usize::from(rank < 40);
    }
}

#[cfg(test)]
mod tests {
    use crate::text::lines_at_once;

    fn parts(text: &str) -> Vec<String> {
        lines_at_once(text).iter().map(|line| line.content.of(text).to_owned()).collect()
    }

    /// Running text that is long enough to be a section.
    fn prose() -> String {
        "大家把仓库里里外外清了三遍，清出来的旧零件装了满满两卡车。".repeat(4)
    }

    #[test]
    fn spaces_stand_for_lost_line_breaks() {
        let text = format!("在会上的讲话 同志们: {0} 一、看清家底 {0} 二、想明白办法 {0} 三、落实到人头 {0}", prose());
        let parts = parts(&text);
        assert_eq!(parts[..2], ["在会上的讲话", "同志们:"]);
        assert!(parts.contains(&"一、看清家底".to_owned()) && parts.contains(&"三、落实到人头".to_owned()));
    }

    #[test]
    fn nothing_stands_for_lost_line_breaks() {
        let text = format!(
            "各位代表：{0}一、去年工作回顾去年，{0}二、今年工作安排今年，{0}三、保障措施我们要尽力。{0}",
            prose()
        );
        let parts = parts(&text);
        assert_eq!(parts[0], "各位代表：");
        assert!(
            parts.contains(&"一、去年工作回顾".to_owned()) && parts.contains(&"二、今年工作安排".to_owned()),
            "{parts:?}"
        );
    }

    #[test]
    fn an_enumeration_in_a_text_with_headings_stays_whole() {
        let text = format!("一、家底\n{0}1.清；{0}2.点；{0}\n二、办法\n{0}\n三、人头\n{0}\n", prose());
        assert_eq!(parts(&text).len(), 6);
    }
}
