//! Following a plan: each field is asked of its thing and written at once.
//!
//! A field that fails takes back what was written since the nearest place that may be null
//! (GraphQL September 2025, 6.4.4), so the answer is never built as a tree.

use std::cell::OnceCell;
use std::sync::atomic::Ordering;

use serde::Serialize;
use serde_json::Map;
use serde_json::Value as Json;

use super::Asks;
use super::Plan;
use super::Set;
use super::SetIx;
use super::Short;
use super::Step;
use super::Then;
use super::arguments::Ready;
use super::key::Behind;
use super::memo;
use super::memo::Memo;
use super::out::Out;
use super::purse::Purse;
use crate::api::answer::Answer;
use crate::api::answer::Asked;
use crate::api::answer::Run;
use crate::api::answer::Thing;
use crate::api::answer::answer;
use crate::api::document;
use crate::api::error::Failure;
use crate::api::error::Problem;
use crate::api::error::Step as Way;
use crate::api::error::internal;
use crate::api::model::Field;
use crate::api::model::TypeIx;
use crate::api::request::Spent;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::graph::is_plain;
use crate::model::Day;
use crate::model::LangId;
use crate::query::QueryError;

/// What an answer without errors begins with. It is written before the data so that they need not
/// be moved.
pub(in crate::api) const START: &[u8] = b"{\"data\":";

/// What came of running a plan: the data as JSON after [`START`], and what failed.
#[derive(Debug)]
pub(in crate::api) struct Written {
    pub(in crate::api) body: Vec<u8>,
    pub(in crate::api) problems: Vec<Problem>,
    pub(in crate::api) spent: Spent,
}

/// Why writing does not go on.
pub(super) enum Halt {
    /// What is written here must be null, or what it belongs to.
    Null,
    /// The answer grows larger than is allowed.
    TooLarge,
    /// The request takes longer than is allowed, or nobody waits for it.
    TooSlow,
}

/// Bytes for which there is room at first, at most.
const MOST_ROOM: usize = 1 << 20;

/// Steps of the way, and entities of lists, for which there is room at first.
const LEAST_WAY: usize = 16;
const LEAST_OTHERS: usize = 64;

/// Fields between two times of asking whether to stop.
const ASK_EVERY: u64 = 64;

/// A step of the way through the answer.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    Key(&'a str),
    Index(usize),
}

/// What fields are asked of. Entities are most of it and need not be wrapped.
#[derive(Clone, Copy)]
pub(super) enum On<'t> {
    Entity(Day, EntityIx),
    Other(&'t Thing),
}

impl<'t> On<'t> {
    pub(super) fn of(thing: &'t Thing) -> Self {
        match thing {
            Thing::Entity(day, entity) => Self::Entity(*day, *entity),
            other => Self::Other(other),
        }
    }
}

/// What is asked of an object.
#[derive(Clone, Copy)]
pub(super) struct OfObject<'a> {
    at: SetIx,
    pub(super) set: &'a Set,
    /// The name of its type, if that is asked for.
    pub(super) name: &'a str,
}

pub(super) struct Runner<'a> {
    plan: &'a Plan,
    pub(super) run: &'a Run,
    pub(super) graph: &'a Graph,
    /// The languages of the request, and the first of them.
    pub(super) languages: &'a [LangId],
    pub(super) lang: LangId,
    variables: &'a Map<String, Json>,
    /// The text of the document, to tell where something failed.
    text: &'a str,
    /// What was made of the arguments of the plan's fields.
    ready: Vec<OnceCell<Ready<'a>>>,
    pub(super) out: Out,
    pub(super) way: Vec<At<'a>>,
    /// The entities of the lists that are being written, the outermost first.
    pub(super) others: Vec<EntityIx>,
    problems: Vec<Problem>,
    /// Objects that may stand in the answer again.
    memo: Memo,
    /// What short cuts may look at.
    pub(super) purse: Purse<'a>,
    /// How many fields were asked for without a short cut.
    asked: u64,
    /// How many fields were answered, and how many may be.
    answered: u64,
    most: u64,
    /// After how many of them to look whether to go on.
    pause: u64,
}

/// Runs a plan, answering at most so many fields.
pub(in crate::api) fn run(
    plan: &Plan,
    run: &Run,
    variables: &Map<String, Json>,
    text: &str,
    most: u64,
) -> Written {
    let mut runner = Runner {
        plan,
        graph: run.graph(),
        languages: run.languages(),
        lang: run.languages().first().copied().unwrap_or_default(),
        run,
        variables,
        text,
        ready: Vec::new(),
        out: Out::with_room(room(plan)),
        way: Vec::with_capacity(LEAST_WAY),
        others: Vec::with_capacity(LEAST_OTHERS),
        problems: Vec::new(),
        memo: Memo::default(),
        purse: Purse::new(run),
        asked: 0,
        answered: 0,
        most,
        pause: 0,
    };
    runner.out.extend(START);
    runner.ready.resize_with(plan.given.len(), OnceCell::new);
    let root = Thing::Root(run.today());
    let stopped = match runner.object(plan.root, Some(run.model().query), On::of(&root)) {
        Ok(()) => None,
        Err(Halt::Null) => {
            runner.null(START.len());
            None
        }
        Err(Halt::TooLarge) => Some(Failure::too_large(most)),
        Err(Halt::TooSlow) => Some(Failure::too_slow()),
    };
    if let Some(problem) = stopped {
        runner.null(START.len());
        runner.problems = vec![problem];
    }
    runner.purse.settle();
    plan.last.store(runner.out.len(), Ordering::Relaxed);
    runner.memo.end();
    Written {
        body: runner.out.finish(),
        problems: runner.problems,
        spent: Spent {
            answered: runner.answered,
            visited: run.end(),
            ..Spent::default()
        },
    }
}

/// Returns for how many bytes to make room: a little more than the last answer had, within bounds.
fn room(plan: &Plan) -> usize {
    let last = plan.last.load(Ordering::Relaxed);
    (last + last / 16).min(MOST_ROOM)
}

impl<'a> Runner<'a> {
    /// Writes an object; its type is needed where its name is asked for.
    fn object(&mut self, at: SetIx, of: Option<TypeIx>, on: On<'_>) -> Result<(), Halt> {
        let asked = self.asked(at, of)?;
        match on {
            On::Entity(day, entity) => self.entity(asked, (day, entity)),
            On::Other(_) => self.steps(asked, on),
        }
    }

    /// Returns what is asked of an object.
    #[inline]
    pub(super) fn asked(&mut self, at: SetIx, of: Option<TypeIx>) -> Result<OfObject<'a>, Halt> {
        let Some(set) = self.plan.sets.get(at.0 as usize) else {
            return Err(self.fail(internal("a plan lacks a set")));
        };
        let name = match of {
            _ if !set.named => "",
            Some(of) => &self.run.model()[of].name,
            None => return Err(self.fail(internal("a plan lacks the name of a type"))),
        };
        Ok(OfObject { at, set, name })
    }

    /// Writes an entity.
    pub(super) fn entity(
        &mut self,
        asked: OfObject<'a>,
        (day, entity): (Day, EntityIx),
    ) -> Result<(), Halt> {
        let OfObject { at, set, .. } = asked;
        if set.values {
            return self.one_row(asked, (day, entity));
        }
        if let Some(written) = self.memo.get(at, day, entity)
            && self.purse.can_spend(written.looks as usize)
        {
            self.count(written.fields.into())?;
            self.out.repeat(written.range());
            return Ok(());
        }
        let start = self.out.len();
        let before = (self.asked, self.problems.len());
        let (answered, looks) = (self.answered, self.purse.taken());
        self.steps(asked, On::Entity(day, entity))?;
        if before == (self.asked, self.problems.len()) {
            let took = (self.answered - answered, self.purse.taken() - looks);
            self.keep((at, day, entity), start, took);
        }
        Ok(())
    }

    /// Keeps where an object was written that starts here and ends with what is written, with its
    /// fields and how many links were looked at.
    #[inline]
    fn keep(
        &mut self,
        (at, day, entity): (SetIx, Day, EntityIx),
        start: usize,
        (fields, looks): (u64, usize),
    ) {
        if let Some(written) = memo::Written::new(start..self.out.len(), fields, looks) {
            self.memo.keep(at, day, entity, written);
        }
    }

    /// Writes an object of which anything is asked.
    fn steps(&mut self, asked: OfObject<'a>, on: On<'_>) -> Result<(), Halt> {
        let OfObject { set, name, .. } = asked;
        self.count(set.fields)?;
        if set.steps.is_empty() {
            self.out.push(b'{');
        }
        for (nth, step) in set.steps.iter().enumerate() {
            let written = self.step(step, name, on);
            if written.is_err() {
                // What comes behind is not answered.
                let behind = set.steps.iter().skip(nth + 1);
                let behind = behind.filter(|step| matches!(step.asks, Asks::Field { .. }));
                self.answered = self.answered.saturating_sub(behind.count() as u64);
            }
            written?;
        }
        self.out.push(b'}');
        Ok(())
    }

    #[inline]
    fn step(&mut self, step: &'a Step, name: &str, on: On<'_>) -> Result<(), Halt> {
        if let On::Entity(day, entity) = on
            && step.is_value()
        {
            self.value_of(step, name, (day, entity));
            return Ok(());
        }
        let Asks::Field {
            field,
            given,
            then,
            short,
        } = &step.asks
        else {
            self.type_name(&step.key, name);
            return Ok(());
        };
        self.out.key(&step.key, Behind::Other);
        let start = self.out.len();
        self.way.push(At::Key(&step.name));
        let written = match (short, on) {
            (Some(Short::Related(related)), On::Entity(day, entity)) => {
                self.related(step, *related, then, (day, entity))
            }
            _ => self.field(step, field, *given, then, on),
        };
        self.way.pop();
        match written {
            Err(Halt::Null) if !field.ty.required => {
                self.null(start);
                Ok(())
            }
            written => written,
        }
    }

    /// Counts fields that are answered, and now and then asks whether to stop.
    #[inline]
    pub(super) fn count(&mut self, fields: u64) -> Result<(), Halt> {
        self.answered += fields;
        if self.answered <= self.pause {
            return Ok(());
        }
        self.pause()
    }

    #[cold]
    fn pause(&mut self) -> Result<(), Halt> {
        if self.answered > self.most {
            self.answered = self.most;
            return Err(Halt::TooLarge);
        }
        if self.run.stop().is_now() {
            return Err(Halt::TooSlow);
        }
        if self.pause > 0 {
            self.memo.begin();
        }
        self.pause = self.most.min(self.answered.saturating_add(ASK_EVERY));
        Ok(())
    }

    /// Writes what a field answers.
    fn field(
        &mut self,
        step: &'a Step,
        field: &'a Field,
        given: usize,
        then: &'a Then,
        on: On<'_>,
    ) -> Result<(), Halt> {
        if self.quick(step, field, given, then, on)? {
            return Ok(());
        }
        self.asked += 1;
        self.purse.settle();
        let asked = match on {
            On::Entity(day, entity) => self.ask(field, given, &Thing::Entity(day, entity)),
            On::Other(thing) => self.ask(field, given, thing),
        };
        match asked {
            Ok(answer) => self.answer(field, then, answer),
            Err(problem) => Err(self.fail_at(step, problem)),
        }
    }

    /// Returns the arguments of a field, read at most once.
    fn ready(&self, given: usize) -> Option<&Ready<'a>> {
        let written = self.plan.given.get(given)?;
        let ready = self.ready.get(given)?;
        Some(ready.get_or_init(|| written.ready(self.run.model(), self.variables)))
    }

    /// Returns the arguments of a field, if they could be read.
    pub(super) fn arguments(&self, given: usize) -> Option<&Map<String, Json>> {
        self.ready(given)?.arguments.as_ref().as_ref().ok()
    }

    fn ask(&self, field: &'a Field, given: usize, thing: &Thing) -> Result<Answer, Problem> {
        let missing = || internal("a plan lacks arguments");
        let ready = self.ready(given).ok_or_else(missing)?;
        let asked = Asked {
            field,
            arguments: ready.arguments.as_ref().as_ref().map_err(Clone::clone)?,
            list: Some(&ready.list),
        };
        answer(self.run, thing, asked)
    }

    /// Writes an answer.
    fn answer(&mut self, field: &'a Field, then: &'a Then, answer: Answer) -> Result<(), Halt> {
        match answer {
            Answer::Nothing if field.ty.required => {
                Err(self.fail(internal("a field that is never null has no answer")))
            }
            Answer::Nothing => {
                self.out.extend(b"null");
                Ok(())
            }
            Answer::Value(json) => {
                self.value(&json);
                Ok(())
            }
            Answer::Values(list) => {
                self.value(&list);
                Ok(())
            }
            Answer::One(thing) => self.thing(then, On::of(&thing)),
            Answer::Many(list) => self.list(field, list.iter().map(Some), then),
            Answer::Gaps(list) => self.list(field, list.iter().map(Option::as_ref), then),
        }
    }

    fn list<'t>(
        &mut self,
        field: &Field,
        list: impl Iterator<Item = Option<&'t Thing>>,
        then: &'a Then,
    ) -> Result<(), Halt> {
        self.out.push(b'[');
        for (at, thing) in list.enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            let Some(thing) = thing else {
                self.out.extend(b"null");
                continue;
            };
            let start = self.out.len();
            self.way.push(At::Index(at));
            let written = self.thing(then, On::of(thing));
            self.way.pop();
            match written {
                Err(Halt::Null) if field.ty.gaps => self.null(start),
                written => written?,
            }
        }
        self.out.push(b']');
        Ok(())
    }

    pub(super) fn thing(&mut self, then: &'a Then, on: On<'_>) -> Result<(), Halt> {
        match then {
            Then::Object(of, set) => self.object(*set, Some(*of), on),
            Then::Any(set) => {
                let is_named = self.is_named(*set);
                let of = is_named.then(|| self.type_of(on)).transpose()?;
                self.object(*set, of, on)
            }
            Then::ByType(sets) => {
                let of = self.type_of(on)?;
                let at = sets.binary_search_by_key(&of, |(own, _)| *own);
                match at.ok().and_then(|at| sets.get(at)) {
                    Some((_, set)) => self.object(*set, Some(of), on),
                    None => Err(self.fail(internal("a thing has a type that it cannot have"))),
                }
            }
            Then::Leaf => Err(self.fail(internal("a thing stands where a value belongs"))),
        }
    }

    /// Says whether a set asks for the names of types.
    pub(super) fn is_named(&self, at: SetIx) -> bool {
        let set = self.plan.sets.get(at.0 as usize);
        set.is_some_and(|set| set.named)
    }

    /// Returns the object type of a thing where several are possible.
    fn type_of(&mut self, on: On<'_>) -> Result<TypeIx, Halt> {
        let run = self.run;
        let of = match on {
            On::Entity(_, entity) => run.type_of(run.graph().kind_of(entity)),
            On::Other(thing) => thing
                .type_name(run.graph(), run.ontology())
                .and_then(|name| run.model().type_named(name)),
        };
        of.ok_or_else(|| self.fail(internal("a thing has no type of its own")))
    }

    /// Puts null in the place of what was written since.
    fn null(&mut self, start: usize) {
        self.memo.forget();
        self.out.truncate(start);
        self.out.extend(b"null");
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        if is_plain(bytes) {
            self.out.push(b'"');
            self.out.extend(bytes);
            self.out.push(b'"');
        } else {
            self.value(&text);
        }
    }

    pub(super) fn value(&mut self, value: &impl Serialize) {
        // Writing JSON into memory does not fail.
        let _ = serde_json::to_writer(&mut self.out, value);
    }

    /// Keeps a failure of a step, with its place in the document and the way to it.
    pub(super) fn fail_at(&mut self, step: &Step, problem: Problem) -> Halt {
        let place = step
            .offset
            .and_then(|offset| document::place_at(self.text, offset));
        self.fail(problem.at(place))
    }

    /// Keeps a failure with the way to it.
    pub(super) fn fail(&mut self, problem: Problem) -> Halt {
        // A part may be stopped earlier than the whole.
        if problem.code == QueryError::Stopped.code() && self.run.stop().is_now() {
            return Halt::TooSlow;
        }
        let way = self.way.iter().map(|at| match at {
            At::Key(key) => Way::Key((*key).to_owned()),
            At::Index(at) => Way::Index(*at),
        });
        let path = way.collect();
        self.problems.push(Problem { path, ..problem });
        Halt::Null
    }
}
