//! Damage to a text, as copying and careless editing do it.

use proptest::prelude::*;
use proptest::sample::Index;

/// One damage. Places are shares of the text, so that they fit any.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    /// A line is lost.
    LoseLine(Index),
    /// Every so many-th line is lost.
    LoseLines(usize),
    /// A line comes twice.
    RepeatLine(Index),
    /// A line break gets into a line.
    Wrap(Index),
    /// All lines are wrapped at so many characters.
    WrapAll(usize),
    /// A line break is lost.
    Unwrap(Index),
    /// Two lines change places.
    Swap(Index, Index),
    /// The end is cut off.
    Cut(Index),
    /// The beginning is cut off.
    Behead(Index),
    /// All line breaks are lost.
    Flatten,
    /// Something is put in.
    Insert(Index, &'static str),
    /// A byte is another one, and what then is no text is read as a text all the same.
    Garble(Index, u8),
}

/// What gets into a text by a slip.
const SLIPS: [&str; 20] = [
    "（",
    "）",
    "……",
    "一、",
    "\u{feff}",
    "第1页共2页\n",
    "（略）",
    "\r",
    "\n\n",
    "\u{2028}",
    "“",
    "200名",
    "2026年",
    "二、三",
    "1.1 甲",
    "；（2）",
    "&nbsp;",
    "第",
    "目录\n",
    "一是",
];

impl Mutation {
    /// A few damages.
    pub(crate) fn some() -> impl Strategy<Value = Vec<Self>> {
        let place = any::<Index>;
        let one = prop_oneof![
            place().prop_map(Self::LoseLine),
            (2..9_usize).prop_map(Self::LoseLines),
            place().prop_map(Self::RepeatLine),
            place().prop_map(Self::Wrap),
            (1..60_usize).prop_map(Self::WrapAll),
            place().prop_map(Self::Unwrap),
            (place(), place()).prop_map(|(one, other)| Self::Swap(one, other)),
            place().prop_map(Self::Cut),
            place().prop_map(Self::Behead),
            Just(Self::Flatten),
            (place(), prop::sample::select(&SLIPS[..])).prop_map(|(at, what)| Self::Insert(at, what)),
            (place(), any::<u8>()).prop_map(|(at, byte)| Self::Garble(at, byte)),
        ];
        prop::collection::vec(one, 1..8)
    }
}

/// A text with damages.
pub(crate) fn mutated(text: &str, mutations: &[Mutation]) -> String {
    mutations.iter().fold(text.to_owned(), |text, mutation| damage(&text, mutation))
}

fn damage(text: &str, mutation: &Mutation) -> String {
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let count = lines.len();
    if count == 0 {
        return String::new();
    }
    match mutation {
        Mutation::LoseLine(at) => {
            lines.remove(at.index(count));
        }
        Mutation::LoseLines(each) => {
            return lines.iter().zip(1..).filter(|(_, at)| at % each != 0).map(|(line, _)| *line).collect();
        }
        Mutation::RepeatLine(at) => lines.insert(at.index(count), lines[at.index(count)]),
        Mutation::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
        Mutation::Unwrap(at) => {
            let at = at.index(count);
            lines[at] = lines[at].trim_end_matches('\n');
        }
        Mutation::Flatten => return text.replace('\n', ""),
        Mutation::Wrap(at) => return put_in(text, places[at.index(places.len())], "\n"),
        Mutation::WrapAll(width) => return wrapped(text, *width),
        Mutation::Insert(at, what) => return put_in(text, places[at.index(places.len())], what),
        Mutation::Cut(at) => return text[..places[at.index(places.len())]].to_owned(),
        Mutation::Behead(at) => return text[places[at.index(places.len())]..].to_owned(),
        Mutation::Garble(at, byte) => {
            let mut bytes = text.as_bytes().to_vec();
            bytes[at.index(text.len())] = *byte;
            return String::from_utf8_lossy(&bytes).into_owned();
        }
    }
    lines.concat()
}

fn put_in(text: &str, at: usize, what: &str) -> String {
    [&text[..at], what, &text[at..]].concat()
}

/// The text with no line longer than `width` characters.
fn wrapped(text: &str, width: usize) -> String {
    let mut column = 0;
    let mut wrapped = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if column == width && c != '\n' {
            wrapped.push('\n');
            column = 0;
        }
        wrapped.push(c);
        column = if c == '\n' { 0 } else { column + 1 };
    }
    wrapped
}

#[test]
fn a_text_is_damaged_as_the_words_say() {
    let text = "一二三\n四五\n六\n";
    for (mutation, expected) in [
        (Mutation::LoseLines(2), "一二三\n六\n"),
        (Mutation::WrapAll(2), "一二\n三\n四五\n六\n"),
        (Mutation::Flatten, "一二三四五六"),
    ] {
        assert_eq!(mutated(text, std::slice::from_ref(&mutation)), expected, "{mutation:?}");
    }
}
