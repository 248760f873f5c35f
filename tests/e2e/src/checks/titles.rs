//! The titles alone, on one page.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::outline::{at_top, marked};
use crate::key::{CONTROL, ESCAPE};
use crate::page::{Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// The titles that are shown: how deep each looks, its words, whether it leads somewhere, whether it is marked as missing.
const TITLES: &str = "return [...document.querySelectorAll('#titles li')].filter(shown).map((item) => \
    [Math.round(item.firstElementChild.firstElementChild.getBoundingClientRect().left), item.innerText.replace(/\\s/g, ''), \
      Boolean(item.querySelector('a')), Boolean(item.querySelector('.Title-lack'))])";

/// Turns to the titles.
pub fn open(page: &Page) -> anyhow::Result<()> {
    page.press("t")?;
    page.wait("a page of titles", "return shown(document.querySelector('#titles'))", &[]).map(drop)
}

fn closed(page: &Page) -> anyhow::Result<()> {
    let text = "return !document.querySelector('#titles') && shown(document.querySelector('#text'))";
    page.wait("the text again", text, &[]).map(drop)
}

/// Every title with its number, indented by its depth; what the text lacks is marked; points where they are wanted.
pub fn shown(page: &Page) -> anyhow::Result<()> {
    for speech in speeches()? {
        page.open(WIDE)?;
        page.paste(&speech.text)?;
        open(page)?;
        ensure!(page.run("return shown(document.querySelector('article'))", &[])? == false, "the text is still there");
        let titles = page.run(TITLES, &[])?;
        let titles = titles.as_array().context("there are no titles")?;
        let lacking = titles.iter().filter(|title| title[3] == true).count();
        ensure!(titles.len() == speech.found + speech.missing, "{} titles: {titles:?}", titles.len());
        ensure!(lacking == speech.missing, "{lacking} titles are marked as missing");
        ensure!(titles.iter().all(|title| title[2] != title[3]), "what is missing leads nowhere: {titles:?}");
        let mut lefts: Vec<i64> = titles.iter().filter_map(|title| title[0].as_i64()).collect();
        ensure!(lefts[0] < lefts[1], "the second title is not indented: {titles:?}");
        lefts.sort_unstable();
        lefts.dedup();
        ensure!(lefts.len() > 1 && lefts.len() < 6, "the titles begin at {lefts:?}");
        let before = titles.len();
        page.click("#points")?;
        let after = page.run(TITLES, &[])?.as_array().map_or(0, Vec::len);
        ensure!(after > before, "{after} titles with points, {before} without");
    }
    Ok(())
}

/// Back to the exact place, by the key, by Esc and by the button; and to a title's own place.
pub fn back(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    let scroll = "document.querySelector('#text').scrollTop = 345; return document.querySelector('#text').scrollTop";
    let place = page.run(scroll, &[])?;
    for way in ["t", ESCAPE, ""] {
        open(page)?;
        page.run("document.querySelector('#titles').scrollTop = 50", &[])?;
        if way.is_empty() {
            page.click("#back")?;
        } else {
            page.press(way)?;
        }
        closed(page)?;
        let after = page.run("return document.querySelector('#text').scrollTop", &[])?;
        ensure!(after == place, "by {way:?} from {place} to {after}");
    }
    let anchors: Vec<String> =
        page.rows()?.into_iter().filter(|row| row.is_heading).filter_map(|row| row.anchor).collect();
    let last = anchors.last().context("there is no heading")?;
    open(page)?;
    page.click_on("document.querySelector('#titles a[href=\"#' + arguments[0] + '\"]')", &[json!(last)])?;
    closed(page)?;
    at_top(page, last)?;
    marked(page, last)?;
    let focused = page.run("return document.activeElement.id", &[])?;
    ensure!(focused == **last, "{focused} has the focus after a jump to {last}");
    page.session().back()?;
    page.wait("the place before", "return document.querySelector('#text').scrollTop === arguments[0]", &[place])?;
    Ok(())
}

/// What is copied can be pasted, from a server and from disk.
pub fn copied(page: &Page) -> anyhow::Result<()> {
    for address in [page.site.address()?, page.site.file_address()] {
        page.open_at(&address, WIDE)?;
        page.paste(SMALL)?;
        open(page)?;
        page.click("#copy")?;
        page.wait(
            "a word that it is copied",
            "return document.querySelector('#notice').textContent.includes('已复制')",
            &[],
        )?;
        let focused = page.run("return document.activeElement.id", &[])?;
        ensure!(focused == "copy", "copying has led the focus to {focused:?}");
        // The page reads what is pasted into an empty box as a text of its own.
        let area = "const area = document.createElement('textarea'); area.id = 'pasted'; area.value = '|'; \
                    document.body.append(area); area.focus(); area.setSelectionRange(1, 1)";
        page.run(area, &[])?;
        let area = page.session().find("#pasted")?;
        page.session().type_into(&area, &[CONTROL, "v"].concat())?;
        let expected =
            "|在读书分享会上的讲话\n\n一、把书读起来\n　　（一）每天读一页\n　　（二）每月谈一次\n二、把话说出来\n";
        let there = "return document.querySelector('#pasted').value === arguments[0]";
        page.wait("the copied titles", there, &[json!(expected)]).or_else(|error| {
            let pasted = page.run("return document.querySelector('#pasted').value", &[])?;
            Err(error.context(format!("pasted is {pasted}")))
        })?;
    }
    Ok(())
}

/// On paper are the titles and nothing else.
pub fn printed(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    open(page)?;
    page.run("window.print = () => { window.printed = true }", &[])?;
    page.click("#print")?;
    ensure!(page.run("return window.printed", &[])? == Value::Bool(true), "the button does not print");
    // What is shown on paper, by the rules for it.
    let on_paper = "for (const sheet of document.styleSheets) for (const rule of [...sheet.cssRules]) \
        if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') rule.media.mediaText = 'all'; \
        return ['article', 'nav', 'header', '#titles li', '#titles h1', '#titles button'].map((part) => \
          shown(document.querySelector(part)))";
    let shown = page.run(on_paper, &[])?;
    ensure!(shown == json!([false, false, false, true, true, false]), "on paper are {shown}");
    Ok(())
}
