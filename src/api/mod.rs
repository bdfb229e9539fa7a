//! The ontology as GraphQL: a schema that follows from the ontology alone, and the execution of
//! requests against a snapshot of the graph.
//!
//! [`ApiModel`](model::ApiModel) is the one description of the schema; everything else is made from
//! it: the SDL, the checker of documents, the reading of arguments, and both executors. HTTP is not
//! here (`server`), nor is any algorithm over the graph (`query`): a field translates and delegates.

mod answer;
mod cache;
pub mod codes;
mod cost;
mod document;
mod error;
mod input;
mod introspection;
mod languages;
mod limits;
pub mod model;
mod part;
mod plan;
mod pool;
mod questions;
mod reference;
mod request;
mod rules;
mod scalar;
mod schema;
mod sdl;

use std::pin::Pin;
use std::sync::Arc;

use serde_json::Value;

use crate::graph::NameKind;
use crate::graph::Snapshot;
use crate::graph::naming_property;
use crate::ontology::PropertyId;

use answer::Run;
use cache::Documents;
use cache::Ready;
use cost::Cost;
use document::Refused;
use error::Problem;
use introspection::Root;
use pool::NotRun;
use pool::Pool;
use pool::Stop;
use reference::Prepared;
use reference::Reference;

pub use document::DocumentLimits;
pub use error::{ApiError, Refusal};
pub use languages::accepted_languages;
pub use limits::{AnalysisLimits, Limits};
pub use questions::{Loaded, Question, Questions};
pub use request::{Context, OperationKind, Request, Response, ResponseKind, Spent};
pub use schema::{Fault, Schema};

/// Answers requests: the schema, its saved questions, and the executor.
///
/// Made once for an ontology; the facts come with each request as a snapshot.
#[derive(Debug)]
pub struct Api {
    core: Arc<Core>,
    reference: Arc<Reference>,
    documents: Documents,
    limits: Limits,
    pool: Pool,
    executor: Executor,
}

/// What runs the documents of requests; all answer the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Executor {
    /// Compiled plans, with the other for what cannot be planned.
    #[default]
    Plan,
    /// `async_graphql`, with which the plans are compared.
    Reference,
}

/// What requests share.
#[derive(Debug)]
struct Core {
    schema: Schema,
    questions: Questions,
    /// The property that gives the names that an entity once had.
    former_names: Option<PropertyId>,
}

impl Api {
    /// Prepares to answer requests against `schema`, within the usual limits.
    pub fn new(schema: Schema, questions: Questions) -> Result<Self, ApiError> {
        let reference = Arc::new(Reference::new(schema.model())?);
        let limits = Limits::default();
        Ok(Self {
            pool: pool(&limits),
            core: Arc::new(Core {
                former_names: naming_property(schema.ontology(), NameKind::FormerName),
                schema,
                questions,
            }),
            reference,
            documents: Documents::default(),
            limits,
            executor: Executor::default(),
        })
    }

    /// Answers with another executor than the usual.
    #[must_use]
    pub fn executed_by(self, executor: Executor) -> Self {
        Self { executor, ..self }
    }

    /// Answers within other limits than the usual.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self {
            pool: pool(&limits),
            limits,
            ..self
        }
    }

    /// Answers within the limits of another, on the places of its pool: the two take over from each
    /// other.
    #[must_use]
    pub fn alongside(self, other: &Self) -> Self {
        Self {
            pool: other.pool.clone(),
            limits: other.limits.clone(),
            ..self
        }
    }

    /// Returns how many requests that may take long run, and how many wait.
    pub fn long_requests(&self) -> (usize, usize) {
        self.pool.load()
    }

    /// Returns the schema.
    pub fn schema(&self) -> &Schema {
        &self.core.schema
    }

    /// Returns the schema as SDL.
    pub fn sdl(&self) -> &str {
        self.core.schema.sdl()
    }

    /// Returns the saved questions.
    pub fn questions(&self) -> &Questions {
        &self.core.questions
    }

    /// Returns what one request may ask for at most.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// Says what sort of operation a request would run, so that GET can be refused to all but
    /// queries; or refuses it as [`Api::execute`] would.
    pub fn operation_kind(&self, request: &Request) -> Result<OperationKind, Response> {
        let name = request.operation_name.as_deref();
        if self.documents.peek(&request.query).is_some() {
            // The schema has no other operations, and what is kept fits the schema.
            return Ok(OperationKind::Query);
        }
        document::kind(&request.query, name, &self.limits.document)
            .map_err(|refused| Response::refused(&refused))
    }

    /// Runs a request against a snapshot.
    pub async fn execute(
        &self,
        snapshot: Arc<Snapshot>,
        request: Request,
        context: Context,
    ) -> Response {
        let done = match self.begin(snapshot, request, context) {
            Ok(Begun::Answered(response)) => Ok(response),
            Ok(Begun::Short(work)) => work.await,
            Ok(Begun::Long(stop, work)) => match self.pool.run(stop, work).await {
                Ok(done) => done,
                Err(why) => Err(not_run(why)),
            },
            Err(refused) => Err(refused),
        };
        done.unwrap_or_else(|refused| Response::refused(&refused))
    }

    /// Checks a request, and answers it at once where that waits for nothing and does not take long.
    fn begin(
        &self,
        snapshot: Arc<Snapshot>,
        request: Request,
        context: Context,
    ) -> Result<Begun, Refused> {
        let (ready, known) = self
            .documents
            .get(&request.query, || self.prepare(&request.query))?;
        let name = request.operation_name.as_deref();
        let operation = ready.document.operation(name)?;
        let model = self.core.schema.model();
        let variables = input::variables(model, operation, &request.variables)?;
        let checked = ready.document.checked();
        let described = if ready.describes && introspection::is_asked(checked, operation) {
            introspection::roots(model, checked, operation, &variables)
        } else {
            Vec::new()
        };
        if !described.is_empty() && described.iter().all(Root::is_described) {
            let response = Response::described(&described, known);
            return Ok(Begun::Answered(response));
        }
        let cost = ready.cost(model, operation, &variables);
        if cost.fields > self.limits.cost {
            return Err(too_costly(&cost, self.limits.cost));
        }
        let stop = Stop::after(self.limits.time);
        let run = Run::new(
            Arc::clone(&self.core),
            snapshot,
            context,
            &self.limits,
            stop.clone(),
        );
        let tells_cost = request.extensions.get("cost") == Some(&Value::Bool(true));
        let told = tells_cost.then_some(self.limits.cost);
        let plan = if self.executor == Executor::Plan && described.is_empty() {
            Some(
                ready
                    .plans
                    .get(model, &ready.document, operation, &variables)?,
            )
        } else {
            None
        };
        let (reference, most) = (Arc::clone(&self.reference), self.limits.answered);
        let spent = Spent {
            cost: cost.fields,
            known: Some(known),
            executor: Some(match plan {
                Some(_) => Executor::Plan,
                None => Executor::Reference,
            }),
            ..Spent::default()
        };
        let is_long = cost.is_long();
        if let Some(plan) = plan {
            let write = move || {
                let written = plan::run(&plan, &run, &variables, ready.document.text(), most);
                Response::written(written, spent, told)
            };
            return Ok(if is_long {
                Begun::Long(stop, Box::pin(async move { Ok(write()) }))
            } else {
                Begun::Answered(write())
            });
        }
        let work: Work = Box::pin(async move {
            let prepared = ready
                .prepared
                .get_or_init(|| Prepared::new(run.model(), &request.query));
            let prepared = prepared.as_ref().map_err(Clone::clone)?;
            let name = request.operation_name.as_deref();
            let executed = reference.execute(run, prepared, &ready.document, name, variables, most);
            Ok(Response::executed(&executed.await, &described, spent, told))
        });
        Ok(if is_long {
            Begun::Long(stop, work)
        } else {
            Begun::Short(work)
        })
    }

    fn prepare(&self, text: &str) -> Result<Ready, Refused> {
        let schema = &self.core.schema;
        let document = schema
            .checker()
            .check(schema.model(), text, &self.limits.document)?;
        Ok(Ready::new(document))
    }
}

/// What is left to do of a request that was checked.
///
/// Work is boxed: otherwise every answer, however short, would be passed on together with room for the
/// state of the reference executor, which is many times its size.
enum Begun {
    /// Nothing.
    Answered(Response),
    /// Work that may be done right here.
    Short(Work),
    /// Work that takes one of the places for what may take long, and how to stop it.
    Long(Stop, Work),
}

type Work = Pin<Box<dyn Future<Output = Result<Response, Refused>> + Send>>;

fn pool(limits: &Limits) -> Pool {
    Pool::new(limits.long_at_once, limits.long_waiting, limits.long_wait)
}

fn too_costly(cost: &Cost, most: u64) -> Refused {
    let (fields, dearest) = (cost.fields, cost.dearest());
    let message = format!(
        "the answer may have {fields} fields, more than the {most} that are allowed, most of them for `{dearest}`"
    );
    let help = "ask for shorter lists with `first`, or for fewer levels";
    let problem = Problem::new(Refusal::TooCostly.code(), message).help(Some(help));
    Refused {
        refusal: Refusal::TooCostly,
        problems: vec![problem],
    }
}

fn not_run(why: NotRun) -> Refused {
    let refusal = match why {
        NotRun::Busy => Refusal::Busy,
        NotRun::Failed => {
            return Refused::because(Refusal::Internal, error::INTERNAL);
        }
    };
    let message = "too many requests that may take long are running";
    let problem = Problem::new(refusal.code(), message).help(Some("try again in a moment"));
    Refused {
        refusal,
        problems: vec![problem],
    }
}
