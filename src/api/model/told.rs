//! What the fields of changes and of conflicts *are*.

/// A field of something that began, changed, ended or happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeField {
    /// The change, in a page.
    Node,
    /// Its place in the list.
    Cursor,
    /// What sort of change it is.
    Kind,
    /// When.
    Date,
    /// The first day that the date allows.
    Earliest,
    /// The last day that the date allows.
    Latest,
    /// Whether it surely lies between the days.
    Certainty,
    /// What it is about.
    Matter,
    /// Of what.
    Entity,
    /// Which of its fields.
    Field,
    /// What that field is called.
    Phrase,
    /// The statements that hold no longer.
    Before,
    /// The statements that hold from then on.
    After,
    /// What an event changed.
    Changed,
    /// Who says so.
    Citations,
}

/// A field of two things that cannot both be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConflictField {
    /// The conflict, in a page.
    Node,
    /// Its place in the list.
    Cursor,
    /// Why the two cannot both be so.
    Kind,
    /// Whether they surely cannot.
    Certainty,
    /// What they disagree about.
    Entity,
    /// Which of its fields.
    Field,
    /// What that field is called.
    Phrase,
    /// The two sides, where they are statements.
    Statements,
    /// The two sides, where they are figures.
    Figures,
    /// Why the two are not to be compared.
    Because,
    /// Whether sources say both.
    BothStated,
    /// Whether both rest on one source.
    WithinOneSource,
    /// How far numbers lie apart.
    AbsoluteDifference,
    /// The same as a part.
    RelativeDifference,
    /// How many days lie between dates at least.
    Days,
    /// And at most.
    DaysAtMost,
}

/// What a part of a condition on changes or conflicts restricts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToldPart {
    /// Types of entities.
    Types,
    /// Entities.
    Entities,
    /// Fields.
    Fields,
    /// Sorts of changes or conflicts.
    Kinds,
    /// What changes are about.
    Matters,
    /// Degrees of certainty.
    Certainty,
    /// Sources.
    Sources,
    /// Whether both sides rest on one source.
    WithinOneSource,
    /// Whether sources say both sides.
    BothStated,
}
