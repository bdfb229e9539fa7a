//! The codes of findings about an ontology.

use crate::diagnostics::codes;

codes! {
    SYNTAX = "ontology/syntax", Error, "A file is not GraphQL SDL.", "rules/syntax.rs";
    UNSUPPORTED = "ontology/unsupported", Error, "A definition of a sort that an ontology cannot contain.", "rules/unsupported.rs";
    UNKNOWN_DIRECTIVE = "ontology/unknown-directive", Error, "A directive that nobody declares.", "rules/directives.rs";
    MISPLACED_DIRECTIVE = "ontology/misplaced-directive", Error, "A directive where it cannot stand.", "rules/directives.rs";
    REPEATED_DIRECTIVE = "ontology/repeated-directive", Error, "A directive that stands twice in one place.", "rules/directives.rs";
    UNKNOWN_ARGUMENT = "ontology/unknown-argument", Error, "An argument that a directive does not take.", "rules/directives.rs";
    MISSING_ARGUMENT = "ontology/missing-argument", Error, "A directive without an argument that it needs.", "rules/directives.rs";
    BAD_ARGUMENT = "ontology/bad-argument", Error, "An argument that is not what it should be, or is given twice.", "rules/directives.rs";
    CLASHING_DIRECTIVES = "ontology/clashing-directives", Error, "Two directives that exclude each other.", "rules/clashes.rs";
    BAD_NAME = "ontology/bad-name", Error, "A name that is not written the way such names are.", "rules/spelling.rs";
    RESERVED_FIELD = "ontology/reserved-field", Error, "A field or qualifier with a name that is taken.", "rules/field_names.rs";
    FIELD_TYPE = "ontology/field-type", Error, "A list of lists, a list with gaps, or a path that leads to one thing only.", "rules/field_types.rs";
    EMPTY_ENUM = "ontology/empty-enum", Error, "An enumeration without values.", "rules/enums.rs";
    UNKNOWN_PREFIX = "ontology/unknown-prefix", Error, "A term of a standard that nobody knows.", "rules/terms.rs";
    MALFORMED_TERM = "ontology/malformed-term", Error, "A term of a standard that is not written as one.", "rules/terms.rs";
    MISSING_DESCRIPTION = "ontology/missing-description", Warning, "A type, field or value that does not say what it means.", "rules/descriptions.rs";
    EMPTY = "ontology/empty", Error, "An ontology without types of entities.", "rules/header.rs";
    NO_SOURCE = "ontology/no-source", Error, "An ontology in which nothing can be cited.", "rules/header.rs";
    MISSING_HEADER = "ontology/missing-header", Error, "An ontology without title and languages.", "rules/header.rs";
    DUPLICATE_HEADER = "ontology/duplicate-header", Error, "A title and languages given twice.", "rules/header.rs";
    BAD_LANGUAGE = "ontology/bad-language", Error, "A language that is not declared as one.", "rules/languages.rs";
    UNKNOWN_LANGUAGE = "ontology/unknown-language", Error, "A text in a language that the ontology does not declare.", "rules/texts.rs";
    MISSING_TEXT = "ontology/missing-text", Error, "A text that is not given in the default language.", "rules/texts.rs";
    UNTRANSLATED = "ontology/untranslated", Warning, "A text that is not given in every language.", "rules/texts.rs";
    DUPLICATE_TYPE = "ontology/duplicate-type", Error, "A type, interface or enumeration that is declared twice.", "rules/duplicates.rs";
    DUPLICATE_FIELD = "ontology/duplicate-field", Error, "A field that a type declares twice.", "rules/duplicates.rs";
    DUPLICATE_VALUE = "ontology/duplicate-value", Error, "A value that an enumeration has twice.", "rules/duplicates.rs";
    DUPLICATE_INTERFACE = "ontology/duplicate-interface", Error, "An interface that a type implements twice.", "rules/duplicates.rs";
    UNKNOWN_TYPE = "ontology/unknown-type", Error, "A type that nobody declares.", "rules/unknown_types.rs";
    NOT_AN_INTERFACE = "ontology/not-an-interface", Error, "Something implemented that is not an interface.", "rules/unknown_types.rs";
    NOT_AN_ENTITY = "ontology/not-an-entity", Error, "A type that does not implement `Entity`.", "rules/hierarchy.rs";
    INTERFACE_CYCLE = "ontology/interface-cycle", Error, "An interface that implements itself.", "rules/hierarchy.rs";
    UNUSED_INTERFACE = "ontology/unused-interface", Warning, "An interface that no type implements.", "rules/hierarchy.rs";
    MISSING_ENTITY = "ontology/missing-entity", Error, "A type that does not say how it is named.", "rules/entity.rs";
    RESERVED_TYPE = "ontology/reserved-type", Error, "A type whose name, or a name that follows from it, is taken.", "rules/type_names.rs";
    NAME_CLASH = "ontology/name-clash", Error, "Two types from which the same name follows.", "rules/type_names.rs";
    INHERITED_FIELD = "ontology/inherited-field", Error, "A field that a type has already.", "rules/inherited.rs";
    UNKNOWN_FAMILY = "ontology/unknown-family", Error, "A relation of a family that is not declared.", "rules/families.rs";
    DUPLICATE_FAMILIES = "ontology/duplicate-families", Error, "Two enumerations of families.", "rules/families.rs";
    UNKNOWN_QUALIFIERS = "ontology/unknown-qualifiers", Error, "A relation with a set of qualifiers that is not declared.", "rules/qualifiers.rs";
    BAD_QUALIFIER = "ontology/bad-qualifier", Error, "A qualifier that is not a plain, optional value.", "rules/qualifiers.rs";
    SYMMETRY = "ontology/symmetry", Error, "A symmetric relation that differs by direction.", "rules/symmetry.rs";
    MISSING_INVERSE = "ontology/missing-inverse", Error, "A relation that is told from one end only.", "rules/symmetry.rs";
    DUPLICATE_RELATION = "ontology/duplicate-relation", Error, "Two relations or inverses of one name.", "rules/inverses.rs";
    INVERSE_CLASH = "ontology/inverse-clash", Error, "An inverse that is called like a field which is there.", "rules/inverses.rs";
    MISSING_RELATION = "ontology/missing-relation", Error, "A field that points to entities without saying how.", "rules/inverses.rs";
    VALUE_RELATION = "ontology/value-relation", Error, "A relation that points to a plain value.", "rules/inverses.rs";
    VALUE_SEARCH = "ontology/value-search", Error, "Search in something that is not words.", "rules/inverses.rs";
    MISPLACED_WEAK = "ontology/misplaced-weak", Error, "Something marked as weak that connects nothing.", "rules/weak.rs";
    BAD_OPPOSITE = "ontology/bad-opposite", Error, "A relation whose opposite cannot contradict it.", "rules/opposites.rs";
    BAD_PATH = "ontology/bad-path", Error, "A path that nothing can follow from end to end.", "rules/derived.rs";
    BAD_EVENT = "ontology/bad-event", Error, "A type of events that lacks what makes it one.", "rules/events.rs";
    TOO_LARGE = "ontology/too-large", Error, "An ontology with more parts than can be numbered.", "rules/size.rs";
}
