//! Editing the text in place: in and out of the box, and the outline beside it.

use gloo::timers::callback::Timeout;
use tigang::edit;
use yew::prelude::*;

use super::action::Action;
use super::app::App;
use super::browser;
use super::gesture::Gesture;
use super::language::Words;
use super::place::Held;
use super::plain::{all, element};

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

/// All of a block, in ten-thousandths.
const WHOLE: i32 = 10_000;

impl App {
    /// The text has become a box: its caret stands where the reader was.
    pub fn open_box(&mut self, held: Option<Held>) {
        let Some(reading) = &self.state.reading else { return };
        let document = &reading.document;
        let held = held.unwrap_or(Held { byte: 0, part: 0 });
        let block = document.blocks.iter().find(|block| block.span.end() > held.byte);
        let units = block.map_or(0, |block| edit::units(block.content.of(&document.text)));
        let into = units * usize::try_from(held.part.min(WHOLE)).unwrap_or_default() / WHOLE as usize;
        let caret = edit::units(document.text.get(..held.byte).unwrap_or_default()) + into;
        let took = u32::try_from(document.text.len() / BYTES_A_MILLISECOND).unwrap_or(u32::MAX);
        self.editing = Editing { before: Some((held, caret)), took, ..Editing::default() };
        browser::open_box(&document.text, caret);
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
        let byte = edit::byte_at(&document.text, browser::caret()?);
        let block = document.blocks.partition_point(|block| block.span.end() <= byte);
        self.follow.row_at(block).map(Action::Follow)
    }

    /// Brings the caret to the words of a row.
    pub fn edit_at(&mut self, row: usize) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        let byte = reading.document.start_of(reading.outline.rows[row].target)?;
        browser::move_caret(edit::units(reading.document.text.get(..byte)?));
        Some(Action::Choose(row))
    }

    /// The reader is done: the text stands again where the caret was, or where it was before if nothing has moved.
    pub fn finish(&mut self) -> Option<Action> {
        let original = &self.state.edited.as_ref()?.document.text;
        let text = browser::boxed()?;
        let caret = browser::caret()?;
        let before = self.editing.before.filter(|(_, own)| *own == caret).map(|(held, _)| held);
        let byte = edit::byte_at(&edit::written(original, &text), caret);
        self.held = before.or(Some(Held { byte, part: 0 }));
        self.editing = Editing::default();
        Some(Action::Finish(text))
    }
}

/// The text as a box to edit it in. What is in it is the browser's.
pub fn edit_box(words: &'static Words) -> Html {
    let label = element("label", &["for"], ["edit".into()], words.hand.edit_box.into());
    let values = ["edit", "Edit", "false", "off", "zh-Hans"].map(AttrValue::from);
    let area = element("textarea", &["id", "class", "spellcheck", "autocomplete", "lang"], values, Html::default());
    all(vec![element("h1", &["class"], ["is-unseen".into()], label), area])
}
