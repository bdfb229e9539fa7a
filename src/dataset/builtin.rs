//! The data set that is embedded in the program.

// `FILES`, sorted by path; written by `build/data.rs`.
include!(concat!(env!("OUT_DIR"), "/data.rs"));

/// Iterates over the embedded files of a top folder, by path.
pub(super) fn files(top: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.iter().copied().filter(move |(path, _)| {
        path.strip_prefix(top)
            .is_some_and(|rest| rest.starts_with('/'))
    })
}
