//! The dialog in which a text is shared.

use tigang::RowTarget;
use tigang::link::{Channel, Light, Part, Qr};
use yew::prelude::*;

use super::hand::FIELD;
use super::{CORRECTIONS, Outside, PART, PLACE, Said, Share, address};
use crate::shell::button::{COPY, CROSS, GREEN, MORE, RED, SAVE, SEND, TICK, YELLOW, icon, tool};
use crate::shell::language::{ShareWords, Words, count};
use crate::shell::plain::{all, element, group, p, span, tag};
use crate::shell::post::Made;
use crate::shell::progress::progress;
use crate::shell::settings_panel::{choice, switch};
use crate::shell::state::{Reading, State};

/// The dialog: what is shared and how, and beside it the link as a picture. What is not known yet has its room already.
pub fn share_panel(state: &State, reading: &Reading, words: &'static Words) -> Html {
    let (share, Outside { home, sends }) = (state.share, &state.outside);
    let link = match &state.made {
        Some(Made::Whole(link)) => Some(&**link),
        _ => None,
    };
    let mut main = chosen(share, reading, words);
    let page = words;
    let words = &page.share;
    let mut ways = vec![
        tool("share-page", SAVE, page.save.page),
        tool("share-save", SAVE, words.save),
        tool("share-text", COPY, words.copy_text),
    ];
    let mut side = None;
    let said = share.said.map_or("", |said| said.words(page));
    let said = tag("p", &["class", "role"], &["Share-said", "status"], vec![said.into()]);
    if state.made == Some(Made::TooLong) {
        main.extend([p("Share-warning", words.too_long), said]);
    } else {
        let address = link.map_or_else(String::new, |link| address(link, home));
        main.extend([given(&address, state, words), said]);
        main.push(p(
            "Share-length",
            link.map_or("\u{a0}".into(), |link| count(words.length, &[link.length, address.len()])),
        ));
        main.push(p("Share-warning", words.warning));
        let spoken = link.map_or_else(|| "······".to_owned(), |link| link.check.spoken());
        let spoken = tag("b", &["id"], &["share-check"], vec![spoken.into()]);
        main.push(group("p", "Share-check", vec![words.check.into(), spoken, span("Share-note", words.check_note)]));
        if home.is_empty() {
            main.push(p("Share-warning", words.from_disk));
        } else {
            let qr = link.and_then(|link| link.qr(home));
            main.push(lights(link.map(|_| address.len()), qr.is_some(), words));
            let may_fit = link.is_none() && share.part.text(&reading.document).chars().nth(PICTURED).is_none();
            side = (may_fit || qr.is_some())
                .then(|| group("div", "Share-side", qr.map_or_else(Vec::new, |qr| picture(&qr, words))));
            if *sends {
                ways.push(tool("share-send", SEND, words.send));
            }
        }
    }
    if reading.letter().is_some_and(|letter| letter.check.is_ok()) {
        ways.push(tool("share-forget", CROSS, words.forget));
    }
    main.push(group("div", "Share-ways", ways));
    group("div", "Share", [Some(group("div", "Share-main", main)), side].into_iter().flatten().collect())
}

/// A text of so many characters may become a QR code.
const PICTURED: usize = 1_600;

/// Which part is shared, and what with it.
fn chosen(share: Share, reading: &Reading, words: &'static Words) -> Vec<Html> {
    let parts: Vec<_> = share.parts().collect();
    let names: Vec<_> = parts.iter().map(|(name, _)| *name).collect();
    let excerpt = excerpt(share.part, reading, words);
    let words = &words.share;
    let kinds: Vec<_> = parts.iter().map(|(_, part)| words.part(*part)).collect();
    let at = parts.iter().position(|(_, part)| *part == share.part).unwrap_or_default();
    let segments = choice(PART, &names, &kinds, u16::try_from(at).unwrap_or_default());
    let segments = tag("div", &["role", "class", "aria-label"], &["group", "Segments", words.part], segments);
    let mut shown = vec![segments, p("Share-part", excerpt)];
    if !reading.corrections.is_empty() {
        shown.push(switch(CORRECTIONS, words.corrections, !share.without_corrections));
    }
    if share.part == Part::Whole && share.section.is_some() {
        shown.push(switch(PLACE, words.place, share.at_place));
    }
    shown
}

/// A passage is told by so many characters.
const EXCERPT_MOST: usize = 60;

/// What tells the part from others: its title, or its words.
fn excerpt(part: Part, reading: &Reading, words: &Words) -> String {
    match part {
        Part::Whole => reading.title(words),
        Part::Section(id) => {
            let row = reading.outline.rows.iter().find(|row| row.target == RowTarget::Section(id));
            row.map_or_else(String::new, |row| [&*row.number, &*row.title].concat())
        }
        Part::Passage(_) => part.text(&reading.document).chars().take(EXCERPT_MOST).collect(),
    }
}

/// The link, and the button that copies it.
fn given(address: &str, state: &State, words: &'static ShareWords) -> Html {
    let keys = &["id", "class", "readonly", "aria-label", "placeholder", "value"];
    let [id, class, only, label, making] =
        [FIELD, "Share-field", "readonly", words.title, words.making].map(AttrValue::from);
    let field = element("input", keys, [id, class, only, label, making, address.to_owned().into()], Html::default());
    let said = state.share.said;
    let (sign, word) = if said == Some(Said::Copied) { (TICK, words.copied) } else { (COPY, words.copy) };
    let mut row = vec![field, tool("share-copy", sign, word)];
    if let Some(Made::Part(percent)) = state.made {
        row.push(progress(words.making, percent));
    }
    group("div", "Share-link", row)
}

/// What the link can be sent with: a mark, a name, and what becomes of it, for each; and what is known of the rest.
fn lights(length: Option<usize>, is_pictured: bool, words: &'static ShareWords) -> Html {
    let light = |channel: Channel| length.map(|length| channel.light(length));
    let picture = length.map(|_| if is_pictured { Light::Green } else { Light::Red });
    let rows = Channel::ALL.map(light).into_iter().zip(words.channels).chain([(picture, words.qr)]);
    let rows = rows.map(|(light, name)| {
        let (sign, of, word) = match light {
            Some(Light::Green) => (GREEN, "green", words.lights[0]),
            Some(Light::Yellow) => (YELLOW, "yellow", words.lights[1]),
            Some(Light::Red) => (RED, "red", words.lights[2]),
            None => (MORE, "", ""),
        };
        tag("li", &["data-light"], &[of], vec![icon(sign), span("", name), span("", word)])
    });
    all(vec![group("ul", "Share-lights", rows.collect()), p("Share-note", words.others)])
}

/// The QR code is drawn so many pixels wide, or somewhat less.
const PICTURE: usize = 300;

/// The link as a QR code.
fn picture(qr: &Qr, words: &'static ShareWords) -> Vec<Html> {
    let whole = qr.size + 2 * Qr::BORDER;
    // Whole pixels to a module: its edges are sharp then.
    let side = (whole * (PICTURE / whole).max(2)).to_string();
    let (border, whole) = (Qr::BORDER.to_string(), whole.to_string());
    let seen = ["-", &border, " -", &border, " ", &whole, " ", &whole].concat();
    let keys = &["class", "role", "aria-label", "viewBox", "width", "height"];
    let values = ["Share-qr".into(), "img".into(), words.qr.into(), seen.into(), side.clone().into(), side.into()];
    let path = element("path", &["d"], [qr.path().into()], Html::default());
    vec![element("svg", keys, values, path), p("Share-note", words.scan)]
}
