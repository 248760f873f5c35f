//! Under which name a text is kept: the same text is never kept twice, and what was changed elsewhere meanwhile is never
//! overwritten.

use std::rc::Rc;

use super::card::{Card, Id};

/// How a text is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Its card, as it is then.
    pub card: Card,
    /// In which way.
    pub filing: Filing,
}

/// What becomes of a text that is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filing {
    /// Nothing was kept under its name.
    New,
    /// It is the next draft of what was kept under its name.
    Next,
    /// It was kept already.
    Same,
    /// What is kept under its name was changed elsewhere meanwhile: both are kept, this one under another name.
    Twin,
}

/// Decides about a text by its card. `known` is the revision that this page has read or written last under that name; none
/// where it has done neither.
pub fn file(cards: &[Rc<Card>], card: Card, known: Option<u64>) -> Filed {
    let there = cards.iter().find(|there| there.id == card.id);
    // A text that comes in anew is the one that is kept, also where something was put right in that.
    let is_plain = known.is_none() && card.corrections.is_empty();
    let is_same = |there: &&Rc<Card>| there.mark == card.mark && (is_plain || there.corrections == card.corrections);
    let is_next = known.is_some() && there.map(|there| there.revision) == known;
    if let Some(same) = there.filter(is_same).or_else(|| cards.iter().find(is_same).filter(|_| !is_next)) {
        return Filed { card: Card { opened: card.opened, ..Card::clone(same) }, filing: Filing::Same };
    }
    let Some(there) = there else { return Filed { card, filing: Filing::New } };
    if is_next {
        let place = card.place.or_else(|| there.place.clone());
        let (name, first, revision) = (there.name.clone(), there.first, there.revision + 1);
        return Filed { card: Card { name, first, revision, place, ..card }, filing: Filing::Next };
    }
    let filing = if known.is_some() { Filing::Twin } else { Filing::New };
    Filed { card: Card { id: free(cards, &card.id), revision: 1, ..card }, filing }
}

/// A name that nothing has, made of this one.
pub fn free(cards: &[Rc<Card>], id: &str) -> Id {
    let stem = id.split('-').next().unwrap_or_default();
    let is_free = |id: &String| cards.iter().all(|card| *card.id != **id);
    // Of so many names one more than there are cards is free.
    let names = (2..=cards.len() + 2).map(|number| [stem, "-", &number.to_string()].concat());
    names.into_iter().find(is_free).unwrap_or_default().into()
}

#[cfg(test)]
mod tests {
    use tigang::Correction;

    use super::super::card::tests::kept;
    use super::*;

    /// The card of a text under an id, in this revision.
    fn card(id: &str, text: &str, revision: u64) -> Card {
        Card { revision, ..Card::clone(&kept(id, text).card) }
    }

    fn corrected(card: Card) -> Card {
        Card { corrections: Rc::new([Correction::LINES]), ..card }
    }

    fn filed(cards: &[Rc<Card>], card: Card, known: Option<u64>) -> (Filing, String, u64) {
        let Filed { card, filing } = file(cards, card, known);
        (filing, card.id.to_string(), card.revision)
    }

    #[test]
    fn a_text_is_kept_once() {
        let cards = [card("a", "读书", 1), corrected(card("b", "写信", 4))].map(Rc::new);
        for (new, filing, id, revision) in [
            (card("c", "走路", 1), Filing::New, "c", 1),
            (card("a", "读书", 1), Filing::Same, "a", 1),
            (card("c", "写信", 1), Filing::Same, "b", 4),
            (corrected(card("b", "写信", 1)), Filing::Same, "b", 4),
            (corrected(card("a", "读书", 1)), Filing::New, "a-2", 1),
            // Its name is that of a text that has become another one since.
            (card("b", "写字", 1), Filing::New, "b-2", 1),
        ] {
            let words = format!("{} of {}", new.mark, new.id);
            assert_eq!(filed(&cards, new, None), (filing, id.to_owned(), revision), "{words}");
        }
        let now = Card { opened: 77, ..card("a", "读书", 1) };
        assert_eq!(file(&cards, now, None).card.opened, 77, "it moves up");
    }

    #[test]
    fn the_next_draft_takes_the_place_of_the_one_before() {
        let named = Card { name: "年终".into(), first: 5, ..card("a", "读书", 3) };
        let cards = [named, card("b", "写信", 1)].map(Rc::new);
        let next = Card { place: None, first: 9, ..card("a", "读诗", 1) };
        let Filed { card: kept, filing } = file(&cards, next, Some(3));
        assert_eq!((filing, &*kept.id, kept.revision, &*kept.name, kept.first), (Filing::Next, "a", 4, "年终", 5));
        assert!(kept.place.is_some(), "a place that is not known stays what it was");
        assert_eq!(
            filed(&cards, card("a", "写信", 3), Some(3)),
            (Filing::Next, "a".into(), 4),
            "though it is another one's twin"
        );
        assert_eq!(filed(&cards, card("a", "读书", 3), Some(3)), (Filing::Same, "a".into(), 3), "nothing has changed");
        assert_eq!(
            filed(&[], card("a", "读诗", 1), Some(3)),
            (Filing::New, "a".into(), 1),
            "taken out elsewhere, changed here"
        );
    }

    #[test]
    fn what_was_changed_elsewhere_stays() {
        let cards = [card("a", "读书", 4), card("a-2", "读诗", 1)].map(Rc::new);
        let twin = (Filing::Twin, "a-3".to_owned(), 1);
        assert_eq!(filed(&cards, card("a", "读报", 3), Some(3)), twin);
        assert_eq!(filed(&cards, card("a-2", "读报", 3), Some(3)), twin);
        assert_eq!(filed(&cards, corrected(card("a", "读书", 3)), Some(3)), twin);
        assert_eq!(
            filed(&cards, card("a", "读书", 3), Some(3)),
            (Filing::Same, "a".into(), 4),
            "the same change on both sides"
        );
    }
}
