//! The codes of findings about settings.

use crate::diagnostics::codes;

codes! {
    NOT_TOML = "config/not-toml", Error, "The settings file cannot be read as TOML.", "rules/not_toml.rs";
    UNKNOWN_SETTING = "config/unknown-setting", Error, "There is no setting of this name.", "rules/unknown_setting.rs";
    BAD_VALUE = "config/bad-value", Error, "A setting has a value that it cannot take.", "rules/bad_value.rs";
    UNREADABLE = "config/unreadable", Error, "The settings file cannot be read.", "rules/unreadable.rs";
}
