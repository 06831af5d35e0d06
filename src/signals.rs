//! SIGINT, SIGTERM and SIGHUP end a tool as its own end would; SIGUSR1 and SIGUSR2 ask for a summary.

use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};

use anyhow::Result;

static CAME: AtomicBool = AtomicBool::new(false);

/// From now on a signal is a wish to end; more of them change nothing.
pub fn listen() -> Result<()> {
    Ok(ctrlc::set_handler(|| CAME.store(true, Ordering::Relaxed))?)
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
    }
    for signal in [libc::SIGUSR1, libc::SIGUSR2] {
        // SAFETY: the handler stores a number, and nothing else.
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
