//! HTTP around the API: routes, limits, health, web pages, shutdown.
//!
//! GraphQL is served as the draft "GraphQL over HTTP" of September 2025 asks; each rule has a file
//! of its own. What a question means and how it is answered is not here (`api`).

mod app;
mod assets;
pub mod codes;
mod cors;
mod csrf;
mod encoding;
mod etag;
mod figures;
mod graphql;
mod guard;
mod headers;
mod health;
mod hosts;
mod limits;
mod metrics;
mod negotiate;
mod pages;
mod persisted;
mod problem;
mod reload;
mod request;
mod respond;
mod run;
mod sending;
mod shell;
mod silence;
mod state;
mod told;
mod trace;

pub use app::configure;
pub use guard::guard;
pub use persisted::{Trusted, TrustedError};
pub use run::{run, stop_signal};
pub use state::State;
