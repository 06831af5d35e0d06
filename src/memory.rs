//! Memory that is shared with the kernel or with a file.

use std::{
    io,
    ops::Deref,
    os::fd::{AsFd, AsRawFd as _},
    ptr, slice,
};

/// A part of a file, mapped until it is dropped.
pub struct Mapping {
    at: *mut u8,
    bytes: usize,
}

impl Mapping {
    /// To be read only, by the bytes that it dereferences to.
    pub fn of(file: impl AsFd, offset: usize, bytes: usize) -> io::Result<Self> {
        Self::map(file, offset, bytes, libc::PROT_READ, libc::MAP_PRIVATE)
    }

    /// What others change meanwhile: only [`at`](Self::at) may be used.
    pub fn shared(
        file: impl AsFd,
        offset: usize,
        bytes: usize,
        writable: bool,
    ) -> io::Result<Self> {
        let write = if writable { libc::PROT_WRITE } else { 0 };
        Self::map(file, offset, bytes, libc::PROT_READ | write, libc::MAP_SHARED)
    }

    fn map(
        file: impl AsFd,
        offset: usize,
        bytes: usize,
        protection: i32,
        flags: i32,
    ) -> io::Result<Self> {
        let (fd, offset) = (file.as_fd().as_raw_fd(), offset as libc::off_t);
        // SAFETY: the kernel chooses an address that nothing else has.
        #[allow(unsafe_code)]
        let at = unsafe { libc::mmap(ptr::null_mut(), bytes, protection, flags, fd, offset) };
        match at == libc::MAP_FAILED {
            true => Err(io::Error::last_os_error()),
            false => Ok(Mapping { at: at.cast(), bytes }),
        }
    }

    /// Where an offset is.
    pub fn at<T>(&self, offset: usize) -> *mut T {
        assert!(offset + size_of::<T>() <= self.bytes);
        self.at.wrapping_add(offset).cast()
    }
}

impl Deref for Mapping {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        // SAFETY: the bytes stay mapped as long as this value lives.
        #[allow(unsafe_code)]
        unsafe {
            slice::from_raw_parts(self.at, self.bytes)
        }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: nothing of it can be in use any more.
        #[allow(unsafe_code)]
        unsafe {
            libc::munmap(self.at.cast(), self.bytes);
        }
    }
}

pub fn page_size() -> usize {
    // SAFETY: sysconf takes a number.
    #[allow(unsafe_code)]
    unsafe {
        libc::sysconf(libc::_SC_PAGESIZE) as usize
    }
}

/// The bytes in so many pages.
pub fn bytes_of(pages: u64) -> u64 {
    pages * page_size() as u64
}

/// Lets go of the program's own code and constants, of which it will need little from now on: what
/// it touches again comes back from the page cache.
pub fn forget_code() {
    /// For the first object, which is the program, and no other. Between its segments may be holes,
    /// in which the kernel may have put other mappings.
    #[allow(unsafe_code)]
    unsafe extern "C" fn forget(
        object: *mut libc::dl_phdr_info,
        _size: usize,
        _data: *mut libc::c_void,
    ) -> libc::c_int {
        let page = page_size();
        // SAFETY: so many segments the kernel has told of, for as long as the program runs.
        let (base, segments) = unsafe {
            let object = &*object;
            let (at, count) = (object.dlpi_phdr, usize::from(object.dlpi_phnum));
            (object.dlpi_addr as usize, slice::from_raw_parts(at, count))
        };
        for segment in segments {
            if segment.p_type != libc::PT_LOAD || segment.p_flags & libc::PF_W != 0 {
                continue;
            }
            let start = base + segment.p_vaddr as usize;
            let end = (start + segment.p_filesz as usize).next_multiple_of(page);
            let start = start & !(page - 1);
            // SAFETY: these pages are a file's that nobody can write to; the kernel reads them again.
            unsafe {
                libc::madvise(
                    ptr::with_exposed_provenance_mut(start),
                    end - start,
                    libc::MADV_DONTNEED,
                );
            }
        }
        1
    }
    // SAFETY: the function takes what it is called with.
    #[allow(unsafe_code)]
    unsafe {
        libc::dl_iterate_phdr(Some(forget), ptr::null_mut());
    }
}
