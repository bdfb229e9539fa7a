//! The codes of findings about an ontology.
