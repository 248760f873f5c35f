//! Headings without a number: named parts, marked headings, and lines that only their place gives away.

use super::bare::{
    BARE_LEAST, BARE_MOST, OVER, groups, heads_something, is_bare, leads_paragraphs, leads_sentences, opens_like,
    over_rows,
};
use super::candidate::{Candidate, Read, cut};
use super::front::Front;
use super::wording::{first_of_key, has_key};
use crate::Marker;
use crate::numbering::Role;
use crate::text::{Ideographs, Trim, columns, is_finished, is_salutation, is_space, is_title_like, one_of};

/// The rank of headings without a number: inside numbered ones, outside of paragraphs that open with an ordinal.
pub(crate) const UNNUMBERED: u8 = 65;
/// The rank of a part that stands beside the speech and closes all its sections, as an attachment does.
pub(crate) const BESIDE: u8 = 9;

/// Parts of a speech that go by their name.
const PARTS: &[(&str, u8)] = &[
    ("引言", UNNUMBERED),
    ("前言", UNNUMBERED),
    ("导言", UNNUMBERED),
    ("导语", UNNUMBERED),
    ("結語", BESIDE),
    ("结语", BESIDE),
    ("结束语", BESIDE),
    ("名词解释", BESIDE),
    ("名詞解釋", BESIDE),
    ("注释", BESIDE),
    ("註釋", BESIDE),
    ("参考资料", BESIDE),
    ("参考文献", BESIDE),
    ("附件", BESIDE),
    ("附录", BESIDE),
    ("附注", BESIDE),
    ("主持词", BESIDE),
    ("主持词结束语", BESIDE),
];
/// The characters of their names.
const PART_LETTERS: Ideographs = {
    let (mut set, mut at) = (Ideographs::NONE, 0);
    while at < PARTS.len() {
        set = set.or(Ideographs::of(PARTS[at].0));
        at += 1;
    }
    set
};
/// Parts whose numbers count entries, not sections.
const GLOSSARIES: &[&str] = &["名词解释", "名詞解釋", "注释", "註釋", "参考资料", "参考文献", "附注"];

/// A part's name takes at most so many bytes, with the marks and spaces around it.
const PART_MOST: usize = 60;

/// How an attachment without a number is labelled.
const ATTACHMENT: &[&str] = &["附件：", "附件:"];

/// A heading takes at most so many columns.
pub(super) const WIDEST: usize = 100;
/// So many numbered headings make a text one in which a bare line is no heading.
const NUMBERED_MOST: usize = 2;

/// Adds the headings without a number to the numbered ones, and takes out the numbers of glossaries.
pub(crate) fn with_unnumbered(read: &Read, front: &Front, numbered: Vec<Candidate>) -> Vec<Candidate> {
    let taken: Vec<bool> = {
        let mut taken = vec![false; read.paragraphs.len()];
        let known = numbered.iter().map(Candidate::paragraph);
        for at in known.chain(front.title).chain(front.salutation).chain(front.subtitles.iter().copied()) {
            taken[at] = true;
        }
        taken
    };
    let first = front.salutation.or(front.title).map_or(0, |last| last + 1);
    let loose: Vec<usize> =
        (first..read.paragraphs.len()).filter(|at| !taken[*at] && !read.paragraphs[*at].is_numbered()).collect();
    let has_numbers = numbered.iter().filter(|heading| is_section(read, heading)).count() >= NUMBERED_MOST;
    // For each paragraph, the rank that it has as a heading; none where it is none.
    let mut ranks: Vec<Option<u8>> = vec![None; read.paragraphs.len()];
    let mut bare: Vec<usize> = Vec::new();
    // Short sentences, and whether a long paragraph stands behind each.
    let mut alike: Vec<(usize, bool)> = Vec::new();
    let mut signed: Vec<usize> = Vec::new();
    // Whether running text was passed: behind it another speech may begin.
    let mut is_spoken = false;
    let marks = ranks_of_marks(read, &numbered, &loose);
    for at in loose {
        if read.is_longer(at, 4 * WIDEST) {
            is_spoken |= matches!(read.last(at), Some('。' | '！' | '？'));
            continue;
        }
        if let [line] = read.lines_of(at)
            && usize::try_from(line.columns).is_ok_and(|columns| columns > WIDEST)
        {
            is_spoken |= line.content.len() > SPOKEN_LEAST && matches!(line.last, '。' | '！' | '？');
            continue;
        }
        let joined = read.joined(at);
        let words = &*joined.text;
        is_spoken |= words.len() > SPOKEN_LEAST && words.ends_with(one_of("。！？"));
        // （签字毕）: what happens on the stage.
        if (words.starts_with(one_of("（(")) && words.ends_with(one_of("）)")))
            || (read.lines_of(at).len() > 1 && columns(words, WIDEST + 1) > WIDEST)
        {
            continue;
        }
        let line = &read.lines[read.paragraphs[at].lines().start];
        if let Some(rank) = part(words)
            .or_else(|| attachment(read, at, words))
            .or_else(|| if is_spoken { next_speech(read, at, words) } else { None })
        {
            ranks[at] = Some(rank);
        } else if line.is_fresh && sign(words) > 0 && is_bare(read, at, words) && heads_something(read, at) {
            signed.push(at);
        } else if line.marked != 0 && !is_finished(words) && (line.marked <= 6 || heads_something(read, at)) {
            ranks[at] = Some(marks.get(usize::from(line.marked)).copied().unwrap_or(UNNUMBERED));
            bare.push(at);
        } else if line.is_fresh {
            let end = words.trim_end_matches('。');
            if words.len() == end.len() {
                if (leads_paragraphs(read, at) || leads_sentences(read, at)) && is_bare(read, at, words) {
                    bare.push(at);
                }
            } else if !end.contains('。') && columns(words, 17) > 16 {
                alike.push((at, leads_paragraphs(read, at)));
            }
        }
    }
    if !has_numbers && (bare.len() >= BARE_LEAST || ranks.contains(&Some(UNNUMBERED))) {
        for at in &bare {
            ranks[*at] = ranks[*at].or(Some(UNNUMBERED));
        }
    }
    // A sign that bare lines share, one behind the other, makes headings of them.
    let mut last: Option<usize> = None;
    for at in signed {
        if let Some(before) = last.filter(|last| opens_like(read, *last, at, 1)) {
            (ranks[before], ranks[at]) = (Some(UNNUMBERED), Some(UNNUMBERED));
        }
        last = Some(at);
    }
    for at in pieces(read, front, &numbered) {
        ranks[at] = Some(BESIDE);
    }
    for at in groups(read, &alike) {
        ranks[at] = Some(UNNUMBERED);
    }
    for (at, rank) in over_rows(read, first, &numbered, &taken, &bare) {
        ranks[at] = ranks[at].filter(|own| *own != UNNUMBERED).or(Some(rank));
    }
    if ranks.iter().all(Option::is_none) {
        return without_entries(read, numbered);
    }
    let mut numbered = numbered.into_iter().peekable();
    let mut headings = Vec::new();
    for (at, rank) in ranks.into_iter().enumerate() {
        headings.extend(numbered.next_if(|heading| heading.paragraph() == at));
        headings.extend(rank.and_then(|rank| {
            let joined = read.joined(at);
            let label = ATTACHMENT.iter().find(|label| joined.text.starts_with(**label)).map_or(0, |label| label.len());
            let sign = sign(&joined.text);
            let heading = cut(at, None, &joined, label.max(sign)).counted(rank, 0);
            let heading = if sign > 0 { heading.without_number() } else { heading };
            // A marked line may open with the mark that would end it; then it says nothing to be headed by.
            (!heading.title_span().is_empty()).then_some(heading)
        }));
    }
    without_entries(read, headings)
}

/// The ranks of headings that Markdown marks with so many `#`, as the numbered ones among them tell: ## 结语 stands beside
/// ## 三、…, and above ### （一）…. Without any, more `#` are further in.
fn ranks_of_marks(read: &Read, numbered: &[Candidate], loose: &[usize]) -> [u8; 7] {
    let marked = |at: usize| usize::from(read.lines[read.paragraphs[at].lines().start].marked);
    let mut known = [None; 7];
    for heading in numbered.iter().filter(|heading| (1..7).contains(&marked(heading.paragraph()))) {
        let rank = &mut known[marked(heading.paragraph())];
        *rank = rank.or(Some(heading.rank));
    }
    for hashes in (1..6).rev() {
        let outer = known[hashes + 1].and_then(|inner| OVER.iter().rfind(|outer| **outer < inner).copied());
        known[hashes] = known[hashes].or(outer);
    }
    let mut used = [false; 8];
    for at in loose {
        used[marked(*at) & 7] = true;
    }
    let mut next = UNNUMBERED;
    std::array::from_fn(|hashes| {
        let is_used = known[hashes].is_none() && used[hashes];
        let rank = known[hashes].unwrap_or(next);
        next += u8::from(is_used && hashes > 0);
        rank
    })
}

/// The signs that set headings apart from the text.
const SIGNS: &[char] = &['▍', '▌', '▎', '▏', '■', '□', '◆', '◇', '●', '★', '▶', '►', '▪'];

/// The bytes of such a sign and of the white space behind it; 0 where none opens the words.
fn sign(words: &str) -> usize {
    // All of them share their first byte; most words open with another one.
    if words.as_bytes().first() != Some(&0xE2) {
        return 0;
    }
    words.strip_prefix(SIGNS).map_or(0, |rest| words.len() - rest.trim_front().len())
}

/// The titles of speeches that a page collects: 开学致辞 篇1, 开学致辞 篇2. One alone may be anything.
fn pieces(read: &Read, front: &Front, numbered: &[Candidate]) -> Vec<usize> {
    // Most paragraphs end otherwise or are long, and are not looked at.
    let may_be = |at: &usize| {
        read.last(*at).is_some_and(|c| is_digit(c) || matches!(c, '）' | ')')) && !read.is_longer(*at, PART_MOST * 2)
    };
    let is_piece = |at: &usize| {
        let joined = read.joined(*at);
        let words = joined.text.trim_end_matches(one_of("）)"));
        let title = words.trim_end_matches(|c: char| is_space(c) || is_digit(c));
        title.len() < words.len() && title.ends_with('篇')
    };
    let from = front.title.map_or(0, |title| title + 1);
    let mut headings = numbered.iter().map(Candidate::paragraph).skip_while(|at| *at < from).peekable();
    let mut is_numbered = |at: &usize| headings.next_if_eq(at).is_some();
    let found: Vec<usize> =
        (from..read.paragraphs.len()).filter(|at| !is_numbered(at) && may_be(at) && is_piece(at)).collect();
    if found.len() < PIECES_LEAST { Vec::new() } else { found }
}

/// Whether their numbers are written with this.
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

/// A page that collects speeches has so many.
const PIECES_LEAST: usize = 2;

/// Another speech in the same paste: its title, and within a few short lines whom it addresses.
fn next_speech(read: &Read, at: usize, words: &str) -> Option<u8> {
    let is_title = !is_finished(words) && is_title_like(words) && words.chars().count() >= SPEECH_LEAST;
    if !is_title {
        return None;
    }
    let below = (at + 1..read.paragraphs.len()).take(4).map(|below| read.joined(below).text);
    let mut addressed = below.skip_while(|words| is_front(words));
    addressed.next().is_some_and(|words| is_salutation(&words)).then_some(BESIDE)
}

/// A paragraph of more bytes that ends in a closing mark is running text.
const SPOKEN_LEAST: usize = 120;
/// The title of a speech has at least so many characters.
const SPEECH_LEAST: usize = 6;

/// Whether a line can stand between a title and a salutation: a name, a date.
fn is_front(words: &str) -> bool {
    columns(words, BARE_MOST + 1) <= BARE_MOST && !is_finished(words) && !is_salutation(words)
}

fn is_section(read: &Read, heading: &Candidate) -> bool {
    heading.marker(&read.paragraphs).is_some_and(|marker| marker.numbering().role != Role::Ordinal)
}

/// The part that goes by this name.
fn named(words: &str) -> Option<&'static (&'static str, u8)> {
    // Most words open otherwise, and are not compared.
    first_of_key(words).filter(|first| PART_LETTERS.may_be(*first))?;
    PARTS.iter().find(|(name, _)| has_key(words, name))
}

/// The rank of a part that goes by its name: 注释, 【参考资料】.
fn part(words: &str) -> Option<u8> {
    if words.len() > PART_MOST { None } else { named(words).map(|(_, rank)| *rank) }
}

/// 附件：工作分工, where numbered sections follow.
fn attachment(read: &Read, at: usize, words: &str) -> Option<u8> {
    let title = ATTACHMENT.iter().find_map(|label| words.strip_prefix(label))?;
    let next = read.paragraphs.get(at + 1)?.marker()?;
    (Marker::read(title).is_none() && next.value == 1 && next.rank() < 40).then_some(BESIDE)
}

/// Leaves out the numbered entries of glossaries and notes: they head nothing.
fn without_entries(read: &Read, mut headings: Vec<Candidate>) -> Vec<Candidate> {
    // The last heading further out, and whether it names a glossary: asked only where entries stand under it.
    let mut outer = None;
    let mut in_glossary = None;
    headings.retain(|heading| {
        if heading.rank < 40 {
            (outer, in_glossary) = (Some(*heading), None);
            return true;
        }
        !*in_glossary.get_or_insert_with(|| outer.is_some_and(|outer| is_glossary(read, &outer)))
    });
    headings
}

/// Whether a heading names a glossary.
fn is_glossary(read: &Read, heading: &Candidate) -> bool {
    (1..=PART_MOST).contains(&heading.title_span().len()) && {
        let joined = read.joined(heading.paragraph());
        named(heading.title(&joined)).is_some_and(|(name, _)| GLOSSARIES.contains(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glossaries_are_parts() {
        assert!(GLOSSARIES.iter().all(|name| part(name).is_some()));
    }

    #[test]
    fn every_part_is_found_by_its_name() {
        for (name, rank) in PARTS {
            assert_eq!(part(&format!("【{name}】")), Some(*rank), "{name}");
        }
        assert_eq!(part("前言之后"), None);
    }
}
