//! From blocks to structures.

use std::any::TypeId;
use std::fmt;

use super::BLOCK;
use super::Broken;
use super::FORMAT;
use super::HEAD;
use super::MAGIC;
use super::SUMMED;
use super::Stored;
use super::writer::sum;

/// Fills a buffer with the bytes that are next, or says that it cannot.
type Fill<'a> = dyn FnMut(&mut [u8]) -> bool + 'a;

/// Puts structures together from bytes that come a block at a time.
///
/// Nothing is given out of a block whose checksum does not fit.
pub struct Reader<'a> {
    block: Vec<u8>,
    /// How much of the block was read.
    at: usize,
    number: u32,
    /// How long the whole file is.
    size: u64,
    /// Up to where the file was read.
    done: u64,
    part: &'static str,
    /// The largest number of each kind that was read.
    largest: Vec<(TypeId, u64)>,
    from: Box<Fill<'a>>,
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader")
            .field("size", &self.size)
            .field("done", &self.done)
            .field("part", &self.part)
            .finish_non_exhaustive()
    }
}

impl<'a> Reader<'a> {
    /// Begins to read a file of a size; its bytes come from a function that fills a buffer with
    /// those that are next, and says whether it could.
    pub fn new(
        layout: u64,
        size: u64,
        from: impl FnMut(&mut [u8]) -> bool + 'a,
    ) -> Result<Self, Broken> {
        let mut reader = Self {
            block: Vec::new(),
            at: 0,
            number: 0,
            size,
            done: 0,
            part: "the head",
            largest: Vec::new(),
            from: Box::new(from),
        };
        reader.head(layout)?;
        Ok(reader)
    }

    fn head(&mut self, layout: u64) -> Result<(), Broken> {
        if self.size < HEAD as u64 {
            let mut start = vec![0; MAGIC.len().min(usize::try_from(self.size).unwrap_or(0))];
            self.fill(&mut start)?;
            return Err(if start == MAGIC {
                Broken::CutOff { at: self.size }
            } else {
                Broken::Other
            });
        }
        let mut head = [0; HEAD];
        self.fill(&mut head)?;
        let (start, rest) = head.split_at(SUMMED);
        let Some(own) = start.strip_prefix(&MAGIC) else {
            return Err(Broken::Other);
        };
        if own != crc32fast::hash(rest).to_le_bytes() {
            return Err(Broken::Damaged { at: 0 });
        }
        let (kept, program) = rest.split_at(12);
        if kept != [&FORMAT.to_le_bytes()[..], &layout.to_le_bytes()].concat() {
            let program = String::from_utf8_lossy(program);
            let program = program.trim_end_matches('\0').to_owned();
            return Err(Broken::Version { program });
        }
        Ok(())
    }

    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), Broken> {
        self.done += buffer.len() as u64;
        if (self.from)(buffer) {
            Ok(())
        } else {
            Err(Broken::Unreadable)
        }
    }

    /// Makes the next block the one that is read.
    fn next(&mut self) -> Result<(), Broken> {
        let at = self.done;
        let left = self.size.saturating_sub(at);
        let cut = Broken::CutOff { at: self.size };
        let mut head = [0; 8];
        if left < head.len() as u64 {
            return Err(cut);
        }
        self.fill(&mut head)?;
        let [a, b, c, d, own @ ..] = head;
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        if length > BLOCK {
            return Err(Broken::Damaged { at });
        }
        if left - 8 < length as u64 {
            return Err(cut);
        }
        let mut block = std::mem::take(&mut self.block);
        block.resize(length, 0);
        self.fill(&mut block)?;
        if sum(self.number, &block).to_le_bytes() != own {
            return Err(Broken::Damaged { at });
        }
        (self.block, self.at) = (block, 0);
        self.number = self.number.wrapping_add(1);
        Ok(())
    }

    /// Returns what is left of the block, which is the next one where nothing is.
    fn rest(&mut self) -> Result<&[u8], Broken> {
        if self.at >= self.block.len() {
            self.next()?;
            if self.block.is_empty() {
                // The end of the file, and someone wants more.
                return Err(self.nonsense());
            }
        }
        Ok(self.block.get(self.at..).unwrap_or(&[]))
    }

    /// Says that what was read makes no sense.
    pub fn nonsense(&self) -> Broken {
        Broken::Nonsense {
            part: self.part,
            at: self.done,
        }
    }

    /// Begins a part of the file, which must be the one that was written here.
    pub fn part(&mut self, name: &'static str) -> Result<(), Broken> {
        let found = Box::<str>::read(self)?;
        self.part = name;
        if *found == *name {
            Ok(())
        } else {
            Err(self.nonsense())
        }
    }

    /// Reads a number of bytes that is known when the program is compiled.
    #[inline]
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Broken> {
        let rest = self.block.get(self.at..).unwrap_or(&[]);
        if let Some(bytes) = rest.first_chunk() {
            self.at += N;
            return Ok(*bytes);
        }
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.rest()?.first().copied().unwrap_or_default();
            self.at += 1;
        }
        Ok(bytes)
    }

    /// Reads how many items follow, each of which takes a byte or more.
    pub fn count(&mut self) -> Result<usize, Broken> {
        let count = usize::read(self)?;
        self.allowed(count, 1)
    }

    /// Refuses a number of items that the rest of the file could not hold.
    fn allowed(&self, count: usize, each: usize) -> Result<usize, Broken> {
        let here = self.block.len().saturating_sub(self.at) as u64;
        let left = here + self.size.saturating_sub(self.done);
        let needed = (count as u64).checked_mul(each as u64);
        if needed.is_some_and(|needed| needed <= left) {
            Ok(count)
        } else {
            Err(self.nonsense())
        }
    }

    /// Reads so many items that take the same number of bytes each.
    pub fn records<T, const N: usize>(
        &mut self,
        count: usize,
        from: impl Fn([u8; N]) -> T,
    ) -> Result<Vec<T>, Broken> {
        let mut list = Vec::with_capacity(self.allowed(count, N)?);
        while list.len() < count {
            let (whole, _) = self.rest()?.as_chunks::<N>();
            let now = whole.len().min(count - list.len());
            if now == 0 {
                // The next item lies in two blocks.
                list.push(from(self.array()?));
                continue;
            }
            list.extend(whole.iter().take(now).map(|bytes| from(*bytes)));
            self.at += now * N;
        }
        Ok(list)
    }

    /// Remembers a number of something, such as of an entity.
    pub fn see<T: 'static>(&mut self, number: u64) {
        let kind = TypeId::of::<T>();
        match self.largest.iter_mut().find(|(of, _)| *of == kind) {
            Some((_, largest)) => *largest = (*largest).max(number),
            None => self.largest.push((kind, number)),
        }
    }

    /// Refuses what was read so far if it names something of which there are only so many.
    pub fn limit<T: 'static>(&self, count: usize) -> Result<(), Broken> {
        let kind = TypeId::of::<T>();
        let found = self.largest.iter().find(|(of, _)| *of == kind);
        if found.is_none_or(|(_, largest)| *largest < count as u64) {
            Ok(())
        } else {
            Err(self.nonsense())
        }
    }

    /// Looks that the file ends here.
    pub fn finish(mut self) -> Result<(), Broken> {
        self.part = "the end";
        if self.at < self.block.len() {
            return Err(self.nonsense());
        }
        self.next()?;
        if !self.block.is_empty() {
            return Err(self.nonsense());
        }
        if self.done < self.size {
            return Err(Broken::Longer { at: self.done });
        }
        Ok(())
    }
}
