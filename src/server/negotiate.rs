//! Which media type an answer has (RFC 9110, section 12.5.1; GraphQL over HTTP, "Accept").
//!
//! `http/not-acceptable`: answers are `application/graphql-response+json` or `application/json`,
//! in UTF-8. A client that names others in `Accept`, and nothing that covers one of these, cannot
//! be answered. Leave `Accept` out, or add `*/*`.

use actix_web::http::header::ACCEPT;
use actix_web::http::header::HeaderMap;

/// A media type of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MediaType {
    /// `application/graphql-response+json`: the status tells whether the request was run.
    GraphQl,
    /// `application/json`: for clients that know no better.
    Json,
}

impl MediaType {
    /// Returns the value of `Content-Type`.
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::GraphQl => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    fn subtype(self) -> &'static str {
        match self {
            Self::GraphQl => "graphql-response+json",
            Self::Json => "json",
        }
    }
}

/// Returns the media type that the client likes best, or `None` where it accepts neither.
///
/// A client that says nothing, or that anything will do, gets `application/json`. Among types that
/// it likes equally, the one that it names wins over one that a wildcard covers, and the newer
/// over the older.
pub(super) fn negotiate(headers: &HeaderMap) -> Option<MediaType> {
    let mut ranges = Vec::new();
    for value in headers.get_all(ACCEPT) {
        ranges.extend(value.to_str().ok()?.split(',').filter_map(range));
    }
    if headers.get(ACCEPT).is_none() {
        return Some(MediaType::Json);
    }
    let of = |media| rating(&ranges, media).map(|rating| (rating, media));
    match (of(MediaType::GraphQl), of(MediaType::Json)) {
        (Some((graphql, _)), Some((json, _))) => {
            let named = graphql.named && graphql >= json;
            let better = graphql.weight > json.weight;
            Some(if named || better {
                MediaType::GraphQl
            } else {
                MediaType::Json
            })
        }
        (one, other) => one.or(other).map(|(_, media)| media),
    }
}

/// One part of `Accept`.
struct Range {
    kind: String,
    subtype: String,
    /// In thousandths.
    weight: u16,
}

/// How much a client likes a media type: first by weight, then by whether it names it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rating {
    weight: u16,
    named: bool,
}

fn range(part: &str) -> Option<Range> {
    let mut words = part.split(';').map(str::trim);
    let (kind, subtype) = words.next()?.split_once('/')?;
    let mut weight = 1000;
    for word in words {
        let (name, value) = word.split_once('=').unwrap_or((word, ""));
        match name.to_ascii_lowercase().as_str() {
            "q" => weight = thousandths(value),
            // We write UTF-8 only.
            "charset" if !is_utf8(value) => return None,
            _ => {}
        }
    }
    Some(Range {
        kind: kind.to_ascii_lowercase(),
        subtype: subtype.to_ascii_lowercase(),
        weight,
    })
}

/// Reads a weight; what is none counts as a refusal.
fn thousandths(text: &str) -> u16 {
    let weight: f32 = text.parse().unwrap_or(0.0);
    if (0.0..=1.0).contains(&weight) {
        #[allow(clippy::cast_sign_loss, reason = "between 0 and 1")]
        let thousandths = (weight * 1000.0).round() as u16;
        thousandths
    } else {
        0
    }
}

/// Says whether a charset is the one that JSON is written in.
pub(super) fn is_utf8(charset: &str) -> bool {
    let charset = charset.trim_matches('"').to_ascii_lowercase();
    charset == "utf-8" || charset == "utf8"
}

/// Rates a media type by the most specific range that covers it.
fn rating(ranges: &[Range], media: MediaType) -> Option<Rating> {
    let weight = |kind: &str, subtype: &str| {
        let covering = ranges
            .iter()
            .filter(|range| range.kind == kind && range.subtype == subtype);
        covering.map(|range| range.weight).max()
    };
    let named = weight("application", media.subtype());
    let rating = match named {
        Some(weight) => Rating {
            weight,
            named: true,
        },
        None => Rating {
            weight: weight("application", "*").or_else(|| weight("*", "*"))?,
            named: false,
        },
    };
    (rating.weight > 0).then_some(rating)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;

    fn accept(value: &str) -> Option<MediaType> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_str(value).unwrap());
        negotiate(&headers)
    }

    #[test]
    fn who_says_nothing_gets_the_older_type() {
        assert_eq!(negotiate(&HeaderMap::new()), Some(MediaType::Json));
        assert_eq!(accept("*/*"), Some(MediaType::Json));
        assert_eq!(accept("application/*"), Some(MediaType::Json));
    }

    #[test]
    fn the_heavier_weight_wins() {
        let new = "application/graphql-response+json";
        assert_eq!(accept(new), Some(MediaType::GraphQl));
        assert_eq!(accept("Application/JSON"), Some(MediaType::Json));
        assert_eq!(
            accept(&format!("{new};q=0.5, application/json")),
            Some(MediaType::Json)
        );
        assert_eq!(
            accept(&format!("application/json;q=0.5, {new};q=0.6")),
            Some(MediaType::GraphQl)
        );
        assert_eq!(
            accept(&format!("application/json, {new}")),
            Some(MediaType::GraphQl)
        );
    }

    #[test]
    fn what_is_named_wins_over_what_a_wildcard_covers() {
        let new = "application/graphql-response+json";
        assert_eq!(accept(&format!("{new}, */*")), Some(MediaType::GraphQl));
        assert_eq!(accept("application/json, */*"), Some(MediaType::Json));
        assert_eq!(
            accept("application/json;q=0.1, */*;q=0.9"),
            Some(MediaType::GraphQl)
        );
        assert_eq!(accept(&format!("{new};q=0, */*")), Some(MediaType::Json));
    }

    #[test]
    fn what_we_cannot_write_is_not_acceptable() {
        assert_eq!(accept("text/html"), None);
        assert_eq!(accept("application/json; charset=iso-8859-1"), None);
        assert_eq!(
            accept("application/json; charset=\"UTF-8\""),
            Some(MediaType::Json)
        );
        assert_eq!(accept("*/*;q=0"), None);
        assert_eq!(accept("nonsense"), None);
        assert_eq!(accept(""), None);
    }
}
