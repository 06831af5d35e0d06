//! javagc: garbage collections, as a Java machine's USDT probes tell of them.

use serde_json::{Value, json};

use crate::support::*;

const MS: u64 = 1_000_000;

#[test]
fn collections_and_the_pools_within_them() {
    if !cfg!(target_arch = "x86_64") {
        return skip("the load has its probes on x86-64 only");
    }
    if !able("javagc") {
        return;
    }
    let ran = tool("javagc -J").load("gc 4 20").ok();
    let events = ran.events();
    let (whole, pools): (Vec<&Value>, Vec<_>) = events.iter().partition(|e| e["pool"].is_null());
    assert_eq!((whole.len(), pools.len()), (4, 4), "{}", ran.story());
    for (whole, pool) in whole.iter().zip(&pools) {
        let lat = |e: &Value| e["lat_ns"].as_u64().unwrap();
        assert!(lat(whole) > lat(pool) && lat(pool) >= 20 * MS, "{}", ran.story());
        assert!(lat(whole) < 60 * MS * slowness(), "{}", ran.story());
        assert_eq!((&pool["manager"], &pool["pool"]), (&json!("G1 \u{1b} Old"), &json!("Old Gen")));
    }
    assert_eq!(ran.lost(), 0);
}

#[test]
fn a_process_without_a_java_machine_is_an_error() {
    if !able("javagc") {
        return;
    }
    let other = Waiting::shell("read go");
    let ran = tool(&format!("javagc -p {}", other.pid())).run();
    let sentence = format!("javagc: there is nothing to trace in process {}: ", other.pid());
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""), "{}", ran.story());
    assert!(ran.stderr.starts_with(&sentence), "{}", ran.story());
    other.go();
}

#[test]
fn short_ones_are_left_out_and_the_table_is_bcc_s() {
    if !cfg!(target_arch = "x86_64") {
        return skip("the load has its probes on x86-64 only");
    }
    if !able("javagc") {
        return;
    }
    let ran = tool("javagc -J -t 30s").load("gc 3 2").ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
    let ran = tool("javagc -t 1000 -x").load("gc 1 5").ok();
    let mut lines = ran.stdout.lines();
    let heading = "TIME     CPU     PID     GC TIME(us) MANAGER                  POOL";
    assert_eq!(lines.next(), Some(heading));
    assert!(
        lines.next().unwrap().ends_with(" G1 \\x1b Old              Old Gen"),
        "{}",
        ran.story()
    );
    // One that runs already, by its number.
    let mut load = std::process::Command::new(workload());
    let mut child = load.args(["gc", "100000", "5"]).spawn().unwrap();
    let ran = tool(&format!("javagc -J --max-events 2 -p {}", child.id())).run();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(ran.events().iter().all(|e| e["pid"] == child.id()) && ran.events().len() == 2);
}
