//! How a run ends.

use std::error::Error;
use std::io;
use std::path::Path;
use std::process::ExitCode;

use crate::dataset::DatasetError;

/// The exit codes of every verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// It did what was asked, and found nothing.
    Clean = 0,
    /// It could not do what was asked.
    Failed = 1,
    /// It was asked in a way that it does not understand.
    Usage = 2,
    /// What people wrote has faults.
    Findings = 3,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a verb stops before it is done.
#[derive(Debug)]
pub(super) enum Failure {
    /// Something went wrong; `help` says what to do about it.
    Told {
        /// How the run ends.
        exit: Exit,
        /// What went wrong.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// Everything has been said already.
    Reported(Exit),
}

impl Failure {
    /// Says that something could not be done.
    pub(super) fn failed(message: impl Into<String>) -> Self {
        Self::Told {
            exit: Exit::Failed,
            message: message.into(),
            help: None,
        }
    }

    /// Says that something was asked in a way that makes no sense.
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::Told {
            exit: Exit::Usage,
            message: message.into(),
            help: None,
        }
    }

    /// Says that a file that was named cannot be read: there is none, or another reason.
    pub(super) fn file(path: &Path, error: &io::Error) -> Self {
        let shown = path.display();
        match error.kind() {
            io::ErrorKind::NotFound => Self::usage(format!("there is no file `{shown}`")),
            _ => Self::failed(format!("the file `{shown}` cannot be read: {error}")),
        }
    }

    /// Says what to do about it.
    pub(super) fn help(mut self, cure: impl Into<String>) -> Self {
        if let Self::Told { help, .. } = &mut self {
            *help = Some(cure.into());
        }
        self
    }

    /// Returns how the run ends.
    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::Told { exit, .. } | Self::Reported(exit) => *exit,
        }
    }
}

impl From<DatasetError> for Failure {
    fn from(error: DatasetError) -> Self {
        let exit = match error {
            DatasetError::Unreadable { .. } | DatasetError::Api(_) => Exit::Failed,
            _ => Exit::Usage,
        };
        Self::Told {
            exit,
            help: error.help().map(str::to_owned),
            message: with_causes(&error),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::failed(format!("the output cannot be written: {error}"))
    }
}

/// Returns what an error says, followed by what its causes say.
pub(super) fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
