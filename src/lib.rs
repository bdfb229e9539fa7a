//! govgraph: a GraphQL knowledge-graph server for public governance.
//!
//! An ontology (`schema/`) and facts (`seed/`) are read, checked and built into one immutable
//! graph, which is then asked over GraphQL. The modules are layers: each may use those declared
//! above it here and no others (`tests/it/architecture.rs` holds the line). Nothing in this crate
//! knows of any particular country.

pub mod api;
pub mod cli;
pub mod config;
pub mod dataset;
pub mod diagnostics;
pub mod exchange;
pub mod facts;
pub mod graph;
pub mod model;
pub mod ontology;
pub mod query;
pub mod server;
pub mod stored;
pub mod telemetry;
