//! The codes of findings about facts.
