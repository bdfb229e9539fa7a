//! What can be wrong with a file.

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It is some other file.
    #[error("it does not begin as such a file does")]
    Other,
    /// A program wrote it that lays data out in another way.
    #[error("it was written by govgraph {program}, which lays data out in another way")]
    Version {
        /// The version of that program.
        program: String,
    },
    /// A program wrote it that understands the ontology in another way.
    #[error("its ontology means something else to this program than to the one that wrote it")]
    Ontology,
    /// It ends too early.
    #[error("it is cut off: it ends at byte {at}, before what it holds does")]
    CutOff {
        /// How long it is.
        at: u64,
    },
    /// Its bytes are not those that were written.
    #[error("it is damaged: the checksum of the block at byte {at} does not fit")]
    Damaged {
        /// Where the block begins.
        at: u64,
    },
    /// Something follows its end.
    #[error("something follows its end at byte {at}")]
    Longer {
        /// Where it should end.
        at: u64,
    },
    /// Its bytes are those that were written, and make no sense.
    #[error("what it says of {part} near byte {at} makes no sense")]
    Nonsense {
        /// Of what.
        part: &'static str,
        /// The end of the block in which it stands.
        at: u64,
    },
    /// The bytes do not come; whoever gives them knows why.
    #[error("it cannot be read")]
    Unreadable,
}
