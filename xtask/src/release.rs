//! `cargo xtask dist`: the page and what stands beside it as one archive, with checksums.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, ensure};
use lexopt::prelude::*;
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::{build, project};

/// The folder inside of the archive.
const FOLDER: &str = "tigang";

/// Runs the command: builds the page and packs it. `--twice` builds it once more from nothing, and fails where that gives
/// other bytes.
///
/// # Errors
///
/// An option is unknown, the page cannot be built or packed, or two builds differ.
pub fn command(arguments: &mut lexopt::Parser) -> anyhow::Result<ExitCode> {
    let mut is_twice = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("twice") => is_twice = true,
            other => return Err(other.unexpected().into()),
        }
    }
    build::page()?.size().fits()?;
    let files = files()?;
    if is_twice {
        twice(&files)?;
    }
    let name = format!("{FOLDER}-{}.zip", env!("CARGO_PKG_VERSION"));
    let archive = pack(&files)?;
    let sums = sums(&name, &archive, &files);
    project::write_whole(&folder().join(&name), &archive)?;
    project::write_whole(&folder().join("SHA256SUMS"), &sums)?;
    print!("{}\n{sums}", folder().display());
    Ok(ExitCode::SUCCESS)
}

/// Builds the page again from nothing, in a folder of its own, and holds it against the files of the first build.
fn twice(first: &[File]) -> anyhow::Result<()> {
    let again = project::root().join("target").join("again");
    if again.exists() {
        fs::remove_dir_all(&again).with_context(|| format!("cannot remove {}", again.display()))?;
    }
    let program = std::env::current_exe().context("this program does not know where it is")?;
    project::run(Command::new(program).arg("build").env("CARGO_TARGET_DIR", again))?;
    for (one, other) in first.iter().zip(&files()?) {
        ensure!(one == other, "{} is another one when it is built again", one.0);
    }
    println!("Built twice, the same bytes");
    Ok(())
}

/// A file of the page: its name and what it holds.
type File = (String, Vec<u8>);

/// The files that the build has written, sorted by their names.
fn files() -> anyhow::Result<Vec<File>> {
    let name = |name: &&str| anyhow::Ok(((*name).to_owned(), fs::read(build::dist().join(name))?));
    build::FILES.iter().map(|file| name(file).with_context(|| format!("cannot read {file}"))).collect()
}

/// Where the archive is written.
fn folder() -> PathBuf {
    project::root().join("release")
}

/// The archive. It holds no time and nothing of this machine: equal files give an equal archive.
fn pack(files: &[File]) -> anyhow::Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, content) in files {
        archive.start_file([FOLDER, "/", name].concat(), options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The checksums of the archive and of what comes out of it, as `sha256sum --check` reads them.
fn sums(name: &str, archive: &[u8], files: &[File]) -> String {
    let sum = |content: &[u8], name: &str| {
        let hex = Sha256::digest(content).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
        [&hex, "  ", name, "\n"].concat()
    };
    let inside = files.iter().map(|(name, content)| sum(content, &[FOLDER, "/", name].concat()));
    [sum(archive, name)].into_iter().chain(inside).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn equal_files_give_an_equal_archive_that_holds_them() {
        let files = [("a.html".to_owned(), b"<p>".repeat(9)), ("b.js".to_owned(), b"f()".to_vec())];
        let archive = pack(&files).unwrap();
        assert_eq!(archive, pack(&files).unwrap());
        let mut read = zip::ZipArchive::new(Cursor::new(&archive)).unwrap();
        let names: Vec<_> = read.file_names().map(|name| name.unwrap().into_owned()).collect();
        assert_eq!(names, ["tigang/a.html", "tigang/b.js"]);
        let mut content = Vec::new();
        read.by_name("tigang/a.html").unwrap().read_to_end(&mut content).unwrap();
        assert_eq!(content, files[0].1);
    }

    #[test]
    fn sums_are_those_of_the_system() {
        // Taken from `printf 'f()' | sha256sum`.
        let sums = sums("t.zip", b"f()", &[("b.js".to_owned(), b"f()".to_vec())]);
        let sum = "19c1041342240f320fe4443a0d765a0cf391a93e514c110b5fc172cf283dcafa";
        assert_eq!(sums, format!("{sum}  t.zip\n{sum}  tigang/b.js\n"));
    }
}
