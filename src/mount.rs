//! File systems of the kernel in mounts of our own.

use std::{
    ffi::CStr,
    io,
    os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd},
};

/// A file system, such as `cgroup2`, as this process would see it: in a mount that no directory
/// shows and that goes with its descriptor (fsopen(2), Linux 5.2).
#[allow(unsafe_code)]
pub fn detached(kind: &CStr) -> io::Result<OwnedFd> {
    const FSOPEN_CLOEXEC: i32 = 1;
    const FSCONFIG_CMD_CREATE: i32 = 6;
    const FSMOUNT_CLOEXEC: i32 = 1;
    let owned = |fd: i64| match fd {
        // SAFETY: the call made this descriptor, and nobody else owns it.
        0.. => Ok(unsafe { OwnedFd::from_raw_fd(fd as i32) }),
        _ => Err(io::Error::last_os_error()),
    };
    // SAFETY: the name is a C string, and the other arguments are numbers or none.
    unsafe {
        let context = owned(libc::syscall(libc::SYS_fsopen, kind.as_ptr(), FSOPEN_CLOEXEC))?;
        let fd = context.as_raw_fd();
        if libc::syscall(libc::SYS_fsconfig, fd, FSCONFIG_CMD_CREATE, 0, 0, 0) < 0 {
            return Err(io::Error::last_os_error());
        }
        owned(libc::syscall(libc::SYS_fsmount, fd, FSMOUNT_CLOEXEC, 0))
    }
}
