//! What the fields of one request share.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;
use std::sync::PoisonError;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::api::Context;
use crate::api::Core;
use crate::api::Limits;
use crate::api::model::ApiModel;
use crate::api::model::TypeIx;
use crate::api::pool::Stop;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::Shown;
use crate::graph::Snapshot;
use crate::graph::View;
use crate::model::Day;
use crate::model::LangId;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::query::Budget;
use crate::query::QueryError;

/// One request while it is answered.
#[derive(Debug)]
pub(in crate::api) struct Run {
    pub(super) core: Arc<Core>,
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) context: Context,
    /// What is there today, if that was found before.
    shown: Option<Arc<Shown>>,
    /// What the whole request may still look at.
    budget: Mutex<Budget>,
    /// What its analyses may still look at.
    analysed: AtomicU64,
    /// How long each of its analyses may take.
    analysis_time: Duration,
    /// What tells it to stop.
    stop: Stop,
    /// How many statements each relation has; counted when first asked for.
    counts: OnceLock<Vec<u32>>,
}

impl Run {
    pub(in crate::api) fn new(
        core: Arc<Core>,
        snapshot: Arc<Snapshot>,
        mut context: Context,
        limits: &Limits,
        stop: Stop,
    ) -> Self {
        if context.languages.is_empty() {
            context.languages.push(LangId(0));
        }
        Self {
            shown: snapshot.graph().known_on(context.today),
            core,
            snapshot,
            context,
            budget: Mutex::new(Budget::new(limits.visited).stopped_by(stop.asked())),
            analysed: AtomicU64::new(limits.analysis.visited),
            analysis_time: limits.analysis.time,
            stop,
            counts: OnceLock::new(),
        }
    }

    pub(in crate::api) fn graph(&self) -> &Graph {
        self.snapshot.graph()
    }

    pub(in crate::api) fn ontology(&self) -> &Ontology {
        self.core.schema.ontology()
    }

    pub(in crate::api) fn model(&self) -> &ApiModel {
        self.core.schema.model()
    }

    /// Returns the type of the API that stands for an entity type.
    pub(in crate::api) fn type_of(&self, of: TypeId) -> Option<TypeIx> {
        self.core.schema.object(of)
    }

    pub(in crate::api) fn today(&self) -> Day {
        self.context.today
    }

    /// Says whether what a property gave once counts also when it no longer holds.
    pub(in crate::api) fn is_once(&self, id: PropertyId) -> bool {
        self.core.former_names == Some(id)
    }

    /// Returns the languages wanted where a field names none, the most wanted first; never empty.
    pub(in crate::api) fn languages(&self) -> &[LangId] {
        &self.context.languages
    }

    /// Returns what tells the request to stop.
    pub(in crate::api) fn stop(&self) -> &Stop {
        &self.stop
    }

    /// Ends the request, and returns how many entities and links were looked at, analyses apart.
    pub(in crate::api) fn end(&self) -> u64 {
        let budget = self.budget.lock().unwrap_or_else(PoisonError::into_inner);
        let visited = budget.visited();
        drop(budget);
        if self.shown.is_none() {
            self.graph().looked(self.today(), visited);
        }
        visited
    }

    /// Looks at the graph on a day, without what does not hold then.
    pub(in crate::api) fn view(&self, day: Day) -> View<'_> {
        let known = self.shown.as_deref().filter(|_| day == self.today());
        View::new(self.graph(), day).knowing(known)
    }

    /// Asks a question on the budget of the request.
    pub(in crate::api) fn spend<T>(
        &self,
        ask: impl FnOnce(&mut Budget) -> Result<T, QueryError>,
    ) -> Result<T, QueryError> {
        let mut budget = self.budget.lock().unwrap_or_else(PoisonError::into_inner);
        ask(&mut budget)
    }

    /// Computes something that takes long on what the request may still analyse.
    pub(super) fn analyse<T>(
        &self,
        ask: impl FnOnce(&mut Budget) -> Result<T, QueryError>,
    ) -> Result<T, QueryError> {
        let left = self.analysed.load(Ordering::Relaxed);
        let stop = self.stop.or_after(self.analysis_time);
        let mut budget = Budget::new(left).stopped_by(stop.asked());
        let answer = ask(&mut budget);
        let taken = budget.visited().min(left);
        let less = |left: u64| Some(left.saturating_sub(taken));
        // Those that run at the same time may together take a little more.
        let _ = self
            .analysed
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
        answer
    }

    /// Returns how many statements a relation has.
    pub(super) fn count_of(&self, relation: RelationId) -> u32 {
        let counts = self.counts.get_or_init(|| {
            let mut counts = vec![0; self.ontology().relations.len()];
            for statement in self.graph().statements() {
                if let Claim::Relation(id, _) = self.graph().claim(statement)
                    && let Some(count) = counts.get_mut(usize::from(id.0))
                {
                    *count += 1;
                }
            }
            counts
        });
        counts
            .get(usize::from(relation.0))
            .copied()
            .unwrap_or_default()
    }
}
