//! The name of the page, which the browser shows on its tab and in its history.

use crate::shell::app::App;
use crate::shell::browser;
use crate::shell::state::State;

impl App {
    /// Names the page after the text that is read. A text that has just come gets its name behind its first look: it may take a
    /// browser some milliseconds.
    pub fn name_page(&self) {
        let State { settings, reading, .. } = &*self.state;
        let title = reading.as_ref().and_then(|reading| reading.document.title());
        browser::set_title(title.as_deref(), settings.language.words().name, !settings.untitled);
    }
}
