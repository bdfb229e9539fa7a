//! What is said of figures besides their numbers: sums they are declared to be, breaks in series,
//! footnotes, what does not add up, and why a figure is missing.

use super::Cube;
use super::DimensionIx;
use super::MeasureIx;
use super::MemberIx;
use super::Row;
use crate::diagnostics::Span;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::model::Decimal;
use crate::model::Localised;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::stored::stored;
/// That members make up another.
#[derive(Clone, Debug)]
pub struct Sum {
    /// What they make up.
    pub whole: MemberIx,
    /// The parts, which have nothing in common, in the order of the dimension.
    pub parts: Vec<MemberIx>,
    /// For which measures the parts add up, in the order of the cube.
    pub measures: Vec<MeasureIx>,
    /// Whether the parts are all that the whole has; otherwise they are at most the whole.
    pub exhaustive: bool,
    /// Why, where no source says so.
    pub because: Option<Box<str>>,
    /// Where it is declared.
    pub span: Span,
}

stored!(
    struct Sum {
        whole: MemberIx,
        parts: Vec<MemberIx>,
        measures: Vec<MeasureIx>,
        exhaustive: bool,
        because: Option<Box<str>>,
        span: Span,
    }
);

/// That a measure is the sum of others, less others, at each coordinate.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The measure that follows.
    pub result: MeasureIx,
    /// What is added.
    pub plus: Vec<MeasureIx>,
    /// What is taken away.
    pub minus: Vec<MeasureIx>,
    /// Where it is declared.
    pub span: Span,
}

stored!(
    struct Identity {
        result: MeasureIx,
        plus: Vec<MeasureIx>,
        minus: Vec<MeasureIx>,
        span: Span,
    }
);

/// A choice of cells: members, measures and times that all must fit; where one of these is empty,
/// all fit.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    /// Members of dimensions, one entry a dimension.
    pub members: Vec<(DimensionIx, Vec<MemberIx>)>,
    /// Measures.
    pub measures: Vec<MeasureIx>,
    /// Times that stand in the rows.
    pub periods: Vec<PartialDate>,
}

stored!(
    struct Cells {
        members: Vec<(DimensionIx, Vec<MemberIx>)>,
        measures: Vec<MeasureIx>,
        periods: Vec<PartialDate>,
    }
);

/// A time in which figures were made in another way.
#[derive(Clone, Debug)]
pub struct Break {
    /// From when to when.
    pub validity: Validity,
    /// Which measures it touches; all, where there are none.
    pub measures: Vec<MeasureIx>,
    /// The event behind it.
    pub event: Option<EntityIx>,
    /// What was different.
    pub note: Localised,
    /// Who says so; never empty.
    pub citations: Vec<Citation>,
}

stored!(
    struct Break {
        validity: Validity,
        measures: Vec<MeasureIx>,
        event: Option<EntityIx>,
        note: Localised,
        citations: Vec<Citation>,
    }
);

/// What is said of some cells.
#[derive(Clone, Debug)]
pub struct Footnote {
    /// The cells; all, where nothing is chosen.
    pub cells: Cells,
    /// What is said.
    pub text: Localised,
    /// Who says so; never empty.
    pub citations: Vec<Citation>,
}

stored!(
    struct Footnote {
        cells: Cells,
        text: Localised,
        citations: Vec<Citation>,
    }
);

/// A cell that is not what a declared sum says.
#[derive(Clone, Debug)]
pub struct Violation {
    /// What was declared.
    pub rule: SumRule,
    /// The cell of the whole, or of the measure that follows from others.
    pub row: Row,
    /// What the parts make.
    pub expected: Decimal,
    /// What is published.
    pub found: Decimal,
    /// What the keepers of the data say of it, where it is known.
    pub note: Option<Localised>,
}

stored!(
    struct Violation {
        rule: SumRule,
        row: Row,
        expected: Decimal,
        found: Decimal,
        note: Option<Localised>,
    }
);

/// A declared sum of a cube.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SumRule {
    /// A sum over members, by its place in the dimension.
    Members(DimensionIx, u16),
    /// A sum over measures, by its place in the cube.
    Measures(u16),
}

stored!(enum SumRule {
    Members(of: DimensionIx, place: u16),
    Measures(place: u16),
});

/// What a sign says of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// There is no figure.
    Missing,
    /// There can be no figure.
    NotApplicable,
    /// The figure is kept back.
    Confidential,
    /// The figure comes later.
    NotYet,
    /// The figure is kept back because it rests on too little.
    Unreliable,
    /// The figure may still change.
    Provisional,
    /// The figure was estimated.
    Estimated,
    /// The figure was corrected after it was first published.
    Revised,
    /// The figure was made in another way than those before.
    Break,
}

stored!(
    enum Status {
        Missing,
        NotApplicable,
        Confidential,
        NotYet,
        Unreliable,
        Provisional,
        Estimated,
        Revised,
        Break,
    }
);

impl Status {
    /// Every status with its word, in the order of the type.
    pub const ALL: [(&'static str, Self); 9] = [
        ("missing", Self::Missing),
        ("not-applicable", Self::NotApplicable),
        ("confidential", Self::Confidential),
        ("not-yet", Self::NotYet),
        ("unreliable", Self::Unreliable),
        ("provisional", Self::Provisional),
        ("estimated", Self::Estimated),
        ("revised", Self::Revised),
        ("break", Self::Break),
    ];

    /// Says whether a cell with this status has a figure beside it.
    pub fn has_value(self) -> bool {
        matches!(
            self,
            Self::Provisional | Self::Estimated | Self::Revised | Self::Break
        )
    }

    /// Returns the word for it, such as `not-applicable`.
    pub fn word(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, status)| *status == self);
        found.map_or("", |(word, _)| word)
    }
}

impl Cells {
    /// Says whether an observation of a cube is among the cells.
    pub fn contain(&self, cube: &Cube, row: Row) -> bool {
        let observations = &cube.observations;
        let measure = observations.measure(row);
        let fits = self.measures.is_empty() || self.measures.contains(&measure);
        fits && self
            .members
            .iter()
            .all(|(at, members)| members.contains(&observations.member(*at, row)))
            && (self.periods.is_empty()
                || cube
                    .period(row)
                    .is_some_and(|(date, _)| self.periods.contains(date)))
    }
}
