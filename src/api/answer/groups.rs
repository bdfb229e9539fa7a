//! What groups and facets of a list answer.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::misplaced;
use super::root::reader;
use super::statement::enum_label;
use super::tally;
use super::walk::entities;
use crate::api::error::Problem;
use crate::api::input::At;
use crate::api::input::ListArguments;
use crate::api::input::NamedKey;
use crate::api::input::Scope;
use crate::api::model::GroupField;
use crate::api::scalar;
use crate::graph::View;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::Value;
use crate::query;
use crate::query::Aggregate;
use crate::query::Common;
use crate::query::Group;
use crate::query::GroupKey;
use crate::query::Grouped;
use crate::query::Limits;
use crate::query::Listed;
use crate::query::Member;

/// A list as a whole, whatever the page.
#[derive(Clone, Debug)]
pub(in crate::api) struct Whole {
    pub(super) scope: Scope,
    pub(super) listed: Listed,
    pub(super) arguments: Arc<ListArguments>,
}

/// Groups of a list, with the members of the list and the names of the keys.
#[derive(Clone, Debug)]
pub(in crate::api) struct GroupsThing {
    day: Day,
    ended: bool,
    scope: Scope,
    keys: Vec<NamedKey>,
    members: Arc<[Member]>,
    grouped: Grouped,
}

/// Puts a list into groups.
pub(super) fn groups(
    run: &Run,
    day: Day,
    whole: &Whole,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let (known, given) = (&asked.field.arguments, asked.arguments);
    let keys = reader(run).group_keys(whole.scope, "by", known, given)?;
    let grouping = reader(run).grouping(whole.scope, &keys, known, given)?;
    let view = run.view(day).include_ended(whole.arguments.include_ended);
    let found = run.spend(|budget| {
        let members = query::members(view, whole.listed, &whole.arguments.filter, budget)?;
        let members = Arc::from(members);
        let grouped = query::groups(view, &members, &grouping, budget)?;
        Ok((members, grouped))
    })?;
    Ok(Answer::One(thing(day, whole, keys, found)))
}

/// Counts a list.
pub(super) fn count(run: &Run, day: Day, whole: &Whole) -> Result<usize, Problem> {
    let arguments = &whole.arguments;
    let view = run.view(day).include_ended(arguments.include_ended);
    let filter = arguments.node_filter();
    Ok(run.spend(|budget| query::count(view, whole.scope.of, &filter, budget))?)
}

/// Counts a list by each of several keys.
pub(super) fn facets(
    run: &Run,
    day: Day,
    whole: &Whole,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let (known, given) = (&asked.field.arguments, asked.arguments);
    let named = reader(run).group_keys(whole.scope, "of", known, given)?;
    let keys: Vec<GroupKey> = named.iter().map(|named| named.key.clone()).collect();
    let first = asked.number("first");
    let view = run.view(day).include_ended(whole.arguments.include_ended);
    let found = run.spend(|budget| {
        query::facets(
            view,
            whole.listed,
            &whole.arguments.filter,
            &keys,
            first,
            budget,
        )
    })?;
    let things = named.into_iter().zip(found);
    let things = things.map(|(key, found)| thing(day, whole, vec![key], found));
    Ok(Answer::Many(things.collect()))
}

fn thing(
    day: Day,
    whole: &Whole,
    keys: Vec<NamedKey>,
    (members, grouped): (Arc<[Member]>, Grouped),
) -> Thing {
    Thing::ListGroups(Arc::new(GroupsThing {
        day,
        ended: whole.arguments.include_ended,
        scope: whole.scope,
        keys,
        members,
        grouped,
    }))
}

/// Answers a field of groups, of a group, or of what its entities have in common.
pub(super) fn answer(
    run: &Run,
    thing: &Thing,
    field: GroupField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    match thing {
        Thing::ListGroups(of) => whole(of, field),
        Thing::ListGroup(of, at) => match of.grouped.groups.get(*at) {
            Some(group) => one(run, of, (*at, group), field, asked),
            None => Err(misplaced()),
        },
        Thing::GroupValue(of, at, key) => {
            let group = of.grouped.groups.get(*at);
            let common = group.and_then(|group| group.common.get(*key));
            match (of.keys.get(*key), common) {
                (Some(key), Some(common)) => value(run, of, (key, common.as_ref()), field, asked),
                _ => Err(misplaced()),
            }
        }
        Thing::Aggregate(aggregate) => number(aggregate, field),
        Thing::Tally(day, of) => tally::whole(*day, of, field),
        Thing::Tallied(day, of, at) => tally::one(run, *day, (of, *at), field, asked),
        _ => Err(misplaced()),
    }
}

fn whole(of: &Arc<GroupsThing>, field: GroupField) -> Result<Answer, Problem> {
    Ok(match field {
        GroupField::TotalCount => Answer::Value(Json::from(of.grouped.total)),
        GroupField::Groups => {
            let all = 0..of.grouped.groups.len();
            Answer::Many(all.map(|at| Thing::ListGroup(Arc::clone(of), at)).collect())
        }
        GroupField::Key => Answer::maybe_text(of.keys.first().map(|key| &*key.name)),
        _ => return Err(misplaced()),
    })
}

fn one(
    run: &Run,
    of: &Arc<GroupsThing>,
    (at, group): (usize, &Group),
    field: GroupField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    Ok(match field {
        GroupField::Keys => {
            let all = 0..of.keys.len();
            let key = |key| Thing::GroupValue(Arc::clone(of), at, key);
            Answer::Many(all.map(key).collect())
        }
        GroupField::Count => Answer::Value(Json::from(group.entities.len())),
        GroupField::EdgeCount => Answer::Value(Json::from(group.edges.len())),
        GroupField::Nodes => {
            let limits = Limits::default();
            let count = query::first(asked.number("first"), limits.default, limits.most)?;
            let some = group.entities.get(..count);
            entities(of.day, some.unwrap_or(&group.entities))
        }
        GroupField::Aggregate => {
            let text = |name| asked.arguments.get(name).and_then(Json::as_str);
            let (number, qualifier) = (text("of"), text("qualifier"));
            let numbers = reader(run).numbers(of.scope, At::new("of"), number, qualifier)?;
            let view = view(run, of);
            let found =
                run.spend(|budget| query::aggregate(view, &of.members, group, numbers, budget))?;
            Answer::One(Thing::Aggregate(found))
        }
        _ => return Err(misplaced()),
    })
}

fn view<'a>(run: &'a Run, of: &GroupsThing) -> View<'a> {
    run.view(of.day).include_ended(of.ended)
}

fn value(
    run: &Run,
    of: &GroupsThing,
    (key, common): (&NamedKey, Option<&Common>),
    field: GroupField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let ontology = run.ontology();
    Ok(match (field, common) {
        (GroupField::Key, _) => Answer::text(&*key.name),
        (GroupField::Entity, Some(Common::Entity(entity))) => {
            Answer::One(Thing::Entity(of.day, *entity))
        }
        (GroupField::Entity, _) | (GroupField::Value | GroupField::Label, None) => Answer::Nothing,
        (GroupField::Value, Some(common)) => Answer::text(match common {
            Common::Type(of) => ontology[*of].name.to_string(),
            Common::Entity(entity) => run.graph().id_of(*entity).to_owned(),
            Common::Value(value) => value.to_string(),
            Common::Bucket(name) => name.to_string(),
            Common::Inferred(inferred) => basis(*inferred).to_owned(),
        }),
        (GroupField::Label, Some(common)) => Answer::maybe_text(match common {
            Common::Type(of) => run.words(asked, &ontology[*of].label).map(str::to_owned),
            Common::Entity(entity) => {
                let view = run.view(of.day);
                let named = super::entity::name_of(run, view, *entity, asked);
                let value = named.and_then(|at| run.value_of(at));
                value.map(|value| value.to_string())
            }
            Common::Bucket(name) => Some(name.to_string()),
            Common::Inferred(inferred) => Some(basis(*inferred).to_owned()),
            Common::Value(value) => {
                let label = match (&key.kind, value) {
                    (Some(kind), Value::Enum(value)) => enum_label(run, kind, value, asked),
                    _ => None,
                };
                Some(label.unwrap_or_else(|| value.to_string()))
            }
        }),
        _ => return Err(misplaced()),
    })
}

fn basis(inferred: bool) -> &'static str {
    if inferred { "INFERRED" } else { "STATED" }
}

fn number(aggregate: &Aggregate, field: GroupField) -> Result<Answer, Problem> {
    let written = |number: Option<Decimal>| {
        let value = number.map(|number| scalar::write(&Value::Decimal(number)));
        Ok(value.map_or(Answer::Nothing, Answer::Value))
    };
    match field {
        GroupField::Numbers => Ok(Answer::Value(Json::from(aggregate.count))),
        GroupField::Min => written(aggregate.least),
        GroupField::Max => written(aggregate.greatest),
        GroupField::Sum => written(aggregate.sum),
        GroupField::Mean => written(aggregate.mean),
        _ => Err(misplaced()),
    }
}
