//! What one statement cannot hold together with.

use super::ConflictKind;
use super::difference::date;
use super::difference::may_agree;
use crate::facts::EntityIx;
use crate::facts::Rank;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::model::ValueRef;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::RelationId;
use crate::query::Certainty;

/// A statement that cannot hold together with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rival {
    pub(super) statement: StatementIx,
    pub(super) kind: ConflictKind,
    pub(super) certainty: Certainty,
    /// What the two disagree about.
    pub(super) entity: EntityIx,
    pub(super) field: Field,
}

/// Returns the statements that surely contradict this one, in the order of the graph.
///
/// Two statements contradict each other where there is a day on which both hold and either give a
/// property that has one value at a time two, lead a relation that has one end at a time to two, or
/// say of the same two entities a relation and its opposite.
pub fn contradicting(graph: &Graph, at: StatementIx) -> Vec<StatementIx> {
    let rivals = rivals(graph, at).into_iter();
    let certain = rivals.filter(|rival| rival.certainty == Certainty::Certain);
    let mut found: Vec<StatementIx> = certain.map(|rival| rival.statement).collect();
    found.dedup();
    found
}

/// Says whether a statement can have rivals at all, without looking for them.
pub(super) fn is_contested(graph: &Graph, at: StatementIx) -> bool {
    let ontology = graph.ontology();
    match graph.claim(at) {
        Claim::Exists => false,
        Claim::Property(id, _) => {
            !ontology[id].many && graph.values(graph.subject(at), id).len() > 1
        }
        Claim::Relation(id, _) => {
            let relation = &ontology[id];
            !relation.many || !relation.inverse_many || relation.opposite.is_some()
        }
    }
}

/// Returns what a statement cannot hold together with, in the order of the graph.
pub(super) fn rivals(graph: &Graph, at: StatementIx) -> Vec<Rival> {
    let subject = graph.subject(at);
    if graph.rank(at) == Rank::Deprecated || !is_contested(graph, at) {
        return Vec::new();
    }
    let mut search = Search {
        graph,
        at,
        found: Vec::new(),
    };
    match graph.claim(at) {
        Claim::Exists => {}
        Claim::Property(id, value) => {
            let field = Field::Property(id);
            for other in graph.values(subject, id) {
                if let Claim::Property(_, given) = graph.claim(other)
                    && let Some(kind) = clash(given, value)
                {
                    search.meet(other, kind, subject, field);
                }
            }
        }
        Claim::Relation(id, object) => search.relation(subject, id, object),
    }
    search.found.sort_unstable();
    search.found
}

/// Says why two values of one property cannot both be so; nothing where they can.
///
/// Words in two languages are not two values, and dates that can be the same day may agree.
fn clash(one: ValueRef<'_>, other: ValueRef<'_>) -> Option<ConflictKind> {
    if let (
        ValueRef::Text { text, lang },
        ValueRef::Text {
            text: own,
            lang: of,
        },
    ) = (one, other)
    {
        return (lang == of && text != own).then_some(ConflictKind::Value);
    }
    if let (Some(one), Some(other)) = (date(one), date(other)) {
        return (!may_agree(&one, &other)).then_some(ConflictKind::Date);
    }
    (one != other).then_some(ConflictKind::Value)
}

struct Search<'a> {
    graph: &'a Graph,
    at: StatementIx,
    found: Vec<Rival>,
}

impl Search<'_> {
    /// Takes a statement of another value or end, unless the two hold at different times.
    fn meet(&mut self, other: StatementIx, kind: ConflictKind, entity: EntityIx, field: Field) {
        let (one, rival) = (self.graph.validity(self.at), self.graph.validity(other));
        if self.graph.rank(other) == Rank::Deprecated || other == self.at {
            return;
        }
        let certainty = if one.surely_overlaps(rival) {
            Certainty::Certain
        } else if one.may_overlap(rival) {
            Certainty::Possible
        } else {
            return;
        };
        self.found.push(Rival {
            statement: other,
            kind,
            certainty,
            entity,
            field,
        });
    }

    /// Takes the statements that leave no room for one of a relation between these two.
    fn relation(&mut self, subject: EntityIx, id: RelationId, object: EntityIx) {
        let graph = self.graph;
        let said = &graph.ontology()[id];
        if !said.many {
            let field = Field::Relation(id, Direction::Forward);
            for link in graph.links(subject, id, Direction::Forward) {
                if link.other != object {
                    self.meet(link.statement, ConflictKind::Target, subject, field);
                }
            }
        }
        if !said.inverse_many {
            let field = Field::Relation(id, Direction::Inverse);
            for link in graph.links(object, id, Direction::Inverse) {
                if link.other != subject {
                    self.meet(link.statement, ConflictKind::Target, object, field);
                }
            }
        }
        if let Some(opposite) = said.opposite {
            let field = Field::Relation(id, Direction::Forward);
            for link in graph.links(subject, opposite, Direction::Forward) {
                if link.other == object {
                    self.meet(link.statement, ConflictKind::Opposite, subject, field);
                }
            }
        }
    }
}
