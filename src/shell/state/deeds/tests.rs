use std::rc::Rc;

use tigang::correction::Choice;

use super::*;
use crate::shell::action::Action;
use crate::shell::panel::Panel;
use crate::shell::past::Verb;
use crate::shell::source::Source;
use crate::shell::state::reduce;

const TEXT: &str = "在车间大会上的讲话\n同志们：\n一、先说去年\n去年一年大家把旧账都理清了，很不容易。\n几句心里话\n\
    大家都不容易，我看在眼里，也记在心里。\n二、再说今年\n今年的活儿比去年多出三成还要多一些。\n";

fn after(state: &Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(state.clone(), |state, action| reduce(&state, action))
}

fn enter(text: &str) -> Action {
    Action::Enter { text: text.to_owned(), source: Source::Pasted }
}

fn reading() -> Rc<State> {
    after(&Rc::default(), [enter(TEXT)])
}

/// The block of the text that begins with these words.
fn block(state: &State, words: &str) -> usize {
    let document = &state.reading.as_ref().expect("a text is read").document;
    let is_it = |block: &tigang::Block| document.shown(block.content).starts_with(words);
    document.blocks.iter().position(is_it).expect("a block of these words")
}

fn put(state: &Rc<State>, words: &str, choice: Choice) -> Rc<State> {
    reduce(state, Action::Correct { choice, block: block(state, words) })
}

fn titles(state: &State) -> Vec<String> {
    let outline = &state.reading.as_ref().expect("a text is read").outline;
    outline.rows.iter().map(|row| ["#".repeat(usize::from(row.depth)), row.title.clone()].concat()).collect()
}

fn count(state: &State) -> usize {
    state.reading.as_ref().map_or(0, |reading| reading.corrections.len())
}

#[test]
fn a_correction_is_a_step_that_goes_back_and_forth() {
    let made = put(&reading(), "几句", Choice::Make(2));
    assert_eq!(titles(&made), ["#先说去年", "##几句心里话", "#再说今年"]);
    let deed = Deed::Corrected(Verb::Heading(2), "几句心里话".to_owned());
    assert_eq!(made.notice, Some(Notice::Done(deed.clone())));
    let undone = after(&made, [Action::Undo]);
    assert_eq!((titles(&undone), count(&undone)), (titles(&reading()), 0));
    assert_eq!(undone.notice, Some(Notice::Undone(deed)));
    assert_eq!(titles(&after(&undone, [Action::Redo])), titles(&made));
    // Something else done ends what could be done again.
    let other = put(&undone, "二、", Choice::Unmake);
    assert!(Rc::ptr_eq(
        &other.reading.as_ref().unwrap().document,
        &after(&other, [Action::Redo]).reading.as_ref().unwrap().document
    ));
    assert_eq!(titles(&after(&other, [Action::Undo, Action::Undo])), titles(&reading()), "no step before the first");
}

#[test]
fn rows_stay_folded_across_a_correction() {
    let made = put(&reading(), "几句", Choice::Make(2));
    let folded = after(&made, [Action::Fold(0)]);
    let more = put(&folded, "今年的活儿", Choice::Make(2));
    let reading = more.reading.as_ref().unwrap();
    assert_eq!((titles(&more).len(), reading.folded[0], reading.folded[2]), (4, true, false));
}

#[test]
fn editing_is_one_step_whatever_was_typed() {
    let made = put(&reading(), "几句", Choice::Make(1));
    let longer = TEXT.replace("二、再说今年", "二、插一段别的\n这一段讲的是食堂。\n三、再说今年");
    let editing = after(&made, [Action::Edit(0), Action::Draft(longer[..40].into()), Action::Draft(longer.clone())]);
    assert_eq!(titles(&editing), ["#先说去年", "#几句心里话", "#插一段别的", "#再说今年"], "the outline follows");
    let done = after(&editing, [Action::Finish(longer)]);
    assert!(done.edited.is_none());
    assert_eq!(done.notice, Some(Notice::Carried { kept: 1, lost: 0 }));
    let undone = after(&done, [Action::Undo]);
    assert_eq!((titles(&undone), undone.notice.clone()), (titles(&made), Some(Notice::Undone(Deed::Edited))));
    assert_eq!(count(&undone), 1);
}

#[test]
fn editing_that_changes_nothing_is_no_step() {
    let state = after(&reading(), [Action::Edit(0), Action::Finish(TEXT.into())]);
    assert!(state.edited.is_none() && state.notice.is_none() && !state.past.reaches().0);
    let blank = after(&reading(), [Action::Edit(0), Action::Draft("\n".into()), Action::Finish(" \n".into())]);
    assert_eq!((titles(&blank), blank.notice.clone()), (titles(&reading()), Some(Notice::Empty)));
    let wide = TEXT.replace('\n', "\r\n");
    let state = after(&Rc::default(), [enter(&wide), Action::Edit(0), Action::Finish(TEXT.replace("三成", "四成"))]);
    assert_eq!(state.reading.as_ref().unwrap().document.text, wide.replace("三成", "四成"), "line breaks stay");
}

#[test]
fn a_long_text_is_edited_part_by_part_in_one_step() {
    let long = TEXT.repeat(6_000);
    let text = |state: &State| state.reading.as_ref().unwrap().document.text.clone();
    let editing = after(&Rc::default(), [enter(&long), Action::Edit(long.len() / 2)]);
    let part = |state: &State| state.boxed.span(text(state).len());
    let first = part(&editing);
    assert!(editing.boxed.is_part() && first.contains(&(long.len() / 2)));
    // To what follows: what was written is read, and the place has moved by it.
    let written = [editing.boxed.text(), "三、刚写的\n"].concat();
    let turned = after(&editing, [Action::Turn(written, first.end)]);
    assert!(text(&turned)[first.end..].starts_with("三、刚写的\n"));
    assert!(turned.boxed.text()[..].contains("三、刚写的\n") && part(&turned).start > first.start);
    let place = turned.boxed.byte_at(turned.boxed.text(), turned.boxed.caret());
    assert_eq!(place, first.end + "三、刚写的\n".len());
    // To what stands before, where nothing was written; and what is in the box there goes.
    let start = after(&turned, [Action::Turn(turned.boxed.text().to_owned(), 0)]);
    assert_eq!((part(&start).start, text(&start)), (0, text(&turned)));
    let shorter = after(&start, [Action::Turn(String::new(), 0)]);
    assert_eq!(text(&shorter), text(&start)[part(&start).end..]);
    let done = after(&shorter, [Action::Finish(shorter.boxed.text().to_owned())]);
    assert!(done.edited.is_none() && !done.boxed.is_part() && done.notice == Some(Notice::Done(Deed::Edited)));
    assert_eq!(text(&after(&done, [Action::Undo])), long, "one step undoes all of it");
}

#[test]
fn while_the_text_is_edited_steps_are_those_of_its_box() {
    let editing = after(&put(&reading(), "几句", Choice::Make(1)), [Action::Edit(0), Action::Undo, Action::Redo]);
    assert_eq!(count(&editing), 1);
    let replaced = after(
        &editing,
        [Action::Draft("一、写到一半\n这里还没写完。".into()), enter("一、别的\n话。\n二、又是\n话。")],
    );
    assert!(replaced.edited.is_none());
    assert_eq!(titles(&after(&replaced, [Action::Undo])), titles(&editing), "what was there before editing comes back");
}

#[test]
fn corrections_travel_to_the_next_draft_and_lost_ones_are_listed() {
    let made = put(&put(&reading(), "几句", Choice::Make(2)), "今年的活儿", Choice::Make(2));
    let draft = TEXT.replace("几句心里话\n", "").replace("先说去年", "先说说去年");
    let next = after(&made, [enter(&draft)]);
    assert_eq!(next.notice, Some(Notice::Carried { kept: 1, lost: 1 }));
    assert_eq!(next.reading.as_ref().unwrap().lost[..], [0]);
    assert_eq!(titles(&next), ["#先说说去年", "#再说今年", "##今年的活儿比去年多出三成还要多一些"]);
    // A lost one that is kept takes effect again where its place comes back.
    assert_eq!(titles(&after(&next, [enter(TEXT)])), titles(&made));
    let dropped = after(&next, [Action::Open(Panel::Corrections), Action::Drop(vec![0])]);
    assert_eq!((count(&dropped), dropped.panel), (1, Some(Panel::Corrections)));
    assert_eq!(dropped.notice, Some(Notice::Done(Deed::Dropped(1))));
    let none = after(&dropped, [Action::Drop(vec![0])]);
    assert_eq!((count(&none), none.panel), (0, None), "an empty list closes");
    assert_eq!(titles(&after(&none, [Action::Undo, Action::Undo, Action::Undo])), titles(&made));
}

#[test]
fn another_speech_takes_no_corrections() {
    let made = put(&reading(), "几句", Choice::Make(2));
    let other = "在村民大会上的讲话\n乡亲们：\n一、水渠\n水渠修到了村口，浇地不用再等天下雨。\n二、果树\n果树嫁接完毕，明年就能挂果。\n";
    let next = after(&made, [enter(other)]);
    assert_eq!((count(&next), next.notice.clone()), (0, Some(Notice::Done(Deed::Replaced))));
    assert_eq!(count(&after(&next, [Action::Undo])), 1);
}

#[test]
fn line_breaks_are_kept_and_joined_again() {
    let text = "一、先说去年\n去年一年里，车间上下一起想办法，把压了多年的旧账一笔一笔地\n理清楚了，大家都很高兴。\n";
    let state = after(&Rc::default(), [enter(text)]);
    let kept = reduce(&state, Action::Correct { choice: Choice::KeepLines, block: 0 });
    let joins = |state: &State| state.reading.as_ref().unwrap().document.joins.len();
    assert_eq!((joins(&state), joins(&kept)), (1, 0));
    assert_eq!(joins(&after(&kept, [Action::Drop(vec![0])])), 1);
}

#[test]
fn so_many_steps_are_kept() {
    let mut state = reading();
    for _ in 0..120 {
        state = put(&state, "几句", Choice::Make(1));
        state = put(&state, "几句", Choice::Unmake);
    }
    let steps = std::iter::repeat_n(Action::Undo, 300).fold((state, 0), |(state, steps), action| {
        let next = reduce(&state, action);
        let moved = !Rc::ptr_eq(&next.reading.as_ref().unwrap().document, &state.reading.as_ref().unwrap().document);
        (next, steps + usize::from(moved))
    });
    assert_eq!(steps.1, 100);
}
