//! `govgraph stats`: counts what the data set holds.

use clap::Args;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use super::questions::ListFormat;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::setup;
use crate::cli::table::Table;
use crate::config::Settings;
use crate::dataset::Origin;
use crate::facts::Basis;
use crate::graph::Claim;
use crate::graph::Graph;

/// What `stats` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct StatsArgs {
    /// How the counts are written
    #[arg(long, value_enum, default_value = "table")]
    format: ListFormat,
}

/// Counts the data set that the settings mean.
pub(in crate::cli) fn run(settings: &Settings, args: &StatsArgs) -> Result<Exit, Failure> {
    let (origin, dataset) = setup::dataset(settings)?;
    let counts = Counts::of(dataset.snapshot.graph());
    let text = match args.format {
        ListFormat::Table => counts.table(&origin),
        ListFormat::Json => format!("{:#}\n", counts.json(&origin)),
    };
    output::say(&text)?;
    Ok(Exit::Clean)
}

/// How much there is of everything.
#[derive(Debug)]
pub(in crate::cli) struct Counts {
    /// All entities.
    pub(in crate::cli) entities: usize,
    /// Statements that relate two entities.
    pub(in crate::cli) relations: usize,
    /// All statements.
    pub(in crate::cli) statements: usize,
    /// Entities that may be cited.
    pub(in crate::cli) sources: usize,
    cited: usize,
    inferred: usize,
    types: Vec<(String, usize)>,
    kinds: Vec<(String, String, usize)>,
    unused: usize,
}

/// Counts the entities that may be cited.
pub(in crate::cli) fn sources(graph: &Graph) -> usize {
    let ontology = graph.ontology();
    let kinds = ontology.type_ids().filter(|of| {
        let of = &ontology[*of];
        of.is_source && !of.is_interface
    });
    kinds.map(|of| graph.of_type(of).len()).sum()
}

impl Counts {
    /// Counts what a graph holds.
    pub(in crate::cli) fn of(graph: &Graph) -> Self {
        let ontology = graph.ontology();
        let types: Vec<(String, usize)> = ontology
            .type_ids()
            .filter(|of| !ontology[*of].is_interface)
            .map(|of| (ontology[of].name.to_string(), graph.of_type(of).len()))
            .filter(|(_, count)| *count > 0)
            .collect();
        let mut by_relation = vec![0; ontology.relations.len()];
        let (mut cited, mut inferred) = (0, 0);
        for statement in graph.statements() {
            cited += usize::from(graph.citations(statement).len() > 0);
            inferred += usize::from(matches!(graph.basis(statement), Basis::Inferred { .. }));
            if let Claim::Relation(relation, _) = graph.claim(statement)
                && let Some(count) = by_relation.get_mut(usize::from(relation.0))
            {
                *count += 1;
            }
        }
        let kinds: Vec<(String, String, usize)> = ontology
            .relations
            .iter()
            .zip(&by_relation)
            .filter(|(_, count)| **count > 0)
            .map(|(relation, count)| {
                let family = ontology[relation.family].name.to_string();
                (relation.name.to_string(), family, *count)
            })
            .collect();
        Self {
            entities: graph.entities().len(),
            relations: by_relation.iter().sum(),
            statements: graph.statements().len(),
            sources: sources(graph),
            cited,
            inferred,
            types,
            unused: by_relation.len() - kinds.len(),
            kinds,
        }
    }

    fn share_cited(&self) -> String {
        // Rounded down, so that it says 100 only of all.
        let tenths = self.cited * 1000 / self.statements.max(1);
        format!("{}.{} %", tenths / 10, tenths % 10)
    }

    fn table(&self, origin: &Origin) -> String {
        let mut types = Table::new(["entities by type", "count"]).right(1);
        for (name, count) in &self.types {
            types.row([name.clone(), count.to_string()]);
        }
        let mut kinds = Table::new(["relations by kind", "family", "count"]).right(2);
        for (name, family, count) in &self.kinds {
            kinds.row([name.clone(), family.clone(), count.to_string()]);
        }
        let mut all = Table::new(["in all", "count"]).right(1);
        let kinds_of_relation = format!("{}, {} unused", self.kinds.len(), self.unused);
        for (name, count) in [
            ("entities", self.entities.to_string()),
            ("relations", self.relations.to_string()),
            ("kinds of relation", kinds_of_relation),
            ("statements", self.statements.to_string()),
            ("of these inferred", self.inferred.to_string()),
            ("of these cited", self.share_cited()),
            ("sources", self.sources.to_string()),
        ] {
            all.row([name, &count]);
        }
        format!(
            "ontology: {}\nfacts: {}\n\n{types}\n{kinds}\n{all}",
            origin.schema, origin.facts
        )
    }

    fn json(&self, origin: &Origin) -> Value {
        let types: Map<String, Value> = self
            .types
            .iter()
            .map(|(name, count)| (name.clone(), json!(count)))
            .collect();
        let kinds: Map<String, Value> = self
            .kinds
            .iter()
            .map(|(name, family, count)| (name.clone(), json!({"family": family, "count": count})))
            .collect();
        json!({
            "ontology": origin.schema.to_string(),
            "facts": origin.facts.to_string(),
            "entitiesByType": types,
            "relationsByKind": kinds,
            "entities": self.entities,
            "relations": self.relations,
            "relationKinds": self.kinds.len(),
            "relationKindsUnused": self.unused,
            "statements": self.statements,
            "inferred": self.inferred,
            "cited": self.cited,
            "sources": self.sources,
        })
    }
}
