//! A speech as a web page: the page itself, with a reading of the speech in it for those who run no scripts, and the speech
//! for the page to open with.
//!
//! What a browser gives of a page that is open is no longer what it got: the program has drawn into it, and so has whatever
//! the reader has added to the browser. So the page carries what it is made of once more, in [`Template`], all but the long
//! parts, which nobody changes.

use super::markup::{escape, quote};
use crate::link::Parcel;

/// The version of what [`record`] writes.
pub const VERSION: u32 = 1;

/// The source of a page with its scripts and styles in it: before the place of its title, between that and the place of a
/// speech, and behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template([String; 3]);

impl Template {
    /// What stands before and behind the name of a part that is elsewhere.
    pub const MARK: char = '‖';
    /// What stands for the beginning of a tag that closes: as it is, it would close the element that holds the template.
    pub const CLOSING: char = '‹';
    /// The name of the place for a title.
    pub const TITLE: &str = "title";
    /// The name of the place for a speech.
    pub const SPEECH: &str = "speech";
    /// The name of the template itself, which is part of the page.
    pub const ITSELF: &str = "template";

    /// Puts a template together: `source`, and the parts that it names. Nothing where one of them is not there.
    #[must_use]
    pub fn read(source: &str, part: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let mut parts = <[String; 3]>::default();
        let mut part_of = 0;
        for (at, piece) in source.split(Self::MARK).enumerate() {
            let inside = parts.get_mut(part_of)?;
            match piece {
                _ if at % 2 == 0 => inside.push_str(&piece.replace(Self::CLOSING, "</")),
                Self::TITLE | Self::SPEECH => part_of += 1,
                Self::ITSELF => inside.push_str(source),
                name => inside.push_str(&part(name)?),
            }
        }
        (part_of == 2).then_some(Self(parts))
    }

    /// The page with a title, which is words, and with this, which is markup, in the place of a speech.
    #[must_use]
    pub fn fill(&self, title: &str, speech: &str) -> String {
        let [before, between, behind] = &self.0;
        let mut name = String::new();
        escape(&mut name, title);
        [before, &*name, between, speech, behind].concat()
    }
}

/// A speech as a record of JSON that a script element can hold: its version, its title, the text to the byte, and what is
/// beside it, in the bytes that a link has for that.
#[must_use]
pub fn record(title: &str, parcel: &Parcel) -> String {
    let mut record = format!("{{\"version\":{VERSION},\"title\":");
    quote(&mut record, title);
    record.push_str(",\"text\":");
    quote(&mut record, &parcel.text);
    record.push_str(",\"beside\":[");
    for (at, byte) in parcel.beside().iter().enumerate() {
        if at > 0 {
            record.push(',');
        }
        record.push_str(&byte.to_string());
    }
    record.push_str("]}");
    record
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::Spot;

    const SOURCE: &str = "<title>‖title‖</title><style>‖5‖</style><i id=a>‖speech‖‹i><x>‖template‖</x>";

    fn template() -> Option<Template> {
        Template::read(SOURCE, |name| (name == "5").then(|| "p‖‹".to_owned()))
    }

    #[test]
    fn a_page_is_put_together_from_its_parts() {
        let page = template().expect("all parts are there").fill("a<b", "<p>读</p>");
        let expected = format!("<title>a&lt;b</title><style>p‖‹</style><i id=a><p>读</p></i><x>{SOURCE}</x>");
        assert_eq!(page, expected);
    }

    #[test]
    fn without_one_of_its_parts_there_is_no_page() {
        assert_eq!(Template::read(SOURCE, |_| None), None);
        for source in ["", "‖title‖", "‖speech‖‖title‖‖title‖", "‖title‖‖speech‖‖3‖"] {
            assert_eq!(Template::read(source, |_| None), None, "{source}");
        }
    }

    #[test]
    fn a_record_holds_the_text_to_the_byte_and_what_is_beside_it() {
        let text = "标题</script><!--\r\n一、读\0书\r二、\u{2028}写";
        let parcel = Parcel { place: Some(Spot::Offset(3)), corrections: vec![17, 200], ..Parcel::of(text) };
        let record = record("\"标题\"\\</script>", &parcel);
        assert!(!record.contains(['<', '\r', '\n', '\0']), "{record}");
        let read: serde_json::Value = serde_json::from_str(&record).expect("it is JSON");
        assert_eq!((read["version"].as_u64(), read["title"].as_str()), (Some(1), Some("\"标题\"\\</script>")));
        let bytes: Vec<u8> = serde_json::from_value(read["beside"].clone()).expect("they are bytes");
        assert_eq!(Parcel::with(read["text"].as_str().expect("a text").to_owned(), &bytes), parcel);
    }
}
