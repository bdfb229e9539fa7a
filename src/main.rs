//! The program: everything is in the library, behind `govgraph::cli`.

use std::process::ExitCode;

fn main() -> ExitCode {
    govgraph::cli::run(std::env::args_os())
}
