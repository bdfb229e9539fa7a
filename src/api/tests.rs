//! Requests that may take long and do not (`plan::brief`).

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::oneshot;

use super::Api;
use super::Context;
use super::Limits;
use super::Request;
use super::pool::Stop;
use super::questions::Questions;
use super::schema::Schema;
use crate::graph::Snapshot;
use crate::graph::testing::day;
use crate::graph::testing::world;
use crate::model::LangId;

/// What may have thousands of fields and has few here.
const LONG: &str = "{ entities(first: 1000) { id name names { text } } }";
const OTHER: &str = "{ entities(first: 1000) { id names { text } name } }";

struct World {
    api: Api,
    snapshot: Arc<Snapshot>,
}

impl World {
    /// Has one place for requests that may take long, where nobody waits.
    fn new() -> Self {
        let graph = world();
        let schema = Schema::new(Arc::clone(graph.ontology())).unwrap();
        let limits = Limits {
            long_at_once: 1,
            long_waiting: 0,
            ..Limits::default()
        };
        let api = Api::new(schema, Questions::default()).unwrap();
        Self {
            api: api.within(limits),
            snapshot: Arc::new(Snapshot::new(graph)),
        }
    }

    async fn ask(&self, query: &str) -> String {
        let request = Request {
            query: query.to_owned(),
            ..Request::default()
        };
        let context = Context {
            today: day("2025-06-01"),
            languages: vec![LangId(0)],
        };
        let answer = self
            .api
            .execute(Arc::clone(&self.snapshot), request, context);
        String::from_utf8(answer.await.body).unwrap()
    }

    /// Asks so often that the document is kept, and how long it took.
    async fn get_to_know(&self, query: &str) -> String {
        self.ask(query).await;
        self.ask(query).await;
        self.ask(query).await
    }

    /// Asks while the place is taken.
    async fn ask_besides(&self, query: &str) -> String {
        let (end, ended) = oneshot::channel::<()>();
        let (begin, begun) = oneshot::channel();
        let pool = self.api.pool.clone();
        let taken = tokio::spawn(async move {
            let stop = Stop::after(Duration::from_secs(60));
            let work = async move {
                begin.send(()).unwrap();
                ended.await
            };
            pool.run(stop, work).await
        });
        begun.await.unwrap();
        let answer = self.ask(query).await;
        end.send(()).unwrap();
        taken.await.unwrap().unwrap().unwrap();
        answer
    }
}

fn run(test: impl Future<Output = ()>) {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_time().build().unwrap().block_on(test);
}

#[test]
fn what_was_brief_needs_no_place_for_what_takes_long() {
    run(async {
        let world = World::new();
        let known = world.get_to_know(LONG).await;
        assert!(
            known.starts_with("{\"data\":{\"entities\":[{\"id\":"),
            "{known}"
        );
        assert_eq!(world.ask_besides(LONG).await, known);
        let refused = world.ask_besides(OTHER).await;
        assert!(refused.contains("too many requests"), "{refused}");
    });
}

#[test]
fn what_is_not_brief_any_more_begins_again_in_such_a_place() {
    run(async {
        let mut world = World::new();
        let known = world.get_to_know(LONG).await;
        world.api.tried = Duration::ZERO;
        assert_eq!(world.ask(LONG).await, known);
        let refused = world.ask_besides(LONG).await;
        assert!(refused.contains("too many requests"), "{refused}");
    });
}

#[test]
fn what_looks_at_much_always_needs_one() {
    run(async {
        let world = World::new();
        let walk = "{ analysis { entityCount } }";
        world.get_to_know(walk).await;
        let refused = world.ask_besides(walk).await;
        assert!(refused.contains("too many requests"), "{refused}");
    });
}
