//! cachetop: who uses the page cache, and how well.

use std::{fs::File, os::fd::AsRawFd as _, ptr};

use crate::support::*;

/// A file whose pages stay in memory as long as this lives.
struct Resident {
    at: *mut libc::c_void,
    bytes: usize,
}

impl Resident {
    #[allow(unsafe_code)]
    fn new(path: &str) -> Self {
        let file = File::open(path).unwrap();
        let bytes = file.metadata().unwrap().len() as usize;
        let (read, shared) = (libc::PROT_READ, libc::MAP_SHARED);
        // SAFETY: the kernel chooses an address that nothing else has.
        let at = unsafe { libc::mmap(ptr::null_mut(), bytes, read, shared, file.as_raw_fd(), 0) };
        assert_ne!(at, libc::MAP_FAILED);
        // SAFETY: these bytes are mapped.
        assert_eq!(unsafe { libc::mlock(at, bytes) }, 0);
        Resident { at, bytes }
    }
}

impl Drop for Resident {
    #[allow(unsafe_code)]
    fn drop(&mut self) {
        // SAFETY: nothing refers to the mapping any more.
        unsafe { libc::munmap(self.at, self.bytes) };
    }
}

#[test]
fn each_process_has_its_own_pages() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let (one, other) = (disk.path("one"), disk.path("other"));
    for file in [&one, &other] {
        assert!(done(workload().to_str().unwrap(), &["write", file, "4096000", "4096"]));
    }
    assert!(done(workload().to_str().unwrap(), &["drop", &other]));
    // No memory is taken back of what is to be there.
    let _there = Resident::new(&one);
    let hits = Waiting::load(&format!("read {one} 4096000 4096 --count 2"));
    let misses = Waiting::load(&format!("read {other} 2048000 4096"));
    let writes = Waiting::load(&format!("write {} 409600 4096", disk.path("new")));
    let pids = [hits.pid(), misses.pid(), writes.pid()];
    let running = tool(&format!("cachetop -J -p {},{},{} 60", pids[0], pids[1], pids[2])).start();
    hits.go();
    misses.go();
    writes.go();
    let ran = running.stop().ok();
    let rows = ran.of_type("row");
    let count = |pid: u32, key: &str| {
        let of: Vec<_> =
            rows.iter().filter(|r| r["pid"] == pid && r["comm"] == "workload").cloned().collect();
        total(&of, key)
    };
    let near = |found: u64, expected: u64| {
        assert!((expected..expected + 60).contains(&found), "{found} {expected}{}", ran.story())
    };
    near(count(pids[0], "hits"), 2000);
    near(count(pids[0], "misses"), 0);
    // What was read ahead and not asked for may still be there, and is no miss.
    near(count(pids[1], "hits") + count(pids[1], "misses"), 500);
    assert!(count(pids[1], "misses") >= 400, "{}", ran.story());
    near(count(pids[2], "dirties"), 100);
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let file = disk.path("file");
    let mut ran = tool("cachetop -s dirties 60").load(&format!("write {file} 409600 4096")).ok();
    let (head, table) = ran.stdout.split_once("\n\n").unwrap();
    assert!(head[8..].starts_with(" Buffers MB: "), "{head}");
    assert!(head.ends_with(" / Sort: DIRTIES / Order: descending"), "{head}");
    ran.stdout = table.to_string();
    let row = &ran.table()[0];
    assert_eq!((&*row["CMD"], &*row["UID"], &*row["DIRTIES"]), ("workload", "root", "100"));
    assert_eq!(row["WRITE_HIT%"], "0.00", "{row:?}");
    assert!(row.contains_key("READ_HIT%") && row.contains_key("HITS"));
}
