//! From what the reader's hand did to what happens to the state.

use tigang::export::outline;
use tigang::input::{Encoding, Guess, guess};
use yew::{Callback, Context};

use super::action::Action;
use super::app::{App, Message};
use super::browser::{self, Travelled};
use super::gesture::Gesture;
use super::key::{Group, When};
use super::library::NAMES;
use super::notice::Notice;
use super::panel::Panel;
use super::setting::{PANE, Setting};
use super::settings::Settings;
use super::source::{OpenFile, Source};

impl App {
    /// Does what a gesture asks for, and says what is to happen to the state.
    pub fn answer(&mut self, ctx: &Context<Self>, gesture: Gesture) -> Option<Action> {
        let tell = ctx.link().callback(Message::Hand);
        match gesture {
            Gesture::Text(text) => Self::unless_bundle(self.take(text, &tell), &tell),
            Gesture::File { name, bytes } => match guess(&bytes) {
                Guess::Text(encoding) => Self::unless_bundle(
                    Self::decode(OpenFile { name: name.into(), bytes: bytes.into(), encoding }),
                    &tell,
                ),
                Guess::Binary(kind) => Some(Action::Refuse(Notice::Binary(kind))),
            },
            Gesture::ReadOn => self.read_on(&tell),
            Gesture::WorkOn => self.work_on(&tell),
            Gesture::Refused(notice) => Some(Action::Refuse(notice)),
            Gesture::Encoding(label) => {
                let Source::File(file) = &self.state.reading.as_ref()?.source else { return None };
                let encoding = Encoding::ALL.into_iter().find(|encoding| encoding.label() == label)?;
                Some(Self::decode(OpenFile { encoding, ..file.clone() }))
            }
            Gesture::Hover(hover) => Some(Action::Hover(hover)),
            Gesture::Jump(anchor) => {
                let row = self.state.reading.as_ref()?.row(&anchor)?;
                if self.state.edited.is_some() { self.edit_at(row) } else { self.jump(row, &tell) }
            }
            Gesture::Menu(at) => self.open_menu(at),
            Gesture::Item(index) => self.choose_item(index, &tell),
            Gesture::Typed => self.typed(&tell),
            Gesture::Paused => self.paused(),
            Gesture::Caret => self.caret(),
            Gesture::Finish => self.finish(),
            Gesture::Touch(place) => {
                let reading = self.state.reading.as_ref()?;
                let row = match place {
                    Ok(anchor) => reading.row(&anchor),
                    Err(block) => self.follow.row_at(block),
                }?;
                self.follow.pin(row);
                Some(Action::Choose(row))
            }
            Gesture::Widen(width) => {
                let width =
                    width.map_or(Settings::default().pane, |width| u16::try_from(width.max(0)).unwrap_or(u16::MAX));
                Some(Action::Set(&PANE, width))
            }
            Gesture::Step(steps) => Some(Action::Set(&PANE, PANE.stepped(&self.state.settings, steps))),
            Gesture::Fold(row) => Some(Action::Fold(row)),
            // What lies over the text keeps those keys from it that move about in it.
            Gesture::Key(key) => {
                let panel = self.state.panel;
                let covered = panel.is_some_and(Panel::is_dialog) && key.group != Group::Page
                    || panel.is_some_and(Panel::is_menu) && key.when != When::Always;
                if covered { None } else { (key.does)(self, &tell) }
            }
            Gesture::Set(name, value) => {
                if let Some(name) = name.strip_prefix(NAMES) {
                    return self.keep_house(name, &value, &tell);
                }
                let setting = || Setting::named(&name).and_then(|of| Some(Action::Set(of, of.read(&value)?)));
                self.state.share.chosen(&name, &value).map(Action::Share).or_else(setting)
            }
            Gesture::Tool(does) => does(self, &tell),
            Gesture::Words(words) => {
                self.write(&words, &tell);
                None
            }
            Gesture::Pause => self.pause(false),
            Gesture::Go(down) => self.go(down),
            Gesture::Away => self.away(),
            Gesture::Scroll | Gesture::Layout => {
                if let (Gesture::Layout, Some(row)) = (gesture, self.follow.stayed()) {
                    self.stay(row);
                }
                self.mark_on();
                if let Some(action) = self.look(&tell) {
                    ctx.link().send_message(Message::Act(action));
                }
                let lacking = self.state.reading.as_ref()?.drawn.lacking(browser::blocks_in_view()?);
                if lacking.is_none() {
                    browser::lay_out_near();
                }
                lacking.map(Action::Draw)
            }
            Gesture::Idle => {
                self.more = None;
                self.name_page();
                let reading = self.state.reading.as_ref()?;
                reading.drawn.next(&reading.outline).map(Action::Draw)
            }
            Gesture::Rest => {
                if let Some(row) = self.follow.rested() {
                    self.stay(row);
                }
                self.look(&tell)
            }
            Gesture::Leave => self.leave(&tell),
            Gesture::Shelf(told) => self.shelved(ctx, told),
            Gesture::Newer => Some(Action::Newer),
            Gesture::Travel => self.travel(&tell),
        }
    }

    /// Shows in the outline where a block of the text is, or else the reader.
    pub fn locate(&mut self, block: Option<usize>) -> Option<Action> {
        let place = block.and_then(|block| self.follow.row_at(block));
        let row = place.or(self.state.reading.as_ref()?.current)?;
        self.follow.pin(row);
        self.sought = true;
        Some(Action::Locate { row, drawer: browser::is_drawer() })
    }

    /// Copies the titles as they are shown.
    pub fn copy(&self) -> Option<Action> {
        let (reading, words) = (self.state.reading.as_ref()?, self.state.settings.language.words());
        let with_points = reading.titles.with_points;
        let text = outline::text(&reading.document, &reading.outline, with_points, words.missing);
        Some(Action::Say(if browser::copy(&text) { Notice::Copied } else { Notice::NotCopied }))
    }

    /// Brings the reader to a row: its heading to the top of the pane, the focus to its heading. A place that is not drawn
    /// yet is drawn first, and then come to.
    pub fn arrive(&mut self, row: usize, tell: &Callback<Gesture>) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        let block = reading.block(row)?;
        if let Some(lacking) = reading.drawn.lacking(block..block) {
            self.follow.bound = Some(row);
            return Some(Action::Draw(lacking));
        }
        let anchor = &reading.outline.rows[row].anchor;
        browser::focus(anchor);
        browser::land(anchor)?;
        self.follow.landed(row, tell);
        Some(Action::Choose(row))
    }

    /// Keeps the reader at the row that a jump led to.
    fn stay(&mut self, row: usize) {
        if let Some(reading) = &self.state.reading
            && browser::land(&reading.outline.rows[row].anchor).is_some()
        {
            self.follow.stay(row);
        }
    }

    /// Looks which row is current at this place of the text.
    pub fn look(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let reading = self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?;
        self.follow.look(reading, tell).map(Action::Follow)
    }

    /// Goes where the history leads. Back from what is open over the page means that it closes, and nothing else.
    fn travel(&mut self, tell: &Callback<Gesture>) -> Option<Action> {
        let followed = self.follow_link(tell);
        if followed.is_some() {
            return followed;
        }
        let target = browser::target();
        let row = self.state.reading.as_ref()?.row(&target);
        match browser::travelled() {
            Travelled::To(offset) => {
                browser::scroll_to(offset);
                // Left where a jump had led to: its row is the current one again.
                let top = browser::top(&target);
                match row.filter(|_| top.is_some_and(|top| top.abs_diff(offset) <= 8)) {
                    Some(row) => {
                        self.follow.pin(row);
                        Some(Action::Choose(row))
                    }
                    None => self.look(tell),
                }
            }
            Travelled::Somewhere => self.arrive(row?, tell),
        }
    }

    /// Takes in a file in an encoding.
    fn decode(file: OpenFile) -> Action {
        let text = browser::decode(&file.bytes, file.encoding);
        text.map_or(Action::Refuse(Notice::Unreadable), |text| Action::Enter { text, source: Source::File(file) })
    }
}
