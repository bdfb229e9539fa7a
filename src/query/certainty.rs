//! Whether something is sure, as far as dates tell.

/// Whether something is so, as far as dates tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Certainty {
    /// It is so, whatever day within the uncertain dates is the true one.
    Certain,
    /// It depends on which day within an uncertain date is the true one.
    Possible,
}
