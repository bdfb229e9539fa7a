//! What changes and conflicts answer.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::cube;
use super::entity::statements;
use super::misplaced;
use super::root::reader;
use super::statement::citations;
use super::tally::ChangesAsked;
use super::walk::entities;
use super::walk::phrase;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::ChangeField;
use crate::api::model::ConflictField;
use crate::api::scalar;
use crate::facts::Citation;
use crate::facts::StatementIx;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::Value;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::query;
use crate::query::Certainty;
use crate::query::Change;
use crate::query::ChangeKind;
use crate::query::ChangesOf;
use crate::query::Conflict;
use crate::query::ConflictKind;
use crate::query::Difference;
use crate::query::Matter;
use crate::query::Side;
use crate::query::Slice;
use crate::query::Span;

/// Tells what happened to one entity.
pub(super) fn timeline(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let graph = run.graph();
    let of = input::entity(graph, asked.string("of"))?;
    let span = Span {
        after: input::day(asked.arguments, "from")?,
        until: input::day(asked.arguments, "to")?,
    };
    let filter = reader(run).changes(graph, &asked.field.arguments, asked.arguments)?;
    let page = input::page(asked.arguments);
    let found = run.spend(|budget| query::timeline(graph, of, span, &filter, &page, budget))?;
    let of = ChangesOf::One(of, span);
    let question = Arc::new(ChangesAsked { of, filter });
    Ok(Answer::One(Thing::Changes(day, Arc::new(found), question)))
}

/// Tells what differs between two days.
pub(super) fn changes(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let graph = run.graph();
    let required = |name| -> Result<Day, Problem> {
        let found = input::day(asked.arguments, name)?;
        found.ok_or_else(misplaced)
    };
    let (from, to) = (required("from")?, required("to")?);
    let filter = reader(run).changes(graph, &asked.field.arguments, asked.arguments)?;
    let page = input::page(asked.arguments);
    let found = run.spend(|budget| query::changes(graph, from, to, &filter, &page, budget))?;
    let of = ChangesOf::All(Span {
        after: Some(from),
        until: Some(to),
    });
    let question = Arc::new(ChangesAsked { of, filter });
    Ok(Answer::One(Thing::Changes(day, Arc::new(found), question)))
}

/// Tells what the sources disagree about.
pub(super) fn conflicts(run: &Run, day: Day, asked: Asked<'_>) -> Result<Answer, Problem> {
    let graph = run.graph();
    let filter = reader(run).conflicts(graph, &asked.field.arguments, asked.arguments)?;
    let page = input::page(asked.arguments);
    let found = run.spend(|budget| query::conflicts(graph, &filter, &page, budget))?;
    let question = Arc::new(filter);
    Ok(Answer::One(Thing::Conflicts(
        day,
        Arc::new(found),
        question,
    )))
}

/// Answers a field of a change or of its edge.
pub(super) fn change(
    run: &Run,
    (day, page, at): (Day, &Arc<Slice<Change>>, usize),
    field: ChangeField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let change = page.items.get(at).ok_or_else(misplaced)?;
    Ok(match field {
        ChangeField::Node => Answer::One(Thing::Change(day, Arc::clone(page), at)),
        ChangeField::Cursor => Answer::text(page.cursor(run.graph(), change)),
        ChangeField::Kind => Answer::text(change_kind(change.kind)),
        ChangeField::Date => Answer::text(change.date.as_str()),
        ChangeField::Earliest => Answer::text(change.date.earliest().to_string()),
        ChangeField::Latest => Answer::text(change.date.latest().to_string()),
        ChangeField::Certainty => Answer::text(certainty(change.certainty)),
        ChangeField::Matter => Answer::text(matter(change.matter())),
        ChangeField::Entity => Answer::One(Thing::Entity(day, change.entity)),
        ChangeField::Field => {
            let field = change.field;
            field.map_or(Answer::Nothing, |field| Answer::text(name(run, field)))
        }
        ChangeField::Phrase => {
            let field = change.field;
            field.map_or(Answer::Nothing, |field| called(run, field, asked))
        }
        ChangeField::Before => statements(day, change.before.iter().copied()),
        ChangeField::After => statements(day, change.after.iter().copied()),
        ChangeField::Changed => entities(day, &change.changed),
        ChangeField::Citations => all_citations(run, day, change.statements()),
    })
}

/// Answers a field of a conflict or of its edge.
pub(super) fn conflict(
    run: &Run,
    (day, page, at): (Day, &Arc<Slice<Conflict>>, usize),
    field: ConflictField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    let conflict = page.items.get(at).ok_or_else(misplaced)?;
    let sides = [conflict.one, conflict.other];
    let number = |number: Option<Decimal>| {
        let value = number.map(|number| scalar::write(&Value::Decimal(number)));
        value.map_or(Answer::Nothing, Answer::Value)
    };
    let days = |days: Option<u32>| match days {
        Some(days) => Answer::Value(Json::from(days)),
        None => Answer::Nothing,
    };
    let (mut absolute, mut relative, mut least, mut most) = (None, None, None, None);
    match &conflict.difference {
        Some(Difference::Number {
            absolute: number,
            relative: share,
        }) => (absolute, relative) = (Some(*number), *share),
        Some(Difference::Days { least: a, most: b }) => (least, most) = (Some(*a), Some(*b)),
        None => {}
    }
    Ok(match field {
        ConflictField::Node => Answer::One(Thing::Conflict(day, Arc::clone(page), at)),
        ConflictField::Cursor => Answer::text(page.cursor(graph, conflict)),
        ConflictField::Kind => Answer::text(conflict_kind(conflict.kind)),
        ConflictField::Certainty => Answer::text(certainty(conflict.certainty)),
        ConflictField::Entity => Answer::One(Thing::Entity(day, conflict.entity)),
        ConflictField::Field => match conflict.field {
            Some(field) => Answer::text(name(run, field)),
            None => Answer::Nothing,
        },
        ConflictField::Phrase => match (conflict.field, conflict.one) {
            (Some(field), _) => called(run, field, asked),
            (None, Side::Figure(at)) => Answer::maybe_text(cube::measure_name(run, at, asked)),
            (None, Side::Statement(_)) => return Err(misplaced()),
        },
        ConflictField::Statements => statements(day, sides.into_iter().filter_map(Side::statement)),
        ConflictField::Figures => {
            cube::observations(day, sides.into_iter().filter_map(Side::figure))
        }
        ConflictField::Because => {
            let because = conflict.because.as_ref();
            Answer::maybe_text(because.and_then(|because| run.words(asked, because)))
        }
        ConflictField::BothStated => {
            let stated = sides.iter().all(|side| side.is_stated(graph));
            Answer::Value(Json::Bool(stated))
        }
        ConflictField::WithinOneSource => {
            let within = conflict.one.shares_a_source(conflict.other, graph);
            Answer::Value(Json::Bool(within))
        }
        ConflictField::AbsoluteDifference => number(absolute),
        ConflictField::RelativeDifference => number(relative),
        ConflictField::Days => days(least),
        ConflictField::DaysAtMost => days(most),
    })
}

/// Returns the name of a sort of changes.
pub(super) fn change_kind(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Began => "BEGAN",
        ChangeKind::Changed => "CHANGED",
        ChangeKind::Ended => "ENDED",
        ChangeKind::Happened => "HAPPENED",
        ChangeKind::Dated => "DATED",
    }
}

/// Returns the name of what changes are about.
pub(super) fn matter(matter: Matter) -> &'static str {
    match matter {
        Matter::Existence => "EXISTENCE",
        Matter::Properties => "PROPERTIES",
        Matter::Relations => "RELATIONS",
        Matter::Events => "EVENTS",
        Matter::Dates => "DATES",
    }
}

/// Returns the name of a sort of conflicts.
pub(super) fn conflict_kind(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Value => "VALUE",
        ConflictKind::Date => "DATE",
        ConflictKind::Target => "TARGET",
        ConflictKind::Opposite => "OPPOSITE",
        ConflictKind::SameChange => "SAME_CHANGE",
        ConflictKind::Figure => "FIGURE",
        ConflictKind::Measure => "MEASURE",
    }
}

/// Returns the name of a degree of certainty.
pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "CERTAIN",
        Certainty::Possible => "POSSIBLE",
    }
}

/// Returns the name of a field as its entity has it.
fn name(run: &Run, field: Field) -> &str {
    let ontology = run.ontology();
    match field {
        Field::Property(id) => &ontology[id].name,
        Field::Relation(id, Direction::Forward) => &ontology[id].name,
        Field::Relation(id, Direction::Inverse) => &ontology[id].inverse,
        Field::Derived(id) => &ontology[id].name,
    }
}

/// Answers what a field is called.
fn called(run: &Run, field: Field, asked: Asked<'_>) -> Answer {
    let ontology = run.ontology();
    match field {
        Field::Property(id) => {
            let words = run.words(asked, &ontology[id].label);
            Answer::text(words.unwrap_or(&ontology[id].name))
        }
        Field::Relation(id, direction) => phrase(run, id, direction, asked),
        Field::Derived(id) => {
            let words = run.words(asked, &ontology[id].reads);
            Answer::text(words.unwrap_or(&ontology[id].name))
        }
    }
}

/// Answers the citations of several statements, each once.
fn all_citations(run: &Run, day: Day, statements: impl Iterator<Item = StatementIx>) -> Answer {
    let mut all: Vec<Citation> = Vec::new();
    for at in statements {
        for citation in run.graph().citations(at) {
            if !all.contains(&citation) {
                all.push(citation);
            }
        }
    }
    citations(day, all)
}
