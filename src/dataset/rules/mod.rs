//! What can be wrong with files before anything in them is read; one file for each code.

pub(super) mod broken_file;
pub(super) mod empty_folder;
pub(super) mod link_loop;
pub(super) mod not_utf8;
pub(super) mod too_large;
pub(super) mod unreadable;
