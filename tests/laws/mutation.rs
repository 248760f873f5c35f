//! Damage to a text, as copying and careless editing do it.

use proptest::prelude::*;

/// One damage. Places are shares of the text, so that they fit any.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    /// A line is lost.
    LoseLine(prop::sample::Index),
    /// A line break gets into a line.
    Wrap(prop::sample::Index),
    /// A line break is lost.
    Unwrap(prop::sample::Index),
    /// Two lines change places.
    Swap(prop::sample::Index, prop::sample::Index),
    /// The end is cut off.
    Cut(prop::sample::Index),
    /// All line breaks are lost.
    Flatten,
    /// Something is put in.
    Insert(prop::sample::Index, &'static str),
}

impl Mutation {
    /// A few damages.
    pub(crate) fn some() -> impl Strategy<Value = Vec<Self>> {
        let place = any::<prop::sample::Index>;
        let one = prop_oneof![
            place().prop_map(Self::LoseLine),
            place().prop_map(Self::Wrap),
            place().prop_map(Self::Unwrap),
            (place(), place()).prop_map(|(one, other)| Self::Swap(one, other)),
            place().prop_map(Self::Cut),
            Just(Self::Flatten),
            (
                place(),
                prop::sample::select(vec![
                    "（",
                    "……",
                    "一、",
                    "\u{feff}",
                    "第1页共2页\n",
                    "（略）",
                    "\r",
                    "“",
                    "200名",
                    "2026年",
                    "二、三",
                    "1.1 甲",
                    "；（2）",
                    "&nbsp;",
                    "第"
                ])
            )
                .prop_map(|(at, what)| Self::Insert(at, what)),
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
        Mutation::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
        Mutation::Unwrap(at) => {
            let at = at.index(count);
            lines[at] = lines[at].trim_end_matches('\n');
        }
        Mutation::Flatten => return text.replace('\n', ""),
        Mutation::Wrap(at) => return put_in(text, places[at.index(places.len())], "\n"),
        Mutation::Insert(at, what) => return put_in(text, places[at.index(places.len())], what),
        Mutation::Cut(at) => return text[..places[at.index(places.len())]].to_owned(),
    }
    lines.concat()
}

fn put_in(text: &str, at: usize, what: &str) -> String {
    [&text[..at], what, &text[at..]].concat()
}
