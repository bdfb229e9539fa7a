//! What a walk over the graph may go through: which relations, in which direction, and which
//! entities.

use crate::facts::EntityIx;
use crate::graph::Tie;
use crate::graph::View;
use crate::ontology::Direction;
use crate::ontology::FamilyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;

/// What a walk may go through. Everything that is given must pass; an empty list lets nothing pass.
///
/// What is said of entities holds for the stations on the way, not for where the walk begins and
/// ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Through {
    /// Only over these relations.
    pub relations: Option<Vec<RelationId>>,
    /// Only over relations of these families.
    pub families: Option<Vec<FamilyId>>,
    /// Only through entities of these types or interfaces.
    pub types: Option<Vec<TypeId>>,
    /// What to keep away from.
    pub avoid: Avoid,
    /// In which direction relations are followed.
    pub way: Way,
}

/// What a walk keeps away from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Avoid {
    /// These relations.
    pub relations: Vec<RelationId>,
    /// Relations of these families.
    pub families: Vec<FamilyId>,
    /// Entities of these types or interfaces.
    pub types: Vec<TypeId>,
    /// These entities.
    pub entities: Vec<EntityIx>,
}

/// In which direction a walk follows relations. Symmetric relations lead both ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Way {
    /// In both directions.
    #[default]
    Either,
    /// From subjects to objects.
    Along,
    /// From objects to subjects.
    Against,
}

/// A part of what a walk may go through, for telling which of them is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The relations that are allowed.
    Relations,
    /// The families that are allowed.
    Families,
    /// The types that are allowed.
    Types,
    /// The relations that are avoided.
    AvoidRelations,
    /// The families that are avoided.
    AvoidFamilies,
    /// The types that are avoided.
    AvoidTypes,
    /// The entities that are avoided.
    AvoidEntities,
    /// The direction.
    Way,
}

impl Through {
    /// Returns the parts that are given, each with what remains when it is taken away.
    pub(super) fn without_each(&self) -> Vec<(Part, Self)> {
        let mut all = Vec::new();
        let mut without = |part, given: bool, take: fn(&mut Self)| {
            if given {
                let mut rest = self.clone();
                take(&mut rest);
                all.push((part, rest));
            }
        };
        let avoid = &self.avoid;
        without(Part::Relations, self.relations.is_some(), |rest| {
            rest.relations = None;
        });
        without(Part::Families, self.families.is_some(), |rest| {
            rest.families = None;
        });
        without(Part::Types, self.types.is_some(), |rest| rest.types = None);
        without(Part::AvoidRelations, !avoid.relations.is_empty(), |rest| {
            rest.avoid.relations.clear();
        });
        without(Part::AvoidFamilies, !avoid.families.is_empty(), |rest| {
            rest.avoid.families.clear();
        });
        without(Part::AvoidTypes, !avoid.types.is_empty(), |rest| {
            rest.avoid.types.clear();
        });
        without(Part::AvoidEntities, !avoid.entities.is_empty(), |rest| {
            rest.avoid.entities.clear();
        });
        without(Part::Way, self.way != Way::Either, |rest| {
            rest.way = Way::Either;
        });
        all
    }
}

/// A [`Through`] made ready for a view.
#[derive(Debug)]
pub(super) struct Gate<'a> {
    pub(super) view: View<'a>,
    /// For each relation, whether it may be followed as seen from its subject and from its object,
    /// by one who walks on.
    relations: Vec<(bool, bool)>,
    /// For each concrete type, whether its entities may be passed; all where there is none.
    types: Option<Vec<bool>>,
    /// The avoided entities, sorted.
    entities: Vec<EntityIx>,
}

impl<'a> Gate<'a> {
    pub(super) fn new(view: View<'a>, through: &Through) -> Self {
        let ontology = view.graph().ontology();
        let Through {
            relations,
            families,
            types,
            avoid,
            way,
        } = through;
        let passes = (0u16..).map(RelationId).zip(&ontology.relations);
        let passes = passes.map(|(id, relation)| {
            let family = &relation.family;
            let allowed = relations.as_ref().is_none_or(|list| list.contains(&id))
                && families.as_ref().is_none_or(|list| list.contains(family))
                && !avoid.relations.contains(&id)
                && !avoid.families.contains(family);
            let both = relation.symmetric || *way == Way::Either;
            (
                allowed && (both || *way == Way::Along),
                allowed && (both || *way == Way::Against),
            )
        });
        let all_types = types.is_none() && avoid.types.is_empty();
        let mut entities = avoid.entities.clone();
        entities.sort_unstable();
        Self {
            view,
            relations: passes.collect(),
            types: (!all_types).then(|| {
                let is_one = |of: TypeId, list: &[TypeId]| {
                    list.iter().any(|general| ontology.is_a(of, *general))
                };
                let allowed = ontology.type_ids().map(|of| {
                    types.as_ref().is_none_or(|list| is_one(of, list)) && !is_one(of, &avoid.types)
                });
                allowed.collect()
            }),
            entities,
        }
    }

    /// Says whether no relation may be followed at all.
    pub(super) fn is_shut(&self) -> bool {
        !self.relations.iter().any(|(there, back)| *there || *back)
    }

    /// Says whether a tie may be followed by one who stands at the end from which it is seen: to walk
    /// on, or (`!ahead`) to look where a walk may have come from.
    ///
    /// Whether the other end may be passed is another question.
    pub(super) fn passes(&self, tie: &Tie, ahead: bool) -> bool {
        let seen = (tie.direction == Direction::Forward) == ahead;
        let allowed = self.relations.get(usize::from(tie.relation.0));
        allowed.is_some_and(|(there, back)| if seen { *there } else { *back })
            && self.view.shows_tie(tie)
    }

    /// Says whether a walk may pass through an entity.
    pub(super) fn allows(&self, entity: EntityIx) -> bool {
        let fits = |types: &Vec<bool>| {
            let kind = self.view.graph().kind_of(entity);
            types.get(usize::from(kind.0)) == Some(&true)
        };
        self.view.shows(entity)
            && self.types.as_ref().is_none_or(fits)
            && self.entities.binary_search(&entity).is_err()
    }
}
