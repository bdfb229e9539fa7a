//! What can be wrong with settings; one file for each code.

pub(super) mod bad_value;
pub(super) mod not_toml;
pub(super) mod unknown_setting;
pub(super) mod unreadable;
