//! What can be wrong with a question.

use super::codes;
use super::cube::Refusal;
use crate::diagnostics::Meant;
use crate::graph::Graph;
use crate::model::Day;
use crate::ontology::Ontology;
use crate::ontology::TypeId;

/// Says what is wrong with a question.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
pub enum QueryError {
    /// There is no type or interface of this name.
    #[error("there is no type `{}`", .meant.written)]
    UnknownType {
        /// What was written, and the nearest there is.
        meant: Meant,
    },
    /// A type has no field of this name.
    #[error("`{of}` has no field `{}`", .meant.written)]
    UnknownField {
        /// The type.
        of: String,
        /// What was written, and the nearest there is.
        meant: Meant,
    },
    /// There is no entity of this id.
    #[error("there is no entity `{}`", .meant.written)]
    UnknownEntity {
        /// What was written, and the nearest there is.
        meant: Meant,
    },
    /// The ontology has no language of this tag.
    #[error("`{tag}` is not a language of this data set")]
    UnknownLanguage {
        /// What was written.
        tag: String,
        /// The languages there are.
        known: Vec<String>,
    },
    /// A cursor was not made here, or was changed.
    #[error("`{cursor}` is not a cursor")]
    BadCursor {
        /// What was written.
        cursor: String,
    },
    /// A cursor was made for another question.
    #[error("the cursor `{cursor}` belongs to another question")]
    ForeignCursor {
        /// What was written.
        cursor: String,
    },
    /// What a cursor points at is no longer in the list.
    #[error("what the cursor `{cursor}` points at is no longer in the list")]
    StaleCursor {
        /// What was written.
        cursor: String,
    },
    /// A page was asked for that is longer than allowed.
    #[error("`{argument}: {asked}` asks for more than {most}")]
    PageTooLong {
        /// The argument: `first` or `last`.
        argument: &'static str,
        /// How many were asked for.
        asked: i64,
        /// How many are allowed.
        most: usize,
    },
    /// A page of less than nothing was asked for.
    #[error("`{argument}: {asked}` is less than zero")]
    NegativePage {
        /// The argument: `first` or `last`.
        argument: &'static str,
        /// How many were asked for.
        asked: i64,
    },
    /// A page was asked for from both ends.
    #[error("`first` and `last` are given together")]
    BothEnds,
    /// A pattern is not a regular expression, or would be too large.
    #[error("`{pattern}` is not a pattern that can be matched: {problem}")]
    BadPattern {
        /// What was written.
        pattern: String,
        /// What is wrong with it, in one line.
        problem: String,
    },
    /// A path was asked for that ends where it begins.
    #[error("the path begins and ends at `{id}`")]
    SameEnds {
        /// The entity.
        id: String,
    },
    /// A path was asked for that avoids one of its ends.
    #[error("`{id}` is an end of the path and is to be avoided as well")]
    AvoidedEnd {
        /// The entity.
        id: String,
    },
    /// A number is less than one or more than is allowed.
    #[error("`{argument}: {asked}` does not lie between 1 and {most}")]
    OutOfRange {
        /// The argument.
        argument: &'static str,
        /// What was written.
        asked: i64,
        /// The greatest number that is allowed.
        most: usize,
    },
    /// A text to search for is longer than allowed.
    #[error("the text has {letters} characters, more than {most}")]
    TextTooLong {
        /// How many characters it has.
        letters: usize,
        /// How many are allowed.
        most: usize,
    },
    /// The question was stopped before it was answered.
    #[error("the question was stopped before it was answered")]
    Stopped,
    /// The days between which something is to lie are given the wrong way round.
    #[error("`from: {from}` is later than `to: {to}`")]
    ReversedDays {
        /// The first of the two.
        from: Day,
        /// The second.
        to: Day,
    },
    /// An entity has no figures of its own.
    #[error("`{id}` has no figures of its own")]
    NotACube {
        /// The entity.
        id: String,
    },
    /// A cube has no dimension of this name.
    #[error("`{cube}` has no dimension `{}`", .meant.written)]
    UnknownDimension {
        /// The cube.
        cube: String,
        /// What was written, and the nearest there is.
        meant: Meant,
    },
    /// A cube has no measure of this name.
    #[error("`{cube}` has no measure `{}`", .meant.written)]
    UnknownMeasure {
        /// The cube.
        cube: String,
        /// What was written, and the nearest there is.
        meant: Meant,
    },
    /// A dimension has no member of this code.
    #[error("`{dimension}` has no member `{}`", .meant.written)]
    UnknownMember {
        /// The dimension.
        dimension: String,
        /// What was written, and the nearest there is.
        meant: Meant,
    },
    /// There is no observation of this id.
    #[error("there is no observation `{id}`")]
    UnknownObservation {
        /// What was written.
        id: String,
    },
    /// Figures cannot be put together as was asked.
    #[error(transparent)]
    Refused(Box<Refusal>),
    /// The question looks at more than is allowed.
    #[error("the question looks at more than {limit} entities and links")]
    TooCostly {
        /// How many are allowed.
        limit: u64,
    },
}

impl From<Refusal> for QueryError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl QueryError {
    /// Says that there is no such type, with the nearest there is.
    pub fn unknown_type(ontology: &Ontology, name: &str) -> Self {
        let names = ontology.types.iter().map(|item| &*item.name);
        Self::UnknownType {
            meant: Meant::of(name, names),
        }
    }

    /// Says that a type has no such field, with the nearest it has.
    pub fn unknown_field(ontology: &Ontology, of: TypeId, name: &str) -> Self {
        let fields = ontology[of].fields.keys().map(|field| &**field);
        Self::UnknownField {
            of: ontology[of].name.to_string(),
            meant: Meant::of(name, fields),
        }
    }

    /// Says that there is no such entity, with the nearest id there is.
    pub fn unknown_entity(graph: &Graph, id: &str) -> Self {
        let ids = graph.entities().map(|entity| graph.id_of(entity));
        Self::UnknownEntity {
            meant: Meant::of(id, ids),
        }
    }

    /// Says that there is no such language, with those there are.
    pub fn unknown_language(ontology: &Ontology, tag: &str) -> Self {
        let known = ontology.languages.iter();
        Self::UnknownLanguage {
            tag: tag.to_owned(),
            known: known.map(|language| language.tag.to_string()).collect(),
        }
    }

    /// Returns the code of the error, such as `query/too-costly`.
    pub fn code(&self) -> &'static str {
        let code = match self {
            Self::UnknownType { .. } => codes::UNKNOWN_TYPE,
            Self::UnknownField { .. } => codes::UNKNOWN_FIELD,
            Self::UnknownEntity { .. } => codes::UNKNOWN_ENTITY,
            Self::UnknownLanguage { .. } => codes::UNKNOWN_LANGUAGE,
            Self::BadCursor { .. } => codes::BAD_CURSOR,
            Self::ForeignCursor { .. } => codes::FOREIGN_CURSOR,
            Self::StaleCursor { .. } => codes::STALE_CURSOR,
            Self::PageTooLong { .. } => codes::PAGE_TOO_LONG,
            Self::NegativePage { .. } => codes::NEGATIVE_PAGE,
            Self::BothEnds => codes::BOTH_ENDS,
            Self::BadPattern { .. } => codes::BAD_PATTERN,
            Self::SameEnds { .. } => codes::SAME_ENDS,
            Self::AvoidedEnd { .. } => codes::AVOIDED_END,
            Self::OutOfRange { .. } => codes::OUT_OF_RANGE,
            Self::TextTooLong { .. } => codes::TEXT_TOO_LONG,
            Self::Stopped => codes::STOPPED,
            Self::ReversedDays { .. } => codes::REVERSED_DAYS,
            Self::NotACube { .. } => codes::NOT_A_CUBE,
            Self::UnknownDimension { .. } => codes::UNKNOWN_DIMENSION,
            Self::UnknownMeasure { .. } => codes::UNKNOWN_MEASURE,
            Self::UnknownMember { .. } => codes::UNKNOWN_MEMBER,
            Self::UnknownObservation { .. } => codes::UNKNOWN_OBSERVATION,
            Self::Refused(_) => codes::MISLEADING_FIGURE,
            Self::TooCostly { .. } => codes::TOO_COSTLY,
        };
        code.slug()
    }

    /// Returns what was written that nothing is called, with what it may have been meant for, where
    /// that is what is wrong.
    pub fn meant(&self) -> Option<&Meant> {
        match self {
            Self::UnknownType { meant }
            | Self::UnknownField { meant, .. }
            | Self::UnknownEntity { meant }
            | Self::UnknownDimension { meant, .. }
            | Self::UnknownMeasure { meant, .. }
            | Self::UnknownMember { meant, .. } => Some(meant),
            _ => None,
        }
    }

    /// Returns what to do about it.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::UnknownType { meant }
            | Self::UnknownField { meant, .. }
            | Self::UnknownEntity { meant }
            | Self::UnknownDimension { meant, .. }
            | Self::UnknownMeasure { meant, .. }
            | Self::UnknownMember { meant, .. } => meant.help(),
            Self::UnknownLanguage { known, .. } => {
                Some(format!("the languages are `{}`", known.join("`, `")))
            }
            Self::BadCursor { .. } => {
                Some("pass a cursor exactly as an earlier answer gave it".to_owned())
            }
            Self::ForeignCursor { .. } => Some(
                "ask with the same type, filter, order and date as the answer that gave the cursor"
                    .to_owned(),
            ),
            Self::StaleCursor { .. } => Some("start again without a cursor".to_owned()),
            Self::PageTooLong { argument, most, .. } => {
                Some(format!("ask for `{argument}: {most}` at most"))
            }
            Self::NotACube { .. } => {
                Some("ask for the figures of all cubes that have to do with it".to_owned())
            }
            Self::UnknownObservation { .. } => {
                Some("pass an id exactly as an earlier answer gave it".to_owned())
            }
            Self::Refused(refusal) => Some(refusal.instead.clone()),
            Self::NegativePage { .. } | Self::OutOfRange { .. } => None,
            Self::BothEnds => Some("leave one of them out".to_owned()),
            Self::BadPattern { .. } => {
                Some("write a regular expression without look-around or back-references".to_owned())
            }
            Self::SameEnds { .. } => Some(
                "name two different entities; `neighbourhood` shows what is around one".to_owned(),
            ),
            Self::AvoidedEnd { .. } => {
                Some("take it out of what is to be avoided, or ask for another path".to_owned())
            }
            Self::TextTooLong { .. } => Some("search for a few words of it".to_owned()),
            Self::Stopped => Some("ask for less at once".to_owned()),
            Self::ReversedDays { .. } => Some("give the earlier day first".to_owned()),
            Self::TooCostly { .. } => {
                Some("narrow the filter, ask for fewer levels, or ask in pages".to_owned())
            }
        }
    }
}
