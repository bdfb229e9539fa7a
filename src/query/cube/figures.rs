//! Figures wherever they stand: those of an entity, those of a name, those of a number.

use super::ObservationIx;
use super::selection::Ready;
use super::selection::Selection;
use crate::facts::EntityIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::CubeIx;
use crate::facts::cubes::DimensionIx;
use crate::facts::cubes::MeasureIx;
use crate::facts::cubes::MemberIx;
use crate::facts::cubes::Row;
use crate::facts::cubes::Status;
use crate::graph::Graph;
use crate::graph::Role;
use crate::graph::View;
use crate::graph::fold::Fold;
use crate::graph::fold::fold;
use crate::model::Localised;
use crate::query::Budget;
use crate::query::Page;
use crate::query::QueryError;
use crate::query::Slice;
use crate::query::Tests;
use crate::query::cursor::Fingerprint;
use crate::query::page::cut;

/// Which figures are wanted, of all cubes; all parts that are given must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct FigureFilter {
    /// They are of these cubes.
    pub cubes: Option<Vec<CubeIx>>,
    /// They have to do with this entity in one of these ways; in any but those of a publisher where
    /// no ways are given.
    pub entity: Option<(EntityIx, Vec<Way>)>,
    /// Each of these words is part of the name of their cube, their measure or one of their
    /// members, in any language, without regard to case and diacritics.
    pub words: Option<String>,
    /// Their measures have one of these names.
    pub measures: Option<Vec<String>>,
    /// The time that they are about, as a partial date.
    pub period: Tests,
    /// The figure, as a decimal number.
    pub value: Tests,
    /// The sign of the observation is one of these; `None` stands for no sign.
    pub status: Option<Vec<Option<Status>>>,
}

/// In what way a figure has to do with an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Way {
    /// The entity has the figures: it is their cube.
    Cube,
    /// It is a member at which the figure stands.
    Member,
    /// The measure counts it or is about it.
    Concept,
    /// It publishes the figure.
    Publisher,
    /// It is an event behind a break that touches the series.
    Break,
}

/// Lists figures of all cubes, by cube and in the order of each, one page.
pub fn figures(
    view: View<'_>,
    filter: &FigureFilter,
    page: &Page,
    budget: &mut Budget,
) -> Result<Slice<ObservationIx>, QueryError> {
    let graph = view.graph();
    let mut all = Vec::new();
    for at in (0..graph.cubes().len()).map(|at| CubeIx(at as u32)) {
        if filter
            .cubes
            .as_ref()
            .is_none_or(|cubes| cubes.contains(&at))
        {
            of_cube(view, at, filter, &mut all, budget)?;
        }
    }
    let question = ("figures", filter);
    cut(graph, all, page, Fingerprint::of(&question))
}

fn of_cube(
    view: View<'_>,
    at: CubeIx,
    filter: &FigureFilter,
    all: &mut Vec<ObservationIx>,
    budget: &mut Budget,
) -> Result<(), QueryError> {
    let graph = view.graph();
    let cube = &graph[at];
    let mut selection = Selection {
        period: filter.period.clone(),
        value: filter.value.clone(),
        status: filter.status.clone(),
        ..Selection::default()
    };
    if let Some(names) = &filter.measures {
        let known = names
            .iter()
            .filter(|name| cube.measure_named(name).is_some());
        let known: Vec<String> = known.cloned().collect();
        if known.is_empty() {
            return Ok(());
        }
        selection.measures = Some(known);
    }
    let ties = match &filter.entity {
        None => None,
        Some((entity, ways)) => {
            let ties = Ties::new(graph, at, *entity, ways);
            if ties.is_empty() {
                return Ok(());
            }
            Some(ties)
        }
    };
    let words = filter
        .words
        .as_ref()
        .map(|words| Words::new(graph, cube, words));
    let ready = Ready::new(view, at, &selection)?;
    let mut rows = ready.rows(budget)?;
    budget.spend(rows.len() / 16)?;
    if let Some(ties) = ties {
        rows.retain(|row| ties.hold(cube, *row));
    }
    if let Some(words) = words {
        rows.retain(|row| words.fit(cube, *row));
    }
    all.extend(rows.into_iter().map(|row| ObservationIx { cube: at, row }));
    Ok(())
}

/// What ties the observations of a cube to an entity.
#[derive(Default)]
struct Ties {
    all: bool,
    members: Vec<(DimensionIx, MemberIx)>,
    measures: Vec<MeasureIx>,
}

impl Ties {
    fn new(graph: &Graph, at: CubeIx, entity: EntityIx, ways: &[Way]) -> Self {
        let mut ties = Self::default();
        let wanted = |way: Way| ways.contains(&way) || (ways.is_empty() && way != Way::Publisher);
        for role in graph.roles(entity).iter().filter(|role| role.cube() == at) {
            match *role {
                Role::Cube(_) => ties.all |= wanted(Way::Cube),
                Role::Publisher(_, None) => ties.all |= wanted(Way::Publisher),
                Role::Publisher(_, Some(member)) if wanted(Way::Publisher) => {
                    ties.members.push(member);
                }
                Role::Member(_, dimension, member) if wanted(Way::Member) => {
                    ties.members.push((dimension, member));
                }
                Role::Concept(_, measure) if wanted(Way::Concept) => ties.measures.push(measure),
                Role::Break(_, number) if wanted(Way::Break) => {
                    let item = graph[at].breaks.get(number as usize);
                    match item.map(|item| item.measures.as_slice()) {
                        Some([]) => ties.all = true,
                        Some(measures) => ties.measures.extend(measures),
                        None => {}
                    }
                }
                _ => {}
            }
        }
        ties
    }

    fn is_empty(&self) -> bool {
        !self.all && self.members.is_empty() && self.measures.is_empty()
    }

    fn hold(&self, cube: &Cube, row: Row) -> bool {
        let observations = &cube.observations;
        self.all
            || self.measures.contains(&observations.measure(row))
            || self
                .members
                .iter()
                .any(|(dimension, member)| observations.member(*dimension, row) == *member)
    }
}

/// Which of the wanted words are part of the names of a cube: a bit for each word.
struct Words {
    all: u64,
    cube: u64,
    measures: Vec<u64>,
    members: Vec<Vec<u64>>,
}

impl Words {
    fn new(graph: &Graph, cube: &Cube, words: &str) -> Self {
        let folded = fold(words);
        // More words than bits are not told apart from none: the last are left out.
        let wanted: Vec<&str> = folded.both().narrow.split_whitespace().take(64).collect();
        let bits = |names: &[Fold]| {
            let mut bits = 0u64;
            for (at, word) in wanted.iter().enumerate() {
                let has = |name: &Fold| {
                    let both = name.both();
                    both.narrow.contains(word) || both.wide.contains(word)
                };
                if names.iter().any(has) {
                    bits |= 1 << at;
                }
            }
            bits
        };
        let called = |entity: EntityIx| names_of(graph, entity);
        Self {
            all: match wanted.len() {
                64 => u64::MAX,
                count => (1 << count) - 1,
            },
            cube: bits(&called(cube.entity)),
            measures: cube
                .measures
                .iter()
                .map(|measure| {
                    let mut names = folds(&measure.name);
                    names.extend(measure.concept.into_iter().flat_map(called));
                    bits(&names)
                })
                .collect(),
            members: cube
                .dimensions
                .iter()
                .map(|dimension| {
                    let members = dimension.members.iter().map(|member| {
                        let mut names = folds(&member.name);
                        names.push(fold(&member.code));
                        names.extend(member.entity.into_iter().flat_map(called));
                        bits(&names)
                    });
                    members.collect()
                })
                .collect(),
        }
    }

    fn fit(&self, cube: &Cube, row: Row) -> bool {
        let observations = &cube.observations;
        let measure = usize::from(observations.measure(row).0);
        let mut bits = self.cube | self.measures.get(measure).copied().unwrap_or(0);
        for (at, members) in (0..).map(DimensionIx).zip(&self.members) {
            let member = observations.member(at, row);
            bits |= members.get(member.0 as usize).copied().unwrap_or(0);
        }
        bits == self.all
    }
}

fn folds(name: &Localised) -> Vec<Fold> {
    name.0.iter().flatten().map(|text| fold(text)).collect()
}

/// Returns all names of an entity, in all languages.
fn names_of(graph: &Graph, entity: EntityIx) -> Vec<Fold> {
    let ontology = graph.ontology();
    let kind = graph.kind_of(entity);
    let naming = ["name", "abbreviation", "aliases", "formerNames"];
    let properties = naming
        .into_iter()
        .filter_map(|name| match ontology.field(kind, name)? {
            crate::ontology::Field::Property(property) => Some(property),
            _ => None,
        });
    let statements = properties.flat_map(|property| graph.values(entity, property));
    let texts = statements.filter_map(|at| Some(fold(&graph.value(at)?.to_string())));
    texts.collect()
}
