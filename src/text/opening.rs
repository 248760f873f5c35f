//! The words that open a speech: whom it addresses, and what titles end in.

use super::chars::one_of;
use std::borrow::Cow;

use super::scan::{Ideographs, Words, leads_ideograph};
use super::{Trim, is_space};

/// What stands behind the audience.
pub(super) const ADDRESS_ENDS: [char; 6] = ['：', ':', '！', '!', '，', ','];

/// Whether a line addresses an audience: 同志们： 各位代表：
pub(crate) fn is_salutation(words: &str) -> bool {
    // Most lines end otherwise, and are not looked at closely.
    let end = words.trim_back();
    let Some(addressed) = end.strip_suffix(ADDRESS_ENDS).filter(|_| words.len() <= 180) else {
        return false;
    };
    let addressed: Cow<str> = if addressed.contains(is_space) {
        addressed.chars().filter(|c| !is_space(*c)).collect()
    } else {
        addressed.into()
    };
    let is_plural = addressed.ends_with(['们', '們']);
    (is_plural || ADDRESSED.stand_in(&addressed))
        && !addressed.contains(one_of("。；："))
        && crate::Marker::read(&addressed).is_none()
        && (end.ends_with(['：', ':'])
            || (addressed.is_ascii() && addressed.len() < 60)
            || (addressed.chars().count() <= SHORT && (is_plural || end.ends_with(['！', '!']))))
}

/// A salutation that does not end in a colon takes at most so many characters.
const SHORT: usize = 16;

/// Words one of which stands in a salutation that does not end in 们.
static ADDRESSED: Words = Words::new(&[
    "各位",
    "来宾",
    "尊敬的",
    "亲爱的",
    "同志",
    "人民政府",
    "各单位",
    "各部门",
    "各县",
    "各乡镇",
    "各市",
    "局机关",
    "在座",
    "主席",
    "全体",
    "全體",
    "诸位",
    "諸位",
    "党员",
    "乡亲",
    "鄉親",
    "Mr.",
    "Goodmorning",
    "Goodafternoon",
    "Goodevening",
    "Ladies",
    "Dear",
    "Myfellow",
    "Madam",
    "Fellow",
    "Colleagues",
    "Friends",
    "Distinguished",
    "Honorable",
]);

/// Whether a long line may be a title: it ends like one, or no mark parts it, as one parts running text.
pub(super) fn reads_like_title(words: &str) -> bool {
    is_title_like(words) || !words.contains(one_of("，,。；："))
}

/// What titles end in.
const ENDINGS: &[&str] = &[
    "讲话",
    "致辞",
    "致词",
    "报告",
    "发言",
    "讲话稿",
    "发言稿",
    "主持词",
    "献词",
    "贺词",
    "意见",
    "通知",
    "方案",
    "办法",
    "规划",
    "纲要",
    "演讲",
    "总结",
    "说明",
    "党课",
    "辞",
    "稿",
    "講話",
    "致辭",
    "報告",
    "發言",
    "演講",
    "辭",
];

/// The characters in them: most lines end in none of these, and are not compared.
const ENDING: Ideographs = {
    let (mut set, mut at) = (Ideographs::NONE, 0);
    while at < ENDINGS.len() {
        set = set.or(Ideographs::of(ENDINGS[at]));
        at += 1;
    }
    set
};

/// Whether a line reads like a title: 在…会议上的讲话.
pub(crate) fn is_title_like(words: &str) -> bool {
    matches!(words.as_bytes(), [.., lead, second, third] if leads_ideograph(*lead) && ENDING.may_hold(*second, *third))
        && ENDINGS.iter().any(|ending| words.ends_with(ending))
}
