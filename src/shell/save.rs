//! Saving what is read as a web page: the page itself, with the text inside.

use tigang::export::file_name::file_name;
use tigang::export::page::record;
use tigang::link::{Parcel, Part, Spot};
use yew::Callback;

use super::action::Action;
use super::app::App;
use super::browser;
use super::carried;
use super::gesture::Gesture;
use super::language::Language;
use super::markup;
use super::notice::Notice;
use super::share::Said;
use super::state::Reading;
use super::still::still;

impl App {
    /// Saves the page with all that is read in it, to be opened where the reader is now.
    pub fn save_page(&self, tell: &Callback<Gesture>) -> Option<Action> {
        let reading = self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?;
        if let Some(first) = self.say_long(reading, Gesture::Tool(|app, tell| app.save_page(tell)), tell) {
            return Some(first);
        }
        let text = &reading.document.text;
        let place = self.held().map(|held| Spot::before(text, held.byte));
        let parcel = Part::Whole.unbounded(&reading.document, &reading.corrections, place);
        let saved = save(parcel, self.state.settings.language);
        Some(Action::Saved(saved.map_or(Notice::NotSaved, Notice::Saved)))
    }

    /// Saves the page with the part in it that is chosen to be shared.
    pub fn save_part_page(&self) -> Option<Action> {
        let parcel = self.state.share.file(self.state.reading.as_ref()?);
        let saved = save(parcel, self.state.settings.language);
        Some(self.say(if saved.is_some() { Said::Saved } else { Said::NotSaved }))
    }
}

/// Saves the page with this in it, and gives the name of the file.
fn save(parcel: Parcel, language: Language) -> Option<String> {
    let template = browser::template()?;
    let data = parcel.clone();
    let reading = carried::reading(parcel, false)?;
    let title = reading.title(language.words());
    let name = file_name(&title, "html");
    browser::save_page(&name, &template.fill(&title, &carry(&reading, &title, &data, language)));
    Some(name)
}

/// What stands in the place of a speech: what is to be read of it without the program, and what the program reads.
fn carry(reading: &Reading, title: &str, parcel: &Parcel, language: Language) -> String {
    let mut inside = String::new();
    markup::write(&mut inside, &still(reading, language));
    [&inside, "<script type=\"application/json\" id=\"speech\">", &record(title, parcel), "</script>"].concat()
}
