//! cachestat: hits and misses of the page cache, of a load whose pages are known.

use std::{fs, process::Command};

use crate::support::*;

const PAGES: u64 = 1000;
/// Pages of the load's own program, which it is asked for as it runs.
const OWN: u64 = 40;

fn prepare(load: &str) {
    assert!(Command::new(workload()).args(load.split(' ')).status().unwrap().success());
}

/// Hits, misses and pages that became dirty.
fn counts(load: &str) -> [u64; 3] {
    let ran = tool("cachestat -J").load(load).ok();
    assert_eq!(ran.lost(), 0);
    ["hits", "misses", "dirties"].map(|key| total(&ran.of_type("row"), key))
}

fn about(found: u64, expected: u64) -> bool {
    (expected..=expected + OWN).contains(&found)
}

/// A kernel may take pages out of the cache at any time, or hide an event: then once more.
#[track_caller]
fn expect(before: impl Fn(), load: &str, is: impl Fn([u64; 3]) -> bool) {
    in_five(|| {
        before();
        let found = counts(load);
        if is(found) { Ok(()) } else { Err(format!("{load}: {found:?}")) }
    });
}

fn on(kind: &str) {
    let Some(disk) = Mounted::new(kind, 512 << 20) else { return };
    let file = disk.path("file");
    let bytes = PAGES * 4096;
    let (write, drop) = (format!("write {file} {bytes} 4096"), format!("drop {file}"));
    // The load's own program is in the cache.
    prepare("true");

    expect(
        || _ = fs::remove_file(&file),
        &write,
        |[hits, misses, dirties]| about(hits + misses, 0) && about(dirties, PAGES),
    );
    // They are written to again, in the cache and clean.
    expect(
        || prepare(&format!("write {file} 4096 4096 --fsync")),
        &write,
        |[_, misses, dirties]| about(misses, 0) && about(dirties, PAGES),
    );
    // In blocks of one page and of many; asking for more than there is.
    for block in [4096, 65536, 2 * bytes] {
        let read = format!("read {file} {} {block}", bytes.max(block));
        let asks = |before: &str, load: &str, asked: [u64; 2]| {
            expect(
                || prepare(before),
                load,
                |[hits, misses, _]| about(hits, asked[0]) && about(misses, asked[1]),
            );
        };
        asks(&drop, &read, [0, PAGES]);
        asks(&read, &read, [PAGES, 0]);
        asks(&read, &format!("{read} --count 3"), [3 * PAGES, 0]);
    }
}

#[test]
fn pages_are_those_of_the_load_on_ext4() {
    on("ext4");
}

#[test]
fn pages_are_those_of_the_load_on_xfs() {
    on("xfs");
}

#[test]
fn pages_are_those_of_the_load_on_btrfs() {
    on("btrfs");
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Mounted::new("ext4", 64 << 20) else { return };
    let write = |file: &str| format!("write {} 409600 4096", disk.path(file));
    let ran = tool("cachestat 60").load(&write("one")).ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["HITS", "MISSES", "DIRTIES", "HITRATIO", "BUFFERS_MB", "CACHED_MB"]);
    assert!(ran.table()[0]["CACHED_MB"].parse::<u64>().is_ok(), "{}", ran.story());
    let ran = tool("cachestat -T 60").load(&write("another")).ok();
    assert_eq!(ran.table()[0]["TIME"].len(), 8, "{}", ran.story());
}
