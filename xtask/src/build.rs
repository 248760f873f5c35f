//! `cargo xtask build`: the whole page as one file, `dist/index.html`, and beside it what makes it an app.
//!
//! `index.html` at the root is the one list of what goes in, in Trunk's dialect, so that Trunk can serve it too.
//! Equal sources give an equal page, byte for byte.

mod app;
mod assets;
mod icon;
mod names;
mod pack;
mod page;
mod policy;
mod size;
mod streams;
mod strip;
mod template;
mod wasm;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use crate::project;
pub use app::{REMOVER, WORKER};
use assets::Assets;
pub use size::{BUDGET, Size};
pub use wasm::{TARGET, add_target};

/// Runs the command: builds the page and prints its sizes.
///
/// # Errors
///
/// An option is unknown, or the page cannot be built.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<ExitCode> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    print!("{}", page()?.size());
    Ok(ExitCode::SUCCESS)
}

/// A page that was built, and the parts that it was put together from.
pub struct Page {
    html: String,
    parts: page::Parts,
}

impl Page {
    /// How large it is. Takes about a second.
    #[must_use]
    pub fn size(&self) -> Size {
        Size::of(&self.html, &self.parts)
    }
}

/// The folder that the page is built into; what it holds can be put on any server as it is.
#[must_use]
pub fn dist() -> PathBuf {
    project::root().join("dist")
}

/// What the build writes there, sorted: the page, and what makes it an app.
pub const FILES: [&str; 4] = [PAGE, app::MANIFEST, REMOVER, WORKER];

/// The page.
const PAGE: &str = "index.html";

/// Builds the page and writes it to `dist/index.html`, and the files beside it. When it fails, those of the last good build
/// stay.
///
/// # Errors
///
/// The sources do not compile, `index.html` lists something that is not there, or a file cannot be written.
pub fn page() -> anyhow::Result<Page> {
    let source = project::root().join("index.html");
    let template = fs::read_to_string(&source).with_context(|| format!("cannot read {}", source.display()))?;
    let assets = Assets::of(&template)?;
    let program = wasm::build(&assets.program)?;
    let parts = page::Parts {
        wasm: packed(&program.wasm)?,
        glue: strip::script(&program.glue),
        style: strip::style(&assets.style(project::root())?),
        scripts: assets.scripts(project::root())?.iter().map(|script| strip::script(script)).collect(),
    };
    let icon = assets.icon(project::root())?;
    let html = page::assemble(&template, &parts, &icon)?;
    // The worker comes last: whoever sees a new one finds its page.
    let files = app::files(&html, &parts.style, &icon)?;
    project::write_whole(&dist().join(PAGE), &html)?;
    for (name, content) in &files {
        project::write_whole(&dist().join(name), content)?;
    }
    Ok(Page { html, parts })
}

/// What the program holds that is packed already: the list of words of the links.
const DENSE: &str = "src/link/list/v1/list.bin";

/// A program, as the page carries it.
fn packed(wasm: &[u8]) -> anyhow::Result<String> {
    let dense = fs::read(project::root().join(DENSE)).with_context(|| format!("cannot read {DENSE}"))?;
    pack::lzma_base64(&streams::sort(wasm, &dense)?, &dense).context("cannot compress the program")
}
