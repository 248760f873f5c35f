//! A long text put right and edited: how long that takes, and whether the page answers meanwhile.

use super::{median, most, numbers, open};
use crate::page::Page;
use crate::texts::Speeches;

/// How long the texts are, in characters.
const LENGTHS: [usize; 2] = [880_000, 10_000_000];

/// How often the page is opened for it.
const ROUNDS: usize = 3;

/// The least that anybody could do with all of the text: a box of the browser's own with it, of the width and the letters of
/// ours, with the caret in it. Then the box of the page, opened by a reader in the middle of the text, a letter in it, and the
/// way back.
const EDIT: &str = "await open(speech); await when(isWhole); await rest(1000); \
    const bare = document.createElement('textarea'); bare.className = 'Edit'; \
    const least = await timed(() => { \
      document.querySelector('main').prepend(bare); bare.value = speech; bare.focus(); bare.setSelectionRange(0, 0); \
    }, () => true); \
    await rest(300); let beat = heartbeat(); \
    bare.setRangeText('写', 0, 0, 'end'); await rest(1000); const letter = beat(); \
    bare.remove(); await painted(); await rest(300); \
    const main = document.querySelector('main'); main.scrollTop = main.scrollHeight / 2; await rest(500); \
    document.querySelector('#more').click(); await when(() => document.querySelector('.Menu-item')); await painted(); \
    const edits = [...document.querySelectorAll('.Menu-item')].find((item) => item.innerText.includes('编辑')); \
    const box = () => document.activeElement.id === 'edit' && document.activeElement.value.length > 0; \
    beat = heartbeat(); const opened = await timed(() => edits.click(), box); \
    const opening = beat(); beat = heartbeat(); \
    const edit = document.querySelector('#edit'), rows = document.querySelectorAll('nav li').length; \
    edit.setRangeText('写', edit.selectionStart, edit.selectionStart, 'end'); \
    edit.dispatchEvent(new InputEvent('input', { bubbles: true })); await rest(3000); const typing = beat(); \
    beat = heartbeat(); \
    const closed = await timed(() => document.querySelector('#finish').click(), () => document.querySelector('main article')); \
    return [least, opened, opening, closed, beat(), typing, letter]";

/// Makes a paragraph a heading, by the menu that the key M opens.
pub const CORRECT: &str = "await when(isWhole); await rest(1000); \
    const main = document.querySelector('main'), before = headings().length; main.focus(); \
    document.querySelector('main article h2 ~ p, main article p').scrollIntoView(); await painted(); \
    main.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true })); \
    await when(() => document.querySelector('#menu .Menu-item')); await painted(); \
    const answers = heartbeat(), tasks = longestTask(), item = document.querySelector('#menu .Menu-item'); \
    const time = await timed(() => item.click(), () => document.querySelector('[data-notice=corrected]')); \
    const corrected = [time, answers(), tasks()]";

/// Prints how long both take.
pub fn measure(page: &Page, speeches: &Speeches) -> anyhow::Result<()> {
    LENGTHS.into_iter().try_for_each(|length| measure_one(page, &speeches.text(length), length))
}

fn measure_one(page: &Page, text: &str, length: usize) -> anyhow::Result<()> {
    let (mut edited, mut corrected) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        open(page, text)?;
        edited.push(numbers(page, EDIT)?);
        open(page, text)?;
        corrected.push(numbers(page, &format!("await open(speech); {CORRECT}; return corrected"))?);
    }
    println!("\n{length} characters edited and put right, medians of {ROUNDS} and the most:");
    let rows = [
        ("a box of the browser's own", &edited, 0),
        ("the box of the page", &edited, 1),
        ("longest without answer", &edited, 2),
        ("a letter in the bare box", &edited, 6),
        ("while a letter is followed", &edited, 5),
        ("back to the text", &edited, 3),
        ("longest without answer", &edited, 4),
        ("a paragraph made a heading", &corrected, 0),
        ("longest without answer", &corrected, 1),
    ];
    for (name, rounds, at) in rows {
        let times: Vec<f64> = rounds.iter().map(|times| times[at]).collect();
        println!("{name:>28}: {:>8.0} ms, {:>8.0} ms", median(times.clone()), most(&times));
    }
    Ok(())
}
