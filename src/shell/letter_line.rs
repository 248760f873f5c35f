//! The line above a text that came by a link, or with the page.

use tigang::link::Damage;
use yew::prelude::*;

use super::action::Action;
use super::button::{CROSS, button};
use super::language::{Words, count, fill};
use super::letter::Letter;
use super::notice::Notice;
use super::plain::{p, tag};
use super::source::Source;
use super::state::{Reading, State};

/// The line. Like that of the notices it is always there, so that what comes into it is read out. That a text came by a link
/// or with the page is said until the reader has read it, or has changed the text; that a part of it is missing, as long as it
/// is there. Where nothing can be shown of a link, and nothing else is read, that is the first thing to be seen.
pub fn letter_line(state: &State, words: &'static Words, act: &Callback<Action>) -> Html {
    let mut parts = Vec::new();
    let mut class = "Letter";
    if let (None, Some(Notice::Damaged(damage))) = (&state.reading, &state.notice) {
        class = "Letter is-damaged";
        parts.push(p("", words.link.damage(damage)));
        parts.push(button("dismiss", CROSS, words.dismiss, act, Action::Dismiss));
    } else if let Some(reading) = &state.reading
        && let Some((is_whole, said)) = whence(reading, words)
    {
        if !is_whole {
            class = "Letter is-damaged";
        }
        if !is_whole || !reading.heard && !reading.touched {
            parts.push(p("", said));
        }
        if is_whole && !parts.is_empty() {
            parts.push(button("hear", CROSS, words.dismiss, act, Action::Hear));
        }
    }
    tag("div", &["id", "class", "role"], &["letter", class, "status"], parts)
}

/// Whether the text is whole, and where it is from, where there is something to say of that.
fn whence(reading: &Reading, words: &Words) -> Option<(bool, String)> {
    match &reading.source {
        Source::Link(letter) => Some((letter.check.is_ok(), said(letter, reading, words))),
        Source::Carried(_) => Some((true, words.save.line.to_owned())),
        _ => None,
    }
}

/// What there is to say of a letter.
fn said(letter: &Letter, reading: &Reading, words: &Words) -> String {
    let words = &words.link;
    let damage = match &letter.check {
        Ok(check) if reading.corrections.is_empty() => return fill(words.whole, &[check]),
        Ok(check) => return fill(words.corrected, &[&reading.corrections.len().to_string(), check]),
        Err(damage) => damage,
    };
    let Some(rest) = damage.rest() else { return String::new() };
    let intact = rest.intact.chars().count();
    let phrase = if matches!(damage, Damage::Cut(_)) { words.cut_part } else { words.changed_part };
    match rest.length.and_then(|length| usize::try_from(length).ok()) {
        Some(length) => count(phrase, &[intact, length]),
        None => count(words.changed_unknown, &[intact]),
    }
}
