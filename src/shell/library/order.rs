//! What the library is asked for, what that changes in it, and what is answered. The browser brings what is kept and puts
//! away what has changed, all of it in one transaction; everything else is decided here.

use std::rc::Rc;

use tigang::Document;
use tigang::find::holds;

use super::Trouble;
use super::bundle::{self, Brought, Unfit};
use super::card::{Card, Id, Kept};
use super::filing::{Filed, Filing, file};
use super::json::Json;
use crate::shell::memory::Record;

/// What the library is asked for.
#[derive(Clone, Debug)]
pub enum Order {
    /// What there is.
    List,
    /// To keep the text of a document; the revision of it that the page knows.
    Keep(Card, Option<u64>, Rc<Document>),
    /// To note how the reader has left a speech.
    Leave(Id, Record),
    /// To give a speech another name; none where it is to be called by its text.
    Rename(Id, Rc<str>),
    /// A speech; whether that is the one that was read last.
    Fetch(Id, bool),
    /// To take a speech out.
    Take(Id),
    /// To put back what was taken out.
    Return(Kept),
    /// To take all of them out.
    Clear,
    /// All of them, as a file.
    Write,
    /// To keep what a file holds.
    Bring(Json),
    /// Those that have these words in their texts.
    Search(Rc<str>),
}

/// What is answered, beside what there is then.
#[derive(Clone, Debug)]
pub enum Answer {
    /// It is done, and nothing is to be said of it.
    Done,
    /// The text of this document is kept, under another id than that where it had to be.
    Filed(Rc<Document>, Filed, Id),
    /// Here is the speech that was wanted, where its text can be read; whether it is the one that was read last.
    Fetched(Option<Kept>, bool),
    /// This was taken out; nothing where it could not be read.
    Taken(Option<Kept>),
    /// This was put back.
    Returned(Id),
    /// So many were taken out.
    Cleared(usize),
    /// This is a file of so many; so many more could not be read.
    Written([usize; 2], Json),
    /// These texts have the words.
    Found(Rc<str>, Rc<[Id]>),
    /// So many came in from a file, so many were there already, so many are damaged.
    Brought(Result<[usize; 3], Unfit>),
}

/// What becomes of an order: what there is then, those that were opened last first, and the answer; or why nothing can be
/// kept, and whether the reader waits for an answer.
pub type Told = Result<(Rc<[Rc<Card>]>, Answer), (Trouble, bool)>;

/// What changes in what is kept.
#[derive(Debug)]
pub enum Change {
    /// This card, and this text where that changes too, take their places.
    Put(Rc<Card>, Option<String>),
    /// Nothing is kept under this name any more.
    Delete(Id),
}

impl Order {
    /// Whether it changes what is kept.
    pub const fn writes(&self) -> bool {
        !matches!(self, Self::List | Self::Write | Self::Search(_))
    }

    /// Whether the reader waits for an answer.
    pub const fn is_heard(&self) -> bool {
        !matches!(self, Self::List | Self::Leave(..) | Self::Search(_) | Self::Fetch(_, true))
    }

    /// Whether it needs the text that is kept under this name.
    pub fn needs(&self, id: &str) -> bool {
        match self {
            Self::Fetch(of, _) | Self::Take(of) => **of == *id,
            Self::Write | Self::Search(_) => true,
            _ => false,
        }
    }

    /// Carries it out on what is kept, at this time: what changes, and the answer. `texts` are those that it needs, in the
    /// order of the cards, as far as they can be read.
    pub fn carry_out(self, cards: &[Rc<Card>], texts: Vec<Option<String>>, now: u64) -> (Vec<Change>, Answer) {
        let mut changes = Vec::new();
        let card = |id: &str| cards.iter().find(|card| *card.id == *id);
        let needed = cards.iter().filter(|card| self.needs(&card.id)).zip(texts);
        let mut kept = needed.filter_map(|(card, text)| Some(Kept { card: card.clone(), text: text? }));
        let mut put = |card: Card, text: Option<String>| changes.push(Change::Put(card.into(), text));
        let answer = match self {
            Self::List => Answer::Done,
            Self::Keep(ref new, known, ref document) => {
                let filed = file(cards, new.clone(), known);
                put(filed.card.clone(), (filed.filing != Filing::Same).then(|| document.text.clone()));
                Answer::Filed(document.clone(), filed, new.id.clone())
            }
            Self::Leave(ref id, ref place) => {
                if let Some(card) = card(id) {
                    put(Card { place: Some(place.clone()), ..Card::clone(card) }, None);
                }
                Answer::Done
            }
            Self::Rename(ref id, ref name) => {
                if let Some(card) = card(id) {
                    put(Card { name: name.clone(), ..Card::clone(card) }, None);
                }
                Answer::Done
            }
            Self::Fetch(_, is_last) => {
                let kept = kept.next();
                if let Some(kept) = &kept {
                    put(Card { opened: now, ..Card::clone(&kept.card) }, None);
                }
                Answer::Fetched(kept, is_last)
            }
            Self::Take(ref id) => {
                let kept = kept.next();
                changes.push(Change::Delete(id.clone()));
                Answer::Taken(kept)
            }
            Self::Return(kept) => {
                let id = kept.card.id.clone();
                changes.push(Change::Put(kept.card, Some(kept.text)));
                Answer::Returned(id)
            }
            Self::Clear => {
                changes.extend(cards.iter().map(|card| Change::Delete(card.id.clone())));
                Answer::Cleared(cards.len())
            }
            Self::Write => {
                let speeches: Vec<Json> = kept.map(|kept| kept.written()).collect();
                let number = speeches.len();
                Answer::Written([number, cards.len() - number], bundle::file(now, speeches))
            }
            Self::Bring(ref file) => Answer::Brought(bundle::speeches(file).map(|speeches| {
                let Brought { fresh, there, damaged } = bundle::bring(cards, speeches);
                let brought = [fresh.len(), there, damaged];
                changes.extend(fresh.into_iter().map(|kept| Change::Put(kept.card, Some(kept.text))));
                brought
            })),
            Self::Search(ref words) => {
                let found = kept.filter(|kept| holds(&kept.text, words)).map(|kept| kept.card.id.clone());
                Answer::Found(words.clone(), found.collect())
            }
        };
        (changes, answer)
    }
}

/// What is kept after some changes, those that were opened last first.
pub fn after(mut cards: Vec<Rc<Card>>, changes: &[Change]) -> Rc<[Rc<Card>]> {
    for change in changes {
        let (id, card) = match change {
            Change::Put(card, _) => (&card.id, Some(card)),
            Change::Delete(id) => (id, None),
        };
        cards.retain(|card| card.id != *id);
        cards.extend(card.cloned());
    }
    // Few are not in their places: each is moved up to where it belongs.
    for at in 1..cards.len() {
        let to = cards[..at].partition_point(|card| card.opened >= cards[at].opened);
        cards[to..=at].rotate_right(1);
    }
    cards.into()
}

#[cfg(test)]
mod tests {
    use super::super::card::tests::kept;
    use super::*;

    /// What is kept, by its ids and texts, with the answer of each order.
    struct Shelf(Vec<Kept>);

    impl Shelf {
        fn order(&mut self, order: Order) -> Answer {
            let cards: Vec<Rc<Card>> = self.0.iter().map(|kept| kept.card.clone()).collect();
            let needed = self.0.iter().filter(|kept| order.needs(&kept.card.id));
            let texts = needed.map(|kept| Some(kept.text.clone())).collect();
            let (changes, answer) = order.carry_out(&cards, texts, 77);
            let texts: Vec<Kept> = self.0.clone();
            let mut now: Vec<Kept> = Vec::new();
            for card in after(cards, &changes).iter() {
                let put = changes.iter().rev().find_map(|change| match change {
                    Change::Put(of, Some(text)) if of.id == card.id => Some(text.clone()),
                    _ => None,
                });
                let before = || texts.iter().find(|kept| kept.card.id == card.id).map(|kept| kept.text.clone());
                now.push(Kept { card: card.clone(), text: put.or_else(before).expect("it has a text") });
            }
            self.0 = now;
            answer
        }

        fn texts(&self) -> Vec<&str> {
            self.0.iter().map(|kept| kept.text.as_str()).collect()
        }
    }

    fn shelf() -> Shelf {
        Shelf(vec![kept("a", "读书"), kept("b", "写信")])
    }

    #[test]
    fn what_was_opened_last_comes_first() {
        let mut shelf = shelf();
        let Answer::Fetched(Some(fetched), false) = shelf.order(Order::Fetch("b".into(), false)) else {
            panic!("it is there")
        };
        assert_eq!((fetched.text.as_str(), shelf.texts()), ("写信", vec!["写信", "读书"]));
        assert!(matches!(shelf.order(Order::Fetch("x".into(), true)), Answer::Fetched(None, true)));
    }

    #[test]
    fn what_was_taken_out_is_put_back_as_it_was() {
        let mut shelf = shelf();
        let Answer::Taken(Some(taken)) = shelf.order(Order::Take("a".into())) else { panic!("it is there") };
        assert_eq!(shelf.texts(), ["写信"]);
        shelf.order(Order::Return(taken));
        let mut cards: Vec<Kept> = shelf.0;
        cards.sort_by_key(|kept| kept.card.id.clone());
        assert_eq!(cards, [kept("a", "读书"), kept("b", "写信")]);
    }

    #[test]
    fn all_of_them_go_into_a_file_and_come_out_of_it() {
        let mut shelf = shelf();
        let before = shelf.0.clone();
        let Answer::Written([2, 0], file) = shelf.order(Order::Write) else { panic!("there are two") };
        assert!(matches!(shelf.order(Order::Clear), Answer::Cleared(2)) && shelf.0.is_empty());
        assert!(matches!(shelf.order(Order::Bring(file.clone())), Answer::Brought(Ok([2, 0, 0]))));
        assert_eq!(shelf.0, before);
        assert!(matches!(shelf.order(Order::Bring(file)), Answer::Brought(Ok([0, 2, 0]))));
        assert!(matches!(shelf.order(Order::Bring(Json::Nothing)), Answer::Brought(Err(Unfit::Other))));
        assert_eq!(shelf.0, before);
    }

    #[test]
    fn names_and_places_change_nothing_else() {
        let mut shelf = shelf();
        let place = Record::of_numbers("3 0 1").expect("it is a place");
        shelf.order(Order::Rename("a".into(), "年终讲话".into()));
        shelf.order(Order::Leave("a".into(), place.clone()));
        let (before, now) =
            (kept("a", "读书"), shelf.0.iter().find(|kept| &*kept.card.id == "a").expect("it is there"));
        let card = Card { name: "年终讲话".into(), place: Some(place), ..Card::clone(&before.card) };
        assert_eq!(*now, Kept { card: card.into(), ..before });
    }

    #[test]
    fn words_are_found_in_texts() {
        let Answer::Found(_, found) = shelf().order(Order::Search("读 书".into())) else { panic!("it is answered") };
        assert_eq!(found[..], ["a".into()]);
    }

    #[test]
    fn the_next_draft_takes_the_text_along() {
        let mut shelf = shelf();
        let document = Rc::new(Document::parse("读诗"));
        let card = Card { opened: 77, ..Card::clone(&kept("a", "读诗").card) };
        let Answer::Filed(_, filed, _) = shelf.order(Order::Keep(card, Some(3), document)) else {
            panic!("it is kept")
        };
        assert_eq!((filed.filing, filed.card.revision), (Filing::Next, 4));
        assert_eq!(shelf.texts(), ["读诗", "写信"]);
    }
}
