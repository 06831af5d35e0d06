//! modsnoop: modules that are loaded and unloaded.

use std::{ffi::CString, fs, os::fd::AsRawFd as _};

use crate::support::*;

/// A module that nobody uses, and its file: guests have theirs in /modules.
fn unused() -> Option<(String, fs::File)> {
    let loaded = fs::read_to_string("/proc/modules").ok()?;
    let free = loaded.lines().filter_map(|line| {
        let words: Vec<_> = line.split(' ').collect();
        (words[2] == "0" && words[3] == "-").then(|| words[0].to_string())
    });
    let mut files = fs::read_dir("/modules").ok()?.flatten().map(|file| file.path());
    let free: Vec<_> = free.collect();
    files.find_map(|path| {
        // 07-name.ko, with - or _ in the name.
        let stem = path.file_stem()?.to_str()?.split_once('-')?.1.replace('-', "_");
        // This one can be had again without losing anything.
        let harmless = ["dummy", "null_blk", "raid0", "loop", "xfs", "btrfs"].contains(&&*stem);
        (harmless && free.contains(&stem)).then(|| (stem, fs::File::open(path).unwrap()))
    })
}

#[test]
fn modules_are_told_as_they_go_and_come() {
    if !able("modsnoop") {
        return;
    }
    let Some((name, file)) = unused() else { return skip("no module can be unloaded here") };
    let running = tool("modsnoop -J").start();
    // SAFETY: the names are closed by zeroes.
    #[allow(unsafe_code)]
    let done = unsafe {
        let text = CString::new(name.clone()).unwrap();
        let gone = libc::syscall(libc::SYS_delete_module, text.as_ptr(), libc::O_NONBLOCK);
        (gone, libc::syscall(libc::SYS_finit_module, file.as_raw_fd(), c"".as_ptr(), 0))
    };
    let ran = running.stop().ok();
    assert_eq!(done, (0, 0), "{name}{}", ran.story());
    let events: Vec<_> = ran.events().into_iter().filter(|e| e["module"] == *name).collect();
    let said: Vec<_> = events.iter().map(|e| e["event"].as_str().unwrap()).collect();
    assert_eq!(said, ["unload", "load"], "{}", ran.story());
    assert!(
        events.iter().all(|e| e["pid"] == std::process::id() && e["uid"] == 0),
        "{}",
        ran.story()
    );
}

#[test]
fn a_kernel_without_modules_is_told() {
    if std::path::Path::new("/proc/modules").exists() {
        return skip("this kernel has modules");
    }
    let ran = tool("modsnoop").run();
    assert_eq!(ran.status, Some(4), "{}", ran.story());
    assert!(ran.stderr.contains("no tracepoint module_load"), "{}", ran.story());
}
