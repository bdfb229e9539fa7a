//! The texts that search looks into: names and other words of entities, and of their figures.

use crate::facts::EntityIx;
use crate::facts::StatementIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::graph::Claim;
use crate::graph::Graph;
use crate::graph::NAMING;
use crate::graph::NameKind;
use crate::model::LangId;
use crate::model::Localised;
use crate::model::ValueRef;
use crate::ontology::Field;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;

/// A text of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The entity.
    pub entity: EntityIx,
    /// What of the entity the text is.
    pub part: Part,
    /// Its language.
    pub lang: Option<LangId>,
    /// How many words it has; 255 where it has more.
    pub words: u8,
}

/// What of an entity a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// A name.
    Name(NameKind),
    /// Another property.
    Property(PropertyId),
    /// What its figures measure.
    Measure,
    /// What its figures are broken down by.
    Dimension,
    /// A member of such a dimension.
    Member,
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a statement.
    Statement(StatementIx),
    /// In the name of a measure.
    Measure(CubeIx, MeasureIx),
    /// In the name of a dimension.
    Dimension(CubeIx, DimensionIx),
    /// In the name of a member.
    Member(CubeIx, DimensionIx, MemberIx),
}

/// Returns all texts, those of one entity next to each other.
pub(super) fn all(graph: &Graph) -> Vec<(Passage, Place)> {
    let ontology = graph.ontology();
    let parts = parts(ontology);
    let mut all = Vec::new();
    for at in graph.statements() {
        let Claim::Property(property, value) = graph.claim(at) else {
            continue;
        };
        let part = parts.get(usize::from(property.0)).copied().flatten();
        let lang = match value {
            ValueRef::Text { lang, .. } => Some(lang),
            ValueRef::String(_) => None,
            _ => continue,
        };
        all.extend(part.map(|part| {
            let passage = Passage {
                entity: graph.subject(at),
                part,
                lang,
                words: 0,
            };
            (passage, Place::Statement(at))
        }));
    }
    for (at, cube) in (0u32..).map(CubeIx).zip(graph.cubes()) {
        of_cube(graph, at, cube, &mut all);
    }
    all.sort_by_key(|(passage, _)| passage.entity);
    all
}

/// Says of each property whether search looks into it, and as what.
fn parts(ontology: &Ontology) -> Vec<Option<Part>> {
    let searched = ontology.properties.iter().zip(0u16..);
    let mut parts: Vec<Option<Part>> = searched
        .map(|(property, at)| property.search.then_some(Part::Property(PropertyId(at))))
        .collect();
    if let Some(entity) = ontology.type_named("Entity") {
        for (name, kind) in NAMING {
            if let Some(Field::Property(id)) = ontology.field(entity, name)
                && let Some(part) = parts.get_mut(usize::from(id.0))
            {
                *part = Some(Part::Name(kind));
            }
        }
    }
    parts
}

fn of_cube(graph: &Graph, at: CubeIx, cube: &Cube, all: &mut Vec<(Passage, Place)>) {
    let mut add = |name: &Localised, part: Part, place: Place| {
        for (lang, text) in (0u8..).map(LangId).zip(&name.0) {
            if text.is_some() {
                let passage = Passage {
                    entity: cube.entity,
                    part,
                    lang: Some(lang),
                    words: 0,
                };
                all.push((passage, place));
            }
        }
    };
    for (place, measure) in (0u16..).map(MeasureIx).zip(&cube.measures) {
        add(&measure.name, Part::Measure, Place::Measure(at, place));
    }
    for (place, dimension) in (0u16..).map(DimensionIx).zip(&cube.dimensions) {
        add(
            &dimension.name,
            Part::Dimension,
            Place::Dimension(at, place),
        );
        for (member, of) in (0u32..).map(MemberIx).zip(&dimension.members) {
            add(&of.name, Part::Member, Place::Member(at, place, member));
        }
    }
    // A member that is called as its entity is found by the names of that entity.
    let called = cube
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.members);
    let called = called.filter(|member| member.name.0.iter().all(Option::is_none));
    let mut entities: Vec<EntityIx> = called.filter_map(|member| member.entity).collect();
    entities.sort_unstable();
    entities.dedup();
    for entity in entities {
        let names = graph.said_of(entity);
        all.extend(names.filter_map(|statement| {
            let passage = Passage {
                entity: cube.entity,
                part: Part::Member,
                lang: Some(name_in(graph, statement)?),
                words: 0,
            };
            Some((passage, Place::Statement(statement)))
        }));
    }
}

/// Returns the language in which a statement names its subject, if it does.
fn name_in(graph: &Graph, at: StatementIx) -> Option<LangId> {
    match graph.claim(at) {
        Claim::Property(property, ValueRef::Text { lang, .. })
            if &*graph.ontology()[property].name == "name" =>
        {
            Some(lang)
        }
        _ => None,
    }
}

/// Returns the words of a text.
pub(super) fn text<'a>(graph: &'a Graph, passage: &Passage, place: Place) -> &'a str {
    let named = |name: &'a Localised| name.exact(passage.lang.unwrap_or_default());
    let found = match place {
        Place::Statement(at) => graph.words(at),
        Place::Measure(cube, at) => {
            let measure = graph[cube].measures.get(usize::from(at.0));
            measure.and_then(|measure| named(&measure.name))
        }
        Place::Dimension(cube, at) => {
            let dimension = graph[cube].dimensions.get(usize::from(at.0));
            dimension.and_then(|dimension| named(&dimension.name))
        }
        Place::Member(cube, at, member) => {
            let dimension = graph[cube].dimensions.get(usize::from(at.0));
            let member = dimension.and_then(|of| of.members.get(member.0 as usize));
            member.and_then(|member| named(&member.name))
        }
    };
    found.unwrap_or_default()
}
