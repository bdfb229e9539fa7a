//! What the structure of a cube answers: measures, units, dimensions, members and declared sums.

use serde_json::Value as Json;

use super::FigureThing;
use super::numbered;
use crate::api::answer::Answer;
use crate::api::answer::Asked;
use crate::api::answer::Run;
use crate::api::answer::Thing;
use crate::api::answer::entity;
use crate::api::answer::misplaced;
use crate::api::answer::statement;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::StructureField;
use crate::facts::Basis;
use crate::facts::EntityIx;
use crate::facts::cubes::Aggregation;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::Measure;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Period;
use crate::facts::cubes::SumRule;
use crate::facts::cubes::Unit;
use crate::facts::cubes::UnitIx;
use crate::model::Day;
use crate::model::PartialDate;

pub(super) fn answer(
    run: &Run,
    day: Day,
    thing: &FigureThing,
    field: StructureField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    let found = match *thing {
        FigureThing::Structure(at) => cube(run, day, at, field),
        FigureThing::Measure(at, measure) => {
            let declared = graph[at].measure(measure);
            declared
                .and_then(|declared| of_measure(run, day, (at, measure), declared, field, asked))
        }
        FigureThing::Unit(at) => unit(run, at).and_then(|unit| of_unit(run, unit, field, asked)),
        FigureThing::Differs(at, measure, place) => {
            differs(run, day, at, measure, place, field, asked)
        }
        FigureThing::Dimension(at, dimension) => {
            of_dimension(run, day, at, dimension, field, asked)
        }
        FigureThing::Member(at, dimension, member) => {
            of_member(run, day, (at, dimension, member), field, asked)
        }
        FigureThing::Within(at, dimension, member, place) => {
            let named = graph[at]
                .dimension(dimension)
                .and_then(|known| known.member(member));
            let within = named.and_then(|named| named.within.get(place));
            within.map(|within| match field {
                StructureField::Because => Answer::maybe_text(within.because.as_deref()),
                _ => self::member(day, at, dimension, within.member),
            })
        }
        FigureThing::Sum(at, rule) => sum(run, day, at, rule, field),
        FigureThing::Symbol(at, place) => {
            let symbol = graph[at].symbols.get(place);
            symbol.map(|(sign, status)| match field {
                StructureField::Status => Answer::text(input::status_name(Some(*status))),
                _ => Answer::text(&**sign),
            })
        }
        _ => None,
    };
    found.ok_or_else(misplaced)
}

/// Returns what a member is called: by its own name, else as an entity, else by its code.
pub(super) fn member_name(
    run: &Run,
    day: Day,
    (at, dimension, member): (CubeIx, DimensionIx, MemberIx),
    asked: Asked<'_>,
) -> Option<String> {
    let dimension = run.graph()[at].dimension(dimension)?;
    let member = dimension.member(member)?;
    let own = run.words(asked, &member.name).map(str::to_owned);
    let entity = || {
        member
            .entity
            .map(|entity| entity_name(run, day, entity, asked))
    };
    Some(
        own.or_else(entity)
            .unwrap_or_else(|| member.code.to_string()),
    )
}

/// Returns what an entity is called.
pub(super) fn entity_name(run: &Run, day: Day, at: EntityIx, asked: Asked<'_>) -> String {
    let found = entity::name_of(run, run.view(day), at, asked);
    let name = found.and_then(|statement| run.value_of(statement));
    name.map_or_else(
        || run.graph().id_of(at).to_owned(),
        |value| value.to_string(),
    )
}

/// Returns a unit.
pub(super) fn unit(run: &Run, at: UnitIx) -> Option<&Unit> {
    run.graph().units().get(usize::from(at.0))
}

/// Answers measures of a cube.
pub(super) fn measures(day: Day, at: CubeIx, list: &[MeasureIx]) -> Answer {
    let things = list
        .iter()
        .map(|measure| FigureThing::Measure(at, *measure));
    Answer::Many(things.map(|thing| Thing::Figure(day, thing)).collect())
}

/// Answers a measure of a cube.
pub(super) fn measure(day: Day, at: CubeIx, measure: MeasureIx) -> Answer {
    Answer::One(Thing::Figure(day, FigureThing::Measure(at, measure)))
}

/// Answers a member of a dimension.
pub(super) fn member(day: Day, at: CubeIx, dimension: DimensionIx, member: MemberIx) -> Answer {
    let thing = FigureThing::Member(at, dimension, member);
    Answer::One(Thing::Figure(day, thing))
}

/// Answers members of dimensions.
pub(super) fn members(
    day: Day,
    at: CubeIx,
    list: impl Iterator<Item = (DimensionIx, MemberIx)>,
) -> Answer {
    let things = list.map(|(dimension, member)| FigureThing::Member(at, dimension, member));
    Answer::Many(things.map(|thing| Thing::Figure(day, thing)).collect())
}

/// Answers a date, if there is one.
pub(super) fn date(date: Option<&PartialDate>) -> Answer {
    Answer::maybe_text(date.map(PartialDate::as_str))
}

/// Answers why something is inferred, if it is.
pub(super) fn because(basis: &Basis) -> Answer {
    match basis {
        Basis::Stated => Answer::Nothing,
        Basis::Inferred { because } => Answer::text(&**because),
    }
}

fn count(number: usize) -> Answer {
    Answer::Value(Json::from(number))
}

fn an_entity(day: Day, at: Option<EntityIx>) -> Answer {
    Answer::maybe(at.map(|entity| Thing::Entity(day, entity)))
}

/// Answers a part of a time that figures are about.
fn period(period: Option<&Period>, field: StructureField) -> Answer {
    let Some(period) = period else {
        return Answer::Nothing;
    };
    match field {
        StructureField::PeriodBasis => Answer::text(statement::basis(&period.basis)),
        StructureField::PeriodBecause => because(&period.basis),
        _ => date(Some(&period.date)),
    }
}

fn cube(run: &Run, day: Day, at: CubeIx, field: StructureField) -> Option<Answer> {
    let cube = &run.graph()[at];
    Some(match field {
        StructureField::ObservationCount => count(cube.observations.len()),
        StructureField::Publisher => an_entity(day, cube.publisher),
        StructureField::Period | StructureField::PeriodBasis | StructureField::PeriodBecause => {
            period(cube.period.as_ref(), field)
        }
        StructureField::Citations => statement::citations(day, cube.citations.iter().cloned()),
        StructureField::Measures => numbered(day, cube.measures.len(), |place| {
            FigureThing::Measure(at, MeasureIx(place as u16))
        }),
        StructureField::Dimensions => numbered(day, cube.dimensions.len(), |place| {
            FigureThing::Dimension(at, DimensionIx(place as u16))
        }),
        StructureField::Sums => {
            let rules = sums(cube).into_iter();
            let things = rules.map(|rule| Thing::Figure(day, FigureThing::Sum(at, rule)));
            Answer::Many(things.collect())
        }
        StructureField::Symbols => numbered(day, cube.symbols.len(), |place| {
            FigureThing::Symbol(at, place)
        }),
        _ => return None,
    })
}

/// Returns the declared sums of a cube: over members, dimension by dimension, then over measures.
fn sums(cube: &Cube) -> Vec<SumRule> {
    let dimensions = (0..).map(DimensionIx).zip(&cube.dimensions);
    let over_members = dimensions.flat_map(|(at, dimension)| {
        let places = 0..dimension.sums.len();
        places.map(move |place| SumRule::Members(at, place as u16))
    });
    let over_measures = (0..cube.identities.len()).map(|place| SumRule::Measures(place as u16));
    over_members.chain(over_measures).collect()
}

fn of_measure(
    run: &Run,
    day: Day,
    (at, this): (CubeIx, MeasureIx),
    declared: &Measure,
    field: StructureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    Some(match field {
        StructureField::Id => Answer::text(&*declared.id),
        StructureField::Name => {
            Answer::text(run.words(asked, &declared.name).unwrap_or(&declared.id))
        }
        StructureField::Unit => Answer::One(Thing::Figure(day, FigureThing::Unit(declared.unit))),
        StructureField::Kind => Answer::text(declared.kind.word().to_uppercase()),
        StructureField::Aggregation => Answer::text(match declared.aggregation {
            Aggregation::Flow => "FLOW",
            Aggregation::Stock => "STOCK",
            Aggregation::Never => "NEVER",
        }),
        StructureField::Decimals => count(usize::from(declared.decimals)),
        StructureField::Concept => an_entity(day, declared.concept),
        StructureField::Shared => Answer::Value(Json::Bool(declared.shared)),
        StructureField::Period | StructureField::PeriodBasis | StructureField::PeriodBecause => {
            period(declared.period.as_ref(), field)
        }
        StructureField::DiffersFrom => numbered(day, declared.differs.len(), |place| {
            FigureThing::Differs(at, this, place)
        }),
        _ => return None,
    })
}

fn differs(
    run: &Run,
    day: Day,
    at: CubeIx,
    this: MeasureIx,
    place: usize,
    field: StructureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    let differs = run.graph()[at].measure(this)?.differs.get(place)?;
    Some(match field {
        StructureField::Because => {
            Answer::text(run.words(asked, &differs.because).unwrap_or_default())
        }
        _ => measure(day, at, differs.from),
    })
}

fn of_unit(run: &Run, unit: &Unit, field: StructureField, asked: Asked<'_>) -> Option<Answer> {
    Some(match field {
        StructureField::Id => Answer::text(&*unit.id),
        StructureField::Name => Answer::text(run.words(asked, &unit.name).unwrap_or(&unit.id)),
        StructureField::Symbol => Answer::maybe_text(unit.symbol.as_deref()),
        StructureField::Currency => Answer::maybe_text(unit.currency.as_deref()),
        _ => return None,
    })
}

fn of_dimension(
    run: &Run,
    day: Day,
    at: CubeIx,
    this: DimensionIx,
    field: StructureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    let dimension = run.graph()[at].dimension(this)?;
    Some(match field {
        StructureField::Id => Answer::text(&*dimension.id),
        StructureField::Name => {
            Answer::text(run.words(asked, &dimension.name).unwrap_or(&dimension.id))
        }
        StructureField::Kind => {
            let mut known = DimensionKind::ALL.iter();
            let found = known.find(|(_, kind)| *kind == dimension.kind);
            Answer::maybe_text(found.map(|(word, _)| word.to_uppercase()))
        }
        StructureField::Disjoint => Answer::Value(Json::Bool(dimension.disjoint)),
        StructureField::MemberCount => count(dimension.members.len()),
        StructureField::Members => numbered(day, dimension.members.len(), |place| {
            FigureThing::Member(at, this, MemberIx(place as u32))
        }),
        _ => return None,
    })
}

fn of_member(
    run: &Run,
    day: Day,
    place: (CubeIx, DimensionIx, MemberIx),
    field: StructureField,
    asked: Asked<'_>,
) -> Option<Answer> {
    let (at, dimension, this) = place;
    let member = run.graph()[at].dimension(dimension)?.member(this)?;
    Some(match field {
        StructureField::Code => Answer::text(&*member.code),
        StructureField::Name => Answer::maybe_text(member_name(run, day, place, asked)),
        StructureField::Entity => an_entity(day, member.entity),
        StructureField::Period => date(member.period.as_ref()),
        StructureField::Dimension => {
            Answer::One(Thing::Figure(day, FigureThing::Dimension(at, dimension)))
        }
        StructureField::Within => numbered(day, member.within.len(), |place| {
            FigureThing::Within(at, dimension, this, place)
        }),
        _ => return None,
    })
}

fn sum(run: &Run, day: Day, at: CubeIx, rule: SumRule, field: StructureField) -> Option<Answer> {
    let cube = &run.graph()[at];
    match rule {
        SumRule::Members(dimension, place) => {
            let sums = &cube.dimension(dimension)?.sums;
            let sum = sums.get(usize::from(place))?;
            Some(match field {
                StructureField::Dimension => {
                    Answer::One(Thing::Figure(day, FigureThing::Dimension(at, dimension)))
                }
                StructureField::Whole => member(day, at, dimension, sum.whole),
                StructureField::Parts => {
                    let parts = sum.parts.iter().map(|part| (dimension, *part));
                    members(day, at, parts)
                }
                StructureField::Exhaustive => Answer::Value(Json::Bool(sum.exhaustive)),
                StructureField::Measures => measures(day, at, &sum.measures),
                StructureField::Because => Answer::maybe_text(sum.because.as_deref()),
                StructureField::Result => Answer::Nothing,
                StructureField::Plus | StructureField::Minus => Answer::Many(Vec::new()),
                _ => return None,
            })
        }
        SumRule::Measures(place) => {
            let identity = cube.identities.get(usize::from(place))?;
            Some(match field {
                StructureField::Result => measure(day, at, identity.result),
                StructureField::Plus => measures(day, at, &identity.plus),
                StructureField::Minus => measures(day, at, &identity.minus),
                StructureField::Exhaustive => Answer::Value(Json::Bool(true)),
                StructureField::Parts | StructureField::Measures => Answer::Many(Vec::new()),
                StructureField::Dimension | StructureField::Whole | StructureField::Because => {
                    Answer::Nothing
                }
                _ => return None,
            })
        }
    }
}
