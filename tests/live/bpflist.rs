//! bpflist: who holds BPF programs, and what they cost.

use crate::support::*;

#[test]
fn a_tool_that_runs_is_listed() {
    let other = tool("opensnoop").start();
    let pid = other.child.id();
    let ran = tool("bpflist -J").run().ok();
    let rows = ran.of_type("row");
    let held = |kind: &str| {
        let of = |row: &&serde_json::Value| row["pid"] == pid && row["kind"] == kind;
        rows.iter().find(of).map_or(0, |row| row["count"].as_u64().unwrap())
    };
    assert!(held("map") > 3 && held("link") >= 1, "{}", ran.story());
    let ran = tool("bpflist").run().ok();
    let words: Vec<_> = ran.stdout.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["PID", "COMM", "TYPE", "COUNT"]);
    let has = |row: &std::collections::BTreeMap<String, String>| {
        row["PID"] == pid.to_string() && row["TYPE"] == "map" && row["COMM"] == "beebox"
    };
    assert!(ran.table().iter().any(has), "{}", ran.story());
    other.stop().ok();
}

#[test]
fn runs_are_counted() {
    let other = tool("funccount t:syscalls:sys_enter_clock_nanosleep").start();
    let pid = other.child.id();
    let holder = serde_json::json!([format!("beebox({pid})")]);
    let ran = tool("bpflist -J -s").load("block 1 50").ok();
    let rows = ran.events();
    let of = |row: &&serde_json::Value| row["holders"] == holder;
    let row = rows.iter().find(of).unwrap_or_else(|| panic!("{}", ran.story()));
    assert!((50..5000).contains(&row["runs"].as_u64().unwrap()), "{}", ran.story());
    let (total, avg) = (row["total_ns"].as_u64().unwrap(), row["avg_ns"].as_u64().unwrap());
    assert!(total >= 50 * avg && avg > 0 && row["cpu_percent"].as_f64().unwrap() > 0.0, "{row}");
    other.stop().ok();
}
