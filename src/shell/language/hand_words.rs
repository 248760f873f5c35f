//! The words of what the reader puts right by hand.

/// What can be put right, and what was. `{}` stands for the words of a line, for a level or for a number.
#[derive(Debug)]
pub struct HandWords {
    /// The menu of a place in the text, and the button that opens it.
    pub place: &'static str,
    /// The button, where there is room for a word.
    pub correct: &'static str,
    /// The menu of the whole text, and the button that opens it.
    pub text: &'static str,
    /// Makes a heading: its level.
    pub make: &'static str,
    /// The levels of headings, from the top.
    pub levels: [&'static str; 9],
    /// Makes a heading none.
    pub unmake: &'static str,
    /// Brings a heading one level out.
    pub raise: &'static str,
    /// Brings a heading one level in.
    pub lower: &'static str,
    /// Breaks a paragraph before a joined line.
    pub break_here: &'static str,
    /// Says that lines are the declared outline.
    pub declare: &'static str,
    /// Says that a declared outline is none.
    pub undeclare: &'static str,
    /// Opens the text to be edited.
    pub edit: &'static str,
    /// Said while what is done to a long text takes a while.
    pub long: &'static str,
    /// The box in which the text is edited.
    pub edit_box: &'static str,
    /// Which part of a long text is in the box: from which hundredth of it to which.
    pub part: &'static str,
    /// Brings the part before that into the box.
    pub part_up: &'static str,
    /// Brings the part behind it.
    pub part_down: &'static str,
    /// Ends editing.
    pub finish: &'static str,
    /// Keeps all line breaks.
    pub keep_lines: &'static str,
    /// The list of corrections, and the way to it.
    pub corrections: &'static str,
    /// Above the corrections that have no place in the text.
    pub lost_title: &'static str,
    /// What becomes of them.
    pub lost_note: &'static str,
    /// Above the corrections that hold.
    pub held_title: &'static str,
    /// Drops one.
    pub drop: &'static str,
    /// Drops all that have no place.
    pub drop_lost: &'static str,
    /// Keeps them.
    pub keep: &'static str,

    /// Says that a deed was done: the deed.
    pub done: &'static str,
    /// That it was undone.
    pub undone: &'static str,
    /// That it was done again.
    pub redone: &'static str,
    /// Does it again.
    pub redo: &'static str,
    /// How many corrections hold in the next draft.
    pub carried: &'static str,
    /// How many hold in it, and how many have no place there.
    pub lost: &'static str,
    /// Shows the list of corrections.
    pub look: &'static str,

    /// A line was made a heading: its words, the level.
    pub heading: &'static str,
    /// A heading was made none.
    pub plain: &'static str,
    /// A paragraph was broken before a line.
    pub broken: &'static str,
    /// An outline was declared.
    pub declared: &'static str,
    /// An outline was said to be none.
    pub undeclared: &'static str,
    /// All line breaks are kept.
    pub lines: &'static str,
    /// So many corrections were taken back.
    pub dropped: &'static str,
    /// The text was edited.
    pub edited: &'static str,
    /// Another text took its place.
    pub replaced: &'static str,
    /// It was put away.
    pub put_away: &'static str,
}

impl HandWords {
    /// The name of the level of a heading, 1 at the top. What is nested deeper than there are names has the last one.
    pub fn level(&self, depth: u8) -> &'static str {
        self.levels[usize::from(depth).clamp(1, self.levels.len()) - 1]
    }
}
