//! The head of a speech: its title, what stands around the title, and whom it addresses.

use super::candidate::{Candidate, Read};
use super::wording::key;
use crate::text::{columns, is_finished, is_salutation, is_title_like, one_of};

/// The paragraphs before the speech proper, as indices.
#[derive(Clone, Debug, Default)]
pub(crate) struct Front {
    /// The title.
    pub title: Option<usize>,
    /// Date, speaker, occasion.
    pub subtitles: Vec<usize>,
    /// 同志们：
    pub salutation: Option<usize>,
}

/// Titles and salutations are looked for among so many paragraphs before the first heading.
const MOST: usize = 40;
/// A title takes at most so many columns.
const TITLE_MOST: usize = 120;

impl Front {
    /// Finds the head of a speech.
    pub fn find(read: &Read, headings: &[Candidate]) -> Self {
        let first_heading = headings.first().map_or(read.paragraphs.len(), Candidate::paragraph);
        let reach = first_heading.min(MOST);
        let words = |at: usize| read.joined(at).text;
        let salutation = (0..reach).find(|at| is_salutation(&words(*at)));
        let before = salutation.unwrap_or(reach);
        let can_be_title = |at: &usize| {
            let words = words(*at);
            columns(&words, TITLE_MOST + 1) <= TITLE_MOST
                && !words.ends_with(one_of("。；，;,"))
                && !read.paragraphs[*at].is_numbered()
                && !is_subtitle(&words)
        };
        // Behind running text there is no title any more.
        let prose = (0..before).find(|at| is_prose(&words(*at))).unwrap_or(before);
        let reads_so = |at: &usize| is_title_like(bare_title(&words(*at)));
        // Pages repeat a title above the text: the last copy is the one that belongs to it.
        let title = (0..prose)
            .find(|at| can_be_title(at) && reads_so(at))
            .or_else(|| (0..prose).find(can_be_title).filter(|at| !is_finished(&words(*at)) || *at + 1 < before))
            .map(|first| {
                let own = key(&words(first));
                (first + 1..prose).rev().find(|at| key(&words(*at)) == own).unwrap_or(first)
            });
        let end = salutation.unwrap_or(prose);
        let subtitles = title.map_or(Vec::new(), |title| {
            let stands_below = |at: &usize| {
                let words = words(*at);
                columns(&words, TITLE_MOST + 1) <= TITLE_MOST
                    && (is_subtitle(&words) || (salutation.is_some() && !is_finished(&words)))
            };
            (title + 1..end).take_while(stands_below).collect()
        });
        Self { title, subtitles, salutation }
    }
}

/// A title without a year, a date or a bracket behind it.
fn bare_title(words: &str) -> &str {
    words.split(one_of("（(")).next().unwrap_or(words).trim_end_matches(one_of("》”"))
}

/// Whether a line is the date, the speaker or the occasion.
fn is_subtitle(words: &str) -> bool {
    let is_date = words.contains('年') && (words.contains('月') || words.ends_with('年')) && columns(words, 61) <= 60;
    let parts = || words.split(one_of(" \u{3000}")).filter(|part| !part.is_empty()).map(|part| part.chars().count());
    // 稳中求进 再创佳绩: two phrases of one length are a title.
    let is_couplet = parts().all(|length| length >= 3 && Some(length) == parts().next());
    let is_name = columns(words, 31) <= 30
        && (words.contains(one_of(" \u{3000}")) || columns(words, 9) <= 8)
        && !is_couplet
        && !is_title_like(words);
    (words.starts_with(one_of("（(—─【[")) && !(words.starts_with('【') && is_title_like(words)))
        || (is_date && !is_title_like(bare_title(words)))
        || is_name
}

/// Whether a paragraph is running text.
fn is_prose(words: &str) -> bool {
    columns(words, 61) > 60 && words.contains('。')
}
