//! Lists that are asked for in GraphQL, with ids and names.

use super::INDEX;
use super::PAST;
use super::SCAN;
use super::asking::Asking;
use super::large::is_asked;
use super::support::Times;
use super::support::row;

impl Asking {
    pub(crate) fn by_graphql(&self) {
        let ask = |what: &str, promise: &str, runs: usize, make: &dyn Fn(usize) -> String| {
            let what = format!("GraphQL: {what}");
            if !is_asked(&what) {
                return;
            }
            let times = Times::of(runs, |number| self.0.ask(make(number)).len());
            row(&what, promise, &times);
        };
        ask("a string, with names", INDEX, 100, &|number| {
            let number = format!("{}-{}", 1900 + number, number * 7);
            format!("{{ rules(where: {{number: {{eq: \"{number}\"}}}}) {{ id name }} }}")
        });
        ask("a type by name, first 20", INDEX, 100, &|number| {
            format!(
                "{{ municipalities(orderBy: [{{name: ASC}}], first: 20) {{ id name }} }} # {number}"
            )
        });
        ask("bodies by number, with the count", SCAN, 10, &|number| {
            format!(
                "{{ bodiesConnection(orderBy: [{{staff: DESC}}], first: 20) {{ totalCount nodes {{ id name staff }} }} }} # {number}"
            )
        });
        ask(
            "bodies by number in the past, first 20",
            INDEX,
            100,
            &|number| {
                format!(
                    "{{ asOf(date: \"{PAST}\") {{ bodies(orderBy: [{{staff: DESC}}], first: 20) {{ id name staff }} }} }} # {number}"
                )
            },
        );
        ask("rules of peopled places, first 20", INDEX, 20, &|number| {
            let people = (number % 10) * 30_000;
            format!(
                "{{ rules(where: {{appliesIn: {{some: {{node: {{population: {{gt: {people}}}}}}}}}}}, first: 20) {{ id name }} }}"
            )
        });
        ask("the same, counted", SCAN, 10, &|number| {
            let people = (number % 10) * 30_000;
            format!(
                "{{ rulesConnection(where: {{appliesIn: {{some: {{node: {{population: {{gt: {people}}}}}}}}}}}, first: 20) {{ totalCount nodes {{ id name }} }} }}"
            )
        });
    }
}
