//! Marks that tell of text which is not there: ……（省略1150字）…… in the middle, 未完，全文共7007字 at the end.

use super::Span;
use super::chars::one_of;
use super::glance::Glance;
use super::line::LineKind;
use super::lookout::{self, Lookout};
use super::pattern::Pattern;
use super::scan::Words;

/// Something in brackets that says it was left out, with the dots around it.
static BRACKETED: Pattern = Pattern::new(concat!(
    r"(?:[…—]|\.{3,}|。{3,})*[ ]*[（(\[【〔<〈][^（）()\[\]【】〔〕<>]{0,80}?",
    r"(?:省略[^号]|略去|隐去|删去|从略|删节|删减|[已被处分容]隐藏|未显示|[已被]屏蔽|[已被]折叠|[容页分]缺失|缺页|不予公开|VIP|付费阅读|登录后可|会员专享|Omitted|omitted|",
    r"隱去|隱藏|未顯示|刪去|刪節)",
    r"[^（）()\[\]【】〔〕<>]{0,80}[）)\]】〕>〉](?:[…—]|\.{3,}|。{3,})*"
));

/// （略） and its like: nothing else in the brackets.
static SHORT: Pattern = Pattern::new(concat!(
    r"(?:[…—]|\.{3,})*[（(\[【〔][ ]*(?:(?:以下|此处|中间|部分)内容|以下|此处|中间|中|下|上|内容|具体|名单|后|前|[^（）()]{0,16}部分|[^（）()]{0,16}章节)?[ ]*略[ ]*[）)\]】〕]",
    r"(?:[…—]|\.{3,})*"
));

/// Left out between dots, without brackets.
static DOTTED: Pattern =
    Pattern::new(r"(?:…|\.{3,}|。{3,})+[ ]*[^…。.]{0,12}(?:省略|略去|隐去|删去)[^…。.]{0,40}(?:…|\.{3,}|。{3,})+");

/// A line that says so and nothing else, with a rule around it or not: *** 省略 320 字 ***, 此处省略五百字。
static ALONE: Pattern = Pattern::new(concat!(
    r"^[*xX=_~·—─\-]{2,}[ ]*(?:此处|以下|中间)?[ ]*(?:省略|略去|删去|隐去|隐藏)[^。]{0,30}$|",
    r"^(?:此处|以下|中间)[^。]{0,4}(?:省略|略去|删去|隐去|隐藏)[^。]{0,16}。?$"
));

/// A trial reading that goes on further down.
static TRIAL: Pattern =
    Pattern::new(r"^[—…\-（(\[【 ]*以上[为為]?[试試][读讀].*(?:中[间間]|其[余餘]|以下|后面|後面|下面|章[节節]).*$");

/// Whether a mark may stand in some words at all.
type MayStand = fn(&str) -> bool;

/// The patterns of marks in the order in which they are asked, and what is asked before each.
pub(super) const GAPS: [(&Pattern, MayStand); 5] = [
    (&BRACKETED, lookout::may_be_bracketed),
    (&SHORT, lookout::may_be_short),
    (&DOTTED, lookout::may_be_dotted),
    (&TRIAL, lookout::may_be_trial),
    (&ALONE, lookout::may_be_alone),
];

/// The notice at the cut end.
static CUT: Pattern = Pattern::new(concat!(
    r"(?:[…—]|\.{3,}|。{3,})*[ ]*[（(\[【〔]?[ ]*",
    r"(?:未完(?:待续)?[ ]*[，,、：:；;）)].*|(?:[试試][读讀]|[预預][览覽])(?:已)?(?:[结結]束|完[毕畢]).*|",
    r"本文[为為][试試][读讀].*|全文[共约約][0-9０-９，, ]+字.*(?:显示|顯示|可见|可見|会员|會員).*|",
    r"(?:剩余|余下|未读|以下内容|开通会员)[^。]{0,20}(?:会员|付费|登录|购买|下载|%|％).*|",
    r"还剩[0-9 ]*[%％页].*|本文共[0-9０-９，, ]+字.*(?:已阅读|已显示).*|以上内容[为為]预览.*|[^。]{0,12}已截断.*|",
    r"to be continued.*|下页续.*|未完[—）)]*)$"
));

/// The characters that were left out.
static COUNT: Pattern = Pattern::new(r"(?:[0-9０-９][0-9０-９,，]*[ ]*|[一二两三四五六七八九十百千]+)(?:余|多)?个?字");
/// The characters of the whole.
static TOTAL: Pattern =
    Pattern::new(r"(?:全文|总|原文|本文)[^0-9０-９]{0,6}[0-9０-９][0-9０-９,，]*[ ]*(?:余|多)?个?字");
/// The characters that are here.
static SHOWN: Pattern =
    Pattern::new(r"(?:显示|顯示|可见|可見|展示|阅读|仅|僅)[^0-9０-９]{0,6}[0-9０-９][0-9０-９,，]*[ ]*(?:余|多)?个?字");

/// The marks of omission in one line, in order.
///
/// Patterns are slow, so they run only where a mark can be: around a bracket or dots with one of the words of omission
/// behind it, and at the end of a line that holds a word of a notice.
pub(crate) fn marks(text: &str, line: Span, glance: &Glance) -> Vec<(Span, LineKind)> {
    if glance.omits.is_empty() && !glance.notifies {
        return Vec::new();
    }
    let words = line.of(text).trim_end_matches(one_of("\n\r"));
    let mut found: Vec<(Span, LineKind)> = Vec::new();
    if !glance.omits.is_empty() {
        gaps(words, line.start(), &glance.omits, &mut found);
    }
    let tail = tail(words);
    if glance.notifies
        && NOTICES.stand_in(&words[tail..])
        && let Some((start, end)) = CUT.places(&words[tail..]).first().map(|(start, end)| (tail + start, tail + end))
    {
        let span = Span::new(line.start() + start, line.start() + end);
        found.retain(|(other, _)| other.end() <= span.start());
        found.push((span, LineKind::CutEnd));
    }
    found
}

/// How many characters were left out, where the mark tells.
pub(crate) fn omitted(mark: &str) -> Option<u32> {
    COUNT.number(mark)
}

/// How many characters the whole has and how many are here, where the notice at a cut end tells.
pub(crate) fn cut_end(notice: &str) -> (Option<u32>, Option<u32>) {
    (TOTAL.number(notice), SHOWN.number(notice))
}

/// Finds what was left out in the words of a line that starts at byte `line` of the text; at the places `omits` of the text
/// words of omission open.
fn gaps(words: &str, line: usize, omits: &[usize], found: &mut Vec<(Span, LineKind)>) {
    let mut lookout = Lookout::new(words, line, omits);
    let mut from = 0;
    // A short line may say it without brackets or dots.
    let short = (words.len() <= SHORT_MOST && lookout.says_omitted(0, words.len())).then_some(0);
    while let Some(at) = short.filter(|_| from == 0).or_else(|| lookout.next_candidate(from)) {
        let window = around(words, at.max(from));
        for (pattern, may_stand_in) in GAPS {
            if !may_stand_in(window.of(words)) {
                continue;
            }
            for (start, end) in pattern.places(window.of(words)) {
                let span = Span::new(line + window.start() + start, line + window.start() + end);
                let place = found.partition_point(|(other, _)| other.start() < span.start());
                let is_behind =
                    place.checked_sub(1).and_then(|at| found.get(at)).is_none_or(|(it, _)| it.end() <= span.start());
                if is_behind && found.get(place).is_none_or(|(it, _)| span.end() <= it.start()) {
                    found.insert(place, (span, LineKind::Gap));
                }
            }
        }
        from = window.end();
    }
}

/// A mark of omission takes at most so many bytes.
const MARK_MOST: usize = 600;
/// A line of so many bytes may be a mark as a whole.
const SHORT_MOST: usize = 90;
/// A notice stands within so many bytes of the end of its line.
const NOTICE_MOST: usize = 500;

/// Words one of which stands in every notice.
pub(crate) static NOTICES: Words = Words::new(&[
    "未完",
    "试读",
    "試讀",
    "预览",
    "預覽",
    "剩余",
    "余下",
    "未读",
    "全文共",
    "全文约",
    "全文約",
    "以下内容",
    "以上内容",
    "开通会员",
    "还剩",
    "本文共",
    "截断",
    "下页续",
    "to be continued",
]);

/// Words one of which stands in every mark of omission.
pub(crate) static OMITTED: Words = Words::new(&[
    "略",
    "隐",
    "隱",
    "删",
    "刪",
    "缺",
    "VIP",
    "未显示",
    "未顯示",
    "屏蔽",
    "折叠",
    "以上为",
    "以上為",
    "以上试",
    "以上試",
    "公开",
    "付费",
    "登录",
    "会员专享",
    "Omit",
    "omit",
]);

/// The stretch in which a mark around byte `at` lies; it starts behind what is before it.
fn around(words: &str, at: usize) -> Span {
    let start = words[..at].trim_end_matches(one_of("….— ")).len();
    Span::new(start, words.floor_char_boundary(at + MARK_MOST))
}

/// Where the last part of a line starts, in which a notice stands.
fn tail(words: &str) -> usize {
    words.floor_char_boundary(words.len().saturating_sub(NOTICE_MOST))
}

/// All patterns of this file.
#[cfg(test)]
pub(crate) const PATTERNS: &[&Pattern] = &[&BRACKETED, &SHORT, &DOTTED, &TRIAL, &ALONE, &CUT, &COUNT, &TOTAL, &SHOWN];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_in_all_wordings() {
        for (text, mark, count) in [
            (
                "……(某站http://www.example.cn省略1150字,会员可读)……",
                "……(某站http://www.example.cn省略1150字,会员可读)……",
                Some(1150),
            ),
            ("……（此处省略860字）……", "……（此处省略860字）……", Some(860)),
            ("前文……（略）……后文", "……（略）……", None),
            ("[此处隐去]", "[此处隐去]", None),
            ("（以下略）", "（以下略）", None),
            ("（中间部分略）", "（中间部分略）", None),
            ("（中间内容略）", "（中间内容略）", None),
            ("（此处省略一千二百余字）", "（此处省略一千二百余字）", Some(1200)),
            ("……（中间略去三十多字）……", "……（中间略去三十多字）……", Some(30)),
            ("（二、风险防控部分略）", "（二、风险防控部分略）", None),
            ("......（省略1,200余字）......", "......（省略1,200余字）......", Some(1200)),
            ("……此处省略３００字……", "……此处省略３００字……", Some(300)),
            ("【中间略去一段】", "【中间略去一段】", None),
            ("【中间382字已隐藏，开通后可见】", "【中间382字已隐藏，开通后可见】", Some(382)),
            ("……（此处删减580字）……", "……（此处删减580字）……", Some(580)),
            ("*** 省略 320 字 ***", "*** 省略 320 字 ***", Some(320)),
            ("此处省略五百字。", "此处省略五百字。", Some(500)),
            ("（涉密内容不予公开）", "（涉密内容不予公开）", None),
            ("(Omitted 300 words)", "(Omitted 300 words)", None),
            ("（SVIP专享）", "（SVIP专享）", None),
            ("<此处有130字未显示>", "<此处有130字未显示>", Some(130)),
            ("——以上为试读，中间章节请下载——", "——以上为试读，中间章节请下载——", None),
            ("大家鼓掌。——以上为试读，中间章节请下载——", "——以上为试读，中间章节请下载——", None),
        ] {
            let found = marks(text, Span::new(0, text.len()), &Glance::at(text, 0));
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].0.of(text), found[0].1), (mark, LineKind::Gap), "{text}");
            assert_eq!(omitted(mark), count, "{text}");
        }
    }

    #[test]
    fn cut_ends_are_found_with_and_without_counts() {
        for (text, counts) in [
            ("积 ……(未完,全文共7007字,当前仅显示3229字,请阅读", (Some(7007), Some(3229))),
            ("（未完待续）", (None, None)),
            ("——未完——", (None, None)),
            ("还剩75%未读", (None, None)),
            ("本文共4350字，您已阅读1200字", (Some(4350), Some(1200))),
            ("(to be continued)", (None, None)),
            ("本文为试读,全文共1823字,已显示1374字", (Some(1823), Some(1374))),
            ("试读结束，购买后可读全文", (None, None)),
            ("剩余内容登录后可见", (None, None)),
        ] {
            let found = marks(text, Span::new(0, text.len()), &Glance::at(text, 0));
            assert_eq!(found.iter().map(|(_, kind)| *kind).collect::<Vec<_>>(), [LineKind::CutEnd], "{text}");
            assert_eq!(cut_end(found[0].0.of(text)), counts, "{text}");
        }
    }

    #[test]
    fn the_same_words_in_prose_are_no_marks() {
        for text in [
            "这个环节不能省略。",
            "战略（发展策略）要清晰",
            "未完成的任务要补上",
            "预览一下",
            "剩余的同志都要参加",
            "（厂务公开）",
            "（责任缺失、监管缺位）",
            "（隐藏的风险）",
            "（折叠桌）",
            "隐患",
        ] {
            assert_eq!(marks(text, Span::new(0, text.len()), &Glance::at(text, 0)), [], "{text}");
        }
    }
}
