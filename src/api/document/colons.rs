//! What the reader lets pass: the name of an argument or input field without a colon and a value.
//!
//! `apollo_parser` 0.8 drops such a name without a word, so that a filter that is only named would
//! not filter. graphql-js refuses it, and so does this.

use apollo_parser::Lexer;
use apollo_parser::Token;
use apollo_parser::TokenKind;

use super::place_at;
use crate::api::Refusal;
use crate::api::error::Problem;

/// What a token stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    /// Fields that are asked for, or the declaration of variables.
    Fields,
    /// The items of a list.
    List,
    /// Arguments or the fields of an input, and what comes next there.
    Named(Next),
}

/// What comes next among arguments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Name,
    Colon,
    Value,
}

/// Finds the first name of a text that lacks its colon; the text is otherwise sound.
pub(super) fn check(text: &str) -> Result<(), Problem> {
    let mut stack = vec![Within::Fields];
    let tokens = Lexer::new(text).filter_map(Result::ok);
    let mut tokens = tokens.filter(|token| counts(token.kind())).peekable();
    while let Some(token) = tokens.next() {
        let Some(within) = stack.last_mut() else {
            return Ok(());
        };
        let kind = token.kind();
        if let Within::Named(next) = within {
            match (*next, kind) {
                (Next::Name, TokenKind::Name) => *next = Next::Colon,
                (Next::Colon, TokenKind::Colon) => *next = Next::Value,
                (Next::Colon, _) => return Err(missing(text, &token)),
                // The sign of a variable; its name is the value.
                (Next::Value, TokenKind::Dollar) | (Next::Name, _) => {}
                (Next::Value, _) => *next = Next::Name,
            }
        }
        let is_value = *within != Within::Fields;
        match kind {
            TokenKind::LParen => {
                let declares = tokens.peek().map(Token::kind) == Some(TokenKind::Dollar);
                stack.push(if declares {
                    Within::List
                } else {
                    Within::Named(Next::Name)
                });
            }
            TokenKind::LCurly if is_value => stack.push(Within::Named(Next::Name)),
            TokenKind::LCurly => stack.push(Within::Fields),
            TokenKind::LBracket => stack.push(Within::List),
            TokenKind::RParen | TokenKind::RCurly | TokenKind::RBracket => {
                stack.pop();
            }
            _ => {}
        }
    }
    Ok(())
}

fn counts(kind: TokenKind) -> bool {
    !matches!(
        kind,
        TokenKind::Whitespace | TokenKind::Comment | TokenKind::Comma | TokenKind::Eof
    )
}

fn missing(text: &str, found: &Token<'_>) -> Problem {
    let message = format!("expected `:`, found `{}`", found.data());
    Problem::new(Refusal::Syntax.code(), message).at(place_at(text, found.index()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_values_pass() {
        for sound in [
            "{ a }",
            "query Q($a: Int = 1, $b: In = {c: [{d: $a}]} @x(y: 1)) @z(k: $a) { a(b: $a, c: {}, d: [E, {f: true}]) { b } }",
            "{ a(b: \"(\") c: d(e: [[1], []]) @skip(if: true) { f } }",
            "query ($a: [Int!]! = [1 2]) { a(b: {c: $a d: null}) }",
            "fragment F on T @x(a: 1) { ... on U @y(b: {c: 1}) { d } }",
        ] {
            assert_eq!(check(sound), Ok(()), "{sound}");
        }
    }

    #[test]
    fn a_name_without_a_colon_is_told() {
        for (faulty, message) in [
            ("{ a(b) }", "expected `:`, found `)`"),
            ("{ a(b c: 1) }", "expected `:`, found `c`"),
            ("{ a(b: 1 c) }", "expected `:`, found `)`"),
            ("{ a(b: {c}) }", "expected `:`, found `}`"),
            ("{ a(b: [{c d: 1}]) }", "expected `:`, found `d`"),
            ("{ a(b: $v c \"x\") }", "expected `:`, found `\"x\"`"),
            ("query ($v: I = {c}) { a }", "expected `:`, found `}`"),
            ("{ a @skip(if true) }", "expected `:`, found `true`"),
        ] {
            let told = check(faulty).map_err(|problem| problem.message);
            assert_eq!(told, Err(message.to_owned()), "{faulty}");
        }
    }
}
