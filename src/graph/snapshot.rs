//! What a request reads: a graph that never changes, and a name for its content.

use std::fmt;
use std::sync::Arc;

use super::Graph;
use super::content;
use crate::ontology::Ontology;
use crate::stored::Broken;
use crate::stored::Reader;
use crate::stored::Stored;
use crate::stored::Writer;
use crate::stored::layout;
use crate::stored::stored;

/// A name for exactly this content: the same for the same ontology and facts, however they were
/// spread over files.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Version([u8; 16]);

stored!(struct Version(name: [u8; 16]));

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A graph and its version, shared by all requests that began while it was the newest.
#[derive(Clone, Debug)]
pub struct Snapshot {
    graph: Arc<Graph>,
    version: Version,
}

impl Snapshot {
    /// Takes a graph as it is and names its content.
    pub fn new(graph: Graph) -> Self {
        let digest = content::digest(&graph);
        let mut version = [0; 16];
        version
            .iter_mut()
            .zip(digest)
            .for_each(|(to, from)| *to = from);
        Self {
            version: Version(version),
            graph: Arc::new(graph),
        }
    }

    /// A number that changes with the form in which snapshots are written, see [`Stored::LAYOUT`].
    pub const LAYOUT: u64 = layout(
        "Snapshot",
        &[("version", Version::LAYOUT), ("graph", Graph::LAYOUT)],
    );

    /// Writes it, without the ontology.
    pub fn write(&self, into: &mut Writer<'_>) {
        let Self { graph, version } = self;
        into.part("the version");
        content::of_ontology(graph.ontology()).write(into);
        version.write(into);
        graph.write(into);
    }

    /// Reads what was written, whose ontology this is.
    pub fn read(ontology: Arc<Ontology>, from: &mut Reader<'_>) -> Result<Self, Broken> {
        from.part("the version")?;
        if <[u8; 32]>::read(from)? != content::of_ontology(&ontology) {
            return Err(Broken::Ontology);
        }
        let version = Version::read(from)?;
        let graph = Arc::new(Graph::read(ontology, from)?);
        Ok(Self { graph, version })
    }

    /// Returns the graph.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// Returns the name of the content.
    pub fn version(&self) -> Version {
        self.version
    }
}
