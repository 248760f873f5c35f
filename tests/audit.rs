//! The structure check: what it reports, and where it must stay silent.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use tigang::DiagnosticKind::{
    BrokenPromise, LevelJump, LostNumber, MixedBrackets, MixedStyle, Punctuation, RepeatedHeading, RepeatedNumber,
    SkippedNumber, SkippedPoint, UnpairedMark,
};
use tigang::export::json::Report;
use tigang::{Diagnostic, DiagnosticKind, Document, Expected};

/// What is found: kind, the words at the place, the number that is expected.
fn found(text: &str) -> Vec<(DiagnosticKind, &str, String)> {
    let expected = |expected: &Expected| match expected {
        Expected::Nothing => String::new(),
        Expected::Number(number) => number.clone(),
        Expected::Count { promised, found } => format!("{promised}≠{found}"),
        Expected::UnlikeSection(id) => format!("#{}", id.0),
        Expected::Mark(mark) => mark.to_string(),
    };
    let document = Document::parse(text);
    let diagnostics = document.diagnostics();
    let shown = |fault: &Diagnostic| (fault.kind, fault.span.of(text), expected(&fault.expected));
    diagnostics.iter().map(shown).collect()
}

/// Headings one below the other, each with a paragraph.
fn speech(headings: &str) -> String {
    let body = "大家把仓库里里外外清了三遍，清出来的旧零件装了满满两卡车，院子总算腾了出来。";
    headings.split('|').fold("在总结会上的讲话\n同志们：\n".to_owned(), |text, heading| {
        if heading.starts_with('…') { text + heading + "\n" } else { text + heading + "\n" + body + "\n" }
    })
}

#[track_caller]
fn assert_found(headings: &str, expected: &[(DiagnosticKind, &str, &str)]) {
    let text = speech(headings);
    let found = found(&text);
    let found: Vec<_> = found.iter().map(|(kind, words, number)| (*kind, *words, &**number)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn numbers_that_repeat_are_found() {
    for (headings, number, expected) in [
        ("一、看家底|二、想办法|二、抓落实", "二、", "三、"),
        ("一、看家底|（一）仓库|（二）车间|（二）食堂|二、想办法", "（二）", "（三）"),
        ("一、看家底|1.仓库|2.车间|2.食堂|3.门房|二、想办法", "2.", "3."),
        ("一、看家底|一、想办法|二、抓落实|三、见成效", "一、", "二、"),
        ("一、看家底|1.仓库|2.车间|一、想办法|1.人手|2.材料|二、抓落实", "一、", "二、"),
        ("一、看家底|（一）仓库|二、想办法|（一）人手|（二）材料|（二）钥匙", "（二）", "（三）"),
        ("1.家底|1.1 仓库|1.2 车间|1.2 食堂|2.办法", "1.2", "1.3"),
        ("第一，看家底。|第二，想办法。|第二，抓落实。|第三，见成效。", "第二，", "第三，"),
        ("一是看家底。|二是想办法。|三是抓落实。|三是见成效。", "三是", "四是"),
    ] {
        assert_found(headings, &[(RepeatedNumber, number, expected)]);
    }
}

#[test]
fn numbers_that_skip_are_found() {
    for (headings, number, expected) in [
        ("一、看家底|二、想办法|四、抓落实|五、见成效", "四、", "三、"),
        ("一、看家底|二、想办法|四、抓落实|四、见成效", "四、", "三、"),
        ("一、看家底|（一）仓库|（三）车间|二、想办法", "（三）", "（二）"),
        ("第一部分 看家底|第三部分 想办法|第四部分 抓落实", "第三部分", "第二部分"),
        ("第一，看家底。|第二，想办法。|第四，抓落实。", "第四，", "第三，"),
        ("一是看家底。|二是想办法。|四是抓落实。", "四是", "三是"),
        ("1.家底|1.1 仓库|1.2 车间|1.4 食堂|2.办法", "1.4", "1.3"),
    ] {
        assert_found(headings, &[(SkippedNumber, number, expected)]);
    }
    assert_found(
        "一、看家底|二、想办法|二、抓落实|五、见成效",
        &[(RepeatedNumber, "二、", "三、"), (SkippedNumber, "五、", "四、")],
    );
}

#[test]
fn rows_that_start_anew_or_have_a_reason_are_right() {
    for headings in [
        // Each part counts for itself.
        "一、看家底|（一）仓库|（二）车间|二、想办法|（一）人手|（二）材料",
        "1.家底|1.1 仓库|1.2 车间|2.办法|2.1 人手|2.2 材料",
        // Something was left out.
        "一、看家底|……（省略1200字）……|三、抓落实|四、见成效",
        "一、看家底|（一）仓库|（二）车间|（此处略去）|（二）材料|（三）人手|三、抓落实",
        // A second row of the same form, an attachment.
        "一、看家底|二、想办法|一、看家底的人|二、想办法的人",
        "一、看家底|二、想办法|附件1 名单|一、仓库|二、车间",
        "一、看家底|1.仓库|2.车间|第一，记账。|第二，盘点。|二、想办法",
        // The number is there, though it heads nothing.
        "第一，看家底。|第二，想办法。第三，抓落实。|第四，见成效。",
        // More numbers than a slip leaves out: another row.
        "一、看家底|二、想办法|十一、抓落实|十二、见成效",
    ] {
        assert_found(headings, &[]);
    }
}

#[test]
fn a_declared_section_that_is_missing_is_no_skip() {
    let body = "大家把仓库里里外外清了三遍，清出来的旧零件装了满满两卡车，院子总算腾了出来。";
    let contents = "目录\n一、把家底看清楚\n二、把办法想明白\n三、把任务落到人\n四、把成效记下来\n";
    let text = |third: &str| {
        format!(
            "{contents}\n在总结会上的讲话\n同志们：\n一、把家底看清楚\n{body}\n{third}三、把任务落到人\n{body}\n四、把成效记下来\n{body}\n"
        )
    };
    let lacking = text("");
    assert_eq!(Document::parse(&lacking).missing.len(), 1);
    assert_eq!(found(&lacking), []);
    assert_eq!(found(&text(&format!("二、把办法想明白\n{body}\n"))), []);
}

#[test]
fn a_heading_that_lost_its_number_is_found() {
    assert_found("一、看家底|把办法想明白|三、抓落实", &[(LostNumber, "把办法想明白", "二、")]);
    // A bare line between numbers that count on is a heading of its own kind.
    assert_found("一、看家底|把办法想明白|二、抓落实", &[]);
}

#[test]
fn headings_that_jump_over_a_level_are_found() {
    let outline = "一、看家底|（一）仓库|1.货架|2.账本|（二）车间|二、想办法|（一）人手|（二）材料|三、抓落实";
    assert_found(&format!("{outline}|1.分工|2.验收|四、见成效"), &[(LevelJump, "1.", "")]);
    assert_found(&format!("{outline}|（一）分工|1.白班|2.夜班|四、见成效"), &[]);
    // The level is there, as a list.
    assert_found(&format!("{outline}|（一）分工。|1.白班|2.夜班|四、见成效"), &[]);
    // No level is jumped over where the speech has none in between.
    assert_found("一、看家底|1.仓库|2.车间|二、想办法|1.人手|（1）白班|（2）夜班|2.材料", &[]);
    // One part with a level more is no rule for the others.
    assert_found("一、看家底|（一）仓库|1.货架|2.账本|（二）车间|二、想办法|1.人手|2.材料", &[]);
}

#[test]
fn numbers_in_two_styles_are_found() {
    for (headings, kind, number, expected) in [
        ("一、看家底|1.仓库|2.车间|(3)食堂|4.门房|二、想办法", MixedStyle, "(3)", "3."),
        ("一、看家底|二、想办法|三.抓落实|四、见成效", MixedStyle, "三.", "三、"),
        ("一、看家底|2.想办法|三、抓落实|四、见成效", MixedStyle, "2.", "二、"),
        ("一、看家底|（一）仓库|二、车间|（三）食堂|（四）门房", MixedStyle, "二、", "（二）"),
        ("一、看家底|（一）仓库|（二）车间|（三）食堂|四、门房|二、想办法|三、抓落实", MixedStyle, "四、", "（四）"),
        ("一、看家底|二、想办法|（三）抓落实|（一）人手|（二）材料|四、见成效", MixedStyle, "（三）", "三、"),
        ("一、看家底|（一）仓库|(二)车间|（三）食堂|二、想办法", MixedBrackets, "(二)", "（二）"),
    ] {
        let text = speech(headings);
        let found = found(&text);
        let others = |fault: &&(DiagnosticKind, &str, String)| fault.0 != Punctuation;
        let found: Vec<_> = found.iter().filter(others).map(|(kind, words, to)| (*kind, *words, &**to)).collect();
        assert_eq!(found, [(kind, number, expected)], "{text}");
    }
    assert_found("（一）看家底|1.仓库|2.车间|（二）想办法|(1)人手|(2)材料", &[]);
    assert_found("一、看家底|①仓库|②车间|二、想办法|㈠人手|㈡材料", &[]);
}

#[test]
fn marks_behind_numbers_are_held_against_the_standard() {
    for (headings, number, right) in [
        ("一、看家底|1、仓库|2、车间|3、食堂", "1、", "1."),
        ("（一）、看家底|（二）、想办法", "（一）、", "（一）"),
        ("一.看家底|二.想办法", "一.", "一、"),
        ("一、看家底|(1)、仓库|(2)、车间", "(1)、", "(1)"),
    ] {
        assert_found(headings, &[(Punctuation, number, right)]);
    }
    assert_found("一、看家底|（一）仓库|1.货架|2.账本|(1)甲|(2)乙|①丙|②丁", &[]);
}

#[test]
fn points_that_leave_out_a_number_are_found() {
    for (paragraph, number, expected) in [
        ("要抓三件事，一是把仓库清干净；三是把账本对清楚。", "三是", "二是"),
        ("一是把仓库清干净。旧零件要登记。二是把账本对清楚。四是把钥匙收上来。", "四是", "三是"),
        ("怎么办？第一，把仓库清干净。第三，把账本对清楚。", "第三，", "第二"),
    ] {
        let text = speech("一、看家底") + paragraph + "\n";
        assert_eq!(found(&text), [(SkippedPoint, number, expected.to_owned())], "{text}");
    }
    for paragraph in [
        "一是把仓库清干净；二是把账本对清楚；三是把钥匙收上来。",
        "说一是一，说三是三，问题写进台账。",
        "一是抓仓库，一是抓门，二是抓窗；二是抓账本；三是抓钥匙。",
        "第一、第三、第五小组留下，第一产业、第三产业各说各的。",
        "全国第一，全省第三，都是过去的事。",
        "一是把仓库清干净；……（省略300字）……三是把账本对清楚。",
        "一是把仓库清干净，大家都看得见。\n后来的事情多，说来话长。\n第三，账本也要对。",
    ] {
        let text = speech("一、看家底") + paragraph + "\n";
        assert_eq!(found(&text), [], "{text}");
    }
}

#[test]
fn promises_are_held_against_what_follows() {
    let body = "大家把仓库里里外外清了三遍，清出来的旧零件装了满满两卡车，院子总算腾了出来。";
    let preamble = |promise: &str, headings: &str| {
        let text = speech(headings);
        text.replacen("同志们：\n", &format!("同志们：\n{body}{promise}\n"), 1)
    };
    let three = "一、看家底|二、想办法|三、抓落实";
    for (promise, words, counts) in [
        ("下面，我讲四点意见。", "四点", "4≠3"),
        ("借此机会，提两点要求：", "两点", "2≠3"),
        ("我主要汇报四个方面的情况。", "四个方面", "4≠3"),
        ("我再强调5点。", "5点", "5≠3"),
    ] {
        let text = preamble(promise, three);
        assert_eq!(found(&text), [(BrokenPromise, words, counts.to_owned())], "{text}");
    }
    for (promise, headings) in [
        ("下面，我讲三点意见。", three),
        ("下面，我讲几点意见。", three),
        ("会议下午四点开始，大家提前到场。", three),
        ("去年提了四条建议，都办了。", three),
        ("下面，我讲四点意见。", "一、看家底|……（省略900字）……|四、见成效"),
        ("下面，我讲四点意见。", "看家底"),
        ("我讲四个方面：第一方面讲家底，第二方面讲办法，第三方面讲落实，第四方面讲成效。", three),
    ] {
        let text = preamble(promise, headings);
        assert_eq!(found(&text), [], "{text}");
    }
    for (paragraph, counts) in [
        ("要抓好三件事：一是清仓库；二是对账本；三是收钥匙。", None),
        ("要抓好三件事：一是清仓库；二是对账本。", Some("3≠2")),
        ("要做好以下两项工作。一是清仓库。二是对账本。三是收钥匙。", Some("2≠3")),
        ("要做好以下两项工作。说来话长，一是清仓库，二是对账本，三是收钥匙。", None),
    ] {
        let text = speech("一、看家底") + paragraph + "\n";
        let found = found(&text);
        assert_eq!(found.iter().map(|(_, _, counts)| &**counts).collect::<Vec<_>>(), Vec::from_iter(counts), "{text}");
    }
}

#[test]
fn headings_that_say_the_same_are_found() {
    assert_found("一、把家底看清楚|二、把办法想明白|三、把家底看清楚", &[(RepeatedHeading, "三、把家底看清楚", "#0")]);
    // Who asks is no heading of what is asked.
    assert_found("1.本厂记者老周：家底怎么样？|2.邻厂记者小李：办法呢？|3.本厂记者老周：谁来落实？", &[]);
    assert_found("一、看家底|（一）加强组织领导|（二）车间|二、想办法|（一）加强组织领导|（二）材料", &[]);
}

#[test]
fn marks_without_a_partner_are_found() {
    assert_found("一、推进放管服”改革|二、想办法", &[(UnpairedMark, "一、推进放管服”改革", "“")]);
    assert_found(
        "一、看家底|二、落实三年规划（试行。大家都出了力。",
        &[(UnpairedMark, "二、落实三年规划（试行", "）")],
    );
    assert_found("一、推进“放管服”改革（试行）|二、落实《三年规划》", &[]);
}

#[test]
fn findings_stand_in_the_order_of_the_text() {
    let text = speech("一、看“家底|二、想办法|二、抓落实|五、见成效");
    let document = Document::parse(&text);
    let places: Vec<usize> = tigang::audit::audit(&document).iter().map(|fault| fault.span.start()).collect();
    assert!(places.len() == 3 && places.is_sorted(), "{places:?}");
}

#[test]
fn any_text_can_be_checked() {
    let sample = tigang::input::sample();
    assert_eq!(found(sample), []);
    let texts = crate::texts::speeches().into_iter().chain(crate::texts::shared());
    for text in texts {
        // Every part of a text is a text: cut anywhere, the places of the findings still lie in it.
        for (end, _) in text.char_indices().step_by(1999).chain([(text.len(), ' ')]) {
            let part = &text[..end];
            for fault in Document::parse(part).diagnostics() {
                assert!(
                    part.get(fault.span.start()..fault.span.end()).is_some_and(|words| !words.is_empty()),
                    "{fault:?}"
                );
            }
        }
    }
}

/// Words and marks from which texts are made that look like speeches full of faults.
fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "\n一、",
        "\n二、",
        "\n四、",
        "\n（一）",
        "\n(二)",
        "\n（四）、",
        "\n1.",
        "\n2、",
        "\n(3)",
        "\n1.1 ",
        "\n1.3 ",
        "\n①",
        "\n④",
        "\n第一，",
        "\n第三，",
        "\n第二部分 ",
        "\n附件1 ",
        "一是",
        "三是",
        "第一，",
        "第三，",
        "看家底",
        "想办法",
        "讲三点意见。",
        "以下两项工作。",
        "大家把仓库里里外外清了三遍，院子总算腾了出来。",
        "“",
        "）",
        "，",
        "。",
        "：",
        "\n",
        "\n\n",
        "\n　　",
        "\n（略）\n",
        "\n……（省略120字）……\n",
        "é",
        "𠮷",
    ]);
    prop::collection::vec(fragment, 0..80).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn findings_of_any_text_lie_in_it_in_order(text in fragments()) {
        let faults = Document::parse(&text).diagnostics();
        prop_assert!(faults.is_sorted_by_key(|fault| fault.span));
        for fault in &faults {
            let words = text.get(fault.span.start()..fault.span.end());
            prop_assert!(words.is_some_and(|words| !words.is_empty()), "{:?}", fault);
        }
    }
}

#[test]
fn faults_of_numbers_are_exported() {
    let text = speech("一、看家底|二、想办法|二、抓落实|五、见成效");
    let faults = Report::of(&Document::parse(&text)).number_faults;
    let faults: Vec<_> = faults.iter().map(|fault| (fault.line, fault.kind)).collect();
    assert_eq!(faults, [(7, "repeat"), (9, "skip")]);
}

/// A line and what is odd about the number on it.
type Fault = (u64, String);

/// The texts of a folder beside the project with the faults that their annotation names, by name; none where the folder
/// is absent.
fn annotated(folder: &str) -> BTreeMap<String, (String, Vec<Fault>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus").join(folder);
    let mut texts = BTreeMap::new();
    for file in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()) {
        let Ok(text) = std::fs::read_to_string(file.with_extension("txt")) else { continue };
        let Ok(gold) = std::fs::read(file.with_extension("json")) else { continue };
        let gold: serde_json::Value = serde_json::from_slice(&gold).expect("an annotation");
        let fault = |fault: &serde_json::Value| {
            (fault["line"].as_u64().unwrap_or_default(), fault["kind"].as_str().unwrap_or_default().to_owned())
        };
        let faults = gold["number_faults"].as_array().into_iter().flatten().map(fault).collect();
        texts.insert(file.file_stem().unwrap_or_default().to_string_lossy().into_owned(), (text, faults));
    }
    if texts.is_empty() {
        println!("skipped: no test data in ../shared");
    }
    texts
}

fn reported(text: &str) -> Vec<Fault> {
    let faults = Report::of(&Document::parse(text)).number_faults;
    faults.iter().map(|fault| (fault.line as u64, fault.kind.to_owned())).collect()
}

#[test]
fn every_annotated_fault_is_reported_and_no_other() {
    for (name, (text, faults)) in annotated("written") {
        assert_eq!(reported(&text), faults, "{name}");
    }
}

#[test]
fn real_speeches_cause_at_most_one_false_alarm_in_ten() {
    let texts = annotated("real");
    let mut alarms = Vec::new();
    for (name, (text, faults)) in &texts {
        let document = Document::parse(text);
        // A mark that the standard does not have is a fact, not an alarm.
        let found = document.diagnostics().into_iter().filter(|fault| fault.kind != Punctuation);
        let is_known = |fault: &Diagnostic| {
            let line = text[..fault.span.start()].matches('\n').count() as u64 + 1;
            faults.iter().any(|known| known.0 == line)
        };
        alarms.extend(found.filter(|fault| !is_known(fault)).map(|fault| (name, fault.kind, fault.span.of(text))));
    }
    assert!(alarms.len() * 10 <= texts.len(), "{alarms:?}");
}
