//! `govgraph explain`: what a code means, of a finding or of what a request is told, and why there is
//! such a rule.

use clap::Args;

use crate::api;
use crate::cli::exit::Exit;
use crate::cli::exit::Failure;
use crate::cli::output;
use crate::cli::table::Table;
use crate::config;
use crate::dataset;
use crate::diagnostics::Code;
use crate::diagnostics::Severity;
use crate::diagnostics::nearest;
use crate::exchange;
use crate::facts;
use crate::ontology;
use crate::query;
use crate::server;

/// What `explain` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExplainArgs {
    /// The code, such as facts/missing-citation; without one, all codes are listed
    code: Option<String>,
}

/// The codes of every layer, in the order in which a person meets them.
fn codes() -> impl Iterator<Item = Code> {
    let tables = [
        config::codes::ALL,
        dataset::codes::ALL,
        ontology::codes::ALL,
        facts::codes::ALL,
        exchange::codes::ALL,
        api::codes::ALL,
        api::codes::requests::ALL,
        query::codes::ALL,
        server::codes::ALL,
    ];
    tables.into_iter().flatten().copied()
}

/// Explains one code, or lists all.
pub(in crate::cli) fn run(args: &ExplainArgs) -> Result<Exit, Failure> {
    let Some(wanted) = &args.code else {
        output::say(&list())?;
        return Ok(Exit::Clean);
    };
    if let Some(code) = codes().find(|code| code.slug() == wanted) {
        output::say(&explanation(code))?;
        return Ok(Exit::Clean);
    }
    let failure = Failure::usage(format!("there is no code `{wanted}`"));
    Err(match nearest(wanted, codes().map(Code::slug)) {
        Some(near) => failure.help(format!("did you mean `{near}`?")),
        None => failure.help("`govgraph explain` lists all codes"),
    })
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn explanation(code: Code) -> String {
    let (slug, kind, summary) = (code.slug(), severity(code), code.summary());
    let text = code.explanation();
    format!("{slug} ({kind}): {summary}\n\n{}\n", text.trim_end())
}

fn list() -> String {
    let mut table = Table::new(["code", "severity", "meaning"]);
    for code in codes() {
        table.row([code.slug(), severity(code), code.summary()]);
    }
    table.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_explained_and_no_two_are_alike() {
        let all: Vec<Code> = codes().collect();
        for (at, code) in all.iter().enumerate() {
            let text = code.explanation();
            assert!(
                text.contains(code.slug()),
                "{code:?} is not named by its rule"
            );
            assert!(text.len() > 80, "{code:?} is hardly explained");
            assert!(all.iter().skip(at + 1).all(|other| other != code));
        }
    }
}
