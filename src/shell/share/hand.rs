//! What the reader does with a link, or with the text itself where a link is too long.

use tigang::export::file_name::file_name;
use tigang::{Document, Span};
use yew::Callback;

use super::{Said, Share, address};
use crate::shell::action::Action;
use crate::shell::app::App;
use crate::shell::browser;
use crate::shell::gesture::Gesture;
use crate::shell::panel::Panel;
use crate::shell::post::Made;
use crate::shell::state::State;

/// The field that holds the link.
pub const FIELD: &str = "share-link";

/// The words that are marked in some blocks of a text, or else all of these blocks.
pub fn passage(document: &Document, first: usize, last: usize) -> Option<Span> {
    let all = document.words_of(first, last)?;
    let marked = browser::quoted().and_then(|(from, to)| document.marked(from, to));
    Some(marked.filter(|marked| marked.start() < all.end() && all.start() < marked.end()).unwrap_or(all))
}

impl App {
    /// Opens the dialog, or closes it. While the text is edited there is nothing to share yet.
    pub fn share(&mut self) -> Option<Action> {
        if matches!(self.state.panel, Some(Panel::Share(_))) {
            return self.away();
        }
        self.state.reading.as_ref().filter(|_| self.state.edited.is_none())?;
        Some(Action::Open(Panel::Share(None)))
    }

    /// Opens it for the words that are marked in the text, or else for the paragraph at whose edge the buttons are.
    pub fn share_passage(&mut self) -> Option<Action> {
        let (document, block) = (&self.state.reading.as_ref()?.document, browser::attended()?);
        Some(Action::Open(Panel::Share(passage(document, block, block))))
    }

    /// Has a link made where another one is wanted than was before.
    pub fn share_again(&mut self, told: &State, tell: &Callback<Gesture>) -> Option<Action> {
        let State { panel, share, reading, .. } = &*self.state;
        let is_open = matches!(panel, Some(Panel::Share(_)));
        let is_same = told.panel == *panel && told.share.wish() == share.wish();
        let parcel = share.parcel(reading.as_ref().filter(|_| is_open && !is_same)?);
        Some(self.make_link(parcel, tell))
    }

    /// Copies the link. Where the browser does not let it, it is marked, to be copied by hand.
    pub fn copy_link(&self) -> Option<Action> {
        let is_copied = browser::copy(&self.link()?);
        if !is_copied {
            browser::mark_field(FIELD);
        }
        Some(self.say(if is_copied { Said::Copied } else { Said::NotCopied }))
    }

    /// Hands the link to whatever the system sends links with.
    pub fn send_link(&self) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        browser::send(&reading.title(self.state.settings.language.words()), &self.link()?);
        None
    }

    /// Copies the part itself.
    pub fn copy_part(&self) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        let is_copied = browser::copy(&self.state.share.part.text(&reading.document));
        Some(self.say(if is_copied { Said::TextCopied } else { Said::TextNotCopied }))
    }

    /// Saves the part itself as a file.
    pub fn save_part(&self) -> Option<Action> {
        let reading = self.state.reading.as_ref()?;
        let name = file_name(&reading.title(self.state.settings.language.words()), "txt");
        browser::save_text(&name, &self.state.share.part.text(&reading.document));
        Some(self.say(Said::Saved))
    }

    /// The link that the text came by is no longer kept.
    pub fn forget_link(&self) -> Action {
        self.say(Said::Forgotten)
    }

    /// The link as it is given away, if it is made.
    fn link(&self) -> Option<String> {
        let Some(Made::Whole(link)) = &self.state.made else { return None };
        Some(address(link, &self.state.outside.home))
    }

    /// What was done is said in the dialog.
    pub fn say(&self, said: Said) -> Action {
        Action::Share(Share { said: Some(said), ..self.state.share })
    }
}
