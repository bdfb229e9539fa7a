//! The structure of a cube as meant: its units, measures, dimensions and members. What else is said of its
//! figures is in `remarks`.

use super::Break;
use super::Footnote;
use super::Identity;
use super::Observations;
use super::Status;
use super::Sum;
use super::Violation;
use crate::diagnostics::Span;
use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::EntityIx;
use crate::model::Decimal;
use crate::model::Localised;
use crate::model::PartialDate;
use crate::stored::stored;

/// A cube, by its place in the list of cubes (sorted by entity).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CubeIx(pub u32);

/// A unit, by its place in the list of units (sorted by id).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnitIx(pub u16);

stored!(number UnitIx(u16));

/// A measure, by its place in its cube (as written).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MeasureIx(pub u16);

stored!(number MeasureIx(u16));

/// A dimension, by its place in its cube (as written).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DimensionIx(pub u16);

stored!(number DimensionIx(u16));

/// A member of a dimension, by its place in it (as written; by code or date where members are
/// taken from the figures).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MemberIx(pub u32);

stored!(number MemberIx(u32));

/// An observation, by its place in its cube (in their defined order).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row(pub u32);

stored!(number Row(u32));

/// In what figures are counted.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its identifier, such as `persons`.
    pub id: Box<str>,
    /// What it is called.
    pub name: Localised,
    /// Its sign, such as `%`.
    pub symbol: Option<Box<str>>,
    /// The ISO 4217 code, where it is money.
    pub currency: Option<Box<str>>,
    /// Where it is declared.
    pub span: Span,
}

stored!(
    struct Unit {
        id: Box<str>,
        name: Localised,
        symbol: Option<Box<str>>,
        currency: Option<Box<str>>,
        span: Span,
    }
);

/// A collection of figures with its structure.
#[derive(Clone, Debug)]
pub struct Cube {
    /// The entity that has the figures; it carries name, sources and relations.
    pub entity: EntityIx,
    /// Who says the figures, where an observation has no citations of its own; never empty.
    pub citations: Vec<Citation>,
    /// Whose figures they are, unless a dimension says so.
    pub publisher: Option<EntityIx>,
    /// When the figures are about, unless something narrower says so.
    pub period: Option<Period>,
    /// By how much its sums may be off, where it says so; otherwise what rounding explains.
    pub tolerance: Option<Decimal>,
    /// The signs that stand in cells instead of numbers, by sign.
    pub symbols: Vec<(Box<str>, Status)>,
    /// What is counted or measured, as written.
    pub measures: Vec<Measure>,
    /// What it is broken down by, as written.
    pub dimensions: Vec<Dimension>,
    /// Measures that follow from others at each coordinate.
    pub identities: Vec<Identity>,
    /// Breaks in the series.
    pub breaks: Vec<Break>,
    /// Footnotes.
    pub notes: Vec<Footnote>,
    /// The figures.
    pub observations: Observations,
    /// The cells that break a declared sum, in the order of the observations.
    pub violations: Vec<Violation>,
    /// Where it is declared.
    pub span: Span,
}

stored!(struct Cube {
    entity: EntityIx,
    citations: Vec<Citation>,
    publisher: Option<EntityIx>,
    period: Option<Period>,
    tolerance: Option<Decimal>,
    symbols: Vec<(Box<str>, Status)>,
    measures: Vec<Measure>,
    dimensions: Vec<Dimension>,
    identities: Vec<Identity>,
    breaks: Vec<Break>,
    notes: Vec<Footnote>,
    observations: Observations,
    violations: Vec<Violation>,
    span: Span,
} if has_fitting_figures);

impl Cube {
    /// Says whether its figures have its dimensions and measures.
    fn has_fitting_figures(&self) -> bool {
        self.observations.fits(&self.dimensions, &self.measures)
    }
}

/// A time that figures are about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The time: a day, a month, a year, a stretch.
    pub date: PartialDate,
    /// Whether the source states it.
    pub basis: Basis,
}

stored!(
    struct Period {
        date: PartialDate,
        basis: Basis,
    }
);

/// What is counted or measured.
#[derive(Clone, Debug)]
pub struct Measure {
    /// Its identifier, unique in the cube.
    pub id: Box<str>,
    /// Whether it is declared for the whole data set, so that it means the same in every cube.
    pub shared: bool,
    /// What it is called.
    pub name: Localised,
    /// In what it is counted.
    pub unit: UnitIx,
    /// What sort of figure it is.
    pub kind: MeasureKind,
    /// Whether and over what it may be added.
    pub aggregation: Aggregation,
    /// How many decimals its figures have.
    pub decimals: u8,
    /// The entity that it counts or is about.
    pub concept: Option<EntityIx>,
    /// When its figures are about, where that is not the time of the cube.
    pub period: Option<Period>,
    /// Measures with which it is easily confused.
    pub differs: Vec<Differs>,
    /// Where it is declared.
    pub span: Span,
}

stored!(struct Measure {
    id: Box<str>,
    shared: bool,
    name: Localised,
    unit: UnitIx,
    kind: MeasureKind,
    aggregation: Aggregation,
    decimals: u8,
    concept: Option<EntityIx>,
    period: Option<Period>,
    differs: Vec<Differs>,
    span: Span,
} if has_few_decimals);

impl Measure {
    /// Says whether its figures have no more decimals than can be counted with.
    fn has_few_decimals(&self) -> bool {
        u32::from(self.decimals) <= Decimal::MAX_SCALE
    }
}

/// What sort of figure a measure gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MeasureKind {
    /// How many there are at a time.
    Stock,
    /// How many there were in the course of a time.
    Flow,
    /// So many in relation to something else, such as per 1,000 inhabitants.
    Rate,
    /// A part of a whole, such as a percentage.
    Share,
    /// By how much something grew or fell.
    Change,
    /// An amount, mostly of money.
    Amount,
    /// Yes (1) or no (0).
    Flag,
    /// It is not known which of these.
    Unstated,
}

stored!(
    enum MeasureKind {
        Stock,
        Flow,
        Rate,
        Share,
        Change,
        Amount,
        Flag,
        Unstated,
    }
);

/// Whether and over what figures may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aggregation {
    /// Over everything, also over times that do not overlap.
    Flow,
    /// Over everything but time.
    Stock,
    /// Over nothing.
    Never,
}

stored!(
    enum Aggregation {
        Flow,
        Stock,
        Never,
    }
);

/// That a measure is not what another is, whatever their labels say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// The other measure of the same cube.
    pub from: MeasureIx,
    /// In what they differ.
    pub because: Localised,
}

stored!(
    struct Differs {
        from: MeasureIx,
        because: Localised,
    }
);

/// Something by which figures are broken down.
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Its identifier, unique in the cube.
    pub id: Box<str>,
    /// What it is called.
    pub name: Localised,
    /// What its members are.
    pub kind: DimensionKind,
    /// Its members.
    pub members: Vec<Member>,
    /// The members by code.
    pub by_code: Vec<MemberIx>,
    /// Whether no two members have anything in common.
    pub disjoint: bool,
    /// Members that make up another.
    pub sums: Vec<Sum>,
    /// Where it is declared.
    pub span: Span,
}

stored!(
    struct Dimension {
        id: Box<str>,
        name: Localised,
        kind: DimensionKind,
        members: Vec<Member>,
        by_code: Vec<MemberIx>,
        disjoint: bool,
        sums: Vec<Sum>,
        span: Span,
    }
);

/// What the members of a dimension are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DimensionKind {
    /// Groups of any sort.
    Category,
    /// Times.
    Time,
    /// Sexes.
    Sex,
    /// Places.
    Place,
    /// Those who publish a figure: two figures that differ only here are of the same thing.
    Publisher,
}

stored!(
    enum DimensionKind {
        Category,
        Time,
        Sex,
        Place,
        Publisher,
    }
);

/// One of the groups, times or places of a dimension.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its code, unique in the dimension.
    pub code: Box<str>,
    /// What it is called, where it is not called as its entity or its code.
    pub name: Localised,
    /// The entity that it is.
    pub entity: Option<EntityIx>,
    /// The time that it is.
    pub period: Option<PartialDate>,
    /// The members that it lies wholly inside, without saying that the parts add up.
    pub within: Vec<Within>,
}

stored!(
    struct Member {
        code: Box<str>,
        name: Localised,
        entity: Option<EntityIx>,
        period: Option<PartialDate>,
        within: Vec<Within>,
    }
);

/// That a member lies wholly inside another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Within {
    /// The larger member.
    pub member: MemberIx,
    /// Why, where no source says so.
    pub because: Option<Box<str>>,
}

stored!(
    struct Within {
        member: MemberIx,
        because: Option<Box<str>>,
    }
);

impl MeasureKind {
    /// Every kind with its word, in the order of the type.
    pub const ALL: [(&'static str, Self); 8] = [
        ("stock", Self::Stock),
        ("flow", Self::Flow),
        ("rate", Self::Rate),
        ("share", Self::Share),
        ("change", Self::Change),
        ("amount", Self::Amount),
        ("flag", Self::Flag),
        ("unstated", Self::Unstated),
    ];

    /// Returns the word for it, such as `stock`.
    pub fn word(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, kind)| *kind == self);
        found.map_or("", |(word, _)| word)
    }
}

impl DimensionKind {
    /// Every kind with its word, in the order of the type.
    pub const ALL: [(&'static str, Self); 5] = [
        ("category", Self::Category),
        ("time", Self::Time),
        ("sex", Self::Sex),
        ("place", Self::Place),
        ("publisher", Self::Publisher),
    ];

    /// Returns the word for it, such as `place`.
    pub fn word(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, kind)| *kind == self);
        found.map_or("", |(word, _)| word)
    }
}

impl Cube {
    /// Returns a measure.
    pub fn measure(&self, at: MeasureIx) -> Option<&Measure> {
        self.measures.get(usize::from(at.0))
    }

    /// Returns a dimension.
    pub fn dimension(&self, at: DimensionIx) -> Option<&Dimension> {
        self.dimensions.get(usize::from(at.0))
    }

    /// Returns the measure of this name.
    pub fn measure_named(&self, id: &str) -> Option<MeasureIx> {
        (0..)
            .map(MeasureIx)
            .zip(&self.measures)
            .find(|(_, measure)| &*measure.id == id)
            .map(|(at, _)| at)
    }

    /// Returns the dimension of this name.
    pub fn dimension_named(&self, id: &str) -> Option<DimensionIx> {
        (0..)
            .map(DimensionIx)
            .zip(&self.dimensions)
            .find(|(_, dimension)| &*dimension.id == id)
            .map(|(at, _)| at)
    }

    /// Returns the time that an observation is about: what its row says, else the member of a time
    /// dimension, else the measure, else the cube.
    pub fn period(&self, row: Row) -> Option<(&PartialDate, &Basis)> {
        let observations = &self.observations;
        if let Some(date) = observations.period(row) {
            return Some((date, &Basis::Stated));
        }
        for (at, dimension) in (0..).map(DimensionIx).zip(&self.dimensions) {
            if dimension.kind == DimensionKind::Time
                && let Some(member) = dimension.member(observations.member(at, row))
                && let Some(date) = &member.period
            {
                return Some((date, &Basis::Stated));
            }
        }
        let measure = self.measure(observations.measure(row));
        let period = measure.and_then(|measure| measure.period.as_ref());
        let period = period.or(self.period.as_ref())?;
        Some((&period.date, &period.basis))
    }

    /// Returns the figure of an observation, if it has one.
    pub fn value(&self, row: Row) -> Option<Decimal> {
        let observations = &self.observations;
        let measure = self.measure(observations.measure(row))?;
        let mantissa = observations.mantissa(row)?;
        Some(Decimal::new(mantissa, u32::from(measure.decimals)))
    }

    /// Returns who says an observation, with the lines narrowed to those of its row.
    pub fn citations(&self, row: Row) -> Vec<Citation> {
        let own = self.observations.citations(row);
        let mut citations = if own.is_empty() {
            self.citations.clone()
        } else {
            own.to_vec()
        };
        if let (Some(line), Some(first)) = (self.observations.line(row), citations.first_mut()) {
            first.lines = Some((line, line));
        }
        citations
    }
}

impl Dimension {
    /// Returns a member.
    pub fn member(&self, at: MemberIx) -> Option<&Member> {
        self.members.get(at.0 as usize)
    }

    /// Returns the member of this code.
    pub fn member_named(&self, code: &str) -> Option<MemberIx> {
        let code_of = |at: &MemberIx| self.member(*at).map_or("", |member| &*member.code);
        let at = self.by_code.binary_search_by(|at| code_of(at).cmp(code));
        self.by_code.get(at.ok()?).copied()
    }

    /// Makes members findable by their codes.
    pub(in crate::facts) fn index(&mut self) {
        let mut by_code: Vec<(&str, MemberIx)> = self
            .members
            .iter()
            .map(|member| &*member.code)
            .zip((0..).map(MemberIx))
            .collect();
        by_code.sort_unstable();
        self.by_code = by_code.into_iter().map(|(_, at)| at).collect();
    }
}
