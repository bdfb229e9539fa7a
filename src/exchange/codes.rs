//! The codes of findings about files of other formats, in the order in which a person would want to
//! fix things.

use crate::diagnostics::codes;

codes! {
    NOT_JSON = "exchange/not-json", Error, "A file is not JSON.", "rules/not_json.rs";
    NOT_JSON_STAT = "exchange/not-json-stat", Error, "A JSON file is not JSON-stat with figures.", "rules/not_json_stat.rs";
    BAD_MAPPING = "exchange/bad-mapping", Error, "A mapping does not say how a CSV file is to be read.", "rules/bad_mapping.rs";
    UNKNOWN_COLUMN = "exchange/unknown-column", Error, "A mapping names a column that the file does not have.", "rules/unknown_column.rs";
    RAGGED_ROW = "exchange/ragged-row", Error, "A row has more or fewer cells than there are columns.", "rules/ragged_row.rs";
    UNKNOWN_DATASET = "exchange/unknown-dataset", Error, "A file does not have the dataset that is asked for.", "rules/unknown_dataset.rs";
    MISSING_PROPERTY = "exchange/missing-property", Error, "Something lacks a property that JSON-stat requires.", "rules/missing_property.rs";
    WRONG_TYPE = "exchange/wrong-type", Error, "A value is not of the type that is wanted.", "rules/wrong_type.rs";
    REPEATED = "exchange/repeated", Error, "Something is named twice that can be there once.", "rules/repeated.rs";
    UNKNOWN_DIMENSION = "exchange/unknown-dimension", Error, "A dimension is named that the dataset does not have.", "rules/unknown_dimension.rs";
    WRONG_INDEX = "exchange/wrong-index", Error, "The order of categories is not told as it should be.", "rules/wrong_index.rs";
    BAD_CODE = "exchange/bad-code", Error, "A code cannot be written in a table.", "rules/bad_code.rs";
    WRONG_SIZE = "exchange/wrong-size", Error, "Sizes, categories and values do not fit together.", "rules/wrong_size.rs";
    WRONG_POSITION = "exchange/wrong-position", Error, "A value or status stands at no cell.", "rules/wrong_position.rs";
    BAD_NUMBER = "exchange/bad-number", Error, "A value is not a number that can be kept.", "rules/bad_number.rs";
    CHILD_CYCLE = "exchange/child-cycle", Error, "Categories contain each other.", "rules/child_cycle.rs";
    MANY_MEASURES = "exchange/many-measures", Error, "More than one dimension names what is measured.", "rules/many_measures.rs";
    UNKNOWN_LANGUAGE = "exchange/unknown-language", Error, "A file is in a language that the ontology does not have.", "rules/unknown_language.rs";
    UNFIT_EXTENSION = "exchange/unfit-extension", Error, "What govgraph wrote into a file does not fit the rest of it.", "rules/unfit_extension.rs";
    NO_SOURCE = "exchange/no-source", Error, "Nothing says whose figures these are.", "rules/no_source.rs";
    NO_UNIT = "exchange/no-unit", Error, "A file does not say in what something is counted.", "rules/no_unit.rs";
    NO_FIGURES = "exchange/no-figures", Error, "A file has no figures.", "rules/no_figures.rs";
    UNREAD_COLUMN = "exchange/unread-column", Warning, "A column of a CSV file is not read.", "rules/unread_column.rs";
    UNKNOWN_PROPERTY = "exchange/unknown-property", Warning, "A property means nothing and looks like one that does.", "rules/unknown_property.rs";
    UNKNOWN_CATEGORY = "exchange/unknown-category", Warning, "Something is said of a category that the dimension does not have.", "rules/unknown_category.rs";
    UNKNOWN_STATUS = "exchange/unknown-status", Warning, "The meaning of a status is not known.", "rules/unknown_status.rs";
    NOT_A_TIME = "exchange/not-a-time", Warning, "A time dimension has codes that are not times.", "rules/not_a_time.rs";
    MORE_DECIMALS = "exchange/more-decimals", Warning, "Values have more decimals than the file says.", "rules/more_decimals.rs";
    UNSTATED_KIND = "exchange/unstated-kind", Warning, "A file does not say what sort of figures it has.", "rules/unstated_kind.rs";
}
