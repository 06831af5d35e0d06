//! Waits for the rings, a signal, the command's end, or the reader of the output to go away.

use std::{
    io,
    os::fd::{AsRawFd as _, BorrowedFd, FromRawFd as _, OwnedFd, RawFd},
    time::Duration,
};

use anyhow::Result;

/// How many descriptors can call at once; more of them call the next time.
const ROOM: usize = 4;

pub struct Waiter(OwnedFd);

impl Waiter {
    /// `calling`: rings of events, and whatever else may wake the reader.
    pub fn new<'a>(calling: impl IntoIterator<Item = BorrowedFd<'a>>) -> Result<Self> {
        // SAFETY: epoll_create1 makes a descriptor that nobody else owns.
        #[allow(unsafe_code)]
        let epoll = unsafe {
            let fd = libc::epoll_create1(libc::EPOLL_CLOEXEC);
            if fd < 0 {
                return Err(io::Error::last_os_error().into());
            }
            OwnedFd::from_raw_fd(fd)
        };
        let waiter = Waiter(epoll);
        for fd in calling {
            // Edge-triggered: a ring that holds something is no reason to wake, only its filling up is.
            waiter.add(fd.as_raw_fd(), libc::EPOLLIN | libc::EPOLLET)?;
        }
        // No event is asked for: that the other end was closed is reported all
        // the same. Files cannot be waited for, nor do their readers go away.
        let _ = waiter.add(libc::STDOUT_FILENO, 0);
        Ok(waiter)
    }

    fn add(&self, fd: RawFd, events: i32) -> io::Result<()> {
        let mut event = libc::epoll_event { events: events as u32, u64: fd as u64 };
        // SAFETY: the kernel copies the event and keeps no pointer to it.
        #[allow(unsafe_code)]
        let result =
            unsafe { libc::epoll_ctl(self.0.as_raw_fd(), libc::EPOLL_CTL_ADD, fd, &mut event) };
        if result < 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
    }

    /// Waits until a ring calls, a signal comes or the time is up. Returns
    /// whether nobody reads the output any more.
    pub fn wait(&self, time: Duration) -> Result<bool> {
        let mut events = [libc::epoll_event { events: 0, u64: 0 }; ROOM];
        let millis = time.as_millis().clamp(1, 1000) as i32;
        // SAFETY: the kernel writes at most the events there is room for.
        #[allow(unsafe_code)]
        let n = unsafe {
            libc::epoll_wait(self.0.as_raw_fd(), events.as_mut_ptr(), ROOM as i32, millis)
        };
        let came = &events[..n.max(0) as usize];
        Ok(came.iter().any(|e| e.u64 == libc::STDOUT_FILENO as u64))
    }
}
