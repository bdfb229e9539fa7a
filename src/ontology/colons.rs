//! What the reader of GraphQL lets pass: the name of an argument or input field without a colon and
//! a value.
//!
//! `apollo_parser` 0.8 drops such a name without a word: a relation that is only said to be
//! `symmetric` would not be, and a filter that is only named would not filter. graphql-js refuses
//! it, and so do this module for ontologies and `api` for documents.

use std::ops::Range;

use apollo_parser::Lexer;
use apollo_parser::Token;
use apollo_parser::TokenKind;

/// Which of the two languages a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// Operations and fragments.
    Operations,
    /// Definitions of types.
    Definitions,
}

/// A name without its colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingColon {
    /// The place of the name, in bytes.
    pub name: Range<usize>,
    /// The place of what follows instead of the colon.
    pub found: Range<usize>,
}

/// What a token stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Within {
    /// Fields, or whatever else is no value.
    Fields,
    /// The items of a list, or declarations.
    List,
    /// Arguments or the fields of an input, and what comes next there.
    Named(Next),
}

/// What comes next among arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Next {
    Name,
    /// The colon of the name that stands there.
    Colon(Range<usize>),
    Value,
}

/// Finds the names of a text that lack their colons; the text is otherwise sound.
pub fn missing_colons(text: &str, grammar: Grammar) -> Vec<MissingColon> {
    let mut missing = Vec::new();
    let mut stack = vec![Within::Fields];
    let tokens = Lexer::new(text).filter_map(Result::ok);
    let mut tokens = tokens.filter(|token| counts(token.kind())).peekable();
    let mut before = [None, None];
    while let Some(token) = tokens.next() {
        let Some(within) = stack.last_mut() else {
            break;
        };
        let kind = token.kind();
        if let Within::Named(next) = within {
            let place = place(&token);
            match (&*next, kind) {
                (Next::Colon(_), TokenKind::Colon) => *next = Next::Value,
                (Next::Colon(name), _) => {
                    missing.push(MissingColon {
                        name: name.clone(),
                        found: place.clone(),
                    });
                    *next = match kind {
                        TokenKind::Name => Next::Colon(place),
                        _ => Next::Name,
                    };
                }
                // A directive on a declaration, which is read as an argument here.
                (Next::Name, TokenKind::Name) if before[1] == Some(TokenKind::At) => {}
                (Next::Name, TokenKind::Name) => *next = Next::Colon(place),
                // The sign of a variable; its name is the value.
                (Next::Value, TokenKind::Dollar) | (Next::Name, _) => {}
                (Next::Value, _) => *next = Next::Name,
            }
        }
        let is_value = *within != Within::Fields;
        match kind {
            TokenKind::LParen => {
                let declares = match grammar {
                    Grammar::Operations => {
                        tokens.peek().map(Token::kind) == Some(TokenKind::Dollar)
                    }
                    Grammar::Definitions => before != [Some(TokenKind::At), Some(TokenKind::Name)],
                };
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
        let [_, last] = before;
        before = [last, Some(kind)];
    }
    missing
}

fn counts(kind: TokenKind) -> bool {
    !matches!(
        kind,
        TokenKind::Whitespace | TokenKind::Comment | TokenKind::Comma | TokenKind::Eof
    )
}

fn place(token: &Token<'_>) -> Range<usize> {
    token.index()..token.index() + token.data().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the names that lack their colons and what follows them.
    fn missing(text: &str, grammar: Grammar) -> Vec<(&str, &str)> {
        let missing = missing_colons(text, grammar).into_iter();
        missing
            .map(|found| (&text[found.name], &text[found.found]))
            .collect()
    }

    #[test]
    fn names_with_values_pass() {
        for sound in [
            "{ a }",
            "query Q($a: Int = 1, $b: In = {c: [{d: $a}]} @x(y: 1)) @z(k: $a) { a(b: $a, c: {}, d: [E, {f: true}]) { b } }",
            "{ a(b: \"(\") c: d(e: [[1], []]) @skip(if: true) { f } }",
            "query ($a: [Int!]! = [1 2]) { a(b: {c: $a d: null}) }",
            "fragment F on T @x(a: 1) { ... on U @y(b: {c: 1}) { d } }",
        ] {
            assert_eq!(missing(sound, Grammar::Operations), [], "{sound}");
        }
        for sound in [
            "type T implements I & J @a(b: {c: \"(\", d: [E {f: true}]}) @g { \"h\" i: [J!]! @k(l: 1) m: N }",
            "extend schema @a(b: [{c: 1, d: {e: 2}}])",
            "enum E @a { F @b(c: {d: \"e\"}) G }",
            "directive @a(b: C! = {d: 1} @e(f: 1)) repeatable on OBJECT | FIELD",
            "type T { a(\"b\" c: D = {e: [1]} @f(g: 1), h: I): J }",
        ] {
            assert_eq!(missing(sound, Grammar::Definitions), [], "{sound}");
        }
    }

    #[test]
    fn names_without_colons_are_told() {
        for (faulty, told) in [
            ("{ a(b) }", vec![("b", ")")]),
            ("{ a(b c: 1) }", vec![("b", "c")]),
            ("{ a(b: 1 c) }", vec![("c", ")")]),
            ("{ a(b: {c}) }", vec![("c", "}")]),
            ("{ a(b: [{c d: 1}]) e(f) }", vec![("c", "d"), ("f", ")")]),
            ("{ a(b: $v c \"x\") }", vec![("c", "\"x\"")]),
            ("query ($v: I = {c}) { a }", vec![("c", "}")]),
            ("{ a @skip(if true) }", vec![("if", "true"), ("true", ")")]),
        ] {
            assert_eq!(missing(faulty, Grammar::Operations), told, "{faulty}");
        }
        for (faulty, told) in [
            (
                "type T @a(b) { c: D @e(f: 1, g) }",
                vec![("b", ")"), ("g", ")")],
            ),
            ("enum E { F @a(b: {c: \"x\", d}) }", vec![("d", "}")]),
            ("extend schema @a(b: [{c}])", vec![("c", "}")]),
        ] {
            assert_eq!(missing(faulty, Grammar::Definitions), told, "{faulty}");
        }
    }
}
