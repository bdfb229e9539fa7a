//! Statements that cannot hold together. No winner is picked; both sides are told.

use crate::facts::Claim;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::Statement;
use crate::facts::StatementIx;
use crate::graph::Graph;
use crate::graph::Link;
use crate::model::Validity;
use crate::model::Value;
use crate::ontology::Direction;
use crate::ontology::RelationId;

/// Returns the statements that contradict this one, in the order of the graph.
///
/// Two statements contradict each other where they may hold on the same day and either give a
/// property that has one value at a time two, lead a relation that has one end at a time to two, or
/// say of the same two entities a relation and its opposite. What is deprecated contradicts
/// nothing: it is known to be out of use.
pub fn conflicts(graph: &Graph, at: StatementIx) -> Vec<StatementIx> {
    let statement = &graph[at];
    if statement.rank == Rank::Deprecated {
        return Vec::new();
    }
    let ontology = graph.ontology();
    let mut others: Vec<StatementIx> = match &statement.claim {
        Claim::Exists => Vec::new(),
        Claim::Property(property, _) if ontology[*property].many => Vec::new(),
        Claim::Property(property, value) => {
            let same = graph.values(statement.subject, *property).iter().copied();
            same.filter(|other| gives_another(&graph[*other], value))
                .collect()
        }
        Claim::Relation(relation, object) => rivals(graph, statement.subject, *relation, *object),
    };
    others.retain(|other| {
        let other = &graph[*other];
        other.rank != Rank::Deprecated
            && other.validity.may_overlap(&statement.validity)
            && !follows(&other.validity, &statement.validity)
            && !follows(&statement.validity, &other.validity)
    });
    others.sort_unstable();
    others.dedup();
    others
}

/// Says whether one stretch begins when the other ends, as far as is known: at the same uncertain
/// date.
fn follows(later: &Validity, earlier: &Validity) -> bool {
    later.since.is_some() && later.since == earlier.until
}

/// Says whether a statement gives another value than this; words in two languages are not two
/// values.
fn gives_another(other: &Statement, value: &Value) -> bool {
    match (&other.claim, value) {
        (
            Claim::Property(_, Value::Text { text, lang }),
            Value::Text {
                text: own,
                lang: of,
            },
        ) => lang == of && text != own,
        (Claim::Property(_, given), own) => given != own,
        _ => false,
    }
}

/// Returns the statements of a relation that leave no room for one between these two.
fn rivals(
    graph: &Graph,
    subject: EntityIx,
    relation: RelationId,
    object: EntityIx,
) -> Vec<StatementIx> {
    let ontology = graph.ontology();
    let said = &ontology[relation];
    let links = |from, of, direction| graph.links(from, of, direction).iter().copied();
    let mut found: Vec<Link> = Vec::new();
    if !said.many {
        let others = links(subject, relation, Direction::Forward);
        found.extend(others.filter(|link| link.other != object));
    }
    if !said.inverse_many {
        let others = links(object, relation, Direction::Inverse);
        found.extend(others.filter(|link| link.other != subject));
    }
    if let Some(opposite) = said.opposite {
        let others = links(subject, opposite, Direction::Forward);
        found.extend(others.filter(|link| link.other == object));
    }
    found.into_iter().map(|link| link.statement).collect()
}
