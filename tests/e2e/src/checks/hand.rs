//! What the reader puts right by hand.

use anyhow::{Context, ensure};
use serde_json::json;

use super::access::{AXE_STATES, no_faults};
use super::edit::begin_to_edit;
use super::look::choose_theme;
use crate::key::{CONTROL, DOWN, END, ENTER, ESCAPE, F10, HOME, SHIFT, TAB, UP};
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// The words of the open menu's items.
pub const ITEMS: &str = "[...document.querySelectorAll('[role^=menuitem]')]";

/// A speech whose lines are broken, with an outline declared before it.
const WRAPPED: &str = "\
目录
一、先说去年
二、再说今年
在车间大会上的讲话
同志们：
一、先说去年
去年一年里，车间上下一起想办法，把压了多年的旧账一笔一笔地
理清楚了，大家心里的石头落了地，往后可以轻装上阵了。
二、再说今年
今年的活儿比去年多出三成还要多一些。
";

/// Brings the buttons to the edge of the first element of the text that a selector fits, as a pointer or a finger does.
pub fn attend(page: &Page, selector: &str) -> anyhow::Result<()> {
    let place = format!("document.querySelector(\"article {selector}\")");
    page.run(&format!("{place}.scrollIntoView({{ block: 'center' }})"), &[])?;
    page.settle()?;
    if page.run("return innerWidth < 900", &[])? == true {
        let tap = "const box = boxOf(place); place.dispatchEvent(new MouseEvent('click', \
            { bubbles: true, clientX: box.left + 20, clientY: box.top + 8 }))";
        page.run(&format!("const place = {place}; {tap}"), &[])?;
    } else {
        // From elsewhere: a pointer that rests while the text moves under it is not told of everywhere.
        page.point_at("document.querySelector('header')", &[])?;
        page.point_at(&place, &[])?;
    }
    let there = format!(
        "const own = {place}.closest('[data-block]'); \
         return getComputedStyle(edge).opacity === '1' && shown(correct) && edge.dataset.block === own.dataset.block"
    );
    page.wait("buttons at the edge", &there, &[]).map(drop)
}

/// Opens the menu of that element: from the edge.
pub fn open_menu(page: &Page, selector: &str) -> anyhow::Result<()> {
    attend(page, selector)?;
    page.click("#correct")?;
    page.wait("an open menu", &format!("return {ITEMS}.length > 0"), &[])?;
    Ok(())
}

/// Chooses an item of the open menu by its words.
pub fn choose(page: &Page, words: &str) -> anyhow::Result<()> {
    page.click_on(&format!("{ITEMS}.find((item) => item.textContent.startsWith(arguments[0]))"), &[json!(words)])?;
    page.wait("a closed menu", &format!("return {ITEMS}.length === 0"), &[]).map(drop)
}

/// The rows of the outline as their words, each with its depth.
const ROWS: &str = "[...document.querySelectorAll('nav li')].map((item) => { \
    let depth = 0; for (let at = item; at; at = at.parentElement.closest('nav li')) depth += 1; \
    return '#'.repeat(depth) + item.querySelector('.Row-title').textContent })";

/// The outline has these rows, soon.
fn has(page: &Page, rows: &[&str]) -> anyhow::Result<()> {
    let there = format!("return JSON.stringify({ROWS}) === JSON.stringify(arguments[0])");
    page.wait("another outline", &there, &[json!(rows)]).map(drop).or_else(|error| {
        let found = page.run(&format!("return {ROWS}"), &[])?;
        Err(error.context(format!("the outline is {found}, wanted was {rows:?}")))
    })
}

/// The words of the notice of this name, soon.
pub fn notice(page: &Page, name: &str) -> anyhow::Result<String> {
    let found = page.wait(name, "return notice.dataset.notice === arguments[0] && notice.innerText", &[json!(name)])?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

const OUTLINE: [&str; 4] = ["#把书读起来", "##每天读一页", "##每月谈一次", "#把话说出来"];
const MADE: [&str; 5] = ["#把书读起来", "##每天读一页", "###一页不多，难在天天", "##每月谈一次", "#把话说出来"];

/// From the edge, undone and done again by keys and by the buttons of the notice.
pub fn make_by_mouse(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    open_menu(page, "h3 + p")?;
    let beside = "const menu = boxOf(document.querySelector('[role=menu]')); \
        return menu.top >= 0 && menu.bottom <= innerHeight && menu.left >= 0 && menu.right <= innerWidth";
    ensure!(page.run(beside, &[])? == true, "the menu is not inside of the window");
    choose(page, "设为三级标题")?;
    has(page, &MADE)?;
    let said = notice(page, "corrected")?;
    ensure!(said.contains("“一页不多，难在天天”") && said.contains("三级"), "{said}");
    page.press_with(&[CONTROL], "z")?;
    has(page, &OUTLINE)?;
    ensure!(notice(page, "undone")?.contains("一页不多"), "what was undone is not said");
    page.press_with(&[CONTROL, SHIFT], "z")?;
    has(page, &MADE)?;
    page.press_with(&[CONTROL], "z")?;
    page.press_with(&[CONTROL], "y")?;
    has(page, &MADE)?;
    page.click("#undo")?;
    has(page, &OUTLINE)?;
    page.click("#redo")?;
    has(page, &MADE)?;
    open_menu(page, "h4")?;
    choose(page, "取消标题")?;
    has(page, &OUTLINE)
}

/// By M, by the key for menus and by Shift and F10; arrows move about, Esc and Tab close.
pub fn move_by_keyboard(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    let focused = |page: &Page| page.run("return document.activeElement.textContent", &[]);
    let is_at = |page: &Page, words: &str| -> anyhow::Result<()> {
        let at = focused(page)?;
        ensure!(at.as_str().is_some_and(|at| at.starts_with(words)), "the focus is at {at}, not at {words}");
        Ok(())
    };
    let gone = format!("return {ITEMS}.length === 0 && document.activeElement.id === 'text'");
    // The second heading: the first section of the first part.
    for key in ["j", "j", "m"] {
        page.press(key)?;
    }
    is_at(page, "取消标题")?;
    for (key, words) in [
        (DOWN, "升级"),
        (UP, "取消标题"),
        (UP, "链接到这段"),
        (HOME, "取消标题"),
        (END, "链接到这段"),
        (DOWN, "取消标题"),
        (DOWN, "升级"),
    ] {
        page.press(key)?;
        is_at(page, words)?;
    }
    page.press(ENTER)?;
    has(page, &["#把书读起来", "#每天读一页", "##每月谈一次", "#把话说出来"])?;
    page.wait("the focus in the text", &gone, &[])?;
    page.press_with(&[CONTROL], "z")?;
    has(page, &OUTLINE)?;
    for open in [&["m"][..], &[SHIFT, F10]] {
        let (key, held) = open.split_last().context("a key")?;
        page.press_with(held, key)?;
        page.wait("an open menu", &format!("return {ITEMS}.length > 0"), &[])?;
        page.press(if held.is_empty() { ESCAPE } else { TAB })?;
        page.wait("the focus in the text", &gone, &[])?;
    }
    let by_key = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true, cancelable: true }))";
    page.run(by_key, &[json!("ContextMenu")])?;
    page.wait("an open menu", &format!("return {ITEMS}.length > 0"), &[])?;
    page.press(ESCAPE)?;
    page.wait("the focus in the text", &gone, &[])?;
    Ok(())
}

/// By finger, in a sheet at the foot, and no part of it too small or out of reach, down to 320 pixels.
pub fn on_a_phone(page: &Page) -> anyhow::Result<()> {
    for size in [NARROW, Size { width: 320, height: 640 }] {
        page.open(size)?;
        page.paste(SMALL)?;
        open_menu(page, "h3 + p")?;
        let fits = format!(
            "const menu = boxOf(document.querySelector('[role=menu]')), items = {ITEMS}.map(boxOf); \
             return [menu.left, menu.right - innerWidth, menu.bottom - innerHeight, Math.min(...items.map((item) => item.height)), \
               document.documentElement.scrollWidth - innerWidth]"
        );
        let fits = page.run(&fits, &[])?;
        ensure!(
            fits[0] == 0 && fits[1] == 0 && fits[2] == 0 && fits[4] == 0,
            "the menu is no sheet at the foot: {fits}"
        );
        ensure!(fits[3].as_f64() >= Some(48.0), "an item is too low for a finger: {fits}");
        choose(page, "设为三级标题")?;
        page.wait(
            "a new heading",
            "return headings().some((heading) => heading.textContent.startsWith('一页不多'))",
            &[],
        )?;
        page.click("#more")?;
        choose(page, "撤销")?;
        page.wait(
            "no new heading",
            "return headings().every((heading) => !heading.textContent.startsWith('一页不多'))",
            &[],
        )?;
        // Beside the menu is away.
        page.click("#more")?;
        page.run("document.querySelector('#menu-scrim').click()", &[])?;
        page.wait("a closed menu", &format!("return {ITEMS}.length === 0"), &[])?;
    }
    Ok(())
}

/// A line that was joined, by its mark and by the menu of its paragraph; then all lines, and back.
pub fn lines(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(WRAPPED)?;
    let paragraphs = "return [...document.querySelectorAll('article p:not([class])')].map((line) => line.textContent)";
    let count = |page: &Page, wanted: usize| {
        let script = paragraphs.replace("return ", "const all = (() => { return ")
            + " })(); return all.length === arguments[0] || null";
        page.wait(&format!("{wanted} paragraphs"), &script, &[json!(wanted)]).map(drop)
    };
    count(page, 2)?;
    page.run("document.querySelector('.Join').click()", &[])?;
    page.wait(
        "an open menu at the line",
        "return document.activeElement.textContent.startsWith('在此断开理清楚了')",
        &[],
    )?;
    page.press(ENTER)?;
    count(page, 3)?;
    page.press_with(&[CONTROL], "z")?;
    count(page, 2)?;
    open_menu(page, "p:not([class])")?;
    choose(page, "在此断开")?;
    count(page, 3)?;
    page.click("#undo")?;
    count(page, 2)?;
    for (wanted, checked) in [(3, "false"), (2, "true")] {
        page.click("#more")?;
        let box_ =
            page.run("return document.querySelector('[role=menuitemcheckbox]').getAttribute('aria-checked')", &[])?;
        ensure!(box_ == checked, "the switch says {box_}");
        choose(page, "不要合并断行")?;
        count(page, wanted)?;
    }
    Ok(())
}

/// What was taken for a declared outline becomes text, and marked lines become one.
pub fn declared(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(WRAPPED)?;
    let boxes = "return document.querySelectorAll('details.Declared').length";
    ensure!(page.run(boxes, &[])? == 1, "there is a declared outline");
    open_menu(page, "details")?;
    choose(page, "这不是目录")?;
    page.wait("no declared outline", "return !document.querySelector('details.Declared')", &[])?;
    // Those lines, marked as one marks text.
    let mark = "const all = [...document.querySelectorAll('article [data-block]')]; \
        const first = all.find((line) => line.textContent.includes('目录')), last = all.filter((line) => line.textContent.includes('再说今年'))[0]; \
        const range = document.createRange(); range.setStart(first.firstChild, 0); range.setEnd(last.lastChild, 1); \
        getSelection().removeAllRanges(); getSelection().addRange(range); text.focus(); return getSelection().isCollapsed";
    ensure!(page.run(mark, &[])? == false, "nothing is marked");
    page.press("m")?;
    choose(page, "这是目录")?;
    page.wait("a declared outline", "return document.querySelectorAll('details.Declared').length === 1", &[])?;
    page.press_with(&[CONTROL], "z")?;
    page.wait("no declared outline", "return !document.querySelector('details.Declared')", &[])?;
    page.press_with(&[CONTROL], "z")?;
    page.wait("the first one again", "return document.querySelector('details.Declared')", &[])?;
    Ok(())
}

/// What the reader looks at stays where it is while the outline changes above it, on it and back.
pub fn stays(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 600, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    let own = "const own = [...document.querySelectorAll('article p:not([class])')].filter((line) => line.textContent.length > 40).pop();";
    let top = |page: &Page| page.run(&[own, "return Math.round(boxOf(own).top)"].concat(), &[]);
    page.run(&[own, "own.scrollIntoView({ block: 'start' }); own.id = 'own'"].concat(), &[])?;
    page.settle()?;
    let before = top(page)?;
    page.press("m")?;
    page.wait("an open menu", &format!("return {ITEMS}.length > 0"), &[])?;
    choose(page, "设为一级标题").or_else(|_| choose(page, "取消标题"))?;
    page.press_with(&[CONTROL], "z")?;
    page.settle()?;
    let after = top(page)?;
    let moved = before.as_i64().zip(after.as_i64()).map_or(99, |(before, after)| (before - after).abs());
    ensure!(moved <= 2, "the paragraph stood at {before} and stands at {after}");
    Ok(())
}

/// With a menu open, with the list, and with the box.
pub fn access(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        page.open(*size)?;
        page.paste(SMALL)?;
        choose_theme(page, theme)?;
        let at = |view: &str| format!("{view}, {theme}, {} wide", size.width);
        open_menu(page, "h3 + p")?;
        no_faults(page).with_context(|| at("menu"))?;
        choose(page, "设为三级标题")?;
        page.click("#more")?;
        no_faults(page).with_context(|| at("menu of the text"))?;
        choose(page, "更正记录")?;
        page.wait("the list", "return document.querySelector('dialog[open] .Corrections')", &[])?;
        no_faults(page).with_context(|| at("list"))?;
        page.press(ESCAPE)?;
        page.wait("a closed list", "return !document.querySelector('dialog[open]')", &[])?;
        begin_to_edit(page)?;
        no_faults(page).with_context(|| at("box"))?;
    }
    Ok(())
}
