//! Whether everybody can use the page, as far as axe-core can tell.

use std::fs;

use anyhow::{Context, ensure};
use serde_json::Value;
use xtask::tools;

use super::look::{OPEN, choose_theme};
use crate::page::{NARROW, Page, Size, WIDE};
use crate::speech::speeches;

/// The looks and widths in which the page is checked.
pub const AXE_STATES: &[(&str, Size)] =
    &[("light", WIDE), ("dark", WIDE), ("paper", WIDE), ("light", NARROW), ("dark", NARROW), ("paper", NARROW)];

/// No animation and no change of colour is under way.
const AT_REST: &str = "return document.getAnimations().length === 0";

/// Before a text is there.
pub fn first_view(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        page.open(*size)?;
        choose_theme(page, theme)?;
        no_faults(page).with_context(|| format!("{theme}, {} wide", size.width))?;
    }
    Ok(())
}

/// With a text that has everything in it.
pub fn reading_view(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        page.open(*size)?;
        page.paste(&speeches()?[0].text)?;
        choose_theme(page, theme)?;
        no_faults(page).with_context(|| format!("{theme}, {} wide", size.width))?;
    }
    Ok(())
}

/// While words are looked for.
pub fn find(page: &Page) -> anyhow::Result<()> {
    everywhere(page, super::find::found)
}

/// With the titles in place of the text.
pub fn titles(page: &Page) -> anyhow::Result<()> {
    everywhere(page, super::titles::open)
}

/// In all looks and widths, after something was done with a text.
fn everywhere(page: &Page, prepare: fn(&Page) -> anyhow::Result<()>) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        page.open(*size)?;
        page.paste(&speeches()?[0].text)?;
        choose_theme(page, theme)?;
        prepare(page)?;
        no_faults(page).with_context(|| format!("{theme}, {} wide", size.width))?;
    }
    Ok(())
}

/// On a phone.
pub fn drawer(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES.iter().filter(|(_, size)| *size == NARROW) {
        page.open(*size)?;
        page.paste(&speeches()?[0].text)?;
        choose_theme(page, theme)?;
        page.click("#drawer")?;
        page.wait("an open drawer", "return shown(document.querySelector('nav'))", &[])?;
        no_faults(page).with_context(|| *theme)?;
    }
    Ok(())
}

/// With each of the panels open.
pub fn panels(page: &Page) -> anyhow::Result<()> {
    for (theme, size) in AXE_STATES {
        page.open(*size)?;
        page.paste(&speeches()?[0].text)?;
        choose_theme(page, theme)?;
        page.click("#settings")?;
        for next in ["#help", "#panel-close"] {
            page.wait("an open panel", OPEN, &[])?;
            no_faults(page).with_context(|| format!("{theme}, {} wide, before {next}", size.width))?;
            page.click(next)?;
        }
    }
    Ok(())
}

/// What axe-core finds in the page as it is now, once nothing moves: what is still coming in is paler than it will be.
pub fn no_faults(page: &Page) -> anyhow::Result<()> {
    page.wait("a page at rest", AT_REST, &[])?;
    let path = tools::axe();
    let axe = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}; `cargo xtask test` fetches it", path.display()))?;
    let run = "const done = arguments[arguments.length - 1]; \
        axe.run(document).then((found) => done({ passes: found.passes.length, faults: found.violations.map((fault) => \
          [fault.id, ...fault.nodes.map((node) => [node.target.join(' '), node.failureSummary])]) }), \
          (error) => done({ error: String(error) }))";
    let result = page.session().run_async(&[&axe, ";\n", run].concat(), &[])?;
    ensure!(result["error"] == Value::Null, "axe does not run: {}", result["error"]);
    ensure!(result["passes"].as_u64() > Some(5), "axe has checked nothing: {result}");
    ensure!(result["faults"] == Value::Array(Vec::new()), "axe finds {:#}", result["faults"]);
    Ok(())
}
