//! Following a plan: each field is asked of its thing and written at once.
//!
//! A field that fails takes back what was written since the nearest place that may be null
//! (GraphQL September 2025, 6.4.4), so the answer is never built as a tree.

use std::cell::OnceCell;

use apollo_compiler::parser::SourceMap;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value as Json;

use super::Asks;
use super::Plan;
use super::SetIx;
use super::Step;
use super::Then;
use super::arguments::Ready;
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

/// Fields between two times of asking whether to stop.
const ASK_EVERY: u64 = 64;

/// A step of the way through the answer.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    Key(&'a str),
    Index(usize),
}

pub(super) struct Runner<'a> {
    plan: &'a Plan,
    pub(super) run: &'a Run,
    variables: &'a Map<String, Json>,
    /// The text of the document, to tell where something failed.
    sources: &'a SourceMap,
    /// What was made of the arguments of the plan's fields.
    ready: Vec<OnceCell<Ready<'a>>>,
    pub(super) out: Vec<u8>,
    pub(super) way: Vec<At<'a>>,
    /// The entities of the lists that are being written, the outermost first.
    pub(super) others: Vec<EntityIx>,
    problems: Vec<Problem>,
    /// How many fields were answered, and how many may be.
    answered: u64,
    most: u64,
}

/// Runs a plan, answering at most so many fields.
pub(in crate::api) fn run(
    plan: &Plan,
    run: &Run,
    variables: &Map<String, Json>,
    sources: &SourceMap,
    most: u64,
) -> Written {
    let mut runner = Runner {
        plan,
        run,
        variables,
        sources,
        ready: Vec::new(),
        out: Vec::with_capacity(1024),
        way: Vec::new(),
        others: Vec::new(),
        problems: Vec::new(),
        answered: 0,
        most,
    };
    runner.out.extend_from_slice(START);
    runner.ready.resize_with(plan.given.len(), OnceCell::new);
    let root = Thing::Root(run.today());
    let stopped = match runner.object(plan.root, run.model().query, &root) {
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
    Written {
        body: runner.out,
        problems: runner.problems,
        spent: Spent {
            answered: runner.answered,
            visited: run.visited(),
            ..Spent::default()
        },
    }
}

impl<'a> Runner<'a> {
    /// Writes an object.
    fn object(&mut self, set: SetIx, of: TypeIx, thing: &Thing) -> Result<(), Halt> {
        let plan = self.plan;
        let Some(set) = plan.sets.get(set.0 as usize) else {
            return Err(self.fail(internal("a plan lacks a set")));
        };
        self.out.push(b'{');
        for (at, step) in set.steps.iter().enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            self.out.extend_from_slice(step.key.as_bytes());
            match &step.asks {
                Asks::TypeName => {
                    let name = &*self.run.model()[of].name;
                    self.out.push(b'"');
                    self.out.extend_from_slice(name.as_bytes());
                    self.out.push(b'"');
                }
                Asks::Field { field, given, then } => {
                    let start = self.out.len();
                    self.way.push(At::Key(&step.name));
                    match self.field(step, field, *given, then, thing) {
                        Ok(()) => {}
                        Err(Halt::Null) if !field.ty.required => {
                            self.null(start);
                        }
                        Err(halt) => {
                            self.way.pop();
                            return Err(halt);
                        }
                    }
                    self.way.pop();
                }
            }
        }
        self.out.push(b'}');
        Ok(())
    }

    /// Writes what a field answers.
    fn field(
        &mut self,
        step: &'a Step,
        field: &'a Field,
        given: usize,
        then: &'a Then,
        thing: &Thing,
    ) -> Result<(), Halt> {
        if self.answered >= self.most {
            return Err(Halt::TooLarge);
        }
        if self.answered.is_multiple_of(ASK_EVERY) && self.run.stop().is_now() {
            return Err(Halt::TooSlow);
        }
        self.answered += 1;
        if self.quick(step, field, given, then, thing)? {
            return Ok(());
        }
        match self.ask(field, given, thing) {
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
                self.out.extend_from_slice(b"null");
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
            Answer::One(thing) => self.thing(then, &thing),
            Answer::Many(list) => self.list(list.iter().map(Some), then),
            Answer::Gaps(list) => self.list(list.iter().map(Option::as_ref), then),
        }
    }

    fn list<'t>(
        &mut self,
        list: impl Iterator<Item = Option<&'t Thing>>,
        then: &'a Then,
    ) -> Result<(), Halt> {
        self.out.push(b'[');
        for (at, thing) in list.enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            let Some(thing) = thing else {
                self.out.extend_from_slice(b"null");
                continue;
            };
            self.way.push(At::Index(at));
            let written = self.thing(then, thing);
            self.way.pop();
            written?;
        }
        self.out.push(b']');
        Ok(())
    }

    pub(super) fn thing(&mut self, then: &'a Then, thing: &Thing) -> Result<(), Halt> {
        match then {
            Then::Object(of, set) => self.object(*set, *of, thing),
            Then::Any(set) => {
                let of = self.type_of(thing)?;
                self.object(*set, of, thing)
            }
            Then::ByType(sets) => {
                let of = self.type_of(thing)?;
                match sets.binary_search_by_key(&of, |(own, _)| *own) {
                    Ok(at) => match sets.get(at) {
                        Some((_, set)) => self.object(*set, of, thing),
                        None => Err(self.fail(internal("a plan lacks a type"))),
                    },
                    Err(_) => Err(self.fail(internal("a thing has a type that it cannot have"))),
                }
            }
            Then::Leaf => Err(self.fail(internal("a thing stands where a value belongs"))),
        }
    }

    /// Returns the object type of a thing where several are possible.
    fn type_of(&mut self, thing: &Thing) -> Result<TypeIx, Halt> {
        let run = self.run;
        let of = match thing {
            Thing::Entity(_, entity) => run.type_of(run.graph().kind_of(*entity)),
            _ => thing
                .type_name(run.graph(), run.ontology())
                .and_then(|name| run.model().type_named(name)),
        };
        of.ok_or_else(|| self.fail(internal("a thing has no type of its own")))
    }

    /// Puts null in the place of what was written since.
    fn null(&mut self, start: usize) {
        self.out.truncate(start);
        self.out.extend_from_slice(b"null");
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let plain = |byte: &u8| *byte >= b' ' && *byte != b'"' && *byte != b'\\';
        if bytes.iter().all(plain) {
            self.out.reserve(bytes.len() + 2);
            self.out.push(b'"');
            self.out.extend_from_slice(bytes);
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
        let place = document::place(step.place, self.sources);
        self.fail(problem.at(place))
    }

    /// Keeps a failure with the way to it.
    fn fail(&mut self, problem: Problem) -> Halt {
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
