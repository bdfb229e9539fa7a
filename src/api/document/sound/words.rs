//! The words and signs of a document, as far as they are read here.

/// A word or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// A sign of one character.
    Sign(u8),
    /// `...`
    Spread,
    Name(&'a str),
    /// A whole number, as it is written.
    Int(&'a str),
    /// What stands between quotes, without escapes.
    Text(&'a str),
    End,
}

/// Reads words one after the other.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    /// The place behind the current word, in bytes.
    at: usize,
    /// The place of the current word.
    pub(super) start: usize,
    pub(super) current: Word<'a>,
    /// How many words, blanks and remarks may still be read.
    left: usize,
}

impl<'a> Words<'a> {
    /// Starts with the first of so many words at most; there is none if the text has something else.
    pub(super) fn new(text: &'a str, most: usize) -> Option<Self> {
        let mut words = Self {
            text,
            at: 0,
            start: 0,
            current: Word::End,
            left: most,
        };
        words.next()?;
        Some(words)
    }

    /// Goes on to the next word, if it is one.
    pub(super) fn next(&mut self) -> Option<()> {
        let before = self.at;
        self.skip()?;
        self.left = self.left.checked_sub(1)?;
        self.start = self.at;
        let Some(first) = self.byte(self.at) else {
            self.current = Word::End;
            return Some(());
        };
        let odd = first == b':' || self.current == Word::Spread;
        if odd && self.text.get(before..self.at)?.contains(',') {
            // It could be read, but `apollo_compiler` does not.
            return None;
        }
        self.current = match first {
            b'{' | b'}' | b'(' | b')' | b':' | b'$' | b'!' | b'[' | b']' | b'=' | b'@' => {
                self.at += 1;
                Word::Sign(first)
            }
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => {
                self.pass(|byte| byte == b'_' || byte.is_ascii_alphanumeric());
                Word::Name(self.text.get(self.start..self.at)?)
            }
            b'"' => {
                self.at += 1;
                self.pass(|byte| byte != b'"' && byte != b'\\' && byte >= b' ');
                let inner = self.text.get(self.start + 1..self.at)?;
                self.eat(b'"')?;
                if inner.is_empty() && self.byte(self.at) == Some(b'"') {
                    return None;
                }
                Word::Text(inner)
            }
            b'-' | b'0'..=b'9' => {
                self.at += usize::from(first == b'-');
                let digits = self.at;
                self.pass(|byte| byte.is_ascii_digit());
                let long = self.at - digits > 1;
                if self.at == digits || long && self.byte(digits) == Some(b'0') {
                    return None;
                }
                let behind = self.byte(self.at);
                if behind
                    .is_some_and(|byte| matches!(byte, b'.' | b'_') || byte.is_ascii_alphabetic())
                {
                    return None;
                }
                Word::Int(self.text.get(self.start..self.at)?)
            }
            b'.' => {
                for _ in 0..3 {
                    self.eat(b'.')?;
                }
                Word::Spread
            }
            _ => return None,
        };
        Some(())
    }

    /// Skips blanks, commas and remarks.
    fn skip(&mut self) -> Option<()> {
        loop {
            match self.byte(self.at) {
                Some(b' ' | b'\t' | b'\n' | b'\r') => {
                    self.pass(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
                }
                Some(b',') => self.at += 1,
                Some(b'#') => self.pass(|byte| byte != b'\n' && byte != b'\r'),
                _ => return Some(()),
            }
            self.left = self.left.checked_sub(1)?;
        }
    }

    fn pass(&mut self, passes: impl Fn(u8) -> bool) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| passes(**byte)).count();
    }

    fn eat(&mut self, wanted: u8) -> Option<()> {
        (self.byte(self.at)? == wanted).then(|| self.at += 1)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }
}
