//! Entity tags: saying that nothing changed instead of sending it again (RFC 9110, section 8.8).

use std::fmt::Write as _;

use actix_web::http::header::HeaderMap;
use actix_web::http::header::IF_NONE_MATCH;
use sha2::Digest as _;
use sha2::Sha256;

/// Returns a tag for exactly this content. It is weak because the content may be compressed.
pub(super) fn of(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let mut tag = String::from("W/\"");
    for byte in digest.iter().take(16) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}

/// Says whether the client already has what `tag` names.
///
/// The comparison is weak, as section 13.1.2 asks: the same answer may be compressed or not.
pub(super) fn client_has(headers: &HeaderMap, tag: &str) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let wanted = opaque(tag);
    headers
        .get_all(IF_NONE_MATCH)
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|one| one.trim() == "*" || opaque(one) == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;

    #[test]
    fn any_tag_of_the_list_may_match_whether_weak_or_not() {
        let has = |list: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(IF_NONE_MATCH, HeaderValue::from_static(list));
            client_has(&headers, "W/\"a1\"")
        };
        assert!(has("\"a1\""));
        assert!(has("\"b\", W/\"a1\""));
        assert!(has("*"));
        assert!(!has("\"a\""));
        assert!(!client_has(&HeaderMap::new(), "\"a1\""));
    }
}
