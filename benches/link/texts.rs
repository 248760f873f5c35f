//! The texts whose links are measured.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A text with its name.
pub struct Text {
    /// What it is one of.
    pub folder: String,
    file: String,
    pub content: String,
}

/// Folders beside the project, where they are.
const BESIDE: [&str; 3] = ["../shared/seed", "../shared/corpus/real", "../shared/corpus/written"];

/// Four speeches as offices, schools, companies and unions give them, of a little more than 1,000 characters. They were
/// written for this alone, before the list of today was counted, and serve for nothing else.
const OFFICE: &str = "benches/link/office";

/// Of these texts there are lists of words with their counts beside the project, too. Ours was not made from them.
const REPORTS: [&str; 9] = ["a01", "a02", "a05", "a07", "a09", "a11", "a48", "a49", "a50"];

impl Text {
    pub fn name(&self) -> String {
        format!("{} {}", self.folder, self.file)
    }

    /// So many characters of it, from the first one on; nothing where it has fewer.
    pub fn beginning(&self, characters: usize) -> Option<Self> {
        let content: String = self.content.chars().take(characters).collect();
        (content.chars().count() == characters).then(|| Self {
            folder: self.folder.clone(),
            file: self.file.clone(),
            content,
        })
    }
}

/// Those that are named; else our own and those beside the project.
pub fn all(files: &[&String]) -> Vec<Text> {
    if !files.is_empty() {
        return files.iter().filter_map(|file| read(Path::new(file))).collect();
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = vec![Text { folder: "own".into(), file: "sample".into(), content: tigang::input::sample().into() }];
    texts.extend(folder(&root.join("tests/speeches")).into_iter().map(|text| Text { folder: "own".into(), ..text }));
    for beside in [OFFICE].into_iter().chain(BESIDE) {
        texts.extend(folder(&root.join(beside)));
    }
    texts
}

/// The names of the folders of texts, each once.
pub fn folders<'a>(texts: impl Iterator<Item = &'a Text>) -> BTreeSet<String> {
    texts.map(|text| text.folder.clone()).collect()
}

fn folder(path: &Path) -> Vec<Text> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(path).into_iter().flatten().flatten().map(|file| file.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().filter_map(|path| read(path)).collect()
}

/// A file; nothing where it is no text.
fn read(path: &Path) -> Option<Text> {
    let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let file = name(path);
    let mut folder = path.parent().map(name).unwrap_or_default();
    if REPORTS.iter().any(|report| folder == "real" && file.starts_with(report)) {
        folder = "real, reports".into();
    }
    Some(Text { folder, file, content: std::fs::read_to_string(path).ok()? })
}
