//! fileslower: reads and writes that take long, and which file it was.

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use crate::support::*;

/// A write to a frozen file system takes as long as that is frozen.
#[test]
fn a_slow_write_is_timed_and_named() {
    const HELD: Duration = Duration::from_millis(200);
    let Some(disk) = Mounted::new("ext4", 32 << 20) else { return };
    let (file, dir) = (disk.path("file"), disk.path(""));
    fs::write(&file, "").unwrap();
    // Opening may take as long: that is done before.
    let slow = Waiting::shell(&format!("exec 3>>{file}; read go; echo written >&3"));
    wait_for("the file to be open", || {
        fs::read_link(format!("/proc/{}/fd/3", slow.pid())).is_ok().then_some(())
    });
    let running = tool("fileslower -J 100").start();
    // Fast ones are not shown.
    let workload = workload().to_str().unwrap().to_string();
    assert!(done(&workload, &["write", &file, "40960", "4096"]));
    let pid = slow.pid();
    let frozen = Frozen::new(&dir);
    let began = Instant::now();
    let writer = thread::spawn(move || slow.go());
    held_up(pid, "sh");
    let waited = Instant::now();
    thread::sleep(HELD);
    let held = waited.elapsed();
    drop(frozen);
    writer.join().unwrap();
    let most = began.elapsed();
    let ran = running.stop().ok();
    let found: Vec<_> = ran.events().into_iter().filter(|e| e["path"] == *file).collect();
    assert_eq!(found.len(), 1, "{}", ran.story());
    let lat = Duration::from_nanos(found[0]["lat_ns"].as_u64().unwrap());
    assert!(lat >= held && lat <= most, "{held:?} {most:?}{}", ran.story());
    assert!(found[0]["path"] == *file && found[0]["direction"] == "W", "{}", ran.story());
    assert_eq!((&found[0]["size_bytes"], &found[0]["done_bytes"]), (&8.into(), &8.into()));
}

#[test]
fn all_are_shown_with_a_minimum_of_0() {
    let dir = Scratch::new();
    let file = dir.path("file");
    let ran = tool("fileslower -J 0").load(&format!("write {file} 40960 4096 --count 2")).ok();
    let found: Vec<_> = ran.events().into_iter().filter(|e| e["path"] == *file).collect();
    assert_eq!(found.len(), 20, "{}", ran.story());
    assert!(found.iter().all(|e| e["size_bytes"] == 4096 && e["comm"] == "workload"));
    // Asked for is more than there is.
    let ran = tool("fileslower -J 0").load(&format!("read {file} 100000 100000")).ok();
    let read = ran.events().into_iter().find(|e| e["path"] == *file).unwrap();
    assert_eq!(
        (read["size_bytes"].as_u64(), read["done_bytes"].as_u64()),
        (Some(100_000), Some(40_960))
    );
    assert_eq!(ran.lost(), 0);
}

/// What waits in a pipe is slow, but no regular file.
#[test]
fn pipes_are_shown_when_asked_for() {
    let load = ["-c", "{ sleep 0.2; echo; } | cat"];
    let run = |options: &str| {
        let mut tool = tool(&format!("fileslower -J 150 {options} -- sh"));
        for word in load {
            tool = tool.arg(word);
        }
        let ran = tool.run().ok();
        ran.events().iter().filter(|e| e["path"].as_str().unwrap().starts_with("pipe:[")).count()
    };
    assert_eq!((run(""), run("-a")), (0, 1));
}

#[test]
fn the_table_is_bcc_s() {
    let dir = Scratch::new();
    let file = dir.path("file");
    let ran = tool("fileslower 0").load(&format!("write {file} 4096 4096")).ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME(s)", "COMM", "TID", "D", "BYTES", "LAT(ms)", "FILENAME"]);
    let rows = ran.table();
    let row =
        rows.iter().find(|r| r["FILENAME"] == file).unwrap_or_else(|| panic!("{}", ran.story()));
    assert_eq!((&*row["COMM"], &*row["D"], &*row["BYTES"]), ("workload", "W", "4096"));
}
