//! The settings: what each does, and what is remembered of them.

use anyhow::ensure;
use serde_json::{Value, json};

use super::look::{CLOSED, OPEN, choose_theme};
use crate::key::ESCAPE;
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::{SMALL, speeches};

/// What a setting does.
struct Effect {
    /// Its name.
    setting: &'static str,
    /// The control that is pressed, as a selector within the panel.
    press: &'static str,
    /// What is looked at, as an expression.
    look: &'static str,
    /// What is seen there then.
    seen: &'static str,
}

/// Every setting of the panel, but those that a browser may lack.
const EFFECTS: [Effect; 13] = [
    effect("size", "[aria-label$=增大]", "style.fontSize", "20px"),
    effect("face", "[value=hei] + *", "/PingFang|Hei/.test(style.fontFamily.split(',')[0])", "true"),
    effect(
        "leading",
        "[aria-label$=增大]",
        "(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).toFixed(2)",
        "1.90",
    ),
    effect(
        "measure",
        "[aria-label$=减小]",
        "Math.round((parseFloat(style.maxWidth) - 128) / parseFloat(style.fontSize))",
        "38",
    ),
    effect("gap", "[aria-label$=增大]", "parseFloat(line.marginBottom) / parseFloat(style.fontSize)", "0.25"),
    effect("indent", ".Switch", "line.textIndent", "0px"),
    effect("theme", "[value=paper] + *", "root.dataset.theme", "paper"),
    effect("rate", "[aria-label$=增大]", "root.style.getPropertyValue('--rate')", "190"),
    effect("keys", ".Switch", "root.dataset.keys", "off"),
    effect("contents", ".Switch", "root.dataset.contents", "off"),
    effect("keep", ".Switch", "root.dataset.keep", "off"),
    effect("untitled", ".Switch", "document.title.includes('读书')", "false"),
    effect("language", "[value=en] + *", "root.lang", "en"),
];

const fn effect(setting: &'static str, press: &'static str, look: &'static str, seen: &'static str) -> Effect {
    Effect { setting, press, look, seen }
}

impl Effect {
    /// What is seen of it now.
    fn seen(&self, page: &Page) -> anyhow::Result<Value> {
        let parts = "const root = document.documentElement, style = getComputedStyle(document.querySelector('article')), \
                     line = getComputedStyle(document.querySelector('article p:not([class])')); return String(";
        page.run(&[parts, self.look, ")"].concat(), &[])
    }
}

/// Each is applied while the panel is open, is there again after a reload, and all go back at once.
pub fn settings(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(SMALL)?;
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    let names = "return [...document.querySelectorAll('dialog [data-setting]')].map((row) => row.dataset.setting)";
    let names = page.run(names, &[])?;
    for name in names.as_array().into_iter().flatten().filter(|name| *name != "spacing") {
        ensure!(EFFECTS.iter().any(|effect| *name == effect.setting), "nobody checks the setting {name}");
    }
    let first: Vec<Value> = EFFECTS.iter().map(|effect| effect.seen(page)).collect::<anyhow::Result<_>>()?;
    for (effect, first) in EFFECTS.iter().zip(&first) {
        ensure!(first != effect.seen, "{} is {first} from the start", effect.setting);
        let control = "document.querySelector(`dialog [data-setting=${arguments[0]}]`).querySelector(arguments[1])";
        page.click_on(control, &[json!(effect.setting), json!(effect.press)])?;
        ensure!(effect.seen(page)? == effect.seen, "{} gives {}", effect.setting, effect.seen(page)?);
    }
    page.reload()?;
    page.paste(SMALL)?;
    for effect in &EFFECTS {
        ensure!(effect.seen(page)? == effect.seen, "{} is {} after a reload", effect.setting, effect.seen(page)?);
    }
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    page.click("#restore")?;
    for (effect, first) in EFFECTS.iter().zip(&first).filter(|(effect, _)| effect.setting != "language") {
        ensure!(effect.seen(page)? == *first, "{} is not restored: {}", effect.setting, effect.seen(page)?);
    }
    let left =
        page.run("return Object.keys(localStorage).filter((key) => !/tigang.(texts|kept|left)/.test(key))", &[])?;
    ensure!(left == json!(["tigang.language"]) || left == json!([]), "what was restored is still kept: {left}");
    Ok(())
}

/// Who speaks faster needs less time, in the outline as everywhere.
pub fn rate(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    page.paste(&speeches()?[0].text)?;
    let minutes = "return parseFloat(/([\\d.]+)′/.exec(document.querySelector('nav li').innerText)[1])";
    let slow = page.run(minutes, &[])?;
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    for _ in 0..10 {
        page.click("[data-setting=rate] [aria-label$=增大]")?;
    }
    let fast = page.run(minutes, &[])?;
    let ratio = fast.as_f64().unwrap_or_default() / slow.as_f64().unwrap_or_default();
    ensure!((ratio - 180.0 / 280.0).abs() < 0.05, "{slow} minutes at 180 a minute, {fast} at 280");
    Ok(())
}

/// Where the browser keeps nothing, settings work all the same, and the panel says how long they last.
pub fn refused(page: &Page) -> anyhow::Result<()> {
    let quiet = "return !document.querySelector('.Settings-unkept')";
    page.open(WIDE)?;
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    ensure!(page.run(quiet, &[])? == true, "the page complains where all is well");

    page.open_without_storage(WIDE)?;
    ensure!(page.run("try { return !localStorage } catch { return true }", &[])? == true, "the browser keeps things");
    page.paste(SMALL)?;
    page.click("#settings")?;
    page.wait("the settings", OPEN, &[])?;
    let said = page.wait("a word on it", "return document.querySelector('.Settings-unkept').innerText", &[])?;
    ensure!(said.as_str().is_some_and(|said| said.chars().count() > 10), "it says {said}");
    page.click_on("document.querySelector('dialog [value=dark] + *')", &[])?;
    page.wait("a dark look", "return document.documentElement.dataset.theme === 'dark'", &[])?;
    page.click("#panel-close")?;
    page.wait("closed settings", CLOSED, &[])?;
    Ok(())
}

/// What is at the top of the view stays there when the text gets other measures.
pub fn place(page: &Page) -> anyhow::Result<()> {
    page.open(Size { height: 500, ..WIDE })?;
    page.paste(&speeches()?[0].text)?;
    page.run("const text = document.querySelector('main'); text.scrollTop = text.scrollHeight / 2", &[])?;
    page.settle()?;
    let top = "const main = document.querySelector('main'), edge = boxOf(main).top + 4; \
               const place = [...main.querySelectorAll('[data-block]')].filter((one) => boxOf(one).top <= edge).pop(); \
               return [Number(place.dataset.block), (edge - boxOf(place).top) / boxOf(place).height]";
    let before = page.run(top, &[])?;
    for key in ["+", "+", "+", "+", "-", "-", "-", "-", "-", "-"] {
        page.press(key)?;
        let now = page.run(top, &[])?;
        let share = |place: &Value| place[1].as_f64().unwrap_or_default();
        let moved = (share(&now) - share(&before)).abs();
        ensure!(now[0] == before[0] && moved < 0.08, "{before} was at the top, after {key} it is {now}");
    }
    Ok(())
}

/// A theme that was chosen is there before the program is.
pub fn no_flash(page: &Page) -> anyhow::Result<()> {
    page.open(WIDE)?;
    choose_theme(page, "paper")?;
    page.session().open(&page.site.without_program()?)?;
    let theme = page.run("return document.documentElement.dataset.theme", &[])?;
    ensure!(theme == "paper", "the page without its program is {theme}");
    Ok(())
}

/// They close by the button, by Esc, by a click beside them and by going back, and the focus returns to where it was.
pub fn panel(page: &Page) -> anyhow::Result<()> {
    for size in [WIDE, NARROW] {
        page.open(size)?;
        page.paste(SMALL)?;
        let ways: [fn(&Page) -> anyhow::Result<()>; 4] = [
            |page| page.click("#panel-close"),
            |page| page.press(ESCAPE),
            |page| page.run("document.elementFromPoint(8, 200).click()", &[]).map(drop),
            // Not by the driver: one of them waits for a page to load.
            |page| page.run("history.back()", &[]).map(drop),
        ];
        for close in ways {
            page.run("document.querySelector('#settings').focus()", &[])?;
            page.click("#settings")?;
            page.wait("the settings", OPEN, &[])?;
            let inside = "return document.querySelector('dialog').contains(document.activeElement)";
            page.wait("the focus in the panel", inside, &[])?;
            close(page)?;
            page.wait("a closed panel", CLOSED, &[])?;
            page.wait("the focus where it was", "return document.activeElement.id === 'settings'", &[])?;
            ensure!(page.rows()?.len() == 4, "the text is gone");
        }
    }
    Ok(())
}
