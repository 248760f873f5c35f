//! The keys.

use anyhow::ensure;
use serde_json::{Value, json};

use super::look::{CLOSED, OPEN, choose};
use super::outline::{at_top, marked};
use crate::key::ESCAPE;
use crate::page::{Page, Size, WIDE};
use crate::speech::SMALL;

/// They lead through the headings, to the outline and back, and change the size and the look.
pub fn keys(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(SMALL)?;
    let anchors: Vec<String> = page.rows()?.into_iter().filter_map(|row| row.anchor).collect();
    ensure!(anchors.len() == 4, "{anchors:?}");
    // What stands where: a part with two sections, and another part.
    for (key, place) in [("j", 0), ("j", 1), ("J", 2), ("[", 1), ("]", 2), ("k", 1), ("k", 0), ("]", 3), ("[", 0)] {
        page.press(key)?;
        at_top(page, &anchors[place])?;
        marked(page, &anchors[place])?;
    }
    page.press("o")?;
    let away = "return !shown(document.querySelector('nav')) && document.activeElement.id === 'text'";
    page.wait("the outline put away, the focus in the text", away, &[])?;
    page.press("o")?;
    let focused = "return document.querySelector('nav').contains(document.activeElement)";
    page.wait("the focus in the outline", focused, &[])?;
    for (key, seen) in [("1", [true, false, false, true]), ("0", [true; 4])] {
        page.press(key)?;
        let shown = json!(seen.iter().filter(|seen| **seen).count());
        page.wait("another level", "return rows().filter((row) => row.shown).length === arguments[0]", &[shown])?;
    }
    for key in ["j", "1", "l"] {
        page.press(key)?;
    }
    page.wait(
        "its row, with the focus",
        "return document.activeElement === linkTo(arguments[0])",
        &[json!(anchors[1])],
    )?;
    page.run("document.querySelector('main').focus()", &[])?;
    page.press("+")?;
    ensure!(size(page)? == "20px", "+ gives {}", size(page)?);
    page.press("-")?;
    page.press("-")?;
    ensure!(size(page)? == "18px", "- gives {}", size(page)?);
    let theme = "return document.documentElement.dataset.theme === 'dark'";
    page.press("d")?;
    page.wait("a dark look", theme, &[])?;
    page.press("d")?;
    page.wait("no dark look", &theme.replace("===", "!=="), &[])?;
    Ok(())
}

/// The size of the text.
fn size(page: &Page) -> anyhow::Result<Value> {
    page.run("return getComputedStyle(document.querySelector('article')).fontSize", &[])
}

/// The help shows every key of its table, in both languages, and comes and goes by keys.
pub fn help(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    for language in ["zh-Hans", "en"] {
        choose(page, "language", language)?;
        page.press("?")?;
        page.wait("the help", OPEN, &[])?;
        let pairs = "return [...document.querySelectorAll('dialog dt')].map((key) => \
            [[...key.children].map((part) => part.textContent).join(' '), key.nextElementSibling.textContent])";
        let pairs = page.run(pairs, &[])?;
        let listed: Vec<&str> = pairs.as_array().into_iter().flatten().filter_map(|pair| pair[0].as_str()).collect();
        for key in [
            "J",
            "K",
            "[",
            "]",
            "O",
            "M",
            "Ctrl Z",
            "Ctrl Shift Z",
            "Ctrl Y",
            "L",
            "1",
            "2",
            "3",
            "0",
            "+",
            "−",
            "D",
            "?",
            "Esc",
            "Ctrl P",
        ] {
            ensure!(listed.contains(&key), "the help does not list {key}: {listed:?}");
        }
        ensure!(pairs.as_array().is_some_and(|pairs| pairs.iter().all(|pair| pair[1] != "")), "no words: {pairs}");
        page.press("j")?;
        ensure!(page.run("return document.querySelector('main').scrollTop", &[])? == 0, "a key moves what is covered");
        page.press(if language == "en" { "?" } else { ESCAPE })?;
        page.wait("the help closed", CLOSED, &[])?;
    }
    Ok(())
}

/// Keys that must do nothing: in boxes, with Ctrl or Alt, while a word is composed, and when they are turned off.
pub fn silent_keys(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    // The focus is in the box: the key is a letter there.
    page.press("?")?;
    page.press("d")?;
    let typed = page.run("return document.querySelector('textarea').value", &[])?;
    ensure!(typed == "?d", "the box holds {typed}");
    nothing_happened(page)?;
    page.run("document.querySelector('textarea').value = ''", &[])?;
    page.paste(SMALL)?;
    // What the browser would do with a key of its own is no part of this, so the events are made here.
    let strike = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
                  { bubbles: true, cancelable: true, key: arguments[0], ...arguments[1] }))";
    for with in [
        json!({ "ctrlKey": true }),
        json!({ "altKey": true }),
        json!({ "metaKey": true }),
        json!({ "isComposing": true }),
        json!({ "keyCode": 229 }),
    ] {
        for key in ["?", "d", "+"] {
            let left = page.run(&["return ", strike].concat(), &[json!(key), with.clone()])?;
            ensure!(left == true, "{key} with {with} is taken from the browser");
        }
        nothing_happened(page)?;
    }
    page.run(strike, &[json!("？"), json!({})])?;
    page.wait("the help, by a question mark of full width", OPEN, &[])?;
    page.press(ESCAPE)?;
    page.wait("the help closed", CLOSED, &[])?;

    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    page.click_on("document.querySelector('dialog [name=keys]').closest('label')", &[])?;
    page.press(ESCAPE)?;
    page.wait("the settings closed by Esc, which stays", CLOSED, &[])?;
    for key in ["?", "d", "+"] {
        page.press(key)?;
    }
    nothing_happened(page)
}

fn nothing_happened(page: &Page) -> anyhow::Result<()> {
    page.settle()?;
    let state = "const root = document.documentElement, panel = document.querySelector('dialog'); \
                 return [panel.open, root.dataset.theme || '', root.style.getPropertyValue('--size')]";
    let state = page.run(state, &[])?;
    ensure!(state == json!([false, "", ""]), "something happened: {state}");
    Ok(())
}
