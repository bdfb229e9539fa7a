//! What the fields of groups and facets *are*.

/// A field of a list in groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupField {
    /// How many groups there are.
    TotalCount,
    /// The groups that are wanted.
    Groups,
    /// What the entities of a group have in common.
    Keys,
    /// How many different entities a group has.
    Count,
    /// How many edges lead to them.
    EdgeCount,
    /// The entities of a group.
    Nodes,
    /// Numbers of the entities of a group, reckoned together.
    Aggregate,
    /// The key.
    Key,
    /// What the entities have for it.
    Value,
    /// The same in words.
    Label,
    /// The same, where it is an entity.
    Entity,
    /// How many numbers were reckoned together.
    Numbers,
    /// The smallest.
    Min,
    /// The greatest.
    Max,
    /// All together.
    Sum,
    /// All together, divided by how many there are.
    Mean,
}

/// What a part of a key, of a condition on groups, or of their order, says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GroupPart {
    /// The property or relation that is looked at.
    Field,
    /// What is looked at that all have.
    Trait,
    /// The qualifier that is looked at, or that numbers are reckoned from.
    Qualifier,
    /// What is followed first.
    Over,
    /// Into which stretches of the calendar dates are put.
    Bucket,
    /// What is measured.
    Measure,
    /// The property that it is reckoned from.
    Of,
    /// At least this.
    Least,
    /// At most this.
    Most,
    /// In which direction it is sorted.
    Direction,
}
