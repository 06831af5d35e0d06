//! SIGINT, SIGTERM and SIGHUP end a tool as its own end would.

use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Result;

static CAME: AtomicBool = AtomicBool::new(false);

/// From now on a signal is a wish to end; more of them change nothing.
pub fn listen() -> Result<()> {
    Ok(ctrlc::set_handler(|| CAME.store(true, Ordering::Relaxed))?)
}

pub fn came() -> bool {
    CAME.load(Ordering::Relaxed)
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
