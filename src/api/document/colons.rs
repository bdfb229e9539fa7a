//! Names of arguments without their colons, as faults of a document.

use super::place_at;
use crate::api::Refusal;
use crate::api::error::Problem;
use crate::ontology::Grammar;
use crate::ontology::missing_colons;

/// Tells of the first name of a text that lacks its colon; the text is otherwise sound.
pub(super) fn check(text: &str) -> Result<(), Problem> {
    let Some(first) = missing_colons(text, Grammar::Operations).into_iter().next() else {
        return Ok(());
    };
    let found = text.get(first.found.clone()).unwrap_or_default();
    let message = format!("expected `:`, found `{found}`");
    Err(Problem::new(Refusal::Syntax.code(), message).at(place_at(text, first.found.start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_a_colon_is_told() {
        assert_eq!(check("{ a(b: 1) }"), Ok(()));
        let told = check("{ a(b: $v c \"x\") }").unwrap_err();
        assert_eq!(told.message, "expected `:`, found `\"x\"`");
        let place = told.places.first().unwrap();
        assert_eq!((place.line, place.column), (1, 13));
    }
}
