//! bioerr: requests that fail, and no others.

use std::fs;

use crate::support::*;

/// A disk on which writes behind its first 64 KiB fail, since there is no room for them.
fn failing() -> Option<(Loop, Tmpfs)> {
    let below = Tmpfs::new("256k")?;
    let disk = below.disk(1 << 20)?;
    let whole = ["write", &disk.path, "65536", "4096", "--direct"];
    assert!(done(workload().to_str().unwrap(), &whole));
    below.fill();
    Some((disk, below))
}

fn fails(disk: &Loop) -> String {
    format!("{} write {} 4096 4096 --direct --at 524288", workload().display(), disk.path)
}

/// Three writes, each of which must fail, between reads.
fn load(disk: &Loop) -> String {
    let read = format!("{} read {} 40960 4096 --direct", workload().display(), disk.path);
    let fails = fails(disk);
    format!("for i in 1 2 3; do {fails} 2>/dev/null && exit 9; {read} || exit 9; done")
}

#[test]
fn each_request_that_fails_is_a_row() {
    let Some((disk, _below)) = failing() else { return };
    for without in ["", "raw_tp/block_io_start"] {
        let command = format!("bioerr -J -d {} -- sh -c", disk.name);
        let ran =
            whole(|| tool(&command).env("BEEBOX_WITHOUT", without).arg(load(&disk)).run().ok());
        let events = ran.events();
        assert_eq!(events.len(), 3, "{}", ran.story());
        for e in &events {
            assert_eq!((&e["comm"], &e["disk"]), (&"workload".into(), &(*disk.name).into()));
            assert_eq!((&e["sector"], &e["size_bytes"]), (&1024.into(), &4096.into()), "{e}");
            assert!(e["op"].as_str().unwrap().starts_with('W'), "{e}");
            let known = [(libc::ENOSPC, "ENOSPC"), (libc::EIO, "EIO")];
            assert!(known.iter().any(|(n, name)| e["errno"] == *n && e["error"] == *name), "{e}");
            assert!(e["lat_ns"].as_u64() > Some(0) && e["pid"].as_u64() > Some(1), "{e}");
        }
        assert_eq!(ran.lost(), 0);
    }
}

/// The one who asked, not whoever runs when the answer comes.
#[test]
fn only_what_a_process_asks_for() {
    let Some((disk, _below)) = failing() else { return };
    let write = format!("read go; {}; true", fails(&disk));
    let ran = whole(|| {
        let (one, other) = (Waiting::shell(&write), Waiting::shell(&write));
        let running = tool(&format!("bioerr -J -d {} --ppid {}", disk.name, one.pid())).start();
        other.go();
        one.go();
        running.stop().ok()
    });
    assert_eq!(ran.events().len(), 1, "{}", ran.story());
}

/// A disk without requests, removed with its value: memory, of which there is not enough for what
/// cannot be compressed.
struct Zram(String);

impl Zram {
    fn new() -> Option<Self> {
        let Ok(number) = fs::read_to_string("/sys/class/zram-control/hot_add") else {
            skip("no zram can be made here");
            return None;
        };
        let zram = Zram(format!("zram{}", number.trim()));
        let set =
            |what: &str, value: &str| fs::write(format!("/sys/block/{}/{what}", zram.0), value);
        // It compresses by a module that may not be there.
        if set("disksize", "4M").is_err() {
            skip("no zram can be given a size here");
            return None;
        }
        set("mem_limit", "4096").unwrap();
        // What there is goes to these.
        let to = format!("of=/dev/{}", zram.0);
        assert!(!done("dd", &["if=/dev/urandom", &to, "bs=4096", "seek=512", "oflag=direct"]));
        Some(zram)
    }
}

impl Drop for Zram {
    fn drop(&mut self) {
        let _ = fs::write("/sys/class/zram-control/hot_remove", &self.0["zram".len()..]);
    }
}

#[test]
fn disks_without_requests_are_seen_too() {
    let Some(zram) = Zram::new() else { return };
    let write = |from: &str, at| {
        format!("dd if={from} of=/dev/{} bs=4096 count=1 seek={at} oflag=direct", zram.0)
    };
    let load = format!(
        "{}; ! {} && {} && ! {}",
        write("/dev/zero", 0),
        write("/dev/urandom", 1),
        write("/dev/zero", 2),
        write("/dev/urandom", 3)
    );
    let ran = whole(|| tool("bioerr -J -- sh -c").arg(&load).run().ok());
    let events = ran.events();
    let sectors: Vec<_> = events.iter().map(|e| e["sector"].as_u64().unwrap()).collect();
    assert_eq!(sectors, [8, 24], "{}", ran.story());
    for e in &events {
        assert_eq!((&e["disk"], &e["comm"]), (&(*zram.0).into(), &"dd".into()), "{e}");
        assert_eq!((&e["error"], &e["size_bytes"]), (&"EIO".into(), &4096.into()), "{e}");
        assert!(e["op"].as_str().unwrap().starts_with('W') && e["lat_ns"].as_u64() > Some(0));
    }
    let ran = tool(&format!("bioerr -J -d {} --uid 1 -- sh -c", zram.0)).arg(&load).run().ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
}

#[test]
fn the_table_reads_well() {
    let Some((disk, _below)) = failing() else { return };
    let command = format!("bioerr -d {} -- sh -c", disk.name);
    let ran = whole(|| tool(&command).arg(load(&disk)).run().ok());
    let heading = ran.stdout.lines().next().unwrap();
    assert_eq!(
        heading,
        "TIME     COMM            PID     DISK    T    SECTOR     BYTES   ERROR   LAT(ms)"
    );
    let rows = ran.table();
    assert_eq!(rows.len(), 3, "{}", ran.story());
    for row in rows {
        assert_eq!((row["TIME"].len(), &*row["COMM"], &row["DISK"]), (8, "workload", &disk.name));
        assert_eq!((&*row["SECTOR"], &*row["BYTES"]), ("1024", "4096"));
        assert!(["ENOSPC", "EIO"].contains(&&*row["ERROR"]), "{row:?}");
    }
}
