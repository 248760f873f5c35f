//! `cargo xtask serve`: the page on this machine, built again whenever a source changes.

mod server;
mod watch;

use std::io::{ErrorKind, IsTerminal, stdout};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, bail};
use lexopt::prelude::*;

use crate::{build, project};
pub use server::{Instead, Server};
use watch::Sources;

/// Where the page is served unless another port is asked for.
const PORT: u16 = 8080;

/// Whoever changes the page wants to see it changed at once: no worker keeps the one before.
const NO_WORKER: Instead = &[(build::WORKER, build::REMOVER)];

/// Runs the command, until it is stopped from outside.
///
/// # Errors
///
/// An option is unknown, the port is taken, or the page cannot be built at the start.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<ExitCode> {
    let mut port = PORT;
    let mut open = stdout().is_terminal();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => port = arguments.value()?.parse()?,
            Long("open") => open = arguments.value()?.parse_with(yes_or_no)?,
            other => return Err(other.unexpected().into()),
        }
    }
    // Before the build, so that a taken port is known at once.
    let server = match Server::start(build::dist(), port, NO_WORKER) {
        Ok(server) => server,
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is taken by another program; choose another one: cargo xtask serve --port {}", port ^ 1)
        }
        Err(error) => return Err(error).with_context(|| format!("cannot serve on port {port}")),
    };
    let mut sources = Sources::new(project::root());
    build::page()?;
    println!("Serving the page at {}  (Ctrl+C ends it)", server.address());
    if open {
        open_browser(&server.address());
    }
    loop {
        sources.wait_for_change();
        rebuild();
    }
}

/// Builds the page again. When that fails, the last good page stays, and is what the server goes on giving.
fn rebuild() {
    let start = Instant::now();
    println!("A source changed: building");
    match build::page() {
        Ok(_) => println!("Built in {:.1} s; reload the page", start.elapsed().as_secs_f32()),
        Err(error) => eprintln!("error: {error:#}\nStill serving the last good page"),
    }
}

/// Shows the page in the reader's browser where the system knows how. The address is printed in any case.
fn open_browser(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(target_os = "windows") {
        "explorer"
    } else {
        "xdg-open"
    };
    // Without such a program nothing opens, and the printed address is what the reader has.
    let _ = Command::new(opener).arg(address).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}

fn yes_or_no(word: &str) -> Result<bool, &'static str> {
    match word {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err("must be yes or no"),
    }
}
