//! What the fields of cubes, their structure, their figures and what comes of them *are*.

/// A field that an entity has because figures have to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CubeField {
    /// Its figures, and those that stand at it, as a list.
    Figures,
    /// The same as a connection.
    FiguresConnection,
    /// Of a cube: what its figures count and by what they are broken down.
    Structure,
    /// Of a cube: its observations as a list.
    Observations,
    /// Of a cube: its observations as a connection.
    ObservationsConnection,
    /// Of a cube: its observations as lines over time.
    Series,
    /// Of a cube: figures put together in groups.
    Aggregate,
    /// Of a cube: by how much figures change from time to time.
    Change,
    /// Of a cube: figures by their size.
    Ranking,
    /// Of a cube: what part of a whole its figures are.
    Share,
    /// Of a cube: two measures side by side.
    Contrast,
    /// Of a cube: what is said of its figures.
    Remarks,
}

/// A field of the structure of a cube, or of a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StructureField {
    /// How many observations a cube has.
    ObservationCount,
    /// Whose figures they are.
    Publisher,
    /// When figures are about.
    Period,
    /// Whether a source says when.
    PeriodBasis,
    /// Why it follows, where none does.
    PeriodBecause,
    /// Who says something.
    Citations,
    /// The measures of a cube or of a sum.
    Measures,
    /// The dimensions of a cube.
    Dimensions,
    /// The declared sums of a cube.
    Sums,
    /// The signs that stand for figures.
    Symbols,
    /// The id of a measure, unit or dimension.
    Id,
    /// What something is called.
    Name,
    /// In what a measure counts.
    Unit,
    /// What sort of figure a measure gives, or what the members of a dimension are.
    Kind,
    /// Over what a measure may be added.
    Aggregation,
    /// How many decimals the figures of a measure have.
    Decimals,
    /// What a measure counts.
    Concept,
    /// Whether a measure means the same in other cubes.
    Shared,
    /// With which measures one is easily confused.
    DiffersFrom,
    /// The measure with which another is easily confused.
    Measure,
    /// Why.
    Because,
    /// The sign of a unit, or a sign that stands for a figure.
    Symbol,
    /// The code of the money that a unit is.
    Currency,
    /// Whether members of a dimension have nothing in common.
    Disjoint,
    /// How many members a dimension has.
    MemberCount,
    /// The members of a dimension.
    Members,
    /// The dimension of a member or sum.
    Dimension,
    /// The code of a member.
    Code,
    /// The entity that a member is.
    Entity,
    /// In which members a member lies.
    Within,
    /// The member in which another lies.
    Member,
    /// What the parts of a sum make up.
    Whole,
    /// The parts of a sum.
    Parts,
    /// The measure that follows from others.
    Result,
    /// The measures that are added.
    Plus,
    /// The measures that are taken away.
    Minus,
    /// Whether the parts of a sum are all of the whole.
    Exhaustive,
    /// What a sign says.
    Status,
}

/// A field of an observation, of what is said of some, or of what comes of some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureField {
    /// The observation, in a page.
    Node,
    /// Its place in the list.
    Cursor,
    /// Its id.
    Id,
    /// Its cube.
    Cube,
    /// Its measure.
    Measure,
    /// The members at which it stands.
    Members,
    /// The member of one dimension.
    Member,
    /// The figure.
    Value,
    /// In what it is counted.
    Unit,
    /// The figure with its unit, in words.
    Text,
    /// The time that it is about.
    Period,
    /// Whether a source says that it is about that time.
    PeriodBasis,
    /// Why it follows, where none does.
    PeriodBecause,
    /// What its sign says.
    Status,
    /// The sign.
    Symbol,
    /// Whether a source says the figure.
    Basis,
    /// Why it follows, where none does.
    Because,
    /// A remark of the keepers of the data.
    Note,
    /// Its footnotes.
    Notes,
    /// The declared sums that it breaks.
    Violations,
    /// Who publishes it.
    Publisher,
    /// What that is called.
    PublisherName,
    /// It and another figure side by side.
    Compared,
    /// Who says it, and where.
    Citations,
    /// The observations of a series.
    Points,
    /// How many figures a group has.
    Count,
    /// How many have a sign instead.
    Missing,
    /// How many cells are empty.
    Absent,
    /// The sum of a group.
    Sum,
    /// The mean of a group.
    Mean,
    /// The least figure of a group.
    Min,
    /// The greatest figure of a group.
    Max,
    /// The earlier of two observations.
    From,
    /// The later of two observations.
    To,
    /// The difference.
    Absolute,
    /// The difference in relation to the earlier.
    Relative,
    /// The same for each year.
    Yearly,
    /// The place among others.
    Rank,
    /// The observation that has it.
    Observation,
    /// The observation of the whole.
    Whole,
    /// The figure of the whole.
    WholeValue,
    /// What part of it a figure is.
    Share,
    /// The observation of one measure.
    One,
    /// The observation of another.
    Other,
    /// The one less the other.
    Difference,
    /// The one in relation to the other.
    Ratio,
    /// Breaks in the series.
    Breaks,
    /// From when on.
    Since,
    /// Until when.
    Until,
    /// The event behind a break.
    Event,
    /// The measures that are meant.
    Measures,
    /// The times that are touched or meant.
    Periods,
    /// The observations that are touched.
    Observations,
    /// What is said.
    Words,
    /// What a declared sum gives.
    Expected,
    /// What is published.
    Found,
    /// The declared sum.
    Rule,
}

/// What a part of the input of a question to figures restricts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigurePart {
    /// Members of dimensions.
    Dimensions,
    /// Measures.
    Measures,
    /// The time.
    Period,
    /// The figure.
    Value,
    /// The sign.
    Status,
    /// Cubes.
    Cubes,
    /// Words in names.
    Words,
    /// A dimension by its id.
    Dimension,
    /// Codes of members.
    In,
    /// Codes of members that do not fit.
    NotIn,
    /// Entities that members are.
    Entities,
    /// The member in which others lie.
    Within,
    /// The member that others make up.
    PartsOf,
    /// The code of a member.
    Code,
    /// A direction.
    Direction,
    /// A member that is a whole.
    Member,
    /// A measure.
    Measure,
    /// Everything that is chosen.
    Everything,
    /// What tells groups apart.
    Keys,
    /// How many figures there are.
    Count,
    /// Their sum.
    Sum,
    /// Their mean.
    Mean,
    /// The least of them.
    Min,
    /// The greatest of them.
    Max,
    /// A difference.
    Absolute,
    /// A difference in relation to the earlier figure.
    Relative,
    /// The same for each year.
    Yearly,
}
