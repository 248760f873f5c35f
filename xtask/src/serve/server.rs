//! A server for the files of one folder.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Request, Response};

/// What is given in place of what is asked for, by their names.
pub type Instead = &'static [(&'static str, &'static str)];

/// A server that gives the files of one folder to programs on this machine, and to no other machine. It stops when it
/// is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    port: u16,
    log: Arc<Mutex<Vec<String>>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to serve a folder. Port 0 stands for any free port. Some files may be given in place of others.
    ///
    /// # Errors
    ///
    /// The port is taken or must not be used.
    pub fn start(folder: PathBuf, port: u16, instead: Instead) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        let http = Arc::new(tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?);
        let log = Arc::default();
        let thread = thread::spawn({
            let (http, log) = (Arc::clone(&http), Arc::clone(&log));
            move || http.incoming_requests().for_each(|request| answer(request, &folder, instead, &log))
        });
        Ok(Self { http, port, log, thread: Some(thread) })
    }

    /// The address of the page.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The paths that were asked for so far, in their order.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so; there is nothing left to stop.
            let _ = thread.join();
        }
    }
}

fn answer(request: Request, folder: &Path, instead: Instead, log: &Mutex<Vec<String>>) {
    let path = request.url().to_owned();
    log.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
    // A browser that went away before it had the answer is no fault of ours.
    let _ = match find(folder, &path, instead).and_then(|path| Some((File::open(&path).ok()?, kind(&path)))) {
        Some((file, kind)) => request.respond(
            Response::from_file(file)
                .with_header(header("Content-Type", kind))
                .with_header(header("Cache-Control", "no-store")),
        ),
        None => request.respond(Response::from_string("There is no such file.\n").with_status_code(404)),
    };
}

/// The file in the folder that an address names; nothing outside of the folder.
fn find(folder: &Path, url: &str, instead: Instead) -> Option<PathBuf> {
    let name = url.split(['?', '#']).next()?.trim_start_matches('/');
    let name = instead.iter().find(|(asked, _)| *asked == name).map_or(name, |(_, given)| given);
    let page = if name.is_empty() || name.ends_with('/') { "index.html" } else { "" };
    let file = folder.join([name, page].concat());
    let (file, folder) = (fs::canonicalize(file).ok()?, fs::canonicalize(folder).ok()?);
    (file.is_file() && file.starts_with(folder)).then_some(file)
}

fn kind(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    KINDS.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, kind)| *kind)
}

/// What files are, by their extensions.
const KINDS: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
];

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("our own headers are right")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_folder_are_found_and_no_others() {
        let folder = std::env::temp_dir().join(format!("tigang-server-{}", std::process::id()));
        let dist = folder.join("dist");
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), "page").unwrap();
        fs::write(folder.join("secret"), "secret").unwrap();
        fs::create_dir_all(dist.join("a/b")).unwrap();
        fs::write(dist.join("a/b/index.html"), "page").unwrap();
        for (url, found) in [
            ("/", true),
            ("/?a=1", true),
            ("/index.html", true),
            ("/a/b/?a=1", true),
            ("/a/b/index.html", true),
            ("/nothing", false),
            ("/a/", false),
            ("/../secret", false),
            ("//etc/passwd", false),
        ] {
            assert_eq!(find(&dist, url, &[]).is_some(), found, "{url}");
        }
        assert!(find(&dist, "/nothing", &[("nothing", "index.html")]).is_some());
        fs::remove_dir_all(&folder).unwrap();
    }
}
