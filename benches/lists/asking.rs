//! Lists that are asked for in the process, by the query layer.

use std::time::Instant;

use govgraph::facts::EntityIx;
use govgraph::graph::Graph;
use govgraph::graph::View;
use govgraph::ontology::PropertyId;
use govgraph::query;
use govgraph::query::Budget;
use govgraph::query::Filter;
use govgraph::query::Key;
use govgraph::query::Order;
use govgraph::query::Page;
use govgraph::query::Test;
use govgraph::query::Tests;

use super::governance::Dice;
use super::large::Asked;
use super::large::DAY;
use super::large::is_asked;
use super::programmes::property;
use super::support::Times;
use super::support::row;
use super::support::say;

/// Asks a graph for lists.
pub(crate) struct Asking(pub(crate) Asked);

/// A list to ask for.
pub(crate) struct Question {
    pub(crate) of: &'static str,
    pub(crate) filter: Filter,
    pub(crate) order: Vec<Order>,
    pub(crate) page: Page,
    pub(crate) day: &'static str,
    pub(crate) counted: bool,
}

impl Question {
    pub(crate) fn of(of: &'static str, filter: Filter) -> Self {
        Self {
            of,
            filter,
            order: Vec::new(),
            page: first(20),
            day: DAY,
            counted: false,
        }
    }

    pub(crate) fn by(mut self, key: Key, descending: bool) -> Self {
        self.order.push(Order { key, descending });
        self
    }

    pub(crate) fn counted(mut self) -> Self {
        self.counted = true;
        self
    }
}

pub(crate) fn first(count: i64) -> Page {
    Page {
        first: Some(count),
        ..Page::default()
    }
}

pub(crate) fn tests(test: Test) -> Tests {
    Tests {
        tests: vec![test],
        ..Tests::default()
    }
}

pub(crate) fn everything() -> Filter {
    Filter::And(Vec::new())
}

pub(crate) fn not(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
}

impl Asking {
    pub(crate) fn graph(&self) -> &Graph {
        self.0.graph()
    }

    pub(crate) fn property(&self, of: &str, name: &str) -> PropertyId {
        property(self.graph().ontology(), of, name)
    }

    pub(crate) fn has(&self, of: &str, name: &str, test: Test) -> Filter {
        Filter::Property(self.property(of, name), tests(test))
    }

    pub(crate) fn list(&self, question: &Question) -> (query::Slice<EntityIx>, usize, u64) {
        let graph = self.graph();
        let view = View::new(graph, question.day.parse().unwrap());
        let of = graph.ontology().type_named(question.of).unwrap();
        let Question {
            filter,
            order,
            page,
            ..
        } = question;
        let budget = &mut Budget::unlimited();
        let found = query::list(view, of, filter, order, page, budget).unwrap();
        let total = match found.total {
            None if question.counted => query::count(view, of, filter, budget).unwrap(),
            total => total.unwrap_or_default(),
        };
        (found, total, budget.visited())
    }

    /// Asks one question after the other, each with other values.
    pub(crate) fn ask(
        &self,
        what: &str,
        promise: &str,
        runs: usize,
        make: impl Fn(&mut Dice) -> Question,
    ) {
        if !is_asked(what) {
            return;
        }
        let mut dice = Dice::new(7);
        let questions: Vec<Question> = (0..=runs).map(|_| make(&mut dice)).collect();
        // The first makes what is made when it is first asked for.
        let began = Instant::now();
        drop(self.list(&questions[runs]));
        let cold = began.elapsed();
        let mut looks = 0;
        let times = Times::of(runs, |number| {
            let (found, total, visited) = self.list(&questions[number]);
            looks += visited;
            (found.items.len(), total)
        });
        row(what, promise, &times);
        say(&format!(
            "| *{} looks each; the first took {:.2} ms* | | | | | | |",
            looks as usize / (runs + 1),
            cold.as_secs_f64() * 1e3
        ));
    }
}
