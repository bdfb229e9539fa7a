//! `ontology/too-large`: an ontology has at most 65,535 of each sort of thing.
//!
//! Types, properties and relations are numbered with 16 bits, which keeps the graph small. An
//! ontology that needs more was made by a program and describes data, not kinds of data.

use super::Context;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::Diagnostics;
use crate::ontology::codes;

pub(super) fn check(context: &Context<'_>, diagnostics: &mut Diagnostics) {
    let names = context.names;
    let fields = names.types.values().map(|declared| declared.fields.len());
    let counts = [
        ("types", names.types.len()),
        ("fields", fields.sum()),
        ("sets of qualifiers", names.qualifier_sets.len()),
        (
            "families",
            names.families.map_or(0, |item| item.values.len()),
        ),
    ];
    let found = counts
        .into_iter()
        .filter_map(|(what, count)| too_many(what, count));
    for found in found {
        diagnostics.push(found);
    }
}

fn too_many(what: &str, count: usize) -> Option<Diagnostic> {
    (count > usize::from(u16::MAX)).then(|| {
        Diagnostic::without_place(codes::TOO_LARGE, format!("there are {count} {what}"))
            .help("keep below 65,536; what there are many of belongs to the facts")
    })
}

#[cfg(test)]
mod tests {
    use super::too_many;

    #[test]
    fn what_has_a_number_is_accepted_and_no_more() {
        assert_eq!(too_many("types", 65_535), None);
        let found = too_many("types", 65_536).map(|found| found.message);
        assert_eq!(found.as_deref(), Some("there are 65536 types"));
    }
}
