//! Whether what was pasted is a link, or a text.

use super::capitals;
use super::digits::digit;
use super::found::{expected, fragment, head, is_nothing};

/// Behind which a scheme stands in front of an address, also in one that was escaped.
const MARKS: [&str; 3] = ["://", "%3A", "%253A"];

/// What may be in an address beside digits.
const BETWEEN: &str = "%&=?.:/#$*";

/// A link without the number of its characters has so many digits at least. Addresses of other pages mostly have fewer
/// behind their `#`, and no word has as many.
const LEAST: usize = 24;

/// No link has more bytes, however often it was escaped.
const MOST: usize = 2_000_000;

/// The link in what was pasted, where that is what was pasted: an address or its fragment, with fewer words around it than
/// it has itself. A speech with an address in it is none.
#[must_use]
pub fn pasted(text: &str) -> Option<&str> {
    let text = text.trim_matches(is_nothing);
    if text.len() > MOST {
        return None;
    }
    let mark = MARKS.iter().filter_map(|mark| head(text).rfind(mark)).max();
    let from = mark.map_or(0, |mark| text[..mark].trim_end_matches(|one: char| one.is_ascii_alphabetic()).len());
    let rest = &text[from..];
    let end = rest.find(|one| digit(one).is_none() && !BETWEEN.contains(one) && !is_nothing(one));
    let link = &rest[..end.unwrap_or(rest.len())];
    let fragment = fragment(link);
    let is_long = fragment.len() >= LEAST;
    let is_one = match text.chars().next()? {
        _ if mark.is_some() => is_long || expected(link).is_some(),
        '#' | '?' => true,
        // Words in lines of their own are no link that was broken into lines.
        _ => is_long && end.is_none() && link.split_whitespace().rev().skip(1).all(|line| line.len() >= LEAST),
    };
    let is_version = fragment.starts_with(|first: char| first.is_ascii_uppercase() || first == capitals::MARK);
    let is_most = 2 * characters(link) > characters(text);
    (is_one && is_most && (is_version || fragment.is_empty() && expected(link).is_some())).then_some(link)
}

/// How many characters count.
fn characters(text: &str) -> usize {
    text.chars().filter(|one| !is_nothing(*one)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: &str = "https://t.example/?n=51#BabC-_9x7fQwErTyUiOpAsDfGhJk";

    #[test]
    fn links_are_links_whatever_became_of_them() {
        let wrapped = ["https://a.example/?url=", &LINK.replace(':', "%3A").replace('#', "%23"), "&data=05"].concat();
        let cases = [
            LINK.to_owned(),
            [" \n", LINK, "。"].concat(),
            ["“", LINK, "”，请查收"].concat(),
            ["<", LINK, ">."].concat(),
            ["县委书记的讲话，请会前阅读：", LINK, " 谢谢！"].concat(),
            LINK.replace("#BabC", "#Ba\r\n  bC"),
            LINK.replace('#', "%23"),
            LINK.replace("https", "file"),
            LINK.replace(':', "%3A").replace('/', "%2F").replace('#', "%23"),
            wrapped,
            LINK[24..].to_owned(),
            LINK[23..].to_owned(),
            LINK[18..].to_owned(),
            "https://t.example/?n=51#BabC".to_owned(),
            "https://t.example/?n=5100".to_owned(),
            "#BabC-_9x".to_owned(),
            "https://t.example/?n=51#$B*://-9$".to_owned(),
            "https%3A%2F%2Ft.example%2F%3Fn%3D51%23%24B%3A%2F-9%24".to_owned(),
            "$B*/:-9$ABCDEFGHIJKLMNOPQ".to_owned(),
        ];
        for case in cases {
            let link = pasted(&case).unwrap_or_else(|| panic!("{case}"));
            assert_eq!(fragment(link), fragment(&case.replace("，请查收", "").replace(" 谢谢！", "")), "{case}");
        }
    }

    #[test]
    fn a_text_with_an_address_in_it_is_a_text() {
        let speech =
            "同志们：今天我们召开全市安全生产工作会议，主要任务是总结经验、分析形势、部署工作。下面，我讲三点意见。";
        let cases = [
            speech.to_owned(),
            [speech, "全文见", LINK, "。", speech].concat(),
            [LINK, "\n", speech, speech].concat(),
            ["Friends, the whole of it is at ", LINK, ", and I shall say it all, once more, to each of you."].concat(),
            "https://www.example.org/2024/content_1.htm".to_owned(),
            "https://example.org/wiki/Speech#Background".to_owned(),
            "#s1-2".to_owned(),
            "$100 million".to_owned(),
            "# Background".to_lowercase(),
            "Agenda\nBudget\nClosing\nDinner\nEvening".to_owned(),
            "All people are equal before the law of this land".to_owned(),
            "AllPeopleAreEqual".to_owned(),
            String::new(),
            "%".to_owned(),
        ];
        for case in cases {
            assert_eq!(pasted(&case), None, "{case}");
        }
    }
}
