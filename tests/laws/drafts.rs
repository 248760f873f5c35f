//! What holds of corrections from one draft of a speech to the next.

use proptest::prelude::*;
use proptest::sample::Index;
use tigang::correction::is_draft;
use tigang::{Change, Correction, Document, Outcome, Span};

const WHO: [&str; 6] = ["修理班", "食堂", "仓库", "车队", "化验室", "门卫"];
const WHAT: [&str; 6] = ["换了新柜子", "搬到了东院", "定下了值班表", "添了两位师傅", "算清了旧账", "补上了台账"];
const OTHERS: [&str; 6] =
    ["水渠通到村口", "果树嫁接完毕", "小学翻修屋顶", "桥面铺好石板", "药铺进齐草药", "戏台搭起凉棚"];

/// A line that ends in the middle of a sentence.
const TORN: &str = "上一回说到车间里的旧机器换下来以后一直堆在后院没有人管，这件事情一定要有个";
/// An outline before a draft.
const OUTLINE: [&str; 4] = ["目录", "一、从头说起的一件事", "二、接着再说的一件事", "三、最后要说的一件事"];

/// What one paragraph of a draft is like.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Numbered,
    Bare,
    Prose,
}

/// A draft: paragraphs of words that no other paragraph has.
fn draft(kinds: &[Kind]) -> Vec<String> {
    let numbers = "一二三四五六七八九十".chars().map(String::from).chain((1..9).map(|ten| format!("十{ten}")));
    let mut numbers = numbers.collect::<Vec<_>>().into_iter();
    let paragraph = |(at, kind): (usize, &Kind)| {
        let topic = format!("{}{}", WHO[at % 6], WHAT[at / 6]);
        match kind {
            Kind::Numbered => format!("{}、{topic}", numbers.next().unwrap_or_default()),
            Kind::Bare => topic,
            Kind::Prose => format!("{topic}，大家看着都觉得心里踏实，往后的日子更有盼头了。"),
        }
    };
    kinds.iter().enumerate().map(paragraph).collect()
}

fn kinds() -> impl Strategy<Value = Vec<Kind>> {
    let kind = prop_oneof![1 => Just(Kind::Numbered), 1 => Just(Kind::Bare), 2 => Just(Kind::Prose)];
    prop::collection::vec(kind, 8..18)
}

/// What an editor does to one paragraph.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Remove,
    Insert,
    Reword,
    GoOn,
}

fn edits() -> impl Strategy<Value = Vec<(Index, Edit)>> {
    let edit = prop_oneof![Just(Edit::Remove), Just(Edit::Insert), Just(Edit::Reword), Just(Edit::GoOn)];
    prop::collection::vec((any::<Index>(), edit), 1..5)
}

/// A draft edited, but for paragraph `kept` and the two around it.
fn edited(draft: &[String], kept: usize, edits: &[(Index, Edit)]) -> Vec<String> {
    let mut next = draft.to_vec();
    let mut places: Vec<(usize, Edit, &str)> = Vec::new();
    for ((at, edit), words) in edits.iter().zip(OTHERS) {
        let at = at.index(draft.len());
        if at.abs_diff(kept) > 1 && places.iter().all(|(other, ..)| *other != at) {
            places.push((at, *edit, words));
        }
    }
    // From behind, so that what is in front keeps its place.
    places.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    for (at, edit, words) in places {
        match edit {
            Edit::Remove => drop(next.remove(at)),
            // Not between the kept paragraph and its neighbour: behind a paragraph that stands further on, else before.
            Edit::Insert if at > kept => next.insert(at + 1, format!("{words}，这件事办得及时。")),
            Edit::Insert => next.insert(at, format!("{words}，这件事办得及时。")),
            Edit::Reword => next[at] = format!("{words}，这件事办得及时。"),
            Edit::GoOn => next[at] += "另外再说一句，大家要多留意。",
        }
    }
    next
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn corrections_outlive_edits_elsewhere(kinds in kinds(), at in any::<Index>(), edits in edits(), make in any::<bool>()) {
        let first = draft(&kinds);
        let kept = at.index(first.len());
        let text = first.join("\n");
        let change = if make { Change::Heading { depth: 1 } } else { Change::Plain };
        let correction = Correction::at(&Document::parse(&text), text.find(&first[kept]).unwrap(), change).unwrap();
        let next = edited(&first, kept, &edits).join("\n");
        let corrected = Document::parse_with(&next, std::slice::from_ref(&correction));
        prop_assert!(matches!(corrected.outcomes[0], Outcome::Applied | Outcome::Idle), "{:?}\n{next}", corrected);
        let start = next.find(&first[kept]).unwrap();
        let is_heading = corrected.document.sections.iter().any(|section| section.heading.span.start() == start);
        prop_assert_eq!(is_heading, make);
    }

    #[test]
    fn breaks_outlive_edits_elsewhere(kinds in kinds(), at in any::<Index>(), edits in edits()) {
        let (mut first, kept) = (draft(&kinds), at.index(kinds.len()));
        first[kept] = [TORN, "另外还有几句没有说完的话"].join("\n");
        let text = first.join("\n");
        let correction = Correction::at(&Document::parse(&text), text.find("另外还有").unwrap(), Change::Break).unwrap();
        let next = edited(&first, kept, &edits).join("\n");
        let corrected = Document::parse_with(&next, std::slice::from_ref(&correction));
        prop_assert!(matches!(corrected.outcomes[0], Outcome::Applied | Outcome::Idle), "{:?}\n{next}", corrected);
        let start = next.find("另外还有").unwrap();
        let is_broken = corrected.document.blocks.iter().any(|block| block.content.start() == start);
        prop_assert!(is_broken, "{:?}\n{next}", corrected);
    }

    #[test]
    fn a_declared_outline_outlives_edits_elsewhere(kinds in kinds(), edits in edits(), told in any::<bool>()) {
        let first = draft(&kinds);
        let list = OUTLINE.join("\n");
        let text = [list.clone(), first.join("\n")].join("\n");
        let natural = Document::parse(&text);
        let correction = if told {
            Correction::declaring(&natural, Span::new(0, list.len()))
        } else {
            natural.declared.as_ref().and_then(|_| Correction::at(&natural, 0, Change::Undeclared))
        };
        let Some(correction) = correction else { return Ok(()) };
        let next = [list.clone(), edited(&first, 0, &edits).join("\n")].join("\n");
        let corrected = Document::parse_with(&next, std::slice::from_ref(&correction));
        prop_assert!(matches!(corrected.outcomes[0], Outcome::Applied | Outcome::Idle), "{:?}\n{next}", corrected);
        let declared = corrected.document.declared.map(|declared| declared.span.of(&next).trim_end().len());
        prop_assert_eq!(declared, told.then_some(list.len()));
    }

    #[test]
    fn a_draft_is_told_from_another_speech(kinds in kinds(), at in any::<Index>(), edits in edits()) {
        let first = draft(&kinds);
        let document = Document::parse(first.join("\n"));
        let next = Document::parse(edited(&first, at.index(first.len()), &edits).join("\n"));
        prop_assert!(is_draft(&document, &next) && is_draft(&next, &document));
        let other: Vec<String> = OTHERS.iter().map(|words| format!("{words}，这件事办得及时。")).collect();
        prop_assert!(!is_draft(&document, &Document::parse(other.join("\n"))));
    }

    #[test]
    fn corrections_of_another_text_do_nothing(kinds in kinds(), places in prop::collection::vec(any::<Index>(), 1..6)) {
        let mut first = draft(&kinds);
        // What any speech opens and ends with.
        first.insert(0, "同志们：".into());
        first.push("谢谢大家。".into());
        let text = first.join("\n");
        let document = Document::parse(&text);
        let made: Vec<Correction> = places
            .iter()
            .map(|at| text.find(&first[at.index(first.len())]).unwrap())
            .flat_map(|at| [Change::Plain, Change::Break, Change::Heading { depth: 2 }].map(|change| (at, change)))
            .filter_map(|(at, change)| Correction::at(&document, at, change))
            .collect();
        prop_assert!(!made.is_empty());
        let mut other: Vec<String> = vec!["同志们：".into()];
        other.extend(OTHERS.iter().map(|words| format!("{words}，这件事办得及时。")));
        other.push("谢谢大家。".into());
        let other = other.join("\n");
        let corrected = Document::parse_with(&other, &made);
        prop_assert!(corrected.outcomes.iter().all(|outcome| matches!(outcome, Outcome::Dropped(_))));
        prop_assert_eq!(corrected.document, Document::parse(&other));
    }
}
