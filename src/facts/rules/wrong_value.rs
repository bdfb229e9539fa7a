//! `facts/wrong-value`: a value is of the kind that its property, qualifier or key takes.
//!
//! Texts, ids and dates stand in quotes; numbers and `true` or `false` do not. A decimal number
//! keeps its digits as written, so it is neither rounded nor written with an exponent, and has at
//! most 28 significant digits.

use crate::diagnostics::Diagnostic;
use crate::diagnostics::Span;
use crate::diagnostics::nearest;
use crate::facts::codes;
use crate::facts::read::Node;

/// A value of another kind stands where `wanted` is wanted.
pub(in crate::facts) fn kind(
    what: &str,
    node: &Node<'_>,
    wanted: &str,
    example: &str,
) -> Diagnostic {
    let message = format!("`{what}` takes {wanted}, not {}", node.kind.words());
    Diagnostic::new(codes::WRONG_VALUE, message, node.span, node.kind.words())
        .help(format!("write it like this: `{example}`"))
}

/// A number that is too large or too finely written.
pub(in crate::facts) fn number(what: &str, written: &str, span: Span, limit: &str) -> Diagnostic {
    let message = format!("`{written}` is outside the numbers that `{what}` can hold");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "").help(limit)
}

/// A text that is not an address on the web.
pub(in crate::facts) fn address(what: &str, written: &str, span: Span) -> Diagnostic {
    let message = format!("`{what}` takes an address on the web, which `{written}` is not");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "")
        .help("write the whole address, such as `https://www.example.org/page`")
}

/// A word that is not one of a list.
pub(in crate::facts) fn word<'a>(
    what: &str,
    written: &str,
    span: Span,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let message = format!("`{what}` has no value `{written}`");
    let help = match nearest(written, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it takes one of: {}", super::listed(known)),
    };
    Diagnostic::new(codes::WRONG_VALUE, message, span, "").help(help)
}

/// A text that is not the code of a currency.
pub(in crate::facts) fn currency(written: &str, span: Span) -> Diagnostic {
    let message =
        format!("`currency` takes a code of three capital letters, which `{written}` is not");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "")
        .help("write the ISO 4217 code, such as `NOK` or `EUR`")
}

/// A measure that may be added over more than its kind allows.
pub(in crate::facts) fn aggregate(kind: &str, written: &str, span: Span) -> Diagnostic {
    let message = format!("figures of kind `{kind}` cannot be added as `{written}` says");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "")
        .help("leave `aggregate` out: a flow is added over everything, a stock over everything but time, rates, shares, changes and flags over nothing")
}

/// A text that cannot be a code.
pub(in crate::facts) fn code(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` cannot be a code");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "")
        .help("write it without spaces around it and without line breaks")
}

/// A sign that would be read as a number.
pub(in crate::facts) fn symbol(written: &str, span: Span) -> Diagnostic {
    let message = format!("`{written}` is a number and cannot be a sign");
    Diagnostic::new(codes::WRONG_VALUE, message, span, "")
        .help("leave it out: numbers in cells are figures")
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use crate::facts::testing::report;

    #[test]
    fn a_value_of_another_kind_is_named() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = "many"
            budget = true
            open = "yes"
            homepage = "udi.no"
            status = "FRE"
            abbreviation = 5
            summary = 2024
            rank = "best"
            origin = ["register"]
            aliases = [{ en = 5 }]
            implements = { to = "immigration-act", share = "half", standing = "alone", role = 3 }
            formerNames = [["x"]]
        "#), @r#"
        facts/wrong-value: `staff` takes a whole number, not a text | ‹"many"› a text | help: write it like this: `staff = 55`
        facts/wrong-value: `budget` takes a number, not true or false | ‹true› true or false | help: write it like this: `budget = 12.50`
        facts/wrong-value: `open` takes true or false, not a text | ‹"yes"› a text | help: write it like this: `open = true`
        facts/wrong-value: `homepage` takes an address on the web, which `udi.no` is not | ‹"udi.no"› | help: write the whole address, such as `https://www.example.org/page`
        facts/wrong-value: `status` has no value `FRE` | ‹"FRE"› | help: did you mean `FREE`?
        facts/wrong-value: `abbreviation` takes a text, not a whole number | ‹5› a whole number | help: write it like this: `abbreviation = "..."`
        facts/wrong-value: `summary` takes a text, not a whole number | ‹2024› a whole number | help: write it like this: `summary = "..."`
        facts/wrong-value: `rank` has no value `best` | ‹"best"› | help: it takes one of: `preferred`, `deprecated`
        facts/wrong-value: `origin` takes a text, not a list | ‹["register"]› a list | help: write it like this: `origin = "..."`
        facts/wrong-value: `aliases` takes a text, not a whole number | ‹5› a whole number | help: write it like this: `aliases = { en = "..." }`
        facts/wrong-value: `share` takes a number, not a text | ‹"half"› a text | help: write it like this: `share = 12.50`
        facts/wrong-value: `standing` has no value `alone` | ‹"alone"› | help: it takes one of: `BOUND`, `FREE`
        facts/wrong-value: `role` takes a text, not a whole number | ‹3› a whole number | help: write it like this: `role = { en = "..." }`
        facts/wrong-value: `formerNames` takes a text, not a list | ‹["x"]› a list | help: write it like this: `formerNames = "..."`
        "#);
    }

    #[test]
    fn numbers_keep_their_digits_or_are_refused() {
        assert_snapshot!(report(r#"
            [[directorate]]
            id = "udi"
            cite = "overview"
            name = "UDI"

            staff = [9223372036854775808, 5.0]
            budget = [1.5e3, 0.12345678901234567890123456789, inf, +1_000.50, 0x1F]
        "#), @r"
        facts/wrong-value: `9223372036854775808` is outside the numbers that `staff` can hold | ‹9223372036854775808› | help: a whole number has at most 18 digits
        facts/wrong-value: `staff` takes a whole number, not a decimal number | ‹5.0› a decimal number | help: write it like this: `staff = 55`
        facts/wrong-value: `1.5e3` is outside the numbers that `budget` can hold | ‹1.5e3› | help: write the digits out, without an exponent, at most 28 of them
        facts/wrong-value: `0.12345678901234567890123456789` is outside the numbers that `budget` can hold | ‹0.12345678901234567890123456789› | help: write the digits out, without an exponent, at most 28 of them
        facts/wrong-value: `inf` is outside the numbers that `budget` can hold | ‹inf› | help: write the digits out, without an exponent, at most 28 of them
        ");
    }
}
