//! The page as a reader gets it: from a server, or as a file alone in a folder.

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;
use tempfile::TempDir;
use xtask::serve::Server;

/// The built page in two places: one that is served with all that stands beside it, and one where it lies alone.
pub struct Site {
    served: TempDir,
    alone: TempDir,
    server: RefCell<Option<Server>>,
    /// How many requests of this server are forgotten.
    forgotten: Cell<usize>,
}

/// A page that has nothing in it, to put the page into, as a frame of any size. Browsers do not make a window as narrow
/// as a phone.
pub const AROUND: &str = "around.html";

impl Site {
    /// Takes the page from the folder that it was built into, and serves it.
    ///
    /// # Errors
    ///
    /// The page is not built.
    pub fn new(dist: &Path) -> anyhow::Result<Self> {
        let site = Self {
            served: TempDir::new()?,
            alone: TempDir::new()?,
            server: RefCell::default(),
            forgotten: Cell::default(),
        };
        let page = dist.join("index.html");
        fs::copy(&page, site.alone.path().join("index.html"))
            .with_context(|| format!("cannot read {}; `cargo xtask build` makes it", page.display()))?;
        for file in fs::read_dir(dist)?.filter_map(Result::ok).filter(|file| file.path().is_file()) {
            fs::copy(file.path(), site.served.path().join(file.file_name()))?;
        }
        let around = "<!doctype html><meta charset=utf-8><link rel=icon href=data:,><title>-</title><style>body{margin:0}iframe{border:0}</style>";
        fs::write(site.served.path().join(AROUND), around)?;
        site.start()?;
        Ok(site)
    }

    /// The address of the page on the server.
    ///
    /// # Errors
    ///
    /// The server is stopped.
    pub fn address(&self) -> anyhow::Result<String> {
        Ok(self.server.borrow().as_ref().context("the server is stopped")?.address())
    }

    /// The address of the page as a file that lies alone in its folder.
    pub fn file_address(&self) -> String {
        format!("file://{}", self.alone.path().join("index.html").display())
    }

    /// The page as it was built.
    ///
    /// # Errors
    ///
    /// It cannot be read.
    pub fn html(&self) -> anyhow::Result<String> {
        self.read("index.html")
    }

    /// The address of the page without the program that it carries.
    ///
    /// # Errors
    ///
    /// It cannot be made.
    pub fn without_program(&self) -> anyhow::Result<String> {
        self.serve("bare.html", &bare(&self.html()?)?)
    }

    /// The address of another page, which is served from now on.
    ///
    /// # Errors
    ///
    /// It cannot be written, or the server is stopped.
    pub fn serve(&self, name: &str, html: &str) -> anyhow::Result<String> {
        self.write(name, html)?;
        Ok([&self.address()?, name].concat())
    }

    /// The address of another page as a file that lies alone in its folder.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn put(&self, name: &str, html: &str) -> anyhow::Result<String> {
        let folder = self.alone.path().join("other");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), html)?;
        Ok(format!("file://{}", folder.join(name).display()))
    }

    /// What a file on the server holds; its path begins at the page.
    ///
    /// # Errors
    ///
    /// There is no such file.
    pub fn read(&self, path: &str) -> anyhow::Result<String> {
        fs::read_to_string(self.served.path().join(path)).with_context(|| format!("cannot read {path}"))
    }

    /// Puts a file on the server.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn write(&self, path: &str, content: &str) -> anyhow::Result<()> {
        let path = self.served.path().join(path);
        fs::create_dir_all(path.parent().context("a file lies in a folder")?)?;
        Ok(fs::write(path, content)?)
    }

    /// The paths that the server was asked for since it was started, or since that was [forgotten](Self::forget_requests).
    pub fn requests(&self) -> Vec<String> {
        self.log().split_off(self.forgotten.get())
    }

    /// Forgets what the server was asked for until now.
    pub fn forget_requests(&self) {
        self.forgotten.set(self.log().len());
    }

    fn log(&self) -> Vec<String> {
        self.server.borrow().as_ref().map(Server::log).unwrap_or_default()
    }

    /// Starts the server afresh, on a port of its own.
    ///
    /// # Errors
    ///
    /// There is no free port.
    pub fn start(&self) -> anyhow::Result<()> {
        let server = Server::start(self.served.path().to_owned(), 0, &[])?;
        self.server.replace(Some(server));
        self.forgotten.set(0);
        Ok(())
    }

    /// Stops the server.
    pub fn stop(&self) {
        self.server.replace(None);
        self.forgotten.set(0);
    }

    /// Writes a file for the page to open, and gives its path.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn file(&self, name: &str, bytes: &[u8]) -> anyhow::Result<PathBuf> {
        let folder = self.served.path().join("files");
        fs::create_dir_all(&folder)?;
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }
}

/// A page without the program that it carries.
///
/// # Errors
///
/// It carries none.
pub fn bare(html: &str) -> anyhow::Result<String> {
    let (before, rest) = html.split_once("id=\"wasm\">").context("the page carries no program")?;
    let (_, after) = rest.split_once("</script>").context("the program has no end")?;
    Ok([before, "id=\"wasm\"></script>", after].concat())
}
