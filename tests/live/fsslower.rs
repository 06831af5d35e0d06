//! fsslower: what takes long on a kind of file system.

use std::{
    fs,
    time::{Duration, Instant},
};

use crate::support::*;

/// How often each operation was seen on a file.
fn counts(ran: &Ran, path: &str) -> [usize; 4] {
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    let events = ran.events();
    let count = |op| events.iter().filter(|e| e["path"] == *path && e["operation"] == op).count();
    ["read", "write", "open", "fsync"].map(count)
}

#[test]
fn operations_are_those_of_the_load() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let (file, other) = (disk.path("file"), disk.path("other"));
    for (alias, without) in
        ["fsslower", "ext4slower", "fsslower -t ext4"].into_iter().zip(FS_WITHOUT)
    {
        let tool = tool(&format!("{alias} -J 0")).env("BEEBOX_WITHOUT", without);
        let ran = tool.loads([
            format!("write {file} 40960 4096 --fsync --count 2"),
            format!("read {file} 40960 4096 --count 3"),
            format!("call fdatasync 6 {other}"),
        ]);
        let ran = ran.ok();
        measured_functions(&ran, without);
        assert_eq!(counts(&ran, &file), [30, 20, 2, 2], "{}", ran.story());
        assert_eq!(counts(&ran, &other), [0, 0, 1, 6], "{}", ran.story());
        let reads: Vec<_> = ran.events().into_iter().filter(|e| e["path"] == *file).collect();
        let reads: Vec<_> = reads.iter().filter(|e| e["operation"] == "read").collect();
        for (i, e) in reads.iter().enumerate() {
            assert_eq!((&e["size_bytes"], &e["comm"]), (&4096.into(), &"workload".into()));
            assert_eq!(e["offset_bytes"], 4096 * (i as u64 % 10), "{}", ran.story());
        }
    }
}

/// What is appended is where it came to stand.
#[test]
fn offsets_are_those_of_the_file() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let file = disk.path("file");
    for without in FS_WITHOUT {
        fs::write(&file, [7; 5000]).unwrap();
        offsets_are_right(&file, without);
    }
}

fn offsets_are_right(file: &str, without: &str) {
    let tool = tool("fsslower -J 0 -- sh -c").env("BEEBOX_WITHOUT", without);
    let ran = tool.arg(format!("echo more >> {file}")).run().ok();
    let events = ran.events();
    let write = events.iter().find(|e| e["path"] == *file && e["operation"] == "write");
    let write = write.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&write["size_bytes"], &write["offset_bytes"]), (&5.into(), &5000.into()));
    let open = events.iter().find(|e| e["path"] == *file && e["operation"] == "open").unwrap();
    assert!(open["size_bytes"].is_null() && open["offset_bytes"].is_null());
}

/// Other file systems are not of the kind, and neither are devices and pipes that it names.
#[test]
fn only_files_of_the_kind_are_seen() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let memory = Scratch::new();
    let dir = memory.0.to_str().unwrap();
    let (file, pipe) = (disk.path("file"), disk.path("pipe"));
    let line = format!(
        "mkfifo {pipe}; echo x > {file}; mount -t tmpfs none {dir}; echo x > {dir}/file
        sleep 0 < {dir}/file; echo x <> {pipe} >&0"
    );
    let shell = |options: &str| {
        let tool = tool(&format!("{options} -- unshare -m sh -c"));
        tool.arg(&line).run().ok()
    };
    let ran = shell("fsslower -J 0");
    assert_eq!(counts(&ran, &file), [0, 1, 1, 0], "{}", ran.story());
    assert_eq!(counts(&ran, &pipe), [0; 4], "{}", ran.story());
    assert_eq!(counts(&ran, &format!("{dir}/file")), [0; 4], "{}", ran.story());
    fs::remove_file(&pipe).unwrap();
    if able("xfsslower") {
        assert_eq!(counts(&shell("xfsslower -J 0"), &file), [0; 4]);
    }
}

/// A write back to a disk takes as long as that does.
#[test]
fn a_slow_fsync_is_timed() {
    let Some((ran, file, times)) = held_fsync("ext4", "fsslower -J -m 100", true) else { return };
    let found = ran.events();
    assert_eq!(counts(&ran, &file), [0, 0, 0, 1], "{}", ran.story());
    assert_eq!(found.len(), 1, "{}", ran.story());
    let lat = Duration::from_nanos(found[0]["lat_ns"].as_u64().unwrap());
    assert!(times.contains(&lat), "{times:?}{}", ran.story());
}

/// Of a system call, only its end tells what file it was about.
#[test]
fn an_fsync_that_has_not_ended_is_counted() {
    let Some((ran, file, _)) = held_fsync("ext4", "fsslower -J -m 100", false) else { return };
    assert_eq!(counts(&ran, &file), [0; 4], "{}", ran.story());
    let functions = !ran.stderr.contains("measures the system calls for files");
    assert_eq!(ran.summary()["unfinished"].as_u64(), functions.then_some(1), "{}", ran.story());
}

#[test]
fn operations_by_nfs() {
    let Some(nfs) = Nfs::new() else { return };
    let file = nfs.path("file");
    let ran = tool("nfsslower -J 0").loads([
        format!("write {file} 40960 4096 --fsync --count 2"),
        format!("read {file} 40960 4096"),
    ]);
    let ran = ran.ok();
    assert_eq!(counts(&ran, &file), [10, 20, 2, 2], "{}", ran.story());
}

#[test]
fn slow_reads_of_a_file_system_in_user_space() {
    let Some(slow) = SlowReads::new() else { return };
    let load = format!("read {} 12288 4096", slow.file);
    for without in FS_WITHOUT {
        let began = Instant::now();
        let ran = tool("fuseslower -J 40").env("BEEBOX_WITHOUT", without).load(&load).ok();
        let most = began.elapsed();
        measured_functions(&ran, without);
        assert_eq!(counts(&ran, &slow.file), [3, 0, 0, 0], "{}", ran.story());
        for (e, offset) in ran.events().iter().zip([0, 4096, 8192]) {
            assert_eq!((&e["size_bytes"], &e["offset_bytes"]), (&4096.into(), &offset.into()));
            let lat = Duration::from_nanos(e["lat_ns"].as_u64().unwrap());
            assert!((SlowReads::TAKES..most).contains(&lat), "{}", ran.story());
        }
    }
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let file = disk.path("a b");
    fs::write(&file, [7; 8192]).unwrap();
    let tool = tool("ext4slower -m 0 --").arg(workload()).arg("read").arg(&file);
    let ran = tool.args("4096 4096").run().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "COMM", "PID", "T", "BYTES", "OFF_KB", "LAT(ms)", "FILENAME"]);
    let rows = ran.table();
    let row = rows.iter().find(|r| r["FILENAME"] == file && r["T"] == "R");
    let row = row.unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&*row["COMM"], &*row["BYTES"], &*row["OFF_KB"]), ("workload", "4096", "0"));
    assert!(row["LAT(ms)"].parse::<f64>().is_ok(), "{}", ran.story());
}

#[test]
fn what_the_kernel_does_not_have_is_told() {
    let ran = tool("zfsslower --duration 100ms").run();
    if ran.status == Some(0) {
        return skip("this kernel has zfs");
    }
    assert_eq!(ran.status, Some(4), "{}", ran.story());
    assert!(ran.stderr.contains("modprobe zfs"), "{}", ran.story());
}
