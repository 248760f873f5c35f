//! What a printer or a web page leaves in a text that is copied from it.

use super::chars::one_of;
use super::scan::{Ideographs, Words, leads_ideograph};

/// Longest line, in bytes, that can be a left-over: longer ones are text whatever they open with.
const MOST: usize = 240;

/// How a line of a web page opens.
static OPENINGS: Words = Words::new(&[
    "收藏《",
    "分享到",
    "分享：",
    "上一篇",
    "下一篇",
    "当前位置",
    "您的位置",
    "您当前的位置",
    "所在位置",
    "首页 >",
    "字号：",
    "字号:",
    "【字号",
    "【字体",
    "字体：",
    "字体:",
    "文件类型",
    "发布时间",
    "发布日期",
    "发表时间",
    "浏览次数",
    "浏览量",
    "阅读次数",
    "点击数",
    "点击量",
    "责任编辑",
    "编辑：",
    "信息来源",
    "来源：",
    "来源:",
    "稿源",
    "版权所有",
    "Copyright",
    "copyright",
    "扫码",
    "扫一扫",
    "长按",
    "关注公众号",
    "打印本页",
    "关闭窗口",
    "相关阅读",
    "相关推荐",
    "相关链接",
    "推荐阅读",
    "更多讲话",
    "更多范文",
    "下载本文",
    "下载word",
    "下载Word",
    "免责声明",
    "请阅读下面提示",
    "正式会员",
    "热门标签",
    "标签：",
    "收藏本",
    "返回顶部",
    "返回列表",
    "网站地图",
    "下载打印",
    "打印 ",
    "点击阅读",
    "点击查看",
    "展开全文",
    "阅读全文",
    "点击展开",
    "查看全文",
    "温馨提示：本站",
    "大 中 小",
    "A+",
]);

/// What only a web page says, wherever in the line.
pub(crate) static PHRASES: Words = Words::new(&[
    "版权所有",
    "点击下方",
    "点击下载",
    "↓↓",
    "ICP备",
    "公众号",
    "写作交流群",
    "会员可完整阅读",
    "下载全文",
    "本站资料",
    "左右滑动",
    "点击上方",
]);

/// What may stand before such an opening.
fn is_bracket(c: char) -> bool {
    matches!(c, '【' | '[' | '（' | '(')
}

/// Whether a line is a left-over of a web page; `is_web` where a phrase or an address may stand in it.
pub(crate) fn is_left_over(words: &str, is_web: bool) -> bool {
    let is_word = words.as_bytes().first().is_some_and(|first| leads_ideograph(*first));
    let bare = if is_word { words } else { words.trim_start_matches(is_bracket) };
    let opens = OPENINGS.open(bare.as_bytes());
    // Most lines neither open so nor say anything of the kind.
    (opens || is_web)
        && words.len() <= MOST
        && !words.ends_with('。')
        && (opens || has_address(bare) || PHRASES.stand_in(bare))
}

/// How a web address opens.
pub(crate) static ADDRESSES: Words = Words::new(&["www.", "http://", "https://"]);

/// Whether a short line names a web address.
fn has_address(words: &str) -> bool {
    words.len() <= 120 && ADDRESSES.stand_in(words)
}

/// Labels behind which a web page lists other pages, up to its end.
const LIST_LABELS: &[&str] = &[
    "相关推荐",
    "相关文章",
    "相关阅读",
    "相关链接",
    "推荐阅读",
    "猜你喜欢",
    "热门文章",
    "热门推荐",
    "延伸阅读",
    "最新文章",
    "往期推荐",
    "往期回顾",
    "END",
    "The End",
];

/// What the labels open with: most lines open otherwise, and are not trimmed.
const LABEL_OPENINGS: Ideographs = Ideographs::of("相推猜热延最往");

/// Whether a line is such a label.
pub(crate) fn is_list_label(words: &str) -> bool {
    match *words.as_bytes() {
        [lead, second, third, ..] if leads_ideograph(lead) && !LABEL_OPENINGS.may_hold(second, third) => return false,
        [] | [b'a'..=b'z' | b'0'..=b'9', ..] => return false,
        _ => {}
    }
    LIST_LABELS.contains(&words.trim_matches(one_of("【】[]：: ■●-—·")))
}

/// What stands around a page number.
fn is_dash(c: char) -> bool {
    matches!(c, '-' | '—' | '–' | '－' | '─' | '·')
}

/// Whether a line is a page number: 第3页共9页, — 3 —, - 3 -, 3/9.
pub(crate) fn is_page_number(words: &str) -> bool {
    // Most lines open otherwise or are longer, and are not looked at closely.
    if words.len() > 48 || !words.starts_with(|c: char| c == '第' || c.is_ascii_digit() || is_dash(c)) {
        return false;
    }
    let is_digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    if !words.ends_with(|c| is_digit(c) || is_dash(c) || matches!(c, '页' | ')' | '）')) {
        return false;
    }
    let is_between_dashes = words.starts_with(is_dash) && words.ends_with(is_dash);
    if !is_between_dashes && !words.contains(one_of("页/／")) {
        return false;
    }
    let bare: String = words.chars().filter(|c| !super::is_space(*c)).collect();
    let is_number = |text: &str| !text.is_empty() && text.chars().count() <= 4 && text.chars().all(is_digit);
    if let Some(rest) = bare.strip_prefix('第')
        && let Some((page, rest)) = rest.split_once('页')
    {
        let total = rest.trim_start_matches(one_of("，,/／（(")).trim_end_matches(one_of("）)"));
        let total = total.strip_prefix('共').and_then(|total| total.strip_suffix('页'));
        return is_number(page) && (rest.is_empty() || total.is_some_and(is_number));
    }
    if let Some(inner) = bare.strip_prefix(is_dash).and_then(|inner| inner.strip_suffix(is_dash)) {
        return is_number(inner.trim_matches(is_dash));
    }
    bare.split_once(one_of("/／")).is_some_and(|(page, total)| is_number(page) && is_number(total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_told_from_numbers() {
        for page in ["第3页共9页", "第 3 页 共 9 页", "第3页", "— 3 —", "-12-", "3 / 9", "第1页（共6页）", "- １ -"]
        {
            assert!(is_page_number(page), "{page}");
        }
        for text in ["2.5", "3", "第三页", "第3页的图", "2023年12月31日", "——经济", "一/二"] {
            assert!(!is_page_number(text), "{text}");
        }
    }

    #[test]
    fn every_label_of_a_list_is_one() {
        for label in LIST_LABELS {
            assert!(is_list_label(label) && is_list_label(&format!("■ 【{label}】：")), "{label}");
        }
        assert!(!is_list_label("相关") && !is_list_label("推荐阅读这本书"));
    }

    #[test]
    fn left_overs_are_told_from_sentences() {
        for line in ["收藏《在会上的讲话》)", "字号：大 中 小", "↓↓↓ 更多讲话稿请点击下方链接 ↓↓↓", "来源：某网"]
        {
            assert!(is_left_over(line, true), "{line}");
        }
        for line in ["来源于实践，服务于实践。", "要办好公众号。", "打印机采购"] {
            assert!(!is_left_over(line, true), "{line}");
        }
    }
}
