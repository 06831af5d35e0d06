//! ttysnoop: what is written to a terminal.

use std::{
    ffi::CStr,
    fs::{File, OpenOptions},
    io::{IoSlice, Read as _, Write as _},
    os::{fd::AsRawFd as _, unix::fs::OpenOptionsExt as _},
    thread,
};

use crate::support::*;

/// A terminal of the test's own, whose other end is read by nobody else.
struct Terminal {
    path: String,
    slave: File,
}

impl Terminal {
    fn new() -> Option<Self> {
        let options =
            || OpenOptions::new().read(true).write(true).custom_flags(libc::O_NOCTTY).clone();
        let Ok(mut master) = options().open("/dev/ptmx") else {
            skip("no terminal can be made here");
            return None;
        };
        let mut name = [0u8; 64];
        // SAFETY: the name is that long; the descriptor is open.
        #[allow(unsafe_code)]
        unsafe {
            assert_eq!(libc::grantpt(master.as_raw_fd()), 0);
            assert_eq!(libc::unlockpt(master.as_raw_fd()), 0);
            let (at, len) = (name.as_mut_ptr().cast(), name.len());
            assert_eq!(libc::ptsname_r(master.as_raw_fd(), at, len), 0);
        }
        let path = CStr::from_bytes_until_nul(&name).unwrap().to_str().unwrap().to_string();
        let slave = options().open(&path).unwrap();
        // Who writes must not wait for a reader.
        thread::spawn(move || while master.read(&mut [0; 4096]).is_ok_and(|n| n > 0) {});
        Some(Terminal { path, slave })
    }
}

#[test]
fn bytes_are_those_that_were_written() {
    let (Some(mut terminal), Some(mut other)) = (Terminal::new(), Terminal::new()) else { return };
    let running = tool(&format!("ttysnoop -J {}", terminal.path)).start();
    let long: String = ('a'..='z').cycle().take(10_000).collect();
    terminal.slave.write_all(b"one\n").unwrap();
    other.slave.write_all(b"not this\n").unwrap();
    let parts = [IoSlice::new(b"two, "), IoSlice::new(b"three\n")];
    assert_eq!(terminal.slave.write_vectored(&parts).unwrap(), 11);
    terminal.slave.write_all(long.as_bytes()).unwrap();
    let ran = running.stop().ok();
    let events = ran.events();
    let data: Vec<_> = events.iter().map(|e| e["data"].as_str().unwrap()).collect();
    assert_eq!(data[..3], ["one\n", "two, ", "three\n"], "{}", ran.story());
    assert_eq!(data[3..].concat(), long, "{}", ran.story());
    assert!(events.iter().all(|e| e["pid"] == std::process::id()), "{}", ran.story());
    assert_eq!(ran.summary()["lost"]["truncated"], 0, "{}", ran.story());
}

#[test]
fn what_shows_there_shows_here() {
    let Some(mut terminal) = Terminal::new() else { return };
    let number = terminal.path.rsplit('/').next().unwrap();
    let running = tool(&format!("ttysnoop -C {number}")).start();
    // A character in two writes, and what colours it.
    for part in [&b"\x1b[31mgr\xc3"[..], b"\xbcn\x1b[0m\r\n"] {
        terminal.slave.write_all(part).unwrap();
    }
    let ran = running.stop().ok();
    assert_eq!(ran.stdout, "\x1b[31mgr\u{fc}n\x1b[0m\r\n", "{}", ran.story());
}

#[test]
fn of_a_long_write_as_much_is_shown_as_asked() {
    let Some(mut terminal) = Terminal::new() else { return };
    let running = tool(&format!("ttysnoop -J -s 100 -c 2 {}", terminal.path)).start();
    let written = terminal.slave.write(&[b'x'; 1000]).unwrap();
    assert!(written > 200);
    let ran = running.stop().ok();
    let shown: usize = ran.events().iter().map(|e| e["data"].as_str().unwrap().len()).sum();
    assert_eq!(shown, 200, "{}", ran.story());
    assert_eq!(ran.summary()["lost"]["truncated"], 1, "{}", ran.story());
    let ran = tool("ttysnoop /dev/there-is-none").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}
