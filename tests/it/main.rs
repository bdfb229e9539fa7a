//! The integration tests, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it does not expect"
)]

mod api;
mod api_findings;
mod api_laws;
mod api_schema;
mod architecture;
mod asking;
mod cli;
mod codes;
mod cookbook;
mod cubes;
mod dataset;
mod dependencies;
mod exchange;
mod exchange_cases;
mod executors;
mod export;
mod facts_cases;
mod facts_laws;
mod federation;
mod fuzz;
mod governance;
mod graph;
mod kept;
mod ontology;
mod ontology_cases;
mod ontology_laws;
mod operations;
mod pages;
mod paths;
mod questions;
mod round_trip;
mod search;
mod server;
mod web_assets;
mod web_queries;
