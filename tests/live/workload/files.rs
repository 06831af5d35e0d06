//! System calls about files, one at a time.

use std::{env, ffi::OsString, path::Path};

#[cfg(not(target_arch = "x86_64"))]
use super::Refused;
use super::{Args, Report, Result, Usage, c_string, check, raw, refusable};

pub const CALL: &str = "NAME N PATH [OTHER] [--at relative|absolute|dirfd]
        one system call, N times over: stat lstat fstat newfstatat statx statfs fstatfs fsync
        fdatasync syncfs sync_file_range sync unlink unlinkat rmdir rename renameat renameat2
        What it needs is opened, made or put back by further calls.";

pub fn call(mut args: Args) -> Result<Report> {
    let at = args.option("--at")?.unwrap_or_else(|| "absolute".to_string());
    let name: String = args.next("NAME")?;
    let n: u64 = args.next("N")?;
    let path: OsString = args.next("PATH")?;
    let other: Option<OsString> = if args.0.is_empty() { None } else { Some(args.next("OTHER")?) };
    args.end()?;

    let (parent, last) = match (Path::new(&path).parent(), Path::new(&path).file_name()) {
        (Some(parent), Some(last)) => (parent, last),
        _ => return Err(Usage(format!("{path:?} is no path of a file")).into()),
    };
    let mut dir = libc::AT_FDCWD;
    let given = match &*at {
        "absolute" => &*path,
        "relative" => {
            env::set_current_dir(parent)?;
            last
        }
        "dirfd" => {
            let parent = c_string(parent.as_os_str())?;
            dir = check(unsafe { libc::open(parent.as_ptr(), libc::O_PATH | libc::O_DIRECTORY) })?;
            last
        }
        _ => return Err(Usage(format!("no --at {at}")).into()),
    };
    let given = c_string(given)?;
    let other = c_string(&other.unwrap_or_default())?;
    let whole = c_string(&path)?;
    let wants_fd = ["fstat", "fstatfs", "fsync", "fdatasync", "syncfs", "sync_file_range"];
    let fd = match wants_fd.contains(&&*name) {
        true => check(unsafe { libc::open(whole.as_ptr(), libc::O_RDWR | libc::O_CREAT, 0o640) })?,
        false => -1,
    };
    let mut room = [0u8; 4096];
    let buffer = room.as_mut_ptr() as u64;
    let (dirfd, p, o) = (dir as u64, given.as_ptr() as u64, other.as_ptr() as u64);
    let fd = fd as u64;
    let (mut calls, mut failed) = (0, 0);
    for _ in 0..n {
        if ["unlink", "unlinkat", "rename", "renameat", "renameat2"].contains(&&*name) {
            let file = unsafe { libc::open(whole.as_ptr(), libc::O_WRONLY | libc::O_CREAT, 0o640) };
            check(file).map(|fd| unsafe { libc::close(fd) })?;
        }
        if name == "rmdir" {
            check(unsafe { libc::mkdir(whole.as_ptr(), 0o750) })?;
        }
        let result = match &*name {
            #[cfg(target_arch = "x86_64")]
            "stat" => raw(libc::SYS_stat, [p, buffer, 0, 0, 0]),
            #[cfg(target_arch = "x86_64")]
            "lstat" => raw(libc::SYS_lstat, [p, buffer, 0, 0, 0]),
            #[cfg(target_arch = "x86_64")]
            "unlink" => raw(libc::SYS_unlink, [p, 0, 0, 0, 0]),
            #[cfg(target_arch = "x86_64")]
            "rmdir" => raw(libc::SYS_rmdir, [p, 0, 0, 0, 0]),
            #[cfg(target_arch = "x86_64")]
            "rename" => raw(libc::SYS_rename, [p, o, 0, 0, 0]),
            #[cfg(not(target_arch = "x86_64"))]
            "stat" | "lstat" | "unlink" | "rmdir" | "rename" => {
                return Err(Refused(format!("no {name} on this machine")).into());
            }
            "newfstatat" => raw(libc::SYS_newfstatat, [dirfd, p, buffer, 0, 0]),
            "statx" => raw(libc::SYS_statx, [dirfd, p, 0, 0x7ff, buffer]),
            "statfs" => raw(libc::SYS_statfs, [p, buffer, 0, 0, 0]),
            "fstat" => raw(libc::SYS_fstat, [fd, buffer, 0, 0, 0]),
            "fstatfs" => raw(libc::SYS_fstatfs, [fd, buffer, 0, 0, 0]),
            "fsync" => raw(libc::SYS_fsync, [fd, 0, 0, 0, 0]),
            "fdatasync" => raw(libc::SYS_fdatasync, [fd, 0, 0, 0, 0]),
            "syncfs" => raw(libc::SYS_syncfs, [fd, 0, 0, 0, 0]),
            "sync_file_range" => raw(libc::SYS_sync_file_range, [fd, 0, 0, 7, 0]),
            "sync" => raw(libc::SYS_sync, [0; 5]),
            "unlinkat" => raw(libc::SYS_unlinkat, [dirfd, p, 0, 0, 0]),
            "renameat" => raw(libc::SYS_renameat, [dirfd, p, libc::AT_FDCWD as u64, o, 0]),
            "renameat2" => raw(libc::SYS_renameat2, [dirfd, p, libc::AT_FDCWD as u64, o, 0]),
            _ => return Err(Usage(format!("no call {name:?}")).into()),
        };
        calls += 1;
        match result {
            Ok(_) => {}
            Err(error) if error.raw_os_error() == Some(libc::ENOSYS) => {
                return Err(refusable(&name, error));
            }
            Err(_) => failed += 1,
        }
    }
    if fd as i32 >= 0 {
        check(unsafe { libc::close(fd as i32) })?;
    }
    Ok(vec![("calls", calls), ("failed", failed)])
}

pub const MOUNTS: &str =
    "DIR  mounts on DIR in a mount namespace of its own, by the old calls and by the
        new ones, and takes it away again";

pub fn mounts(mut args: Args) -> Result<Report> {
    let dir = c_string(&args.next::<OsString>("DIR")?)?;
    args.end()?;
    check(unsafe { libc::unshare(libc::CLONE_NEWNS) }).map_err(|e| refusable("unshare", e))?;
    let text = |text: &'static std::ffi::CStr| text.as_ptr() as u64;
    let (dir, here) = (dir.as_ptr() as u64, libc::AT_FDCWD as u64);
    let private = libc::MS_REC | libc::MS_PRIVATE;
    raw(libc::SYS_mount, [text(c"none"), text(c"/"), 0, private, 0])?;
    let flags = libc::MS_NOSUID | libc::MS_NODEV;
    raw(libc::SYS_mount, [text(c"a source"), dir, text(c"tmpfs"), flags, text(c"size=64k")])?;
    raw(libc::SYS_umount2, [dir, libc::MNT_DETACH as u64, 0, 0, 0])?;
    let gone = raw(libc::SYS_umount2, [dir, 0, 0, 0, 0]).err().and_then(|e| e.raw_os_error());
    assert_eq!(gone, Some(libc::EINVAL));

    let fs = raw(libc::SYS_fsopen, [text(c"tmpfs"), 1, 0, 0, 0])
        .map_err(|e| refusable("fsopen", e))? as u64;
    raw(libc::SYS_fsconfig, [fs, 1, text(c"size"), text(c"128k"), 0])?;
    raw(libc::SYS_fsconfig, [fs, 6, 0, 0, 0])?;
    let mount = raw(libc::SYS_fsmount, [fs, 1, 2, 0, 0])? as u64;
    raw(libc::SYS_move_mount, [mount, text(c""), here, dir, 4])?;
    // An open file is in use.
    check(unsafe { libc::close(mount as i32) })?;
    raw(libc::SYS_umount2, [dir, 0, 0, 0, 0])?;
    Ok(vec![("calls", 10)])
}

pub const SWAP: &str = "PAGES  has its own pages swapped out, and reads them all again";

pub fn swap(mut args: Args) -> Result<Report> {
    let pages: usize = args.next("PAGES")?;
    args.end()?;
    let len = pages * 4096;
    unsafe {
        let (access, kind) =
            (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        let at = libc::mmap(std::ptr::null_mut(), len, access, kind, -1, 0);
        if at == libc::MAP_FAILED {
            return Err(std::io::Error::last_os_error().into());
        }
        check(libc::madvise(at, len, libc::MADV_NOHUGEPAGE))?;
        let page = |i: usize| at.cast::<u8>().add(4096 * i);
        (0..pages).for_each(|i| page(i).write_volatile(i as u8 | 1));
        check(libc::madvise(at, len, 21)).map_err(|e| refusable("MADV_PAGEOUT", e))?;
        let mut resident = vec![0u8; pages];
        check(libc::mincore(at, len, resident.as_mut_ptr()))?;
        let out = resident.iter().filter(|page| **page & 1 == 0).count();
        let wrong = (0..pages).filter(|&i| page(i).read_volatile() != i as u8 | 1).count();
        if wrong > 0 {
            return Err("pages came back changed".into());
        }
        Ok(vec![("pages", pages as i64), ("out", out as i64)])
    }
}

pub const DROP: &str = "PATH  has a file written out and its pages taken out of the page cache";

pub fn drop_pages(mut args: Args) -> Result<Report> {
    let path = c_string(&args.next::<OsString>("PATH")?)?;
    args.end()?;
    let fd = check(unsafe { libc::open(path.as_ptr(), libc::O_RDONLY) })?;
    check(unsafe { libc::fsync(fd) })?;
    let error = unsafe { libc::posix_fadvise(fd, 0, 0, libc::POSIX_FADV_DONTNEED) };
    check(unsafe { libc::close(fd) })?;
    if error != 0 { Err(std::io::Error::from_raw_os_error(error).into()) } else { Ok(vec![]) }
}
