//! The meaning of filters, spelt out over the facts without any index.
//!
//! The laws hold the real evaluation against this. It is written for reading: every question walks
//! over all statements, and every word is folded anew.

use crate::facts::Basis;
use crate::facts::Citation;
use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::Statement;
use crate::graph::Graph;
use crate::graph::fold::fold;
use crate::model::Day;
use crate::model::Decimal;
use crate::model::Holds;
use crate::model::PartialDate;
use crate::model::Validity;
use crate::model::Value;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::query::BasisKind;
use crate::query::CitationFilter;
use crate::query::EdgeFilter;
use crate::query::Filter;
use crate::query::LinkFilter;
use crate::query::Quantifier;
use crate::query::Test;
use crate::query::Tests;

/// The facts on a day.
#[derive(Clone, Copy)]
pub(super) struct Naive<'a> {
    pub(super) graph: &'a Graph,
    /// Everything that is said.
    pub(super) said: &'a [Statement],
    pub(super) day: Day,
    pub(super) ended: bool,
}

/// An edge: what it says beside its ends.
#[derive(Clone)]
struct Said {
    other: EntityIx,
    statement: Option<Statement>,
    validity: Validity,
    holds: Holds,
    citations: Vec<Citation>,
}

/// How tests look at a value.
enum Kind {
    Plain,
    Folding,
}

impl Naive<'_> {
    pub(super) fn list(self, of: &str, filter: &Filter) -> Vec<EntityIx> {
        let ontology = self.graph.ontology();
        let of = self.graph.kind(of);
        let all = self.graph.entities();
        all.filter(|entity| ontology.is_a(self.graph.kind_of(*entity), of))
            .filter(|entity| self.shows(*entity))
            .filter(|entity| self.passes(*entity, filter))
            .collect()
    }

    fn statements(&self) -> impl Iterator<Item = &Statement> {
        let shown = |said: &&Statement| self.ended || said.validity.holds(self.day) != Holds::No;
        self.said.iter().filter(shown)
    }

    fn holds(self, entity: EntityIx) -> Holds {
        let own = self.said.iter();
        let own = own.filter(|said| said.subject == entity && said.claim == Claim::Exists);
        own.map(|said| said.validity.holds(self.day)).max().unwrap()
    }

    fn shows(self, entity: EntityIx) -> bool {
        self.ended || self.holds(entity) != Holds::No
    }

    fn passes(self, entity: EntityIx, filter: &Filter) -> bool {
        let graph = self.graph;
        let dates = |date: fn(&Validity) -> &Option<PartialDate>| {
            let own = self.statements();
            let own = own.filter(|said| said.subject == entity && said.claim == Claim::Exists);
            own.filter_map(|said| date(&said.validity).clone().map(Value::PartialDate))
                .collect::<Vec<_>>()
        };
        match filter {
            Filter::And(all) => all.iter().all(|filter| self.passes(entity, filter)),
            Filter::Or(all) => all.iter().any(|filter| self.passes(entity, filter)),
            Filter::Not(filter) => !self.passes(entity, filter),
            Filter::Id(tests) => hold(tests, &[id(graph, entity)], &Kind::Plain),
            Filter::Type(types) => types
                .iter()
                .any(|of| graph.ontology().is_a(graph.kind_of(entity), *of)),
            Filter::Property(property, tests) => {
                let own = self.statements().filter(|said| said.subject == entity);
                let values = own.filter_map(|said| match &said.claim {
                    Claim::Property(at, value) if at == property => Some(value.clone()),
                    _ => None,
                });
                hold(tests, &values.collect::<Vec<_>>(), &Kind::Folding)
            }
            Filter::Related(field, quantifier) => {
                let edges = self.edges(entity, *field);
                let passing = |filter: &LinkFilter| {
                    let edges = edges.iter();
                    let passing: Vec<&Said> =
                        edges.filter(|said| self.link(said, filter)).collect();
                    passing
                };
                match quantifier {
                    Quantifier::Some(filter) => !passing(filter).is_empty(),
                    Quantifier::Every(filter) => passing(filter).len() == edges.len(),
                    Quantifier::None(filter) => passing(filter).is_empty(),
                    Quantifier::Exists(wanted) => edges.is_empty() != *wanted,
                    Quantifier::Count(filter, tests) => {
                        let others = passing(filter).into_iter().map(|said| said.other);
                        let different: std::collections::BTreeSet<_> = others.collect();
                        let count = Value::Decimal(different.len().into());
                        hold(tests, &[count], &Kind::Plain)
                    }
                }
            }
            Filter::Holds(holds) => holds.contains(&self.holds(entity)),
            Filter::Since(tests) => hold(tests, &dates(|when| &when.since), &Kind::Plain),
            Filter::Until(tests) => hold(tests, &dates(|when| &when.until), &Kind::Plain),
        }
    }

    fn edges(self, entity: EntityIx, field: Field) -> Vec<Said> {
        match field {
            Field::Property(_) => Vec::new(),
            Field::Relation(relation, direction) => {
                let symmetric = self.graph.ontology()[relation].symmetric;
                let mut edges = Vec::new();
                for said in self.statements() {
                    let Claim::Relation(at, object) = said.claim else {
                        continue;
                    };
                    if at != relation || !self.shows(said.subject) || !self.shows(object) {
                        continue;
                    }
                    let mut add = |from: EntityIx, other: EntityIx| {
                        if from == entity {
                            edges.push(Said {
                                other,
                                statement: Some(said.clone()),
                                validity: said.validity.clone(),
                                holds: said.validity.holds(self.day),
                                citations: said.citations.clone(),
                            });
                        }
                    };
                    if direction == Direction::Forward || symmetric {
                        add(said.subject, object);
                    }
                    if direction == Direction::Inverse || symmetric {
                        add(object, said.subject);
                    }
                }
                edges
            }
            Field::Derived(id) => self.followed(entity, id),
        }
    }

    fn followed(self, entity: EntityIx, id: crate::ontology::DerivedId) -> Vec<Said> {
        let ontology = self.graph.ontology();
        let mut chains = vec![(entity, Vec::<Said>::new())];
        for (relation, direction) in &ontology[id].path {
            let mut longer = Vec::new();
            for (here, chain) in chains {
                let mut edges = self.edges(here, Field::Relation(*relation, *direction));
                // The canonical order of chains: by the entities and statements they go through.
                edges.sort_by_key(|said| {
                    let id = &said.statement.as_ref().unwrap().id;
                    (said.other, self.graph.statement_by_id(id))
                });
                for said in edges {
                    let mut chain = chain.clone();
                    chain.push(said.clone());
                    longer.push((said.other, chain));
                }
            }
            chains = longer;
        }
        chains.retain(|(end, _)| {
            *end != entity && ontology.is_a(self.graph.kind_of(*end), ontology[id].range)
        });
        let holds = |chain: &[Said]| chain.iter().map(|said| said.holds).min().unwrap();
        chains.sort_by_key(|(end, chain)| (*end, std::cmp::Reverse(holds(chain))));
        chains.dedup_by_key(|(end, _)| *end);
        let said = chains.into_iter().map(|(other, chain)| {
            let validity = chain.iter().fold(Validity::ALWAYS, |when, said| {
                when.intersect(&said.validity)
            });
            Said {
                other,
                statement: None,
                validity,
                holds: holds(&chain),
                citations: chain.into_iter().flat_map(|said| said.citations).collect(),
            }
        });
        said.collect()
    }

    fn link(self, said: &Said, filter: &LinkFilter) -> bool {
        let edge = filter.edge.as_ref();
        let node = filter.node.as_ref();
        edge.is_none_or(|filter| self.edge(said, filter))
            && node.is_none_or(|filter| self.passes(said.other, filter))
    }

    fn edge(self, said: &Said, filter: &EdgeFilter) -> bool {
        let date = |date: &Option<PartialDate>| -> Vec<Value> {
            date.clone().map(Value::PartialDate).into_iter().collect()
        };
        match filter {
            EdgeFilter::And(all) => all.iter().all(|filter| self.edge(said, filter)),
            EdgeFilter::Or(all) => all.iter().any(|filter| self.edge(said, filter)),
            EdgeFilter::Not(filter) => !self.edge(said, filter),
            EdgeFilter::Qualifier(at, tests) => {
                let given = said.statement.iter().flat_map(|said| &said.qualifiers);
                let given = given.filter(|(place, _)| place == at);
                let given: Vec<Value> = given.map(|(_, value)| value.clone()).collect();
                hold(tests, &given, &Kind::Folding)
            }
            EdgeFilter::Since(tests) => hold(tests, &date(&said.validity.since), &Kind::Plain),
            EdgeFilter::Until(tests) => hold(tests, &date(&said.validity.until), &Kind::Plain),
            EdgeFilter::Holds(holds) => holds.contains(&said.holds),
            EdgeFilter::Basis(kinds) => {
                let stated = matches!(&said.statement, Some(said) if said.basis == Basis::Stated);
                let kind = if stated {
                    BasisKind::Stated
                } else {
                    BasisKind::Inferred
                };
                kinds.contains(&kind)
            }
            EdgeFilter::Rank(ranks) => ranks.contains(
                &said
                    .statement
                    .as_ref()
                    .map_or_else(Default::default, |s| s.rank),
            ),
            EdgeFilter::Origin(origins) => origins.contains(
                &said
                    .statement
                    .as_ref()
                    .map_or_else(Default::default, |s| s.origin),
            ),
            EdgeFilter::SomeCitation(filter) => {
                said.citations.iter().any(|one| self.citation(one, filter))
            }
            EdgeFilter::EveryCitation(filter) => {
                said.citations.iter().all(|one| self.citation(one, filter))
            }
            EdgeFilter::NoCitation(filter) => {
                !said.citations.iter().any(|one| self.citation(one, filter))
            }
        }
    }

    fn citation(self, citation: &Citation, filter: &CitationFilter) -> bool {
        let test = |tests: &Option<Tests>, values: Vec<Value>| {
            tests
                .as_ref()
                .is_none_or(|tests| hold(tests, &values, &Kind::Plain))
        };
        let via = citation.via.iter().map(|work| id(self.graph, *work));
        let section = self.graph.section_of(citation);
        let section = section.map(|section| Value::String(section.id.clone()));
        test(&filter.source, vec![id(self.graph, citation.source)])
            && test(&filter.via, via.collect())
            && test(&filter.section, section.into_iter().collect())
    }
}

fn id(graph: &Graph, entity: EntityIx) -> Value {
    Value::String(graph.id_of(entity).into())
}

fn hold(tests: &Tests, values: &[Value], kind: &Kind) -> bool {
    let language = |value: &&Value| match (value, tests.lang) {
        (Value::Text { lang, .. }, Some(wanted)) => *lang == wanted,
        _ => true,
    };
    let values: Vec<&Value> = values.iter().filter(language).collect();
    let mut looking = Vec::new();
    for test in &tests.tests {
        let passes = match test {
            Test::IsNull(wanted) => values.is_empty() == *wanted,
            Test::Ne(other) => !values.iter().any(|value| same(value, other, tests, kind)),
            Test::NotIn(others) => {
                let among = |value: &&Value| others.iter().any(|o| same(value, o, tests, kind));
                !values.iter().any(among)
            }
            other => {
                looking.push(other);
                true
            }
        };
        if !passes {
            return false;
        }
    }
    looking.is_empty()
        || values
            .iter()
            .any(|value| looking.iter().all(|test| looks(test, value, tests, kind)))
}

fn looks(test: &Test, value: &Value, tests: &Tests, kind: &Kind) -> bool {
    let words = |part: &str, matches: &dyn Fn(&str, &str) -> bool| {
        spelt(value).is_some_and(|text| spellings(text, part, tests, kind, value, matches))
    };
    match test {
        Test::Eq(other) => same(value, other, tests, kind),
        Test::In(others) => others.iter().any(|other| same(value, other, tests, kind)),
        Test::Contains(part) => words(part, &|a, b| a.contains(b)),
        Test::StartsWith(part) => words(part, &|a, b| a.starts_with(b)),
        Test::EndsWith(part) => words(part, &|a, b| a.ends_with(b)),
        Test::Matches(pattern) => spelt(value).is_some_and(|text| pattern.matches(text)),
        Test::Lt(other) => ordered(value, other, tests, kind, true, false),
        Test::Lte(other) => ordered(value, other, tests, kind, true, true),
        Test::Gt(other) => ordered(value, other, tests, kind, false, false),
        Test::Gte(other) => ordered(value, other, tests, kind, false, true),
        Test::IsNull(_) | Test::Ne(_) | Test::NotIn(_) => unreachable!("looked at before"),
    }
}

/// Says whether a value is before (or after) another, or at it where that counts.
fn ordered(
    value: &Value,
    other: &Value,
    tests: &Tests,
    kind: &Kind,
    before: bool,
    at: bool,
) -> bool {
    if let (Some(a), Some(b)) = (days(value), days(other)) {
        return match (before, at) {
            (true, false) => a.1 < b.0,
            (true, true) => a.1 <= b.1,
            (false, false) => a.0 > b.1,
            (false, true) => a.0 >= b.0,
        };
    }
    let order = match (number(value), number(other)) {
        (Some(a), Some(b)) => a.cmp(&b),
        (None, None) => match (value, other) {
            (Value::Boolean(a), Value::Boolean(b)) => a.cmp(b),
            _ => match (spelt(value), spelt(other)) {
                (Some(a), Some(b)) if folds(tests, kind, value) => {
                    fold(a).both().narrow.cmp(fold(b).both().narrow)
                }
                (Some(a), Some(b)) => a.cmp(b),
                _ => return false,
            },
        },
        _ => return false,
    };
    (at && order.is_eq()) || if before { order.is_lt() } else { order.is_gt() }
}

fn same(value: &Value, other: &Value, tests: &Tests, kind: &Kind) -> bool {
    if days(value).is_some() || days(other).is_some() {
        return days(value) == days(other);
    }
    match (number(value), number(other), spelt(value), spelt(other)) {
        (Some(a), Some(b), ..) => a == b,
        (.., Some(a), Some(b)) => spellings(a, b, tests, kind, value, &|a, b| a == b),
        _ => value == other,
    }
}

fn folds(tests: &Tests, kind: &Kind, value: &Value) -> bool {
    matches!(kind, Kind::Folding) && !tests.exact && !matches!(value, Value::Enum(_))
}

fn spellings(
    a: &str,
    b: &str,
    tests: &Tests,
    kind: &Kind,
    value: &Value,
    matches: &dyn Fn(&str, &str) -> bool,
) -> bool {
    if !folds(tests, kind, value) {
        return matches(a, b);
    }
    let (a, b) = (fold(a), fold(b));
    let (a, b) = (a.both(), b.both());
    [a.narrow, a.wide]
        .iter()
        .any(|a| [b.narrow, b.wide].iter().any(|b| matches(a, b)))
}

fn spelt(value: &Value) -> Option<&str> {
    match value {
        Value::Text { text, .. } | Value::String(text) | Value::Url(text) | Value::Enum(text) => {
            Some(text)
        }
        _ => None,
    }
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Int(number) => Some(Decimal::from(*number)),
        Value::Decimal(number) => Some(*number),
        _ => None,
    }
}

fn days(value: &Value) -> Option<(Day, Day)> {
    match value {
        Value::Date(day) => Some((*day, *day)),
        Value::PartialDate(date) => Some((date.earliest(), date.latest())),
        _ => None,
    }
}
