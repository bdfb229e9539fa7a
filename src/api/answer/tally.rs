//! What facets of changes and of conflicts answer.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::entity;
use super::misplaced;
use super::told;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::model::GroupField;
use crate::model::Day;
use crate::ontology::Direction;
use crate::ontology::Ontology;
use crate::query;
use crate::query::ChangeFilter;
use crate::query::ChangesOf;
use crate::query::ConflictFilter;
use crate::query::Tally;
use crate::query::Trait;
use crate::query::TraitValue;

/// What a page of changes was asked with.
#[derive(Clone, Debug)]
pub(in crate::api) struct ChangesAsked {
    pub(super) of: ChangesOf,
    pub(super) filter: ChangeFilter,
}

/// Counts changes by the traits that are asked for.
pub(super) fn of_changes(
    run: &Run,
    day: Day,
    of: &ChangesAsked,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let (traits, first) = read(asked);
    let graph = run.graph();
    let found = run
        .spend(|budget| query::change_tallies(graph, of.of, &of.filter, &traits, first, budget))?;
    Ok(things(day, found))
}

/// Counts conflicts by the traits that are asked for.
pub(super) fn of_conflicts(
    run: &Run,
    day: Day,
    filter: &ConflictFilter,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let (traits, first) = read(asked);
    let graph = run.graph();
    let found =
        run.spend(|budget| query::conflict_tallies(graph, filter, &traits, first, budget))?;
    Ok(things(day, found))
}

fn read(asked: Asked<'_>) -> (Vec<Trait>, Option<i64>) {
    let traits = asked.strings("of").unwrap_or_default();
    let traits = traits.into_iter().filter_map(input::told_trait);
    (traits.collect(), asked.number("first"))
}

fn things(day: Day, found: Vec<Tally>) -> Answer {
    let found = found.into_iter();
    Answer::Many(
        found
            .map(|tally| Thing::Tally(day, Arc::new(tally)))
            .collect(),
    )
}

/// Answers a field of a facet.
pub(super) fn whole(day: Day, of: &Arc<Tally>, field: GroupField) -> Result<Answer, Problem> {
    Ok(match field {
        GroupField::Key => Answer::text(input::trait_name(of.by)),
        GroupField::TotalCount => Answer::Value(Json::from(of.total)),
        GroupField::Groups => {
            let all = 0..of.values.len();
            Answer::Many(
                all.map(|at| Thing::Tallied(day, Arc::clone(of), at))
                    .collect(),
            )
        }
        _ => return Err(misplaced()),
    })
}

/// Answers a field of a value of a facet.
pub(super) fn one(
    run: &Run,
    day: Day,
    (of, at): (&Tally, usize),
    field: GroupField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let (value, count) = of.values.get(at).ok_or_else(misplaced)?;
    Ok(match (field, value) {
        (GroupField::Count, _) => Answer::Value(Json::from(*count)),
        (GroupField::Value, value) => Answer::text(written(run, value)),
        (GroupField::Entity, TraitValue::Source(source)) => {
            Answer::One(Thing::Entity(day, *source))
        }
        (GroupField::Entity, _) => Answer::Nothing,
        (GroupField::Label, value) => {
            let label = label(run, day, value, asked);
            Answer::text(label.unwrap_or_else(|| written(run, value)))
        }
        _ => return Err(misplaced()),
    })
}

/// Returns a value as the condition on its trait takes it.
fn written(run: &Run, value: &TraitValue) -> String {
    match value {
        TraitValue::Change(kind) => told::change_kind(*kind).to_owned(),
        TraitValue::Conflict(kind) => told::conflict_kind(*kind).to_owned(),
        TraitValue::Matter(matter) => told::matter(*matter).to_owned(),
        TraitValue::Certainty(certainty) => told::certainty(*certainty).to_owned(),
        TraitValue::Type(of) => run.ontology()[*of].name.to_string(),
        TraitValue::Field(name) => name.to_string(),
        TraitValue::Source(source) => run.graph().id_of(*source).to_owned(),
        TraitValue::Year(year) => format!("{year:04}"),
        TraitValue::Flag(flag) => flag.to_string(),
    }
}

/// Returns what people call a value, where they call it otherwise than it is written.
fn label(run: &Run, day: Day, value: &TraitValue, asked: Asked<'_>) -> Option<String> {
    let ontology = run.ontology();
    match value {
        TraitValue::Type(of) => run.words(asked, &ontology[*of].label).map(str::to_owned),
        TraitValue::Field(name) => field(run, ontology, name, asked),
        TraitValue::Source(source) => {
            let named = entity::name_of(run, run.view(day), *source, asked)?;
            Some(run.value_of(named)?.to_string())
        }
        _ => None,
    }
}

fn field(run: &Run, ontology: &Ontology, name: &str, asked: Asked<'_>) -> Option<String> {
    let words = match ontology.relation_named(name) {
        Some((id, Direction::Forward)) => &ontology[id].reads,
        Some((id, Direction::Inverse)) => &ontology[id].inverse_reads,
        None => {
            let mut all = ontology.properties.iter();
            &all.find(|property| &*property.name == name)?.label
        }
    };
    run.words(asked, words).map(str::to_owned)
}
