//! Notices when a source of the page changes.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// What the page is made from, beside the tools that make it.
const WATCHED: &[&str] = &["src", "styles", "index.html", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

/// How often the sources are looked at. A look at some hundred files takes about a millisecond.
const PAUSE: Duration = Duration::from_millis(500);

/// The sources of the page, and when each was last changed.
pub struct Sources {
    root: PathBuf,
    seen: Vec<(PathBuf, Option<SystemTime>)>,
}

impl Sources {
    /// The sources as they are now.
    pub fn new(root: &Path) -> Self {
        let mut sources = Self { root: root.to_owned(), seen: Vec::new() };
        sources.seen = sources.look();
        sources
    }

    /// Returns when a source has changed, appeared or gone since this was last asked, and none has for one pause: a
    /// change of several files is one change.
    pub fn wait_for_change(&mut self) {
        while self.look() == self.seen {
            thread::sleep(PAUSE);
        }
        loop {
            self.seen = self.look();
            thread::sleep(PAUSE);
            if self.look() == self.seen {
                return;
            }
        }
    }

    fn look(&self) -> Vec<(PathBuf, Option<SystemTime>)> {
        let mut found = Vec::new();
        let mut left: Vec<PathBuf> = WATCHED.iter().map(|path| self.root.join(path)).collect();
        while let Some(path) = left.pop() {
            if let Ok(entries) = fs::read_dir(&path) {
                left.extend(entries.flatten().map(|entry| entry.path()));
            } else {
                let changed = fs::metadata(&path).and_then(|data| data.modified()).ok();
                found.push((path, changed));
            }
        }
        found.sort();
        found
    }
}
