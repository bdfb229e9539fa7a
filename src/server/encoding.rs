//! Compression of what we send, where the client accepts it (RFC 9110, section 12.5.3).
//!
//! Only gzip is offered: browsers ask for nothing newer on plain http. Compressed *requests* are
//! refused (`request`).

use std::io::Read as _;
use std::io::Write as _;

use actix_web::http::header::ACCEPT_ENCODING;
use actix_web::http::header::HeaderMap;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// Says whether the client accepts gzip.
pub(super) fn accepts_gzip(headers: &HeaderMap) -> bool {
    let mut any = false;
    let values = headers.get_all(ACCEPT_ENCODING);
    let parts = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    for part in parts {
        let mut words = part.split(';').map(str::trim);
        let coding = words.next().unwrap_or("");
        let refused = words
            .filter_map(|word| word.strip_prefix("q=").or_else(|| word.strip_prefix("Q=")))
            .any(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0));
        if coding.eq_ignore_ascii_case("gzip") || coding.eq_ignore_ascii_case("x-gzip") {
            return !refused;
        }
        if coding == "*" {
            any = !refused;
        }
    }
    any
}

/// Compresses a body, or returns it as it was if that cannot be done.
pub(super) fn gzip(body: Vec<u8>) -> Result<Vec<u8>, Vec<u8>> {
    let room = Vec::with_capacity(body.len() / 4);
    let mut encoder = GzEncoder::new(room, Compression::fast());
    match encoder.write_all(&body).and_then(|()| encoder.finish()) {
        Ok(compressed) => Ok(compressed),
        Err(_) => Err(body),
    }
}

/// Undoes the compression of an embedded file.
pub(super) fn gunzip(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut plain = Vec::new();
    GzDecoder::new(body).read_to_end(&mut plain)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::HeaderValue;

    fn accepts(value: &'static str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(value));
        accepts_gzip(&headers)
    }

    #[test]
    fn gzip_must_be_asked_for() {
        assert!(accepts("gzip, deflate"));
        assert!(accepts("br;q=1.0, gzip;q=0.5"));
        assert!(accepts("*"));
        assert!(!accepts("br"));
        assert!(!accepts("identity"));
        assert!(!accepts_gzip(&HeaderMap::new()));
    }

    #[test]
    fn a_weight_of_nothing_is_a_refusal() {
        assert!(!accepts("gzip;q=0"));
        assert!(!accepts("gzip; q=0.0, *"));
        assert!(!accepts("*;q=0"));
    }

    #[test]
    fn what_was_compressed_comes_back() {
        let text = b"act ".repeat(1000);
        let small = gzip(text.clone()).unwrap();
        assert!(small.len() < 200);
        assert_eq!(gunzip(&small).unwrap(), text);
    }
}
