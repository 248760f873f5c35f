//! The files of the repository.

use std::path::Path;

/// A text file of the repository.
pub(super) struct File {
    /// Its path from the root of the repository, with `/` between the names.
    pub(super) path: String,
    /// What it holds.
    pub(super) text: String,
}

/// Where the repository is.
pub(super) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What stands in the root of the work tree and is not written by hand.
const MADE: [&str; 9] =
    [".git", "target", "dist", "release", "node_modules", "Cargo.lock", "fuzz/target", "fuzz/corpus", "fuzz/artifacts"];

/// The kinds of file that are read, by the end of their names. Sample texts (`.txt`) are none of them: they hold what
/// people paste, white space and all.
const KINDS: [&str; 9] = [".rs", ".css", ".js", ".html", ".md", ".toml", ".yml", ".sh", "LICENSE"];

/// All files that the rules may look at, sorted by path.
pub(super) fn all() -> Vec<File> {
    let mut files = Vec::new();
    walk(Path::new(ROOT), "", &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn walk(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.flatten() {
        let (Ok(name), Ok(kind)) = (entry.file_name().into_string(), entry.file_type()) else { continue };
        let path = format!("{prefix}{name}");
        if MADE.contains(&path.as_str()) {
            continue;
        }
        if kind.is_dir() {
            walk(&entry.path(), &format!("{path}/"), files);
        } else if kind.is_file() && KINDS.iter().any(|end| name.ends_with(end)) {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_else(|error| panic!("{path}: {error}"));
            files.push(File { path, text });
        }
    }
}

#[test]
fn the_files_of_the_repository_are_found() {
    let files = all();
    for path in ["Cargo.toml", "src/lib.rs", "src/input/encoding.rs", "tests/tidy/files.rs", "xtask/Cargo.toml"] {
        assert!(files.iter().any(|file| file.path == path && !file.text.is_empty()), "{path}");
    }
    assert!(files.iter().all(|file| !file.path.starts_with("target/")));
}
