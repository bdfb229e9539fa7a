//! The trace that a request belongs to, if its caller follows one (W3C Trace Context, level 1,
//! section 3.2): its id stands in the log line of the request. Nothing is sent anywhere.

use actix_web::http::header::HeaderMap;

/// Returns the id of the trace and of the caller's part in it.
pub(super) fn parent(headers: &HeaderMap) -> Option<(&str, &str)> {
    let mut all = headers.get_all("traceparent");
    let value = all.next()?.to_str().ok()?;
    // Two of them contradict each other.
    if all.next().is_some() {
        return None;
    }
    let mut parts = value.split('-');
    let (version, trace, parent, flags) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let hex = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    };
    let something = |text: &str| text.bytes().any(|b| b != b'0');
    // Later versions may say more at the end.
    let whole = version != "00" || parts.next().is_none();
    let legal = hex(version, 2)
        && version != "ff"
        && hex(trace, 32)
        && something(trace)
        && hex(parent, 16)
        && something(parent)
        && hex(flags, 2)
        && whole;
    legal.then_some((trace, parent))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderName;
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn only_what_is_well_formed_is_believed() {
        let read = |value: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(
                HeaderName::from_static("traceparent"),
                HeaderValue::from_static(value),
            );
            parent(&headers).map(|(trace, parent)| format!("{trace} {parent}"))
        };
        let good = "0af7651916cd43dd8448eb211c80319c b7ad6b7169203331";
        for value in [
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what-comes",
        ] {
            assert_eq!(read(value).as_deref(), Some(good), "{value}");
        }
        for value in [
            "",
            "00",
            "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
            "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
            "00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01",
        ] {
            assert_eq!(read(value), None, "{value}");
        }
    }
}
