//! Words without behaviour: identifiers, dates with their precision, validity, values.
//!
//! Everything above speaks in these types. There is no I/O here, no clock, and no knowledge of the
//! ontology or of GraphQL.

mod date;
mod id;
mod validity;
mod value;

pub use date::{Day, DayError, PartialDate, PartialDateError};
pub use id::{EntityId, EntityIdError};
pub use rust_decimal::Decimal;
pub use rust_decimal::RoundingStrategy;
pub use validity::{Holds, Validity};
pub use value::{LangId, Localised, Value, ValueKind, ValueRef};
