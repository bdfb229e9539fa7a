//! Files in memory, whole and with changes that no checksum tells of.

use super::Broken;
use super::HEAD;
use super::Reader;
use super::Writer;

/// Returns the bytes of a file.
pub(crate) fn framed(layout: u64, write: impl FnOnce(&mut Writer<'_>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut into = Writer::new(layout, |more| bytes.extend_from_slice(more));
    write(&mut into);
    into.finish();
    bytes
}

/// Reads the bytes of a file.
pub(crate) fn opened<T>(
    bytes: &[u8],
    layout: u64,
    read: impl FnOnce(&mut Reader<'_>) -> Result<T, Broken>,
) -> Result<T, Broken> {
    let mut rest = bytes;
    let fill = |buffer: &mut [u8]| match rest.split_at_checked(buffer.len()) {
        Some((now, later)) => {
            buffer.copy_from_slice(now);
            rest = later;
            true
        }
        None => false,
    };
    let mut from = Reader::new(layout, bytes.len() as u64, fill)?;
    let read = read(&mut from)?;
    from.finish()?;
    Ok(read)
}

/// Returns what stands in the blocks of a file.
pub(crate) fn contents(bytes: &[u8]) -> Vec<u8> {
    let mut contents = Vec::new();
    let mut rest = &bytes[HEAD..];
    while let Some((head, after)) = rest.split_first_chunk::<8>() {
        let length = u32::from_le_bytes(*head.first_chunk().unwrap()) as usize;
        contents.extend_from_slice(&after[..length]);
        rest = &after[length..];
    }
    contents
}
