//! The enumerations by which walks are asked for and told.

/// An enumeration: its name, what it is for, and its values.
type Enum = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// The enumerations.
pub(super) const ENUMS: &[Enum] = &[
    ("PathMode", "Which paths are wanted.", MODES),
    (
        "LinkDirection",
        "In which direction a relation is followed.",
        DIRECTIONS,
    ),
    (
        "Truncation",
        "Why an answer is perhaps not complete.",
        TRUNCATIONS,
    ),
    ("NoPathReason", "Why there is no path.", REASONS),
    (
        "PathCondition",
        "A condition of a question for paths.",
        CONDITIONS,
    ),
];

const MODES: &[(&str, &str)] = &[
    ("SHORTEST", "All paths of the least length."),
    (
        "SIMPLE",
        "All paths that visit no entity twice, the shortest first.",
    ),
];

const DIRECTIONS: &[(&str, &str)] = &[
    ("FORWARD", "From subject to object."),
    ("BACKWARD", "From object to subject."),
];

const TRUNCATIONS: &[(&str, &str)] = &[
    ("FIRST", "So many were asked for."),
    (
        "EFFORT",
        "The search looked at as much as one question may. Narrow it, or ask for less.",
    ),
];

const REASONS: &[(&str, &str)] = &[
    ("FROM_NOT_ON_THE_DAY", "`from` does not exist on the day."),
    ("TO_NOT_ON_THE_DAY", "`to` does not exist on the day."),
    (
        "NOTHING_ALLOWED",
        "The conditions exclude each other: no relation may be followed.",
    ),
    (
        "UNCONNECTED",
        "Nothing that may be followed connects the two, however long.",
    ),
    (
        "TOO_FAR",
        "The two are further apart than `maxLength`, or not connected.",
    ),
];

const CONDITIONS: &[(&str, &str)] = &[
    ("VIA_RELATIONS", "`via.relations`."),
    ("VIA_FAMILIES", "`via.families`."),
    ("VIA_TYPES", "`via.types`."),
    ("AVOID_RELATIONS", "`avoid.relations`."),
    ("AVOID_FAMILIES", "`avoid.families`."),
    ("AVOID_TYPES", "`avoid.types`."),
    ("AVOID_ENTITIES", "`avoid.entities`."),
    ("DIRECTION", "`direction`."),
    (
        "DAY",
        "That everything holds on the day; see `includeEnded`.",
    ),
    ("MAX_LENGTH", "`maxLength`."),
];
