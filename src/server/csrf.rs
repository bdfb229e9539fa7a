//! `http/preflight`: keeps other sites from making a visitor's browser ask by GET.
//!
//! A browser asks leave (a CORS preflight) before it sends another site's request with a header of
//! its own making; so a GET request must carry one. POST needs none, because its media type
//! already makes the browser ask. What our own pages send, and what a person opens by hand, goes
//! without: browsers say so in `Sec-Fetch-Site`, which no page can forge.

use actix_web::http::header::HeaderMap;

const PROOFS: [&str; 2] = ["graphql-preflight", "apollo-require-preflight"];

/// Says whether a GET request cannot be another site's doing.
pub(super) fn is_safe(headers: &HeaderMap) -> bool {
    let proven = PROOFS.iter().any(|name| headers.contains_key(*name));
    let site = headers.get("sec-fetch-site");
    proven || site.is_some_and(|site| site == "same-origin" || site == "none")
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderName;
    use actix_web::http::header::HeaderValue;

    #[test]
    fn a_header_of_ones_own_or_ones_own_page_is_proof() {
        let safe = |name: &'static str, value: &'static str| {
            let mut headers = HeaderMap::new();
            let name = HeaderName::from_static(name);
            headers.insert(name, HeaderValue::from_static(value));
            is_safe(&headers)
        };
        assert!(safe("graphql-preflight", "1"));
        assert!(safe("apollo-require-preflight", ""));
        assert!(safe("sec-fetch-site", "same-origin"));
        assert!(safe("sec-fetch-site", "none"));
        assert!(!safe("sec-fetch-site", "same-site"));
        assert!(!safe("sec-fetch-site", "cross-site"));
        assert!(!safe("x-requested-with", "fetch"));
        assert!(!is_safe(&HeaderMap::new()));
    }
}
