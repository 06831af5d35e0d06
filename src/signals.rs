//! SIGINT, SIGTERM and SIGHUP end a tool as its own end would; SIGUSR1 and SIGUSR2 ask for a summary.

use std::{
    os::fd::{AsFd as _, AsRawFd as _, BorrowedFd, FromRawFd as _, OwnedFd},
    sync::{
        OnceLock,
        atomic::{AtomicBool, AtomicI32, Ordering},
    },
};

use anyhow::Result;

static CAME: AtomicBool = AtomicBool::new(false);
/// Can be read when a signal has come: an eventfd(2).
static BELL: OnceLock<OwnedFd> = OnceLock::new();

/// From now on a signal is a wish to end; more of them change nothing.
pub fn listen() -> Result<()> {
    // SAFETY: eventfd makes a descriptor that nobody else owns.
    #[allow(unsafe_code)]
    unsafe {
        let fd = libc::eventfd(0, libc::EFD_CLOEXEC | libc::EFD_NONBLOCK);
        if fd >= 0 {
            let _ = BELL.set(OwnedFd::from_raw_fd(fd));
        }
    }
    let end = || {
        CAME.store(true, Ordering::Relaxed);
        ring();
    };
    Ok(ctrlc::set_handler(end)?)
}

/// What becomes readable when a signal comes.
pub fn bell() -> Option<BorrowedFd<'static>> {
    BELL.get().map(|fd| fd.as_fd())
}

/// Wakes who waits for the bell. It may be called by a signal's handler.
fn ring() {
    let one = 1u64.to_ne_bytes();
    if let Some(bell) = BELL.get() {
        // SAFETY: write(2) reads eight bytes that are there.
        #[allow(unsafe_code)]
        unsafe {
            libc::write(bell.as_raw_fd(), one.as_ptr().cast(), one.len());
        }
    }
}

pub fn came() -> bool {
    CAME.load(Ordering::Relaxed)
}

/// The last question that nobody has heard yet.
static ASKED: AtomicI32 = AtomicI32::new(0);

/// What a signal asks of a tool that sums up.
#[derive(Clone, Copy, PartialEq)]
pub enum Question {
    /// For a summary now; what comes after it begins anew.
    Report,
    /// For what there is so far.
    Look,
}

/// From now on SIGUSR1 and SIGUSR2 are questions.
pub fn listen_to_questions() {
    extern "C" fn ask(signal: libc::c_int) {
        ASKED.store(signal, Ordering::Relaxed);
        ring();
    }
    for signal in [libc::SIGUSR1, libc::SIGUSR2] {
        // SAFETY: the handler stores a number, and calls write(2).
        #[allow(unsafe_code)]
        unsafe {
            libc::signal(signal, ask as *const () as libc::sighandler_t);
        }
    }
}

pub fn asked() -> Option<Question> {
    match ASKED.swap(0, Ordering::Relaxed) {
        0 => None,
        libc::SIGUSR1 => Some(Question::Report),
        _ => Some(Question::Look),
    }
}

/// Waits until every BPF program that is running now has ended: they run
/// inside RCU's read side, and membarrier(2) waits for a grace period.
pub fn grace_period() {
    const MEMBARRIER_CMD_GLOBAL: libc::c_int = 1;
    // SAFETY: membarrier takes numbers only.
    #[allow(unsafe_code)]
    let result = unsafe { libc::syscall(libc::SYS_membarrier, MEMBARRIER_CMD_GLOBAL, 0, 0) };
    if result != 0 {
        // Not built in, or refused with full tickless processors: no program runs this long.
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}
