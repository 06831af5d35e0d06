//! The reader of a ring (BPF_MAP_TYPE_RINGBUF), as the kernel's
//! Documentation/bpf/ringbuf.rst has it.
//!
//! libbpf's own keeps the ring mapped, twice, so that a record that goes round the
//! end is in one piece, and all of it counts twice as resident. Here a window of
//! it is mapped, which moves on with what is read.

use std::{
    io,
    os::fd::{AsFd as _, BorrowedFd},
    sync::atomic::{AtomicU32, AtomicU64, Ordering},
};

use anyhow::Result;
use libbpf_rs::{MapCore as _, MapHandle};

use crate::memory::{Mapping, page_size};

const BUSY: u32 = 1 << 31;
const DISCARDED: u32 = 1 << 30;
const HEADER: u64 = 8;
/// How much is mapped, but for a record that is longer.
const WINDOW: usize = 1 << 18;

pub struct Ring {
    map: MapHandle,
    size: u64,
    page: usize,
    /// Up to where it was read.
    read: Mapping,
    /// Up to where it was written.
    written: Mapping,
    /// A part of the records, and where it begins in the ring.
    window: Mapping,
    begins: usize,
    /// A record that goes round the end.
    round: Vec<u8>,
}

impl Ring {
    pub fn new(map: &MapHandle) -> io::Result<Self> {
        let (page, size) = (page_size(), map.max_entries());
        Ok(Ring {
            read: Mapping::shared(map.as_fd(), 0, page, true)?,
            written: Mapping::shared(map.as_fd(), page, page, false)?,
            window: Mapping::shared(map.as_fd(), 2 * page, page, false)?,
            begins: 0,
            map: MapHandle::try_from(map).map_err(io::Error::other)?,
            page,
            size: size.into(),
            round: Vec::new(),
        })
    }

    /// Up to where it has been written now.
    pub fn end(&self) -> u64 {
        // SAFETY: the word is aligned, and mapped as long as `self` lives.
        #[allow(unsafe_code)]
        unsafe { AtomicU64::from_ptr(self.written.at(0)) }.load(Ordering::Acquire)
    }

    /// What wakes its reader.
    pub fn as_fd(&self) -> BorrowedFd<'_> {
        self.map.as_fd()
    }

    /// Hands over each record before `end`. An error ends it, and comes back.
    pub fn consume(&mut self, end: u64, mut show: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        // SAFETY: as above; the kernel takes it for an atomic too.
        #[allow(unsafe_code)]
        let read = unsafe { AtomicU64::from_ptr(self.read.at::<u64>(0)) };
        let mut at = read.load(Ordering::Relaxed);
        while at < end {
            let place = (at & (self.size - 1)) as usize;
            let head = self.piece(place, HEADER as usize)?.as_ptr().cast::<u32>().cast_mut();
            // SAFETY: as above; records begin at multiples of eight.
            #[allow(unsafe_code)]
            let head = unsafe { AtomicU32::from_ptr(head) }.load(Ordering::Acquire);
            if head & BUSY != 0 {
                break;
            }
            let length = (head & !DISCARDED) as usize;
            let from = (place + HEADER as usize) & (self.size as usize - 1);
            at += (HEADER + length as u64).next_multiple_of(8);
            let shown = match (head & DISCARDED, (self.size as usize - from).min(length)) {
                (0, whole) if whole == length => show(self.piece(from, length)?),
                (0, whole) => {
                    let mut round = std::mem::take(&mut self.round);
                    round.clear();
                    round.extend_from_slice(self.piece(from, whole)?);
                    round.extend_from_slice(self.piece(0, length - whole)?);
                    self.round = round;
                    show(&self.round)
                }
                _ => Ok(()),
            };
            read.store(at, Ordering::Release);
            shown?;
        }
        Ok(())
    }

    /// The bytes at a place in the ring, whose end they do not pass.
    fn piece(&mut self, place: usize, length: usize) -> io::Result<&[u8]> {
        if place < self.begins || place + length > self.begins + self.window.len() {
            self.begins = place & !(self.page - 1);
            let least = (place + length - self.begins).next_multiple_of(self.page);
            let bytes = least.max(WINDOW).min(self.size as usize - self.begins);
            let offset = 2 * self.page + self.begins;
            self.window = Mapping::shared(self.map.as_fd(), offset, bytes, false)?;
        }
        Ok(&self.window[place - self.begins..][..length])
    }
}
