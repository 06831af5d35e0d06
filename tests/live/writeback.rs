//! writeback: which device gets how many changed pages, and why.

use std::os::unix::fs::MetadataExt as _;

use crate::support::*;

#[test]
fn pages_are_those_that_were_dirty() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let dev = disk.dir.metadata().unwrap().dev();
    let device = format!("{}:{}", libc::major(dev), libc::minor(dev));
    let file = disk.path("file");
    assert!(done("sync", &["-f", &file]) || done("sync", &[]));
    assert!(done(workload().to_str().unwrap(), &["write", &file, "4096000", "4096"]));
    let ran = tool("writeback -J").load(&format!("call syncfs 1 {file}")).ok();
    let of = |e: &serde_json::Value| e["device"] == *device;
    let runs: Vec<_> = ran.events().into_iter().filter(of).collect();
    let pages = total(&runs, "pages");
    assert!((1000..1100).contains(&pages), "{}", ran.story());
    assert!(runs.iter().any(|e| e["reason"] == "sync"), "{}", ran.story());
    assert!(runs.iter().all(|e| e["comm"].as_str().unwrap().starts_with("kworker/")));
    assert!(runs.iter().all(|e| e["lat_ns"].as_u64().unwrap() > 0));
    assert_eq!(ran.lost(), 0);
}

#[test]
fn the_table_is_bpftrace_s() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let file = disk.path("file");
    assert!(done(workload().to_str().unwrap(), &["write", &file, "40960", "4096"]));
    let ran = tool("writeback").load(&format!("call syncfs 1 {file}")).ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["TIME", "DEVICE", "PAGES", "REASON", "ms"]);
    assert!(ran.table().iter().any(|r| r["REASON"] == "sync"), "{}", ran.story());
}
