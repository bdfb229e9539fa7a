//! All conflicts, as far as they are wanted.

use super::Conflict;
use super::ConflictFilter;
use super::ConflictKind;
use super::Side;
use super::difference::Difference;
use super::figures;
use super::rivals::Rival;
use super::rivals::is_contested;
use super::rivals::rivals;
use super::same_change;
use super::same_change::Pair;
use super::told::told;
use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::ontology::Direction;
use crate::ontology::Field;
use crate::ontology::TypeId;
use crate::query::Budget;
use crate::query::Certainty;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::cursor::Fingerprint;
use crate::query::page::cut;

/// How many statements are passed over before it is asked whether to go on.
const STRIDE: u32 = 4096;

/// Lists what contradicts each other, in the order of the graph, one page.
///
/// Sources that disagree about a time long past disagree still, so conflicts are told whether or not
/// they hold on any day.
pub fn conflicts(
    graph: &Graph,
    filter: &ConflictFilter,
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<Conflict>, QueryError> {
    let told = told(graph, found(graph, filter, budget)?, &filter.telling);
    cut(graph, told, page, Fingerprint::of(&("conflicts", filter)))
}

/// Returns all conflicts that are wanted, in the order of the graph.
pub(super) fn found(
    graph: &Graph,
    filter: &ConflictFilter,
    budget: &mut Budget,
) -> Result<Vec<Conflict>, QueryError> {
    let sieve = Sieve::new(graph, filter);
    let mut found = Vec::new();
    for at in candidates(graph, filter, budget)? {
        if at.0.is_multiple_of(STRIDE) {
            budget.spend(0)?;
        }
        if !is_contested(graph, at) {
            continue;
        }
        let all = rivals(graph, at);
        budget.spend(all.len() + 1)?;
        for rival in all {
            if at < rival.statement || filter.entities.is_some() {
                found.push(of_rival(graph, at, rival));
            }
        }
    }
    if sieve.wants(ConflictKind::SameChange, Certainty::Possible) {
        let pairs = same_change::pairs(graph, budget)?;
        found.extend(pairs.into_iter().map(|pair| of_pair(graph, pair)));
    }
    let of_figures = [ConflictKind::Figure, ConflictKind::Measure];
    if of_figures.iter().any(|kind| sieve.may_want(*kind)) {
        found.extend(figures::all(graph, budget)?);
    }
    found.retain(|conflict| sieve.passes(conflict));
    found.sort_by_key(|conflict| (conflict.one, conflict.other, conflict.kind));
    found.dedup_by(|a, b| a.key == b.key);
    Ok(found)
}

/// Returns the statements that may be a side of a wanted conflict.
fn candidates(
    graph: &Graph,
    filter: &ConflictFilter,
    budget: &mut Budget,
) -> Result<Vec<StatementIx>, QueryError> {
    let Some(entities) = &filter.entities else {
        return Ok(graph.statements().collect());
    };
    let mut all = Vec::new();
    for entity in entities {
        all.extend(graph.said_of(*entity));
        all.extend(graph.ties(*entity).map(|tie| tie.statement));
        budget.spend(all.len())?;
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

fn of_rival(graph: &Graph, at: StatementIx, rival: Rival) -> Conflict {
    let (one, other) = (at.min(rival.statement), at.max(rival.statement));
    let difference = match (graph.claim(one), graph.claim(other)) {
        (Claim::Property(_, one), Claim::Property(_, other)) => Difference::between(one, other),
        _ => None,
    };
    // Seen from whichever side it was found, a relation and its opposite are one conflict.
    let field = match (rival.kind, graph.claim(one)) {
        (ConflictKind::Opposite, Claim::Relation(id, _)) => Field::Relation(id, Direction::Forward),
        _ => rival.field,
    };
    Conflict {
        kind: rival.kind,
        certainty: rival.certainty,
        entity: rival.entity,
        field: Some(field),
        one: Side::Statement(one),
        other: Side::Statement(other),
        difference,
        because: None,
        key: key(graph, rival.kind, one, other),
    }
}

fn of_pair(graph: &Graph, pair: Pair) -> Conflict {
    let kind = ConflictKind::SameChange;
    let (one, other) = (pair.one.min(pair.other), pair.one.max(pair.other));
    Conflict {
        kind,
        certainty: Certainty::Possible,
        entity: graph.subject(one),
        field: Some(Field::Property(pair.event.date)),
        one: Side::Statement(one),
        other: Side::Statement(other),
        difference: Some(pair.difference),
        because: None,
        key: key(graph, kind, one, other),
    }
}

fn key(graph: &Graph, kind: ConflictKind, one: StatementIx, other: StatementIx) -> Box<str> {
    format!(
        "{kind:?} {} {}",
        graph.statement_id(one),
        graph.statement_id(other)
    )
    .into()
}

/// A filter made ready.
struct Sieve<'a> {
    graph: &'a Graph,
    filter: &'a ConflictFilter,
    /// The concrete types that are meant.
    types: Option<Vec<TypeId>>,
}

impl<'a> Sieve<'a> {
    fn new(graph: &'a Graph, filter: &'a ConflictFilter) -> Self {
        let types = filter.types.as_ref().map(|types| {
            let concrete = types.iter().flat_map(|of| &graph.ontology()[*of].concrete);
            concrete.copied().collect()
        });
        Self {
            graph,
            filter,
            types,
        }
    }

    fn wants(&self, kind: ConflictKind, certainty: Certainty) -> bool {
        let filter = self.filter;
        let kinds = filter.kinds.as_ref();
        let usual = [Certainty::Certain];
        let wanted = filter.certainty.as_deref().unwrap_or(&usual);
        kinds.is_none_or(|kinds| kinds.contains(&kind)) && wanted.contains(&certainty)
    }

    /// Says whether conflicts of a kind may be wanted, whatever their certainty.
    fn may_want(&self, kind: ConflictKind) -> bool {
        let kinds = self.filter.kinds.as_ref();
        kinds.is_none_or(|kinds| kinds.contains(&kind)) && self.filter.fields.is_none()
    }

    fn passes(&self, conflict: &Conflict) -> bool {
        let (graph, filter) = (self.graph, self.filter);
        let sides = [conflict.one, conflict.other];
        let rests_on = |sources: &Vec<EntityIx>| {
            let cites = |side: &Side| {
                let citations = side.citations(graph);
                let mut citations = citations.iter();
                citations.any(|citation| sources.contains(&citation.source))
            };
            sides.iter().any(cites)
        };
        let of_fields = |names: &Vec<Box<str>>| {
            let mut own = sides.iter().filter_map(|side| side.field(graph));
            own.any(|name| names.iter().any(|wanted| &**wanted == name))
        };
        let of_types = |types: &Vec<TypeId>| {
            let mut ends = sides.iter().flat_map(|side| side.entities(graph));
            ends.any(|entity| types.contains(&graph.kind_of(entity)))
        };
        let of_entities = |entities: &Vec<EntityIx>| {
            let mut ends = sides.iter().flat_map(|side| side.entities(graph));
            ends.any(|entity| entities.contains(&entity))
        };
        let [one, other] = sides;
        self.wants(conflict.kind, conflict.certainty)
            && filter.sources.as_ref().is_none_or(rests_on)
            && filter.fields.as_ref().is_none_or(of_fields)
            && self.types.as_ref().is_none_or(of_types)
            && filter.entities.as_ref().is_none_or(of_entities)
            && filter
                .within_one_source
                .is_none_or(|wanted| wanted == one.shares_a_source(other, graph))
            && filter
                .both_stated
                .is_none_or(|wanted| wanted == sides.iter().all(|side| side.is_stated(graph)))
    }
}
