//! A kept speech, and its card: all that is known of it without its text.
//!
//! Cards and texts are kept apart, so that a list of hundreds of long speeches is there at once. A card whose record is
//! damaged is a card all the same, as far as it can be read: the text behind it may be whole.

use std::borrow::Cow;
use std::rc::Rc;

use tigang::{Correction, Document};

use super::json::Json;
use crate::shell::memory::{Record, mark};

/// The name of a kept speech: the mark of its text when it was first kept, and a number behind that where it is one of
/// several.
pub type Id = Rc<str>;

/// What is known of a kept speech without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name in the library.
    pub id: Id,
    /// What it is called, by its text.
    pub title: Rc<str>,
    /// What the reader calls it; empty where he has given it no name.
    pub name: Rc<str>,
    /// When it was first kept, in milliseconds since 1970.
    pub first: u64,
    /// When it was last opened.
    pub opened: u64,
    /// How long it is, in characters, as the outline counts them.
    pub length: u64,
    /// How many bytes its text has.
    pub size: u64,
    /// The mark of its text.
    pub mark: Rc<str>,
    /// How often its text or its corrections have changed.
    pub revision: u64,
    /// Where the reader left it, and how its outline was folded.
    pub place: Option<Record>,
    /// What was put right in it.
    pub corrections: Rc<[Correction]>,
    /// Whether something of its record could not be read.
    pub is_damaged: bool,
}

/// A kept speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its card.
    pub card: Rc<Card>,
    /// Its text, to the byte.
    pub text: String,
}

/// A title or a name has so many characters at most.
const LONGEST: usize = 200;

/// A text without a title is called by so many of its first characters.
const FIRST: usize = 30;

/// What a text is called: by its title, or else by its first words.
pub fn title(document: &Document) -> String {
    plain(&document.title().map_or_else(|| first_words(&document.text), Cow::into_owned))
}

fn first_words(text: &str) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty());
    line.unwrap_or_default().chars().take(FIRST).collect()
}

/// A title or a name as it is kept: one line, and not too long.
pub fn plain(title: &str) -> String {
    let shown: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    shown.trim().to_owned()
}

impl Card {
    /// What it is called.
    pub fn called(&self) -> &Rc<str> {
        if self.name.is_empty() { &self.title } else { &self.name }
    }

    /// The record of it, as it is kept; its id is its key.
    pub fn record(&self) -> Vec<(&'static str, Json)> {
        let lines = self.corrections.iter().map(|correction| Json::Text(correction.line()));
        vec![
            ("title", (&*self.title).into()),
            ("name", (&*self.name).into()),
            ("first", self.first.into()),
            ("opened", self.opened.into()),
            ("length", self.length.into()),
            ("size", self.size.into()),
            ("mark", (&*self.mark).into()),
            ("revision", self.revision.into()),
            ("place", Json::Text(self.place.as_ref().map(Record::numbers).unwrap_or_default())),
            ("corrections", Json::List(lines.collect())),
        ]
    }

    /// The card with this id, as far as its record can be read.
    pub fn read(id: &str, record: &Json) -> Self {
        let mut is_damaged = false;
        let mut lacks = |lack: bool| is_damaged |= lack;
        let mut text = |name: &str| {
            let text = record.get(name).text();
            lacks(text.is_none());
            plain(text.unwrap_or_default()).into()
        };
        let (title, name, mark): (Rc<str>, Rc<str>, Rc<str>) = (text("title"), text("name"), text("mark"));
        let mut number = |name: &str| {
            let number = record.get(name).number();
            lacks(number.is_none());
            number.unwrap_or_default()
        };
        let (first, opened) = (number("first").min(LAST), number("opened").min(LAST));
        let (length, size, revision) = (number("length"), number("size"), number("revision"));
        let place = record.get("place").text();
        lacks(place.is_none());
        let lines = record.get("corrections").list();
        lacks(lines.is_none());
        let all = lines.unwrap_or_default().iter().map(|line| Correction::of_line(line.text()?));
        let corrections: Rc<[Correction]> = all.clone().flatten().collect();
        lacks(all.count() > corrections.len());
        let place = place.and_then(Record::of_numbers);
        let id = id.into();
        Self { id, title, name, first, opened, length, size, mark, revision, place, corrections, is_damaged }
    }
}

/// The last moment that a calendar of the browser knows.
const LAST: u64 = 8_640_000_000_000_000;

impl Kept {
    /// The speech as it travels in a file.
    pub fn written(&self) -> Json {
        let record = self.card.record().into_iter();
        let ends = [("id", (&*self.card.id).into()), ("text", (&*self.text).into())];
        Json::record(ends.into_iter().chain(record))
    }

    /// The speech that was written so; nothing where it has no text or no id. What its text itself says is not taken from
    /// elsewhere, and makes up for what is damaged beside it: a text is not lost for that.
    pub fn read(written: &Json) -> Option<Self> {
        let text = written.get("text").text().filter(|text| !text.trim().is_empty())?.to_owned();
        let id = written.get("id").text().filter(|id| is_id(id))?;
        let card = Card::read(id, written);
        let title = if card.title.is_empty() { plain(&first_words(&text)).into() } else { card.title.clone() };
        let place = card.place.clone().filter(|place| place.place.byte <= text.len());
        let size = u64::try_from(text.len()).unwrap_or_default();
        let length = if card.is_damaged {
            u64::try_from(text.chars().count()).unwrap_or_default()
        } else {
            card.length.min(size)
        };
        let revision = card.revision.max(1);
        let card = Card { title, length, size, mark: mark(&text), revision, place, is_damaged: false, ..card };
        Some(Self { card: card.into(), text })
    }
}

/// Whether something can be the id of a speech.
fn is_id(id: &str) -> bool {
    (1..=40).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::json::tests::parsed;
    use super::*;

    const RECORD: &str = r#"{"id": "00ff00ff00ff00ff-2", "title": "在会上的讲话", "name": "年终", "first": 1, "opened": 2,
        "length": 4, "size": 9, "mark": "x", "revision": 3, "place": "4 2500 2 16",
        "corrections": ["lines", "plain\t5 6 0 1 一、读书"], "text": "一、读书\n"}"#;

    /// A speech that is kept under this id, with this text.
    pub fn kept(id: &str, text: &str) -> Kept {
        let mut kept = Kept::read(&parsed(RECORD)).expect("it is whole");
        let size = text.len().try_into().expect("it is short");
        let card =
            Card { id: id.into(), size, mark: mark(text), corrections: Rc::default(), ..Card::clone(&kept.card) };
        kept.card = card.into();
        Kept { text: text.to_owned(), ..kept }
    }

    #[test]
    fn what_is_written_is_read() {
        let kept = Kept::read(&parsed(RECORD)).expect("it is whole");
        let Card { title, corrections, place, size, mark: of, .. } = &*kept.card;
        assert_eq!((&**title, &**kept.card.called(), corrections.len(), *size), ("在会上的讲话", "年终", 2, 13));
        assert_eq!(place.as_ref().map(|record| (record.place.byte, record.place.part)), Some((4, 2500)));
        assert_eq!(*of, mark("一、读书\n"), "its mark is that of its text, whatever the file says");
        assert_eq!(Kept::read(&kept.written()), Some(kept));
    }

    #[test]
    fn a_text_is_read_whatever_is_damaged_beside_it() {
        let Json::Record(right) = parsed(RECORD) else { panic!("it is a record") };
        for (field, _) in &right {
            for wrong in [Json::Nothing, Json::Number(-1.0), Json::List(vec![Json::Nothing]), Json::record([])] {
                let mut values = right.clone();
                values.iter_mut().filter(|(name, _)| name == field).for_each(|(_, value)| *value = wrong.clone());
                let kept = Kept::read(&Json::Record(values));
                assert_eq!(kept.is_some(), field != "id" && field != "text", "{field} is {wrong:?}");
                let Some(Kept { card, text }) = kept else { continue };
                assert_eq!((&*text, &*card.mark, card.is_damaged), ("一、读书\n", &*mark("一、读书\n"), false));
                assert!(card.revision > 0 && card.length > 0 && !card.title.is_empty(), "{card:?}");
            }
        }
        for (from, to) in [("00ff", "../x"), ("\"一、读书\\n\"", "\" \\n\"")] {
            assert_eq!(Kept::read(&parsed(&RECORD.replacen(from, to, 1))), None, "{to}");
        }
        let far = Kept::read(&parsed(&RECORD.replace("4 2500", "99 2500"))).expect("only its place is nowhere");
        assert_eq!(far.card.place, None);
    }

    #[test]
    fn of_a_damaged_record_there_is_a_card_all_the_same() {
        let card =
            Card::read("0a", &parsed(r#"{"title": "讲话\n二", "opened": "x", "corrections": ["plain", "lines"]}"#));
        assert_eq!((&*card.title, card.opened, card.corrections.len(), card.is_damaged), ("讲话 二", 0, 1, true));
        assert!(Card::read("0a", &Json::Nothing).is_damaged);
    }

    #[test]
    fn a_text_is_called_by_its_title_or_its_first_words() {
        let of = |text: &str| title(&Document::parse(text));
        assert_eq!(of("在读书会上的讲话\n同志们：\n一、读书\n"), "在读书会上的讲话");
        assert_eq!(of("\n  （一）多读\n读书要紧。"), "（一）多读");
    }
}
