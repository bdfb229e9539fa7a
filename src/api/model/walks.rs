//! What the fields of paths, neighbourhoods and other walks over the graph *are*.

/// A field of how two entities are connected, of a path or of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PathField {
    /// The paths.
    Paths,
    /// Whether they are all.
    Exhaustive,
    /// Why they are perhaps not all.
    TruncatedBecause,
    /// Why there is none.
    NoneBecause,
    /// What stands between the ends.
    Obstacles,
    /// What lies around the paths.
    Around,
    /// The condition that stands between the ends.
    Condition,
    /// How long the paths would be without it.
    LengthWithout,
    /// How many steps a path has.
    Length,
    /// Whether a path holds on the day.
    Certainty,
    /// The entities that a path visits.
    Stations,
    /// The steps of a path.
    Steps,
    /// A path in words.
    Sentence,
    /// Where a step begins.
    From,
    /// Where a step ends.
    To,
    /// The relation of a step.
    Relation,
    /// In which direction a step follows its relation.
    Direction,
    /// The words between the two ends of a step.
    Phrase,
    /// The best statement of a step.
    Statement,
    /// Who makes that statement.
    Citations,
    /// The other statements that tie the two ends of a step.
    OtherStatements,
}

/// A field of what lies around an entity or below it, or of what it is connected with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AroundField {
    /// The entities.
    Nodes,
    /// The links between them.
    Edges,
    /// What is left out, by relation.
    LeftOut,
    /// Whether nothing is left out.
    Exhaustive,
    /// Why something is perhaps left out.
    TruncatedBecause,
    /// Links that lead back up.
    Cycles,
    /// Whether there is more further down.
    Deeper,
    /// The entity.
    Entity,
    /// How many steps away it is.
    Depth,
    /// How many entities that are tied to it are left out.
    LeftOutHere,
    /// What stands right above it.
    Parent,
    /// What else stands right above it.
    OtherParents,
    /// The entities of a cycle.
    Round,
    /// The subject of a link.
    From,
    /// The object of a link.
    To,
    /// The relation.
    Relation,
    /// From which end the relation is seen.
    Direction,
    /// The relation's name as seen from there.
    Field,
    /// The words between the two ends.
    Phrase,
    /// The best statement.
    Statement,
    /// The other statements that say the same.
    OtherStatements,
    /// How many entities.
    Count,
    /// How many statements.
    StatementCount,
    /// How many entities of which type.
    Types,
    /// A type of entities.
    Type,
}

/// A field of an analysis of the graph, or of what it finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnalysisField {
    /// How many entities there are.
    EntityCount,
    /// How many pairs of them are tied.
    LinkCount,
    /// Who is tied to most others.
    Degree,
    /// Whom ties lead to most often.
    PageRank,
    /// Who stands between most others.
    Betweenness,
    /// Into which groups it falls that nothing connects.
    Components,
    /// Into which groups it falls that are dense within.
    Communities,
    /// The entity that has a score.
    Entity,
    /// The score.
    Score,
    /// The place among all scores.
    Rank,
    /// How many groups there are.
    Count,
    /// How well the groups are told apart.
    Modularity,
    /// The groups.
    Groups,
    /// How many entities a group has.
    Size,
    /// The entities of a group.
    Members,
}

/// What a part of the input of a walk restricts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WalkPart {
    /// Relations.
    Relations,
    /// Families of relations.
    Families,
    /// Types of entities.
    Types,
    /// Entities.
    Entities,
}
