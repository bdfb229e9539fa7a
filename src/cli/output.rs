//! Writing to the terminal.

use std::io;
use std::io::IsTerminal as _;
use std::io::Write as _;

use super::exit::Failure;

/// Writes to standard output. A reader that has gone away wants no more, which is no failure.
pub(super) fn say(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Writes a part of what is long to standard output; says whether the reader wants more.
pub(super) fn pour(bytes: &[u8]) -> io::Result<bool> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(error),
    }
}

/// Writes to standard error. If even that cannot be read there is nobody to tell.
pub(super) fn note(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Says why a verb stopped.
pub(super) fn complain(failure: &Failure) {
    if let Failure::Told { message, help, .. } = failure {
        note(&format!("error: {message}\n"));
        if let Some(help) = help {
            note(&format!("  help: {help}\n"));
        }
    }
}

/// Says whether standard output may carry colours.
pub(super) fn colour_on_stdout() -> bool {
    io::stdout().is_terminal() && colours_wanted()
}

/// Says whether standard error may carry colours.
pub(super) fn colour_on_stderr() -> bool {
    io::stderr().is_terminal() && colours_wanted()
}

/// See <https://no-color.org>.
fn colours_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
