//! The processes behind a browser.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tempfile::TempDir;

use super::engine::Recipe;
use super::group::Group;

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// A driver that listens, the display that it draws on, and the folder where its browser keeps everything. All of it
/// goes when this is dropped.
pub struct Driver {
    /// Where it listens.
    pub address: String,
    _processes: Group,
    _display: Option<Group>,
    // Fields are dropped in their order: the folder goes when nobody writes to it any more.
    folder: TempDir,
}

impl Driver {
    /// Starts a driver and waits until it listens.
    ///
    /// # Errors
    ///
    /// It is not installed, or does not listen in time.
    pub fn start(recipe: &Recipe) -> anyhow::Result<Self> {
        let folder = tempfile::Builder::new().prefix("tigang-e2e-").tempdir().context("cannot make a folder")?;
        // Free now, and nobody else is likely to take it within the next moment.
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = (recipe.driver)(port)?;
        let log = File::create(folder.path().join("driver.log"))?;
        command.stdout(log.try_clone()?).stderr(log).env("TMPDIR", folder.path());
        let display = if recipe.needs_display { Some(start_display()?) } else { None };
        if let Some((_, number)) = &display {
            command.env("DISPLAY", number).env_remove("WAYLAND_DISPLAY");
        }
        let driver = Group::start(&mut command)?;
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if start.elapsed() > PATIENCE {
                bail!("the driver does not listen after {PATIENCE:?}");
            }
            thread::sleep(Duration::from_millis(20));
        }
        let address = format!("http://127.0.0.1:{port}");
        Ok(Self { address, _processes: driver, _display: display.map(|(display, _)| display), folder })
    }

    /// A folder that nothing has been written to, for the profile.
    pub fn profile(&self) -> &Path {
        self.folder.path()
    }
}

/// Starts a display that nobody sees, and gives its number, as `:7`.
fn start_display() -> anyhow::Result<(Group, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1680x1200x24", "-nolisten", "tcp"]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut display = Group::start(&mut command)?;
    let output = display.child.stdout.take().context("Xvfb says nothing")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    if number.trim().is_empty() {
        bail!("Xvfb does not start");
    }
    Ok((display, format!(":{}", number.trim())))
}
