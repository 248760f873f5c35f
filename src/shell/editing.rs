//! Editing the text in place: in and out of the box, and the outline beside it.

use gloo::timers::callback::Timeout;
use tigang::edit;
use yew::prelude::*;

use super::action::Action;
use super::app::App;
use super::browser;
use super::button::{DOWN, UP, tool};
use super::gesture::Gesture;
use super::language::{Words, count};
use super::place::Held;
use super::plain::{all, element, group, tag};
use super::state::{Reading, State};

/// What is known of the box while the text is edited in it.
#[derive(Debug, Default)]
pub struct Editing {
    /// Where the reader was in the text before, and the caret that this came to.
    before: Option<(Held, usize)>,
    /// Runs until the outline is made anew.
    pause: Option<Timeout>,
    /// Since when something is written that is not read yet.
    since: Option<u32>,
    /// How long that took last time, in milliseconds.
    took: u32,
}

impl Editing {
    /// Whether something is written that is not read yet.
    pub const fn is_ahead(&self) -> bool {
        self.since.is_some()
    }
}

/// How long the reader must stop typing before the outline is made anew, in milliseconds.
const PAUSE: u32 = 250;
/// One who does not stop is followed all the same after so many milliseconds: what is written is to be kept, too.
const PATIENCE: u32 = 2_000;
/// The pause is so many times as long as making the outline takes, so that most of the time belongs to typing.
const SHARE: u32 = 6;

/// So many bytes are read in a millisecond, until it is known better; of a long text, which is read in steps, so many are
/// taken out of the box.
const BYTES_A_MILLISECOND: usize = 20_000;

impl App {
    /// The reader wants to edit the text: from where he is.
    pub fn edit(&self) -> Action {
        let place = self.held().zip(self.state.reading.as_ref());
        Action::Edit(place.map_or(0, |(held, reading)| held.exact(&reading.document)))
    }

    /// The text, or another part of it, has become a box: its caret stands where the reader was, or wants to be.
    pub fn open_box(&mut self, held: Option<Held>) {
        let Some(reading) = &self.state.reading else { return };
        let caret = self.state.boxed.caret();
        let took = u32::try_from(reading.document.text.len() / BYTES_A_MILLISECOND).unwrap_or(u32::MAX);
        self.editing = Editing { before: held.zip(Some(caret)), took, ..Editing::default() };
        browser::open_box(self.state.boxed.text(), caret);
    }

    /// Something was typed: the outline follows when there is a pause.
    pub fn typed(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        self.state.edited.as_ref()?;
        let tell = tell.clone();
        let now = browser::now();
        let waited = now.saturating_sub(*self.editing.since.get_or_insert(now));
        let pause = PAUSE.max(self.editing.took.saturating_mul(SHARE));
        let pause = pause.min(pause.max(PATIENCE).saturating_sub(waited));
        self.editing.pause = Some(Timeout::new(pause, move || tell.emit(Gesture::Paused)));
        self.outdate()
    }

    /// There is a pause in typing.
    pub fn paused(&mut self) -> Option<Action> {
        self.state.edited.as_ref()?;
        (self.editing.pause, self.editing.since) = (None, None);
        Some(Action::Draft(browser::boxed()?))
    }

    /// What is written and not read yet, where the box is about to go for another text.
    pub fn unread(&self, action: &Action) -> Option<Action> {
        self.state.edited.as_ref().filter(|_| matches!(action, Action::Show))?;
        browser::boxed().map(Action::Draft)
    }

    /// Notes how long it took to follow what was typed, since this time.
    pub fn took(&mut self, start: u32) {
        self.editing.took = browser::now().saturating_sub(start);
    }

    /// The caret is elsewhere in the box: the row of its section is the current one.
    pub fn caret(&mut self) -> Option<Action> {
        self.state.edited.as_ref()?;
        let document = &self.state.reading.as_ref()?.document;
        let part = self.state.boxed.span(document.text.len());
        let byte = part.start + edit::byte_at(document.text.get(part)?, browser::caret()?);
        let block = document.blocks.partition_point(|block| block.span.end() <= byte);
        self.follow.row_at(block).map(Action::Follow)
    }

    /// Brings the caret to the words of a row, and them into the box where they are not.
    pub fn edit_at(&mut self, row: usize) -> Option<Action> {
        let Reading { document, outline, .. } = self.state.reading.as_ref()?;
        let byte = document.start_of(outline.rows[row].target)?;
        let part = self.state.boxed.span(document.text.len());
        if !part.contains(&byte) {
            return self.turn_to(byte);
        }
        browser::move_caret(edit::units(document.text.get(part.start..byte)?));
        Some(Action::Choose(row))
    }

    /// Brings what follows the part in the box into it, or what stands before it.
    pub fn turn(&mut self, forth: bool) -> Option<Action> {
        let part = self.state.boxed.span(self.state.reading.as_ref()?.document.text.len());
        self.turn_to(if forth { part.end } else { part.start.saturating_sub(1) })
    }

    /// Brings the part around a byte into the box. What is written is read first, and not once more when there is a pause.
    fn turn_to(&mut self, byte: usize) -> Option<Action> {
        (self.editing.pause, self.editing.since) = (None, None);
        Some(Action::Turn(browser::boxed()?, byte))
    }

    /// The reader is done: the text stands again where the caret was, or where it was before if nothing has moved.
    pub fn finish(&mut self) -> Option<Action> {
        self.state.edited.as_ref()?;
        let text = browser::boxed()?;
        let caret = browser::caret()?;
        let before = self.editing.before.filter(|(_, own)| *own == caret).map(|(held, _)| held);
        let byte = self.state.boxed.byte_at(&text, caret);
        self.held = before.or(Some(Held { byte, part: 0 }));
        self.editing = Editing::default();
        Some(Action::Finish(text))
    }
}

/// The text as a box to edit it in. What is in it is the browser's.
pub fn edit_box(state: &State, length: usize, words: &'static Words) -> Html {
    let label = element("label", &["for"], ["edit".into()], words.hand.edit_box.into());
    let keys = &["id", "class", "spellcheck", "autocomplete", "lang", "aria-describedby"];
    let (line, told) =
        if state.boxed.is_part() { (part(state, length, words), "edit-part") } else { (Html::default(), "") };
    let area = tag("textarea", keys, &["edit", "Edit", "false", "off", "zh-Hans", told], Vec::new());
    all(vec![element("h1", &["class"], ["is-unseen".into()], label), group("div", "Edit-sheet", vec![line, area])])
}

/// Which part of a long text is in the box, in hundredths of it, and the ways to the parts beside it.
fn part(state: &State, length: usize, words: &'static Words) -> Html {
    let part = state.boxed.span(length);
    let [start, end] = [part.start, part.end].map(|byte| byte * 100 / length.max(1));
    let told = tag("p", &["id"], &["edit-part"], vec![count(words.hand.part, &[start, end]).into()]);
    let up = tool("edit-up", UP, words.hand.part_up);
    group("div", "Edit-part", vec![told, up, tool("edit-down", DOWN, words.hand.part_down)])
}
