//! What an observation answers.

use super::FigureThing;
use super::structure;
use super::structure::member_name;
use super::written::written;
use crate::api::answer::Answer;
use crate::api::answer::Asked;
use crate::api::answer::Run;
use crate::api::answer::Thing;
use crate::api::answer::misplaced;
use crate::api::answer::statement;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::FigureField;
use crate::api::scalar;
use crate::facts::EntityIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::DimensionKind;
use crate::facts::cubes::Measure;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::Value;
use crate::query::cube;
use crate::query::cube::ObservationIx;

pub(super) fn answer(
    run: &Run,
    day: Day,
    at: ObservationIx,
    field: FigureField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    let ObservationIx { cube: of, row } = at;
    let cube = &graph[of];
    let observations = &cube.observations;
    let measure_at = observations.measure(row);
    let measure = cube.measure(measure_at).ok_or_else(misplaced)?;
    let coordinates = || {
        let dimensions = 0..cube.dimensions.len();
        let dimensions = dimensions.map(|place| DimensionIx(place as u16));
        dimensions.map(|dimension| (dimension, observations.member(dimension, row)))
    };
    Ok(match field {
        FigureField::Id => Answer::text(cube::observation_id(graph, at)),
        FigureField::Cube => Answer::One(Thing::Entity(day, cube.entity)),
        FigureField::Measure => structure::measure(day, of, measure_at),
        FigureField::Members => structure::members(day, of, coordinates()),
        FigureField::Member => match cube.dimension_named(asked.string("dimension")) {
            Some(dimension) => {
                structure::member(day, of, dimension, observations.member(dimension, row))
            }
            None => Answer::Nothing,
        },
        FigureField::Value => decimal(cube.value(row)),
        FigureField::Unit => Answer::text(unit(run, measure, asked)),
        FigureField::Text => Answer::maybe_text(text(run, cube, measure, row, asked)),
        FigureField::Period => structure::date(cube.period(row).map(|(date, _)| date)),
        FigureField::PeriodBasis => {
            Answer::maybe_text(cube.period(row).map(|(_, basis)| statement::basis(basis)))
        }
        FigureField::PeriodBecause => match cube.period(row) {
            Some((_, basis)) => structure::because(basis),
            None => Answer::Nothing,
        },
        FigureField::Status => Answer::text(input::status_name(observations.status(row))),
        FigureField::Symbol => {
            let status = observations.status(row);
            let mut symbols = cube.symbols.iter();
            let found = symbols.find(|(_, known)| Some(*known) == status);
            Answer::maybe_text(found.map(|(symbol, _)| &**symbol))
        }
        FigureField::Basis => Answer::text(match observations.because(row) {
            Some(_) => "INFERRED",
            None => "STATED",
        }),
        FigureField::Because => Answer::maybe_text(observations.because(row)),
        FigureField::Note => Answer::maybe_text(observations.note(row)),
        FigureField::Notes => {
            let notes = cube.notes.iter().enumerate();
            let notes = notes.filter(|(_, note)| note.cells.contain(cube, row));
            let things = notes.map(|(place, _)| FigureThing::Footnote(of, place));
            Answer::Many(things.map(|thing| Thing::Figure(day, thing)).collect())
        }
        FigureField::Violations => {
            let broken = cube.violations.iter().enumerate();
            let broken = broken.filter(|(_, violation)| violation.row == row);
            let things = broken.map(|(place, _)| FigureThing::Violation(of, place));
            Answer::Many(things.map(|thing| Thing::Figure(day, thing)).collect())
        }
        FigureField::Publisher => {
            let publisher = match publishing(cube, row) {
                Some((_, _, entity)) => entity,
                None => cube.publisher,
            };
            Answer::maybe(publisher.map(|entity| Thing::Entity(day, entity)))
        }
        FigureField::PublisherName => Answer::maybe_text(match publishing(cube, row) {
            Some((dimension, member, _)) => member_name(run, day, (of, dimension, member), asked),
            None => cube
                .publisher
                .map(|entity| structure::entity_name(run, day, entity, asked)),
        }),
        FigureField::Compared => {
            let other = cube::observation(graph, asked.string("id"))?;
            let found = cube::compare(graph, at, other)?;
            Answer::maybe(found.map(|pair| {
                let alone = std::sync::Arc::new([pair]);
                Thing::Figure(day, FigureThing::Contrast(alone, 0))
            }))
        }
        FigureField::Citations => statement::citations(day, cube.citations(row)),
        _ => return Err(misplaced()),
    })
}

/// Answers a number, if there is one.
pub(super) fn decimal(number: Option<Decimal>) -> Answer {
    match number {
        Some(number) => Answer::Value(scalar::write(&Value::Decimal(number))),
        None => Answer::Nothing,
    }
}

/// Returns what the measure of an observation is called.
pub(in crate::api::answer) fn measure_name<'a>(
    run: &'a Run,
    at: ObservationIx,
    asked: Asked<'_>,
) -> Option<&'a str> {
    let cube = &run.graph()[at.cube];
    let measure = cube.measure(cube.observations.measure(at.row))?;
    Some(run.words(asked, &measure.name).unwrap_or(&measure.id))
}

/// Returns who publishes an observation, where a dimension says so.
fn publishing(cube: &Cube, row: Row) -> Option<(DimensionIx, MemberIx, Option<EntityIx>)> {
    let dimensions = (0..).map(DimensionIx).zip(&cube.dimensions);
    let mut dimensions =
        dimensions.filter(|(_, dimension)| dimension.kind == DimensionKind::Publisher);
    let (at, dimension) = dimensions.next()?;
    let member = cube.observations.member(at, row);
    Some((at, member, dimension.member(member)?.entity))
}

fn unit<'a>(run: &'a Run, measure: &Measure, asked: Asked<'_>) -> &'a str {
    let unit = structure::unit(run, measure.unit);
    unit.map_or("", |unit| run.words(asked, &unit.name).unwrap_or(&unit.id))
}

/// Writes a figure with its unit: the sign of the unit, else its name.
fn text(run: &Run, cube: &Cube, measure: &Measure, row: Row, asked: Asked<'_>) -> Option<String> {
    let value = cube.value(row)?;
    let sign = structure::unit(run, measure.unit).and_then(|unit| unit.symbol.as_deref());
    let unit = sign.unwrap_or_else(|| unit(run, measure, asked));
    let languages = &run.ontology().languages;
    let lang = run.wanted(asked).first().copied().unwrap_or_default();
    let tag = languages
        .get(usize::from(lang.0))
        .map_or("", |lang| &lang.tag);
    Some(format!("{}\u{a0}{unit}", written(value, tag)))
}
