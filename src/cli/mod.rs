//! The command line: one file for each verb, in `verbs`. The only module that prints.
//!
//! Reports of findings go to standard output where they are what was asked for (`check`), and to
//! standard error where they stand in the way of something else. Nothing is decided here that a
//! client of the API could not have decided: a verb translates and delegates.

mod args;
mod exit;
mod flags;
mod output;
mod progress;
mod report;
mod setup;
mod table;
mod verbs;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser as _;

use args::Cli;
use exit::Exit;

/// Runs the program with the given arguments, the first of which is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no errors, and go to standard output.
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Clean
            };
            return match error.print() {
                Ok(()) => exit.into(),
                Err(_) => Exit::Failed.into(),
            };
        }
    };
    match verbs::run(cli) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            output::complain(&failure);
            failure.exit().into()
        }
    }
}
