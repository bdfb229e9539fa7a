//! What the fields of a search *are*.

/// A field of what a search found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SearchField {
    /// How much was found of which type.
    Facets,
    /// Names that are near.
    Suggestions,
    /// Why nothing was found.
    EmptyBecause,
    /// The entity that was found.
    Node,
    /// Its place in the list.
    Cursor,
    /// How well it fits.
    Score,
    /// Which of its fields fits best.
    MatchedField,
    /// The language of the text that fits best.
    Lang,
    /// That text.
    Snippet,
    /// The parts of it that fit.
    Highlights,
    /// Who says so.
    Statement,
    /// The words that it does not have.
    Missing,
    /// Where such a part begins.
    Start,
    /// Where it ends.
    End,
}
