//! The identifiers that people write for entities.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// A stable, readable entity identifier such as `immigration-act`.
///
/// Cheap to clone: the text is shared.
///
/// INVARIANT: lower-case ASCII letters, digits and single hyphens, beginning with a letter or a
/// digit; at most one `/`, which separates the jurisdiction where several data sets are loaded
/// together (`no/udi`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntityId(Arc<str>);

/// Says why a text is not an [`EntityId`].
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "`{0}` is not an id: use lower-case letters, digits and hyphens, such as `immigration-act`"
)]
pub struct EntityIdError(String);

impl EntityId {
    /// Returns the identifier as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for EntityId {
    type Err = EntityIdError;

    fn from_str(text: &str) -> Result<Self, EntityIdError> {
        let legal = |part: &str| {
            !part.is_empty()
                && !part.starts_with('-')
                && !part.ends_with('-')
                && !part.contains("--")
                && part
                    .bytes()
                    .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
        };
        let ok = match text.split_once('/') {
            Some((jurisdiction, name)) => legal(jurisdiction) && legal(name),
            None => legal(text),
        };
        if ok {
            Ok(Self(text.into()))
        } else {
            Err(EntityIdError(text.to_owned()))
        }
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for EntityId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_jurisdiction_may_stand_before_the_name() {
        assert!("no/udi".parse::<EntityId>().is_ok());
        for wrong in [
            "", "a/b/c", "UDI", "a b", "-a", "a-", "a--b", "/a", "a/", "æ",
        ] {
            assert!(wrong.parse::<EntityId>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn an_accepted_id_prints_back_unchanged(text in "[ -~]{0,24}") {
            if let Ok(id) = text.parse::<EntityId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }
}
