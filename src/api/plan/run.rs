//! Following a plan: each field is asked of its thing and written at once.
//!
//! A field that fails takes back what was written since the nearest place that may be null
//! (GraphQL September 2025, 6.4.4), so the answer is never built as a tree.

use std::cell::OnceCell;
use std::sync::atomic::Ordering;

use apollo_compiler::parser::SourceMap;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value as Json;

use super::Asks;
use super::Plan;
use super::SetIx;
use super::Short;
use super::Step;
use super::Then;
use super::arguments::Ready;
use super::memo::Memo;
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
use crate::model::Day;
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

/// Bytes for which there is room at first, at least and at most.
const LEAST_ROOM: usize = 1024;
const MOST_ROOM: usize = 1 << 20;

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
    /// Objects that may stand in the answer again.
    memo: Memo,
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
    sources: &SourceMap,
    most: u64,
) -> Written {
    let mut runner = Runner {
        plan,
        run,
        variables,
        sources,
        ready: Vec::new(),
        out: Vec::with_capacity(room(plan)),
        way: Vec::new(),
        others: Vec::new(),
        problems: Vec::new(),
        answered: 0,
        most,
        pause: 0,
        memo: Memo::default(),
    };
    runner.out.extend_from_slice(START);
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
    plan.last.store(runner.out.len(), Ordering::Relaxed);
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

/// Returns for how many bytes to make room: a little more than the last answer had, within bounds.
fn room(plan: &Plan) -> usize {
    let last = plan.last.load(Ordering::Relaxed);
    (last + last / 16).clamp(LEAST_ROOM, MOST_ROOM)
}

/// Says whether a text is written in JSON as it is: without controls, quotes and backslashes.
fn is_plain(text: &[u8]) -> bool {
    // The last eight bytes may overlap those before.
    let Some(last) = text.last_chunk() else {
        return !text
            .iter()
            .any(|byte| matches!(byte, 0..b' ' | b'"' | b'\\'));
    };
    let (pieces, _) = text.as_chunks();
    let found = pieces
        .iter()
        .fold(0, |found, piece| found | special(*piece));
    found | special(*last) == 0
}

/// Returns something else than zero if one of eight bytes must be escaped; all are looked at at once.
///
/// `x - n` borrows from a byte's highest bit where the byte is below `n`, unless the bit was set.
fn special(piece: [u8; 8]) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let word = u64::from_le_bytes(piece);
    let below = |word: u64, limit: u8| word.wrapping_sub(ONES * u64::from(limit)) & !word;
    let quote = word ^ (ONES * u64::from(b'"'));
    let slash = word ^ (ONES * u64::from(b'\\'));
    (below(word, b' ') | below(quote, 1) | below(slash, 1)) & (ONES << 7)
}

impl<'a> Runner<'a> {
    /// Writes an object; its type is needed where its name is asked for.
    fn object(&mut self, set: SetIx, of: Option<TypeIx>, on: On<'_>) -> Result<(), Halt> {
        let (plan, at) = (self.plan, set);
        let Some(set) = plan.sets.get(at.0 as usize) else {
            return Err(self.fail(internal("a plan lacks a set")));
        };
        let kept = match (set.values, on) {
            (Some(fields), On::Entity(day, entity)) => Some((fields, day, entity)),
            _ => None,
        };
        let start = self.out.len();
        if let Some((fields, day, entity)) = kept
            && self.answered + fields <= self.pause
            && let Some(written) = self.memo.get(at, day, entity)
        {
            self.answered += fields;
            self.out.extend_from_within(written);
            return Ok(());
        }
        if set.steps.is_empty() {
            self.out.push(b'{');
        }
        for step in &set.steps {
            self.out.extend_from_slice(step.key.as_bytes());
            match (&step.asks, on) {
                (Asks::TypeName, _) => {
                    let Some(of) = of else {
                        return Err(self.fail(internal("a plan lacks the name of a type")));
                    };
                    let name = &*self.run.model()[of].name;
                    self.out.push(b'"');
                    self.out.extend_from_slice(name.as_bytes());
                    self.out.push(b'"');
                }
                // Nothing about these can fail, so the way to them need not be known.
                (
                    Asks::Field {
                        field,
                        then,
                        short: Some(short @ (Short::Id | Short::Property(_))),
                        ..
                    },
                    On::Entity(day, entity),
                ) => {
                    self.count()?;
                    self.shortly(step, field, *short, then, (day, entity))?;
                }
                (
                    Asks::Field {
                        field,
                        given,
                        then,
                        short,
                    },
                    _,
                ) => {
                    let start = self.out.len();
                    self.way.push(At::Key(&step.name));
                    let written = match (short, on) {
                        (Some(short), On::Entity(day, entity)) => match self.count() {
                            Ok(()) => self.shortly(step, field, *short, then, (day, entity)),
                            Err(halt) => Err(halt),
                        },
                        _ => self.field(step, field, *given, then, on),
                    };
                    self.way.pop();
                    match written {
                        Err(Halt::Null) if !field.ty.required => self.null(start),
                        written => written?,
                    }
                }
            }
        }
        self.out.push(b'}');
        if let Some((_, day, entity)) = kept {
            self.memo.keep(at, day, entity, start..self.out.len());
        }
        Ok(())
    }

    /// Counts a field, and now and then asks whether to stop.
    fn count(&mut self) -> Result<(), Halt> {
        if self.answered >= self.pause {
            if self.answered >= self.most {
                return Err(Halt::TooLarge);
            }
            if self.run.stop().is_now() {
                return Err(Halt::TooSlow);
            }
            self.pause = self.most.min(self.answered.saturating_add(ASK_EVERY));
            if self.answered > 0 {
                self.memo.begin();
            }
        }
        self.answered += 1;
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
        self.count()?;
        if self.quick(step, field, given, then, on)? {
            return Ok(());
        }
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
                self.out.extend_from_slice(b"null");
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
                let named = self
                    .plan
                    .sets
                    .get(set.0 as usize)
                    .is_some_and(|set| set.named);
                let of = if named { Some(self.type_of(on)?) } else { None };
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
        self.out.extend_from_slice(b"null");
    }

    /// Writes a text.
    pub(super) fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        if is_plain(bytes) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_must_be_escaped_is_found_wherever_that_is() {
        for length in 0..50 {
            let plain = "ø".repeat(length / 2) + &"a".repeat(length % 2);
            assert!(is_plain(plain.as_bytes()));
            for at in 0..length {
                for special in *b"\"\\\0\n\x1f" {
                    let mut text = plain.clone().into_bytes();
                    text[at] = special;
                    assert!(!is_plain(&text), "{length} {at} {special}");
                }
            }
        }
    }
}
