//! The texts that tests read, those beside the code too.

use std::path::Path;

/// The speeches of this folder and the sample.
pub(crate) fn speeches() -> Vec<String> {
    [texts_in("tests/speeches"), texts_in("src/input")].concat()
}

/// The texts of a folder of the project.
pub(crate) fn texts_in(folder: &str) -> Vec<String> {
    let texts = read_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    assert!(!texts.is_empty(), "{folder} holds no text");
    texts
}

/// The test data beside the project, which is not part of it; none where it is absent.
pub(crate) fn shared() -> Vec<String> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folders = ["seed", "corpus/real", "corpus/written", "corpus/traps"];
    let texts: Vec<String> = folders.iter().flat_map(|folder| read_folder(&shared.join(folder))).collect();
    if texts.is_empty() {
        println!("skipped: no test data in ../shared");
    }
    texts
}

fn read_folder(folder: &Path) -> Vec<String> {
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.sort();
    let texts = paths.iter().filter(|path| path.extension().is_some_and(|ext| ext == "txt"));
    texts.filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}
