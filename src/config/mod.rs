//! The settings: defaults, then `govgraph.toml`, then `GOVGRAPH_*`, then flags, to one complete
//! [`Settings`].
//!
//! [`KEYS`] is the one list of what can be set; the flags, the variables, the file and `govgraph
//! config` all follow from it. A key that is not in it is a finding, wherever it is written. What
//! the settings do is not here.

pub mod codes;
mod file;
mod keys;
mod resolve;
mod rules;
mod settings;
mod value;

pub use file::{CONFIG_FILE, ConfigFile, find};
pub use keys::{Group, KEYS, Key, Limit};
pub use resolve::{Given, InForce, Loaded, Origin, resolve};
pub use settings::{Clock, Data, HttpLimits, Log, LogFormat, MetricsAt, Server, Settings};
