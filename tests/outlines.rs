//! Text in, outline out: `tests/rules/*.txt` holds many small cases, `tests/speeches/*.txt` whole speeches, each with its
//! outline beside it in `*.outline`.
//!
//! `BLESS=1 cargo test` writes what the parser finds as the expectation; read the difference before you commit it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use tigang::{BlockKind, Document, EntryState, Omission, Outline, RowTarget};

/// The outline of a text as lines that a person can read: what stands around the sections, then every row.
pub(crate) fn rendered(document: &Document) -> String {
    let mut out = String::new();
    for block in &document.blocks {
        let name = match block.kind {
            BlockKind::Title => "title",
            BlockKind::Subtitle => "subtitle",
            BlockKind::Salutation => "salutation",
            BlockKind::Chrome => "left over",
            _ => continue,
        };
        let _ = writeln!(out, "{name}: {}", document.shown(block.content));
    }
    if let Some(declared) = &document.declared {
        let counts = declared.counts();
        let _ = write!(out, "declared: {} entries, {} found, {} missing", counts.entries, counts.found, counts.missing);
        for entry in &declared.entries {
            match entry.state {
                EntryState::Moved(_) => out.push_str(", moved: "),
                EntryState::Reworded(_) => out.push_str(", reworded: "),
                EntryState::Found(_) | EntryState::Missing(_) => continue,
            }
            out.push_str(&entry.number);
        }
        for id in &declared.extra {
            let _ = write!(out, ", not listed: {}", document.shown(document.sections[id.index()].heading.span));
        }
        out.push('\n');
    }
    for row in &Outline::of(document).rows {
        out.push_str(&"  ".repeat(usize::from(row.depth) - 1));
        match row.target {
            RowTarget::Section(id) if document.sections[id.index()].heading.run_in => out.push_str("> "),
            RowTarget::Section(_) => out.push_str("# "),
            RowTarget::Missing(_) => out.push_str("? "),
            RowTarget::Point(_) => out.push_str("- "),
        }
        let _ = write!(out, "{}|{}", row.number, row.title);
        let omission = match row.target {
            RowTarget::Missing(id) => document.missing[id.index()].omission,
            _ => None,
        };
        match omission {
            Some(Omission::Gap(gap)) => drop(write!(out, " (gap {})", gap + 1)),
            Some(Omission::CutEnd) => out.push_str(" (cut end)"),
            None => {}
        }
        out.push('\n');
    }
    for gap in &document.gaps {
        let _ = writeln!(out, "gap: {:?}", gap.omitted);
    }
    if let Some(cut) = &document.cut_end {
        let _ = writeln!(out, "cut end: {:?} of {:?}", cut.shown, cut.total);
    }
    out
}

fn is_blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("a folder of cases").flatten().map(|file| file.path()).collect();
    files.retain(|file| file.extension().is_some_and(|own| own == extension));
    files.sort();
    assert!(!files.is_empty());
    files
}

/// A case of a rules file: `=== name`, the text, a line `---`, the outline.
struct Case<'a> {
    name: &'a str,
    text: &'a str,
    outline: &'a str,
}

fn cases(file: &str) -> Vec<Case<'_>> {
    let case = |part| {
        let part: &str = part;
        let (name, rest) = part.split_once('\n')?;
        let (text, outline) = rest.split_once("---\n").unwrap_or((rest, ""));
        Some(Case { name, text, outline: outline.trim_end_matches('\n') })
    };
    file.split("=== ").skip(1).filter_map(case).collect()
}

#[test]
fn every_rule_holds() {
    every_case("rules", |text| rendered(&Document::parse(text)));
}

/// Holds every case in the files of a folder against what is found in its text.
pub(crate) fn every_case(folder: &str, found_in: impl Fn(&str) -> String) {
    let mut names = std::collections::HashSet::new();
    let mut faults = String::new();
    for path in files(folder, "txt") {
        let file = std::fs::read_to_string(&path).expect("a file of cases");
        let mut blessed = file.split("=== ").next().unwrap_or_default().to_owned();
        for case in cases(&file) {
            assert!(names.insert(case.name.to_owned()), "two cases are named {}", case.name);
            let found = found_in(case.text);
            let found = found.trim_end_matches('\n');
            if found != case.outline {
                let _ =
                    writeln!(faults, "{}:\n{}\nexpected:\n{}\nfound:\n{found}\n", case.name, case.text, case.outline);
            }
            let _ = write!(blessed, "=== {}\n{}---\n{found}\n\n", case.name, case.text);
        }
        if is_blessing() {
            std::fs::write(&path, blessed.trim_end().to_owned() + "\n").expect("a file to write");
        }
    }
    assert!(is_blessing() || faults.is_empty(), "{faults}");
}

#[test]
fn every_speech_has_its_outline() {
    for path in files("speeches", "txt") {
        let found = rendered(&Document::parse(std::fs::read_to_string(&path).unwrap()));
        let beside = path.with_extension("outline");
        if is_blessing() {
            std::fs::write(&beside, found).unwrap();
        } else {
            let expected = std::fs::read_to_string(&beside).unwrap_or_default();
            assert_eq!(found, expected, "{}", path.display());
        }
    }
}

#[test]
fn the_sample_shows_everything_that_the_page_can_show() {
    let document = Document::parse(tigang::input::sample());
    let counts = document.declared.as_ref().map(tigang::Declared::counts).unwrap_or_default();
    assert!(counts.found > 0 && counts.missing > 0, "{counts:?}");
    assert!(document.points.len() >= 5 && document.gaps.len() == 1 && document.cut_end.is_some());
    assert!(document.sections.iter().any(|section| matches!(section.parent, tigang::Parent::Missing(_))));
    let is_wrapped =
        |section: &tigang::Section| document.joins.iter().any(|join| section.heading.span.contains(join.start()));
    assert!(document.sections.iter().any(is_wrapped), "a heading over two lines");
}
