//! A graph as the parts of a file, and back.
//!
//! Everything is written that takes long to make; indexes over figures are few and made anew, and the
//! index of words and the orders of values are made when they are first asked for, as ever. The ontology is not here: whoever
//! keeps a graph keeps the texts of its ontology beside it, and reads them first.

use std::sync::Arc;
use std::sync::OnceLock;

use super::Graph;
use super::bounds::Bounds;
use super::citing::Citing;
use super::existence::Existence;
use super::figures::Figures;
use super::names::Names;
use super::shown::Days;
use super::sorted::Sorted;
use super::store::Store;
use super::ties::Backs;
use crate::facts::Dataset;
use crate::facts::EntityIx;
use crate::facts::Sections;
use crate::facts::StatementIx;
use crate::facts::cubes::Cube;
use crate::facts::cubes::Unit;
use crate::facts::cubes::UnitIx;
use crate::ontology::Ontology;
use crate::ontology::PropertyId;
use crate::ontology::RelationId;
use crate::ontology::TypeId;
use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;

type OfType = Vec<Box<[EntityIx]>>;

impl Graph {
    pub(super) const LAYOUT: u64 = layout(
        "Graph",
        &[
            ("dataset", Dataset::LAYOUT),
            ("sections", Sections::LAYOUT),
            ("units", Unit::LAYOUT),
            ("cubes", Cube::LAYOUT),
            ("store", Store::LAYOUT),
            ("of_type", OfType::LAYOUT),
            ("citing", Citing::LAYOUT),
            ("backs", Backs::LAYOUT),
            ("existence", Existence::LAYOUT),
            ("bounds", Bounds::LAYOUT),
            ("names", Names::LAYOUT),
        ],
    );

    pub(super) fn write(&self, into: &mut Writer<'_>) {
        let Self {
            ontology: _,
            dataset,
            sections,
            units,
            cubes,
            store,
            of_type,
            citing,
            backs,
            existence,
            bounds,
            names,
            figures: _,
            sorted: _,
            days: _,
            text: _,
        } = self;
        into.part("the data set");
        dataset.write(into);
        sections.write(into);
        into.part("figures");
        units.write(into);
        cubes.write(into);
        into.part("statements");
        store.write(into);
        into.part("types");
        of_type.write(into);
        existence.write(into);
        into.part("sources");
        citing.write(into);
        into.part("relations");
        backs.write(into);
        into.part("dates");
        bounds.write(into);
        into.part("names");
        names.write(into);
    }

    pub(super) fn read(ontology: Arc<Ontology>, from: &mut Reader<'_>) -> Result<Self, Broken> {
        from.part("the data set")?;
        let dataset = Stored::read(from)?;
        let sections = Stored::read(from)?;
        from.part("figures")?;
        let units = Vec::<Unit>::read(from)?;
        let cubes = Vec::<Cube>::read(from)?;
        from.part("statements")?;
        let store = Store::read(from)?;
        if !store.is_sound(&ontology) {
            return Err(from.nonsense());
        }
        from.part("types")?;
        let of_type = OfType::read(from)?;
        let existence = Stored::read(from)?;
        from.part("sources")?;
        let citing = Stored::read(from)?;
        from.part("relations")?;
        let backs = Stored::read(from)?;
        from.part("dates")?;
        let bounds = Stored::read(from)?;
        from.part("names")?;
        let names = Stored::read(from)?;
        from.limit::<EntityIx>(store.entities())?;
        from.limit::<StatementIx>(store.statements())?;
        from.limit::<UnitIx>(units.len())?;
        from.limit::<TypeId>(ontology.types.len())?;
        from.limit::<PropertyId>(ontology.properties.len())?;
        from.limit::<RelationId>(ontology.relations.len())?;
        Ok(Self {
            figures: Figures::new(store.entities(), &cubes),
            sorted: Sorted::new(ontology.properties.len()),
            days: Days::default(),
            text: OnceLock::new(),
            dataset,
            sections,
            units,
            cubes,
            store,
            of_type,
            citing,
            backs,
            existence,
            bounds,
            names,
            ontology,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::graph::Snapshot;
    use crate::graph::content::digest;
    use crate::graph::figures::testing::moves;
    use crate::graph::testing::world;
    use crate::stored::testing::contents;
    use crate::stored::testing::framed;
    use crate::stored::testing::opened;

    fn written(snapshot: &Snapshot) -> Vec<u8> {
        framed(Snapshot::LAYOUT, |into| snapshot.write(into))
    }

    fn read(ontology: &Arc<Ontology>, bytes: &[u8]) -> Result<Snapshot, Broken> {
        let ontology = Arc::clone(ontology);
        opened(bytes, Snapshot::LAYOUT, |from| {
            Snapshot::read(ontology, from)
        })
    }

    /// Goes over everything that a graph says.
    fn told(graph: &Graph) -> Vec<String> {
        let mut told = Vec::new();
        for entity in graph.entities() {
            let kind = &graph.ontology()[graph.kind_of(entity)].name;
            told.push(format!(
                "{} {kind} {:?}",
                graph.id_of(entity),
                graph.roles(entity)
            ));
            told.push(format!(
                "{:?} {:?}",
                graph.ties(entity).collect::<Vec<_>>(),
                graph.citing(entity).collect::<Vec<_>>()
            ));
            told.push(format!(
                "{:?} {:?}",
                graph.sections(entity),
                graph.existing(entity)
            ));
        }
        for at in graph.statements() {
            let said = graph.statement(at);
            told.push(format!(
                "{said:?} {:?}",
                graph.folded(at, &mut String::new())
            ));
            told.push(format!("{:?}", graph.statement_by_id(&said.id)));
        }
        for (at, cube) in (0..).map(crate::facts::cubes::CubeIx).zip(graph.cubes()) {
            for row in cube.observations.rows() {
                told.push(format!("{:?} {:?}", cube.value(row), cube.citations(row)));
            }
            for dimension in &cube.dimensions {
                let named = dimension.members.iter().map(|member| &*member.code);
                let named: Vec<_> = named.map(|code| dimension.member_named(code)).collect();
                told.push(format!("{} {named:?}", dimension.id));
            }
            told.push(format!("{}", graph.bytes_of(at)));
        }
        for kind in graph.ontology().type_ids() {
            told.push(format!("{:?}", graph.of_type(kind)));
        }
        let units: Vec<_> = graph.units().iter().map(|unit| &unit.id).collect();
        told.push(format!("{units:?} {:?}", graph.dataset()));
        told.push(format!("{:?}", graph.called("institute")));
        told.push(format!("{:?}", graph.nearly_called("institude", 3)));
        told
    }

    #[test]
    fn what_is_kept_says_the_same_and_is_kept_in_the_same_bytes() {
        for graph in [world(), moves()] {
            let snapshot = Snapshot::new(graph);
            let bytes = written(&snapshot);
            let again = read(snapshot.graph().ontology(), &bytes).unwrap();
            assert_eq!(again.version(), snapshot.version());
            assert_eq!(digest(again.graph()), digest(snapshot.graph()));
            for (again, once) in told(again.graph()).iter().zip(told(snapshot.graph())) {
                assert_eq!(*again, once);
            }
            assert_eq!(written(&again), bytes);
            assert_eq!(again.graph().bytes(), snapshot.graph().bytes());
        }
    }

    #[test]
    fn a_graph_of_another_ontology_is_refused() {
        let bytes = written(&Snapshot::new(world()));
        let error = read(moves().ontology(), &bytes).unwrap_err();
        assert_eq!(error, Broken::Ontology);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        // The checksums are right here: someone wrote these bytes on purpose.
        #[test]
        fn nonsense_with_right_checksums_is_refused_or_harmless(
            figures: bool,
            changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        ) {
            let graph = if figures { moves() } else { world() };
            let snapshot = Snapshot::new(graph);
            let mut inner = contents(&written(&snapshot));
            for (at, byte) in changes {
                let at = at.index(inner.len());
                inner[at] = byte;
            }
            let bytes = framed(Snapshot::LAYOUT, |into| into.bytes(&inner));
            if let Ok(read) = read(snapshot.graph().ontology(), &bytes) {
                std::hint::black_box(told(read.graph()));
            }
        }
    }
}
