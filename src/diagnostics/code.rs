//! The codes of findings: a slug with the layer in front, its severity and its explanation.
//!
//! Each layer keeps its own table, made with `codes!`; a code is at home in the file of its rule,
//! whose module comment is its explanation. What a request can be told is explained in the table
//! itself, made with `request_codes!`.

use std::fmt;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// What was written cannot be used.
    Error,
    /// What was written can be used but is probably not what was meant.
    Warning,
}

/// The code of a finding, such as `facts/missing-citation`.
#[derive(Clone, Copy)]
pub struct Code {
    slug: &'static str,
    severity: Severity,
    summary: &'static str,
    rule: &'static str,
}

impl Code {
    /// Declares a code; only `codes!` and `request_codes!` call this.
    pub(crate) const fn new(
        slug: &'static str,
        severity: Severity,
        summary: &'static str,
        rule: &'static str,
    ) -> Self {
        Self {
            slug,
            severity,
            summary,
            rule,
        }
    }

    /// Returns the slug.
    pub fn slug(self) -> &'static str {
        self.slug
    }

    /// Returns the severity.
    pub fn severity(self) -> Severity {
        self.severity
    }

    /// Returns what the code means, in one sentence.
    pub fn summary(self) -> &'static str {
        self.summary
    }

    /// Returns why there is such a code and what to do: the module comment of the rule's file, or
    /// what the table says.
    pub fn explanation(self) -> String {
        let comment = self.rule.lines().take_while(|line| line.starts_with("//!"));
        let lines: Vec<&str> = comment
            .map(|line| line.trim_start_matches("//!").trim_start())
            .collect();
        lines.join("\n")
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.slug == other.slug
    }
}

impl Eq for Code {}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug)
    }
}

/// Declares the codes of a layer: constants, and `ALL` in the order of declaration.
///
/// The last column is the file, beside the table, whose module comment explains the code.
macro_rules! codes {
    ($($name:ident = $slug:literal, $severity:ident, $summary:literal, $file:literal;)+) => {
        $(
            #[doc = $summary]
            pub const $name: $crate::diagnostics::Code = $crate::diagnostics::Code::new(
                $slug,
                $crate::diagnostics::Severity::$severity,
                $summary,
                include_str!($file),
            );
        )+
        /// Every code of this layer.
        pub const ALL: &[$crate::diagnostics::Code] = &[$($name),+];
    };
}
pub(crate) use codes;

/// Declares the codes of what a request can be told, which no file of a rule stands for: constants,
/// and `ALL` in the order of declaration.
///
/// The last column is the explanation, in the lines in which `explain` prints it.
macro_rules! request_codes {
    ($($name:ident = $slug:literal, $summary:literal, [$first:literal $(, $line:literal)* $(,)?];)+) => {
        $(
            #[doc = $summary]
            pub const $name: $crate::diagnostics::Code = $crate::diagnostics::Code::new(
                $slug,
                $crate::diagnostics::Severity::Error,
                $summary,
                concat!("//! `", $slug, "`: ", $first $(, "\n//! ", $line)*),
            );
        )+
        /// Every code of this table.
        pub const ALL: &[$crate::diagnostics::Code] = &[$($name),+];
    };
}
pub(crate) use request_codes;
