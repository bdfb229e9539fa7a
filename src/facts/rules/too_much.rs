//! `facts/too-much`: a data set can be numbered.
//!
//! A graph holds entities, statements, citations and letters in columns, and numbers them with 32 bits
//! or fewer. What is beyond that would be taken for something else, so that it is refused: 2^30
//! statements or entities, as many letters of all values or of all ids together, and 2^31 citations.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::facts::Claim;
use crate::facts::FactBase;
use crate::facts::codes;
use crate::facts::rules::Context;
use crate::model::Value;

/// How much there is of what is numbered.
#[derive(Clone, Copy, Debug, Default)]
struct Amounts {
    entities: u64,
    statements: u64,
    citations: u64,
    /// The bytes of all values that are texts.
    letters: u64,
    /// The bytes of all ids of entities.
    ids: u64,
}

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    for finding in Amounts::of(context.facts).findings() {
        diagnostics.push(finding);
    }
}

impl Amounts {
    fn of(facts: &FactBase) -> Self {
        let mut amounts = Self {
            entities: facts.entities.len() as u64,
            statements: facts.statements.len() as u64,
            ..Self::default()
        };
        for statement in &facts.statements {
            amounts.citations += statement.citations.len() as u64;
            amounts.letters += match &statement.claim {
                Claim::Property(
                    _,
                    Value::Text { text, .. } | Value::String(text) | Value::Url(text),
                ) => text.len() as u64,
                Claim::Property(..) | Claim::Exists | Claim::Relation(..) => 0,
            };
        }
        for entity in &facts.entities {
            amounts.ids += entity.id.as_str().len() as u64;
        }
        amounts
    }

    /// Says of what there is too much.
    fn findings(self) -> impl Iterator<Item = Diagnostic> {
        let Self {
            entities,
            statements,
            citations,
            letters,
            ids,
        } = self;
        let all = [
            ("entities", entities, 30),
            ("statements", statements, 30),
            ("citations", citations, 31),
            ("bytes of text in values", letters, 30),
            ("bytes of text in ids", ids, 30),
        ];
        all.into_iter()
            .filter(|(_, amount, bits)| amount >> bits != 0)
            .map(|(what, amount, bits)| {
                let most = (1u64 << bits) - 1;
                let message =
                    format!("there are {amount} {what}, and no more than {most} can be numbered");
                Diagnostic::without_place(codes::TOO_MUCH, message)
                    .help("split the data set into several, each served by itself")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_numbered_is_no_finding_and_one_more_is() {
        let most = Amounts {
            entities: (1 << 30) - 1,
            statements: (1 << 30) - 1,
            citations: (1 << 31) - 1,
            letters: (1 << 30) - 1,
            ids: (1 << 30) - 1,
        };
        assert_eq!(most.findings().count(), 0);
        let more = Amounts {
            statements: 1 << 30,
            ..most
        };
        let found: Vec<String> = more.findings().map(|finding| finding.message).collect();
        let told = "there are 1073741824 statements, and no more than 1073741823 can be numbered";
        assert_eq!(found, [told]);
    }
}
