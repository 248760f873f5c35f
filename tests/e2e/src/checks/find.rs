//! Finding words in the text.

use anyhow::{Context, ensure};
use serde_json::json;

use crate::key::{DOWN, ENTER, ESCAPE, F3, UP};
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// Opens the bar by its key, and writes these words into it.
pub fn look_for(page: &Page, words: &str) -> anyhow::Result<()> {
    page.press("/")?;
    page.wait("a bar with the focus", "return document.activeElement.id === 'find-words'", &[])?;
    write(page, words)
}

/// Writes words into the open bar, in place of those that are there, as a keyboard does.
fn write(page: &Page, words: &str) -> anyhow::Result<()> {
    page.run("document.querySelector('#find-words').select()", &[])?;
    page.session().find("#find-words").and_then(|input| page.session().type_into(&input, words))
}

/// What the bar counts, soon.
fn counts(page: &Page, words: &str) -> anyhow::Result<()> {
    let said = "return document.querySelector('#find-count').textContent";
    let there = format!("{said} === arguments[0]");
    page.wait("a count", &there, &[json!(words)]).map(drop).or_else(|error| {
        let now = page.run(said, &[])?;
        Err(error.context(format!("the bar says {now}, and should say {words}")))
    })
}

/// What is marked: the words of all hits, of the one that the reader is at, and how far below the top of the text that is,
/// as a share of the height of what is in view.
const MARKED: &str = "const main = document.querySelector('main'), [now] = marks('hit-now'); \
    return { all: marks('hit').map(String), now: String(now), \
      place: now && (boxOf(now).top - boxOf(main).top) / main.clientHeight }";

/// Whether the hit that the reader is at is marked, and in the upper third of the view, soon: the marks follow the count.
fn in_upper_third(page: &Page) -> anyhow::Result<()> {
    let there = ["const { place } = (() => { ", MARKED, " })(); return place >= 0 && place < 0.34"].concat();
    page.wait("a hit in the upper third", &there, &[]).map(drop).or_else(|error| {
        let marked = page.run(MARKED, &[])?;
        Err(error.context(format!("what is marked, and at which part of the height of the view: {marked}")))
    })
}

/// No mark is left, soon.
fn no_marks(page: &Page) -> anyhow::Result<()> {
    let none = ["const { all, now } = (() => { ", MARKED, " })(); return !all.length && now === 'undefined'"].concat();
    page.wait("no marks", &none, &[]).map(drop)
}

/// The count, the marks, the way from hit to hit, and back to the text.
pub fn bar(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    let text = page.run("return document.querySelector('article').innerText.replace(/\\s/g, '')", &[])?;
    look_for(page, "村民")?;
    page.wait("a count", "return document.querySelector('#find-count').textContent.startsWith('1 / ')", &[])?;
    in_upper_third(page)?;
    let all = page.run(MARKED, &[])?["all"].as_array().map_or(0, Vec::len);
    ensure!(all > 4 && text.as_str().is_some_and(|text| text.matches("村民").count() <= all), "{all} hits are marked");
    counts(page, &format!("1 / {all}"))?;
    let marked = page.run(MARKED, &[])?;
    ensure!(marked["all"].as_array().is_some_and(|all| all.iter().all(|hit| hit == "村民")), "{marked}");
    ensure!(marked["now"] == "村民", "{marked}");
    for (key, place) in [(ENTER, 2), (DOWN, 3), (F3, 4), (UP, 3)] {
        page.press(key)?;
        counts(page, &format!("{place} / {all}"))?;
        in_upper_third(page)?;
    }
    page.click("#find-up")?;
    page.click("#find-up")?;
    page.click("#find-up")?;
    counts(page, &format!("{all} / {all}"))?;
    in_upper_third(page)?;
    let (row, hit) = (page.rows()?.into_iter().find(|row| row.is_current), page.run("return location.hash", &[])?);
    ensure!(row.is_some() && hit == "", "the current row is {row:?}, the address {hit}");
    let place = page.run("return document.querySelector('main').scrollTop", &[])?;
    page.press(ESCAPE)?;
    page.wait("a closed bar", "return !document.querySelector('#find-bar')", &[])?;
    page.wait("the focus in the text", "return document.activeElement.id === 'text'", &[])?;
    let after = page.run("return document.querySelector('main').scrollTop", &[])?;
    ensure!(after == place, "after closing, the text is at {after}, not {place}");
    no_marks(page)?;
    page.session().back()?;
    page.wait("the place before the search", "return document.querySelector('main').scrollTop === 0", &[])?;
    Ok(())
}

/// A reader who only looked is where he was.
pub fn looking(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    let scrolled = "document.querySelector('main').scrollTop = 333; return document.querySelector('main').scrollTop";
    let place = page.run(scrolled, &[])?;
    let length = page.run("return history.length", &[])?;
    look_for(page, "15天")?;
    page.wait("a hit", "return document.querySelector('main').scrollTop > 600", &[])?;
    page.press(ESCAPE)?;
    page.wait("the place", "return document.querySelector('main').scrollTop === arguments[0]", &[place])?;
    ensure!(page.run("return history.length", &[])? == length, "looking is no step in the history");
    Ok(())
}

/// A small text with a phrase over two lines, and letters of full width.
fn wrapped() -> String {
    let lines = "　　今年以来，大家把仓库里里外外清了三遍，清出来的旧零\n件装了满满两卡车，卖了三千多块钱，都交给了工会，给大家\n\
                 买了新的暖水瓶，还装上了ＷｉＦｉ，人人都说用着很方便。\n";
    SMALL.replace("一页不多，难在天天。", &lines.repeat(3))
}

/// However it is written, and whatever line break is in it.
pub fn folded(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(&wrapped())?;
    for (words, hit) in [("旧零件", "旧零件"), ("旧 零 件", "旧零件"), ("wifi，人人", "ＷｉＦｉ，人人")]
    {
        if page.run("return !document.querySelector('#find-bar')", &[])? == true {
            look_for(page, words)?;
        } else {
            write(page, words)?;
        }
        page.wait("its first hit", "return String(marks('hit-now')) === arguments[0]", &[json!(hit)])?;
        counts(page, "1 / 3")?;
        let marked = page.run(MARKED, &[])?;
        ensure!(marked["all"] == json!([hit, hit, hit]) && marked["now"] == hit, "{words}: {marked}");
    }
    let place = page.run("return document.querySelector('main').scrollTop", &[])?;
    write(page, "没有这样的话")?;
    counts(page, "没有找到")?;
    let after = page.run("return document.querySelector('main').scrollTop", &[])?;
    ensure!(place == after, "nothing is found, and the text has moved");
    no_marks(page)
}

/// The rows with hits and those above them, with their counts; all of them again, as they were, when the bar is closed.
pub fn narrowed(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let first = page.rows()?[0].anchor.clone().context("the first row leads nowhere")?;
    page.click_on("foldOf(arguments[0])", &[json!(first)])?;
    let shown =
        || anyhow::Ok(page.rows()?.into_iter().filter(|row| row.shown).map(|row| row.words).collect::<Vec<_>>());
    let before = shown()?;
    ensure!(before.len() == 2, "{before:?}");
    look_for(page, "谈一次")?;
    counts(page, "1 / 2")?;
    let rows = shown()?;
    let has = |row: &String, words: &str| row.contains(words) && row.contains("2 处");
    ensure!(rows.len() == 2 && has(&rows[0], "把书读起来") && has(&rows[1], "每月谈一次"), "{rows:?}");
    page.click("#narrow")?;
    let rows = shown()?;
    ensure!(rows == [[&before[0], " 2 处"].concat(), before[1].clone()], "all rows, as they were folded: {rows:?}");
    page.click("#narrow")?;
    page.press(ESCAPE)?;
    page.wait("a closed bar", "return !document.querySelector('#find-bar')", &[])?;
    ensure!(shown()? == before, "{:?}", shown()?);
    Ok(())
}

/// While a word is being composed, nothing is looked for; Enter and Esc belong to the one who composes.
pub fn composed(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    look_for(page, "书")?;
    page.wait("a count", "return document.querySelector('#find-count').textContent.startsWith('1 / ')", &[])?;
    let before = page.run("return document.querySelector('#find-count').textContent", &[])?;
    let compose = "const input = document.querySelector('#find-words'), done = arguments[0]; \
        input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true })); \
        input.value = 'duhua'; \
        input.dispatchEvent(new InputEvent('input', { isComposing: true, data: 'duhua', bubbles: true })); \
        for (const key of ['Enter', 'Escape']) \
          input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true })); \
        setTimeout(() => done(document.querySelector('#find-count').textContent), 500)";
    let during = page.session().run_async(compose, &[])?;
    ensure!(during == before, "while a word is composed, the bar counts {during} in place of {before}");
    let finish = "const input = document.querySelector('#find-words'); input.value = '读过的书'; \
        input.dispatchEvent(new CompositionEvent('compositionend', { data: '读过的书', bubbles: true }))";
    page.run(finish, &[])?;
    counts(page, "1 / 1")
}

/// In a browser that has no highlights, boxes lie over the hits, and the text is left alone.
pub fn boxes(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.run("Object.defineProperty(CSS, 'highlights', { value: undefined })", &[])?;
    let before = page.run("return document.querySelector('article').outerHTML", &[])?;
    look_for(page, "每月谈一次")?;
    counts(page, "1 / 1")?;
    let cover = "const cover = document.querySelector('i.hit-now'), heading = headings()[2]; \
        const [one, two] = [cover, heading].map(boxOf); \
        return one.width > 20 && one.height > 10 && one.left >= two.left && one.right <= two.right + 1 \
          && Math.abs((one.top + one.bottom) / 2 - (two.top + two.bottom) / 2) < 4";
    page.wait("a box over the hit", cover, &[])?;
    page.resize(Size { width: 520, ..WIDE })?;
    page.wait("a box over the hit where the text has another size", cover, &[])?;
    page.press(ESCAPE)?;
    page.wait("no box", "return !document.querySelector('.hit, .hit-now')", &[])?;
    ensure!(page.run("return document.querySelector('article').outerHTML", &[])? == before, "the text was changed");
    Ok(())
}

/// Many hits in a long text: those that are not drawn yet are come to, and are marked then.
pub fn far(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    let text = [SMALL, &"今年的工作一件一件办好。\n\n".repeat(9_000), "最后说一句：常读常新。\n"].concat();
    page.paste(&text)?;
    look_for(page, "常读常新")?;
    counts(page, "1 / 1")?;
    page.wait("a mark far down", "return marks('hit-now').length === 1", &[])?;
    in_upper_third(page)?;
    write(page, "工作")?;
    page.wait("a count", "return document.querySelector('#find-count').textContent.endsWith(' / 9,000')", &[])?;
    page.wait("many marks", "return marks('hit').length >= 100", &[])?;
    let marked = page.run(MARKED, &[])?["all"].as_array().map_or(0, Vec::len);
    ensure!(marked <= 2_000, "{marked} hits are marked");
    page.run("document.querySelector('main').scrollTop = 0", &[])?;
    let above = "return marks('hit').map(boxOf).some(({ top }) => top > 0 && top < innerHeight)";
    page.wait("marks where the reader has scrolled to", above, &[])?;
    Ok(())
}

/// On a phone the bar takes the place of the header, and fingers hit it.
pub fn phone(page: &Page) -> anyhow::Result<()> {
    page.open(NARROW)?;
    page.paste(SMALL)?;
    page.click("#find")?;
    page.wait("a bar with the focus", "return document.activeElement.id === 'find-words'", &[])?;
    write(page, "读")?;
    page.wait("a count", "return document.querySelector('#find-count').textContent.startsWith('1 / ')", &[])?;
    let sizes = "const bar = boxOf(document.querySelector('#find-bar')); \
        const parts = [...document.querySelectorAll('#find-bar button, #find-bar input')].map(boxOf); \
        return { bar: [bar.left, bar.top, bar.right, bar.bottom], \
          small: parts.filter((part) => part.width < 48 || part.height < 48).length, count: parts.length, \
          wide: document.documentElement.scrollWidth }";
    let sizes = page.run(sizes, &[])?;
    let expected = json!({ "bar": [0, 0, 390, 49], "small": 0, "count": 4, "wide": 390 });
    ensure!(sizes == expected, "the bar on a phone: {sizes}");
    page.click("#find-close")?;
    page.wait("a closed bar", "return !document.querySelector('#find-bar')", &[])?;
    Ok(())
}

/// Looks for words that are there.
pub fn found(page: &Page) -> anyhow::Result<()> {
    page.click("#find")?;
    page.wait("a bar", "return document.querySelector('#find-words')", &[])?;
    write(page, "要")?;
    page.wait("a count", "return document.querySelector('#find-count').textContent.startsWith('1 / ')", &[])?;
    Ok(())
}
