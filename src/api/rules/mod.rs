//! The findings of this layer, one file each; what each is for stands in its file and is printed by
//! `explain`.

pub(super) mod bad_question;
pub(super) mod invalid_schema;
pub(super) mod name_clash;
