//! Compression of what we send, where the client accepts it (RFC 9110, section 12.5.3).
//!
//! Zstandard costs least and is taken where a client likes several equally, then Brotli, then gzip,
//! which is all that browsers ask for on plain http. Compressed *requests* are refused (`request`).

use std::io::Read as _;
use std::io::Write as _;

use actix_web::http::header::ACCEPT_ENCODING;
use actix_web::http::header::HeaderMap;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// How much effort Zstandard makes, of 22.
const ZSTD_LEVEL: i32 = 3;
/// How much effort Brotli makes, of 11.
const BROTLI_QUALITY: i32 = 4;
/// The window of Brotli, as a power of two: 256 KiB, so that little memory is taken for each answer.
const BROTLI_WINDOW: i32 = 18;

/// A way to compress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Coding {
    /// RFC 8878.
    Zstd,
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Coding {
    /// Every way, the best first.
    const ALL: [Self; 3] = [Self::Zstd, Self::Brotli, Self::Gzip];

    /// Returns the value of `Content-Encoding`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Zstd => "zstd",
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// Compresses a body, or returns it as it was if that cannot be done.
    pub(super) fn compress(self, body: Vec<u8>) -> Result<Vec<u8>, Vec<u8>> {
        let done = match self {
            Self::Zstd => zstd::bulk::compress(&body, ZSTD_LEVEL),
            Self::Brotli => brotli(&body),
            Self::Gzip => gzip(&body),
        };
        done.map_err(|_| body)
    }
}

/// Returns the way to compress that the client likes best, if it accepts any.
pub(super) fn negotiate(headers: &HeaderMap) -> Option<Coding> {
    let mut best: Option<(u16, Coding)> = None;
    for coding in Coding::ALL {
        let weight = weight(headers, coding);
        if weight > best.map_or(0, |(best, _)| best) {
            best = Some((weight, coding));
        }
    }
    best.map(|(_, coding)| coding)
}

/// Says whether the client accepts gzip.
pub(super) fn accepts_gzip(headers: &HeaderMap) -> bool {
    weight(headers, Coding::Gzip) > 0
}

/// Returns how much a client likes a way to compress, in thousandths.
fn weight(headers: &HeaderMap, coding: Coding) -> u16 {
    let mut any = 0;
    let values = headers.get_all(ACCEPT_ENCODING);
    let parts = values
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    for part in parts {
        let mut words = part.split(';').map(str::trim);
        let name = words.next().unwrap_or("");
        let weight = words
            .find_map(|word| word.strip_prefix("q=").or_else(|| word.strip_prefix("Q=")))
            .map_or(1000, thousandths);
        let is_named = name.eq_ignore_ascii_case(coding.name())
            || (coding == Coding::Gzip && name.eq_ignore_ascii_case("x-gzip"));
        if is_named {
            return weight;
        }
        if name == "*" {
            any = weight;
        }
    }
    any
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

fn gzip(body: &[u8]) -> std::io::Result<Vec<u8>> {
    let room = Vec::with_capacity(body.len() / 4);
    let mut encoder = GzEncoder::new(room, Compression::fast());
    encoder.write_all(body)?;
    encoder.finish()
}

fn brotli(mut body: &[u8]) -> std::io::Result<Vec<u8>> {
    let params = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: body.len(),
        ..BrotliEncoderParams::default()
    };
    let mut small = Vec::with_capacity(body.len() / 4);
    brotli::BrotliCompress(&mut body, &mut small, &params)?;
    Ok(small)
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

    fn best(value: &'static str) -> Option<Coding> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(value));
        assert_eq!(
            accepts_gzip(&headers),
            best_is_possible(&headers, Coding::Gzip)
        );
        negotiate(&headers)
    }

    fn best_is_possible(headers: &HeaderMap, coding: Coding) -> bool {
        weight(headers, coding) > 0
    }

    #[test]
    fn compression_must_be_asked_for() {
        assert_eq!(best("gzip, deflate"), Some(Coding::Gzip));
        assert_eq!(best("x-gzip"), Some(Coding::Gzip));
        assert_eq!(best("gzip, deflate, br"), Some(Coding::Brotli));
        assert_eq!(best("gzip, deflate, br, zstd"), Some(Coding::Zstd));
        assert_eq!(best("*"), Some(Coding::Zstd));
        assert_eq!(best("deflate"), None);
        assert_eq!(best("identity"), None);
        assert_eq!(negotiate(&HeaderMap::new()), None);
    }

    #[test]
    fn weights_decide() {
        assert_eq!(best("br;q=0.5, gzip;q=1.0"), Some(Coding::Gzip));
        assert_eq!(best("zstd;q=0.2, br;q=0.8"), Some(Coding::Brotli));
        assert_eq!(best("zstd;q=0, *"), Some(Coding::Brotli));
        assert_eq!(best("gzip;q=0"), None);
        assert_eq!(best("gzip; q=0.0, *;q=0"), None);
        assert_eq!(best("gzip;q=much"), None);
    }

    #[test]
    fn what_was_compressed_comes_back() {
        let text = b"act ".repeat(1000);
        let compressed = |coding: Coding| {
            let small = coding.compress(text.clone()).unwrap();
            assert!(small.len() < 200, "{coding:?}");
            small
        };
        assert_eq!(gunzip(&compressed(Coding::Gzip)).unwrap(), text);
        let small = compressed(Coding::Zstd);
        assert_eq!(zstd::bulk::decompress(&small, 10_000).unwrap(), text);
        let mut plain = Vec::new();
        let small = compressed(Coding::Brotli);
        brotli::BrotliDecompress(&mut small.as_slice(), &mut plain).unwrap();
        assert_eq!(plain, text);
    }
}
