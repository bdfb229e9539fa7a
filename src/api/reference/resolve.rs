//! Between the executor and the answers: arguments in, values out, failures aside.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use async_graphql::PathSegment;
use async_graphql::ServerError;
use async_graphql::Value;
use async_graphql::dynamic::FieldFuture;
use async_graphql::dynamic::FieldValue;
use async_graphql::dynamic::ResolverContext;
use serde_json::Map;
use serde_json::Value as Json;

use crate::api::answer;
use crate::api::answer::Answer;
use crate::api::answer::Asked;
use crate::api::answer::Run;
use crate::api::answer::Thing;
use crate::api::error::Failure;
use crate::api::error::Place;
use crate::api::error::Problem;
use crate::api::error::Step;
use crate::api::error::internal;
use crate::api::input::At;
use crate::api::input::Coercer;
use crate::api::model::ApiModel;
use crate::api::model::Field;
use crate::api::model::Shape;
use crate::api::model::TypeRef;
use crate::query::QueryError;

/// What the fields of one execution share.
#[derive(Debug)]
pub(super) struct State {
    pub(super) run: Run,
    problems: Mutex<Vec<Problem>>,
    /// Where lists have nothing in a place.
    gaps: Mutex<Vec<Vec<Step>>>,
    /// How many fields were answered, and how many may be.
    answered: AtomicU64,
    most: u64,
    /// Whether the request was told to stop.
    stopped: AtomicBool,
}

/// Fields between two times of asking whether to stop.
const ASK_EVERY: u64 = 64;

/// Stands for a thing that could not be answered, so that its fields are passed over.
struct Failed;

impl State {
    pub(super) fn new(run: Run, most: u64) -> Self {
        Self {
            run,
            problems: Mutex::default(),
            gaps: Mutex::default(),
            answered: AtomicU64::new(0),
            most,
            stopped: AtomicBool::new(false),
        }
    }

    /// Counts a field, and says whether it may still be answered.
    fn count(&self) -> bool {
        let before = self.answered.fetch_add(1, Ordering::Relaxed);
        if before.is_multiple_of(ASK_EVERY) && self.run.stop().is_now() {
            self.stopped.store(true, Ordering::Relaxed);
        }
        before < self.most && !self.stopped.load(Ordering::Relaxed)
    }

    /// Returns how many fields were answered.
    pub(super) fn answered(&self) -> u64 {
        self.answered.load(Ordering::Relaxed).min(self.most)
    }

    /// Says that the request was stopped, if it was.
    pub(super) fn too_slow(&self) -> Option<Problem> {
        let stopped = self.stopped.load(Ordering::Relaxed);
        stopped.then(Failure::too_slow)
    }

    /// Says that the answer would have been larger than is allowed, if it would.
    pub(super) fn too_large(&self) -> Option<Problem> {
        let answered = self.answered.load(Ordering::Relaxed);
        (answered > self.most).then(|| Failure::too_large(self.most))
    }

    /// Returns where lists have nothing in a place.
    pub(super) fn take_gaps(&self) -> Vec<Vec<Step>> {
        let mut gaps = self.gaps.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *gaps)
    }

    fn keep_gaps(&self, path: &[Step], list: &[Option<Thing>]) {
        let mut gaps = self.gaps.lock().unwrap_or_else(PoisonError::into_inner);
        let missing = list.iter().enumerate().filter(|(_, thing)| thing.is_none());
        gaps.extend(missing.map(|(at, _)| {
            let mut path = path.to_vec();
            path.push(Step::Index(at));
            path
        }));
    }

    /// Returns the failures, in the order in which they happened.
    pub(super) fn take_problems(&self) -> Vec<Problem> {
        let mut problems = self.problems.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *problems)
    }

    fn keep(&self, problem: Problem) {
        // A part may be stopped earlier than the whole.
        if problem.code == QueryError::Stopped.code() && self.run.stop().is_now() {
            self.stopped.store(true, Ordering::Relaxed);
        }
        let mut problems = self.problems.lock().unwrap_or_else(PoisonError::into_inner);
        problems.push(problem);
    }
}

/// Answers a field.
pub(super) fn resolve<'a>(field: &Arc<Field>, context: &ResolverContext<'a>) -> FieldFuture<'a> {
    let Some(state) = context.data_opt::<Arc<State>>() else {
        return FieldFuture::Value(None);
    };
    let model = state.run.model();
    let Some(thing) = context.parent_value.downcast_ref::<Thing>() else {
        if context.parent_value.downcast_ref::<Failed>().is_none() {
            state.keep(placed(context, internal("a field has no parent")));
        }
        return FieldFuture::Value(placeholder(model, field.ty));
    };
    if !state.count() {
        return FieldFuture::Value(placeholder(model, field.ty));
    }
    let read = arguments(model, field, context);
    let answer = read.and_then(|arguments| {
        let asked = Asked {
            field,
            arguments: &arguments,
            list: None,
        };
        answer::answer(&state.run, thing, asked)
    });
    FieldFuture::Value(answered(state, field, answer, || {
        (path(context), place(context))
    }))
}

/// Brings an answer into the form that the executor takes, and keeps aside what it does not.
fn answered<'a>(
    state: &State,
    field: &Field,
    answer: Result<Answer, Problem>,
    way: impl FnOnce() -> (Vec<Step>, Place),
) -> Option<FieldValue<'a>> {
    match answer {
        Ok(answer) => {
            if let Answer::Gaps(list) = &answer {
                let (path, _) = way();
                state.keep_gaps(&path, list);
            }
            value(&state.run, answer, field.ty)
        }
        Err(problem) => {
            let (path, place) = way();
            state.keep(Problem {
                path,
                places: vec![place],
                ..problem
            });
            placeholder(state.run.model(), field.ty)
        }
    }
}

fn arguments(
    model: &ApiModel,
    field: &Field,
    context: &ResolverContext<'_>,
) -> Result<Map<String, Json>, Problem> {
    let coercer = Coercer { model };
    let mut arguments = Map::new();
    for (name, known) in &*field.arguments {
        let given = context.args.get(name).map(|value| value.as_value().clone());
        let given = given.and_then(|value| value.into_json().ok());
        let read = coercer.given(At::new(name), known, given.as_ref());
        let read = read.map_err(|unfit| unfit.problem(Failure::BadArgument.code()))?;
        if let Some(json) = read {
            arguments.insert(name.to_string(), json);
        }
    }
    Ok(arguments)
}

/// Adds where in the document and in the answer a problem happened.
fn placed(context: &ResolverContext<'_>, problem: Problem) -> Problem {
    Problem {
        path: path(context),
        places: vec![place(context)],
        ..problem
    }
}

/// Returns the place of the field in the document.
fn place(context: &ResolverContext<'_>) -> Place {
    let pos = context.item.pos;
    Place {
        line: pos.line,
        column: pos.column,
    }
}

/// Returns the way through the answer to the field.
fn path(context: &ResolverContext<'_>) -> Vec<Step> {
    // The executor tells the way only in its errors.
    let error = context.set_error_path(ServerError::new("", None));
    let steps = error.path.into_iter().map(|segment| match segment {
        PathSegment::Field(key) => Step::Key(key),
        PathSegment::Index(at) => Step::Index(at),
    });
    steps.collect()
}

fn value<'a>(run: &Run, answer: Answer, ty: TypeRef) -> Option<FieldValue<'a>> {
    let plain = |json: Json| FieldValue::value(Value::from_json(json).unwrap_or_default());
    let one = |thing: Thing| {
        let name = match run.model()[ty.of].shape {
            Shape::Interface(_) | Shape::Union(_) => thing
                .type_name(run.graph(), run.ontology())
                .map(str::to_owned),
            _ => None,
        };
        let value = FieldValue::owned_any(thing);
        match name {
            Some(name) => value.with_type(name),
            None => value,
        }
    };
    match answer {
        Answer::Nothing => None,
        Answer::Value(json) => Some(plain(json)),
        Answer::Values(list) => Some(FieldValue::list(list.into_iter().map(plain))),
        Answer::One(thing) => Some(one(thing)),
        Answer::Many(list) => Some(FieldValue::list(list.into_iter().map(one))),
        Answer::Gaps(list) => {
            // The executor takes no null in a list; it is put there afterwards.
            let gap = || placeholder(run.model(), ty.of.required());
            let items = list.into_iter().map(|thing| thing.map(one).or_else(gap));
            Some(FieldValue::list(items.flatten()))
        }
    }
}

/// Returns a value that the executor accepts for a type. It never reaches an answer: the failure
/// that it stands for nulls it or something above it.
fn placeholder<'a>(model: &ApiModel, ty: TypeRef) -> Option<FieldValue<'a>> {
    if !ty.required {
        return None;
    }
    if ty.list {
        return Some(FieldValue::list(Vec::<FieldValue<'_>>::new()));
    }
    let named = |at: Option<&crate::api::model::TypeIx>| {
        let name = at.map(|at| model[*at].name.to_string());
        FieldValue::owned_any(Failed).with_type(name.unwrap_or_default())
    };
    Some(match &model[ty.of].shape {
        Shape::Object(_) | Shape::Input(_) => FieldValue::owned_any(Failed),
        Shape::Interface(of) => named(of.possible.first()),
        Shape::Union(members) => named(members.first()),
        Shape::Enum(items) => {
            let name = items.first().map_or("", |item| &*item.name);
            FieldValue::value(Value::from(name))
        }
        Shape::Scalar(_) => FieldValue::value(Value::Null),
    })
}
