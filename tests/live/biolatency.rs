use std::collections::BTreeMap;

use crate::support::*;

#[test]
fn counts_are_those_of_the_load() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("write {} 65536 4096 --direct --fsync --count 5", disk.path);
    for without in ["", "raw_tp/block_io_start"] {
        let command = format!("biolatency -j -DF -d {}", disk.name);
        let ran = tool(&command).env("BEEBOX_WITHOUT", without).load(&load).ok();
        let mut counts = BTreeMap::<String, u64>::new();
        for h in ran.of_type("histogram") {
            let count = h["count"].as_u64().unwrap();
            let buckets = h["buckets"].as_array().unwrap().iter();
            assert_eq!(buckets.map(|b| b["count"].as_u64().unwrap()).sum::<u64>(), count);
            assert_eq!(h["disk"], *disk.name, "{}", ran.story());
            assert!(h["flags"].as_str().unwrap().ends_with(h["operation"].as_str().unwrap()));
            *counts.entry(h["operation"].as_str().unwrap().into()).or_default() += count;
        }
        assert_eq!(counts, [("Flush".into(), 5), ("Write".into(), 80)].into(), "{}", ran.story());
        assert_eq!(ran.lost(), 0);
    }
}

/// Where nobody chooses tasks, requests are timed without a look at where they begin.
#[test]
fn everybody_s_requests_are_timed() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    for options in ["", "-Q"] {
        let ran = whole(|| {
            let running = tool(&format!("biolatency -J -F {options} -d {}", disk.name)).start();
            Waiting::load(&format!("write {} 65536 4096 --direct --fsync --count 5", disk.path))
                .go();
            running.stop().ok()
        });
        let mut counts = BTreeMap::<String, u64>::new();
        for h in ran.of_type("histogram") {
            let count = h["count"].as_u64().unwrap();
            assert!(h["min"].as_u64().unwrap() > 0, "{}", ran.story());
            *counts.entry(h["operation"].as_str().unwrap().into()).or_default() += count;
        }
        assert_eq!(counts, [("Flush".into(), 5), ("Write".into(), 80)].into(), "{}", ran.story());
        assert_eq!(ran.lost(), 0, "{}", ran.story());
    }
}

/// Whatever falls between two summaries is in one of them.
#[test]
fn intervals_lose_nothing() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 512 --direct --count 5", disk.path);
    let ran = tool(&format!("biolatency -J -d {} 10ms", disk.name)).load(&load).ok();
    let hists = ran.of_type("histogram");
    let count: u64 = hists.iter().map(|h| h["count"].as_u64().unwrap()).sum();
    assert_eq!(count + ran.without_end(), 5 * 2048, "{}", ran.story());
    assert!(hists.len() > 1, "{}", ran.story());
    assert!(hists.iter().all(|h| h["disk"].is_null() && h["operation"].is_null()));
}

/// Programs tell one summary from the next by the time.
#[test]
fn csv_begins_with_the_time_of_the_summary() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 512 --direct --count 5", disk.path);
    for line in ["biolatency", "biotop"] {
        let ran = tool(&format!("{line} --csv -d {} 10ms", disk.name)).load(&load).ok();
        let mut lines = ran.stdout.lines();
        assert!(lines.next().unwrap().starts_with("time,"), "{}", ran.story());
        let times: std::collections::BTreeSet<_> =
            lines.map(|line| line.split(',').next().unwrap()).collect();
        assert!(times.len() > 1 && times.iter().all(|t| t.ends_with('Z')), "{}", ran.story());
    }
}

/// The time in the queue comes on top.
#[test]
fn queued_time_is_added() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 1048576 4096 --direct", disk.path);
    let events = tool(&format!("biosnoop -J -d {}", disk.name)).load(&load).ok().events();
    let all = |key: &str| events.iter().map(|e| e[key].as_u64().unwrap()).sum::<u64>();
    assert!(all("queued_ns") > 0);
    let began = std::time::Instant::now();
    let ran = tool(&format!("biolatency -J -Q -d {}", disk.name)).load(&load).ok();
    let hist = &ran.of_type("histogram")[0];
    assert_eq!(hist["count"], 256, "{}", ran.story());
    assert!(hist["sum"].as_u64().unwrap() < began.elapsed().as_nanos() as u64);
}

#[test]
fn the_picture_is_bcc_s() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let load = format!("read {} 40960 4096 --direct", disk.path);
    let ran = tool(&format!("biolatency -DFe -d {}", disk.name)).load(&load).ok();
    let mut lines = ran.stdout.lines();
    // Old kernels do not call a direct read synchronous.
    let label = lines.next().unwrap();
    let labels = ["Sync-Read", "Read"].map(|f| format!("disk = {} flags = {f}", disk.name));
    assert!(labels.iter().any(|l| l == label), "{}", ran.story());
    assert_eq!(lines.next(), Some("     usecs               : count    distribution"));
    assert!(ran.stdout.contains("\n  count 10, mean "), "{}", ran.story());
    let averages = ran.stdout.lines().find(|l| l.starts_with("avg = ")).expect("averages");
    assert!(averages.ends_with(", count: 10"), "{averages}");
    let ran = tool(&format!("biolatency -mT -d {}", disk.name)).load(&load).ok();
    assert_eq!(ran.stdout.as_bytes()[2], b':', "{}", ran.story());
    assert!(ran.stdout.contains("     msecs               : count"), "{}", ran.story());
}

#[test]
fn only_what_a_process_asks_for() {
    let Some(disk) = Loop::new(1 << 20) else { return };
    let read = format!("read {} 40960 4096 --direct", disk.path);
    let (one, other) = (Waiting::load(&read), Waiting::load(&read));
    let running = tool(&format!("biolatency -J -p {}", one.pid())).start();
    other.go();
    one.go();
    let ran = running.stop().ok();
    let hists = ran.of_type("histogram");
    assert_eq!((hists.len(), &hists[0]["count"]), (1, &10.into()), "{}", ran.story());
}

#[test]
fn a_wrong_disk_is_a_usage_error() {
    let ran = tool("biolatency -d sdzz").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}
