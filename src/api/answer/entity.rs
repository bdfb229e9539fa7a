//! What an entity answers, its names, and the evidence for its fields.

use std::sync::Arc;

use serde_json::Value as Json;

use super::Answer;
use super::Asked;
use super::Run;
use super::Thing;
use super::groups::Whole;
use super::language::language_of;
use super::root::list_arguments;
use super::root::reader;
use super::statement;
use super::thing::Evidence;
use crate::api::error::Problem;
use crate::api::input;
use crate::api::input::Scope;
use crate::api::model::EntityField;
use crate::api::model::EvidenceField;
use crate::api::model::NameField;
use crate::api::model::language_code;
use crate::api::scalar;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::NameKind;
use crate::graph::Naming;
use crate::graph::View;
use crate::model::Day;
use crate::model::Holds;
use crate::model::Validity;
use crate::ontology::Field;
use crate::ontology::PropertyId;
use crate::ontology::QualifierSetId;
use crate::query;
use crate::query::About;
use crate::query::Listed;
use crate::query::QueryError;

pub(super) fn answer(
    run: &Run,
    day: Day,
    entity: EntityIx,
    field: EntityField,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let graph = run.graph();
    let view = run.view(day);
    Ok(match field {
        EntityField::Id => Answer::text(graph.id_of(entity)),
        EntityField::Type => Answer::One(Thing::Type(day, graph.kind_of(entity))),
        EntityField::Property(id) => property(run, view, entity, id, asked),
        EntityField::NameLang => {
            let found = name_of(run, view, entity, asked);
            let lang = found.and_then(|at| language_of(run.value_of(at)));
            Answer::maybe_text(lang.and_then(|lang| {
                let known = run.ontology().languages.get(usize::from(lang.0))?;
                Some(language_code(&known.tag))
            }))
        }
        EntityField::Names => {
            let view = view.include_ended(input::include_ended(asked.arguments));
            let names = query::names(view, entity);
            Answer::Many(
                names
                    .into_iter()
                    .map(|naming| Thing::Name(day, naming))
                    .collect(),
            )
        }
        EntityField::Validity => {
            let found = query::existence(view, entity);
            let validity = found.map_or(Validity::ALWAYS, |at| graph.validity(at).clone());
            Answer::One(Thing::Validity(validity))
        }
        EntityField::Holds => Answer::text(holds(view.holds(entity))),
        EntityField::Statements => said(run, view, entity, asked)?,
        EntityField::Links => {
            let view = view.include_ended(input::include_ended(asked.arguments));
            let about = [About::Links];
            let found = run.spend(|budget| query::statements(view, entity, &about, budget))?;
            statements(day, found)
        }
        EntityField::Evidence => all_evidence(run, view, entity, asked)?,
        EntityField::ReferencedBy => {
            let slice = cited(run, entity, asked)?;
            statements(day, slice.items)
        }
        EntityField::ReferencedByConnection => {
            Answer::One(Thing::Statements(day, Arc::new(cited(run, entity, asked)?)))
        }
        EntityField::Sections => {
            let all = 0..graph.sections(entity).len();
            Answer::Many(all.map(|at| Thing::Section(entity, at)).collect())
        }
        EntityField::Related(link) => related(run, day, entity, link, asked)?,
        EntityField::RelatedConnection(link) => edges(run, day, entity, link, asked)?,
    })
}

/// Returns the name of a degree of certainty in the API.
pub(in crate::api) fn holds(holds: Holds) -> &'static str {
    match holds {
        Holds::Yes => "YES",
        Holds::Possibly => "POSSIBLY",
        Holds::No => "NO",
    }
}

fn property(
    run: &Run,
    view: View<'_>,
    entity: EntityIx,
    id: PropertyId,
    asked: Asked<'_>,
) -> Answer {
    let wanted = run.wanted(asked);
    // What was once its name is that also when the name no longer holds.
    let once = run.is_once(id);
    let view = view.include_ended(once);
    let written = |at: StatementIx| run.value_of(at).map(scalar::write);
    if asked.field.ty.list {
        let found = run.values(view, entity, id, &wanted);
        return Answer::Values(found.into_iter().filter_map(written).collect());
    }
    let found = if asked.field.ty.required {
        name_of(run, view, entity, asked)
    } else {
        run.value(view, entity, id, &wanted)
    };
    match found.and_then(written) {
        Some(value) => Answer::Value(value),
        // Only the name is never nothing.
        None if asked.field.ty.required => Answer::text(run.graph().id_of(entity)),
        None => Answer::Nothing,
    }
}

/// Returns the statement that gives the name of an entity: on the day, else on another.
pub(super) fn name_of(
    run: &Run,
    view: View<'_>,
    entity: EntityIx,
    asked: Asked<'_>,
) -> Option<StatementIx> {
    let ontology = run.ontology();
    let field = ontology.field(run.graph().kind_of(entity), "name")?;
    let Field::Property(name) = field else {
        return None;
    };
    let wanted = run.wanted(asked);
    run.value(view, entity, name, &wanted)
        .or_else(|| run.value(view.include_ended(true), entity, name, &wanted))
}

fn related(
    run: &Run,
    day: Day,
    entity: EntityIx,
    link: Field,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let arguments = list_arguments(run, asked, qualifiers(run, link))?;
    let view = run.view(day).include_ended(arguments.include_ended);
    let slice = run.spend(|budget| {
        query::related(
            view,
            entity,
            link,
            &arguments.filter,
            &arguments.order,
            &arguments.page,
            budget,
        )
    })?;
    let mut things = slice
        .items
        .into_iter()
        .map(|other| Thing::Entity(day, other));
    Ok(if asked.field.ty.list {
        Answer::Many(things.collect())
    } else {
        Answer::maybe(things.next())
    })
}

fn edges(
    run: &Run,
    day: Day,
    entity: EntityIx,
    link: Field,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let arguments = list_arguments(run, asked, qualifiers(run, link))?;
    let view = run.view(day).include_ended(arguments.include_ended);
    let slice = run.spend(|budget| {
        query::edges(
            view,
            entity,
            link,
            &arguments.filter,
            &arguments.edge_order,
            &arguments.page,
            budget,
        )
    })?;
    let whole = Whole {
        scope: Scope {
            of: reader(run)
                .leads_to(link)
                .unwrap_or(run.graph().kind_of(entity)),
            set: qualifiers(run, link),
        },
        listed: Listed::Related(entity, link),
        arguments,
    };
    Ok(Answer::One(Thing::Edges(
        day,
        Arc::new(slice),
        Arc::new(whole),
    )))
}

fn qualifiers(run: &Run, link: Field) -> Option<QualifierSetId> {
    match link {
        Field::Relation(id, _) => run.ontology()[id].qualifiers,
        Field::Property(_) | Field::Derived(_) => None,
    }
}

fn cited(
    run: &Run,
    entity: EntityIx,
    asked: Asked<'_>,
) -> Result<query::Slice<StatementIx>, Problem> {
    let page = input::page(asked.arguments);
    let slice = run.spend(|budget| query::citing(run.graph(), entity, &page, budget))?;
    Ok(slice)
}

/// Answers statements as they are on a day.
pub(super) fn statements(day: Day, list: impl IntoIterator<Item = StatementIx>) -> Answer {
    let list = list.into_iter();
    Answer::Many(list.map(|at| Thing::Statement(day, at)).collect())
}

fn said(run: &Run, view: View<'_>, entity: EntityIx, asked: Asked<'_>) -> Result<Answer, Problem> {
    let view = view.include_ended(input::include_ended(asked.arguments));
    let mut about = Vec::new();
    let names = asked.strings("fields");
    for name in names.iter().flatten() {
        about.push(About::Field(field_named(run, entity, name)?));
    }
    if names.is_some() && about.is_empty() {
        return Ok(Answer::Many(Vec::new()));
    }
    let found = run.spend(|budget| query::statements(view, entity, &about, budget))?;
    Ok(statements(view.day(), found))
}

fn all_evidence(
    run: &Run,
    view: View<'_>,
    entity: EntityIx,
    asked: Asked<'_>,
) -> Result<Answer, Problem> {
    let day = view.day();
    let view = view.include_ended(input::include_ended(asked.arguments));
    let mut all = Vec::new();
    for name in asked.strings("fields").unwrap_or_default() {
        let about = [About::Field(field_named(run, entity, name)?)];
        let statements = run.spend(|budget| query::statements(view, entity, &about, budget))?;
        let conflicting = statements.iter().any(|at| {
            let against = query::contradicting(run.graph(), *at);
            against.iter().any(|other| view.shows_statement(*other))
        });
        let evidence = Evidence {
            field: name.into(),
            statements,
            conflicting,
        };
        all.push(Thing::Evidence(day, Arc::new(evidence)));
    }
    Ok(Answer::Many(all))
}

fn field_named(run: &Run, entity: EntityIx, name: &str) -> Result<Field, QueryError> {
    let kind = run.graph().kind_of(entity);
    let found = run.ontology().field(kind, name);
    found.ok_or_else(|| QueryError::unknown_field(run.ontology(), kind, name))
}

pub(super) fn evidence(day: Day, evidence: &Evidence, field: EvidenceField) -> Answer {
    match field {
        EvidenceField::Field => Answer::text(&*evidence.field),
        EvidenceField::Statements => statements(day, evidence.statements.iter().copied()),
        EvidenceField::Conflicting => Answer::Value(Json::Bool(evidence.conflicting)),
    }
}

pub(super) fn name(
    run: &Run,
    day: Day,
    naming: Naming,
    field: NameField,
    asked: Asked<'_>,
) -> Answer {
    match field {
        NameField::Kind => Answer::text(match naming.kind {
            NameKind::Name => "NAME",
            NameKind::Abbreviation => "ABBREVIATION",
            NameKind::Alias => "ALIAS",
            NameKind::FormerName => "FORMER_NAME",
        }),
        NameField::Of(of) => statement::answer(run, day, naming.statement, of, asked),
        NameField::Statement => Answer::One(Thing::Statement(day, naming.statement)),
    }
}
