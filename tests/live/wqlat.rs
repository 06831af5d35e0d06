//! wqlat: how long work waits in its queue, and runs.

use std::fs;

use serde_json::Value;

use crate::support::*;

/// For each of these the kernel has every processor do a piece of work, by the queue `events`.
fn load() {
    for _ in 0..20 {
        fs::read("/proc/sys/vm/stat_refresh").unwrap();
    }
}

fn hists(line: &str) -> (Ran, Vec<Value>) {
    let running = tool(line).start();
    load();
    let ran = running.stop().ok();
    let hists = ran.of_type("histogram");
    (ran, hists)
}

fn count(hist: &Value) -> u64 {
    hist["count"].as_u64().unwrap()
}

#[test]
fn work_is_counted_by_its_queue() {
    let (ran, all) = hists("wqlat -J -W");
    let cpus = std::thread::available_parallelism().unwrap().get() as u64;
    let name = "events";
    let of_queue = all.iter().find(|hist| hist["wqname"] == name);
    let of_queue = of_queue.unwrap_or_else(|| panic!("{}", ran.story()));
    assert!((20 * cpus..20 * cpus + 500).contains(&count(of_queue)), "{}", ran.story());
    assert!(of_queue["max"].as_u64().unwrap() < 10_000_000_000, "{}", ran.story());
    assert_eq!(ran.lost(), 0, "{}", ran.story());
    // That queue alone, and none of that name.
    let (ran, one) = hists(&format!("wqlat -J -w {name}"));
    assert_eq!(one.len(), 1, "{}", ran.story());
    assert!(one[0]["wqname"].is_null(), "{}", ran.story());
    let (ran, none) = hists("wqlat -J -w no_such_queue");
    assert!(none.is_empty(), "{}", ran.story());
}

#[test]
fn the_time_that_it_runs_is_another() {
    let (ran, all) = hists("wqlat -J -e -W");
    assert!(all.iter().map(count).sum::<u64>() >= 20, "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s() {
    let running = tool("wqlat -W -N").start();
    load();
    let ran = running.stop().ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("wqname = ")).expect("a queue");
    assert!(lines[at + 1].trim_start().starts_with("nsecs "), "{}", ran.story());
    assert_eq!(tool("wqlat -w 0123456789012345678901234567890123").run().status, Some(2));
}
