//! biolatpcts: percentiles of how long requests take.

use serde_json::Value;

use crate::support::*;

/// The latency of an operation at a percentile.
fn at(rows: &[Value], operation: &str, percentile: f64) -> u64 {
    let is = |row: &&Value| row["operation"] == operation && row["percentile"] == percentile;
    rows.iter().find(is).unwrap_or_else(|| panic!("{operation} {percentile}: {rows:?}"))["lat_ns"]
        .as_u64()
        .unwrap()
}

/// Two tools look at the same requests: one tells of each, the other of all.
#[test]
fn percentiles_are_those_of_the_requests() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for (which, with_queue) in [("on-device", false), ("after-rq-alloc", true)] {
        let load = format!("read {} 1048576 4096 --direct --count 4", disk.path);
        let mut each = Vec::new();
        let all = whole(|| {
            let snoop = || tool(&format!("biosnoop -J -d {}", disk.name)).start();
            let command = format!("biolatpcts -J {} -i -1 -p 0,50,90,100 -w {which}", disk.name);
            let mut all = None;
            let ran = whole(|| {
                let running = snoop();
                all = Some(tool(&command).load(&load).ok());
                running.stop().ok()
            });
            each = ran.events();
            all.unwrap()
        });
        let rows = all.of_type("row");
        assert!(rows.iter().all(|r| r["count"] == 1024 && r["disk"] == *disk.name), "{rows:?}");
        let took = |e: &Value| {
            let queued = if with_queue { e["queued_ns"].as_u64().unwrap() } else { 0 };
            queued + e["lat_ns"].as_u64().unwrap()
        };
        let mut times: Vec<_> = each.iter().map(took).collect();
        times.sort();
        for (percentile, exact) in [(50.0, times[511]), (90.0, times[921])] {
            let (found, exact) = (at(&rows, "Read", percentile) as f64, exact as f64);
            // One of the two looks a little later than the other.
            let near = (exact / 1.25 - 3000.0)..(exact * 1.25 + 3000.0);
            assert!(near.contains(&found), "{which} {percentile}: {found} for {exact}");
        }
        assert!(at(&rows, "Read", 0.0) <= at(&rows, "Read", 50.0));
        assert!(at(&rows, "Read", 90.0) <= at(&rows, "Read", 100.0));
    }
}

/// The time in the queue comes on top; and nothing is below it where io.cost is off.
#[test]
fn operations_and_disks_are_told_apart() {
    let (Some(disk), Some(other)) = (Loop::new(1 << 20), Loop::new(1 << 20)) else { return };
    let load = format!("write {} 65536 4096 --direct --fsync --count 5", disk.path);
    for which in ["on-device", "after-rq-alloc", "from-rq-alloc"] {
        let ran = whole(|| {
            let running = tool(&format!("biolatpcts -j -i -1 -p 99.99 -w {which}")).start();
            Waiting::load(&load).go();
            Waiting::load(&format!("read {} 40960 4096 --direct", other.path)).go();
            running.stop().ok()
        });
        let rows = ran.of_type("row");
        let count = |disk: &Loop, operation: &str| {
            let is = |r: &&Value| r["disk"] == *disk.name && r["operation"] == operation;
            rows.iter().find(is).map_or(0, |r| r["count"].as_u64().unwrap())
        };
        let counts = [count(&disk, "Write"), count(&disk, "Flush"), count(&other, "Read")];
        assert_eq!(counts, [80, 5, 10], "{}", ran.story());
        assert!(rows.iter().all(|r| r["percentile"] == 99.99), "{}", ran.story());
    }
}

/// Whatever falls between two tables is in one of them.
#[test]
fn intervals_lose_nothing() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 512 --direct --count 5", disk.path);
    let ran = tool(&format!("biolatpcts -J -d {} -i 10ms -p 50", disk.name)).load(&load).ok();
    let rows = ran.of_type("row");
    assert!(rows.len() > 1, "{}", ran.story());
    assert_eq!(total(&rows, "count") + ran.without_end(), 5 * 2048, "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("write {} 1048576 4096 --direct --fsync", disk.path);
    let ran = whole(|| tool(&format!("biolatpcts /dev/{}", disk.name)).load(&load).ok());
    let heading = ran.stdout.lines().next().unwrap();
    let words: Vec<_> = heading.split_whitespace().collect();
    let percents = ["1", "5", "10", "16", "25", "50", "75", "84", "90", "95", "99", "100"];
    assert_eq!((words[0], &words[1..]), (&*disk.name, &percents[..]), "{}", ran.story());
    assert!(ran.stdout.lines().all(|line| line.len() <= 80), "{}", ran.story());
    let rows = ran.table();
    let operations: Vec<_> = rows.iter().map(|row| &*row[&disk.name]).collect();
    assert_eq!(operations, ["Read", "Write", "Flush", "Discard"], "{}", ran.story());
    assert!(percents.iter().all(|percent| rows[0][*percent] == "-"), "{}", ran.story());
    for row in &rows[1..3] {
        for cell in percents.map(|percent| &row[percent]) {
            let unit = cell.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
            assert!(["us", "ms", "s"].contains(&unit) && unit != cell, "{row:?}");
        }
    }
    let command = format!("biolatpcts {} -p 99.9 --fields operation,count,99.9", disk.name);
    let ran = whole(|| tool(&command).load(&load).ok());
    let row = &ran.table()[1];
    assert_eq!((&*row[&disk.name], &*row["COUNT"]), ("Write", "256"), "{}", ran.story());
    assert_eq!(row.len(), 3, "{}", ran.story());
}

#[test]
fn wrong_words_are_usage_errors() {
    for (options, sentence) in [
        ("sdzz", "no disk \"sdzz\"; there are: "),
        ("-p 101", "numbers from 0 to 100 are needed"),
        ("-p x", "numbers from 0 to 100 are needed"),
        ("-w nowhere", "from-rq-alloc, after-rq-alloc, on-device"),
    ] {
        let ran = tool(&format!("biolatpcts {options}")).run();
        assert_eq!(ran.status, Some(2), "{}", ran.story());
        assert!(ran.stderr.contains(sentence), "{}", ran.story());
    }
    // To see whether it works at all.
    let ran = tool("biolatpcts -i 0").run();
    assert_eq!((ran.status, &*ran.stdout), (Some(0), ""), "{}", ran.story());
}
