//! How long a jump takes in a long text, and the way back from a place to its row; whether the page answers while one
//! scrolls.

use super::{median, most, numbers, open};
use crate::page::Page;
use crate::texts::Speeches;

/// How long the text is, in characters.
const LENGTH: usize = 1_000_000;

/// How often the page is opened for it.
const ROUNDS: usize = 5;

/// Jumps to the last place that the outline shows, as soon as the text is there: it is not drawn yet. Then, when all of it
/// is drawn, to places all over the text, each for the first time.
const JUMPS: &str = "await open(speech); \
    const links = () => [...document.querySelectorAll('nav a[href^=\"#\"]')].filter(shown); \
    const jump = (link) => { \
      const anchor = decodeURIComponent(link.hash.slice(1)); \
      const lands = () => document.getElementById(anchor) && below(anchor) >= -0.5 && below(anchor) <= 8; \
      const start = performance.now(); link.click(); \
      return new Promise((done) => { \
        const look = () => lands() ? painted().then(() => done(performance.now() - start)) : requestAnimationFrame(look); \
        requestAnimationFrame(look); \
      }); \
    }; \
    const first = await jump(links().at(-1)); await when(isWhole); await rest(500); \
    const later = []; \
    for (const share of [0.5, 0.1, 0.9, 0.3, 0.7]) { \
      const all = links(); later.push(await jump(all[Math.floor(all.length * share)])); await rest(300); \
    } \
    return [first, ...later]";

/// From places all over the text to their rows in the outline, which is folded as it is at first: by the key L, then by the
/// button at the edge of the paragraph that the pointer is at. The row is there when it is marked, in view and has the focus.
const LOCATES: &str = "await open(speech); await when(isWhole); await rest(500); \
    const text = document.querySelector('main'), pane = () => boxOf(document.querySelector('#rows')); \
    const there = () => { \
      const link = document.activeElement; \
      return link.matches('nav [aria-current]') && boxOf(link).top >= pane().top && boxOf(link).bottom <= pane().bottom; \
    }; \
    const locate = (act) => { \
      const start = performance.now(); act(); \
      return new Promise((done) => { \
        const look = () => there() ? painted().then(() => done(performance.now() - start)) : requestAnimationFrame(look); \
        look(); \
      }); \
    }; \
    const keys = [], buttons = []; \
    for (const share of [0.45, 0.95, 0.25, 0.65, 0.05]) for (const times of [keys, buttons]) { \
      text.focus({ preventScroll: true }); \
      text.scrollTop = text.scrollHeight * (share + (times === keys ? 0 : 0.1)) % text.scrollHeight; await rest(700); \
      const paragraph = document.elementFromPoint(boxOf(text).left + boxOf(text).width / 2, innerHeight / 2).closest('[data-block]'); \
      if (times === buttons) { \
        paragraph.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' })); await rest(500); \
      } \
      times.push(await locate(() => times === keys \
        ? text.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true })) \
        : document.querySelector('#locate').click())); \
    } \
    return [...keys, ...buttons]";

/// Scrolls down by a good part of a view in each frame, past what nobody has seen, then jumps about by the scroll bar.
const SCROLLS: &str = "await open(speech); await when(isWhole); await rest(500); \
    const text = document.querySelector('main'), stop = longestTask(), beat = heartbeat(), frames = []; \
    text.scrollTop = 0; let since = performance.now(); \
    const frame = async (offset) => { \
      text.scrollTop = offset; await new Promise(requestAnimationFrame); \
      const now = performance.now(); frames.push(now - since); since = now; \
    }; \
    for (let step = 0; step < 240; step += 1) await frame(text.scrollTop + 600); \
    for (let step = 0; step < 60; step += 1) await frame(text.scrollHeight * ((step * 37) % 60) / 60); \
    frames.sort((one, other) => one - other); await rest(300); \
    return [stop(), beat(), frames[Math.floor(frames.length / 2)], frames.at(-1)]";

/// Prints how long jumps take, and the longest time that the page does not answer while it is scrolled.
pub fn measure(page: &Page, speeches: &Speeches) -> anyhow::Result<()> {
    let text = speeches.text(LENGTH);
    let (mut first, mut later, mut scrolls) = (Vec::new(), Vec::new(), Vec::new());
    let (mut keys, mut buttons) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        open(page, &text)?;
        let times = numbers(page, JUMPS)?;
        first.push(times[0]);
        later.extend(&times[1..]);
        open(page, &text)?;
        let times = numbers(page, LOCATES)?;
        let (by_key, by_button) = times.split_at(times.len() / 2);
        keys.extend(by_key);
        buttons.extend(by_button);
        open(page, &text)?;
        scrolls.push(numbers(page, SCROLLS)?);
    }
    println!("\nIn {LENGTH} characters, until the place is on the screen:");
    for (name, times) in [
        ("the first jump", first),
        ("jumps to places never seen", later),
        ("to its row by the key L", keys),
        ("to its row by the button", buttons),
    ] {
        println!("{name:>28}: median {:>6.1} ms, longest {:>6.1} ms", median(times.clone()), most(&times));
    }
    println!("and while they are scrolled, to places never seen:");
    for (at, name) in ["longest task of 50 ms or more", "longest time without answer", "frame"].iter().enumerate() {
        let times: Vec<f64> = scrolls.iter().map(|times| times[at]).collect();
        println!("{name:>28}: median {:>6.1} ms, longest {:>6.1} ms", median(times.clone()), most(&times));
    }
    Ok(())
}
