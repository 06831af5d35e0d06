//! runqslower: who waits for a processor, how long, and behind whom.

use crate::support::*;

#[test]
fn a_task_waits_behind_another() {
    let ran = whole(|| tool("runqslower -J -P 5ms").load("behind 80"));
    if ran.status == Some(77) {
        return skip("no real-time task may be made here");
    }
    let events: Vec<_> = ran.events().into_iter().filter(|e| e["comm"] == "behind").collect();
    let most = events.iter().max_by_key(|e| e["lat_ns"].as_u64());
    let e = most.unwrap_or_else(|| panic!("{}", ran.story()));
    let ns = e["lat_ns"].as_u64().unwrap();
    assert!((79_000_000..2_000_000_000).contains(&ns), "{}", ran.story());
    assert_eq!(ran.lost(), 0);
}

#[test]
fn shorter_waits_are_left_out() {
    let ran = tool("runqslower -J 1000").load("--pin 0 runq 4 50").ok();
    let waits: Vec<_> = ran.events().iter().map(|e| e["lat_ns"].as_u64().unwrap()).collect();
    assert!(waits.len() > 3 && waits.iter().all(|&ns| ns >= 1_000_000), "{}", ran.story());
    let ran = tool("runqslower -J 30s").load("--pin 0 runq 4 50").ok();
    assert!(ran.events().is_empty(), "{}", ran.story());
    let ran = tool("runqslower x").run();
    assert_eq!(ran.status, Some(2), "{}", ran.story());
}

#[test]
fn the_table_is_bcc_s() {
    let ran = tool("runqslower -P 1000").load("--pin 0 runq 3 50").ok();
    let mut lines = ran.stdout.lines();
    assert_eq!(
        lines.next().unwrap().trim_end(),
        "TIME     COMM             TID            LAT(us) PREV COMM        PREV TID"
    );
    // Before it was the load, the command was the tool itself.
    let rows: Vec<Vec<_>> = lines.map(|line| line.split_whitespace().collect()).collect();
    let row = rows.iter().find(|row| row[1] == "workload");
    let row = row.unwrap_or_else(|| panic!("{}", ran.story()));
    assert!(row.last().unwrap().parse::<u32>().is_ok(), "{}", ran.story());
    assert!(row[3].parse::<f64>().unwrap() >= 1000.0, "{}", ran.story());
}
