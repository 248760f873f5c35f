//! Classes of characters that the layers above ask about.

use super::scan::Ideographs;

/// White space and characters without width: what may stand anywhere and says nothing.
pub(crate) fn is_space(c: char) -> bool {
    match c {
        '!'..='~' | '\u{3001}'..='\u{fefe}' => false,
        // No-break and zero-width spaces, direction marks, byte-order mark, soft hyphen, ideographic space.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => true,
        _ => c.is_whitespace(),
    }
}

/// Characters that take no room: they are no space between words.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Marks that end a sentence, in both widths, except the ASCII full stop.
pub(crate) fn ends_sentence(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '；' | ';' | '…' | '．' | '｡')
}

/// Marks that open a quotation or a bracket.
pub(crate) fn opens(c: char) -> bool {
    matches!(c, '“' | '‘' | '「' | '『' | '《' | '〈' | '（' | '(' | '【' | '[' | '〔')
}

/// Marks that close a quotation or a bracket.
pub(crate) fn closes(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '》' | '〉' | '）' | ')' | '】' | ']' | '〕')
}

/// Whether text that ends in this mark goes on: commas and their like.
pub(crate) fn goes_on(c: char) -> bool {
    matches!(c, '，' | ',' | '、')
}

/// White space and marks behind which a clause starts.
pub(crate) fn starts_clause(c: char) -> bool {
    is_space(c)
        || matches!(
            c,
            '。' | '，'
                | '；'
                | '：'
                | '、'
                | '！'
                | '？'
                | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | '…'
                | '”'
                | '）'
                | ')'
                | '“'
                // Markdown sets numbers in bold.
                | '*'
                | '_'
        )
}

/// Whether the half-width full stop at byte `at` stands for 。: behind Chinese words, and no Latin word or digit follows.
pub(crate) fn is_stop(text: &str, at: usize) -> bool {
    let is_word = |c: char| matches!(c, '\u{4e00}'..='\u{9fff}' | '%' | '％') || closes(c);
    text.get(..at).is_some_and(|before| before.ends_with(is_word))
        && text.get(at + 1..).is_some_and(|rest| rest.trim_start_matches(is_space).chars().next().is_none_or(is_wide))
}

/// Chinese characters and the marks set among them: between two of these no space is written.
pub(crate) fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2014}'..='\u{2026}' | '\u{2e80}'..='\u{ffef}' | '\u{20000}'..)
}

/// The columns that a text takes in a fixed-width font: two for a Chinese character, one for a Latin one. Stops
/// counting at `most`.
pub(crate) fn columns(text: &str, most: usize) -> usize {
    // A character takes four bytes a column at the most: long texts need no counting.
    if text.len() >= most * 4 {
        return most;
    }
    let bytes = text.as_bytes();
    let (mut columns, mut at) = (0, 0);
    while at < bytes.len() && columns < most {
        let next = Ideographs::NONE.next(bytes, at);
        columns += (next - at) / 3 * 2;
        let Some(c) = text.get(next..).and_then(|rest| rest.chars().next()) else { break };
        columns += if is_wide(c) { 2 } else { 1 };
        at = next + c.len_utf8();
    }
    columns.min(most)
}
