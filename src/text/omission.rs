//! Marks that tell of text which is not there: ……（省略1150字）…… in the middle, 未完，全文共7007字 at the end.

use super::Span;
use super::line::LineKind;
use super::pattern::Pattern;

/// Something in brackets that says it was left out, with the dots around it.
static BRACKETED: Pattern = Pattern::new(concat!(
    r"(?:[…—]|\.{3,}|。{3,})*[ ]*[（(\[【〔<〈][^（）()\[\]【】〔〕<>]{0,80}?",
    r"(?:省略|略去|隐去|删去|从略|删节|有删减|隐藏|未显示|屏蔽|折叠|隱去|隱藏|未顯示|刪去|刪節)",
    r"[^（）()\[\]【】〔〕<>]{0,80}[）)\]】〕>〉](?:[…—]|\.{3,}|。{3,})*"
));

/// （略） and its like: nothing else in the brackets.
static SHORT: Pattern = Pattern::new(concat!(
    r"(?:[…—]|\.{3,})*[（(\[【〔][ ]*(?:以下|此处|中间|中|下|上|内容|具体|名单|后|前)?[ ]*略[ ]*[）)\]】〕]",
    r"(?:[…—]|\.{3,})*"
));

/// Left out between dots, without brackets.
static DOTTED: Pattern =
    Pattern::new(r"(?:…|\.{3,}|。{3,})+[ ]*[^…。.]{0,12}(?:省略|略去|隐去|删去)[^…。.]{0,40}(?:…|\.{3,}|。{3,})+");

/// A trial reading that goes on further down.
static TRIAL: Pattern =
    Pattern::new(r"^[—…\-（(\[【 ]*以上[为為]?[试試][读讀].*(?:中[间間]|其[余餘]|以下|后面|後面|下面|章[节節]).*$");

/// The notice at the cut end.
static CUT: Pattern = Pattern::new(concat!(
    r"(?:[…—]|\.{3,}|。{3,})*[ ]*[（(\[【〔]?[ ]*",
    r"(?:未完(?:待续)?[ ]*[，,、：:；;）)].*|(?:[试試][读讀]|[预預][览覽])(?:已)?(?:[结結]束|完[毕畢]).*|",
    r"本文[为為][试試][读讀].*|全文[共约約][0-9０-９，, ]+字.*(?:显示|顯示|可见|可見|会员|會員).*|",
    r"(?:剩余|余下|未读)[^。]{0,20}(?:会员|付费|登录|购买|下载).*)$"
));

/// The characters that were left out.
static COUNT: Pattern = Pattern::new(r"([0-9０-９][0-9０-９,，]*)[ ]*(?:余|多)?个?字");
/// The characters of the whole.
static TOTAL: Pattern =
    Pattern::new(r"(?:全文|总|原文|本文)[^0-9０-９]{0,6}([0-9０-９][0-9０-９,，]*)[ ]*(?:余|多)?个?字");
/// The characters that are here.
static SHOWN: Pattern =
    Pattern::new(r"(?:显示|顯示|可见|可見|展示|仅|僅)[^0-9０-９]{0,6}([0-9０-９][0-9０-９,，]*)[ ]*(?:余|多)?个?字");

/// The marks of omission in one line, in order.
pub(crate) fn marks(text: &str, line: Span) -> Vec<(Span, LineKind)> {
    let words = line.of(text).trim_end_matches(['\n', '\r']);
    let mut found: Vec<(Span, LineKind)> = Vec::new();
    let candidates = Candidates::of(words);
    if candidates.gap {
        for pattern in [&BRACKETED, &SHORT, &DOTTED, &TRIAL] {
            for (start, end) in pattern.places(words) {
                let span = Span::new(line.start + start, line.start + end);
                if found.iter().all(|(other, _)| span.end <= other.start || other.end <= span.start) {
                    let place = found.partition_point(|(other, _)| other.start < span.start);
                    found.insert(place, (span, LineKind::Gap(COUNT.number(&words[start..end]))));
                }
            }
        }
    }
    if candidates.cut
        && let Some((start, end)) = CUT.places(words).first().copied()
    {
        let (span, notice) = (Span::new(line.start + start, line.start + end), &words[start..end]);
        found.retain(|(other, _)| other.end <= span.start);
        found.push((span, LineKind::CutEnd(TOTAL.number(notice), SHOWN.number(notice))));
    }
    found
}

/// Which patterns are worth running on a line: they are slow, and most lines hold none of their words.
#[derive(Default)]
struct Candidates {
    gap: bool,
    cut: bool,
}

impl Candidates {
    fn of(words: &str) -> Self {
        let bytes = words.as_bytes();
        let mut found = Self::default();
        let mut at = 0;
        while at + 3 <= bytes.len() {
            let lead = bytes[at];
            if lead < 0x80 {
                at += 1;
                continue;
            }
            // Words of marks and notices begin with one of a few characters; only there they are compared.
            match (lead, bytes[at + 1], bytes[at + 2]) {
                // 略 删 刪 隐 隱 屏 折
                (0xE7, 0x95, 0xA5)
                | (0xE5, 0x88, 0xA0 | 0xAA)
                | (0xE9, 0x9A, 0x90 | 0xB1)
                | (0xE5, 0xB1, 0x8F)
                | (0xE6, 0x8A, 0x98) => found.gap = true,
                // 未 试 試 预 預 剩 余 本 全 以
                (0xE6, 0x9C, 0xAA | 0xAC)
                | (0xE8, 0xAF, 0x95)
                | (0xE8, 0xA9, 0xA6)
                | (0xE9, 0xA2, 0x84)
                | (0xE9, 0xA0, 0x90)
                | (0xE5, 0x89, 0xA9)
                | (0xE4, 0xBD, 0x99)
                | (0xE5, 0x85, 0xA8)
                | (0xE4, 0xBB, 0xA5) => {
                    let rest = &words[at..];
                    found.cut |= NOTICES.iter().any(|notice| rest.starts_with(notice));
                    found.gap |= GAP_NOTICES.iter().any(|notice| rest.starts_with(notice));
                }
                _ => {}
            }
            at += if lead < 0xE0 { 2 } else { 3 + usize::from(lead >= 0xF0) };
        }
        found
    }
}

const NOTICES: &[&str] = &[
    "未完",
    "试读",
    "試讀",
    "预览",
    "預覽",
    "剩余",
    "余下",
    "未读",
    "本文为试",
    "本文為試",
    "全文共",
    "全文约",
    "全文約",
];
const GAP_NOTICES: &[&str] = &["未显示", "未顯示", "以上为试", "以上為試", "以上试读"];

/// All patterns of this file.
#[cfg(test)]
pub(crate) const PATTERNS: &[&Pattern] = &[&BRACKETED, &SHORT, &DOTTED, &TRIAL, &CUT, &COUNT, &TOTAL, &SHOWN];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_in_all_wordings() {
        for (text, mark, omitted) in [
            (
                "……(某站http://www.example.cn省略1150字,会员可读)……",
                "……(某站http://www.example.cn省略1150字,会员可读)……",
                Some(1150),
            ),
            ("……（此处省略860字）……", "……（此处省略860字）……", Some(860)),
            ("前文……（略）……后文", "……（略）……", None),
            ("[此处隐去]", "[此处隐去]", None),
            ("（以下略）", "（以下略）", None),
            ("......（省略1,200余字）......", "......（省略1,200余字）......", Some(1200)),
            ("……此处省略３００字……", "……此处省略３００字……", Some(300)),
            ("【中间略去一段】", "【中间略去一段】", None),
            ("【中间382字已隐藏，开通后可见】", "【中间382字已隐藏，开通后可见】", Some(382)),
            ("<此处有130字未显示>", "<此处有130字未显示>", Some(130)),
            ("——以上为试读，中间章节请下载——", "——以上为试读，中间章节请下载——", None),
        ] {
            let found = marks(text, Span::new(0, text.len()));
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].0.of(text), found[0].1), (mark, LineKind::Gap(omitted)), "{text}");
        }
    }

    #[test]
    fn cut_ends_are_found_with_and_without_counts() {
        for (text, kind) in [
            ("积 ……(未完,全文共7007字,当前仅显示3229字,请阅读", LineKind::CutEnd(Some(7007), Some(3229))),
            ("（未完待续）", LineKind::CutEnd(None, None)),
            ("本文为试读,全文共1823字,已显示1374字", LineKind::CutEnd(Some(1823), Some(1374))),
            ("试读结束，购买后可读全文", LineKind::CutEnd(None, None)),
            ("剩余内容登录后可见", LineKind::CutEnd(None, None)),
        ] {
            let found = marks(text, Span::new(0, text.len()));
            assert_eq!(found.iter().map(|(_, kind)| *kind).collect::<Vec<_>>(), [kind], "{text}");
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
            "隐患",
        ] {
            assert_eq!(marks(text, Span::new(0, text.len())), [], "{text}");
        }
    }
}
