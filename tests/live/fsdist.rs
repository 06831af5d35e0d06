//! fsdist: how long operations on a kind of file system take.

use std::{
    collections::BTreeMap,
    fs,
    time::{Duration, Instant},
};

use crate::support::*;

/// How many of each operation there were, in all intervals.
fn counts(ran: &Ran) -> BTreeMap<String, u64> {
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    let mut counts = BTreeMap::new();
    for h in ran.of_type("histogram") {
        let count = h["count"].as_u64().unwrap();
        let buckets = h["buckets"].as_array().unwrap().iter();
        assert_eq!(buckets.map(|b| b["count"].as_u64().unwrap()).sum::<u64>(), count);
        *counts.entry(h["operation"].as_str().unwrap().to_string()).or_default() += count;
    }
    counts
}

fn expected(ops: &[(&str, u64)]) -> BTreeMap<String, u64> {
    ops.iter().map(|&(op, n)| (op.into(), n)).collect()
}

/// Whether a disk of the kind is mounted besides the test's own.
fn is_elsewhere(kind: &str) -> bool {
    let mounts = fs::read_to_string("/proc/self/mounts").unwrap();
    mounts.lines().filter(|line| line.split(' ').nth(2) == Some(kind)).count() > 1
}

fn counts_are_right(kind: &str) {
    let Some(disk) = Mounted::new(kind, 512 << 20) else { return };
    let file = disk.path("file");
    // To attach to what is a module takes long on old kernels.
    let ways = if kind == "ext4" || slowness() == 1 { FS_WITHOUT.len() } else { 1 };
    for without in &FS_WITHOUT[..ways] {
        // One run for all loads, for the same reason.
        let run = |loads: [&str; 3]| {
            let tool = tool(&format!("{kind}dist -J")).env("BEEBOX_WITHOUT", without);
            tool.loads(loads).ok()
        };
        // What starting the loads takes, from whatever disk they are on, is not counted.
        let nothing = if is_elsewhere(kind) { counts(&run(["true"; 3])) } else { expected(&[]) };
        let ran = run([
            &format!("write {file} 40960 4096 --fsync --count 2"),
            &format!("read {file} 40960 4096 --count 3"),
            &format!("call fstat 7 {file}"),
        ]);
        if kind == "ext4" {
            measured_functions(&ran, without);
        }
        let mut made = counts(&ran);
        made.iter_mut().for_each(|(op, n)| *n -= nothing.get(op).unwrap_or(&0));
        made.retain(|_, n| *n > 0);
        let ops = [("write", 20), ("read", 30), ("open", 3), ("fsync", 2), ("getattr", 7)];
        assert_eq!(made, expected(&ops), "{without}");
    }
}

#[test]
fn counts_are_those_of_the_load() {
    counts_are_right("ext4");
}

#[test]
fn the_kind_may_be_an_option() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let write = format!("write {} 4096 4096", disk.path("file"));
    let ran = tool("fsdist -t ext4 -J").load(&write).ok();
    assert_eq!(counts(&ran)["write"], 1, "{}", ran.story());
}

#[test]
fn counts_are_those_of_the_load_on_xfs() {
    counts_are_right("xfs");
}

#[test]
fn counts_are_those_of_the_load_on_btrfs() {
    counts_are_right("btrfs");
}

#[test]
fn counts_are_those_of_the_load_on_f2fs() {
    counts_are_right("f2fs");
}

/// Whatever falls between two summaries is in one of them.
#[test]
fn intervals_lose_nothing() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let file = disk.path("file");
    fs::write(&file, vec![7; 1 << 20]).unwrap();
    let reads = many(100_000);
    let blocks = reads / 100;
    let load = format!("read {file} {} 1024 --count 100", blocks * 1024);
    let ran = tool("fsdist -J 10ms").load(&load).ok();
    let mut nothing = expected(&[("read", 0)]);
    if is_elsewhere("ext4") {
        nothing.extend(counts(&tool("fsdist -J").load("true").ok()));
    }
    assert_eq!(counts(&ran)["read"], blocks * 100 + nothing["read"], "{}", ran.story());
    assert!(ran.of_type("histogram").len() > 4, "{}", ran.story());
}

#[test]
fn a_slow_fsync_is_timed() {
    let Some((ran, _, times)) = held_fsync("ext4", "fsdist -J", true) else { return };
    let hists = ran.of_type("histogram");
    let hist = hists.iter().find(|h| h["operation"] == "fsync");
    let hist = hist.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!(hist["count"], 1, "{}", ran.story());
    for key in ["sum", "min", "max"] {
        let time = Duration::from_nanos(hist[key].as_u64().unwrap());
        assert!(times.contains(&time), "{times:?}{}", ran.story());
    }
}

#[test]
fn operations_by_nfs() {
    let Some(nfs) = Nfs::new() else { return };
    let ran = tool("nfsdist -J").load(&format!("write {} 40960 4096", nfs.path("file"))).ok();
    let hists = ran.of_type("histogram");
    let count = |op| hists.iter().find(|h| h["operation"] == op).map(|h| h["count"].clone());
    assert_eq!(count("write"), Some(10.into()), "{}", ran.story());
    assert_eq!(count("read"), None, "{}", ran.story());
}

#[test]
fn slow_reads_of_a_file_system_in_user_space() {
    let Some(slow) = SlowReads::new() else { return };
    for without in FS_WITHOUT {
        let tool = tool("fusedist -J").env("BEEBOX_WITHOUT", without);
        let began = Instant::now();
        let ran = tool.load(&format!("read {} 12288 4096", slow.file)).ok();
        let most = began.elapsed();
        measured_functions(&ran, without);
        let hists = ran.of_type("histogram");
        let hist = hists.iter().find(|h| h["operation"] == "read");
        let hist = hist.unwrap_or_else(|| panic!("{}", ran.story()));
        assert_eq!(hist["count"], 3, "{}", ran.story());
        for (key, reads) in [("min", 1), ("max", 1), ("sum", 3)] {
            let time = Duration::from_nanos(hist[key].as_u64().unwrap());
            assert!((SlowReads::TAKES * reads..most).contains(&time), "{key}: {}", ran.story());
        }
    }
}

#[test]
fn the_picture_is_bcc_s() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let load = format!("write {} 40960 4096", disk.path("file"));
    let ran = tool("ext4dist").load(&load).ok();
    let mut lines = ran.stdout.lines().skip_while(|line| *line != "operation = write").skip(1);
    assert_eq!(lines.next(), Some("     usecs               : count    distribution"));
    assert!(lines.any(|line| line.starts_with("  count 10, mean ")), "{}", ran.story());
    let ran = tool("ext4dist -mT").load(&load).ok();
    assert_eq!(ran.stdout.as_bytes()[2], b':', "{}", ran.story());
    assert!(ran.stdout.contains("     msecs               : count"), "{}", ran.story());
}

/// Other processes, and other file systems, are not counted.
#[test]
fn only_what_is_asked_for() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let write = format!("write {} 40960 4096", disk.path("file"));
    let (one, other) = (Waiting::load(&write), Waiting::load(&write));
    let running = tool(&format!("fsdist -J -p {}", one.pid())).start();
    other.go();
    one.go();
    let ran = running.stop().ok();
    assert_eq!(counts(&ran).get("write"), Some(&10), "{}", ran.story());
    if able("xfsdist") {
        let ran = tool("xfsdist -J").load(&write).ok();
        assert_eq!(counts(&ran), BTreeMap::new(), "{}", ran.story());
    }
}

#[test]
fn what_the_kernel_does_not_have_is_told() {
    let ran = tool("zfsdist --duration 100ms").run();
    if ran.status == Some(0) {
        return skip("this kernel has zfs");
    }
    assert_eq!(ran.status, Some(4), "{}", ran.story());
    assert!(ran.stderr.contains("modprobe zfs"), "{}", ran.story());
}
