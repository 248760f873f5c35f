//! The first view: the empty sheet, which is the paste box itself.

use tigang::input::sample;
use yew::prelude::*;

use super::action::Action;
use super::button::{FILE, OUTLINE, SAMPLE, button, icon};
use super::language::Words;
use super::plain::{p, span};
use super::source::Source;

/// The first view.
pub fn first(words: &'static Words, act: &Callback<Action>) -> Html {
    let show_sample = Action::Enter { text: sample().to_owned(), source: Source::Sample };
    html! {
        <main class="First">
            <div class="First-sheet">
                <h1 class="is-unseen"><label for="paste">{ words.paste }</label></h1>
                <textarea id="paste" class="First-paste" placeholder={words.paste} spellcheck="false"
                    autocomplete="off" aria-describedby="privacy" />
                { ghost(words) }
                <p class="First-drop" aria-hidden="true">{ words.drop }</p>
                <button type="button" id="read" class="Button First-read">
                    { icon(OUTLINE) }{ span("", words.read) }<kbd>{ "Ctrl ↵" }</kbd>
                </button>
            </div>
            <div class="First-ways">
                <input type="file" id="file" class="is-unseen" accept=".txt,.md,text/plain,text/markdown" />
                <label class="Button" for="file">{ icon(FILE) }{ span("", words.open_file) }</label>
                { button("sample", SAMPLE, words.sample, act, show_sample) }
                <p id="privacy" class="First-privacy">{ words.privacy }</p>
            </div>
        </main>
    }
}

/// A faint speech with its outline: what will happen to a text that is pasted. Only for the eye.
fn ghost(words: &'static Words) -> Html {
    let rows = words.ghost.iter().map(|(number, title)| {
        let class = if number.ends_with('、') { "Ghost-part" } else { "Ghost-section" };
        p(class, [span("", *number), span("", *title)].into_iter().collect::<Html>())
    });
    html! {
        <div class="Ghost" aria-hidden="true">
            <div class="Ghost-outline">{ for rows.clone() }</div>
            <div class="Ghost-text">
                { p("Ghost-how", words.paste_how) }
                { p("", words.ghost_text[0]) }
                { for rows.flat_map(|row| [row, p("", words.ghost_text[1])]) }
            </div>
        </div>
    }
}
