//! Names for files, which every system takes.

/// A name has so many characters at most, with what stands behind its last dot.
const LONGEST: usize = 80;

/// Some systems count bytes, and take 255 of them.
const MOST_BYTES: usize = 250;

/// The names that Windows keeps for itself, whatever stands behind a dot in them; the last two with a digit more.
const RESERVED: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
const NUMBERED: [&str; 2] = ["COM", "LPT"];

/// The name of a file for a text of this title. `kind` is what stands behind the dot, as `html`.
///
/// The signs that file systems keep for themselves become the full-width ones that look like them. What is not seen, and could
/// make a name look like another one, is left out.
#[must_use]
pub fn file_name(title: &str, kind: &str) -> String {
    let mut name = String::new();
    let mut room = LONGEST - 1 - kind.len();
    for c in title.chars().filter(|c| !is_unseen(*c)) {
        let c = match c {
            '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => {
                char::from_u32(u32::from(c) + 0xfee0).unwrap_or(' ')
            }
            _ if c.is_whitespace() || c.is_control() => ' ',
            _ => c,
        };
        // A name begins with neither of these, and has no two spaces.
        if name.is_empty() && (c == ' ' || c == '.') || c == ' ' && name.ends_with(' ') {
            continue;
        }
        if room == 0 || name.len() + c.len_utf8() > MOST_BYTES - 1 - kind.len() {
            break;
        }
        room -= 1;
        name.push(c);
    }
    name.truncate(name.trim_end_matches([' ', '.']).len());
    if is_reserved(&name) {
        name.insert(0, '_');
    }
    [&name, ".", kind].concat()
}

/// Marks of direction, joiners, and the like.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let digits = "0123456789¹²³";
    RESERVED.contains(&&*stem)
        || NUMBERED.iter().any(|word| {
            let mut rest = stem.strip_prefix(*word).unwrap_or_default().chars();
            rest.next().is_some_and(|digit| digits.contains(digit)) && rest.next().is_none()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_what_every_system_takes() {
        for (title, name) in [
            ("在全县“书香进村”工作推进会上的讲话", "在全县“书香进村”工作推进会上的讲话"),
            ("a\\b/c:d*e?f\"g<h>i|j", "a＼b／c：d＊e？f＂g＜h＞i｜j"),
            ("</script>", "＜／script＞"),
            ("  两　个\r\n\t词  ", "两 个 词"),
            ("...年终总结. .", "年终总结"),
            ("CON", "_CON"),
            ("nul.第二稿", "_nul.第二稿"),
            ("com1", "_com1"),
            ("LPT²", "_LPT²"),
            ("COM", "COM"),
            ("Conclusion", "Conclusion"),
            ("com10", "com10"),
            ("\u{202e}txt.讲话\u{200b}\u{2069}", "txt.讲话"),
            ("\0一\u{7f}二\u{1}", "一 二"),
            ("👨‍👩‍👧", "👨👩👧"),
        ] {
            assert_eq!(file_name(title, "html"), [name, ".html"].concat(), "{title:?}");
        }
    }

    #[test]
    fn names_are_not_too_long_in_characters_and_in_bytes() {
        for (title, characters, bytes) in
            [("长".repeat(200), 80, 230), ("𠮷".repeat(200), 66, 249), ("a b".repeat(60), 80, 80)]
        {
            let name = file_name(&title, "html");
            assert_eq!((name.chars().count(), name.len()), (characters, bytes), "{name}");
        }
        assert_eq!(
            file_name(&["长".repeat(74), " 长".into()].concat(), "html"),
            ["长".repeat(74), ".html".into()].concat()
        );
        assert_eq!(file_name(&"长 ".repeat(200), "txt").chars().count(), 79);
    }
}
