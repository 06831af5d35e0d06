//! runqlat: how often, how long, and split by whom.

use serde_json::Value;

use crate::support::*;

fn hists(ran: &Ran) -> Vec<Value> {
    ran.of_type("histogram")
}

/// Two processes wake each other: one wait for each wake-up.
#[test]
fn waits_are_counted() {
    let ran = whole(|| tool("runqlat -J").load("pipe-pingpong 2000").ok());
    let count = hists(&ran)[0]["count"].as_u64().unwrap();
    // 2000 round trips; a few more for starts and for being preempted, and a
    // reader that finds its byte there already does not sleep.
    assert!((2000..9000).contains(&count), "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

/// Four spinning threads on one processor: each waits for the other three.
#[test]
fn a_crowded_processor_makes_threads_wait() {
    let ran = tool("runqlat -L -J").load("--pin 0 runq 4 100").ok();
    let threads: Vec<_> = hists(&ran);
    let long: Vec<_> = threads.iter().filter(|h| h["sum"].as_u64() > Some(100_000_000)).collect();
    assert!(long.len() >= 3, "{}", ran.story());
    for h in long {
        assert_eq!(h["comm"], "workload");
        let get = |key: &str| h[key].as_u64().unwrap();
        assert!(get("min") <= get("p50") && get("p50") <= get("p99") && get("p99") <= get("max"));
        let buckets = h["buckets"].as_array().unwrap();
        let sum: u64 = buckets.iter().map(|b| b["count"].as_u64().unwrap()).sum();
        assert_eq!(sum, get("count"));
    }
}

#[test]
fn histograms_are_split_as_asked() {
    let ran = tool("runqlat -P -J").load("pipe-pingpong 200").ok();
    let pids: Vec<_> = hists(&ran).iter().map(|h| h["pid"].as_u64().unwrap()).collect();
    assert_eq!(pids.len(), 2, "{}", ran.story());
    let ran = tool("runqlat --pidnss -J").load("pipe-pingpong 200").ok();
    assert_eq!(hists(&ran).len(), 1, "{}", ran.story());
    let inum = std::fs::read_link("/proc/self/ns/pid").unwrap();
    let inum = inum.to_str().unwrap().trim_matches(|c: char| !c.is_ascii_digit()).to_string();
    assert_eq!(hists(&ran)[0]["pidns"].to_string(), inum);
    let ran = tool("runqlat --cgroups -J").load("pipe-pingpong 200").ok();
    assert!(hists(&ran)[0]["cgroup"].as_str().unwrap().starts_with('/'), "{}", ran.story());
}

/// A thread that finds no room among those that wait is not forgotten in silence.
#[test]
fn a_table_that_is_full_is_told() {
    let ran = tool("runqlat --map-size 1 --strict -J").load("--pin 0 runq 4 100");
    assert_eq!(ran.status, Some(3), "{}", ran.story());
    assert!(ran.lost() > 0 && ran.stderr.contains("(--map-size)"), "{}", ran.story());
}

#[test]
fn the_picture_is_bcc_s() {
    let ran = tool("runqlat -P -m").load("--pin 0 runq 2 50").ok();
    let lines: Vec<_> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("pid = ") && lines[0].ends_with(" workload"), "{}", ran.story());
    assert_eq!(lines[1], "     msecs               : count    distribution");
    assert!(lines[2].starts_with("         0 -> 1          : "), "{}", ran.story());
    assert!(ran.stdout.contains("p99.9") && lines.iter().all(|l| l.len() <= 80));
}

/// Every interval has its own waits: nothing is counted twice or lost between.
#[test]
fn intervals_add_up() {
    let n = many(10_000);
    let load = format!("pipe-pingpong {n}");
    let whole = tool("runqlat -J").load(&load).ok();
    let parts = tool("runqlat -J 0.02").load(&load).ok();
    let count =
        |ran: &Ran| -> u64 { hists(ran).iter().map(|h| h["count"].as_u64().unwrap()).sum() };
    assert!(hists(&parts).len() > 1, "{}", parts.story());
    let (whole, parts) = (count(&whole) as f64, count(&parts) as f64);
    assert!((parts / whole - 1.0).abs() < 0.5, "{whole} in one, {parts} in parts");
    assert!(parts >= n as f64);
}
