//! What the data set has that an import is for: the source, units, and the type of new cubes.

use super::options::Options;
use crate::cli::exit::Failure;
use crate::diagnostics::nearest;
use crate::exchange::KnownUnit;
use crate::exchange::Target;
use crate::facts::EntityIx;
use crate::graph::Graph;
use crate::model::EntityId;
use crate::model::LangId;
use crate::ontology::EntityType;
use crate::ontology::Ontology;

/// Finds out where an import goes, or why it cannot.
pub(super) fn target(graph: &Graph, options: &Options) -> Result<Target, Failure> {
    let ontology = graph.ontology();
    if let Some(written) = &options.source {
        source(graph, written)?;
    }
    let id = &options.id;
    if id.parse::<EntityId>().is_err() {
        return Err(Failure::usage(format!("`{id}` is not an id"))
            .help("use lower-case letters, digits and hyphens, such as `moves-by-county`"));
    }
    let mut cubes = Vec::new();
    let kind_of = |at: EntityIx| &ontology[graph.kind_of(at)];
    if let Some(kind) = graph.by_id(id).map(kind_of) {
        if !kind.is_cube {
            let message = format!("`{id}` is a {}, which has no figures", kind.key);
            return Err(Failure::usage(message).help("choose another id with `--id`"));
        }
        cubes.push(id.clone());
    }
    let units = graph.units().iter().map(|unit| {
        let names = (0..).map(LangId).take(ontology.languages.len());
        let names = names.filter_map(|lang| unit.name.exact(lang));
        let names = names.chain(unit.symbol.as_deref()).map(str::to_owned);
        KnownUnit {
            id: unit.id.to_string(),
            names: names.collect(),
        }
    });
    let measures = graph.cubes().iter().flat_map(|cube| &cube.measures);
    let shared = measures.filter(|measure| measure.shared);
    let mut shared: Vec<String> = shared.map(|measure| measure.id.to_string()).collect();
    shared.sort_unstable();
    shared.dedup();
    Ok(Target {
        measures: shared,
        source: options.source.clone(),
        kind: kind(ontology, options.kind.as_deref())?,
        entities: cubes,
        units: units.collect(),
    })
}

/// Refuses a source that cannot be cited.
fn source(graph: &Graph, written: &str) -> Result<(), Failure> {
    let id = written.split(['#', ' ']).next().unwrap_or(written);
    let ontology = graph.ontology();
    match graph.by_id(id).map(|at| &ontology[graph.kind_of(at)]) {
        Some(kind) if kind.is_source => Ok(()),
        Some(kind) => Err(Failure::usage(format!(
            "`{id}` is a {}, which cannot be cited",
            kind.key
        ))
        .help("name a source, or add it to the data set first")),
        None => {
            let failure = Failure::usage(format!("there is no source `{id}` in the data set"));
            let known = graph.entities().map(|entity| graph.id_of(entity));
            Err(match nearest(id, known) {
                Some(near) => failure.help(format!("did you mean `{near}`?")),
                None => failure.help("add it to the data set first, or name another"),
            })
        }
    }
}

/// Returns the key of the entity type of new cubes.
fn kind(ontology: &Ontology, wanted: Option<&str>) -> Result<String, Failure> {
    let cubes = ontology.types.iter();
    let cubes = cubes.filter(|kind| kind.is_cube && !kind.is_interface);
    let mut cubes: Vec<&EntityType> = cubes.collect();
    cubes.sort_by_key(|kind| kind.span);
    let listed = || {
        let keys: Vec<String> = cubes.iter().map(|kind| format!("`{}`", kind.key)).collect();
        keys.join(", ")
    };
    if cubes.is_empty() {
        return Err(Failure::usage("the ontology has no type of cubes")
            .help("add one that implements `Cube`"));
    }
    let found = match wanted {
        Some(wanted) => cubes.iter().find(|kind| *kind.key == *wanted),
        None => cubes.first(),
    };
    match (found, wanted) {
        (Some(kind), _) => Ok(kind.key.to_string()),
        (None, wanted) => {
            let wanted = wanted.unwrap_or_default();
            Err(
                Failure::usage(format!("there is no type of cubes `{wanted}`"))
                    .help(format!("it is one of {}", listed())),
            )
        }
    }
}
