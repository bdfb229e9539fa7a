//! The codes of findings about facts, in the order in which a person would want to fix things.

use crate::diagnostics::codes;

codes! {
    NO_FILES = "facts/no-files", Error, "There is no seed file.", "rules/no_files.rs";
    SYNTAX = "facts/syntax", Error, "A seed file is not well-formed TOML.", "rules/syntax.rs";
    WRONG_SHAPE = "facts/wrong-shape", Error, "Something has a form that seed files do not have.", "rules/wrong_shape.rs";
    MISSING_DATASET = "facts/missing-dataset", Error, "No file says what the data set is.", "rules/missing_dataset.rs";
    DUPLICATE_DATASET = "facts/duplicate-dataset", Error, "Two tables say what the data set is.", "rules/duplicate_dataset.rs";
    UNKNOWN_TYPE = "facts/unknown-type", Error, "A table is headed by something that is not an entity type.", "rules/unknown_type.rs";
    MISSING_ID = "facts/missing-id", Error, "A table does not say which entity it is about.", "rules/missing_id.rs";
    BAD_ID = "facts/bad-id", Error, "An id is not written as ids are.", "rules/bad_id.rs";
    DUPLICATE_ID = "facts/duplicate-id", Error, "Two tables declare the same entity.", "rules/duplicate_id.rs";
    UNKNOWN_KEY = "facts/unknown-key", Error, "A key means nothing here.", "rules/unknown_key.rs";
    WRONG_DOMAIN = "facts/wrong-domain", Error, "A property or relation belongs to other types.", "rules/wrong_domain.rs";
    WRONG_QUALIFIER = "facts/wrong-qualifier", Error, "A relation does not take this qualifier.", "rules/wrong_qualifier.rs";
    CLASHING_KEYS = "facts/clashing-keys", Error, "Two keys say the same thing in two ways.", "rules/clashing_keys.rs";
    UNKNOWN_ENTITY = "facts/unknown-entity", Error, "An id names nothing in the data set.", "rules/unknown_entity.rs";
    WRONG_TARGET = "facts/wrong-target", Error, "A relation leads to an entity of the wrong type.", "rules/wrong_target.rs";
    SELF_RELATION = "facts/self-relation", Error, "A relation leads back to its own subject.", "rules/self_relation.rs";
    WRONG_VALUE = "facts/wrong-value", Error, "A value is not of the kind that is wanted.", "rules/wrong_value.rs";
    UNKNOWN_LANGUAGE = "facts/unknown-language", Error, "A text is in a language that the ontology does not declare.", "rules/unknown_language.rs";
    BLANK_TEXT = "facts/blank-text", Error, "A text says nothing.", "rules/blank_text.rs";
    BAD_DATE = "facts/bad-date", Error, "A date is not written as dates are, or is not in the calendar.", "rules/bad_date.rs";
    REVERSED_DATES = "facts/reversed-dates", Error, "Something ends before it begins.", "rules/reversed_dates.rs";
    MISSING_CITATION = "facts/missing-citation", Error, "A statement cites no source.", "rules/missing_citation.rs";
    BAD_CITATION = "facts/bad-citation", Error, "A citation is not written as citations are.", "rules/bad_citation.rs";
    NOT_A_SOURCE = "facts/not-a-source", Error, "What is cited is not a source.", "rules/not_a_source.rs";
    UNKNOWN_SECTION = "facts/unknown-section", Error, "A citation names a section that its source does not have.", "rules/unknown_section.rs";
    LINE_OUTSIDE_SECTION = "facts/line-outside-section", Error, "A citation names lines that its section does not have.", "rules/line_outside_section.rs";
    BAD_SECTION = "facts/bad-section", Error, "A section of a source is not declared as sections are.", "rules/bad_section.rs";
    MISSING_TRANSLATIONS = "facts/missing-translations", Error, "A translation of our own has no source to cite.", "rules/missing_translations.rs";
    ORIGIN_MISMATCH = "facts/origin-mismatch", Error, "The origin of a statement does not fit what it says.", "rules/origin_mismatch.rs";
    MISSING_NAME = "facts/missing-name", Error, "An entity has no name.", "rules/missing_name.rs";
    MISSING_REQUIRED = "facts/missing-required", Error, "An entity lacks what its type requires.", "rules/missing_required.rs";
    CYCLE = "facts/cycle", Error, "A chain of relations comes back to where it started.", "rules/cycle.rs";
    OVERLAP = "facts/overlap", Warning, "One source gives two values where there can be only one.", "rules/overlap.rs";
    DUPLICATE_STATEMENT = "facts/duplicate-statement", Warning, "The same thing is said twice.", "rules/duplicate_statement.rs";
    DUPLICATE_CITATION = "facts/duplicate-citation", Warning, "A statement cites the same place twice.", "rules/duplicate_citation.rs";
    SYMMETRIC_TWICE = "facts/symmetric-twice", Warning, "A relation that reads the same both ways is written both ways.", "rules/symmetric_twice.rs";
    LONG_NOTE = "facts/long-note", Warning, "A note is longer than a remark should be.", "rules/long_note.rs";
    UNUSED_SOURCE = "facts/unused-source", Warning, "Nothing cites or mentions a source.", "rules/unused_source.rs";
}
